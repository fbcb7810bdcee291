//! Diagrams that are written in the plan of `tests/plans/diagrams`, and the same with other words.

use kyodo::diagnostics::Report;
use kyodo::model::diagram::Diagram;
use kyodo::project::Project;
use kyodo::{load, validate};
use std::fs;
use std::path::Path;

const FILE: &str = "content/plans/drawn/data/diagrams.yaml";

/// Says what is written for each text, from its Japanese and its English version.
pub(crate) type Rewrite = fn(japanese: &str, english: &str) -> String;

/// Reads the diagrams; nothing in them is wrong.
pub(crate) fn diagrams(rewrite: Rewrite) -> Vec<Diagram> {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/diagrams");
    let folder = tempfile::tempdir().unwrap();
    for path in ["content/site.yaml", "content/plans/drawn/plan.yaml", FILE] {
        let text = fs::read_to_string(sample.join(path)).unwrap();
        let text = if path == FILE { rewritten(&text, rewrite) } else { text };
        fs::create_dir_all(folder.path().join(path).parent().unwrap()).unwrap();
        fs::write(folder.path().join(path), text).unwrap();
    }
    let mut report = Report::default();
    let loaded = load::sources(&Project::at(folder.path()), &mut report).unwrap();
    let catalogue = validate::catalogue(loaded.content, &mut report);
    assert!(!report.has_errors(), "{report:?}");
    catalogue.unwrap().plans.remove(0).diagrams
}

/// Rewrites every `{ja: …, en: …}`.
fn rewritten(text: &str, rewrite: Rewrite) -> String {
    let mut parts = text.split("{ja: ");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (japanese, rest) = part.split_once(", en: ").unwrap();
        let (english, rest) = rest.split_once('}').unwrap();
        result.push_str(&rewrite(japanese, english));
        result.push_str(rest);
    }
    result
}
