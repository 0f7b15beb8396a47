//! Reads the statements of a draft: scores, evidence, findings and figures.

use super::{
    field::Field,
    figure::{FigureAt, figure},
    place::Place,
    record::kept,
    walk::{Given, Required, Walk, brief},
};
use crate::{
    Code, EvidenceCategory, Framework, Issue, Score, Statement,
    assessment::{Evidence, Finding, Rules, StatementRecord},
    text,
    value::Value,
};
use alloc::{boxed::Box, format, vec::Vec};

/// The statements as far as they could be read.
#[derive(Debug)]
pub(super) struct Statements<'v> {
    pub(super) records: Vec<(Statement, StatementRecord)>,
    pub(super) figures: Vec<FigureAt>,
    /// Where `statements` stands, and each statement in it.
    pub(super) at: Option<Given<'v>>,
    pub(super) entries: Vec<(Statement, Given<'v>)>,
}

impl Statements<'_> {
    /// The nine, where each could be read.
    pub(super) fn complete(&self) -> Option<Box<[StatementRecord; Statement::COUNT]>> {
        let mut nine = Box::new([StatementRecord::EMPTY; Statement::COUNT]);
        for (statement, place) in Statement::ALL.iter().zip(nine.iter_mut()) {
            place.clone_from(self.record(*statement)?);
        }
        Some(nine)
    }

    /// Where a statement stands, where it was given.
    pub(super) fn entry(&self, statement: Statement) -> Option<Given<'_>> {
        let found = self.entries.iter().find(|(of, _)| *of == statement);
        found.map(|(_, given)| *given)
    }

    /// The record of a statement, where it was given.
    pub(super) fn record(&self, statement: Statement) -> Option<&StatementRecord> {
        let found = self.records.iter().find(|(of, _)| *of == statement);
        found.map(|(_, record)| record)
    }
}

/// What kind of score the rule set of a record reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reads {
    Statements,
    Categories,
    /// The rule set is not known: either kind will do.
    Either,
}

pub(super) fn statements<'v>(
    walk: &mut Walk<'v>,
    given: Option<Given<'v>>,
    framework: Option<Framework>,
    rules: &Field<Rules>,
) -> Statements<'v> {
    let mut statements = Statements {
        records: Vec::new(),
        figures: Vec::new(),
        at: given,
        entries: Vec::new(),
    };
    let Some(given) = given else {
        return statements;
    };
    let place = Place::ROOT.field(given.index, given.name);
    let Some(object) = given.value.object() else {
        walk.wrong_type(&place, given.value, "an object with the nine statements");
        return statements;
    };
    let reads = match rules {
        Field::Read(rules) if rules.get().parts().is_some() => Reads::Categories,
        Field::Read(_) => Reads::Statements,
        _ => Reads::Either,
    };
    let mut strangers = Vec::new();
    for (index, (name, value)) in object.iter().enumerate() {
        let entry = Given { value, index, name };
        let at = place.field(index, name);
        let Ok(statement) = name.parse::<Statement>() else {
            strangers.push(entry);
            continue;
        };
        if statements.entries.iter().any(|(of, _)| *of == statement) {
            let message = format!("`{}` is given twice", statement.id());
            walk.fault(
                &at,
                Issue::new(Code::StatementDuplicate, message)
                    .with_help("remove one of the two; the first is read"),
            );
            continue;
        }
        if name != statement.id() {
            let message = format!("`{}` is the name of `{}`", brief(name), statement.id());
            walk.tell(
                &at,
                Issue::new(Code::TitleAlias, message)
                    .with_help(format!("use `{}`", statement.id())),
            );
        }
        statements.entries.push((statement, entry));
    }
    for (statement, entry) in statements.entries.clone() {
        let at = place.field(entry.index, entry.name);
        let record = self::statement(walk, &at, entry, framework, reads);
        if let Some((record, figures)) = record {
            statements.records.push((statement, record));
            statements.figures.extend(figures);
        }
    }
    let mut missing: Vec<Statement> = Statement::ALL
        .iter()
        .copied()
        .filter(|statement| !statements.entries.iter().any(|(of, _)| of == statement))
        .collect();
    for stranger in strangers {
        let at = place.field(stranger.index, stranger.name);
        let meant = suggested(stranger.name, &missing);
        let mut issue = Issue::new(
            Code::StatementUnknown,
            format!("no quality statement is named `{}`", brief(stranger.name)),
        );
        if let Some(meant) = meant {
            missing.retain(|statement| *statement != meant);
            issue = issue.with_help(format!("did you mean `{}`?", meant.id()));
        }
        walk.fault(&at, issue);
        // What stands below it is looked at all the same, so that no second round is needed.
        let _ = self::statement(walk, &at, stranger, framework, reads);
    }
    for statement in missing {
        let message = format!("`{}` has no entry", statement.id());
        walk.fault(
            &place,
            Issue::new(Code::StatementMissing, message)
                .with_help(format!("add `{}` with its score", statement.id())),
        );
    }
    statements
}

/// The missing statement that a misspelt name was meant for.
fn suggested(written: &str, missing: &[Statement]) -> Option<Statement> {
    let names = missing.iter().flat_map(|statement| {
        [statement.id(), statement.name()]
            .into_iter()
            .chain(statement.aliases().iter().copied())
    });
    text::did_you_mean(written, names).and_then(|name| name.parse().ok())
}

fn statement<'v>(
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
        let what = brief(entry.name);
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
    if let Some(given) = evidence {
        let at = place.field(given.index, given.name);
        for (index, item) in walk
            .items(&at, given.value, "a list of evidence")
            .iter()
            .enumerate()
        {
            record
                .evidence
                .extend(self::evidence(walk, &at.item(index), item, framework));
        }
    }
    if let Some(given) = findings {
        let at = place.field(given.index, given.name);
        for (index, item) in walk
            .items(&at, given.value, "a list of findings")
            .iter()
            .enumerate()
        {
            record
                .findings
                .extend(finding(walk, &at.item(index), item, framework));
        }
    }
    let mut placed = Vec::new();
    if let Some(given) = figures {
        let at = place.field(given.index, given.name);
        for (index, item) in walk
            .items(&at, given.value, "a list of figures")
            .iter()
            .enumerate()
        {
            if let Some(read) = figure(walk, &at.item(index), item) {
                record.figures.push(read.figure.clone());
                placed.push(read);
            }
        }
    }
    Some((record, placed))
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
        let message = format!("a score is 1, 2, 3 or 4, not {}", brief(number.as_str()));
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
