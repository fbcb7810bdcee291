//! The success criteria of levels A and AA, by number.

use crate::language::{Language, Localized};

/// Names a level of conformance; the second includes the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    A,
    AA,
}

/// Names a standard that a site may aim at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// JIS X 8341-3:2016, which has the criteria of WCAG 2.0.
    Jis2016,
    Wcag21,
    Wcag22,
}

/// Names one of the four principles, which the first digit of a criterion's number tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Principle {
    Perceivable,
    Operable,
    Understandable,
    Robust,
}

/// Holds one success criterion.
#[derive(Debug, PartialEq, Eq)]
pub struct Criterion {
    /// `1.4.10`; the same in all standards that have it.
    pub number: &'static str,
    pub level: Level,
    first: Standard,
    last: Standard,
    japanese: &'static str,
    english: &'static str,
}

impl Level {
    /// Returns the letters that stand for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::AA => "AA",
        }
    }
}

impl Standard {
    /// Lists all, the oldest first.
    pub const ALL: [Self; 3] = [Self::Jis2016, Self::Wcag21, Self::Wcag22];

    /// Returns the word by which settings know it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Jis2016 => "jis-x-8341-3-2016",
            Self::Wcag21 => "wcag-2.1",
            Self::Wcag22 => "wcag-2.2",
        }
    }

    /// Returns the name, which is the same in every language.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jis2016 => "JIS X 8341-3:2016",
            Self::Wcag21 => "WCAG 2.1",
            Self::Wcag22 => "WCAG 2.2",
        }
    }

    /// Returns its place among all, by age.
    fn age(self) -> usize {
        Self::ALL.iter().position(|own| *own == self).unwrap_or(0)
    }
}

impl Principle {
    /// Lists all in their order.
    pub const ALL: [Self; 4] = [Self::Perceivable, Self::Operable, Self::Understandable, Self::Robust];

    /// Returns the word by which strings know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Perceivable => "perceivable",
            Self::Operable => "operable",
            Self::Understandable => "understandable",
            Self::Robust => "robust",
        }
    }
}

impl Criterion {
    /// Finds a criterion by its number.
    pub fn find(number: &str) -> Option<&'static Self> {
        CRITERIA.iter().find(|criterion| criterion.number == number)
    }

    /// Tells whether a standard has it.
    pub fn is_in(&self, standard: Standard) -> bool {
        (self.first.age()..=self.last.age()).contains(&standard.age())
    }

    /// Returns the principle that it stands under.
    pub fn principle(&self) -> Principle {
        match self.number.as_bytes().first() {
            Some(b'1') => Principle::Perceivable,
            Some(b'2') => Principle::Operable,
            Some(b'3') => Principle::Understandable,
            _ => Principle::Robust,
        }
    }

    /// Returns its title: in Japanese as WAIC translates it, for all others in English.
    pub fn title(&self, reader: Language) -> Localized<&'static str> {
        match reader.is_japanese() {
            true => Localized { value: self.japanese, language: Language::JAPANESE },
            false => Localized { value: self.english, language: Language::ENGLISH },
        }
    }
}

const fn in_all(number: &'static str, level: Level, japanese: &'static str, english: &'static str) -> Criterion {
    Criterion { number, level, first: Standard::Jis2016, last: Standard::Wcag22, japanese, english }
}

const fn since_2_1(number: &'static str, level: Level, japanese: &'static str, english: &'static str) -> Criterion {
    Criterion { number, level, first: Standard::Wcag21, last: Standard::Wcag22, japanese, english }
}

const fn since_2_2(number: &'static str, level: Level, japanese: &'static str, english: &'static str) -> Criterion {
    Criterion { number, level, first: Standard::Wcag22, last: Standard::Wcag22, japanese, english }
}

const fn until_2_1(number: &'static str, level: Level, japanese: &'static str, english: &'static str) -> Criterion {
    Criterion { number, level, first: Standard::Jis2016, last: Standard::Wcag21, japanese, english }
}

