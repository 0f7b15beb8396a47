//! Many councils' scores: ranks and distributions on the terminal, or a page to look at.

#[path = "common/mod.rs"]
mod common;
#[path = "common/input.rs"]
mod input;
#[path = "league_table/page.rs"]
mod page;

use care_quality::{
    Rating, Score, Statement,
    cohort::{Row, Table, csv},
};
use common::{Answer, Arguments, Failure};
use std::{fmt::Write, fs, process::ExitCode};

const HELP: &str = "\
Ranks and distributions of many councils' scores.

usage: league_table [--json] SCORES.csv [OUT.html]

SCORES.csv has a column `authority`, one for each quality statement by id or
name, and may have `published`, `status`, `percentage`, `rating`, `region` and
`type`; `-` is standard input. With OUT.html, writes a page that needs nothing
else: a heat map, distributions, one council beside its peers, and the issues.

  cargo run --features csv --example league_table -- examples/data/scores.csv league.html
";

fn main() -> ExitCode {
    common::run(HELP, &["json"], &[], answer)
}

fn answer(arguments: &Arguments) -> Result<Answer, Failure> {
    let (file, out) = match arguments.words.as_slice() {
        [file] => (file, None),
        [file, out] if file == out => {
            return Err(Failure::new(format_args!(
                "`{}` would be written over: name another file for the page",
                file.to_string_lossy()
            )));
        }
        [file, out] => (file, Some(out)),
        words => {
            return Err(Failure::new(format_args!(
                "expected a table and perhaps a page to write, found {} arguments",
                words.len()
            )));
        }
    };
    let text = input::read(file)?;
    let cohort = csv::read(&text).map_err(|error| {
        Failure::new(format_args!("cannot read `{}`: {error}", input::name(file)))
    })?;
    let table = cohort.table();
    if let Some(out) = out {
        fs::write(out, page::render(&table)).map_err(|error| {
            Failure::new(format_args!(
                "cannot write `{}`: {error}",
                out.to_string_lossy()
            ))
        })?;
    }
    if arguments.flag("json").is_some() {
        Answer::json(&table)
    } else {
        Ok(Answer::new(report(&table)))
    }
}

/// A name of so many characters at most, on one line whatever it holds.
fn name(row: &Row<'_, '_>, width: usize) -> String {
    let clean = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut name: String = row.authority().chars().map(clean).take(width + 1).collect();
    if name.chars().count() > width {
        name = name.chars().take(width - 1).chain(['…']).collect();
    }
    name
}

fn report(table: &Table<'_, '_>) -> String {
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = write_report(table, &mut out);
    out
}

fn write_report(table: &Table<'_, '_>, out: &mut String) -> std::fmt::Result {
    let widest = table
        .rows()
        .map(|row| row.authority().chars().count())
        .max();
    let width = widest.unwrap_or(0).clamp(9, 44);
    writeln!(
        out,
        "rank  {:width$}  scores             total     %  rating",
        "authority"
    )?;
    for row in table.rows() {
        let rank = row
            .rank()
            .map_or_else(|| "-".to_owned(), |rank| rank.to_string());
        write!(out, "{rank:>4}  {:width$}  ", name(&row, width))?;
        match (row.record(), row.total(), row.percentage()) {
            (Some(record), Some(total), Some(percentage)) => {
                let scores: Vec<_> = record.scores().iter().map(|(_, s)| s.to_string()).collect();
                let rating = row.rating().map_or("", Rating::name);
                write!(
                    out,
                    "{}  {total:>5}  {percentage:>4}  {rating}",
                    scores.join(" ")
                )?;
            }
            _ => write!(out, "not rated")?,
        }
        match row.status() {
            Some(status) if !status.is_formal() => writeln!(out, " ({status})")?,
            _ => writeln!(out)?,
        }
    }
    let summary = table.summary();
    writeln!(
        out,
        "\nstatement{:39}1     2     3     4   mean  median",
        ""
    )?;
    for statement in Statement::ALL.iter().copied() {
        let scores = summary.statement(statement);
        write!(out, "{:43}", statement.name())?;
        for score in Score::ALL {
            write!(out, " {:>5}", scores.count(score))?;
        }
        let rounded = |decimals| {
            move |value: care_quality::Ratio| {
                value.round(decimals, care_quality::Rounding::HalfAway).ok()
            }
        };
        let shown = |value: Option<_>| {
            value.map_or_else(|| "-".to_owned(), |v: rust_decimal::Decimal| v.to_string())
        };
        let mean = shown(scores.mean().and_then(rounded(2)));
        let median = shown(scores.median().and_then(rounded(1)));
        writeln!(out, "  {mean:>5}  {median:>6}")?;
    }
    writeln!(out)?;
    for (rating, count) in summary.ratings() {
        writeln!(out, "{count:>6}  {}", rating.replace('_', " "))?;
    }
    let issues: Vec<_> = table
        .rows()
        .flat_map(|row| {
            row.issues()
                .iter()
                .map(|issue| (name(&row, 44), issue.clone()))
                .collect::<Vec<_>>()
        })
        .collect();
    if !issues.is_empty() || !table.cohort().issues().is_empty() {
        writeln!(out, "\nissues")?;
    }
    for issue in table.cohort().issues() {
        writeln!(out, "  {}", printable(&issue.to_string()))?;
    }
    for (name, issue) in issues {
        let line = issue
            .line()
            .map_or_else(String::new, |line| format!(", line {line}"));
        let (severity, code) = (issue.severity(), issue.code());
        writeln!(
            out,
            "  {name}{line}: {severity} {code}: {}",
            printable(issue.message())
        )?;
    }
    Ok(())
}

fn printable(text: &str) -> String {
    let clean = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    text.chars().map(clean).collect()
}
