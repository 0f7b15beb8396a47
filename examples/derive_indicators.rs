//! Every indicator that follows from workforce, complaint and Ombudsman counts.

#[path = "common/mod.rs"]
mod common;
#[path = "common/input.rs"]
mod input;

use care_quality::{
    Issue,
    indicator::{Indicator, indicators},
    json,
    metric::AuthorityCounts,
};
use common::{Answer, Arguments, Failure};
use serde::Serialize;
use std::{fmt::Write, process::ExitCode};

const HELP: &str = "\
Every indicator that follows from counts, with its parts, its 95% interval, or
the reason that it cannot be computed.

usage: derive_indicators [--json] FILE

FILE is one JSON object; every part is optional, and what is not given is not
zero:

  {\"workforce\": {\"in_post\": \"36186.3\", \"leavers\": \"4276.3\"},
   \"complaints\": {\"received\": 110, \"outcomes\": {\"upheld\": 12, \"not_upheld\": 9}},
   \"ombudsman\": {\"upheld\": 21, \"not_upheld\": 7}, \"population\": 550000}

  echo '{\"ombudsman\": {\"upheld\": 21, \"not_upheld\": 7}}' |
    cargo run --features json --example derive_indicators -- -
";

#[derive(Serialize)]
struct Derived {
    indicators: Vec<Indicator>,
    issues: Vec<Issue>,
}

fn main() -> ExitCode {
    common::run(HELP, &["json"], &[], answer)
}

fn answer(arguments: &Arguments) -> Result<Answer, Failure> {
    let [path] = arguments.words.as_slice() else {
        return Err(Failure::new(format_args!(
            "expected one file, found {} arguments",
            arguments.words.len()
        )));
    };
    let text = input::read(path)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let value = json::value(text)
        .map_err(|error| Failure::new(format_args!("expected one JSON object: {error}")))?;
    if value.object().is_none() {
        return Err(Failure::new(format_args!(
            "expected one JSON object, found {}",
            value.kind()
        )));
    }
    let mut issues = Vec::new();
    let counts = AuthorityCounts::read(&value, "", &mut issues);
    let derived = Derived {
        indicators: indicators(&counts),
        issues,
    };
    if arguments.flag("json").is_some() {
        Answer::json(&derived)
    } else {
        Ok(Answer::new(lines(&derived)))
    }
}

fn lines(derived: &Derived) -> String {
    let mut text = String::new();
    // Writing to a text cannot fail.
    for indicator in &derived.indicators {
        let _ = match indicator.interval() {
            Some(interval) => writeln!(
                text,
                "{indicator}  [{:.1} to {:.1}, {}]",
                interval.lower(),
                interval.upper(),
                interval.method()
            ),
            None => writeln!(text, "{indicator}"),
        };
    }
    if derived.indicators.is_empty() {
        text.push_str("no counts were given, and so nothing follows\n");
    }
    if !derived.issues.is_empty() {
        text.push('\n');
    }
    for issue in &derived.issues {
        let _ = writeln!(text, "{issue}");
        if let Some(help) = issue.help() {
            let _ = writeln!(text, "  {help}");
        }
    }
    text
}
