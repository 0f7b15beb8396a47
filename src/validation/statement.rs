//! Reads one statement of a draft: its score, evidence, findings and figures.

use super::{
    figure::{FigureAt, figure},
    place::Place,
    record::kept,
    statements::Reads,
    walk::{Given, Required, Walk},
};
use crate::{
    Code, EvidenceCategory, Framework, Issue, Score,
    assessment::{Evidence, Finding, StatementRecord},
    text,
    value::Value,
};
use alloc::{format, vec::Vec};

/// One statement as far as it could be read, and its figures with their places.
pub(super) fn statement<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    entry: Given<'v>,
    framework: Option<Framework>,
    reads: Reads,
) -> Option<(StatementRecord, Vec<FigureAt>)> {
    let given = |name: &str| {
        let object = entry.value.object();
        object.is_some_and(|object| object.get(name).is_some())
    };
    let (needed, other): (&[&str], &str) = match reads {
        Reads::Statements => (&["score"], "category_scores"),
        Reads::Categories => (&["category_scores"], "score"),
        Reads::Either if given("category_scores") => (&[], ""),
        Reads::Either => (&["score"], ""),
    };
    let misplaced = given(other);
    let missed = |name: &str| {
        let what = text::shown(entry.name);
        let message = if misplaced {
            format!("`{what}` has `{other}`, and its rule set reads `{name}`")
        } else {
            format!("`{what}` has no `{name}`")
        };
        Issue::new(Code::StatementMissing, message).with_help(format!("add `{name}`"))
    };
    let required = Required {
        fields: needed,
        issue: Some(&missed),
    };
    let [score, category_scores, evidence, findings, figures] = walk.fields(
        place,
        entry.value,
        "a statement",
        [
            "score",
            "category_scores",
            "evidence",
            "findings",
            "figures",
        ],
        required,
    )?;
    if misplaced
        && needed.iter().all(|name| given(name))
        && let Some(stray) = [score, category_scores]
            .into_iter()
            .flatten()
            .find(|g| g.name == other)
    {
        let message = format!("the rule set does not read `{other}`");
        walk.tell(
            &place.field(stray.index, stray.name),
            Issue::new(Code::ScoreNotApplicable, message),
        );
    }
    let mut record = StatementRecord::EMPTY;
    record.score = self::score(walk, place, score);
    if let Some(given) = category_scores {
        let at = place.field(given.index, given.name);
        record.category_scores = self::category_scores(walk, &at, given.value, framework);
    }
    each(
        walk,
        place,
        evidence,
        "a list of evidence",
        |walk, at, item| {
            let read = self::evidence(walk, at, item, framework);
            record.evidence.extend(read);
        },
    );
    each(
        walk,
        place,
        findings,
        "a list of findings",
        |walk, at, item| {
            record.findings.extend(finding(walk, at, item, framework));
        },
    );
    let mut placed = Vec::new();
    each(
        walk,
        place,
        figures,
        "a list of figures",
        |walk, at, item| {
            if let Some(read) = figure(walk, at, item) {
                record.figures.push(read.figure.clone());
                placed.push(read);
            }
        },
    );
    Some((record, placed))
}

/// Reads each item of a list, where the list was given.
fn each<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    given: Option<Given<'v>>,
    expected: &str,
    mut read: impl FnMut(&mut Walk<'v>, &Place<'_>, &'v Value),
) {
    let Some(given) = given else { return };
    let at = place.field(given.index, given.name);
    let items = walk.items(&at, given.value, expected);
    for (index, item) in items.iter().enumerate() {
        read(walk, &at.item(index), item);
    }
}

