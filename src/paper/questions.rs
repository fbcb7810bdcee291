//! What templates ask of the pieces of a page, thousands of times for a plan.
//!
//! Typst keeps the answer to every call of a function that is written in a template, for as long as a plan is typeset.
//! These are answered here, where asking costs next to nothing and nothing is kept.

#![allow(clippy::needless_pass_by_value, reason = "Typst hands values over")]

use crate::reading::UNSEEN;
use comemo::Track;
use ecow::EcoString;
use typst::diag::SourceResult;
use typst::engine::Engine;
use typst::foundations::{Array, Context, Dict, Func, NativeFunc, Packed, Str, Value, func};
use typst::introspection::MetadataElem;

/// Returns the functions by the names that templates know them by.
pub(super) fn questions() -> Dict {
    let all = [
        ("is-element", is_element::func()),
        ("tag", tag::func()),
        ("has", has::func()),
        ("by-class", by_class::func()),
        ("unseen", unseen::func()),
        ("words", words::func()),
        ("anchors", anchors::func()),
        ("all", all::func()),
        ("first", first::func()),
        ("each", each::func()),
        ("letters", letters::func()),
        ("unbroken", unbroken::func()),
    ];
    all.into_iter().map(|(name, function)| (Str::from(name), Value::Func(function))).collect()
}

/// Tells whether a piece is an element.
#[func]
fn is_element(node: Value) -> bool {
    element(&node).is_some()
}

/// Returns the tag of an element, and nothing for other pieces.
#[func]
fn tag(node: Value) -> Value {
    element(&node).and_then(|own| own.get("tag").ok()).cloned().unwrap_or(Value::None)
}

/// Tells whether an element has one of the classes.
#[func]
fn has(node: Value, #[variadic] classes: Vec<EcoString>) -> bool {
    element(&node).is_some_and(|own| classes.iter().any(|class| has_class(own, class)))
}

/// Returns what a table says of an element: of its first class that stands there, and nothing where none does.
#[func]
fn by_class(node: Value, table: Dict) -> Value {
    let classes = element(&node).and_then(|own| own.get("class").ok());
    let Some(Value::Array(classes)) = classes else { return Value::None };
    let said = classes.iter().find_map(|own| match own {
        Value::Str(own) => table.get(own).ok(),
        _ => None,
    });
    said.cloned().unwrap_or(Value::None)
}

/// Tells whether a piece is for those who listen only.
#[func]
fn unseen(node: Value) -> bool {
    element(&node).is_some_and(is_unseen)
}

/// Returns what a piece says to those who see it.
#[func]
fn words(node: Value) -> EcoString {
    let mut said = EcoString::new();
    say(&node, &mut said);
    said
}

/// Returns the ids of the places that begin within a piece, however deep.
#[func]
fn anchors(node: Value) -> Array {
    let mut ids = Array::new();
    collect(&node, &mut ids);
    ids
}

/// Returns every element of some kinds, outermost first; none within another.
#[func]
fn all(nodes: Array, #[variadic] kinds: Vec<EcoString>) -> Array {
    let mut found = Array::new();
    find(&nodes, &kinds, &mut found);
    found
}

/// Returns the first element of some kinds, and nothing where there is none.
#[func]
fn first(nodes: Array, #[variadic] kinds: Vec<EcoString>) -> Value {
    find_first(&nodes, &kinds).unwrap_or(Value::None)
}

/// Returns what a function makes of each piece; it is called on several at once.
#[func]
fn each(engine: &mut Engine, nodes: Array, make: Func) -> SourceResult<Array> {
    let context = Context::none();
    engine.parallelize(nodes, |engine, node| make.call(engine, context.track(), [node])).collect()
}

/// Returns how wide a text is when it is set in one line, in letters of Japanese.
#[func]
fn letters(said: EcoString) -> f64 {
    width(&said)
}

/// Returns how much of a line a text needs at the least: its longest word, and of Japanese, which breaks anywhere, as many
/// letters as are asked for.
#[func]
fn unbroken(said: EcoString, japanese: f64) -> f64 {
    let latin = said.split(|letter: char| !('\u{21}'..='\u{24f}').contains(&letter)).map(width);
    let longest = latin.fold(0.0, f64::max);
    let is_japanese = |letter: char| matches!(letter, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let asked = if said.chars().any(is_japanese) { width(&said).min(japanese) } else { 0.0 };
    longest.max(asked).min(WORD)
}

/// Letters of a word beyond which it is broken rather than given room.
const WORD: f64 = 12.0;

/// How wide a Latin letter is beside one of Japanese, about.
const LATIN: f64 = 0.6;

fn width(said: &str) -> f64 {
    said.chars().map(|letter| if letter < '\u{2000}' { LATIN } else { 1.0 }).sum()
}

fn find(nodes: &Array, kinds: &[EcoString], found: &mut Array) {
    for node in nodes {
        let Some(own) = element(node) else { continue };
        if is_any(own, kinds) {
            found.push(node.clone());
        } else if let Some(below) = below(own) {
            find(&below, kinds, found);
        }
    }
}

fn find_first(nodes: &Array, kinds: &[EcoString]) -> Option<Value> {
    let mut elements = nodes.iter().filter_map(|node| Some((node, element(node)?)));
    elements.find_map(|(node, own)| match is_any(own, kinds) {
        true => Some(node.clone()),
        false => find_first(&below(own)?, kinds),
    })
}

/// Tells whether an element is of one of the kinds: a tag, or a class behind a full stop.
fn is_any(element: &Dict, kinds: &[EcoString]) -> bool {
    let tagged = |name: &str| matches!(element.get("tag"), Ok(Value::Str(tag)) if tag.as_str() == name);
    kinds.iter().any(|kind| kind.strip_prefix('.').map_or_else(|| tagged(kind), |class| has_class(element, class)))
}

fn element(node: &Value) -> Option<&Dict> {
    match node {
        Value::Dict(own) if own.contains("tag") => Some(own),
        _ => None,
    }
}

/// Returns the pieces of an element.
fn below(element: &Dict) -> Option<Array> {
    let Ok(Value::Content(content)) = element.get("nodes") else { return None };
    let metadata: &Packed<MetadataElem> = content.to_packed::<MetadataElem>()?;
    metadata.value.clone().cast().ok()
}

fn has_class(element: &Dict, class: &str) -> bool {
    let Ok(Value::Array(classes)) = element.get("class") else { return false };
    classes.iter().any(|own| matches!(own, Value::Str(own) if own.as_str() == class))
}

fn is_unseen(element: &Dict) -> bool {
    UNSEEN.iter().any(|class| has_class(element, class))
}

fn say(node: &Value, said: &mut EcoString) {
    match node {
        Value::Str(text) => said.push_str(text),
        _ => {
            let own = element(node).filter(|own| !is_unseen(own));
            own.and_then(below).iter().flat_map(Array::iter).for_each(|node| say(node, said));
        }
    }
}

fn collect(node: &Value, ids: &mut Array) {
    let Value::Dict(own) = node else { return };
    match own.get("anchor") {
        Ok(Value::Array(anchor)) => anchor.iter().for_each(|id| ids.push(id.clone())),
        _ => below(own).iter().flat_map(Array::iter).for_each(|node| collect(node, ids)),
    }
}
