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

/// The strategies have every kind of record in store: over some hundreds of them each one comes.
#[cfg(feature = "proptest")]
mod strategies {
    use crate::{Code, testing::strategies, value::Value};
    use alloc::{collections::BTreeSet, string::ToString, vec::Vec};
    use proptest::{
        strategy::{Strategy, ValueTree},
        test_runner::TestRunner,
    };

    fn some<S: Strategy>(strategy: &S) -> Vec<S::Value> {
        let mut runner = TestRunner::deterministic();
        (0..300)
            .map(|_| strategy.new_tree(&mut runner).unwrap().current())
            .collect()
    }

    #[test]
    fn every_named_fault_comes_up() {
        let faulty = some(&strategies::faulty_records());
        let codes: BTreeSet<&str> = faulty.iter().map(|faulty| faulty.code.id()).collect();
        let expected = [
            Code::CountNegative,
            Code::DateInvalid,
            Code::FieldUnknown,
            Code::ScoreOutOfRange,
            Code::StatementMissing,
            Code::StatementUnknown,
            Code::ValueMissing,
            Code::ValueType,
            Code::ValueUnknown,
        ];
        assert_eq!(codes, expected.map(|code| code.id()).into());
        // A fault of one code stands in one of several places.
        let at = |code: Code, end: &str| {
            let mut of_code = faulty.iter().filter(|faulty| faulty.code == code);
            of_code.any(|faulty| faulty.path.ends_with(end))
        };
        assert!(at(Code::StatementMissing, "/statements"));
        assert!(at(Code::StatementMissing, "/safeguarding"));
        assert!(at(Code::ValueUnknown, "/status") && at(Code::ValueUnknown, "/version"));
        let scores = faulty
            .iter()
            .filter(|faulty| faulty.code == Code::ScoreOutOfRange);
        let values: BTreeSet<_> = scores
            .map(|faulty| faulty.draft.get(&faulty.path).unwrap().to_string())
            .collect();
        assert_eq!(values, ["0", "5"].map(ToString::to_string).into());
    }

    #[test]
    fn records_come_with_and_without_evidence_and_findings() {
        let records = some(&strategies::records());
        for list in ["evidence", "findings"] {
            let lengths: BTreeSet<usize> = records
                .iter()
                .flat_map(|record| crate::Statement::ALL.iter().map(move |s| (record, s)))
                .filter_map(|(record, statement)| {
                    let path = alloc::format!("/statements/{}/{list}", statement.id());
                    match record.get(&path)? {
                        Value::List(items) => Some(items.len()),
                        _ => None,
                    }
                })
                .collect();
            // An empty list is left out.
            assert_eq!(lengths, [1, 2].into(), "{list}");
        }
    }

    #[test]
    fn a_rank_is_of_how_many_and_nothing_else_is() {
        let figures = some(&strategies::figures());
        let comparators = figures.iter().filter_map(|figure| figure.get("comparator"));
        let kinds: BTreeSet<(bool, bool)> = comparators
            .map(|comparator| {
                let comparator = comparator.object().unwrap();
                let kind = comparator.get("kind").unwrap();
                (*kind == Value::from("rank"), comparator.get("of").is_some())
            })
            .collect();
        assert_eq!(kinds, [(false, false), (true, true)].into());
    }
}
