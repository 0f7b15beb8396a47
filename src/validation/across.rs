//! Checks across a record: published against computed, figures against figures and counts,
//! evidence against the caller's plan.

use super::{
    field::Field,
    figure::FigureAt,
    place::Place,
    record::Record,
    walk::{Given, Walk},
};
use crate::{
    Code, EvidenceCategory, Issue, Metric, MetricRef, Printed, Ratio, Rounding, Statement, Unit,
    assessment::{EvidencePlan, Figure},
    indicator::{ComparatorKind, Indicator, ShareError, Shares, indicators},
    metric::ThemeCoding,
    period::{Comparability, Incomparable, Period},
    rules::Outcome,
};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    vec::Vec,
};
use chrono::NaiveDate;

/// The published percentage and rating against those that the scores give.
pub(super) fn published(walk: &mut Walk<'_>, record: &Record<'_>, outcome: Option<&Outcome<'_>>) {
    let reason = "the scores are not complete";
    match (&record.percentage, record.percentage_at, outcome) {
        (Field::Read(printed), Some(at), Some(outcome)) => {
            if let Some(computed) = outcome.percentage()
                && printed.ratio() != Ratio::whole(i64::from(computed))
            {
                let message = format!(
                    "{}% was published, and the scores give {computed}%",
                    printed.number(),
                );
                tell(walk, at, Issue::new(Code::PercentageMismatch, message));
            }
        }
        (Field::Faulty, ..) => {
            walk.skip(Code::PercentageMismatch, "the percentage cannot be read");
        }
        (Field::Read(_), _, None) => walk.skip(Code::PercentageMismatch, reason),
        _ => {}
    }
    match (&record.rating, record.rating_at, outcome) {
        (Field::Read(rating), Some(at), Some(outcome)) => {
            if let Some(computed) = outcome.rating_id()
                && computed != rating.id()
            {
                let message = format!(
                    "`{}` was published, and the scores give `{computed}`",
                    rating.id(),
                );
                tell(walk, at, Issue::new(Code::RatingMismatch, message));
            }
        }
        (Field::Faulty, ..) => walk.skip(Code::RatingMismatch, "the rating cannot be read"),
        (Field::Read(_), _, None) => walk.skip(Code::RatingMismatch, reason),
        _ => {}
    }
}

fn tell(walk: &mut Walk<'_>, at: Given<'_>, issue: Issue) {
    walk.tell(&Place::ROOT.field(at.index, at.name), issue);
}

/// The evidence that the caller's plan asks for.
pub(super) fn evidence(walk: &mut Walk<'_>, record: &Record<'_>, plan: &EvidencePlan) {
    for (statement, entry) in &record.statements.entries {
        let Some(kept) = record.statements.record(*statement) else {
            continue;
        };
        let Some(at) = record.statements.at else {
            continue;
        };
        let statements = Place::ROOT.field(at.index, at.name);
        let place = statements.field(entry.index, entry.name);
        for category in EvidenceCategory::ALL.iter().copied() {
            if plan.asks(*statement, category) && !kept.has_evidence(category) {
                let message = format!("there is no evidence of `{}`", category.id());
                walk.tell(&place, Issue::new(Code::EvidenceMissing, message));
            }
        }
    }
}

/// Figures that cannot all be true.
pub(super) fn figures(walk: &mut Walk<'_>, record: &Record<'_>) {
    let figures = &record.statements.figures;
    if figures.is_empty() {
        return;
    }
    conflicts(walk, figures);
    for statement in Statement::ALL {
        sums(walk, record, *statement);
    }
    let derived = indicators(&record.counts);
    for at in figures {
        if at.sound {
            against_counts(walk, at, &derived);
        }
        series_break(walk, at);
    }
}

