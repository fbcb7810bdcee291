//! Every drawing of a plan, drawn by the built-in theme's own templates in both languages.
//!
//! `tests/drawings/*.html` hold what is expected; with `UPDATE_DRAWINGS=1` they are written anew, to be looked at.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that fails panics")]

#[path = "drawings/plan.rs"]
mod plan;
#[path = "drawings/written.rs"]
mod written;

use kyodo::language::Language;
use kyodo::render::drawing::{chart, view};
use plan::{Plan, Writer};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tera::{Context, Tera};

const LANGUAGES: [Language; 2] = [Language::JAPANESE, Language::ENGLISH];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn theme() -> Tera {
    let mut tera = Tera::default();
    let folder = root().join("themes/default/templates/drawings");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let templates: Vec<(String, String)> = files
        .map(|path| {
            let name = format!("drawings/{}", path.file_name().unwrap().to_str().unwrap());
            (name, std::fs::read_to_string(&path).unwrap())
        })
        .collect();
    tera.add_raw_templates(templates).unwrap();
    tera
}

/// Draws all diagrams and charts of a plan, one under the other, as one page would.
fn drawings(plan: &Plan, language: Language) -> Vec<(String, String)> {
    let tera = theme();
    let diagrams = plan.diagrams.iter().map(|diagram| {
        let id = format!("diagram-{}", &*diagram.id.value);
        let mut context = Context::new();
        context.insert("drawing", &view(diagram, &id, plan, language));
        (id, tera.render_component("drawing", &context, None, true).unwrap())
    });
    let charts = plan.indicators.iter().filter_map(|indicator| {
        let id = format!("indicator-{}", &*indicator.id.value);
        let mut context = Context::new();
        context.insert("chart", &chart(indicator, &plan.progress, &id, language)?);
        Some((id, tera.render_component("drawing.chart", &context, None, true).unwrap()))
    });
    diagrams.chain(charts).collect()
}

/// Writes both versions of a text as they are.
fn as_written(japanese: &str, english: &str) -> String {
    format!("{{ja: {japanese}, en: {english}}}")
}

/// Adds the diagrams that are written as YAML.
fn with_written(mut plan: Plan, rewrite: written::Rewrite) -> Plan {
    plan.diagrams.extend(written::diagrams(rewrite));
    plan
}

#[test]
fn drawings_look_as_they_were_last_looked_at() {
    for language in LANGUAGES {
        for (id, html) in drawings(&with_written(plan::sample(&mut Writer::default()), as_written), language) {
            let path = root().join(format!("tests/drawings/{id}.{language}.html"));
            if std::env::var_os("UPDATE_DRAWINGS").is_some() {
                std::fs::write(&path, &html).unwrap();
            }
            let expected = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(html == expected, "{} differs; look at it and run with UPDATE_DRAWINGS=1", path.display());
        }
    }
}

#[test]
fn an_indicator_without_figures_of_two_years_has_no_chart() {
    let plan = plan::sample(&mut Writer::default());
    let drawn: Vec<String> = drawings(&plan, Language::JAPANESE).into_iter().map(|(id, _)| id).collect();
    assert!(!drawn.contains(&"indicator-survey".to_owned()), "a series of ― and words cannot be drawn");
    assert!(drawn.contains(&"indicator-sns".to_owned()));
}

#[test]
fn ids_are_unique_and_everything_that_is_referred_to_is_there() {
    for language in LANGUAGES {
        let plan = with_written(plan::sample(&mut Writer::default()), as_written);
        let page: String = drawings(&plan, language).into_iter().map(|(_, html)| html).collect();
        let ids: Vec<&str> = values(&page, " id=\"", "\"");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        let labels = values(&page, "aria-labelledby=\"", "\"");
        let descriptions = values(&page, "aria-describedby=\"", "\"");
        let fills = values(&page, "url(#", ")");
        let used = labels.iter().chain(&descriptions).chain(&fills).flat_map(|ids| ids.split(' '));
        for id in used {
            assert!(unique.contains(id), "{id} is nowhere");
        }
    }
}

#[test]
fn text_stays_text_whatever_is_written_in_it() {
    let hostile = "<script>alert(1)</script>\"'&</svg>";
    let plan = plan::sample(&mut Writer { instead: Some(hostile.to_owned()), ..Writer::default() });
    let plan = with_written(plan, |_, _| "'<script>alert(1)</script>\"''&</svg>'".to_owned());
    for language in LANGUAGES {
        for (id, html) in drawings(&plan, language) {
            assert!(!html.contains("<script"), "{id}");
            assert!(!html.contains("\"'&<"), "{id}");
            assert!(html.contains("&lt;script&gt;"), "{id} shows the words themselves");
        }
    }
}

#[test]
fn a_text_that_is_missing_in_the_language_is_marked_with_its_own() {
    let plan = plan::sample(&mut Writer { japanese_only: true, ..Writer::default() });
    let plan = with_written(plan, |japanese, _| format!("{{ja: {japanese}}}"));
    for (id, html) in drawings(&plan, Language::ENGLISH) {
        assert!(html.contains("lang=\"ja\""), "{id}");
        assert!(!html.contains("lang=\"en\""), "{id}");
    }
}

#[test]
fn nothing_is_drawn_that_a_strict_content_security_policy_refuses() {
    let plan = with_written(plan::sample(&mut Writer::default()), as_written);
    for (id, html) in drawings(&plan, Language::JAPANESE) {
        for refused in [" style=", "<style", "<script", " onload=", "NaN", "inf"] {
            assert!(!html.contains(refused), "{id} has {refused}");
        }
    }
}

/// Lists what stands between two marks.
fn values<'a>(html: &'a str, before: &str, after: &str) -> Vec<&'a str> {
    html.split(before).skip(1).filter_map(|rest| rest.split(after).next()).collect()
}
