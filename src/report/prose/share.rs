//! Shares and ranks in words, and nothing in words: "two thirds of", "1 in 5", "14th of 152", "none".

use super::{
    numeral::{Form, Numeral, digits, in_words, plain},
    pattern::words,
    rank,
    token::Kind,
    view::View,
};
use crate::number::{Qualifier, Unit};
use rust_decimal::Decimal;

/// "half of", "two thirds of", "three-quarters of", "a third of".
pub(super) fn fraction(view: View<'_, '_>, at: usize) -> Option<Numeral> {
    let behind = at.saturating_add(1);
    let whole = |word: &str| {
        let word = word.strip_suffix('s').unwrap_or(word);
        match word {
            "third" => Some(3),
            "quarter" => Some(4),
            "fifth" => Some(5),
            "tenth" => Some(10),
            _ => None,
        }
    };
    let word = view.word(at);
    let (part, of, last) = if word.eq_ignore_ascii_case("half") {
        (1, 2, behind)
    } else if let Some(of) = whole(view.word(behind)) {
        let part = match word {
            "a" | "A" | "one" | "One" => 1,
            "two" | "Two" => 2,
            "three" | "Three" => 3,
            "four" | "Four" => 4,
            _ => return None,
        };
        (part, of, behind.saturating_add(1))
    } else {
        return None;
    };
    // "the second half of 2023", "a quarter of a mile"; "half of" and "half the people" only.
    let beside = view.kind(last) == Kind::Open
        && view.kind(last.saturating_add(1)) == Kind::Number
        && (view.kind(last.saturating_add(2)) == Kind::Percent
            || view.phrase(last.saturating_add(2), "per cent").is_some());
    let parts = view.is(last, "of") || of == 2 && view.is_any(last, words!("the|all")) || beside;
    if !parts {
        return None;
    }
    // "half of it": how much of one thing, which is no share of many.
    if view
        .any_phrase(last, words!("of it|of this|of that"))
        .is_some_and(|end| {
            view.is_any(end, words!("was|is|had|were|to|by")) || view.kind(end) != Kind::Word
        })
    {
        return None;
    }
    // "half of each week" is a time.
    if view
        .any_phrase(
            last,
            words!("of each week|of each day|of every week|of the week|of the day"),
        )
        .is_some()
    {
        return None;
    }
    if view.is_any_before(at, words!("first|second|latter|other")) {
        return None;
    }
    // "half the England average" is no share.
    if view.has(
        last,
        last.saturating_add(4),
        words!("average|averages|England|national"),
    ) {
        return None;
    }
    let mut numeral = plain(at, last, Decimal::from(part), Form::Fraction);
    numeral.of = Some(Decimal::from(of));
    numeral.unit = Unit::Ratio;
    numeral.unit_stated = true;
    Some(numeral)
}

/// "a third (32%)", "just over half of staff (52%)": words that the figure in brackets behind them says
/// again, more exactly. They do where the figure keeps what "over" or "under" says, or else lies no
/// further from the fraction than 6 points, as one that was rounded for the eye does.
pub(super) fn said_again(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let (from, to) = (numeral.end, numeral.end.saturating_add(12));
    let Some(open) = (from..to).find(|at| view.kind(*at) != Kind::Word) else {
        return false;
    };
    let about = words!("or|about|around|just|over|some|nearly|exactly");
    let at = (open.saturating_add(1)..to)
        .find(|at| !view.is_any(*at, about))
        .unwrap_or(to);
    let exact = view.get(at).filter(|_| view.kind(at) == Kind::Number);
    let exact = exact.and_then(|token| digits(view, at, token));
    let close = match view.kind(at.saturating_add(1)) {
        Kind::Percent => at.saturating_add(2),
        _ => view
            .any_phrase(at.saturating_add(1), words!("per cent|percent"))
            .unwrap_or(at),
    };
    let (Some(exact), Some(of)) = (exact, numeral.of) else {
        return false;
    };
    if view.kind(open) != Kind::Open || view.kind(close) != Kind::Close {
        return false;
    }
    // Both as so many hundredths of the fraction's whole.
    let (Some(share), Some(part), Some(near)) = (
        exact.value.checked_mul(of),
        numeral.value.checked_mul(Decimal::ONE_HUNDRED),
        of.checked_mul(Decimal::from(6)),
    ) else {
        return false;
    };
    match numeral.qualifier {
        Some(Qualifier::Over | Qualifier::AtLeast) => share >= part,
        Some(Qualifier::Under | Qualifier::AtMost) => share <= part,
        _ => share.saturating_sub(part).abs() <= near,
    }
}