/// A score: the integer 1, 2, 3 or 4.
fn score<'v>(walk: &mut Walk<'v>, place: &Place<'_>, given: Option<Given<'v>>) -> Option<Score> {
    let given = given?;
    let at = place.field(given.index, given.name);
    let Some(number) = given.value.number().filter(|number| number.is_whole()) else {
        walk.wrong_type(&at, given.value, "a score, the integer 1, 2, 3 or 4");
        return None;
    };
    let score = number.whole().and_then(|whole| Score::new(whole).ok());
    if score.is_none() {
        let message = format!(
            "a score is 1, 2, 3 or 4, not {}",
            text::shown(number.as_str())
        );
        walk.fault(&at, Issue::new(Code::ScoreOutOfRange, message));
    }
    score
}

fn category_scores<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    value: &'v Value,
    framework: Option<Framework>,
) -> Vec<(EvidenceCategory, Score)> {
    let Some(object) = value.object() else {
        walk.wrong_type(
            place,
            value,
            "an object of evidence categories and their scores",
        );
        return Vec::new();
    };
    let mut scores: Vec<(EvidenceCategory, Option<Score>)> = Vec::new();
    let mut readable = true;
    for (index, (name, value)) in object.iter().enumerate() {
        let at = place.field(index, name);
        let Some(category) = EvidenceCategory::from_id(name) else {
            walk.unknown_id(
                &at,
                name,
                "evidence category",
                EvidenceCategory::ALL.iter().map(|category| category.id()),
            );
            readable = false;
            continue;
        };
        if scores.iter().any(|(of, _)| *of == category) {
            walk.twice(&at, name);
            continue;
        }
        applies(walk, &at, category, framework);
        let score = self::score(walk, place, Some(Given { value, index, name }));
        scores.push((category, score));
    }
    if object.is_empty() {
        walk.fault(
            place,
            Issue::new(
                Code::StatementMissing,
                "there is no score of any evidence category",
            ),
        );
    }
    // With one of them unreadable, what the rest would give is no score of the statement.
    let read = |(category, score): (EvidenceCategory, Option<Score>)| Some((category, score?));
    let all: Option<Vec<_>> = scores.into_iter().map(read).collect();
    all.filter(|_| readable).unwrap_or_default()
}

/// Whether evidence of this category can exist under the framework.
fn applies(
    walk: &mut Walk<'_>,
    place: &Place<'_>,
    category: EvidenceCategory,
    framework: Option<Framework>,
) {
    match framework {
        Some(Framework::LocalAuthority) if !category.applies_to_local_authorities() => {
            let message = format!("`{}` does not apply to a local authority", category.id());
            walk.tell(place, Issue::new(Code::EvidenceNotApplicable, message));
        }
        Some(_) => {}
        None => walk.skip(Code::EvidenceNotApplicable, "the framework is not known"),
    }
}

fn category<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    given: Option<Given<'v>>,
    framework: Option<Framework>,
) -> Option<EvidenceCategory> {
    let category = walk.id(place, given).read()?;
    let given = given?;
    applies(
        walk,
        &place.field(given.index, given.name),
        category,
        framework,
    );
    Some(category)
}

fn evidence<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    value: &'v Value,
    framework: Option<Framework>,
) -> Option<Evidence> {
    let [category, source, period] = walk.fields(
        place,
        value,
        "a piece of evidence",
        ["category", "source", "period"],
        Required::NONE,
    )?;
    Some(Evidence {
        category: self::category(walk, place, category, framework),
        source: kept(walk.text(place, source, "a source, a text")),
        period: walk.period(place, period).read(),
    })
}

fn finding<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    value: &'v Value,
    framework: Option<Framework>,
) -> Option<Finding> {
    let [topic, text, kind, evidence] = walk.fields(
        place,
        value,
        "a finding",
        ["topic", "text", "kind", "evidence"],
        Required::NONE,
    )?;
    Some(Finding {
        topic: kept(walk.text(place, topic, "a topic, a text")),
        text: kept(walk.text(place, text, "the finding, a text")),
        kind: walk.id(place, kind).read(),
        evidence: self::category(walk, place, evidence, framework),
    })
}
