//! Numerals: a number with its sign, unit, qualifier and range, in digits or in words.

use super::{
    extent::{qualifier, range, scores, time_unit, unit},
    glossary,
    pattern::words,
    rank,
    share::{fraction, nought, one_in_or_rank},
    token::{Kind, Token},
    view::{View, flagged},
    words,
};
use crate::number::{Qualifier, Unit};
use alloc::vec::Vec;
use rust_decimal::Decimal;

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Digits,
    Words,
    /// "no waiting list".
    Nought,
    /// "two thirds", "half".
    Fraction,
    /// "1 in 5".
    OneIn,
    /// "14th", without a rank's "of".
    Ordinal,
    /// "14th of 152".
    Rank,
    /// Nothing that can be a figure: a clock time, a code, too many digits.
    Label,
    /// Digits around a comma that parts no thousands: "12,34,567", "10,5".
    Slip,
}

/// A number in a sentence, by the tokens it covers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numeral {
    /// The tokens of the numeral itself.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The tokens with qualifier before and unit behind.
    pub(super) lead: usize,
    pub(super) end: usize,
    pub(super) value: Decimal,
    pub(super) upper: Option<Decimal>,
    /// Of a share in words or a rank: the number behind "in" or "of".
    pub(super) of: Option<Decimal>,
    pub(super) unit: Unit,
    pub(super) unit_stated: bool,
    /// A unit joined by a hyphen: "28-day".
    pub(super) compound: bool,
    pub(super) qualifier: Option<Qualifier>,
    pub(super) form: Form,
}

/// Every numeral of a sentence, in order; tokens that a period covers are passed over.
pub(super) fn numerals(view: View<'_, '_>, taken: &[bool], found: &mut Vec<Numeral>) {
    found.clear();
    let mut at = 0;
    while let Some(token) = view.get(at) {
        let free = !flagged(taken, at);
        let numeral = if free {
            read(view, at, token, taken)
        } else {
            None
        };
        match numeral {
            Some(numeral) => {
                at = numeral.last.max(at.saturating_add(1));
                found.push(numeral);
            }
            None => at = at.saturating_add(1),
        }
    }
    scores(view, found);
}

fn read(view: View<'_, '_>, at: usize, token: Token<'_>, taken: &[bool]) -> Option<Numeral> {
    let mut numeral = match token.kind {
        Kind::Number => digits(view, at, token)?,
        Kind::Pound if view.kind(at.saturating_add(1)) == Kind::Number => {
            let number = view.get(at.saturating_add(1))?;
            let mut numeral = digits(view, at.saturating_add(1), number)?;
            numeral.first = at;
            numeral.unit = Unit::Pounds;
            numeral.unit_stated = true;
            numeral
        }
        Kind::Word => worded(view, at)?,
        _ => return None,
    };
    if matches!(numeral.form, Form::Label | Form::Slip) {
        return Some(numeral);
    }
    let free = |at: usize| !flagged(taken, at);
    one_in_or_rank(view, &mut numeral, &free);
    if numeral.form == Form::Digits || numeral.form == Form::Words {
        unit(view, &mut numeral);
        range(view, &mut numeral, &free);
    }
    qualifier(view, &mut numeral);
    Some(numeral)
}

/// A rank, nothing, a fraction or a number in words.
fn worded(view: View<'_, '_>, at: usize) -> Option<Numeral> {
    if let Some(rank) = rank::in_words(view, at) {
        return Some(rank);
    }
    if !view.opens(at, glossary::NUMBER | glossary::PART) {
        return None;
    }
    if view.is_any(at, words!("no|none|nobody")) {
        return nought(view, at);
    }
    fraction(view, at).or_else(|| in_words(view, at))
}

pub(super) const fn plain(first: usize, last: usize, value: Decimal, form: Form) -> Numeral {
    Numeral {
        first,
        last,
        lead: first,
        end: last,
        value,
        upper: None,
        of: None,
        unit: Unit::Count,
        unit_stated: false,
        compound: false,
        qualifier: None,
        form,
    }
}