/// Two figures of one metric, instance and period whose printed values exclude each other.
fn conflicts(walk: &mut Walk<'_>, figures: &[FigureAt]) {
    let mut first_of: BTreeMap<Quantity<'_>, &FigureAt> = BTreeMap::new();
    for at in figures.iter().filter(|at| at.sound && at.figure.is_plain()) {
        let Some(quantity) = quantity(&at.figure) else {
            continue;
        };
        let first = *first_of.entry(quantity).or_insert(at);
        let (Some(one), Some(other)) = (&first.figure.value, &at.figure.value) else {
            continue;
        };
        if !compatible(one, other) {
            let message = format!(
                "{} here, and {} at {}, for the same metric and period",
                other.number(),
                one.number(),
                first.path,
            );
            let value = [at.path.as_str(), "/value"].concat();
            walk.tell_known(&value, Issue::new(Code::FigureConflict, message));
        }
    }
}

/// What a figure is of: metric, instance, unit, base and dates.
type Quantity<'f> = (
    &'f str,
    Option<&'f str>,
    Option<Unit>,
    Option<Ratio>,
    NaiveDate,
    NaiveDate,
);

/// What a figure is of, where its metric and its dates are known.
fn quantity(figure: &Figure) -> Option<Quantity<'_>> {
    let span = figure.period.as_ref()?.span()?;
    Some((
        figure.metric.as_ref()?.id(),
        figure.instance.as_deref(),
        figure.unit(),
        figure.base.as_ref().map(Printed::ratio),
        span.start(),
        span.end(),
    ))
}

/// Whether one number can stand behind both printed forms: `5` and `5.3` agree, `5.3` and `7.1` do
/// not.
fn compatible(one: &Printed, other: &Printed) -> bool {
    let half = |printed: &Printed| {
        let unit = 10_i128.checked_pow(printed.decimals())?;
        Ratio::new(1, unit.checked_mul(2)?).ok()
    };
    let apart = one.ratio().minus(other.ratio()).map(Ratio::abs);
    let allowed = half(one).zip(half(other)).and_then(|(a, b)| a.plus(b).ok());
    match (apart, allowed) {
        (Ok(apart), Some(allowed)) => apart <= allowed,
        _ => true,
    }
}

/// The shares of one whole within a statement: outcomes and single-coded themes exclude each other,
/// so together they are no more than the whole.
fn sums(walk: &mut Walk<'_>, record: &Record<'_>, statement: Statement) {
    let Some(kept) = record.statements.record(statement) else {
        return;
    };
    let coding = record.counts.complaints().theme_coding();
    let is_part = |figure: &&Figure| match figure.metric.as_ref().and_then(MetricRef::known) {
        Some(Metric::ComplaintOutcomeShare) => true,
        Some(Metric::ComplaintThemeShare) => coding != Some(ThemeCoding::Multiple),
        _ => false,
    };
    let mut wholes: BTreeMap<Whole<'_>, Vec<&Figure>> = BTreeMap::new();
    let mut named = BTreeSet::new();
    for figure in kept.figures.iter().filter(is_part).filter(|f| f.is_plain()) {
        let whole = whole(figure);
        // A part that is named again is the same part.
        if figure.instance.is_none() || named.insert((whole, figure.instance.as_deref())) {
            wholes.entry(whole).or_default().push(figure);
        }
    }
    for parts in wholes.into_values() {
        let Some(issue) = sum_issue(&parts) else {
            continue;
        };
        let entry = record.statements.entry(statement);
        if let (Some(at), Some(entry)) = (record.statements.at, entry) {
            let statements = Place::ROOT.field(at.index, at.name);
            walk.tell_at(
                &statements.field(entry.index, entry.name),
                "/figures",
                issue,
            );
        }
    }
}

/// The whole that shares are of: metric, base, and dates or else the words of the period.
type Whole<'f> = (
    &'f str,
    Option<Ratio>,
    Option<(NaiveDate, NaiveDate)>,
    &'f str,
);

fn whole(figure: &Figure) -> Whole<'_> {
    let span = figure.period.as_ref().and_then(Period::span);
    let words = figure.period.as_ref().filter(|_| span.is_none());
    (
        figure.metric.as_ref().map_or("", MetricRef::id),
        figure.base.as_ref().map(Printed::ratio),
        span.map(|span| (span.start(), span.end())),
        words.map_or("", Period::text),
    )
}

