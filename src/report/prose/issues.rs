//! What the figures of a paragraph contradict, and what is not stated with them.

use super::PageFigure;
use crate::{
    indicator::{Direction, Role},
    issue::{Code, Issue},
    number::Unit,
};
use alloc::{format, vec::Vec};

/// Adds the issues of these figures, which stand together in one paragraph.
pub(super) fn check(figures: &[PageFigure], issues: &mut Vec<Issue>) {
    for figure in figures.iter().filter(|figure| figure.role == Role::Measure) {
        not_stated(figure, issues);
        contradictions(figure, issues);
    }
}

fn not_stated(figure: &PageFigure, issues: &mut Vec<Issue>) {
    let text = &figure.text;
    let mut note = |code: Code, message| {
        issues.push(
            Issue::new(code, message)
                .at_span(figure.span)
                .with_help(code.remedy()),
        );
    };
    let weighted = figure
        .figure
        .definition()
        .is_some_and(crate::metric::Definition::is_weighted);
    if figure.figure.unit() == Unit::Percent && figure.figure.base().is_none() && !weighted {
        note(
            Code::BaseNotStated,
            format!("`{text}` is printed without the number that it is a share of"),
        );
    }
    if figure.period.is_none() {
        note(
            Code::PeriodNotStated,
            format!("`{text}` is printed without the time it is for"),
        );
    }
    if figure.figure.source().is_none() {
        note(
            Code::SourceNotStated,
            format!("`{text}` is printed without saying where it comes from"),
        );
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

fn contradictions(figure: &PageFigure, issues: &mut Vec<Issue>) {
    let value = figure.figure.value().ratio();
    for comparator in figure.figure.comparators() {
        let (Some(other), Some(words)) = (comparator.value(), comparator.words()) else {
            continue;
        };
        let Some(claimed) = comparator.direction() else {
            continue;
        };
        let actual = Direction::between(value, other.ratio());
        if actual != claimed {
            issues.push(
                Issue::new(
                    Code::DirectionContradiction,
                    format!(
                        "`{}` is said to be `{words}` `{}`, and is not",
                        figure.text,
                        other.number()
                    ),
                )
                .at_span(figure.span)
                .with_help(Code::DirectionContradiction.remedy()),
            );
        }
    }
}
