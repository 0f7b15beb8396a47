//! Reads a draft as a record, field by field.

use super::{
    field::Field,
    place::Place,
    statements::{Statements, statements},
    walk::{Given, Required, Walk},
};
use crate::{
    Assessment, Code, Framework, Issue, Printed, Rating, Statement, Status,
    assessment::{Authority, REQUIRED, Rules, StatementRecord, VERSION},
    metric::{AuthorityCounts, Complaints, Given as Counted, Ombudsman, Workforce},
    period::PartialDate,
    rules::{RuleSet, Unrated, overall_out_of_range},
    text,
    value::Value,
};
use alloc::{borrow::ToOwned, boxed::Box, format, string::String, sync::Arc, vec::Vec};
use core::cmp::Ordering;

/// A record as far as it could be read.
#[derive(Debug)]
pub(super) struct Record<'v> {
    pub(super) framework: Field<Framework>,
    pub(super) rules: Field<Rules>,
    pub(super) authority: Option<Authority>,
    pub(super) status: Field<Status>,
    pub(super) dates: Dates,
    pub(super) percentage: Field<Printed>,
    pub(super) rating: Field<Rating>,
    pub(super) statements: Statements<'v>,
    pub(super) counts: AuthorityCounts,
    pub(super) rules_at: Option<Given<'v>>,
    /// The places of the published percentage and rating, for the checks against the scores.
    pub(super) percentage_at: Option<Given<'v>>,
    pub(super) rating_at: Option<Given<'v>>,
}

impl Record<'_> {
    /// The scores are whole, and the rule set does not rate them.
    pub(super) fn not_rated(&self, walk: &mut Walk<'_>, why: Unrated) {
        if let Some(at) = self.rules_at {
            let place = Place::ROOT.field(at.index, at.name);
            let message = format!("the rule set does not rate these scores: {why}");
            walk.fault(&place, Issue::new(Code::ValueUnknown, message));
        }
    }

    /// The complete record, where nothing that it needs is missing.
    pub(super) fn assessment(
        self,
        statements: Box<[StatementRecord; Statement::COUNT]>,
    ) -> Option<Assessment> {
        Some(Assessment {
            framework: self.framework.read()?,
            rules: self.rules.read()?,
            authority: self.authority?,
            status: self.status.read()?,
            published: self.dates.published.read(),
            assessed: self.dates.assessed.read(),
            previous: self.dates.previous.read(),
            percentage: self.percentage.read(),
            rating: self.rating.read(),
            statements,
            counts: (self.counts != AuthorityCounts::new()).then(|| Box::new(self.counts)),
        })
    }
}

/// The dates of a record.
#[derive(Debug)]
pub(super) struct Dates {
    pub(super) published: Field<PartialDate>,
    pub(super) assessed: Field<PartialDate>,
    pub(super) previous: Field<PartialDate>,
}

/// Reads the root of a draft; none where it is no object.
pub(super) fn record<'v>(
    walk: &mut Walk<'v>,
    root: &'v Value,
    rule_sets: &[Arc<RuleSet>],
) -> Option<Record<'v>> {
    let place = &Place::ROOT;
    let [
        version,
        framework,
        rules_at,
        authority,
        status,
        published,
        assessed,
        previous,
        percentage_at,
        rating_at,
        statements_at,
        workforce,
        complaints,
        ombudsman,
        population,
    ] = walk.fields(
        place,
        root,
        "a record",
        [
            "version",
            "framework",
            "rules",
            "authority",
            "status",
            "published",
            "assessed",
            "previous",
            "percentage",
            "rating",
            "statements",
            "workforce",
            "complaints",
            "ombudsman",
            "population",
        ],
        Required::all(REQUIRED),
    )?;
    check_version(walk, version);
    let framework = walk.id(place, framework);
    let rules = rule_set(walk, rules_at, rule_sets);
    let authority = authority.and_then(|given| self::authority(walk, given));
    let status = walk.id(place, status);
    let dates = Dates {
        published: date(walk, published),
        assessed: date(walk, assessed),
        previous: date(walk, previous),
    };
    check_order(walk, &dates, [published, assessed, previous]);
    let percentage = percentage(walk, percentage_at);
    let rating = walk.id(place, rating_at);
    let statements = statements(
        walk,
        statements_at,
        framework.as_ref().read().copied(),
        &rules,
    );
    let counts = counts(walk, [workforce, complaints, ombudsman, population]);
    Some(Record {
        framework,
        rules,
        authority,
        status,
        dates,
        percentage,
        rating,
        statements,
        counts,
        rules_at,
        percentage_at,
        rating_at,
    })
}

