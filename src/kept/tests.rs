//! Whatever changes, a site that is made of what was kept is the one that would be made anew.

use super::*;
use crate::Unwatched;
use crate::publication::{Content as Made, Publication};
use std::fs;
use std::path::Path;

/// Everything that is published, by address, and every problem with its place.
type Seen = (BTreeMap<String, Vec<u8>>, Vec<String>);

fn seen(kept: &mut Kept, project: &Project) -> Seen {
    let mut outcome = Outcome::default();
    let site = kept.site(project, Drafts::Included, &Unwatched, &mut outcome);
    let mut files = BTreeMap::new();
    if let Some((site, theme)) = site {
        let publication = Publication::new(&site, &theme, &mut outcome.report);
        for output in publication.all_outputs() {
            if let Some(Made::Bytes(bytes)) = publication.make(output, &mut outcome.report) {
                files.insert(output.path.as_str().to_owned(), bytes.into_owned());
            }
        }
    }
    let problems = outcome.report.sorted(&outcome.sources).into_iter().map(|problem| {
        let place = problem.span.map(|span| (outcome.sources.path(span.source).to_owned(), span.start, span.end));
        format!("{} {place:?} {:?}", problem.code.number(), problem.facts)
    });
    (files, problems.collect())
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn change(folder: &Path, path: &str, from: &str, to: &str) {
    let file = folder.join("content").join(path);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn after_any_change_the_site_is_the_one_that_would_be_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    copy(Path::new("tests/plans/small"), folder);
    copy(&folder.join("content/plans/small"), &folder.join("content/plans/other"));
    let project = Project::at(folder);
    let chapter = "plans/small/chapters/10-overview.ja.md";
    let steps: [(&str, &dyn Fn()); 12] = [
        ("nothing", &|| {}),
        ("a chapter", &|| change(folder, chapter, "対等", "対等な")),
        ("a broken chapter", &|| change(folder, chapter, "\n## ", "\n:::note\n\n## ")),
        ("another plan while one is broken", &|| {
            change(folder, "plans/other/plan.yaml", "みんなで", "いっしょに");
        }),
        ("mended", &|| change(folder, chapter, "\n:::note\n\n## ", "\n## ")),
        ("a new plan", &|| copy(&folder.join("content/plans/small"), &folder.join("content/plans/added"))),
        ("an edition that follows", &|| {
            change(folder, "plans/added/plan.yaml", "edition:", "predecessor: other\nedition:");
        }),
        ("a plan that another names is gone", &|| fs::remove_dir_all(folder.join("content/plans/other")).unwrap()),
        ("the settings", &|| change(folder, "site.yaml", "小さな計画集", "大きな計画集")),
        ("broken settings", &|| change(folder, "site.yaml", "languages:", "langages:")),
        ("mended settings", &|| change(folder, "site.yaml", "langages:", "languages:")),
        ("a theme", &|| {
            fs::create_dir_all(folder.join("themes/own/css")).unwrap();
            fs::write(folder.join("themes/own/css/own.css"), "h1 { color: #000 }").unwrap();
            change(folder, "site.yaml", "theme: default", "theme: own");
        }),
    ];
    let mut kept = Kept::default();
    for (name, step) in steps {
        step();
        assert!(kept.is_up_to_date(&project) == (name == "nothing" && kept.looked.is_some()), "{name}");
        let (files, problems) = seen(&mut kept, &project);
        let (anew, all) = seen(&mut Kept::default(), &project);
        assert_eq!(problems, all, "{name}");
        assert!(files == anew, "{name}");
        assert!(!files.is_empty() || name.starts_with("broken"), "{name}");
    }
}
