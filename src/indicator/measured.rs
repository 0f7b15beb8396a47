use super::shares::half_unit;
use crate::number::{Count, NumberError, Printed, Ratio};

/// A number as far as it is known: exact, or somewhere between two ends.
///
/// ```
/// use care_quality::{Printed, indicator::Measured};
///
/// let old = Measured::printed(&Printed::parse("42%")?)?;
/// let new = Measured::printed(&Printed::parse("77%")?)?;
/// let points = new.minus(old)?;
/// assert_eq!((points.low().to_string(), points.high().to_string()), ("34".into(), "36".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Measured {
    pub(super) low: Ratio,
    pub(super) middle: Ratio,
    pub(super) high: Ratio,
}

impl Measured {
    /// A number that is exact.
    #[must_use]
    pub fn exact(value: impl Into<Ratio>) -> Self {
        let value = value.into();
        Self {
            low: value,
            middle: value,
            high: value,
        }
    }

    /// A printed number: half a unit of its last decimal on either side.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn printed(printed: &Printed) -> Result<Self, NumberError> {
        Self::around(printed.ratio(), half_unit(printed.decimals())?)
    }

    /// A count rounded to the nearest 5, 10 or 100.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn nearest(count: Count, step: u32) -> Result<Self, NumberError> {
        Self::around(count.into(), Ratio::new(i128::from(step), 2)?)
    }

    fn around(value: Ratio, half: Ratio) -> Result<Self, NumberError> {
        Ok(Self {
            low: value.minus(half)?,
            middle: value,
            high: value.plus(half)?,
        })
    }

    /// Where it begins.
    #[must_use]
    pub const fn low(self) -> Ratio {
        self.low
    }

    /// The value as it is written.
    #[must_use]
    pub const fn middle(self) -> Ratio {
        self.middle
    }

    /// Where it ends.
    #[must_use]
    pub const fn high(self) -> Ratio {
        self.high
    }

    /// Whether nothing about it is left open.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.low == self.high
    }

    /// The difference.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn minus(self, other: Self) -> Result<Self, NumberError> {
        Ok(Self {
            low: self.low.minus(other.high)?,
            middle: self.middle.minus(other.middle)?,
            high: self.high.minus(other.low)?,
        })
    }

    /// The product with an exact number above zero.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn times(self, by: impl Into<Ratio>) -> Result<Self, NumberError> {
        let by = by.into();
        Ok(Self {
            low: self.low.times(by)?,
            middle: self.middle.times(by)?,
            high: self.high.times(by)?,
        })
    }

    /// The quotient of numbers that are not negative.
    ///
    /// # Errors
    ///
    /// [`NumberError::ZeroDenominator`] where the divisor may be zero: the quotient has no upper
    /// end; [`NumberError::Overflow`].
    pub fn over(self, other: Self) -> Result<Self, NumberError> {
        if other.low <= Ratio::ZERO {
            return Err(NumberError::ZeroDenominator);
        }
        Ok(Self {
            low: self.low.max(Ratio::ZERO).over(other.high)?,
            middle: self.middle.over(other.middle)?,
            high: self.high.over(other.low)?,
        })
    }

    /// The share of a part in the sum of itself and the rest.
    ///
    /// The part moves numerator and denominator alike, so that this is narrower than
    /// [`over`](Self::over) of a sum.
    ///
    /// # Errors
    ///
    /// As [`over`](Self::over).
    pub fn over_sum_with(self, rest: Self) -> Result<Self, NumberError> {
        if self.low <= Ratio::ZERO && rest.low <= Ratio::ZERO {
            return Err(NumberError::ZeroDenominator);
        }
        let share = |part: Ratio, rest: Ratio| part.over(part.plus(rest)?);
        Ok(Self {
            low: share(self.low.max(Ratio::ZERO), rest.high)?,
            middle: share(self.middle, rest.middle)?,
            high: share(self.high, rest.low.max(Ratio::ZERO))?,
        })
    }

    /// The relative change from an old to this new number, in percent of the old.
    ///
    /// # Errors
    ///
    /// As [`over`](Self::over).
    pub fn percent_change_from(self, old: Self) -> Result<Self, NumberError> {
        self.over(old)?.minus(Self::exact(1))?.times(100)
    }
}
