//! What a PDF must be for all its readers.

use super::contents::{Entry, entries};
use super::facts::{Area, Bookmark, Leaf, Letter, Part, PdfFacts};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::script;
use crate::model::paper::{Margins, Paper, Sides};
use std::collections::BTreeSet;

const POINTS_IN_MILLIMETRE: f64 = 72.0 / 25.4;
/// What no printer reaches; the margins of files that were not made here are not known.
const LEAST: Margins = Margins { top: 5, bottom: 5, inner: 5, outer: 5 };
/// How far a mark or a stroke may hang out, in points.
const SLACK: f64 = 3.0;
/// So much is quoted of what stands beyond the type area.
const QUOTED: usize = 20;

/// Reports what is wrong with a PDF; `paper` is what it was made for, where that is known.
pub fn report(facts: &PdfFacts, file: &str, paper: Option<Paper>, report: &mut Report) {
    let problem = |code| Diagnostic::new(code).with("file", file);
    let mut found = whole(facts, &problem);
    found.extend(fonts(facts, &problem));
    found.extend(letters(facts, &problem));
    let groups = entries(facts);
    let outline: Vec<Listed> = facts.outline.iter().map(Listed::of).collect();
    if !groups.is_empty() {
        found.extend(differing(&outline, &contents(&groups, &outline), &problem));
    }
    found.extend(numbers(&facts.leaves, &groups.concat(), &problem));
    for (at, leaf) in facts.leaves.iter().enumerate() {
        found.extend(margins(leaf, &type_area(leaf, at, paper), &problem));
    }
    found.into_iter().for_each(|problem| report.push(problem));
}

/// Finds what the file fails to say of itself.
fn whole(facts: &PdfFacts, problem: &dyn Fn(Code) -> Diagnostic) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !facts.tagged {
        found.push(problem(Code::PdfWithoutTags).with("reason", "tags"));
    } else if !facts.for_all_readers {
        found.push(problem(Code::PdfWithoutTags).with("reason", "standard"));
    }
    if facts.title.is_none() {
        found.push(problem(Code::PdfWithoutTitle).with("reason", "missing"));
    } else if !facts.title_shown {
        found.push(problem(Code::PdfWithoutTitle).with("reason", "hidden"));
    }
    if facts.language.is_none() {
        found.push(problem(Code::PdfWithoutLanguage));
    }
    found
}

fn fonts(facts: &PdfFacts, problem: &dyn Fn(Code) -> Diagnostic) -> Vec<Diagnostic> {
    let reason = |embedded, mapped| match (embedded, mapped) {
        (false, _) => Some("outside"),
        (true, false) => Some("map"),
        (true, true) => None,
    };
    let faulty = facts.fonts.iter().filter_map(|font| Some((font, reason(font.embedded, font.mapped)?)));
    faulty.map(|(font, reason)| problem(Code::PdfFont).with("font", &*font.name).with("reason", reason)).collect()
}

/// Finds what stands in the place of letters, each at its first page.
fn letters(facts: &PdfFacts, problem: &dyn Fn(Code) -> Diagnostic) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for leaf in &facts.leaves {
        for letter in leaf.letters.iter().map(|own| own.letter).filter(|letter| is_none(*letter)) {
            if seen.insert(letter) {
                let number = format!("U+{:04X}", u32::from(letter));
                let problem = problem(Code::PdfLetter).with("page", &*leaf.label);
                found.push(problem.with("letter", letter.to_string()).with("number", number));
            }
        }
    }
    found
}

/// Tells whether something is no letter that anybody writes: parts of characters, private use, unknown.
fn is_none(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{2fdf}' | '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// Holds what a bookmark and an entry of the contents have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Listed {
    title: String,
    leaf: Option<usize>,
}

/// Returns a title without spaces and hyphens, which a line may end with.
fn bare(title: &str) -> String {
    title.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '-' | '\u{ad}' | '\u{2010}')).collect()
}

impl Listed {
    fn of(bookmark: &Bookmark) -> Self {
        Self { title: bare(&bookmark.title), leaf: bookmark.leaf }
    }

    fn from(entry: &Entry) -> Self {
        Self { title: bare(&entry.title), leaf: Some(entry.leaf) }
    }
}

/// Lists the entries that bookmarks are expected for: all of the first group, and of the others those that have one. Lists
/// of figures have none, nor has a regulation that stands within a chapter without a heading of its own.
fn contents(groups: &[Vec<Entry>], outline: &[Listed]) -> Vec<Listed> {
    let (first, others) = groups.split_first().map_or((&[][..], &[][..]), |(first, others)| (&**first, others));
    let others = others.iter().flatten().map(Listed::from).filter(|entry| outline.contains(entry));
    first.iter().map(Listed::from).chain(others).collect()
}

