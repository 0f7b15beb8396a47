//! Ages that mark a group: they measure nothing.

use super::{noun::counted, numeral::Numeral, pattern::words, token::Kind, view::View};
use crate::number::Unit;
use rust_decimal::Decimal;

/// "65+", "aged 18 to 64", "over 65s", "18-64 year olds", "people 65 and over".
pub(super) fn age(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let (before, behind) = (numeral.lead, numeral.last);
    if numeral.unit_stated && numeral.unit != Unit::Years {
        return false;
    }
    if numeral.value > Decimal::from(120) {
        return false;
    }
    let old = |at: usize| {
        view.any_phrase(
            at,
            words!(
                "years old|year old|year olds|years of age|and over|and above|or over|or above|\
        and older|or older|years and over|years and above|years or over|and under|and up|\
        plus|years plus|years and older|or under|years or older|or more years|years of age"
            ),
        )
        .is_some()
    };
    let first = numeral.first;
    let aged =
        |at: usize| view.is_any_before(at, words!("aged|age|ages|aging|turned|turning|turn"));
    let direct = aged(first)
        || aged(before)
        || view.has(
            first.saturating_sub(4),
            first,
            words!("aged between|ages of|ages between|age of|aged from|aged over|aged under|age between"),
        );
    let plus = view.kind(behind) == Kind::Plus;
    let dashed = view.kind(behind) == Kind::Dash
        && view.is_any(behind.saturating_add(1), words!("year|years"))
        && view.is_any(behind.saturating_add(2), words!("old|olds"));
    // "people 65 and over were": "and over" behind a bare number of an adult's age.
    let adult = numeral.value >= Decimal::from(14) && numeral.value <= Decimal::ONE_HUNDRED;
    let range = numeral.upper.is_some_and(|upper| {
        numeral.value == Decimal::from(18)
            && upper >= Decimal::from(24)
            && upper <= Decimal::from(65)
            || numeral.value == Decimal::from(65) && upper <= Decimal::ONE_HUNDRED
    }) && !numeral.unit_stated;
    let group = view.is_any(before, words!("over|under"))
        && adult
        && !numeral.unit_stated
        && matches!(
            (numeral.value.scale(), numeral.value.mantissa()),
            (
                0,
                16 | 17 | 18 | 21 | 25 | 50 | 55 | 60 | 65 | 70 | 75 | 80 | 85 | 90
            )
        )
        && !counted(view, numeral);
    // "after they were 18", "until their son was 17", "past 17½"
    let reached = view.is_any_before(
        first,
        words!("was|were|is|are|until|past|reached|being|became|at"),
    ) && numeral.value >= Decimal::from(14)
        && numeral.value <= Decimal::from(25)
        && !numeral.unit_stated
        && (view.kind(behind) != Kind::Word
            || view.is_any(behind, words!("and|but|in|or|when|with")))
        && view.has(
            first.saturating_sub(10),
            first,
            words!("they|he|she|person|son|daughter|birthday|until|past|abandoned|young"),
        )
        && !view.has(0, first, words!("number|numbers|total|list|waiting"));
    // "from the age of 14 and up to 25"
    let goes_on = view
        .any_phrase_before(before, words!("and|to|and to|up to|and up to"))
        .and_then(|joint| joint.checked_sub(1))
        .filter(|other| view.kind(*other) == Kind::Number)
        .and_then(|other| view.any_phrase_before(other, words!("age of|ages of|aged")))
        .is_some()
        && !counted(view, numeral);
    // "until their child was nearly 18"
    let child = view.is_any_before(before, words!("was|is|turned"))
        && view.is_any(
            before.saturating_sub(2),
            words!("child|son|daughter|they|he|she"),
        )
        && numeral.value >= Decimal::from(14)
        && numeral.value <= Decimal::from(25)
        && !numeral.unit_stated
        && (view.kind(behind) != Kind::Word || view.is_any(behind, words!("and|but|or|when")));
    // "a man of 43 with a disability"
    let person = view.is(first.saturating_sub(1), "of")
        && view.is_any_before(
            first.saturating_sub(1),
            words!("man|woman|boy|girl|son|daughter"),
        )
        && adult
        && !numeral.unit_stated;
    // "at about 17 and a half"
    let half = numeral.value < Decimal::from(25)
        && adult
        && !numeral.unit_stated
        && view.any_phrase(behind, words!("and a half")).is_some()
        && view.is_any_before(before, words!("at|until|from|by"))
        && view.kind(behind.saturating_add(3)) != Kind::Word;
    direct
        || goes_on
        || child
        || reached
        || person
        || half
        || plus && adult
        || dashed
        || adult && old(behind)
        || range
        || group
        || old(numeral.end) && numeral.unit == Unit::Years
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::roles;

    #[test]
    fn an_age_is_no_figure() {
        let cases: &[(&str, &[&str])] = &[
            ("People aged 18 to 64 and people over 85 came.", &[]),
            ("They felt abandoned once they were 18.", &[]),
            ("The team had a caseload of 18.", &["18 measure"]),
            ("One review concerned a man of 43 with epilepsy.", &[]),
            ("Workers met young people at about 17 and a half.", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(roles(text), *expected, "{text}");
        }
    }
}
