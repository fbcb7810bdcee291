//! Encodings, marks and files that are not there or are no files.

use super::project::{TestProject, fact, places};
use super::{PLAN, TEXTS, codes};
use kyodo::diagnostics::Code;
use std::fs;

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let plain = TestProject::of("small");
    let windows = TestProject::of("small");
    for path in TEXTS {
        let text = fs::read_to_string(windows.path(path)).unwrap();
        fs::write(windows.path(path), format!("\u{FEFF}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    let [plain_run, windows_run] = [&plain, &windows].map(TestProject::build);
    assert_eq!((codes(&plain_run), codes(&windows_run)), (vec![], vec![]));
    assert_eq!(plain.output(), windows.output());
}

#[test]
fn files_in_the_encodings_of_windows_are_named_as_such() {
    for path in TEXTS {
        for encoding in ["shift_jis", "utf-16"] {
            let project = TestProject::of("small");
            let text = fs::read_to_string(project.path(path)).unwrap();
            let bytes: Vec<u8> = match encoding {
                "shift_jis" => encoding_rs::SHIFT_JIS.encode(&text).0.into_owned(),
                _ => [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
            };
            let outcome = project.with(path, bytes).build();
            assert_eq!(places(&outcome), [(Code::NotUtf8, path.to_owned(), 1)], "{encoding}");
            let problem = outcome.report.iter().next().unwrap();
            assert_eq!(fact(problem, "encoding"), encoding, "{path}");
        }
    }
}

#[test]
fn a_file_that_must_be_there_is_missed_and_any_other_may_be_left_out() {
    for path in TEXTS {
        let outcome = TestProject::of("small").without(path).build();
        match path {
            "content/site.yaml" | "content/plans/small/plan.yaml" => {
                assert_eq!(places(&outcome), [(Code::MissingFile, path.to_owned(), 1)]);
            }
            _ => assert!(!codes(&outcome).contains(&Code::MissingFile), "{path}"),
        }
    }
}

#[test]
fn an_empty_file_is_told_at_its_place() {
    for path in TEXTS {
        let outcome = TestProject::of("small").with(path, "").build();
        assert!(places(&outcome).contains(&(Code::EmptyFile, path.to_owned(), 1)), "{path}: {:?}", places(&outcome));
    }
}

#[test]
fn a_project_without_plans_is_told_and_no_site() {
    let project = TestProject::of("small").without("content/plans");
    assert_eq!(codes(&project.build()), [Code::NothingToPublish]);
    assert!(!project.path("output").exists());
}

#[test]
fn a_folder_in_the_place_of_a_file_is_told() {
    for path in TEXTS {
        let project = TestProject::of("small").without(path);
        fs::create_dir(project.path(path)).unwrap();
        let outcome = project.with(&format!("{path}/inside.txt"), "text").build();
        let told = places(&outcome);
        assert!(told.iter().any(|(_, place, _)| place.starts_with(path)), "{path}: {told:?}");
    }
}

#[cfg(unix)]
#[test]
fn pipes_and_links_to_nothing_are_told_and_never_waited_for() {
    use rustix::fs::{CWD, FileType, mknodat};
    for path in TEXTS.into_iter().chain(["content/plans/small/images/pond.svg", "themes/city/css/tokens.css"]) {
        for kind in ["pipe", "link"] {
            let project = TestProject::of("small").with(path, "");
            let file = project.path(path);
            fs::remove_file(&file).unwrap();
            match kind {
                "pipe" => mknodat(CWD, &file, FileType::Fifo, 0o600.into(), 0).unwrap(),
                _ => std::os::unix::fs::symlink("nowhere", &file).unwrap(),
            }
            let outcome = project.build();
            assert_eq!(places(&outcome), [(Code::UnreadableFile, path.to_owned(), 1)], "{kind}");
        }
    }
}

#[cfg(unix)]
#[test]
fn links_that_run_in_a_circle_are_told() {
    let project = TestProject::of("small");
    std::os::unix::fs::symlink("..", project.path(PLAN).join("images/again")).unwrap();
    assert_eq!(codes(&project.build()), [Code::UnreadableFile]);
}

#[test]
fn a_missing_translation_is_shown_in_the_default_language_with_a_notice() {
    let project = TestProject::of("small").without(&format!("{PLAN}/chapters/10-overview.en.md"));
    assert_eq!(codes(&project.build()), [Code::MissingTranslation]);
    let page = fs::read_to_string(project.path("output/en/small/overview.html")).unwrap();
    assert!(page.contains("<html lang=\"en\""), "{page}");
    assert!(page.contains("lang=\"ja\""), "{page}");
    assert!(page.contains("市民と市は、対等の立場で協力します。"), "{page}");
    assert!(page.contains("has not been translated yet"), "{page}");
}
