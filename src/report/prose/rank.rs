//! Ranks: a place among others is a comparator of the measure beside it.

use super::{
    compare, glossary,
    numeral::{Form, Numeral, plain},
    pattern::{Words, phrases, words},
    reader::{Reader, Roles, Sentence},
    token::Kind,
    view::View,
    words,
};
use crate::{
    indicator::{Comparator, ComparatorKind, Role},
    number::Unit,
};
use rust_decimal::Decimal;

const PLACES: &[(&str, u32)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
];

/// The ranks in words.
pub(super) const ORDINALS: (&Words, &[(&str, u32)]) = phrases!(PLACES);

/// What only the first of many is.
const SUPERLATIVES: &Words =
    words!("highest|lowest|best|worst|quickest|slowest|fastest|longest|shortest|largest|smallest");

/// Those among whom something is ranked.
const FIELD: &Words =
    words!("in|among|amongst|of|nationally|regionally|out|across|for|place|from|within");

/// "highest in the region", "lowest of all", behind a place among others.
fn superlative(view: View<'_, '_>, at: usize) -> bool {
    view.is_any(at, SUPERLATIVES) && view.is_any(at.saturating_add(1), FIELD)
}

/// A rank in words: "seventh of 16", "third highest in the region", "fourth place"; not "a third of
/// carers" or "the first of 3 phases".
pub(super) fn in_words(view: View<'_, '_>, at: usize) -> Option<Numeral> {
    if !view.opens(at, glossary::ORDINAL) {
        return None;
    }
    let (end, (_, value)) = view.meaning(at, ORDINALS)?;
    let among = view
        .any_phrase(end, words!("out of|of"))
        .is_some_and(|of| view.kind(of) == Kind::Number || words::begins(view, of));
    let led = view.is_any_before(
        at,
        words!(
            "ranked|was|came|lay|and|rose to|fell to|to|placed|at|in|it|stood|of|fell|coming|being"
        ),
    ) || view.kind_before(at) == Kind::Comma
        || view.kind_before(at) == Kind::Open;
    let superlative = superlative(view, end);
    let place = view.is(end, "place") && !view.is_any(end.saturating_add(1), words!("to|where"));
    (among && led || superlative || place)
        .then(|| plain(at, end, Decimal::from(*value), Form::Ordinal))
}

/// Whether the words beside an ordinal rank: "3rd highest in the region", "it rose to 3rd", where
/// another rank of so many stands before.
pub(super) fn placed(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let behind = numeral.last;
    let place = view.is(behind, "place");
    let again = view
        .any_phrase_before(
            numeral.first,
            words!("rose to|fell to|came|lay|climbed to|dropped to|slipped to|moved to"),
        )
        .is_some()
        && !matches!(view.kind(behind), Kind::Word);
    superlative(view, behind) || place || again
}

impl<'a> Reader<'a> {
    /// A rank beside a measure is its comparator.
    pub(super) fn ranks(&mut self, sentence: &Sentence<'_, 'a>, roles: &Roles) {
        for index in &roles.measures {
            let Some(numeral) = sentence.numerals.get(*index).filter(|n| {
                n.form == Form::Rank
                    && (compare::ranks(sentence.view, n) || placed(sentence.view, n))
            }) else {
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
            // "slid from 40th to 91st, even though 24.9% had one": another clause.
            let apart = |m: &usize| {
                sentence.numerals.get(*m).is_some_and(|n| {
                    sentence.view.has(
                        numeral.end,
                        n.lead,
                        words!("though|although|but|while|whereas|whilst"),
                    )
                })
            };
            let target = other
                .clone()
                .rfind(|m| m < index)
                .or_else(|| other.clone().find(|m| !apart(m)));
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
