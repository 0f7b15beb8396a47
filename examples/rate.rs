//! Scores to percentage and rating, why, and the nearest ways up and down.

#[path = "common/mod.rs"]
mod common;
#[path = "common/input.rs"]
mod input;

use care_quality::{
    Outcome, RuleSet, Unrated,
    rules::{Change, Entry, Open},
};
use common::{Answer, Arguments, Failure};
use serde::Serialize;
use std::{ffi::OsStr, fmt::Write, process::ExitCode};

const HELP: &str = "\
Scores to percentage and rating, why, and the nearest ways up and down.

usage: rate [--json] [--rules ID | --rules-file FILE] [--unknown] [--only-assessed] SCORE...
       rate --list [--json]

Each SCORE is 1 to 4, in the order of the framework: assessing needs; supporting
healthier lives; equity; care provision; partnerships; safe systems; safeguarding;
governance; learning.

  --rules ID        by other rules than local-authority/statement-scores; --list
                    names them all. Under local-authority/evidence-scores each
                    SCORE is the category scores of one statement: 3,3,2,4
  --rules-file FILE by your own rules, as JSON: see
                    examples/data/own_rules.json and the documentation of
                    care_quality::rules. One SCORE for each of its elements
  --unknown         ? in the place of a score stands for any
  --only-assessed   - in the place of a score means not assessed
  --list            the rules that there are, and what is inferred in them
  --json            the answer as JSON

  cargo run --example rate -- 3 3 4 3 4 4 3 4 4
";

const SWITCHES: [&str; 4] = ["json", "unknown", "only-assessed", "list"];

fn main() -> ExitCode {
    common::run(HELP, &SWITCHES, &["rules", "rules-file"], answer)
}

fn answer(arguments: &Arguments) -> Result<Answer, Failure> {
    let given = |flag| arguments.flag(flag).is_some();
    let json = given("json");
    if given("list") {
        return if arguments.words.is_empty() {
            list(json)
        } else {
            Err(Failure::new("--list takes no scores"))
        };
    }
    let rules = rules(arguments)?;
    let entries = arguments
        .words
        .iter()
        .enumerate()
        .map(|(place, word)| entry(&rules, place, word, arguments))
        .collect::<Result<Vec<_>, _>>()?;
    let refused = |reason: Unrated| Failure::new(refusal(&rules, reason));
    if given("unknown") {
        let open = if given("only-assessed") {
            rules.open_only_assessed(&entries)
        } else {
            rules.open(&entries)
        };
        let open = open.map_err(refused)?;
        return if json {
            Answer::json(&open)
        } else {
            Ok(Answer::new(prospects(&open)))
        };
    }
    let outcome = if given("only-assessed") {
        rules.rate_only_assessed(&entries)
    } else {
        rules.rate_entries(&entries)
    };
    let outcome = outcome.map_err(refused)?;
    if json {
        Answer::json(&outcome)
    } else {
        Ok(Answer::new(explanation(&outcome)))
    }
}

fn rules(arguments: &Arguments) -> Result<RuleSet, Failure> {
    if let Some(file) = arguments.flag("rules-file") {
        if arguments.flag("rules").is_some() {
            return Err(Failure::new("expected --rules or --rules-file, not both"));
        }
        let text = input::read(file)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        return serde_json::from_str(text).map_err(|error| {
            let file = input::name(file);
            Failure::new(format_args!(
                "`{file}` holds no rules that can be used: {error}"
            ))
        });
    }
    let Some(id) = arguments.flag("rules") else {
        return Ok(RuleSet::STATEMENT_SCORES.clone());
    };
    let id = id.to_string_lossy();
    RuleSet::find(&id).cloned().ok_or_else(|| {
        let known: Vec<_> = RuleSet::ALL.iter().map(RuleSet::id).collect();
        Failure::new(format_args!(
            "no rules are called `{id}`: expected one of {}",
            known.join(", ")
        ))
    })
}

