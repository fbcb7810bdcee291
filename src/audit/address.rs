//! Understands what stands in `href` and `src` as a browser does: WHATWG URL, cut down to what relative links need.

use crate::output::OutputPath;
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// Tells where an address leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Address<'a> {
    /// To the site itself.
    Internal(Internal<'a>),
    /// To another host.
    Host,
    /// Into code that would run in the page, or a document made of the address itself.
    Code,
    /// Data written out in the address.
    Data,
    /// To something that is no page: a mail address, a telephone number.
    Elsewhere,
}

/// Holds an address without scheme and host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Internal<'a>(Cow<'a, str>);

impl<'a> Address<'a> {
    /// Reads an address as it is written in an attribute.
    pub(super) fn of(written: &'a str) -> Self {
        let written = clean(written);
        if starts_with_two_slashes(&written) {
            return Self::Host;
        }
        match scheme(&written).as_deref() {
            None => Self::Internal(Internal(written)),
            Some("http" | "https" | "ftp" | "ws" | "wss") => Self::Host,
            Some("javascript" | "vbscript") => Self::Code,
            Some("data" | "blob") => Self::Data,
            // A place on the machine that the site was made on, or a drive letter: nobody else has it.
            Some("file") => Self::Internal(Internal(written)),
            Some(letter) if letter.len() == 1 => Self::Internal(Internal(written)),
            Some(_) => Self::Elsewhere,
        }
    }
}

impl Internal<'_> {
    /// Returns the file that it leads to from a page, and the fragment where it asks for a certain place.
    ///
    /// Nothing for what leaves the site, is relative to the host, names a folder, or is not UTF-8.
    pub(super) fn resolve(&self, page: &OutputPath) -> Option<(String, Option<String>)> {
        let (rest, fragment) = self.0.split_once('#').map_or((&*self.0, ""), |(rest, fragment)| (rest, fragment));
        let path = rest.split('?').next().unwrap_or_default();
        let file = if rest.is_empty() && !self.0.is_empty() || path.is_empty() && !rest.is_empty() {
            page.as_str().to_owned()
        } else {
            follow(page.folder(), path)?
        };
        // What stands behind `:~:` is text for the browser to look for; `#` alone and `#top` are the top of the page.
        let fragment = fragment.split(":~:").next().unwrap_or_default();
        let fragment = percent_decode_str(fragment).decode_utf8().ok()?;
        let asked = !fragment.is_empty() && !fragment.eq_ignore_ascii_case("top");
        Some((file, asked.then(|| fragment.into_owned())))
    }
}

fn follow(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<Cow<'_, str>> = folder.split('/').filter(|part| !part.is_empty()).map(Cow::from).collect();
    let mut names_a_file = false;
    for part in path.split('/') {
        let part = percent_decode_str(part).decode_utf8().ok()?;
        names_a_file = false;
        match &*part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            // An empty part is a folder at the end, the host's root at the start, and a mistake between.
            "" => return None,
            _ => {
                names_a_file = true;
                parts.push(part);
            }
        }
    }
    names_a_file.then(|| parts.join("/"))
}

/// Takes away what a browser does: blanks and controls around, tabs and line ends within.
fn clean(written: &str) -> Cow<'_, str> {
    let written = written.trim_matches(|letter: char| letter <= ' ');
    if written.contains(['\t', '\n', '\r']) {
        Cow::from(written.replace(['\t', '\n', '\r'], ""))
    } else {
        Cow::from(written)
    }
}

fn starts_with_two_slashes(address: &str) -> bool {
    let mut letters = address.chars();
    let is_slash = |letter: Option<char>| matches!(letter, Some('/' | '\\'));
    is_slash(letters.next()) && is_slash(letters.next())
}

/// Returns the scheme in small letters; nothing for a relative address.
fn scheme(address: &str) -> Option<String> {
    let (scheme, _) = address.split_once(':')?;
    let good = scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme.chars().all(|letter| letter.is_ascii_alphanumeric() || "+.-".contains(letter));
    good.then(|| scheme.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(link: &str) -> Option<(String, Option<String>)> {
        let page = OutputPath::new("ja/a/measures/1.html").unwrap();
        match Address::of(link) {
            Address::Internal(address) => address.resolve(&page),
            other => panic!("{link} is taken for {other:?}"),
        }
    }

    #[test]
    fn relative_addresses_lead_to_files_and_places_in_them() {
        for (link, file, place) in [
            ("2.html", "ja/a/measures/2.html", None),
            ("./2.html", "ja/a/measures/2.html", None),
            ("../overview.html#period", "ja/a/overview.html", Some("period")),
            ("../../../assets/style.css?v=1", "assets/style.css", None),
            ("#art-3", "ja/a/measures/1.html", Some("art-3")),
            ("?q=x", "ja/a/measures/1.html", None),
            ("?q=x#y", "ja/a/measures/1.html", Some("y")),
            ("#", "ja/a/measures/1.html", None),
            ("#top", "ja/a/measures/1.html", None),
            ("%E5%9B%B3%201.png#%E5%8F%B7", "ja/a/measures/図 1.png", Some("号")),
            ("図.png", "ja/a/measures/図.png", None),
            (" 2\n.html ", "ja/a/measures/2.html", None),
            ("2.html#a:~:text=b", "ja/a/measures/2.html", Some("a")),
            ("%2e%2e/x.html", "ja/a/x.html", None),
            ("a:b.html/../c.html".trim_start_matches("a:"), "ja/a/measures/c.html", None),
        ] {
            assert_eq!(resolved(link), Some((file.to_owned(), place.map(str::to_owned))), "{link}");
        }
    }

    #[test]
    fn addresses_that_are_no_file_of_the_site_lead_nowhere() {
        for link in [
            "",
            " ",
            "..",
            "../",
            ".",
            "/",
            "/ja/index.html",
            "../../../../x.html",
            "a//b.html",
            "x/",
            "file:///a",
            "%FF",
        ] {
            assert_eq!(resolved(link), None, "{link:?}");
        }
    }

    #[test]
    fn schemes_are_told_apart_as_a_browser_does() {
        assert_eq!(Address::of("https://example.jp/"), Address::Host);
        assert_eq!(Address::of("//example.jp/"), Address::Host);
        assert_eq!(Address::of("\\\\example.jp"), Address::Host);
        assert_eq!(Address::of(" JAVA\tscript:alert(1)"), Address::Code);
        assert_eq!(Address::of("\u{1}vbscript:x"), Address::Code);
        assert_eq!(Address::of("data:image/png;base64,x"), Address::Data);
        assert_eq!(Address::of("mailto:a@example.jp"), Address::Elsewhere);
    }
}