/// A number in digits, with its sign, and what is joined to it.
pub(super) fn digits(view: View<'_, '_>, at: usize, token: Token<'_>) -> Option<Numeral> {
    let behind = at.saturating_add(1);
    let label = |last| Some(plain(at, last, Decimal::ZERO, Form::Label));
    let Some(value) = decimal(token.text) else {
        return label(behind);
    };
    let mut numeral = plain(at, behind, value, Form::Digits);
    // 01234 567890: what begins with a nought and is no fraction is a code.
    let coded =
        token.text.len() > 1 && token.text.starts_with('0') && !token.text.starts_with("0.");
    if coded {
        return label(behind);
    }
    // A sign stands close to the number and away from what is before it.
    if let Some(before) = at.checked_sub(1)
        && view.kind(before) == Kind::Dash
        && token.joined
        && (!view.joined(before) || view.kind_before(before) == Kind::Open)
        && view.kind_before(before) != Kind::Number
    {
        numeral.first = before;
        numeral.lead = before;
        numeral.value.set_sign_negative(true);
    }
    if view.joined(behind) {
        match view.kind(behind) {
            Kind::Word => {
                let word = view.word(behind);
                if ["st", "nd", "rd", "th"]
                    .iter()
                    .any(|s| word.eq_ignore_ascii_case(s))
                {
                    numeral.form = Form::Ordinal;
                    numeral.last = behind.saturating_add(1);
                    numeral.end = numeral.last;
                } else if matches!(word, "pc" | "pct") {
                    numeral.unit = Unit::Percent;
                    numeral.unit_stated = true;
                    numeral.last = behind.saturating_add(1);
                    numeral.end = numeral.last;
                } else if let Some(scale) = scale(word) {
                    // 1.2m is 1200000: the decimals of the short form are none of the number.
                    numeral.value = numeral.value.checked_mul(scale)?.normalize();
                    numeral.last = behind.saturating_add(1);
                    numeral.end = numeral.last;
                } else if time_unit(word).is_none() {
                    return label(behind.saturating_add(1));
                }
            }
            // 1½
            Kind::Other => {
                if let Some(part) = vulgar(view.get(behind)) {
                    numeral.value = numeral.value.checked_add(part)?;
                    numeral.last = behind.saturating_add(1);
                    numeral.end = numeral.last;
                }
            }
            // Which number was meant cannot be told: no part of it may pass for the whole.
            Kind::Comma
                if view.joined(behind.saturating_add(1))
                    && view.kind(behind.saturating_add(1)) == Kind::Number =>
            {
                let mut last = behind;
                while view.joined(last)
                    && matches!(view.kind(last), Kind::Comma | Kind::Number | Kind::Percent)
                    && (view.kind(last) != Kind::Comma
                        || view.kind(last.saturating_add(1)) == Kind::Number
                            && view.joined(last.saturating_add(1)))
                {
                    last = last.saturating_add(1);
                }
                return Some(plain(at, last, Decimal::ZERO, Form::Slip));
            }
            // 10:30, 24/7, 2022/123, 1.2.3
            Kind::Colon | Kind::Slash | Kind::Stop
                if view.joined(behind.saturating_add(1))
                    && view.kind(behind.saturating_add(1)) == Kind::Number =>
            {
                let mut last = behind;
                // A sign behind it is part of it only where it goes on.
                while view.joined(last)
                    && (matches!(view.kind(last), Kind::Word | Kind::Number)
                        || view.joined(last.saturating_add(1))
                            && view.kind(last.saturating_add(1)) == Kind::Number)
                {
                    last = last.saturating_add(1);
                }
                return label(last);
            }
            _ => {}
        }
    } else if let Some(scale) = scale_word(view.word(behind)) {
        numeral.value = numeral.value.checked_mul(scale)?.normalize();
        numeral.last = behind.saturating_add(1);
        numeral.end = numeral.last;
    }
    Some(numeral)
}

