//! Reading from disk, and every problem that bytes can have.

use super::memory::{Files, brief};
use super::{Loaded, ThemeBody, sources};
use crate::diagnostics::Report;
use crate::project::Project;
use std::fs;
use std::path::Path;

fn problems(files: &Files) -> Vec<String> {
    let mut report = Report::default();
    let loaded = files.load(&mut report);
    brief(&report, &loaded.sources)
}

#[test]
fn nothing_is_wrong_with_the_small_plan_and_everything_has_its_place() {
    let mut report = Report::default();
    let loaded = Files::small().load(&mut report);
    assert_eq!(brief(&report, &loaded.sources), Vec::<String>::new());
    let plan = &loaded.content.plans[0];
    assert_eq!((&*plan.name, plan.chapters.len(), plan.regulations.len(), plan.progress.len()), ("small", 4, 2, 1));
    assert_eq!((&*plan.images[0].path, plan.images[0].dimensions), ("images/pond.svg", Some((40, 20))));
    assert_eq!((plan.chapters[0].number, &*plan.chapters[0].name), (Some(10), "overview"));
}

#[test]
fn a_text_is_held_once() {
    let mut report = Report::default();
    let loaded = Files::small().load(&mut report);
    let chapter = &loaded.content.plans[0].chapters[0];
    let text = &loaded.sources.get(chapter.span.source).unwrap().text;
    // One owner is the list of sources, the other the document.
    assert_eq!(std::sync::Arc::strong_count(text), 2);
}

#[test]
fn the_offset_of_front_matter_counts_from_the_start_of_the_file() {
    let files = Files::small().change("chapters/20-annex.ja.md", "role: appendix", "role: [appendix");
    assert_eq!(problems(&files), ["K101 chapters/20-annex.ja.md:3:16"]);
}