/// More than the whole, beyond what rounding each part can add.
fn sum_issue(parts: &[&Figure]) -> Option<Issue> {
    let base = parts.first()?.base.as_ref().and_then(Printed::count);
    let shares = base.map_or_else(Shares::of_unknown, Shares::of).exclusive();
    let values = parts.iter().filter_map(|part| part.value.clone());
    let why = values.fold(shares, Shares::with).check().err()?;
    // A share that cannot be true by itself is told where it stands.
    let (ShareError::Above { .. } | ShareError::Sum { .. }) = why else {
        return None;
    };
    let sum = parts.iter().try_fold(Ratio::ZERO, |sum, part| {
        sum.plus(part.value.as_ref()?.ratio()).ok()
    });
    let sum = sum.and_then(|sum| sum.to_decimal(10));
    let message = match sum {
        Some(sum) => format!("{} shares of one whole add up to {sum}%", parts.len()),
        None => format!("{} shares of one whole: {why}", parts.len()),
    };
    Some(
        Issue::new(Code::ShareSum, message)
            .with_help("check the shares, or state that a complaint can carry several themes"),
    )
}

/// A share against the counts of the record, where its base shows that it is of the same whole.
fn against_counts(walk: &mut Walk<'_>, at: &FigureAt, derived: &[Indicator]) {
    let figure = &at.figure;
    let (Some(value), Some(base)) = (&figure.value, &figure.base) else {
        return;
    };
    let metric = figure.metric.as_ref().and_then(MetricRef::known);
    let Some(indicator) = derived.iter().find(|indicator| {
        Some(indicator.metric()) == metric
            && indicator.instance() == figure.instance.as_deref()
            && Some(indicator.unit()) == figure.unit()
            && indicator.unit() == Unit::Percent
            && indicator.denominator().map(Ratio::from) == Some(base.ratio())
    }) else {
        return;
    };
    let Ok(exact) = indicator.value() else { return };
    let gives = |mode| exact.round(value.decimals(), mode);
    let is_value = |mode| gives(mode).is_ok_and(|given| Ratio::from(given) == value.ratio());
    // Who rounded a tie which way is not known.
    if !figure.is_plain() || is_value(Rounding::HalfAway) || is_value(Rounding::HalfEven) {
        return;
    }
    let Ok(given) = gives(Rounding::HalfAway) else {
        return;
    };
    let number = value.number();
    let message = format!("{number}% was printed, and the counts of the record give {given}%");
    let mut issue = Issue::new(Code::FigureCountsMismatch, message);
    let others = Ratio::whole(100).minus(exact);
    let others = others.and_then(|rest| rest.round(value.decimals(), Rounding::HalfAway));
    if others.is_ok_and(|others| Ratio::from(others) == value.ratio()) {
        issue = issue.with_help(format!(
            "{number}% is the share of all the others: the numerator may be swapped"
        ));
    }
    let path = [at.path.as_str(), "/value"].concat();
    walk.tell_known(&path, issue);
}

/// A change over time across a break of the metric's series.
fn series_break(walk: &mut Walk<'_>, at: &FigureAt) {
    let figure = &at.figure;
    let metric = figure.metric.as_ref().and_then(MetricRef::known);
    let Some((metric, series)) =
        metric.and_then(|metric| Some((metric, metric.definition().series()?)))
    else {
        return;
    };
    for (comparator, stands) in figure.comparators.iter().zip(&at.comparators) {
        if comparator.kind != Some(ComparatorKind::OwnEarlier) {
            continue;
        }
        let compared = Comparability::of_series(
            series.breaks(),
            figure.period.as_ref(),
            comparator.period.as_ref(),
        );
        let broken = compared.reasons().iter().find_map(|reason| match reason {
            Incomparable::Broken(known) => Some(known.what()),
            _ => None,
        });
        if let Some(what) = broken {
            let message = format!(
                "the series of `{}` breaks between the two: {what}",
                metric.id()
            );
            let path = [at.path.as_str(), stands].concat();
            walk.tell_known(&path, Issue::new(Code::PeriodSeriesBreak, message));
        }
    }
}
