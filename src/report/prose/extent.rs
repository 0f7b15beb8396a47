//! What stands close to a number and belongs to it: its unit, its upper end, its qualifier.

use super::{
    numeral::{Form, Numeral, digits, in_words},
    pattern::{phrases, words},
    token::Kind,
    view::View,
};
use crate::number::{Qualifier, Unit};
use rust_decimal::Decimal;

/// The words before a number that make it less than exact; the longest that fits is taken.
const QUALIFIERS: &[(&str, Qualifier)] = &[
    ("more than", Qualifier::Over),
    ("over", Qualifier::Over),
    ("above", Qualifier::Over),
    ("greater than", Qualifier::Over),
    ("in excess of", Qualifier::Over),
    ("exceeding", Qualifier::Over),
    ("just over", Qualifier::Over),
    ("well over", Qualifier::Over),
    ("upwards of", Qualifier::Over),
    ("longer than", Qualifier::Over),
    ("less than", Qualifier::Under),
    ("fewer than", Qualifier::Under),
    ("under", Qualifier::Under),
    ("below", Qualifier::Under),
    ("at least", Qualifier::AtLeast),
    ("a minimum of", Qualifier::AtLeast),
    ("minimum of", Qualifier::AtLeast),
    ("no fewer than", Qualifier::AtLeast),
    ("no less than", Qualifier::AtLeast),
    ("not less than", Qualifier::AtLeast),
    ("up to", Qualifier::AtMost),
    ("at most", Qualifier::AtMost),
    ("a maximum of", Qualifier::AtMost),
    ("no more than", Qualifier::AtMost),
    ("not more than", Qualifier::AtMost),
    ("about", Qualifier::About),
    ("around", Qualifier::About),
    ("approximately", Qualifier::About),
    ("approx", Qualifier::About),
    ("roughly", Qualifier::About),
    ("circa", Qualifier::About),
    ("an estimated", Qualifier::About),
    ("some", Qualifier::About),
    ("nearly", Qualifier::Nearly),
    ("almost", Qualifier::Nearly),
    ("just under", Qualifier::Nearly),
    ("close to", Qualifier::Nearly),
    ("just below", Qualifier::Nearly),
    ("nearing", Qualifier::Nearly),
];

pub(super) fn time_unit(word: &str) -> Option<Unit> {
    let unit = [
        ("day", Unit::Days),
        ("days", Unit::Days),
        ("week", Unit::Weeks),
        ("weeks", Unit::Weeks),
        ("seconds", Unit::Other),
        ("secs", Unit::Other),
        ("hour", Unit::Hours),
        ("hours", Unit::Hours),
        ("hr", Unit::Hours),
        ("hrs", Unit::Hours),
        ("minute", Unit::Minutes),
        ("minutes", Unit::Minutes),
        ("min", Unit::Minutes),
        ("mins", Unit::Minutes),
        ("month", Unit::Months),
        ("months", Unit::Months),
        ("year", Unit::Years),
        ("years", Unit::Years),
    ];
    unit.iter()
        .find(|(name, _)| word.eq_ignore_ascii_case(name))
        .map(|(_, unit)| *unit)
}

