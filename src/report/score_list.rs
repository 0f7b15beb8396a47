//! Lists of scores by the names of their statements, which would otherwise look like titles.

use super::{
    kind::{Kind, Printed, Section},
    layout::Entry,
    score_line::number,
    words::Words,
};
use crate::Statement;
use alloc::vec::Vec;

/// Marks the names and scores of a score list, which would otherwise look like titles of pages.
pub(super) fn mark_score_lists(text: &str, entries: &mut [Entry], words: &mut Words) {
    let mut at = 0;
    let mut in_scores = false;
    while at < entries.len() {
        let kind = entries.get(at).map(|entry| entry.kind);
        match kind {
            Some(Kind::Head(section)) => in_scores = section == Section::Scores,
            Some(Kind::Text) if entries.get(at).is_some_and(|entry| entry.prose) => {
                in_scores = false;
            }
            Some(Kind::Statement(..) | Kind::Scored(_)) => {
                let pairs = score_list(text, entries, at, words, in_scores);
                let enough = if in_scores { 1 } else { 2 };
                if pairs.len() >= enough
                    && let Some(end) = pairs.last().map(|pair| pair.3)
                {
                    for entry in entries.get_mut(at..end).into_iter().flatten() {
                        entry.kind = Kind::Debris;
                    }
                    for (statement, score, name, _) in pairs {
                        if let Some(entry) = entries.get_mut(name) {
                            entry.kind = Kind::Pair(statement, score);
                        }
                    }
                    at = end;
                    continue;
                }
            }
            _ => {}
        }
        at = at.saturating_add(1);
    }
}

type Pair = (Statement, Option<Printed>, usize, usize);

/// The pairs of name and score from here on.
fn score_list(
    text: &str,
    entries: &[Entry],
    from: usize,
    words: &mut Words,
    in_scores: bool,
) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut at = from;
    while let Some(entry) = entries.get(at) {
        if entry.line.level == 1 && !in_scores {
            break;
        }
        let next = at.saturating_add(1);
        let pair = match entry.kind {
            Kind::Scored(statement) => {
                let found = words.scoring(entry.words(text));
                Some((statement, found.number.or(found.second), at, next))
            }
            Kind::Statement(statement, Some(trailing)) => {
                let printed = number(digit(trailing));
                Some((statement, printed, at, next))
            }
            Kind::Statement(statement, None) => entries.get(next).and_then(|score| {
                let behind = next.saturating_add(1);
                match score.kind {
                    Kind::Score => {
                        let found = words.scoring(score.words(text));
                        (!found.band).then_some((statement, found.number, at, behind))
                    }
                    Kind::Number => {
                        let number = number(score.words(text));
                        number.is_some().then_some((statement, number, at, behind))
                    }
                    _ => None,
                }
            }),
            // Score lists can be grouped by theme.
            Kind::Theme(..) => {
                at = next;
                continue;
            }
            _ => None,
        };
        let Some(pair) = pair else { break };
        // A statement that comes again starts another page, and so does one with its band.
        let again = pairs.iter().any(|known| known.0 == pair.0);
        let opens = entries.get(pair.3).is_some_and(|behind| {
            matches!(
                behind.kind,
                Kind::Band
                    | Kind::Run(_)
                    | Kind::Head(Section::Expectations | Section::Commitment | Section::Findings)
            )
        });
        if (again && !in_scores) || opens || pairs.len() > 36 {
            break;
        }
        at = pair.3;
        pairs.push(pair);
    }
    pairs
}

const fn digit(number: u8) -> &'static str {
    match number {
        1 => "1",
        2 => "2",
        3 => "3",
        4 => "4",
        _ => "0",
    }
}
