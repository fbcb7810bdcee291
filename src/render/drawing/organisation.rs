//! Who belongs to whom: boxes in boxes' lists, joined by lines.
//!
//! The template draws nested lists, which a phone shows indented. Where there is room, the first parts that stand
//! beside one another do so, staff bodies hang at the side, and everything below goes on as an indented list.

use super::room::{IN_BOXES, room};
use super::text::best_list;
use super::words;
use crate::language::Language;
use crate::model::diagram::{Organisation, OrganisationNode};
use crate::render::viewpoint::TextView;
use serde::Serialize;

const MOST_BESIDE: usize = 6;

/// Holds an organisation for its template.
#[derive(Debug, Clone, Serialize)]
pub struct OrganisationView {
    /// From how many em on the wide form fits: 34, 44 or 51.
    pub room: u8,
    pub nodes: Vec<OrganisationNodeView>,
    /// What the lists of staff bodies are called.
    pub staff_word: String,
}

/// Holds one part.
#[derive(Debug, Clone, Serialize)]
pub struct OrganisationNodeView {
    pub label: TextView,
    pub text: Option<TextView>,
    pub items: Vec<TextView>,
    /// What hangs at its side.
    pub staff: Vec<OrganisationNodeView>,
    pub below: Vec<OrganisationNodeView>,
    /// How those below stand where there is room: `chain` (a single one), `row` or `column`.
    pub layout: &'static str,
}

/// Works out an organisation.
pub fn view(organisation: &Organisation, language: Language) -> OrganisationView {
    let mut room = 34;
    let nodes = organisation.nodes.iter().map(|own| node(own, &mut Spine::Goes(&mut room), language)).collect();
    OrganisationView {
        room, nodes, staff_word: words::word(language, "横に置かれる組織", "Bodies at the side")
    }
}

/// Tells whether what is below may still stand side by side, and takes note of the room that it asks for.
enum Spine<'a> {
    Goes(&'a mut u8),
    Ended,
}

fn node(own: &OrganisationNode, spine: &mut Spine<'_>, language: Language) -> OrganisationNodeView {
    let (staff, below): (Vec<&OrganisationNode>, Vec<&OrganisationNode>) =
        own.nodes.iter().partition(|node| node.beside);
    let (layout, goes_on) = match (spine_room(spine, &below, language), below.len()) {
        (_, 0 | 1) => ("chain", true),
        (Some(needed), _) => {
            if let Spine::Goes(found) = spine {
                **found = needed.max(**found);
            }
            ("row", false)
        }
        (None, _) => ("column", false),
    };
    let layout = if matches!(spine, Spine::Ended) { "column" } else { layout };
    let staff = staff.into_iter().map(|node| self::node(node, &mut Spine::Ended, language)).collect();
    let mut ended = Spine::Ended;
    let spine = if goes_on { spine } else { &mut ended };
    OrganisationNodeView {
        label: TextView::best(&own.label, language),
        text: own.text.as_ref().map(|text| TextView::best(text, language)),
        items: best_list(&own.items, language),
        staff,
        below: below.into_iter().map(|node| self::node(node, spine, language)).collect(),
        layout,
    }
}

/// Finds the room in which parts fit side by side; nothing where they are too many or their words too long.
fn spine_room(spine: &Spine<'_>, below: &[&OrganisationNode], language: Language) -> Option<u8> {
    if matches!(spine, Spine::Ended) || below.len() > MOST_BESIDE {
        return None;
    }
    let texts = below.iter().flat_map(|node| node.items.iter().chain(&node.text).chain([&node.label]));
    room(below.len(), texts, IN_BOXES, 0.0, language)
}

impl OrganisationView {
    /// Says what it begins with and how many parts there are, in the language that they are named in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.nodes.first().map_or(page, |node| node.label.spoken(page));
        let heads = words::list(self.nodes.iter().map(|node| node.label.text.as_str()), spoken);
        let count: usize = self.nodes.iter().map(count).sum();
        let text = match spoken.is_japanese() {
            true => format!("{heads}から始まる組織図。組織の数は{count}です。"),
            false => format!("An organisation chart of {count} parts, from the top: {heads}."),
        };
        TextView::written(text, spoken, page)
    }
}

fn count(node: &OrganisationNodeView) -> usize {
    1 + node.staff.iter().chain(&node.below).map(count).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Text;
    use crate::source::{Located, Sources, Span};

    fn part(label: &str, nodes: Vec<OrganisationNode>) -> OrganisationNode {
        let span = Span::file(Sources::default().add("diagrams.yaml", ""));
        let label = Text::single(Language::JAPANESE, Located::new(label.into(), span));
        let id = Located::new("a".into(), span);
        OrganisationNode { id, label, text: None, items: Vec::new(), beside: false, nodes }
    }

    fn parts(count: usize, label: &str) -> Vec<OrganisationNode> {
        (0..count).map(|_| part(label, Vec::new())).collect()
    }

    fn layout(nodes: Vec<OrganisationNode>) -> (u8, Option<&'static str>) {
        let view = view(&Organisation { nodes: vec![part("総会", nodes)] }, Language::JAPANESE);
        (view.room, view.nodes.first().map(|node| node.layout))
    }

    #[test]
    fn parts_stand_side_by_side_where_their_words_fit() {
        assert_eq!(layout(parts(5, "防災部会")), (34, Some("row")));
        assert_eq!(layout(parts(7, "防災部会")), (34, Some("column")));
        assert_eq!(layout(parts(5, "Neighbours")), (44, Some("row")));
        assert_eq!(layout(parts(5, "Telecommunications department")), (34, Some("column")));
    }

    #[test]
    fn what_is_below_a_row_is_a_list() {
        let view = view(
            &Organisation {
                nodes: vec![part("総会", vec![part("部会", parts(2, "班")), part("部会", Vec::new())])]
            },
            Language::JAPANESE,
        );
        let below = view.nodes.first().and_then(|node| node.below.first()).map(|node| node.layout);
        assert_eq!(below, Some("column"));
    }

    #[test]
    fn staff_bodies_are_kept_apart() {
        let mut office = part("事務局", Vec::new());
        office.beside = true;
        let view =
            view(&Organisation { nodes: vec![part("理事会", vec![office, part("部会", vec![])])] }, Language::JAPANESE);
        let counts = view.nodes.first().map(|node| (node.staff.len(), node.below.len()));
        assert_eq!(counts, Some((1, 1)));
    }
}
