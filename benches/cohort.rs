//! A million generated results: built, ranked and summarised, with the time and the memory it takes.
//!
//! `cargo bench --bench cohort` measures; a run by the tests takes a few thousand and checks that
//! the answer holds together.

use care_quality::{
    PartialDate, Score, Scores, Statement,
    cohort::{Cohort, Record},
};
use std::{env, fs, hint::black_box, process::ExitCode, time::Instant};

/// Numbers without pattern, the same in every run.
fn next(state: &mut u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state
}

/// Results in no order: as many authorities as results, but for one in sixteen with two of them.
fn results(n: u64) -> impl Iterator<Item = Record> {
    let mut state = 0x9e37_79b9_7f4a_7c15;
    (0..n).map(move |place| {
        let random = next(&mut state);
        let scattered = place.wrapping_mul(0x9e37_79b1) % n.max(1);
        let authority = if random.is_multiple_of(16) {
            scattered / 2
        } else {
            scattered
        };
        let mut scores = [Score::One; Statement::COUNT];
        for (index, score) in scores.iter_mut().enumerate() {
            *score = match random >> (8 + 4 * index) & 15 {
                0 => Score::One,
                1..=5 => Score::Two,
                6..=13 => Score::Three,
                _ => Score::Four,
            };
        }
        let month = u8::try_from(random % 12).unwrap_or(0) + 1;
        let date = PartialDate::new(2025, month, None);
        let record = Record::new(format!("Council {authority:08}"), Scores::new(scores));
        date.map_or(record.clone(), |date| record.with_published(date))
    })
}

/// The most memory that this process has held, in bytes, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

fn main() -> ExitCode {
    let measured = env::args().any(|argument| argument == "--bench");
    let sizes: &[u64] = if measured {
        &[250_000, 500_000, 1_000_000, 2_000_000]
    } else {
        &[5_000]
    };
    for n in sizes.iter().copied() {
        let started = Instant::now();
        let cohort: Cohort = results(n).collect();
        let built = started.elapsed();
        let table = cohort.table();
        let ranked = started.elapsed();
        let counted: u64 = table.summary().ratings().map(|(_, count)| count).sum();
        let means: Vec<_> = Statement::ALL
            .iter()
            .map(|statement| table.summary().statement(*statement).mean())
            .collect();
        black_box((means, table.summary().median_total()));
        let done = started.elapsed();
        // Sizes grow, so that the peak is of this one; the program itself is in it.
        let memory = match peak() {
            Some(peak) => format!("{} bytes each at most", peak / n),
            None => "memory is not told here".to_owned(),
        };
        println!(
            "{n:>8} results: built {built:.0?}, ranked {:.0?}, summarised {:.0?}; {memory}",
            ranked - built,
            done - ranked
        );
        if counted != table.ranked().len() as u64 || table.rows().len() as u64 != n {
            eprintln!("the counts do not add up");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
