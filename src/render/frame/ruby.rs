//! Whether readings (ふりがな) stand on a page: only there is a switch for them.

use crate::language::Language;
use crate::markdown::{Document, Kind};
use crate::model::chapter::Chapter;
use crate::model::piece::Piece;
use crate::model::plan::Plan;
use crate::model::regulation::Regulation;
use crate::model::roster::Roster;
use crate::render::viewpoint::Viewpoint;
use crate::resolve::{Page, PlanPage};

/// Tells whether readings stand on a page of a plan.
pub(super) fn stands_on(from: &Viewpoint<'_>) -> bool {
    let (Page::Plan(_, language, page), Some((_, published))) = (from.page, from.plan()) else { return false };
    let plan = &published.plan;
    let shown = Shown { plan, language };
    match page {
        PlanPage::Chapter(at) => plan.chapters.get(at).is_some_and(|chapter| shown.chapter(chapter)),
        PlanPage::Regulation(at) => plan.regulations.get(at).is_some_and(|regulation| shown.regulation(regulation)),
        PlanPage::Rosters => plan.rosters.iter().any(|roster| shown.roster(roster)),
        PlanPage::Print | PlanPage::LargePrint => {
            plan.chapters.iter().any(|chapter| shown.chapter(chapter))
                || plan.regulations.iter().any(|regulation| shown.regulation(regulation))
                || plan.rosters.iter().any(|roster| shown.roster(roster))
        }
        _ => false,
    }
}

/// Holds a plan as readers of a language are shown it.
struct Shown<'a> {
    plan: &'a Plan,
    language: Language,
}

impl Shown<'_> {
    fn chapter(&self, chapter: &Chapter) -> bool {
        let version = chapter.version(self.language);
        version.is_some_and(|version| self.text(&version.value.document, &version.value.pieces))
    }

    fn regulation(&self, regulation: &Regulation) -> bool {
        let version = regulation.version(self.language);
        version.is_some_and(|version| self.text(&version.value.document, &version.value.pieces))
    }

    fn text(&self, document: &Document, pieces: &[Piece]) -> bool {
        document.all().any(|(_, kind)| matches!(kind, Kind::Ruby { .. }))
            || pieces.iter().any(|piece| self.piece(piece))
    }

    fn piece(&self, piece: &Piece) -> bool {
        match piece {
            Piece::Roster { id } => {
                let found = self.plan.rosters.iter().find(|roster| roster.id.value == id.value);
                found.is_some_and(|roster| self.roster(roster))
            }
            // A regulation that shows another is taken for one without: a circle would have no end.
            Piece::Regulation { id, .. } => {
                let found = self.plan.regulations.iter().find(|regulation| regulation.id.value == id.value);
                let version = found.and_then(|regulation| regulation.version(self.language));
                version.is_some_and(|version| self.text(&version.value.document, &[]))
            }
            _ => false,
        }
    }

    fn roster(&self, roster: &Roster) -> bool {
        let mut seats = roster.groups.iter().flat_map(|group| &group.seats);
        seats.any(|seat| seat.ruby(self.language).is_some())
    }
}
