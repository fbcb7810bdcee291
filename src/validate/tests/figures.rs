//! Mistakes in indicators and in the progress of a year.

use super::*;

#[test]
fn indicators_are_checked() {
    expect(
        "data/indicators.yaml",
        &[
            ("measures: [\"1\"]", "measures: [\"9\"]", &["K305 4:16"]),
            ("id: mail", "id: phone", &["K301 26:13"]),
            ("      - id: mail\n        label", "      - label", &["K104 26:9"]),
            ("direction: less", "direction: fewer", &["K107 18:16"]),
            ("precision: 1", "precision: 9", &["K325 19:16"]),
            ("value: 8\n", "value: eight\n", &["K105 11:16"]),
            ("value: 8\n", "value: .nan\n", &["K319 11:16"]),
            ("value: 8\n", "value: 9\n", &["K314 11:16"]),
            ("    unit: {ja: 団体, en: groups}\n    values:", "    value:", &["K104 2:5", "K103 5:5"]),
        ],
    );
}

#[test]
fn numbers_may_have_commas_and_full_width_digits_and_a_comma_in_braces_is_named() {
    let with = |written: &str| {
        Outcome::of(&Files::small().change("progress/2024.yaml", "value: 5}", &format!("value: {written}}}")))
    };
    for written in ["\"15,000\"", "１５０００", "\"１５，０００\""] {
        let outcome = with(written);
        assert_eq!(outcome.problems(), Vec::<String>::new(), "{written}");
        let number = outcome.catalogue.unwrap().plans[0].progress[0].values[0].figure.number.unwrap();
        assert!((number.value - 15_000.0).abs() < 0.1, "{written}");
    }
    let outcome = with("12,345");
    assert_eq!(outcome.problems(), ["K103 progress/2024.yaml:9:32"]);
    assert!(outcome.only().facts.contains(&("plain", "12345".into())));
    assert_eq!(with("12,34").problems(), ["K103 progress/2024.yaml:9:35"]);
}

#[test]
fn of_two_indicators_with_one_id_the_first_counts() {
    let files = Files::small().change("data/indicators.yaml", "id: complaints", "id: groups");
    assert_eq!(problems(&files), ["K301 data/indicators.yaml:16:9", "K306 progress/2024.yaml:10:17"]);
}

#[test]
fn years_are_checked_against_the_period_and_against_each_other() {
    expect(
        "data/indicators.yaml",
        &[
            ("- year: 2028", "- year: 2029", &["K307 9:15"]),
            ("year: 2022, role: current", "year: 2022, role: interim", &["K307 8:16"]),
            ("year: 2022, role: current", "year: 2018, role: current", &["K322 8:16"]),
            ("year: 2022, role: current", "year: 2019, role: baseline", &["K322 8:16"]),
            ("year: 2022, role: current", "year: 平成99, role: current", &["K309 8:16"]),
        ],
    );
}

#[test]
fn a_target_against_the_direction_points_to_the_baseline() {
    let files = Files::small().change("data/indicators.yaml", "role: baseline, value: 3.5", "role: baseline, value: 1");
    let outcome = Outcome::of(&files);
    assert_eq!(outcome.problems(), ["K308 data/indicators.yaml:25:47"]);
    assert_eq!(outcome.sources.line_column(outcome.only().related.unwrap()), (24, 49));
    assert_eq!(outcome.only().facts, [("target", "1.5".into()), ("baseline", "1".into())]);
    let files = Files::small().change("data/indicators.yaml", "role: baseline, value: 4", "role: baseline, value: 9");
    assert_eq!(problems(&files), ["K308 data/indicators.yaml:11:16"]);
}

#[test]
fn parts_add_up_in_decimal_fractions_too() {
    let files = Files::small()
        .change("data/indicators.yaml", "value: 8\n", "value: 0.3\n")
        .change(
            "data/indicators.yaml",
            "value: 4}\n          - {label: {ja: 継続, en: Renewed}, value: 4}",
            "value: 0.1}\n          - {label: {ja: 継続, en: Renewed}, value: 0.2}",
        )
        .change("data/indicators.yaml", "role: baseline, value: 4", "role: baseline, value: 0.1");
    assert_eq!(problems(&files), Vec::<String>::new());
}

#[test]
fn progress_is_checked() {
    expect(
        "progress/2024.yaml",
        &[
            ("year: 2024", "year: 2023", &["K307 1:7", "K352 1:7"]),
            ("year: 2024\n", "", &["K104 1:1"]),
            ("measure: 1-1", "measure: 1-2", &["K305 5:14"]),
            ("self: good", "self: excellent", &["K312 7:21"]),
            ("self: good", "sellf: good", &["K312 7:15"]),
            ("indicator: groups", "indicator: group", &["K306 9:17"]),
            ("series: phone", "series: telephone", &["K323 10:37"]),
            ("indicator: complaints, series: phone", "indicator: groups", &["K301 10:17"]),
            ("indicator: complaints, series: phone", "indicator: complaints", &["K323 10:17"]),
        ],
    );
}

#[test]
fn a_year_has_one_actual_figure_wherever_it_is_written() {
    let with = |value: &str| {
        let actual = format!("role: current, value: none}}\n      - {{year: 2024, role: actual, value: {value}}}");
        Files::small().change("data/indicators.yaml", "role: current, value: none}", &actual)
    };
    let outcome = Outcome::of(&with("6"));
    assert_eq!(outcome.problems(), ["K351 progress/2024.yaml:9:32"]);
    assert_eq!(outcome.sources.line_column(outcome.only().related.unwrap()), (9, 43));
    assert_eq!(outcome.only().facts, [("found", "5".into()), ("other", "6".into())]);
    assert_eq!(problems(&with("5.0")), Vec::<String>::new());
    assert_eq!(problems(&with("none")), ["K351 progress/2024.yaml:9:32"]);
}

#[test]
fn one_year_has_one_file() {
    let files = Files::small().put("plans/small/progress/2025.yaml", "year: 令和6");
    assert_eq!(problems(&files), ["K301 progress/2025.yaml:1:7", "K352 progress/2025.yaml:1:7"]);
    let files = Files::small().put("plans/small/progress/令和7.yaml", "year: 2026");
    assert_eq!(problems(&files), ["K352 progress/令和7.yaml:1:7"]);
    let files = Files::small().put("plans/small/progress/next.yaml", "year: 2025");
    assert_eq!(problems(&files), Vec::<String>::new());
}
