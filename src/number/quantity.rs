use super::{Count, NumberError, Ratio, Rounding};
use core::fmt;
use rust_decimal::Decimal;

/// A share, or a relative change, in parts of a hundred: exact.
///
/// Two percentages differ by [`PercentagePoints`]; nothing else is taken from or added to one, so
/// that points, counts and rates cannot be mistaken for it:
///
/// ```compile_fail
/// use care_quality::number::Percent;
///
/// let _ = Percent::whole(40).minus(10);
/// ```
///
/// ```
/// use care_quality::number::{Percent, PercentagePoints};
///
/// let rise = Percent::whole(50).minus(Percent::whole(40))?;
/// assert_eq!(rise, PercentagePoints::tenths(100));
/// assert_eq!(Percent::whole(50).change_from(Percent::whole(40))?, Percent::whole(25));
/// # Ok::<(), care_quality::NumberError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(Ratio);

/// The difference of two percentages: exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PercentagePoints(Ratio);

/// A rate of events per 100,000 residents: exact.
///
/// ```
/// use care_quality::number::{Count, PerResidents};
///
/// let upheld = PerResidents::of(Count::from(115_u32), Count::from(1_160_000_u32))?;
/// assert_eq!(upheld.to_string(), "9.9 per 100,000");
/// # Ok::<(), care_quality::NumberError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PerResidents(Ratio);

macro_rules! quantity {
    ($Name:ident) => {
        impl $Name {
            /// The quantity with this exact value.
            #[must_use]
            pub const fn new(value: Ratio) -> Self {
                Self(value)
            }

            /// A whole number of them.
            #[must_use]
            pub const fn whole(value: i64) -> Self {
                Self(Ratio::whole(value))
            }

            /// The exact value.
            #[must_use]
            pub const fn value(self) -> Ratio {
                self.0
            }

            /// The value rounded once, half away from zero.
            ///
            /// # Errors
            ///
            /// [`NumberError::Overflow`].
            pub fn round_dp(self, decimals: u32) -> Result<Decimal, NumberError> {
                self.0.round(decimals, Rounding::HalfAway)
            }
        }

        impl From<Decimal> for $Name {
            fn from(value: Decimal) -> Self {
                Self(Ratio::from(value))
            }
        }
    };
}

quantity!(Percent);
quantity!(PercentagePoints);
quantity!(PerResidents);

impl Percent {
    /// The share of a part in a whole; it may exceed 100.
    ///
    /// # Errors
    ///
    /// [`NumberError::ZeroDenominator`] and [`NumberError::Overflow`].
    pub fn of(part: Count, whole: Count) -> Result<Self, NumberError> {
        Ratio::from(part).over(whole)?.times(100).map(Self)
    }

    /// The difference to another percentage, in points.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn minus(self, other: Self) -> Result<PercentagePoints, NumberError> {
        self.0.minus(other.0).map(PercentagePoints)
    }

    /// The percentage that is so many points higher.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn plus(self, points: PercentagePoints) -> Result<Self, NumberError> {
        self.0.plus(points.0).map(Self)
    }

    /// The relative change from an old percentage, in percent of the old one.
    ///
    /// # Errors
    ///
    /// [`NumberError::ZeroDenominator`] where the old one is not above zero;
    /// [`NumberError::Overflow`].
    pub fn change_from(self, old: Self) -> Result<Self, NumberError> {
        relative(self.0, old.0)
    }
}

impl PercentagePoints {
    /// So many tenths of a point: -77 for -7.7.
    #[must_use]
    pub fn tenths(tenths: i64) -> Self {
        Self(Ratio::from(Decimal::new(tenths, 1)))
    }
}

impl PerResidents {
    /// Events per 100,000 residents.
    ///
    /// # Errors
    ///
    /// [`NumberError::ZeroDenominator`] and [`NumberError::Overflow`].
    pub fn of(events: Count, residents: Count) -> Result<Self, NumberError> {
        Ratio::from(events)
            .over(residents)?
            .times(100_000)
            .map(Self)
    }

    /// The relative change from an old rate, in percent of the old one.
    ///
    /// # Errors
    ///
    /// [`NumberError::ZeroDenominator`] where the old one is zero; [`NumberError::Overflow`].
    pub fn change_from(self, old: Self) -> Result<Percent, NumberError> {
        relative(self.0, old.0)
    }
}

impl Count {
    /// The relative change from an old count, in percent of the old one.
    ///
    /// # Errors
    ///
    /// [`NumberError::ZeroDenominator`] where the old one is zero; [`NumberError::Overflow`].
    pub fn change_from(self, old: Self) -> Result<Percent, NumberError> {
        relative(self.into(), old.into())
    }
}

/// The base of a relative change is the old value: from nothing, or from less, there is none.
fn relative(new: Ratio, old: Ratio) -> Result<Percent, NumberError> {
    if old <= Ratio::ZERO {
        return Err(NumberError::ZeroDenominator);
    }
    new.minus(old)?.times(100)?.over(old).map(Percent)
}

/// One decimal, half away from zero, without the zero: `72.2%`, `75%`.
fn shown(value: Ratio, unit: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match value.round(1, Rounding::HalfAway) {
        Ok(rounded) => write!(f, "{}{unit}", rounded.normalize()),
        Err(_) => write!(f, "{value}{unit}"),
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shown(self.0, "%", f)
    }
}

impl fmt::Display for PercentagePoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shown(self.0, " percentage points", f)
    }
}

impl fmt::Display for PerResidents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        shown(self.0, " per 100,000", f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    fn count(count: u32) -> Count {
        Count::from(count)
    }

    /// 5.3% against 13%, 77% against 42%, and 40% to 50%.
    #[test]
    fn points_and_percent_are_two_quantities() {
        let percent = |tenths: i64| Percent::from(Decimal::new(tenths, 1));
        let gap = percent(53).minus(percent(130)).unwrap();
        assert_eq!(
            (gap, gap.to_string().as_str()),
            (PercentagePoints::tenths(-77), "-7.7 percentage points")
        );
        assert_eq!(percent(130).plus(gap), Ok(percent(53)));
        let rise = percent(770).change_from(percent(420)).unwrap();
        assert_eq!(rise.to_string(), "83.3%");
        assert_eq!(
            percent(500).change_from(percent(400)),
            Ok(Percent::whole(25))
        );
        assert_eq!(
            percent(1).change_from(Percent::whole(0)),
            Err(NumberError::ZeroDenominator)
        );
        assert_eq!(
            percent(1).change_from(Percent::whole(-1)),
            Err(NumberError::ZeroDenominator)
        );
    }

    #[test]
    fn shares_and_rates_come_from_counts() {
        assert_eq!(
            Percent::of(count(26), count(36)).unwrap().to_string(),
            "72.2%"
        );
        assert_eq!(
            Percent::of(count(21), count(28)).unwrap().to_string(),
            "75%"
        );
        assert_eq!(
            Percent::of(count(1), Count::ZERO),
            Err(NumberError::ZeroDenominator)
        );
        let (old, new) = (count(32), count(28));
        assert_eq!(new.change_from(old).unwrap().to_string(), "-12.5%");
        let rate = |events| PerResidents::of(count(events), count(100_000)).unwrap();
        assert_eq!(rate(6).to_string(), "6 per 100,000");
        assert_eq!(rate(6).change_from(rate(4)), Ok(Percent::whole(50)));
    }
}