fn check_version(walk: &mut Walk<'_>, version: Option<Given<'_>>) {
    let Some(given) = version else { return };
    let place = Place::ROOT.field(given.index, given.name);
    match given.value.number().and_then(crate::value::Number::whole) {
        Some(number) if number == i64::from(VERSION) => {}
        Some(other) => walk.fault(
            &place,
            Issue::new(
                Code::ValueUnknown,
                format!("there is no version {other} of the form"),
            )
            .with_help(format!("use {VERSION}")),
        ),
        None => walk.wrong_type(
            &place,
            given.value,
            "the version of the form, the integer 1",
        ),
    }
}

fn rule_set<'v>(
    walk: &mut Walk<'v>,
    given: Option<Given<'v>>,
    rule_sets: &[Arc<RuleSet>],
) -> Field<Rules> {
    let Some(given) = given else {
        return Field::Absent;
    };
    let place = Place::ROOT.field(given.index, given.name);
    let Value::Text(id) = given.value else {
        walk.wrong_type(&place, given.value, "the id of a rule set");
        return Field::Faulty;
    };
    let Some(rules) = find_rules(id, rule_sets) else {
        let ids = RuleSet::ALL.iter().filter(|rules| rules.names_statements());
        walk.unknown_id(&place, id, "rule set", ids.map(RuleSet::id));
        return Field::Faulty;
    };
    if rules.get().names_statements() {
        return Field::Read(rules);
    }
    let message = format!("`{}` does not rate the nine statements", text::shown(id));
    walk.fault(&place, Issue::new(Code::ValueUnknown, message));
    Field::Faulty
}

/// The rule set with an id: the caller's own before those that are built in.
pub(super) fn find_rules(id: &str, own: &[Arc<RuleSet>]) -> Option<Rules> {
    let own = own.iter().find(|rules| rules.id() == id);
    own.cloned()
        .map(Rules::Own)
        .or_else(|| RuleSet::find(id).map(Rules::BuiltIn))
}

fn authority<'v>(walk: &mut Walk<'v>, given: Given<'v>) -> Option<Authority> {
    let place = Place::ROOT.field(given.index, given.name);
    let [name, code, kind, region] = walk.fields(
        &place,
        given.value,
        "an authority",
        ["name", "code", "type", "region"],
        Required::all(&["name"]),
    )?;
    let name = walk.text(&place, name, "the name of the authority, a text");
    let code = walk.text(&place, code, "a code, a text");
    let kind = walk.text(&place, kind, "a type of council, a text");
    let region = walk.text(&place, region, "a region, a text");
    let name = match name {
        Field::Read(name) if name.trim().is_empty() => {
            walk.fault(
                &place,
                Issue::new(Code::ValueMissing, "the name of the authority is empty"),
            );
            return None;
        }
        name => name.read()?,
    };
    let owned = |field: Field<&str>| field.read().map(ToOwned::to_owned);
    Some(Authority {
        name: name.to_owned(),
        code: owned(code),
        kind: owned(kind),
        region: owned(region),
    })
}

fn date<'v>(walk: &mut Walk<'v>, given: Option<Given<'v>>) -> Field<PartialDate> {
    let expected = "a date as a text, such as \"2025-07-18\" or \"2025-07\"";
    let (Some(at), Field::Read(text)) = (given, walk.text(&Place::ROOT, given, expected)) else {
        return match given {
            Some(_) => Field::Faulty,
            None => Field::Absent,
        };
    };
    match text.parse() {
        Ok(date) => Field::Read(date),
        Err(error) => {
            let place = Place::ROOT.field(at.index, at.name);
            let message = format!("`{}`: {error}", text::shown(text));
            walk.fault(&place, Issue::new(Code::DateInvalid, message));
            Field::Faulty
        }
    }
}