/// Finds the first place where bookmarks and contents part.
fn differing(outline: &[Listed], contents: &[Listed], problem: &dyn Fn(Code) -> Diagnostic) -> Option<Diagnostic> {
    let at = outline.iter().zip(contents).take_while(|(bookmark, entry)| bookmark == entry).count();
    let (bookmark, entry) = (outline.get(at), contents.get(at));
    let reason = match (bookmark, entry) {
        (None, None) => return None,
        (None, Some(_)) => "missing",
        (Some(_), None) => "extra",
        (bookmark, Some(_)) if contents.get(at + 1) == bookmark => "missing",
        (_, entry) if outline.get(at + 1) == entry => "extra",
        _ => "other",
    };
    let problem = problem(Code::OutlineDiffers).with("reason", reason);
    let problem = problem.with("entry", entry.map_or("", |entry| &*entry.title));
    Some(problem.with("outline", bookmark.map_or("", |bookmark| &*bookmark.title)))
}

/// Finds entries that name another page than the one that they lead to.
fn numbers(leaves: &[Leaf], contents: &[Entry], problem: &dyn Fn(Code) -> Diagnostic) -> Vec<Diagnostic> {
    let wrong = contents.iter().filter_map(|entry| {
        let (printed, actual) = (entry.printed.as_ref()?, &leaves.get(entry.leaf)?.label);
        (printed != actual).then_some((entry, printed, actual))
    });
    let told = wrong.map(|(entry, printed, actual)| {
        let problem = problem(Code::WrongPageNumber).with("entry", &*entry.title);
        problem.with("printed", &**printed).with("actual", &**actual)
    });
    told.collect()
}

/// Returns what is left of a page within its margins.
fn type_area(leaf: &Leaf, at: usize, paper: Option<Paper>) -> Area {
    let margins = paper.map_or(LEAST, Paper::margins);
    // The first page of a book is a right one, and its fold is on the left.
    let mirrored = paper.is_some_and(|paper| paper.sides == Sides::Two) && at % 2 == 1;
    let (left, right) = if mirrored { (margins.outer, margins.inner) } else { (margins.inner, margins.outer) };
    let points = |millimetres: u16| f64::from(millimetres) * POINTS_IN_MILLIMETRE;
    Area {
        left: points(left),
        bottom: points(margins.bottom),
        right: leaf.width - points(right),
        top: leaf.height - points(margins.top),
    }
}

/// Finds what is said or shown in the margins; heads and feet of pages are decoration and may stand there.
fn margins(leaf: &Leaf, within: &Area, problem: &dyn Fn(Code) -> Diagnostic) -> Option<Diagnostic> {
    let beyond = |area: &Area, part: Part| part != Part::Artifact && !within.holds(area, SLACK);
    let letters = leaf.letters.iter().filter(|own| script::has_shape(own.letter) && beyond(&inked(own), own.part));
    let words: String = letters.map(|own| own.letter).take(QUOTED).collect();
    let what = match words.is_empty() {
        false => "words",
        true if leaf.shapes.iter().any(|own| beyond(&own.area, own.part)) => "picture",
        true => return None,
    };
    Some(problem(Code::BeyondTypeArea).with("page", &*leaf.label).with("what", what).with("words", words))
}

/// Returns where a letter may have ink: Japanese brackets, commas and stops fill half of their width, and at the ends of
/// lines the other half is squeezed out.
fn inked(letter: &Letter) -> Area {
    let squeezed = matches!(letter.letter, '\u{3000}'..='\u{301f}' | '\u{ff08}' | '\u{ff09}' | '\u{ff0c}' | '\u{ff0e}')
        || matches!(
            letter.letter,
            '\u{2018}'..='\u{201f}' | '\u{30fb}' | '\u{ff1a}' | '\u{ff1b}' | '\u{ff3b}' | '\u{ff3d}'
        );
    let half = if squeezed { (letter.area.right - letter.area.left) / 2.0 } else { 0.0 };
    // A line of letters is higher than they are.
    let air = (letter.area.top - letter.area.bottom) / 5.0;
    Area {
        left: letter.area.left + half,
        right: letter.area.right - half,
        bottom: letter.area.bottom + air,
        top: letter.area.top - air,
    }
}
