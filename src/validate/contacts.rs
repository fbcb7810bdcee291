//! How to reach someone: the site, the division in charge of a plan, an editor, a department.

use super::read;
use crate::language::Text;
use crate::model::plan::Contact;
use crate::source::Located;
use crate::yaml::{Fields, Reader, Yaml};
use std::sync::Arc;

/// Reads a contact with the name of whom it reaches.
pub(super) fn contact(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Contact> {
    let mut fields = Fields::of(yaml, reader)?;
    let name = fields.required("name", reader, read::text);
    let ways = Ways::read(&mut fields, reader);
    fields.finish(reader);
    Some(ways.to(name?))
}

/// Reads how to reach someone who is named already.
pub(super) fn ways(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Ways> {
    let mut fields = Fields::of(yaml, reader)?;
    let ways = Ways::read(&mut fields, reader);
    fields.finish(reader);
    Some(ways)
}

/// Holds the ways to reach someone.
pub(super) struct Ways {
    address: Option<Text>,
    telephone: Option<Located<Arc<str>>>,
    fax: Option<Located<Arc<str>>>,
    email: Option<Located<Arc<str>>>,
    note: Option<Text>,
}

impl Ways {
    fn read(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Self {
        Self {
            address: read::maybe_text(fields, "address", reader),
            telephone: fields.optional("telephone", reader, read::words),
            fax: fields.optional("fax", reader, read::words),
            email: fields.optional("email", reader, email),
            note: read::maybe_text(fields, "note", reader),
        }
    }

    /// Makes them the contact of someone.
    pub(super) fn to(self, name: Text) -> Contact {
        let Self { address, telephone, fax, email, note } = self;
        Contact { name, address, telephone, fax, email, note }
    }
}

/// Reads an e-mail address: something on both sides of one `@`, and nothing that would end a `mailto:` link.
pub(super) fn email(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<Arc<str>>> {
    let text = reader.filled(yaml)?;
    let sides = text.value.split_once('@');
    let refused = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '?' | '&' | '@' | ',');
    let good = sides.is_some_and(|(name, host)| {
        !name.is_empty() && !host.is_empty() && !name.contains(refused) && !host.contains(refused)
    });
    if !good {
        return reader.wrong(yaml, "email");
    }
    Some(text)
}
