//! Parts beside parts: shares said again, parts that go on with the part before them, and shares that
//! make up a whole.

use super::{
    issues, part,
    pattern::words,
    reader::{Reader, Roles, Sentence},
    token::Kind,
};
use crate::number::{Printed, Unit};
use alloc::vec::Vec;
use rust_decimal::Decimal;

impl<'a> Reader<'a> {
    /// "9 of the 12 complaints .., which is 75%": a share of what two numbers before it say.
    pub(super) fn says_again(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        // "9 of the 12 complaints .., which is 75%"
        for (nth, index) in roles.measures.iter().enumerate() {
            let Some(numeral) = sentence.numerals.get(*index) else {
                continue;
            };
            // "In 1 of the 9 upheld cases (11%)": the 9 are a measure of their own.
            let from = [1, 2].into_iter().find_map(|back| {
                let before = nth
                    .checked_sub(back)
                    .and_then(|nth| roles.measures.get(nth))?;
                let entry = self.entries.get(roles.place(*before)?)?;
                let part = entry.unit == Unit::Count;
                entry.base_entry.filter(|_| part)
            });
            // "62% (143 of 230)": the bracket behind says the share's two numbers.
            let told = || {
                let behind = roles.measures.get(nth.saturating_add(1))?;
                let part = sentence.numerals.get(*behind)?;
                let bracketed = sentence.view.kind_before(part.lead) == Kind::Open
                    && part.lead.saturating_sub(numeral.end) <= 4
                    && part.unit == Unit::Count;
                let entry = self.entries.get(roles.place(*behind)?)?;
                entry.base_entry.filter(|_| bracketed)
            };
            if numeral.unit == Unit::Percent
                && let Some(base) = told()
                && let Some(place) = roles.place(*index)
            {
                self.link_base(base, &[place]);
                continue;
            }
            if part::says_again(sentence.view, numeral)
                && let (Some(from), Some(place)) = (from, roles.place(*index))
            {
                self.link_base(from, &[place]);
            }
        }
    }

    /// "38 of the 121 had a worker, 29 had a plan", "missing in 21 and late in 9": a part beside a part.
    pub(super) fn link_siblings(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        let view = sentence.view;
        for (nth, index) in roles.measures.iter().enumerate() {
            let before = nth.checked_sub(1).and_then(|nth| roles.measures.get(nth));
            let (Some(numeral), Some(last)) = (
                sentence.numerals.get(*index),
                before.and_then(|before| sentence.numerals.get(*before)),
            ) else {
                continue;
            };
            let whole = before
                .and_then(|before| roles.place(*before))
                .and_then(|at| self.entries.get(at))
                .filter(|entry| entry.unit == Unit::Count)
                .and_then(|entry| entry.base_entry);
            let (Some(whole), Some(place)) = (whole, roles.place(*index)) else {
                continue;
            };
            let goes_on = part::continues(view, numeral)
                && view.is_any(numeral.end, words!("had|were|was|have|has|did|took|went"))
                && view.kind_before(numeral.lead) == Kind::Comma;
            let preposition = view.word_before(numeral.lead, 1);
            let alike = view.is_any_before(numeral.lead, words!("in|for|by|to"))
                && preposition.eq_ignore_ascii_case(view.word_before(last.lead, 1))
                && (!matches!(view.kind(numeral.end), Kind::Word | Kind::Percent)
                    || view.is_any(numeral.end, words!("it|this")))
                && (last.end..numeral.lead).any(|at| view.is(at, "and"));
            if numeral.unit == Unit::Count && (goes_on || alike) {
                self.link_base(whole, &[place]);
            }
        }
    }

    /// "2,764 discharges: 68% on pathway 1, 21% on pathway 2": shares that a colon leads to are of what
    /// was counted before it, where they do not exceed it together.
    pub(super) fn listed(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        let view = sentence.view;
        let numeral = |nth: usize| sentence.numerals.get(*roles.measures.get(nth)?);
        let share = |nth: usize| numeral(nth).filter(|n| n.unit == Unit::Percent);
        let leads =
            |nth: &usize| share(*nth).is_some_and(|n| view.kind_before(n.lead) == Kind::Colon);
        let Some(first) = (1..roles.measures.len()).find(leads) else {
            return;
        };
        let place = |nth: usize| roles.place(*roles.measures.get(nth)?);
        let whole = numeral(first.saturating_sub(1))
            .filter(|n| n.unit == Unit::Count && n.upper.is_none() && !n.value.is_zero())
            .and_then(|_| place(first.saturating_sub(1)));
        let parts: Vec<usize> = (first..roles.measures.len())
            .take_while(|nth| {
                *nth == first || share(*nth).is_some_and(|n| part::continues(view, n))
            })
            .filter_map(place)
            .collect();
        let values = parts.iter().filter_map(|at| self.entries.get(*at));
        let sum = values.fold(Decimal::ZERO, |sum, entry| {
            sum.saturating_add(entry.value.value())
        });
        if let Some(whole) = whole
            && sum <= Decimal::ONE_HUNDRED.saturating_add(Decimal::from(parts.len()))
        {
            self.link_base(whole, &parts);
        }
    }

    /// Shares that the wording says make up a whole: the last is "the remaining".
    pub(super) fn whole(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        for (nth, index) in roles.measures.iter().enumerate() {
            let Some(numeral) = sentence.numerals.get(*index) else {
                continue;
            };
            let lead = numeral.lead.saturating_sub(1);
            if numeral.unit != Unit::Percent
                || nth == 0
                || !sentence.view.is_any(lead, words!("remaining|remainder"))
            {
                continue;
            }
            let entries = roles.measures.iter().take(nth.saturating_add(1));
            let entries = entries.filter_map(|m| self.entries.get(roles.place(*m)?));
            let shares: Vec<_> = entries
                .filter(|entry| entry.unit == Unit::Percent)
                .collect();
            let Some(place) = shares.last().map(|entry| entry.span) else {
                continue;
            };
            let shares: Vec<Printed> = shares.iter().map(|entry| entry.value.clone()).collect();
            issues::whole(&shares, place, &mut self.prose.issues);
        }
    }
}
