//! States that follow one another, each with a bar of who or what takes how much of the whole.

use super::fill::{Amount, PATTERNS, pattern, shares};
use super::room::{IN_BOXES, room};
use super::text::best_list;
use super::{round, words};
use crate::language::Language;
use crate::model::diagram::{Change, State};
use crate::render::viewpoint::TextView;
use crate::resolve::figure::number_text;
use serde::Serialize;

/// Holds a change for its template.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeView {
    /// Every id in it begins with this.
    pub fills_id: String,
    /// From how many em on the states stand side by side: 34, 44 or 51; nothing where they never do.
    pub room: Option<u8>,
    pub count: usize,
    pub patterns: Vec<usize>,
    pub states: Vec<StateView>,
    /// Said behind what is emphasised.
    pub emphasis_word: String,
}

/// Holds one state.
#[derive(Debug, Clone, Serialize)]
pub struct StateView {
    pub label: TextView,
    pub text: Option<TextView>,
    pub items: Vec<TextView>,
    pub areas: Vec<AreaView>,
}

/// Holds one part of a state, across in per cent.
#[derive(Debug, Clone, Serialize)]
pub struct AreaView {
    pub pattern: usize,
    pub label: TextView,
    pub x: f64,
    pub width: f64,
    pub emphasis: bool,
    /// Its share, for those who do not see it.
    pub words: String,
}

/// Works out a change; `id` must be unique on its page.
pub fn view(change: &Change, id: &str, language: Language) -> ChangeView {
    let mut names: Vec<String> = Vec::new();
    let states: Vec<StateView> = change.states.iter().map(|state| state_view(state, &mut names, language)).collect();
    let texts = change.states.iter().flat_map(|state| {
        let areas = state.areas.iter().map(|area| &area.label);
        state.items.iter().chain(&state.text).chain([&state.label]).chain(areas)
    });
    ChangeView {
        fills_id: id.to_owned(),
        // The arrows between the states take some room too.
        room: room(states.len(), texts, IN_BOXES, 3.0, language),
        count: states.len(),
        patterns: (1..=names.len().min(PATTERNS)).collect(),
        states,
        emphasis_word: words::word(language, "、特に注目するところ", ", of special note"),
    }
}

fn state_view(state: &State, names: &mut Vec<String>, language: Language) -> StateView {
    let nothing = || TextView { text: String::new(), lang: None };
    let amounts: Vec<Amount> =
        state.areas.iter().map(|area| Amount { value: Some(area.share.value), text: nothing() }).collect();
    let mut x = 0.0;
    let areas = state.areas.iter().zip(shares(&amounts)).map(|(area, share)| {
        let label = TextView::best(&area.label, language);
        let known = names.iter().position(|name| *name == label.text).unwrap_or_else(|| {
            names.push(label.text.clone());
            names.len() - 1
        });
        let start = x;
        x += share * 100.0;
        let percent = number_text(share * 100.0, 0);
        AreaView {
            pattern: pattern(known),
            label,
            x: round(start),
            width: round(share * 100.0),
            emphasis: area.emphasis,
            words: words::word(language, &format!("全体の約{percent}%"), &format!("about {percent}% of the whole")),
        }
    });
    let areas = areas.collect();
    StateView {
        areas,
        label: TextView::best(&state.label, language),
        text: state.text.as_ref().map(|text| TextView::best(text, language)),
        items: best_list(&state.items, language),
    }
}

impl ChangeView {
    /// Says which state becomes which, in the language that they are named in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.states.first().map_or(page, |state| state.label.spoken(page));
        let names: Vec<&str> = self.states.iter().map(|state| state.label.text.as_str()).collect();
        let text = match spoken.is_japanese() {
            true => format!("移り変わりを示す図。{}。", names.join("から")),
            false => format!("A change: {}.", names.join(", then ")),
        };
        TextView::written(text, spoken, page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Text;
    use crate::model::diagram::Area;
    use crate::source::{Located, Sources, Span};

    #[test]
    fn an_area_has_the_same_fill_in_every_state() {
        let span = Span::file(Sources::default().add("diagrams.yaml", ""));
        let text = |text: &str| Text::single(Language::JAPANESE, Located::new(text.into(), span));
        let area = |(label, share): (&str, f64)| Area {
            label: text(label),
            share: Located::new(share, span),
            emphasis: false,
        };
        let state = |areas: [(&str, f64); 2]| State {
            id: Located::new("a".into(), span),
            label: text("今"),
            text: None,
            items: Vec::new(),
            areas: areas.into_iter().map(area).collect(),
        };
        let states = vec![state([("行政", 0.8), ("市民", 0.2)]), state([("市民", 0.5), ("行政", 0.5)])];
        let view = view(&Change { states }, "c", Language::JAPANESE);
        let fills: Vec<(usize, f64, f64)> =
            view.states.iter().flat_map(|state| &state.areas).map(|area| (area.pattern, area.x, area.width)).collect();
        assert_eq!(fills, [(1, 0.0, 80.0), (2, 80.0, 20.0), (2, 0.0, 50.0), (1, 50.0, 50.0)]);
    }
}
