//! Which counts could have given a printed percentage of a base, under which rounding.

#[path = "common/mod.rs"]
mod common;

use care_quality::{Printed, Rounding, Unit, indicator::Possibility};
use common::{Answer, Arguments, Failure};
use std::{ffi::OsStr, fmt::Write, process::ExitCode};

const HELP: &str = "\
Which counts could have given a printed percentage, and whether any could.

usage: check_figure [--json] PRINTED N

PRINTED is a percentage as it was printed, such as 41, 5.3% or \"<1\": its
decimals count. N is the number that it is a share of.

  cargo run --example check_figure -- 41% 110
";

fn main() -> ExitCode {
    common::run(HELP, &["json"], &[], answer)
}

fn answer(arguments: &Arguments) -> Result<Answer, Failure> {
    let [printed, base] = arguments.words.as_slice() else {
        return Err(Failure::new(format_args!(
            "expected a printed percentage and the number that it is a share of, found {} arguments",
            arguments.words.len()
        )));
    };
    let check = Possibility::of(&percentage(printed)?, number(base)?);
    if arguments.flag("json").is_some() {
        Answer::json(&check)
    } else {
        Ok(Answer::new(table(&check)))
    }
}

fn percentage(word: &OsStr) -> Result<Printed, Failure> {
    let text = word.to_string_lossy();
    let printed = Printed::parse(&text)
        .map_err(|error| Failure::new(format_args!("`{text}` is no percentage: {error}")))?;
    match printed.unit() {
        None | Some(Unit::Percent) => Ok(printed),
        Some(unit) => Err(Failure::new(format_args!(
            "`{text}` is no percentage: expected a number with `%` or without, found {unit}"
        ))),
    }
}

fn number(word: &OsStr) -> Result<u64, Failure> {
    let text = word.to_string_lossy();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits).ok_or_else(|| {
        Failure::new(format_args!(
            "`{text}` is no base: expected a whole number from 0 to {}",
            u64::MAX
        ))
    })
}

fn table(check: &Possibility) -> String {
    let verdict = match check.is_possible() {
        Some(true) => "possible",
        Some(false) => "impossible",
        None => "not testable",
    };
    let mut text = format!(
        "{} of {}: {verdict}\n{}\n\n",
        check.printed(),
        check.base(),
        check.note()
    );
    for mode in Rounding::ALL.iter().copied() {
        let counts = match check.counts(mode) {
            Some(counts) => counts.to_string(),
            None => "none".to_owned(),
        };
        // Writing to a text cannot fail.
        let _ = writeln!(text, "  {:<20} {counts}", mode.name());
    }
    text
}
