//! Who does what for whom: actors round a centre, and every relation as a sentence.
//!
//! The sentences are numbered, and so are the arrows of the picture, which is shown only where there is room.

mod arrows;
mod picture;

pub use arrows::ArrowView;
pub use picture::{BoxView, PictureView};

use super::text::best_list;
use super::words;
use crate::language::Language;
use crate::model::diagram::Relations;
use crate::render::viewpoint::TextView;
use picture::picture;
use serde::Serialize;

/// In px, of a picture that is drawn as wide as its page, at least 544 px.
const WIDTH: f64 = 640.0;

/// Holds actors and relations for their template.
#[derive(Debug, Clone, Serialize)]
pub struct RelationsView {
    pub picture: PictureView,
    /// The centre first, where there is one.
    pub actors: Vec<ActorView>,
    /// Whether more is said of any of them than its name, which the picture has.
    pub told: bool,
    pub relations: Vec<RelationView>,
}

/// Holds one actor.
#[derive(Debug, Clone, Serialize)]
pub struct ActorView {
    pub label: TextView,
    pub text: Option<TextView>,
    pub items: Vec<TextView>,
    /// Whether it stands in the middle.
    pub centre: bool,
}

/// Holds one relation as a sentence.
#[derive(Debug, Clone, Serialize)]
pub struct RelationView {
    pub number: usize,
    pub from: TextView,
    pub to: TextView,
    pub label: Option<TextView>,
    pub mutual: bool,
    /// What a screen reader says for the arrow, and behind it: `から`, `へ`.
    pub between: String,
    pub behind: String,
    /// Stands before the label.
    pub colon: String,
}

/// Works out relations.
pub fn view(relations: &Relations, language: Language) -> RelationsView {
    let best = |text| TextView::best(text, language);
    let centre = relations.centre.iter().map(|centre| ActorView {
        label: best(&centre.label),
        text: centre.text.as_ref().map(best),
        items: Vec::new(),
        centre: true,
    });
    let actors = relations.actors.iter().map(|actor| ActorView {
        label: best(&actor.label),
        text: actor.text.as_ref().map(best),
        items: best_list(&actor.items, language),
        centre: false,
    });
    let actors: Vec<ActorView> = centre.chain(actors).collect();
    let first = usize::from(relations.centre.is_some());
    let place = |id: &str| match relations.actors.iter().position(|actor| &*actor.id.value == id) {
        Some(found) => Some(found + first),
        None => (first == 1 && id == "centre").then_some(0),
    };
    let mut arrows = Vec::new();
    let mut sentences = Vec::new();
    for relation in &relations.relations {
        let (Some(from), Some(to)) = (place(&relation.from.value), place(&relation.to.value)) else { continue };
        let (Some(one), Some(other)) = (actors.get(from), actors.get(to)) else { continue };
        let label = relation.label.as_ref().map(best);
        arrows.push((from, to, relation.mutual, label.clone()));
        let (between, behind) = match (relation.mutual, language.is_japanese()) {
            (false, true) => ("から", "へ"),
            (true, true) => ("と", "の間で"),
            (false, false) => (" to ", ""),
            (true, false) => (" and ", ""),
        };
        sentences.push(RelationView {
            number: sentences.len() + 1,
            from: one.label.clone(),
            to: other.label.clone(),
            label,
            mutual: relation.mutual,
            between: between.to_owned(),
            behind: behind.to_owned(),
            colon: words::word(language, "：", ": "),
        });
    }
    let labels: Vec<&TextView> = actors.iter().map(|actor| &actor.label).collect();
    RelationsView {
        picture: picture(&labels, first == 1, &arrows),
        told: actors.iter().any(|actor| actor.text.is_some() || !actor.items.is_empty()),
        actors,
        relations: sentences,
    }
}

impl RelationsView {
    /// Says who is there, in the language that they are named in.
    pub(super) fn description(&self, page: Language) -> TextView {
        let spoken = self.actors.first().map_or(page, |actor| actor.label.spoken(page));
        let names = words::list(self.actors.iter().map(|actor| actor.label.text.as_str()), spoken);
        let text = match spoken.is_japanese() {
            true => format!("{names}の関係を矢印で示した図。"),
            false => format!("Arrows between these actors: {names}."),
        };
        TextView::written(text, spoken, page)
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are few actors and lines")]
fn count(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests;
