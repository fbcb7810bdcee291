//! Mistakes in the files of `data/` but the indicators.

use super::*;

#[test]
fn measures_are_checked() {
    expect(
        "data/measures.yaml",
        &[
            ("[collaboration, every]", "[colaboration, every]", &["K303 13:23"]),
            ("audiences: [citizens]", "audiences: [citizen]", &["K304 14:21"]),
            ("related: [\"2-1\"]", "related: [\"2-9\"]", &["K305 15:19"]),
            ("id: 2-1", "id: 1-1", &["K305 15:19", "K305 16:17", "K301 20:13"]),
            ("number: ①", "number: No.", &["K311 3:42"]),
            ("        title: {ja: 講座, en: Courses}\n", "", &["K104 20:9"]),
            ("actions:", "action:", &["K103 11:9"]),
            ("levels:\n", "levels: 3\nlevel:\n", &["K105 1:9", "K103 2:1"]),
            ("levels:\n", "sheet_number: No.\nlevels:\n", &["K311 1:15"]),
            ("levels:\n", "schedule: {from: 2024, to: 2060}\nlevels:\n", &["K325 1:28"]),
            ("levels:\n", "schedule: {from: 2028, to: 2024}\nlevels:\n", &["K313 1:28"]),
            ("levels:\n", "schedule: 2024\nlevels:\n", &["K105 1:11"]),
            ("relist: 2-1", "relist: 2-1\n      - relist: 2-1", &["K327 17:17"]),
            ("relist: 2-1", "relist: \"2\"", &["K327 16:17"]),
            ("relist: 2-1", "relist: 2-1\n        departments: [nobody]", &["K303 17:23"]),
            ("relist: 2-1", "relist: 2-1\n        id: 1-2", &["K103 17:9"]),
            ("id: 2-1", "title: 講座", &["K102 21:9"]),
        ],
    );
}

#[test]
fn runs_of_a_schedule_are_checked_and_put_in_order() {
    const STAGES: &str = "schedule: {from: 2024, to: 2028, stages: [{id: study, label: NPO}]}\nlevels:\n";
    let with = |runs: &str| {
        let measure = format!("audiences: [citizens]\n        schedule: [{runs}]");
        let files = Files::small().change("data/measures.yaml", "levels:\n", STAGES);
        Outcome::of(&files.change("data/measures.yaml", "audiences: [citizens]", &measure))
    };
    let problems = |runs: &str| with(runs).problems();
    let good = with("{from: 2026, stages: [study]}, {from: 2024, to: 2025, stage: study}");
    assert_eq!(good.problems(), Vec::<String>::new());
    let runs = &good.catalogue.unwrap().plans[0].measures.nodes[1].schedule;
    let years: Vec<_> = runs.iter().map(|run| (run.years.from.value.0, run.years.to.value.0)).collect();
    assert_eq!(years, [(2024, 2025), (2026, 2026)]);
    for (run, problem) in [
        ("{from: 2024, stage: study}, {from: 2024, stage: study}", "K329 data/measures.yaml:16:55"),
        ("{from: 2023, stage: study}", "K329 data/measures.yaml:16:27"),
        ("{from: 2026, to: 2025, stage: study}", "K313 data/measures.yaml:16:37"),
        ("{from: 2026, stage: learn}", "K328 data/measures.yaml:16:40"),
        ("{from: 2026}", "K104 data/measures.yaml:16:20"),
    ] {
        assert_eq!(problems(run), [problem], "{run}");
    }
}

#[test]
fn an_unknown_department_brings_the_nearest_and_the_known_ones() {
    let files = Files::small().change("data/measures.yaml", "[collaboration, every]", "[colaboration]");
    let outcome = Outcome::of(&files);
    assert_eq!(outcome.only().suggestion.as_deref(), Some("collaboration"));
    let known = outcome.only().facts.iter().find(|(name, _)| *name == "known").unwrap();
    assert_eq!(known.1, "collaboration, every".into());
}

#[test]
fn a_broken_measure_keeps_its_id_and_what_is_below_it() {
    let files = Files::small()
        .change("data/measures.yaml", "    title: {ja: 情報の発信, en: Sharing information}\n", "")
        .change("data/measures.yaml", "departments: [collaboration, every]", "departments: [nobody]");
    assert_eq!(problems(&files), ["K104 data/measures.yaml:5:5", "K303 data/measures.yaml:12:23"]);
}

