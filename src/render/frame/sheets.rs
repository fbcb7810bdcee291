//! What a page loads besides the one sheet of the site: the style sheets of what stands on it, and its scripts.
//!
//! A chapter with one drawing loads the sheet of that drawing only, so that a page stays light on a phone.

use crate::model::diagram::Drawing;
use crate::model::piece::{MeasuresForm, Piece};
use crate::model::plan::Plan;
use crate::render::viewpoint::Viewpoint;
use crate::resolve::{Page, PlanPage};

/// All sheets in the order in which a page loads them: what is shared before what is particular.
const ORDER: &[&str] = &[
    "cover",
    "library",
    "pieces",
    "records",
    "stacked",
    "dashboard",
    "measures",
    "filters",
    "schedule",
    "progress",
    "summary",
    "rosters",
    "regulation",
    "history",
    "consultations",
    "results",
    PROPOSAL,
    PASSAGES,
    CONCERNS,
    "glossary",
    "index",
    COMPARISON,
    "drawings",
    "drawings/bars",
    "drawings/stack",
    "drawings/pie",
    "drawings/chart",
    "drawings/domain",
    "drawings/periods",
    "drawings/tree",
    "drawings/cycle",
    "drawings/organisation",
    "drawings/flow",
    "drawings/rings",
    "drawings/relations",
    "drawings/comic",
    "drawings/map",
    "drawings/change",
    "surveys",
    SEARCH,
    CONFORMANCE,
];

/// The script that dates what is printed.
const PRINTED: &str = "printed";

/// Only a plan that people are asked about needs these, and only one that they were asked about the last.
const PROPOSAL: &str = "proposal";
const PASSAGES: &str = "passages";
const CONCERNS: &str = "concerns";

/// Nothing of a plan needs these, not even its print page.
const SEARCH: &str = "search";
const CONFORMANCE: &str = "conformance";
const COMPARISON: &str = "comparison";

const SURVEYS: &[&str] = &["records", "surveys", "drawings", "drawings/bars", "drawings/stack", "drawings/pie"];

/// Lists the sheets of a page by their names below `css/`, in the order in which they are loaded.
pub(super) fn sheets(from: &Viewpoint<'_>) -> Vec<&'static str> {
    let needed = match (from.page, from.plan()) {
        (Page::Plan(_, _, PlanPage::Print | PlanPage::LargePrint), _) => {
            return ORDER.iter().copied().filter(|sheet| ![SEARCH, CONFORMANCE, COMPARISON].contains(sheet)).collect();
        }
        (Page::Plan(_, _, PlanPage::Chapter(at)), Some((_, published))) => chapter(from, &published.plan, at),
        (Page::Plan(_, _, PlanPage::Cover), Some((_, published))) if published.plan.open_consultation().is_some() => {
            [of_record(PlanPage::Cover), &["consultations", "results"]].concat()
        }
        (Page::Plan(_, _, page), _) => of_record(page).to_vec(),
        (Page::Updates(_), _) => vec!["history"],
        (Page::Search(_), _) => vec![SEARCH],
        (Page::Accessibility(_) | Page::Conformance(_), _) => vec!["records", CONFORMANCE],
        (Page::Chooser | Page::NotFound | Page::Library(_) | Page::SiteMap(_), _) => vec!["library"],
    };
    let is_open = from.plan().is_some_and(|(_, published)| published.plan.open_consultation().is_some());
    let is_needed = |sheet: &&str| match *sheet {
        PROPOSAL => is_open,
        PASSAGES => super::have_references(from),
        CONCERNS => super::concerns::stand_on(from),
        sheet => needed.contains(&sheet),
    };
    ORDER.iter().copied().filter(is_needed).collect()
}

/// Lists the scripts of a page by their names below `script/`.
pub(super) fn scripts(page: Page) -> &'static [&'static str] {
    match page {
        Page::Search(_) => &["search-words", "search-index", "search", PRINTED],
        Page::Plan(_, _, PlanPage::Measures) => &["filter", PRINTED],
        Page::Plan(_, _, PlanPage::Former(_)) => &[],
        _ => &[PRINTED],
    }
}

fn of_record(page: PlanPage) -> &'static [&'static str] {
    match page {
        PlanPage::Cover => &["cover", "records", "dashboard"],
        PlanPage::Contents => &["cover"],
        PlanPage::Summary => &["records", "summary"],
        PlanPage::Measures => &["records", "measures", "filters"],
        PlanPage::MeasureTable => &["records", "stacked", "measures", "filters", "schedule"],
        PlanPage::Measure(_) => &["records", "stacked", "measures", "filters", "schedule", "progress"],
        PlanPage::Schedule | PlanPage::Audiences => &["records", "stacked", "measures", "filters", "schedule"],
        PlanPage::Year(_) | PlanPage::Audience(_) | PlanPage::Rating(_) | PlanPage::Unreported => {
            &["records", "measures", "filters"]
        }
        PlanPage::Indicators => &["records", "stacked", "dashboard"],
        PlanPage::Indicator(_) => &["records", "drawings", "drawings/chart"],
        PlanPage::Progress => &["records", "stacked", "dashboard", "measures", "filters", "progress"],
        PlanPage::ProgressYear(_) => &["records", "stacked", "dashboard", "measures", "progress"],
        PlanPage::Rosters => &["records", "stacked", "rosters"],
        PlanPage::Regulation(_) => &["pieces", "records", "stacked", "rosters", "regulation"],
        PlanPage::History => &["records", "history"],
        PlanPage::Index => &["index"],
        PlanPage::Comparison => &["records", COMPARISON],
        PlanPage::Updates => &["history"],
        PlanPage::Consultations => &["records", "stacked", "history", "consultations", "results"],
        PlanPage::Surveys => SURVEYS,
        PlanPage::Glossary => &["records", "glossary"],
        PlanPage::Departments | PlanPage::Department(_) => &["records", "measures"],
        PlanPage::Colophon | PlanPage::Chapter(_) | PlanPage::Print | PlanPage::LargePrint | PlanPage::Former(_) => &[],
    }
}

