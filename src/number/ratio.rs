use super::Rounding;
use alloc::string::{String, ToString};
use core::{cmp::Ordering, fmt};
use rust_decimal::Decimal;

/// Why arithmetic on numbers has no exact result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NumberError {
    /// A division by zero.
    #[error("a denominator is zero")]
    ZeroDenominator,
    /// A result, or a step on the way to it, with more digits than are kept exactly.
    #[error("a number has more digits than can be kept exactly")]
    Overflow,
}

/// An exact fraction in lowest terms.
///
/// ```
/// use care_quality::{Ratio, Rounding};
///
/// let share = Ratio::new(26, 36)?.times(100)?;
/// assert_eq!(share.to_string(), "650/9");
/// assert_eq!(share.round(1, Rounding::HalfAway)?.to_string(), "72.2");
/// # Ok::<(), care_quality::NumberError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    /// Above zero, and without a common factor with the numerator.
    denominator: i128,
}

const fn gcd(mut a: u128, mut b: u128) -> u128 {
    while let Some(rest) = a.checked_rem(b) {
        a = b;
        b = rest;
    }
    a
}

impl Ratio {
    /// Nothing.
    pub const ZERO: Self = Self {
        numerator: 0,
        denominator: 1,
    };
    /// The whole.
    pub const ONE: Self = Self {
        numerator: 1,
        denominator: 1,
    };

    /// The fraction of two whole numbers.
    ///
    /// # Errors
    ///
    /// [`NumberError::ZeroDenominator`]; [`NumberError::Overflow`] where either is the lowest
    /// 128-bit integer and the other does not bring it down.
    pub const fn new(numerator: i128, denominator: i128) -> Result<Self, NumberError> {
        if denominator == 0 {
            return Err(NumberError::ZeroDenominator);
        }
        let negative = (numerator < 0) != (denominator < 0);
        let (n, d) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        let common = gcd(n, d);
        let (Some(n), Some(d)) = (n.checked_div(common), d.checked_div(common)) else {
            return Err(NumberError::ZeroDenominator);
        };
        if n > i128::MAX.unsigned_abs() || d > i128::MAX.unsigned_abs() {
            return Err(NumberError::Overflow);
        }
        let n = n.cast_signed();
        let numerator = if negative { n.wrapping_neg() } else { n };
        Ok(Self {
            numerator,
            denominator: d.cast_signed(),
        })
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self {
            numerator: number as i128,
            denominator: 1,
        }
    }

