//! Rating nine scores without an explanation takes no memory from the allocator.

use care_quality::{RuleSet, Score, Scores};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

#[test]
fn a_verdict_allocates_nothing_and_an_outcome_does() {
    let scores = Scores::new([Score::Three; 9]);
    // Nothing else may run beside it in this process, so this is its only test.
    let region = Region::new(ALLOCATOR);
    let verdict = RuleSet::STATEMENT_SCORES.verdict(&scores);
    let rating = verdict.map(|verdict| (verdict.percentage(), verdict.rating()));
    let refused = RuleSet::EVIDENCE_SCORES.verdict(&scores);
    let verdicts = region.change().allocations;
    let outcome = RuleSet::STATEMENT_SCORES.rate(&scores);
    let outcomes = region.change().allocations;
    assert_eq!(rating.map(|(percentage, _)| percentage), Ok(75));
    assert!(refused.is_err() && outcome.is_ok());
    assert_eq!(verdicts, 0);
    assert!(outcomes > 0, "the allocator counts");
}
