//! What pages are called wherever they are linked: number and title, in the language of the reader.

use super::Renderer;
use super::viewpoint::{LinkView, TextView, Viewpoint};
use crate::language::{Language, Localized, Text};
use crate::output::OutputPath;
use crate::resolve::{Label, Page, PlanIndex, PlanPage, Target, Thing, label};

impl Renderer<'_> {
    /// Returns a string of the theme in the reader's language.
    pub(super) fn text(&self, from: &Viewpoint<'_>, key: &str) -> String {
        self.theme.text(from.language, key, &[])
    }

    /// Returns what a page of a plan is called.
    pub(super) fn name(&self, from: &Viewpoint<'_>, plan: PlanIndex, page: PlanPage) -> Label {
        let thing = match page {
            PlanPage::Chapter(at) => Some(Thing::Chapter(at)),
            PlanPage::Measure(at) => Some(Thing::Measure(at)),
            PlanPage::Indicator(at) => Some(Thing::Indicator(at)),
            PlanPage::ProgressYear(at) => Some(Thing::Progress(at)),
            PlanPage::Regulation(at) => Some(Thing::Regulation(at)),
            PlanPage::Department(at) => Some(Thing::Department(at)),
            _ => None,
        };
        if let Some(thing) = thing {
            return label(self.site, plan, &Target { page, thing, fragment: None }, from.language);
        }
        if let Some(label) = self.choice(from, plan, page) {
            return label;
        }
        let title = self.page_word(from.language, plan, page);
        Label { number: String::new(), title, language: from.language }
    }

    /// Returns what measures are chosen by on a page; nothing for pages that choose by no value.
    fn choice(&self, from: &Viewpoint<'_>, plan: PlanIndex, page: PlanPage) -> Option<Label> {
        let plan = &self.site.plan(plan)?.plan;
        let text = |text: &Text| {
            let Localized { value, language } = text.best(from.language);
            Label { number: String::new(), title: value.to_owned(), language }
        };
        match page {
            PlanPage::Year(at) => {
                let year = plan.measures.schedule.as_ref()?.years().nth(at)?;
                let title = from.year_heading(year);
                Some(Label { number: String::new(), title, language: from.language })
            }
            PlanPage::Audience(at) => plan.audiences.get(at).map(|audience| text(&audience.name)),
            PlanPage::Rating(at) => plan.rating(at).map(|rating| text(&rating.name)),
            _ => None,
        }
    }

    /// Returns what one of a plan's own pages is called.
    pub(super) fn page_word(&self, language: Language, plan: PlanIndex, page: PlanPage) -> String {
        let kind = self.site.plan(plan).map_or("plan", |published| published.plan.kind.name());
        self.theme.text(language, page_string(page), &[("kind", kind.into())])
    }

    /// Links to a page of a plan by its name.
    pub(super) fn link(&self, from: &Viewpoint<'_>, plan: PlanIndex, page: PlanPage) -> LinkView {
        let href = from.href_to(Page::Plan(plan, from.language, page), None);
        named(from, href, self.name(from, plan, page))
    }

    /// Links to a plan by its short title, always to the page itself.
    pub(super) fn cover_link(&self, from: &Viewpoint<'_>, plan: PlanIndex) -> LinkView {
        let title = self.site.plan(plan).map(|published| {
            let plan = &published.plan;
            from.text(plan.short_title.as_ref().unwrap_or(&plan.title))
        });
        let TextView { text: title, lang } = title.unwrap_or(TextView { text: String::new(), lang: None });
        LinkView {
            href: self.outside(from, Page::Plan(plan, from.language, PlanPage::Cover)),
            number: String::new(),
            title,
            lang,
        }
    }

    /// Links from a variant of a language to the whole plan in that language; nothing from others, which have the whole.
    pub(super) fn whole_link(&self, from: &Viewpoint<'_>, plan: PlanIndex) -> Option<LinkView> {
        let kind = self.site.plan(plan)?.plan.kind.name();
        let page = Page::Plan(plan, from.language.base(), PlanPage::Cover);
        self.base_link(from, page, "variant-whole", kind)
    }

    /// Links from a variant of a language to all plans in that language.
    pub(super) fn whole_library_link(&self, from: &Viewpoint<'_>) -> Option<LinkView> {
        self.base_link(from, Page::Library(from.language.base()), "variant-library", "plan")
    }

    fn base_link(&self, from: &Viewpoint<'_>, page: Page, key: &str, kind: &str) -> Option<LinkView> {
        let name = from.language.is_variant().then(|| self.site.language_name(from.language.base()))?;
        let title = self.theme.text(from.language, key, &[("language", name.into()), ("kind", kind.into())]);
        Some(own_link(self.outside(from, page), title))
    }

    /// Links to an edition of a plan by its whole title, which short titles do not tell from other editions.
    pub(super) fn edition_link(&self, from: &Viewpoint<'_>, plan: PlanIndex) -> LinkView {
        let title = self.site.plan(plan).map(|published| from.text(&published.plan.title));
        let link = self.cover_link(from, plan);
        match title {
            Some(TextView { text: title, lang }) => LinkView { title, lang, ..link },
            None => link,
        }
    }

    /// Links to the library of plans.
    pub(super) fn library_link(&self, from: &Viewpoint<'_>, language: Language) -> LinkView {
        own_link(self.outside(from, Page::Library(language)), self.text(from, "page-library"))
    }

    /// Links to the site map.
    pub(super) fn site_map_link(&self, from: &Viewpoint<'_>, language: Language) -> LinkView {
        own_link(self.outside(from, Page::SiteMap(language)), self.text(from, "page-site-map"))
    }

    /// Links to what happened to the plan at hand, or to all plans where there is none; nothing where nothing has a date.
    pub(super) fn updates_link(&self, from: &Viewpoint<'_>, language: Language) -> Option<LinkView> {
        let page = match from.plan() {
            Some((plan, _)) => Page::Plan(plan, language, PlanPage::Updates),
            None => Page::Updates(language),
        };
        let page = self.site.nearest(page);
        self.site.address(page)?;
        Some(own_link(self.outside(from, page), self.text(from, "page-updates")))
    }

    /// Links to the search page.
    pub(super) fn search_link(&self, from: &Viewpoint<'_>, language: Language) -> LinkView {
        own_link(self.outside(from, Page::Search(language)), self.text(from, "page-search"))
    }

    /// Links to the accessibility policy.
    pub(super) fn accessibility_link(&self, from: &Viewpoint<'_>, language: Language) -> LinkView {
        own_link(self.outside(from, Page::Accessibility(language)), self.text(from, "page-accessibility"))
    }

    /// Links to the results of accessibility tests.
    pub(super) fn conformance_link(&self, from: &Viewpoint<'_>, language: Language) -> LinkView {
        own_link(self.outside(from, Page::Conformance(language)), self.text(from, "page-conformance"))
    }

    /// Returns the address of a page itself, from the print page too.
    pub(super) fn outside(&self, from: &Viewpoint<'_>, page: Page) -> String {
        self.site.address(self.site.nearest(page)).map(|path| self.address(from, path)).unwrap_or_default()
    }

    /// Returns the address of a file of the theme.
    pub(super) fn file(&self, from: &Viewpoint<'_>, name: &str) -> String {
        OutputPath::new(name).map(|path| self.address(from, &path)).unwrap_or_default()
    }

    /// The page for what is not there is shown under any address, so its links are whole where that is possible.
    fn address(&self, from: &Viewpoint<'_>, path: &OutputPath) -> String {
        let relative = from.file(path);
        match &self.site.settings.base_url {
            Some(base) if from.page == Page::NotFound => format!("{}{relative}", base.value),
            _ => relative,
        }
    }
}

