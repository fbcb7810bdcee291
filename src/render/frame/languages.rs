//! What a page says of its languages: the switch in the banner, the line at its foot, the addresses for search engines.

use crate::language::Language;
use crate::model::calendar::Date;
use crate::output::OutputPath;
use crate::render::Renderer;
use crate::render::date::DateView;
use crate::render::viewpoint::{LinkView, TextView, Viewpoint};
use crate::resolve::{Page, PlanPage, PublishedPlan, Version};
use serde::Serialize;

/// Links to the page in a language.
#[derive(Debug, Serialize)]
pub(super) struct LanguageLink {
    /// As pages name it: `ja` for a variant of it too.
    language: Language,
    /// In the language itself.
    name: String,
    href: String,
    current: bool,
    /// The language that the text is really in, where it is not translated.
    shown: Option<TextView>,
    /// Which page it leads to where a variant does not have this one.
    elsewhere: Option<String>,
}

/// Names the absolute address of the page in a language.
#[derive(Debug, Serialize)]
pub(super) struct Alternate {
    /// A language, or `x-default`.
    language: &'static str,
    tag: Option<Language>,
    href: String,
}

/// Shows which languages a page is to be had in, and of what day it is.
#[derive(Debug, Serialize)]
pub(super) struct VersionsView {
    /// Nothing for a site in one language.
    languages: Vec<VersionView>,
    date: Option<DateView>,
    /// Whether the day is that of the page's own last change, and not that of the plan.
    updated: bool,
}

/// Shows what a page is in one language.
#[derive(Debug, Serialize)]
struct VersionView {
    name: TextView,
    /// `original`, `translation`, `outdated`, `fallback` or `variant`.
    version: &'static str,
    /// The language that a fallback is shown in.
    shown: Option<TextView>,
}

/// Says above a text that it is not what its reader may take it for.
#[derive(Debug, Serialize)]
pub(super) struct VersionNotice {
    /// It is not translated.
    fallback: bool,
    /// Its translation was made from an older text; the way to what it is now.
    original: Option<LinkView>,
}

/// Makes the switch; nothing for a site in one language and for the pages at the root.
pub(super) fn switch(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Vec<LanguageLink> {
    let settings = &from.site.settings.languages;
    if settings.len() < 2 || from.page.language().is_none() {
        return Vec::new();
    }
    let link = |language: Language, name: &str| {
        let page = from.site.counterpart(from.page, language);
        LanguageLink {
            language: language.base(),
            name: name.to_owned(),
            href: renderer.outside(from, page),
            current: language == from.language,
            shown: from.plan().and_then(|(_, published)| match page {
                Page::Plan(_, _, own) => shown(from, published.version(own, language)),
                _ => None,
            }),
            elsewhere: elsewhere(renderer, from, page, language),
        }
    };
    settings.iter().map(|setting| link(setting.language, &setting.name)).collect()
}

/// Says, in the reader's language, where a link of the switch leads if not to the same page.
fn elsewhere(renderer: &Renderer<'_>, from: &Viewpoint<'_>, page: Page, language: Language) -> Option<String> {
    let key = match page {
        _ if page == from.page.in_language(language) => return None,
        Page::Library(_) => "switch-library",
        _ => "switch-cover",
    };
    let kind = from.plan().map_or("plan", |(_, published)| published.plan.kind.name());
    Some(renderer.theme.text(from.language, key, &[("kind", kind.into())]))
}

/// Names the language that a page is shown in where it is not translated.
fn shown(from: &Viewpoint<'_>, version: Version) -> Option<TextView> {
    match version {
        Version::Fallback(language) => Some(language_name(from, language)),
        _ => None,
    }
}

fn language_name(from: &Viewpoint<'_>, language: Language) -> TextView {
    TextView { text: from.site.language_name(language).to_owned(), lang: from.foreign(language) }
}

/// Makes the line at the foot of a page of a plan; the page for paper says it on its cover, and a former address
/// has no text.
pub(super) fn versions(from: &Viewpoint<'_>) -> Option<VersionsView> {
    let Page::Plan(_, _, page) = from.page else { return None };
    let (_, published) = from.plan().filter(|_| !from.prints() && !matches!(page, PlanPage::Former(_)))?;
    let several = from.site.languages.len() > 1;
    let listed = if several { from.site.versions(from.page) } else { Vec::new() };
    let view = |(language, version): (Language, Version)| VersionView {
        name: language_name(from, language),
        version: name(language, version),
        shown: shown(from, version),
    };
    let own = own_date(published, page, from.language);
    let date = own.or(published.plan.published.as_ref().map(|date| date.value));
    let says_something = several || date.is_some();
    says_something.then(|| VersionsView {
        languages: listed.into_iter().map(view).collect(),
        updated: own.is_some(),
        date: date.map(|date| DateView::new(from, date)),
    })
}

/// Makes the notice of a page that is not translated, or whose translation is older than the original.
pub(super) fn notice(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Option<VersionNotice> {
    let Page::Plan(plan, language, page) = from.page else { return None };
    if from.prints() {
        return None;
    }
    match from.site.plan(plan)?.version(page, language) {
        Version::Fallback(_) => Some(VersionNotice { fallback: true, original: None }),
        Version::Outdated => {
            // Only what was translated from the default language can be told to be older.
            let original = from.site.default_language();
            let href = renderer.outside(from, from.page.in_language(original));
            let TextView { text: title, lang } = language_name(from, original);
            let link = LinkView { href, number: String::new(), title, lang };
            Some(VersionNotice { fallback: false, original: Some(link) })
        }
        Version::Original | Version::Translation => None,
    }
}

fn name(language: Language, version: Version) -> &'static str {
    match version {
        Version::Original => "original",
        Version::Translation if language.is_variant() => "variant",
        Version::Translation => "translation",
        Version::Outdated => "outdated",
        Version::Fallback(_) => "fallback",
    }
}

fn own_date(published: &PublishedPlan, page: PlanPage, language: Language) -> Option<Date> {
    let date = match page {
        PlanPage::ProgressYear(at) => published.plan.progress.get(at)?.published,
        _ => published.revision(page, language)?.updated,
    };
    date.map(|date| date.value)
}

/// Lists the addresses of the page in all languages (`hreflang`); a variant has no tag that search engines know, and stands
/// for itself.
pub(super) fn alternates(from: &Viewpoint<'_>) -> Vec<Alternate> {
    let site = from.site;
    let languages: Vec<Language> = site.languages.iter().copied().filter(|language| !language.is_variant()).collect();
    let leads_on = matches!(from.page, Page::Plan(_, _, PlanPage::Former(_)));
    let own = !leads_on && from.page.language().is_some_and(|language| !language.is_variant());
    if site.settings.base_url.is_none() || languages.len() < 2 || !own {
        return Vec::new();
    }
    let default = Some((None, site.default_language()));
    let all = languages.into_iter().map(|language| (Some(language), language)).chain(default);
    all.filter_map(|(tag, language)| {
        let href = absolute(from, from.page.in_language(language))?;
        Some(Alternate { language: "x-default", tag, href })
    })
    .collect()
}

/// Writes the whole address of a page; nothing where the site does not say where it is published.
pub(super) fn absolute(from: &Viewpoint<'_>, page: Page) -> Option<String> {
    let base = from.site.settings.base_url.as_ref()?;
    let path = from.site.address(page)?;
    let root = OutputPath::new("index.html")?;
    Some(format!("{}{}", base.value, path.relative_to(&root)))
}
