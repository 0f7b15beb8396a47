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

/// The codes of every issue, notes too, in document order.
fn codes(draft: &Draft) -> Vec<&'static str> {
    let checked = Validator::new().check(draft);
    checked.issues().iter().map(|i| i.code().id()).collect()
}

const LEARNING: &str = "/statements/learning_improvement_and_innovation/figures";

/// The smallest record with these figures under its last statement.
fn with_figures(figures: &str) -> Draft {
    testing::assessment()
        .with(LEARNING, json(figures))
        .build_unchecked()
}

#[test]
fn what_a_schema_cannot_see_is_seen() {
    let cases: &[(&str, Draft, &[&str])] = &[
        (
            "a published 75 over scores that give 67",
            testing::assessment()
                .scores([3, 3, 3, 2, 3, 3, 3, 2, 2])
                .with("/percentage", "75")
                .build_unchecked(),
            &["percentage.mismatch"],
        ),
        (
            "a rating that does not follow",
            testing::assessment()
                .scores([2, 2, 2, 3, 3, 2, 2, 3, 3])
                .with("/rating", "good")
                .build_unchecked(),
            &["rating.mismatch"],
        ),
        (
            "41% of 7",
            with_figures(r#"[{"metric": "complaint_theme_share.delay", "value": "41", "base": 7, "period": "2022/23", "source": "s"}]"#),
            &["share.impossible"],
        ),
        (
            "themes of one whole that sum to 120%",
            with_figures(r#"[
                {"metric": "complaint_theme_share.delay", "value": "60", "base": 110, "period": "2022/23", "source": "s"},
                {"metric": "complaint_theme_share.cost", "value": "40", "base": 110, "period": "2022/23", "source": "s"},
                {"metric": "complaint_theme_share.conduct", "value": "20", "base": 110, "period": "2022/23", "source": "s"}]"#),
            &["share.sum"],
        ),
        (
            "120 upheld of 110",
            testing::assessment()
                .with("/complaints", json(r#"{"received": 110, "outcomes": {"upheld": 120}}"#))
                .build_unchecked(),
            &["count.above_whole"],
        ),
        (
            "a period that is none",
            with_figures(r#"[{"metric": "turnover_rate", "value": "5.3", "base": 755, "period": "2023/23", "source": "s"}]"#),
            &["period.not_consecutive"],
        ),
        (
            "a direction word against its numbers",
            with_figures(r#"[{"metric": "turnover_rate", "value": "15", "base": 755, "period": "2022/23", "source": "s",
                "comparator": {"kind": "england_average", "value": "13", "direction": "lower than"}}]"#),
            &["direction.contradiction"],
        ),
        (
            "two sources that disagree",
            with_figures(r#"[
                {"metric": "turnover_rate", "value": "5.3", "period": "2022/23", "base": 755, "source": "one"},
                {"metric": "turnover_rate", "value": "7.0", "period": "1 April 2022 to 31 March 2023", "base": 755, "source": "other"}]"#),
            &["figure.conflict"],
        ),
        (
            "a swapped numerator: 51% of 351 where 171 were upheld",
            testing::assessment()
                .with("/complaints", json(r#"{"received": 351, "outcomes": {"upheld": 171, "partly_upheld": 0, "not_upheld": 180}}"#))
                .with(LEARNING, json(r#"[{"metric": "complaints_upheld_share", "value": "51", "base": 351, "period": "2022/23", "source": "s"}]"#))
                .build_unchecked(),
            &["figure.counts_mismatch"],
        ),
    ];
    for (name, draft, expected) in cases {
        assert_eq!(codes(draft), *expected, "{name}");
    }
}

/// As close as possible to each code without raising it.
#[test]
fn what_is_nearly_a_fault_is_none() {
    let figure = |rest: &str| {
        with_figures(&format!(
            r#"[{{"period": "2022/23", "source": "s", {rest}}}]"#
        ))
    };
    let record = testing::assessment;
    let cases: Vec<(&str, Draft)> = vec![
        ("score.out_of_range", record().score(care_quality::Statement::Safeguarding, 4).build_unchecked()),
        ("score.out_of_range", record().score(care_quality::Statement::Safeguarding, 1).build_unchecked()),
        ("value.type", record().with("/statements/safeguarding/score", json("3.0")).build_unchecked()),
        ("value.type", figure(r#""metric": "upheld_per_100000", "value": 9.12345678901234"#)),
        ("value.out_of_range", record().scores([1; 9]).with("/percentage", "25").build_unchecked()),
        ("value.out_of_range", record().scores([4; 9]).with("/percentage", "100").build_unchecked()),
        ("value.out_of_range", figure(r#""metric": "vacancy_rate", "value": "100", "base": 5"#)),
        ("value.out_of_range", figure(r#""metric": "turnover_rate", "value": "120", "base": 5"#)),
        ("value.missing", record().with("/authority/name", "A").build_unchecked()),
        ("percentage.mismatch", record().with("/percentage", "75.0 %").build_unchecked()),
        ("percentage.mismatch", record().scores([3, 3, 3, 2, 3, 3, 3, 2, 2]).with("/percentage", "67").build_unchecked()),
        ("rating.mismatch", record().scores([3, 2, 2, 3, 3, 2, 2, 3, 3]).with("/rating", "good").build_unchecked()),
        ("share.impossible", figure(r#""metric": "complaint_theme_share.delay", "value": "43", "base": 7"#)),
        ("share.impossible", figure(r#""metric": "complaint_theme_share.delay", "value": "41", "qualifier": "about", "base": 7"#)),
        ("share.sum", with_figures(r#"[
            {"metric": "complaint_theme_share.delay", "value": "60", "base": 110, "period": "2022/23", "source": "s"},
            {"metric": "complaint_theme_share.cost", "value": "40", "base": 110, "period": "2022/23", "source": "s"},
            {"metric": "complaint_theme_share.conduct", "value": "20", "base": 110, "period": "2023/24", "source": "s"}]"#)),
        ("share.sum", record()
            .with("/complaints", json(r#"{"theme_coding": "multiple"}"#))
            .with(LEARNING, json(r#"[
                {"metric": "complaint_theme_share.delay", "value": "60", "base": 110, "period": "2022/23", "source": "s"},
                {"metric": "complaint_theme_share.cost", "value": "60", "base": 110, "period": "2022/23", "source": "s"}]"#))
            .build_unchecked()),
        ("direction.contradiction", figure(r#""metric": "turnover_rate", "value": "13", "base": 755,
            "comparator": {"kind": "england_average", "value": "13", "direction": "the same as"}"#)),
        ("direction.contradiction", figure(r#""metric": "turnover_rate", "value": "15", "base": 755,
            "comparator": {"kind": "england_average", "value": "13", "direction": "similar to"}"#)),
        // A rank is no share.
        ("direction.contradiction", figure(r#""metric": "turnover_rate", "value": "15", "base": 755,
            "comparator": {"kind": "rank", "value": "12", "of": "33", "direction": "lower than"}"#)),
        ("figure.conflict", with_figures(r#"[
            {"metric": "turnover_rate", "value": "5.3", "period": "2022/23", "base": 755, "source": "one"},
            {"metric": "turnover_rate", "value": "5", "period": "2022/23", "base": 755, "source": "rounded"},
            {"metric": "turnover_rate", "value": "7", "period": "2023/24", "base": 755, "source": "a year later"}]"#)),
        ("figure.counts_mismatch", record()
            .with("/complaints", json(r#"{"received": 351, "outcomes": {"upheld": 171, "partly_upheld": 0, "not_upheld": 180}}"#))
            .with(LEARNING, json(r#"[
                {"metric": "complaints_upheld_share", "value": "49", "base": 351, "period": "2022/23", "source": "s"},
                {"metric": "complaints_upheld_share", "value": "51", "base": 400, "period": "2021/22", "source": "of another year"}]"#))
            .build_unchecked()),
        ("count.above_whole", record()
            .with("/complaints", json(r#"{"received": 110, "outcomes": {"upheld": 110}}"#))
            .build_unchecked()),
        ("count.negative", record().with("/workforce/leavers", 0).build_unchecked()),
        ("date.invalid", record().with("/published", "2024-02-29").build_unchecked()),
        ("date.order", record().with("/published", "2025-07-18").with("/assessed", "2025-07").build_unchecked()),
        ("date.order", record().with("/published", "2025-07-18").with("/assessed", "2025-07-18").build_unchecked()),
        ("period.not_consecutive", figure(r#""metric": "staff_engagement", "value": "77", "base": 480, "comparators": []"#)),
        ("period.ambiguous", record().with("/statements/safeguarding/evidence", json(r#"[{"period": "2012-13"}]"#)).build_unchecked()),
        ("period.invalid", record().with("/statements/safeguarding/evidence", json(r#"[{"period": "May 2024"}]"#)).build_unchecked()),
        ("period.end_before_start", record().with("/statements/safeguarding/evidence", json(r#"[{"period": "1 April 2022 to 1 April 2022"}]"#)).build_unchecked()),
        ("period.series_break", figure(r#""metric": "uphold_rate", "value": "67", "base": 12,
            "comparator": {"kind": "own_earlier", "value": "75", "period": "2018/19"}"#).with(&format!("{LEARNING}/0/period"), "2019/20")),
        ("evidence.not_applicable", record().with("/statements/safeguarding/evidence", json(r#"[{"category": "outcomes"}]"#)).build_unchecked()),
        ("field.unknown", record().with("/previous", "2023-11").build_unchecked()),
        ("metric.unknown", figure(r#""metric": "upheld_per_100000", "value": "9.9""#)),
        ("base.not_stated", figure(r#""metric": "complaints_received", "value": "110""#)),
        ("comparator.not_stated", figure(r#""metric": "complaints_received", "value": "110", "comparator": {"kind": "rank", "value": "3", "of": 33}"#)),
    ];
    for (code, draft) in cases {
        assert_eq!(
            codes(&draft),
            Vec::<&str>::new(),
            "{code}: {}",
            draft.value()
        );
    }
}

#[test]
fn what_was_expected_is_named_with_its_article() {
    for (evidence, figure, expected) in [
        (
            r#"[{"category": 3}]"#,
            "[]",
            "expected the id of an evidence category, found the number `3`",
        ),
        (
            r#"[{"category": "rumours"}]"#,
            "[]",
            "`rumours` is not the id of an evidence category",
        ),
        (
            "[]",
            r#"[{"metric": "turnover_rate", "value": "5.3", "unit": "stone"}]"#,
            "`stone` is not the id of a unit",
        ),
    ] {
        let draft = testing::assessment()
            .with("/statements/safeguarding/evidence", json(evidence))
            .with(LEARNING, json(figure))
            .build_unchecked();
        let report = care_quality::validation::Validator::new().check(&draft);
        let messages: Vec<&str> = report
            .issues()
            .iter()
            .map(|issue| issue.message())
            .collect();
        assert!(messages.contains(&expected), "{messages:?}");
    }
}

#[test]
fn what_is_not_stated_is_a_note() {
    let draft = with_figures(
        r#"[{"metric": "turnover_rate", "value": "5.3", "comparator": {"kind": "london_average"}}]"#,
    );
    let expected = [
        "base.not_stated",
        "period.not_stated",
        "source.not_stated",
        "comparator.not_stated",
    ];
    assert_eq!(codes(&draft), expected);
    assert!(Validator::new().check(&draft).assessment().is_some());
    // Of a weighted survey no base is missed.
    let survey = with_figures(
        r#"[{"metric": "satisfaction", "value": "62.1", "period": "2023-24", "source": "survey"}]"#,
    );
    assert!(!codes(&survey).contains(&"base.not_stated"));
}

#[test]
fn what_cannot_be_read_is_not_missed_as_well() {
    let figure = |field: &str| {
        let mut fields = vec![
            r#""metric": "turnover_rate", "value": "5.3", "unit": "percent""#,
            field,
        ];
        for (name, written) in [
            ("period", r#""period": "2022/23""#),
            ("source", r#""source": "s""#),
            ("base", r#""base": 755"#),
        ] {
            let start: String = name.chars().take(2).collect();
            if !field.starts_with(&format!("\"{start}")) {
                fields.push(written);
            }
        }
        with_figures(&format!("[{{{}}}]", fields.join(", ")))
    };
    for (field, code) in [
        (r#""period": 2022"#, "value.type"),
        (r#""source": 5"#, "value.type"),
        (r#""base": "many""#, "value.type"),
        (r#""base": "-3""#, "count.negative"),
        (r#""perid": "2022/23""#, "field.unknown"),
        (r#""souce": "s""#, "field.unknown"),
        (r#""bas": 755"#, "field.unknown"),
        (
            r#""comparator": {"kind": "london_average", "value": []}"#,
            "value.type",
        ),
        (
            r#""comparators": [{"kind": "london_average", "valu": "13"}]"#,
            "field.unknown",
        ),
    ] {
        assert_eq!(codes(&figure(field)), [code], "{field}");
    }
}

#[test]
fn null_in_a_figure_is_not_stated_where_a_page_may_leave_it_out() {
    let figure = |null: &str| {
        let stated = [
            ("metric", "\"turnover_rate\""),
            ("instance", "null"),
            ("value", "\"5.3\""),
            ("upper", "null"),
            ("qualifier", "null"),
            ("unit", "\"percent\""),
            ("period", "\"2022/23\""),
            ("source", "\"return\""),
            (
                "comparator",
                "{\"kind\": \"london_average\", \"value\": \"13\", \"direction\": null}",
            ),
            ("comparators", "[]"),
            ("base", "{\"value\": \"755\", \"span\": [3, 6]}"),
            ("voice", "\"national_data\""),
        ];
        let fields = stated.map(|(name, written)| {
            let written = if name == null { "null" } else { written };
            format!("\"{name}\": {written}")
        });
        with_figures(&format!("[{{{}}}]", fields.join(", ")))
    };
    for (null, expected) in [
        ("", &[][..]),
        ("metric", &[]),
        ("voice", &[]),
        ("comparator", &[]),
        ("period", &["period.not_stated"]),
        ("source", &["source.not_stated"]),
        ("base", &["base.not_stated"]),
        ("value", &["value.type"]),
        ("unit", &["value.type"]),
        ("comparators", &["value.type"]),
    ] {
        assert_eq!(codes(&figure(null)), expected, "{null}");
    }
    let unvalued = r#""comparator": {"kind": "london_average", "value": null}"#;
    let unvalued = with_figures(&format!(
        r#"[{{"value": "5.3", "unit": "count", "period": "2022/23", "source": "s", {unvalued}}}]"#
    ));
    assert_eq!(codes(&unvalued), ["comparator.not_stated"]);
}

#[test]
fn a_period_may_be_empty_and_may_be_an_object_with_its_kind() {
    for (period, expected) in [
        (r#""""#, &["period.not_stated"][..]),
        (r#""  ""#, &["period.not_stated"]),
        (r#""2024""#, &["period.ambiguous"]),
        (r#"{"text": "2024"}"#, &["period.ambiguous"]),
        (r#"{"text": "2024", "kind": "calendar_year"}"#, &[]),
        (
            r#"{"text": "2024", "kind": "ambiguous"}"#,
            &["period.ambiguous"],
        ),
        (
            r#"{"text": "2022/23", "kind": "financial_year", "start": "2022-04-01",
                "end": "2023-03-31", "span": [3, 10]}"#,
            &[],
        ),
        (
            r#"{"text": "2023/23", "kind": "invalid", "start": null, "end": null}"#,
            &["period.not_consecutive"],
        ),
        // No word makes a month of it.
        (
            r#"{"text": "2024", "kind": "month"}"#,
            &["period.ambiguous"],
        ),
        (r#"{"text": "2024", "kind": "year"}"#, &["value.unknown"]),
        (r#"{"text": 2024}"#, &["value.type"]),
        (r#"{"kind": "calendar_year"}"#, &["value.missing"]),
        (r#"{"text": "2022/23", "kin": 1}"#, &["field.unknown"]),
    ] {
        let draft = with_figures(&format!(
            r#"[{{"value": "5", "unit": "count", "period": {period}, "source": "s"}}]"#
        ));
        assert_eq!(codes(&draft), expected, "{period}");
        // What is read is written so that it is read again as the same.
        if let Some(read) = Validator::new().check(&draft).assessment() {
            let written = serde_json::to_string(read).unwrap();
            let again: care_quality::Assessment = serde_json::from_str(&written).unwrap();
            assert_eq!(&again, read, "{period}");
        }
    }
    let evidence = changed(&[Put(
        "/statements/safeguarding/evidence",
        r#"[{"category": "partners", "period": ""}]"#,
    )]);
    assert_eq!(codes(&evidence), [""; 0]);
}

#[test]
fn the_figures_of_a_page_are_read_in_a_record_as_they_are_printed() {
    let page = care_quality::ReportPage::read(
        "# Safeguarding\nScore: 3\nKey findings for this quality statement\n\
         In 2024, turnover was 5.3%, better than the London average. There were 110 complaints in \
         2022/23, of which 41% were about delay. Over 20 people waited.\n",
    );
    let measures: Vec<_> = page.figures().iter().collect();
    assert!(measures.len() >= 4);
    let figures = serde_json::to_string(&measures).unwrap();
    let draft = with_figures(&figures);
    let mut found = codes(&draft);
    found.sort_unstable();
    found.dedup();
    assert_eq!(
        found,
        [
            "base.not_stated",
            "comparator.not_stated",
            "field.unknown",
            "period.not_stated",
            "source.not_stated",
        ],
        "{figures}"
    );
}

#[test]
fn a_change_across_a_break_of_the_series_is_told() {
    let draft = with_figures(
        r#"[{"metric": "uphold_rate", "value": "67", "base": 12, "period": "2023/24", "source": "s",
            "comparator": {"kind": "own_earlier", "value": "75", "period": "2019/20"}}]"#,
    );
    assert_eq!(
        faults(&draft),
        [(
            "period.series_break".to_owned(),
            format!("{LEARNING}/0/comparator")
        )]
    );
}

#[test]
fn fields_and_statements_given_twice_are_told_where_the_second_stands() {
    let twice =
        testing::SMALLEST.replacen("\"status\":", "\"status\": \"withdrawn\", \"status\":", 1);
    let safe = "\"safeguarding\": {\"score\": 3}";
    let statement = testing::SMALLEST.replacen(safe, &format!("{safe}, {safe}"), 1);
    let score =
        testing::SMALLEST.replacen(safe, "\"safeguarding\": {\"score\": 3, \"score\": 2}", 1);
    for (text, code, path) in [
        (twice, "field.duplicate", "/status"),
        (statement, "statement.duplicate", "/statements/safeguarding"),
        (score, "field.duplicate", "/statements/safeguarding/score"),
    ] {
        let draft = care_quality::json::draft(&text).unwrap();
        assert_eq!(
            faults(&draft),
            [(code.to_owned(), path.to_owned())],
            "{text}"
        );
        assert_eq!(
            Validator::new().check_json(&text),
            Validator::new().check(&draft)
        );
    }
}

#[test]
fn two_faults_are_two_issues_and_what_they_stand_in_the_way_of_is_said() {
    let record = testing::assessment()
        .score(care_quality::Statement::AssessingNeeds, 7)
        .without(care_quality::Statement::Safeguarding)
        .with("/percentage", "75")
        .with("/rating", "good")
        .build_unchecked();
    let checked = Validator::new().check(&record);
    let expected = ["statement.missing", "score.out_of_range"];
    assert_eq!(codes(&record), expected);
    let skipped: Vec<_> = checked
        .skipped()
        .iter()
        .map(|skipped| (skipped.check().id(), skipped.reason()))
        .collect();
    let reason = "the scores are not complete";
    assert_eq!(
        skipped,
        [("percentage.mismatch", reason), ("rating.mismatch", reason)]
    );
    assert!(checked.outcome().is_none());
}

#[test]
fn an_unknown_rule_set_or_framework_leaves_the_rest_readable() {
    for (pointer, value) in [("/rules", "our-own"), ("/framework", "other")] {
        let record = testing::assessment()
            .with(pointer, value)
            .with("/statements/safeguarding/score", 5)
            .build_unchecked();
        assert_eq!(codes(&record), ["value.unknown", "score.out_of_range"]);
    }
}

#[test]
fn category_scores_are_rated_under_their_rule_set() {
    let mut record = testing::assessment().with("/rules", "local-authority/evidence-scores");
    for statement in care_quality::Statement::ALL {
        let here = format!("/statements/{}", statement.id());
        record = record.without_field(&format!("{here}/score")).with(
            &format!("{here}/category_scores"),
            json(r#"{"partners": 3, "processes": 2, "staff_and_leaders": 3}"#),
        );
    }
    let draft = record.clone().build_unchecked();
    assert_eq!(codes(&draft), Vec::<&str>::new());
    // 8 of 12 is 66.7%, a score of 3 for each; nine of them are 27 of 36.
    let assessment = draft.validate().unwrap();
    assert_eq!(assessment.outcome().percentage(), Some(75));
    assert_eq!(
        assessment.verdict().map(|verdict| verdict.percentage()),
        Some(75)
    );
    let safe = "/statements/safeguarding";
    for (pointer, value, code, path) in [
        (
            "category_scores",
            json(r#"{"partners": 5}"#),
            "score.out_of_range",
            "/category_scores/partners",
        ),
        (
            "category_scores",
            json(r#"{"partner": 3}"#),
            "value.unknown",
            "/category_scores/partner",
        ),
        (
            "category_scores",
            json("{}"),
            "statement.missing",
            "/category_scores",
        ),
        (
            "category_scores",
            json("3"),
            "value.type",
            "/category_scores",
        ),
        ("score", json("3"), "score.not_applicable", "/score"),
    ] {
        let draft = record
            .clone()
            .with(&format!("{safe}/{pointer}"), value)
            .build_unchecked();
        assert_eq!(faults(&draft), [(code.to_owned(), format!("{safe}{path}"))]);
    }
}

#[test]
fn the_caller_sets_severities_switches_codes_off_and_accepts_issues() {
    use care_quality::{Code, EvidenceCategory, Statement, assessment::EvidencePlan};
    let record = testing::assessment()
        .with("/percentage", "67")
        .build_unchecked();
    assert!(Validator::new().check(&record).assessment().is_some());
    let strict = Validator::new().with_severity(Code::PercentageMismatch, Severity::Error);
    let checked = strict.check(&record);
    assert!(checked.has_errors() && checked.assessment().is_none());
    let off = Validator::new()
        .without(Code::PercentageMismatch)
        .check(&record);
    assert!(off.issues().is_empty() && off.assessment().is_some());
    let accepted = strict
        .accepting(
            Code::PercentageMismatch,
            Some("/percentage"),
            "printed before the review",
        )
        .check(&record);
    assert!(accepted.issues().is_empty() && accepted.assessment().is_some());
    assert_eq!(accepted.accepted()[0].reason(), "printed before the review");
    assert_eq!(
        accepted.accepted()[0].issue().code(),
        Code::PercentageMismatch
    );
    let text = serde_json::to_string(&accepted).unwrap();
    assert!(text.contains("\"accepted\":[{\"issue\":{\"code\":\"percentage.mismatch\""));
    // What cannot be read cannot be wished away.
    let unread = testing::assessment()
        .with("/statements/safeguarding/score", "3")
        .build_unchecked();
    let lowered = Validator::new()
        .with_severity(Code::ValueType, Severity::Note)
        .check(&unread);
    assert!(!lowered.has_errors() && lowered.assessment().is_none());

    let plan = EvidencePlan::new().requiring(Statement::Safeguarding, EvidenceCategory::Partners);
    let planned = Validator::new().with_evidence_plan(plan);
    let smallest = testing::assessment().build_unchecked();
    let checked = planned.check(&smallest);
    assert_eq!(checked.issues()[0].code(), Code::EvidenceMissing);
    assert_eq!(checked.issues()[0].path(), Some(SAFE));
    assert!(planned.check(&testing::full()).issues().is_empty());
    assert_eq!(planned.check_json(&smallest.value().to_string()), checked);
    let gaps: Vec<String> = testing::assessment()
        .build()
        .evidence_gaps(&plan)
        .map(|gap| gap.to_string())
        .collect();
    assert_eq!(gaps.len(), 1);
}

#[test]
fn a_text_that_is_no_json_is_one_issue() {
    let broken = Validator::new().check_json("{\"version\": 1,}");
    assert_eq!(broken.issues()[0].code().id(), "json.syntax");
    assert!(
        Validator::new()
            .check_json(testing::SMALLEST)
            .issues()
            .is_empty()
    );
}
