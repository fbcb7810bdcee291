//! What becomes of a quote when the page around it changes.

use super::*;
use crate::language::Language;
use crate::model::comment::PassageAddress;
use crate::source::{Located, Sources, Span};
use proptest::prelude::*;

const OVERVIEW: &str = "<h1>計画の概要</h1><h2 id=period>計画の期間</h2>\
    <p>計画の期間は、2024年度から2028年度までの5年間とします。</p><p>市民の声を聴きます。</p>\
    <h2 id=aims>計画の目標</h2><p>市民の声を聴きます。団体の活動を支えます。</p>";
const MEASURES: &str = "<h1>施策</h1><p>市民と行政とが一緒に考える場を設けます。</p>";

fn passage(at: &str, [before, quote, after]: [&str; 3]) -> Passage {
    let span = Span::file(Sources::default().add("", ""));
    let words = |words: &str| (!words.is_empty()).then(|| words.into());
    Passage {
        at: Located::new(PassageAddress::parse(at).unwrap(), span),
        language: Language::JAPANESE,
        quote: words(quote),
        before: words(before),
        after: words(after),
    }
}

/// Finds a passage in a plan of two pages, the first with this text.
fn found(passage: &Passage, overview: &str) -> Found {
    let page = |name: &str| {
        let body = match name {
            "overview" => overview,
            _ => MEASURES,
        };
        Some(format!("<main>{body}</main>").into_bytes())
    };
    anchor(passage, &PlanText::new(["overview", "measures"].map(Arc::from), page))
}

/// Tells briefly what was found.
fn brief(found: &Found) -> String {
    let (word, spot) = match found {
        Found::Here(spot) => ("here", spot),
        Found::Moved(spot) => ("moved", spot),
        Found::Changed(spot) => ("changed", spot),
        Found::Gone => return "gone".to_owned(),
    };
    format!("{word} {}#{} {}", spot.page, spot.fragment.as_deref().unwrap_or_default(), spot.words)
}

#[test]
fn the_same_words_twice_are_told_apart_by_place_and_by_what_stands_around_them() {
    for (at, around) in
        [("overview#period", ["", "市民の声を聴きます。", ""]), ("overview#aims", ["", "市民の声を聴きます。", "団体"])]
    {
        assert_eq!(brief(&found(&passage(at, around), OVERVIEW)), format!("here {at} 市民の声を聴きます。"));
    }
    let twice = "<p>甲の計画。</p><p>乙の計画。</p>";
    let Found::Here(spot) = found(&passage("overview", ["乙の", "計画。", ""]), twice) else { panic!("not here") };
    assert_eq!(spot.words, "計画。");
    let text = PageText::read(format!("<main>{twice}</main>").as_bytes());
    let exact = exact(&passage("overview", ["甲の", "計 画。", "乙"]), "計画。", &text);
    assert!(matches!(exact, Some(Found::Here(_))));
}

#[test]
fn words_are_found_through_readings_marks_and_line_breaks() {
    let set = "<h2 id=period>期間</h2><p><ruby>計画<rt>けいかく</rt></ruby>の\n<b>期間</b>は<span class=unseen>（説明）</span>5年間です。</p>";
    let passage = passage("overview#period", ["", "計画の 期間は5年間です。", ""]);
    assert!(matches!(found(&passage, set), Found::Here(_)));
}

#[test]
fn words_under_another_heading_or_on_another_page_have_moved() {
    let quote = ["", "計画の期間は、2024年度から2028年度までの5年間とします。", ""];
    let moved = OVERVIEW.replace("id=period", "id=term");
    assert_eq!(brief(&found(&passage("overview#period", quote), &moved)), format!("moved overview#term {}", quote[1]));
    let elsewhere = passage("overview#period", ["", "市民と行政とが一緒に考える場", ""]);
    assert_eq!(brief(&found(&elsewhere, OVERVIEW)), "moved measures# 市民と行政とが一緒に考える場");
    let renamed = passage("outline#period", ["", "市民と行政とが一緒に考える場", ""]);
    assert_eq!(brief(&found(&renamed, OVERVIEW)), "moved measures# 市民と行政とが一緒に考える場");
}

#[test]
fn a_word_that_is_everywhere_is_here_only_among_its_neighbours() {
    let place = |around| brief(&found(&passage("overview#period", around), OVERVIEW));
    assert_eq!(place(["とします。", "市民", "の声"]), "here overview#period 市民");
    assert_eq!(place(["会議には", "市民", "が加わり"]), "moved overview#period 市民");
}

