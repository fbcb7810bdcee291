//! What people were asked, as targets of references: consultations and surveys.

use super::{Kind, Targets, Thing};
use crate::model::consultation::Consultation;
use crate::model::plan::Plan;
use crate::model::survey::Survey;
use crate::resolve::fragment::path_fragment;
use crate::resolve::page::PlanPage;

/// Gathers consultations with their themes, and surveys with their questions.
pub(super) fn targets(plan: &Plan, targets: &mut Targets) {
    for (at, consultation) in plan.consultations.iter().enumerate() {
        consultation_targets(at, consultation, targets);
    }
    for (at, survey) in plan.surveys.iter().enumerate() {
        survey_targets(at, survey, targets);
    }
}

/// Returns the fragment of a consultation.
pub fn consultation_fragment(consultation: &Consultation) -> String {
    format!("consultation-{}", consultation.id.value)
}

/// Returns the fragment of an opinion that is referred to as `comment-2018/3`.
pub fn opinion_fragment(path: &str) -> String {
    format!("opinion-{}", path_fragment(path))
}

/// A theme of a consultation is referred to as `meetings-2018/networks`, which no id can be mistaken for, an opinion as
/// `comment-2018/3`.
fn consultation_targets(at: usize, consultation: &Consultation, targets: &mut Targets) {
    let id = &consultation.id;
    let page = PlanPage::Consultations;
    let fragment = consultation_fragment(consultation);
    targets.add(Kind::Consultation, id, page, Thing::Consultation(at), Some(&fragment));
    for (place, theme) in consultation.themes.iter().enumerate() {
        let full = format!("{}/{}", id.value, theme.id.value);
        let fragment = format!("opinions-{}", path_fragment(&full));
        targets.add(Kind::Opinions, &full, page, Thing::Theme(at, place), Some(&fragment));
    }
    for place in 0..consultation.opinions.len() {
        let full = format!("{}/{}", id.value, consultation.opinion_number(place));
        let fragment = opinion_fragment(&full);
        targets.add(Kind::Opinion, &full, page, Thing::Opinion(at, place), Some(&fragment));
    }
}

/// A question of a survey is referred to as `attitudes/volunteering`.
fn survey_targets(at: usize, survey: &Survey, targets: &mut Targets) {
    let page = PlanPage::Surveys;
    let fragment = format!("survey-{}", survey.id.value);
    targets.add(Kind::Survey, &survey.id, page, Thing::Survey(at), Some(&fragment));
    for (place, question) in survey.questions.iter().enumerate() {
        let full = format!("{}/{}", survey.id.value, question.id.value);
        targets.add(
            Kind::Question,
            &full,
            page,
            Thing::Question(at, place),
            Some(&format!("question-{}", path_fragment(&full))),
        );
    }
}
