//! Rating nine scores beside adding up nine small integers, in the same run.

use care_quality::{RuleSet, Score, Scores};
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

const SCORES: Scores = Scores::new([Score::Three; 9]);

fn rating(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("nine scores");
    let nine = [3_u8; 9];
    group.bench_function("added up", |bench| {
        bench.iter(|| {
            black_box(&nine)
                .iter()
                .map(|score| u32::from(*score))
                .sum::<u32>()
        });
    });
    group.bench_function("rated", |bench| {
        bench.iter(|| {
            let verdict = RuleSet::STATEMENT_SCORES.verdict(black_box(&SCORES));
            verdict.map(|verdict| (verdict.percentage(), verdict.rating()))
        });
    });
    group.finish();
}

criterion_group!(benches, rating);
criterion_main!(benches);
