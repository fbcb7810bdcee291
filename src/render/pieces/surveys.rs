//! Surveys in a chapter: questions that take part in its figures and tables.

use super::Writer;
use crate::model::piece::QuestionForm;
use crate::model::survey::{Question, Survey};
use crate::render::records::surveys::{self, Naming, QuestionView};
use crate::render::records::within::{Home, Levels};
use crate::render::viewpoint::TextView;
use crate::resolve::{Caption, PlanPage};

impl Writer<'_, '_> {
    /// Writes all questions of a survey; nothing where there is none of this id.
    pub(super) fn survey(&mut self, id: &str) -> Option<()> {
        let within = self.within;
        let survey = within.survey(id)?;
        let questions = survey.questions.iter().enumerate();
        let questions = questions.map(|(part, question)| self.built(survey, question, QuestionForm::Whole, part));
        let view = surveys::survey(&within, survey, Levels::from(self.setting.level), questions.collect());
        self.write_fact("survey", &view);
        Some(())
    }

    /// Writes one question, from its full id.
    pub(super) fn question(&mut self, id: &str, form: QuestionForm) -> Option<()> {
        let within = self.within;
        let (survey, question) = within.plan().question(id)?;
        let view = self.built(survey, question, form, 0);
        self.write_fact("question", &view);
        Some(())
    }

    fn built(&self, survey: &Survey, question: &Question, form: QuestionForm, part: usize) -> QuestionView {
        let within = &self.within;
        let Some(caption) = self.caption_part(part) else {
            let id = within.id(&surveys::question_fragment(survey, question));
            return surveys::question(within, (survey, question), form, id, Naming::Nothing);
        };
        let naming = Naming::Caption { number: caption.number };
        let view = surveys::question(within, (survey, question), form, self.caption_id(caption), naming);
        if caption.title.is_empty() {
            return view;
        }
        view.titled(TextView::written(caption.title.clone(), self.setting.language, within.from.language))
    }

    /// Returns the number of one of the figures that the directive at hand shows.
    fn caption_part(&self, part: usize) -> Option<&Caption> {
        // Only chapters number what they show.
        let Home::Page(PlanPage::Chapter(chapter)) = self.setting.home else { return None };
        let outline = self.within.edition.outlines.get(chapter)?;
        outline.caption_part(self.setting.directive, part)
    }
}
