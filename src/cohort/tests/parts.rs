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

#[test]
fn the_peers_above_are_those_with_more_points() {
    let cohort: Cohort = [
        record("A", [4; 9]),
        record("B", [4, 4, 4, 4, 3, 3, 3, 3, 3]),
        record("C", [3; 9]),
        record("D", [3, 3, 3, 3, 3, 3, 3, 2, 4]),
    ]
    .into_iter()
    .collect();
    let table = cohort.table();
    let rank = |name| table.profile(name, |_| true).map(|profile| profile.rank());
    // C and D have 27 points each.
    assert_eq!(
        ["A", "B", "C", "D"].map(rank),
        [Some(1), Some(2), Some(3), Some(3)]
    );
}

#[test]
fn rows_give_what_their_records_have() {
    let mut cohort = Cohort::new();
    cohort.push(
        dated("A", [3; 9], "2025-02")
            .with_status(Status::UnderReview)
            .with_kind("county"),
    );
    let date = "2024-05".parse().unwrap();
    let aside = SetAside::new("B", Vec::new()).with_published(Some(date));
    cohort.set_aside(aside.with_status(Some(Status::Formal)));
    assert_eq!(cohort.records()[0].kind(), Some("county"));
    let table = cohort.table();
    let row = table.rows().find(|row| row.authority() == "A").unwrap();
    assert_eq!(
        row.published().map(|date| date.to_string()).as_deref(),
        Some("2025-02")
    );
    assert_eq!(row.status(), Some(Status::UnderReview));
    let aside = table.rows().find(|row| row.authority() == "B").unwrap();
    assert_eq!(
        (aside.published(), aside.status()),
        (Some(date), Some(Status::Formal))
    );
    let tidy: Vec<_> = cohort.tidy_rows().collect();
    assert_eq!((tidy.len(), tidy[6].authority()), (9, "A"));
    assert_eq!(tidy[6].statement(), Statement::Safeguarding);
    assert_eq!(tidy[6].published(), cohort.records()[0].published());
    assert_eq!(tidy[6].status(), Status::UnderReview);
}

#[cfg(feature = "testing")]
#[test]
fn assessments_are_added_as_results() {
    let mut cohort = Cohort::new();
    cohort.add(&crate::testing::assessment().build()).unwrap();
    assert_eq!(cohort.records()[0].authority(), "Sample Council");
    let full = crate::testing::full().validate().unwrap();
    cohort.add(&full).unwrap();
    assert_eq!(cohort.records()[1].kind(), Some("london_borough"));
}

#[cfg(feature = "csv")]
#[test]
fn cells_of_a_table_are_read_as_they_are_usually_written() {
    let ids: Vec<_> = Statement::ALL
        .iter()
        .map(|statement| statement.id())
        .collect();
    let read = |rows: &str| {
        let text = format!("authority,percentage,{},note\n{rows}", ids.join(","));
        let cohort = csv::read(&text).unwrap();
        let kept = cohort
            .records()
            .iter()
            .flat_map(|record| record.issues().to_vec());
        let aside = cohort
            .aside()
            .iter()
            .flat_map(|item| item.issues().to_vec());
        kept.chain(aside)
            .map(|issue| (issue.code().id(), issue.line()))
            .collect::<Vec<_>>()
    };
    assert!(read("A,75,3,3,3,3,3,3,3,3,3.00,\n").is_empty());
    assert!(read("A,75 %,3,3,3,3,3,3,3,3,three,\"two\nlines\"\n").is_empty());
    assert_eq!(
        read("A,75,3,3,3,3,3,3,3,3,3.05,\n"),
        [("value.type", Some(2))]
    );
    assert_eq!(
        read("A,about 75,3,3,3,3,3,3,3,3,3,\n"),
        [("value.type", Some(2))]
    );
    assert_eq!(
        read("A,\u{a3}75,3,3,3,3,3,3,3,3,3,\n"),
        [("value.type", Some(2))]
    );
    // A row of one letter has no scores; the next starts on the line behind it.
    let short = read("x\ny\n");
    assert_eq!(short.len(), 18);
    assert!(
        short[..9]
            .iter()
            .all(|found| *found == ("statement.missing", Some(2)))
    );
    assert!(
        short[9..]
            .iter()
            .all(|found| *found == ("statement.missing", Some(3)))
    );
    let long = "x".repeat(61);
    let text = format!("authority,{}\nA,{long},3,3,3,3,3,3,3,3\n", ids.join(","));
    let cohort = csv::read(&text).unwrap();
    let message = cohort.aside()[0].issues()[0].message();
    assert!(
        message.contains(&format!("`{}\u{2026}`", "x".repeat(60))),
        "{message}"
    );
}
