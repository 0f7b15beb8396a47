//! Bases: which number is the whole that others are shares of.

use super::{
    among,
    complaints::received,
    numeral::{Form, Numeral},
    part::{self, Whole},
    pattern::words,
    reader::{Memory, Reader, Roles, Sentence},
    token::Kind,
    view::View,
};
use crate::{Metric, indicator::Role, issue::Span, number::Unit};
use alloc::vec::Vec;

/// Which numbers a base is the base of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BaseOf {
    /// The whole that other numbers point back to.
    Named,
    One(usize),
    Following,
    Preceding,
}

/// The numbers that are bases by their wording: "41% of 110", "45 out of 60", "of the 320 reviews,
/// 45% ..", "(n=110)".
pub(super) fn bases(
    view: View<'_, '_>,
    numerals: &[Numeral],
    parts: &[Option<Whole>],
) -> Vec<Option<BaseOf>> {
    let mut found = alloc::vec![None; numerals.len()];
    for part in parts {
        if let Some(Whole::Here(whole)) = part
            && let Some(slot) = found.get_mut(*whole)
        {
            *slot = Some(BaseOf::Named);
        }
    }
    for (index, numeral) in numerals.iter().enumerate() {
        if !matches!(numeral.form, Form::Digits | Form::Words)
            || numeral.unit_stated
            || numeral.upper.is_some()
            || parts.get(index).is_some_and(Option::is_some)
        {
            continue;
        }
        let mut at = numeral.lead;
        while view.is_any_before(at,
            words!(
                "the|all|our|their|its|a|an|total|those|these|sample|first|last|expected|possible|some|\
        around|about|approximately|over|nearly"
            ),
        )
        {
            at = at.saturating_sub(1);
        }
        // "14 of the service's 62 posts"
        if view.is_owner(at.saturating_sub(1)) {
            at = at.saturating_sub(1);
            if view.is_any_before(at, words!("the|its|their|our|this|each")) {
                at = at.saturating_sub(1);
            }
        }
        // "out of a total of 60"
        while view.phrase_before(at, "of a total").is_some() {
            at = at.saturating_sub(2);
        }
        // "among the 61 who turned 18, 26 had a plan"
        let among = view.is_any_before(at, words!("among|amongst"));
        let of = at.checked_sub(1).filter(|of| view.is(*of, "of") || among);
        let equals = view
            .get(numeral.lead.saturating_sub(1))
            .is_some_and(|t| t.text == "=")
            && view.is_any(numeral.lead.saturating_sub(2), words!("n|base"));
        let based = view
            .any_phrase_before(
                at,
                words!("based on|out of|base of|sample of|responses from|respondents from"),
            )
            .is_some()
            && of.is_none();
        let base = if of == Some(1) && view.is(0, "out") {
            Some(BaseOf::Following)
        } else if equals || based {
            Some(BaseOf::Preceding)
        } else if let Some(of) = of {
            let start = if view.is(of.saturating_sub(1), "out") {
                of.saturating_sub(1)
            } else {
                of
            };
            let before = index
                .checked_sub(1)
                .and_then(|b| numerals.get(b).map(|n| (b, n)));
            let direct = before.filter(|(_, part)| {
                part.end == start
                    && (part.unit == Unit::Percent
                        || part.form == Form::Fraction
                        // "8.1 out of 10" is a score.
                        || !part.unit_stated
                            && part.value <= numeral.value
                            && part.value.scale() == 0)
            });
            let opens = start == 0
                || matches!(
                    view.kind_before(start),
                    Kind::Comma | Kind::Semicolon | Kind::Open | Kind::Colon
                )
                || start == 1 && view.kind(0) != Kind::Number
                || view.is_any_before(start, words!("that|and|showed|but"));
            match direct {
                Some((part, _)) => Some(BaseOf::One(part)),
                None if start < of => {
                    // "45 people out of 60"
                    before
                        .filter(|(_, part)| {
                            start.saturating_sub(part.end) <= 5
                                && matches!(part.unit, Unit::Percent | Unit::Count)
                                && (part.unit_stated || part.value.scale() == 0)
                                && part.value <= numeral.value
                        })
                        .map(|(part, _)| BaseOf::One(part))
                }
                None if among
                    && numerals.get(index.saturating_add(1)).is_some_and(|next| {
                        next.unit == Unit::Percent || next.value <= numeral.value
                    })
                    && opens =>
                {
                    Some(BaseOf::Following)
                }
                None if among => None,
                None if (opens
                    || view.is_any_before(of, words!("survey|sample|cohort|audit|evaluation"))
                    || view.has(
                        of.saturating_sub(6),
                        of,
                        words!("evaluation|audit|audits|review of|dip sample|analysis|sampling"),
                    ) && roles_behind(view, numerals, index))
                    && index.saturating_add(1) < numerals.len() =>
                {
                    Some(BaseOf::Following)
                }
                None => None,
            }
        } else {
            None
        };
        let studied = || asked(view, numerals, index).then_some(BaseOf::Following);
        let base = base.or_else(studied);
        if let Some(slot) = found.get_mut(index)
            && base.is_some()
        {
            *slot = base;
        }
    }
    found
}

