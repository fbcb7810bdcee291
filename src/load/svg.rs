//! SVG drawings: their size, and everything in them that would run or fetch when the file is opened.
//!
//! The reading is deliberately strict: a drawing needs no script, no handler and no address outside itself, so
//! whatever looks like one is refused rather than cleaned.

/// Holds what a drawing says.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Drawing {
    pub dimensions: Option<(u32, u32)>,
    pub dangers: Vec<Danger>,
}

/// Marks a part that must not be published.
#[derive(Debug, PartialEq)]
pub(super) struct Danger {
    /// A word of the message catalogues.
    pub reason: &'static str,
    pub start: usize,
    pub end: usize,
}

/// Elements that run, or that hold another kind of document.
const ACTIVE: [&str; 7] = ["script", "foreignobject", "iframe", "embed", "object", "handler", "listener"];

/// Reads a drawing.
pub(super) fn read(text: &str) -> Drawing {
    let mut drawing = Drawing::default();
    let mut is_svg = false;
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('<')).map(|found| at + found) {
        drawing.style(text, at, open);
        let tag = Tag::at(text, open);
        at = tag.end.max(open + 1);
        if !is_svg && local(tag.name).eq_ignore_ascii_case("svg") {
            is_svg = true;
            drawing.dimensions = dimensions(&tag);
        }
        drawing.tag(&tag);
    }
    drawing.style(text, at, text.len());
    if !is_svg {
        drawing.dangers.insert(0, Danger { reason: "not-an-image", start: 0, end: 0 });
    }
    drawing
}

impl Drawing {
    fn danger(&mut self, reason: &'static str, start: usize, end: usize) {
        self.dangers.push(Danger { reason, start, end });
    }

    fn tag(&mut self, tag: &Tag<'_>) {
        let name = local(tag.name).to_ascii_lowercase();
        if ACTIVE.contains(&&*name) {
            self.danger("script", tag.start, tag.end);
        } else if tag.text.starts_with("<?xml-stylesheet") {
            self.danger("external", tag.start, tag.end);
        } else if tag.text.starts_with("<!") && tag.text.to_ascii_uppercase().contains("<!ENTITY") {
            self.danger("entity", tag.start, tag.end);
        }
        for attribute in &tag.attributes {
            if let Some(reason) = attribute.reason() {
                self.danger(reason, attribute.start, attribute.end);
            }
        }
    }

    /// Looks through the text between two tags, which may be a style sheet.
    fn style(&mut self, text: &str, start: usize, end: usize) {
        if text.get(start..end).is_some_and(|css| css.contains("@import") || fetches(css)) {
            self.danger("external", start, end);
        }
    }
}

/// Holds one tag, comment, declaration or instruction.
struct Tag<'t> {
    text: &'t str,
    name: &'t str,
    attributes: Vec<Attribute<'t>>,
    start: usize,
    end: usize,
}

struct Attribute<'t> {
    name: &'t str,
    value: &'t str,
    start: usize,
    end: usize,
}

impl<'t> Tag<'t> {
    /// Reads what begins with `<` at a byte.
    fn at(text: &'t str, start: usize) -> Self {
        let rest = text.get(start..).unwrap_or_default();
        let close = |mark: &str| rest.find(mark).map_or(rest.len(), |found| found + mark.len());
        let length = if rest.starts_with("<!--") {
            close("-->")
        } else if rest.starts_with("<![CDATA[") {
            // Its text is looked at like any other, so only the mark is passed over.
            "<![CDATA[".len()
        } else if rest.starts_with("<?") {
            close("?>")
        } else if rest.starts_with("<!") {
            // An internal subset stands in square brackets and holds `>` itself.
            let length = close(">");
            if rest.get(..length).is_some_and(|tag| tag.contains('[')) { close("]>") } else { length }
        } else {
            tag_length(rest)
        };
        let tag = rest.get(..length).unwrap_or(rest);
        let inner = tag.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
        let is_tag = !tag.starts_with("<!") && !tag.starts_with("<?") && !tag.starts_with("</");
        let name = if is_tag { inner.split(|c: char| c.is_whitespace() || c == '/').next().unwrap_or("") } else { "" };
        let attributes = if is_tag { attributes(inner, name.len(), start + 1) } else { Vec::new() };
        Self { text: tag, name, attributes, start, end: start + length }
    }
}

