//! What happens on the disk, as the system tells it, in the few words that [`super::settle`] knows.
//!
//! Folders are watched, not files: an editor that saves under another name and renames leaves a watched file behind.

use super::settle::Change;
use crate::load::is_dropping;
use crate::project::Project;
use notify::event::{AccessKind, AccessMode, CreateKind, ModifyKind, RenameMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};

/// Watches the folders of a project.
pub(super) struct Follower {
    watcher: RecommendedWatcher,
    folders: [PathBuf; 2],
}

impl Follower {
    /// Begins to watch; what happens comes out of the channel.
    pub(super) fn new(project: &Project) -> notify::Result<(Self, Receiver<Change>)> {
        let (tell, told) = mpsc::channel();
        // Names come back as they were given, and a link in the way would hide what is meant.
        let root = project.root().canonicalize().unwrap_or_else(|_| project.root().to_owned());
        let folders = [Project::at(&root).content(), Project::at(&root).themes()];
        let own = folders.clone();
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            // Nobody hears any more where the preview is on its way out.
            match event {
                Ok(event) => changes(&event, &own).for_each(|change| drop(tell.send(change))),
                // Too much happened at once to be counted.
                Err(_) => drop(tell.send(Change::Other)),
            }
        })?;
        let mut follower = Self { watcher, folders };
        follower.watcher.watch(&root, RecursiveMode::NonRecursive)?;
        follower.renew()?;
        Ok((follower, told))
    }

    /// Watches the folders anew, as others may have been put in their place.
    pub(super) fn renew(&mut self) -> notify::Result<()> {
        for folder in &self.folders {
            if folder.is_dir() {
                self.watcher.watch(folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }
}

/// Puts an event into our own words; nothing comes of what no page depends on.
fn changes<'e>(event: &'e Event, folders: &'e [PathBuf; 2]) -> impl Iterator<Item = Change> + 'e {
    let word = word(event);
    let is_rename = event.kind == EventKind::Modify(ModifyKind::Name(RenameMode::Both));
    let paths = event.paths.iter().enumerate().filter(|(_, path)| concerns(path, folders));
    let of_paths = paths.filter_map(move |(at, path)| {
        // Of both names at once, the first is the old one.
        let word = if is_rename && at == 0 { Some(Word::Gone) } else { word };
        Some(match word? {
            // A folder stands for all that lies in it.
            Word::Whole if path.is_dir() => Change::Other,
            Word::Whole => Change::Whole(path.clone()),
            Word::New => Change::New(path.clone()),
            Word::Open => Change::Open(path.clone()),
            Word::Gone => Change::Gone(path.clone()),
            Word::Other => Change::Other,
        })
    });
    of_paths.chain(event.need_rescan().then_some(Change::Other))
}

#[derive(Clone, Copy)]
enum Word {
    Whole,
    New,
    Open,
    Gone,
    Other,
}

fn word(event: &Event) -> Option<Word> {
    match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write))
        | EventKind::Modify(ModifyKind::Name(RenameMode::To | RenameMode::Both)) => Some(Word::Whole),
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)) => None,
        EventKind::Create(CreateKind::Folder) | EventKind::Other | EventKind::Any => Some(Word::Other),
        EventKind::Create(_) => Some(Word::New),
        EventKind::Modify(ModifyKind::Name(RenameMode::From)) | EventKind::Remove(_) => Some(Word::Gone),
        EventKind::Modify(_) => Some(Word::Open),
    }
}

/// Tells whether a page can depend on what lies at a path.
fn concerns(path: &Path, folders: &[PathBuf; 2]) -> bool {
    folders.iter().any(|folder| {
        path.strip_prefix(folder)
            .is_ok_and(|inside| inside.components().all(|part| !is_dropping(&part.as_os_str().to_string_lossy())))
    })
}