/// `%`, "per cent", "percentage points", "per 100,000 people", days and other lengths of time.
pub(super) fn unit(view: View<'_, '_>, numeral: &mut Numeral) {
    if numeral.unit_stated {
        return;
    }
    let last = numeral.last;
    let mut state = |unit, end| {
        numeral.unit = unit;
        numeral.unit_stated = true;
        numeral.end = end;
    };
    let next = last.saturating_add(1);
    if view.kind(last) == Kind::Percent {
        let end = view
            .any_phrase(next, words!("points|point"))
            .unwrap_or(next);
        state(
            if end > next {
                Unit::PercentagePoints
            } else {
                Unit::Percent
            },
            end,
        );
        numeral.last = next;
        return;
    }
    if let Some(end) = view.any_phrase(
        last,
        words!("percentage points|percentage point|percent points|pp"),
    ) {
        state(Unit::PercentagePoints, end);
        return;
    }
    if let Some(end) = view.any_phrase(last, words!("per cent|percent")) {
        state(Unit::Percent, end);
        numeral.last = end;
        return;
    }
    // Up to four words may stand between the number and "per 100,000".
    // A comma parts them: "aged 65 and over, per 100,000".
    let reach = (last..last.saturating_add(6)).take_while(|at| view.kind(*at) != Kind::Comma);
    let per = reach.into_iter().find_map(|at| {
        let at = view
            .phrase(at, "per")
            .or_else(|| view.phrase(at, "for every"))?;
        let hundred = view.get(at)?;
        let thousands = view.phrase(at, "hundred thousand");
        (hundred.text == "100,000" || hundred.text == "100000" || thousands.is_some())
            .then_some(thousands.unwrap_or(at.saturating_add(1)))
    });
    if let Some(end) = per {
        state(Unit::Per100000, end);
        return;
    }
    let hyphen = view.kind(last) == Kind::Dash && view.joined(last) && view.joined(next);
    let at = if hyphen { next } else { last };
    let skip = usize::from(view.is_any(at, words!("working|calendar|consecutive|clear|full")));
    let at = at.saturating_add(skip);
    if let Some(found) = time_unit(view.word(at)) {
        state(found, at.saturating_add(1));
        numeral.compound = view.joined(at) && numeral.form == Form::Words;
        // "a 3 day induction": the singular stands before a noun.
        numeral.compound |= view.is_any(at, words!("day|week|month|year|hour|minute"))
            && numeral.value > Decimal::ONE
            && numeral.form == Form::Digits
            && view.kind(at.saturating_add(1)) == Kind::Word;
    }
}

/// "a score of 18.9, compared with 19.1": what is said to be a score, and what it is held against.
pub(super) fn scores(view: View<'_, '_>, numerals: &mut [Numeral]) {
    let bare = |numeral: &Numeral| {
        !numeral.unit_stated
            && matches!(numeral.form, Form::Digits | Form::Words)
            && (view.kind(numeral.end) != Kind::Word
                || view.is_any(
                    numeral.end,
                    words!("out|in|for|and|compared|against|which|was|across|on|from|to|but|while"),
                ))
    };
    let Some(first) = numerals.iter().position(bare) else {
        return;
    };
    let scored = words!("score|scores|scored|scoring");
    let mut led = false;
    for numeral in numerals.iter_mut().skip(first) {
        if !bare(numeral) {
            continue;
        }
        led = led
            || view
                .find_last(numeral.lead.saturating_sub(9), numeral.lead, scored)
                .is_some_and(|(_, end)| {
                    (end..numeral.lead).all(|at| {
                        view.kind(at) == Kind::Word && !view.is_any(at, words!("and|but|which|who"))
                    })
                });
        if led {
            numeral.unit = Unit::Score;
        }
    }
}