/// Lists what the pieces of a chapter need.
fn chapter(from: &Viewpoint<'_>, plan: &Plan, at: usize) -> Vec<&'static str> {
    let version = plan.chapters.get(at).and_then(|chapter| chapter.version(from.language));
    let pieces = version.map(|version| version.value.pieces.as_slice()).unwrap_or_default();
    let mut needed: Vec<&'static str> = pieces.iter().flat_map(|piece| of_piece(plan, piece)).copied().collect();
    if !pieces.is_empty() {
        needed.push("pieces");
    }
    needed
}

fn of_piece(plan: &Plan, piece: &Piece) -> &'static [&'static str] {
    match piece {
        Piece::Measures { form: MeasuresForm::Cards | MeasuresForm::List { .. }, .. } => &["measures"],
        Piece::Measures { .. } | Piece::Measure { .. } | Piece::Schedule { .. } | Piece::Matrix { .. } => {
            &["records", "stacked", "measures", "schedule"]
        }
        Piece::Indicators { .. } => &["records", "stacked"],
        Piece::Indicator { .. } => &["records", "drawings", "drawings/chart"],
        Piece::Roster { .. } => &["records", "stacked", "rosters"],
        Piece::Regulation { .. } => &["records", "stacked", "rosters", "regulation"],
        Piece::Consultation { id } if has_results(plan, &id.value) => {
            &["records", "stacked", "history", "consultations", "results"]
        }
        Piece::Consultation { .. } => &["records", "stacked", "history", "consultations"],
        Piece::Opinions { .. } => &["records", "history", "consultations"],
        Piece::Survey { .. } | Piece::Question { .. } => SURVEYS,
        Piece::History { .. } => &["records", "history"],
        Piece::Glossary => &["records", "glossary"],
        Piece::Diagram { id } => {
            let diagram = plan.diagrams.iter().find(|diagram| diagram.id.value == id.value);
            diagram.map(|diagram| of_drawing(&diagram.drawing)).unwrap_or_default()
        }
        _ => &[],
    }
}

/// Tells whether a consultation shows more than who met and what was said: how to answer, or what was answered.
fn has_results(plan: &Plan, id: &str) -> bool {
    let found = plan.consultations.iter().find(|own| *own.id.value == *id);
    found.is_some_and(|own| own.call.is_some() || own.results.is_some() || !own.opinions.is_empty())
}

fn of_drawing(drawing: &Drawing) -> &'static [&'static str] {
    match drawing {
        Drawing::Domain(_) => &["drawings", "drawings/domain"],
        Drawing::Periods(_) => &["drawings", "drawings/periods"],
        Drawing::Tree(_) => &["drawings", "drawings/tree"],
        Drawing::Cycle(_) => &["drawings", "drawings/cycle"],
        Drawing::Chart(_) => &["records", "drawings", "drawings/bars", "drawings/chart"],
        Drawing::Shares(_) => &["records", "drawings", "drawings/stack", "drawings/pie"],
        Drawing::Organisation(_) => &["drawings", "drawings/organisation"],
        Drawing::Flow(_) => &["drawings", "drawings/flow"],
        Drawing::Rings(_) => &["drawings", "drawings/rings"],
        Drawing::Relations(_) => &["drawings", "drawings/relations"],
        Drawing::Comic(_) => &["drawings", "drawings/comic"],
        Drawing::Map(_) => &["drawings", "drawings/map"],
        Drawing::Change(_) => &["drawings", "drawings/change"],
    }
}

#[cfg(test)]
mod tests {
    use super::ORDER;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn every_sheet_of_the_built_in_theme_is_loaded_by_some_page() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/css");
        let files = walkdir::WalkDir::new(&folder).into_iter().filter_map(Result::ok);
        let names = files.filter_map(|file| {
            let path = file.path().strip_prefix(&folder).ok()?.to_str()?.replace('\\', "/");
            path.strip_suffix(".css").map(str::to_owned)
        });
        let everywhere = ["tokens", "base", "layout", "text", "print"];
        let some: BTreeSet<String> = names.filter(|name| !everywhere.contains(&name.as_str())).collect();
        assert_eq!(some, ORDER.iter().map(|name| (*name).to_owned()).collect());
    }
}
