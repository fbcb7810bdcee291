//! What tests of accessibility found, criterion by criterion, and how they were made.
//!
//! It holds what JIS X 8341-3:2016 asks of a statement of test results (annex JB.3): date, standard, level met, scope,
//! technologies relied upon, pages and how they were chosen, a list of criteria with the result of each, time of the test.

use super::accessibility::{CriterionName, TargetView};
use super::fill;
use crate::conformance::{Criterion, Outcome, Principle, Tally, Verdict};
use crate::diagnostics::Report;
use crate::model::accessibility::{Accessibility, Check, Manual, Rule, Scheme, Target, View};
use crate::model::calendar::Date;
use crate::output::OutputPath;
use crate::render::Renderer;
use crate::render::date::DateView;
use crate::render::frame::Heading;
use crate::render::viewpoint::{HeadingView, LinkView, TextView, Viewpoint};
use serde::Serialize;

/// Shows all results.
#[derive(Debug, Serialize)]
struct ConformanceView {
    heading: HeadingView,
    policy: LinkView,
    /// The first and the last day of the tests; nothing where nothing was tested.
    period: Option<PeriodView>,
    scope: Option<TextView>,
    targets: Vec<StandingView>,
    verdicts: Vec<VerdictRow>,
    checks: Vec<CheckView>,
    /// How many criteria a person looked at.
    manual: usize,
    principles: Vec<PrincipleView>,
}

/// Shows from when to when.
#[derive(Debug, Serialize)]
struct PeriodView {
    from: DateView,
    /// Nothing where all was done in a day.
    to: Option<DateView>,
}

/// Shows whether a target is reached.
#[derive(Debug, Serialize)]
struct StandingView {
    target: TargetView,
    criteria: usize,
    /// A person confirmed every one of its criteria.
    confirmed: bool,
}

/// Counts the criteria of each target that have one verdict.
#[derive(Debug, Serialize)]
struct VerdictRow {
    verdict: &'static str,
    counts: Vec<usize>,
}

/// Shows one run of a checker.
#[derive(Debug, Serialize)]
struct CheckView {
    checker: String,
    version: String,
    environment: Vec<String>,
    views: Vec<ViewView>,
    date: DateView,
    rules: usize,
    pages: u32,
    selected: Vec<SelectedPage>,
}

/// Shows the size and the colours that pages were looked at in.
#[derive(Debug, Serialize)]
struct ViewView {
    width: u32,
    height: u32,
    scheme: &'static str,
}

/// Shows a page that was looked at; without an address where the site has it no longer.
#[derive(Debug, Serialize)]
struct SelectedPage {
    path: String,
    href: Option<String>,
}

/// Shows the criteria of one principle.
#[derive(Debug, Serialize)]
struct PrincipleView {
    name: &'static str,
    criteria: Vec<CriterionView>,
}

/// Shows what was found about one criterion.
#[derive(Debug, Serialize)]
struct CriterionView {
    name: CriterionName,
    level: &'static str,
    /// The standards that have it, where not all that are aimed at have.
    only: Vec<&'static str>,
    verdict: &'static str,
    manual: Option<ManualView>,
    /// How many rules touch it.
    rules: usize,
    checkers: Vec<CheckerView>,
}

/// Shows the rules of one checker that touch a criterion.
#[derive(Debug, Serialize)]
struct CheckerView {
    checker: String,
    rules: Vec<RuleView>,
}

/// Shows what one rule found.
#[derive(Debug, Serialize)]
struct RuleView {
    name: String,
    passed: u32,
    failed: u32,
    incomplete: u32,
}

/// Shows what a person found.
#[derive(Debug, Serialize)]
struct ManualView {
    outcome: &'static str,
    by: TextView,
    date: DateView,
    note: Option<TextView>,
}

