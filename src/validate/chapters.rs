//! Chapters: files paired by id, their front matter and their directives.

use super::pieces;
use super::places::Around;
use super::read;
use super::revisions::{self, Revised};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::{Language, Text};
use crate::load::MarkdownFile;
use crate::markdown::{Count, Document, Kind, NodeId};
use crate::model::Id;
use crate::model::calendar::Date;
use crate::model::chapter::{Chapter, ChapterVersion, Role, Signature};
use crate::model::revision::Revision;
use crate::source::{Located, Span};
use crate::yaml::{Fields, Reader};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

const ROLES: [(&str, Role); 3] =
    [("foreword", Role::Foreword), ("chapter", Role::Chapter), ("appendix", Role::Appendix)];

/// `number: none`, for a chapter that is left out of the count.
const COUNTS: [(&str, Count); 1] = [("none", Count::Uncounted)];

/// Holds what one file says.
struct Version {
    id: Id,
    role: Option<Located<Role>>,
    facts: Facts,
    /// Nothing where the front matter does not give a title.
    version: Option<ChapterVersion>,
    revised: Revised,
    language: Language,
    span: Span,
}

/// Holds what one file says of the chapter that does not depend on the language, and who signs it.
#[derive(Default)]
struct Facts {
    part: Option<Id>,
    departments: Vec<Id>,
    former: Vec<Id>,
    count: Option<Located<Count>>,
    date: Option<Located<Date>>,
    author: Option<Located<Arc<str>>>,
    portrait: Option<Located<Arc<str>>>,
}

impl Version {
    fn revision(&mut self) -> Option<(&Revised, &Document, &mut Revision)> {
        let version = self.version.as_mut()?;
        Some((&self.revised, &version.document, &mut version.revision))
    }
}

impl Facts {
    fn read(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Self {
        Self {
            part: fields.optional("part", reader, read::named),
            departments: read::ids(fields, "departments", reader),
            former: fields.list("former", reader, read::id),
            count: fields.optional("number", reader, |reader, yaml| reader.word(yaml, &COUNTS)),
            date: fields.optional("date", reader, read::date),
            author: fields.optional("author", reader, read::words),
            portrait: fields.optional("portrait", reader, read::words),
        }
    }
}

/// Holds the chapters of a plan.
#[derive(Default)]
pub(super) struct Chapters {
    pub chapters: Vec<Chapter>,
    /// Nothing that was written is missing.
    pub complete: bool,
}

/// Reads all chapters, in the order of the numbers of their files.
pub(super) fn chapters(mut files: Vec<MarkdownFile>, reader: &mut Reader<'_>) -> Chapters {
    files.sort_by(|one, other| {
        (one.number.unwrap_or(u32::MAX), &one.name).cmp(&(other.number.unwrap_or(u32::MAX), &other.name))
    });
    let mut groups: Vec<Vec<Version>> = Vec::new();
    let mut positions: HashMap<Arc<str>, usize> = HashMap::new();
    let mut complete = true;
    for file in files {
        let Some(language) = known(file.language, file.span, reader) else {
            complete = false;
            continue;
        };
        let version = version(MarkdownFile { language, ..file }, reader);
        let at = *positions.entry(Arc::clone(&version.id.value)).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(version),
            None => groups.push(vec![version]),
        }
    }
    let mut chapters = Vec::new();
    for group in groups {
        let written = group.len();
        let chapter = chapter(group, reader);
        complete &= chapter.as_ref().is_some_and(|chapter| chapter.versions.len() == written);
        chapters.extend(chapter);
    }
    Chapters { chapters, complete }
}

/// Returns the language of a file as the site has it; one that it does not have is reported.
pub(super) fn known(language: Language, place: Span, reader: &mut Reader<'_>) -> Option<Language> {
    let known = reader.known(language);
    if known.is_none() {
        let tags: Vec<&str> = reader.languages.iter().map(Language::as_str).collect();
        reader.report(
            Diagnostic::at(Code::UnknownLanguage, place)
                .with("language", language.as_str())
                .with("known", tags.join(", "))
                .suggest(language.as_str(), tags),
        );
    }
    known
}

