//! What a thing is called where it is referred to: its number and its title, in the language of the reader.

use super::links::Destination;
use super::page::PlanIndex;
use super::{Caption, Site, Target, Thing};
use crate::language::{Language, Text};
use crate::model::measure::Entry;
use crate::model::piece::Piece;
use crate::model::plan::Plan;
use crate::model::regulation::{ProvisionKind, Regulation, RegulationVersion};

/// Holds number and title of a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// 第1章, 1.1 ①, 第3条第2項; empty where there is none. For figures and tables the bare number.
    pub number: String,
    /// Empty for one of the plan's own pages, which the theme names.
    pub title: String,
    /// The language that the title is really in.
    pub language: Language,
}

impl Label {
    /// Joins number and title by a blank: 第1章 計画の概要.
    pub fn words(&self) -> String {
        [self.number.as_str(), self.title.as_str()].join(" ").trim().to_owned()
    }
}

/// Names what a reference points to for readers of a language.
pub fn label(site: &Site, plan: PlanIndex, target: &Target, language: Language) -> Label {
    let nothing = Label { number: String::new(), title: String::new(), language };
    let Some(published) = site.plan(plan) else { return nothing };
    let plan = &published.plan;
    let text = |number: &str, text: &Text| {
        let best = text.best(language);
        Label { number: number.to_owned(), title: best.value.to_owned(), language: best.language }
    };
    let edition = published.edition(language);
    let outline = |chapter: usize| edition.and_then(|edition| edition.outlines.get(chapter));
    let found = match &target.thing {
        Thing::Chapter(at) => {
            plan.chapters.get(*at).and_then(|chapter| chapter.version(language)).map(|version| Label {
                number: outline(*at).map(|outline| outline.number.clone()).unwrap_or_default(),
                title: version.value.title.to_string(),
                language: version.language,
            })
        }
        Thing::Part(at) => {
            let number = edition.and_then(|edition| edition.part_numbers.get(*at)).map_or("", String::as_str);
            plan.parts.get(*at).map(|part| text(number, &part.title))
        }
        Thing::Section(at, id) => {
            let section = outline(*at).and_then(|outline| outline.sections.iter().find(|section| section.id == *id));
            let own = plan.chapters.get(*at).and_then(|chapter| chapter.version(language));
            section.zip(own).map(|(section, own)| Label {
                number: section.number.clone(),
                title: section.title.clone(),
                language: own.language,
            })
        }
        Thing::Passage(at, id) => {
            let passages = published.passages(*at, language);
            let own = plan.chapters.get(*at).and_then(|chapter| chapter.version(language));
            passages.into_iter().find(|passage| passage.id == *id).zip(own).map(|(passage, own)| Label {
                number: passage.citation(),
                title: passage.title.to_string(),
                language: own.language,
            })
        }
        Thing::Caption(at, id) => {
            let caption = outline(*at).and_then(|outline| outline.captions.iter().find(|caption| caption.id == *id));
            caption.map(|caption| {
                let number = caption.number.to_string();
                match own_title(plan, *at, caption, language) {
                    Some(title) => text(&number, title),
                    None => Label { number, title: caption.title.clone(), language },
                }
            })
        }
        Thing::Measure(at) => plan.measures.nodes.get(*at).map(|measure| {
            text(edition.map_or("", |edition| edition.measure_numbers.full(Entry::Measure(*at))), &measure.title)
        }),
        Thing::Indicator(at) => plan.indicators.get(*at).map(|indicator| text("", &indicator.title)),
        Thing::Roster(at) => plan.rosters.get(*at).map(|roster| {
            let name = roster.name(language);
            Label { number: String::new(), title: name.value, language: name.language }
        }),
        Thing::Consultation(at) => plan.consultations.get(*at).map(|consultation| text("", &consultation.title)),
        Thing::Theme(at, theme) => {
            let consultation = plan.consultations.get(*at);
            consultation.and_then(|consultation| consultation.themes.get(*theme)).map(|theme| text("", &theme.title))
        }
        Thing::Opinion(at, opinion) => plan
            .consultations
            .get(*at)
            .map(|consultation| text(&consultation.opinion_number(*opinion), &consultation.title)),
        Thing::Word(at) => plan.words.get(*at).map(|word| text("", &word.word)),
        Thing::Survey(at) => plan.surveys.get(*at).map(|survey| text("", &survey.title)),
        Thing::Question(at, question) => {
            let survey = plan.surveys.get(*at);
            survey.and_then(|survey| survey.questions.get(*question)).map(|question| text("", &question.title))
        }
        Thing::Term(at) => plan.glossary.get(*at).map(|term| text("", &term.term)),
        Thing::Department(at) => plan.departments.get(*at).map(|department| text("", &department.name)),
        Thing::Regulation(at) => {
            plan.regulations.get(*at).and_then(|regulation| regulation.version(language)).map(|version| Label {
                number: String::new(),
                title: version.value.title.to_string(),
                language: version.language,
            })
        }
        Thing::Article(at, anchor) => plan.regulations.get(*at).and_then(|found| article(found, anchor, language)),
        Thing::Progress(at) => plan.progress.get(*at).map(|progress| {
            let year = progress.year.value;
            let title = if language.is_japanese() { year.japanese() } else { year.english() };
            Label { number: String::new(), title, language }
        }),
        Thing::Plan => Some(plan_label(plan, language)),
        Thing::Page => None,
    };
    found.unwrap_or(nothing)
}

