//! What the crate promises to those who depend on it.

#[test]
fn nine_scores_are_rated_with_a_reason() {
    let reason = downstream::reason([2, 2, 2, 3, 3, 2, 2, 3, 3]).unwrap();
    assert!(
        reason.contains("22 of 36 points is 61.1%, rounded up to 62%"),
        "{reason}"
    );
    assert!(downstream::reason([5, 3, 3, 3, 3, 3, 3, 3, 3]).is_err());
}

#[test]
fn a_printed_share_is_tested() {
    assert_eq!(downstream::can_be_true("41%", 110), Some(true));
    assert_eq!(downstream::can_be_true("41%", 7), Some(false));
    assert_eq!(downstream::can_be_true("many", 7), None);
}

#[test]
fn a_page_is_checked() {
    let page = "Safeguarding\n\nScore: 3\n2 - Evidence shows some shortfalls\n";
    assert!(downstream::issues(page).contains("score.conflict"));
}

#[cfg(feature = "full")]
mod full {
    use care_quality::{Statement, testing};

    #[test]
    fn records_are_built_and_checked_in_tests() {
        let record = testing::assessment()
            .without(Statement::Safeguarding)
            .build_unchecked();
        testing::assert_issues(&record, &["statement.missing"]);
    }

    #[test]
    fn a_table_becomes_a_league() {
        let cohort = care_quality::cohort::csv::read(
            care_quality::cohort::csv::write(&care_quality::Cohort::new()).as_str(),
        )
        .unwrap();
        assert_eq!(cohort.table().rows().len(), 0);
    }
}
