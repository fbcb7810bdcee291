//! How texts are taken apart, and that nothing of them is lost.

use super::*;
use proptest::prelude::*;

/// Writes runs with what goes in `[-…-]` and what comes in `{+…+}`.
fn shown(old: &str, new: &str) -> String {
    let mark = |run: &Run| match run.fate {
        Fate::Kept => run.text.clone(),
        Fate::Removed => format!("[-{}-]", run.text),
        Fate::Added => format!("{{+{}+}}", run.text),
    };
    words(old, new).iter().map(mark).collect()
}

#[test]
fn only_what_differs_in_a_compound_is_marked() {
    assert_eq!(shown("協働推進計画を策定する", "協働推進基本計画を策定する"), "協働推進{+基本+}計画を策定する");
    assert_eq!(shown("市民活動団体", "市民活動"), "市民活動[-団体-]");
    assert_eq!(shown("市", "市長"), "市{+長+}");
    // One letter in common is chance: nobody reads 市民 as a change of 市場.
    assert_eq!(shown("市民が", "市場が"), "[-市民-]{+市場+}が");
}

#[test]
fn particles_and_endings_are_apart_from_nouns() {
    assert_eq!(shown("市民と行政", "市民と企業"), "市民と[-行政-]{+企業+}");
    assert_eq!(shown("まちをつくる", "まちをそだてる"), "まちを[-つくる-]{+そだてる+}");
    assert_eq!(shown("情報を発信します", "情報を提供します"), "情報を[-発信-]{+提供+}します");
}

#[test]
fn a_number_is_one_thing() {
    assert_eq!(shown("4,666人", "4,700人"), "[-4,666-]{+4,700+}人");
    assert_eq!(shown("令和10年度", "令和12年度"), "令和[-10-]{+12+}年度");
    assert_eq!(shown("３．５％", "３．０％"), "[-３．５-]{+３．０+}％");
    assert_eq!(shown("第三条", "第十三条"), "第[-三-]{+十三+}条");
    assert_eq!(shown("15", "150"), "[-15-]{+150+}");
}

#[test]
fn english_is_compared_by_words() {
    assert_eq!(
        shown("The city helps groups.", "The city supports all groups."),
        "The city [-helps-]{+supports all+} groups."
    );
    assert_eq!(shown("a citizen's plan", "a citizens' plan"), "a [-citizen's-]{+citizens'+} plan");
}

#[test]
fn a_particle_between_two_large_changes_is_taken_into_them() {
    let old = "町内会連合会の活性化支援事業";
    let new = "地域づくり協議会の立ち上げを後押しする取組";
    assert!(!words(old, new).iter().any(|run| run.fate == Fate::Kept && run.text == "の"), "{}", shown(old, new));
}

#[test]
fn a_sentence_that_is_another_is_replaced_as_a_whole() {
    let runs = words("市民と市の間で指針の考え方を広めます。", "この章では、市の財政の見通しについて述べます。");
    assert_eq!(runs.len(), 2, "{runs:?}");
    let runs = words(
        "市民の意見を聴きます。",
        "市民の意見を聴くため、年に二回、だれでも参加できる会議を開き、結果を公表します。",
    );
    assert_eq!(runs.first().map(|run| run.fate), Some(Fate::Kept), "{runs:?}");
}

#[test]
fn nothing_and_something_are_all_added_or_all_removed() {
    assert_eq!(shown("", "新設"), "{+新設+}");
    assert_eq!(shown("削る", ""), "[-削る-]");
    assert_eq!(shown("", ""), "");
}

#[test]
fn two_texts_of_a_megabyte_that_have_nothing_in_common_are_compared_at_once() {
    let text = |first: u32| -> String {
        (0..120_000u32).filter_map(|at| char::from_u32(first + at * 7919 % 9_000)).map(|c| format!("{c}、")).collect()
    };
    let begun = std::time::Instant::now();
    let (old, new) = (text(0x4E00), text(0x4E33));
    let runs = words(&old, &new);
    assert_eq!((old_text(&runs), new_text(&runs)), (old, new));
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn of_a_long_text_only_the_sentences_that_changed_are_taken_apart() {
    let long = "市民と市は、共に働きます。".repeat(4_000);
    let old = format!("{long}期間は5年間です。{long}");
    let new = format!("{long}期間は7年間です。{long}");
    let changed: Vec<Run> = words(&old, &new).into_iter().filter(|run| run.fate != Fate::Kept).collect();
    assert_eq!(changed.iter().map(|run| run.text.as_str()).collect::<Vec<_>>(), ["5", "7"]);
}

/// Letters that make edges: marks that join what stands before them, digits, both widths.
const LETTERS: &str =
    "[協働推進計画市民のをしますアイウー12,.３a-z '。、\u{0301}\u{FE00}\u{E0100}👨\u{200D}👩\n]{0,30}";

proptest! {
    #[test]
    fn what_stays_and_goes_is_the_old_text_and_what_stays_and_comes_the_new(old in LETTERS, new in LETTERS) {
        let runs = words(&old, &new);
        prop_assert_eq!(old_text(&runs), old);
        prop_assert_eq!(new_text(&runs), new);
        prop_assert!(runs.iter().all(|run| !run.text.is_empty()));
        prop_assert!(runs.windows(2).all(|pair| pair[0].fate != pair[1].fate));
    }

    #[test]
    fn so_it_is_for_any_two_texts(old in ".{0,60}", new in ".{0,60}") {
        let runs = words(&old, &new);
        prop_assert_eq!(old_text(&runs), old);
        prop_assert_eq!(new_text(&runs), new);
    }
}
