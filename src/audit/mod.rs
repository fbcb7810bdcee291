//! Looks at the finished pages as a reader's browser does, whatever template made them.
//!
//! What is wrong within one page is found where the page is read, on many threads; what lies between pages, that is
//! links, is found when all have been read. The rules are those of the HTML standard and of WCAG 2.2 that a machine
//! can decide, and the promise that a site works from any folder, without scripts and without other hosts.

mod address;
mod criteria;
mod element;
mod page;
mod reader;
mod syntax;

pub use criteria::criteria;
pub use page::PageFacts;

use crate::diagnostics::{Code, Diagnostic, Fact, Report};
use crate::output::OutputPath;
use address::Address;
use rayon::prelude::*;
use std::collections::{HashMap, HashSet};

/// Reads one finished page, whatever its bytes are.
pub fn read(path: &OutputPath, html: &[u8]) -> PageFacts {
    reader::read(path, html)
}

/// Reports what is wrong with the pages of a whole site; `others` are the files of the site that are no pages.
///
/// Problems come in the order of `facts`. A link is good where it leads to a file of the site, by its real name, and
/// its fragment to an id of that page. `home` is the address that the site is published at, with its final slash: the
/// page for what is not there is shown at any address, so it names the files that it needs from there.
pub fn report(facts: &[PageFacts], others: &HashSet<OutputPath>, home: Option<&str>, report: &mut Report) {
    let site = Site { pages: facts.iter().map(|page| (page.path().as_str(), page)).collect(), others, home };
    let reports: Vec<Report> = facts.par_iter().map(|page| site.check(page)).collect();
    for found in reports {
        report.absorb(found);
    }
}

struct Site<'a> {
    pages: HashMap<&'a str, &'a PageFacts>,
    others: &'a HashSet<OutputPath>,
    home: Option<&'a str>,
}

impl Site<'_> {
    fn check(&self, page: &PageFacts) -> Report {
        let mut report = Report::default();
        for problem in page.problems().iter().filter(|problem| !self.loads_own_file(problem)) {
            report.push(problem.clone());
        }
        for link in page.links().filter(|link| !self.is_good(page, link)) {
            let problem = Diagnostic::new(Code::BrokenPageLink);
            report.push(problem.with("page", page.path().as_str()).with("link", link));
        }
        report
    }

    /// Tells whether the file of another host is in truth one of the site's own.
    fn loads_own_file(&self, problem: &Diagnostic) -> bool {
        let Some(home) = self.home.filter(|_| problem.code == Code::ExternalResource) else { return false };
        problem.facts.iter().any(|(name, fact)| match fact {
            Fact::Text(url) if *name == "url" => url.strip_prefix(home).is_some_and(|file| self.others.contains(file)),
            _ => false,
        })
    }

    fn is_good(&self, page: &PageFacts, link: &str) -> bool {
        let Address::Internal(address) = Address::of(link) else { return true };
        let Some((file, fragment)) = address.resolve(page.path()) else { return false };
        match self.pages.get(&*file) {
            Some(target) => fragment.is_none_or(|fragment| target.has_id(&fragment)),
            None => self.others.contains(&*file),
        }
    }
}

#[cfg(test)]
mod tests;
