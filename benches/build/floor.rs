//! The least that any tool must do: read every source, parse the Markdown, write as many bytes to as many files.

use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes down path and size of every file of a built site.
pub(crate) fn remember(output: &Path, list: &Path) -> io::Result<()> {
    let mut lines = String::new();
    for file in files(output) {
        let size = fs::metadata(&file)?.len();
        let path = file.strip_prefix(output).unwrap_or(&file);
        lines.push_str(&format!("{size} {}\n", path.display()));
    }
    fs::write(list, lines)
}

/// Reads, parses and writes, and returns the number of files written.
pub(crate) fn run(project: &Path, output: &Path) -> usize {
    let events: usize = files(&project.join("content"))
        .par_iter()
        .map(|file| {
            let text = fs::read_to_string(file).expect("generated sources are UTF-8");
            match file.extension().is_some_and(|extension| extension == "md") {
                true => pulldown_cmark::Parser::new_ext(&text, options()).count(),
                false => text.len(),
            }
        })
        .sum();
    assert!(events > 0, "there was nothing to read");
    let list = output.with_file_name("floor.list");
    let list = fs::read_to_string(list).expect("the list was written before");
    let wanted: Vec<(usize, &str)> = list
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(size, path)| size.parse().ok().map(|size| (size, path)))
        .collect();
    let largest = wanted.iter().map(|(size, _)| *size).max().unwrap_or(0);
    let bytes = vec![b'x'; largest];
    let mut folders: Vec<PathBuf> =
        wanted.iter().filter_map(|(_, path)| output.join(path).parent().map(PathBuf::from)).collect();
    folders.dedup();
    for folder in &folders {
        fs::create_dir_all(folder).expect("the bench folder can be written to");
    }
    wanted.par_iter().for_each(|(size, path)| {
        let content = bytes.get(..*size).unwrap_or_default();
        fs::write(output.join(path), content).expect("the bench folder can be written to");
    });
    wanted.len()
}

fn options() -> pulldown_cmark::Options {
    use pulldown_cmark::Options;
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_HEADING_ATTRIBUTES
}

fn files(folder: &Path) -> Vec<PathBuf> {
    walkdir::WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}
