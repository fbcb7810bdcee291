//! How people answer while a plan is put before them: who may, until when, by which way, and where to read it.

use super::within::{DepartmentView, Home, Within};
use crate::model::call::{Call, ReadingPlace, Way};
use crate::model::consultation::Consultation;
use crate::render::date::WhenView;
use crate::render::viewpoint::{LinkView, TextView, Viewpoint};
use crate::resolve::{PlanPage, consultation_fragment};
use crate::source::Located;
use serde::Serialize;
use std::slice;
use std::sync::Arc;

/// Holds a call for comments.
#[derive(Debug, Serialize)]
pub(crate) struct CallView {
    /// With the days of the week, by which people plan.
    period: Option<WhenView>,
    eligible: Vec<TextView>,
    ways: Vec<WayView>,
    particulars: Vec<TextView>,
    handling: Option<TextView>,
    places: Vec<PlaceView>,
    /// 担当課
    departments: Vec<DepartmentView>,
}

/// Holds one way to hand in an answer.
#[derive(Debug, Serialize)]
struct WayView {
    /// `in-person`, `post`, `fax`, `email`, `form` or `other`.
    channel: &'static str,
    address: Option<TextView>,
    number: Option<String>,
    email: Option<String>,
    url: Option<String>,
    hours: Option<TextView>,
    note: Option<TextView>,
}

/// Holds one place where the documents can be read.
#[derive(Debug, Serialize)]
struct PlaceView {
    name: TextView,
    address: Option<TextView>,
    url: Option<String>,
    hours: Option<TextView>,
}

/// Holds what every page of a plan says while people are asked about it.
#[derive(Debug, Serialize)]
pub(crate) struct OpenView {
    period: Option<WhenView>,
    /// Leads to how to answer.
    how: LinkView,
}

/// Builds what people are told who want to answer.
pub(crate) fn call(within: &Within<'_>, consultation: &Consultation, call: &Call) -> CallView {
    CallView {
        period: consultation.period.map(|period| WhenView::with_weekdays(within.from, period)),
        eligible: within.texts(&call.eligible),
        ways: call.ways.iter().map(|found| way(within, found)).collect(),
        particulars: within.texts(&call.particulars),
        handling: within.maybe(call.handling.as_ref()),
        places: call.places.iter().map(|found| place(within, found)).collect(),
        departments: department(within, consultation),
    }
}

/// Returns the department in charge of a consultation, in a list as templates have it.
pub(super) fn department(within: &Within<'_>, consultation: &Consultation) -> Vec<DepartmentView> {
    consultation.department.as_ref().map(|id| within.named_departments(slice::from_ref(id))).unwrap_or_default()
}

/// Builds the call of the consultation that is going on, for the cover of its plan.
pub(crate) fn open_call(from: &Viewpoint<'_>) -> Option<CallView> {
    let (within, found) = open(from)?;
    Some(call(&within, found, found.call.as_ref()?))
}

/// Builds what is said of the consultation that is going on at the head of every page of its plan.
pub(crate) fn open_view(from: &Viewpoint<'_>) -> Option<OpenView> {
    let (within, found) = open(from)?;
    let how = within.place_link(PlanPage::Consultations, &consultation_fragment(found), &found.title);
    Some(OpenView { period: found.period.map(|period| WhenView::with_weekdays(within.from, period)), how })
}

fn open<'a>(from: &'a Viewpoint<'a>) -> Option<(Within<'a>, &'a Consultation)> {
    let within = Within::new(from, Home::Page(PlanPage::Cover))?;
    let found = within.plan().consultations.get(within.plan().open_consultation()?)?;
    Some((within, found))
}

fn way(within: &Within<'_>, way: &Way) -> WayView {
    let words = |written: &Option<Located<Arc<str>>>| written.as_ref().map(|written| written.value.to_string());
    WayView {
        channel: way.channel.name(),
        address: within.maybe(way.address.as_ref()),
        number: words(&way.number),
        email: words(&way.email),
        url: words(&way.url),
        hours: within.maybe(way.hours.as_ref()),
        note: within.maybe(way.note.as_ref()),
    }
}

fn place(within: &Within<'_>, place: &ReadingPlace) -> PlaceView {
    PlaceView {
        name: within.text(&place.name),
        address: within.maybe(place.address.as_ref()),
        url: place.url.as_ref().map(|url| url.value.to_string()),
        hours: within.maybe(place.hours.as_ref()),
    }
}
