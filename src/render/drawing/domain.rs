//! 協働の領域: how the share of two actors slides from one column to the next.
//!
//! Each column carries its own piece of the picture twice: upright for columns side by side, and across for
//! columns under each other on a phone. Either way the shaded area of a column is exactly its share.

use super::room::{IN_COLUMNS, room};
use super::{round, words};
use crate::language::Language;
use crate::model::diagram::{Column, Domain};
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Columns with words too long for any page break them, but only where there is most room.
const WIDEST: u8 = 51;

/// Holds a domain for its template.
#[derive(Debug, Clone, Serialize)]
pub struct DomainView {
    /// The shaded actor.
    pub from: TextView,
    /// The other one.
    pub to: TextView,
    pub count: usize,
    /// From how many em on the columns stand side by side: 34, 44 or 51.
    pub room: u8,
    /// Runs of columns that both actors have a part in, and runs that one has alone.
    pub groups: Vec<GroupView>,
    /// Labels over some columns, row by row so that none lies over another.
    pub bands: Vec<Vec<BandView>>,
    /// Stands behind the letters of a label.
    pub colon: String,
    pub forms_word: String,
    pub examples_word: String,
    #[serde(skip)]
    shared: TextView,
}

/// Holds a label over columns.
#[derive(Debug, Clone, Serialize)]
pub struct BandView {
    pub label: TextView,
    /// The first and the last column, counted from 1.
    pub first: usize,
    pub last: usize,
    /// `A～C`, `A–C`.
    pub letters: String,
}

/// Holds columns that stand under one bracket, or under none.
#[derive(Debug, Clone, Serialize)]
pub struct GroupView {
    /// What stands on the bracket (協働の領域); nothing where one actor is alone.
    pub bracket: Option<TextView>,
    pub count: usize,
    pub columns: Vec<ColumnView>,
}

/// Holds one column.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnView {
    /// A to E.
    pub letter: String,
    pub label: TextView,
    pub text: Option<TextView>,
    /// Share of the first actor from 0 to 1.
    pub share: f64,
    /// The share in words, for those who do not see it.
    pub share_words: String,
    /// The actor who has all of it.
    pub alone: Option<TextView>,
    /// Where the line between the actors runs; nothing where one is alone.
    pub boundary: Option<Boundary>,
    pub forms: Vec<TextView>,
    pub examples: Vec<TextView>,
}

/// Holds the line between the actors in per cent of the column: the first actor is above it, or left of it across.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Boundary {
    pub start: f64,
    pub end: f64,
}

/// Works out a domain.
pub fn view(domain: &Domain, language: Language) -> DomainView {
    let shares: Vec<f64> = domain.columns.iter().map(share).collect();
    let from = TextView::best(&domain.from, language);
    let to = TextView::best(&domain.to, language);
    let shared = TextView::best(&domain.shared, language);
    let mut groups: Vec<GroupView> = Vec::new();
    for (index, column) in domain.columns.iter().enumerate() {
        let column = column_view(column, boundary(&shares, index), (&from, &to), language);
        let bracket = column.alone.is_none().then(|| shared.clone());
        match groups.last_mut() {
            Some(group) if group.bracket == bracket => {
                group.count += 1;
                group.columns.push(column);
            }
            _ => groups.push(GroupView { bracket, count: 1, columns: vec![column] }),
        }
    }
    let texts = domain
        .columns
        .iter()
        .flat_map(|column| column.forms.iter().chain(&column.examples).chain(&column.text).chain([&column.label]));
    DomainView {
        from,
        to,
        count: domain.columns.len(),
        room: room(domain.columns.len(), texts, IN_COLUMNS, 0.0, language).unwrap_or(WIDEST),
        groups,
        bands: bands(domain, language),
        colon: words::word(language, "：", ": "),
        forms_word: words::word(language, "協働の形", "Forms"),
        examples_word: words::word(language, "例", "Examples"),
        shared,
    }
}

impl DomainView {
    /// Says what the picture shows, in the language that the columns are in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let columns = || self.groups.iter().flat_map(|group| &group.columns);
        let spoken = columns().next().map_or(page, |column| column.label.spoken(page));
        let (from, to) = (words::quoted(&self.from.text, spoken), words::quoted(&self.to.text, spoken));
        let shared = words::quoted(&self.shared.text, spoken);
        let all = words::list(columns().map(|column| column.letter.as_str()), spoken);
        let both: Vec<&str> = columns().filter(|c| c.alone.is_none()).map(|c| c.letter.as_str()).collect();
        let both = words::list(both.into_iter(), spoken);
        let text = match (spoken.is_japanese(), both.is_empty()) {
            (true, true) => format!("{from}と{to}の受け持つ割合を、領域{all}について示した図。"),
            (true, false) => {
                format!("{from}と{to}の受け持つ割合を、領域{all}について示した図。{both}は両者が関わる{shared}です。")
            }
            (false, true) => format!("How {from} and {to} share the domains {all}."),
            (false, false) => {
                format!("How {from} and {to} share the domains {all}. Both take part in {both}: {shared}.")
            }
        };
        TextView::written(text, spoken, page)
    }
}

