//! Whom each measure is for: all measures against all audiences, and the audiences of one.

use super::rows::{GroupView, ListedView, groups};
use super::schedule::common_level;
use super::within::Within;
use crate::model::measure::{Entry, Measure};
use crate::render::viewpoint::TextView;
use serde::Serialize;
use std::collections::HashSet;

/// A sheet of paper has room for the columns of so many audiences.
const AUDIENCES_UPRIGHT: usize = 10;

/// Holds the matrix of measures and audiences for `records/audiences.html`.
#[derive(Debug, Serialize)]
pub(crate) struct MatrixView {
    /// Of the caption.
    id: String,
    /// What the rows are: 推進項目; nothing where they are of several levels.
    row_name: Option<TextView>,
    audiences: Vec<TextView>,
    groups: Vec<GroupView<MatrixRow>>,
    columns: usize,
    wide: bool,
}

/// Holds the row of one measure.
#[derive(Debug, Serialize)]
pub(crate) struct MatrixRow {
    listed: ListedView,
    audiences: Vec<AudienceView>,
    /// Whether it is for nobody in particular.
    nobody: bool,
    #[serde(skip)]
    level: usize,
}

/// Holds one audience, and whether a measure is for it.
#[derive(Debug, Serialize)]
pub(crate) struct AudienceView {
    pub(crate) name: TextView,
    pub(crate) concerned: bool,
    /// Who that is, where the audience stands for others.
    pub(crate) note: Option<TextView>,
}

/// Tells whether a plan's matrix needs paper that lies across.
pub(crate) fn is_wide(within: &Within<'_>) -> bool {
    within.plan().audiences.len() > AUDIENCES_UPRIGHT
}

/// Builds the matrix of what stands below a goal, or of all.
pub(crate) fn matrix(within: &Within<'_>, goal: Option<usize>) -> MatrixView {
    let groups = groups(within, goal, |entry| row(within, entry));
    let audiences: Vec<TextView> = within.plan().audiences.iter().map(|audience| within.text(&audience.name)).collect();
    let levels = groups.iter().flat_map(|group| &group.rows).map(|row| row.level);
    MatrixView {
        id: within.id("audiences"),
        row_name: common_level(levels).and_then(|level| within.level_name(level)),
        columns: 1 + audiences.len(),
        wide: is_wide(within),
        audiences,
        groups,
    }
}

fn row(within: &Within<'_>, entry: Entry) -> Option<MatrixRow> {
    let (_, measure) = within.measure_of(entry).filter(|_| within.is_leaf(entry))?;
    Some(MatrixRow {
        listed: ListedView::new(within, entry)?,
        audiences: audiences(within, measure),
        nobody: measure.audiences.is_empty(),
        level: within.level(entry),
    })
}

/// Lists all audiences of the plan as one measure sees them; its remark stands with the last that it is for.
pub(crate) fn audiences(within: &Within<'_>, measure: &Measure) -> Vec<AudienceView> {
    let wanted: HashSet<&str> = measure.audiences.iter().map(|id| &*id.value).collect();
    let view = |audience: &crate::model::plan::Audience| AudienceView {
        name: within.text(&audience.name),
        concerned: wanted.contains(&*audience.id.value),
        note: None,
    };
    let mut views: Vec<AudienceView> = within.plan().audiences.iter().map(view).collect();
    if let Some(last) = views.iter_mut().rfind(|audience| audience.concerned) {
        last.note = within.maybe(measure.audience_note.as_ref());
    }
    views
}