/// Returns the length of a tag; a `>` between quotes does not end it.
fn tag_length(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    rest.len()
}

fn attributes(inner: &str, mut at: usize, offset: usize) -> Vec<Attribute<'_>> {
    let mut found = Vec::new();
    while let Some(rest) = inner.get(at..) {
        let skipped = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/').len();
        let start = at + skipped;
        let rest = inner.get(start..).unwrap_or_default();
        let length = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len());
        let name = rest.get(..length).unwrap_or_default();
        let after = rest.get(length..).unwrap_or_default();
        let spaces = after.len() - after.trim_start().len();
        let (value, used) = match after.trim_start().strip_prefix('=') {
            Some(value) => {
                let (value, used) = quoted(value);
                (value, spaces + 1 + used)
            }
            None => ("", 0),
        };
        let end = start + length + used;
        if end == start {
            break;
        }
        found.push(Attribute { name, value, start: offset + start, end: offset + end });
        at = end;
    }
    found
}

/// Returns a value without its quotes, and how many bytes it takes with them.
fn quoted(text: &str) -> (&str, usize) {
    let spaces = text.len() - text.trim_start().len();
    let text = text.trim_start();
    match text.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        Some(quote) => {
            let value = text.get(1..).unwrap_or_default();
            let value = value.split(quote).next().unwrap_or_default();
            (value, (spaces + value.len() + 2).min(spaces + text.len()))
        }
        None => {
            let value = text.split_whitespace().next().unwrap_or_default();
            (value, spaces + value.len())
        }
    }
}

impl Attribute<'_> {
    /// Tells why an attribute must not be published.
    fn reason(&self) -> Option<&'static str> {
        let name = local(self.name).to_ascii_lowercase();
        let value: String =
            unescaped(self.value).chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect::<String>();
        let value = value.to_ascii_lowercase();
        let animates = name == "attributename" && (local(&value) == "href" || value.starts_with("on"));
        if name.starts_with("on") || value.contains("javascript:") || value.contains("vbscript:") || animates {
            return Some("script");
        }
        let inside = value.is_empty()
            || value.starts_with('#')
            || ["png", "jpeg", "jpg", "gif", "webp"]
                .iter()
                .any(|kind| value.starts_with(&format!("data:image/{kind}")));
        let leads_out = matches!(name.as_str(), "href" | "src" | "base") && !inside;
        (leads_out || fetches(&value)).then_some("external")
    }
}

/// Tells whether a style fetches something: `url(…)` of anything but a part of the drawing itself.
fn fetches(css: &str) -> bool {
    unescaped(css).to_ascii_lowercase().split("url(").skip(1).any(|rest| {
        let target = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
        !target.starts_with('#') && !target.starts_with("data:image/")
    })
}

/// Replaces numeric character references, which could hide a word.
fn unescaped(value: &str) -> String {
    let mut plain = String::new();
    let mut parts = value.split("&#");
    plain.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (number, rest) = part.split_once(';').unwrap_or((part, ""));
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok(),
            None => number.parse().ok(),
        };
        match code.and_then(char::from_u32) {
            Some(letter) => plain.push(letter),
            None => plain.push_str(number),
        }
        plain.push_str(rest);
    }
    plain
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Reads the size of the drawing: `width` and `height` in pixels, else the last two numbers of `viewBox`.
fn dimensions(tag: &Tag<'_>) -> Option<(u32, u32)> {
    let value = |name: &str| tag.attributes.iter().find(|own| own.name == name).map(|own| own.value);
    let given = value("width").and_then(pixels).zip(value("height").and_then(pixels));
    given.or_else(|| {
        let mut numbers = value("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).skip(2);
        numbers.next().and_then(pixels).zip(numbers.next().and_then(pixels))
    })
}

fn pixels(length: &str) -> Option<u32> {
    let number: f64 = length.trim().trim_end_matches("px").parse().ok()?;
    // Rounded up to a whole pixel and held within what an image can be.
    (number > 0.0 && number <= 100_000.0).then(|| format!("{:.0}", number.ceil()).parse().ok()).flatten()
}
