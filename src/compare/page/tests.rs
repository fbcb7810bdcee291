//! What is marked in a page, and that nothing of it is lost.

use super::*;
use proptest::prelude::*;
use scraper::Selector;

fn page(main: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"ja\"><head><title>題</title></head><body><nav>一覧</nav><main>{main}</main></body></html>"
    )
}

fn marked(old: &str, new: &str) -> Marked {
    mark(Some(&page(old)), &page(new))
}

#[test]
fn a_page_that_stayed_has_no_changes() {
    let main = "<h1>題</h1><p id=\"a\">市民と<strong>行政</strong></p><ul><li>一<ul><li>二</li></ul></li></ul>";
    assert_eq!(marked(main, main), Marked { html: format!("<main>{main}</main>"), changes: 0 });
}

#[test]
fn words_are_marked_where_they_stand_within_other_marks() {
    let marked = marked(
        "<p>市民と<strong>行政の協働</strong>を進めます。</p>",
        "<p>市民と<strong>企業の協働</strong>を大きく進めます。</p>",
    );
    assert_eq!(
        marked.html,
        "<main><p>市民と<strong><del class=\"change change-removed\" id=\"change-1\">行政</del>\
         <ins class=\"change change-added\">企業</ins>の協働</strong>を<ins class=\"change change-added\">大きく</ins>進めます。</p></main>"
    );
    assert_eq!(marked.changes, 1);
}

#[test]
fn what_is_new_and_what_is_gone_are_changes_of_their_own() {
    let marked = marked(
        "<p>一つ目の段落</p><p>消える文章です</p><p>終わりの段落</p>",
        "<p>一つ目の段落</p><p>終わりの段落</p><ul><li>加わる</li><li>項目</li></ul>",
    );
    assert_eq!(
        marked.html,
        "<main><p>一つ目の段落</p><p><del class=\"change change-removed change-line\" id=\"change-1\">消える文章です</del>終わりの段落</p>\
         <ul><li><ins class=\"change change-added\" id=\"change-2\">加わる</ins></li><li><ins class=\"change change-added\">項目</ins></li></ul></main>"
    );
    assert_eq!(marked.changes, 2);
}

#[test]
fn a_block_is_known_by_its_id_even_where_all_of_it_changed() {
    let marked = marked("<p id=\"target\">100人</p>", "<p>前に加わる</p><p id=\"target\">平成の終わり</p>");
    assert!(marked.html.contains("<p id=\"target\"><del"), "{}", marked.html);
}

#[test]
fn drawings_lists_of_links_and_what_runs_are_left_alone() {
    let new =
        "<nav><a href=\"b.html\">次へ</a></nav><svg><text>新しい</text></svg><p>同じ</p><script>let a = 1;</script>";
    let marked = marked("<svg><text>古い</text></svg><p>同じ</p>", new);
    assert_eq!((marked.html, marked.changes), (format!("<main>{new}</main>"), 0));
}

#[test]
fn a_page_that_was_not_there_is_one_change() {
    let marked = mark(None, &page("<h1>題</h1><p>文</p>"));
    assert_eq!(marked.changes, 1);
    assert_eq!(marked.html.matches("<ins").count(), 2);
}

#[test]
fn pages_without_a_middle_or_without_anything_are_no_problem() {
    for (old, new) in [("", ""), ("<p>", "text"), ("<main>", "<table><tr><td>x"), ("<p>a</p>", "")] {
        let _ = mark(Some(old), new);
    }
    let deep = "<div>".repeat(2_000);
    assert_eq!(mark(Some(&deep), &format!("{deep}x")).changes, 1);
}

/// Reads what a marked page says without what is gone.
fn read(html: &str) -> String {
    let page = Html::parse_fragment(html);
    let gone = Selector::parse("del.change").unwrap();
    let gone: std::collections::HashSet<_> = page.select(&gone).map(|element| element.id()).collect();
    let texts = page.tree.root().descendants().filter(|node| node.value().is_text());
    let kept = texts.filter(|node| !node.ancestors().any(|above| gone.contains(&above.id())));
    kept.filter_map(|node| node.value().as_text().map(|text| text.to_string())).collect()
}

fn any_page() -> impl Strategy<Value = String> {
    let line =
        prop_oneof!["[市民と協働の計画]{1,8}", "[a-c ]{1,9}", Just("<b>行</b>政".to_owned()), Just("<br>".to_owned())];
    let block = ("(p|li|h2|td|div)", line, proptest::option::of("[a-c]"));
    let write = |(tag, line, id): (String, String, Option<String>)| {
        let id = id.map(|id| format!(" id={id}")).unwrap_or_default();
        format!("<{tag}{id}>{line}</{tag}>")
    };
    proptest::collection::vec(block.prop_map(write), 0..8).prop_map(|blocks| page(&blocks.concat()))
}

proptest! {
    #[test]
    fn without_what_is_gone_a_marked_page_says_what_the_new_one_says(old in any_page(), new in any_page()) {
        let marked = mark(Some(&old), &new);
        let plain = lines::main(&Html::parse_document(&new)).map(|main| main.html()).unwrap_or_default();
        prop_assert_eq!(read(&marked.html), read(&plain));
        for change in 1..=marked.changes {
            let id = format!("id=\"change-{change}\"");
            prop_assert_eq!(marked.html.matches(&id).count(), 1, "{}", marked.html);
        }
        prop_assert_eq!(mark(Some(&new), &new).changes, 0);
    }

    #[test]
    fn no_two_texts_break_it(old in "\\PC{0,80}", new in "[<>a-z/=\" 市民&;!-]{0,80}") {
        let _ = mark(Some(&old), &new);
        let _ = mark(Some(&new), &old);
    }
}
