use super::*;
use crate::{issue::Issue, number::Count, value::Value};
use alloc::{string::ToString, vec::Vec};

fn read(
    text: &str,
) -> (
    AuthorityCounts,
    Vec<(&'static str, Option<alloc::string::String>)>,
) {
    let value: Value = serde_json::from_str(text).unwrap();
    let mut issues: Vec<Issue> = Vec::new();
    let counts = AuthorityCounts::read(&value, "", &mut issues);
    let told = issues
        .iter()
        .map(|issue| (issue.code().id(), issue.path().map(Into::into)));
    let told = told.collect();
    (counts, told)
}

#[test]
fn what_is_given_twice_is_not_known() {
    for (text, path) in [
        (
            r#"{"workforce": {"leavers": 1}, "workforce": {"leavers": 2}}"#,
            "/workforce",
        ),
        (
            r#"{"complaints": {"received": 1}, "complaints": {"received": 2}}"#,
            "/complaints",
        ),
        (
            r#"{"ombudsman": {"upheld": 1}, "ombudsman": {"upheld": 2}}"#,
            "/ombudsman",
        ),
    ] {
        let (counts, told) = read(text);
        assert_eq!(told, [("field.duplicate", Some(path.into()))]);
        assert_eq!(counts, AuthorityCounts::new(), "{text}");
        assert_eq!(serde_json::to_string(&counts).unwrap(), "{}");
    }
    for (field, first, second) in [
        ("outcomes", r#"{"upheld": 1}"#, r#"{"upheld": 2}"#),
        ("themes", r#"{"delay": 1}"#, r#"{"delay": 2}"#),
        ("theme_coding", r#""single""#, r#""multiple""#),
    ] {
        let text = alloc::format!(
            r#"{{"complaints": {{"received": 5, "{field}": {first}, "{field}": {second}}}}}"#
        );
        let (counts, told) = read(&text);
        let path = ["/complaints/", field].concat();
        assert_eq!(told, [("field.duplicate", Some(path))]);
        let only = Complaints::new().with_received(Count::from(5_u32));
        assert_eq!(counts.complaints(), &only, "{text}");
    }
}

#[test]
fn each_part_above_its_whole_is_told() {
    let (_, told) = read(
        r#"{"complaints": {"received": 10, "outcomes": {"upheld": 11, "withdrawn": 12}, "themes": {"delay": 11, "cost": 5, "conduct": 13}}}"#,
    );
    let paths: Vec<_> = told
        .iter()
        .filter_map(|(_, path)| path.as_deref())
        .collect();
    assert_eq!(
        paths,
        [
            "/complaints/outcomes/upheld",
            "/complaints/outcomes/withdrawn",
            "/complaints/themes/delay",
            "/complaints/themes/conduct",
        ]
    );
}

#[test]
fn a_sum_above_its_whole_is_told_only_where_no_part_is() {
    let told = |themes: &str| {
        let text = alloc::format!(
            r#"{{"complaints": {{"received": 10, "theme_coding": "single", "themes": {{{themes}}}}}}}"#
        );
        read(&text).1
    };
    let above = |path: &str| [("count.above_whole", Some(path.to_string()))];
    for (themes, path) in [
        (r#""delay": 6, "cost": 5"#, "/complaints/themes"),
        (r#""delay": 11, "cost": 5"#, "/complaints/themes/delay"),
        (r#""delay": 5, "cost": 11"#, "/complaints/themes/cost"),
    ] {
        assert_eq!(told(themes), above(path), "{themes}");
    }
    assert_eq!(told(r#""delay": 6, "cost": 4"#), []);
}

#[test]
fn only_what_is_given_is_written() {
    let one = Count::from(1_u32);
    assert!(Complaints::new().is_empty());
    for complaints in [
        Complaints::new().with_received(one),
        Complaints::new().with_decided(one),
        Complaints::new().with_outcomes(Outcomes::new().with_upheld(one)),
        Complaints::new().with_theme("delay", one),
    ] {
        assert!(!complaints.is_empty(), "{complaints:?}");
        let counts = AuthorityCounts::new().with_complaints(complaints);
        let wire = serde_json::to_value(&counts).unwrap();
        assert_eq!(wire.as_object().map(|fields| fields.len()), Some(1));
    }
    let twice = Complaints::new()
        .with_theme("delay", one)
        .with_theme("delay", Count::from(2_u32));
    let named: Vec<_> = twice
        .with_theme("cost", one)
        .themes()
        .map(|(name, _)| name.to_string())
        .collect();
    assert_eq!(named, ["delay", "cost"]);
    let counts = AuthorityCounts::new()
        .with_workforce(Workforce::new().with_leavers(one))
        .with_ombudsman(Ombudsman::new().with_upheld(one));
    assert_eq!(
        serde_json::to_string(&counts).unwrap(),
        r#"{"workforce":{"leavers":"1"},"ombudsman":{"upheld":"1"}}"#
    );
    let decisions = Ombudsman::new()
        .with_upheld(one)
        .with_not_upheld(Count::from(3_u32));
    assert_eq!(decisions.investigated(), Some(Count::from(4_u32)));
}

#[test]
fn a_count_that_is_none_is_quoted_in_one_line() {
    let told = |count: &str| {
        let value: Value =
            serde_json::from_str(&alloc::format!(r#"{{"population": {count}}}"#)).unwrap();
        let mut issues = Vec::new();
        let _ = AuthorityCounts::read(&value, "", &mut issues);
        let issue = issues.remove(0);
        (
            issue.message().to_string(),
            issue.help().unwrap_or("").to_string(),
        )
    };
    let sixty = "x".repeat(60);
    assert!(
        told(&alloc::format!("\"{sixty}\""))
            .0
            .contains(&alloc::format!("`{sixty}`"))
    );
    let longer = told(&alloc::format!("\"{sixty}y\"")).0;
    assert!(
        longer.contains(&alloc::format!("`{sixty}\u{2026}`")),
        "{longer}"
    );
    let inexact = told("0.12345678901234567");
    assert_eq!(inexact.1, "write the number as a text, such as \"36186.3\"");
    let long = told("\"12345678901234567890123456789\"");
    assert_eq!(long.1, "give the count as it was reported");
}

/// The codes of the adult social care outcomes framework, as its two editions have them.
#[test]
fn metrics_are_found_by_their_published_code() {
    let found = |code, edition| Metric::with_ascof_code(code, edition).collect::<Vec<_>>();
    assert_eq!(
        found("2B", AscofEdition::From2023),
        [Metric::CareHomeAdmissions18To64]
    );
    assert_eq!(
        found("2A(1)", AscofEdition::To2022),
        [Metric::CareHomeAdmissions18To64]
    );
    assert_eq!(
        found("2A", AscofEdition::To2022),
        [
            Metric::CareHomeAdmissions18To64,
            Metric::CareHomeAdmissions65Plus
        ]
    );
    assert!(found("9Z", AscofEdition::From2023).is_empty());
}

/// Of the codes from 2023-24 the published release has these, and the rest are from the handbook.
#[test]
fn a_code_says_whether_the_release_confirms_it() {
    let confirmed = |metric: Metric| {
        let codes = metric.definition().ascof_codes().iter();
        codes
            .map(|code| (code.code(), code.is_confirmed()))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        confirmed(Metric::CareHomeAdmissions18To64),
        [("2B", true), ("2A(1)", false)]
    );
    assert_eq!(
        confirmed(Metric::Satisfaction),
        [("1D", false), ("3A", false)]
    );
}

#[test]
fn a_note_says_what_else_to_know_where_there_is_something() {
    let note = |metric: Metric| metric.definition().note();
    let stability = note(Metric::StabilityIndex).unwrap();
    assert!(stability.contains("not 100 less turnover"), "{stability}");
    let remedy = note(Metric::SatisfactoryRemedyRate).unwrap();
    assert!(remedy.contains("inferred"), "{remedy}");
    assert_eq!(note(Metric::ComplianceRate), None);
}

/// The six categories of decision until 2023-24 and the three of the pages since.
#[test]
fn six_decisions_are_three() {
    let six = SixDecisions {
        invalid: 1,
        advice_given: 20,
        referred_back: 300,
        closed: 4_000,
        not_upheld: 50_000,
        upheld: 600_000,
    };
    let three = ThreeDecisions {
        not_for_us: 321,
        assessed_and_closed: 4_000,
        investigated: 650_000,
    };
    assert_eq!(six.in_three(), three);
    assert_eq!(six.counts().investigated(), Some(Count::from(650_000_u32)));
}

#[test]
fn a_definition_says_what_is_counted_of_what() {
    let admissions = Metric::CareHomeAdmissions18To64.definition();
    assert_eq!(
        admissions.numerator(),
        "people aged 18 to 64 admitted to care homes for long-term support"
    );
    assert_eq!(admissions.denominator(), Some("residents aged 18 to 64"));
    let codes: Vec<_> = admissions
        .ascof_codes()
        .iter()
        .map(|code| code.code())
        .collect();
    assert_eq!(codes, ["2B", "2A(1)"]);
    assert_eq!(
        (admissions.bounds().lower(), admissions.bounds().upper()),
        (Some(0), None)
    );
    let uphold = Metric::UpholdRate.definition();
    assert_eq!(
        (uphold.bounds().lower(), uphold.bounds().upper()),
        (Some(0), Some(100))
    );
    assert!(!uphold.breaks().is_empty() && uphold.source().starts_with("https://"));
}

#[test]
fn an_unknown_metric_is_reported_with_the_one_that_may_be_meant() {
    let issue = MetricRef::new("turnover_rat").issue().unwrap();
    assert_eq!(issue.code(), Code::MetricUnknown);
    assert_eq!(issue.help(), Some("did you mean `turnover_rate`?"));
    assert_eq!(MetricRef::new("turnover_rate").issue(), None);
}
