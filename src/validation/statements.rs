//! Reads the nine statements of a draft by their names.

use super::{
    field::Field,
    figure::FigureAt,
    place::Place,
    statement::statement,
    walk::{Given, Walk},
};
use crate::{
    Code, Framework, Issue, Statement,
    assessment::{Rules, StatementRecord},
    text,
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
pub(super) enum Reads {
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
            let message = format!(
                "`{}` is the name of `{}`",
                text::shown(name),
                statement.id()
            );
            walk.tell(
                &at,
                Issue::new(Code::TitleAlias, message)
                    .with_help(format!("use `{}`", statement.id())),
            );
        }
        statements.entries.push((statement, entry));
    }
    for (named, entry) in statements.entries.clone() {
        let at = place.field(entry.index, entry.name);
        let record = statement(walk, &at, entry, framework, reads);
        if let Some((record, figures)) = record {
            statements.records.push((named, record));
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
        let meant = Statement::suggest_of(&missing, stranger.name);
        let mut issue = Issue::new(
            Code::StatementUnknown,
            format!(
                "no quality statement is named `{}`",
                text::shown(stranger.name)
            ),
        );
        if let Some(meant) = meant {
            missing.retain(|statement| *statement != meant);
            issue = issue.with_help(format!("did you mean `{}`?", meant.id()));
        }
        walk.fault(&at, issue);
        // What stands below it is looked at all the same, so that no second round is needed.
        let _ = statement(walk, &at, stranger, framework, reads);
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
