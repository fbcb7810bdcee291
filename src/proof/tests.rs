//! Tests of what is read back from PDFs. That each fault is found is shown by the files of `tests/problems/`.

use super::*;

fn letter(letter: char, at: f64, part: Part) -> Letter {
    Letter { letter, area: Area { left: at, bottom: 0.0, right: at + 10.0, top: 10.0 }, part }
}

/// Lays words on a line of their own, far enough from those around.
fn words(text: &str, line: f64, part: Part) -> Vec<Letter> {
    let mut letters: Vec<Letter> =
        text.chars().zip(0_u32..).map(|(own, at)| letter(own, f64::from(at) * 10.0, part)).collect();
    for own in &mut letters {
        own.area.bottom += line;
        own.area.top += line;
    }
    letters
}

fn link(line: f64, leaf: usize) -> Link {
    Link {
        areas: vec![Area { left: 0.0, bottom: line, right: 500.0, top: line + 10.0 }],
        leaf,
        place: (Some(0.0), Some(line)),
    }
}

/// Holds a page of contents: parts that lead somewhere, a chapter, and a list of figures, then another heading.
fn contents() -> PdfFacts {
    let letters = [
        words("目次", 90.0, Part::Heading(1)),
        words("第１編", 80.0, Part::Heading(2)),
        words("はじめに.....v", 70.0, Part::Tagged),
        words("図の一覧", 60.0, Part::Heading(2)),
        words("図１......12", 50.0, Part::Tagged),
        words("計画の概要", 40.0, Part::Heading(1)),
        words("本文.....99", 30.0, Part::Tagged),
    ];
    let links = vec![link(80.0, 1), link(70.0, 1), link(50.0, 2), link(30.0, 2)];
    PdfFacts { leaves: vec![Leaf { letters: letters.concat(), links, ..Leaf::default() }], ..PdfFacts::default() }
}

#[test]
fn contents_are_read_with_the_headings_that_lead_somewhere_and_end_at_the_next_chapter() {
    let entry = |title: &str, printed: Option<&str>, leaf| Entry {
        title: title.to_owned(),
        printed: printed.map(str::to_owned),
        leaf,
    };
    assert_eq!(
        entries(&contents()),
        [vec![entry("第１編", None, 1), entry("はじめに", Some("v"), 1)], vec![entry("図１", Some("12"), 2)],]
    );
}

#[test]
fn a_number_without_a_leader_stands_off() {
    let number = letter('7', 66.0, Part::Tagged);
    let leaf = Leaf {
        letters: [words("とても長い題", 0.0, Part::Tagged), vec![number]].concat(),
        links: vec![link(0.0, 2)],
        ..Leaf::default()
    };
    let found = entries(&PdfFacts { leaves: vec![leaf], ..PdfFacts::default() }).concat();
    assert_eq!(found, [Entry { title: "とても長い題".to_owned(), printed: Some("7".to_owned()), leaf: 2 }]);
}

#[test]
fn a_file_without_contents_has_no_entries() {
    let mut facts = contents();
    facts.leaves[0].links.clear();
    assert_eq!(entries(&facts), Vec::<Vec<Entry>>::new());
}

#[test]
fn bytes_that_are_no_pdf_are_refused() {
    for bytes in [&b""[..], b"%PDF-1.7", b"%PDF-1.7\n%%EOF", b"trailer << /Root 1 0 R >>", &[0; 4096]] {
        assert_eq!(read(bytes), Err(Unreadable::Damaged));
    }
}

#[test]
fn a_file_that_draws_without_end_is_given_up() {
    let forms: String = (10..40)
        .map(|number| {
            let below = format!("/F{0} Do /F{0} Do /F{0} Do", number + 1);
            let resources = format!("/Resources << /XObject << /F{0} {0} 0 R >> >>", number + 1);
            let length = below.len();
            format!(
                "{number} 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] {resources} /Length {length} >>\n\
                 stream\n{below}\nendstream\nendobj\n"
            )
        })
        .collect();
    let file = format!(
        "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
         2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
         3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R \
         /Resources << /XObject << /F10 10 0 R >> >> >>\nendobj\n\
         4 0 obj\n<< /Length 7 >>\nstream\n/F10 Do\nendstream\nendobj\n{forms}\
         trailer\n<< /Root 1 0 R >>\n%%EOF\n"
    );
    assert_eq!(read(file.as_bytes()), Err(Unreadable::Damaged));
}

#[test]
fn brackets_without_end_are_refused() {
    let nested = "[".repeat(200_000);
    let file = format!("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages {nested} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n");
    assert_eq!(read(file.as_bytes()), Err(Unreadable::Damaged));
}
