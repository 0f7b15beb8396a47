//! Strategies for property tests: valid records and their parts, and records with one named fault.
//!
//! ```
//! use care_quality::{testing::strategies, validation::Validator};
//! use proptest::prelude::*;
//!
//! proptest!(ProptestConfig::with_cases(16), |(faulty in strategies::faulty_records())| {
//!     let checked = Validator::new().check(&faulty.draft);
//!     prop_assert!(checked.issues().iter().any(|issue| issue.code() == faulty.code));
//! });
//! ```

use super::assessment;
use crate::{
    Code, Draft, EvidenceCategory, Metric, Period, RuleSet, Scores, Statement, Status, Unit,
    assessment::FindingKind,
    indicator::ComparatorKind,
    period::MONTHS,
    value::{Object, Value},
};
use alloc::{format, string::String, vec::Vec};
use proptest::{collection, option, prelude::*, sample};

/// Nine scores.
pub fn scores() -> impl Strategy<Value = [i64; Statement::COUNT]> {
    proptest::array::uniform9(1_i64..=4)
}

/// Periods in their usual written forms, each with its dates.
pub fn periods() -> impl Strategy<Value = Period> {
    let year = 2012_u16..2040;
    prop_oneof![
        year.clone().prop_map(|year| {
            let next = year.saturating_add(1).checked_rem(100).unwrap_or(0);
            format!("{year}/{next:02}")
        }),
        (sample::select(&MONTHS), year.clone()).prop_map(|(month, year)| format!("{month} {year}")),
        (1_u8..=28, sample::select(&MONTHS), year)
            .prop_map(|(day, month, year)| format!("{day} {month} {year}")),
    ]
    .prop_map(|text| Period::read(&text))
}

/// Figures in the wire form: a share of a base that a whole number of it gives, with a metric, a
/// period, a source, and perhaps a comparator whose words fit its numbers.
pub fn figures() -> impl Strategy<Value = Object> {
    let metrics = sample::select(
        &[
            Metric::VacancyRate,
            Metric::AgencyRate,
            Metric::UpholdRate,
            Metric::ComplianceRate,
        ][..],
    );
    let comparators = option::of((sample::select(ComparatorKind::ALL), 0_u32..=100));
    (metrics, 1_u32..2_000, 0_u32..2_000, periods(), comparators).prop_map(
        |(metric, base, part, period, comparator)| {
            // Rounded half up: the printed whole percentage of a part of the base.
            let part = part.min(base);
            let hundredfold = part.saturating_mul(200).saturating_add(base);
            let share = hundredfold.checked_div(base.saturating_mul(2)).unwrap_or(0);
            let mut figure = Object::new();
            figure.push("metric", metric.id());
            figure.push("value", format!("{share}"));
            figure.push("unit", Unit::Percent.id());
            figure.push("period", period.text());
            figure.push("source", "Annual return");
            if let Some((kind, other)) = comparator {
                figure.push("comparator", compared(share, kind, other));
            }
            figure.push("base", format!("{base}"));
            figure
        },
    )
}

fn compared(share: u32, kind: ComparatorKind, other: u32) -> Object {
    let mut comparator = Object::new();
    comparator.push("kind", kind.id());
    if kind == ComparatorKind::Rank {
        comparator.push("value", format!("{}", other.saturating_add(1)));
        comparator.push("of", 153);
        return comparator;
    }
    comparator.push("value", format!("{other}"));
    let words = match share.cmp(&other) {
        core::cmp::Ordering::Less => "lower than",
        core::cmp::Ordering::Equal => "the same as",
        core::cmp::Ordering::Greater => "higher than",
    };
    comparator.push("direction", words);
    comparator
}

fn words() -> impl Strategy<Value = String> {
    "[A-Za-z][A-Za-z0-9 ,.'é–]{0,30}"
}

fn category() -> impl Strategy<Value = EvidenceCategory> {
    let all = EvidenceCategory::ALL.iter().copied();
    let apply: Vec<_> = all
        .filter(|category| category.applies_to_local_authorities())
        .collect();
    sample::select(apply)
}

fn evidence() -> impl Strategy<Value = Object> {
    (category(), option::of(words()), option::of(periods())).prop_map(
        |(category, source, period)| {
            let mut evidence = Object::new();
            evidence.push("category", category.id());
            if let Some(source) = source {
                evidence.push("source", source);
            }
            if let Some(period) = period {
                evidence.push("period", period.text());
            }
            evidence
        },
    )
}

