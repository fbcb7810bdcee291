//! `reviews/<time>.yaml`: a comment on a draft, with its answers.
//!
//! Whatever is wrong in such a file, it is no reason not to publish the plan: everything is a warning.

use super::read;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::load::CommentFile;
use crate::model::Id;
use crate::model::comment::{Answer, Comment, CommentKind, CommentState, Moment, Passage, PassageAddress};
use crate::source::{Located, Span};
use crate::yaml::{self, Fields, Reader, Yaml};
use std::sync::Arc;

/// Reads all comments of a plan, in the order of their files.
pub(super) fn comments(files: &[CommentFile], reader: &mut Reader<'_>) -> Vec<Comment> {
    let mut found = Report::default();
    let own = &mut Reader { languages: reader.languages, report: &mut found };
    let read = |file: &CommentFile| {
        let yaml = file.yaml.as_ref()?;
        comment(Id::new(Arc::clone(&file.name), file.span), yaml, own)
    };
    let comments = files.iter().filter_map(read).collect();
    reader.report.absorb(found.tolerated());
    comments
}

/// Reads the comments of a plan without the plan; one that lacks something is left out.
pub(crate) fn comments_alone(files: &[CommentFile]) -> Vec<Comment> {
    comments(files, &mut Reader { languages: &[], report: &mut Report::default() })
}

/// Reads the text of one comment's file by itself; nothing comes of one that lacks something.
pub(crate) fn comment_alone(id: &str, text: &str) -> Option<Comment> {
    let mut report = Report::default();
    let source = crate::source::Sources::default().add(id, text);
    let yaml = yaml::parse(source, text, 0, &mut report)?;
    let mut reader = Reader { languages: &[], report: &mut report };
    comment(Id::new(id.into(), Span::file(source)), &yaml, &mut reader)
}

fn comment(id: Id, yaml: &Yaml, reader: &mut Reader<'_>) -> Option<Comment> {
    let mut fields = Fields::of(yaml, reader)?;
    let at = fields.required("at", reader, address);
    let language = fields.required("language", reader, language);
    let quote = words(&mut fields, "quote", reader);
    let before = words(&mut fields, "before", reader);
    let after = words(&mut fields, "after", reader);
    let kind = fields.required("kind", reader, |reader, yaml| reader.word(yaml, &CommentKind::WORDS));
    let name = fields.required("name", reader, read::words);
    let date = fields.required("date", reader, moment);
    let text = fields.required("text", reader, read::words);
    let answers = fields.list("answers", reader, answer);
    fields.finish(reader);
    let passage = Passage { at: at?, language: language?, quote, before, after };
    Some(Comment { id, passage, kind: kind?.value, name: name?, date: date?, text: text?, answers })
}

fn answer(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Answer> {
    let mut fields = Fields::of(yaml, reader)?;
    let date = fields.required("date", reader, moment);
    let name = fields.required("name", reader, read::words);
    let state = fields.optional("state", reader, |reader, yaml| reader.word(yaml, &CommentState::WORDS));
    let text = match state {
        Some(_) => fields.optional("text", reader, read::words),
        None => fields.required("text", reader, read::words),
    };
    fields.finish(reader);
    Some(Answer { date: date?, name: name?, text, state: state.map(|state| state.value) })
}

fn address(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<PassageAddress>> {
    let text = reader.filled(yaml)?;
    let address = PassageAddress::parse(&text.value);
    if address.is_none() {
        reader.report(Diagnostic::at(Code::InvalidPassage, text.span).with("text", &*text.value));
    }
    address.map(|address| Located::new(address, text.span))
}

/// Reads a language, which the site may have given up since.
fn language(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Language> {
    let tag = reader.filled(yaml)?;
    let language = Language::new(&tag.value);
    if language.is_none() {
        let known: Vec<&str> = reader.languages.iter().map(Language::as_str).collect();
        let problem = Diagnostic::at(Code::UnknownLanguage, tag.span).with("language", &*tag.value);
        reader.report(problem.with("known", known.join(", ")));
    }
    language.map(|language| reader.known(language).unwrap_or(language))
}

/// Reads words that may be missing or none at all, as before the first word of a page.
fn words(fields: &mut Fields<'_>, key: &'static str, reader: &mut Reader<'_>) -> Option<Arc<str>> {
    let words = fields.optional(key, reader, |reader, yaml| reader.string(yaml))?;
    (!words.value.trim().is_empty()).then_some(words.value)
}

fn moment(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<Moment>> {
    let text = reader.filled(yaml)?;
    let moment = Moment::parse(text.value.trim());
    if moment.is_none() {
        reader.report(Diagnostic::at(Code::InvalidMoment, text.span).with("text", &*text.value));
    }
    moment.map(|moment| Located::new(moment, text.span))
}
