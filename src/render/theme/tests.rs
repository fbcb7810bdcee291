//! What a theme author meets: overrides, mistakes, missing words.

use super::*;
use crate::source::{SourceId, Span};

struct Bench {
    sources: Sources,
    report: Report,
    name: Located<Arc<str>>,
}

impl Bench {
    fn new(name: &str) -> Self {
        let mut sources = Sources::default();
        let span = Span::file(sources.add("content/site.yaml", ""));
        Self { sources, report: Report::default(), name: Located::new(name.into(), span) }
    }

    fn load(&mut self, own: &[(&str, &str)], languages: &[Language]) -> Option<Theme> {
        let ids: Vec<(&str, SourceId)> =
            own.iter().map(|(path, text)| (*path, self.sources.add(format!("themes/city/{path}"), *text))).collect();
        let files: Vec<OwnFile<'_>> =
            ids.iter().map(|(path, id)| OwnFile { path, contents: OwnContents::Text(*id) }).collect();
        Theme::load(&self.name, &files, languages, &mut self.sources, &mut self.report)
    }

    /// Writes each problem as `K501 file:line:column`.
    fn problems(&self) -> Vec<String> {
        let show = |problem: &Diagnostic| match problem.span {
            Some(span) => {
                let (line, column) = self.sources.line_column(span);
                format!("{} {}:{line}:{column}", problem.code.number(), self.sources.path(span.source))
            }
            None => problem.code.number().to_owned(),
        };
        self.report.sorted(&self.sources).into_iter().map(show).collect()
    }
}

const BOTH: [Language; 2] = [Language::JAPANESE, Language::ENGLISH];

fn asset<'t>(theme: &'t Theme, path: &str) -> &'t str {
    let found = theme.files().iter().find(|asset| asset.path.as_str() == path).expect("the asset is there");
    std::str::from_utf8(&found.bytes).expect("text")
}

#[test]
fn the_built_in_theme_has_no_mistakes_and_all_words_in_both_languages() {
    let mut bench = Bench::new("default");
    let theme = bench.load(&[], &BOTH);
    assert!(theme.is_some());
    assert_eq!(bench.problems(), Vec::<String>::new());
}

#[test]
fn a_theme_without_a_folder_is_unknown() {
    let mut bench = Bench::new("city");
    assert!(bench.load(&[], &BOTH).is_none());
    assert_eq!(bench.problems(), ["K502 content/site.yaml:1:1"]);
}

#[test]
fn one_string_is_overridden_and_the_others_stay() {
    let mut bench = Bench::new("city");
    let theme = bench.load(&[("strings/ja.ftl", "next = つづき\n")], &BOTH).expect("a theme");
    assert_eq!(theme.text(Language::JAPANESE, "next", &[]), "つづき");
    assert_eq!(theme.text(Language::JAPANESE, "previous", &[]), "前へ");
    assert_eq!(theme.text(Language::ENGLISH, "figure", &[("number", 3.into())]), "Figure 3");
    assert_eq!(bench.problems(), Vec::<String>::new());
}

#[test]
fn a_template_is_overridden_and_may_build_on_the_built_in_one() {
    let mut bench = Bench::new("city");
    let own = [
        ("templates/frame/banner.html", "市のサイト"),
        ("templates/frame/head.html", "{% include \"default/frame/head.html\" %}<!-- own -->"),
    ];
    let theme = bench.load(&own, &BOTH).expect("a theme");
    let view = serde_json::json!({"draft": true});
    let banner = theme.render("frame/banner.html", Language::JAPANESE, &view, &mut bench.report);
    let head = theme.render("frame/head.html", Language::JAPANESE, &view, &mut bench.report);
    assert_eq!(banner, "市のサイト");
    assert!(head.contains("noindex") && head.ends_with("<!-- own -->"), "{head}");
    assert_eq!(bench.problems(), Vec::<String>::new());
}

#[test]
fn a_style_sheet_is_overridden_and_new_ones_are_one_sheet_of_their_own() {
    let mut bench = Bench::new("city");
    let own = [
        ("css/tokens.css", ":root{--color-text:#123456}"),
        ("css/drawings/pie.css", ".pie{}"),
        ("css/a-city.css", ".city{}"),
        ("css/b-city.css", ".ward{}"),
    ];
    let theme = bench.load(&own, &BOTH).expect("a theme");
    assert!(asset(&theme, "assets/site.css").starts_with(":root{--color-text:#123456}\n"));
    assert_eq!(asset(&theme, "assets/drawings/pie.css"), ".pie{}\n");
    assert_eq!((theme.own_sheet(), asset(&theme, "assets/own.css")), (Some("assets/own.css"), ".city{}\n.ward{}\n"));
}

#[test]
fn without_sheets_of_its_own_a_project_loads_none() {
    let mut bench = Bench::new("default");
    let theme = bench.load(&[], &BOTH).expect("a theme");
    assert_eq!(theme.own_sheet(), None);
    assert!(theme.files().iter().all(|asset| asset.path.as_str() != "assets/own.css"));
}