#[test]
fn a_measures_file_that_cannot_be_read_is_the_only_problem() {
    let files = Files::small().put("plans/small/data/measures.yaml", "measures: [");
    assert_eq!(problems(&files), ["K101 data/measures.yaml:1:12"]);
    let files = Files::small().put("plans/small/data/measures.yaml", "- a\n- b\n");
    assert_eq!(problems(&files), ["K105 data/measures.yaml:1:1"]);
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for (name, before) in ('b'..='i').zip('a'..) {
        bomb.push_str(&format!("{name}: &{name} [{}]\n", vec![format!("*{before}"); 10].join(", ")));
    }
    let found = problems(&Files::small().put("plans/small/data/glossary.yaml", bomb));
    assert!(found.len() == 1 && found[0].starts_with("K106 data/glossary.yaml:"), "{found:?}");
}

#[test]
fn rosters_history_and_glossary_are_checked() {
    expect(
        "data/rosters.yaml",
        &[
            ("as_of: 2024-04-01", "as_of: 4月1日", &["K310 4:12"]),
            ("as_of: 2024-04-01", "period: {from: 2024-04-01, to: 2023-03-31}", &["K313 4:36"]),
            ("as_of: 2024-04-01", "period: {to: 2023-03-31}", &["K104 4:13"]),
            ("name: {ja: 見本 一郎, en: MIHON Ichiro}", "reading2: a", &["K104 8:13", "K103 9:13"]),
            ("name: {ja: 見本 一郎, en: MIHON Ichiro}", "name: {ja: 見本 一郎, en: \" \"}", &["K320 9:35"]),
        ],
    );
    expect(
        "data/history.yaml",
        &[
            ("2023-10-01/2023-10-31", "2023-10-31/2023-10-01", &["K310 3:21"]),
            ("date: 2023-05-01, ", "", &["K104 2:5"]),
            ("attendance: 12", "attendance: 12.5", &["K105 2:75"]),
        ],
    );
    expect(
        "data/glossary.yaml",
        &[
            ("    definition: {ja: 共に働くこと, en: Working together}\n", "", &["K104 2:5"]),
            ("terms:\n", "words:\n  - {id: collaboration, word: NPO}\nterms:\n", &["K301 2:10"]),
            ("terms:\n", "words:\n  - {id: npo}\nterms:\n", &["K104 2:5"]),
            ("terms:\n", "terms:\n  - {id: collaboration, term: NPO, definition: NPO}\n", &["K301 3:9"]),
        ],
    );
}

#[test]
fn diagrams_are_checked_by_their_kind() {
    expect(
        "data/diagrams.yaml",
        &[
            ("share: 0.5", "share: 50", &["K325 10:53"]),
            ("      - {id: C, label: {ja: 行政だけ, en: City alone}, share: 0}\n", "", &["K325 9:7"]),
            ("id: B,", "id: A,", &["K301 10:14"]),
            ("kind: cycle", "kind: circle", &["K107 28:11"]),
            ("from: 2019, to: 2023", "from: 2018, to: 2023", &["K307 18:45"]),
            ("    from: 2019\n    to: 2028", "    from: 2028\n    to: 2019", &["K313 16:9"]),
            ("nodes: {level: 0}", "nodes: {level: 2}", &["K325 26:54"]),
            ("nodes: slogan", "nodes: slogans", &["K107 24:43"]),
            ("{id: do,", "{id: plan,", &["K301 32:14"]),
            ("id: cycle", "id: domain", &["K301 27:9"]),
        ],
    );
}

/// Stands for `data/diagrams.yaml` with one diagram, its keys in one line each.
fn one_diagram(keys: &str) -> Vec<String> {
    let text = format!("diagrams:\n  - id: one\n    title: NPO\n{keys}");
    problems(&Files::small().put("plans/small/data/diagrams.yaml", text))
        .into_iter()
        .filter(|problem| problem.contains("diagrams.yaml"))
        .map(|problem| problem.replace(" data/diagrams.yaml:", " "))
        .collect()
}

#[test]
fn a_diagram_without_what_it_is_made_of_is_told_what_is_missing() {
    assert_eq!(one_diagram("    kind: cycle\n"), ["K104 2:5"]);
    assert_eq!(one_diagram("    kind: cycle\n    steps: []\n"), ["K325 5:12"]);
    assert_eq!(one_diagram("    kind: relations\n    actors: []\n"), ["K104 2:5", "K325 5:13"]);
}

#[test]
fn a_chart_has_a_value_for_each_place_and_one_unit_for_each_axis() {
    let chart = |x: &str, series: &str| one_diagram(&format!("    kind: chart\n    x: {x}\n    series: [{series}]\n"));
    let none: [&str; 0] = [];
    assert_eq!(chart("{values: [2000, 2005]}", "{label: A, values: [1, none]}"), none);
    assert_eq!(chart("{values: [2000, 2005]}", "{label: A, values: [1]}"), ["K332 6:33"]);
    assert_eq!(chart("{values: [2005, 2000]}", "{label: A, values: [1, 2]}"), ["K322 5:24"]);
    assert_eq!(chart("{values: [A, 2000]}", "{label: A, values: [1, two]}"), ["K105 6:37"]);
    assert_eq!(chart("{values: [A]}", ""), ["K325 6:13"]);
    let units = "{label: A, unit: a, values: [1]}, {label: B, unit: b, values: [1]}";
    assert_eq!(chart("{values: [A]}", units), ["K333 6:65"]);
    assert_eq!(chart("{values: [A]}", &units.replace("B,", "B, axis: right,")), none);
}

