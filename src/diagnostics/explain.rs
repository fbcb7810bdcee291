//! What a code means, at length: a heading and paragraphs with examples.

use super::{Catalogue, Code, Diagnostic};

/// Holds the explanation of one code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    pub code: Code,
    /// One line that tells the kind of problem without the facts of a case.
    pub heading: String,
    /// Paragraphs and examples, separated by empty lines.
    pub body: String,
}

/// Explains a code.
pub fn explain(catalogue: &Catalogue, code: Code) -> Explanation {
    let text = catalogue.explanation(code);
    let (heading, body) = text.split_once('\n').unwrap_or((&text, ""));
    Explanation { code, heading: heading.to_owned(), body: body.trim().to_owned() }
}

/// Explains the code of a number such as `K101`, or states that there is none and which was probably meant.
pub fn explain_number(catalogue: &Catalogue, number: &str) -> Result<Explanation, Box<Diagnostic>> {
    match Code::from_number(number) {
        Some(code) => Ok(explain(catalogue, code)),
        None => Err(Box::new(unknown(number))),
    }
}

fn unknown(number: &str) -> Diagnostic {
    let problem = Diagnostic::new(Code::UnknownCode).with("code", number);
    // Digits alone are a code without its letter.
    let whole = format!("K{number}");
    match Code::from_number(&whole) {
        Some(_) => Diagnostic { suggestion: Some(whole), ..problem },
        None => problem.suggest(number, Code::ALL.iter().map(|code| code.number())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn an_explanation_has_a_heading_and_a_body() {
        let catalogue = Catalogue::of_problems(Language::ENGLISH);
        let explanation = explain_number(&catalogue, "k102").unwrap();
        assert_eq!((explanation.code, explanation.heading.as_str()), (Code::DuplicateKey, "A key is written twice"));
        assert!(explanation.body.starts_with("Where a key stands twice"));
    }

    #[test]
    fn a_code_that_is_nearly_one_is_suggested() {
        let catalogue = Catalogue::of_problems(Language::ENGLISH);
        let suggestion = |number| explain_number(&catalogue, number).unwrap_err().suggestion;
        assert_eq!(suggestion("103").as_deref(), Some("K103"));
        assert_eq!(suggestion("K1O3").as_deref(), Some("K103"));
        assert_eq!(suggestion("hello"), None);
    }
}
