//! The other way round: which bases a printed share allows, and which populations a printed rate.

use super::{possible::share_units, shares::half_unit};
use crate::number::{NumberError, Printed, Ratio};
use core::fmt;

/// Whole numbers from a least one on, up to a greatest one where there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bases {
    least: u64,
    greatest: Option<u64>,
}

impl Bases {
    /// The least.
    #[must_use]
    pub const fn least(self) -> u64 {
        self.least
    }

    /// The greatest; none where any larger number will do.
    #[must_use]
    pub const fn greatest(self) -> Option<u64> {
        self.greatest
    }

    /// Whether a number is among them.
    #[must_use]
    pub fn contains(self, base: u64) -> bool {
        self.least <= base && self.greatest.is_none_or(|greatest| base <= greatest)
    }
}

impl fmt::Display for Bases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.greatest {
            None => write!(f, "{} or more", self.least),
            Some(greatest) if greatest == self.least => write!(f, "{greatest}"),
            Some(greatest) => write!(f, "{} to {greatest}", self.least),
        }
    }
}

/// The bases of which a count prints as this percentage, rounded half away from zero; none where
/// there is none.
///
/// ```
/// use care_quality::{Printed, indicator::bases_of};
///
/// let bases = bases_of(45, &Printed::parse("41%")?)?.unwrap();
/// assert_eq!(bases.to_string(), "109 to 111");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`NumberError::Overflow`].
pub fn bases_of(count: u64, printed: &Printed) -> Result<Option<Bases>, NumberError> {
    if share_units(printed.value()).is_none() || printed.qualifier().is_some() {
        return Ok(None);
    }
    // A part is not larger than its whole, and a whole of nothing has no share.
    wholes_of(count, printed, 100, count.max(1))
}

/// The populations of which a count prints as this rate per so many, rounded half away from zero.
///
/// A population outside may be of another year than the one that the rate was made with.
///
/// ```
/// use care_quality::{Printed, indicator::populations_of};
///
/// let birmingham = populations_of(115, &Printed::parse("9.9")?, 100_000)?.unwrap();
/// assert_eq!(birmingham.to_string(), "1155779 to 1167512");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`NumberError::Overflow`].
pub fn populations_of(
    count: u64,
    printed: &Printed,
    per: u32,
) -> Result<Option<Bases>, NumberError> {
    if printed.value().is_sign_negative() || printed.qualifier().is_some() {
        return Ok(None);
    }
    wholes_of(count, printed, per, 1)
}

/// Wholes n with value - half <= per * count / n < value + half.
fn wholes_of(
    count: u64,
    printed: &Printed,
    per: u32,
    floor: u64,
) -> Result<Option<Bases>, NumberError> {
    if count == 0 {
        let any = Bases {
            least: floor,
            greatest: None,
        };
        return Ok(printed.value().is_zero().then_some(any));
    }
    let half = half_unit(printed.decimals())?;
    let scaled = Ratio::from(count).times(i64::from(per))?;
    let above = printed.ratio().plus(half)?;
    let below = printed.ratio().minus(half)?;
    let least = scaled
        .over(above)?
        .floor()
        .checked_add(1)
        .ok_or(NumberError::Overflow)?;
    let least = least.max(i128::from(floor));
    let Ok(least) = u64::try_from(least) else {
        return Ok(None);
    };
    if below <= Ratio::ZERO {
        return Ok(Some(Bases {
            least,
            greatest: None,
        }));
    }
    let greatest = scaled.over(below)?.floor();
    // A greatest whole that no counter holds is none.
    let greatest = u64::try_from(greatest).ok();
    let some = greatest.is_none_or(|greatest| least <= greatest);
    Ok(some.then_some(Bases { least, greatest }))
}

/// The least base of which some count prints as this percentage, rounded half away from zero: a
/// lower bound, not an estimate. None where it is no share, or the base is beyond 64 bits.
///
/// ```
/// use care_quality::{Printed, indicator::least_base};
///
/// let least = |text: &str| least_base(&Printed::parse(text).unwrap());
/// assert_eq!(["67%", "77%", "5.3%"].map(least), [Some(3), Some(13), Some(19)]);
/// ```
#[must_use]
pub fn least_base(printed: &Printed) -> Option<u64> {
    share_units(printed.value())?;
    if printed.qualifier().is_some() {
        return None;
    }
    let half = half_unit(printed.decimals()).ok()?;
    let share = |percent: Ratio| percent.over(100).ok();
    let low = share(printed.ratio().minus(half).ok()?)?.max(Ratio::ZERO);
    let high = share(printed.ratio().plus(half).ok()?)?;
    // No share is above the whole, which is a fraction over 1 and so found at once.
    let (_, base) = simplest(
        Bound {
            at: low,
            included: true,
        },
        Some(Bound {
            at: high,
            included: false,
        }),
        0,
    )?;
    u64::try_from(base).ok()
}

