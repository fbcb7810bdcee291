//! 施策の体系: a plan from its slogan down to its measures, level by level.
//!
//! The template draws it as nested lists joined by lines, so that it reads as text by itself.

use super::{MeasureNode, Surroundings, words};
use crate::language::Language;
use crate::model::diagram::{TierNodes, Tree};
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// More nodes than this do not stand side by side.
const SIDE_BY_SIDE: usize = 5;

/// Holds a tree for its template.
#[derive(Debug, Clone, Serialize)]
pub struct TreeView {
    pub tiers: Vec<TierView>,
}

/// Holds one level of a tree.
#[derive(Debug, Clone, Serialize)]
pub struct TierView {
    pub name: TextView,
    /// How many stand side by side where there is room; nothing where they are too many.
    pub columns: Option<usize>,
    pub nodes: Vec<NodeView>,
}

/// Holds one node.
#[derive(Debug, Clone, Serialize)]
pub struct NodeView {
    pub number: Option<TextView>,
    pub label: TextView,
    pub href: Option<String>,
    /// The mark of a measure that is listed here again: 【再掲】.
    pub relisted: Option<String>,
    /// What hangs on this very node, where the level below says which node it belongs to.
    pub below: Option<TierView>,
    #[serde(skip)]
    id: Option<String>,
    #[serde(skip)]
    parent: Option<String>,
}

/// Works out a tree; measures of a level right below another hang on the measure that they belong to.
pub fn view(tree: &Tree, surroundings: &impl Surroundings, language: Language) -> TreeView {
    let mut tiers: Vec<TierView> = Vec::new();
    let mut levels: Vec<u32> = Vec::new();
    for tier in &tree.tiers {
        let name = TextView::best(&tier.name, language);
        let (nodes, level) = match &tier.nodes {
            TierNodes::Slogan => (surroundings.slogan().into_iter().map(|slogan| node(None, slogan)).collect(), None),
            TierNodes::Written(nodes) => {
                let label = |text| TextView::best(text, language);
                let nodes = nodes.iter().map(|written| node(written.number.as_ref().map(label), label(&written.label)));
                (nodes.collect(), None)
            }
            TierNodes::Measures { level } => {
                let nodes =
                    surroundings.measures(level.value).into_iter().map(|node| measure(node, language)).collect();
                (nodes, Some(level.value))
            }
        };
        let hangs = level.is_some_and(|level| levels.last().and_then(|last| last.checked_add(1)) == Some(level));
        let rest = match tiers.last_mut() {
            Some(above) if hangs => hang(above, &name, nodes),
            _ => nodes,
        };
        levels.extend(level);
        if level.is_none() {
            levels.clear();
        }
        if !rest.is_empty() {
            tiers.push(tier_view(name, rest));
        }
    }
    TreeView { tiers }
}

impl TreeView {
    /// Says how many nodes each level has, in the language that the levels are named in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.tiers.first().map_or(page, |tier| tier.name.spoken(page));
        let mut counts: Vec<(String, usize)> = Vec::new();
        for tier in &self.tiers {
            count(tier, &mut counts);
        }
        let levels: Vec<String> = counts
            .iter()
            .map(|(name, count)| match spoken.is_japanese() {
                true => format!("{name}（{count}）"),
                false => format!("{name} ({count})"),
            })
            .collect();
        let levels = words::list(levels.iter().map(String::as_str), spoken);
        let text = match spoken.is_japanese() {
            true => format!("上から順に、{levels}がつながる体系図。かっこ内は数です。"),
            false => format!("A tree of levels from the top, with their numbers of entries: {levels}."),
        };
        TextView::written(text, spoken, page)
    }
}

fn measure(measure: MeasureNode, language: Language) -> NodeView {
    NodeView {
        number: measure.number,
        label: measure.label,
        href: measure.href,
        relisted: measure.relisted.then(|| words::word(language, "【再掲】", " (relisted)")),
        below: None,
        id: Some(measure.id),
        parent: measure.parent,
    }
}

fn node(number: Option<TextView>, label: TextView) -> NodeView {
    NodeView { number, label, href: None, relisted: None, below: None, id: None, parent: None }
}

fn tier_view(name: TextView, nodes: Vec<NodeView>) -> TierView {
    let columns = (nodes.len() <= SIDE_BY_SIDE).then_some(nodes.len());
    TierView { name, columns, nodes }
}

/// Hangs nodes on their parents, at any depth of a tier, and gives back those whose parent is not there.
fn hang(above: &mut TierView, name: &TextView, nodes: Vec<NodeView>) -> Vec<NodeView> {
    let mut rest = nodes;
    for node in &mut above.nodes {
        if let Some(below) = &mut node.below {
            rest = hang(below, name, rest);
            continue;
        }
        let (own, others): (Vec<_>, Vec<_>) =
            rest.into_iter().partition(|child| child.parent.is_some() && child.parent == node.id);
        rest = others;
        if !own.is_empty() {
            node.below = Some(tier_view(name.clone(), own));
        }
    }
    rest
}

fn count(tier: &TierView, counts: &mut Vec<(String, usize)>) {
    match counts.iter_mut().find(|(name, _)| *name == tier.name.text) {
        Some((_, count)) => *count += tier.nodes.len(),
        None => counts.push((tier.name.text.clone(), tier.nodes.len())),
    }
    for below in tier.nodes.iter().filter_map(|node| node.below.as_ref()) {
        count(below, counts);
    }
}
