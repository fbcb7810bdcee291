//! The plan as a whole: what `plan.yaml` says, and all that belongs to it.

use super::Id;
use super::calendar::{Date, PlanPeriod};
use super::chapter::{Chapter, Role};
use super::comment::Comment;
use super::consultation::Consultation;
use super::diagram::Diagram;
use super::glossary::{Term, Word};
use super::history::History;
use super::indicator::Indicator;
use super::measure::MeasureTree;
use super::numbering::Numbering;
use super::paper::PaperSettings;
use super::progress::{Progress, Rating, RatingScale};
use super::regulation::Regulation;
use super::roster::Roster;
use super::survey::{Question, Survey};
use super::update::Update;
use crate::diagnostics::Diagnostic;
use crate::language::Text;
use crate::source::{Located, Span};
use std::path::PathBuf;
use std::sync::Arc;

/// Holds one plan, guideline or edition of one.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The name of its folder.
    pub id: Id,
    /// Place of `plan.yaml`.
    pub span: Span,
    pub kind: PlanKind,
    pub title: Text,
    pub short_title: Option<Text>,
    pub slogan: Option<Text>,
    /// Two or three sentences for the library of plans.
    pub summary: Option<Text>,
    /// Shown above everything else, such as "an unofficial restatement".
    pub notice: Option<Text>,
    /// The document that this is a restatement of.
    pub document: Option<Text>,
    pub city: City,
    pub edition: Option<Text>,
    /// Ids of the plans before and after this edition.
    pub predecessor: Option<Id>,
    pub successor: Option<Id>,
    /// Asks for a page of what changed from another plan.
    pub comparison: Option<Comparison>,
    /// Every plan has one; a guideline may do without.
    pub period: Option<PlanPeriod>,
    pub status: Located<Status>,
    pub decided: Option<Located<Date>>,
    pub published: Option<Located<Date>>,
    pub review: Option<Review>,
    pub legal_basis: Vec<Text>,
    pub related_plans: Vec<RelatedPlan>,
    pub numbering: Numbering,
    /// Parts (編) above the chapters, in the order of their numbers.
    pub parts: Vec<Part>,
    /// A pattern for the numbers of parts: 第１編.
    pub part_number: Option<Text>,
    /// Without it, footnotes are counted anew in each chapter and terms are not.
    pub notes: Option<Notes>,
    pub departments: Vec<Department>,
    pub audiences: Vec<Audience>,
    /// The division in charge of the plan as a whole.
    pub contact: Option<Contact>,
    pub colophon: Option<Colophon>,
    /// What differs from the paper of the site.
    pub paper: PaperSettings,
    pub rating_scale: Option<RatingScale>,
    pub chapters: Vec<Chapter>,
    pub measures: MeasureTree,
    /// Those that stand for the others in a summary.
    pub key_measures: Vec<Id>,
    pub indicators: Vec<Indicator>,
    pub rosters: Vec<Roster>,
    pub regulations: Vec<Regulation>,
    pub history: History,
    pub consultations: Vec<Consultation>,
    pub surveys: Vec<Survey>,
    pub diagrams: Vec<Diagram>,
    pub glossary: Vec<Term>,
    /// What the plan calls offices, forms and bodies in its languages.
    pub words: Vec<Word>,
    /// By fiscal year, oldest first.
    pub progress: Vec<Progress>,
    /// In the order written.
    pub updates: Vec<Update>,
    /// In the order of their paths.
    pub images: Vec<Image>,
    /// What reviewers said of it, oldest first; never published.
    pub comments: Vec<Comment>,
}

/// Holds what a plan is compared with on a page of its own (新旧対照表).
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The edition before it unless another plan is named.
    pub with: Option<Id>,
    /// Whether there is a column for remarks.
    pub remarks: bool,
    pub span: Span,
}

/// Holds how notes (※) are numbered: footnotes and terms in one series.
#[derive(Debug, Clone)]
pub struct Notes {
    /// A pattern: ※1.
    pub mark: Text,
    pub run: Run,
}

/// Tells how far a series of numbers runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    Plan,
    Chapter,
}

/// Holds a part (編): chapters that stand together under a title of their own.
#[derive(Debug, Clone)]
pub struct Part {
    pub id: Id,
    pub title: Text,
    pub description: Option<Text>,
}

/// Holds one file of the plan's `images` folder.
#[derive(Debug, Clone)]
pub struct Image {
    /// As chapters name it: `images/pond.svg`.
    pub path: Arc<str>,
    pub file: PathBuf,
    /// In pixels, where the file says so.
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// Why it cannot be shown.
    pub fault: Option<Diagnostic>,
    /// The file as a whole.
    pub span: Span,
}