/// Whether one date can be before another, or the same: a month is before its own days and after.
fn in_order(earlier: PartialDate, later: PartialDate) -> bool {
    let days = earlier.day().is_some() && later.day().is_some();
    match (earlier.year(), earlier.month()).cmp(&(later.year(), later.month())) {
        Ordering::Less => true,
        Ordering::Equal => !days || earlier.day() <= later.day(),
        Ordering::Greater => false,
    }
}

/// Whether the dates of a record, as far as they are given, can follow one another.
#[cfg(feature = "json")]
pub(crate) fn dates_in_order(
    published: Option<PartialDate>,
    assessed: Option<PartialDate>,
    previous: Option<PartialDate>,
) -> bool {
    let fine = |earlier: Option<PartialDate>, later: Option<PartialDate>| {
        let both = earlier.zip(later);
        both.is_none_or(|(earlier, later)| in_order(earlier, later))
    };
    fine(assessed, published) && fine(previous, published) && fine(previous, assessed)
}

/// An assessment comes before its publication, and the one before it earlier still.
fn check_order(
    walk: &mut Walk<'_>,
    dates: &Dates,
    [published, assessed, previous]: [Option<Given<'_>>; 3],
) {
    let pairs = [
        (
            ("assessed", &dates.assessed, assessed),
            ("published", &dates.published, published),
        ),
        (
            ("previous", &dates.previous, previous),
            ("published", &dates.published, published),
        ),
        (
            ("previous", &dates.previous, previous),
            ("assessed", &dates.assessed, assessed),
        ),
    ];
    let mut told: Option<&str> = None;
    for ((first, earlier, at), (second, later, _)) in pairs {
        match (earlier, later, at) {
            (Field::Read(earlier), Field::Read(later), Some(at))
                if !in_order(*earlier, *later) && told != Some(first) =>
            {
                told = Some(first);
                let message = format!("`{first}` {earlier} is after `{second}` {later}");
                walk.tell(
                    &Place::ROOT.field(at.index, at.name),
                    Issue::new(Code::DateOrder, message),
                );
            }
            (Field::Faulty, Field::Read(_) | Field::Faulty, _) => {
                walk.skip(Code::DateOrder, format!("`{first}` cannot be read"));
            }
            (Field::Read(_), Field::Faulty, _) => {
                walk.skip(Code::DateOrder, format!("`{second}` cannot be read"));
            }
            _ => {}
        }
    }
}

/// The published percentage.
fn percentage<'v>(walk: &mut Walk<'v>, given: Option<Given<'v>>) -> Field<Printed> {
    let Some(at) = given else {
        return Field::Absent;
    };
    let printed = walk.printed(&Place::ROOT, given, true);
    let Field::Read(value) = &printed else {
        return printed;
    };
    if let Some(issue) = overall_out_of_range(value) {
        walk.fault(&Place::ROOT.field(at.index, at.name), issue);
        return Field::Faulty;
    }
    printed
}

/// The counts, read as every reader of counts reads them.
fn counts<'v>(walk: &mut Walk<'v>, given: [Option<Given<'v>>; 4]) -> AuthorityCounts {
    let mut counts = AuthorityCounts::new();
    let mut issues = Vec::new();
    for given in given.into_iter().flatten() {
        let place = Place::ROOT.field(given.index, given.name);
        no_null(walk, &place, given.value);
        let (value, path) = (given.value, place.path());
        counts = match given.name {
            "workforce" => counts.with_workforce(Workforce::read(value, &path, &mut issues)),
            "complaints" => counts.with_complaints(Complaints::read(value, &path, &mut issues)),
            "ombudsman" => counts.with_ombudsman(Ombudsman::read(value, &path, &mut issues)),
            _ => counts.with_population(Counted::read(value, &path, &mut issues)),
        };
    }
    walk.tell_all(issues);
    counts
}

/// What is not known is left out; `null` would be lost in silence.
fn no_null(walk: &mut Walk<'_>, place: &Place<'_>, value: &Value) {
    match value {
        Value::Null => walk.wrong_type(place, value, "what is counted, or no such field"),
        Value::Object(object) => {
            for (index, (name, value)) in object.iter().enumerate() {
                no_null(walk, &place.field(index, name), value);
            }
        }
        _ => {}
    }
}

/// A text as a record keeps it.
pub(super) fn kept(field: Field<&str>) -> Option<String> {
    field.read().map(ToOwned::to_owned)
}
