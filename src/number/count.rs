use super::Ratio;
use core::{fmt, str::FromStr};
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A number of people, posts, complaints or days: whole, or full-time equivalent; never negative.
///
/// ```
/// use care_quality::number::Count;
///
/// let leavers: Count = "4276.3".parse()?;
/// assert_eq!((leavers.is_whole(), leavers.to_string().as_str()), (false, "4276.3"));
/// assert!("-3".parse::<Count>().is_err());
/// # Ok::<(), care_quality::number::CountError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Count(Decimal);

/// Why something is no [`Count`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CountError {
    /// A number below zero.
    #[error("a count is not negative")]
    Negative,
    /// Not a number in plain digits, or one of more than 28 digits.
    #[error("expected a count in plain digits, such as `110` or `4276.3`")]
    NotANumber,
}

impl Count {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// The count with this value.
    ///
    /// # Errors
    ///
    /// [`CountError::Negative`].
    pub const fn new(value: Decimal) -> Result<Self, CountError> {
        if value.is_sign_negative() && !value.is_zero() {
            return Err(CountError::Negative);
        }
        Ok(Self(value))
    }

    /// The value; its scale is that in which it was given.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.0
    }

    /// Whether nothing was counted.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is a whole number: `110`, and `110.0`.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }

    /// The whole number, where it is one that fits.
    #[must_use]
    pub fn whole(self) -> Option<u64> {
        let value = self.0.normalize();
        (value.scale() == 0)
            .then(|| u64::try_from(value.mantissa()).ok())
            .flatten()
    }

    /// The sum, or none where it has more than 28 digits.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        exact_sum(self.0, other.0).map(Self)
    }

    /// The product, or none where it has more than 28 digits.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let mantissa = self.0.mantissa().checked_mul(other.0.mantissa())?;
        let scale = self.0.scale().checked_add(other.0.scale())?;
        Decimal::try_from_i128_with_scale(mantissa, scale)
            .ok()
            .map(Self)
    }
}

/// The sum with nothing rounded away, which the decimal's own sum would do at 28 digits.
fn exact_sum(one: Decimal, other: Decimal) -> Option<Decimal> {
    let scale = one.scale().max(other.scale());
    let raised = |value: Decimal| {
        let by = 10_i128.checked_pow(scale.checked_sub(value.scale())?)?;
        value.mantissa().checked_mul(by)
    };
    let sum = raised(one)?.checked_add(raised(other)?)?;
    Decimal::try_from_i128_with_scale(sum, scale).ok()
}

impl From<u64> for Count {
    fn from(count: u64) -> Self {
        Self(Decimal::from(count))
    }
}

impl From<u32> for Count {
    fn from(count: u32) -> Self {
        Self(Decimal::from(count))
    }
}

impl From<Count> for Ratio {
    fn from(count: Count) -> Self {
        Self::from(count.0)
    }
}

impl TryFrom<Decimal> for Count {
    type Error = CountError;

    fn try_from(value: Decimal) -> Result<Self, Self::Error> {
        Self::new(value)
    }
}

impl FromStr for Count {
    type Err = CountError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let value = crate::value::Value::from(text).decimal();
        value
            .map_err(|_| CountError::NotANumber)
            .and_then(Self::new)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// On the wire a text, as every number with a value of its own.
impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = crate::value::Value::deserialize(deserializer)?.decimal();
        Self::new(value.map_err(de::Error::custom)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn counts_are_not_negative() {
        assert_eq!(Count::new(Decimal::new(-1, 1)), Err(CountError::Negative));
        assert_eq!("-0.0".parse::<Count>().map(|c| c.is_zero()), Ok(true));
        assert_eq!("many".parse::<Count>(), Err(CountError::NotANumber));
        for (text, whole) in [("110", Some(110)), ("110.0", Some(110)), ("110.5", None)] {
            let count: Count = text.parse().unwrap();
            assert_eq!((count.whole(), count.to_string().as_str()), (whole, text));
        }
    }

    #[test]
    fn sums_and_products_are_exact_or_none() {
        let count = |text: &str| text.parse::<Count>().unwrap();
        let sum = count("36186.3").plus(count("5415.95")).unwrap();
        assert_eq!(sum.to_string(), "41602.25");
        let product = count("36186.3").times(count("253")).unwrap();
        assert_eq!(product.to_string(), "9155133.9");
        let long = count("9999999999999999999999999999");
        assert_eq!(long.plus(count("0.1")), None);
        assert_eq!(long.times(long), None);
    }

    #[test]
    fn the_wire_is_a_text_and_reads_what_is_exact() {
        let count: Count = serde_json::from_str("5.30").unwrap();
        assert_eq!(serde_json::to_string(&count).unwrap(), "\"5.3\"");
        for json in ["-1", "\"-1\"", "null", "\"few\"", "0.1234567890123456"] {
            assert!(serde_json::from_str::<Count>(json).is_err(), "{json}");
        }
    }
}
