//! Ranks: a place among others is a comparator of the measure beside it.

use super::{
    compare,
    numeral::Form,
    reader::{Reader, Roles, Sentence},
};
use crate::{
    indicator::{Comparator, ComparatorKind, Role},
    number::Unit,
};

impl<'a> Reader<'a> {
    /// A rank beside a measure is its comparator.
    pub(super) fn ranks(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        for index in &roles.measures {
            let Some(numeral) = sentence
                .numerals
                .get(*index)
                .filter(|n| n.form == Form::Rank && compare::ranks(sentence.view, n))
            else {
                continue;
            };
            let other = roles.measures.iter().copied().filter(|m| {
                sentence.numerals.get(*m).is_some_and(|n| {
                    matches!(n.form, Form::Digits)
                        && matches!(
                            n.unit,
                            Unit::Percent
                                | Unit::Per100000
                                | Unit::Count
                                | Unit::Days
                                | Unit::Score
                        )
                })
            });
            let target = other
                .clone()
                .rfind(|m| m < index)
                .or_else(|| other.clone().next());
            let (Some(target), Some(place)) =
                (target.and_then(|m| roles.place(m)), roles.place(*index))
            else {
                continue;
            };
            let of = numeral.of.and_then(|of| u64::try_from(of.mantissa()).ok());
            let Some(entry) = self.entries.get_mut(place) else {
                continue;
            };
            entry.role = Role::Comparator;
            entry.of = Some(target);
            let (value, span) = (entry.value.clone(), entry.span);
            let mut comparator = Comparator::new(ComparatorKind::Rank).with_value(value);
            if let Some(of) = of {
                comparator = comparator.among(of);
            }
            if let Some(measure) = self.entries.get_mut(target) {
                measure.comparators.push((comparator, span));
            }
        }
    }
}
