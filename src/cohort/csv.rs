//! League tables as CSV, in and out.
//!
//! Columns are found by name, in any order: `authority` and the nine statements by id, name or
//! published alias must be there; `published`, `status`, `percentage`, `rating`, `region` and `type`
//! may; others are passed over. A row that no result can be made of is kept aside with its issues.

use super::{Cohort, Record, SetAside};
use crate::{
    Code, Issue, PartialDate, Printed, Rating, Score, Scores, Statement, Status, Unit, text::one_of,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use rust_decimal::Decimal;

/// Why a text is no table of scores.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TableError {
    /// No first line with the names of columns.
    #[error("expected a first line with the names of the columns, found nothing")]
    Empty,
    /// Columns that must be there and are not.
    #[error("expected a column for {}", one_of(.0.iter().map(String::as_str)))]
    MissingColumns(Vec<String>),
    /// More than a table can hold.
    #[error("the table cannot be read: {0}")]
    Unreadable(String),
}

/// Reads a table of scores, with or without a byte order mark, into a cohort under the current
/// rules.
///
/// ```
/// use care_quality::{Statement, cohort::csv};
///
/// let ids: Vec<_> = Statement::ALL.iter().map(|statement| statement.id()).collect();
/// let text = format!("authority,published,{}\nCamden,2025-02,3,3,4,3,4,four,3,4,4\n", ids.join(","));
/// let cohort = csv::read(&text)?;
/// assert_eq!(cohort.table().find("Camden").unwrap().percentage(), Some(89));
/// assert!(csv::read("authority,score\n").is_err());
/// # Ok::<(), csv::TableError>(())
/// ```
///
/// # Errors
///
/// Every case of [`TableError`]; what is wrong with a row is an issue of that row.
pub fn read(text: &str) -> Result<Cohort<'static>, TableError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let unreadable = |error: ::csv::Error| TableError::Unreadable(error.to_string());
    let mut row = ::csv::StringRecord::new();
    if !reader.read_record(&mut row).map_err(unreadable)? {
        return Err(TableError::Empty);
    }
    let mut lines = Lines::new(text);
    let mut cohort = Cohort::new();
    let columns = Columns::of(&row, lines.of(&row), &mut cohort)?;
    while reader.read_record(&mut row).map_err(unreadable)? {
        let line = lines.of(&row);
        // Spreadsheets end their tables with rows of empty cells.
        if row.iter().any(|cell| !cell.trim().is_empty()) {
            columns.read(&row, line, &mut cohort);
        }
    }
    Ok(cohort)
}

/// The line that a row starts on, counted on as rows are read.
struct Lines<'a> {
    text: &'a str,
    byte: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    const fn new(text: &'a str) -> Self {
        Self {
            text,
            byte: 0,
            line: 1,
        }
    }

    fn of(&mut self, row: &::csv::StringRecord) -> usize {
        let start = row
            .position()
            .and_then(|position| usize::try_from(position.byte()).ok())
            .unwrap_or(self.byte);
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.byte) {
            let next = bytes.get(self.byte.saturating_add(1));
            let ends = *byte == b'\n' || (*byte == b'\r' && next != Some(&b'\n'));
            // Empty lines before a row are no part of it.
            if self.byte >= start && !matches!(byte, b'\n' | b'\r') {
                break;
            }
            self.line = self.line.saturating_add(usize::from(ends));
            self.byte = self.byte.saturating_add(1);
        }
        self.line
    }
}

/// Where the columns stand.
struct Columns {
    authority: usize,
    statements: [usize; Statement::COUNT],
    published: Option<usize>,
    status: Option<usize>,
    percentage: Option<usize>,
    rating: Option<usize>,
    region: Option<usize>,
    kind: Option<usize>,
    count: usize,
}

/// No name of a statement is half as long, in bytes.
const LONGEST_NAME: usize = 128;