/// "no waiting list", "no one was waiting", "none were waiting": a count of nought in words.
pub(super) fn nought(view: View<'_, '_>, at: usize) -> Option<Numeral> {
    let behind = at.saturating_add(1);
    let numeral = plain(at, behind, Decimal::ZERO, Form::Nought);
    let waiting = |from: usize| {
        view.has(
            from,
            from.saturating_add(6),
            words!("waiting|waited|unallocated|awaiting"),
        )
    };
    if view.is(at, "no") {
        // Not "no one told us" or "no longer": what there is none of must be a list or a queue.
        let listed = (behind..behind.saturating_add(5))
            .take_while(|at| view.kind(*at) == Kind::Word)
            .any(|at| {
                view.any_phrase(
                    at,
                    words!(
                        "waiting list|waiting lists|wait list|waitlist|backlog|backlogs|vacancies|\
        unallocated cases|waiting times"
                    ),
                )
                .is_some()
            });
        let one = view.is(behind, "one");
        let people = waiting(behind)
            && view.is_any(
                behind,
                words!("people|adults|carers|cases|referrals|individuals|one"),
            );
        let done = done(view, behind);
        (listed || done || people && !(one && limited(view, behind))).then_some(numeral)
    } else {
        (waiting(behind) && !limited(view, behind)).then_some(numeral)
    }
}

/// "no complaints were received", "no breaches had been reported".
fn done(view: View<'_, '_>, noun: usize) -> bool {
    let cases = words!("complaints|breaches|deaths|incidents|appeals|prosecutions|SARs|referrals");
    let end = noun.saturating_add(1);
    view.is_any(noun, cases)
        && view
            .any_phrase(end, words!("were|was|had been|have been|are"))
            .is_some_and(|verb| {
                view.is_any(
                    verb,
                    words!("received|upheld|reported|recorded|made|lodged"),
                )
            })
}

/// "no one had waited longer than 28 days" says nothing of how many waited.
fn limited(view: View<'_, '_>, at: usize) -> bool {
    view.has(
        at,
        at.saturating_add(9),
        words!("longer|more|over|than|beyond"),
    )
}

/// "1 in 5", "9 out of 10", "14th out of 152", "ranked 3 of 15".
pub(super) fn one_in_or_rank(
    view: View<'_, '_>,
    numeral: &mut Numeral,
    free: &impl Fn(usize) -> bool,
) {
    if numeral.unit_stated || !matches!(numeral.form, Form::Digits | Form::Words | Form::Ordinal) {
        return;
    }
    let from = numeral.lead.saturating_sub(4);
    let ranked = view.has(from, numeral.first, words!("rank*|ranking|place*|position"))
        || numeral.form == Form::Ordinal && rank::placed(view, numeral);
    // "14th most deprived of 151", "4th highest out of 16": a few words may stand between.
    let near = numeral
        .last
        .saturating_add(if ranked || numeral.form == Form::Ordinal {
            8
        } else {
            1
        });
    // Nothing but words: "in its 14th year, 41% of 1,204" ranks nothing.
    let mut words = (numeral.last..near).take_while(|at| view.kind(*at) == Kind::Word);
    let joint = words.find_map(|at| {
        let end = view.any_phrase(at, words!("out of the|out of|of the|of|in every|in"))?;
        let of = match view.kind(end) {
            Kind::Number if free(end) => digits(view, end, view.get(end)?)?,
            Kind::Word => in_words(view, end)?,
            _ => return None,
        };
        (!matches!(of.form, Form::Label | Form::Slip) && view.kind(of.last) != Kind::Percent)
            .then_some((at, of))
    });
    // "ranked 3rd in 12 areas": a rank, but not among 12.
    let ordinal = numeral.form == Form::Ordinal;
    let joint = joint.filter(|(at, _)| !(ordinal || ranked) || !view.is(*at, "in"));
    let Some((at, of)) = joint else {
        if ordinal && ranked {
            numeral.form = Form::Rank;
            numeral.unit = Unit::Rank;
            numeral.unit_stated = true;
        }
        return;
    };
    let whole = numeral.value.scale() == 0 && of.value.scale() == 0 && numeral.value <= of.value;
    if ordinal || ranked {
        if whole {
            take_in(numeral, Form::Rank, Unit::Rank, &of);
        }
        return;
    }
    let share = view.is(at, "in")
        || view.is(at, "out") && (of.value == Decimal::TEN || of.value == Decimal::ONE_HUNDRED);
    if share && whole && !numeral.value.is_zero() {
        take_in(numeral, Form::OneIn, Unit::Ratio, &of);
    }
}

/// Makes one numeral of a number and the number behind "in" or "of".
fn take_in(numeral: &mut Numeral, form: Form, unit: Unit, of: &Numeral) {
    numeral.form = form;
    numeral.unit = unit;
    numeral.unit_stated = true;
    numeral.of = Some(of.value);
    numeral.last = of.last;
    numeral.end = of.last;
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::values;

    #[test]
    fn shares_ranks_and_nothing_are_read() {
        let cases: &[(&str, &[&str])] = &[
            ("One in four carers was waiting.", &["1 ratio"]),
            ("Nine out of 10 people agreed.", &["9 ratio"]),
            ("Two-thirds of reviews were late.", &["2 ratio"]),
            (
                "More than three-quarters (78%) of staff agreed.",
                &["78 percent"],
            ),
            (
                "More than three-quarters (74%) of staff agreed.",
                &["3 ratio", "74 percent"],
            ),
            ("There was no waiting list for homecare.", &["0 count"]),
            ("The council ranked 14th out of 152.", &["14 rank"]),
            (
                "It was half the England average in the second half of 2023.",
                &[],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(values(text), *expected, "{text}");
        }
    }
}
