use crate::{
    Code, Draft, EvidenceCategory, Printed, Rating, RuleSet, Score, Statement,
    assessment::{Assessment, EvidencePlan, FindingKind},
    indicator::{ComparatorKind, Voice},
    testing,
    value::Value,
};
use alloc::{string::ToString, vec::Vec};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// Everything in the full sample is read back through the accessors, as it stands in the file.
#[test]
fn a_complete_record_gives_all_that_was_written() {
    let record = testing::full().validate().unwrap();
    let authority = record.authority();
    assert_eq!(authority.name(), "Sample Council");
    assert_eq!(
        (authority.code(), authority.kind(), authority.region()),
        (Some("X01"), Some("london_borough"), Some("london"))
    );
    let dates = [record.published(), record.assessed(), record.previous()];
    let dates = dates.map(|date| date.map(|date| date.to_string()));
    let expected = ["2025-07-18", "2025-03", "2023-11"].map(|date| Some(date.to_string()));
    assert_eq!(dates, expected);
    assert_eq!(record.published_rating(), Some(Rating::Good));
    assert_eq!(
        record.published_percentage().map(Printed::number),
        Some("73".into())
    );
    assert_eq!(
        record.score(Statement::CareProvisionIntegrationAndContinuity),
        Some(Score::Two)
    );
    assert_eq!(record.score(Statement::Safeguarding), Some(Score::Three));

    let safe = record.statement(Statement::Safeguarding);
    assert!(safe.has_evidence(EvidenceCategory::Partners));
    assert!(!safe.has_evidence(EvidenceCategory::Observation));
    let [evidence] = safe.evidence() else {
        panic!("one piece of evidence")
    };
    assert_eq!(evidence.category(), Some(EvidenceCategory::Partners));
    assert_eq!(evidence.source(), Some("Safeguarding Adults Board"));
    assert_eq!(
        evidence.period().map(|period| period.text()),
        Some("2023/24")
    );
    let [finding] = safe.findings() else {
        panic!("one finding")
    };
    assert_eq!(finding.topic(), Some("Responding to concerns"));
    assert_eq!(
        finding.text(),
        Some("Concerns were looked into within the agreed time.")
    );
    assert_eq!(finding.kind(), Some(FindingKind::Strength));
    assert_eq!(finding.evidence(), Some(EvidenceCategory::Processes));

    let led = record.statement(Statement::GovernanceManagementAndSustainability);
    let [turnover, engagement] = led.figures() else {
        panic!("two figures")
    };
    assert_eq!(
        turnover.metric().map(ToString::to_string).as_deref(),
        Some("turnover rate")
    );
    assert_eq!(turnover.value().map(Printed::number), Some("5.3".into()));
    assert_eq!(
        turnover.period().map(|period| period.text()),
        Some("2022/23")
    );
    assert_eq!(
        turnover.source(),
        Some("Adult social care workforce estimates")
    );
    assert_eq!(turnover.base().map(Printed::number), Some("755".into()));
    assert!(turnover.is_plain() && !engagement.is_plain());
    let [comparator] = engagement.comparators() else {
        panic!("one comparator")
    };
    assert_eq!(comparator.kind(), Some(ComparatorKind::OwnEarlier));
    assert_eq!(comparator.value().map(Printed::number), Some("42".into()));
    assert_eq!(comparator.direction(), Some("higher than"));
    assert_eq!(
        comparator.period().map(|period| period.text()),
        Some("2017/18")
    );

    let learning = record.statement(Statement::LearningImprovementAndInnovation);
    assert_eq!(learning.figures()[1].instance(), Some("quality of service"));
    let places: Vec<_> = learning.figures()[3]
        .comparators()
        .iter()
        .map(|c| c.of())
        .collect();
    assert_eq!(places, [None, Some(33)]);
    assert_eq!(
        record.verdict().map(|verdict| verdict.percentage()),
        Some(73)
    );
}

#[test]
fn a_range_and_a_voice_are_kept() {
    let at = "/statements/safeguarding/figures";
    let figures = r#"[{"value": "5", "upper": "7", "unit": "percent", "voice": "leaders", "period": "2022/23", "source": "s"}]"#;
    let record = testing::assessment().with(at, json(figures)).build();
    let [figure] = record.statement(Statement::Safeguarding).figures() else {
        panic!("one figure")
    };
    assert_eq!(figure.upper().map(Printed::number), Some("7".into()));
    assert_eq!(figure.voice(), Some(Voice::Leaders));
    assert!(!figure.is_plain());
    let printed = figure.printed().unwrap();
    assert_eq!(printed.upper().map(Printed::number), Some("7".into()));
}

#[test]
fn category_scores_are_rated_as_their_outcome_is() {
    let mut record = testing::assessment().with("/rules", RuleSet::EVIDENCE_SCORES.id());
    for statement in Statement::ALL {
        let at = ["/statements/", statement.id()].concat();
        record = record.with(
            &at,
            json(r#"{"category_scores": {"partners": 3, "processes": 4}}"#),
        );
    }
    let record = record.build();
    let safe = record.statement(Statement::Safeguarding);
    assert_eq!(safe.score(), None);
    assert_eq!(
        safe.category_scores(),
        [
            (EvidenceCategory::Partners, Score::Three),
            (EvidenceCategory::Processes, Score::Four)
        ]
    );
    assert!(safe.has_evidence(EvidenceCategory::Processes));
    assert!(!safe.has_evidence(EvidenceCategory::Observation));
    // 7 of 8 is 87.5%, rounded up to 88%: a 4, and nine of them are all there is.
    assert_eq!(record.verdict(), record.outcome().verdict());
    assert_eq!(
        record.verdict().map(|verdict| verdict.percentage()),
        Some(100)
    );
}

#[test]
fn a_record_that_cannot_be_read_says_the_first_error() {
    let draft: Draft = testing::full()
        .with(
            "/statements/safeguarding/evidence/0/period",
            json(r#""2023/23""#),
        )
        .with(
            "/statements/learning_improvement_and_innovation/score",
            json("7"),
        );
    let error = serde_json::from_str::<Assessment>(&draft.value().to_string()).unwrap_err();
    let issues = draft.validate().unwrap_err();
    let first = issues
        .iter()
        .find(|issue| issue.code() == Code::ScoreOutOfRange)
        .unwrap();
    assert_eq!(error.to_string(), first.to_string());
    let plan =
        EvidencePlan::new().requiring(Statement::Safeguarding, EvidenceCategory::Observation);
    let record = testing::full().validate().unwrap();
    let gaps: Vec<_> = record
        .evidence_gaps(&plan)
        .map(|gap| gap.to_string())
        .collect();
    assert_eq!(gaps, ["Safeguarding: Observation"]);
}