/// Returns the words that a page shows where a writer left the brackets of a link empty.
pub fn reference_words(site: &Site, plan: PlanIndex, destination: &str, language: Language) -> String {
    let Destination::Reference(kind, id) = Destination::of(destination) else { return String::new() };
    let Ok(place) = site.find(plan, kind, id, language) else { return String::new() };
    // Of figures and tables only the number is shown, and pages are named by the theme.
    if matches!(place.target.thing, Thing::Caption(..) | Thing::Page) {
        return String::new();
    }
    let name = label(site, place.plan, &place.target, language);
    match place.target.thing {
        Thing::Article(..) => format!("{}{}", name.title, name.number),
        _ => name.words(),
    }
}

/// Returns the title of the diagram or question that a figure without a caption of its own shows.
fn own_title<'p>(plan: &'p Plan, chapter: usize, caption: &Caption, language: Language) -> Option<&'p Text> {
    let version = plan.chapters.get(chapter)?.version(language)?;
    let title = match version.value.pieces.get(caption.directive.index())? {
        Piece::Diagram { id } => &plan.diagrams.iter().find(|diagram| diagram.id.value == id.value)?.title,
        Piece::Question { id, .. } => &plan.question(&id.value)?.1.title,
        Piece::Survey { id } => {
            let survey = plan.surveys.iter().find(|survey| survey.id.value == id.value)?;
            &survey.questions.get(caption.part)?.title
        }
        _ => return None,
    };
    caption.title.is_empty().then_some(title)
}

fn plan_label(plan: &Plan, language: Language) -> Label {
    let best = plan.title.best(language);
    Label { number: String::new(), title: best.value.to_owned(), language: best.language }
}

/// Cites an article as jurists do: 第3条第2項第1号, or Article 3, paragraph 2, item 1.
fn article(regulation: &Regulation, anchor: &str, language: Language) -> Option<Label> {
    let version = regulation.version(language)?;
    let number = cite(version.value, anchor)?;
    Some(Label { number, title: version.value.title.to_string(), language: version.language })
}

fn cite(version: &RegulationVersion, anchor: &str) -> Option<String> {
    let below = |own: &str| anchor.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    let provision = version.provisions.iter().find(|provision| below(&provision.anchor))?;
    // Only paragraphs that are counted, and shown with their numbers, are cited by them; blocks and tables are not.
    let is_counted = |count: &&str| count.bytes().all(|byte| byte.is_ascii_digit());
    let counts = anchor.get(provision.anchor.len()..)?.split('-').skip(1).take_while(is_counted);
    let several = version.provisions.iter().filter(|other| other.label == provision.label).count() > 1;
    let mut cited = if several { provision.name(version.language) } else { provision.label.clone() };
    if provision.kind == ProvisionKind::AppendedTable {
        return Some(cited);
    }
    let japanese = version.language.is_japanese();
    for (depth, count) in counts.enumerate() {
        let part = match (japanese, depth) {
            (true, 0) => format!("第{count}項"),
            (true, 1) => format!("第{count}号"),
            (true, _) => format!("の{count}"),
            (false, 0) => format!(", paragraph {count}"),
            (false, 1) => format!(", item {count}"),
            (false, _) => format!(", ({count})"),
        };
        // An article of one paragraph is cited without it: 第3条第1号.
        let only = depth == 0 && provision.paragraphs.iter().filter(|own| own.number > 0).count() == 1;
        if !only {
            cited.push_str(&part);
        }
    }
    Some(cited)
}
