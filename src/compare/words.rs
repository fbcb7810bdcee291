//! From two texts to the words that stay, go and come, cut as a reader of Japanese would underline them.
//!
//! A text is cut into runs of one script, so that particles and endings do not glue to nouns and a number is one thing.
//! Where one word takes the place of another, what both begin and end with stays: of 協働推進計画 and 協働推進基本計画 only
//! 基本 is marked. A word that happens to stand between two large changes is taken into them.

use super::cut::{Script, Token, cut};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// Holds letters that share one fate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub fate: Fate,
    pub text: String,
}

/// Tells what becomes of letters from the old text to the new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Kept,
    Removed,
    Added,
}

/// Compares two texts word by word; what is removed stands before what is added in its place.
///
/// Kept and removed runs together are the old text, kept and added ones the new.
pub fn words(old: &str, new: &str) -> Vec<Run> {
    if old == new {
        return (!old.is_empty()).then(|| Run { fate: Fate::Kept, text: old.to_owned() }).into_iter().collect();
    }
    let stretches = stretches(&cut(old), &cut(new));
    let stretches = swallow(stretches);
    match is_another(&stretches, old, new) {
        true => runs(vec![Stretch::Changed { removed: old.to_owned(), added: new.to_owned() }]),
        false => runs(stretches),
    }
}

/// Texts of more words are compared sentence by sentence first, and then only where few of them changed together.
const LONG: usize = 20_000;

/// Finds what two lists of words have in common.
fn stretches(old: &[Token<'_>], new: &[Token<'_>]) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    if old.len().max(new.len()) <= LONG {
        compare(old, new, &mut stretches);
        return stretches;
    }
    let (old_sentences, new_sentences) = (sentences(old), sentences(new));
    if old_sentences.len().max(new_sentences.len()) > LONG {
        change(old, new, &mut stretches);
        return stretches;
    }
    for op in capture_diff_slices(Algorithm::Myers, &old_sentences, &new_sentences) {
        let (old, new) = (joined(old, &old_sentences, op.old_range()), joined(new, &new_sentences, op.new_range()));
        match op {
            DiffOp::Equal { .. } => stretches.push(kept(old)),
            _ if old.len().max(new.len()) <= LONG => compare(old, new, &mut stretches),
            _ => change(old, new, &mut stretches),
        }
    }
    stretches
}

/// Parts words into sentences.
fn sentences<'a, 't>(tokens: &'a [Token<'t>]) -> Vec<&'a [Token<'t>]> {
    tokens.split_inclusive(|token| ["。", ".", "\n", "！", "？", "!", "?"].contains(&token.text)).collect()
}

