//! The short way: a record that is whole and plain is read straight from the text, borrowing its
//! names. Whatever is unusual, faulty or not handled here goes the long way, so that there is one
//! place alone where issues are made.

use super::reader::Reader;
use crate::{
    Assessment, EvidenceCategory, Framework, Printed, Rating, Ratio, Score, Scores, Statement,
    Status,
    assessment::{Authority, Evidence, Finding, FindingKind, Rules, StatementRecord, VERSION},
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
    const NAMES: [&str; 11] = [
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
    ];
    object(reader, &NAMES, |reader, index| match index {
        0 => once(&mut version, (number(reader)? == "1").then_some(VERSION)?),
        1 => once(&mut framework, Framework::from_id(&text(reader)?)?),
        2 => {
            let found = validator.find_rules(&text(reader)?)?;
            let nine = found.get().names_statements();
            once(&mut rules, Some(found).filter(|_| nine)?)
        }
        3 => once(&mut authority, self::authority(reader)?),
        4 => once(&mut status, Status::from_id(&text(reader)?)?),
        5..=7 => date(&mut dates, index, reader),
        8 => once(&mut percentage, printed(&text(reader)?)?),
        9 => once(&mut rating, Rating::from_id(&text(reader)?)?),
        _ => once(&mut statements, self::statements(reader)?),
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
        counts: None,
    })
}

/// Nine statements, and their scores.
type Nine = (Box<[StatementRecord; Statement::COUNT]>, Scores);

/// Reads the fields of an object, which mostly stand in their usual order.
#[inline]
fn object<'a, const N: usize>(
    reader: &mut Reader<'a>,
    names: &[&str; N],
    mut field: impl FnMut(&mut Reader<'a>, usize) -> Option<()>,
) -> Option<()> {
    if !reader.open(b'{').ok()? {
        return None;
    }
    let mut first = true;
    let mut next = 0_usize;
    while reader.more(&mut first, b'}').ok()? {
        // Some fields may be left out, and the rest still stands in order.
        let usual = names.iter().enumerate().skip(next);
        let mut index = usual
            .take(LOOK_AHEAD)
            .find(|(_, name)| reader.eat_name(name))
            .map(|(index, _)| index);
        if index.is_none() {
            let name = reader.name().ok()?;
            index = names.iter().position(|known| *known == name);
        }
        let index = index?;
        next = index.saturating_add(1);
        field(reader, index)?;
    }
    Some(())
}

/// How many fields in a row a record may leave out and still be read in the usual order.
const LOOK_AHEAD: usize = 3;

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
    once(dates.get_mut(index.checked_sub(5)?)?, date)
}

/// The overall percentage, in its usual form.
fn printed(text: &str) -> Option<Printed> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let short = digits && text.len() <= 3 && !text.starts_with('0');
    short.then(|| Some(Printed::from_decimal(text.parse::<u32>().ok()?.into())))?
}

fn authority(reader: &mut Reader<'_>) -> Option<Authority> {
    let (mut name, mut code, mut kind, mut region) = (None, None, None, None);
    object(
        reader,
        &["name", "code", "type", "region"],
        |reader, index| match index {
            0 => owned(&mut name, reader),
            1 => owned(&mut code, reader),
            2 => owned(&mut kind, reader),
            _ => owned(&mut region, reader),
        },
    )?;
    let name = name.filter(|name: &String| !name.trim().is_empty())?;
    Some(Authority {
        name,
        code,
        kind,
        region,
    })
}

/// The ids of the statements, in framework order.
const IDS: [&str; Statement::COUNT] = {
    let mut ids = [""; Statement::COUNT];
    let mut index = 0;
    while index < Statement::COUNT {
        #[expect(clippy::indexing_slicing, reason = "worked out when this is compiled")]
        {
            ids[index] = Statement::ALL[index].id();
            index += 1;
        }
    }
    ids
};

fn statements(reader: &mut Reader<'_>) -> Option<Nine> {
    let mut nine = Box::new([StatementRecord::EMPTY; Statement::COUNT]);
    let mut scores = [Score::One; Statement::COUNT];
    let mut given = 0_usize;
    object(reader, &IDS, |reader, index| {
        let place = nine.get_mut(index)?;
        if place.score.is_some() {
            return None;
        }
        self::statement(reader, place)?;
        *scores.get_mut(index)? = place.score?;
        given = given.saturating_add(1);
        Some(())
    })?;
    (given == Statement::COUNT).then(|| (nine, Scores::new(scores)))
}

fn statement(reader: &mut Reader<'_>, record: &mut StatementRecord) -> Option<()> {
    let (mut evidence, mut findings) = (None, None);
    object(
        reader,
        &["score", "evidence", "findings"],
        |reader, index| match index {
            0 => {
                let score = match number(reader)? {
                    "1" => Score::One,
                    "2" => Score::Two,
                    "3" => Score::Three,
                    "4" => Score::Four,
                    _ => return None,
                };
                once(&mut record.score, score)
            }
            1 => once(&mut evidence, list(reader, self::evidence)?),
            _ => once(&mut findings, list(reader, finding)?),
        },
    )?;
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
    object(
        reader,
        &["category", "source", "period"],
        |reader, index| match index {
            0 => once(&mut kind, category(reader)?),
            1 => owned(&mut source, reader),
            _ => {
                let read = Period::read(&text(reader)?);
                let sound = read.issue().is_none();
                once(&mut period, Some(read).filter(|_| sound)?)
            }
        },
    )?;
    Some(Evidence {
        category: kind,
        source,
        period,
    })
}

fn finding(reader: &mut Reader<'_>) -> Option<Finding> {
    let (mut topic, mut words, mut kind, mut rests_on) = (None, None, None, None);
    object(
        reader,
        &["topic", "text", "kind", "evidence"],
        |reader, index| match index {
            0 => owned(&mut topic, reader),
            1 => owned(&mut words, reader),
            2 => once(&mut kind, FindingKind::from_id(&text(reader)?)?),
            _ => once(&mut rests_on, category(reader)?),
        },
    )?;
    Some(Finding {
        topic,
        text: words,
        kind,
        evidence: rests_on,
    })
}

#[cfg(test)]
mod tests;
