//! The hot paths as one plain loop each, for counting instructions: `counts NAME TIMES`.
//!
//! The counts of two runs, one twice as long as the other, give the instructions of one round
//! without those of starting up; divided by those of the reference loop `sum`, they can be compared
//! between compilers.

use care_quality::{ReportPage, Rounding, RuleSet, Score, Scores, indicator::attainable};
use std::{env, hint::black_box, process::ExitCode};

const PAGE: &str = include_str!("../examples/data/learning_page.txt");

type Round = fn(u64) -> u64;

/// The reference: nine small integers added up.
fn sum(round: u64) -> u64 {
    let scores = black_box([3_u8, 3, 3, 2, 3, 3, 3, 3, (round & 1) as u8]);
    scores.iter().map(|score| u64::from(*score)).sum()
}

fn rate(_: u64) -> u64 {
    const SCORES: Scores = Scores::new([
        Score::Three,
        Score::Three,
        Score::Three,
        Score::Two,
        Score::Three,
        Score::Three,
        Score::Three,
        Score::Three,
        Score::Three,
    ]);
    let verdict = RuleSet::STATEMENT_SCORES.verdict(black_box(&SCORES));
    verdict.map_or(0, |verdict| u64::from(verdict.percentage()))
}

fn counts_behind_a_percentage(round: u64) -> u64 {
    let base = black_box(1_000_000_007 + round);
    attainable(41, 0, base, Rounding::HalfAway).map_or(0, |counts| counts.least())
}

fn page(_: u64) -> u64 {
    ReportPage::read(black_box(PAGE)).topics().len() as u64
}

const ROUNDS: &[(&str, Round)] = &[
    ("sum", sum),
    ("rate", rate),
    ("attainable", counts_behind_a_percentage),
    ("page", page),
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let [name, times] = words.as_slice() else {
        // Called without a loop, as by a test of all benches: every one runs once.
        ROUNDS
            .iter()
            .for_each(|(name, round)| println!("{name}: {}", round(0)));
        return ExitCode::SUCCESS;
    };
    let known = ROUNDS.iter().find(|(known, _)| known == name);
    let (Some((_, round)), Ok(times)) = (known, times.parse()) else {
        eprintln!("expected a loop and how often to run it, found `{name} {times}`");
        return ExitCode::from(2);
    };
    let total = (0..times).fold(0_u64, |total, n| total.wrapping_add(round(black_box(n))));
    println!("{total}");
    ExitCode::SUCCESS
}
