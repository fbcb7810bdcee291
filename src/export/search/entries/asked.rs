//! What people were asked, and what they said: consultations by theme, surveys by question.

use super::super::entry::Kind;
use super::Gathering;
use crate::resolve;

/// Adds the consultations, and behind each the themes of what was said, and what was submitted.
pub(super) fn consultations(gathering: &mut Gathering<'_>) {
    for consultation in &gathering.plan().consultations {
        let mut chunks = gathering.chunks();
        chunks.maybe(consultation.note.as_ref());
        chunks.texts(&consultation.agenda);
        for session in &consultation.sessions {
            chunks.texts([&session.title, &session.venue, &session.note].into_iter().flatten());
        }
        let id = &consultation.id.value;
        gathering.add_target(Kind::Consultation, (resolve::Kind::Consultation, id), chunks, Vec::new());
        for theme in &consultation.themes {
            let mut chunks = gathering.chunks();
            for opinion in &theme.opinions {
                chunks.text(&opinion.text);
                chunks.maybe(opinion.response.as_ref());
            }
            let id = format!("{id}/{}", theme.id.value);
            gathering.add_target(Kind::Consultation, (resolve::Kind::Opinions, &id), chunks, Vec::new());
        }
        for (at, opinion) in consultation.opinions.iter().enumerate() {
            let mut chunks = gathering.chunks();
            chunks.text(&opinion.text);
            for text in [&opinion.item, &opinion.response, &opinion.change] {
                chunks.maybe(text.as_ref());
            }
            let id = format!("{id}/{}", consultation.opinion_number(at));
            gathering.add_target(Kind::Consultation, (resolve::Kind::Opinion, &id), chunks, Vec::new());
        }
    }
}

/// Adds the surveys, and behind each its questions with the answers that could be given.
pub(super) fn surveys(gathering: &mut Gathering<'_>) {
    for survey in &gathering.plan().surveys {
        let mut chunks = gathering.chunks();
        chunks.texts([&survey.method, &survey.note, &survey.source].into_iter().flatten());
        let id = &survey.id.value;
        gathering.add_target(Kind::Survey, (resolve::Kind::Survey, id), chunks, Vec::new());
        for question in &survey.questions {
            let mut chunks = gathering.chunks();
            chunks.texts(question.choices.iter().map(|choice| &choice.label));
            chunks.maybe(question.note.as_ref());
            let id = format!("{id}/{}", question.id.value);
            gathering.add_target(Kind::Survey, (resolve::Kind::Question, &id), chunks, Vec::new());
        }
    }
}
