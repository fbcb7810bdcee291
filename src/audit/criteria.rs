//! Which success criteria a rule of the audit touches; none is decided by a rule alone.

use crate::diagnostics::Code;

/// Lists the numbers of the criteria that a rule touches; none for rules that are of no standard of accessibility.
pub fn criteria(rule: Code) -> &'static [&'static str] {
    match rule {
        Code::ImageWithoutAlternative => &["1.1.1"],
        Code::HeadingSkipped | Code::MainHeadingCount => &["1.3.1"],
        Code::DanglingIdReference => &["1.3.1", "4.1.2"],
        Code::PageWithoutTitle => &["2.4.2"],
        Code::PageWithoutLanguage => &["3.1.1"],
        Code::DuplicatePageId | Code::InvalidHtml => &["4.1.1"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conformance::Criterion;

    #[test]
    fn only_rules_of_finished_pages_touch_criteria_and_all_of_these_exist() {
        let touching: Vec<Code> = Code::ALL.iter().copied().filter(|code| !criteria(*code).is_empty()).collect();
        assert!(touching.iter().all(|code| code.number().starts_with("K6")), "{touching:?}");
        assert_eq!(touching.len(), 8);
        let numbers = touching.iter().flat_map(|code| criteria(*code));
        assert!(numbers.copied().all(|number| Criterion::find(number).is_some()));
    }
}
