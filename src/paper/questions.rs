//! What templates ask of the pieces of a page, thousands of times for a plan.
//!
//! Typst keeps the answer to every call of a function that is written in a template, for as long as a plan is typeset.
//! These are answered here, where asking costs next to nothing and nothing is kept.

#![allow(clippy::needless_pass_by_value, reason = "Typst hands values over")]

use comemo::Tracked;
use ecow::EcoString;
use typst::diag::{At, SourceResult};
use typst::engine::Engine;
use typst::foundations::{Array, Context, Dict, Func, NativeFunc, Packed, Str, Value, func};
use typst::introspection::MetadataElem;

/// Returns the functions by the names that templates know them by.
pub(super) fn questions() -> Dict {
    let all = [
        ("is-element", is_element::func()),
        ("tag", tag::func()),
        ("has", has::func()),
        ("unseen", unseen::func()),
        ("words", words::func()),
        ("anchors", anchors::func()),
        ("all", all::func()),
        ("letters", letters::func()),
        ("unbroken", unbroken::func()),
    ];
    all.into_iter().map(|(name, function)| (Str::from(name), Value::Func(function))).collect()
}

/// Classes of what is said to those who listen only: on paper the look says it.
const UNSEEN: [&str; 2] = ["unseen", "drawing-unseen"];

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

/// Returns every element, outermost first, for which a question is answered with yes; none within another.
#[func]
fn all(engine: &mut Engine, context: Tracked<Context>, nodes: Array, question: Func) -> SourceResult<Array> {
    let mut found = Array::new();
    find(engine, context, &nodes, &question, &mut found)?;
    Ok(found)
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

fn find(
    engine: &mut Engine,
    context: Tracked<Context>,
    nodes: &Array,
    question: &Func,
    found: &mut Array,
) -> SourceResult<()> {
    for node in nodes {
        let Some(own) = element(node) else { continue };
        if question.call(engine, context, [node.clone()])?.cast::<bool>().at(question.span())? {
            found.push(node.clone());
        } else if let Some(below) = below(own) {
            find(engine, context, &below, question, found)?;
        }
    }
    Ok(())
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
