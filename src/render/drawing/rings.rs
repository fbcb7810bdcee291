//! Things that lie around one another: circles that share their foot, and the same as a list, innermost first.

use super::cycle::Line;
use super::text::{best_list, width, wrap_evenly};
use super::{round, words};
use crate::language::Language;
use crate::model::diagram::Rings;
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// The picture is drawn at this width, in px, so that its text is as large as the text around it.
const SIZE: f64 = 300.0;
const FONT_SIZE: f64 = 14.0;
const LINE_HEIGHT: f64 = 19.0;
const INNERMOST: f64 = 52.0;
const MARGIN: f64 = 2.0;

/// Holds rings for their template.
#[derive(Debug, Clone, Serialize)]
pub struct RingsView {
    pub size: f64,
    /// The innermost first.
    pub rings: Vec<RingView>,
    pub examples_word: String,
}

/// Holds one ring.
#[derive(Debug, Clone, Serialize)]
pub struct RingView {
    pub number: usize,
    pub label: TextView,
    pub text: Option<TextView>,
    pub examples: Vec<TextView>,
    /// The circle, in px.
    pub x: f64,
    pub y: f64,
    pub radius: f64,
    /// Its name in the picture; the numbers of all rings where one of their names has no room.
    pub lines: Vec<Line>,
    #[serde(skip)]
    middle: f64,
}

/// Works out rings.
#[expect(clippy::cast_precision_loss, reason = "there are five rings at most")]
pub fn view(rings: &Rings, language: Language) -> RingsView {
    let steps = rings.rings.len().saturating_sub(1).max(1) as f64;
    let largest = SIZE / 2.0 - MARGIN;
    let step = (largest - INNERMOST) / steps;
    let ring = |(index, ring): (usize, &crate::model::diagram::Ring)| {
        let radius = INNERMOST + step * index as f64;
        let y = SIZE - MARGIN - radius;
        let label = TextView::best(&ring.label, language);
        // The innermost is free as a whole, the others above the next one.
        let (middle, free) = match index {
            0 => (y, INNERMOST * 1.5),
            _ => (y - radius + step, step * 2.0),
        };
        let lines = named(&label.text, (radius, y), (middle, free)).unwrap_or_default();
        let first = middle - (lines.len() as f64 - 1.0) / 2.0 * LINE_HEIGHT + FONT_SIZE * 0.36;
        let lines = lines.into_iter().enumerate().map(|(row, text)| Line {
            x: SIZE / 2.0,
            y: round(first + row as f64 * LINE_HEIGHT),
            text,
        });
        RingView {
            number: index + 1,
            lines: lines.collect(),
            text: ring.text.as_ref().map(|text| TextView::best(text, language)),
            examples: best_list(&ring.examples, language),
            x: SIZE / 2.0,
            y: round(y),
            radius: round(radius),
            middle,
            label,
        }
    };
    let mut rings: Vec<RingView> = rings.rings.iter().enumerate().map(ring).collect();
    // A number among names would be read as a name.
    if rings.iter().any(|ring| ring.lines.is_empty()) {
        for ring in &mut rings {
            ring.lines =
                vec![Line { x: ring.x, y: round(ring.middle + FONT_SIZE * 0.36), text: ring.number.to_string() }];
        }
    }
    RingsView { size: SIZE, rings, examples_word: words::word(language, "例", "Examples") }
}

/// Breaks a name into lines that fit the circle at their height; nothing where they do not.
#[expect(clippy::cast_precision_loss, reason = "a name has three lines at most")]
fn named(label: &str, (radius, y): (f64, f64), (middle, free): (f64, f64)) -> Option<Vec<String>> {
    let most = (free / LINE_HEIGHT).floor().clamp(1.0, 3.0);
    (1..=3_usize).filter(|&count| count as f64 <= most).find_map(|count| {
        let top = middle - count as f64 / 2.0 * LINE_HEIGHT;
        let aside = (y - top).max(0.0).min(radius);
        let em = ((radius.powi(2) - aside.powi(2)).sqrt() * 2.0 - 12.0) / FONT_SIZE;
        let lines = wrap_evenly(label, em.max(1.0), usize::MAX);
        (lines.len() <= count && lines.iter().all(|line| width(line) <= em)).then_some(lines)
    })
}

impl RingsView {
    /// Says what lies within what, in the language that the rings are named in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.rings.first().map_or(page, |ring| ring.label.spoken(page));
        let names = words::list(self.rings.iter().map(|ring| ring.label.text.as_str()), spoken);
        let text = match spoken.is_japanese() {
            true => format!("輪が重なる図。内側から順に{names}。"),
            false => format!("Rings around one another, from the inside: {names}."),
        };
        TextView::written(text, spoken, page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Text;
    use crate::model::diagram::Ring;
    use crate::source::{Located, Sources, Span};
    use proptest::prelude::*;

    fn rings(labels: &[String]) -> RingsView {
        let span = Span::file(Sources::default().add("diagrams.yaml", ""));
        let ring = |label: &String| Ring {
            id: Located::new("a".into(), span),
            label: Text::single(Language::JAPANESE, Located::new(label.as_str().into(), span)),
            text: None,
            examples: Vec::new(),
        };
        view(&Rings { rings: labels.iter().map(ring).collect() }, Language::JAPANESE)
    }

    #[test]
    fn rings_are_named_where_all_names_fit_and_numbered_elsewhere() {
        let names =
            ["自助", "共助", "Publicly organised assistance and everything else that there is in the whole city"];
        let view = rings(&names.map(str::to_owned));
        let first: Vec<&str> =
            view.rings.iter().filter_map(|ring| ring.lines.first()).map(|line| line.text.as_str()).collect();
        assert_eq!(first, ["1", "2", "3"]);
        let view = self::rings(&["自助", "共助", "公助"].map(str::to_owned));
        let first = view.rings.first().and_then(|ring| ring.lines.first()).map(|line| line.text.clone());
        assert_eq!(first.as_deref(), Some("自助"));
    }

    proptest! {
        #[test]
        fn names_are_inside_their_rings(labels in prop::collection::vec("\\PC{0,30}", 2..=5)) {
            let view = rings(&labels);
            for (index, ring) in view.rings.iter().enumerate() {
                let next = index.checked_sub(1).and_then(|inner| view.rings.get(inner));
                for line in &ring.lines {
                    prop_assert!(line.y > ring.y - ring.radius && line.y < ring.y + ring.radius);
                    prop_assert!(next.is_none_or(|inner| line.y <= inner.y - inner.radius + 1.0), "{line:?}");
                }
            }
        }
    }
}
