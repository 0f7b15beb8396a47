use super::*;
use crate::value::Value;

fn spoiled() -> Draft {
    assessment()
        .score(Statement::Safeguarding, 7)
        .with("/percentage", Value::from("about 73"))
        .build_unchecked()
}

#[test]
fn assertions_hold_where_the_issues_are_those() {
    assert_issues(&spoiled(), &["score.out_of_range", "value.type"]);
    assert_no_faults(&full());
    // What is not stated is a note, and no fault.
    let noted = full().without("/statements/learning_improvement_and_innovation/figures/0/source");
    assert!(!Validator::new().check(&noted).issues().is_empty());
    assert_no_faults(&noted);
    let one = assessment()
        .score(Statement::Safeguarding, 7)
        .build_unchecked();
    assert_issue_at(&one, "score.out_of_range", "/statements/safeguarding/score");
}

#[test]
#[should_panic = "expected the issues [\"value.type\"], found:\nerror score.out_of_range at /statements/safeguarding/score: "]
fn other_issues_are_shown() {
    assert_issues(
        &assessment()
            .score(Statement::Safeguarding, 7)
            .build_unchecked(),
        &["value.type"],
    );
}

#[test]
#[should_panic = "expected the issues [], found:\nerror score.out_of_range at /statements/safeguarding/score: a score is 1, 2, 3 or 4, not 7\nerror value.type at /percentage: "]
fn a_fault_is_no_sound_record() {
    assert_no_faults(&spoiled());
}

#[test]
#[should_panic = "expected score.out_of_range at /statements, found:\nerror score.out_of_range at /statements/safeguarding/score: "]
fn an_issue_elsewhere_is_not_the_one() {
    let one = assessment()
        .score(Statement::Safeguarding, 7)
        .build_unchecked();
    assert_issue_at(&one, "score.out_of_range", "/statements");
}
