//! The command as people and programs meet it: what it prints where, and how it exits.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail the test")]
use serde_json::Value;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Prepares the command in a folder, in an environment that speaks English and has no terminal.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kyodo"));
    command.current_dir(folder).args(arguments).env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
    command
}

fn kyodo(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().unwrap()
}

fn here(arguments: &[&str]) -> Output {
    kyodo(&std::env::temp_dir(), arguments)
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", stdout(output)))
}

/// Makes a project and hands it to a test.
fn project() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    let made = kyodo(root.path(), &["new", "project", "site"]);
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    root
}

#[test]
fn help_is_in_the_language_asked_for() {
    let cases = [
        (vec!["--lang", "ja", "--help"], include_str!("commands/help.ja.txt")),
        (vec!["--lang", "en", "--help"], include_str!("commands/help.en.txt")),
        (vec!["build", "--lang=ja", "-h"], include_str!("commands/help-build.ja.txt")),
        (vec!["build", "--lang=en", "-h"], include_str!("commands/help-build.en.txt")),
        (vec!["serve", "--lang=ja", "-h"], include_str!("commands/help-serve.ja.txt")),
        (vec!["serve", "--lang=en", "-h"], include_str!("commands/help-serve.en.txt")),
        (vec!["pdf", "--lang=ja", "-h"], include_str!("commands/help-pdf.ja.txt")),
        (vec!["pdf", "--lang=en", "-h"], include_str!("commands/help-pdf.en.txt")),
        (vec!["export", "comments", "--lang=ja", "-h"], include_str!("commands/help-export-comments.ja.txt")),
        (vec!["export", "comments", "--lang=en", "-h"], include_str!("commands/help-export-comments.en.txt")),
        (vec!["diff", "--lang=ja", "-h"], include_str!("commands/help-diff.ja.txt")),
        (vec!["diff", "--lang=en", "-h"], include_str!("commands/help-diff.en.txt")),
    ];
    for (arguments, expected) in cases {
        let output = here(&arguments);
        assert_eq!((stdout(&output).as_str(), output.status.code()), (expected, Some(0)), "{arguments:?}");
    }
}

#[test]
fn the_environment_chooses_the_language_where_nothing_is_asked() {
    let speaks = |variable: &str, value: &str| {
        let mut command = command(&std::env::temp_dir(), &["explain", "K102"]);
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG").env(variable, value);
        stdout(&command.output().unwrap()).lines().next().unwrap().to_owned()
    };
    assert_eq!(speaks("LANG", "ja_JP.UTF-8"), "K102 エラー: 同じ項目名が二度あります");
    assert_eq!(speaks("LC_ALL", "fr_FR.UTF-8"), "K102 error: A key is written twice");
}

#[test]
fn wrong_arguments_are_answered_in_the_language_and_exit_with_2() {
    let cases = [
        (
            &["--lang", "ja", "build", "--outptu", "x"][..],
            "エラー: 「--outptu」というオプションはありません\n  ヘルプ: もしかして「--output」ですか。\n\n使い方: kyodo build [オプション]\nくわしくは「kyodo build --help」をご覧ください。\n",
        ),
        (
            &["biuld"][..],
            "error: There is no command “biuld”\n  help: Did you mean “build”?\n\nUsage: kyodo <COMMAND> [OPTIONS]\nSee “kyodo --help”.\n",
        ),
        (
            &["--lang", "fr", "check"][..],
            "error: “--lang <ja|en>” cannot be “fr”; it can be: ja, en\n\nSee “kyodo --help”.\n",
        ),
        (
            &["--lang", "ja", "new", "plan"][..],
            "エラー: <ID> を書いてください\n\n使い方: kyodo new plan <ID> [オプション]\nくわしくは「kyodo new plan --help」をご覧ください。\n",
        ),
    ];
    for (arguments, expected) in cases {
        let output = here(arguments);
        assert_eq!(stderr(&output), expected, "{arguments:?}");
        assert_eq!((output.status.code(), stdout(&output).as_str()), (Some(2), ""), "{arguments:?}");
    }
}

#[test]
fn a_folder_without_a_project_cannot_be_built() {
    let root = tempfile::tempdir().unwrap();
    for arguments in [&["build"][..], &["check"], &["new", "plan", "a"], &["check", "--project", "."]] {
        let output = kyodo(root.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).starts_with("error[K009]: "), "{}", stderr(&output));
        assert_eq!(stdout(&output), "");
    }
}

#[test]
fn a_new_project_and_a_new_plan_have_no_problem() {
    let root = project();
    let site = root.path().join("site");
    let title = "第1次「協働」: \"案\" # 計画";
    let made = kyodo(&site, &["new", "plan", "kyodo-1", "--title", title, "--title-en", "A: 'plan' {x}"]);
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    assert!(site.join("content/plans/kyodo-1/plan.yaml").is_file());

    let checked = kyodo(&site, &["check", "--strict", "--format", "json"]);
    assert_eq!(json(&checked)["problems"], Value::Array(Vec::new()), "{}", stdout(&checked));
    assert_eq!(checked.status.code(), Some(0));

    // From a folder further down the same project is found.
    let built = kyodo(&site.join("content"), &["build", "--strict"]);
    assert_eq!((built.status.code(), stderr(&built).as_str()), (Some(0), ""));
}