    /// The numerator, in lowest terms.
    #[must_use]
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// The denominator, in lowest terms: above zero.
    #[must_use]
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// Whether this is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.numerator == 0
    }

    /// Whether this is below zero.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.numerator < 0
    }

    /// The magnitude, without the sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self {
            numerator: self.numerator.saturating_abs(),
            denominator: self.denominator,
        }
    }

    /// The sum of two fractions.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`], as for every operation, beyond 128 bits.
    pub fn plus(self, other: impl Into<Self>) -> Result<Self, NumberError> {
        let other = other.into();
        let common = gcd(
            self.denominator.unsigned_abs(),
            other.denominator.unsigned_abs(),
        );
        let common = i128::try_from(common).map_err(|_| NumberError::Overflow)?;
        let scale = |d: i128| d.checked_div(common).ok_or(NumberError::Overflow);
        let (left, right) = (scale(other.denominator)?, scale(self.denominator)?);
        let sum = self
            .numerator
            .checked_mul(left)
            .zip(other.numerator.checked_mul(right))
            .and_then(|(a, b)| a.checked_add(b));
        let denominator = self.denominator.checked_mul(left);
        match (sum, denominator) {
            (Some(sum), Some(denominator)) => Self::new(sum, denominator),
            _ => Err(NumberError::Overflow),
        }
    }

    /// The difference of two fractions.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn minus(self, other: impl Into<Self>) -> Result<Self, NumberError> {
        self.plus(other.into().negated())
    }

    const fn negated(self) -> Self {
        // The numerator is never the lowest integer: `new` refuses it.
        Self {
            numerator: self.numerator.saturating_neg(),
            denominator: self.denominator,
        }
    }

    /// The product of two fractions.
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`].
    pub fn times(self, other: impl Into<Self>) -> Result<Self, NumberError> {
        let other = other.into();
        // Reduced crosswise first, so that a product that fits is found.
        let one = Self::new(self.numerator, other.denominator)?;
        let two = Self::new(other.numerator, self.denominator)?;
        let numerator = one.numerator.checked_mul(two.numerator);
        let denominator = one.denominator.checked_mul(two.denominator);
        match (numerator, denominator) {
            (Some(numerator), Some(denominator)) => Self::new(numerator, denominator),
            _ => Err(NumberError::Overflow),
        }
    }

    /// The quotient of two fractions.
    ///
    /// # Errors
    ///
    /// [`NumberError::ZeroDenominator`] and [`NumberError::Overflow`].
    pub fn over(self, other: impl Into<Self>) -> Result<Self, NumberError> {
        let other = other.into();
        self.times(Self::new(other.denominator, other.numerator)?)
    }

    /// The greatest whole number that is not above the fraction.
    #[must_use]
    pub const fn floor(self) -> i128 {
        match self.numerator.checked_div_euclid(self.denominator) {
            Some(floor) => floor,
            None => 0,
        }
    }

    /// The least whole number that is not below the fraction.
    #[must_use]
    pub const fn ceil(self) -> i128 {
        self.negated().floor().saturating_neg()
    }

    /// The value rounded once to so many decimals, which the result keeps ("5.30").
    ///
    /// # Errors
    ///
    /// [`NumberError::Overflow`] where the result has more than 28 digits.
    pub fn round(self, decimals: u32, mode: Rounding) -> Result<Decimal, NumberError> {
        let magnitude = self.numerator.unsigned_abs();
        let denominator = self.denominator.unsigned_abs();
        let overflow = NumberError::Overflow;
        let mut digits = magnitude.checked_div(denominator).ok_or(overflow)?;
        let mut rest = magnitude.checked_rem(denominator).ok_or(overflow)?;
        for _ in 0..decimals {
            let tenfold = rest.checked_mul(10).ok_or(overflow)?;
            let digit = tenfold.checked_div(denominator).ok_or(overflow)?;
            rest = tenfold.checked_rem(denominator).ok_or(overflow)?;
            digits = digits
                .checked_mul(10)
                .and_then(|d| d.checked_add(digit))
                .ok_or(overflow)?;
        }
        let negative = self.is_negative();
        let half = rest.cmp(&denominator.saturating_sub(rest));
        let away = match mode {
            Rounding::HalfAway => half != Ordering::Less,
            Rounding::HalfEven => {
                half == Ordering::Greater || (half == Ordering::Equal && digits & 1 == 1)
            }
            Rounding::HalfDown => half == Ordering::Greater,
            Rounding::Truncate => false,
            Rounding::Ceiling => rest > 0 && !negative,
        };
        let digits = digits.checked_add(u128::from(away)).ok_or(overflow)?;
        let digits = i128::try_from(digits).map_err(|_| overflow)?;
        let signed = if negative {
            digits.wrapping_neg()
        } else {
            digits
        };
        Decimal::try_from_i128_with_scale(signed, decimals).map_err(|_| overflow)
    }

    /// The value as a decimal where it ends within so many decimals, without trailing zeros.
    #[must_use]
    pub fn to_decimal(self, decimals: u32) -> Option<Decimal> {
        let value = self.round(decimals, Rounding::Truncate).ok()?;
        (Self::from(value) == self).then(|| value.normalize())
    }
}

impl From<i64> for Ratio {
    fn from(number: i64) -> Self {
        Self::whole(number)
    }
}

impl From<u64> for Ratio {
    fn from(number: u64) -> Self {
        Self {
            numerator: i128::from(number),
            denominator: 1,
        }
    }
}

impl From<i32> for Ratio {
    fn from(number: i32) -> Self {
        Self::whole(i64::from(number))
    }
}

/// Always exact: a decimal has at most 96 bits over a power of ten.
impl From<Decimal> for Ratio {
    fn from(value: Decimal) -> Self {
        // 10^28 fits 94 bits, so neither the power nor the fraction overflows.
        let scale = 10_i128.checked_pow(value.scale()).unwrap_or(1);
        Self::new(value.mantissa(), scale).unwrap_or(Self::ZERO)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Exact at any size: whole parts first, then the reciprocals of what is left, so that nothing
/// is multiplied.
impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut one, mut two) = (*self, *other);
        let mut turned = false;
        loop {
            let whole = one.floor().cmp(&two.floor());
            let rest_one = one
                .numerator
                .checked_rem_euclid(one.denominator)
                .unwrap_or(0);
            let rest_two = two
                .numerator
                .checked_rem_euclid(two.denominator)
                .unwrap_or(0);
            let here = match (whole, rest_one, rest_two) {
                (Ordering::Equal, 0, 0) => Some(Ordering::Equal),
                (Ordering::Equal, 0, _) => Some(Ordering::Less),
                (Ordering::Equal, _, 0) => Some(Ordering::Greater),
                (Ordering::Equal, ..) => None,
                (whole, ..) => Some(whole),
            };
            if let Some(order) = here {
                return if turned { order.reverse() } else { order };
            }
            one = Self {
                numerator: one.denominator,
                denominator: rest_one,
            };
            two = Self {
                numerator: two.denominator,
                denominator: rest_two,
            };
            turned = !turned;
        }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.denominator == 1 {
            write!(f, "{}", self.numerator)
        } else {
            write!(f, "{}/{}", self.numerator, self.denominator)
        }
    }
}

impl fmt::Debug for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ratio({self})")
    }
}

/// A value with so many decimals, rounded half away from zero, as texts on the wire have it.
pub(crate) fn rounded(value: Option<Ratio>, decimals: u32) -> Option<String> {
    Some(value?.round(decimals, Rounding::HalfAway).ok()?.to_string())
}

#[cfg(test)]
mod tests;
