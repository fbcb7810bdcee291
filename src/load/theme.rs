//! The themes that a project brings along: only the files that differ from the built-in one.

use super::decode::{Decoded, decode};
use super::walk::{self, Found, Walked};
use super::{Problem, TEXT_LIMIT, report_all};
use crate::diagnostics::{Code, Report};
use crate::source::{SourceId, Sources};
use rayon::prelude::*;
use std::sync::Arc;

/// The built-in theme; a folder of its name belongs to kyodo itself.
const BUILT_IN: &str = "default";

/// Endings of files that are text and that messages may point into.
const TEXT: [&str; 12] = ["html", "css", "ftl", "yaml", "yml", "js", "svg", "json", "txt", "md", "xml", "typ"];

/// Holds one folder of `themes/`.
#[derive(Debug)]
pub struct ThemeFolder {
    pub name: Arc<str>,
    /// In the order of their paths.
    pub files: Vec<ThemeFile>,
}

/// Holds one file of a theme.
#[derive(Debug)]
pub struct ThemeFile {
    /// Relative to the theme: `templates/chapter.html`.
    pub path: Arc<str>,
    pub body: ThemeBody,
}

/// Holds what a file of a theme says.
#[derive(Debug)]
pub enum ThemeBody {
    Text(SourceId),
    Bytes(Arc<[u8]>),
}

enum Read {
    Text(Decoded),
    Bytes(Arc<[u8]>),
    Problem(Problem),
}

/// Reads every theme of the project but the built-in one.
pub(super) fn themes(walked: &Walked, sources: &mut Sources, report: &mut Report) -> Vec<ThemeFolder> {
    report_all(walked.problems.clone(), sources, report);
    let names = walked.folders.iter().filter_map(|folder| folder.strip_prefix("themes/"));
    let mut themes: Vec<ThemeFolder> = names
        .filter(|name| !name.contains('/') && *name != BUILT_IN)
        .map(|name| ThemeFolder { name: name.into(), files: Vec::new() })
        .collect();
    let files: Vec<&Found> =
        walked.files.iter().filter(|found| in_theme(found).is_none_or(|(theme, _)| theme != BUILT_IN)).collect();
    let bodies: Vec<Read> = files.par_iter().map(|found| read(found)).collect();
    for (found, body) in files.into_iter().zip(bodies) {
        let Some((name, path)) = in_theme(found) else {
            let problem = Problem::new(Code::UnknownFile).with("path", found.path.as_str());
            report_all(vec![(found.path.clone(), problem)], sources, report);
            continue;
        };
        let body = match body {
            Read::Text(decoded) => {
                let source = sources.add(found.path.as_str(), decoded.text);
                // An empty file is a way to switch off a part of the built-in theme.
                let problem = decoded.problem.filter(|problem| problem.code != Code::EmptyFile);
                problem.iter().for_each(|problem| report.push(problem.at(source)));
                ThemeBody::Text(source)
            }
            Read::Bytes(bytes) => ThemeBody::Bytes(bytes),
            Read::Problem(problem) => {
                report_all(vec![(found.path.clone(), problem)], sources, report);
                continue;
            }
        };
        // Files come in the order of their folders, so the theme is mostly the last one.
        if let Some(theme) = themes.iter_mut().find(|theme| &*theme.name == name) {
            theme.files.push(ThemeFile { path: path.into(), body });
        }
    }
    themes
}

/// Splits a path in the theme's name and the path within the theme.
fn in_theme(found: &Found) -> Option<(&str, &str)> {
    found.path.strip_prefix("themes/")?.split_once('/')
}

fn read(found: &Found) -> Read {
    let ending = found.path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match walk::read(found, TEXT_LIMIT) {
        Err(problem) => Read::Problem(problem),
        Ok(bytes) if TEXT.iter().any(|text| text.eq_ignore_ascii_case(ending)) => Read::Text(decode(&bytes)),
        Ok(bytes) => Read::Bytes(bytes.into()),
    }
}
