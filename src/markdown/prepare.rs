//! Puts what pulldown-cmark does not know into forms that it knows, in one walk over the text.

use super::directive::{self, Line};
use super::edits::{Edit, Edits, Mark};
use super::emphasis::sides;
use super::stand_in::StandIns;
use super::tree::count;
use super::{inline, ruby};
use std::borrow::Cow;

/// Quotations and list items that one line may begin; more than the tree holds, so that the tree reports them.
const MOST_MARKS: usize = 120;
/// Bytes before the colons of a directive.
const LONGEST_PREFIX: u32 = 1_000;

/// Holds a text that is ready to be parsed.
#[derive(Debug)]
pub(super) struct Prepared<'t> {
    pub(super) parsed: Cow<'t, str>,
    pub(super) edits: Edits,
    /// Places in the source of ruby whose readings do not fit, in order; reported where they turn out to be text.
    pub(super) misfits: Vec<(u32, u32)>,
}

/// Prepares a source from byte `from` on.
pub(super) fn prepare(text: &str, from: usize) -> Prepared<'_> {
    let mut walk = Walk { text, from, edits: Vec::new(), misfits: Vec::new(), next: from, inline_end: from };
    let bytes = text.as_bytes();
    for found in memchr::memchr3_iter(b'*', b'{', b':', bytes.get(from..).unwrap_or_default()) {
        let at = from + found;
        if at < walk.next {
            continue;
        }
        match bytes.get(at) {
            Some(b'*') => walk.emphasis(at, b'*'),
            Some(b'{') => walk.brace(at),
            _ => walk.colons(at),
        }
    }
    walk.next = from;
    for found in memchr::memmem::find_iter(bytes.get(from..).unwrap_or_default(), b"~~") {
        if from + found >= walk.next {
            walk.emphasis(from + found, b'~');
        }
    }
    walk.cut_deep_lines();
    let letters = if walk.edits.is_empty() { None } else { StandIns::choose(text) };
    let (edits, parsed) = match letters {
        None => (Edits::none(count(from)), Cow::Borrowed(text.get(from..).unwrap_or_default())),
        Some(letters) => {
            let (edits, parsed) = Edits::apply(walk.edits, text, count(from), letters);
            (edits, Cow::Owned(parsed))
        }
    };
    Prepared { parsed, edits, misfits: walk.misfits }
}

struct Walk<'t> {
    text: &'t str,
    from: usize,
    edits: Vec<Edit>,
    misfits: Vec<(u32, u32)>,
    /// Where to go on.
    next: usize,
    /// Up to where inline directives have been collected.
    inline_end: usize,
}

impl Walk<'_> {
    /// Leaves out the marks of quotations and lists beyond the tree's limit.
    ///
    /// The parser looks at all that are open for every further line, which for tens of thousands takes minutes.
    fn cut_deep_lines(&mut self) {
        let bytes = self.text.as_bytes();
        let ends = memchr::memchr_iter(b'\n', bytes.get(self.from..).unwrap_or_default());
        let from = self.from;
        for start in std::iter::once(from).chain(ends.map(|end| from + end + 1)) {
            if let Some((cut, end)) = marks_beyond(bytes, start, MOST_MARKS) {
                self.edits.push(Edit::new(count(cut), count(end), Mark::Nothing));
            }
        }
    }

    fn run(&self, at: usize, byte: u8) -> usize {
        self.text.as_bytes().iter().skip(at).take_while(|found| **found == byte).count()
    }

    /// Looks at a run of asterisks or tildes.
    fn emphasis(&mut self, at: usize, byte: u8) {
        let end = at + self.run(at, byte);
        self.next = end;
        let escaped = inline::is_escaped(self.text.as_bytes(), self.from, at);
        let start = at + usize::from(escaped);
        if start == end {
            return;
        }
        let before = self.text.get(self.from..start).and_then(|before| before.chars().next_back());
        let after = self.text.get(end..).and_then(|after| after.chars().next());
        let sides = sides(before, after);
        if sides.before {
            self.edits.push(Edit::sign(count(start)));
        }
        if sides.after {
            self.edits.push(Edit::sign(count(end)));
        }
    }

    fn brace(&mut self, at: usize) {
        if inline::is_escaped(self.text.as_bytes(), self.from, at) {
            return;
        }
        let Some(ruby) = self.text.get(at..).and_then(ruby::read) else { return };
        let [start, base, bar, reading, end] = [at, at + 1, at + ruby.bar, at + ruby.reading, at + ruby.end].map(count);
        if !ruby.fits {
            self.misfits.push((start, end));
            return;
        }
        self.edits.push(Edit::joiner(start));
        self.edits.push(Edit::new(start, base, Mark::RubyOpening));
        self.edits.push(Edit::new(bar, end, Mark::RubyClosing { reading: (reading, end - 1) }));
        self.edits.push(Edit::joiner(end));
    }

    fn colons(&mut self, at: usize) {
        let colons = self.run(at, b':');
        self.next = at + colons;
        if colons > 1
            && let Some(line) = directive::line(self.text, self.from, at, colons)
        {
            return self.line(line);
        }
        if colons == 1 && at >= self.inline_end && inline::begins(self.text, self.from, at) {
            self.inline_end = inline::collect(self.text, self.from, at, &mut self.edits);
        }
        // A definition has a space behind its colon; without one the line is text.
        let behind = self.text.as_bytes().get(at + 1);
        if !matches!(behind, None | Some(b' ' | b'\t' | b'\n' | b'\r'))
            && directive::begins_line(self.text, self.from, at)
        {
            self.edits.push(Edit::joiner(count(at)));
        }
    }

    fn line(&mut self, line: Line) {
        match line {
            Line::Closing { start, end, colons } => self.edits.push(Edit::new(start, end, Mark::Closing { colons })),
            // Its marks would have to stand before its title, too.
            Line::Opening(opening) if opening.prefix.1 - opening.prefix.0 > LONGEST_PREFIX => {}
            Line::Opening(opening) => {
                let (start, end) = opening.span;
                let (prefix, title, attributes) = (opening.prefix, opening.title, opening.attributes);
                match title {
                    None => self.edits.push(Edit::new(start, end, Mark::Opening(opening))),
                    Some((from, to)) => {
                        self.edits.push(Edit::new(start, from, Mark::Opening(opening)));
                        // Keeps the title from being read as a list, a heading or a quotation.
                        self.edits.push(Edit::joiner(from));
                        self.edits.push(Edit::new(to, attributes.1, Mark::TitleEnd { prefix }));
                    }
                }
            }
        }
    }
}

/// Finds the marks at the start of a line that come after the first `most`.
fn marks_beyond(bytes: &[u8], start: usize, most: usize) -> Option<(usize, usize)> {
    let mut at = start;
    let mut marks = 0_usize;
    let mut cut = start;
    loop {
        let rest = bytes.get(at..)?;
        let length = match rest.first()? {
            b' ' | b'\t' => 1,
            b'>' => {
                marks += 1;
                1
            }
            b'-' | b'+' | b'*' | b'0'..=b'9' => {
                let digits = rest.iter().take(9).take_while(|byte| byte.is_ascii_digit()).count();
                match (digits, rest.get(digits), rest.get(digits + 1)) {
                    (0, _, Some(b' ' | b'\t')) | (1.., Some(b'.' | b')'), Some(b' ' | b'\t')) => marks += 1,
                    _ => break,
                }
                digits + 1
            }
            _ => break,
        };
        at += length;
        if marks <= most {
            cut = at;
        }
    }
    (marks > most).then_some((cut, at))
}