#[test]
fn front_matter_that_is_missing_open_or_no_mapping_is_told() {
    let path = "chapters/20-annex.ja.md";
    for (text, place) in [("本文", "1:1"), ("---\ntitle: 資料\n本文", "1:1"), ("---\n- 資料\n---\n", "2:1")] {
        let files = Files::small().put(&format!("plans/small/{path}"), text);
        assert_eq!(problems(&files), [format!("K108 {path}:{place}")]);
    }
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_place() {
    let shift_jis = encoding_rs::SHIFT_JIS.encode("title: 市民の活動\n").0.into_owned();
    let utf_16: Vec<u8> = "title: 市民の活動\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let nul = b"terms: []\nnote: a\0b\n".to_vec();
    let broken = b"terms: []\n# \xFF\n".to_vec();
    for (bytes, problem) in [(shift_jis, "K001 1:1"), (utf_16, "K001 1:1"), (nul, "K006 2:8"), (broken, "K001 2:3")] {
        let files = Files::small().put("plans/small/data/glossary.yaml", bytes);
        let expected = problem.replace(' ', " data/glossary.yaml:");
        assert_eq!(problems(&files), [expected]);
    }
}

#[test]
fn missing_and_empty_files_are_told() {
    let files = Files::small().without("site.yaml").without("plans/small/plan.yaml");
    assert_eq!(problems(&files), ["K003 plan.yaml:1:1", "K003 site.yaml:1:1"]);
    let files = Files::small().put("plans/small/data/glossary.yaml", "\n");
    assert_eq!(problems(&files), ["K004 data/glossary.yaml:1:1"]);
}

#[test]
fn a_file_without_a_place_is_a_warning_with_the_name_that_was_meant() {
    let mut report = Report::default();
    let loaded = Files::small().put("plans/small/data/measure.yaml", "a: 1").load(&mut report);
    assert_eq!(brief(&report, &loaded.sources), ["K005 data/measure.yaml:1:1"]);
    assert_eq!(report.iter().next().unwrap().suggestion.as_deref(), Some("measures.yaml"));
}

#[test]
fn drawings_that_run_or_fetch_are_refused_where_they_do() {
    for (inside, column) in [
        ("<script>alert(1)</script>", 41),
        ("<a href='javascript:alert(1)'/>", 44),
        ("<a href='&#106;ava script:alert(1)'/>", 44),
        ("<rect onload='alert(1)'/>", 47),
        ("<image xlink:href='https://example.jp/a.png'/>", 48),
        ("<style>@import 'a.css';</style>", 48),
        ("<rect style='fill:url(https://example.jp)'/>", 47),
        ("<foreignObject/>", 41),
        ("<set attributeName='xlink:href' to='#a'/>", 46),
    ] {
        let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>");
        let files = Files::small().put("plans/small/images/pond.svg", drawing);
        assert_eq!(problems(&files), [format!("K407 images/pond.svg:1:{column}")], "{inside}");
    }
    for harmless in
        ["<a href='#a'/>", "<rect fill='url(#shade)'/>", "<image href='data:image/png;base64,AA'/>", "<!-- on='' -->"]
    {
        let drawing = format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{harmless}</svg>");
        let files = Files::small().put("plans/small/images/pond.svg", drawing);
        assert_eq!(problems(&files), Vec::<String>::new(), "{harmless}");
    }
}

#[test]
fn what_is_no_image_is_refused() {
    for (name, bytes) in [("a.svg", "<html></html>"), ("a.html", "<p>"), ("a.svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]>")]
    {
        let files = Files::small().put(&format!("plans/small/images/{name}"), bytes);
        assert!(problems(&files).iter().all(|problem| problem.starts_with("K407 images/a.")), "{name}");
        assert!(!problems(&files).is_empty(), "{name}");
    }
}

fn on_disk(folder: &Path, report: &mut Report) -> Option<Loaded> {
    for (path, bytes) in Files::small().0 {
        let file = folder.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    sources(&Project::at(folder), report)
}

#[test]
fn a_folder_without_content_is_no_project() {
    let folder = tempfile::tempdir().unwrap();
    let mut report = Report::default();
    assert!(sources(&Project::at(folder.path()), &mut report).is_none());
    assert_eq!(brief(&report, &crate::source::Sources::default()), ["K009 "]);
}

#[test]
fn what_editors_and_systems_leave_behind_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("content/plans/small");
    fs::create_dir_all(plan.join("chapters/.git")).unwrap();
    for name in
        ["plan.yaml~", ".plan.yaml.swp", "Thumbs.db", "desktop.ini", ".DS_Store", "~$a.docx", "chapters/.git/HEAD"]
    {
        fs::write(plan.join(name), "x").unwrap();
    }
    let mut report = Report::default();
    let loaded = on_disk(folder.path(), &mut report).unwrap();
    assert_eq!(brief(&report, &loaded.sources), Vec::<String>::new());
}

#[test]
fn themes_are_read_but_for_the_built_in_one() {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in
        [("default/a.html", "x"), ("mihon/templates/page.html", "<p>"), ("mihon/logo.png", "x"), ("stray.txt", "x")]
    {
        let file = folder.path().join("themes").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    let mut report = Report::default();
    let loaded = on_disk(folder.path(), &mut report).unwrap();
    assert_eq!(brief(&report, &loaded.sources), ["K005 themes/stray.txt:1:1"]);
    assert_eq!((loaded.themes.len(), &*loaded.themes[0].name), (1, "mihon"));
    let files: Vec<(&str, bool)> =
        loaded.themes[0].files.iter().map(|file| (&*file.path, matches!(file.body, ThemeBody::Text(_)))).collect();
    assert_eq!(files, [("logo.png", false), ("templates/page.html", true)]);
}

#[cfg(unix)]
mod links {
    use super::*;
    use std::os::unix::ffi::OsStrExt as _;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_link_may_not_leave_the_project_nor_lead_back_into_itself() {
        let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(outside.path().join("secret.png"), "x").unwrap();
        let images = folder.path().join("content/plans/small/images");
        fs::create_dir_all(&images).unwrap();
        symlink(outside.path().join("secret.png"), images.join("a.png")).unwrap();
        symlink(outside.path(), images.join("b")).unwrap();
        symlink("..", images.join("c")).unwrap();
        symlink("nowhere.svg", images.join("d.svg")).unwrap();
        symlink("pond.svg", images.join("e.svg")).unwrap();
        let mut report = Report::default();
        let loaded = on_disk(folder.path(), &mut report).unwrap();
        let expected = ["K007 images/a.png:1:1", "K007 images/b:1:1", "K002 images/c:1:1", "K002 images/d.svg:1:1"];
        assert_eq!(brief(&report, &loaded.sources), expected);
        assert!(loaded.content.plans[0].images.iter().any(|image| &*image.path == "images/e.svg"));
    }

    #[test]
    fn a_name_that_is_not_utf_8_and_a_pipe_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let images = folder.path().join("content/plans/small/images");
        fs::create_dir_all(&images).unwrap();
        fs::write(images.join(std::ffi::OsStr::from_bytes(b"\x8E.png")), "x").unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(images.join("pipe.svg")).unwrap();
        let mut report = Report::default();
        let loaded = on_disk(folder.path(), &mut report).unwrap();
        assert_eq!(brief(&report, &loaded.sources), ["K002 images/pipe.svg:1:1", "K002 images/\u{FFFD}.png:1:1"]);
    }

    #[test]
    fn a_file_beyond_the_limit_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("content/plans/small/data");
        fs::create_dir_all(&data).unwrap();
        let mut report = Report::default();
        on_disk(folder.path(), &mut Report::default()).unwrap();
        fs::File::create(data.join("glossary.yaml")).unwrap().set_len(65 * 1024 * 1024).unwrap();
        let loaded = sources(&Project::at(folder.path()), &mut report).unwrap();
        assert_eq!(brief(&report, &loaded.sources), ["K008 data/glossary.yaml:1:1"]);
    }
}
