//! One plan: its files, in the order in which they draw on each other.

use super::chapters::{self, Chapters};
use super::ids::Ids;
use super::known::Known;
use super::regulations::{self, Regulations};
use super::{
    comments, consultations, diagrams, glossary, history, indicators, measures, opinions, parts, progress, read,
    reported, rosters, settings, surveys, updates,
};
use crate::diagnostics::{Code, Diagnostic};
use crate::load::{ImageFile, PlanFolder, ProgressFile, YamlFile};
use crate::model::comment::Comment;
use crate::model::consultation::Consultation;
use crate::model::diagram::Diagram;
use crate::model::glossary::{Term, Word};
use crate::model::history::History;
use crate::model::indicator::Indicator;
use crate::model::measure::MeasureTree;
use crate::model::plan::{Image, Plan};
use crate::model::progress::Progress;
use crate::model::roster::Roster;
use crate::model::survey::Survey;
use crate::model::update::Update;
use crate::yaml::{Reader, Yaml};

/// Holds what came of a plan's folder.
pub(super) struct Outcome {
    pub plan: Option<Plan>,
    /// Nothing that was written, and that another place may refer to, is missing from the plan.
    pub complete: bool,
}

/// Reads all files of a plan, and reports all that is wrong in them.
pub(super) fn plan(folder: PlanFolder, reader: &mut Reader<'_>) -> Outcome {
    if !read::is_id(&folder.name) {
        reader.report(Diagnostic::at(Code::InvalidId, folder.span).with("id", &*folder.name));
    }
    let mut known = Known::default();
    let settings = read_settings(&folder, &mut known, reader);
    let contents = Contents::read(folder, &mut known, reader);
    check_key_measures(settings.as_ref(), &known, reader);
    let Some(mut plan) = settings else { return Outcome { plan: None, complete: false } };
    let complete = contents.complete
        && known.departments.all_kept(plan.departments.len())
        && known.parts.all_kept(plan.parts.len())
        && known.audiences.all_kept(plan.audiences.len())
        && known.measures.all_kept(contents.measures.nodes.len())
        && known.indicators.all_kept(contents.indicators.len());
    let whole = contents.chapters.complete;
    plan.chapters = contents.chapters.chapters;
    plan.measures = contents.measures;
    plan.indicators = contents.indicators;
    plan.rosters = contents.rosters;
    plan.regulations = contents.regulations.regulations;
    plan.history = contents.history;
    plan.consultations = contents.consultations;
    plan.surveys = contents.surveys;
    plan.diagrams = contents.diagrams;
    plan.glossary = contents.glossary;
    plan.words = contents.words;
    if known.consultations.all_kept(plan.consultations.len()) {
        consultations::check_open(&plan, reader);
    }
    if plan.notes.is_none() {
        glossary::check_notes(&plan.glossary, reader);
    }
    plan.progress = contents.progress;
    plan.updates = contents.updates;
    plan.images = contents.images;
    plan.comments = contents.comments;
    if whole && known.parts.all_kept(plan.parts.len()) {
        parts::check_order(&plan, reader);
    }
    Outcome { plan: Some(plan), complete }
}

/// The measures are read after the settings, which name some of them.
fn check_key_measures(settings: Option<&Plan>, known: &Known, reader: &mut Reader<'_>) {
    for measure in settings.iter().flat_map(|plan| &plan.key_measures) {
        known.measures.check(Code::UnknownMeasure, measure, reader);
    }
}

fn read_settings(folder: &PlanFolder, known: &mut Known, reader: &mut Reader<'_>) -> Option<Plan> {
    let Some(yaml) = folder.plan.as_ref().and_then(|file| file.yaml.as_ref()) else {
        known.doubt_settings();
        return None;
    };
    settings::settings(&folder.name, folder.span, yaml, known, reader)
}

/// Holds everything of a plan but `plan.yaml`.
struct Contents {
    chapters: Chapters,
    measures: MeasureTree,
    indicators: Vec<Indicator>,
    rosters: Vec<Roster>,
    regulations: Regulations,
    history: History,
    consultations: Vec<Consultation>,
    surveys: Vec<Survey>,
    diagrams: Vec<Diagram>,
    glossary: Vec<Term>,
    words: Vec<Word>,
    progress: Vec<Progress>,
    updates: Vec<Update>,
    images: Vec<Image>,
    comments: Vec<Comment>,
    complete: bool,
}

