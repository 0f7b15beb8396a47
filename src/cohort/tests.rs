mod parts;

use super::*;
use crate::{PartialDate, Rating, Ratio, Score, Status};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use proptest::prelude::*;

fn record(name: &str, numbers: [i64; 9]) -> Record {
    Record::new(name, Scores::la(numbers).unwrap())
}

fn dated(name: &str, numbers: [i64; 9], date: &str) -> Record {
    record(name, numbers).with_published(date.parse().unwrap())
}

fn wire(cohort: &Cohort<'_>) -> String {
    serde_json::to_string(&cohort.table()).unwrap()
}

#[test]
fn the_latest_formal_result_of_an_authority_ranks() {
    let cohort: Cohort = [
        dated("A", [3; 9], "2025-01"),
        dated("A", [2; 9], "2025-01-20"),
        record("B", [3; 9]),
        dated("B", [4; 9], "2024-05"),
        dated("C", [4; 9], "2023-11").with_status(Status::Indicative),
        dated("D", [1; 9], "2025-02").with_status(Status::Withdrawn),
        dated("D", [2; 9], "2024-02"),
    ]
    .into_iter()
    .collect();
    let table = cohort.table();
    let rows: Vec<_> = table
        .rows()
        .map(|row| (row.authority(), row.total(), row.standing()))
        .collect();
    assert_eq!(
        rows,
        [
            ("B", Some(36), Standing::Ranked(1)),
            ("A", Some(18), Standing::Ranked(2)),
            ("D", Some(18), Standing::Ranked(2)),
            ("A", Some(27), Standing::Earlier),
            ("B", Some(27), Standing::Earlier),
            ("C", Some(36), Standing::NotFormal),
            ("D", Some(9), Standing::NotFormal),
        ]
    );
    assert_eq!(table.summary().count_of_results(), 3);
}

#[test]
fn two_results_of_one_date_are_duplicates_and_neither_ranks() {
    let cohort: Cohort = [
        dated("A", [3; 9], "2025-01"),
        dated("A", [4; 9], "2025-01"),
        dated("A", [2; 9], "2024-01"),
        record("B", [3; 9]),
        record("B", [3; 9]),
        dated("C", [3; 9], "2024-01"),
        dated("C", [3; 9], "2024-01"),
        dated("C", [4; 9], "2025-01"),
        dated("D", [3; 9], "2025-01"),
        dated("D", [4; 9], "2025-01").with_status(Status::Superseded),
    ]
    .into_iter()
    .collect();
    let table = cohort.table();
    let ranked: Vec<_> = table
        .ranked()
        .map(|row| (row.authority(), row.total(), row.rank()))
        .collect();
    assert_eq!(ranked, [("C", Some(36), Some(1)), ("D", Some(27), Some(2))]);
    let duplicates: Vec<_> = table
        .rows()
        .filter(|row| {
            row.issues()
                .iter()
                .any(|issue| issue.code() == Code::AuthorityDuplicate)
        })
        .map(|row| row.authority())
        .collect();
    assert_eq!(duplicates, ["A", "A", "B", "B", "C", "C"]);
}

#[test]
fn a_published_value_that_disagrees_is_an_issue_and_changes_nothing() {
    let of = |record: Record| {
        let cohort: Cohort = [record].into_iter().collect();
        let table = cohort.table();
        let row = table.rows().next().unwrap();
        let codes: Vec<_> = row.issues().iter().map(|issue| issue.code().id()).collect();
        (row.percentage(), row.rating(), codes.join(" "))
    };
    let scores = [3, 3, 3, 2, 3, 3, 3, 3, 3];
    let computed = (Some(73), Some(Rating::Good));
    for (given, codes) in [
        (record("A", scores), ""),
        (record("A", scores).with_percentage(73.into()), ""),
        (
            record("A", scores).with_percentage("73.0".parse().unwrap()),
            "",
        ),
        (
            record("A", scores).with_percentage(75.into()),
            "percentage.mismatch",
        ),
        (record("A", scores).with_rating(Rating::Good), ""),
        (
            record("A", scores)
                .with_percentage(72.into())
                .with_rating(Rating::Outstanding),
            "percentage.mismatch rating.mismatch",
        ),
    ] {
        assert_eq!(of(given), (computed.0, computed.1, codes.to_string()));
    }
}