#[test]
fn nothing_that_is_there_is_made_again() {
    let root = project();
    let site = root.path().join("site");
    fs::write(site.join("content/site.yaml"), "mine").unwrap();
    let again = kyodo(root.path(), &["new", "project", "site", "--lang", "ja"]);
    assert_eq!(again.status.code(), Some(2));
    assert!(stderr(&again).starts_with("エラー[K801]: 「site」は、もうあります\n"), "{}", stderr(&again));
    assert_eq!(fs::read_to_string(site.join("content/site.yaml")).unwrap(), "mine");
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 1);
}

#[test]
fn a_plan_needs_a_name_that_can_be_an_address() {
    let root = project();
    for name in ["協働推進計画", "../up", "a/b", ""] {
        let output = kyodo(&root.path().join("site"), &["new", "plan", name]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        assert!(stderr(&output).starts_with("error[K803]: "), "{}", stderr(&output));
    }
}

#[test]
fn a_code_is_explained_and_an_unknown_one_is_suggested() {
    let explained = here(&["explain", "k103", "--lang", "ja"]);
    assert!(stdout(&explained).starts_with("K103 エラー: 知らない項目名です\n\n項目名は決まっています。"));
    let unknown = here(&["explain", "103"]);
    assert_eq!((unknown.status.code(), stdout(&unknown).as_str()), (Some(2), ""));
    assert!(stderr(&unknown).contains("Did you mean “K103”?"), "{}", stderr(&unknown));
    let all = stdout(&here(&["explain"]));
    assert_eq!(all.lines().count(), kyodo::diagnostics::Code::ALL.len());
    assert!(all.starts_with("K001  The file is not UTF-8\n"), "{all}");
}

#[test]
fn json_has_the_problems_their_number_and_what_was_made() {
    let refused = here(&["explain", "K999", "--format", "json"]);
    assert_eq!((refused.status.code(), stderr(&refused).as_str()), (Some(2), ""));
    let run = json(&refused);
    assert_eq!((&run["errors"], &run["warnings"], &run["made"]), (&1.into(), &0.into(), &Value::Null));
    let problem = &run["problems"][0];
    assert_eq!((&problem["code"], &problem["severity"]), (&"K802".into(), &"error".into()));
    for key in ["file", "line", "column", "end_line", "end_column", "label", "help", "suggestion", "related", "text"] {
        assert!(problem.get(key).is_some(), "{key}");
    }
    let explained = json(&here(&["explain", "K004", "--format", "json"]));
    assert_eq!((&explained["severity"], &explained["heading"]), (&"warning".into(), &"The file is empty".into()));
}

#[test]
fn a_folder_for_review_holds_drafts_says_its_day_and_is_kept_out_of_search_engines() {
    let root = project();
    let site = root.path().join("site");
    let settings = site.join("content/site.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("{text}\nbase_url: https://www.city.example.jp/plans/\n")).unwrap();
    let mut build = command(&site, &["build", "--review"]);
    let output = build.env("SOURCE_DATE_EPOCH", "1764288000").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(!site.join("output").exists());
    let pages = fs::read_dir(site.join("review/ja")).unwrap().map(|entry| entry.unwrap().path());
    let plan = pages.filter(|path| path.is_dir()).map(|folder| folder.join("index.html")).find(|path| path.is_file());
    for page in [site.join("review/ja/index.html"), plan.unwrap()] {
        let html = fs::read_to_string(page).unwrap();
        assert!(html.contains(r#"<meta name="robots" content="noindex">"#), "{html}");
        assert!(html.contains("確認用") && html.contains("2025年11月28日"), "{html}");
        assert!(!html.contains("https://www.city.example.jp"), "{html}");
    }
    assert!(!site.join("review/sitemap.xml").exists());
}

#[test]
fn nothing_is_coloured_in_a_pipe() {
    for arguments in [&["explain", "nothing"][..], &["--help"], &["--lang", "xx"]] {
        let output = here(arguments);
        assert!(!stdout(&output).contains('\u{1b}') && !stderr(&output).contains('\u{1b}'), "{arguments:?}");
    }
}

#[test]
fn a_reader_who_goes_away_early_is_no_failure() {
    let mut running = command(&std::env::temp_dir(), &["explain", "--format", "json", "--lang", "ja"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = [0; 1];
    running.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = running.wait_with_output().unwrap();
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(0), ""));
}

#[test]
fn the_version_is_told() {
    assert_eq!(stdout(&here(&["--version"])), concat!("kyodo ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn the_guide_tells_of_every_directive_every_kind_of_drawing_and_every_reference_in_both_languages() {
    let named = |file: &str, pattern: &str| -> Vec<String> {
        let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        let names = source.split(pattern).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
        names.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let directives = named("src/validate/directives.rs", "Known::new(");
    let drawings = named("src/validate/diagrams/mod.rs", "\n    (");
    let references: Vec<String> = kyodo::resolve::Kind::WORDS.iter().map(|(word, _)| (*word).to_owned()).collect();
    assert!(directives.len() > 30 && drawings.len() > 10, "{directives:?} {drawings:?}");
    for language in ["ja", "en"] {
        let guide = stdout(&here(&["explain", "writing", "--lang", language]));
        for name in directives.iter().chain(&drawings).chain(&references) {
            assert!(guide.contains(&format!("`{name}`")) || guide.contains(&format!(":{name}[")), "{language}: {name}");
        }
    }
    assert_eq!(json(&here(&["explain", "書き方", "--format", "json"]))["topic"], "writing");
}
