//! What the frames of all pages of one folder share, already filled in.

use crate::diagnostics::Report;
use crate::model::plan::{PlanKind, Status};
use crate::render::Renderer;
use crate::render::contact::ContactView;
use crate::render::date::DateView;
use crate::render::parts::{GroupView, groups};
use crate::render::records::{self, OpenView};
use crate::render::viewpoint::{LinkView, TextView, Viewpoint};
use crate::resolve::{Page, PlanIndex, PlanPage};
use serde::Serialize;
use std::sync::Arc;
use tera::Value;

/// Holds what is shared; cheap to clone.
#[derive(Debug, Clone)]
pub(super) struct Shared {
    /// Title of the plan and of the site.
    pub(super) title: String,
    pub(super) head: Value,
    pub(super) banner: Value,
    /// The band of a superseded plan; empty for others.
    pub(super) superseded: Value,
    /// What is said of the consultation that is going on; empty where there is none.
    pub(super) consultation: Value,
    pub(super) breadcrumbs: Value,
    navigation: Arc<str>,
    pub(super) footer: Value,
}

/// Holds what the templates of `frame/` see.
#[derive(Debug, Serialize)]
struct SharedView {
    site: LinkView,
    /// The pages above, from the library on.
    above: Vec<LinkView>,
    city: Option<TextView>,
    /// Whether the navigation stands beside the text: the cover is all ways into the plan, and paper has none.
    navigates: bool,
    /// A draft is kept out of search engines, and so is what was made for those who review it.
    draft: bool,
    /// `plan` or `guideline`, also outside of plans.
    kind: &'static str,
    superseded: bool,
    /// The consultation that is going on.
    consultation: Option<OpenView>,
    /// The edition that took its place.
    superseding: Option<LinkView>,
    plan: Option<LinkView>,
    chapters: Vec<GroupView<LinkView>>,
    records: Vec<LinkView>,
    updates: Option<LinkView>,
    contents: Option<LinkView>,
    summary: Option<LinkView>,
    /// From a variant to the whole plan, in the language that it is a variant of.
    whole: Option<LinkView>,
    print: Option<LinkView>,
    site_map: Option<LinkView>,
    accessibility: Option<LinkView>,
    conformance: Option<LinkView>,
    library: Option<LinkView>,
    /// The search page; nothing on that page itself, and on paper.
    search: Option<LinkView>,
    contact: Option<ContactView>,
    /// What the contact is asked about: `plan`, `guideline` or `site`.
    asked: &'static str,
    publisher: Option<TextView>,
    licence: Option<LicenceView>,
    published: Option<DateView>,
    /// Where that was later.
    updated: Option<DateView>,
}

/// Shows the terms of use.
#[derive(Debug, Serialize)]
struct LicenceView {
    name: TextView,
    url: Option<String>,
}

