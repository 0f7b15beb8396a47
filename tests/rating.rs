//! The rating of nine statement scores, against published results and an independent reference.

use care_quality::{Rating, RuleSet, Score, Scores};

/// The published results that are known: the nine scores in framework order, percentage and rating.
const PUBLISHED: &str = include_str!("data/published_results.csv");

#[test]
fn every_published_result_is_reproduced() {
    let mut rows = 0;
    for row in PUBLISHED.lines().skip(1) {
        let fields: Vec<_> = row.split(',').collect();
        let numbers: Vec<i64> = fields[3..12].iter().map(|n| n.parse().unwrap()).collect();
        let outcome = RuleSet::STATEMENT_SCORES
            .rate(&Scores::la(&numbers).unwrap())
            .unwrap();
        if !fields[12].is_empty() {
            assert_eq!(outcome.percentage(), fields[12].parse().ok(), "{row}");
        }
        assert_eq!(outcome.rating(), fields[13].parse().ok(), "{row}");
        rows += 1;
    }
    assert_eq!(rows, 15);
}

/// The rule as the regulator prints it, with the percentage rounded up, on whole numbers.
fn reference(scores: &[u32; 9]) -> (u32, u32, Rating) {
    let total: u32 = scores.iter().sum();
    let percentage = (100 * total).div_ceil(36);
    let rating = match percentage {
        25..=38 => Rating::Inadequate,
        39..=62 => Rating::RequiresImprovement,
        63..=87 => Rating::Good,
        88..=100 => Rating::Outstanding,
        _ => unreachable!("{percentage}"),
    };
    (total, percentage, rating)
}

fn combination(mut number: u32) -> [u32; 9] {
    core::array::from_fn(|_| {
        let digit = number % 4;
        number /= 4;
        digit + 1
    })
}

#[test]
fn all_262_144_combinations_are_rated_as_the_reference_rates_them() {
    for number in 0..4_u32.pow(9) {
        let levels = combination(number);
        let scores = Scores::new(levels.map(|level| Score::ALL[level as usize - 1]));
        let verdict = RuleSet::STATEMENT_SCORES.verdict(&scores).unwrap();
        let found = (verdict.total(), verdict.percentage(), verdict.rating());
        let (total, percentage, rating) = reference(&levels);
        assert_eq!(found, (total, percentage, Some(rating)), "{levels:?}");
    }
}
