//! The language in which kyodo speaks, known before the arguments are read, so that their errors are in it too.

use kyodo::language::Language;
use std::ffi::OsString;

/// Chooses Japanese or English: what `--lang` says, else what the environment says.
pub(crate) fn choose(arguments: &[OsString]) -> Language {
    asked(arguments).unwrap_or_else(|| of_environment(|name| std::env::var(name).ok()))
}

/// Finds `--lang ja` or `--lang=ja`; any other word is left to the reading of the arguments, which refuses it.
fn asked(arguments: &[OsString]) -> Option<Language> {
    let words: Vec<&str> = arguments.iter().map_while(|argument| argument.to_str()).collect();
    let own = words.iter().position(|word| *word == "--").map_or(words.as_slice(), |end| words.split_at(end).0);
    let separate = own.windows(2).filter_map(|pair| match pair {
        ["--lang", tag] => Some(*tag),
        _ => None,
    });
    let joined = own.iter().filter_map(|word| word.strip_prefix("--lang="));
    separate.chain(joined).find_map(|tag| match tag {
        "ja" => Some(Language::JAPANESE),
        "en" => Some(Language::ENGLISH),
        _ => None,
    })
}

/// Follows POSIX: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set, else what the system says.
fn of_environment(variable: impl Fn(&str) -> Option<String>) -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name).filter(|tag| !tag.is_empty()));
    let tag = set.or_else(sys_locale::get_locale).unwrap_or_default();
    let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case("ja") { Language::JAPANESE } else { Language::ENGLISH }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(arguments: &[&str]) -> Option<Language> {
        asked(&arguments.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_option_is_found_in_either_form() {
        assert_eq!(from(&["kyodo", "--lang", "ja", "build"]), Some(Language::JAPANESE));
        assert_eq!(from(&["kyodo", "build", "--lang=en"]), Some(Language::ENGLISH));
        assert_eq!(from(&["kyodo", "build", "--lang"]), None);
        assert_eq!(from(&["kyodo", "--lang", "fr"]), None);
        assert_eq!(from(&["kyodo", "explain", "--", "--lang", "ja"]), None);
    }

    #[test]
    fn the_environment_is_asked_in_the_order_of_posix() {
        let with = |set: &'static [(&str, &str)]| {
            of_environment(|name| set.iter().find(|(own, _)| *own == name).map(|(_, tag)| (*tag).to_owned()))
        };
        assert_eq!(with(&[("LANG", "ja_JP.UTF-8")]), Language::JAPANESE);
        assert_eq!(with(&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C.UTF-8")]), Language::ENGLISH);
        assert_eq!(with(&[("LC_ALL", ""), ("LC_MESSAGES", "ja"), ("LANG", "en_GB")]), Language::JAPANESE);
        assert_eq!(with(&[("LANG", "jam")]), Language::ENGLISH);
    }
}
