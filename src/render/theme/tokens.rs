//! The colour tokens of a theme as each scheme sees them: every `--color-…` that its style sheets set on the root.

use crate::source::{SourceId, Sources, Span};
use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, ParseError, Parser, ParserState, QualifiedRuleParser,
    RuleBodyItemParser, RuleBodyParser, StyleSheetParser, Token as CssToken,
};
use std::collections::BTreeMap;

/// What the name of a colour token begins with.
pub(super) const PREFIX: &str = "--color-";

/// How deep blocks may lie in each other; what is deeper is not read.
const DEPTH: u8 = 16;

/// Names what colours are seen in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Scheme {
    Light,
    Dark,
    /// Paper, which takes the light colours where it has none of its own.
    Print,
}

impl Scheme {
    pub(super) const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// Returns the word that messages know a scheme by.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
        }
    }
}

/// Holds what a token is set to, as it is written.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) value: String,
    pub(super) span: Span,
    weight: Weight,
}

/// Says which of two declarations wins; of two alike the later one does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    important: bool,
    /// `:root` goes before `html`.
    specific: bool,
}

/// Says why nothing is known of a declaration's effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aside {
    /// It holds under a condition other than the scheme, such as the width of the window.
    Condition,
    /// It is set on a part of the page.
    Place,
}

/// Holds all colour tokens.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    set: BTreeMap<(Scheme, String), Token>,
    /// Declarations whose effect is not known, with the name of their token.
    pub(super) aside: Vec<(String, Span, Aside)>,
}

impl Tokens {
    /// Returns what a token is set to in a scheme.
    pub(super) fn get(&self, scheme: Scheme, name: &str) -> Option<&Token> {
        self.set.get(&(scheme, name.to_owned()))
    }

    /// Lists the tokens that a scheme has.
    pub(super) fn names(&self, scheme: Scheme) -> impl Iterator<Item = &str> {
        self.set.keys().filter(move |(own, _)| *own == scheme).map(|(_, name)| name.as_str())
    }

    /// Reads a style sheet behind those read before; `schemes` are those that it is loaded for.
    pub(super) fn read(&mut self, source: SourceId, schemes: &[Scheme], sources: &Sources) {
        let Some(file) = sources.get(source) else { return };
        // Most sheets only use tokens.
        if !declares(&file.text) {
            return;
        }
        let mut input = Parser::new(&file.text);
        input.set_nested_block_limit(DEPTH);
        let place = Place { scope: Scope::Sheet, schemes: Some(schemes.to_vec()) };
        let mut reader = Reader { source, place, tokens: self };
        // What is not well formed is left out here as browsers leave it out.
        StyleSheetParser::new(&mut input, &mut reader).for_each(drop);
    }
}

/// Tells whether a sheet may set a token: its name with a colon behind it.
fn declares(text: &str) -> bool {
    text.split(PREFIX).skip(1).any(|rest| {
        let behind = rest.trim_start_matches(|letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_'));
        behind.trim_start().starts_with([':', '/', '\\'])
    })
}

/// Says what a rule selects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// Nothing yet.
    Sheet,
    Root {
        specific: bool,
    },
    Part,
}

/// Says where declarations stand.
#[derive(Debug, Clone)]
struct Place {
    scope: Scope,
    /// The schemes that they hold in; nothing where they hold under another condition.
    schemes: Option<Vec<Scheme>>,
}

struct Reader<'t> {
    source: SourceId,
    place: Place,
    tokens: &'t mut Tokens,
}

impl Reader<'_> {
    fn body<'i>(&mut self, place: Place, input: &mut Parser<'i>) {
        let mut inner = Reader { source: self.source, place, tokens: self.tokens };
        RuleBodyParser::<_, (), ()>::new(input, &mut inner).for_each(drop);
    }

    fn declare(&mut self, name: &str, written: &str, span: Span) {
        let bare = written.trim().strip_suffix("important").map(str::trim_end).and_then(|rest| rest.strip_suffix('!'));
        let value = bare.unwrap_or(written).trim();
        let (specific, schemes) = match (self.place.scope, &self.place.schemes) {
            (Scope::Root { specific }, Some(schemes)) => (specific, schemes),
            (Scope::Root { .. }, None) => return self.tokens.aside.push((name.to_owned(), span, Aside::Condition)),
            _ => return self.tokens.aside.push((name.to_owned(), span, Aside::Place)),
        };
        let weight = Weight { important: bare.is_some(), specific };
        for &scheme in schemes {
            let key = (scheme, name.to_owned());
            if self.tokens.set.get(&key).is_none_or(|other| other.weight <= weight) {
                self.tokens.set.insert(key, Token { value: value.to_owned(), span, weight });
            }
        }
    }
}

