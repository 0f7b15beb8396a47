//! The short way: a record that is whole and plain is read straight from the text, borrowing its
//! names. Whatever is unusual, faulty or not handled here goes the long way, so that there is one
//! place alone where issues are made.

use super::reader::Reader;
use crate::{
    Assessment, EvidenceCategory, Framework, Printed, Rating, Ratio, Score, Scores, Statement,
    Status,
    assessment::{Authority, Evidence, Finding, FindingKind, Rules, StatementRecord, VERSION},
    metric::AuthorityCounts,
    period::{PartialDate, Period},
    validation::{Validator, dates_in_order},
};
use alloc::{borrow::Cow, boxed::Box, string::String, vec::Vec};
use core::str::FromStr;

/// The record at the cursor, where it has no issue of any kind; else none, and where the cursor
/// then stands does not matter.
pub(super) fn record(reader: &mut Reader<'_>, validator: &Validator) -> Option<Assessment> {
    let mut version = None;
    let mut framework: Option<Framework> = None;
    let mut rules: Option<Rules> = None;
    let mut authority: Option<Authority> = None;
    let mut status: Option<Status> = None;
    let mut dates: [Option<PartialDate>; 3] = [None; 3];
    let mut percentage: Option<Printed> = None;
    let mut rating: Option<Rating> = None;
    let mut statements: Option<Nine> = None;
    object(reader, |reader, name| match name {
        "version" => once(&mut version, (number(reader)? == "1").then_some(VERSION)?),
        "framework" => once(&mut framework, Framework::from_id(&text(reader)?)?),
        "rules" => {
            let found = validator.find_rules(&text(reader)?)?;
            once(
                &mut rules,
                Some(found).filter(|rules| rules.get().elements.nine)?,
            )
        }
        "authority" => once(&mut authority, self::authority(reader)?),
        "status" => once(&mut status, Status::from_id(&text(reader)?)?),
        "published" => date(&mut dates, 0, reader),
        "assessed" => date(&mut dates, 1, reader),
        "previous" => date(&mut dates, 2, reader),
        "percentage" => once(&mut percentage, printed(&text(reader)?)?),
        "rating" => once(&mut rating, Rating::from_id(&text(reader)?)?),
        "statements" => once(&mut statements, self::statements(reader)?),
        _ => None,
    })?;
    version?;
    let [published, assessed, previous] = dates;
    let (rules, (statements, scores)) = (rules?, statements?);
    let verdict = rules.get().verdict(&scores).ok()?;
    let agrees = percentage
        .as_ref()
        .is_none_or(|printed| printed.ratio() == Ratio::from(u64::from(verdict.percentage())))
        && rating.is_none_or(|rating| verdict.rating_id() == rating.id());
    (agrees && dates_in_order(published, assessed, previous)).then_some(())?;
    Some(Assessment {
        framework: framework?,
        rules,
        authority: authority?,
        status: status?,
        published,
        assessed,
        previous,
        percentage,
        rating,
        statements,
        counts: AuthorityCounts::new(),
    })
}

/// Nine statements, and their scores.
type Nine = (Box<[StatementRecord; Statement::COUNT]>, Scores);

/// Reads the fields of an object.
#[inline]
fn object<'a>(
    reader: &mut Reader<'a>,
    mut field: impl FnMut(&mut Reader<'a>, &str) -> Option<()>,
) -> Option<()> {
    if !reader.open(b'{').ok()? {
        return None;
    }
    let mut first = true;
    while reader.more(&mut first, b'}').ok()? {
        // An escaped name may still be a known one: the long way will tell.
        let Cow::Borrowed(name) = reader.name().ok()? else {
            return None;
        };
        field(reader, name)?;
    }
    Some(())
}

/// Reads the items of a list.
#[inline]
fn list<'a, T>(
    reader: &mut Reader<'a>,
    mut item: impl FnMut(&mut Reader<'a>) -> Option<T>,
) -> Option<Vec<T>> {
    if !reader.open(b'[').ok()? {
        return None;
    }
    let mut items = Vec::new();
    let mut first = true;
    while reader.more(&mut first, b']').ok()? {
        items.push(item(reader)?);
    }
    Some(items)
}

/// Keeps a value; none where there is one already.
#[inline]
fn once<T>(place: &mut Option<T>, value: T) -> Option<()> {
    if place.is_some() {
        return None;
    }
    *place = Some(value);
    Some(())
}

