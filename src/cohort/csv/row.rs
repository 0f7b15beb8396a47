//! One row of a table: a result, or what is kept aside with its issues.

use super::columns::Columns;
use crate::{
    Code, Issue, PartialDate, Printed, Rating, Score, Scores, Statement, Status, Unit,
    cohort::{Cohort, Record, SetAside},
    text::{one_of, shown},
};
use alloc::{format, string::String, vec::Vec};
use rust_decimal::Decimal;

impl Columns {
    pub(super) fn read(
        &self,
        row: &::csv::StringRecord,
        line: usize,
        open: bool,
        cohort: &mut Cohort<'_>,
    ) {
        let at = |place: usize| row.get(place).unwrap_or("").trim();
        let cell = |place: Option<usize>| place.map(at).filter(|cell| !cell.is_empty());
        let mut found = Found {
            line,
            issues: Vec::new(),
        };
        let authority = at(self.authority);
        let mut sound = true;
        if authority.is_empty() {
            sound = false;
            found.add(
                Code::ValueMissing,
                "/authority",
                "the row names no authority".into(),
            );
        }
        let published = cell(self.published).and_then(|text| {
            text.parse::<PartialDate>()
                .map_err(|error| {
                    sound = false;
                    let shown = shown(text);
                    found.add(
                        Code::DateInvalid,
                        "/published",
                        format!("`{shown}`: {error}"),
                    );
                })
                .ok()
        });
        let status = match cell(self.status) {
            None => Some(Status::Formal),
            Some(text) => text
                .parse()
                .map_err(|_| {
                    sound = false;
                    let (shown, ids) = (shown(text), one_of(Status::ALL.iter().map(|s| s.id())));
                    let message = format!("expected a status, {ids}, found `{shown}`");
                    found.add(Code::ValueUnknown, "/status", message);
                })
                .ok(),
        };
        let mut scores = [Score::One; Statement::COUNT];
        for ((statement, place), score) in
            Statement::ALL.iter().zip(self.statements).zip(&mut scores)
        {
            match read_score(at(place)) {
                Ok(read) => *score = read,
                Err((code, message)) => {
                    sound = false;
                    found.add(
                        code,
                        &format!("/{statement}", statement = statement.id()),
                        message,
                    );
                }
            }
        }
        let percentage = cell(self.percentage).and_then(|text| {
            read_percentage(text).or_else(|| {
                let message = format!("expected a percentage, found `{}`", shown(text));
                found.add(Code::ValueType, "/percentage", message);
                None
            })
        });
        let rating = cell(self.rating).and_then(|text| {
            text.parse::<Rating>()
                .map_err(|_| {
                    let (shown, ids) = (shown(text), one_of(Rating::ALL.iter().map(|r| r.id())));
                    let message = format!("expected a rating, {ids}, found `{shown}`");
                    found.add(Code::ValueUnknown, "/rating", message);
                })
                .ok()
        });
        let open = open
            || row.len() < self.count && row.iter().next_back().is_some_and(|c| c.contains('\n'));
        if open {
            let message = "the row ends in a quoted field that runs on to the end or over several lines: its closing quote may be missing";
            found.add(Code::TextCut, "", message.into());
        }
        match (sound, status) {
            (true, Some(status)) => {
                let mut record = Record::new(authority, Scores::new(scores))
                    .with_status(status)
                    .with_line(line);
                if let Some(published) = published {
                    record = record.with_published(published);
                }
                if let Some(percentage) = percentage {
                    record = record.with_percentage(percentage);
                }
                if let Some(rating) = rating {
                    record = record.with_rating(rating);
                }
                if let Some(region) = cell(self.region) {
                    record = record.with_region(region);
                }
                if let Some(kind) = cell(self.kind) {
                    record = record.with_kind(kind);
                }
                cohort.push(found.issues.into_iter().fold(record, Record::with_issue));
            }
            _ => cohort.set_aside(
                SetAside::new(authority, found.issues)
                    .with_published(published)
                    .with_status(status)
                    .with_line(Some(line)),
            ),
        }
    }
}

/// The issues of one row.
struct Found {
    line: usize,
    issues: Vec<Issue>,
}

impl Found {
    fn add(&mut self, code: Code, path: &str, message: String) {
        let issue = Issue::new(code, message).at_path(path).at_line(self.line);
        self.issues.push(issue.with_help(code.remedy()));
    }
}

/// A score in digits or in words; a spreadsheet's `3.0` is a 3.
fn read_score(cell: &str) -> Result<Score, (Code, String)> {
    const WORDS: [(&str, Score); 4] = [
        ("one", Score::One),
        ("two", Score::Two),
        ("three", Score::Three),
        ("four", Score::Four),
    ];
    if cell.is_empty() {
        return Err((Code::StatementMissing, "the statement has no score".into()));
    }
    if let Some((_, score)) = WORDS
        .iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(cell))
    {
        return Ok(*score);
    }
    let whole = match cell.split_once('.') {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => whole,
        _ => cell,
    };
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        let message = format!("expected a score, 1, 2, 3 or 4, found `{}`", shown(cell));
        return Err((Code::ValueType, message));
    }
    whole.parse().map_err(|_| {
        let message = format!("a score is 1, 2, 3 or 4, not `{}`", shown(cell));
        (Code::ScoreOutOfRange, message)
    })
}

fn read_percentage(cell: &str) -> Option<Decimal> {
    let printed = Printed::parse(cell).ok()?;
    let plain =
        printed.qualifier().is_none() && matches!(printed.unit(), None | Some(Unit::Percent));
    plain.then(|| printed.value())
}
