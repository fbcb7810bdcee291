//! The two pages at the root, which belong to no language: the chooser and the page for what is not there.

use super::fill;
use crate::diagnostics::Report;
use crate::language::Language;
use crate::render::Renderer;
use crate::render::frame::Heading;
use crate::render::viewpoint::{HeadingView, TextView, Viewpoint};
use crate::resolve::Page;
use serde::Serialize;

/// Shows the languages of the site, each in itself.
#[derive(Debug, Serialize)]
struct RootView {
    heading: HeadingView,
    languages: Vec<DoorView>,
}

/// Shows the way into one language.
#[derive(Debug, Serialize)]
struct DoorView {
    lang: Language,
    name: String,
    title: TextView,
    /// What to say in this language of a page that is not there.
    not_found: String,
    not_found_help: String,
    href: String,
}

impl RootView {
    fn new(renderer: &Renderer<'_>, from: &Viewpoint<'_>) -> Self {
        let settings = &renderer.site.settings;
        let door = |language: Language, name: &str| {
            let title = settings.title.best(language);
            let lang = title.language.foreign_to(language);
            DoorView {
                lang: language.base(),
                name: name.to_owned(),
                title: TextView { text: title.value.to_owned(), lang },
                not_found: renderer.theme.text(language, "not-found", &[]),
                not_found_help: renderer.theme.text(language, "not-found-help", &[]),
                href: renderer.outside(from, Page::Library(language)),
            }
        };
        Self {
            heading: HeadingView::plain(from.text(&settings.title)),
            languages: settings.languages.iter().map(|setting| door(setting.language, &setting.name)).collect(),
        }
    }
}

/// Makes the page on which a language is chosen.
pub(in crate::render) fn chooser(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Vec<u8> {
    let view = RootView::new(renderer, from);
    fill(renderer, from, "pages/chooser.html", Heading::default(), &view, report)
}

/// Makes the page that a server shows for an address that it does not know, in all languages at once.
pub(in crate::render) fn not_found(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Vec<u8> {
    let view = RootView::new(renderer, from);
    let titles = Heading { title: renderer.text(from, "not-found"), description: None };
    fill(renderer, from, "pages/not-found.html", titles, &view, report)
}
