//! The house stands as drawn: folders are stages, and each imports only what lies below it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each room may import, beside itself.
const ROOMS: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("watch", &[]),
    ("reading", &[]),
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
    ("compare", &["reading", "language", "markdown", "model", "resolve"]),
    (
        "render",
        &["conformance", "source", "language", "output", "diagnostics", "markdown", "model", "resolve", "compare"],
    ),
    ("paper", &["reading", "source", "language", "output", "diagnostics", "model", "render"]),
    ("export", &["source", "language", "output", "diagnostics", "markdown", "model", "resolve"]),
    ("proof", &["source", "language", "output", "diagnostics", "model"]),
    ("audit", &["conformance", "source", "language", "output", "diagnostics", "project"]),
    ("write", &["source", "language", "output", "diagnostics", "project"]),
    ("review", &["reading", "language", "diagnostics", "project", "model", "validate", "write"]),
];

const FLOOR_0: &[&str] = &["source", "watch", "language", "output", "diagnostics"];

/// Where the library's files are read and written; every other room works on what it is given.
const DISK: &[&str] = &["load", "write", "serve", "cli", "project"];

/// Modules of one folder that need each other, with the reason.
const CIRCLES: &[(&str, &[&str])] = &[
    // A drawing is read into nodes of the tree that it stands in.
    ("paper", &["drawing", "tree"]),
    // A piece shows a record, and a regulation, which is a record, has pieces in it.
    ("render", &["pieces", "records"]),
];

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
fn no_two_modules_of_a_folder_need_each_other() {
    let modules = modules();
    let names = names(&modules);
    let mut folders: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for (module, text) in &modules {
        for path in ["crate::", "super::"].into_iter().flat_map(|first| paths(text, first)) {
            if let Some((folder, own, other)) = parting(module, &led_to(module, &path, &modules, &names)) {
                folders.entry(folder).or_default().insert((own, other));
            }
        }
    }
    let held = |folder: &str| ROOMS.iter().any(|(room, _)| folder.split('/').next() == Some(room));
    let circles: Vec<(String, Vec<String>)> = folders
        .into_iter()
        .filter(|(folder, _)| held(folder))
        .map(|(folder, imports)| (folder, in_circles(imports)))
        .filter(|(_, circle)| !circle.is_empty())
        .collect();
    let stated =
        CIRCLES.iter().map(|(folder, circle)| ((*folder).to_owned(), circle.iter().map(|&own| own.into()).collect()));
    assert_eq!(circles, stated.collect::<Vec<_>>());
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

/// Reads the code of every module, by its path: `render/frame`, and nothing for the root.
fn modules() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let module = |file: &Path| {
        let inside = file.strip_prefix(&root).ok()?.with_extension("");
        let names: Vec<&str> = inside.iter().filter_map(|name| name.to_str()).collect();
        let path = names.join("/");
        Some(if path == "lib" { String::new() } else { path.trim_end_matches("/mod").to_owned() })
    };
    files().filter_map(|(_, file)| Some((module(&file)?, code(&file)))).collect()
}

/// Tells where the names come from that modules take out of those below them, such as `render/Theme`.
fn names(modules: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for (module, text) in modules {
        for path in paths(text, "use ") {
            let own = led_to(module, &path, modules, &BTreeMap::new());
            if let Some(name) = path.rsplit("::").next().filter(|_| own.starts_with(&format!("{module}/"))) {
                names.insert(below(module, name), own);
            }
        }
    }
    names
}

/// Lists the paths behind or at each place where a text has `first`.
fn paths(text: &str, first: &str) -> Vec<String> {
    let goes_on = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let places = text.match_indices(first).filter_map(|(at, _)| text.split_at_checked(at));
    let places = places.filter(|(before, _)| !before.ends_with(goes_on));
    places.flat_map(|(_, path)| spread(path.trim_start_matches("use "))).collect()
}

/// Writes out the path that a text begins with: one, or as many as its braces hold.
fn spread(text: &str) -> Vec<String> {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(text.len());
    let (path, behind) = text.split_at(end);
    let Some(inside) = behind.strip_prefix('{').filter(|_| path.ends_with("::")) else { return vec![path.to_owned()] };
    let mut depth = 0;
    let mut parts = vec![String::new()];
    for letter in inside.chars() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => parts.push(String::new()),
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if letter != ',' || depth > 0 {
            parts.iter_mut().rev().take(1).for_each(|part| part.push(letter));
        }
    }
    parts.iter().flat_map(|part| spread(part.trim())).map(|below| format!("{path}{below}")).collect()
}

/// Returns the module that a path leads to which stands in another.
fn led_to(module: &str, path: &str, modules: &BTreeMap<String, String>, names: &BTreeMap<String, String>) -> String {
    let mut place = module.to_owned();
    for segment in path.split("::") {
        let below = below(&place, segment);
        place = match segment {
            "crate" => String::new(),
            "super" => place.rsplit_once('/').map_or(String::new(), |(above, _)| above.to_owned()),
            _ if modules.contains_key(&below) => below,
            _ => return names.get(&below).cloned().unwrap_or(place),
        };
    }
    place
}

fn below(module: &str, name: &str) -> String {
    format!("{module}/{name}").trim_start_matches('/').to_owned()
}

/// Returns the folder in which the ways to two modules part, and where each goes on from there.
fn parting(one: &str, other: &str) -> Option<(String, String, String)> {
    let mut folder = Vec::new();
    for (one, other) in one.split('/').zip(other.split('/')) {
        if one != other {
            return Some((folder.join("/"), one.to_owned(), other.to_owned()));
        }
        folder.push(one);
    }
    None
}

/// Lists the modules from which imports lead back to them, and those between two circles.
fn in_circles(mut imports: BTreeSet<(String, String)>) -> Vec<String> {
    loop {
        let owns: BTreeSet<String> = imports.iter().map(|(own, _)| own.clone()).collect();
        let others: BTreeSet<String> = imports.iter().map(|(_, other)| other.clone()).collect();
        let before = imports.len();
        imports.retain(|(own, other)| others.contains(own) && owns.contains(other));
        if imports.len() == before {
            return owns.into_iter().collect();
        }
    }
}
