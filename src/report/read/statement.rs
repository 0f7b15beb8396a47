//! A statement page: title, score, expectations, commitment and findings.

use super::Reader;
use crate::{
    Code, Issue, Statement,
    issue::Span,
    report::{
        Part,
        expect::{is_expectation, split_expectations},
        fold::clean,
        kind::{Kind, Section},
        layout::{Entry, ends_sentence, is_prose},
        line::offset,
        words::Words,
    },
};
use alloc::vec::Vec;

/// Where on a statement page the reading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Zone {
    /// Before the title.
    Preface,
    /// Title, score and band.
    Header,
    Expectations,
    Commitment,
    Body,
}

impl Reader<'_, '_> {
    pub(super) fn statement(&mut self, lines: &[Entry], title: Option<usize>) {
        let findings_at = lines.iter().rposition(|entry| {
            matches!(
                entry.kind,
                Kind::Head(Section::Findings) | Kind::Run(Section::Findings)
            )
        });
        // Only its head makes a page without a title one of a statement.
        let mut zone = match title {
            Some(_) => Zone::Preface,
            None => Zone::Header,
        };
        let mut expected: Vec<Span> = Vec::new();
        let mut promised: Option<Span> = None;
        for (index, entry) in lines.iter().enumerate() {
            let rest = lines.get(index.saturating_add(1)..).unwrap_or_default();
            if Some(index) == title {
                zone = Zone::Header;
                if matches!(entry.kind, Kind::Scored(_)) {
                    self.score_line(entry);
                }
                continue;
            }
            if self.common(entry) {
                continue;
            }
            let words = entry.words(self.text);
            match entry.kind {
                Kind::Score | Kind::Band => {
                    self.score_line(entry);
                    self.body.hole(entry.line.span);
                }
                Kind::Head(Section::Expectations) => zone = Zone::Expectations,
                Kind::Head(Section::Commitment) => zone = Zone::Commitment,
                Kind::Head(Section::Findings) => {
                    zone = Zone::Body;
                    self.body.close();
                }
                Kind::Run(section) => {
                    let Some((_, inline)) = Words::inline_head(words) else {
                        continue;
                    };
                    let from = entry
                        .line
                        .span
                        .start()
                        .saturating_add(offset(words, inline));
                    let span = Span::new(from, entry.line.span.end());
                    match section {
                        Section::Expectations => {
                            zone = Zone::Expectations;
                            expected.push(span);
                        }
                        Section::Commitment => {
                            zone = Zone::Commitment;
                            promised = Some(span);
                        }
                        _ => {
                            zone = Zone::Body;
                            let mut entry = *entry;
                            entry.line.span = span;
                            self.body.line(&entry, rest);
                        }
                    }
                }
                _ => {
                    if zone == Zone::Preface {
                        self.notice(entry);
                        continue;
                    }
                    if zone == Zone::Expectations
                        && (self.is_commitment(words)
                            || entry.line.level > 0
                            || !(is_expectation(words)
                                || goes_on(self.text, expected.last(), entry)))
                    {
                        zone = Zone::Header;
                    }
                    if zone == Zone::Commitment
                        && (entry.line.level > 0
                            || (promised.is_some()
                                && findings_at < Some(index)
                                && !goes_on(self.text, promised.as_ref(), entry)))
                    {
                        zone = Zone::Body;
                    }
                    if zone == Zone::Header {
                        if is_expectation(words) {
                            zone = Zone::Expectations;
                        } else if self.is_commitment(words) && promised.is_none() {
                            zone = Zone::Commitment;
                        } else if is_kicker(entry) || self.score_follows(words, rest) {
                            continue;
                        } else {
                            zone = Zone::Body;
                        }
                    }
                    match zone {
                        Zone::Expectations => expected.push(entry.line.span),
                        Zone::Commitment => {
                            promised = Some(promised.map_or(entry.line.span, |known| {
                                Span::new(known.start(), entry.line.span.end())
                            }));
                        }
                        Zone::Body => self.findings(entry, rest),
                        Zone::Preface | Zone::Header => {}
                    }
                }
            }
        }
        if let (Some(first), Some(last)) = (expected.first(), expected.last()) {
            let span = Span::new(first.start(), last.end());
            self.page.set_place(Part::Expectations, span);
            self.page.expectations = split_expectations(self.text, &expected);
        }
        if let Some(span) = promised {
            self.page.set_place(Part::Commitment, span);
            self.page.commitment = span.of(self.text).map(clean);
        }
        if self.page.title.is_none() {
            self.page.issues.push(Issue::new(
                Code::TitleNotStated,
                "the page has no title, so its quality statement is not known",
            ));
        }
        let scores = core::mem::take(&mut self.scores);
        scores.settle(&mut self.page, self.text);
    }

    /// A line of the findings, or what was left of navigation at their end.
    fn findings(&mut self, entry: &Entry, rest: &[Entry]) {
        let link = matches!(
            entry.kind,
            Kind::Statement(..) | Kind::Theme(..) | Kind::Pair(..) | Kind::Head(_) | Kind::Rating
        );
        let last = entry.line.level == 0 && entry.line.span.start() > self.last_prose;
        if (link && last) || self.is_behind_foot(entry) {
            return;
        }
        self.body.line(entry, rest);
    }

    fn is_commitment(&self, words: &str) -> bool {
        let opens = |statement: Statement| {
            let opening = statement.commitment_opening();
            words
                .get(..opening.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(opening))
                || (statement == Statement::AssessingNeeds
                    && words.starts_with("We maximize the effectiveness"))
        };
        match self.page.statement {
            Some(statement) => opens(statement),
            None => Statement::ALL.iter().copied().any(opens),
        }
    }

    /// Whether a short line stands between a title and its score line.
    fn score_follows(&self, words: &str, rest: &[Entry]) -> bool {
        self.scores.is_empty()
            && !is_prose(words)
            && rest
                .iter()
                .take(3)
                .any(|entry| matches!(entry.kind, Kind::Score | Kind::Band))
    }

    fn score_line(&mut self, entry: &Entry) {
        let found = self.words.scoring(entry.words(self.text));
        if found.indicative {
            self.make_indicative(entry);
        }
        self.scores.push(self.text, entry.line.span, found);
    }
}

/// The line of a theme, of navigation or of the layout that says nothing on a statement page.
fn is_kicker(entry: &Entry) -> bool {
    matches!(
        entry.kind,
        Kind::Theme(..) | Kind::Statement(..) | Kind::MaybeCouncil | Kind::Overall | Kind::Rating
    )
}

/// Whether a line goes on with the text before it: wrapped, without a stop between.
fn goes_on(text: &str, before: Option<&Span>, entry: &Entry) -> bool {
    let Some(before) = before.and_then(|span| span.of(text)) else {
        return true;
    };
    let words = entry.words(text);
    let last = before.rsplit(['\n', '\r']).next().unwrap_or(before);
    !entry.line.apart
        && !entry.line.item
        && (!ends_sentence(last) || words.starts_with(char::is_lowercase))
        && (words.starts_with(char::is_lowercase) || last.len() >= 40)
}
