//! What the one sheet of a plan shows of its lists: goals with their policies, key measures, indicators, or chapters.

mod fit;

use super::figures::{DatedFigure, dated};
use super::within::Within;
use crate::model::calendar::FiscalYear;
use crate::model::indicator::{Indicator, Series, Value, ValueRole};
use crate::render::viewpoint::{LinkView, TextView};
use crate::resolve::PlanPage;
use fit::{CARD, Card, HALF, HEADING, LINES, NAMES, TABLE_HEAD, TITLE, WHOLE, lines};
use serde::Serialize;

/// Holds the lists of the sheet; nothing for those that the plan does not have.
#[derive(Debug, Default, Serialize)]
pub(crate) struct SummaryLists {
    goals: Option<Goals>,
    key_measures: Option<List<LinkView>>,
    indicators: Option<Promises>,
    chapters: Option<List<ChapterView>>,
}

/// Holds what is shown of a list, and what is not.
#[derive(Debug, Serialize)]
pub(crate) struct List<T> {
    entries: Vec<T>,
    /// How many more there are.
    more: usize,
    /// Where all of them stand.
    href: String,
}

/// Holds the goals of the plan.
#[derive(Debug, Serialize)]
struct Goals {
    /// What the plan calls them: 基本目標.
    level: Option<TextView>,
    list: List<Goal>,
}

/// Holds a goal with its policies.
#[derive(Debug, Serialize)]
struct Goal {
    link: LinkView,
    policies: List<LinkView>,
}

/// Holds where the indicators begin and where they are to go.
#[derive(Debug, Serialize)]
struct Promises {
    /// Both only where they are the same for all.
    from: Option<String>,
    to: Option<String>,
    list: List<Promise>,
}

/// Holds one series of an indicator.
#[derive(Debug, Serialize)]
struct Promise {
    link: LinkView,
    series: Option<TextView>,
    start: Option<DatedFigure>,
    target: Option<DatedFigure>,
}

/// Holds a chapter with its lead.
#[derive(Debug, Serialize)]
struct ChapterView {
    link: LinkView,
    lead: Option<TextView>,
}

/// Builds the lists for the sheet of a plan.
pub(crate) fn summary(within: &Within<'_>) -> SummaryLists {
    let room = LINES.saturating_sub(texts(within));
    let cards = cards(within);
    // The goals come first; what they do not need is for the rest, and the rest has a part of the sheet in any case.
    let wanted = if cards.is_empty() { 0 } else { HEADING + fit::wanted(&heights(&cards)) };
    let rest = room.saturating_sub(wanted).max(room * 2 / 5);
    let (key_measures, used) = key_measures(within, rest * 2 / 5);
    let (indicators, also_used) = promises(within, rest.saturating_sub(used));
    let left = room.saturating_sub(used + also_used + HEADING);
    let (goals, used) = goals(within, cards, left);
    let chapters = chapters(within, left.saturating_sub(used));
    // Beside goals they are shown only where there is room for all of them.
    let chapters = Some(chapters).filter(|chapters| goals.is_none() || chapters.more == 0);
    SummaryLists { goals, key_measures, indicators, chapters }
}

/// Counts the lines of what the plan says of itself, which is shown whole whatever its length.
fn texts(within: &Within<'_>) -> usize {
    let plan = within.plan();
    let contact = plan.contact.as_ref().or(within.from.site.settings.contact.as_ref());
    let texts = [
        plan.slogan.as_ref(),
        plan.summary.as_ref(),
        plan.notice.as_ref(),
        plan.review.as_ref().and_then(|review| review.note.as_ref()),
        contact.and_then(|contact| contact.address.as_ref()),
        contact.and_then(|contact| contact.note.as_ref()),
    ];
    let texts = texts.into_iter().flatten().map(|text| lines(&within.text(text).text, WHOLE));
    texts.sum::<usize>() + 2 * lines(&within.text(&plan.title).text, TITLE)
}

impl<T> List<T> {
    fn of(entries: impl ExactSizeIterator<Item = T>, shown: usize, href: String) -> Self {
        let more = entries.len().saturating_sub(shown);
        Self { entries: entries.take(shown).collect(), more, href }
    }
}

fn words(link: &LinkView) -> String {
    format!("{} {}", link.number, link.title)
}

fn links(within: &Within<'_>, measures: &[usize]) -> Vec<LinkView> {
    measures.iter().filter_map(|&at| within.measure_link(at)).collect()
}

/// Lists the goals, each with the policies below it.
fn cards(within: &Within<'_>) -> Vec<(LinkView, Vec<LinkView>)> {
    let goals = within.children(None).into_iter();
    goals.filter_map(|at| Some((within.measure_link(at)?, links(within, &within.children(Some(at)))))).collect()
}

fn heights(cards: &[(LinkView, Vec<LinkView>)]) -> Vec<Card> {
    let card = |(goal, policies): &(LinkView, Vec<LinkView>)| Card {
        title: lines(&words(goal), CARD),
        policies: policies.iter().map(|policy| lines(&words(policy), HALF)).collect(),
    };
    cards.iter().map(card).collect()
}

