//! A story in panels, each with what is said in it. All of it is text; only the people are drawn.

use super::words;
use crate::language::Language;
use crate::model::diagram::Comic;
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds a comic for its template.
#[derive(Debug, Clone, Serialize)]
pub struct ComicView {
    pub panels: Vec<PanelView>,
}

/// Holds one panel.
#[derive(Debug, Clone, Serialize)]
pub struct PanelView {
    pub number: usize,
    pub title: TextView,
    pub scene: Option<TextView>,
    pub speech: Vec<SpeechView>,
}

/// Holds what someone says.
#[derive(Debug, Clone, Serialize)]
pub struct SpeechView {
    pub by: Option<TextView>,
    pub text: TextView,
    /// `left` or `right`: who speaks first in the story stands on the left, the next on the right.
    pub side: &'static str,
}

/// Works out a comic.
pub fn view(comic: &Comic, language: Language) -> ComicView {
    let mut speakers: Vec<TextView> = Vec::new();
    let mut side = |by: Option<&TextView>| {
        let Some(by) = by else { return "left" };
        let known = speakers.iter().position(|other| other == by).unwrap_or_else(|| {
            speakers.push(by.clone());
            speakers.len() - 1
        });
        if known % 2 == 0 { "left" } else { "right" }
    };
    let panels = comic.panels.iter().enumerate().map(|(index, panel)| PanelView {
        number: index + 1,
        title: TextView::best(&panel.title, language),
        scene: panel.scene.as_ref().map(|scene| TextView::best(scene, language)),
        speech: panel
            .speech
            .iter()
            .map(|speech| {
                let by = speech.by.as_ref().map(|by| TextView::best(by, language));
                SpeechView { side: side(by.as_ref()), by, text: TextView::best(&speech.text, language) }
            })
            .collect(),
    });
    ComicView { panels: panels.collect() }
}

impl ComicView {
    /// Says what the panels are about, in the language of their titles.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.panels.first().map_or(page, |panel| panel.title.spoken(page));
        let titles = words::list(self.panels.iter().map(|panel| panel.title.text.as_str()), spoken);
        let count = self.panels.len();
        let text = match spoken.is_japanese() {
            true => format!("{count}こまの漫画。順に{titles}。"),
            false => format!("A comic of {count} panels: {titles}."),
        };
        TextView::written(text, spoken, page)
    }
}
