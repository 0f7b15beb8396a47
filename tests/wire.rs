//! The wire: what a record, a check and an issue look like, word for word.
#![cfg(feature = "testing")]

use care_quality::{Draft, testing, validation::Validator, value::Value};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The text without the white space between its parts.
fn compact(text: &str) -> String {
    json(text).to_string()
}

#[test]
fn a_complete_record_is_written_as_it_was_read() {
    let assessment = testing::full().validate().unwrap();
    let written = serde_json::to_value(&assessment).unwrap();
    let mut read: serde_json::Value = serde_json::from_str(testing::FULL).unwrap();
    // What differs: numbers travel as texts, and the first of several comparators stands alone too.
    let figures = &mut read["statements"]["learning_improvement_and_innovation"]["figures"];
    let first = figures[3]["comparators"][0].clone();
    figures[3]["comparator"] = first;
    for (part, names) in [
        (
            "workforce",
            &[
                "starters",
                "agency",
                "agency_covering_vacancies",
                "cases",
                "working_days",
            ][..],
        ),
        ("complaints", &["received", "decided"]),
        (
            "ombudsman",
            &[
                "upheld",
                "not_upheld",
                "remedied_early",
                "compliance_outcomes",
                "complied",
            ],
        ),
    ] {
        for name in names {
            let number = read[part][name].to_string();
            read[part][name] = number.into();
        }
    }
    for part in ["outcomes", "themes"] {
        for value in read["complaints"][part]
            .as_object_mut()
            .unwrap()
            .values_mut()
        {
            *value = value.to_string().into();
        }
    }
    read["population"] = read["population"].to_string().into();
    assert_eq!(written, read);
}

#[test]
fn the_smallest_record_is_written_in_its_order() {
    let assessment = testing::assessment().build();
    assert_eq!(
        serde_json::to_string(&assessment).unwrap(),
        compact(testing::SMALLEST)
    );
}

#[test]
fn a_check_is_written_as_documented() {
    let draft: Draft = testing::assessment()
        .score(care_quality::Statement::Safeguarding, 5)
        .with("/percentage", "75")
        .with("/publised", "2025-07-18")
        .build_unchecked();
    let checked = Validator::new().check(&draft);
    assert_eq!(
        serde_json::to_string(&checked).unwrap(),
        concat!(
            r#"{"issues":[{"code":"score.out_of_range","severity":"error","path":"/statements/safeguarding/score","#,
            r#""message":"a score is 1, 2, 3 or 4, not 5"},"#,
            r#"{"code":"field.unknown","severity":"warning","path":"/publised","#,
            r#""message":"a record has no field `publised`","help":"did you mean `published`?"}],"#,
            r#""skipped":[{"check":"percentage.mismatch","reason":"the scores are not complete"}],"outcome":null}"#,
        )
    );
}

#[test]
fn a_check_without_errors_holds_the_outcome_as_rating_prints_it() {
    let checked = Validator::new().check_json(testing::SMALLEST);
    let written = serde_json::to_value(&checked).unwrap();
    let outcome = serde_json::to_value(checked.outcome().unwrap()).unwrap();
    assert_eq!(written["outcome"], outcome);
    assert_eq!(written["outcome"]["total"], 27);
    assert_eq!(written["outcome"]["rating"], "good");
    assert_eq!(written["issues"], serde_json::json!([]));
    assert_eq!(written["skipped"], serde_json::json!([]));
}

#[test]
fn a_broken_line_is_written_as_a_record_with_one_issue() {
    use care_quality::json::CheckedInput;
    let validator = Validator::new();
    let Ok(CheckedInput::Many(records)) = validator.check_input("{}\n{\"a\" 1}\n") else {
        panic!("two lines are many records");
    };
    let last = records.last().unwrap();
    assert_eq!(
        serde_json::to_string(&last).unwrap(),
        concat!(
            r#"{"issues":[{"code":"json.syntax","severity":"error","path":"","span":[8,8],"line":2,"#,
            r#""message":"expected `:` after the name of a field at byte 8","help":"mend the text at the place named"}],"#,
            r#""skipped":[],"outcome":null}"#,
        )
    );
}

#[test]
fn a_plan_of_evidence_is_written_by_statement() {
    use care_quality::{EvidenceCategory, Statement, assessment::EvidencePlan};
    let plan = EvidencePlan::new()
        .requiring(Statement::Safeguarding, EvidenceCategory::Processes)
        .requiring(Statement::Safeguarding, EvidenceCategory::Partners)
        .requiring(
            Statement::AssessingNeeds,
            EvidenceCategory::PeoplesExperience,
        );
    let text =
        r#"{"assessing_needs":["peoples_experience"],"safeguarding":["partners","processes"]}"#;
    assert_eq!(serde_json::to_string(&plan).unwrap(), text);
    assert_eq!(serde_json::from_str::<EvidencePlan>(text).unwrap(), plan);
    assert!(serde_json::from_str::<EvidencePlan>(r#"{"safeguarding":["partner"]}"#).is_err());
}
