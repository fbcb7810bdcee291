//! What people were asked: consultations on their own page, in chapters, in the history and on paper.

use super::SiteTest;
use std::path::Path;

pub(super) fn asked() -> SiteTest {
    let site = SiteTest::of("small");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plans/asked");
    SiteTest { project: site.project.lay(&folder, |_| true), ..site }
}

#[test]
fn consultations_look_as_they_were_last_looked_at() {
    let site = asked().build();
    site.page("ja/small/consultations.html").main_is("consultations.ja");
    site.page("en/small/consultations.html").main_is("consultations.en");
    site.page("ja/small/history.html").main_is("history.ja");
}

#[test]
fn all_who_came_are_counted_up_and_a_gap_is_told() {
    let site = asked().build();
    site.page("ja/small/consultations.html").holds("合計</th><td class=\"figures\"><span class=\"figure\">85人");
    let file = "content/plans/small/data/consultations.yaml";
    let site = asked().replacing(file, ", attendance: 9}", "}").build();
    site.page("ja/small/consultations.html").holds("合計（人数の記録がある回だけ）").holds("76人").holds("値なし");
}

#[test]
fn what_people_said_stands_in_the_chapter_and_leads_to_the_whole() {
    let site = asked().build();
    site.page("ja/small/asked.html")
        .holds("<a href=\"consultations.html#opinions-meetings.networks\">団体をつなぐ場</a>と")
        .holds("<a href=\"consultations.html#consultation-comment\">素案への意見の募集</a>を")
        .holds("<span class=\"callout-label\">意見</span>");
    site.page("en/small/history.html")
        .holds("<a href=\"consultations.html#consultation-meetings\">Citizens’ meetings</a>");
    site.page("ja/small/print.html")
        .holds("href=\"#opinions-meetings.networks\"")
        .holds("id=\"opinions-meetings.networks\"");
}

#[test]
fn a_theme_that_nobody_spoke_of_is_told() {
    let file = "content/plans/small/chapters/30-asked.ja.md";
    let outcome = asked().replacing(file, "networks meaning", "networks meanings").project.check();
    let told = super::told(&outcome, kyodo::language::Language::ENGLISH);
    assert!(told.contains("[K401]") && told.contains("meetings/meanings"), "{told}");
}

#[test]
fn surveys_look_as_they_were_last_looked_at() {
    let site = asked().build();
    site.page("ja/small/surveys.html").main_is("surveys.ja");
    site.page("en/small/surveys.html").main_is("surveys.en");
    site.page("ja/small/survey.html").main_is("survey.ja");
}

#[test]
fn questions_take_part_in_the_numbers_of_figures_and_tables() {
    let site = asked().build();
    site.page("ja/small/survey.html")
        .holds("<a href=\"surveys.html#question-attitudes.volunteering\">ボランティア活動への参加意向</a>は、")
        .holds("<a href=\"#figure-attitudes.volunteering\">図1</a>と<a href=\"#figure-by-age\">図2</a>の")
        .holds("id=\"figure-attitudes.roles\"")
        .lacks("図9");
    site.page("en/small/contents.html")
        .holds("<span class=\"number\">Figure 1</span> <span>Will to take part in volunteering</span>")
        .holds("<span class=\"number\">Figure 8</span> <span>Who should do what</span>");
    let chapter = "content/plans/small/chapters/40-survey.ja.md";
    let table = "::question{id=attitudes/roles as=table}";
    let site = asked().replacing(chapter, "::question{id=attitudes/roles}", table).build();
    site.page("ja/small/survey.html").holds("id=\"figure-attitudes.roles.answers\"").lacks("表1");
    let inside = format!(":::table[役割]{{#roles}}\n{table}\n:::");
    let site = asked().replacing(chapter, "::question{id=attitudes/roles}", &inside).build();
    site.page("ja/small/survey.html").holds("id=\"table-roles\"").holds("表1").lacks("figure-attitudes.roles.answers");
}

#[test]
fn nothing_about_a_survey_stands_twice_on_a_page() {
    let site = asked().build();
    for page in ["ja/small/print.html", "en/small/print.html", "ja/small/survey.html", "en/small/surveys.html"] {
        let page = site.page(page);
        let ids = page.values("id");
        let twice: Vec<&&str> = ids.iter().filter(|id| ids.iter().filter(|other| other == id).count() > 1).collect();
        assert!(twice.is_empty(), "{}: {twice:?}", page.path);
    }
}

#[test]
fn a_question_that_nobody_asked_is_told() {
    let chapter = "content/plans/small/chapters/40-survey.ja.md";
    let outcome = asked().replacing(chapter, "{id=attitudes/roles}", "{id=attitudes/rolls}").project.check();
    let told = super::told(&outcome, kyodo::language::Language::ENGLISH);
    assert!(told.contains("[K401]") && told.contains("attitudes/roles"), "{told}");
}

#[test]
fn answers_that_are_known_of_some_people_only_are_drawn_for_each_kind_of_them() {
    let site = asked().build();
    let page = site.page("ja/small/surveys.html");
    let question = page.html.split("id=\"question-staff.doubts\"").nth(1).unwrap();
    assert_eq!(question.matches("class=\"bars-bar\"").count(), 4, "{question}");
    assert!(!question.contains("合計"), "nothing is known of all: {question}");
    assert!(question.contains("回答者数") && question.contains("<span class=\"figure\">120</span>"));
}

#[test]
fn ids_of_what_was_asked_are_made_of_what_any_id_may_hold() {
    let site = asked().build();
    for page in ["survey", "surveys", "asked", "consultations", "print"] {
        let page = site.page(&format!("ja/small/{page}.html"));
        for id in page.html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(id.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter)), "{id}");
        }
    }
}