#[test]
fn words_that_were_mended_have_changed_and_others_are_gone() {
    let mended = passage("overview#period", ["", "計画期間は、2023年度から2027年度の5年間とする。", ""]);
    assert_eq!(
        brief(&found(&mended, OVERVIEW)),
        "changed overview#period 計画の期間は、2024年度から2028年度までの5年間とします。"
    );
    let rewritten = passage("overview#period", ["", "災害のときに助け合える地域をつくります。", ""]);
    assert_eq!(found(&rewritten, OVERVIEW), Found::Gone);
    assert_eq!(found(&passage("overview#period", ["", "聞く", ""]), OVERVIEW), Found::Gone);
}

#[test]
fn a_comment_without_words_holds_on_to_its_id() {
    assert_eq!(brief(&found(&passage("overview#aims", [""; 3]), OVERVIEW)), "here overview#aims ");
    assert_eq!(brief(&found(&passage("overview", [""; 3]), OVERVIEW)), "here overview# ");
    assert_eq!(found(&passage("overview#gone", [""; 3]), OVERVIEW), Found::Gone);
    assert_eq!(found(&passage("outline", [""; 3]), OVERVIEW), Found::Gone);
}

/// Cuts a quote from a page as the script in the browser does.
fn cut(text: &PageText, from: usize, length: usize) -> Option<Passage> {
    let letters: Vec<char> = text.letters().chars().collect();
    let from = from.checked_rem(letters.len())?;
    let end = (from + length.max(1)).min(letters.len());
    let part = |from: usize, end: usize| letters[from..end].iter().collect::<String>();
    let at = text.fragment(part(0, from).len());
    let at = at.map_or_else(|| "overview".to_owned(), |id| format!("overview#{id}"));
    let around = [part(from.saturating_sub(20), from), part(from, end), part(end, (end + 20).min(letters.len()))];
    Some(passage(&at, [&around[0], &around[1], &around[2]]))
}

proptest! {
    #[test]
    fn a_quote_cut_from_a_page_is_here(
        parts in proptest::collection::vec(("[あい 市<]{0,12}", "[a-d]"), 1..6),
        from in 0usize..100,
        length in 1usize..30,
    ) {
        let page: String = parts.iter().map(|(words, id)| format!("<p id={id}>{}</p>", words.replace('<', "&lt;"))).collect();
        let text = PageText::read(format!("<main>{page}</main>").as_bytes());
        if let Some(passage) = cut(&text, from, length) {
            let found = found(&passage, &page);
            // Where an id stands twice, which no page of ours has, the place cannot be told.
            let ids: Vec<&String> = parts.iter().map(|(_, id)| id).collect();
            let twice = ids.iter().any(|id| ids.iter().filter(|other| *other == id).count() > 1);
            prop_assert!(matches!(found, Found::Here(_)) || (twice && matches!(found, Found::Moved(_))), "{found:?}");
        }
    }

    #[test]
    fn a_paragraph_before_a_quote_never_makes_it_gone(
        new in "\\PC{0,40}",
        from in 0usize..100,
        length in 1usize..30,
    ) {
        let text = PageText::read(format!("<main>{OVERVIEW}</main>").as_bytes());
        let passage = cut(&text, from, length).unwrap();
        for place in ["<h1>", "<h2 id=period>"] {
            let new = format!("<p>{}</p>{place}", new.replace('&', "&amp;").replace('<', "&lt;"));
            let page = OVERVIEW.replacen(place, &new, 1);
            let spans_the_place = !PageText::read(format!("<main>{page}</main>").as_bytes())
                .letters()
                .contains(&letters(passage.quote.as_deref()));
            let found = found(&passage, &page);
            prop_assert!(spans_the_place || matches!(found, Found::Here(_) | Found::Moved(_)), "{found:?}");
        }
    }

    #[test]
    fn any_page_and_any_quote_give_an_answer(
        page in proptest::collection::vec(any::<u8>(), 0..200),
        words in ["\\PC{0,20}", "\\PC{0,20}", "\\PC{0,20}"],
    ) {
        let passage = passage("overview#a", [&words[0], &words[1], &words[2]]);
        let html = [b"<main><p id=a>".as_slice(), &page].concat();
        anchor(&passage, &PlanText::new([Arc::from("overview")], |_| Some(html.clone())));
    }
}
