//! What a page says is what comes on paper: text, links, drawings.

use super::{Element, Node, Tree};
use crate::output::OutputPath;

fn read(html: &str, home: Option<&str>) -> Vec<Node> {
    let path = OutputPath::new("ja/plan/print.html").unwrap();
    Tree::read(&format!("<body><main>{html}</main></body>"), &path, home).nodes
}

/// Writes nodes in short: text as it is, elements as `tag(…)`, anchors as `#id`.
fn told(nodes: &[Node]) -> String {
    let one = |node: &Node| match node {
        Node::Text(text) => text.clone(),
        Node::Anchor(ids) => format!("#{}", ids.join("#")),
        Node::Element(element) => format!("{}({})", element.name, told(&element.nodes)),
    };
    nodes.iter().map(one).collect()
}

fn first(nodes: &[Node]) -> &Element {
    let element = nodes.iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        _ => None,
    });
    element.unwrap()
}

fn attribute<'e>(element: &'e Element, name: &str) -> Option<&'e str> {
    element.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| &**value)
}

#[test]
fn white_space_is_what_a_browser_makes_of_it() {
    assert_eq!(
        told(&read("\n<p>  one\n  two <b> three</b>four </p>\n <p>five</p>\n", None)),
        "p(one two b(three)four)p(five)"
    );
    assert_eq!(told(&read("<p>日本<span>語</span>\n の</p>", None)), "p(日本span(語) の)");
    assert_eq!(told(&read("<p>a<br> b</p>", None)), "p(abr()b)");
}

#[test]
fn a_place_that_something_leads_to_is_marked_at_its_first_letter() {
    let page = "<section id=\"a\"><h2 id=\"b\"><span class=\"unseen\">x</span>Title</h2></section><p id=\"c\">y</p>";
    let links = "<a href=\"#a\">1</a><a href=\"#b\">2</a>";
    assert_eq!(told(&read(&format!("{page}{links}"), None)), "section(h2(span(x)#a#bTitle))p(y)a(1)a(2)");
}

#[test]
fn a_link_leads_within_the_page_or_to_the_published_site_or_nowhere() {
    let leads = |html: &str, home: Option<&str>| {
        let nodes = read(html, home);
        let link = first(&nodes);
        ["target", "address"].map(|name| attribute(link, name).map(str::to_owned))
    };
    assert_eq!(leads("<a href=\"#x\">1</a><p id=\"x\">2</p>", None), [Some("x".to_owned()), None]);
    assert_eq!(leads("<a href=\"#gone\">1</a>", None), [None, None]);
    assert_eq!(leads("<a href=\"../other/index.html#top\">1</a>", None), [None, None]);
    let home = Some("https://city.example.jp/plans/");
    let address = "https://city.example.jp/plans/ja/other/index.html".to_owned();
    assert_eq!(leads("<a href=\"../other/index.html\">1</a>", home), [None, Some(address)]);
    assert_eq!(leads("<a href=\"tel:000-000-0000\">1</a>", None), [None, Some("tel:000-000-0000".to_owned())]);
    assert_eq!(leads("<a href=\"javascript:alert(1)\">1</a>", home), [None, None]);
}

#[test]
fn an_image_is_named_by_where_it_is_published() {
    let nodes = read("<img src=\"../../images/plan/a%20b.png\" alt=\"x\">", None);
    assert_eq!(attribute(first(&nodes), "src"), Some("images/plan/a b.png"));
    let nodes = read("<img src=\"https://elsewhere.example/a.png\" alt=\"x\">", None);
    assert_eq!(attribute(first(&nodes), "src"), None);
}

#[test]
fn a_drawing_stands_alone_with_its_patterns_and_says_what_it_shows() {
    let fills = "<svg><defs><pattern id=\"p\"><rect width=\"1\"/></pattern></defs></svg>";
    let nodes =
        read(&format!("<svg class=\"bar\"><title>One</title><rect fill=\"url(#p)\"/>5 &lt; 6</svg>{fills}"), None);
    let drawing = first(&nodes);
    assert_eq!(attribute(drawing, "alternative"), Some("One"));
    let content =
        "<rect fill=\"url(#p)\"></rect>5 &lt; 6<defs><pattern id=\"p\"><rect width=\"1\"></rect></pattern></defs>";
    assert_eq!(attribute(drawing, "content"), Some(content));
}

#[test]
fn scripts_controls_and_what_is_hidden_are_left_out() {
    let page = "<script>x</script><form><input></form><p hidden>y</p><nav>z</nav><p>w</p>";
    assert_eq!(told(&read(page, None)), "p(w)");
}