/// Links under a name.
pub(super) fn named(from: &Viewpoint<'_>, href: String, name: Label) -> LinkView {
    LinkView { href, number: name.number, title: name.title, lang: from.foreign(name.language) }
}

fn own_link(href: String, title: String) -> LinkView {
    LinkView { href, number: String::new(), title, lang: None }
}

fn page_string(page: PlanPage) -> &'static str {
    match page {
        PlanPage::Cover => "page-cover",
        PlanPage::Contents => "page-contents",
        PlanPage::Summary => "page-summary",
        PlanPage::Measures => "page-measures",
        PlanPage::MeasureTable => "page-measure-table",
        PlanPage::Schedule => "page-schedule",
        PlanPage::Audiences => "page-audiences",
        PlanPage::Indicators => "page-indicators",
        PlanPage::Progress => "page-progress",
        PlanPage::Unreported => "column-missing",
        PlanPage::Rosters => "page-rosters",
        PlanPage::History => "page-history",
        PlanPage::Consultations => "page-consultations",
        PlanPage::Surveys => "page-surveys",
        PlanPage::Glossary => "page-glossary",
        PlanPage::Colophon => "page-colophon",
        PlanPage::Departments => "page-departments",
        PlanPage::Index => "page-index",
        PlanPage::Comparison => "page-comparison",
        PlanPage::Updates => "page-updates",
        PlanPage::Print => "page-print",
        PlanPage::LargePrint => "page-large-print",
        PlanPage::Chapter(_)
        | PlanPage::Measure(_)
        | PlanPage::Indicator(_)
        | PlanPage::Year(_)
        | PlanPage::Audience(_)
        | PlanPage::ProgressYear(_)
        | PlanPage::Rating(_)
        | PlanPage::Regulation(_)
        | PlanPage::Department(_)
        | PlanPage::Former(_) => "",
    }
}