impl Contents {
    fn read(folder: PlanFolder, known: &mut Known, reader: &mut Reader<'_>) -> Self {
        let measures = match readable(folder.measures.as_ref(), &mut known.measures) {
            Some(yaml) => measures::measures(yaml, known, reader),
            None => MeasureTree::default(),
        };
        let mut indicators = match readable(folder.indicators.as_ref(), &mut known.indicators) {
            Some(yaml) => indicators::indicators(yaml, known, reader),
            None => Vec::new(),
        };
        let (progress, all_years) = years(&folder.progress, known, reader);
        reported::lend_digits(&mut indicators, &progress);
        reported::check_agreement(&indicators, &progress, reader);
        let mut ids = Ids::default();
        let rosters = match readable(folder.rosters.as_ref(), &mut ids) {
            Some(yaml) => rosters::rosters(yaml, &mut ids, reader),
            None => Vec::new(),
        };
        let mut complete = all_years && ids.all_kept(rosters.len());
        let mut ids = Ids::default();
        let (glossary, words) = match readable(folder.glossary.as_ref(), &mut ids) {
            Some(yaml) => glossary::glossary(yaml, &mut ids, reader),
            None => (Vec::new(), Vec::new()),
        };
        complete &= ids.all_kept(glossary.len() + words.len());
        let mut ids = Ids::default();
        let levels = levels(known, &measures);
        let diagrams = match readable(folder.diagrams.as_ref(), &mut ids) {
            Some(yaml) => diagrams::diagrams(yaml, levels, &mut ids, reader),
            None => Vec::new(),
        };
        complete &= ids.all_kept(diagrams.len());
        let consultations = match readable(folder.consultations.as_ref(), &mut known.consultations) {
            Some(yaml) => consultations::consultations(yaml, &folder.sheets, known, reader),
            None => Vec::new(),
        };
        complete &= known.consultations.all_kept(consultations.len());
        let sources = folder.consultations.as_ref();
        opinions::check_sheets(&folder.sheets, sources.and_then(|file| file.yaml.as_ref()), reader);
        let mut ids = Ids::default();
        let surveys = match readable(folder.surveys.as_ref(), &mut ids) {
            Some(yaml) => surveys::surveys(yaml, &mut ids, reader),
            None => Vec::new(),
        };
        complete &= ids.all_kept(surveys.len());
        let history = readable(folder.history.as_ref(), &mut Ids::default())
            .map(|yaml| history::history(yaml, known, reader))
            .unwrap_or_default();
        let updates = readable(folder.updates.as_ref(), &mut Ids::default())
            .map(|yaml| updates::updates(yaml, reader))
            .unwrap_or_default();
        let chapters = chapters::chapters(folder.chapters, reader);
        parts::check_known(&chapters.chapters, known, reader);
        let regulations = regulations::regulations(folder.regulations, reader);
        complete &= chapters.complete && regulations.complete;
        let comments = comments::comments(&folder.comments, reader);
        let images = folder.images.into_iter().map(image).collect();
        Self {
            chapters,
            measures,
            indicators,
            rosters,
            regulations,
            history,
            consultations,
            surveys,
            diagrams,
            glossary,
            words,
            progress,
            updates,
            images,
            comments,
            complete,
        }
    }
}

/// Returns what a file says; where it is there but broken, its ids are doubted.
fn readable<'f>(file: Option<&'f YamlFile>, ids: &mut Ids) -> Option<&'f Yaml> {
    let file = file?;
    if file.yaml.is_none() {
        ids.doubt();
    }
    file.yaml.as_ref()
}

/// Counts the levels of the measures; where they could not be read there may be any number.
fn levels(known: &Known, measures: &MeasureTree) -> usize {
    let deepest = measures.nodes.iter().map(|measure| measure.level + 1).max().unwrap_or(0);
    if known.measures.is_uncertain() { usize::MAX } else { deepest.max(measures.levels.len()) }
}

/// Reads the progress of all years, oldest first, and tells whether none was lost.
fn years(files: &[ProgressFile], known: &Known, reader: &mut Reader<'_>) -> (Vec<Progress>, bool) {
    let mut years = Ids::default();
    let mut read = Vec::new();
    for file in files {
        read.extend(progress::progress(file, &mut years, known, reader));
    }
    read.sort_by_key(|progress: &Progress| progress.year.value);
    let complete = read.len() == files.len();
    (read, complete)
}

fn image(file: ImageFile) -> Image {
    let (width, height) = file.dimensions.unzip();
    Image { path: file.path, file: file.file, width, height, fault: file.fault, span: file.span }
}
