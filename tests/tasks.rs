//! The fourteen things people want to do, each in at most six lines of a caller's code.
#![cfg(all(
    feature = "json",
    feature = "schema",
    feature = "testing",
    feature = "csv"
))]

use care_quality::{
    Assessment, Code, Cohort, Issue, Outcome, Printed, Rating, Ratio, ReportPage, Rounding,
    RuleSet, Score, Scores, Statement, Status,
    assessment::EvidencePlan,
    cohort::{Record, csv},
    indicator::{
        Comparator, ComparatorKind, Confidence, Figure, Indicator, Interval,
        NotComputable::{UnknownDenominator, ZeroDenominator},
        Pooled, Shares, Verdict, indicators,
    },
    metric::{AuthorityCounts, Metric, Ombudsman, Workforce},
    number::PercentagePoints,
    rules::{Agreement, Comparison, Margin, Published},
    testing,
    validation::{Skipped, Validator},
};
use std::error::Error;

type Done = Result<(), Box<dyn Error>>;

const P95: Confidence = Confidence::P95;

fn rated(scores: [i64; 9]) -> Outcome<'static> {
    RuleSet::STATEMENT_SCORES
        .rate(&Scores::la(scores).unwrap())
        .unwrap()
}

/// So many points up to the next rating, and so many down.
const fn margin(up: u32, down: u32) -> Margin {
    let (up, down) = (Some(up), Some(down));
    Margin { up, down }
}

/// A record, and a line that is none.
fn two_lines() -> String {
    format!(
        "{}\n{{\"version\": 1}}\n",
        testing::SMALLEST.replace('\n', " ")
    )
}

fn london(value: &str) -> Comparator {
    let value = Printed::parse(value).expect("a printed figure");
    Comparator::new(ComparatorKind::LondonAverage).with_value(value)
}

fn turnover(leavers: u64, in_post: u64) -> Indicator {
    let staff = Workforce::new().with_in_post(in_post).with_leavers(leavers);
    let all = indicators(&AuthorityCounts::new().with_workforce(staff));
    let rate = |indicator: &Indicator| indicator.metric() == Metric::TurnoverRate;
    all.into_iter().find(rate).expect("both counts are given")
}

/// 26 of 36 is 72.2%, printed 73.
#[test]
fn recompute_the_overall_rating_from_nine_scores() -> Done {
    let outcome = RuleSet::STATEMENT_SCORES.rate(&Scores::la([3, 3, 3, 2, 3, 3, 3, 3, 3])?)?;
    assert_eq!(outcome.percentage(), Some(73));
    assert_eq!(outcome.rating(), Some(Rating::Good));
    let why = "26 of 36 points is 72.2%, rounded up to 73%";
    assert!(outcome.explain().contains(why));
    Ok(())
}

/// Good is 23 to 31 points: six up to outstanding, four down; 24 of 36 is 66.7%, printed 67.
#[test]
fn ask_what_would_change_the_rating() -> Done {
    let outcome = rated([3, 3, 3, 2, 3, 3, 3, 3, 3]);
    let drop = outcome.what_if(Statement::Safeguarding, Score::One)?;
    let overall = drop.percentage().zip(drop.rating());
    assert_eq!(overall, Some((67, Rating::Good)));
    assert_eq!(outcome.margin(), margin(6, 4));
    assert!(outcome.ways_to(Rating::Outstanding).is_some());
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
    let text = testing::FULL.replacen("\"safeguarding\"", "\"safegaurding\"", 1);
    let checked = Validator::new().check_json(&text);
    let codes: Vec<Code> = checked.issues().iter().map(Issue::code).collect();
    assert_eq!(codes, [Code::StatementUnknown]);
    let skipped: Vec<Code> = checked.skipped().iter().map(Skipped::check).collect();
    assert!(skipped.contains(&Code::PercentageMismatch));
}

#[test]
fn see_whether_the_published_overall_follows_from_the_scores() -> Done {
    let published = Published::new(Status::Formal).percentage(Printed::parse("75%")?);
    let agreement = published.against(&rated([3, 3, 3, 2, 3, 3, 3, 3, 3]));
    let Agreement::Differs(difference) = agreement else {
        return Err("75% is not what 26 of 36 points give".into());
    };
    assert_eq!(difference.percentage(), 73);
    Ok(())
}

/// 5.3 less 13 is 7.7 points below, and low turnover is better; no counts were printed.
#[test]
fn compare_a_figure_with_its_benchmark() -> Done {
    let turnover = Figure::of(Metric::TurnoverRate, "5.3 %")?;
    let turnover = turnover.with_comparator(london("13%"));
    let gap = *turnover.derived().gap().ok_or("a gap")?;
    assert_eq!(gap.difference().to_string(), "-7.7");
    assert_eq!(gap.verdict(), Some(Verdict::Better));
    assert_eq!(turnover.significance(P95), Err(UnknownDenominator));
    Ok(())
}

