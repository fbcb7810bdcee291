//! The list of all directives: their names, how they are written, and what they take.

use crate::markdown::DirectiveForm;

/// Every directive there is: its name, how it is written, and its arguments.
pub(super) const DIRECTIVES: &[Known] = &[
    Known::new("note", DirectiveForm::Container, &[]),
    Known::new("reference", DirectiveForm::Container, &[]),
    Known::new("column", DirectiveForm::Container, &[]),
    Known::new("opinion", DirectiveForm::Container, &[]),
    Known::new("definition", DirectiveForm::Container, &[]),
    Known::new("quotation", DirectiveForm::Container, &["source"]),
    Known::new("excerpt", DirectiveForm::Container, &["source", "plan"]),
    Known::new("formula", DirectiveForm::Container, &[]),
    Known::new("cards", DirectiveForm::Container, &[]),
    Known::new("card", DirectiveForm::Container, &["number"]),
    Known::new("columns", DirectiveForm::Container, &[]),
    Known::new(
        "case",
        DirectiveForm::Container,
        &["organiser", "co-organiser", "support", "lead", "participants", "prize", "measure", "domain"],
    ),
    Known::new("figure", DirectiveForm::Container, &["source"]),
    Known::new("gallery", DirectiveForm::Container, &[]),
    Known::new("table", DirectiveForm::Container, &["heads", "row-heads", "source"]).with_classes(&["wide"]),
    Known::new("slogan", DirectiveForm::Leaf, &[]),
    Known::new("measures", DirectiveForm::Leaf, &["goal", "as", "depth"]),
    Known::new("schedule", DirectiveForm::Leaf, &["goal", "as"]),
    Known::new("matrix", DirectiveForm::Leaf, &["goal"]),
    Known::new("measure", DirectiveForm::Leaf, &["id"]),
    Known::new("indicators", DirectiveForm::Leaf, &["goal"]),
    Known::new("indicator", DirectiveForm::Leaf, &["id"]),
    Known::new("roster", DirectiveForm::Leaf, &["id"]),
    Known::new("regulation", DirectiveForm::Leaf, &["id", "articles"]),
    Known::new("consultation", DirectiveForm::Leaf, &["id"]),
    Known::new("opinions", DirectiveForm::Leaf, &["id", "themes"]),
    Known::new("survey", DirectiveForm::Leaf, &["id"]),
    Known::new("question", DirectiveForm::Leaf, &["id", "as"]),
    Known::new("history", DirectiveForm::Leaf, &["categories"]),
    Known::new("glossary", DirectiveForm::Leaf, &[]),
    Known::new("diagram", DirectiveForm::Leaf, &["id"]),
    Known::new("term", DirectiveForm::Inline, &["id"]),
];

/// Holds how a directive is written.
pub(super) struct Known {
    pub name: &'static str,
    pub form: DirectiveForm,
    pub arguments: &'static [&'static str],
    pub classes: &'static [&'static str],
}

impl Known {
    const fn new(name: &'static str, form: DirectiveForm, arguments: &'static [&'static str]) -> Self {
        Self { name, form, arguments, classes: &[] }
    }

    const fn with_classes(self, classes: &'static [&'static str]) -> Self {
        Self { classes, ..self }
    }
}

/// The inline directive for words of another language, whose argument is checked apart.
pub(super) const LANGUAGE: Known = Known::new("lang", DirectiveForm::Inline, &["tag"]);
