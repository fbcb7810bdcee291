//! The files of an index, each a script that hands its data over to `kyodoSearch.take`.
//!
//! Names of files carry no number of their version, as the pages of a site do not; the index names one that scripts
//! ask for the other files with, so that no browser mixes files of two builds.

use super::dictionary::Dictionary;
use super::entry::{Chunk, Entry, Kind};
use super::numbers::Growing;
use crate::language::Language;
use crate::output::OutputPath;
use crate::resolve::Site;
use serde::Serialize;
use serde_json::{Value, json};

/// A file takes no further chunk once it is so long, in bytes.
const FILE: usize = 3 * 1024;

/// Holds one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub path: OutputPath,
    pub text: String,
}

/// Says where what is.
#[derive(Debug, Serialize)]
struct Index<'a> {
    /// Changes with any of the files.
    version: String,
    /// By their places here, entries name their kinds.
    kinds: Vec<&'static str>,
    /// Titles, each with its language as [`tag`] writes it; entries name their plans by their places here.
    plans: Vec<(&'a str, String)>,
    /// For each chunk, the place of its kind as a letter from `a` on where it begins an entry, else `-`.
    #[serde(rename = "passages")]
    chunks: String,
    /// For each chunk its position behind that of the one before; for those that begin an entry, how far its name
    /// and what it is found by besides reach, too.
    places: &'a str,
    /// The first term of each file of terms.
    terms: Vec<&'a str>,
    /// The first chunk of each file of entries.
    entries: String,
}

/// Writes the index of a language.
pub(super) fn files(site: &Site, language: Language, entries: &[Entry]) -> Vec<File> {
    let mut dictionary = Dictionary::default();
    for entry in entries {
        dictionary.add(entry);
    }
    let terms = dictionary.files();
    let (firsts, shown) = shown(entries);
    let titles = site.plans.iter().map(|plan| plan.plan.title.best(language));
    let mut files: Vec<(String, String)> = Vec::with_capacity(terms.len() + shown.len() + 1);
    let named = |kind: &str, at: usize, data: Value| {
        let name = format!("{kind}-{at}");
        let text = script(&name, &data);
        (name, text)
    };
    files.extend(terms.iter().enumerate().map(|(at, (_, text))| named("terms", at, Value::from(text.as_str()))));
    files.extend(shown.into_iter().enumerate().map(|(at, data)| named("entries", at, Value::Array(data))));
    let index = Index {
        version: version(&files),
        kinds: Kind::ALL.iter().map(|kind| kind.name()).collect(),
        plans: titles.map(|title| (title.value, tag(title.language.foreign_to(language)))).collect(),
        chunks: entries.iter().flat_map(letters).collect(),
        places: &dictionary.places,
        terms: terms.iter().map(|(first, _)| *first).collect(),
        entries: firsts,
    };
    files.push(("index".to_owned(), script("index", &json!(index))));
    let path = |name: &str| OutputPath::new(&format!("{language}/{}/{name}.js", Site::SEARCH_FOLDER));
    files.into_iter().filter_map(|(name, text)| Some(File { path: path(&name)?, text })).collect()
}

/// Lists the kinds of an entry's chunks.
fn letters(entry: &Entry) -> impl Iterator<Item = char> + '_ {
    let kind = ('a'..).zip(Kind::ALL).find(|(_, kind)| *kind == entry.kind).map_or('a', |(letter, _)| letter);
    (0..entry.chunks.len()).map(move |at| if at == 0 { kind } else { '-' })
}

/// Cuts what is shown of entries into files; the first of the two says with which chunk each begins.
fn shown(entries: &[Entry]) -> (String, Vec<Vec<Value>>) {
    let mut firsts = Growing::default();
    let mut files: Vec<Vec<Value>> = Vec::new();
    let mut length = FILE;
    let chunks = entries.iter().flat_map(|entry| {
        entry.chunks.iter().enumerate().map(move |(at, chunk)| (if at == 0 { Some(entry) } else { None }, chunk))
    });
    for (place, (entry, chunk)) in (0_u32..).zip(chunks) {
        if length >= FILE {
            firsts.push(place);
            files.push(Vec::new());
            length = 0;
        }
        let own = entry.map_or(0, |entry| entry.title.len() + entry.inside.len() + entry.address.len());
        length += own + chunk.text.len();
        if let Some(file) = files.last_mut() {
            file.push(row(entry, chunk));
        }
    }
    (firsts.text, files)
}

/// Writes a chunk as text and language, and behind them, where it begins an entry: plan, number, title and its language,
/// what it stands in and the language of that, and address.
fn row(entry: Option<&Entry>, chunk: &Chunk) -> Value {
    let mut row: Vec<Value> = vec![chunk.text.as_str().into(), tag(chunk.language).into()];
    if let Some(entry) = entry {
        row.extend([
            Value::from(entry.plan.0),
            entry.number.as_str().into(),
            entry.title.as_str().into(),
            tag(entry.title_language).into(),
            entry.inside.as_str().into(),
            tag(entry.inside_language).into(),
            entry.address.as_str().into(),
        ]);
    }
    Value::Array(row)
}

/// Writes a language that is marked; nothing stands for that of the site's pages.
fn tag(language: Option<Language>) -> String {
    language.map(|language| language.to_string()).unwrap_or_default()
}

/// Writes data as a script; nothing in it can end the script, whatever the page that it stands in.
fn script(name: &str, data: &Value) -> String {
    let data = data.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    format!("kyodoSearch.take(\"{name}\",{data});\n")
}

/// Sums all files up in one number (FNV-1a, 64 bits).
fn version(files: &[(String, String)]) -> String {
    let bytes = files.iter().flat_map(|(_, text)| text.bytes());
    let sum = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::PlanIndex;

    #[test]
    fn nothing_written_in_a_plan_leaves_its_string() {
        let text = script("entries-0", &json!(["</script><!--", "\");alert(1)//", "a\u{2028}b\u{2029}", "\\"]));
        assert_eq!(
            text,
            "kyodoSearch.take(\"entries-0\",[\"\\u003c/script>\\u003c!--\",\"\\\");alert(1)//\",\"a\\u2028b\\u2029\",\"\\\\\"]);\n"
        );
    }

    #[test]
    fn what_is_shown_is_cut_between_chunks_and_found_by_the_first_of_each_file() {
        let long = Chunk { text: "あ".repeat(600), language: None };
        let entry = Entry { chunks: vec![long; 3], ..Entry::new(Kind::Plan, PlanIndex(0)) };
        let (firsts, files) = shown(&[entry.clone(), entry]);
        assert_eq!(files.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 2]);
        assert_eq!(firsts, "ACC");
    }
}