/// What one argument says of one element.
fn entry(
    rules: &RuleSet,
    place: usize,
    word: &OsStr,
    arguments: &Arguments,
) -> Result<Entry, Failure> {
    let text = word.to_string_lossy();
    let number = |text: &str| match text {
        "?" if arguments.flag("unknown").is_some() => Ok(None),
        "?" => Err(format!("--unknown lets `?` in place {} stand", place + 1)),
        "-" => Err(format!(
            "--only-assessed lets `-` in place {} stand for a whole element that was not assessed",
            place + 1
        )),
        _ => score(text).map(Some).ok_or_else(|| {
            let (lowest, highest) = (rules.scale().lowest(), rules.scale().highest());
            format!(
                "expected a score from {lowest} to {highest}, found `{text}` in place {}",
                place + 1
            )
        }),
    };
    if text == "-" && arguments.flag("only-assessed").is_some() {
        return Ok(Entry::NotAssessed);
    }
    let entry = if rules.parts().is_some() {
        let parts = text.split(',').map(number).collect::<Result<_, _>>();
        parts.map(Entry::Parts)
    } else {
        number(&text).map(|known| known.map_or(Entry::Unknown, Entry::Score))
    };
    entry.map_err(Failure::new)
}

/// A whole number in plain digits.
fn score(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| plain)
}

fn refusal(rules: &RuleSet, reason: Unrated) -> String {
    let place = match reason {
        Unrated::OffScale { place, .. }
        | Unrated::NotAssessed { place }
        | Unrated::NotKnown { place }
        | Unrated::NumberOfParts { place, .. } => rules.elements().id(place),
        _ => None,
    };
    match place {
        Some(id) => format!("{reason} ({id})"),
        None => reason.to_string(),
    }
}

#[derive(Serialize)]
struct List<'a> {
    rules: Vec<Listed<'a>>,
}

#[derive(Serialize)]
struct Listed<'a> {
    id: &'a str,
    official: bool,
    source: &'a str,
    inferred: Vec<&'a str>,
}

fn list(json: bool) -> Result<Answer, Failure> {
    let listed = RuleSet::ALL.iter().map(|rules| Listed {
        id: rules.id(),
        official: rules.is_official(),
        source: rules.source(),
        inferred: rules.inferred().collect(),
    });
    let rules: Vec<_> = listed.collect();
    if json {
        return Answer::json(&List { rules });
    }
    let mut text = String::new();
    for rules in rules {
        let _ = writeln!(text, "{}\n  published at {}", rules.id, rules.source);
        for inferred in rules.inferred {
            let _ = writeln!(text, "  inferred: {inferred}");
        }
        text.push('\n');
    }
    Ok(Answer::new(text))
}

/// Writing to a text cannot fail, so what `write!` gives is let go here and below.
fn explanation(outcome: &Outcome<'_>) -> String {
    let mut text = headline(outcome);
    text.push_str("\n\n");
    for step in outcome.trace() {
        let _ = writeln!(text, "  {}", step.text());
    }
    text.push('\n');
    if outcome.verdict().is_some() {
        text.push_str(&way(outcome, "up", "no rating is better", outcome.up()));
        text.push_str(&way(outcome, "down", "no rating is worse", outcome.down()));
    }
    text
}

fn headline(outcome: &Outcome<'_>) -> String {
    match (outcome.percentage(), outcome.rating_name()) {
        (Some(percentage), Some(rating)) => format!("{percentage}%, {rating}"),
        _ => "no overall rating".to_owned(),
    }
}

fn way(outcome: &Outcome<'_>, label: &str, none: &str, change: Option<Change<'_>>) -> String {
    let Some(change) = change else {
        return format!("{label:<5} {none}\n");
    };
    let points = match change.points() {
        1 => "1 point makes".to_owned(),
        points => format!("{points} points make"),
    };
    let mut text = format!("{label:<5} {points} it {}", change.band().name());
    let assessed = outcome.assessed();
    match change.single() {
        [] => text.push_str("; no single score can\n"),
        all if all.len() == assessed && assessed > 1 => text.push_str("; any single score can\n"),
        some => {
            text.push_str("; the score of any one of these can:\n");
            for place in some {
                let name = outcome.rules().elements().name(*place);
                let _ = writeln!(text, "        {name}");
            }
        }
    }
    text
}

fn prospects(open: &Open<'_>) -> String {
    let reachable: Vec<_> = open.reachable().collect();
    format!(
        "{} of {} scores are not known\n\nbest   {}\nworst  {}\ncan still be: {}\n",
        open.unknown(),
        open.unknown() + open.known(),
        headline(open.best()),
        headline(open.worst()),
        reachable.join(", ").replace('_', " ")
    )
}