fn version(file: MarkdownFile, reader: &mut Reader<'_>) -> Version {
    let pieces = pieces::pieces(&file.document, Around::Chapter, reader.report);
    check_ids(&file.document, reader.report);
    check_headings(&file.document, reader.report);
    let front = file.front.as_ref().and_then(|front| Fields::of(front, reader));
    let mut revised = Revised::of(&file);
    let (mut id, mut role, mut title, mut summary) = (None, None, None, None);
    let mut facts = Facts::default();
    if let Some(mut fields) = front {
        title = fields.required("title", reader, read::plain_words);
        id = fields.optional("id", reader, read::id);
        role = fields.optional("role", reader, |reader, yaml| reader.word(yaml, &ROLES));
        summary = fields.optional("summary", reader, read::plain_words);
        facts = Facts::read(&mut fields, reader);
        revised = revised.read(&mut fields, reader);
        fields.finish(reader);
    }
    let id = id.unwrap_or_else(|| id_of_file(&file.name, file.span, reader));
    let MarkdownFile { language, span, document, .. } = file;
    let revision = Revision::default();
    let version = title.map(|title| ChapterVersion { language, title, summary, document, pieces, revision, span });
    Version { id, role, facts, version, revised, language, span }
}

/// Takes the id from the name of the file, which a file system allows to be anything.
pub(super) fn id_of_file(name: &Arc<str>, place: Span, reader: &mut Reader<'_>) -> Id {
    if !read::is_id(name) {
        reader.report(Diagnostic::at(Code::InvalidId, place).with("id", &**name).with("from", "file"));
    }
    Id::new(Arc::clone(name), place)
}

/// Joins the versions of one chapter; the default language comes first.
fn chapter(mut group: Vec<Version>, reader: &mut Reader<'_>) -> Option<Chapter> {
    let default = reader.default_language();
    let id = group.iter().find(|version| version.language == default).or(group.first())?.id.clone();
    let mut first_places: HashMap<Language, Span> = HashMap::new();
    for version in &group {
        if let Some(first) = first_places.get(&version.language) {
            let problem = Diagnostic::at(Code::DuplicateId, version.id.span).with("id", &*version.id.value);
            reader.report(problem.related(*first));
        }
        first_places.entry(version.language).or_insert(version.span);
    }
    report_missing(&first_places, group.first()?.span, reader);
    revisions::compare(group.iter_mut().filter_map(Version::revision), reader);
    let role = role(&group, reader);
    let part = agreed(&group, "part", |facts| facts.part.clone(), reader);
    let departments = agreed_ids(&group, "departments", |facts| &facts.departments, reader);
    let former = agreed_ids(&group, "former", |facts| &facts.former, reader);
    let count = agreed(&group, "number", |facts| facts.count, reader);
    let signature = signature(&group, reader);
    let mut versions: Vec<ChapterVersion> = group.into_iter().filter_map(|version| version.version).collect();
    versions.sort_by_key(|version| version.language != default);
    let count = count.map_or(Count::Counted, |count| count.value);
    (!versions.is_empty()).then_some(Chapter { id, former, role, part, departments, count, signature, versions })
}

/// Warns of languages of the site that a text is not written in.
pub(super) fn report_missing(written: &HashMap<Language, Span>, place: Span, reader: &mut Reader<'_>) {
    let missing: Vec<Language> = reader.expected().filter(|language| !written.contains_key(language)).collect();
    if !missing.is_empty() {
        reader.report(read::missing_translation(place, &missing));
    }
}

/// Returns the role of a chapter, which is the same in all languages.
fn role(group: &[Version], reader: &mut Reader<'_>) -> Role {
    let mut given = group.iter().filter_map(|version| version.role);
    let Some(first) = given.next() else { return Role::Chapter };
    for other in given.filter(|other| other.value != first.value) {
        let name = |role| ROLES.iter().find(|(_, own)| *own == role).map_or("", |(name, _)| name);
        reader.report(
            Diagnostic::at(Code::StructureDiffers, other.span)
                .with("part", name(other.value))
                .with("language", name(first.value))
                .related(first.span),
        );
    }
    first.value
}

