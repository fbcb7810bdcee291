//! Who can ask, and what of this machine they may be told.

use crate::diagnostics::{Diagnostic, Fact};
use std::borrow::Cow;
use std::path::Path;

/// Tells who can ask: others in the office may not look into folders of this machine, nor know where they lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    Machine,
    Office,
}

impl Reach {
    /// Returns a problem as it may be told, where a project lies in a folder that may be known under several names.
    pub(super) fn told<'p>(self, problem: &'p Diagnostic, roots: &[&Path]) -> Cow<'p, Diagnostic> {
        if self == Self::Machine {
            return Cow::Borrowed(problem);
        }
        let mut told = problem.clone();
        for (_, fact) in &mut told.facts {
            if let Fact::Text(text) = fact {
                // A folder that is named from where the command runs says nothing of the machine.
                for root in roots.iter().filter(|root| root.is_absolute()) {
                    *text = within(text, root);
                }
            }
        }
        Cow::Owned(told)
    }
}

/// Leaves out of a text what leads to a folder, but for the folder's own name.
fn within(text: &str, root: &Path) -> String {
    let before = root.parent().map(|parent| parent.join("").display().to_string()).unwrap_or_default();
    let own = root.display().to_string();
    text.replace(&own, own.strip_prefix(&before).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;

    #[test]
    fn only_this_machine_is_told_where_the_project_lies() {
        let root = Path::new(if cfg!(windows) { "C:\\users\\plans" } else { "/home/plans" });
        let path = root.join("content").display().to_string();
        let problem = Diagnostic::new(Code::NotAProject).with("path", path.as_str());
        assert_eq!(*Reach::Machine.told(&problem, &[root]), problem);
        let told = Reach::Office.told(&problem, &[root]).into_owned();
        let short = Path::new("plans").join("content").display().to_string();
        assert_eq!(told.facts, [("path", Fact::Text(short))]);
    }

    #[test]
    fn a_folder_that_is_named_from_here_hides_nothing() {
        let problem = Diagnostic::new(Code::NotAProject).with("path", "../a.b");
        assert_eq!(*Reach::Office.told(&problem, &[Path::new("."), Path::new("")]), problem);
    }
}