fn findings() -> impl Strategy<Value = Object> {
    let kind = option::of(sample::select(FindingKind::ALL));
    (option::of(words()), words(), kind).prop_map(|(topic, text, kind)| {
        let mut finding = Object::new();
        if let Some(topic) = topic {
            finding.push("topic", topic);
        }
        finding.push("text", text);
        if let Some(kind) = kind {
            finding.push("kind", kind.id());
        }
        finding
    })
}

fn listed(items: Vec<Object>) -> Value {
    Value::List(items.into_iter().map(Value::from).collect())
}

/// Records without a fault, in the wire form: scores, a percentage and a rating that follow from
/// them, dates in order, evidence, findings, and one figure at most.
pub fn records() -> impl Strategy<Value = Draft> {
    let head = (
        words(),
        sample::select(Status::ALL),
        scores(),
        any::<bool>(),
    );
    let dates = option::of((2023_u16..2030, 2_u8..=12, 1_u8..=28));
    let parts = (
        sample::select(Statement::ALL),
        collection::vec(evidence(), 0..3),
        collection::vec(findings(), 0..3),
        option::of(figures()),
    );
    (head, dates, parts).prop_map(|((name, status, scores, published), dates, parts)| {
        let mut record = assessment()
            .with("/authority/name", name)
            .with("/status", status.id())
            .scores(scores);
        if let Some((year, month, day)) = dates {
            let before = month.saturating_sub(1);
            record = record
                .with("/published", format!("{year}-{month:02}-{day:02}"))
                .with("/assessed", format!("{year}-{before:02}"));
        }
        let verdict = Scores::la(scores).ok();
        let verdict = verdict.and_then(|scores| RuleSet::STATEMENT_SCORES.verdict(&scores).ok());
        if let (true, Some(verdict)) = (published, verdict) {
            record = record
                .with("/percentage", format!("{}", verdict.percentage()))
                .with("/rating", verdict.rating_id());
        }
        let (statement, evidence, findings, figure) = parts;
        let place = format!("/statements/{}", statement.id());
        if !evidence.is_empty() {
            record = record.with(&format!("{place}/evidence"), listed(evidence));
        }
        if !findings.is_empty() {
            record = record.with(&format!("{place}/findings"), listed(findings));
        }
        if let Some(figure) = figure {
            record = record.with(&format!("{place}/figures/-"), figure);
        }
        record.build_unchecked()
    })
}

/// A record with one fault: the issue that names it, and where.
#[derive(Debug, Clone)]
pub struct Faulty {
    /// The record.
    pub draft: Draft,
    /// The code of the issue.
    pub code: Code,
    /// The place of the issue, as a JSON Pointer.
    pub path: String,
}

/// Records with one named fault each.
pub fn faulty_records() -> impl Strategy<Value = Faulty> {
    (records(), sample::select(Statement::ALL), 0_usize..12).prop_map(
        |(draft, statement, which)| {
            let here = format!("/statements/{}", statement.id());
            let score = format!("{here}/score");
            let (code, path, draft) = match which {
                0 => (Code::ScoreOutOfRange, score.clone(), draft.with(&score, 5)),
                1 => (Code::ScoreOutOfRange, score.clone(), draft.with(&score, 0)),
                2 => (Code::ValueType, score.clone(), draft.with(&score, "3")),
                3 => (Code::StatementMissing, here, draft.without(&score)),
                4 => (
                    Code::StatementMissing,
                    "/statements".into(),
                    draft.without(&here),
                ),
                5 => {
                    let path = format!("{here}x");
                    let draft = draft.without(&here);
                    (
                        Code::StatementUnknown,
                        path.clone(),
                        draft.with(&format!("{path}/score"), 3),
                    )
                }
                6 => (
                    Code::ValueUnknown,
                    "/status".into(),
                    draft.with("/status", "final"),
                ),
                7 => (
                    Code::ValueMissing,
                    "/authority".into(),
                    draft.with("/authority/name", " "),
                ),
                8 => (
                    Code::ValueUnknown,
                    "/version".into(),
                    draft.with("/version", 2),
                ),
                9 => (
                    Code::DateInvalid,
                    "/previous".into(),
                    draft.with("/previous", "2022-02-30"),
                ),
                10 => (
                    Code::FieldUnknown,
                    "/colour".into(),
                    draft.with("/colour", "blue"),
                ),
                _ => (
                    Code::CountNegative,
                    "/workforce/leavers".into(),
                    draft.with("/workforce/leavers", -1),
                ),
            };
            Faulty { draft, code, path }
        },
    )
}