#[inline]
fn text<'a>(reader: &mut Reader<'a>) -> Option<Cow<'a, str>> {
    if reader.peek() != Some(b'"') {
        return None;
    }
    reader.string().ok()
}

#[inline]
fn number<'a>(reader: &mut Reader<'a>) -> Option<&'a str> {
    match reader.peek() {
        Some(b'-' | b'0'..=b'9') => reader.number().ok(),
        _ => None,
    }
}

#[inline]
fn owned(place: &mut Option<String>, reader: &mut Reader<'_>) -> Option<()> {
    once(place, text(reader)?.into_owned())
}

fn date(dates: &mut [Option<PartialDate>; 3], index: usize, reader: &mut Reader<'_>) -> Option<()> {
    let date = PartialDate::from_str(&text(reader)?).ok()?;
    once(dates.get_mut(index)?, date)
}

/// The overall percentage, in its usual form.
fn printed(text: &str) -> Option<Printed> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| Printed::parse(text).ok()).flatten()
}

fn authority(reader: &mut Reader<'_>) -> Option<Authority> {
    let (mut name, mut code, mut kind, mut region) = (None, None, None, None);
    object(reader, |reader, field| match field {
        "name" => owned(&mut name, reader),
        "code" => owned(&mut code, reader),
        "type" => owned(&mut kind, reader),
        "region" => owned(&mut region, reader),
        _ => None,
    })?;
    let name = name.filter(|name: &String| !name.trim().is_empty())?;
    Some(Authority {
        name,
        code,
        kind,
        region,
    })
}

fn statements(reader: &mut Reader<'_>) -> Option<Nine> {
    let mut nine = Box::new([StatementRecord::EMPTY; Statement::COUNT]);
    let mut scores = [Score::One; Statement::COUNT];
    let mut given = 0_usize;
    object(reader, |reader, name| {
        // They mostly stand in framework order.
        let next = Statement::ALL.get(given).copied();
        let statement = next
            .filter(|statement| statement.id() == name)
            .or_else(|| Statement::from_id(name))?;
        let place = nine.get_mut(statement.index())?;
        if place.score.is_some() {
            return None;
        }
        self::statement(reader, place)?;
        *scores.get_mut(statement.index())? = place.score?;
        given = given.saturating_add(1);
        Some(())
    })?;
    (given == Statement::COUNT).then(|| (nine, Scores::new(scores)))
}

fn statement(reader: &mut Reader<'_>, record: &mut StatementRecord) -> Option<()> {
    let (mut evidence, mut findings) = (None, None);
    object(reader, |reader, name| match name {
        "score" => {
            let score = match number(reader)? {
                "1" => Score::One,
                "2" => Score::Two,
                "3" => Score::Three,
                "4" => Score::Four,
                _ => return None,
            };
            once(&mut record.score, score)
        }
        "evidence" => once(&mut evidence, list(reader, self::evidence)?),
        "findings" => once(&mut findings, list(reader, finding)?),
        _ => None,
    })?;
    record.evidence = evidence.unwrap_or_default();
    record.findings = findings.unwrap_or_default();
    record.score.map(|_| ())
}

/// A category of evidence that applies to the one framework there is.
fn category(reader: &mut Reader<'_>) -> Option<EvidenceCategory> {
    EvidenceCategory::from_id(&text(reader)?)
        .filter(|category| category.applies_to_local_authorities())
}

fn evidence(reader: &mut Reader<'_>) -> Option<Evidence> {
    let (mut kind, mut source, mut period) = (None, None, None);
    object(reader, |reader, name| match name {
        "category" => once(&mut kind, category(reader)?),
        "source" => owned(&mut source, reader),
        "period" => {
            let read = Period::read(&text(reader)?);
            once(
                &mut period,
                Some(read).filter(|period| period.issue().is_none())?,
            )
        }
        _ => None,
    })?;
    Some(Evidence {
        category: kind,
        source,
        period,
    })
}

fn finding(reader: &mut Reader<'_>) -> Option<Finding> {
    let (mut topic, mut words, mut kind, mut rests_on) = (None, None, None, None);
    object(reader, |reader, name| match name {
        "topic" => owned(&mut topic, reader),
        "text" => owned(&mut words, reader),
        "kind" => once(&mut kind, FindingKind::from_id(&text(reader)?)?),
        "evidence" => once(&mut rests_on, category(reader)?),
        _ => None,
    })?;
    Some(Finding {
        topic,
        text: words,
        kind,
        evidence: rests_on,
    })
}
