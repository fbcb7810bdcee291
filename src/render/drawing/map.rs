//! Themes round a centre: a list under it, or on both sides of it where there is room.

use super::text::best_list;
use super::words;
use crate::language::Language;
use crate::model::diagram::ThemeMap;
use crate::render::viewpoint::TextView;
use serde::Serialize;

/// Holds a map for its template.
#[derive(Debug, Clone, Serialize)]
pub struct MapView {
    pub centre: TextView,
    /// How many rows the themes take on both sides.
    pub rows: usize,
    pub themes: Vec<ThemeView>,
}

/// Holds one theme.
#[derive(Debug, Clone, Serialize)]
pub struct ThemeView {
    pub label: TextView,
    pub items: Vec<TextView>,
}

/// Works out a map.
pub fn view(map: &ThemeMap, language: Language) -> MapView {
    let theme = |theme: &crate::model::diagram::Theme| ThemeView {
        label: TextView::best(&theme.label, language),
        items: best_list(&theme.items, language),
    };
    MapView {
        centre: TextView::best(&map.centre, language),
        rows: map.themes.len().div_ceil(2),
        themes: map.themes.iter().map(theme).collect(),
    }
}

impl MapView {
    /// Says what stands round what, in the language of the centre.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.centre.spoken(page);
        let themes = words::list(self.themes.iter().map(|theme| theme.label.text.as_str()), spoken);
        let centre = words::quoted(&self.centre.text, spoken);
        let text = match spoken.is_japanese() {
            true => format!("{centre}を中心に、次のことが広がる図。{themes}。"),
            false => format!("Themes round {centre}: {themes}."),
        };
        TextView::written(text, spoken, page)
    }
}
