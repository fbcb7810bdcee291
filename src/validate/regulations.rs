//! Regulations: files paired by id, and whether all languages have the same articles.

use super::articles;
use super::chapters::{check_ids, id_of_file, known, report_missing};
use super::pieces;
use super::places::Around;
use super::read;
use super::revisions::{self, Revised};
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::language::Language;
use crate::load::MarkdownFile;
use crate::model::Id;
use crate::model::regulation::{Dates, Item, Provision, Regulation, RegulationVersion};
use crate::model::revision::Revision;
use crate::source::Span;
use crate::yaml::{Fields, Reader};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Holds the regulations of a plan.
#[derive(Default)]
pub(super) struct Regulations {
    pub regulations: Vec<Regulation>,
    /// Nothing that was written is missing.
    pub complete: bool,
}

/// Reads all regulations.
pub(super) fn regulations(mut files: Vec<MarkdownFile>, reader: &mut Reader<'_>) -> Regulations {
    // The order of file names may part the languages of one regulation.
    files.sort_by(|one, other| one.name.cmp(&other.name));
    let mut groups: Vec<Group> = Vec::new();
    let mut complete = true;
    for file in files {
        let (name, language, span) = (Arc::clone(&file.name), file.language, file.span);
        let Some(language) = known(language, span, reader) else {
            complete = false;
            continue;
        };
        if groups.last().is_none_or(|group| group.id.value != name) {
            let id = id_of_file(&name, span, reader);
            groups.push(Group { id, written: HashMap::new(), versions: Vec::new(), comparable: true });
        }
        let mut own = Report::default();
        let provisions = articles::provisions(&file.document, &mut own);
        let sound = own.is_empty();
        reader.report.absorb(own);
        let version = version(MarkdownFile { language, ..file }, provisions, reader);
        complete &= version.is_some();
        if let Some(group) = groups.last_mut() {
            group.written.insert(language, span);
            group.versions.extend(version);
            group.comparable &= sound;
        }
    }
    Regulations { regulations: groups.into_iter().filter_map(|group| group.finish(reader)).collect(), complete }
}

/// Holds the files of one regulation.
struct Group {
    id: Id,
    written: HashMap<Language, Span>,
    versions: Vec<(RegulationVersion, Revised)>,
    /// Every version is well formed, so that what one of them lacks is really missing.
    comparable: bool,
}

impl Group {
    fn finish(mut self, reader: &mut Reader<'_>) -> Option<Regulation> {
        report_missing(&self.written, self.id.span, reader);
        let default = reader.default_language();
        self.versions.sort_by_key(|(version, _)| version.language != default);
        let pairs = self.versions.iter_mut();
        let revisions = pairs.map(|(version, revised)| (&*revised, &version.document, &mut version.revision));
        revisions::compare(revisions, reader);
        let versions: Vec<RegulationVersion> = self.versions.into_iter().map(|(version, _)| version).collect();
        if self.comparable {
            compare(&versions, reader);
        }
        (!versions.is_empty()).then_some(Regulation { id: self.id, versions })
    }
}

fn version(
    file: MarkdownFile,
    provisions: Vec<Provision>,
    reader: &mut Reader<'_>,
) -> Option<(RegulationVersion, Revised)> {
    let mut fields = Fields::of(file.front.as_ref()?, reader)?;
    let title = fields.required("title", reader, read::plain_words);
    let number = fields.optional("number", reader, read::words);
    let kind = fields.optional("kind", reader, read::words);
    let dates = Dates {
        enacted: fields.optional("enacted", reader, read::date),
        effective: fields.optional("effective", reader, read::date),
        expires: fields.optional("expires", reader, read::date),
    };
    let revised = Revised::of(&file).read(&mut fields, reader);
    fields.finish(reader);
    read::check_order(dates.effective.as_ref(), dates.expires.as_ref(), reader);
    let MarkdownFile { language, document, span, .. } = file;
    let pieces = pieces::pieces(&document, Around::Regulation, reader.report);
    check_ids(&document, reader.report);
    let (title, revision) = (title?, Revision::default());
    let version =
        RegulationVersion { language, title, kind, number, dates, document, pieces, provisions, revision, span };
    Some((version, revised))
}

/// Warns of provisions that only one of two languages has.
fn compare(versions: &[RegulationVersion], reader: &mut Reader<'_>) {
    let Some((first, others)) = versions.split_first() else { return };
    // A variant may say less, or say it in other steps.
    for other in others.iter().filter(|other| !other.language.is_variant() && !first.language.is_variant()) {
        for (here, there) in [(first, other), (other, first)] {
            let known: HashSet<&str> = parts(there).map(|(anchor, _)| anchor).collect();
            // What is below a missing article is missing with it: one warning is enough.
            if let Some((anchor, span)) = parts(here).find(|(anchor, _)| !known.contains(anchor)) {
                reader.report(
                    Diagnostic::at(Code::StructureDiffers, span)
                        .with("part", shown(anchor))
                        .with("language", there.language.as_str())
                        .related(there.span),
                );
            }
        }
    }
}

/// Lists all provisions, paragraphs and items with their anchors and places.
fn parts(version: &RegulationVersion) -> impl Iterator<Item = (&str, Span)> {
    version.provisions.iter().flat_map(move |provision: &Provision| {
        let own = (&*provision.anchor, version.document.span(provision.heading));
        let below = provision.paragraphs.iter().flat_map(move |paragraph| {
            let own = (&*paragraph.anchor, version.document.span(paragraph.node));
            std::iter::once(own).chain(items(version, &paragraph.items))
        });
        std::iter::once(own).chain(below)
    })
}

fn items<'v>(version: &'v RegulationVersion, items: &'v [Item]) -> Vec<(&'v str, Span)> {
    let own = |item: &'v Item| {
        let place = (&*item.anchor, version.document.span(item.node));
        std::iter::once(place).chain(self::items(version, &item.items))
    };
    items.iter().flat_map(own).collect()
}

/// Writes an anchor as references name it: `3/2/1`.
fn shown(anchor: &str) -> String {
    anchor.trim_start_matches("art-").replace('-', "/")
}
