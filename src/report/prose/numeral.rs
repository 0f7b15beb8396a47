//! Numerals: a number with its sign, unit, qualifier and range, in digits or in words.

use super::{
    pattern::words,
    token::{Kind, Token, View},
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

/// Every numeral of a sentence, in order; tokens that a period covers are passed over.
pub(super) fn numerals(view: View<'_, '_>, taken: &[bool], found: &mut Vec<Numeral>) {
    found.clear();
    let mut at = 0;
    while at < view.len() {
        let free = !taken.get(at).copied().unwrap_or(false);
        let numeral = if free { read(view, at, taken) } else { None };
        match numeral {
            Some(numeral) => {
                at = numeral.last.max(at.saturating_add(1));
                found.push(numeral);
            }
            None => at = at.saturating_add(1),
        }
    }
}

fn read(view: View<'_, '_>, at: usize, taken: &[bool]) -> Option<Numeral> {
    let token = view.get(at)?;
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
        Kind::Word
            if token.text.eq_ignore_ascii_case("no")
                || token.text.eq_ignore_ascii_case("none")
                || token.text.eq_ignore_ascii_case("nobody") =>
        {
            nought(view, at)?
        }
        Kind::Word => fraction(view, at).or_else(|| in_words(view, at))?,
        _ => return None,
    };
    if numeral.form == Form::Label {
        return Some(numeral);
    }
    let free = |at: usize| !taken.get(at).copied().unwrap_or(false);
    one_in_or_rank(view, &mut numeral, &free);
    if numeral.form == Form::Digits || numeral.form == Form::Words {
        unit(view, &mut numeral);
        range(view, &mut numeral, &free);
    }
    qualifier(view, &mut numeral);
    Some(numeral)
}