#[test]
fn results_under_other_rules_are_set_aside() {
    let mut cohort = Cohort::new();
    cohort.push(record("A", [3; 9]).with_rules("local-authority/evidence-scores"));
    cohort.push(record("B", [3; 9]).with_rules("local-authority/statement-scores"));
    assert_eq!((cohort.records().len(), cohort.aside().len()), (1, 1));
    assert_eq!(cohort.aside()[0].issues()[0].code(), Code::RulesDifferent);

    let mut other = Cohort::under(RuleSet::KEY_QUESTION).unwrap();
    other.push(record("C", [3; 9]));
    cohort.merge(other);
    assert_eq!((cohort.records().len(), cohort.aside().len()), (1, 2));
    assert_eq!(cohort.aside()[1].authority(), "C");
}

#[test]
fn an_empty_cohort_has_neither_mean_nor_median() {
    let cohort = Cohort::new();
    let table = cohort.table();
    assert_eq!(table.rows().len(), 0);
    let summary = table.summary();
    assert_eq!(summary.statement(Statement::Safeguarding).mean(), None);
    assert_eq!(summary.statement(Statement::Safeguarding).median(), None);
    assert_eq!(summary.mean_total(), None);
    assert_eq!(summary.median_total(), None);
    assert_eq!(summary.strongest().count(), 0);
    assert_eq!(summary.ratings().map(|(_, count)| count).sum::<u64>(), 0);
    assert!(wire(&cohort).contains(
        r#""safeguarding":{"distribution":{"1":0,"2":0,"3":0,"4":0},"mean":null,"median":null}"#
    ));
    assert_eq!(table.held_back(), HeldBack::default());
    let (one, two) = (Statement::AssessingNeeds, Statement::Safeguarding);
    assert_eq!(table.agreement(one, two).tau_b(), None);
}

/// From the published statistical guidance: n = 12, Q = 10 and n = 10, Q = 4, ranks in order.
#[test]
fn quantiles_of_a_table_follow_the_published_rule() {
    let groups = |n: i64, q| {
        // Each of another total, the best first.
        let of = |place: i64| {
            let mut scores = [1; 9];
            for step in 0..n - place {
                scores[usize::try_from(step).unwrap() % 9] += 1;
            }
            record(&format!("{place:02}"), scores)
        };
        let cohort: Cohort = (1..=n).map(of).collect();
        let table = cohort.table();
        table
            .ranked()
            .map(|row| table.quantile(&row, q).unwrap())
            .collect::<Vec<_>>()
    };
    assert_eq!(groups(12, 10), [1, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10]);
    assert_eq!(groups(10, 4), [1, 1, 1, 2, 2, 3, 3, 3, 4, 4]);
}

#[test]
fn a_distribution_between_two_scores_has_a_median_half_way() {
    let of = |scores: &[i64]| {
        scores
            .iter()
            .filter_map(|n| Score::new(*n).ok())
            .collect::<Distribution>()
    };
    for (scores, median) in [
        (&[3][..], "3"),
        (&[2, 3], "5/2"),
        (&[1, 4], "5/2"),
        (&[1, 2, 4], "2"),
        (&[2, 2, 3, 4], "5/2"),
    ] {
        assert_eq!(
            of(scores).median().unwrap().to_string(),
            median,
            "{scores:?}"
        );
    }
    assert_eq!(
        of(&[1, 1, 4, 4]).mode().collect::<Vec<_>>(),
        [Score::One, Score::Four]
    );
    assert_eq!(of(&[1, 3, 3, 4]).rank(Score::Three), 2);
    // 74 of 110, as in the published example of the Wilson interval.
    let many: Distribution = core::iter::repeat_n(Score::Three, 74)
        .chain(core::iter::repeat_n(Score::Two, 36))
        .collect();
    let interval = many
        .share_interval(Score::Three, crate::indicator::Confidence::P95)
        .unwrap();
    assert_eq!(
        format!("{:.10} {:.10}", interval.lower(), interval.upper()),
        "0.5805088757 0.7532886739"
    );
}

#[cfg(feature = "csv")]
mod sample {
    use super::*;

