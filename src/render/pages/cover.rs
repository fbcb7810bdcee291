//! The cover of a plan: what it is, for whom and when, and the ways into it.

use super::contents::records;
use super::fill;
use crate::diagnostics::Report;
use crate::model::plan::{Plan, Relation};
use crate::render::Renderer;
use crate::render::date::DateView;
use crate::render::frame::Heading;
use crate::render::parts::{GroupView, groups};
use crate::render::pdfs::PdfView;
use crate::render::records::{CallView, StatusCounts, open_call, status_counts};
use crate::render::viewpoint::{LinkView, TextView, Viewpoint};
use crate::resolve::{PlanIndex, PlanPage, PublishedPlan};
use serde::Serialize;

/// Shows what a plan is.
#[derive(Debug, Serialize)]
pub(super) struct PlanView {
    /// `plan` or `guideline`.
    kind: &'static str,
    pub(super) title: TextView,
    city: TextView,
    edition: Option<TextView>,
    pub(super) slogan: Option<TextView>,
    pub(super) summary: Option<TextView>,
    pub(super) notice: Option<TextView>,
    document: Option<TextView>,
    /// Nothing where a guideline has none.
    period: Option<PeriodView>,
    /// `draft`, `consultation`, `final`, `ended`, `superseded`.
    status: &'static str,
    decided: Option<DateView>,
    published: Option<DateView>,
    review: Option<ReviewView>,
    legal_basis: Vec<TextView>,
    higher_plans: Vec<RelatedPlanView>,
    related_plans: Vec<RelatedPlanView>,
    predecessor: Option<LinkView>,
    successor: Option<LinkView>,
    /// Whether anything is said of its document, of the law or of other plans.
    stands: bool,
}

/// Shows the fiscal years that a plan covers.
#[derive(Debug, Serialize)]
struct PeriodView {
    from: String,
    /// Nothing where the end is open.
    to: Option<String>,
}

/// Shows how often a plan is reviewed.
#[derive(Debug, Serialize)]
struct ReviewView {
    years: Option<u32>,
    note: Option<TextView>,
}

/// Shows another plan.
#[derive(Debug, Serialize)]
struct RelatedPlanView {
    title: TextView,
    url: Option<String>,
    note: Option<TextView>,
}

/// Shows how many there are of something that the plan counts.
#[derive(Debug, Serialize)]
struct CountView {
    name: TextView,
    count: usize,
    /// How many of the places where such are listed show one that is counted already.
    relisted: usize,
    href: String,
}

/// Shows the cover.
#[derive(Debug, Serialize)]
struct CoverView {
    plan: PlanView,
    /// Goals, policies, efforts, indicators: what the plan promises in figures.
    counts: Vec<CountView>,
    /// Where reading begins.
    first: Option<LinkView>,
    summary: Option<LinkView>,
    print: LinkView,
    /// Where the plan is published as a PDF.
    pdf: Option<PdfView>,
    /// Where the plan is published in large print.
    large_print: Option<LinkView>,
    chapters: Vec<GroupView<LinkView>>,
    /// From a variant to the whole plan.
    whole: Option<LinkView>,
    records: Vec<LinkView>,
    goals: Vec<LinkView>,
    /// What the plan calls its goals: 基本目標.
    goal_level: Option<TextView>,
    /// How people answer, while they may.
    call: Option<CallView>,
    /// How its indicators stand; nothing where no figure has been reported yet, and in variants, which have no page of them.
    statuses: Option<StatusCounts>,
}

impl PlanView {
    /// Shows a plan to the reader.
    pub(super) fn new(renderer: &Renderer<'_>, from: &Viewpoint<'_>, (index, plan): (PlanIndex, &Plan)) -> Self {
        let text = |text: &Option<crate::language::Text>| text.as_ref().map(|text| from.text(text));
        let edition = |edition: Option<PlanIndex>| edition.map(|edition| renderer.edition_link(from, edition));
        let (predecessor, successor) =
            (edition(renderer.site.predecessor(index)), edition(renderer.site.successor(index)));
        // A variant leaves it to the cover of the whole plan, in the words of offices.
        let says = plan.document.is_some()
            || !(plan.legal_basis.is_empty() && plan.related_plans.is_empty())
            || predecessor.is_some()
            || successor.is_some();
        Self {
            kind: plan.kind.name(),
            title: from.text(&plan.title),
            city: from.text(&plan.city.name),
            edition: text(&plan.edition),
            slogan: text(&plan.slogan),
            summary: text(&plan.summary),
            notice: text(&plan.notice),
            document: text(&plan.document),
            period: plan.period.map(|period| PeriodView {
                from: from.year(period.from.value),
                to: period.to.map(|to| from.year(to.value)),
            }),
            status: renderer.site.status(index).name(),
            decided: plan.decided.as_ref().map(|date| DateView::new(from, date.value)),
            published: plan.published.as_ref().map(|date| DateView::new(from, date.value)),
            review: plan
                .review
                .as_ref()
                .map(|review| ReviewView { years: review.years.map(|years| years.value), note: text(&review.note) }),
            legal_basis: plan.legal_basis.iter().map(|text| from.text(text)).collect(),
            higher_plans: related(from, plan, Relation::Higher),
            related_plans: related(from, plan, Relation::Related),
            predecessor,
            successor,
            stands: says && !from.language.is_variant(),
        }
    }
}