/// Returns what the files of a chapter say under a key, which is the same in all languages that say it.
fn agreed<T: PartialEq>(
    group: &[Version],
    key: &'static str,
    said: impl Fn(&Facts) -> Option<Located<T>>,
    reader: &mut Reader<'_>,
) -> Option<Located<T>> {
    let mut all = group.iter().map(|version| &version.facts).filter_map(said);
    let first = all.next()?;
    for other in all.filter(|other| other.value != first.value) {
        reader.report(Diagnostic::at(Code::LanguagesDiffer, other.span).with("key", key).related(first.span));
    }
    Some(first)
}

/// Returns the ids under a key, which are the same in all languages that say any.
fn agreed_ids(
    group: &[Version],
    key: &'static str,
    said: impl Fn(&Facts) -> &Vec<Id>,
    reader: &mut Reader<'_>,
) -> Vec<Id> {
    let ids = |version: &Version| -> Option<Located<Vec<Arc<str>>>> {
        let ids = said(&version.facts);
        Some(Located::new(ids.iter().map(|id| Arc::clone(&id.value)).collect(), ids.first()?.span))
    };
    let mut all = group.iter().filter_map(ids);
    if let Some(first) = all.next() {
        for other in all.filter(|other| other.value != first.value) {
            reader.report(Diagnostic::at(Code::LanguagesDiffer, other.span).with("key", key).related(first.span));
        }
    }
    group.iter().map(|version| said(&version.facts)).find(|ids| !ids.is_empty()).cloned().unwrap_or_default()
}

/// Returns who signs a chapter; each language has its own words for them, and where one has none another serves.
fn signature(group: &[Version], reader: &mut Reader<'_>) -> Option<Signature> {
    let date = agreed(group, "date", |facts| facts.date, reader);
    let portrait = agreed(group, "portrait", |facts| facts.portrait.clone(), reader);
    let authors: Vec<(Language, Located<Arc<str>>)> =
        group.iter().filter_map(|version| Some((version.language, version.facts.author.clone()?))).collect();
    let span = authors.first().map(|(_, author)| author.span);
    let author = span.and_then(|span| Text::of(authors, span));
    let signs = date.is_some() || author.is_some() || portrait.is_some();
    signs.then_some(Signature { date, author, portrait })
}

/// Warns of headings that cannot be part of the outline, since they stand inside a block.
fn check_headings(document: &Document, report: &mut Report) {
    let outline: HashSet<NodeId> = document.roots().collect();
    for (node, kind) in document.all() {
        if matches!(kind, Kind::Heading { .. }) && !outline.contains(&node) {
            report.push(Diagnostic::at(Code::HeadingInsideBlock, document.span(node)));
        }
    }
}

/// Reports ids of headings, figures and tables that are no ids or stand twice in one chapter.
pub(super) fn check_ids(document: &Document, report: &mut Report) {
    let mut first: HashMap<&str, Span> = HashMap::new();
    for (node, kind) in document.all() {
        let (id, span) = match kind {
            Kind::Heading { id: Some(id), .. } => (document.str(id), document.span(node)),
            Kind::Directive(directive) | Kind::InlineDirective(directive) => {
                let directive = document.directive(directive);
                let Some((id, span)) = directive.and_then(|own| Some((document.str(own.id?), own.span))) else {
                    continue;
                };
                (id, span)
            }
            _ => continue,
        };
        if !read::is_id(id) {
            report.push(Diagnostic::at(Code::InvalidId, span).with("id", id));
        } else if let Some(first) = first.get(id) {
            report.push(Diagnostic::at(Code::DuplicateId, span).with("id", id).related(*first));
        } else {
            first.insert(id, span);
        }
    }
}
