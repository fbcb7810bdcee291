//! Sentences about the tree; what it looks like as HTML stands in `tests/markdown`.

use super::{Count, Document, Kind, NodeId, parse};
use crate::diagnostics::Report;
use crate::source::Sources;
use std::fmt::Write as _;
use std::sync::Arc;

fn read(text: &str) -> (Document, Report) {
    let mut report = Report::default();
    let source = Sources::default().add("chapter.md", text);
    let document = parse(source, &Arc::from(text), 0, &mut report);
    (document, report)
}

fn codes(text: &str) -> Vec<(&'static str, String)> {
    let (_, report) = read(text);
    let place = |span: crate::source::Span| text.get(span.range()).unwrap_or("outside").to_owned();
    report.iter().map(|problem| (problem.code.number(), problem.span.map(place).unwrap_or_default())).collect()
}

/// Writes a tree on one line: `paragraph(市 strong(民))`.
fn outline(text: &str) -> String {
    let (document, _) = read(text);
    let mut out = String::new();
    for root in document.roots() {
        draw(&document, root, &mut out);
    }
    out.trim_end().to_owned()
}

fn draw(document: &Document, id: NodeId, out: &mut String) {
    let name = match document.kind(id) {
        Kind::Text(text) => {
            return {
                let _ = write!(out, "{} ", document.str(text));
            };
        }
        Kind::Code(text) => {
            return {
                let _ = write!(out, "`{}` ", document.str(text));
            };
        }
        Kind::SoftBreak => return out.push_str("/ "),
        Kind::SoftBreakClosed => return out.push_str("// "),
        Kind::HtmlBlock(html) | Kind::InlineHtml(html) => format!("html:{:?}", document.str(html)),
        Kind::Directive(directive) | Kind::InlineDirective(directive) => {
            let directive = document.directive(directive).unwrap();
            let mut name = format!(":{}", document.str(directive.name));
            for argument in &directive.arguments {
                let _ = write!(name, " {}={}", document.str(argument.key), document.str(argument.value));
            }
            if let Some(id) = directive.id {
                let _ = write!(name, " #{}", document.str(id));
            }
            name
        }
        Kind::Ruby { reading } => format!("ruby:{}", document.str(reading)),
        Kind::Link { destination, .. } => format!("link:{}", document.str(destination)),
        Kind::Heading { level, id, .. } => format!("h{level}{}", id.map_or("", |id| document.str(id))),
        Kind::CodeBlock { language } => format!("code:{}", document.str(language)),
        Kind::List { tight, .. } => (if tight { "tight" } else { "loose" }).to_owned(),
        Kind::FootnoteDefinition { label } | Kind::FootnoteReference { label } => format!("^{}", document.str(label)),
        other => format!("{other:?}").to_lowercase().split([' ', '{']).next().unwrap_or_default().to_owned(),
    };
    let _ = write!(out, "{name}(");
    for child in document.children(id) {
        draw(document, child, out);
    }
    while out.ends_with(' ') {
        out.pop();
    }
    out.push_str(") ");
}

#[test]
fn emphasis_beside_japanese_punctuation_is_read_as_meant() {
    assert_eq!(outline("**重要。**です**次の**文"), "paragraph(strong(重要。) です strong(次の) 文)");
    assert_eq!(outline("これは**「重要」**です"), "paragraph(これは strong(「重要」) です)");
    assert_eq!(outline("*[あ](u)*です"), "paragraph(emphasis(link:u(あ)) です)");
    assert_eq!(outline("は**_重要_**です"), "paragraph(は strong(emphasis(重要)) です)");
    assert_eq!(outline("は**{漢|かん}**です"), "paragraph(は strong(ruby:かん(漢)) です)");
    assert_eq!(outline("は**:a[漢]**です"), "paragraph(は strong(:a(漢)) です)");
    assert_eq!(outline("は***「重要」***です"), "paragraph(は emphasis(strong(「重要」)) です)");
    assert_eq!(outline(r"は\**「重要」**です"), "paragraph(は **「重要」**です)");
}

#[test]
fn lines_join_without_a_space_between_japanese_letters_only() {
    assert_eq!(
        outline("市の\n民と\nGoogle\n計画**「あ」**\nい"),
        "paragraph(市の // 民と / Google / 計画 strong(「あ」) // い)"
    );
    assert_eq!(outline("시민\n협동"), "paragraph(시민 / 협동)");
}

#[test]
fn directives_hold_a_title_and_blocks() {
    assert_eq!(
        outline(":::note[題 **強**]{a=b #x}\n本文\n\n- a\n- b\n:::\n後"),
        ":note a=b #x(directivetitle(題  strong(強)) paragraph(本文) tight(item(a) item(b))) paragraph(後)"
    );
    assert_eq!(outline("::measures{goal=1}"), ":measures goal=1()");
    assert_eq!(outline("あ:term[ＣＳＲ **b**]{id=csr}い"), "paragraph(あ :term id=csr(ＣＳＲ  strong(b)) い)");
}

#[test]
fn directives_nest_with_the_same_number_of_colons_and_with_more() {
    assert_eq!(outline(":::a\n:::b\nx\n:::\ny\n:::"), ":a(:b(paragraph(x)) paragraph(y))");
    assert_eq!(outline("::::a\n:::b\nx\n:::\ny\n::::"), ":a(:b(paragraph(x)) paragraph(y))");
    assert_eq!(codes("::::a\n:::b\n::::"), [("K201", ":::b".to_owned())]);
}