/// Lists the goals, and the lines that they take with the heading of what follows.
fn goals(within: &Within<'_>, cards: Vec<(LinkView, Vec<LinkView>)>, room: usize) -> (Option<Goals>, usize) {
    if cards.is_empty() {
        return (None, 0);
    }
    let heights = heights(&cards);
    let shown = fit::goals(&heights, room);
    let used = fit::used(&heights, shown) + HEADING;
    let goal = |(link, policies): (LinkView, Vec<LinkView>)| {
        let href = link.href.clone();
        Goal { link, policies: List::of(policies.into_iter(), shown.policies, href) }
    };
    let list = List::of(cards.into_iter().map(goal), shown.goals, within.from.href(PlanPage::Measures, None));
    (Some(Goals { level: within.level_name(0), list }), used)
}

/// Lists the measures that the plan names as its key measures, and the lines that they take.
fn key_measures(within: &Within<'_>, room: usize) -> (Option<List<LinkView>>, usize) {
    let links = within.measure_links(&within.plan().key_measures);
    if links.is_empty() {
        return (None, 0);
    }
    let heights: Vec<usize> = links.iter().map(|link| lines(&words(link), WHOLE)).collect();
    let shown = fit::list(&heights, room.saturating_sub(HEADING));
    let list = List::of(links.into_iter(), shown, within.from.href(PlanPage::Measures, None));
    (Some(list), HEADING + used(&heights, shown))
}

fn used(heights: &[usize], shown: usize) -> usize {
    heights.iter().take(shown).sum::<usize>() + usize::from(shown < heights.len())
}

/// Lists the indicators, and the lines that they take.
fn promises(within: &Within<'_>, room: usize) -> (Option<Promises>, usize) {
    let plan = within.plan();
    let all = plan.indicators.iter().enumerate();
    let all: Vec<(usize, &Indicator, &Series)> =
        all.flat_map(|(at, own)| own.series.iter().map(move |series| (at, own, series))).collect();
    if all.is_empty() {
        return (None, 0);
    }
    let (from, to) = (same_year(all.iter().map(|own| start(own.2))), same_year(all.iter().map(|own| target(own.2))));
    let promise = |(at, _, series): (usize, &Indicator, &Series)| {
        let figure = |value: Option<&Value>, shared: Option<FiscalYear>| {
            let value = value?;
            let year = Some(value.year.value).filter(|_| shared.is_none());
            Some(dated(within, series, series.unit.as_ref(), value, year))
        };
        let (start, target) = (figure(start(series), from), figure(target(series), to));
        Some(Promise { link: within.indicator_link(at)?, series: within.maybe(series.label.as_ref()), start, target })
    };
    let heights: Vec<usize> = all.iter().map(|(_, indicator, series)| height(within, indicator, series)).collect();
    let years = usize::from(from.is_none() || to.is_none());
    let heights: Vec<usize> = heights.into_iter().map(|height| height + years).collect();
    let shown = fit::list(&heights, room.saturating_sub(TABLE_HEAD));
    let rows: Vec<Promise> = all.into_iter().filter_map(promise).collect();
    let year = |year: Option<FiscalYear>| year.map(|year| within.year(year));
    let list = List::of(rows.into_iter(), shown, within.from.href(PlanPage::Indicators, None));
    (Some(Promises { from: year(from), to: year(to), list }), TABLE_HEAD + used(&heights, shown))
}

/// Counts the lines of a row but for the years in it.
fn height(within: &Within<'_>, indicator: &Indicator, series: &Series) -> usize {
    let label = series.label.as_ref().map(|label| within.text(label).text).unwrap_or_default();
    let name = format!("{} {label}", within.text(&indicator.title).text);
    let besides = |value: Option<&Value>| {
        let figure = value.map(|value| &value.figure);
        figure.map_or(0, |figure| usize::from(figure.note.is_some()) + usize::from(!figure.parts.is_empty()))
    };
    lines(&name, NAMES).max(1 + besides(start(series)).max(besides(target(series))))
}

/// Returns where a series begins: its baseline, else the value at the time of the plan.
fn start(series: &Series) -> Option<&Value> {
    let first = |role: ValueRole| series.values.iter().find(|value| value.role == role);
    first(ValueRole::Baseline).or_else(|| first(ValueRole::Current))
}

fn target(series: &Series) -> Option<&Value> {
    series.values.iter().rev().find(|value| value.role == ValueRole::Target)
}

/// Returns the year that all of some values have.
fn same_year<'v>(values: impl Iterator<Item = Option<&'v Value>>) -> Option<FiscalYear> {
    let mut years = values.flatten().map(|value| value.year.value);
    let first = years.next()?;
    years.all(|year| year == first).then_some(first)
}

fn chapters(within: &Within<'_>, room: usize) -> List<ChapterView> {
    let plan = within.plan();
    let chapter = |at: usize| {
        let version = plan.chapters.get(at)?.version(within.from.language)?;
        let lang = within.from.foreign(version.language);
        let lead = version.value.summary.as_ref().map(|lead| TextView { text: lead.value.to_string(), lang });
        Some(ChapterView { link: within.chapter_link(at)?, lead })
    };
    let chapters: Vec<ChapterView> = plan.reading_order().filter_map(chapter).collect();
    let height = |chapter: &ChapterView| {
        lines(&words(&chapter.link), WHOLE) + chapter.lead.as_ref().map_or(0, |lead| lines(&lead.text, WHOLE))
    };
    let shown = fit::list(&chapters.iter().map(height).collect::<Vec<_>>(), room);
    List::of(chapters.into_iter(), shown, within.from.href(PlanPage::Contents, None))
}