/// Returns the words of sentences beside each other.
fn joined<'a, 't>(tokens: &'a [Token<'t>], sentences: &[&[Token<'t>]], range: Range<usize>) -> &'a [Token<'t>] {
    let length = |range: Range<usize>| -> usize {
        sentences.get(range).unwrap_or_default().iter().map(|sentence| sentence.len()).sum()
    };
    let start = length(0..range.start);
    tokens.get(start..start + length(range)).unwrap_or_default()
}

fn compare(old: &[Token<'_>], new: &[Token<'_>], stretches: &mut Vec<Stretch>) {
    for op in capture_diff_slices(Algorithm::Myers, old, new) {
        let (old, new) = (old.get(op.old_range()).unwrap_or_default(), new.get(op.new_range()).unwrap_or_default());
        match op {
            DiffOp::Equal { .. } => stretches.push(kept(old)),
            _ => change(old, new, stretches),
        }
    }
}

fn kept(tokens: &[Token<'_>]) -> Stretch {
    Stretch::Kept { text: text(tokens), plain: tokens.iter().all(Token::is_plain) }
}

fn text(tokens: &[Token<'_>]) -> String {
    tokens.iter().map(|token| token.text).collect()
}

/// Of two sentences that share less than this, in hundredths, one is not the other with changes.
const SHARED: usize = 30;

/// A text of fewer letters is a phrase, of which every word tells.
const SENTENCE: usize = 12;

/// Tells whether what two texts have in common is chance, so that to mark single words would only hide that.
fn is_another(stretches: &[Stretch], old: &str, new: &str) -> bool {
    let letters = |text: &str| text.chars().count();
    let kept: usize = stretches
        .iter()
        .map(|stretch| match stretch {
            Stretch::Kept { text, plain: false } => letters(text),
            _ => 0,
        })
        .sum();
    let (old, new) = (letters(old), letters(new));
    old.min(new) >= SENTENCE && kept * 200 < SHARED * (old + new) && kept * 2 < old.min(new)
}

/// Holds a part of both texts.
#[derive(Debug)]
enum Stretch {
    /// `plain` where it is nothing but particles and punctuation.
    Kept {
        text: String,
        plain: bool,
    },
    Changed {
        removed: String,
        added: String,
    },
}

/// Adds what one list of tokens becomes, less what their outermost words begin and end with in common.
fn change(old: &[Token<'_>], new: &[Token<'_>], stretches: &mut Vec<Stretch>) {
    let (removed, added) = (text(old), text(new));
    let begins = match (old.first(), new.first()) {
        (Some(one), Some(other)) => common(one, other, Common::Beginning),
        _ => 0,
    };
    let ends = match (old.last(), new.last()) {
        (Some(one), Some(other)) => {
            // What one word begins with is not counted once more as its end.
            let room = (removed.len().min(added.len())).saturating_sub(begins);
            common(one, other, Common::End).min(room)
        }
        _ => 0,
    };
    let (begins, ends) = worth(&removed, &added, begins, ends);
    let middle = |text: &str| text.get(begins..text.len() - ends).unwrap_or_default().to_owned();
    let mut keep = |text: &str| {
        if !text.is_empty() {
            stretches.push(Stretch::Kept { text: text.to_owned(), plain: false });
        }
    };
    keep(removed.get(..begins).unwrap_or_default());
    let end = removed.get(removed.len() - ends..).unwrap_or_default();
    let changed = Stretch::Changed { removed: middle(&removed), added: middle(&added) };
    stretches.push(changed);
    if !end.is_empty() {
        stretches.push(Stretch::Kept { text: end.to_owned(), plain: false });
    }
}

/// Tells which side of two words is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Common {
    Beginning,
    End,
}

/// Returns how many bytes two words have in common on one side: only compounds of Chinese characters and long runs of
/// hiragana are taken apart, and neither numbers nor Latin words.
fn common(one: &Token<'_>, other: &Token<'_>, side: Common) -> usize {
    if one.script != other.script || !matches!(one.script, Script::Han | Script::Hiragana) {
        return 0;
    }
    let (mut one, mut other) = (one.letters(), other.letters());
    if side == Common::End {
        one.reverse();
        other.reverse();
    }
    one.iter().zip(&other).take_while(|(one, other)| one == other).map(|(letter, _)| letter.len()).sum()
}

/// Leaves what is in common where it is worth being kept apart: two letters or more, or all of one word.
fn worth(removed: &str, added: &str, begins: usize, ends: usize) -> (usize, usize) {
    if begins + ends == removed.len().min(added.len()) {
        return (begins, ends);
    }
    let long = |bytes: usize, text: Option<&str>| {
        if text.is_some_and(|text| text.chars().count() >= 2) { bytes } else { 0 }
    };
    (long(begins, removed.get(..begins)), long(ends, removed.get(removed.len() - ends..)))
}

/// The longest kept run, in letters, that may be taken into the changes around it.
const ISLAND: usize = 2;

/// A change is large where so many letters go and come together.
const LARGE: usize = 6;

/// Takes a particle or a comma that stands between two large changes into them.
fn swallow(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut calm: Vec<Stretch> = Vec::with_capacity(stretches.len());
    let mut rest = stretches.into_iter().peekable();
    while let Some(stretch) = rest.next() {
        let island = match &stretch {
            Stretch::Kept { text, plain: true } => text.chars().count() <= ISLAND,
            _ => false,
        };
        let between = island && calm.last().is_some_and(is_large) && rest.peek().is_some_and(is_large);
        match (stretch, calm.last_mut()) {
            (Stretch::Kept { text, .. }, Some(Stretch::Changed { removed, added })) if between => {
                removed.push_str(&text);
                added.push_str(&text);
            }
            (Stretch::Changed { removed: gone, added: come }, Some(Stretch::Changed { removed, added })) => {
                removed.push_str(&gone);
                added.push_str(&come);
            }
            (stretch, _) => calm.push(stretch),
        }
    }
    calm
}

fn is_large(stretch: &Stretch) -> bool {
    match stretch {
        Stretch::Changed { removed, added } => {
            !removed.is_empty() && !added.is_empty() && removed.chars().chain(added.chars()).nth(LARGE - 1).is_some()
        }
        Stretch::Kept { .. } => false,
    }
}

/// Writes stretches as runs, those of one fate beside each other joined.
fn runs(stretches: Vec<Stretch>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut add = |fate: Fate, text: String| {
        if text.is_empty() {
            return;
        }
        match runs.last_mut().filter(|last| last.fate == fate) {
            Some(last) => last.text.push_str(&text),
            None => runs.push(Run { fate, text }),
        }
    };
    for stretch in stretches {
        match stretch {
            Stretch::Kept { text, .. } => add(Fate::Kept, text),
            Stretch::Changed { removed, added } => {
                add(Fate::Removed, removed);
                add(Fate::Added, added);
            }
        }
    }
    runs
}

/// Returns the old text of runs.
pub fn old_text(runs: &[Run]) -> String {
    runs.iter().filter(|run| run.fate != Fate::Added).map(|run| run.text.as_str()).collect()
}

/// Returns the new text of runs.
pub fn new_text(runs: &[Run]) -> String {
    runs.iter().filter(|run| run.fate != Fate::Removed).map(|run| run.text.as_str()).collect()
}

#[cfg(test)]
mod tests {
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
            (0..120_000u32)
                .filter_map(|at| char::from_u32(first + at * 7919 % 9_000))
                .map(|c| format!("{c}、"))
                .collect()
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
}
