//! The periods of a sentence, and which of them are no period of a figure.

use super::{
    extent::time_unit,
    glossary,
    pattern::{Words, words},
    token::Kind,
    view::View,
};
use crate::{
    issue::Span,
    period::{Hint, Period, PeriodKind},
    report::eight,
};
use alloc::vec::Vec;

/// A period of a sentence.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) period: Period,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) span: Span,
    /// The date of an event or the years of a strategy: no period of a figure.
    pub(super) event: bool,
}

/// Every period of a sentence, and which tokens they cover.
pub(super) fn periods(
    text: &str,
    view: View<'_, '_>,
    found: &mut Vec<Placed>,
    taken: &mut Vec<bool>,
) {
    found.clear();
    taken.clear();
    taken.resize(view.len(), false);
    let mut at = 0;
    while let Some(token) = view.get(at) {
        let here = at;
        at = at.saturating_add(1);
        let starts = match token.kind {
            Kind::Number => {
                !token.joined
                    || matches!(
                        view.kind_before(here),
                        Kind::Open | Kind::Word | Kind::Other | Kind::Comma | Kind::Colon
                    )
            }
            Kind::Word => opens(view, here),
            _ => false,
        };
        if !starts {
            continue;
        }
        let Some(rest) = text.get(token.start..) else {
            continue;
        };
        let Some((mut period, mut length)) = Period::prefix(rest) else {
            continue;
        };
        let end_at = token.start.saturating_add(length);
        let end = view.tokens().partition_point(|token| token.start < end_at);
        // A period does not end inside a token, nor reach beyond the sentence.
        if view
            .get(end.saturating_sub(1))
            .is_none_or(|last| last.end > end_at || end <= here)
        {
            continue;
        }
        let lone = end.saturating_sub(here) == 1 && token.kind == Kind::Number;
        if lone
            && (counts(view, here, end)
                || lasts(view, here, end)
                || matches!(view.kind(end), Kind::Percent | Kind::Plus))
        {
            continue;
        }
        // A label beside a survey's name: what it covers is not stated.
        if period.kind() == PeriodKind::Month
            && view.has(
                here.saturating_sub(9),
                here,
                words!(
                    "ASCS|SACE|survey|SALT|ASCOF|ASCFR|CLD|SAC|Safeguarding Adults Collection|\
        workforce estimates|ASCWE|Outcomes Framework"
                ),
            )
            && (view.kind_before(here) != Kind::Word
                || view.phrase_before(here, "data from").is_some()
                || view.phrase_before(here, "data for").is_some())
            && let Some((label, whole)) = Period::prefix_as(rest, Hint::Survey)
            && whole == length
        {
            period = label;
            length = whole;
        }
        // "in the 2024 survey": the article is the survey's.
        let mut from_byte = token.start;
        if view.is(here, "the")
            && matches!(
                period.kind(),
                PeriodKind::CalendarYear
                    | PeriodKind::FinancialYear
                    | PeriodKind::Month
                    | PeriodKind::Invalid
                    | PeriodKind::Ambiguous
            )
            && let Some(next) = view.get(at)
            && let Some((label, whole)) = text.get(next.start..).and_then(Period::prefix)
            && next.start.saturating_add(whole) == token.start.saturating_add(length)
            && label.kind() == period.kind()
        {
            period = label;
            from_byte = next.start;
            length = whole;
        }
        // "the 6 months to September 2024": how long the time was is no figure.
        let from = here
            .checked_sub(3)
            .filter(|at| {
                view.kind(*at) == Kind::Number
                    && view.is_any(at.saturating_add(1), words!("months|weeks|days|years"))
                    && view.is_any_before(here, words!("to|ending|until"))
                    && view.is_any_before(*at, words!("the|last|past"))
            })
            .unwrap_or(here);
        for slot in taken.iter_mut().take(end).skip(from) {
            *slot = true;
        }
        found.push(Placed {
            event: event(view, here, end, &period),
            period,
            start: here,
            end,
            span: Span::new(from_byte, from_byte.saturating_add(length)),
        });
        at = end.max(at);
    }
}

