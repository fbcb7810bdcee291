//! The library: all plans of the site in one language, by city, the editions of one plan together, newest first.

use super::cover::PlanView;
use super::fill;
use crate::diagnostics::Report;
use crate::model::plan::City;
use crate::render::Renderer;
use crate::render::frame::Heading;
use crate::render::viewpoint::{HeadingView, LinkView, TextView, Viewpoint};
use crate::resolve::{PlanIndex, PlanPage};
use serde::Serialize;

/// Shows all plans.
#[derive(Debug, Serialize)]
struct LibraryView {
    heading: HeadingView,
    description: Option<TextView>,
    cities: Vec<CityView>,
    /// From a variant, which has a part of the plans only, to all of them.
    whole: Option<LinkView>,
}

/// Shows the plans of one city.
#[derive(Debug, Serialize)]
struct CityView {
    name: TextView,
    plans: Vec<CardView>,
}

/// Shows one plan with its other editions.
#[derive(Debug, Serialize)]
struct CardView {
    edition: EditionView,
    /// Newest first.
    earlier: Vec<EditionView>,
}

/// Shows one edition.
#[derive(Debug, Serialize)]
struct EditionView {
    link: LinkView,
    plan: PlanView,
}

/// Makes the library of plans in a language.
pub(in crate::render) fn library(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Vec<u8> {
    let settings = &renderer.site.settings;
    let description = settings.description.as_ref().map(|text| from.text(text));
    // The frame names the site already.
    let titles = Heading { title: String::new(), description: description.as_ref().map(|text| text.text.clone()) };
    let heading = HeadingView::plain(from.text(&settings.title));
    let view =
        LibraryView { heading, description, cities: cities(renderer, from), whole: renderer.whole_library_link(from) };
    fill(renderer, from, "pages/library.html", titles, &view, report)
}

/// Cities stand in the order of their first plans.
fn cities(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Vec<CityView> {
    let mut keys: Vec<&str> = Vec::new();
    let mut cities: Vec<CityView> = Vec::new();
    for line in renderer.site.lines() {
        let newest = line.first().and_then(|newest| renderer.site.plan(*newest));
        let mut editions = line.iter().filter_map(|edition| EditionView::new(renderer, from, *edition));
        let Some((newest, edition)) = newest.zip(editions.next()) else { continue };
        let card = CardView { edition, earlier: editions.collect() };
        let key = key(renderer, &newest.plan.city);
        let at = keys.iter().position(|known| *known == key);
        match at.and_then(|at| cities.get_mut(at)) {
            Some(city) => city.plans.push(card),
            None => {
                keys.push(key);
                cities.push(CityView { name: from.text(&newest.plan.city.name), plans: vec![card] });
            }
        }
    }
    cities
}

/// A city is known by its code, or else by its name.
fn key<'p>(renderer: &Renderer<'_>, city: &'p City) -> &'p str {
    match &city.code {
        Some(code) => &code.value,
        None => city.name.best(renderer.site.default_language()).value,
    }
}

impl EditionView {
    fn new(renderer: &Renderer<'_>, from: &Viewpoint<'_>, index: PlanIndex) -> Option<Self> {
        let plan = &renderer.site.plan(index).filter(|plan| plan.has(PlanPage::Cover, from.language))?.plan;
        let plan = PlanView::new(renderer, from, (index, plan));
        Some(Self { link: renderer.edition_link(from, index), plan })
    }
}
