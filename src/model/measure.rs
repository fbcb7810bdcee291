//! Measures: a tree of goals, policies and efforts, as deep as the plan makes it.

use super::Id;
use crate::language::Text;
use crate::source::Span;

/// Holds all measures of a plan, each once, in reading order.
#[derive(Debug, Clone, Default)]
pub struct MeasureTree {
    /// Names of the levels from the top: 基本目標, 施策, 取組.
    pub levels: Vec<Level>,
    /// Depth first; a node stands before all that is below it.
    pub nodes: Vec<Measure>,
}

/// Holds what one level of the tree is called and how it is numbered.
#[derive(Debug, Clone)]
pub struct Level {
    pub name: Text,
    /// Numbering pattern by language, such as 基本目標1 or 1.1 or ①; none for numbers given one by one.
    pub number: Option<Text>,
}

/// Holds one goal, policy or effort.
#[derive(Debug, Clone)]
pub struct Measure {
    pub id: Id,
    /// 0 for the top of the tree.
    pub level: usize,
    /// Place in [`MeasureTree::nodes`] of the node above.
    pub parent: Option<usize>,
    /// Place among its siblings, from 1.
    pub ordinal: u32,
    /// The official number where the pattern of the level does not give it.
    pub number: Option<Text>,
    pub title: Text,
    /// Running text: what the goal or policy is about.
    pub description: Option<Text>,
    /// What is done.
    pub actions: Vec<Text>,
    pub purpose: Option<Text>,
    /// 現状と課題
    pub issues: Option<Text>,
    /// Ids of [`super::plan::Department`]s.
    pub departments: Vec<Id>,
    /// Bodies outside the departments that carry it out.
    pub bodies: Vec<Text>,
    pub audiences: Vec<Id>,
    pub tags: Vec<Text>,
    /// 完了の基準
    pub completion: Option<Text>,
    pub related: Vec<Id>,
    /// Places outside this tree where it is re-listed (再掲): ids of other parents.
    pub relisted: Vec<Id>,
    pub notes: Vec<Text>,
    pub span: Span,
}

impl MeasureTree {
    /// Returns the place of a measure by its id.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.nodes.iter().position(|measure| &*measure.id.value == id)
    }

    /// Lists the nodes directly below a node, or the top of the tree.
    pub fn children(&self, parent: Option<usize>) -> impl Iterator<Item = (usize, &Measure)> {
        self.nodes.iter().enumerate().filter(move |(_, measure)| measure.parent == parent)
    }

    /// Returns the branch of a node from the top of the tree down to the node itself.
    pub fn branch(&self, index: usize) -> Vec<usize> {
        let mut branch = vec![index];
        while let Some(parent) = branch.last().and_then(|&last| self.nodes.get(last)).and_then(|m| m.parent) {
            branch.push(parent);
        }
        branch.reverse();
        branch
    }

    /// Tells whether a node is an effort that is carried out: nothing is below it.
    pub fn is_leaf(&self, index: usize) -> bool {
        self.nodes.get(index + 1).is_none_or(|next| next.parent != Some(index))
    }
}