/// "10 to 15%", "5-7 days", "between 5 and 10": one figure with two ends.
pub(super) fn range(view: View<'_, '_>, numeral: &mut Numeral, free: &impl Fn(usize) -> bool) {
    let between = view.phrase_before(numeral.first, "between").is_some();
    let behind = numeral.end.max(numeral.last);
    let dash = view.kind(behind) == Kind::Dash;
    let joint = dash || view.is(behind, "to") || between && view.is(behind, "and");
    let at = behind.saturating_add(1);
    // "had fallen from 12 to 8" is a change, not a range.
    let changes = !dash
        && view.is(numeral.lead.saturating_sub(1), "from")
        && view.has(
            numeral.lead.saturating_sub(14),
            numeral.lead,
            super::compare::CHANGES,
        );
    // "rising through 12% and 14% to 16%" goes from step to step.
    let steps = view.is(numeral.lead.saturating_sub(1), "through")
        || view.is(numeral.lead.saturating_sub(1), "and")
            && view.has(
                numeral.lead.saturating_sub(6),
                numeral.lead,
                words!("through"),
            );
    if !joint || changes || steps || !free(at) {
        return;
    }
    let Some(token) = view.get(at) else { return };
    let other = match token.kind {
        Kind::Number => digits(view, at, token),
        // "between 8 and twelve weeks": the larger number may be the one in words.
        Kind::Word => in_words(view, at),
        _ => None,
    };
    let Some(mut other) = other else { return };
    if matches!(other.form, Form::Label | Form::Slip | Form::Ordinal) {
        return;
    }
    if dash {
        // The dash is no sign of the second number.
        other.value = other.value.abs();
    }
    unit(view, &mut other);
    let agree = !numeral.unit_stated || numeral.unit == other.unit && other.unit_stated;
    if !agree || other.value <= numeral.value {
        return;
    }
    numeral.upper = Some(other.value);
    if !numeral.unit_stated {
        numeral.unit = other.unit;
        numeral.unit_stated = other.unit_stated;
    }
    numeral.last = other.last;
    numeral.end = other.end;
    numeral.compound |= other.compound;
}

pub(super) fn qualifier(view: View<'_, '_>, numeral: &mut Numeral) {
    let mut at = numeral.first;
    // "3,000+ people"
    if view.kind(numeral.last) == Kind::Plus && view.joined(numeral.last) {
        numeral.qualifier = Some(Qualifier::AtLeast);
        numeral.end = numeral.end.max(numeral.last.saturating_add(1));
        return;
    }
    if let Some(before) = at.checked_sub(1) {
        match view.kind(before) {
            Kind::Less => {
                numeral.qualifier = Some(Qualifier::Under);
                numeral.lead = before;
                return;
            }
            Kind::Greater => {
                numeral.qualifier = Some(Qualifier::Over);
                numeral.lead = before;
                return;
            }
            Kind::Other if view.get(before).is_some_and(|t| t.text == "~") => {
                numeral.qualifier = Some(Qualifier::About);
                numeral.lead = before;
                return;
            }
            _ => {}
        }
    }
    // "over the 12", "about a third": an article may stand between.
    if view.is_any_before(at, words!("a|the")) && numeral.form != Form::Digits {
        at = at.saturating_sub(1);
    }
    let led = view.is_any_before(
        at,
        words!(
            "than|over|above|of|exceeding|under|below|least|most|to|about|around|approximately|\
        approx|roughly|circa|estimated|some|nearly|almost|nearing"
        ),
    );
    if !led {
        return;
    }
    if let Some((start, (_, qualifier))) = view.meaning_before(at, phrases!(QUALIFIERS)) {
        // In "aged 65 and over 9.87%" the word belongs to the age.
        let of_age = view.is(start.saturating_sub(1), "and")
            && view.kind(start.saturating_sub(2)) == Kind::Number;
        if of_age {
            return;
        }
        // In "was higher or lower than 5%" and "3% above 5%" the words compare.
        numeral.qualifier = Some(*qualifier);
        numeral.lead = start;
    }
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::values;

    #[test]
    fn ranges_and_units_are_read() {
        let cases: &[(&str, &[&str])] = &[
            ("Agency use was 12-15%.", &["12-15 percent"]),
            ("Reviews took 10 to 15 days.", &["10-15 days"]),
            ("Fifteen to twenty people waited.", &["15-20 count"]),
            ("The rate was 45 per 100,000 adults.", &["45 per 100,000"]),
            ("The average answer time was 45 seconds.", &["45 other"]),
            (
                "Calls were answered in 2 minutes 30 seconds on average.",
                &["2 minutes", "30 other"],
            ),
            (
                "The score was 18.9, compared with 19.1 for England.",
                &["18.9 score", "19.1 score"],
            ),
            (
                "Vacancies rose by 3 percentage points.",
                &["3 percentage points"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(values(text), *expected, "{text}");
        }
    }
}
