//! Checks assessment records: every issue in one pass, each with its place and its remedy.

#[path = "common/mod.rs"]
mod common;
#[path = "common/input.rs"]
mod input;

use care_quality::{
    Code, Severity,
    json::CheckedInput,
    validation::{Checked, Validator},
};
use common::{Answer, Arguments, Failure};
use serde::Serialize;
use std::{ffi::OsStr, fmt::Write, process::ExitCode};

const HELP: &str = "\
Checks assessment records: every issue in one pass, each with its place and its remedy.

usage: cargo run --features json --example check_assessment -- [--json] FILE
       cargo run --features json --example check_assessment -- --list [--json]

  FILE     JSON: one record, an array of records, or a record on each line; `-` is
           standard input
  --json   print JSON: for one record an object, for many an array
  --list   print every code, with its severity, what it says and what to do
  --help   print this

The exit status is 0 where no error stands, 1 where one does, and 2 where the file cannot be
read. Sample files stand in examples/data: assessment.json, smallest.json, twelve_faults.json
and records.jsonl. How a record is written is in the documentation of `assessment`.";

fn main() -> ExitCode {
    common::run(HELP, &["json", "list"], &[], answer)
}

fn answer(arguments: &Arguments) -> Result<Answer, Failure> {
    let json = arguments.flag("json").is_some();
    if arguments.flag("list").is_some() {
        return match arguments.words.as_slice() {
            [] if json => Answer::json(&Catalogue::new()),
            [] => Ok(Answer::new(catalogue())),
            _ => Err(Failure::new("expected no FILE with --list")),
        };
    }
    let [file] = arguments.words.as_slice() else {
        return Err(Failure::new("expected one FILE, or `-`; see --help"));
    };
    check(file, json)
}

fn check(file: &OsStr, json: bool) -> Result<Answer, Failure> {
    let text = input::read(file)?;
    let validator = Validator::new();
    let checked = validator.check_input(&text).map_err(|error| {
        Failure::new(format_args!(
            "cannot read `{}` as JSON: {error}",
            input::name(file)
        ))
    })?;
    let mut faulty = false;
    let mut seen = |checked: Checked| {
        faulty |= checked.has_errors();
        checked
    };
    let mut answer = match checked {
        CheckedInput::One(checked) if json => Answer::json(&seen(*checked))?,
        CheckedInput::One(checked) => Answer::new(described(&seen(*checked))),
        CheckedInput::Many(records) if json => {
            let all: Vec<Checked> = records.map(seen).collect();
            Answer::json(&all)?
        }
        CheckedInput::Many(records) => {
            let mut text = String::new();
            for (index, checked) in records.map(seen).enumerate() {
                let _ = writeln!(text, "record {}", index + 1);
                text.push_str(&described(&checked));
                text.push('\n');
            }
            Answer::new(text)
        }
    };
    answer.status = u8::from(faulty);
    Ok(answer)
}

/// What checking one record has found, for people.
fn described(checked: &Checked) -> String {
    let mut text = String::new();
    if let Some(assessment) = checked.assessment() {
        let _ = writeln!(text, "{}", assessment.authority().name());
    }
    for issue in checked.issues() {
        let place = match issue.path() {
            Some("") | None => "the record".to_owned(),
            Some(path) => path.to_owned(),
        };
        let _ = writeln!(text, "{:<8} {:<24} {place}", issue.severity(), issue.code());
        let line = issue.line().map(|line| format!("line {line}: "));
        let line = line.unwrap_or_default();
        let _ = writeln!(text, "         {line}{}", issue.message());
        if let Some(help) = issue.help() {
            let _ = writeln!(text, "         {help}");
        }
    }
    for skipped in checked.skipped() {
        let check = skipped.check();
        let _ = writeln!(text, "skipped  {check:<24} {}", skipped.reason());
    }
    let _ = writeln!(text, "{}", counted(checked));
    if let Some(outcome) = checked.outcome() {
        let _ = writeln!(text, "{}", outcome.explain());
    }
    text
}

/// `2 errors, 1 warning, no notes`.
fn counted(checked: &Checked) -> String {
    let count = |severity: Severity| {
        let of = |issue: &&care_quality::Issue| issue.severity() == severity;
        match checked.issues().iter().filter(of).count() {
            0 => format!("no {severity}s"),
            1 => format!("1 {severity}"),
            many => format!("{many} {severity}s"),
        }
    };
    [Severity::Error, Severity::Warning, Severity::Note]
        .map(count)
        .join(", ")
}

#[derive(Serialize)]
struct Catalogue {
    codes: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    code: Code,
    severity: Severity,
    what: &'static str,
    why: &'static str,
    remedy: &'static str,
    example: &'static str,
}

impl Catalogue {
    fn new() -> Self {
        let row = |code: &Code| Row {
            code: *code,
            severity: code.severity(),
            what: code.what(),
            why: code.why(),
            remedy: code.remedy(),
            example: code.example(),
        };
        Self {
            codes: Code::ALL.iter().map(row).collect(),
        }
    }
}

fn catalogue() -> String {
    let mut text = String::new();
    for code in Code::ALL {
        let _ = writeln!(text, "{:<8} {code}", code.severity());
        let _ = writeln!(text, "         {}", code.what());
        let _ = writeln!(text, "         {}", code.remedy());
    }
    text
}
