//! How to reach who is in charge, wherever a page says so.

use super::viewpoint::{TextView, Viewpoint};
use crate::model::plan::{Contact, Department};
use crate::source::Located;
use serde::Serialize;
use std::sync::Arc;

/// Shows how to reach the division in charge.
#[derive(Debug, Serialize)]
pub(super) struct ContactView {
    name: TextView,
    /// The page of a department.
    href: Option<String>,
    address: Option<TextView>,
    telephone: Option<String>,
    fax: Option<String>,
    email: Option<String>,
    note: Option<TextView>,
}

impl ContactView {
    /// Shows a contact to the reader.
    pub(super) fn new(from: &Viewpoint<'_>, contact: &Contact) -> Self {
        let value = |written: &Option<Located<Arc<str>>>| written.as_ref().map(|written| written.value.to_string());
        Self {
            name: from.text(&contact.name),
            href: None,
            address: contact.address.as_ref().map(|text| from.text(text)),
            telephone: value(&contact.telephone),
            fax: value(&contact.fax),
            email: value(&contact.email),
            note: contact.note.as_ref().map(|text| from.text(text)),
        }
    }

    /// Shows how to reach a department, or at least what it is called.
    pub(super) fn of_department(from: &Viewpoint<'_>, department: &Department, href: String) -> Self {
        let contact = department.contact.as_ref().map(|contact| Self::new(from, contact));
        let name = from.text(&department.name);
        let nothing = Self { name, href: None, address: None, telephone: None, fax: None, email: None, note: None };
        Self { href: Some(href), ..contact.unwrap_or(nothing) }
    }

    /// Tells whether it says anything that another does not.
    pub(super) fn says_more(&self, other: &Self) -> bool {
        fn adds<T: PartialEq>(own: &Option<T>, other: &Option<T>) -> bool {
            own.is_some() && own != other
        }
        self.name != other.name
            || adds(&self.address, &other.address)
            || adds(&self.telephone, &other.telephone)
            || adds(&self.fax, &other.fax)
            || adds(&self.email, &other.email)
            || adds(&self.note, &other.note)
    }
}
