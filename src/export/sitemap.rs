//! `sitemap.xml` with the languages of every page (sitemaps.org 0.9, `xhtml:link` with `hreflang`).
//!
//! It names absolute addresses, so that there is one only where the site's `base_url` is known.

use crate::language::Language;
use crate::output::OutputPath;
use crate::resolve::{Page, PlanPage, Site};
use std::fmt::Write as _;

/// Writes the sitemap; nothing where the site has no `base_url`.
pub fn sitemap(site: &Site) -> Option<String> {
    let base = Base { url: site.settings.base_url.as_deref()?, root: site.address(Page::Chooser)? };
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for listed in site.pages.iter().filter(|listed| belongs(site, listed.page)) {
        let _ = write!(xml, "<url><loc>{}</loc>", base.address(&listed.path));
        alternates(site, listed.page, &base, &mut xml);
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

/// Print pages repeat what stands elsewhere, former addresses lead there, drafts are not for finding, and 404 is no place.
fn belongs(site: &Site, page: Page) -> bool {
    match page {
        Page::NotFound | Page::Plan(_, _, PlanPage::Print | PlanPage::LargePrint | PlanPage::Former(_)) => false,
        Page::Plan(plan, ..) => site.plan(plan).is_some_and(|plan| !plan.is_draft()),
        _ => true,
    }
}

fn alternates(site: &Site, page: Page, base: &Base<'_>, xml: &mut String) {
    // A variant has no tag that search engines know.
    if page.language().is_none_or(Language::is_variant) {
        return;
    }
    let mut link = |tag: &str, language: Language| {
        if let Some(path) = site.address(page.in_language(language)) {
            let address = base.address(path);
            let _ = write!(xml, "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>");
        }
    };
    for language in site.languages.iter().filter(|language| !language.is_variant()) {
        link(language.as_str(), *language);
    }
    link("x-default", site.default_language());
}

/// Holds where the site stands on the web.
struct Base<'s> {
    url: &'s str,
    root: &'s OutputPath,
}

impl Base<'_> {
    /// Returns the absolute address of a file, safe to stand in XML.
    fn address(&self, path: &OutputPath) -> String {
        let address = format!("{}{}", self.url, path.relative_to(self.root));
        address.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
    }
}
