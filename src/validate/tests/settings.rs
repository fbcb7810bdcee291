//! Mistakes in `site.yaml` and `plan.yaml`.

use super::*;

fn site(from: &str, to: &str) -> Outcome {
    let site = String::from_utf8(Files::small().0["content/site.yaml"].clone()).unwrap();
    assert!(site.contains(from), "{from}");
    Outcome::of(&Files::small().put("site.yaml", site.replacen(from, to, 1)))
}

#[test]
fn the_site_is_checked_field_by_field() {
    for (from, to, expected) in [
        ("https://plans.example.jp/small", "plans.example.jp", &["K316 site.yaml:3:11"][..]),
        ("https://plans.example.jp/small", "https://a.jp/?b", &["K316 site.yaml:3:11"]),
        ("title: {ja: 小さな計画集, en: Small plans}\n", "", &["K104 site.yaml:1:1"]),
        ("title: {ja:", "title: {fr:", &["K315 site.yaml:1:9"]),
        ("theme: default", "themes: default", &["K103 site.yaml:7:1"]),
        ("theme: default", "paper: {size: A6}", &["K107 site.yaml:7:15"]),
        ("theme: default", "paper: {size: B5, sides: two, large_print: true}", &[]),
        (
            "- {code: en, name: English}",
            "- {code: ja, name: Japanese}\n  - {code: en, name: English}",
            &["K301 site.yaml:6:12"],
        ),
    ] {
        let expected: Vec<&str> = expected.to_vec();
        let found = site(from, to).problems();
        let found: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(found, expected, "{from} to {to}");
    }
}

#[test]
fn where_the_languages_cannot_be_told_no_text_is_blamed_for_its_language() {
    assert_eq!(site("code: en", "code: English").problems(), ["K315 site.yaml:6:12"]);
    assert_eq!(site("languages:", "language:").problems(), ["K104 site.yaml:1:1", "K103 site.yaml:4:1"]);
}

#[test]
fn the_base_url_ends_in_a_slash() {
    let catalogue = site("theme: default\n", "").catalogue.unwrap();
    assert_eq!(catalogue.site.base_url.as_deref().map(|url| &**url), Some("https://plans.example.jp/small/"));
    assert_eq!(&*catalogue.site.theme.value, "default");
}

#[test]
fn a_broken_site_still_has_its_plans_checked() {
    let files = Files::small().put("site.yaml", "title: [").change("plan.yaml", "status: final", "status: finel");
    assert_eq!(problems(&files), ["K107 plan.yaml:13:9", "K101 site.yaml:1:9"]);
}

#[test]
fn the_settings_of_a_plan_are_checked_field_by_field() {
    expect(
        "plan.yaml",
        &[
            ("status: final", "status: finel", &["K107 13:9"]),
            ("status: final", "staus: final", &["K104 1:1", "K103 13:1"]),
            ("status: final", "status: [final]", &["K105 13:9"]),
            ("to: 2028", "to: 2023", &["K313 12:25"]),
            ("period: {from: 令和6, to: 2028}\n", "", &["K104 1:1"]),
            (", to: 2028", "", &["K104 12:9"]),
            ("status: final", "status: ended", &[]),
            ("from: 令和6", "from: 平成99", &["K309 12:16"]),
            ("decided: 2024-03-15", "decided: 2024-02-30", &["K310 14:10"]),
            ("https://city", "javascript:city", &["K316 21:10"]),
            ("第1章", "第章", &["K311 24:8"]),
            ("  ja: [\"第1章\"", "  fr: [\"第1章\"", &["K315 24:3"]),
            ("audiences:\n", "  - {id: collaboration, name: NPO}\naudiences:\n", &["K301 33:10"]),
            ("audiences:\n", "  - {id: 各課, name: NPO}\naudiences:\n", &["K302 33:10"]),
            ("\"112194\"", "11219", &["K105 10:9"]),
            ("kyodo@example.jp", "kyodo", &["K105 38:10"]),
            ("score: 2", "score: .inf", &["K319 44:56"]),
            ("score: 2", "score: many", &["K105 44:56"]),
            ("edition:", "notes: {mark: ※}\nedition:", &["K311 11:15"]),
            ("edition:", "notes: {mark: ※1, run: site}\nedition:", &["K107 11:24"]),
            ("edition:", "part_number: {ja: 編, en: Part 1}\nedition:", &["K311 11:19"]),
            (
                "edition:",
                "paper: {size: B6, sides: both, large_print: big}\nedition:",
                &["K107 11:15", "K107 11:26", "K105 11:45"],
            ),
            ("edition:", "key_measures: [1-1, 9-9]\nedition:", &["K305 11:21"]),
            ("edition:", "paper: {colour: none}\nedition:", &["K103 11:9"]),
            ("edition:", "review: {}\nedition:", &["K104 11:9"]),
            ("edition:", "review: {years: 100}\nedition:", &["K325 11:17"]),
            ("relation: higher", "relation: \"\"", &["K320 20:15"]),
            ("edition:", "predecessor: none-such\nedition:", &["K326 11:14"]),
            (
                "slogan: {ja: みんなでつくる見本のまち, en: A sample city made together}",
                "slogan: みんなで",
                &["K317 4:9"],
            ),
            ("slogan: {ja: みんなでつくる見本のまち, en: A sample city made together}", "slogan: NPO", &[]),
        ],
    );
}