/// Lists the criteria of levels A and AA that any of the standards has, by number.
#[rustfmt::skip]
pub const CRITERIA: [Criterion; 56] = [
    in_all("1.1.1", Level::A, "非テキストコンテンツ", "Non-text Content"),
    in_all("1.2.1", Level::A, "音声だけ及び映像だけ（収録済み）", "Audio-only and Video-only (Prerecorded)"),
    in_all("1.2.2", Level::A, "キャプション（収録済み）", "Captions (Prerecorded)"),
    in_all("1.2.3", Level::A, "音声解説、又はメディアに対する代替（収録済み）", "Audio Description or Media Alternative (Prerecorded)"),
    in_all("1.2.4", Level::AA, "キャプション（ライブ）", "Captions (Live)"),
    in_all("1.2.5", Level::AA, "音声解説（収録済み）", "Audio Description (Prerecorded)"),
    in_all("1.3.1", Level::A, "情報及び関係性", "Info and Relationships"),
    in_all("1.3.2", Level::A, "意味をなすシーケンス", "Meaningful Sequence"),
    in_all("1.3.3", Level::A, "感覚による特性", "Sensory Characteristics"),
    since_2_1("1.3.4", Level::AA, "向き（orientation）", "Orientation"),
    since_2_1("1.3.5", Level::AA, "入力目的の特定", "Identify Input Purpose"),
    in_all("1.4.1", Level::A, "色の用途", "Use of Color"),
    in_all("1.4.2", Level::A, "音声の制御", "Audio Control"),
    in_all("1.4.3", Level::AA, "コントラスト（最低限）", "Contrast (Minimum)"),
    in_all("1.4.4", Level::AA, "テキストのサイズ変更", "Resize Text"),
    in_all("1.4.5", Level::AA, "文字画像", "Images of Text"),
    since_2_1("1.4.10", Level::AA, "リフロー", "Reflow"),
    since_2_1("1.4.11", Level::AA, "非テキストのコントラスト", "Non-text Contrast"),
    since_2_1("1.4.12", Level::AA, "テキストの間隔", "Text Spacing"),
    since_2_1("1.4.13", Level::AA, "ホバー時又はフォーカス時のコンテンツ", "Content on Hover or Focus"),
    in_all("2.1.1", Level::A, "キーボード", "Keyboard"),
    in_all("2.1.2", Level::A, "キーボードトラップなし", "No Keyboard Trap"),
    since_2_1("2.1.4", Level::A, "文字キーによるショートカット", "Character Key Shortcuts"),
    in_all("2.2.1", Level::A, "期限調節可能", "Timing Adjustable"),
    in_all("2.2.2", Level::A, "一時停止・停止・非表示", "Pause, Stop, Hide"),
    in_all("2.3.1", Level::A, "3回の閃光、又は閾値以下", "Three Flashes or Below Threshold"),
    in_all("2.4.1", Level::A, "ブロックのバイパス", "Bypass Blocks"),
    in_all("2.4.2", Level::A, "ページタイトル", "Page Titled"),
    in_all("2.4.3", Level::A, "フォーカス順序", "Focus Order"),
    in_all("2.4.4", Level::A, "リンクの目的（文脈内）", "Link Purpose (In Context)"),
    in_all("2.4.5", Level::AA, "複数の経路", "Multiple Ways"),
    in_all("2.4.6", Level::AA, "見出し及びラベル", "Headings and Labels"),
    in_all("2.4.7", Level::AA, "フォーカスの可視化", "Focus Visible"),
    since_2_2("2.4.11", Level::AA, "隠されないフォーカス（最低限）", "Focus Not Obscured (Minimum)"),
    since_2_1("2.5.1", Level::A, "ポインタジェスチャ", "Pointer Gestures"),
    since_2_1("2.5.2", Level::A, "ポインタキャンセル", "Pointer Cancellation"),
    since_2_1("2.5.3", Level::A, "ラベルを含む名前（name）", "Label in Name"),
    since_2_1("2.5.4", Level::A, "動きによる起動", "Motion Actuation"),
    since_2_2("2.5.7", Level::AA, "ドラッグ動作", "Dragging Movements"),
    since_2_2("2.5.8", Level::AA, "ターゲットのサイズ（最低限）", "Target Size (Minimum)"),
    in_all("3.1.1", Level::A, "ページの言語", "Language of Page"),
    in_all("3.1.2", Level::AA, "一部分の言語", "Language of Parts"),
    in_all("3.2.1", Level::A, "フォーカス時", "On Focus"),
    in_all("3.2.2", Level::A, "入力時", "On Input"),
    in_all("3.2.3", Level::AA, "一貫したナビゲーション", "Consistent Navigation"),
    in_all("3.2.4", Level::AA, "一貫した識別性", "Consistent Identification"),
    since_2_2("3.2.6", Level::A, "一貫したヘルプ", "Consistent Help"),
    in_all("3.3.1", Level::A, "エラーの特定", "Error Identification"),
    in_all("3.3.2", Level::A, "ラベル又は指示", "Labels or Instructions"),
    in_all("3.3.3", Level::AA, "エラーの修正提案", "Error Suggestion"),
    in_all("3.3.4", Level::AA, "誤り防止（法的・金融・データ）", "Error Prevention (Legal, Financial, Data)"),
    since_2_2("3.3.7", Level::A, "冗長な入力項目", "Redundant Entry"),
    since_2_2("3.3.8", Level::AA, "アクセシブルな認証（最低限）", "Accessible Authentication (Minimum)"),
    until_2_1("4.1.1", Level::A, "構文解析", "Parsing"),
    in_all("4.1.2", Level::A, "名前（name）・役割（role）・値（value）", "Name, Role, Value"),
    since_2_1("4.1.3", Level::AA, "ステータスメッセージ", "Status Messages"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn count(standard: Standard, level: Level) -> usize {
        CRITERIA.iter().filter(|criterion| criterion.is_in(standard) && criterion.level == level).count()
    }

    #[test]
    fn each_standard_has_as_many_criteria_as_it_says() {
        for (standard, a, aa) in [(Standard::Jis2016, 25, 13), (Standard::Wcag21, 30, 20), (Standard::Wcag22, 31, 24)] {
            assert_eq!((count(standard, Level::A), count(standard, Level::AA)), (a, aa), "{standard:?}");
        }
    }

    #[test]
    fn criteria_stand_by_number_each_once() {
        let numbers: Vec<Vec<u32>> = CRITERIA
            .iter()
            .map(|criterion| criterion.number.split('.').map(|part| part.parse().unwrap()).collect())
            .collect();
        assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(numbers.iter().all(|number| number.len() == 3));
    }

    #[test]
    fn parsing_is_asked_for_by_jis_and_no_longer_by_wcag_2_2() {
        let parsing = Criterion::find("4.1.1").unwrap();
        assert!(parsing.is_in(Standard::Jis2016) && !parsing.is_in(Standard::Wcag22));
        assert_eq!(Criterion::find("4.1.4"), None);
    }

    #[test]
    fn titles_are_in_the_language_of_the_reader_or_in_english() {
        let reflow = Criterion::find("1.4.10").unwrap();
        assert_eq!(reflow.title(Language::JAPANESE).value, "リフロー");
        let korean = reflow.title(Language::new("ko").unwrap());
        assert_eq!((korean.value, korean.language), ("Reflow", Language::ENGLISH));
    }
}
