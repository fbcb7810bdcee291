//! The house stands as drawn: folders are stages, and each imports only what lies below it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What each room may import, beside itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("watch", &[]),
    ("language", FLOOR_0),
    ("output", FLOOR_0),
    ("conformance", FLOOR_0),
    ("diagnostics", FLOOR_0),
    ("project", FLOOR_0),
    ("yaml", FLOOR_0),
    ("markdown", FLOOR_0),
    ("model", &["conformance", "source", "language", "output", "diagnostics", "markdown"]),
    ("load", &["source", "watch", "language", "output", "diagnostics", "project", "yaml", "markdown"]),
    (
        "validate",
        &["conformance", "source", "watch", "language", "output", "diagnostics", "yaml", "markdown", "model", "load"],
    ),
    ("resolve", &["source", "language", "output", "diagnostics", "markdown", "model"]),
    ("compare", &["language", "markdown", "model", "resolve"]),
    (
        "render",
        &["conformance", "source", "language", "output", "diagnostics", "markdown", "model", "resolve", "compare"],
    ),
    ("paper", &["source", "language", "output", "diagnostics", "model", "render"]),
    ("export", &["source", "language", "output", "diagnostics", "markdown", "model", "resolve"]),
    ("proof", &["source", "language", "output", "diagnostics", "model"]),
    ("audit", &["conformance", "source", "language", "output", "diagnostics", "project"]),
    ("write", &["source", "language", "output", "diagnostics", "project"]),
    ("review", &["language", "diagnostics", "project", "model", "validate", "write"]),
];

const FLOOR_0: &[&str] = &["source", "watch", "language", "output", "diagnostics"];

/// Where the library's files are read and written; every other room works on what it is given.
const DISK: &[&str] = &["load", "write", "serve", "cli", "project"];

#[test]
fn every_room_imports_only_what_lies_below_it() {
    let mut wrong = Vec::new();
    for (room, file) in files() {
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else { continue };
        for import in imports(&file) {
            if import != room && !allowed.contains(&import.as_str()) {
                wrong.push(format!("{} imports crate::{import}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_room_has_its_place_in_the_table() {
    let known: BTreeSet<&str> = ROOMS
        .iter()
        .map(|(room, _)| *room)
        .chain(["publication", "printing", "reviewing", "comparing", "kept", "serve", "cli", "lib", "main"])
        .collect();
    let unknown: BTreeSet<String> =
        files().map(|(room, _)| room).filter(|room| !known.contains(room.as_str())).collect();
    assert_eq!(unknown, BTreeSet::new());
}

#[test]
fn only_the_doors_touch_the_disk_and_only_the_command_line_prints() {
    let mut wrong = Vec::new();
    for (room, file) in files() {
        let text = code(&file);
        if !DISK.contains(&room.as_str()) && text.contains("std::fs") {
            wrong.push(format!("{} touches the disk", file.display()));
        }
        if !["cli", "main"].contains(&room.as_str()) && (text.contains("println!") || text.contains("print!(")) {
            wrong.push(format!("{} prints", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_says_why_it_exists() {
    let silent: Vec<String> = files()
        .filter(|(_, file)| !fs::read_to_string(file).is_ok_and(|text| text.starts_with("//! ")))
        .map(|(_, file)| file.display().to_string())
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// Lists every source file with the room that it lies in.
fn files() -> impl Iterator<Item = (String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    walkdir::WalkDir::new(&root).into_iter().filter_map(Result::ok).filter_map(move |entry| {
        let path = entry.into_path();
        let inside = path.strip_prefix(&root).ok()?;
        let first = inside.components().next()?.as_os_str().to_str()?;
        let rust = path.extension().is_some_and(|extension| extension == "rs");
        rust.then(|| (first.trim_end_matches(".rs").to_owned(), path.clone()))
    })
}

/// Returns the rooms that a file names after `crate::`, tests left out: they may look anywhere.
fn imports(file: &Path) -> BTreeSet<String> {
    let rooms: Vec<&str> = ROOMS.iter().map(|(room, _)| *room).chain(["cli"]).collect();
    let text = code(file);
    text.split("crate::")
        .skip(1)
        .filter_map(|rest| rest.split(|c: char| !c.is_ascii_lowercase() && c != '_').next())
        .filter(|word| rooms.contains(word))
        .map(str::to_owned)
        .collect()
}

/// Returns the text of a file without comments and without the tests at its end.
fn code(file: &Path) -> String {
    if file.file_name().is_some_and(|name| name == "tests.rs") {
        return String::new();
    }
    let text = fs::read_to_string(file).unwrap_or_default();
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}
