//! Pieces that show the plan's facts: measures, indicators, rosters, regulations, history, glossary, diagrams.

use super::Writer;
use crate::model::diagram::Diagram;
use crate::model::measure::Entry;
use crate::model::piece::{MeasuresForm, Piece, ScheduleForm};
use crate::render::drawing::{self, DrawingView, MeasureNode, Surroundings};
use crate::render::records::consultations;
use crate::render::records::indicators::{self, GroupView};
use crate::render::records::measures::{self, BranchView};
use crate::render::records::within::{Levels, Within};
use crate::render::records::{self, FactsView};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::{Kind, PlanPage, Thing};
use crate::source::Located;
use serde::Serialize;
use std::sync::Arc;

/// Holds a branch of measures for `pieces/measures.html`.
#[derive(Debug, Serialize)]
struct MeasuresView {
    /// Nothing where the whole tree is shown.
    goal: Option<GoalView>,
    branches: Vec<BranchView>,
}

/// Holds what the branch is about.
#[derive(Debug, Serialize)]
struct GoalView {
    link: LinkView,
    description: Option<TextView>,
}

/// Holds one measure for `pieces/measure.html`.
#[derive(Debug, Serialize)]
struct MeasureView {
    id: String,
    levels: Levels,
    level_name: Option<TextView>,
    link: LinkView,
    description: Option<TextView>,
    facts: FactsView,
}

/// Holds tables of indicators for `pieces/indicators.html`.
#[derive(Debug, Serialize)]
struct IndicatorsView {
    levels: Levels,
    /// Whether each table needs a heading of its own.
    headed: bool,
    groups: Vec<GroupView>,
}

/// Holds one diagram for `pieces/diagram.html`.
#[derive(Debug, Serialize)]
struct DiagramView {
    drawing: DrawingView,
}

impl Writer<'_, '_> {
    /// Writes a piece made of facts; false for any other, or where there is nothing to show.
    pub(super) fn fact(&mut self, piece: &Piece) -> bool {
        self.shown(piece).is_some()
    }

    fn shown(&mut self, piece: &Piece) -> Option<()> {
        let (within, level) = (self.within, self.setting.level);
        match piece {
            Piece::Measures { goal, form } => {
                let goal = self.scope(goal.as_ref())?;
                match form {
                    MeasuresForm::Cards => self.write_fact("measures", &measures_view(&within, goal, level)?),
                    MeasuresForm::List { titles, depth } => {
                        self.write_fact("measures-list", &records::list(&within, goal, *titles, *depth));
                    }
                    MeasuresForm::Table => self.write_fact("measures-table", &records::table(&within, goal)),
                    MeasuresForm::Sheets => self.write_fact("sheets", &records::sheets(&within, goal, level)),
                }
            }
            Piece::Schedule { goal, form } => {
                let telling = match form {
                    ScheduleForm::Brief => records::ScheduleTelling::Brief,
                    ScheduleForm::Full => records::ScheduleTelling::Full,
                };
                let view = records::schedule(&within, self.scope(goal.as_ref())?, telling)?;
                self.write_fact("schedule", &view);
            }
            Piece::Matrix { goal } => {
                let view = records::matrix(&within, self.scope(goal.as_ref())?);
                self.write_fact("matrix", &view);
            }
            Piece::Measure { id } => {
                let view = measure_view(&within, within.measure_at(id)?, level)?;
                self.write_fact("measure", &view);
            }
            Piece::Indicators { goal } => {
                let groups = match goal {
                    Some(id) => indicators::group(&within, within.measure_at(id)?, indicators::Telling::Plan)
                        .into_iter()
                        .collect(),
                    None => indicators::groups(&within, indicators::Telling::Plan),
                };
                let view = IndicatorsView { levels: Levels::from(level), headed: goal.is_none(), groups };
                self.write_fact("indicators", &view);
            }
            Piece::Indicator { id } => {
                let view = records::indicator(&within, within.indicator_at(id)?, level)?;
                self.write_fact("indicator", &view);
            }
            Piece::Roster { id } => {
                let Thing::Roster(at) = within.published.find(Kind::Roster, id).ok()?.thing else { return None };
                let view = records::roster(&within, within.plan().rosters.get(at)?);
                self.write_fact("roster", &view);
            }
            Piece::Regulation { id, articles } => {
                let Thing::Regulation(at) = within.published.find(Kind::Regulation, id).ok()?.thing else {
                    return None;
                };
                let articles: Vec<&str> = articles.iter().map(|article| &*article.value).collect();
                let view = records::regulation(self.renderer, &within, at, &articles, level, self.report)?;
                self.write_fact("regulation", &view);
            }
            Piece::Survey { id } => self.survey(id)?,
            Piece::Question { id, form } => self.question(id, *form)?,
            Piece::Consultation { id } => {
                let found = within.plan().consultations.get(within.consultation_at(id)?)?;
                self.write_fact(
                    "consultation",
                    &consultations::consultation(self.renderer, &within, found, level.saturating_sub(1)),
                );
            }
            Piece::Opinions { id, themes } => {
                let found = within.plan().consultations.get(within.consultation_at(id)?)?;
                let themes: Vec<&str> = themes.iter().map(|theme| &*theme.value).collect();
                self.write_fact("opinions", &consultations::opinions(&within, found, &themes));
            }
            Piece::History { categories } => {
                self.write_fact("history", &records::history(&within, categories, level));
            }
            Piece::Glossary => self.write_fact("glossary", &records::glossary(&within, level)),
            Piece::Diagram { id } => {
                let diagram = within.plan().diagrams.iter().find(|diagram| diagram.id.value == id.value)?;
                self.diagram(diagram);
            }
            _ => return None,
        }
        Some(())
    }

