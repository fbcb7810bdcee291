//! Updates year by year, newest first: for the page of a plan and for that of the site.

use super::Renderer;
use super::date::DateView;
use super::links::Links;
use super::viewpoint::{LinkView, TextView, Viewpoint};
use crate::resolve::{DatedOccasion, Occasion, PlanPage};
use fluent_bundle::FluentValue;
use serde::Serialize;

/// Holds the updates of one calendar year.
#[derive(Debug, Serialize)]
pub(super) struct YearView {
    pub(super) id: String,
    pub(super) title: String,
    updates: Vec<UpdateView>,
}

/// Holds one update.
#[derive(Debug, Serialize)]
pub(super) struct UpdateView {
    date: DateView,
    text: TextView,
    /// Where it shows.
    link: Option<LinkView>,
    /// The plan that it belongs to, where several stand together.
    plan: Option<LinkView>,
}

/// Tells whether updates name the plan that they belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    OfOnePlan,
    OfManyPlans,
}

/// Groups updates by year, in the order given.
pub(super) fn years(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    updates: &[DatedOccasion],
    naming: Naming,
) -> Vec<YearView> {
    let of_year = updates.chunk_by(|one, next| one.date.year == next.date.year);
    let year = |updates: &[DatedOccasion]| {
        let year = updates.first()?.date.year.to_string();
        let title = renderer.theme.text(from.language, "updates-year", &[("year", year.as_str().into())]);
        let updates = updates.iter().filter_map(|update| UpdateView::new(renderer, from, update, naming));
        Some(YearView { id: format!("year-{year}"), title, updates: updates.collect() })
    };
    of_year.filter_map(year).collect()
}

impl UpdateView {
    fn new(
        renderer: &Renderer<'_>,
        from: &Viewpoint<'_>,
        DatedOccasion { date, plan, occasion }: &DatedOccasion,
        naming: Naming,
    ) -> Option<Self> {
        let model = &renderer.site.plan(*plan)?.plan;
        let kind: [(&str, FluentValue<'_>); 1] = [("kind", model.kind.name().into())];
        let said = |key: &str| TextView { text: renderer.theme.text(from.language, key, &kind), lang: None };
        let page = |page: PlanPage| Some(renderer.link(from, *plan, page));
        let (text, link) = match occasion {
            Occasion::Decided => (said("update-decided"), None),
            Occasion::Published => (said("update-published"), None),
            Occasion::Progress(at) => (said("update-progress"), page(PlanPage::ProgressYear(*at))),
            Occasion::InForce(at) => (said("update-in-force"), page(PlanPage::Regulation(*at))),
            Occasion::Superseded(later) => (said("update-superseded"), Some(renderer.edition_link(from, *later))),
            Occasion::Told(at) => {
                let told = model.updates.get(*at)?;
                let links = Links { renderer, from, plan: *plan, page: PlanPage::Updates, language: from.language };
                (from.text(&told.text), told.see.as_ref().and_then(|see| links.view(&see.value)))
            }
        };
        let plan = (naming == Naming::OfManyPlans).then(|| renderer.edition_link(from, *plan));
        Some(Self { date: DateView::new(from, *date), text, link, plan })
    }
}
