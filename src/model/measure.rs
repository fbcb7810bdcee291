//! Measures: a tree of goals, policies and efforts, as deep as the plan makes it.

use super::Id;
use super::schedule::{Run, Schedule};
use crate::language::Text;
use crate::source::Span;
use std::ops::Range;

/// Holds all measures of a plan, each once, in reading order.
#[derive(Debug, Clone, Default)]
pub struct MeasureTree {
    /// Names of the levels from the top: 基本目標, 施策, 取組.
    pub levels: Vec<Level>,
    /// 整理番号: pattern over all levels, by language, of what has nothing below it.
    pub sheet_number: Option<Text>,
    /// Nothing where the plan sets no years.
    pub schedule: Option<Schedule>,
    /// Depth first; a node stands before all that is below it.
    pub nodes: Vec<Measure>,
    /// Further places of measures, by the node above and then by their place among its siblings.
    pub relistings: Vec<Relisting>,
}

/// Holds what one level of the tree is called and how it is numbered.
#[derive(Debug, Clone)]
pub struct Level {
    pub name: Text,
    /// What more than one are called, in languages that say so.
    pub plural: Option<Text>,
    /// Numbering pattern by language, such as 基本目標1 or 1.1 or ①; none for numbers given one by one.
    pub number: Option<Text>,
}

/// Holds one goal, policy or effort.
#[derive(Debug, Clone)]
pub struct Measure {
    pub id: Id,
    /// Ids that it was published under before.
    pub former: Vec<Id>,
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
    /// Who the last of its audiences is, such as その他（小学4年生）.
    pub audience_note: Option<Text>,
    pub schedule: Vec<Run>,
    pub tags: Vec<Text>,
    /// 完了の基準
    pub completion: Option<Text>,
    pub related: Vec<Id>,
    pub notes: Vec<Text>,
    pub span: Span,
}

/// Holds a further place of a measure (再掲): it is listed and numbered there too, and stays one measure.
#[derive(Debug, Clone)]
pub struct Relisting {
    /// The measure that is listed again.
    pub measure: Id,
    pub level: usize,
    /// Place in [`MeasureTree::nodes`] of the node above.
    pub parent: Option<usize>,
    /// Place among all that is listed below the node above, from 1.
    pub ordinal: u32,
    /// The official number at this place where the pattern of the level does not give it.
    pub number: Option<Text>,
    /// What it is called here where that differs.
    pub title: Option<Text>,
    /// What is said of it here.
    pub note: Option<Text>,
    /// Who carries it out here where that differs.
    pub departments: Vec<Id>,
    pub span: Span,
}

/// Says what stands at a place of the tree, by its place in [`MeasureTree::nodes`] or [`MeasureTree::relistings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    Measure(usize),
    Relisting(usize),
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
            && self.relistings_below(Some(index)).is_empty()
    }

    /// Returns the places of what is listed again directly below a node, or at the top of the tree.
    pub fn relistings_below(&self, parent: Option<usize>) -> Range<usize> {
        let first = self.relistings.partition_point(|relisting| relisting.parent < parent);
        let behind = self.relistings.partition_point(|relisting| relisting.parent <= parent);
        first..behind
    }

    /// Tells whether it is said of any measure what is done in which year.
    pub fn has_schedule(&self) -> bool {
        self.schedule.is_some() && self.nodes.iter().any(|measure| !measure.schedule.is_empty())
    }

    /// Tells whether it is said of any measure whom it is for.
    pub fn has_audiences(&self) -> bool {
        self.nodes.iter().any(|measure| !measure.audiences.is_empty())
    }

    /// Returns the place of an entry among its siblings, from 1.
    pub fn ordinal(&self, entry: Entry) -> u32 {
        match entry {
            Entry::Measure(at) => self.nodes.get(at).map_or(0, |measure| measure.ordinal),
            Entry::Relisting(at) => self.relistings.get(at).map_or(0, |relisting| relisting.ordinal),
        }
    }
}
