//! The dictionary of a language: every term with all its positions, cut into files of which a query needs few.
//!
//! Terms stand in the order in which scripts compare strings (UTF-16), so that the first term of each file is enough to
//! find a term, and all terms that begin alike stand together.

use super::entry::Entry;
use super::numbers::{Growing, write_number};
use super::terms::{Position, Reader};
use rustc_hash::FxHashMap;

/// A file takes no further term once it is so long, in bytes; a term with many positions may be longer by itself.
const FILE: usize = 4 * 1024;

/// Holds what was read of all entries.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    reader: Reader,
    terms: FxHashMap<String, Growing>,
    /// Where chunks begin and how long names and readings are, as the script reads it.
    pub(super) places: String,
    begun: Position,
}

impl Dictionary {
    /// Adds an entry: its name, what it is found by besides, and its chunks.
    pub(super) fn add(&mut self, entry: &Entry) {
        self.begin();
        self.read(&format!("{}\n{}", entry.number, entry.title));
        let name = self.reader.position();
        self.reader.part();
        self.read(&entry.besides.join("\n"));
        let besides = self.reader.position();
        write_number(name - self.begun, &mut self.places);
        write_number(besides - name, &mut self.places);
        for (at, chunk) in entry.chunks.iter().enumerate() {
            if at > 0 {
                self.begin();
            } else {
                self.reader.part();
            }
            self.read(&chunk.text);
        }
    }

    /// Begins a chunk out of reach of the one before.
    fn begin(&mut self) {
        self.reader.part();
        write_number(self.reader.position() - self.begun, &mut self.places);
        self.begun = self.reader.position();
    }

    fn read(&mut self, text: &str) {
        let terms = &mut self.terms;
        self.reader.read(text, |term, position| match terms.get_mut(term) {
            Some(positions) => positions.push(position),
            None => terms.entry(term.to_owned()).or_default().push(position),
        });
    }

    /// Cuts the dictionary into files: the first term of each, and its terms with their positions, parted by blanks.
    pub(super) fn files(&self) -> Vec<(&str, String)> {
        let mut terms: Vec<(&str, &str)> = self.terms.iter().map(|(term, own)| (&**term, &*own.text)).collect();
        terms.sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
        let mut files: Vec<(&str, String)> = Vec::new();
        for (term, positions) in terms {
            let room = files.last().is_some_and(|(_, text)| text.len() + positions.len() <= FILE);
            match files.last_mut().filter(|_| room) {
                Some((_, text)) => text.extend([" ", term, " ", positions]),
                None => files.push((term, format!("{term} {positions}"))),
            }
        }
        files
    }
}

#[cfg(test)]
mod tests {
    use super::super::entry::{Chunk, Kind};
    use super::*;
    use crate::resolve::PlanIndex;

    fn entry(title: &str, text: &str) -> Entry {
        let chunks = vec![Chunk { text: text.to_owned(), language: None }];
        Entry { title: title.to_owned(), chunks, ..Entry::new(Kind::Chapter, PlanIndex(0)) }
    }

    #[test]
    fn terms_stand_in_the_order_of_scripts_and_tell_every_position() {
        let mut dictionary = Dictionary::default();
        dictionary.add(&entry("b a", "市民"));
        dictionary.add(&entry("a", "𠮷、﨎"));
        let files = dictionary.files();
        let [(first, text)] = files.as_slice() else { panic!("{files:?}") };
        let order: Vec<&str> = text.split(' ').step_by(2).collect();
        assert_eq!((*first, order), ("a", vec!["a", "b", "市民", "民", "𠮷", "﨎"]));
        // The first title begins at 2, its text behind two gaps, and the second entry behind another.
        assert_eq!(text.split(' ').nth(1), Some("EJ"), "{text}");
    }

    #[test]
    fn files_end_where_they_are_full_and_begin_with_the_term_that_they_are_found_by() {
        let mut dictionary = Dictionary::default();
        let words: Vec<String> = (0..2000).map(|number| format!("word{number:04}")).collect();
        dictionary.add(&entry("", &words.join(" ")));
        let files = dictionary.files();
        assert!(files.len() > 5);
        for (first, text) in &files {
            assert!(text.len() < FILE + 64 && text.starts_with(&format!("{first} ")), "{first}: {}", text.len());
        }
    }
}