/// Whether what was found of a sample is said behind it: "an audit of 50 files found that 18 ..".
fn roles_behind(view: View<'_, '_>, numerals: &[Numeral], index: usize) -> bool {
    let (Some(own), Some(next)) = (numerals.get(index), numerals.get(index.saturating_add(1)))
    else {
        return false;
    };
    view.has(
        own.end,
        next.lead,
        words!("showed|found|judged|that|indicated|rated|identified|concluded"),
    )
}

/// Whether a number counts those who were looked at or who answered, and parts of them follow:
/// "looked at the experience of 318 people, and found that 76% ..", "312 staff responded, 85% said ..".
fn asked(view: View<'_, '_>, numerals: &[Numeral], index: usize) -> bool {
    let (Some(own), Some(next)) = (numerals.get(index), numerals.get(index.saturating_add(1)))
    else {
        return false;
    };
    let share = next.unit == Unit::Percent;
    let looked = view
        .find_last(
            own.lead.saturating_sub(7),
            own.lead,
            words!("looked at|examined|sampled|surveyed|interviewed|studied|polled|considered"),
        )
        .is_some_and(|(_, end)| {
            view.all_words(end, own.lead)
                && !(end..own.lead).any(|at| view.is_any(at, words!("and|but|which|that|who")))
        });
    let found = || {
        view.has(
            own.end,
            next.lead,
            words!("found|showed|concluded|established|judged"),
        )
    };
    let replied = || {
        let reply = view.find(
            own.end,
            own.end.saturating_add(3),
            words!("responded|replied|answered|took part"),
        );
        reply.is_some_and(|(_, end)| {
            (view.kind(end) == Kind::Comma || view.is(end, "and"))
                && end.saturating_add(1) == next.lead
        }) && view.is_any(
            next.end,
            words!("said|felt|would|were|agreed|reported|thought|had|knew|of|rated|told"),
        )
    };
    share && looked && found() || replied()
}

impl<'a> Reader<'a> {
    pub(super) fn link_bases(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        bases: &[Option<BaseOf>],
        (parts, memory): (&[Option<Whole>], &Memory),
    ) {
        let view = sentence.view;
        let place = |index: usize| roles.place(index);
        // Counts that can be a base get their metric first, so that their parts can ask for it.
        for index in &roles.measures {
            if let (Some(numeral), Some(at)) = (sentence.numerals.get(*index), place(*index))
                && numeral.unit == Unit::Count
                && !parts.get(*index).is_some_and(Option::is_some)
                && received(view, numeral)
                && !view.has(0, view.len(), words!("ombudsman|LGSCO"))
                && let Some(entry) = self.entries.get_mut(at)
            {
                entry.metric = Some(Metric::ComplaintsReceived);
            }
        }
        for (index, base) in bases.iter().enumerate() {
            let (Some(base), Some(from)) = (base, place(index)) else {
                continue;
            };
            // The complaints received are a measure too.
            let both = self
                .entries
                .get(from)
                .is_some_and(|entry| entry.metric == Some(Metric::ComplaintsReceived));
            if !both && self.role(Some(from)) != Some(Role::Base) {
                continue;
            }
            let parts: Vec<usize> = match base {
                BaseOf::Named => continue,
                BaseOf::One(part) => place(*part).into_iter().collect(),
                BaseOf::Following => roles
                    .measures
                    .iter()
                    .filter(|m| **m > index)
                    .enumerate()
                    .take_while(|(nth, m)| {
                        // A count with words of its own before it is no part.
                        sentence.numerals.get(**m).is_some_and(|n| {
                            *nth == 0
                                || n.unit != Unit::Count
                                || part::continues(view, n)
                                || among::deed(view, n)
                        })
                    })
                    .map(|(_, m)| m)
                    .filter_map(|m| place(*m))
                    .collect(),
                // "Of those asked (n=230), 62% ..": what stands before, or else what follows.
                BaseOf::Preceding => {
                    let all = roles.measures.as_slice();
                    let before = all.get(..all.partition_point(|m| *m < index));
                    let before = before.filter(|before| !before.is_empty());
                    let measures = before.unwrap_or(all).iter();
                    measures.filter_map(|m| place(*m)).collect()
                }
            };
            let linked = self.link_base(from, &parts);
            // A base without a part is a count.
            if !linked && let Some(entry) = self.entries.get_mut(from) {
                entry.role = Role::Measure;
            }
        }
        self.link_parts(sentence, roles, parts, memory);
        self.says_again(sentence, roles);
        self.link_siblings(sentence, roles);
        self.listed(sentence, roles);
        self.whole_before(sentence, roles, memory);
    }