    /// Finds the goal that a piece is about: all of the tree where none is named, nothing where it is not there.
    fn scope(&self, goal: Option<&Located<Arc<str>>>) -> Option<Option<usize>> {
        match goal {
            None => Some(None),
            Some(id) => self.within.measure_at(id).map(Some),
        }
    }

    fn diagram(&mut self, diagram: &Diagram) {
        let language = self.within.from.language;
        let id = match self.setting.caption {
            Some(caption) => self.caption_id(caption),
            None => self.within.id("diagram"),
        };
        let mut drawing = drawing::view(diagram, &id, &self.within, language);
        if let Some(caption) = self.setting.caption {
            if !caption.title.is_empty() {
                drawing.title = TextView::written(caption.title.clone(), self.setting.language, language);
            }
            let spoken = drawing.title.spoken(language);
            let title = [("number", caption.number.into()), ("title", drawing.title.text.as_str().into())];
            drawing.title.text = self.renderer.theme.text(spoken, "figure-title", &title);
        }
        self.write_fact("diagram", &DiagramView { drawing });
    }
}

/// Builds the branch of a goal, or the whole tree.
fn measures_view(within: &Within<'_>, goal: Option<usize>, level: u8) -> Option<MeasuresView> {
    let full = measures::Telling::Full;
    let Some(goal) = goal else {
        return Some(MeasuresView { goal: None, branches: measures::branches(within, None, level, full) });
    };
    let branches = if within.tree().is_leaf(goal) {
        measures::branch(within, Entry::Measure(goal), level, full).into_iter().collect()
    } else {
        measures::branches(within, Some(goal), level, full)
    };
    let description = within.tree().nodes.get(goal).and_then(|goal| within.maybe(goal.description.as_ref()));
    Some(MeasuresView { goal: Some(GoalView { link: within.measure_link(goal)?, description }), branches })
}

fn measure_view(within: &Within<'_>, at: usize, level: u8) -> Option<MeasureView> {
    let measure = within.tree().nodes.get(at)?;
    Some(MeasureView {
        id: within.id("measure"),
        levels: Levels::from(level),
        level_name: within.level_name(measure.level),
        link: within.measure_link(at)?,
        description: within.maybe(measure.description.as_ref()),
        facts: records::facts(within, measure),
    })
}

impl Surroundings for Within<'_> {
    fn measures(&self, level: u32) -> Vec<MeasureNode> {
        let all = self.walk(None).into_iter();
        let of_level = all.filter(|entry| u32::try_from(self.level(*entry)) == Ok(level));
        let view = |entry: Entry| {
            let number = self.edition.measure_numbers.full(entry);
            let (at, node) = self.measure_of(entry)?;
            let relisting = self.relisting(entry);
            let above = relisting.map_or(node.parent, |relisting| relisting.parent);
            let above = above.and_then(|above| self.tree().nodes.get(above));
            // No id of a measure has a slash in it.
            let id = match entry {
                Entry::Measure(_) => node.id.value.to_string(),
                Entry::Relisting(at) => format!("relisting/{at}"),
            };
            Some(MeasureNode {
                id,
                parent: above.map(|above| above.id.value.to_string()),
                number: (!number.is_empty()).then(|| TextView { text: number.to_owned(), lang: None }),
                label: TextView::best(self.title(entry)?, self.from.language),
                href: Some(self.from.href(PlanPage::Measure(at), None)),
                relisted: relisting.is_some(),
            })
        };
        of_level.filter_map(view).collect()
    }

    fn slogan(&self) -> Option<TextView> {
        self.plan().slogan.as_ref().map(|slogan| TextView::best(slogan, self.from.language))
    }
}