/// Lays labels into rows, each into the first that has room for it.
fn bands(domain: &Domain, language: Language) -> Vec<Vec<BandView>> {
    let mut rows: Vec<Vec<BandView>> = Vec::new();
    for band in &domain.bands {
        let place = |id: &str| domain.columns.iter().position(|column| &*column.id.value == id);
        let (Some(first), Some(last)) = (place(&band.from.value), place(&band.to.value)) else { continue };
        let (first, last) = (first.min(last) + 1, first.max(last) + 1);
        let (from, to) = (&band.from.value, &band.to.value);
        let view = BandView {
            label: TextView::best(&band.label, language),
            first,
            last,
            letters: match (from == to, language.is_japanese()) {
                (true, _) => from.to_string(),
                (false, true) => format!("{from}〜{to}"),
                (false, false) => format!("{from}–{to}"),
            },
        };
        let is_free = |row: &Vec<BandView>| row.iter().all(|other| last < other.first || other.last < first);
        match rows.iter().position(is_free).and_then(|at| rows.get_mut(at)) {
            Some(row) => row.push(view),
            None => rows.push(vec![view]),
        }
    }
    for row in &mut rows {
        row.sort_by_key(|band| band.first);
    }
    rows
}

fn column_view(
    column: &Column,
    boundary: Option<Boundary>,
    (from, to): (&TextView, &TextView),
    language: Language,
) -> ColumnView {
    let share = share(column);
    let alone = match share {
        share if share >= 1.0 => Some(from.clone()),
        share if share <= 0.0 => Some(to.clone()),
        _ => None,
    };
    ColumnView {
        letter: column.id.value.to_string(),
        label: TextView::best(&column.label, language),
        text: column.text.as_ref().map(|text| TextView::best(text, language)),
        share,
        share_words: share_words(share, &from.text, &to.text, language),
        alone,
        boundary,
        forms: column.forms.iter().map(|text| TextView::best(text, language)).collect(),
        examples: column.examples.iter().map(|text| TextView::best(text, language)).collect(),
    }
}

fn share_words(share: f64, from: &str, to: &str, language: Language) -> String {
    let japanese = language.is_japanese();
    match share {
        share if share >= 1.0 && japanese => format!("{from}だけ"),
        share if share >= 1.0 => format!("{from} only"),
        share if share <= 0.0 && japanese => format!("{to}だけ"),
        share if share <= 0.0 => format!("{to} only"),
        share if (share - 0.5).abs() < 0.01 && japanese => format!("{from}と{to}が半分ずつ"),
        share if (share - 0.5).abs() < 0.01 => format!("{from} and {to} half each"),
        share if japanese => format!("{}のほうが大きい", if share > 0.5 { from } else { to }),
        share => format!("more {} than {}", if share > 0.5 { from } else { to }, if share > 0.5 { to } else { from }),
    }
}

fn share(column: &Column) -> f64 {
    let share = column.share.value;
    if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.5 }
}

/// Tilts the line of a column towards its neighbours, as far as the nearer one allows, so that it never leaves
/// the space between them; the middle, and so the area, stays at the share.
fn boundary(shares: &[f64], index: usize) -> Option<Boundary> {
    let own = *shares.get(index)?;
    if own <= 0.0 || own >= 1.0 {
        return None;
    }
    let before = index.checked_sub(1).and_then(|before| shares.get(before)).map(|before| before - own);
    let after = shares.get(index + 1).map(|after| own - after);
    let fall = match (before, after) {
        (Some(before), Some(after)) if before * after > 0.0 => before.signum() * before.abs().min(after.abs()),
        (Some(fall), None) | (None, Some(fall)) => fall,
        _ => 0.0,
    };
    // Without a neighbour on one side, the line may not leave the column itself.
    let tilt = (fall / 2.0).clamp(-own.min(1.0 - own), own.min(1.0 - own));
    Some(Boundary { start: round((own + tilt) * 100.0), end: round((own - tilt) * 100.0) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn five_columns_make_one_diagonal() {
        let shares = [1.0, 0.75, 0.5, 0.25, 0.0];
        let line = |index| boundary(&shares, index).map(|line| (line.start, line.end));
        assert_eq!(line(0), None);
        assert_eq!(line(1), Some((87.5, 62.5)));
        assert_eq!(line(2), Some((62.5, 37.5)));
        assert_eq!(line(3), Some((37.5, 12.5)));
    }

    proptest! {
        #[test]
        fn the_line_stays_inside_and_its_middle_is_the_share(
            shares in prop::collection::vec(0.0..=1.0_f64, 3..=5), index in 0_usize..5,
        ) {
            if let (Some(line), Some(share)) = (boundary(&shares, index), shares.get(index)) {
                prop_assert!((0.0..=100.0).contains(&line.start) && (0.0..=100.0).contains(&line.end));
                prop_assert!(((line.start + line.end) / 2.0 - share * 100.0).abs() < 0.2);
            }
        }
    }
}
