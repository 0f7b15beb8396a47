//! Every issue code, raised and nearly raised, at its place.
#![cfg(feature = "testing")]

use care_quality::{Draft, Severity, testing, validation::Validator, value::Value};

/// The codes and paths of a draft's issues, notes left aside.
fn faults(draft: &Draft) -> Vec<(String, String)> {
    Validator::new()
        .check(draft)
        .issues()
        .iter()
        .filter(|issue| issue.severity() != Severity::Note)
        .map(|issue| {
            (
                issue.code().to_string(),
                issue.path().unwrap_or("none").to_owned(),
            )
        })
        .collect()
}

/// JSON as a value of a draft.
fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// One change to the full sample record.
enum Change {
    Put(&'static str, &'static str),
    Cut(&'static str),
}
use Change::{Cut, Put};

fn changed(changes: &[Change]) -> Draft {
    changes
        .iter()
        .fold(testing::full(), |draft, change| match change {
            Put(at, value) => draft.with(at, json(value)),
            Cut(at) => draft.without(at),
        })
}

const SAFE: &str = "/statements/safeguarding";

#[test]
fn the_samples_have_no_faults_and_are_rated() {
    for text in [testing::FULL, testing::SMALLEST] {
        let draft: Draft = serde_json::from_str(text).unwrap();
        let checked = Validator::new().check(&draft);
        assert_eq!(faults(&draft), []);
        assert!(checked.skipped().is_empty());
        assert!(checked.assessment().is_some());
    }
    assert_eq!(faults(&testing::full()), []);
    let smallest = testing::assessment().build_unchecked();
    assert!(Validator::new().check(&smallest).issues().is_empty());
}

#[test]
fn each_fault_is_one_issue_at_its_place() {
    let cases: &[(&[Change], &str, &str)] = &[
        // What is required.
        (&[Cut("/version")], "value.missing", ""),
        (&[Cut("/framework")], "value.missing", ""),
        (&[Cut("/rules")], "value.missing", ""),
        (&[Cut("/authority")], "value.missing", ""),
        (&[Cut("/authority/name")], "value.missing", "/authority"),
        (
            &[Put("/authority/name", r#"" ""#)],
            "value.missing",
            "/authority",
        ),
        (&[Cut("/status")], "value.missing", ""),
        (&[Cut("/statements")], "value.missing", ""),
        (
            &[Cut("/statements/safeguarding")],
            "statement.missing",
            "/statements",
        ),
        (
            &[Cut("/statements/safeguarding/score")],
            "statement.missing",
            SAFE,
        ),
        // Types.
        (&[Put("/version", r#""1""#)], "value.type", "/version"),
        (
            &[Put("/authority", r#""Sample Council""#)],
            "value.type",
            "/authority",
        ),
        (&[Put("/status", "null")], "value.type", "/status"),
        (&[Put("/published", "2025")], "value.type", "/published"),
        (&[Put("/percentage", "null")], "value.type", "/percentage"),
        (
            &[Put("/percentage", r#""about 73""#)],
            "value.type",
            "/percentage",
        ),
        (&[Put("/statements", "[]")], "value.type", "/statements"),
        (&[Put("/statements/safeguarding", "3")], "value.type", SAFE),
        (
            &[Put("/statements/safeguarding/score", r#""3""#)],
            "value.type",
            "/statements/safeguarding/score",
        ),
        (
            &[Put("/statements/safeguarding/score", "3.5")],
            "value.type",
            "/statements/safeguarding/score",
        ),
        (
            &[Put("/statements/safeguarding/findings", "{}")],
            "value.type",
            "/statements/safeguarding/findings",
        ),
        (
            &[Put(
                "/statements/learning_improvement_and_innovation/figures/1/value",
                "41.00000000000001",
            )],
            "value.type",
            "/statements/learning_improvement_and_innovation/figures/1/value",
        ),
        (
            &[Put("/workforce/leavers", r#""forty""#)],
            "value.type",
            "/workforce/leavers",
        ),
        (
            &[Put("/workforce/leavers", "null")],
            "value.type",
            "/workforce/leavers",
        ),
        (&[Put("/population", "null")], "value.type", "/population"),
        // Ranges.
        (
            &[Put("/statements/safeguarding/score", "5")],
            "score.out_of_range",
            "/statements/safeguarding/score",
        ),
        (
            &[Put("/statements/safeguarding/score", "0")],
            "score.out_of_range",
            "/statements/safeguarding/score",
        ),
        (
            &[Put("/percentage", r#""24""#)],
            "value.out_of_range",
            "/percentage",
        ),
        (
            &[Put("/percentage", r#""101""#)],
            "value.out_of_range",
            "/percentage",
        ),
        (
            &[Put("/workforce/leavers", "-3")],
            "count.negative",
            "/workforce/leavers",
        ),
        (
            &[
                Put(
                    "/statements/learning_improvement_and_innovation/figures/1/value",
                    r#""141""#,
                ),
                Cut("/statements/learning_improvement_and_innovation/figures/2"),
            ],
            "value.out_of_range",
            "/statements/learning_improvement_and_innovation/figures/1/value",
        ),
        // Closed lists.
        (&[Put("/version", "2")], "value.unknown", "/version"),
        (
            &[Put("/framework", r#""provider""#)],
            "value.unknown",
            "/framework",
        ),
        (
            &[Put("/rules", r#""local-authority/scores""#)],
            "value.unknown",
            "/rules",
        ),
        (
            &[Put("/rules", r#""provider/key-question""#)],
            "value.unknown",
            "/rules",
        ),
        (&[Put("/status", r#""final""#)], "value.unknown", "/status"),
        (&[Put("/rating", r#""great""#)], "value.unknown", "/rating"),
        (
            &[Put(
                "/statements/safeguarding/evidence/0/category",
                r#""partner""#,
            )],
            "value.unknown",
            "/statements/safeguarding/evidence/0/category",
        ),
        (
            &[Put("/complaints/theme_coding", r#""both""#)],
            "value.unknown",
            "/complaints/theme_coding",
        ),
        // Names.
        (
            &[Put("/publised", r#""2025-07-18""#)],
            "field.unknown",
            "/publised",
        ),
        (&[Put("/a~1b", "1")], "field.unknown", "/a~1b"),
        (
            &[
                Put("/statements/safeguarding/scroe", "3"),
                Cut("/statements/safeguarding/score"),
            ],
            "field.unknown",
            "/statements/safeguarding/scroe",
        ),
        (
            &[
                Put("/statements/safegaurding", r#"{"score": 3}"#),
                Cut("/statements/safeguarding"),
            ],
            "statement.unknown",
            "/statements/safegaurding",
        ),
        (
            &[Put("/statements/catering", r#"{"score": 3}"#)],
            "statement.unknown",
            "/statements/catering",
        ),
        (
            &[Put("/statements/Safeguarding", r#"{"score": 3}"#)],
            "statement.duplicate",
            "/statements/Safeguarding",
        ),
        (
            &[
                Put("/statements/Safeguarding 7", r#"{"score": 3}"#),
                Cut("/statements/safeguarding"),
            ],
            "title.alias",
            "/statements/Safeguarding 7",
        ),
        (
            &[Put(
                "/statements/learning_improvement_and_innovation/figures/1/metric",
                r#""turnover""#,
            )],
            "metric.unknown",
            "/statements/learning_improvement_and_innovation/figures/1/metric",
        ),
        // Evidence.
        (
            &[Put(
                "/statements/safeguarding/evidence/0/category",
                r#""observation""#,
            )],
            "evidence.not_applicable",
            "/statements/safeguarding/evidence/0/category",
        ),
        (
            &[Put(
                "/statements/safeguarding/category_scores",
                r#"{"partners": 3}"#,
            )],
            "score.not_applicable",
            "/statements/safeguarding/category_scores",
        ),
        (
            &[
                Put(
                    "/statements/safeguarding/category_scores",
                    r#"{"partners": 3}"#,
                ),
                Cut("/statements/safeguarding/score"),
            ],
            "statement.missing",
            SAFE,
        ),
        // Dates and periods.
        (
            &[Put("/published", r#""2025-02-30""#)],
            "date.invalid",
            "/published",
        ),
        (
            &[Put("/published", r#""18 July 2025""#)],
            "date.invalid",
            "/published",
        ),
        (
            &[Put("/assessed", r#""2025-08""#)],
            "date.order",
            "/assessed",
        ),
        (
            &[Put("/previous", r#""2025-04""#)],
            "date.order",
            "/previous",
        ),
        (
            &[Put(
                "/statements/safeguarding/evidence/0/period",
                r#""2023/23""#,
            )],
            "period.not_consecutive",
            "/statements/safeguarding/evidence/0/period",
        ),
        (
            &[Put(
                "/statements/safeguarding/evidence/0/period",
                r#""2001-02""#,
            )],
            "period.ambiguous",
            "/statements/safeguarding/evidence/0/period",
        ),
        (
            &[Put(
                "/statements/safeguarding/evidence/0/period",
                r#""2022/""#,
            )],
            "period.invalid",
            "/statements/safeguarding/evidence/0/period",
        ),
        (
            &[Put(
                "/statements/safeguarding/evidence/0/period",
                r#""1 April 2022 to 31 March 2022""#,
            )],
            "period.end_before_start",
            "/statements/safeguarding/evidence/0/period",
        ),
        // Published against computed.
        (
            &[Put("/percentage", r#""75""#)],
            "percentage.mismatch",
            "/percentage",
        ),
        (
            &[Put("/rating", r#""outstanding""#)],
            "rating.mismatch",
            "/rating",
        ),
        // Counts.
        (
            &[Put("/complaints/outcomes/upheld", "120")],
            "count.above_whole",
            "/complaints/outcomes/upheld",
        ),
        (
            &[Put("/ombudsman/complied", "9")],
            "count.above_whole",
            "/ombudsman/complied",
        ),
    ];
    let mut wrong = Vec::new();
    for (changes, code, path) in cases {
        let found = faults(&changed(changes));
        if found != [(code.to_string(), path.to_string())] {
            wrong.push(format!("expected {code} at {path}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn twelve_planted_faults_are_twelve_issues_in_document_order() {
    let text = include_str!("../examples/data/twelve_faults.json");
    let draft = care_quality::json::draft(text).unwrap();
    let safe = "/statements/safeguarding/evidence/0";
    let figures = "/statements/learning_improvement_and_innovation/figures";
    let expected = [
        ("field.unknown", "/authority/regoin".to_owned()),
        ("value.unknown", "/status".to_owned()),
        ("date.invalid", "/assessed".to_owned()),
        ("percentage.mismatch", "/percentage".to_owned()),
        ("rating.mismatch", "/rating".to_owned()),
        ("title.alias", "/statements/Assessing needs".to_owned()),
        ("evidence.not_applicable", format!("{safe}/category")),
        ("period.not_consecutive", format!("{safe}/period")),
        (
            "direction.contradiction",
            "/statements/governance_management_and_sustainability/figures/0/comparator/direction"
                .to_owned(),
        ),
        ("share.impossible", format!("{figures}/2/value")),
        ("count.negative", "/workforce/leavers".to_owned()),
        (
            "count.above_whole",
            "/complaints/outcomes/upheld".to_owned(),
        ),
    ];
    let expected: Vec<_> = expected.map(|(code, path)| (code.to_owned(), path)).into();
    assert_eq!(faults(&draft), expected);
    // What the date and the status stood in the way of is said, and nothing else is skipped.
    let checked = Validator::new().check(&draft);
    let skipped: Vec<_> = checked.skipped().iter().map(|s| s.check().id()).collect();
    assert_eq!(skipped, ["date.order"]);
    assert!(checked.assessment().is_none());
}
