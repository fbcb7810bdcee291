//! 協働の領域 as data.

use super::check_count;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Id;
use crate::model::diagram::{Band, Column, Domain};
use crate::source::Located;
use crate::validate::ids::Ids;
use crate::validate::read;
use crate::yaml::{Fields, Reader, Yaml};

pub(super) fn domain(fields: &mut Fields<'_>, reader: &mut Reader<'_>) -> Option<Domain> {
    let from = fields.required("from", reader, read::text);
    let to = fields.required("to", reader, read::text);
    let shared = fields.required("shared", reader, read::text);
    let mut ids = Ids::default();
    check_count(fields, "columns", 3..=5, reader);
    let columns = fields.list("columns", reader, |reader, yaml| column(reader, yaml, &mut ids));
    let bands = fields.list("bands", reader, |reader, yaml| band(reader, yaml, &columns, &ids));
    Some(Domain { from: from?, to: to?, shared: shared?, columns, bands })
}

fn band(reader: &mut Reader<'_>, yaml: &Yaml, columns: &[Column], ids: &Ids) -> Option<Band> {
    let mut fields = Fields::of(yaml, reader)?;
    let label = fields.required("label", reader, read::text);
    let from = fields.required("from", reader, read::named);
    let to = fields.required("to", reader, read::named);
    fields.finish(reader);
    let (from, to) = (from?, to?);
    ids.check(Code::UnknownDiagramPart, &from, reader);
    ids.check(Code::UnknownDiagramPart, &to, reader);
    let place = |id: &Id| columns.iter().position(|column| column.id.value == id.value);
    if let (Some(first), Some(last)) = (place(&from), place(&to))
        && first > last
    {
        let problem = Diagnostic::at(Code::InvalidOrder, to.span).with("reason", "columns");
        reader.report(problem.related(from.span));
    }
    Some(Band { label: label?, from, to })
}

fn column(reader: &mut Reader<'_>, yaml: &Yaml, ids: &mut Ids) -> Option<Column> {
    let mut fields = read::record(yaml, ids, reader)?;
    let id = read::own_id(&mut fields, ids, reader);
    let label = fields.required("label", reader, read::text);
    let text = read::maybe_text(&mut fields, "text", reader);
    let share = fields.required("share", reader, share);
    let examples = read::texts(&mut fields, "examples", reader);
    let forms = read::texts(&mut fields, "forms", reader);
    fields.finish(reader);
    Some(Column { id: id?, label: label?, text, share: share?, examples, forms })
}

/// Reads a share from 0 to 1.
pub(super) fn share(reader: &mut Reader<'_>, yaml: &Yaml) -> Option<Located<f64>> {
    let share = reader.number(yaml)?;
    if !(0.0..=1.0).contains(&share.value) {
        read::out_of_range(share.span, share.value, 0.0..=1.0, reader);
        return None;
    }
    Some(share)
}
