//! What happened to the plan, and what was changed in its pages, newest first.

use super::within::{Levels, Within};
use crate::render::Renderer;
use crate::render::updates::{Naming, YearView, years};
use crate::render::viewpoint::LinkView;
use crate::resolve::PlanPage;
use serde::Serialize;

/// Holds all updates for `records/updates.html`.
#[derive(Debug, Serialize)]
pub(crate) struct UpdatesView {
    levels: Levels,
    years: Vec<YearView>,
}

/// Builds the updates of a plan.
pub(crate) fn updates(renderer: &Renderer<'_>, within: &Within<'_>, level: u8) -> UpdatesView {
    let updates = within.from.site.updates(within.index);
    UpdatesView { levels: Levels::from(level), years: years(renderer, within.from, &updates, Naming::OfOnePlan) }
}

/// Lists the years as places on the page of updates.
pub(crate) fn sections(within: &Within<'_>, view: &UpdatesView) -> Vec<LinkView> {
    let place = |year: &YearView| LinkView {
        href: within.from.href(PlanPage::Updates, Some(&year.id)),
        number: String::new(),
        title: year.title.clone(),
        lang: None,
    };
    view.years.iter().map(place).collect()
}
