//! What a cohort is made of, piece by piece.

use super::*;
use crate::{RuleSet, Statement};

#[test]
fn a_distribution_gives_shares_modes_and_ranks() {
    use Score::{Four, One, Three, Two};
    let of: Distribution = [One, Two, Two, Three, Three, Four].into_iter().collect();
    assert_eq!((of.total(), of.count(Two)), (6, 2));
    assert_eq!(of.share(Two), Ratio::new(1, 3).ok());
    assert_eq!(of.mean(), Ratio::new(15, 6).ok());
    assert_eq!(of.median(), Ratio::new(5, 2).ok());
    assert_eq!(of.mode().collect::<Vec<_>>(), [Two, Three]);
    // One above a 3, three above a 2, five above a 1.
    assert_eq!(
        [One, Two, Three, Four].map(|score| of.rank(score)),
        [6, 4, 2, 1]
    );
    let wire = serde_json::to_value(of).unwrap();
    assert_eq!(
        (&wire["mean"], &wire["median"]),
        (&"2.50".into(), &"2.5".into())
    );
    let none = Distribution::default();
    assert_eq!(
        (none.share(Two), none.mean(), none.median()),
        (None, None, None)
    );
    assert_eq!(none.mode().count(), 0);
}

/// Three authorities in the same order on both, one out of order.
#[test]
fn agreement_counts_pairs() {
    let with = |name: &str, one, two| {
        let mut scores = [3; 9];
        (scores[0], scores[6]) = (one, two);
        record(name, scores)
    };
    let cohort: Cohort = [
        with("A", 1, 1),
        with("B", 2, 2),
        with("C", 3, 4),
        with("D", 4, 3),
    ]
    .into_iter()
    .collect();
    let table = cohort.table();
    let (one, two) = (Statement::AssessingNeeds, Statement::Safeguarding);
    let agreement = table.agreement(one, two);
    assert_eq!(agreement.statements(), (one, two));
    assert_eq!((agreement.concordant(), agreement.discordant()), (5, 1));
    assert_eq!(agreement.gamma(), Ratio::new(4, 6).ok());
    // No ties: (5 - 1) of 6 pairs.
    assert_eq!(agreement.tau_b(), Ratio::new(6666, 10_000).ok());
    // With a tie on one statement alone the two counts of untied pairs differ.
    let cohort: Cohort = [with("A", 1, 1), with("B", 1, 2), with("C", 3, 4)]
        .into_iter()
        .collect();
    let tied = cohort.table().agreement(one, two);
    assert_eq!((tied.concordant(), tied.discordant()), (2, 0));
    assert_eq!(
        (tied.gamma(), tied.tau_b()),
        (Some(Ratio::ONE), Ratio::new(8164, 10_000).ok())
    );
    let alike: Cohort = [with("A", 1, 1), with("B", 1, 2)].into_iter().collect();
    assert_eq!(alike.table().agreement(one, two).tau_b(), None);
}

#[test]
fn results_under_other_rules_are_set_aside_when_merged() {
    let own = RuleSet::builder("own").build().unwrap();
    let mut all = Cohort::new();
    all.merge([record("A", [3; 9])].into_iter().collect());
    let mut other = Cohort::under(&own).unwrap();
    other.push(record("B", [3; 9]).with_status(Status::UnderReview));
    other.push(record("C", [3; 9]).with_rules("own"));
    all.merge(other);
    assert_eq!((all.records().len(), all.aside().len()), (1, 2));
    let aside = &all.aside()[0];
    assert_eq!(
        (aside.authority(), aside.status()),
        ("B", Some(Status::UnderReview))
    );
    assert_eq!(aside.issues()[0].code(), Code::RulesDifferent);
}

#[test]
fn a_round_is_compared_with_the_one_before() {
    let before: Cohort = [record("A", [3; 9]), record("B", [2; 9])]
        .into_iter()
        .collect();
    let after: Cohort = [
        record("A", [4, 4, 3, 3, 3, 3, 2, 3, 3]),
        record("B", [3; 9]),
        record("C", [4; 9]),
    ]
    .into_iter()
    .collect();
    let (before, after) = (before.table(), after.table());
    let movement = Movement::between(&before, &after).unwrap();
    let [a, b] = movement.moved() else {
        panic!("two are in both rounds");
    };
    assert_eq!((a.points(), b.points()), (1, 9));
    assert_eq!(
        (a.rating_change(), b.rating_change()),
        (None, Some(("requires_improvement", "good")))
    );
    let improved: Vec<_> = a.improved().collect();
    assert_eq!(
        improved,
        [
            Statement::AssessingNeeds,
            Statement::SupportingHealthierLives
        ]
    );
    assert_eq!(a.worsened().collect::<Vec<_>>(), [Statement::Safeguarding]);
    assert_eq!(movement.on(Statement::AssessingNeeds), (2, 0));
    assert_eq!(movement.on(Statement::Safeguarding), (1, 1));
    assert_eq!((movement.only_before(), movement.only_after()), (0, 1));
}