#[test]
fn directives_stand_in_lists_and_quotations() {
    assert_eq!(
        outline("- a\n  :::note[1. 題]\n  本文\n  :::\n- b"),
        "tight(item(a :note(directivetitle(1. 題) paragraph(本文))) item(b))"
    );
    assert_eq!(outline("> :::note[題]\n> あ\n> :::"), "blockquote(:note(directivetitle(題) paragraph(あ)))");
    assert_eq!(codes("> :::note\n\n:::"), [("K201", ":::note".to_owned()), ("K203", ":::".to_owned())]);
}

#[test]
fn code_and_comments_keep_what_looks_like_ours() {
    let code = ":::note[題]{a=b}\n{漢字|かん|じ} **重要。**で :a[b]{c=d}\n:::\n";
    assert_eq!(outline(&format!("```\n{code}```")), format!("code:({code})"));
    assert_eq!(outline("`:term[x]{a=b} {漢字|かんじ}`"), "paragraph(`:term[x]{a=b} {漢字|かんじ}`)");
    assert_eq!(outline("<!--\n:::note\n{漢|か|ん}\n-->"), "");
    assert_eq!(codes("<!--\n:::note\n-->\n`{漢|か|ん}`"), []);
}

#[test]
fn ruby_stands_in_headings_and_tables() {
    assert_eq!(outline("## 見出し{漢字|かん|じ}"), "h2(見出し ruby:かん|じ(漢字))");
    assert_eq!(outline("## 見出し{漢字|かんじ} {#id}"), "h2id(見出し ruby:かんじ(漢字))");
    assert_eq!(
        outline("|{漢字|かんじ}|b|\n|-|-|\n|`a\\|b`|{漢字\\|かん\\|じ}|"),
        "table(tablehead(tablecell(ruby:かんじ(漢字)) tablecell(b)) tablerow(tablecell(`a|b`) tablecell(ruby:かん|じ(漢字))))"
    );
    assert_eq!(outline("{漢字|か|ん|じ}"), "paragraph({漢字|か|ん|じ})");
}

#[test]
fn colons_do_not_make_a_definition_of_a_directive() {
    assert_eq!(
        outline("語\n: 説明\n:::note\nx\n:::"),
        "definitionlist(definitionterm(語) definition(説明)) :note(paragraph(x))"
    );
    assert_eq!(outline("語\n:::note\nx\n:::"), "paragraph(語) :note(paragraph(x))");
}

#[test]
fn the_writers_own_joiners_stay() {
    assert_eq!(outline("\u{2060}**あ。**い\u{FDD0}&#xFDD1;"), "paragraph(\u{2060} strong(あ。) い\u{FDD0} \u{FDD1})");
}

#[test]
fn what_stands_before_the_offset_is_not_read_and_places_count_from_the_start() {
    let text = "---\ntitle: **題。**あ\n---\n**題。**あ :::\n:::note\n";
    let offset = text.rfind("---\n").unwrap_or_default() + 4;
    let mut report = Report::default();
    let source = Sources::default().add("chapter.md", text);
    let document = parse(source, &Arc::from(text), offset, &mut report);
    let places: Vec<&str> = document.roots().filter_map(|root| text.get(document.span(root).range())).collect();
    assert_eq!(places, ["**題。**あ :::\n", ":::note"]);
    assert_eq!(document.roots().next().map(|root| document.plain_text(root)).as_deref(), Some("題。あ :::"));
    let problem = report.iter().next().and_then(|problem| problem.span).map(|span| text.get(span.range()));
    assert_eq!(problem, Some(Some(":::note")));
}

#[test]
fn problems_stand_at_their_places() {
    let found = |text: &str| codes(text).into_iter().map(|(code, place)| format!("{code} {place}")).collect::<Vec<_>>();
    assert_eq!(found("a <b>x</b> <!-- c -->"), ["K206 <b>", "K206 </b>"]);
    assert_eq!(
        found("[x](JAVA&#115;CRIPT:alert) ![](data:x)"),
        ["K207 [x](JAVA&#115;CRIPT:alert)", "K207 ![](data:x)"]
    );
    assert_eq!(found("あ{漢字|か|ん|じ}"), ["K208 {漢字|か|ん|じ}"]);
    assert_eq!(found(":::note\nx"), ["K201 :::note"]);
    assert_eq!(found(":::note[x\n:::"), ["K204 [x"]);
    assert_eq!(found(":::note{a=\"b}\n:::"), ["K204 \"b}"]);
    assert_eq!(found(":::note 題\n:::"), ["K204  題"]);
    assert_eq!(found("*あ:a[い*う]{b=c}"), ["K204 :a[い*う]{b=c}"]);
}

#[test]
fn braces_at_the_end_of_a_heading_name_it_and_take_its_number_unless_they_are_escaped() {
    let count = |text: &str| {
        let (document, _) = read(text);
        document.all().find_map(|(_, kind)| match kind {
            Kind::Heading { id, count, .. } => Some((id.map(|id| document.str(id).to_owned()), count)),
            _ => None,
        })
    };
    assert_eq!(count("## 序 {#intro .unnumbered}"), Some((Some("intro".into()), Count::Uncounted)));
    assert_eq!(count("## 序 \\{.unnumbered}"), Some((None, Count::Counted)));
    assert_eq!(codes("## 序 {#intro .unumbered}"), [("K213", ".unumbered".into())]);
    assert_eq!(codes("## 序 \\{.unumbered}"), []);
    assert_eq!(outline("## 序 {.unumbered}"), "h2(序 {.unumbered})");
}
