//! Which file of `content/` has which place; what has none is told with the name that was probably meant.

use crate::diagnostics::closest;
use crate::language::Language;

/// Names the place of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot<'p> {
    Site,
    Accessibility,
    /// What the checks of accessibility wrote.
    Results,
    /// A file of a plan.
    Plan(&'p str, Part<'p>),
    /// No place; the file name that was probably meant.
    Nowhere(Option<&'static str>),
}

/// Names the place of a file in a plan's folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part<'p> {
    Plan,
    Measures,
    Indicators,
    Rosters,
    History,
    Consultations,
    Surveys,
    Glossary,
    Updates,
    Diagrams,
    /// Name without its ending.
    Progress(&'p str),
    /// Name of the file.
    Sheet(&'p str),
    Chapter(Named<'p>),
    Regulation(Named<'p>),
    /// Path relative to the plan.
    Image(&'p str),
    /// Name without its ending.
    Comment(&'p str),
}

/// Takes the name of a Markdown file apart: `10-overview.ja.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named<'p> {
    pub number: Option<u32>,
    pub name: &'p str,
    pub language: Language,
}

const DATA: [(&str, Part<'static>); 9] = [
    ("measures.yaml", Part::Measures),
    ("indicators.yaml", Part::Indicators),
    ("rosters.yaml", Part::Rosters),
    ("history.yaml", Part::History),
    ("consultations.yaml", Part::Consultations),
    ("surveys.yaml", Part::Surveys),
    ("glossary.yaml", Part::Glossary),
    ("updates.yaml", Part::Updates),
    ("diagrams.yaml", Part::Diagrams),
];

/// How the name of a chapter or a regulation ends.
const ENDING: &str = ".md";

const TOP: [&str; 2] = ["site.yaml", "accessibility.yaml"];

/// Finds the place of a file by its path below `content/`.
pub(super) fn slot(path: &str) -> Slot<'_> {
    let mut parts = path.splitn(3, '/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("site.yaml"), None, None) => Slot::Site,
        (Some("accessibility.yaml"), None, None) => Slot::Accessibility,
        (Some("accessibility"), Some("results.yaml"), None) => Slot::Results,
        (Some("accessibility"), Some(file), None) => Slot::Nowhere(meant(file, &["results.yaml"])),
        (Some(file), None, None) => Slot::Nowhere(meant(file, &TOP)),
        (Some("plans"), Some(plan), Some(rest)) => in_plan(plan, rest),
        _ => Slot::Nowhere(None),
    }
}

fn in_plan<'p>(plan: &'p str, rest: &'p str) -> Slot<'p> {
    let part = match rest.split_once('/') {
        None if rest == "plan.yaml" => Ok(Part::Plan),
        None => Err(meant(rest, &["plan.yaml"])),
        Some(("images", name)) if !name.is_empty() => Ok(Part::Image(rest)),
        Some(("chapters", file)) => named(file, Numbers::Counted).map(Part::Chapter).ok_or(None),
        Some(("progress", file)) if !file.contains('/') => file.strip_suffix(".yaml").map(Part::Progress).ok_or(None),
        Some(("reviews", file)) if !file.contains('/') => file.strip_suffix(".yaml").map(Part::Comment).ok_or(None),
        Some(("data", file)) => data(file),
        _ => Err(None),
    };
    part.map_or_else(Slot::Nowhere, |part| Slot::Plan(plan, part))
}

fn data(file: &str) -> Result<Part<'_>, Option<&'static str>> {
    if let Some(regulation) = file.strip_prefix("regulations/") {
        return named(regulation, Numbers::PartOfName).map(Part::Regulation).ok_or(None);
    }
    let is_csv = file.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"));
    if is_csv && !file.contains('/') {
        return Ok(Part::Sheet(file));
    }
    let found = DATA.iter().find(|(name, _)| *name == file);
    found.map(|(_, part)| *part).ok_or_else(|| meant(file, &DATA.map(|(name, _)| name)))
}

/// Returns the nearest name; the ending of the file does not count, `.yml` being the commonest slip.
fn meant(file: &str, names: &[&'static str]) -> Option<&'static str> {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let found = closest(stem, names.iter().map(|name| name.trim_end_matches(".yaml")))?;
    names.iter().find(|name| name.trim_end_matches(".yaml") == found).copied()
}

/// Returns the name that a file of Markdown was probably meant to have: with a language, and an ending in small letters.
pub(super) fn renamed(path: &str) -> Option<String> {
    let (folder, file) = path.rsplit_once('/')?;
    let stem = file.get(..file.len().checked_sub(ENDING.len())?)?;
    let is_markdown = file.get(stem.len()..)?.eq_ignore_ascii_case(ENDING);
    if stem.is_empty() || !is_markdown || !["/chapters", "/data/regulations"].iter().any(|it| folder.ends_with(it)) {
        return None;
    }
    let tagged = stem.rsplit_once('.').map(|(name, tag)| (name, tag.to_lowercase()));
    Some(match tagged.filter(|(_, tag)| Language::new(tag).is_some()) {
        Some((name, tag)) => format!("{name}.{tag}{ENDING}"),
        None => format!("{stem}.ja{ENDING}"),
    })
}

/// Tells what digits at the beginning of a name are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Numbers {
    Counted,
    PartOfName,
}

fn named(file: &str, numbers: Numbers) -> Option<Named<'_>> {
    let (stem, tag) = file.strip_suffix(ENDING)?.rsplit_once('.')?;
    let language = Language::new(tag)?;
    if stem.is_empty() || stem.contains('/') {
        return None;
    }
    let counted = stem
        .split_once(['-', '_'])
        .filter(|(digits, name)| numbers == Numbers::Counted && !name.is_empty() && digits.len() <= 9)
        .and_then(|(digits, name)| Some((digits.parse().ok()?, name)));
    Some(match counted {
        Some((number, name)) => Named { number: Some(number), name, language },
        None => Named { number: None, name: stem, language },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_a_plan_has_its_place() {
        let japanese = Language::JAPANESE;
        let overview = Named { number: Some(10), name: "overview", language: japanese };
        let council = Named { number: None, name: "2-council", language: Language::ENGLISH };
        for (path, part) in [
            ("plan.yaml", Part::Plan),
            ("data/measures.yaml", Part::Measures),
            ("progress/2024.yaml", Part::Progress("2024")),
            ("chapters/10-overview.ja.md", Part::Chapter(overview)),
            ("data/regulations/2-council.en.md", Part::Regulation(council)),
            ("images/a/b.svg", Part::Image("images/a/b.svg")),
            ("data/opinions.csv", Part::Sheet("opinions.csv")),
            ("data/OPINIONS.CSV", Part::Sheet("OPINIONS.CSV")),
            ("reviews/2026-11-27-141503-3f2a.yaml", Part::Comment("2026-11-27-141503-3f2a")),
        ] {
            assert_eq!(slot(&format!("plans/p/{path}")), Slot::Plan("p", part), "{path}");
        }
        assert_eq!(slot("site.yaml"), Slot::Site);
        assert_eq!(slot("accessibility.yaml"), Slot::Accessibility);
        assert_eq!(slot("accessibility/results.yaml"), Slot::Results);
    }

    #[test]
    fn a_chapter_that_lacks_its_language_or_has_it_in_capitals_is_offered_a_name() {
        for (file, meant) in [
            ("20-policies.md", Some("20-policies.ja.md")),
            ("20-policies.JA.md", Some("20-policies.ja.md")),
            ("20-policies.en.MD", Some("20-policies.en.md")),
            ("施策.md", Some("施策.ja.md")),
            ("20-policies.txt", None),
            (".md", None),
            ("章", None),
        ] {
            assert_eq!(renamed(&format!("content/plans/p/chapters/{file}")).as_deref(), meant, "{file}");
        }
        assert_eq!(renamed("content/plans/p/notes.md"), None);
    }

    #[test]
    fn a_file_without_a_place_is_offered_the_name_that_was_meant() {
        for (path, meant) in [
            ("plans/p/data/measure.yaml", Some("measures.yaml")),
            ("plans/p/data/glossary.yml", Some("glossary.yaml")),
            ("plans/p/Plan.yaml", Some("plan.yaml")),
            ("sites.yaml", Some("site.yaml")),
            ("accessibility.yml", Some("accessibility.yaml")),
            ("accessibility/result.yaml", Some("results.yaml")),
            ("plans/p/chapters/overview.md", None),
            ("plans/p/chapters/10-overview.日本語.md", None),
            ("plans/p/surprise/a.txt", None),
            ("plans/p/reviews/a.txt", None),
            ("plans/p/reviews/2026/a.yaml", None),
            ("plans/stray.txt", None),
            ("", None),
        ] {
            assert_eq!(slot(path), Slot::Nowhere(meant), "{path}");
        }
    }
}
