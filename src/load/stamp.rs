//! What a project's files look like from outside, so that a change is seen without reading them.

use super::walk::is_dropping;
use crate::project::Project;
use std::hash::{DefaultHasher, Hash, Hasher};
use walkdir::WalkDir;

/// Tells one state of the files from another by names, sizes and times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp(u64);

/// Looks at all files that a project is read from.
pub fn stamp(project: &Project) -> Stamp {
    let mut hasher = DefaultHasher::new();
    for folder in [project.content(), project.themes()] {
        let entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
        let kept =
            entries.filter_entry(|entry| entry.depth() == 0 || !is_dropping(&entry.file_name().to_string_lossy()));
        for entry in kept.flatten() {
            entry.path().hash(&mut hasher);
            if let Ok(facts) =
                entry.metadata().map(|facts| (facts.is_file().then_some(facts.len()), facts.modified().ok()))
            {
                // The time of a folder changes with what lies in it, droppings too.
                let (size, time) = facts;
                size.map(|size| (size, time)).hash(&mut hasher);
            }
        }
    }
    Stamp(hasher.finish())
}
