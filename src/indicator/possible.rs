//! Which counts can stand behind a printed percentage, in closed form.
//!
//! A percentage printed as p units of its last decimal, of a base n, leaves every count x with
//! a*n <= S*x < b*n, where S is two hundred units and a and b are the ends of what rounds to p. So
//! the least and the greatest count are two divisions, whatever the base.

use crate::number::{Counts, Printed, Qualifier, Rounding};
use rust_decimal::Decimal;

/// One end of what rounds to a printed value, in half units of its last decimal.
#[derive(Debug, Clone, Copy)]
struct End {
    halves: u128,
    included: bool,
}

/// `numerator * base / whole` in whole numbers, and whether that leaves no rest; exact at any size.
///
/// The numerator is at most one half unit above the whole.
const fn portion(numerator: u128, base: u64, whole: u128) -> (u128, bool) {
    // Up to seven decimals every product of the parts fits, and one division of the base does.
    if whole <= u32::MAX as u128 && numerator <= u32::MAX as u128 {
        #[expect(clippy::cast_possible_truncation, reason = "both are at most u32::MAX")]
        let (a, s) = (numerator as u64, whole as u64);
        let (Some(times), Some(rest)) = (base.checked_div(s), base.checked_rem(s)) else {
            return (0, false);
        };
        // Both factors are below 2^32.
        let inner = a.wrapping_mul(rest);
        let (Some(part), Some(left)) = (inner.checked_div(s), inner.checked_rem(s)) else {
            return (0, false);
        };
        let floor = (a as u128)
            .wrapping_mul(times as u128)
            .wrapping_add(part as u128);
        return (floor, left == 0);
    }
    // Else bit by bit of the base: the rest stays below the whole, and so nothing overflows.
    let (mut floor, mut rest, mut bit) = (0_u128, 0_u128, u64::BITS);
    while bit > 0 {
        bit = bit.wrapping_sub(1);
        floor = floor.wrapping_shl(1);
        rest = rest.wrapping_shl(1);
        if (base >> bit) & 1 == 1 {
            rest = rest.wrapping_add(numerator);
        }
        while rest >= whole && whole > 0 {
            rest = rest.wrapping_sub(whole);
            floor = floor.wrapping_add(1);
        }
    }
    (floor, rest == 0)
}

const fn between(lower: End, upper: End, base: u64, whole: u128) -> Option<Counts> {
    let (floor, even) = portion(lower.halves, base, whole);
    let least = if even && lower.included {
        floor
    } else {
        floor.wrapping_add(1)
    };
    let (floor, even) = portion(upper.halves, base, whole);
    let greatest = if even && !upper.included {
        match floor.checked_sub(1) {
            Some(greatest) => greatest,
            None => return None,
        }
    } else {
        floor
    };
    let greatest = if greatest > base as u128 {
        base as u128
    } else {
        greatest
    };
    if least > greatest {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "both are at most the base")]
    Counts::new(least as u64, greatest as u64)
}

/// The counts of a base whose percentage rounds to the printed one: none where there is none.
///
/// `units` is the printed percentage in units of its last decimal (`5.3` is 53 of one decimal). A
/// base of nothing has no share, and no share is above 100.
///
/// ```
/// use care_quality::{Rounding, indicator::attainable};
///
/// let counts = attainable(41, 0, 110, Rounding::HalfAway).unwrap();
/// assert_eq!((counts.least(), counts.greatest()), (45, 45));
/// assert_eq!(attainable(33, 0, 7, Rounding::HalfAway), None);
/// ```
#[must_use]
pub const fn attainable(units: u128, decimals: u32, base: u64, mode: Rounding) -> Option<Counts> {
    let Some(whole) = whole(decimals) else {
        return None;
    };
    if base == 0 || units > whole >> 1 {
        return None;
    }
    let value = units.wrapping_mul(2);
    let (below, above) = (value.checked_sub(1), value.wrapping_add(1));
    let even = units & 1 == 0;
    let (lower, lower_in, upper, upper_in) = match mode {
        Rounding::HalfAway => (below, true, above, false),
        Rounding::HalfEven => (below, even, above, even),
        Rounding::HalfDown => (below, false, above, true),
        Rounding::Truncate => (Some(value), true, value.wrapping_add(2), false),
        Rounding::Ceiling => (value.checked_sub(2), false, value, true),
    };
    // Nothing is below zero, so the lower end of what prints as zero is zero itself.
    let lower = match lower {
        Some(halves) => End {
            halves,
            included: lower_in,
        },
        None => End {
            halves: 0,
            included: true,
        },
    };
    between(
        lower,
        End {
            halves: upper,
            included: upper_in,
        },
        base,
        whole,
    )
}