    /// "110 complaints .., of which 41% .. and 21% ..", "Of these, 9% ..", "312 of whom ..".
    fn link_parts(
        &mut self,
        sentence: &Sentence<'_, 'a>,
        roles: &Roles,
        parts: &[Option<Whole>],
        memory: &Memory,
    ) {
        for index in &roles.measures {
            let whole = parts.get(*index).copied().flatten();
            let (Some(whole), Some(place)) = (whole, roles.place(*index)) else {
                continue;
            };
            let from = match whole {
                Whole::Here(at) => roles.place(at),
                Whole::Before => memory.count,
                Whole::As(share) => roles
                    .place(share)
                    .and_then(|at| self.entries.get(at))
                    .and_then(|entry| entry.base_entry),
            };
            if let Some(from) = from {
                self.link_base(from, &[place]);
            }
        }
        // "In 137 cases this was .."
        if let (Some(first), Some(count)) = (roles.measures.first(), memory.count)
            && sentence.numerals.get(*first).is_some_and(|n| {
                n.lead == 1
                    && n.unit == Unit::Count
                    && sentence.view.is(0, "in")
                    && sentence.view.is_any(n.end, words!("cases|instances"))
            })
            && let Some(place) = roles.place(*first)
        {
            self.link_base(count, &[place]);
        }
    }

    /// The last count that can be a base: one that is no part of another, if there is one.
    pub(super) fn last_count(&self, own: &[usize]) -> Option<usize> {
        let counts = |at: &usize| {
            self.entries.get(*at).is_some_and(|entry| {
                entry.unit == Unit::Count
                    && entry.value.count().is_some()
                    && !is_pace(self.text, entry.span)
            })
        };
        let whole = |at: &usize| {
            self.entries.get(*at).is_some_and(|entry| {
                entry.role == Role::Measure && self.role(entry.base_entry) != Some(Role::Measure)
            })
        };
        let last = || own.iter().copied().rev().filter(counts);
        last().find(whole).or_else(|| last().next())
    }

    /// Gives these parts their base; says whether there were any.
    pub(super) fn link_base(&mut self, from: usize, parts: &[usize]) -> bool {
        let Some(base) = self.entries.get(from) else {
            return false;
        };
        let (value, span, period) = (base.value.clone(), base.span, base.period.clone());
        let mut linked = false;
        for part in parts {
            let Some(entry) = self.entries.get_mut(*part) else {
                continue;
            };
            if *part == from
                || entry.base.is_some()
                || !matches!(entry.unit, Unit::Percent | Unit::Count | Unit::Ratio)
            {
                continue;
            }
            let fits = entry.unit != Unit::Count || entry.value.value() <= value.value();
            if fits {
                entry.base = Some((value.clone(), span));
                entry.base_entry = Some(from);
                if entry.period.is_none() {
                    entry.period.clone_from(&period);
                }
                linked = true;
            }
        }
        linked
    }
}

/// "23 a month", "40 audits each week": how fast something goes is no whole that parts have.
fn is_pace(text: &str, span: Span) -> bool {
    let behind = text.get(span.end()..).unwrap_or_default();
    let mut last = "";
    behind.split_whitespace().take(5).any(|word| {
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let pace = matches!(last, "a" | "per" | "each" | "every")
            && matches!(word, "day" | "week" | "month" | "quarter" | "year");
        last = word;
        pace
    })
}
