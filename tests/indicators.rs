//! Indicators from counts: published rows, missing and impossible inputs, and the laws.

use care_quality::{
    Metric,
    indicator::{Confidence, Indicator, Interval, NotComputable, Pooled, indicators},
    metric::{AuthorityCounts, Complaints, Ombudsman, Outcomes, Workforce},
    number::Count,
    value::Value,
};
use proptest::prelude::*;

fn derive(json: &str) -> (Vec<Indicator>, Vec<String>) {
    let value: Value = serde_json::from_str(json).unwrap();
    let mut issues = Vec::new();
    let counts = AuthorityCounts::read(&value, "", &mut issues);
    let places = issues
        .iter()
        .map(|issue| format!("{} {}", issue.code(), issue.path().unwrap_or("?")));
    (indicators(&counts), places.collect())
}

/// What an indicator came to: its published value, or the reason that it has none.
fn outcome(all: &[Indicator], id: &str) -> String {
    let found = all.iter().find(|indicator| indicator.id() == id);
    match found.map(Indicator::published) {
        None => "not listed".into(),
        Some(Ok(value)) => value.to_string(),
        Some(Err(reason)) => reason.id().into(),
    }
}

/// Children's social workers in the year to 30 September 2025, England and North East, FTE.
/// <https://explore-education-statistics.service.gov.uk/data-catalogue/data-set/6d765688-fb18-4f13-8e8e-be816bc63b17>
#[test]
fn published_workforce_rows() {
    let england = r#"{"workforce": {"in_post": "36186.3", "leavers": "4276.3", "agency": "5415.9",
        "agency_covering_vacancies": "4390.8", "vacancies": "5965.4", "case_holders": "21105.4",
        "cases": 321661, "days_lost": "322786.3", "working_days": 253}}"#;
    let north_east = r#"{"workforce": {"in_post": "2299.3", "leavers": "269.9", "agency": "206.0",
        "agency_covering_vacancies": "158.5", "vacancies": "223.9", "case_holders": "1378.9",
        "cases": 22736, "days_lost": "22947.5", "working_days": 253}}"#;
    // The North East's agency cover was printed as 77.0, which is within the rounding of the inputs.
    for (row, rates) in [
        (
            england,
            ["11.8", "14.2", "13.0", "81.1", "73.6", "15.2", "3.5"],
        ),
        (
            north_east,
            ["11.7", "8.9", "8.2", "76.9", "70.8", "16.5", "3.9"],
        ),
    ] {
        let (all, issues) = derive(row);
        assert!(issues.is_empty(), "{issues:?}");
        let ids = [
            "turnover_rate",
            "vacancy_rate",
            "agency_rate",
            "agency_cover_rate",
            "vacancy_agency_cover_rate",
            "caseload",
            "absence_rate",
        ];
        assert_eq!(ids.map(|id| outcome(&all, id)), rates);
        assert_eq!(outcome(&all, "starters_rate"), "unknown_numerator");
        assert!(
            all.iter().all(|indicator| indicator.interval().is_none()),
            "of FTE: none"
        );
    }
}

