//! `new`: a project or a plan from the templates in the binary, written whole or not at all.

mod create;
mod template;

use super::arguments::{Format, NewPlan, NewProject, Titles};
use super::console::{Console, Exit};
use super::publish::find;
use create::create;
use kyodo::diagnostics::{Code, Diagnostic, Fact, Report};
use kyodo::project::Project;
use kyodo::source::Sources;
use serde::Serialize;
use std::io;
use std::path::Path;
use template::{File, Template, Values};

/// Holds what was made, for machines.
#[derive(Debug, Serialize)]
struct MadeFolder {
    path: String,
    files: Vec<String>,
}

/// Makes a project with a sample plan.
pub(crate) fn project(console: &Console, asked: &NewProject) -> io::Result<Exit> {
    let values = values(&asked.titles);
    let plan = Path::new("content/plans").join(format!("plan-{}", values.first_year));
    let files: Vec<File> = template::files(Template::Project, &values)
        .chain(template::files(Template::Plan, &values).map(|file| file.under(&plan)))
        .collect();
    make(console, &asked.folder, &files, "made-project")
}

/// Makes a plan in a project.
pub(crate) fn plan(console: &Console, named: Option<&Path>, asked: &NewPlan) -> io::Result<Exit> {
    if !is_id(&asked.id) {
        return console.refuse(Diagnostic::new(Code::InvalidName).with("name", asked.id.as_str()));
    }
    let project: Project = match find(named) {
        Ok(project) => project,
        Err(problem) => return console.refuse(*problem),
    };
    let folder = project.content().join("plans").join(&asked.id);
    let files: Vec<File> = template::files(Template::Plan, &values(&asked.titles)).collect();
    make(console, &folder, &files, "made-plan")
}

fn make(console: &Console, folder: &Path, files: &[File], sentence: &str) -> io::Result<Exit> {
    if let Err(problem) = create(folder, files) {
        return console.refuse(*problem);
    }
    let path = folder.display().to_string();
    let line = console.words.say_with(sentence, &[("path", Fact::from(path.as_str()))]);
    let made = MadeFolder { path, files: files.iter().map(|file| file.path.display().to_string()).collect() };
    match console.format {
        Format::Human => console.result(&line)?,
        Format::Json => console.outcome(&Sources::default(), &Report::default(), Some(&made), None)?,
    }
    Ok(Exit::Good)
}

fn values(titles: &Titles) -> Values {
    let first_year = template::this_fiscal_year();
    Values {
        title_ja: titles.title.clone().unwrap_or_else(|| "協働推進計画".to_owned()),
        title_en: titles.title_en.clone().unwrap_or_else(|| "Collaboration plan".to_owned()),
        first_year,
    }
}

/// Tells whether a name can be an id, which becomes a folder and part of addresses.
fn is_id(name: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    name.len() <= 64 && name.bytes().all(good) && name.starts_with(|first: char| first.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::is_id;

    #[test]
    fn ids_are_safe_in_folders_and_addresses() {
        for good in ["ageo-2024", "1", "a.b_c"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["", "..", "-a", "協働", "a/b", "a b", &"a".repeat(65)] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