#[test]
fn shares_of_a_hundred_add_up_as_far_as_rounding_allows() {
    let shares = |unit: &str, parts: [&str; 3]| {
        let parts = parts.map(|value| format!("{{label: A, value: {value}}}")).join(", ");
        one_diagram(&format!("    kind: shares\n    unit: \"{unit}\"\n    parts: [{parts}]\n"))
    };
    let none: [&str; 0] = [];
    assert_eq!(shares("%", ["12.6", "40", "47.4"]), none);
    assert_eq!(shares("%", ["33.3", "33.3", "33.3"]), none);
    assert_eq!(shares("%", ["33.3", "33.3", "30.3"]), ["K314 6:12"]);
    assert_eq!(shares("a", ["3", "30", "30"]), none);
    assert_eq!(shares("a", ["0", "0", "0"]), ["K325 6:12"]);
    assert_eq!(shares("a", ["3", "-1", "0"]), ["K325 6:53"]);
}

#[test]
fn steps_and_actors_lead_to_one_another_and_not_to_themselves() {
    let none: [&str; 0] = [];
    let flow = |steps: &str| one_diagram(&format!("    kind: flow\n    steps: [{steps}]\n"));
    assert_eq!(flow("{id: a, label: A}, {id: b, label: B, to: [a]}"), none);
    assert_eq!(flow("{id: a, label: A, to: [c]}, {id: b, label: B, kind: start}"), ["K342 5:36"]);
    assert_eq!(flow("{id: a, label: A, to: [a, b]}, {id: b, label: B}"), ["K343 5:36"]);
    assert_eq!(flow("{id: a, label: A, to: [b, b]}, {id: b, label: B}"), ["K301 5:39"]);
    assert_eq!(flow("{id: a, label: A, to: []}, {id: b, label: B}"), ["K344 5:45"]);
    assert_eq!(flow("{id: a, label: A}"), ["K325 5:12"]);
    let relations = |relation: &str| {
        let actors = "    actors: [{id: a, label: A}, {id: b, label: B}]";
        one_diagram(&format!("    kind: relations\n{actors}\n    relations: [{relation}]\n"))
    };
    assert_eq!(relations("{from: a, to: b, mutual: true}"), none);
    assert_eq!(relations("{from: a, to: centre}"), ["K342 6:31"]);
    assert_eq!(relations("{from: a, to: a}"), ["K343 6:31"]);
}

#[test]
fn an_organisation_is_six_levels_deep_at_most() {
    let levels = |count: usize| {
        let inner = (0..count).rev().fold(String::new(), |below, level| {
            let nodes = if below.is_empty() { String::new() } else { format!(", nodes: [{below}]") };
            format!("{{id: l{level}, label: A{nodes}}}")
        });
        one_diagram(&format!("    kind: organisation\n    nodes: [{inner}]\n")).len()
    };
    assert_eq!((levels(6), levels(7)), (0, 1));
}

#[test]
fn bands_lie_over_columns_that_are_there_in_their_order() {
    let domain = |band: &str| {
        let column = |id: &str, share: f64| format!("{{id: {id}, label: {id}, share: {share}}}");
        let columns = [column("A", 1.0), column("B", 0.5), column("C", 0.0)].join(", ");
        one_diagram(&format!(
            "    kind: domain\n    from: A\n    to: B\n    shared: C\n    columns: [{columns}]\n    bands: [{band}]\n"
        ))
    };
    let none: [&str; 0] = [];
    assert_eq!(domain("{label: A, from: A, to: B}"), none);
    assert_eq!(domain("{label: A, from: C, to: B}"), ["K322 9:37"]);
    assert_eq!(domain("{label: A, from: A, to: D}"), ["K342 9:37"]);
}

#[test]
fn the_areas_of_a_state_are_a_whole() {
    let change = |areas: &str| {
        let states = format!("[{{id: a, label: A, areas: [{areas}]}}, {{id: b, label: B}}]");
        one_diagram(&format!("    kind: change\n    states: {states}\n"))
    };
    let none: [&str; 0] = [];
    assert_eq!(change("{label: A, share: 0.75}, {label: B, share: 0.25}"), none);
    assert_eq!(change("{label: A, share: 0.75}, {label: B, share: 0.5}"), ["K314 5:39"]);
    assert_eq!(change("{label: A, share: 75}"), ["K325 5:58"]);
}