impl<'i> DeclarationParser<'i> for Reader<'_> {
    type Declaration = ();
    type Error = ();

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        start: &ParserState,
    ) -> Result<(), ParseError<()>> {
        let from = input.position();
        while let Ok(token) = input.next() {
            // `a:hover { … }` within a rule looks like a declaration up to its bracket.
            if matches!(token, CssToken::CurlyBracketBlock) && !name.starts_with("--") {
                return Err(ParseError::unexpected_token());
            }
        }
        if name.starts_with(PREFIX) {
            let span = Span::new(self.source, start.position().byte_index(), input.position().byte_index());
            self.declare(&name, input.slice_from(from), span);
        }
        Ok(())
    }
}

impl<'i> QualifiedRuleParser<'i> for Reader<'_> {
    type Prelude = Scope;
    type QualifiedRule = ();
    type Error = ();

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<Scope, ParseError<()>> {
        Ok(scope(whole(input), self.place.scope))
    }

    fn parse_block(&mut self, scope: Scope, _: &ParserState, input: &mut Parser<'i>) -> Result<(), ParseError<()>> {
        self.body(Place { scope, schemes: self.place.schemes.clone() }, input);
        Ok(())
    }
}

impl<'i> AtRuleParser<'i> for Reader<'_> {
    type Prelude = Option<Vec<Scheme>>;
    type AtRule = ();
    type Error = ();

    fn parse_prelude(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
    ) -> Result<Option<Vec<Scheme>>, ParseError<()>> {
        let condition = whole(input);
        match name.to_ascii_lowercase().as_str() {
            "media" => {
                let outer = self.place.schemes.as_ref();
                Ok(outer
                    .zip(media(condition))
                    .map(|(outer, own)| outer.iter().filter(|scheme| own.contains(scheme)).copied().collect()))
            }
            // What a browser that can show the site supports, holds.
            "supports" => Ok(self.place.schemes.clone()),
            "layer" | "container" | "scope" | "starting-style" => Ok(None),
            _ => Err(ParseError::unexpected_token()),
        }
    }

    fn parse_block(
        &mut self,
        schemes: Option<Vec<Scheme>>,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError<()>> {
        self.body(Place { scope: self.place.scope, schemes }, input);
        Ok(())
    }
}

impl RuleBodyItemParser<'_, (), ()> for Reader<'_> {
    fn parse_declarations(&self) -> bool {
        self.place.scope != Scope::Sheet
    }

    fn parse_qualified(&self) -> bool {
        true
    }
}

/// Takes all that is left, as it is written.
fn whole<'i>(input: &mut Parser<'i>) -> &'i str {
    let from = input.position();
    while input.next().is_ok() {}
    input.slice_from(from)
}

/// Returns what a list of selectors selects within an outer rule.
fn scope(selectors: &str, outer: Scope) -> Scope {
    let one = |selector: &str| match (selector.trim().to_ascii_lowercase().as_str(), outer) {
        (":root", Scope::Sheet) => Scope::Root { specific: true },
        ("html", Scope::Sheet) => Scope::Root { specific: false },
        ("&", Scope::Root { .. }) => outer,
        _ => Scope::Part,
    };
    let mut found = selectors.split(',').map(one);
    found.find(|scope| *scope != Scope::Part).unwrap_or(Scope::Part)
}

/// Returns the schemes that a list of media queries holds in; nothing where it asks for anything else.
fn media(queries: &str) -> Option<Vec<Scheme>> {
    let queries = queries.to_ascii_lowercase();
    let mut schemes = Vec::new();
    for query in queries.split(',') {
        let mut held = Scheme::ALL.to_vec();
        let words: Vec<&str> = query.split_whitespace().collect();
        for feature in words.join(" ").replace(") and(", ") and (").split(" and ") {
            let feature: String = feature.split_whitespace().collect();
            match feature.as_str() {
                "all" | "onlyall" => {}
                "screen" | "onlyscreen" => held.retain(|scheme| *scheme != Scheme::Print),
                "print" | "onlyprint" => held.retain(|scheme| *scheme == Scheme::Print),
                "(prefers-color-scheme:light)" => held.retain(|scheme| *scheme != Scheme::Dark),
                "(prefers-color-scheme:dark)" => held.retain(|scheme| *scheme == Scheme::Dark),
                // Readers who choose their colours have chosen their contrast.
                "(forced-colors:active)" => held.clear(),
                _ => return None,
            }
        }
        schemes.extend(held);
    }
    Some(schemes)
}
