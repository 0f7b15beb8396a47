//! One score from the score lines and band lines of a page.

use super::{
    Part, ReportPage, find::find_ignoring_case, fold::clean, kind::Printed, score_line::Scoring,
};
use crate::{Code, Issue, Score, issue::Span, value::Value};
use alloc::{format, vec::Vec};

/// The score lines and band lines of a page, in order.
#[derive(Debug, Default)]
pub(super) struct ScoreLines(Vec<(Span, Span, Scoring)>);

impl ScoreLines {
    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes a line; the band of a line that gives the number twice starts with the second, and
    /// that of a line with a name behind the name.
    pub(super) fn push(&mut self, text: &str, span: Span, found: Scoring) {
        // No page has more: what comes after says the same or contradicts it all the same.
        if self.0.len() >= 64 {
            return;
        }
        let words = span.of(text).unwrap_or_default();
        let digit = |c: char| c.is_ascii_digit();
        let before = find_ignoring_case(words, "evid").and_then(|at| words.get(..at));
        let number = before.and_then(|before| match found.second {
            Some(_) => before.rfind(digit),
            None if found.labelled => None,
            None => before.find(digit),
        });
        let start = span.start().saturating_add(number.unwrap_or(0));
        self.0.push((span, Span::new(start, span.end()), found));
    }

    /// Settles score and band of the page, and reports what contradicts itself.
    pub(super) fn settle(&self, page: &mut ReportPage, text: &str) {
        self.band(page, text);
        let stated = |(span, _, found): &(Span, Span, Scoring)| {
            Some((found.number.or(found.second)?, *span))
        };
        // What the score line says is the score, also where that is none.
        let mut labelled = self.0.iter().filter(|line| line.2.labelled);
        let line = labelled.find_map(stated);
        let score = match line {
            Some((Printed::Score(number), span)) => Some((number, span)),
            Some((Printed::Outside, _)) => None,
            None => self.0.iter().find_map(|line| match stated(line)? {
                (Printed::Score(number), span) => Some((number, span)),
                (Printed::Outside, _) => None,
            }),
        };
        let words = self
            .0
            .iter()
            .find_map(|(span, _, found)| found.words.map(|words| (words, *span)));
        let chosen = score.or(words.filter(|_| line.is_none()));
        if let Some((number, span)) = chosen {
            page.score = Some(number);
            page.set_place(Part::Score, span);
        } else if let Some((_, span)) = line {
            let written = span.of(text).and_then(written);
            page.unread
                .extend(written.map(|number| (Part::Score, number)));
            page.set_place(Part::Score, span);
        }
        self.out_of_range(page, text);
        if let Some((number, _)) = score {
            self.conflict(page, number);
        }
        self.mismatch(page, score.map(|score| score.0));
        if chosen.is_none() && self.0.iter().all(|line| line.2.number.is_none()) {
            page.issues
                .push(Issue::new(Code::ScoreNotStated, "the page gives no score"));
        }
    }

    fn band(&self, page: &mut ReportPage, text: &str) {
        let Some((_, span, _)) = self.0.iter().find(|(_, _, found)| found.band) else {
            return;
        };
        page.band = span.of(text).map(clean);
        page.set_place(Part::Band, *span);
    }

    fn out_of_range(&self, page: &mut ReportPage, text: &str) {
        let outside = self
            .0
            .iter()
            .find(|(_, _, found)| [found.number, found.second].contains(&Some(Printed::Outside)));
        if let Some((span, _, _)) = outside {
            let words = span.of(text).map(clean).unwrap_or_default();
            page.issues.push(
                Issue::new(
                    Code::ScoreOutOfRange,
                    format!("a score is 1, 2, 3 or 4, not that of `{words}`"),
                )
                .at_span(*span),
            );
        }
    }

    fn conflict(&self, page: &mut ReportPage, score: Score) {
        let differs = self.0.iter().find_map(|(span, _, found)| {
            [found.number, found.second]
                .into_iter()
                .flatten()
                .find_map(|number| match number {
                    Printed::Score(other) if other != score => Some((*span, other)),
                    _ => None,
                })
        });
        if let Some((span, other)) = differs {
            page.issues.push(
                Issue::new(
                    Code::ScoreConflict,
                    format!("the page gives the score {score}, and in another line {other}"),
                )
                .at_span(span)
                .with_help(
                    "the score is that of the score line; check it against the published page",
                ),
            );
        }
    }

    /// The words of a band against its own number, or against the score line where it has none.
    fn mismatch(&self, page: &mut ReportPage, score: Option<Score>) {
        let wrong = self.0.iter().find_map(|(_, span, found)| {
            let words = found.words?;
            let own = match found.second.or(found.number) {
                Some(Printed::Score(own)) => own,
                Some(Printed::Outside) => return None,
                None => score?,
            };
            (own != words).then_some((*span, own, words))
        });
        if let Some((span, own, words)) = wrong {
            page.issues.push(
                Issue::new(
                    Code::ScoreBandMismatch,
                    format!(
                        "the band line has the number {own} and the words of {words}: `{}`",
                        words.band()
                    ),
                )
                .at_span(span),
            );
        }
    }
}

/// The number of a score line, or the last word behind a name, as it was written: a number, or the text
/// where it is none.
pub(super) fn written(line: &str) -> Option<Value> {
    let behind = match find_ignoring_case(line, "score") {
        Some(at) => line.get(at..)?,
        None => line.split_whitespace().next_back()?,
    };
    let from = behind.get(behind.find(|c: char| c.is_ascii_digit())?..)?;
    let end = from.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')));
    let number = from.get(..end.unwrap_or(from.len()))?;
    let number = number.trim_end_matches(['.', ',']);
    Some(match number.parse() {
        Ok(number) => Value::Number(number),
        Err(_) => number.into(),
    })
}
