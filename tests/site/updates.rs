//! Pages of updates: what has a date, newest first, and the day of the last change in the footer.

use super::{SiteTest, told};
use kyodo::language::Language;

const UPDATES: &str = "content/plans/small/data/updates.yaml";

fn updated() -> SiteTest {
    SiteTest::of("small").with(
        UPDATES,
        "updates:
  - {date: 2025-07-01, text: {ja: 数値の誤りを直しました。, en: A figure was corrected.}, see: 'indicator:groups'}
  - {date: 2024-04-01, text: {ja: 市のページに載せました。, en: The city linked to it.}, see: 'https://city.example.jp/'}
",
    )
}

#[test]
fn a_plan_tells_what_has_a_date_and_what_its_writers_tell_newest_first() {
    let site = updated().build();
    site.page("ja/small/updates.html").main_is("updates.ja");
    site.page("en/small/updates.html")
        .holds("<p>A figure was corrected. <a href=\"indicators/groups.html\">Registered groups</a></p>");
}

#[test]
fn an_edition_that_was_superseded_says_by_which_and_the_site_tells_of_all_plans() {
    let site = SiteTest::of("editions")
        .replacing("content/plans/mihon-2019/plan.yaml", "status:", "decided: 2019-03\nstatus:")
        .replacing("content/plans/mihon-2024/plan.yaml", "status:", "decided: 2024-03\nstatus:")
        .build();
    site.page("ja/mihon-2019/updates.html").holds("次の計画に引き継がれました。 <a href=\"../mihon-2024/index.html\">");
    let page = site.page("en/updates.html");
    page.holds("<p class=\"update-plan\"><a href=\"mihon-2024/index.html\">").holds("A later plan took its place.");
    site.page("en/sitemap.html").holds("<a href=\"updates.html\">Updates</a>");
}

#[test]
fn the_footer_tells_the_day_of_the_last_change_behind_that_of_publication() {
    let site = updated().build();
    let page = site.page("ja/small/measures/2-1.html");
    page.holds("公表日：<time datetime=\"2024-04-01\">").holds("最終更新日：<time datetime=\"2025-07-01\">");
    page.holds("<li><a href=\"../updates.html\">更新履歴</a></li>");
    let unchanged = SiteTest::of("small").without("content/plans/small/progress/2024.yaml").build();
    unchanged.page("ja/small/index.html").holds("公表日").lacks("最終更新日");
}

#[test]
fn updates_are_about_the_pages_and_stay_off_the_paper() {
    let site = updated().chapter("[](page:updates)").build();
    site.page("ja/small/overview.html").holds("<a href=\"updates.html\">更新履歴</a>");
    site.page("ja/small/print.html").lacks("id=\"updates\"").holds("<a href=\"updates.html\">更新履歴</a>");
}

#[test]
fn the_words_of_a_link_are_marked_where_what_it_leads_to_is_not_translated() {
    let untranslated = "title: {ja: 登録団体数}";
    let site = updated()
        .replacing(
            "content/plans/small/data/indicators.yaml",
            "title: {ja: 登録団体数, en: Registered groups}",
            untranslated,
        )
        .build();
    let link = "<a href=\"indicators/groups.html\"><span lang=\"ja\">登録団体数</span></a>";
    site.page("en/small/updates.html").holds(link);
}

#[test]
fn an_update_leads_to_what_is_there_in_every_language() {
    let see = "updates:\n  - {date: 2025-07-01, text: {ja: 直しました。, en: Corrected.}, see: 'section:aims'}\n";
    let chapter = SiteTest::of("small").with(UPDATES, see).chapter("## 目標 {#aims}\n");
    let told = told(&chapter.project.check(), Language::ENGLISH);
    assert!(told.starts_with("error[K401]") && told.contains("1 error"), "{told}");
}

#[test]
fn an_update_that_shows_nowhere_is_told_with_its_place() {
    for (see, code) in [("measure:9", "K401"), ("'#period'", "K405"), ("施策:1", "K406"), ("overview.html", "K405")] {
        let text =
            format!("updates:\n  - {{date: 2025-07-01, text: {{ja: 直しました。, en: Corrected.}}, see: {see}}}\n");
        let outcome = SiteTest::of("small").with(UPDATES, &text).project.check();
        let told = told(&outcome, Language::ENGLISH);
        assert!(told.starts_with(&format!("error[{code}]")) && told.contains("data/updates.yaml:2:"), "{told}");
    }
}
