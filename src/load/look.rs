//! A look at a project from outside: which files there are, and what of them differs from an earlier look.
//!
//! What is read from a plan's folder depends on nothing else, so a plan whose files look the same need not be read again.

use super::walk::{self, Found, Walked};
use super::{Content, TEXT_LIMIT, ThemeFolder, arrange, report_all, theme};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::project::Project;
use crate::source::Sources;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Holds which files there are.
#[derive(Debug)]
pub struct Look {
    content: Walked,
    themes: Walked,
    parts: BTreeMap<String, Stamp>,
}

/// Tells one state of files from another by their names, sizes and times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Stamp(u64);

/// Tells how much of a project is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// What is said for the whole site, and plans.
    Whole,
    /// Plans alone, where what is said for the whole site is known.
    Plans,
}

/// Where the files of a plan lie.
const PLANS: &str = "content/plans/";

impl Look {
    /// Looks at a project; nothing comes back where there is no project at all, which is reported.
    pub fn at(project: &Project, report: &mut Report) -> Option<Self> {
        if !project.content().is_dir() {
            report.push(Diagnostic::new(Code::NotAProject).with("path", project.root().display().to_string()));
            return None;
        }
        let content = walk::walk(project.root(), &project.content(), "content");
        let has_themes = project.themes().is_dir();
        let themes =
            if has_themes { walk::walk(project.root(), &project.themes(), "themes") } else { Walked::default() };
        Some(Self { parts: parts(&content, &themes), content, themes })
    }

    /// Lists the folders of plans with what each looks like, by their names.
    pub fn plans(&self) -> impl Iterator<Item = (&str, Stamp)> {
        self.parts.iter().filter_map(|(part, stamp)| Some((part.strip_prefix(PLANS)?, *stamp)))
    }

    /// Returns what is said for the whole site looks like: its settings, its accessibility, and its themes.
    pub fn sitewide(&self) -> Stamp {
        self.parts.get("").copied().unwrap_or_default()
    }

    /// Returns what all of it looks like.
    pub fn whole(&self) -> Stamp {
        let mut hasher = DefaultHasher::new();
        self.parts.hash(&mut hasher);
        Stamp(hasher.finish())
    }

    /// Reads the plans that are chosen, and what is said for the whole site where that is asked for.
    pub fn read(
        &self,
        extent: Extent,
        chosen: &dyn Fn(&str) -> bool,
        sources: &mut Sources,
        report: &mut Report,
    ) -> Content {
        let own = |path: &str| plan_of(path).map_or(extent == Extent::Whole, chosen);
        let files: Vec<&Found> = self.content.files.iter().filter(|found| own(&found.path)).collect();
        let folders: Vec<String> = self.content.folders.iter().filter(|path| own(path)).cloned().collect();
        let problems = self.content.problems.iter().filter(|(path, _)| own(path)).cloned().collect();
        report_all(problems, sources, report);
        let content = arrange::content(&files, &folders, &walk::Disk { limit: TEXT_LIMIT }, sources, report);
        if extent == Extent::Whole {
            arrange::check_settings(&content, sources, report);
        }
        content
    }

    /// Tells whether files are as they were when they were looked at: those of plans that are chosen, or of no plan.
    pub fn still_holds(&self, chosen: &dyn Fn(Option<&str>) -> bool) -> bool {
        let files = self.content.files.iter().chain(&self.themes.files);
        let mut own = files.filter(|found| chosen(plan_of(&found.path)));
        own.all(Found::is_as_found)
    }

    /// Reads the project's own themes, in the order of their names.
    pub fn themes(&self, sources: &mut Sources, report: &mut Report) -> Vec<ThemeFolder> {
        theme::themes(&self.themes, sources, report)
    }
}

/// Returns the name of the plan that a path in the project belongs to.
pub fn plan_of(path: &str) -> Option<&str> {
    let inside = path.strip_prefix(PLANS)?;
    Some(inside.split_once('/').map_or(inside, |(plan, _)| plan))
}

/// Stamps each plan, and what belongs to none under an empty name.
fn parts(content: &Walked, themes: &Walked) -> BTreeMap<String, Stamp> {
    let mut hashers: BTreeMap<&str, DefaultHasher> = BTreeMap::new();
    let part = |path: &'_ str| match plan_of(path) {
        Some(plan) => PLANS.len() + plan.len(),
        None => 0,
    };
    for walked in [content, themes] {
        for path in walked.folders.iter().chain(walked.problems.iter().map(|(path, _)| path)) {
            let key = path.get(..part(path)).unwrap_or_default();
            path.hash(hashers.entry(key).or_default());
        }
        for found in &walked.files {
            let key = found.path.get(..part(&found.path)).unwrap_or_default();
            (&found.path, found.size, found.changed).hash(hashers.entry(key).or_default());
        }
    }
    hashers.into_iter().map(|(part, hasher)| (part.to_owned(), Stamp(hasher.finish()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn what_was_read_holds_until_a_file_of_it_is_written_or_emptied() {
        let folder = tempfile::tempdir().unwrap();
        for (plan, text) in [("a", "title: A\n"), ("b", "title: B\n")] {
            fs::create_dir_all(folder.path().join(PLANS).join(plan)).unwrap();
            fs::write(folder.path().join(PLANS).join(plan).join("plan.yaml"), text).unwrap();
        }
        let project = Project::at(folder.path());
        let look = || Look::at(&project, &mut Report::default()).unwrap();
        let holds = |look: &Look, own: &str| look.still_holds(&|plan| plan == Some(own));
        let before = look();
        assert!(holds(&before, "a") && holds(&before, "b"));
        fs::write(project.plan("a").join("plan.yaml"), "").unwrap();
        assert!(!holds(&before, "a") && holds(&before, "b"));
        assert!(!holds(&look(), "a"), "it may be about to be filled");
    }
}
