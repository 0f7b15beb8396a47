//! What the figures of a paragraph contradict, and what is not stated with them.

use super::PageFigure;
use crate::{
    indicator::{Comparator, Part, Role, ShareError, Shares},
    issue::{Code, Issue, Span},
    number::{Printed, Unit},
};
use alloc::{format, string::ToString, vec::Vec};

/// Adds the issues of these figures, which stand together in one paragraph.
pub(super) fn check(text: &str, figures: &[PageFigure], issues: &mut Vec<Issue>) {
    for figure in figures.iter().filter(|figure| figure.role == Role::Measure) {
        not_stated(figure, issues);
        contradictions(text, figure, issues);
    }
    sums(figures, issues);
}

/// "80% .., with the remaining 20%": shares of which the last must make up the whole with those before
/// it, or with the nearest of them: "92% were answered, and 71% at once, the remaining 29% later".
pub(super) fn whole(shares: &[Printed], place: Span, issues: &mut Vec<Issue>) {
    let sum = |from: usize| {
        let shares = shares.iter().skip(from).cloned();
        let shares = shares.fold(Shares::of_unknown(), Shares::with);
        shares.exhaustive().check()
    };
    let fits = (1..shares.len().saturating_sub(1))
        .any(|from| !matches!(sum(from), Err(ShareError::Sum { .. })));
    if let Err(error @ ShareError::Sum { .. }) = sum(0)
        && !fits
    {
        let issue = Issue::new(Code::ShareSum, error.to_string()).at_span(place);
        issues.push(issue.with_help(Code::ShareSum.remedy()));
    }
}

fn not_stated(figure: &PageFigure, issues: &mut Vec<Issue>) {
    let text = &figure.text;
    // Most figures leave something out: joined, not formatted, for it is said so often.
    let mut note = |code: Code, without: &str| {
        issues.push(
            Issue::new(code, ["`", text, "` is printed without ", without].concat())
                .at_span(figure.span)
                .with_help(code.remedy()),
        );
    };
    let weighted = figure
        .figure
        .definition()
        .is_some_and(crate::metric::Definition::is_weighted);
    if figure.figure.unit() == Unit::Percent && figure.figure.base().is_none() && !weighted {
        note(Code::BaseNotStated, "the number that it is a share of");
    }
    if figure.period.is_none() {
        note(Code::PeriodNotStated, "the time it is for");
    }
    if figure.figure.source().is_none() {
        note(Code::SourceNotStated, "saying where it comes from");
    }
    for (comparator, span) in figure.figure.comparators().iter().zip(&figure.comparators) {
        if comparator.value().is_none() {
            issues.push(
                Issue::new(
                    Code::ComparatorNotStated,
                    format!(
                        "`{text}` is compared with the {}, whose value is not printed",
                        comparator.kind()
                    ),
                )
                .at_span(*span)
                .with_help(Code::ComparatorNotStated.remedy()),
            );
        }
    }
}

/// What a figure says that cannot be: outside its bounds, not a share of its base, words against
/// numbers.
fn contradictions(text: &str, figure: &PageFigure, issues: &mut Vec<Issue>) {
    for (part, issue) in figure.figure.check() {
        let words = match part {
            Part::ComparatorWords(index) => figure.figure.comparators().get(index),
            _ => None,
        };
        if let Some(words) = words.and_then(Comparator::words)
            && may_be_difference(text, figure, words)
        {
            continue;
        }
        let comparator = match part {
            Part::ComparatorValue(index) => figure.comparators.get(index).copied(),
            _ => None,
        };
        issues.push(issue.at_span(comparator.unwrap_or(figure.span)));
    }
}

/// Shares of one base that together are more than the whole. Only outcomes and themes of complaints
/// are named, and nothing on a page says that a complaint can carry several.
fn sums(figures: &[PageFigure], issues: &mut Vec<Issue>) {
    let parts: Vec<&PageFigure> = figures
        .iter()
        .filter(|figure| figure.figure.instance().is_some() && figure.base.is_some())
        .collect();
    let of_one = |one: &&PageFigure, next: &&PageFigure| {
        one.base == next.base && one.figure.metric() == next.figure.metric()
    };
    for parts in parts.chunk_by(of_one) {
        let Some(first) = parts.first() else {
            continue;
        };
        let base = first.figure.base().and_then(Printed::count);
        let whole = base.map_or_else(Shares::of_unknown, Shares::of);
        let shares = parts.iter().fold(whole, |shares, part| {
            shares.with(part.figure.value().clone())
        });
        if let Err(error @ (ShareError::Sum { .. } | ShareError::Above { .. })) =
            shares.exclusive().check()
        {
            let issue = Issue::new(Code::ShareSum, error.to_string()).at_span(first.span);
            issues.push(issue.with_help(Code::ShareSum.remedy()));
        }
    }
}

/// "2 days higher than the average of 9 days": words of comparison behind a number and its noun, with no
/// verb between, may say how far it is above, and then the two numbers contradict nothing.
fn may_be_difference(text: &str, figure: &PageFigure, words: &str) -> bool {
    const VERBS: [&str; 9] = [
        "was", "were", "is", "are", "had", "has", "have", "which", "remained",
    ];
    let behind = text.get(figure.span.end()..).unwrap_or_default();
    let first = words.split_whitespace().next().unwrap_or_default();
    behind
        .split_whitespace()
        .take(3)
        .take_while(|word| !VERBS.contains(word) && !word.starts_with([',', ';', '.', ':', ')']))
        .scan(false, |parted, word| {
            let here = !*parted;
            *parted = word.ends_with([',', ';', '.', ':', ')']);
            here.then_some(word)
        })
        .any(|word| word == first)
}
