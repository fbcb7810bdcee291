//! The files of the templates, with titles and years set in.

use kyodo::model::calendar::{Date, FiscalYear};
use rust_embed::RustEmbed;
use std::path::{Path, PathBuf};

#[derive(RustEmbed)]
#[folder = "src/cli/new/template/project"]
struct ProjectFiles;

#[derive(RustEmbed)]
#[folder = "src/cli/new/template/plan"]
struct PlanFiles;

/// Names a template.
#[derive(Debug, Clone, Copy)]
pub(super) enum Template {
    Project,
    Plan,
}

/// Holds what is set in.
#[derive(Debug)]
pub(super) struct Values {
    pub title_ja: String,
    pub title_en: String,
    pub first_year: u16,
}

/// Holds one file to be written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct File {
    /// In the new folder.
    pub path: PathBuf,
    pub text: String,
}

impl File {
    /// Moves the file into a folder of the new folder.
    pub(super) fn under(self, folder: &Path) -> Self {
        Self { path: folder.join(self.path), ..self }
    }
}

/// Lists the files of a template.
pub(super) fn files(template: Template, values: &Values) -> impl Iterator<Item = File> {
    let get = match template {
        Template::Project => ProjectFiles::get,
        Template::Plan => PlanFiles::get,
    };
    let names: Vec<_> = match template {
        Template::Project => ProjectFiles::iter().collect(),
        Template::Plan => PlanFiles::iter().collect(),
    };
    names.into_iter().filter_map(move |name| {
        let file = get(&name)?;
        let text = set_in(&String::from_utf8_lossy(&file.data), values);
        // With its dot it would hide files of this repository.
        let name = if name == "gitignore" { ".gitignore" } else { &*name };
        Some(File { path: PathBuf::from(name), text })
    })
}

/// Sets titles, quoted, and years in; what is set in is not looked at again.
fn set_in(text: &str, values: &Values) -> String {
    // A JSON string is a YAML string too, whatever is in it.
    let quoted = |title: &str| serde_json::Value::from(title).to_string();
    let mut parts = text.split("{{");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for (name, rest) in parts.filter_map(|part| part.split_once("}}")) {
        whole += &match name {
            "first_year" => values.first_year.to_string(),
            "last_year" => (values.first_year + 4).to_string(),
            "title_ja" => quoted(&values.title_ja),
            "title_en" => quoted(&values.title_en),
            other => other.to_owned(),
        };
        whole += rest;
    }
    whole
}

/// Returns the fiscal year of today, by the clock of this computer.
pub(super) fn this_fiscal_year() -> u16 {
    let today = jiff::Zoned::now().date();
    let year = u16::try_from(today.year()).unwrap_or_default();
    let month = u8::try_from(today.month()).unwrap_or(1);
    let FiscalYear(year) = Date { year, month, day: None }.fiscal_year();
    year
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_to_set_in_and_titles_cannot_break_the_yaml() {
        let values =
            Values { title_ja: "「協働」: \"案\" #1\n".into(), title_en: "{{title_ja}}".into(), first_year: 2026 };
        let all: Vec<File> = [Template::Project, Template::Plan].into_iter().flat_map(|t| files(t, &values)).collect();
        assert!(all.len() > 6);
        let plan = all.iter().find(|file| file.path.ends_with("plan.yaml")).unwrap();
        let yaml: serde_json::Value = serde_yaml::from_str(&plan.text).unwrap();
        assert_eq!(yaml["title"]["ja"], "「協働」: \"案\" #1\n");
        assert_eq!(yaml["title"]["en"], "{{title_ja}}");
        assert_eq!(yaml["period"]["to"], 2030);
    }
}
