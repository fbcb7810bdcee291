//! What people were asked, as targets of references: consultations and surveys.

use super::page::PlanPage;
use super::targets::{Kind, Targets, Thing};
use crate::model::consultation::Consultation;
use crate::model::plan::Plan;
use crate::model::survey::Survey;

/// Makes a part of an id in a page of what is referred to as `attitudes/volunteering`: `attitudes.volunteering`.
///
/// Dots within the names are doubled, so that no two of them give one id; a name never begins with a dot.
pub fn path_fragment(path: &str) -> String {
    path.split('/').map(|name| name.replace('.', "..")).collect::<Vec<_>>().join(".")
}

/// Gathers consultations with their themes, and surveys with their questions.
pub(super) fn targets(plan: &Plan, targets: &mut Targets) {
    for (at, consultation) in plan.consultations.iter().enumerate() {
        consultation_targets(at, consultation, targets);
    }
    for (at, survey) in plan.surveys.iter().enumerate() {
        survey_targets(at, survey, targets);
    }
}

/// A theme of a consultation is referred to as `meetings-2018/networks`, which no id can be mistaken for.
fn consultation_targets(at: usize, consultation: &Consultation, targets: &mut Targets) {
    let id = &consultation.id;
    let page = PlanPage::Consultations;
    let fragment = format!("consultation-{}", id.value);
    targets.add(Kind::Consultation, id, page, Thing::Consultation(at), Some(&fragment));
    for (place, theme) in consultation.themes.iter().enumerate() {
        let full = format!("{}/{}", id.value, theme.id.value);
        let fragment = format!("opinions-{}", path_fragment(&full));
        targets.add(Kind::Opinions, &full, page, Thing::Theme(at, place), Some(&fragment));
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

#[cfg(test)]
mod tests {
    use super::path_fragment;
    use std::collections::HashSet;

    #[test]
    fn different_paths_have_different_fragments_of_letters_and_dots_only() {
        assert_eq!(path_fragment("citizens-2005/volunteering"), "citizens-2005.volunteering");
        let paths = ["a/b/c", "a/b.c", "a.b/c", "a.b.c", "a./b", "a../b", "a/b", "a.b", "a-b/c", "a/b-c"];
        let fragments: HashSet<String> = paths.iter().map(|path| path_fragment(path)).collect();
        assert_eq!(fragments.len(), paths.len(), "{fragments:?}");
        assert!(fragments.iter().all(|fragment| !fragment.contains(['/', ':'])));
    }
}