fn related(from: &Viewpoint<'_>, plan: &Plan, relation: Relation) -> Vec<RelatedPlanView> {
    let those = plan.related_plans.iter().filter(|related| related.relation == relation);
    those
        .map(|related| RelatedPlanView {
            title: from.text(&related.title),
            url: related.url.as_ref().map(|url| url.value.to_string()),
            note: related.note.as_ref().map(|note| from.text(note)),
        })
        .collect()
}

/// Makes the cover of a plan.
pub(in crate::render) fn cover(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: PlanIndex,
    report: &mut Report,
) -> Option<Vec<u8>> {
    let published = renderer.site.plan(plan)?;
    let model = &published.plan;
    let goals = model.measures.children(None).map(|(at, _)| at);
    let goals = goals.filter(|&at| published.has(PlanPage::Measure(at), from.language));
    let first = model.reading_order().find(|&at| published.has(PlanPage::Chapter(at), from.language));
    let pages = renderer.site.pages_of(plan, from.language);
    let here = |page: PlanPage| pages.contains(&page).then(|| renderer.link(from, plan, page));
    let view = CoverView {
        plan: PlanView::new(renderer, from, (plan, model)),
        counts: counts(renderer, from, plan, published),
        first: first.map(|at| renderer.link(from, plan, PlanPage::Chapter(at))),
        summary: here(PlanPage::Summary),
        print: renderer.link(from, plan, PlanPage::Print),
        pdf: renderer.pdfs.of(plan, from.language).map(|pdf| PdfView::new(pdf, from.file(&pdf.path))),
        large_print: here(PlanPage::LargePrint),
        chapters: groups(renderer, from, plan, |at| Some(renderer.link(from, plan, PlanPage::Chapter(at)))),
        whole: renderer.whole_link(from, plan),
        records: records(renderer, from, plan),
        goals: goals.map(|at| renderer.link(from, plan, PlanPage::Measure(at))).collect(),
        goal_level: model.measures.levels.first().map(|level| from.text(&level.name)),
        call: open_call(from),
        statuses: status_counts(from).filter(|_| published.has(PlanPage::Indicators, from.language)),
    };
    // The frame names the plan already.
    let titles =
        Heading { title: String::new(), description: view.plan.summary.as_ref().map(|text| text.text.clone()) };
    Some(fill(renderer, from, "pages/cover.html", titles, &view, report))
}

/// Counts the measures of each level of the tree, and the indicators; what there is none of is left out, and what a
/// variant of a language has no page of.
fn counts(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    index: PlanIndex,
    published: &PublishedPlan,
) -> Vec<CountView> {
    let plan = &published.plan;
    if !published.has(PlanPage::Measures, from.language) {
        return Vec::new();
    }
    let tree = &plan.measures;
    let levels = tree.levels.iter().enumerate().map(|(at, level)| {
        let count = tree.nodes.iter().filter(|measure| measure.level == at).count();
        let relisted = tree.relistings.iter().filter(|relisting| relisting.level == at).count();
        let name = level.plural.as_ref().filter(|_| count != 1).unwrap_or(&level.name);
        CountView { name: from.text(name), count, relisted, href: from.href(PlanPage::Measures, None) }
    });
    let indicators = CountView {
        name: TextView { text: renderer.page_word(from.language, index, PlanPage::Indicators), lang: None },
        count: plan.indicators.len(),
        relisted: 0,
        href: from.href(PlanPage::Indicators, None),
    };
    levels.chain([indicators]).filter(|view| view.count > 0).collect()
}