/// Buckinghamshire 2020/21; Ombudsman decisions on East Sussex and Birmingham, 2023-24 and 2024-25.
/// <https://www.buckinghamshire.gov.uk/your-council/contact-and-complaints/feedback-compliments-and-complaints-policy/compliments-complaints-annual-update/adult-social-care-asc-statutory-complaints/>
/// <https://www.lgo.org.uk/your-councils-performance/east-sussex-county-council/statistics>
/// <https://www.lgo.org.uk/your-councils-performance/birmingham-city-council/statistics>
#[test]
fn published_complaints_and_decisions() {
    let (all, issues) = derive(
        r#"{"complaints": {"received": 44, "outcomes":
            {"upheld": 12, "not_upheld": 9, "withdrawn": 10, "partly_upheld": 13}}}"#,
    );
    assert!(issues.is_empty());
    for (id, published) in [
        ("complaints_upheld_share", "56.8"),
        ("complaint_outcome_share.upheld", "27.3"),
        ("complaint_outcome_share.not_upheld", "20.5"),
        ("complaint_outcome_share.withdrawn", "22.7"),
        ("complaint_outcome_share.partly_upheld", "29.5"),
    ] {
        assert_eq!(outcome(&all, id), published, "{id}");
    }
    for (upheld, not_upheld, rate) in [
        (21, 7, "75"),
        (28, 4, "88"),
        (115, 17, "87"),
        (3665, 776, "83"),
    ] {
        let (all, _) = derive(&format!(
            r#"{{"ombudsman": {{"upheld": {upheld}, "not_upheld": {not_upheld}}}}}"#
        ));
        assert_eq!(outcome(&all, "uphold_rate"), rate);
    }
    let (all, _) = derive(
        r#"{"ombudsman": {"upheld": 115, "remedied_early": 9, "complied": 106,
            "compliance_outcomes": 107}, "population": 1160000}"#,
    );
    assert_eq!(outcome(&all, "satisfactory_remedy_rate"), "8");
    assert_eq!(outcome(&all, "compliance_rate"), "99");
    assert_eq!(outcome(&all, "upheld_per_100000"), "9.9");
    assert_eq!(outcome(&all, "uphold_rate"), "unknown_denominator");
}

