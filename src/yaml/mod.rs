//! YAML with a place for everything.
//!
//! `serde_yaml` says what a scalar is, `saphyr-parser` says where it stands; the two readings of one
//! file are laid over each other into one tree. Decoding is then done by [`Fields`], which reports every
//! unknown key, missing key and wrong type of a file at once, in the reader's language.

mod cause;
mod fields;
mod fold;
mod number;
mod shape;
mod slip;

pub use fields::{Fields, Reader};

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::source::{Located, SourceId, Span};
use shape::{Shape, ShapeKind};
use std::sync::Arc;

/// Holds one node of a YAML file and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Yaml {
    pub value: Value,
    pub span: Span,
}

/// Holds what a node is.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Bool(bool),
    /// The number, and the letters that it was written with.
    Number(f64, Arc<str>),
    Text(Arc<str>),
    List(Vec<Yaml>),
    /// In the order written, every key once.
    Map(Vec<Entry>),
}

/// Holds one key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub key: Located<Arc<str>>,
    pub value: Yaml,
}

impl Value {
    /// Names the kind of node for a message; the catalogues translate the word.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "bool",
            Self::Number(..) => "number",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Map(_) => "map",
        }
    }

    /// Returns the plain digits of a number, also of one that was written in words, such as `15,000` and `１２`.
    pub fn plain_number(&self) -> Option<String> {
        match self {
            Self::Number(_, written) => Some(written.to_string()),
            Self::Text(text) => number::plain(text),
            _ => None,
        }
    }

    /// Counts the digits that a number was written with behind the decimal point.
    pub fn decimals(&self) -> usize {
        let plain = match self {
            // Of a number with an exponent, only the value tells them.
            Self::Number(number, written) if written.contains(['e', 'E']) => Some(number.to_string()),
            other => other.plain_number(),
        };
        plain.and_then(|plain| plain.split_once('.').map(|(_, behind)| behind.len())).unwrap_or(0)
    }
}

/// Reads the part of a file that starts at byte `offset` of its source as YAML.
///
/// The offset serves front matter, whose places count from the start of the whole file. Nothing is
/// returned, and at least one problem reported, where the text is not YAML, has a key twice in one
/// mapping, or unfolds (by aliases or nesting) beyond what any plan needs.
pub fn parse(source: SourceId, text: &str, offset: usize, report: &mut Report) -> Option<Yaml> {
    let shape = shape::read(source, text, offset, report)?;
    if let ShapeKind::Scalar(words) = &shape.kind
        && let Some(problem) = slipped(words, shape.span)
    {
        report.push(problem);
        return None;
    }
    let value = match serde_yaml::from_str::<serde_yaml::Value>(text) {
        Ok(value) => value,
        Err(error) => {
            let at = error.location().map_or(0, |location| location.index());
            report.push(unreadable(source, text, offset, at, &error.to_string()));
            return None;
        }
    };
    Some(lay_over(&shape, &value))
}

/// States that a text is no YAML, at the slip that made it so where there is one near to where a parser gave up.
fn unreadable(source: SourceId, text: &str, offset: usize, at: usize, reason: &str) -> Diagnostic {
    let at = at.min(text.trim_end().len());
    let place = |start: usize, end: usize| Span::new(source, offset + start, offset + end);
    if cause::is_too_complex(reason) {
        return Diagnostic::at(Code::YamlTooComplex, place(at, at));
    }
    let cause = cause::cause(reason);
    let slip = if cause::is_exact(cause) { None } else { slip::before(text, at) };
    let (cause, span) = slip.map_or((cause, place(at, at)), |slip| (slip.cause, place(slip.start, slip.end)));
    Diagnostic::at(Code::YamlSyntax, span).with("cause", cause).with("reason", reason)
}

/// States the slip that made a text of what was meant to be a key with its value, where there is one.
fn slipped(text: &str, span: Span) -> Option<Diagnostic> {
    let slip = slip::in_line(text)?;
    let start = span.range().start;
    let place = Span::new(span.source, start + slip.start, start + slip.end);
    Some(Diagnostic::at(Code::YamlSyntax, place).with("cause", slip.cause).with("reason", ""))
}

/// Joins the place of every node with the value that it has.
fn lay_over(shape: &Shape, value: &serde_yaml::Value) -> Yaml {
    use serde_yaml::Value as V;
    let value = match (&shape.kind, value) {
        (_, V::Tagged(tagged)) => return lay_over(shape, &tagged.value),
        (ShapeKind::List(items), V::Sequence(values)) => {
            Value::List(items.iter().zip(values).map(|(item, value)| lay_over(item, value)).collect())
        }
        (ShapeKind::Map(entries), V::Mapping(values)) => Value::Map(
            entries
                .iter()
                .zip(values.values())
                .map(|((key, item), value)| Entry { key: key.clone(), value: lay_over(item, value) })
                .collect(),
        ),
        (ShapeKind::Closed(text), _) => Value::Text(Arc::clone(text)),
        (ShapeKind::Scalar(_), V::Null) => Value::Null,
        (ShapeKind::Scalar(_), V::Bool(bool)) => Value::Bool(*bool),
        (ShapeKind::Scalar(text), V::Number(number)) => {
            Value::Number(number.as_f64().unwrap_or(f64::NAN), Arc::clone(text))
        }
        (ShapeKind::Scalar(_), V::String(string)) => Value::Text(string.as_str().into()),
        // The two parsers disagree on a corner of YAML: the letters as written are kept.
        (ShapeKind::Scalar(text), _) => Value::Text(Arc::clone(text)),
        (ShapeKind::List(_) | ShapeKind::Map(_), _) => Value::Null,
    };
    Yaml { value, span: shape.span }
}