#[derive(Debug, Clone, Copy)]
struct Bound {
    at: Ratio,
    included: bool,
}

/// The fraction with the least denominator between two bounds: whole parts off, then the
/// reciprocals of what is left, as continued fractions do.
fn simplest(low: Bound, high: Option<Bound>, depth: u32) -> Option<(i128, i128)> {
    // A fraction of 128-bit numbers has fewer steps than this.
    if depth > 200 {
        return None;
    }
    let floor = low.at.floor();
    let whole = if low.included && low.at.denominator() == 1 {
        floor
    } else {
        floor.checked_add(1)?
    };
    let fits = high.is_none_or(|high| {
        let whole = Ratio::new(whole, 1).unwrap_or(Ratio::ZERO);
        whole < high.at || (high.included && whole == high.at)
    });
    if fits {
        return Some((whole, 1));
    }
    let rest = |at: Ratio| at.minus(Ratio::new(floor, 1).ok()?).ok();
    let turned = |bound: Bound| {
        let at = Ratio::ONE.over(rest(bound.at)?).ok()?;
        Some(Bound {
            at,
            included: bound.included,
        })
    };
    let (numerator, denominator) = simplest(turned(high?)?, turned(low), depth.checked_add(1)?)?;
    Some((
        floor.checked_mul(numerator)?.checked_add(denominator)?,
        numerator,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Rounding, indicator::attainable};
    use alloc::string::ToString;

    fn printed(text: &str) -> Printed {
        Printed::parse(text).unwrap()
    }

    /// Counts and shares of the sample section, and the Ombudsman's rate for Birmingham 2023-24.
    /// <https://www.lgo.org.uk/your-councils-performance/birmingham-city-council/statistics>
    #[test]
    fn bases_and_populations_of_published_figures() {
        let bases = |count, text: &str| {
            bases_of(count, &printed(text))
                .unwrap()
                .map(|bases| bases.to_string())
        };
        assert_eq!(bases(45, "41").as_deref(), Some("109 to 111"));
        assert_eq!(bases(74, "67").as_deref(), Some("110 to 111"));
        assert_eq!(bases(3, "0").as_deref(), Some("601 or more"));
        assert_eq!(bases(0, "0").as_deref(), Some("1 or more"));
        assert_eq!(bases(0, "1"), None);
        assert_eq!(bases(5, "100").as_deref(), Some("5"));
        assert_eq!(bases(5, "101"), None);
        let residents = populations_of(115, &printed("9.9"), 100_000)
            .unwrap()
            .unwrap();
        assert_eq!(
            (residents.least(), residents.greatest()),
            (1_155_779, Some(1_167_512))
        );
    }

    #[test]
    fn least_bases_of_the_sample_section() {
        for (text, least) in [
            ("67", 3),
            ("77", 13),
            ("42", 12),
            ("5.3", 19),
            ("41", 17),
            ("0", 1),
            ("100", 1),
            ("50", 2),
        ] {
            assert_eq!(least_base(&printed(text)), Some(least), "{text}");
        }
        assert_eq!(least_base(&printed("100.1")), None);
        assert_eq!(least_base(&printed("about 5")), None);
        let _ = least_base(&printed("33.33333333333333333333333333"));
    }

    /// Every whole percentage and every one with one decimal, by enumeration.
    #[test]
    fn least_bases_and_bases_agree_with_enumeration() {
        for (decimals, top) in [(0, 100), (1, 1000)] {
            for units in 0..=top {
                let text =
                    crate::Printed::from_decimal(rust_decimal::Decimal::new(units, decimals));
                let fits = |base: &u64| {
                    let units = u128::try_from(units).unwrap();
                    attainable(units, decimals, *base, Rounding::HalfAway).is_some()
                };
                assert_eq!(least_base(&text), (1_u64..).find(fits), "{text}");
            }
        }
        for count in [0_u64, 1, 7, 45] {
            for units in 0..=100_u32 {
                let bases = bases_of(count, &printed(&units.to_string())).unwrap();
                for base in 1..500_u64 {
                    let fits = attainable(units.into(), 0, base, Rounding::HalfAway)
                        .is_some_and(|counts| counts.contains(count));
                    let found = bases.is_some_and(|bases| bases.contains(base));
                    assert_eq!(found, fits, "{count} of {base} as {units}%");
                }
            }
        }
    }
}