impl Columns {
    fn of(
        header: &::csv::StringRecord,
        line: usize,
        cohort: &mut Cohort<'_>,
    ) -> Result<Self, TableError> {
        // Each name is compared with those of the statements once, and a long one not at all.
        let meant: Vec<Option<Statement>> = header
            .iter()
            .map(|name| name.trim())
            .map(|name| (name.len() <= LONGEST_NAME).then(|| name.parse().ok())?)
            .collect();
        let mut named = |id: &str, is: &dyn Fn(&str, Option<Statement>) -> bool| {
            let mut found = header
                .iter()
                .zip(&meant)
                .enumerate()
                .filter(|(_, (name, meant))| is(name.trim(), **meant))
                .map(|(place, _)| place);
            let first = found.next();
            if found.next().is_some() {
                let message = format!("there are two columns for `{id}`; the first is read");
                let issue = Issue::new(Code::FieldDuplicate, message);
                cohort.report(issue.at_line(line).with_help(Code::FieldDuplicate.remedy()));
            }
            first
        };
        let mut missing = Vec::new();
        let mut plain = |id: &str| named(id, &|name, _| name.eq_ignore_ascii_case(id));
        let authority = plain("authority");
        let optional = [
            "published",
            "status",
            "percentage",
            "rating",
            "region",
            "type",
        ]
        .map(plain);
        if authority.is_none() {
            missing.push(String::from("authority"));
        }
        let mut statements = [0; Statement::COUNT];
        for (statement, place) in Statement::ALL.iter().zip(&mut statements) {
            // A column of exactly this id stands before one of its names, such as last year's.
            let id = statement.id();
            let exact = named(id, &|name, _| name.eq_ignore_ascii_case(id));
            match exact.or_else(|| named(id, &|_, meant| meant == Some(*statement))) {
                Some(found) => *place = found,
                None => missing.push(statement.id().into()),
            }
        }
        let [published, status, percentage, rating, region, kind] = optional;
        match authority {
            Some(authority) if missing.is_empty() => Ok(Self {
                authority,
                statements,
                published,
                status,
                percentage,
                rating,
                region,
                kind,
                count: header.len(),
            }),
            _ => Err(TableError::MissingColumns(missing)),
        }
    }

    fn read(&self, row: &::csv::StringRecord, line: usize, cohort: &mut Cohort<'_>) {
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
        let open =
            row.len() < self.count && row.iter().next_back().is_some_and(|c| c.contains('\n'));
        if open {
            let message = "the row ends in a quoted field that runs over several lines: its closing quote may be missing";
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

/// The start of a cell, for a message.
fn shown(cell: &str) -> String {
    const SHOWN: usize = 40;
    match cell.char_indices().nth(SHOWN) {
        None => cell.into(),
        Some((end, _)) => format!("{}..", cell.get(..end).unwrap_or("")),
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

/// Writes the results of a cohort as a table that [`read`] reads again, in their order.
///
/// Items set aside have no scores and are left out.
#[must_use]
pub fn write(cohort: &Cohort<'_>) -> String {
    let ids = Statement::ALL.iter().map(|statement| statement.id());
    let header = ["authority", "published", "status"].into_iter().chain(ids);
    let header = header.chain(["percentage", "rating", "region", "type"]);
    let header = header.map(String::from).collect();
    let rows = cohort.records().iter().map(|record| {
        let mut cells: Vec<String> = Vec::new();
        cells.push(record.authority().into());
        cells.push(
            record
                .published()
                .map_or_else(String::new, |date| date.to_string()),
        );
        cells.push(record.status().id().into());
        cells.extend(record.scores().iter().map(|(_, score)| score.to_string()));
        cells.push(
            record
                .published_percentage()
                .map_or_else(String::new, |p| p.to_string()),
        );
        cells.push(record.published_rating().map_or("", Rating::id).into());
        cells.push(record.region().unwrap_or("").into());
        cells.push(record.kind().unwrap_or("").into());
        cells
    });
    table(core::iter::once(header).chain(rows))
}

/// Writes one row a score: council, statement, score, date, status.
#[must_use]
pub fn write_tidy(cohort: &Cohort<'_>) -> String {
    let header = ["authority", "statement", "score", "published", "status"].map(String::from);
    let rows = cohort.tidy_rows().map(|row| {
        let published = row
            .published()
            .map_or_else(String::new, |date| date.to_string());
        [
            row.authority().into(),
            row.statement().id().into(),
            row.score().to_string(),
            published,
            row.status().id().into(),
        ]
    });
    table(core::iter::once(header).chain(rows).map(Vec::from))
}

fn table(rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = ::csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Memory does not fail to be written to, and every row is as long as the header.
        if writer.write_record(&row).is_err() {
            break;
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
