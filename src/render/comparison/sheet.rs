//! The table of what changed by itself, as a page that can be sent, printed and carried on a stick.

use super::{Adoption, ComparisonView, Layout};
use crate::compare::Table;
use crate::diagnostics::Report;
use crate::language::Language;
use crate::output::OutputPath;
use crate::render::theme::{Asset, Theme};
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// What the page loads, in this order, beside what only the project has.
const SHEETS: [&str; 3] = ["assets/site.css", "assets/records.css", "assets/comparison.css"];
const PRINT: &str = "assets/print.css";
const ICON: &str = "assets/icon.svg";

/// Names one of the two plans.
#[derive(Debug, Clone, Serialize)]
pub struct SheetPlan {
    pub title: TextView,
    /// The state in which it was read, as it was asked for; nothing for a plan of the project as it is.
    pub state: Option<String>,
}

/// Shows the page.
#[derive(Debug, Serialize)]
struct SheetView {
    language: Language,
    title: String,
    new: SheetPlan,
    old: SheetPlan,
    comparison: ComparisonView,
    languages: Vec<LanguageView>,
    csv: String,
    icon: &'static str,
    sheets: Vec<&'static str>,
    print: &'static str,
}

/// Links to the page in another language.
#[derive(Debug, Serialize)]
struct LanguageView {
    language: Language,
    name: String,
    href: String,
    current: bool,
}

/// Returns where the page of a language lies, and with another ending its CSV.
fn file(language: Language, ending: &str) -> String {
    format!("comparison.{language}.{ending}")
}

/// Makes the files of a comparison in one language, a page and a CSV; `languages` are all that it is made in.
pub fn sheet(
    theme: &Theme,
    table: &Table,
    (old, new): (&SheetPlan, &SheetPlan),
    (language, languages): (Language, &[(Language, String)]),
    (adoption, layout): (Adoption, Layout),
    report: &mut Report,
) -> Vec<(OutputPath, Vec<u8>)> {
    let others = languages.iter().map(|(own, name)| LanguageView {
        language: own.base(),
        name: name.clone(),
        href: file(*own, "html"),
        current: *own == language,
    });
    let view = SheetView {
        language: language.base(),
        title: theme.text(language, "page-comparison", &[]),
        new: new.clone(),
        old: old.clone(),
        comparison: ComparisonView::new(theme, table, language, adoption, layout),
        languages: others.filter(|_| languages.len() > 1).collect(),
        csv: file(language, "csv"),
        icon: ICON,
        sheets: SHEETS.into_iter().chain(theme.own_sheet()).collect(),
        print: PRINT,
    };
    let page = theme.render("pages/comparison-sheet.html", language, &view, report);
    let files = [
        (file(language, "html"), page.into_bytes()),
        (file(language, "csv"), super::csv(theme, table, language, adoption, layout)),
    ];
    files.into_iter().filter_map(|(path, bytes)| Some((OutputPath::new(&path)?, bytes))).collect()
}

/// Lists the files of the theme that the pages of a comparison load.
pub(crate) fn assets(theme: &Theme) -> impl Iterator<Item = &Asset> {
    let needed = move |asset: &&Asset| {
        let path = asset.path.as_str();
        SHEETS.contains(&path) || [PRINT, ICON].contains(&path) || theme.own_sheet() == Some(path)
    };
    theme.files().iter().filter(needed)
}