#[test]
fn a_guideline_may_leave_out_its_period_or_the_end_of_it() {
    let guideline = || Files::small().change("plan.yaml", "kind: plan", "kind: guideline");
    let period = |files: &Files| Outcome::of(files).catalogue.unwrap().plans.remove(0).period;
    let none = guideline().change("plan.yaml", "period: {from: 令和6, to: 2028}\n", "");
    assert_eq!(problems(&none), Vec::<String>::new());
    assert!(period(&none).is_none());
    let open = guideline().change("plan.yaml", ", to: 2028", "");
    assert_eq!(problems(&open), Vec::<String>::new());
    assert!(period(&open).unwrap().to.is_none());
    let later = guideline().change("plan.yaml", "from: 令和6, to: 2028", "from: 2025");
    assert_eq!(problems(&later), ["K307 progress/2024.yaml:1:7"]);
    let nameless = Files::small().change("plan.yaml", "kind: plan", "kind: plam");
    assert_eq!(
        problems(&nameless.change("plan.yaml", "period: {from: 令和6, to: 2028}\n", "")),
        ["K107 plan.yaml:1:7"]
    );
}

#[test]
fn an_unknown_word_brings_the_nearest_one() {
    let outcome = Outcome::of(&Files::small().change("plan.yaml", "status: final", "status: finel"));
    assert_eq!(outcome.only().suggestion.as_deref(), Some("final"));
}

#[test]
fn the_second_of_two_equal_ids_points_to_the_first() {
    let outcome = Outcome::of(&Files::small().change(
        "plan.yaml",
        "audiences:\n",
        "  - {id: collaboration, name: NPO}\naudiences:\n",
    ));
    let first = outcome.only().related.unwrap();
    assert_eq!(outcome.sources.line_column(first), (27, 9));
}

#[test]
fn a_plan_that_cannot_be_read_has_its_other_files_checked_without_follow_up() {
    let files = Files::small().change("plan.yaml", "kind: plan", "kind: [plan").change(
        "data/measures.yaml",
        "relist: 2-1",
        "relist: 7",
    );
    assert_eq!(problems(&files), ["K305 data/measures.yaml:16:17", "K101 plan.yaml:2:6"]);
}

#[test]
fn a_plan_folder_needs_a_name_that_can_be_an_address() {
    let plan = Files::small().0["content/plans/small/plan.yaml"].clone();
    assert_eq!(problems(&Files::small().put("plans/計画/plan.yaml", plan)), ["K302 plans/計画/plan.yaml:1:1"]);
}

#[test]
fn what_is_lost_keeps_later_stages_from_running_and_what_is_only_wrong_does_not() {
    let wrong =
        Outcome::of(&Files::small().change("data/measures.yaml", "audiences: [citizens]", "audiences: [nobody]"));
    assert!(wrong.report.has_errors() && wrong.catalogue.is_some());
    let lost =
        Outcome::of(&Files::small().change("data/measures.yaml", "        title: {ja: 講座, en: Courses}\n", ""));
    assert!(lost.report.has_errors() && lost.catalogue.is_none());
}
