//! League tables as CSV, in and out.
//!
//! Columns are found by name, in any order: `authority` and the nine statements by id, name or
//! published alias must be there; `published`, `status`, `percentage`, `rating`, `region` and `type`
//! may; others are passed over. A row that no result can be made of is kept aside with its issues.
//!
//! ```
//! use care_quality::cohort::csv;
//!
//! let table = "authority,Assessing needs,Supporting healthier lives,Equity in experience and outcomes,\
//!     \"Care provision, integration and continuity\",Partnerships and communities,\
//!     \"Safe systems, pathways and transitions\",Safeguarding,\
//!     \"Governance, management and sustainability\",\"Learning, improvement and innovation\"\n\
//!     Camden,3,3,4,3,4,4,3,4,4\nAnytown,3,3,3,3,3,3,7,3,3\n";
//! let cohort = csv::read(table)?;
//! assert_eq!(cohort.table().find("Camden").and_then(|row| row.percentage()), Some(89));
//! let aside = &cohort.aside()[0];
//! assert_eq!((aside.authority(), aside.line()), ("Anytown", Some(3)));
//! // Out again, under the ids, or as one row per score.
//! assert!(csv::write(&cohort).starts_with("authority,"));
//! assert_eq!(csv::write_tidy(&cohort).lines().count(), 1 + 9);
//! # Ok::<(), csv::TableError>(())
//! ```

mod columns;
mod row;

use super::Cohort;
use crate::{Rating, Statement, text::one_of};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use columns::Columns;

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
    /// What the reader of CSV refuses, in its words; of a text nothing is known that it does.
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
            let at_end = usize::try_from(reader.position().byte()) == Ok(text.len());
            let open = at_end && is_open(text, &row);
            columns.read(&row, line, open, &mut cohort);
        }
    }
    Ok(cohort)
}

/// Whether the last row ends within quotes: whatever follows it is then part of its last cell.
fn is_open(text: &str, row: &::csv::StringRecord) -> bool {
    let start = row.position().map_or(0, |position| position.byte());
    let start = usize::try_from(start).unwrap_or(usize::MAX);
    let Some(rest) = text.get(start..) else {
        return false;
    };
    let more = [rest, "\nmore"].concat();
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(more.as_bytes());
    reader.records().count() == 1
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

/// Writes one row per score: council, statement, score, date, status.
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