/// Makes the page of test results in a language.
pub(in crate::render) fn conformance(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Vec<u8> {
    let accessibility = &renderer.site.accessibility;
    let policy = &accessibility.policy;
    let view = ConformanceView {
        heading: HeadingView { number: String::new(), title: renderer.text(from, "page-conformance"), lang: None },
        policy: renderer.accessibility_link(from, from.language),
        period: period(from, accessibility),
        scope: policy.scope.as_ref().map(|text| from.text(text)),
        targets: policy.targets.iter().map(|target| StandingView::new(accessibility, target)).collect(),
        verdicts: verdicts(accessibility),
        checks: accessibility.checks.iter().map(|check| CheckView::new(from, check)).collect(),
        manual: policy.criteria().filter(|criterion| accessibility.manual(criterion).is_some()).count(),
        principles: Principle::ALL.iter().filter_map(|principle| principle_view(from, *principle)).collect(),
    };
    let titles = Heading { title: view.heading.title.clone(), description: None };
    fill(renderer, from, "pages/conformance.html", titles, &view, report)
}

fn period(from: &Viewpoint<'_>, accessibility: &Accessibility) -> Option<PeriodView> {
    let checks = accessibility.checks.iter().map(|check| check.date);
    let dates: Vec<Date> = checks.chain(accessibility.manual.iter().map(|manual| manual.date.value)).collect();
    let (first, last) = (dates.iter().min()?, dates.iter().max()?);
    let to = (first != last).then(|| DateView::new(from, *last));
    Some(PeriodView { from: DateView::new(from, *first), to })
}

/// Leaves out the verdicts that no criterion has.
fn verdicts(accessibility: &Accessibility) -> Vec<VerdictRow> {
    let row = |verdict: Verdict| {
        let count =
            |target: &Target| target.criteria().filter(|criterion| accessibility.verdict(criterion) == verdict).count();
        VerdictRow { verdict: verdict.name(), counts: accessibility.policy.targets.iter().map(count).collect() }
    };
    Verdict::ALL.into_iter().map(row).filter(|row| row.counts.iter().any(|count| *count > 0)).collect()
}

fn principle_view(from: &Viewpoint<'_>, principle: Principle) -> Option<PrincipleView> {
    let accessibility = &from.site.accessibility;
    let own = accessibility.policy.criteria().filter(|criterion| criterion.principle() == principle);
    let criteria: Vec<CriterionView> =
        own.map(|criterion| CriterionView::new(from, accessibility, criterion)).collect();
    (!criteria.is_empty()).then_some(PrincipleView { name: principle.name(), criteria })
}

impl StandingView {
    fn new(accessibility: &Accessibility, target: &Target) -> Self {
        let confirmed = |criterion| accessibility.verdict(criterion).is_met();
        Self {
            target: TargetView::from(target),
            criteria: target.criteria().count(),
            confirmed: target.criteria().all(confirmed),
        }
    }
}

impl CheckView {
    fn new(from: &Viewpoint<'_>, check: &Check) -> Self {
        Self {
            checker: check.checker.to_string(),
            version: check.version.to_string(),
            environment: check.environment.iter().map(ToString::to_string).collect(),
            views: check.views.iter().map(ViewView::from).collect(),
            date: DateView::new(from, check.date),
            rules: check.rules.len(),
            pages: check.pages,
            selected: check.selected.iter().map(|path| SelectedPage::new(from, path)).collect(),
        }
    }
}

impl From<&View> for ViewView {
    fn from(view: &View) -> Self {
        let scheme = match view.scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        Self { width: view.width, height: view.height, scheme }
    }
}

impl SelectedPage {
    fn new(from: &Viewpoint<'_>, path: &str) -> Self {
        let listed = OutputPath::new(path).filter(|path| from.site.pages.iter().any(|listed| listed.path == *path));
        Self { path: path.to_owned(), href: listed.map(|path| from.file(&path)) }
    }
}

impl CriterionView {
    fn new(from: &Viewpoint<'_>, accessibility: &Accessibility, criterion: &'static Criterion) -> Self {
        let standards = || accessibility.policy.targets.iter().map(|target| target.standard);
        let in_all = standards().all(|standard| criterion.is_in(standard));
        let only = standards().filter(|standard| !in_all && criterion.is_in(*standard));
        Self {
            name: CriterionName::new(from, criterion),
            level: criterion.level.name(),
            only: only.map(|standard| standard.name()).collect(),
            verdict: accessibility.verdict(criterion).name(),
            manual: accessibility.manual(criterion).map(|manual| ManualView::new(from, manual)),
            rules: accessibility.rules(criterion).count(),
            checkers: checkers(accessibility, criterion),
        }
    }
}

/// Puts the rules that touch a criterion under their checkers, in the order of the checks.
fn checkers(accessibility: &Accessibility, criterion: &'static Criterion) -> Vec<CheckerView> {
    let mut checkers: Vec<CheckerView> = Vec::new();
    for (check, rule) in accessibility.rules(criterion) {
        match checkers.last_mut().filter(|last| last.checker == *check.checker) {
            Some(last) => last.rules.push(RuleView::from(rule)),
            None => {
                checkers.push(CheckerView { checker: check.checker.to_string(), rules: vec![RuleView::from(rule)] });
            }
        }
    }
    checkers
}

impl From<&Rule> for RuleView {
    fn from(rule: &Rule) -> Self {
        let Tally { passed, failed, incomplete, inapplicable: _ } = rule.tally;
        Self { name: rule.name.value.to_string(), passed, failed, incomplete }
    }
}

impl ManualView {
    fn new(from: &Viewpoint<'_>, manual: &Manual) -> Self {
        let outcome = match manual.outcome {
            Outcome::Passed => "passed",
            Outcome::Failed => "failed",
            Outcome::Inapplicable => "inapplicable",
            Outcome::CannotTell => "cannot-tell",
        };
        Self {
            outcome,
            by: from.text(&manual.by),
            date: DateView::new(from, manual.date.value),
            note: manual.note.as_ref().map(|text| from.text(text)),
        }
    }
}
