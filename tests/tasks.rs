//! The fourteen things people want to do, each in at most six lines of a caller's code.
#![cfg(all(
    feature = "json",
    feature = "schema",
    feature = "testing",
    feature = "csv"
))]

use care_quality::{
    Assessment, Code, Cohort, Draft, Outcome, Printed, Rating, ReportPage, Rounding, RuleSet,
    Score, Scores, Statement, Status,
    assessment::EvidencePlan,
    indicator::{
        Comparator, ComparatorKind, Confidence, Figure, Indicator, Interval, NotComputable, Pooled,
        Shares, Verdict, indicators,
    },
    json,
    metric::{AuthorityCounts, Metric, Ombudsman, Workforce},
    rules::{Agreement, Comparison, Published},
    testing,
    validation::Validator,
};
use std::error::Error;

type Done = Result<(), Box<dyn Error>>;

fn rated(scores: [i64; 9]) -> Outcome<'static> {
    RuleSet::STATEMENT_SCORES
        .rate(&Scores::la(scores).unwrap())
        .unwrap()
}

/// 26 of 36 is 72.2%, printed 73.
#[test]
fn recompute_the_overall_rating_from_nine_scores() -> Done {
    let scores = Scores::la([3, 3, 3, 2, 3, 3, 3, 3, 3])?;
    let outcome = RuleSet::STATEMENT_SCORES.rate(&scores)?;
    let facts = (outcome.total(), outcome.percentage(), outcome.rating());
    assert_eq!(facts, (Some(26), Some(73), Some(Rating::Good)));
    assert!(
        outcome
            .explain()
            .contains("26 of 36 points is 72.2%, rounded up to 73%")
    );
    Ok(())
}

/// Good is 23 to 31 points: six up to outstanding, four down; 24 of 36 is 66.7%, printed 67.
#[test]
fn ask_what_would_change_the_rating() -> Done {
    let outcome = rated([3, 3, 3, 2, 3, 3, 3, 3, 3]);
    let drop = outcome.what_if(Statement::Safeguarding, Score::One)?;
    assert_eq!(
        (drop.total(), drop.percentage(), drop.rating()),
        (Some(24), Some(67), Some(Rating::Good))
    );
    assert_eq!(outcome.up().map(|change| change.points()), Some(6));
    assert_eq!(outcome.down().map(|change| change.points()), Some(4));
    assert!(
        outcome
            .ways_to(Rating::Outstanding)
            .is_some_and(|mut ways| ways.next().is_some())
    );
    Ok(())
}

/// 45 of 110 is 40.9%; 2 of 7 is 28.6% and 3 of 7 is 42.9%.
#[test]
fn test_whether_a_printed_percentage_is_possible() -> Done {
    let share = Printed::parse("41%")?;
    let counts = share.possible_counts(110, Rounding::HalfAway);
    assert_eq!(counts.map(|counts| counts.range()), Some(45..=45));
    assert!(share.check_of(7).is_err());
    assert!(Shares::of(110).part("41%").part("21%").check().is_ok());
    Ok(())
}

#[test]
fn validate_an_assessment_with_one_issue_a_fault() {
    let text = testing::SMALLEST.replacen("\"safeguarding\"", "\"safegaurding\"", 1);
    let checked = Validator::new().check_json(&text);
    let codes: Vec<Code> = checked.issues().iter().map(|issue| issue.code()).collect();
    assert_eq!(codes, [Code::StatementUnknown]);
    assert!(checked.outcome().is_none());
}

#[test]
fn see_whether_the_published_overall_follows_from_the_scores() -> Done {
    let published = Published::new(Status::Formal)
        .percentage(Printed::parse("75%")?)
        .rating(Rating::Good);
    match published.against(&rated([3, 3, 3, 2, 3, 3, 3, 3, 3])) {
        Agreement::Differs(difference) => assert_eq!(difference.percentage(), 73),
        other => panic!("75% is not what 26 of 36 points give: {other}"),
    }
    Ok(())
}

/// 5.3 less 13 is 7.7 points below, and low turnover is better; no counts were printed.
#[test]
fn compare_a_figure_with_its_benchmark() -> Done {
    let london = Comparator::new(ComparatorKind::LondonAverage).with_value(Printed::parse("13%")?);
    let turnover = Figure::of(Metric::TurnoverRate, "5.3 %")?.with_comparator(london);
    let derived = turnover.derived();
    let gap = derived.gap().ok_or("a gap")?;
    assert_eq!(
        (gap.difference().to_string(), gap.verdict()),
        ("-7.7".into(), Some(Verdict::Better))
    );
    assert_eq!(
        turnover.significance(Confidence::P95),
        Err(NotComputable::UnknownDenominator)
    );
    Ok(())
}