/// Whether a word can open a period: by itself, with a number close behind it as in "Q2", or as the
/// article of the word that follows.
fn opens(view: View<'_, '_>, at: usize) -> bool {
    let word = |at: usize| {
        view.get(at).is_none_or(|token| {
            token.opens & glossary::PERIOD != 0
                || token.kind != Kind::Word
                || eight::has_digit(token.key)
        })
    };
    let next = at.saturating_add(1);
    let close = || view.span(at, next).end().saturating_add(1) == view.span(next, next).start();
    word(at) || view.is(at, "the") && (word(next) || !close())
}

/// Whether a lone number of four digits counts something: "2000 people".
pub(super) fn counts(view: View<'_, '_>, at: usize, end: usize) -> bool {
    let preposition = view.is_any_before(
        at,
        words!("in|since|during|by|until|from|before|after|for|the|of|and|to"),
    );
    !preposition
        && view.is_any(
            end,
            words!(
                "people|adults|carers|residents|staff|cases|contacts|referrals|calls|hours|\
        assessments|reviews|unpaid|households|concerns|families|safeguarding|individuals|\
        clients|new|requests"
            ),
        )
}

/// Whether a lone number of four digits is a length of time: "The longest wait was 2000 days", but not
/// "in 2023 days were lost".
fn lasts(view: View<'_, '_>, at: usize, end: usize) -> bool {
    let preposition = view.is_any_before(at, words!("in|since|during|by|until|before|after"));
    let unit = end.saturating_add(usize::from(view.is_any(end, words!("working|calendar"))));
    !preposition && view.word(unit).ends_with('s') && time_unit(view.word(unit)).is_some()
}

/// Whether a period is the date of an event or the years of a plan.
pub(super) fn event(view: View<'_, '_>, start: usize, end: usize, period: &Period) -> bool {
    const EVENTS: &Words = words!(
        "established|launched|since|started|introduced|created|opened|began|implemented|\
        set up|formed|peer review|founded|commenced|appointed|published|implementation|\
        launch|inception|developed|adopted|signed|agreed|approved|joined|begun|from 1"
    );
    const PLANS: &Words = words!(
        "strategy|strategies|plan|plans|framework|programme|vision|policy|act|regulations|\
        roadmap|charter"
    );
    let plan = (end..end.saturating_add(8))
        .take_while(|at| {
            view.kind(*at) == Kind::Word
                && !view.is_any(
                    *at,
                    words!("had|have|has|was|were|is|are|took|received|a|an"),
                )
        })
        .any(|at| view.is_any(at, PLANS))
        || view.is_any_before(start, PLANS)
        || view.kind_before(start) == Kind::Open && view.is_any(start.saturating_sub(2), PLANS);
    let plan = plan
        || view.is_any_before(start, words!("for|to"))
            && view.is_any(start.saturating_sub(2), PLANS)
        // "a commitment to build 1,000 homes by 2032"
        || view.is_any_before(start, words!("by"))
            && view.has(
                0,
                start,
                words!("commitment|target|targets|ambition|aim|aims|aimed|goal|will|would|plan|plans|planned"),
            )
        // "before the 2020 agreement"
        || view.is_any_before(start, words!("since|before|after|following"))
            && view.is(start, "the");
    let years = matches!(
        period.kind(),
        PeriodKind::MultiYear
            | PeriodKind::CalendarYear
            | PeriodKind::Invalid
            | PeriodKind::Span
            | PeriodKind::FinancialYear
            | PeriodKind::Ambiguous
    );
    let dated = view.has(start.saturating_sub(4), start, EVENTS)
        && !view.has(
            start.saturating_sub(6),
            start,
            words!("data|survey|figures|ASCS|SACE|statistics"),
        )
        // "Seven apprentices joined in 2024": it is they who are counted.
        && !counted(view, start);
    plan && years || dated
}

/// Whether the verb before a period has a number as its subject.
fn counted(view: View<'_, '_>, start: usize) -> bool {
    const VERBS: &Words = words!(
        "joined|opened|appointed|started|began|launched|introduced|created|signed|approved|commenced"
    );
    let Some((verb, _)) = view.find_last(start.saturating_sub(5), start, VERBS) else {
        return false;
    };
    (verb.saturating_sub(3)..verb)
        .any(|at| view.kind(at) == Kind::Number || super::words::begins(view, at))
}