impl Plan {
    /// Finds a question by its full id, such as `attitudes/volunteering`.
    pub fn question(&self, id: &str) -> Option<(&Survey, &Question)> {
        let (survey, question) = id.split_once('/')?;
        let survey = self.surveys.iter().find(|own| &*own.id.value == survey)?;
        Some((survey, survey.questions.iter().find(|own| &*own.id.value == question)?))
    }

    /// Returns the place of the consultation in which people are asked about the plan at this time; nothing for a plan
    /// that is not put before them.
    ///
    /// It is the one that says how to answer and to which nothing was answered yet. A build has no clock, so that no
    /// period tells it, and naming it in `plan.yaml` too would be a second place that must be kept right.
    pub fn open_consultation(&self) -> Option<usize> {
        let is_open = |consultation: &Consultation| consultation.is_open();
        (self.status.value == Status::Consultation).then(|| self.consultations.iter().position(is_open)).flatten()
    }

    /// Tells whether people comment on the text, or did, so that its passages have addresses.
    pub fn is_commented(&self) -> bool {
        self.consultations.iter().any(|found| found.call.is_some() || !found.opinions.is_empty())
    }

    /// Returns a rating of the plan's scale by its place.
    pub fn rating(&self, at: usize) -> Option<&Rating> {
        self.rating_scale.as_ref()?.ratings.get(at)
    }

    /// Tells whether the plan has terms or words to list.
    pub fn has_glossary(&self) -> bool {
        !self.glossary.is_empty() || !self.words.is_empty()
    }

    /// Lists the places of the chapters in reading order: forewords, chapters, appendices.
    pub fn reading_order(&self) -> impl Iterator<Item = usize> + '_ {
        let of_role = |role: Role| {
            let chapters = self.chapters.iter().enumerate();
            chapters.filter(move |(_, chapter)| chapter.role == role).map(|(at, _)| at)
        };
        [Role::Foreword, Role::Chapter, Role::Appendix].into_iter().flat_map(of_role)
    }
}

/// Tells whether it is a plan (計画) or a guideline (指針).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanKind {
    Plan,
    Guideline,
}

impl PlanKind {
    /// Returns the word that `plan.yaml` has for it, which templates and strings choose by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Guideline => "guideline",
        }
    }
}

/// Tells where a plan stands between desk and shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Published only with `--drafts`.
    Draft,
    Consultation,
    Final,
    /// Its period is over, and no other plan of the site replaces it.
    Ended,
    Superseded,
}

impl Status {
    /// Tells whether it was decided, be it in force or not.
    pub fn is_decided(self) -> bool {
        matches!(self, Self::Final | Self::Ended | Self::Superseded)
    }

    /// Returns the word that `plan.yaml` has for it, which templates and strings choose by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Consultation => "consultation",
            Self::Final => "final",
            Self::Ended => "ended",
            Self::Superseded => "superseded",
        }
    }
}

/// Holds the city that a plan belongs to.
#[derive(Debug, Clone)]
pub struct City {
    pub name: Text,
    /// 全国地方公共団体コード, six digits.
    pub code: Option<Located<Arc<str>>>,
}

/// Holds another plan that this one follows or touches.
#[derive(Debug, Clone)]
pub struct RelatedPlan {
    pub title: Text,
    pub relation: Relation,
    pub url: Option<Located<Arc<str>>>,
    pub note: Option<Text>,
}

/// Tells how another plan stands to this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    Higher,
    Related,
}

/// Holds a department (課), or a name for all of them (全課, 各課).
#[derive(Debug, Clone)]
pub struct Department {
    pub id: Id,
    /// Ids that it was published under before.
    pub former: Vec<Id>,
    pub name: Text,
    /// Stands for every department, as 各課 does.
    pub every: bool,
    pub note: Option<Text>,
    pub contact: Option<Contact>,
}

/// Holds one kind of people that measures speak to.
#[derive(Debug, Clone)]
pub struct Audience {
    pub id: Id,
    pub name: Text,
}

/// Holds how often a plan is reviewed (見直し).
#[derive(Debug, Clone)]
pub struct Review {
    /// At most so many years lie between two reviews.
    pub years: Option<Located<u32>>,
    pub note: Option<Text>,
}

/// Holds how to reach someone, such as the division in charge.
#[derive(Debug, Clone)]
pub struct Contact {
    pub name: Text,
    pub address: Option<Text>,
    pub telephone: Option<Located<Arc<str>>>,
    pub fax: Option<Located<Arc<str>>>,
    pub email: Option<Located<Arc<str>>>,
    pub note: Option<Text>,
}

/// Holds what the last page of a printed plan says (奥付).
#[derive(Debug, Clone)]
pub struct Colophon {
    pub publisher: Text,
    pub editor: Option<Contact>,
    pub issued: Option<Located<Date>>,
    pub note: Option<Text>,
}