const fn plain(first: usize, last: usize, value: Decimal, form: Form) -> Numeral {
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
fn digits(view: View<'_, '_>, at: usize, token: Token<'_>) -> Option<Numeral> {
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
                } else if let Some(scale) = scale(word) {
                    numeral.value = numeral.value.checked_mul(scale)?;
                    numeral.last = behind.saturating_add(1);
                    numeral.end = numeral.last;
                } else if time_unit(word).is_none() {
                    return label(behind.saturating_add(1));
                }
            }
            // 10:30, 24/7, 2022/123, 1.2.3
            Kind::Colon | Kind::Slash | Kind::Stop
                if view.joined(behind.saturating_add(1))
                    && view.kind(behind.saturating_add(1)) == Kind::Number =>
            {
                let mut last = behind;
                while view.joined(last)
                    && view.kind(last) != Kind::Open
                    && view.kind(last) != Kind::Close
                {
                    last = last.saturating_add(1);
                }
                return label(last);
            }
            _ => {}
        }
    } else if let Some(scale) = scale_word(view.word(behind)) {
        numeral.value = numeral.value.checked_mul(scale)?;
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

fn in_words(view: View<'_, '_>, at: usize) -> Option<Numeral> {
    let (value, end) = words::read(view, at)?;
    // "one another", "no one", "this one"
    Some(plain(at, end, Decimal::from(value), Form::Words))
}

/// "half of", "two thirds of", "three-quarters of", "a third of".
fn fraction(view: View<'_, '_>, at: usize) -> Option<Numeral> {
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
    let parts = view.is(last, "of") || of == 2 && view.is_any(last, words!("the|all"));
    if !parts {
        return None;
    }
    if view.is_any(at.saturating_sub(1), words!("first|second|latter|other")) && at > 0 {
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

/// "no waiting list", "no one was waiting", "none were waiting": a count of nought in words.
fn nought(view: View<'_, '_>, at: usize) -> Option<Numeral> {
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
        (listed || people && !(one && limited(view, behind))).then_some(numeral)
    } else {
        (waiting(behind) && !limited(view, behind)).then_some(numeral)
    }
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
fn one_in_or_rank(view: View<'_, '_>, numeral: &mut Numeral, free: &impl Fn(usize) -> bool) {
    if numeral.unit_stated || !matches!(numeral.form, Form::Digits | Form::Words | Form::Ordinal) {
        return;
    }
    let from = numeral.lead.saturating_sub(4);
    let ranked = view.has(from, numeral.first, words!("rank*|ranking|place*|position"));
    // "14th most deprived of 151", "4th highest out of 16": a few words may stand between.
    let near = numeral
        .last
        .saturating_add(if ranked || numeral.form == Form::Ordinal {
            8
        } else {
            1
        });
    let joint = (numeral.last..near).find_map(|at| {
        let end = view.any_phrase(at, words!("out of the|out of|of the|of|in every|in"))?;
        let of = match view.kind(end) {
            Kind::Number if free(end) => digits(view, end, view.get(end)?)?,
            Kind::Word => in_words(view, end)?,
            _ => return None,
        };
        (of.form != Form::Label && view.kind(of.last) != Kind::Percent).then_some((at, of))
    });
    let Some((at, of)) = joint else {
        if numeral.form == Form::Ordinal && ranked {
            numeral.form = Form::Rank;
            numeral.unit = Unit::Rank;
            numeral.unit_stated = true;
        }
        return;
    };
    let whole = numeral.value.scale() == 0 && of.value.scale() == 0 && numeral.value <= of.value;
    if numeral.form == Form::Ordinal || ranked {
        if whole && !view.is(at, "in") {
            numeral.form = Form::Rank;
            numeral.unit = Unit::Rank;
            numeral.unit_stated = true;
            numeral.of = Some(of.value);
            numeral.last = of.last;
            numeral.end = of.last;
        }
        return;
    }
    let share = view.is(at, "in")
        || view.is(at, "out") && (of.value == Decimal::TEN || of.value == Decimal::ONE_HUNDRED);
    let dated = of.value >= Decimal::from(1900) && of.value < Decimal::from(2100);
    if share && whole && !dated && numeral.value < of.value && !numeral.value.is_zero() {
        numeral.form = Form::OneIn;
        numeral.unit = Unit::Ratio;
        numeral.unit_stated = true;
        numeral.of = Some(of.value);
        numeral.last = of.last;
        numeral.end = of.last;
    }
}

fn time_unit(word: &str) -> Option<Unit> {
    let unit = [
        ("day", Unit::Days),
        ("days", Unit::Days),
        ("week", Unit::Weeks),
        ("weeks", Unit::Weeks),
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
fn unit(view: View<'_, '_>, numeral: &mut Numeral) {
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
    let per = (last..last.saturating_add(6)).find_map(|at| {
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
        numeral.compound = hyphen || view.joined(at) && numeral.form == Form::Words;
        if !hyphen && view.joined(at) && numeral.form == Form::Words {
            numeral.compound = true;
        }
    }
}

/// "10 to 15%", "5-7 days", "between 5 and 10": one figure with two ends.
fn range(view: View<'_, '_>, numeral: &mut Numeral, free: &impl Fn(usize) -> bool) {
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
    if !joint || changes || !free(at) {
        return;
    }
    let Some(token) = view.get(at) else { return };
    let other = match token.kind {
        Kind::Number => digits(view, at, token),
        Kind::Word if numeral.form == Form::Words => in_words(view, at),
        _ => None,
    };
    let Some(mut other) = other else { return };
    if other.form == Form::Label || other.form == Form::Ordinal {
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

fn qualifier(view: View<'_, '_>, numeral: &mut Numeral) {
    let mut at = numeral.first;
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
            Kind::Other
                if view
                    .get(before)
                    .is_some_and(|t| t.text == "~" || t.text == "c") =>
            {
                numeral.qualifier = Some(Qualifier::About);
                numeral.lead = before;
                return;
            }
            _ => {}
        }
    }
    // "over the 12", "about a third": an article may stand between.
    if view.is_any(at.saturating_sub(1), words!("a|the")) && at > 0 && numeral.form != Form::Digits
    {
        at = at.saturating_sub(1);
    }
    let led = view.is_any(
        at.saturating_sub(1),
        words!(
            "than|over|above|of|exceeding|under|below|least|most|to|about|around|approximately|\
        approx|roughly|circa|estimated|some|nearly|almost|nearing"
        ),
    );
    if at == 0 || !led {
        return;
    }
    let longest = QUALIFIERS
        .iter()
        .filter_map(|(words, qualifier)| {
            view.phrase_before(at, words)
                .map(|start| (start, *qualifier))
        })
        .min_by_key(|(start, _)| *start);
    if let Some((start, qualifier)) = longest {
        // In "aged 65 and over 9.87%" the word belongs to the age.
        let of_age = view.is(start.saturating_sub(1), "and")
            && view.kind(start.saturating_sub(2)) == Kind::Number
            && start > 1;
        if of_age {
            return;
        }
        // In "was higher or lower than 5%" and "3% above 5%" the words compare.
        numeral.qualifier = Some(qualifier);
        numeral.lead = start;
    }
}