/// 74 of 110 is 67.3%; the Wilson limits are those of the published method.
#[test]
fn derive_an_indicator_from_counts_with_its_interval() -> Done {
    let upheld = Ombudsman::new().with_upheld(74).with_not_upheld(36);
    let all = indicators(&AuthorityCounts::new().with_ombudsman(upheld));
    let rate = all
        .iter()
        .find(|indicator| indicator.metric() == Metric::UpholdRate)
        .ok_or("a rate")?;
    assert_eq!(rate.published()?.to_string(), "67");
    let interval = Interval::wilson(74, 110, Confidence::P95)?;
    assert!(
        (interval.lower() - 0.580_508_875_7).abs() < 1e-9
            && (interval.upper() - 0.753_288_673_9).abs() < 1e-9
    );
    Ok(())
}

#[test]
fn list_the_evidence_that_is_missing() {
    let need = EvidencePlan::categories_in_use();
    let assessment = testing::assessment().build();
    let gaps: Vec<String> = assessment
        .evidence_gaps(&need)
        .map(|gap| gap.to_string())
        .collect();
    assert_eq!(
        gaps.len(),
        9 * 4,
        "nothing is recorded, and four categories are in use"
    );
}

#[test]
fn compare_two_years_of_one_authority() -> Done {
    let (before, after) = (
        rated([2, 2, 2, 3, 3, 2, 2, 3, 3]),
        rated([3, 2, 2, 3, 3, 2, 3, 3, 2]),
    );
    let change = Comparison::between(&before, &after)?;
    assert_eq!(
        (change.improved().count(), change.worsened().count()),
        (2, 1)
    );
    assert_eq!(
        change.rating_change(),
        Some(("requires_improvement", "good"))
    );
    Ok(())
}

#[test]
fn aggregate_many_councils() -> Done {
    let text = format!(
        "{}\n{{\"version\": 1}}\n",
        testing::SMALLEST.replace('\n', " ")
    );
    let cohort = Cohort::from_json(&text)?;
    let table = cohort.table();
    assert_eq!((table.ranked().len(), cohort.aside().len()), (1, 1));
    let staff = |leavers| Workforce::new().with_in_post(100).with_leavers(leavers);
    let each: Vec<Indicator> = [5, 8]
        .map(|l| indicators(&AuthorityCounts::new().with_workforce(staff(l))))
        .concat();
    let turnover = Pooled::of(
        Metric::TurnoverRate,
        each.iter().filter(|i| i.metric() == Metric::TurnoverRate),
    )?;
    assert_eq!(
        (turnover.value()?.to_decimal(1), turnover.used()),
        ("6.5".parse().ok(), 2)
    );
    Ok(())
}

#[test]
fn read_a_published_page() {
    let text = include_str!("../examples/data/learning_page.txt");
    let page = ReportPage::read(text);
    assert_eq!(
        page.statement(),
        Some(Statement::LearningImprovementAndInnovation)
    );
    assert_eq!(page.score(), Some(Score::Three));
    assert!(page.figures().iter().any(|figure| figure.text() == "41%"));
    assert!(
        page.issues()
            .iter()
            .any(|issue| issue.code() == Code::PeriodNotConsecutive)
    );
}

#[test]
fn give_a_web_form_its_schema_and_an_analyst_a_table() {
    let schema = care_quality::schema::assessment().to_string();
    assert!(schema.contains("https://json-schema.org/draft/2020-12/schema"));
    let mut cohort = Cohort::new();
    cohort.push(care_quality::cohort::Record::new(
        "Sample Council",
        Scores::new([Score::Three; 9]),
    ));
    assert_eq!(cohort.tidy_rows().count(), 9);
}

#[test]
fn rate_by_a_method_of_ones_own() -> Done {
    let own = RuleSet::builder("our dry run")
        .weight(Statement::Safeguarding, 2)
        .thresholds([39, 63, 88])
        .build()?;
    assert!(!own.is_official());
    let outcome = own.rate(&Scores::la([3, 3, 3, 3, 3, 3, 1, 3, 3])?)?;
    assert_eq!((outcome.total(), outcome.maximum()), (Some(26), Some(40)));
    assert!(outcome.explain().contains("our dry run"));
    Ok(())
}

#[test]
fn use_it_in_the_tests_of_another_tool() {
    let record = testing::assessment()
        .score(Statement::Safeguarding, 1)
        .without(Statement::GovernanceManagementAndSustainability)
        .build_unchecked();
    testing::assert_issues(&record, &["statement.missing"]);
    let complete: Assessment = testing::assessment().build();
    let draft: Draft = json::draft(testing::FULL).expect("a sample record");
    assert!(complete.outcome().percentage() == Some(75) && draft.validate().is_ok());
}