/// The value of digits, perhaps grouped and with a fraction; none where there are too many to keep.
fn decimal(text: &str) -> Option<Decimal> {
    let mut mantissa = 0_i128;
    let mut scale = None;
    for byte in text.bytes() {
        match byte {
            b'.' => scale = Some(0_u32),
            b'0'..=b'9' => {
                let digit = i128::from(byte.saturating_sub(b'0'));
                mantissa = mantissa.checked_mul(10)?.checked_add(digit)?;
                scale = scale.map(|scale| scale.saturating_add(1));
            }
            _ => {}
        }
    }
    // As many digits as every decimal can hold.
    let most = 10_i128.pow(28);
    (mantissa < most)
        .then(|| Decimal::try_from_i128_with_scale(mantissa, scale.unwrap_or(0)).ok())
        .flatten()
}

fn scale(word: &str) -> Option<Decimal> {
    match word {
        "k" | "K" => Some(Decimal::ONE_THOUSAND),
        "m" | "M" | "mn" => Some(Decimal::from(1_000_000)),
        "bn" => Some(Decimal::from(1_000_000_000)),
        _ => scale_word(word),
    }
}

fn scale_word(word: &str) -> Option<Decimal> {
    match word {
        "million" | "Million" => Some(Decimal::from(1_000_000)),
        "billion" => Some(Decimal::from(1_000_000_000)),
        "thousand" => Some(Decimal::ONE_THOUSAND),
        _ => None,
    }
}

pub(super) fn in_words(view: View<'_, '_>, at: usize) -> Option<Numeral> {
    let (value, end) = words::read(view, at)?;
    let value = Decimal::from(value);
    // "two and a half days"
    Some(match view.phrase(end, "and a half") {
        Some(half) => plain(at, half, value.checked_add(HALF)?, Form::Words),
        None => plain(at, end, value, Form::Words),
    })
}

const HALF: Decimal = Decimal::from_parts(5, 0, 0, false, 1);
const QUARTER: Decimal = Decimal::from_parts(25, 0, 0, false, 2);

/// The value of a fraction of one sign.
fn vulgar(token: Option<Token<'_>>) -> Option<Decimal> {
    match token?.text {
        "½" => Some(HALF),
        "¼" => Some(QUARTER),
        "¾" => HALF.checked_add(QUARTER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::report::prose::tests::values;

    #[test]
    fn numbers_are_read_with_their_signs_and_fractions() {
        let cases: &[(&str, &[&str])] = &[
            ("The median wait was 1½ days.", &["1.5 days"]),
            ("Two and a half days was the median wait.", &["2.5 days"]),
            (
                "Of the posts 5.3 % were vacant and 12.5pc were new.",
                &["5.3 percent", "12.5 percent"],
            ),
            ("Turnover was 5 per\ncent.", &["5 percent"]),
            ("The budget was £1.2m.", &["1200000 pounds"]),
            ("The budget was £4k.", &["4000 pounds"]),
            ("The budget was £1.5bn.", &["1500000000 pounds"]),
            ("The budget was £2 million.", &["2000000 pounds"]),
            ("The budget was £3 billion.", &["3000000000 pounds"]),
            ("The budget was £30 thousand.", &["30000 pounds"]),
            ("The median wait was 2¼ days.", &["2.25 days"]),
            ("The median wait was 2¾ days.", &["2.75 days"]),
            ("Turnover was 0.5%.", &["0.5 percent"]),
            ("In all 0110 carers were supported.", &[]),
            ("The budget changed by -3.5%.", &["-3.5 percent"]),
            ("The budget changed (-3.5%).", &["-3.5 percent"]),
            ("It is open (24/7) and 12 carers came.", &["12 count"]),
            (
                "It employed 12: 5 carers had left.",
                &["12 count", "5 count"],
            ),
            ("It ranked twelfth of 16 councils.", &["12 rank"]),
            ("The budget was £12,34,567.", &[]),
            ("In all 10,5% of staff had left.", &[]),
            ("1,000+ carers were supported.", &["1000 count"]),
            ("No complaints were received.", &["0 count"]),
            (
                "It lost 1,234.5 hours a week to waiting.",
                &["1234.5 hours"],
            ),
            (
                "Twenty-three staff and one hundred and ten carers came.",
                &["23 count", "110 count"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(values(text), *expected, "{text}");
        }
    }
}
