//! Lists of links to the pages of a report, and the title of the page itself among them.

use super::{
    kind::{Kind, Section},
    layout::Entry,
    words::Words,
};
use crate::Statement;
use alloc::vec::Vec;
use core::ops::Range;

/// Marks lists of links to the pages of a report: many titles in a row, none with its page.
pub(super) fn mark_navigation(text: &str, entries: &mut [Entry]) {
    let mut at = 0;
    while at < entries.len() {
        let mut end = at;
        let (mut titles, mut themes) = (0_usize, 0_usize);
        while let Some(entry) = entries.get(end) {
            match entry.kind {
                Kind::Statement(..) => titles = titles.saturating_add(1),
                Kind::Theme(..) => {
                    titles = titles.saturating_add(1);
                    themes = themes.saturating_add(1);
                }
                Kind::Head(
                    Section::Summary | Section::About | Section::Method | Section::Strengths,
                ) => titles = titles.saturating_add(1),
                Kind::Debris => {}
                Kind::Text if titles > 1 && is_link(text, entries, end) => {}
                _ => break,
            }
            end = end.saturating_add(1);
        }
        if titles >= 5 || (titles >= 3 && themes >= 2) {
            let own = own_title(text, entries, at..end);
            for index in at..end {
                if let Some(entry) = entries.get_mut(index)
                    && Some(index) != own
                {
                    entry.kind = Kind::Debris;
                }
            }
        }
        at = end.max(at.saturating_add(1));
    }
}

/// Whether a short line stands among titles as one more link.
fn is_link(text: &str, entries: &[Entry], index: usize) -> bool {
    let title = |index: Option<usize>| {
        let entry = index.and_then(|index| entries.get(index));
        entry.is_some_and(|entry| {
            matches!(
                entry.kind,
                Kind::Statement(..) | Kind::Theme(..) | Kind::Head(_)
            )
        })
    };
    let words = entries.get(index).map_or("", |entry| entry.words(text));
    words.len() <= 60
        && !words.ends_with(['.', ':', ',', ';', '?', '!'])
        && title(index.checked_sub(1))
        && title(index.checked_add(1))
}

/// The statement that the commitment of the page behind a list names by its opening words.
fn promised(text: &str, entries: &[Entry], from: usize) -> Option<Statement> {
    let behind = entries.get(from..)?.iter().take(40);
    let page = behind.take_while(|entry| {
        !matches!(
            entry.kind,
            Kind::Council | Kind::Statement(..) | Kind::Head(Section::Findings)
        )
    });
    for entry in page {
        let words = match entry.kind {
            Kind::Run(Section::Commitment) => {
                Words::inline_head(entry.words(text)).map_or("", |(_, words)| words)
            }
            Kind::Text => entry.words(text),
            _ => continue,
        };
        let opens = |statement: &&Statement| words.starts_with(statement.commitment_opening());
        if let Some(statement) = Statement::ALL.iter().find(opens) {
            return Some(*statement);
        }
    }
    None
}

/// The title of the page itself in a list of links or beside it, where one is there: a title that
/// its page follows, and that does not stand in the order of the framework, as links do.
fn own_title(text: &str, entries: &[Entry], run: Range<usize>) -> Option<usize> {
    let statements: Vec<(usize, Statement)> = run
        .clone()
        .filter_map(|index| match entries.get(index)?.kind {
            Kind::Statement(statement, _) | Kind::Scored(statement) => Some((index, statement)),
            _ => None,
        })
        .collect();
    // The title stands above its score already.
    let above = entries.get(..run.start).unwrap_or_default();
    let before = above.iter().rev().take(12).find(|entry| !entry.is_silent());
    if before.is_some_and(|entry| matches!(entry.kind, Kind::Score | Kind::Band)) {
        return None;
    }
    if let Some(named) = promised(text, entries, run.end) {
        let of_page = |(_, statement): &&(usize, Statement)| *statement == named;
        return statements.iter().rfind(of_page).map(|(index, _)| *index);
    }
    let out_of_order = |place: usize, statement: Statement| {
        let before = place.checked_sub(1).and_then(|at| statements.get(at));
        let behind = statements.get(place.saturating_add(1));
        let follows =
            before.is_some_and(|known| known.1.index().saturating_add(1) == statement.index());
        let leads =
            behind.is_some_and(|known| statement.index().saturating_add(1) == known.1.index());
        !follows && !leads
    };
    let stray = statements
        .iter()
        .enumerate()
        .filter(|(place, (_, statement))| out_of_order(*place, *statement))
        .map(|(_, (index, _))| *index)
        .next_back();
    // A title that is marked as one stands out of any list.
    let marked = statements.iter().map(|(index, _)| *index).find(|index| {
        entries
            .get(*index)
            .is_some_and(|entry| entry.line.level == 1)
    });
    // Behind a list at the end of a text there is no page.
    let goes_on = entries
        .get(run.end..)
        .into_iter()
        .flatten()
        .take(8)
        .any(|entry| {
            entry.prose || matches!(entry.kind, Kind::Score | Kind::Head(_) | Kind::Run(_))
        });
    let last = run.end.checked_sub(1).filter(|_| goes_on);
    let unlisted = last.filter(|last| {
        let title = |entry: &Entry| {
            !matches!(entry.kind, Kind::Statement(..) | Kind::Debris)
                || (statements.len() < Statement::COUNT && anchored(text, entries, *last))
        };
        entries.get(*last).is_some_and(title)
    });
    marked.or(stray).or(unlisted)
}

/// Whether the name of a statement is followed by what follows the title of its page.
pub(super) fn anchored(text: &str, entries: &[Entry], index: usize) -> bool {
    let statement = match entries.get(index).map(|entry| entry.kind) {
        Some(Kind::Scored(_)) => return true,
        Some(Kind::Statement(statement, _)) => statement,
        _ => return false,
    };
    let behind = entries
        .get(index.saturating_add(1)..)
        .into_iter()
        .flatten()
        .take(40)
        .find(|entry| !entry.is_silent() && !matches!(entry.kind, Kind::Council));
    behind.is_some_and(|entry| match entry.kind {
        Kind::Score
        | Kind::Band
        | Kind::Head(Section::Expectations | Section::Commitment | Section::Findings)
        | Kind::Run(_) => true,
        Kind::Text => entry
            .words(text)
            .starts_with(statement.commitment_opening()),
        _ => false,
    })
}