#[test]
fn what_is_missing_wrong_or_too_large_is_said_and_the_rest_stands() {
    for (json, id, result, issues) in [
        (r#"{}"#, "turnover_rate", "not listed", vec![]),
        (
            r#"{"workforce": {"leavers": 5}}"#,
            "turnover_rate",
            "unknown_denominator",
            vec![],
        ),
        (
            r#"{"workforce": {"in_post": 5}}"#,
            "turnover_rate",
            "unknown_numerator",
            vec![],
        ),
        (
            r#"{"workforce": {"in_post": 0, "leavers": 0}}"#,
            "turnover_rate",
            "zero_denominator",
            vec![],
        ),
        (
            r#"{"workforce": {"in_post": 100, "leavers": 150}}"#,
            "turnover_rate",
            "150.0",
            vec![],
        ),
        (
            r#"{"workforce": {"in_post": 100, "leavers": 995}}"#,
            "turnover_rate",
            "995.0",
            vec![],
        ),
        (
            r#"{"workforce": {"in_post": 100, "leavers": 996}}"#,
            "turnover_rate",
            "implausible",
            vec![],
        ),
        (
            r#"{"workforce": {"in_post": 100, "leavers": null}}"#,
            "turnover_rate",
            "unknown_numerator",
            vec![],
        ),
        (
            r#"{"workforce": {"in_post": 100, "leavers": "don't know"}}"#,
            "turnover_rate",
            "unknown_numerator",
            vec!["value.type /workforce/leavers"],
        ),
        (
            r#"{"workforce": {"in_post": 100, "leavers": 1, "leavers": 2}}"#,
            "turnover_rate",
            "unknown_numerator",
            vec!["field.duplicate /workforce/leavers"],
        ),
        (
            r#"{"workforce": {"in_post": 100, "leavers": -3}}"#,
            "turnover_rate",
            "unknown_numerator",
            vec!["count.negative /workforce/leavers"],
        ),
        (
            r#"{"workforce": {"agency": 10, "agency_covering_vacancies": 12}}"#,
            "agency_cover_rate",
            "exceeds_denominator",
            vec!["count.above_whole /workforce/agency_covering_vacancies"],
        ),
        (
            r#"{"workforce": {"vacancies": 10, "agency_covering_vacancies": 12}}"#,
            "vacancy_agency_cover_rate",
            "120.0",
            vec![],
        ),
        (
            r#"{"ombudsman": {"upheld": 10, "remedied_early": 12}}"#,
            "satisfactory_remedy_rate",
            "exceeds_denominator",
            vec!["count.above_whole /ombudsman/remedied_early"],
        ),
        (
            r#"{"complaints": {"outcomes": {"upheld": 12, "not_upheld": 9}}}"#,
            "complaints_upheld_share",
            "unknown_numerator",
            vec![],
        ),
        (
            r#"{"complaints": {"outcomes": {"upheld": 12, "not_upheld": 9}}}"#,
            "complaint_outcome_share.withdrawn",
            "not listed",
            vec![],
        ),
        (
            r#"{"complaints": {"outcomes": {"upheld": 12, "not_upheld": -9}}}"#,
            "complaint_outcome_share.upheld",
            "unknown_denominator",
            vec!["count.negative /complaints/outcomes/not_upheld"],
        ),
        (
            r#"{"complaints": {"received": 20, "decided": 10, "outcomes": {"upheld": 6, "partly_upheld": 6}}}"#,
            "complaints_upheld_share",
            "100.0",
            vec!["count.above_whole /complaints/outcomes"],
        ),
        (
            r#"{"complaints": {"received": 10, "outcomes": {"upheld": 12, "partly_upheld": 1}}}"#,
            "complaint_outcome_share.upheld",
            "92.3",
            vec!["count.above_whole /complaints/outcomes/upheld"],
        ),
        (
            r#"{"complaints": {"received": 10, "themes": {"a/b": 12, "c": 4}}}"#,
            "complaint_theme_share.a/b",
            "exceeds_denominator",
            vec!["count.above_whole /complaints/themes/a~1b"],
        ),
        (
            r#"{"complaints": {"received": 10, "themes": {"a": 8, "c": 4}, "theme_coding": "single"}}"#,
            "complaint_theme_share.a",
            "80.0",
            vec!["count.above_whole /complaints/themes"],
        ),
        (
            r#"{"complaints": {"received": 10, "themes": {"a": 8, "c": 4}, "theme_coding": "multiple"}}"#,
            "complaint_theme_share.c",
            "40.0",
            vec![],
        ),
        (
            r#"{"population": 1000}"#,
            "upheld_per_100000",
            "unknown_numerator",
            vec![],
        ),
    ] {
        let (all, found) = derive(json);
        assert_eq!(
            (outcome(&all, id).as_str(), found),
            (result, issues.iter().map(|s| s.to_string()).collect()),
            "{json}"
        );
    }
}

#[test]
fn an_indicator_serialises_with_its_parts_and_its_interval() {
    let (all, _) = derive(r#"{"ombudsman": {"upheld": 74, "not_upheld": 36}}"#);
    assert_eq!(
        serde_json::to_string(&all[0]).unwrap(),
        r#"{"id":"uphold_rate","numerator":"74","denominator":"110","value":"67.2727272727","published":"67","unit":"percent","interval":{"method":"wilson","confidence":"0.95","lower":"58.0508875729","upper":"75.3288673895"},"not_computable":null}"#
    );
    let (all, _) = derive(r#"{"ombudsman": {"upheld": 9}, "population": 100000}"#);
    let rate = all
        .iter()
        .find(|all| all.metric() == Metric::UpheldPer100000)
        .unwrap();
    let limits = rate.interval().unwrap();
    assert_eq!(limits.method().id(), "exact");
    assert!((limits.upper() - 17.084_803_451_4).abs() < 1e-9);
}

fn counts() -> impl Strategy<Value = Count> {
    prop_oneof![
        (0_u32..200).prop_map(Count::from),
        any::<u64>().prop_map(Count::from),
        ((0_i128..(1 << 93)), 0_u32..=28).prop_map(|(mantissa, scale)| {
            Count::new(rust_decimal::Decimal::from_i128_with_scale(mantissa, scale)).unwrap()
        }),
    ]
}

proptest! {
    /// Any counts at all: each indicator has a value or a reason, never both, and prints.
    #[test]
    fn every_indicator_has_a_value_or_a_reason(
        (a, b, c, d) in (counts(), counts(), counts(), counts()),
        (e, f, g, h) in (counts(), counts(), counts(), counts()),
    ) {
        let staff = Workforce::new()
            .with_in_post(a).with_leavers(b).with_starters(c).with_vacancies(d).with_agency(e)
            .with_agency_covering_vacancies(f).with_cases(g).with_case_holders(h)
            .with_days_lost(b).with_working_days(c);
        let outcomes = Outcomes::new()
            .with_upheld(a).with_partly_upheld(b).with_not_upheld(c).with_withdrawn(d);
        let complaints = Complaints::new().with_received(e).with_outcomes(outcomes).with_theme("t", f);
        let decisions = Ombudsman::new()
            .with_upheld(a).with_not_upheld(b).with_remedied_early(c)
            .with_compliance_outcomes(d).with_complied(e);
        let all = indicators(
            &AuthorityCounts::new().with_workforce(staff).with_complaints(complaints)
                .with_ombudsman(decisions).with_population(h),
        );
        prop_assert_eq!(all.len(), 18);
        for indicator in &all {
            let wire = serde_json::to_value(indicator).unwrap();
            prop_assert_ne!(wire["value"].is_null(), wire["not_computable"].is_null());
            prop_assert_eq!(wire["value"].is_null(), wire["published"].is_null());
        }
    }

    /// A share lies within its interval, and pooling one area gives its own share.
    #[test]
    fn a_share_lies_within_its_interval(upheld in any::<u32>(), not_upheld in 1_u32..) {
        let decisions = Ombudsman::new()
            .with_upheld(Count::from(upheld)).with_not_upheld(Count::from(not_upheld));
        let all = indicators(&AuthorityCounts::new().with_ombudsman(decisions));
        let value: f64 = all[0].decimal().unwrap().to_string().parse().unwrap();
        let interval = all[0].interval().unwrap();
        prop_assert!(interval.lower() - 1e-9 <= value && value <= interval.upper() + 1e-9);
        let pooled = Pooled::of(Metric::UpholdRate, &all[..1]).unwrap();
        prop_assert_eq!(pooled.value(), all[0].value());
    }
}

/// Pooled, not averaged: 1 of 1 and 0 of 9 are 10%, where the mean of the rates is 50%.
#[test]
fn pooling_sums_numerators_and_denominators() {
    let uphold = |upheld: u32, not_upheld: u32| {
        let decisions = Ombudsman::new()
            .with_upheld(Count::from(upheld))
            .with_not_upheld(Count::from(not_upheld));
        indicators(&AuthorityCounts::new().with_ombudsman(decisions)).remove(0)
    };
    let areas = [uphold(1, 0), uphold(0, 9), uphold(0, 0)];
    let pooled = Pooled::of(Metric::UpholdRate, &areas).unwrap();
    assert_eq!(pooled.indicator().published().unwrap().to_string(), "10");
    assert_eq!(pooled.left_out(), [(2, NotComputable::ZeroDenominator)]);
    let weighted = Pooled::of(Metric::Satisfaction, &areas);
    assert_eq!(weighted.unwrap_err(), NotComputable::WeightedNoCounts);
    let none = Pooled::of(Metric::UpholdRate, &areas[2..]);
    assert_eq!(none.unwrap_err(), NotComputable::ZeroDenominator);
}

/// The worked example of R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, example
/// (a), method 10: 56 of 70 less 48 of 80.
#[test]
fn the_difference_of_two_proportions() {
    let difference = Interval::newcombe((56, 70), (48, 80), Confidence::P95).unwrap();
    assert_eq!(format!("{:.4}", difference.lower()), "0.0524");
    assert_eq!(format!("{:.4}", difference.upper()), "0.3339");
}

/// The first three of six are not for the Ombudsman, the last two were investigated.
#[test]
fn six_kinds_of_decisions_are_three() {
    use care_quality::metric::{SixDecisions, ThreeDecisions};
    let six = SixDecisions {
        invalid: 1,
        advice_given: 2,
        referred_back: 4,
        closed: 8,
        not_upheld: 16,
        upheld: 32,
    };
    assert_eq!(
        six.in_three(),
        ThreeDecisions {
            not_for_us: 7,
            assessed_and_closed: 8,
            investigated: 48,
        }
    );
    let investigated = six.counts().investigated();
    assert_eq!(investigated.and_then(|count| count.whole()), Some(48));
}