#[test]
fn mistakes_in_an_own_template_are_shown_at_their_place() {
    let mut bench = Bench::new("city");
    let own = [
        ("templates/frame/banner.html", "<p>\n題 {{ view.site.titel }}</p>"),
        ("templates/frame/footer.html", "<p>\n  {% if %}</p>"),
        ("templates/frame/head.html", "<p>題{{ t(key=\"no-such-string\") }}</p>"),
    ];
    let theme = bench.load(&own, &BOTH).expect("a theme");
    let view = serde_json::json!({"site": {"title": "x"}});
    theme.render("frame/banner.html", Language::JAPANESE, &view, &mut bench.report);
    assert_eq!(
        bench.problems(),
        [
            "K501 themes/city/templates/frame/banner.html:2:16",
            "K501 themes/city/templates/frame/footer.html:2:9",
            "K503 themes/city/templates/frame/head.html:1:15",
            "K503 themes/city/templates/frame/head.html:1:15",
        ]
    );
}

#[test]
fn a_call_of_something_that_is_not_there_is_shown_at_its_place() {
    let mut bench = Bench::new("city");
    let own = [("templates/frame/banner.html", "<p>\n題 {{ view.site | shout }} {{ <nothing /> }}</p>")];
    bench.load(&own, &BOTH);
    let file = "K501 themes/city/templates/frame/banner.html";
    assert_eq!(bench.problems(), [format!("{file}:2:18"), format!("{file}:2:30")]);
}

#[test]
fn a_language_lacking_strings_falls_back_and_is_reported_once() {
    let korean = Language::new("ko").expect("a tag");
    let all = [Language::JAPANESE, korean];
    let mut bench = Bench::new("city");
    let theme = bench.load(&[("strings/ja.ftl", "own-word = 市の言葉\n")], &all).expect("a theme");
    assert_eq!(theme.text(korean, "next", &[]), "次へ");
    assert_eq!(theme.text(korean, "own-word", &[]), "市の言葉");
    assert_eq!(theme.text(Language::JAPANESE, "nothing", &[]), "nothing");
    theme.strings.hand_over(&mut bench.report);
    let keys: Vec<String> = bench.report.iter().map(|problem| format!("{:?}", problem.facts)).collect();
    assert_eq!(keys.len(), 2, "{keys:?}");
    assert!(keys[0].contains("strings/ko.ftl") && keys[1].contains("nothing"), "{keys:?}");
}

#[test]
fn a_string_of_one_catalogue_only_is_reported_for_the_other() {
    let mut bench = Bench::new("city");
    bench.load(&[("strings/ja.ftl", "own-word = 市の言葉\n")], &BOTH);
    assert_eq!(bench.problems(), ["K503 themes/default/strings/en.ftl:1:1"]);
}

#[test]
fn a_catalogue_with_a_mistake_is_shown_and_the_rest_of_it_used() {
    let mut bench = Bench::new("city");
    let theme = bench.load(&[("strings/ja.ftl", "next = つづき\nprevious: まえ\n")], &BOTH).expect("a theme");
    assert_eq!(theme.text(Language::JAPANESE, "next", &[]), "つづき");
    assert_eq!(theme.text(Language::JAPANESE, "previous", &[]), "前へ");
    assert_eq!(bench.problems(), ["K504 themes/city/strings/ja.ftl:2:9"]);
}

#[test]
fn words_are_escaped_in_templates_and_in_style_sheets() {
    let mut bench = Bench::new("city");
    let own = [("templates/x.html", "{{ view }}"), ("templates/x.css", "{{ view | css_string }}")];
    let theme = bench.load(&own, &BOTH).expect("a theme");
    let mut render = |name| theme.render(name, Language::JAPANESE, &"<a\"\\\n>", &mut bench.report);
    assert_eq!(render("x.html"), "&lt;a&quot;\\\n&gt;");
    assert_eq!(render("x.css"), r#""\3c a\"\\\a >""#);
}

#[test]
fn no_string_of_the_built_in_theme_is_written_twice_in_one_language() {
    for catalogue in [
        include_str!("../../../themes/default/strings/ja.ftl"),
        include_str!("../../../themes/default/strings/en.ftl"),
        include_str!("../../../themes/default/strings/ja-easy.ftl"),
    ] {
        let keys = catalogue
            .lines()
            .filter_map(|line| Some(line.split_once(" =")?.0))
            .filter(|key| key.starts_with(|first: char| first.is_ascii_lowercase()) && !key.contains([' ', '{', '[']));
        let mut seen = std::collections::BTreeSet::new();
        let twice: Vec<&str> = keys.filter(|key| !seen.insert(*key)).collect();
        assert_eq!(twice, Vec::<&str>::new());
    }
}