/// Two hundred units of the last decimal; none beyond 28 decimals.
const fn whole(decimals: u32) -> Option<u128> {
    if decimals > 28 {
        return None;
    }
    match 10_u128.checked_pow(decimals) {
        Some(units) => units.checked_mul(200),
        None => None,
    }
}

impl Printed {
    /// The counts of a base that the printed percentage can stand for, under one way of rounding.
    ///
    /// "Under", "over", "at least" and "at most" bound the unrounded share on one side, the same
    /// under all modes. "About" and "nearly" have no standard tolerance, and so no counts.
    ///
    /// ```
    /// use care_quality::{Printed, Rounding};
    ///
    /// let share = Printed::parse("41%")?;
    /// assert_eq!(share.possible_counts(110, Rounding::HalfAway).unwrap().range(), 45..=45);
    /// assert_eq!(share.possible_counts(7, Rounding::HalfAway), None);
    /// # Ok::<(), care_quality::PrintedError>(())
    /// ```
    #[must_use]
    pub fn possible_counts(&self, base: u64, mode: Rounding) -> Option<Counts> {
        let (units, decimals) = share_units(self.value())?;
        let whole = whole(decimals)?;
        if base == 0 {
            return None;
        }
        let value = units.wrapping_mul(2);
        let nothing = End {
            halves: 0,
            included: true,
        };
        let all = End {
            halves: whole,
            included: true,
        };
        let here = |included| End {
            halves: value,
            included,
        };
        let (lower, upper) = match self.qualifier() {
            None => return attainable(units, decimals, base, mode),
            Some(Qualifier::Under) => (nothing, here(false)),
            Some(Qualifier::AtMost) => (nothing, here(true)),
            Some(Qualifier::Over) => (here(false), all),
            Some(Qualifier::AtLeast) => (here(true), all),
            Some(Qualifier::About | Qualifier::Nearly) => return None,
        };
        between(lower, upper, base, whole)
    }

    /// The counts of a base that the printed percentage can stand for where it is not known how
    /// ties were rounded: half away from zero, or where that has none, half to even.
    #[must_use]
    pub fn likely_counts(&self, base: u64) -> Option<Counts> {
        self.possible_counts(base, Rounding::HalfAway)
            .or_else(|| self.possible_counts(base, Rounding::HalfEven))
    }
}

/// The greatest count of a base whose share is not above the printed one.
pub(super) const fn nearest_below(units: u128, decimals: u32, base: u64) -> u64 {
    let Some(whole) = whole(decimals) else {
        return 0;
    };
    let (floor, _) = portion(units.wrapping_mul(2), base, whole);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a share is at most the base"
    )]
    let floor = floor as u64;
    floor
}

/// A share in units of its last decimal, where it is one: from 0 to 100.
pub(super) fn share_units(value: Decimal) -> Option<(u128, u32)> {
    let units = u128::try_from(value.mantissa()).ok()?;
    let decimals = value.scale();
    (units <= whole(decimals)? >> 1).then_some((units, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of 110 complaints and the further cases of the public guidance on small numbers,
    /// found by enumerating every count.
    #[test]
    fn counts_behind_printed_percentages() {
        type Row = (&'static str, u64, [Option<(u64, u64)>; 3]);
        let rows: &[Row] = &[
            ("41", 110, [Some((45, 45)), Some((46, 46)), Some((45, 45))]),
            ("67", 110, [Some((74, 74)), Some((74, 74)), Some((73, 73))]),
            ("21", 110, [Some((23, 23)), Some((24, 24)), Some((23, 23))]),
            ("0", 110, [Some((0, 0)), Some((0, 1)), Some((0, 0))]),
            ("1", 110, [Some((1, 1)), Some((2, 2)), Some((1, 1))]),
            (
                "100",
                110,
                [Some((110, 110)), Some((110, 110)), Some((109, 110))],
            ),
            ("40.9", 110, [Some((45, 45)), Some((45, 45)), None]),
            ("41.0", 110, [None, None, Some((45, 45))]),
            ("67.3", 110, [Some((74, 74)), None, Some((74, 74))]),
            ("67.2", 110, [None, Some((74, 74)), None]),
            ("88", 32, [Some((28, 28)), None, Some((28, 28))]),
            (
                "51",
                351,
                [Some((178, 180)), Some((180, 182)), Some((176, 179))],
            ),
            ("0", 500, [Some((0, 2)), Some((0, 4)), Some((0, 0))]),
            ("33", 7, [None, None, None]),
        ];
        for (text, base, expected) in rows {
            let printed = Printed::parse(text).unwrap();
            let modes = [Rounding::HalfAway, Rounding::Truncate, Rounding::Ceiling];
            for (mode, expected) in modes.into_iter().zip(expected) {
                let counts = printed.possible_counts(*base, mode);
                let counts = counts.map(|c| (c.least(), c.greatest()));
                assert_eq!(counts, *expected, "{text} of {base}, {mode}");
            }
        }
    }
}