    /// Fifteen published results: the nine scores, and the percentage and rating where known.
    fn sample() -> Cohort<'static> {
        csv::read(include_str!("../../examples/data/scores.csv")).unwrap()
    }

    /// The order was worked out apart from this crate, from the totals alone.
    #[test]
    fn fifteen_published_results_are_ranked() {
        let cohort = sample();
        let table = cohort.table();
        let rows: Vec<_> = table
            .rows()
            .map(|row| {
                (
                    row.rank().unwrap_or(0),
                    row.authority(),
                    row.total().unwrap(),
                    row.percentage().unwrap(),
                )
            })
            .collect();
        assert_eq!(
            rows,
            [
                (1, "London Borough of Camden", 32, 89),
                (1, "Royal Borough of Kensington and Chelsea", 32, 89),
                (3, "Hertfordshire County Council", 28, 78),
                (4, "Staffordshire County Council", 27, 75),
                (4, "Sunderland City Council", 27, 75),
                (4, "Westminster City Council", 27, 75),
                (7, "Darlington Borough Council", 26, 73),
                (8, "London Borough of Hounslow", 25, 70),
                (8, "Sefton Council", 25, 70),
                (8, "Surrey County Council", 25, 70),
                (11, "Telford and Wrekin Council", 24, 67),
                (12, "London Borough of Barnet", 23, 64),
                (13, "London Borough of Brent", 22, 62),
                (13, "Wakefield Council", 22, 62),
                (0, "Nottingham City Council", 21, 59),
            ]
        );
        // Every published percentage and rating is the computed one.
        assert!(table.rows().all(|row| row.issues().is_empty()));
        let ratings: Vec<_> = table.summary().ratings().collect();
        assert_eq!(
            ratings,
            [
                ("inadequate", 0),
                ("requires_improvement", 2),
                ("good", 10),
                ("outstanding", 2)
            ]
        );
    }

    #[test]
    fn fifteen_published_results_are_summarised() {
        let cohort = sample();
        let table = cohort.table();
        let summary = table.summary();
        for (statement, counts, mean, median) in [
            (Statement::AssessingNeeds, [0, 7, 7, 0], (5, 2), (5, 2)),
            (
                Statement::SupportingHealthierLives,
                [0, 5, 8, 1],
                (19, 7),
                (3, 1),
            ),
            (
                Statement::EquityInExperienceAndOutcomes,
                [0, 4, 8, 2],
                (20, 7),
                (3, 1),
            ),
            (
                Statement::CareProvisionIntegrationAndContinuity,
                [0, 1, 13, 0],
                (41, 14),
                (3, 1),
            ),
            (
                Statement::PartnershipsAndCommunities,
                [0, 1, 10, 3],
                (22, 7),
                (3, 1),
            ),
            (
                Statement::SafeSystemsPathwaysAndTransitions,
                [0, 3, 10, 1],
                (20, 7),
                (3, 1),
            ),
            (Statement::Safeguarding, [0, 3, 10, 1], (20, 7), (3, 1)),
            (
                Statement::GovernanceManagementAndSustainability,
                [0, 0, 12, 2],
                (22, 7),
                (3, 1),
            ),
            (
                Statement::LearningImprovementAndInnovation,
                [0, 0, 13, 1],
                (43, 14),
                (3, 1),
            ),
        ] {
            let scores = summary.statement(statement);
            assert_eq!(
                Score::ALL.map(|score| scores.count(score)),
                counts,
                "{statement}"
            );
            assert_eq!(
                scores.mean(),
                Ratio::new(mean.0, mean.1).ok(),
                "{statement}"
            );
            assert_eq!(
                scores.median(),
                Ratio::new(median.0, median.1).ok(),
                "{statement}"
            );
        }
        assert_eq!(summary.mean_total(), Ratio::new(365, 14).ok());
        assert_eq!(summary.median_total(), Ratio::new(51, 2).ok());
        assert_eq!(
            summary.weakest().collect::<Vec<_>>(),
            [Statement::AssessingNeeds]
        );
        assert_eq!(
            summary.strongest().collect::<Vec<_>>(),
            [
                Statement::PartnershipsAndCommunities,
                Statement::GovernanceManagementAndSustainability
            ]
        );
        let providing = summary.theme(crate::Theme::ProvidingSupport);
        assert_eq!(
            Score::ALL.map(|score| providing.count(score)),
            [0, 2, 23, 3]
        );
    }

    /// Kendall's tau-b and the pairs behind it, counted pair by pair apart from this crate.
    #[test]
    fn statements_that_go_together() {
        let cohort = sample();
        let table = cohort.table();
        for (one, two, concordant, discordant, tau) in [
            (
                Statement::AssessingNeeds,
                Statement::SupportingHealthierLives,
                37,
                0,
                7260,
            ),
            (
                Statement::AssessingNeeds,
                Statement::Safeguarding,
                25,
                0,
                5446,
            ),
            (
                Statement::SupportingHealthierLives,
                Statement::EquityInExperienceAndOutcomes,
                35,
                2,
                6057,
            ),
        ] {
            let agreement = table.agreement(one, two);
            assert_eq!(
                (agreement.concordant(), agreement.discordant()),
                (concordant, discordant)
            );
            assert_eq!(agreement.tau_b(), Ratio::new(tau, 10_000).ok());
        }
        assert_eq!(table.agreements().count(), 36);
    }

    #[test]
    fn what_holds_the_published_results_back() {
        let cohort = sample();
        let held_back = cohort.table().held_back();
        assert_eq!(held_back.at_the_top(), 2);
        let points: Vec<_> = held_back.by_points().collect();
        assert_eq!(
            points,
            [(1, 2), (4, 1), (5, 3), (6, 1), (7, 3), (8, 1), (9, 1)]
        );
        for statement in Statement::ALL.iter().copied() {
            assert_eq!(held_back.single(statement), 2, "{statement}");
        }
        let lowest = Statement::ALL
            .iter()
            .map(|statement| held_back.lowest(*statement));
        assert_eq!(lowest.collect::<Vec<_>>(), [11, 9, 8, 5, 4, 7, 7, 4, 4]);
        assert_eq!(
            held_back.most_often_lowest()[0],
            (Statement::AssessingNeeds, 11)
        );
    }

    #[test]
    fn a_published_slip_is_reported_on_its_line() {
        let text =
            include_str!("../../examples/data/scores.csv").replace("78,good", "78,outstanding");
        let cohort = csv::read(&text.replace(",62,", ",61 %,")).unwrap();
        let table = cohort.table();
        let issues: Vec<_> = table
            .rows()
            .flat_map(|row| {
                row.issues()
                    .iter()
                    .map(|i| (row.authority(), i.code().id(), i.line()))
                    .collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(
            issues,
            [
                ("Hertfordshire County Council", "rating.mismatch", Some(3)),
                ("Wakefield Council", "percentage.mismatch", Some(4)),
            ]
        );
    }

    #[test]
    fn a_table_written_reads_as_the_same() {
        let cohort = sample();
        let again = csv::read(&csv::write(&cohort)).unwrap();
        assert_eq!(again.records(), cohort.records());
        assert_eq!(csv::write_tidy(&cohort).lines().count(), 1 + 15 * 9);
    }
}

#[cfg(feature = "csv")]
mod reading {
    use super::*;

    fn header() -> String {
        let ids: Vec<_> = Statement::ALL
            .iter()
            .map(|statement| statement.id())
            .collect();
        format!(
            "authority,published,status,{},percentage,rating\n",
            ids.join(",")
        )
    }

    fn codes(rows: &str) -> Vec<(String, Option<usize>, String)> {
        let cohort = csv::read(&(header() + rows)).unwrap();
        let table = cohort.table();
        table
            .rows()
            .map(|row| {
                let codes: Vec<_> = row.issues().iter().map(|issue| issue.code().id()).collect();
                (row.authority().into(), row.line(), codes.join(" "))
            })
            .collect()
    }

    #[test]
    fn each_fault_of_a_row_is_an_issue_and_the_others_stand() {
        for (row, expected, rated) in [
            ("A,,,3,3,3,3,3,3,3,3,3,,", "", true),
            (
                "A,2025-01,formal,three,Four,ONE,3.0,3, 3 ,3,3,3,,",
                "",
                true,
            ),
            ("A,,Pilot,3,3,3,3,3,3,3,3,3,75%,Good", "", true),
            ("A,,,5,3,3,3,3,3,3,3,3,,", "score.out_of_range", false),
            (
                "A,,,-1,99999999999999999999,3,3,3,3,3,3,3,,",
                "score.out_of_range score.out_of_range",
                false,
            ),
            (
                "A,,,3.5,٣,x,NaN,3,3,3,3,3,,",
                "value.type value.type value.type value.type",
                false,
            ),
            ("A,,,,3,3,3,3,3,3,3,3,,", "statement.missing", false),
            ("A,,,3,3,3,3,3,3,3,3", "statement.missing", false),
            (",,,3,3,3,3,3,3,3,3,3,,", "value.missing", false),
            ("A,2025-02-30,,3,3,3,3,3,3,3,3,3,,", "date.invalid", false),
            ("A,2025,,3,3,3,3,3,3,3,3,3,,", "date.invalid", false),
            ("A,,final,3,3,3,3,3,3,3,3,3,,", "value.unknown", false),
            ("A,,,3,3,3,3,3,3,3,3,3,most,", "value.type", true),
            ("A,,,3,3,3,3,3,3,3,3,3,,great", "value.unknown", true),
            (
                "A,,,3,3,3,3,3,3,3,3,3,76,REQUIRES  improvement",
                "percentage.mismatch rating.mismatch",
                true,
            ),
            (
                "A,,,3,3,3,3,3,3,3,3,3,75.00 %,requires_improvement,more,cells",
                "rating.mismatch",
                true,
            ),
        ] {
            let cohort = csv::read(&(header() + row)).unwrap();
            let table = cohort.table();
            let first = table.rows().next().unwrap();
            let found: Vec<_> = first
                .issues()
                .iter()
                .map(|issue| issue.code().id())
                .collect();
            assert_eq!(found.join(" "), expected, "{row}");
            assert_eq!(first.total().is_some(), rated, "{row}");
        }
    }

    #[test]
    fn columns_are_found_by_name_alias_and_in_any_order() {
        let text = "\u{feff}rating,Learning improvement and innovation,GOVERNANCE_management_and_sustainability,\
             Safeguarding 7,\"Safe pathways, systems and transitions\",Partnership and communities,\
             \"Care provision, integration and continuity of care\",Equity in experiences and outcomes,\
             Supporting people to lead healthier lives,Assessing people\u{2019}s needs,Authority,Notes\r\n\
             good,1,2,3,4,1,2,3,4,1,\"A, B \"\"C\"\"\",x\r\n";
        let cohort = csv::read(text).unwrap();
        let record = &cohort.records()[0];
        assert_eq!(record.authority(), "A, B \"C\"");
        assert_eq!(
            record.scores(),
            &Scores::la([1, 4, 3, 2, 1, 4, 3, 2, 1]).unwrap()
        );
    }

    #[test]
    fn a_column_like_another_is_not_taken_for_it() {
        let header = header().replace("authority,", "Rating 2023,Safeguarding 2023,authority,");
        let cohort = csv::read(&(header + "bad,1,A,,,3,3,3,3,3,3,4,3,3,,good\n")).unwrap();
        let record = &cohort.records()[0];
        assert_eq!(record.scores()[Statement::Safeguarding], Score::Four);
        assert_eq!(record.published_rating(), Some(Rating::Good));
        assert!(cohort.issues().is_empty());
    }

    #[test]
    fn a_row_has_the_line_that_it_starts_on() {
        let row = "3,3,3,3,3,3,3,3,3,,";
        let rows =
            format!("\"A\nA\",,,{row}\r\n\r\n\nB,,,{row}\n,,,,\n\"C\r\nC\",,x,{row}\nD,,,{row}");
        let lines: Vec<_> = codes(&rows)
            .into_iter()
            .map(|(name, line, _)| (name, line.unwrap()))
            .collect();
        let expected = [("A\nA", 2), ("B", 6), ("D", 10), ("C\r\nC", 8)];
        assert_eq!(lines, expected.map(|(name, line)| (name.to_string(), line)));
    }

    #[test]
    fn a_table_without_its_columns_is_refused_and_one_without_rows_is_not() {
        assert_eq!(csv::read("").unwrap_err(), csv::TableError::Empty);
        assert_eq!(
            csv::read("\u{feff}\n\n").unwrap_err(),
            csv::TableError::Empty
        );
        let error = csv::read(&header().replace("safeguarding", "safegaurding")).unwrap_err();
        assert_eq!(error.to_string(), "expected a column for `safeguarding`");
        assert_eq!(csv::read(&header()).unwrap().table().rows().len(), 0);
        let twice = csv::read(&header().replace("rating", "percentage")).unwrap();
        assert_eq!(twice.issues()[0].code(), Code::FieldDuplicate);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_named() {
        let row = "3,3,3,3,3,3,3,3,3,,";
        let found = codes(&format!("A,,,{row}\n\"B,,,{row}\nC,,,{row}\n"));
        assert_eq!(found[0].0, "A");
        assert!(found[1].2.ends_with("text.cut"), "{found:?}");
        // The quote of another row may close it.
        let found = codes(&format!("A,,,3,\"3,3\nB,,,3,\"\nC,,,{row}\n"));
        assert_eq!(found.len(), 2);
        assert!(
            found.iter().any(|row| row.2.contains("text.cut")),
            "{found:?}"
        );
        // In the last of the columns it swallows the rows behind it, and misses no cell.
        let row = "3,3,3,3,3,3,3,3,3,";
        let found = codes(&format!("A,,,{row}75,\"good\nB,,,{row}75,good\n"));
        assert!(found[0].2.contains("text.cut"), "{found:?}");
        let found = codes(&format!("A,,,{row}75,\"good\"\nB,,,{row}75,\"go\nod\""));
        assert!(
            found.iter().all(|row| !row.2.contains("text.cut")),
            "{found:?}"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*", rows in "[A,3\"\n\r ]{0,80}") {
            let _ = csv::read(&text);
            let cohort = csv::read(&(header() + &rows)).unwrap();
            let _ = wire(&cohort);
        }
    }
}

fn records() -> impl Strategy<Value = Vec<Record>> {
    let date = prop::option::of((2023_u16..2026, 1_u8..4, prop::option::of(1_u8..4)));
    let status = prop::sample::select(Status::ALL.to_vec());
    let one = (
        "[A-D]|A{7,10}[BÉ]?",
        prop::array::uniform9(1_i64..=4),
        date,
        prop_oneof![4 => Just(Status::Formal), 1 => status],
    );
    let record = one.prop_map(|(name, scores, date, status)| {
        let record = record(&name, scores).with_status(status);
        match date {
            Some((year, month, day)) => {
                record.with_published(PartialDate::new(year, month, day).unwrap())
            }
            None => record,
        }
    });
    prop::collection::vec(record, 0..40)
}

/// The rules of a league table, said again without haste.
fn expected_ranks(records: &[Record]) -> Vec<(String, u32, u32)> {
    let formal: Vec<_> = records
        .iter()
        .filter(|record| record.status() == Status::Formal)
        .collect();
    let standing: Vec<_> = formal
        .iter()
        .filter(|one| {
            let same = formal
                .iter()
                .filter(|two| two.authority() == one.authority());
            same.clone().all(|two| two.published() <= one.published())
                && same
                    .filter(|two| two.published() == one.published())
                    .count()
                    == 1
        })
        .collect();
    let mut ranks: Vec<_> = standing
        .iter()
        .map(|one| {
            let total = one.scores().total();
            let better = standing
                .iter()
                .filter(|two| two.scores().total() > total)
                .count();
            (
                one.authority().to_string(),
                1 + u32::try_from(better).unwrap(),
                total,
            )
        })
        .collect();
    ranks.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
    ranks
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_order_of_input_never_matters(records in records(), seed in any::<u64>()) {
        let mut shuffled = records.clone();
        let mut state = seed;
        for index in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            shuffled.swap(index, usize::try_from(state >> 33).unwrap() % (index + 1));
        }
        let (one, two): (Cohort, Cohort) = (records.into_iter().collect(), shuffled.into_iter().collect());
        prop_assert_eq!(wire(&one), wire(&two));
        prop_assert_eq!(one.table().held_back(), two.table().held_back());
    }

    #[test]
    fn merging_two_cohorts_is_building_one(records in records(), cut in 0_usize..40) {
        let cut = cut.min(records.len());
        let mut merged: Cohort = records[..cut].iter().cloned().collect();
        merged.merge(records[cut..].iter().cloned().collect());
        let whole: Cohort = records.into_iter().collect();
        prop_assert_eq!(wire(&merged), wire(&whole));
    }

    #[test]
    fn ranks_are_those_of_the_plain_rule(records in records()) {
        let expected = expected_ranks(&records);
        let cohort: Cohort = records.into_iter().collect();
        let table = cohort.table();
        let found: Vec<_> = table
            .ranked()
            .map(|row| (row.authority().to_string(), row.rank().unwrap(), row.total().unwrap()))
            .collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(table.rows().len(), cohort.records().len());
        let unranked: Vec<_> = table.rows().skip(table.ranked().len()).map(|row| row.authority()).collect();
        prop_assert!(unranked.is_sorted());
    }

    #[test]
    fn a_median_has_as_many_on_either_side(scores in prop::collection::vec(1_i64..=4, 1..60)) {
        let of: Distribution = scores.iter().map(|n| Score::new(*n).unwrap()).collect();
        let mut sorted = scores.clone();
        sorted.sort_unstable();
        let (low, high) = (sorted[(sorted.len() - 1) / 2], sorted[sorted.len() / 2]);
        prop_assert_eq!(of.median(), Ratio::new((low + high).into(), 2).ok());
        prop_assert_eq!(of.mean(), Ratio::new(scores.iter().sum::<i64>().into(), scores.len().try_into().unwrap()).ok());
    }

    #[test]
    fn movement_back_is_movement_turned_round(one in records(), two in records()) {
        let (one, two): (Cohort, Cohort) = (one.into_iter().collect(), two.into_iter().collect());
        let (one, two) = (one.table(), two.table());
        let there = Movement::between(&one, &two).unwrap();
        let back = Movement::between(&two, &one).unwrap();
        prop_assert_eq!((there.only_before(), there.only_after()), (back.only_after(), back.only_before()));
        prop_assert_eq!(there.moved().len() + there.only_before(), one.ranked().len());
        for (a, b) in there.moved().iter().zip(back.moved()) {
            prop_assert_eq!(a.points(), -b.points());
            prop_assert!(a.improved().eq(b.worsened()));
        }
        for statement in Statement::ALL.iter().copied() {
            let (up, down) = there.on(statement);
            prop_assert_eq!(back.on(statement), (down, up));
        }
    }
}

#[test]
fn a_profile_leaves_the_authority_out_of_its_peers() {
    let cohort: Cohort = [
        record("A", [4; 9]),
        record("B", [2; 9]),
        record("C", [3; 9]),
        record("D", [1; 9]).with_region("north"),
    ]
    .into_iter()
    .collect();
    let table = cohort.table();
    let profile = table.profile("C", |peer| peer.region().is_none()).unwrap();
    assert_eq!((profile.peers(), profile.rank()), (2, 2));
    assert_eq!(profile.mean_total(), Some(Ratio::whole(27)));
    assert_eq!(profile.gaps().count(), 9);
    for gap in profile.gaps() {
        assert_eq!((gap.points(), gap.rank()), (Some(Ratio::ZERO), 2));
    }
    let alone = table
        .profile("D", |peer| peer.region() == Some("north"))
        .unwrap();
    assert_eq!((alone.peers(), alone.mean_total()), (0, None));
    assert_eq!(alone.gap(Statement::Safeguarding).points(), None);
    assert!(table.profile("E", |_| true).is_none());
    let row = table.find("C").unwrap();
    assert_eq!(table.percentile(&row), Ratio::new(200, 3).ok());
    assert_eq!(table.quantile(&row, 4), Some(2));
}

#[cfg(feature = "testing")]
#[test]
fn an_assessment_brings_what_it_has() {
    let draft = crate::testing::assessment()
        .score(Statement::Safeguarding, 1)
        .with("/authority/region", "london")
        .with("/published", "2025-07-18")
        .with("/percentage", "75")
        .build_unchecked();
    let mut cohort = Cohort::new();
    cohort.add_draft(&crate::validation::Validator::new(), &draft);
    let record = &cohort.records()[0];
    assert_eq!(record.scores()[Statement::Safeguarding], Score::One);
    assert_eq!(
        (record.region(), record.published().unwrap().day()),
        (Some("london"), Some(18))
    );
    let row = cohort.table().rows().next().unwrap().issues().into_owned();
    assert!(
        row.iter()
            .any(|issue| issue.code() == Code::PercentageMismatch)
    );
}

#[cfg(feature = "json")]
#[test]
fn records_in_json_are_checked_and_bad_ones_set_aside() {
    let good = serde_json::to_string(&crate::Draft::new()).unwrap();
    let lines = format!(
        "{good}\n{{\n{{\"authority\": {{\"name\": \"X\"}}, \"published\": \"2025-01\"}}\n7\n"
    );
    let cohort = Cohort::from_json(&lines).unwrap();
    assert_eq!((cohort.records().len(), cohort.aside().len()), (0, 4));
    assert_eq!(cohort.aside()[1].issues()[0].code(), Code::JsonSyntax);
    assert_eq!(cohort.aside()[2].authority(), "X");
    assert!(cohort.aside()[2].published().is_some());
    assert_eq!(Cohort::from_json("[]").unwrap().aside().len(), 0);
    assert!(Cohort::from_json("").is_err());
}
