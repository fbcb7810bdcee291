//! The accessibility policy: what the site aims at, what is known to be wrong, and whom to ask.
//!
//! It holds what WAIC asks of a policy (ウェブアクセシビリティ方針): scope, level aimed at, deadline, exceptions. It states an
//! aim and never claims conformance, which the page of test results tells about.

use super::fill;
use crate::conformance::{Criterion, Verdict};
use crate::diagnostics::Report;
use crate::model::accessibility::{Exception, Target};
use crate::render::Renderer;
use crate::render::contact::ContactView;
use crate::render::date::DateView;
use crate::render::frame::Heading;
use crate::render::viewpoint::{HeadingView, LinkView, TextView, Viewpoint};
use serde::Serialize;

/// Shows the policy.
#[derive(Debug, Serialize)]
struct AccessibilityView {
    heading: HeadingView,
    date: Option<DateView>,
    targets: Vec<TargetView>,
    deadline: Option<DateView>,
    scope: Option<TextView>,
    exceptions: Vec<ExceptionView>,
    /// Criteria that tests found not met.
    failed: Vec<CriterionName>,
    /// Some criterion was not looked at by a person.
    unconfirmed: bool,
    /// The policy's own contact, else that of the site.
    contact: Option<ContactView>,
    /// Plans name contacts of their own.
    plan_contacts: bool,
    conformance: LinkView,
}

/// Shows a standard and a level.
#[derive(Debug, Serialize)]
pub(super) struct TargetView {
    standard: &'static str,
    level: &'static str,
}

/// Shows a known fault.
#[derive(Debug, Serialize)]
struct ExceptionView {
    what: TextView,
    reason: TextView,
    alternative: Option<TextView>,
    criteria: Vec<CriterionName>,
    until: Option<DateView>,
}

/// Names a criterion.
#[derive(Debug, Serialize)]
pub(super) struct CriterionName {
    number: &'static str,
    title: TextView,
}

impl From<&Target> for TargetView {
    fn from(target: &Target) -> Self {
        Self { standard: target.standard.name(), level: target.level.name() }
    }
}

impl CriterionName {
    /// Names a criterion to the reader.
    pub(super) fn new(from: &Viewpoint<'_>, criterion: &Criterion) -> Self {
        let title = criterion.title(from.language);
        let title = TextView { text: title.value.to_owned(), lang: from.foreign(title.language) };
        Self { number: criterion.number, title }
    }
}

impl ExceptionView {
    fn new(from: &Viewpoint<'_>, exception: &Exception) -> Self {
        Self {
            what: from.text(&exception.what),
            reason: from.text(&exception.reason),
            alternative: exception.alternative.as_ref().map(|text| from.text(text)),
            criteria: exception.criteria.iter().map(|criterion| CriterionName::new(from, criterion)).collect(),
            until: exception.until.as_ref().map(|date| DateView::new(from, date.value)),
        }
    }
}

/// Makes the page of the accessibility policy in a language.
pub(in crate::render) fn accessibility(renderer: &Renderer<'_>, from: &Viewpoint<'_>, report: &mut Report) -> Vec<u8> {
    let accessibility = &renderer.site.accessibility;
    let policy = &accessibility.policy;
    let failed = policy.criteria().filter(|criterion| accessibility.verdict(criterion) == Verdict::Failed);
    let view = AccessibilityView {
        heading: HeadingView { number: String::new(), title: renderer.text(from, "page-accessibility"), lang: None },
        date: policy.date.as_ref().map(|date| DateView::new(from, date.value)),
        targets: policy.targets.iter().map(TargetView::from).collect(),
        deadline: policy.deadline.as_ref().map(|date| DateView::new(from, date.value)),
        scope: policy.scope.as_ref().map(|text| from.text(text)),
        exceptions: policy.exceptions.iter().map(|exception| ExceptionView::new(from, exception)).collect(),
        failed: failed.map(|criterion| CriterionName::new(from, criterion)).collect(),
        unconfirmed: policy.criteria().any(|criterion| !accessibility.verdict(criterion).is_settled()),
        plan_contacts: renderer.site.plans.iter().any(|plan| plan.plan.contact.is_some()),
        contact: policy
            .contact
            .as_ref()
            .or(renderer.site.settings.contact.as_ref())
            .map(|contact| ContactView::new(from, contact)),
        conformance: renderer.conformance_link(from, from.language),
    };
    let titles = Heading { title: view.heading.title.clone(), description: None };
    fill(renderer, from, "pages/accessibility.html", titles, &view, report)
}