/// 74 of 110 is 67.3%; the Wilson limits are those of the published method.
#[test]
fn derive_an_indicator_from_counts_with_its_interval() -> Done {
    let upheld = Ombudsman::new().with_upheld(74).with_not_upheld(36);
    let all = indicators(&AuthorityCounts::new().with_ombudsman(upheld));
    let rate = all.iter().find(|i| i.metric() == Metric::UpholdRate);
    assert_eq!(rate.ok_or("a rate")?.published()?.to_string(), "67");
    let interval = Interval::wilson(74, 110, P95)?;
    assert!((interval.lower() - 0.580_508_875_7).abs() < 1e-9);
    Ok(())
}

#[test]
fn list_the_evidence_that_is_missing() {
    let need = EvidencePlan::categories_in_use();
    let assessment = testing::assessment().build();
    let gaps: Vec<_> = assessment.evidence_gaps(&need).collect();
    // Nothing is recorded, and four categories are in use.
    assert_eq!(gaps.len(), 9 * 4);
}

#[test]
fn compare_two_years_of_one_authority() -> Done {
    let before = rated([2, 2, 2, 3, 3, 2, 2, 3, 3]);
    let after = rated([3, 2, 2, 3, 3, 2, 3, 3, 2]);
    let change = Comparison::between(&before, &after)?;
    let (up, down) = (change.improved(), change.worsened());
    assert_eq!((up.count(), down.count()), (2, 1));
    assert_eq!(change.rating_change().map(|(_, to)| to), Some("good"));
    Ok(())
}

/// 77 less 42.
#[test]
fn compare_two_values_of_one_figure() -> Done {
    let earlier = Comparator::new(ComparatorKind::OwnEarlier).with_value(Printed::parse("42%")?);
    let engagement = Figure::of(Metric::StaffEngagement, "77%")?.with_comparator(earlier);
    let change = *engagement.derived().change().ok_or("a change")?;
    let points = PercentagePoints::from(change.difference());
    assert_eq!(format!("up {points}"), "up 35 percentage points");
    Ok(())
}

#[test]
fn aggregate_many_councils() -> Done {
    let cohort = Cohort::from_json(&two_lines())?;
    let table = cohort.table();
    assert!(table.summary().ratings().any(|it| it == ("good", 1)));
    let safeguarding = table.summary().statement(Statement::Safeguarding);
    assert_eq!(safeguarding.count(Score::Three), 1);
    assert!(!cohort.aside()[0].issues().is_empty());
    Ok(())
}

/// 5 and 8 leavers of 100 each are 6.5% of all.
#[test]
fn pool_an_indicator_over_many_councils() -> Done {
    let councils = [turnover(5, 100), turnover(8, 100), turnover(1, 0)];
    let pooled = Pooled::of(Metric::TurnoverRate, &councils)?;
    assert_eq!((pooled.value()?, pooled.used()), (Ratio::new(13, 2)?, 2));
    assert_eq!(pooled.left_out(), [(2, ZeroDenominator)]);
    Ok(())
}

#[test]
fn read_a_published_page() {
    let page = ReportPage::read(include_str!("../examples/data/learning_page.txt"));
    let learning = Statement::LearningImprovementAndInnovation;
    assert_eq!(page.statement(), Some(learning));
    assert!(page.figures().iter().any(|figure| figure.text() == "41%"));
    let codes: Vec<_> = page.issues().iter().map(Issue::code).collect();
    assert!(codes.contains(&Code::PeriodNotConsecutive));
}

#[test]
fn give_a_web_form_its_schema_and_an_analyst_a_table() {
    let schema = care_quality::schema::assessment().to_string();
    assert!(schema.contains("https://json-schema.org/draft/2020-12/schema"));
    let record = Record::new("Sample Council", Scores::new([Score::Three; 9]));
    let table = csv::write_tidy(&Cohort::from_iter([record]));
    assert!(table.contains("Sample Council,safeguarding,3,,formal"));
}

#[test]
fn rate_by_a_method_of_ones_own() -> Done {
    let own = RuleSet::builder("our dry run").weight(Statement::Safeguarding, 2);
    let own = own.thresholds([39, 63, 88]).build()?;
    let outcome = own.rate(&Scores::la([3, 3, 3, 3, 3, 3, 1, 3, 3])?)?;
    assert_eq!((outcome.total(), outcome.maximum()), (Some(26), Some(40)));
    assert!(!own.is_official() && outcome.explain().contains("our dry run"));
    Ok(())
}

#[test]
fn use_it_in_the_tests_of_another_tool() {
    let leadership = Statement::GovernanceManagementAndSustainability;
    let record = testing::assessment().score(Statement::Safeguarding, 1);
    let record = record.without(leadership).build_unchecked();
    testing::assert_issues(&record, &["statement.missing"]);
    let complete: Assessment = testing::assessment().build();
    assert_eq!(complete.outcome().percentage(), Some(75));
}
