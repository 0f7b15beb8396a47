use super::Validator;
use crate::{
    Code, Draft, PartialDate, RuleSet,
    testing::{self, assert_issue_at, assert_issues},
    value::Value,
};
use alloc::{format, string::String, vec::Vec};

const LEARNING: &str = "/statements/learning_improvement_and_innovation/figures";

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The smallest record with these figures, each of a known period and source.
fn figures(rows: &[&str]) -> Draft {
    let rows: Vec<String> = rows
        .iter()
        .map(|row| format!(r#"{{"source": "s", {row}}}"#))
        .collect();
    testing::assessment()
        .with(LEARNING, json(&format!("[{}]", rows.join(","))))
        .build_unchecked()
}

fn skipped(draft: &Draft) -> Vec<(&'static str, String)> {
    let checked = Validator::new().check(draft);
    let all = checked.skipped().iter();
    all.map(|skipped| (skipped.check().id(), skipped.reason().into()))
        .collect()
}

#[test]
fn a_month_is_before_its_own_days_and_after() {
    let date = |text: &str| text.parse::<PartialDate>().unwrap();
    for (one, other, expected) in [
        ("2025-03", "2025-03", true),
        ("2025-03-20", "2025-03", true),
        ("2025-03", "2025-03-20", true),
        ("2025-03-20", "2025-03-20", true),
        ("2025-03-20", "2025-03-21", true),
        ("2025-03-21", "2025-03-20", false),
        ("2025-02-21", "2025-03-20", true),
        ("2025-04", "2025-03", false),
        ("2024-12", "2025-03", true),
        ("2026-01", "2025-03", false),
    ] {
        let (earlier, later) = (Some(date(one)), Some(date(other)));
        assert_eq!(
            super::dates_in_order(later, earlier, None),
            expected,
            "{one} {other}"
        );
        assert_eq!(
            super::dates_in_order(later, None, earlier),
            expected,
            "{one} {other}"
        );
        assert_eq!(
            super::dates_in_order(None, later, earlier),
            expected,
            "{one} {other}"
        );
        let record = testing::assessment()
            .with("/assessed", one)
            .with("/published", other);
        let codes: &[&str] = if expected { &[] } else { &["date.order"] };
        assert_issues(&record.build_unchecked(), codes);
    }
}

#[test]
fn what_cannot_be_read_stands_in_the_way_of_its_checks() {
    let record = testing::assessment()
        .with("/percentage", "about 73")
        .with("/rating", "fine")
        .with("/assessed", "2025-13")
        .with("/published", "2025-03")
        .build_unchecked();
    let percentage = (
        "percentage.mismatch",
        "the percentage cannot be read".into(),
    );
    let rating = ("rating.mismatch", "the rating cannot be read".into());
    let found = skipped(&record);
    assert!(
        found.contains(&percentage) && found.contains(&rating),
        "{found:?}"
    );
    assert!(
        found.iter().any(|(check, _)| *check == "date.order"),
        "{found:?}"
    );
    let other_way = testing::assessment()
        .with("/assessed", "2025-03")
        .with("/published", "2025-13")
        .build_unchecked();
    assert_eq!(skipped(&other_way).len(), 1);
    for figure in [
        r#""metric": "vacancy_rate", "period": "2022/23", "value": "many", "base": 7"#,
        r#""metric": "vacancy_rate", "period": "2022/23", "value": "43", "base": "many""#,
    ] {
        let found = skipped(&figures(&[figure]));
        assert!(
            found.iter().any(|(check, _)| *check == "share.impossible"),
            "{found:?}"
        );
    }
}

#[test]
fn two_figures_conflict_where_no_number_can_be_both() {
    let turnover = |value: &str| {
        format!(r#""metric": "turnover_rate", "period": "2022/23", "base": 755, "value": {value}"#)
    };
    let both = |one: &str, other: &str| figures(&[&turnover(one), &turnover(other)]);
    // 5.5 is the end of what prints as 5, and the start of what prints as 6.
    assert_issues(&both(r#""5""#, r#""6""#), &[]);
    assert_issues(&both(r#""5""#, r#""7""#), &["figure.conflict"]);
    assert_issues(&both(r#""5", "qualifier": "over""#, r#""7""#), &[]);
}

#[test]
fn shares_of_one_whole_are_added_up_once_each() {
    let share = |metric: &str, value: u32, period: &str| {
        format!(r#""metric": "{metric}", "period": "{period}", "base": 110, "value": "{value}""#)
    };
    let of = |rows: &[(&str, u32, &str)]| {
        let rows: Vec<String> = rows.iter().map(|(m, v, p)| share(m, *v, p)).collect();
        figures(&rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let outcome = |name: &'static str| ["complaint_outcome_share.", name].concat();
    let (upheld, not) = (outcome("upheld"), outcome("not_upheld"));
    assert_issues(
        &of(&[(&upheld, 60, "2022/23"), (&not, 60, "2022/23")]),
        &["share.sum"],
    );
    assert_issues(&of(&[(&upheld, 60, "2022/23"), (&not, 40, "2022/23")]), &[]);
    assert_issue_at(
        &of(&[(&upheld, 60, "2022/23"), (&not, 60, "2022/23")]),
        "share.sum",
        LEARNING,
    );
    // Named again it is the same part; without a name each is a part of its own.
    let themes = [
        ("complaint_theme_share.delay", 60, "2022/23"),
        ("complaint_theme_share.delay", 60, "2022/23"),
        ("complaint_theme_share.cost", 40, "2022/23"),
    ];
    assert_issues(&of(&themes), &[]);
    let theme = "complaint_theme_share";
    assert_issues(
        &of(&[(theme, 60, "2022/23"), (theme, 60, "2022/23")]),
        &["share.sum"],
    );
    // Times without dates are told apart by their words.
    let delay = "complaint_theme_share.delay";
    let cost = "complaint_theme_share.cost";
    assert_issues(&of(&[(delay, 60, "current"), (cost, 60, "last year")]), &[]);
    assert_issues(
        &of(&[(delay, 60, "current"), (cost, 60, "current")]),
        &["share.sum"],
    );
}

#[test]
fn a_share_against_its_counts_says_which_is_the_other() {
    let record = |upheld: u32, others: u32, share: &str| {
        let outcomes = format!(
            r#"{{"outcomes": {{"upheld": {upheld}, "partly_upheld": 0, "not_upheld": {others}, "withdrawn": 0}}}}"#
        );
        let all = upheld + others;
        let figure = format!(
            r#"[{{"metric": "complaints_upheld_share", "base": {all}, "period": "2022/23", "source": "s", "value": {share}}}]"#
        );
        testing::assessment()
            .with("/complaints", json(&outcomes))
            .with(LEARNING, json(&figure))
            .build_unchecked()
    };
    let help = |draft: &Draft| {
        let checked = Validator::new().check(draft);
        let [issue] = checked.issues() else {
            panic!("{:?}", checked.issues())
        };
        assert_eq!(issue.code(), Code::FigureCountsMismatch);
        issue.help().map(String::from)
    };
    // 171 of 351 is 48.7%, the others 51.3%.
    let swapped = help(&record(171, 180, r#""51""#)).unwrap();
    assert!(
        swapped.contains("the numerator may be swapped"),
        "{swapped}"
    );
    assert!(
        !help(&record(171, 180, r#""47""#))
            .unwrap_or_default()
            .contains("swapped")
    );
    assert_issues(&record(171, 180, r#""51", "qualifier": "about""#), &[]);
    // 1 of 8 is 12.5%: who rounds a tie which way is not known.
    assert_issues(&record(1, 7, r#""13""#), &[]);
    assert_issues(&record(1, 7, r#""12""#), &[]);
}

#[test]
fn a_figure_is_kept_as_it_was_written() {
    let figure = r#""metric": "turnover_rate", "period": "2022/23", "base": 755, "value": "05.30",
        "comparator": {"kind": "london_average", "value": "13"},
        "comparators": [{"kind": "london_average", "value": "13"}, {"kind": "england_average", "value": "12"}]"#;
    let statement = crate::Statement::LearningImprovementAndInnovation;
    let kept = |row: &str| {
        let checked = Validator::new().check(&figures(&[row]));
        checked.assessment().unwrap().statement(statement).figures()[0].clone()
    };
    let once = kept(figure);
    assert_eq!(once.value().unwrap().text(), "05.30");
    assert_eq!(once.comparators().len(), 2);
    // Only the first of the list can be the one beside it.
    let twice = kept(
        r#""metric": "turnover_rate", "period": "2022/23", "base": 755, "value": "5.3",
        "comparator": {"kind": "london_average", "value": "13"},
        "comparators": [{"kind": "england_average", "value": "12"}, {"kind": "london_average", "value": "13"}]"#,
    );
    assert_eq!(twice.comparators().len(), 3);
    let below =
        figures(&[r#""metric": "vacancy_rate", "period": "2022/23", "value": "43", "base": -7"#]);
    assert_issue_at(&below, "count.negative", &[LEARNING, "/0/base"].concat());
}

#[test]
fn what_is_accepted_is_of_one_code_and_where_it_is_said_to_be() {
    let record = testing::assessment()
        .with("/percentage", "67")
        .with("/rating", "inadequate")
        .build_unchecked();
    let left = |validator: Validator| {
        let checked = validator.check(&record);
        checked
            .issues()
            .iter()
            .map(|issue| issue.code().id())
            .collect::<Vec<_>>()
    };
    let accepting = |path| Validator::new().accepting(Code::PercentageMismatch, path, "known");
    assert_eq!(left(accepting(None)), ["rating.mismatch"]);
    assert_eq!(left(accepting(Some("/percentage"))), ["rating.mismatch"]);
    let elsewhere = ["percentage.mismatch", "rating.mismatch"];
    assert_eq!(left(accepting(Some("/rating"))), elsewhere);
}

#[test]
fn a_record_is_rated_by_the_callers_rules_where_they_rate_it() {
    let by = |rules: RuleSet| {
        let record = testing::assessment()
            .with("/rules", "own")
            .build_unchecked();
        Validator::new().with_rules(rules).check(&record)
    };
    let own = RuleSet::builder("own")
        .thresholds([39, 63, 76])
        .build()
        .unwrap();
    let checked = by(own);
    assert_eq!(checked.outcome().unwrap().rating_id(), Some("good"));
    let from_ten = RuleSet::builder("own")
        .scale(10, ["a", "b", "c", "d"])
        .bands([("any", 0..=100)])
        .build()
        .unwrap();
    let checked = by(from_ten);
    let codes: Vec<_> = checked
        .issues()
        .iter()
        .map(|i| (i.code().id(), i.path()))
        .collect();
    assert_eq!(codes, [("value.unknown", Some("/rules"))]);
    assert!(checked.outcome().is_none());
}

#[test]
fn either_kind_of_scores_will_do_where_the_rule_set_is_not_known() {
    let with = |extra: &[(&str, &str)]| {
        let record = testing::assessment().with("/rules", "other");
        let record = record.without_field("/statements/safeguarding/score");
        let all = extra
            .iter()
            .fold(record, |record, (at, value)| record.with(at, json(value)));
        all.build_unchecked()
    };
    assert_issues(&with(&[]), &["value.unknown", "statement.missing"]);
    let categories = (
        "/statements/safeguarding/category_scores",
        r#"{"partners": 3}"#,
    );
    assert_issues(&with(&[categories]), &["value.unknown"]);
}

#[test]
fn counts_that_contradict_are_told_and_the_record_still_stands_for_them() {
    let record = |at: &str, value: &str| {
        let record = testing::assessment()
            .with(at, json(value))
            .build_unchecked();
        // An error that was made a note leaves what can be read readable.
        let validator = Validator::new()
            .with_severity(Code::CountAboveWhole, crate::Severity::Note)
            .with_severity(Code::CountNegative, crate::Severity::Note)
            .with_severity(Code::ValueType, crate::Severity::Note);
        let checked = validator.check(&record);
        (
            checked.issues()[0].code().id(),
            checked.assessment().is_some(),
        )
    };
    assert_eq!(
        record(
            "/complaints",
            r#"{"received": 110, "outcomes": {"upheld": 120}}"#
        ),
        ("count.above_whole", true)
    );
    assert_eq!(
        record("/workforce", r#"{"leavers": -1}"#),
        ("count.negative", false)
    );
    assert_eq!(
        record("/workforce", r#"{"leavers": "few"}"#),
        ("value.type", false)
    );
}

#[test]
fn a_message_shows_what_was_found() {
    let message = |value: &str| {
        let record = testing::assessment()
            .with("/published", json(value))
            .build_unchecked();
        let checked = Validator::new().check(&record);
        String::from(checked.issues()[0].message())
    };
    for (value, shown) in [
        ("7", "found the number `7`"),
        ("true", "found `true`"),
        ("null", "found null"),
        ("[]", "found a list"),
    ] {
        assert!(message(value).ends_with(shown), "{}", message(value));
    }
    let record = testing::assessment()
        .with("/statements/safeguarding/score", "")
        .build_unchecked();
    let checked = Validator::new().check(&record);
    assert!(
        checked.issues()[0]
            .message()
            .ends_with("found an empty text")
    );
    let record = testing::assessment()
        .with("/statements/safeguarding/score", "three")
        .build_unchecked();
    let checked = Validator::new().check(&record);
    assert!(
        checked.issues()[0]
            .message()
            .ends_with("found the text `three`")
    );
}
