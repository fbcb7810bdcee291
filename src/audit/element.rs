//! What one start tag tells: ids, links, what it loads, and what it must not carry.

use super::address::Address;
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

/// Reads the attributes of one element.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) name: &'a QualName,
    pub(super) attributes: &'a [Attribute],
}

/// Tells what an address in an attribute is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A reader may follow it.
    Follow,
    /// The browser gets it to show or run the page.
    Load,
}

/// Relations for which a browser gets the file of a `link` at once.
const LOADING_RELATIONS: [&str; 9] = [
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "manifest",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
];

/// Attributes whose value is ids of other elements of the page.
const ID_REFERENCES: [&str; 9] = [
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "aria-details",
    "aria-activedescendant",
    "for",
    "headers",
    "list",
];

impl<'a> Element<'a> {
    pub(super) fn get(self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
    }

    pub(super) fn is_html(self, name: &LocalName) -> bool {
        self.name.ns == ns!(html) && self.name.local == *name
    }

    pub(super) fn is_svg_root(self) -> bool {
        self.name.ns == ns!(svg) && self.name.local == local_name!("svg")
    }

    /// Returns 1 to 6 for a heading.
    pub(super) fn heading_level(self) -> Option<u8> {
        let level = self.name.local.strip_prefix('h')?.parse().ok()?;
        (self.name.ns == ns!(html) && (1..=6).contains(&level)).then_some(level)
    }

    /// Tells whether a name for those who cannot see it is given by attributes.
    pub(super) fn has_label(self) -> bool {
        ["aria-label", "aria-labelledby"]
            .iter()
            .any(|name| self.get(name).is_some_and(|label| !label.trim().is_empty()))
    }

    /// Tells whether the pictures within have no need of a name: hidden, decoration, or named as a whole.
    pub(super) fn speaks_for_its_content(self) -> bool {
        self.get("aria-hidden") == Some("true")
            || self.get("role").is_some_and(|role| role == "presentation" || role == "none")
            || self.get("role") == Some("img") && self.has_label()
    }

    /// Returns what names the picture in a report, where the picture has no alternative text.
    ///
    /// WCAG 1.1.1; `svg` is judged elsewhere, since its name may be a child.
    pub(super) fn without_alternative(self) -> Option<&'a str> {
        let is_picture = self.is_html(&local_name!("img"))
            || self.is_html(&local_name!("area")) && self.get("href").is_some()
            || self.is_html(&local_name!("input"))
                && self.get("type").is_some_and(|kind| kind.eq_ignore_ascii_case("image"));
        let address = self.get("src").or(self.get("href")).unwrap_or_default();
        (is_picture && self.get("alt").is_none()).then_some(address)
    }

    /// Lists the code and style written into the page, which a content security policy would refuse.
    pub(super) fn inline_code(self) -> Vec<String> {
        let mut found = Vec::new();
        if self.name.local == local_name!("script") && self.get("src").is_none() && self.is_run() {
            found.push("<script>".to_owned());
        }
        if self.name.local == local_name!("style") {
            found.push("<style>".to_owned());
        }
        for attribute in self.attributes {
            let name = &*attribute.name.local;
            if name == "style" || name == "srcdoc" || name.len() > 2 && name.starts_with("on") {
                found.push(format!("{name}=\"…\""));
            }
        }
        for (purpose, address) in self.addresses() {
            let runs = match Address::of(&address) {
                Address::Code => true,
                Address::Data => purpose == Purpose::Follow || self.holds_a_document(),
                _ => false,
            };
            if runs {
                found.push(address.chars().take(40).collect());
            }
        }
        found
    }

    /// Lists the ids that other elements must have, with the attribute that asks for them.
    pub(super) fn id_references(self) -> impl Iterator<Item = (&'static str, &'a str)> {
        ID_REFERENCES.iter().flat_map(move |name| {
            let ids = self.get(name).into_iter().flat_map(str::split_ascii_whitespace);
            ids.map(move |id| (*name, id))
        })
    }

    /// Lists the addresses that the element leads to or loads.
    pub(super) fn addresses(self) -> Vec<(Purpose, String)> {
        let mut found = Vec::new();
        let is_svg = self.name.ns == ns!(svg);
        let purpose = match &*self.name.local {
            "a" | "area" | "form" | "button" => Purpose::Follow,
            "link" if !self.loads_at_once() => Purpose::Follow,
            _ => Purpose::Load,
        };
        for attribute in self.attributes {
            let value = &*attribute.value;
            match &*attribute.name.local {
                "href" if is_svg || ["a", "area", "link"].contains(&&*self.name.local) => {
                    found.push((purpose, value.to_owned()));
                }
                "src" | "poster" => found.push((Purpose::Load, value.to_owned())),
                "data" if self.is_html(&local_name!("object")) => found.push((Purpose::Load, value.to_owned())),
                // An empty action is the page itself, which the standard wants left out.
                "action" | "formaction" => found.push((Purpose::Follow, value.to_owned())),
                "srcset" | "imagesrcset" => found.extend(candidates(value).map(|address| (Purpose::Load, address))),
                "content" if self.is_refresh() => {
                    found.extend(refresh_address(value).map(|address| (Purpose::Follow, address)));
                }
                _ => {}
            }
        }
        found
    }

    fn loads_at_once(self) -> bool {
        let relations = self.get("rel").unwrap_or_default();
        relations
            .split_ascii_whitespace()
            .any(|relation| LOADING_RELATIONS.iter().any(|loading| relation.eq_ignore_ascii_case(loading)))
    }

    fn holds_a_document(self) -> bool {
        ["iframe", "object", "embed", "script"].contains(&&*self.name.local)
    }

    /// Tells a script from a block of data, such as JSON-LD.
    fn is_run(self) -> bool {
        let kind = self.get("type").unwrap_or_default().trim().to_ascii_lowercase();
        let kind = kind.split(';').next().unwrap_or_default();
        kind.is_empty()
            || kind.ends_with("javascript")
            || kind.ends_with("ecmascript")
            || ["module", "importmap"].contains(&kind)
    }

    fn is_refresh(self) -> bool {
        self.is_html(&local_name!("meta"))
            && self.get("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("refresh"))
    }
}

/// Lists the addresses of `a.png 1x, b.png 2x`.
fn candidates(set: &str) -> impl Iterator<Item = String> {
    set.split(',').filter_map(|candidate| candidate.split_ascii_whitespace().next()).map(str::to_owned)
}

/// Returns the address of `0; url=ja/index.html`.
fn refresh_address(content: &str) -> Option<String> {
    let (_, address) = content.split_once([';', ','])?;
    let (name, address) = address.split_once('=')?;
    let address = address.trim().trim_matches(['"', '\'']);
    name.trim().eq_ignore_ascii_case("url").then(|| address.to_owned())
}