impl Shared {
    /// Fills in the templates for the folder that a page lies in.
    pub(super) fn make(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Self {
        let view = SharedView::new(renderer, from);
        // Turned into a value once for all templates; one that cannot be turned shows as a mistake in each template.
        let value = Value::try_from_serializable(&view).unwrap_or_else(|_| Value::none());
        let mut fill = |name: &str| renderer.theme.render(&format!("frame/{name}.html"), from.language, &value, report);
        let safe = |html: String| Value::safe_string(html.trim());
        let titles = view.plan.iter().map(|plan| &plan.title).chain([&view.site.title]);
        Self {
            title: titles.map(String::as_str).collect::<Vec<_>>().join(" | "),
            head: safe(fill("head")),
            banner: safe(fill("banner")),
            superseded: safe(if view.superseded { fill("superseded") } else { String::new() }),
            consultation: safe(if view.consultation.is_some() { fill("consultation") } else { String::new() }),
            breadcrumbs: safe(fill("breadcrumbs")),
            navigation: fill("navigation").trim().into(),
            footer: safe(fill("footer")),
        }
    }

    /// Returns the navigation with the mark on the entry of a page, or of the page above it.
    pub(super) fn navigation(&self, from: &Viewpoint<'_>) -> Value {
        let Page::Plan(_, _, page) = from.page else { return Value::safe_string(&self.navigation) };
        let (entry, current) = match page.overview() {
            Some(overview) => (overview, "true"),
            None => (page, "page"),
        };
        let href = format!("href=\"{}\"", from.href(entry, None));
        match self.navigation.split_once(&href) {
            Some((before, behind)) => Value::safe_string(&format!("{before}{href} aria-current=\"{current}\"{behind}")),
            None => Value::safe_string(&self.navigation),
        }
    }
}

impl SharedView {
    fn new(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Self {
        let site = renderer.site;
        let settings = &site.settings;
        let title = from.text(&settings.title);
        let language = from.page.language();
        let plan = from.plan();
        let link = |page: PlanPage| plan.map(|(index, _)| renderer.link(from, index, page));
        // The print page has no navigation.
        let listed = plan.map(|(index, _)| index).filter(|_| !from.prints());
        let plan_model = plan.map(|(_, published)| &published.plan);
        let published = plan_model.and_then(|plan| plan.published).map(|date| date.value);
        let updated = plan.and_then(|(_, published)| published.last_updated());
        let contact = plan_model.and_then(|plan| plan.contact.as_ref());
        Self {
            site: LinkView {
                href: from.href_to(language.map_or(Page::Chooser, Page::Library), None),
                number: String::new(),
                title: title.text,
                lang: title.lang,
            },
            above: super::breadcrumbs(renderer, from),
            city: plan_model.map(|plan| from.text(&plan.city.name)),
            navigates: !from.prints() && !matches!(from.page, Page::Plan(_, _, PlanPage::Cover)),
            draft: site.carried.is_some() || plan_model.is_some_and(|plan| plan.status.value == Status::Draft),
            kind: plan_model.map_or(PlanKind::Plan, |plan| plan.kind).name(),
            superseded: plan.is_some_and(|(index, _)| site.status(index) == Status::Superseded),
            consultation: records::open_view(from),
            superseding: plan
                .and_then(|(index, _)| site.superseding(index))
                .map(|index| renderer.edition_link(from, index)),
            plan: plan.map(|(index, _)| renderer.cover_link(from, index)),
            chapters: listed.map(|index| chapters(renderer, from, index)).unwrap_or_default(),
            records: pages(renderer, from, listed, PlanPage::is_listed),
            updates: language.and_then(|language| renderer.updates_link(from, language)),
            contents: link(PlanPage::Contents).filter(|_| !from.language.is_variant()),
            summary: link(PlanPage::Summary).filter(|_| !from.language.is_variant()),
            whole: plan.and_then(|(index, _)| renderer.whole_link(from, index)),
            print: link(PlanPage::Print),
            site_map: language.map(|language| renderer.site_map_link(from, language)),
            accessibility: language.map(|language| renderer.accessibility_link(from, language)),
            conformance: language.map(|language| renderer.conformance_link(from, language)),
            library: language.map(|language| renderer.library_link(from, language)),
            search: language
                .filter(|_| !from.prints() && !matches!(from.page, Page::Search(_)))
                .map(|language| renderer.search_link(from, language)),
            contact: contact.or(settings.contact.as_ref()).map(|contact| ContactView::new(from, contact)),
            asked: plan_model.filter(|_| contact.is_some()).map_or("site", |plan| plan.kind.name()),
            publisher: settings.publisher.as_ref().map(|text| from.text(text)),
            licence: settings.licence.as_ref().map(|licence| LicenceView {
                name: from.text(&licence.name),
                url: licence.url.as_ref().map(|url| url.value.to_string()),
            }),
            published: published.map(|date| DateView::new(from, date)),
            updated: updated.filter(|date| published != Some(*date)).map(|date| DateView::new(from, date)),
        }
    }
}

fn chapters(renderer: &Renderer<'_>, from: &Viewpoint<'_>, plan: PlanIndex) -> Vec<GroupView<LinkView>> {
    groups(renderer, from, plan, |at| Some(renderer.link(from, plan, PlanPage::Chapter(at))))
}

fn pages(
    renderer: &Renderer<'_>,
    from: &Viewpoint<'_>,
    plan: Option<PlanIndex>,
    wanted: fn(PlanPage) -> bool,
) -> Vec<LinkView> {
    let Some(index) = plan else { return Vec::new() };
    renderer
        .site
        .pages_of(index, from.language)
        .into_iter()
        .filter(|page| wanted(*page))
        .map(|page| renderer.link(from, index, page))
        .collect()
}
