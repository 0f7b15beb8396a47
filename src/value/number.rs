use super::MAX_DIGITS;
use alloc::{
    format,
    string::{String, ToString},
};
use core::{fmt, str::FromStr};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

/// A number as it stands in a draft: its written form, of any size and precision.
///
/// An integer is exact; so is a number whose shortest form has at most 15 significant digits, which
/// is what survives every reader of JSON. Any other number should have been a text.
///
/// ```
/// use care_quality::value::Number;
///
/// let number: Number = "5.30".parse()?;
/// assert_eq!(number.exact().map(|value| value.to_string()).as_deref(), Some("5.3"));
/// let sum: Number = "0.30000000000000004".parse()?;
/// assert_eq!(sum.exact(), None);
/// # Ok::<(), care_quality::value::NotANumber>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    written: String,
}

/// A text that is no number of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a number as JSON writes it, such as `5.3` or `-12`")]
pub struct NotANumber;

impl Number {
    /// The form in which it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The exact value in its shortest form, or none where the written form is not exact or has
    /// more than 28 digits.
    #[must_use]
    pub fn exact(&self) -> Option<Decimal> {
        exact(&self.written)
    }

    /// The whole number, where it is one that fits; `3.0` is 3.
    #[must_use]
    pub fn whole(&self) -> Option<i64> {
        let value = self.exact()?.normalize();
        (value.scale() == 0)
            .then(|| i64::try_from(value.mantissa()).ok())
            .flatten()
    }
}

impl Number {
    /// Whether the number is whole, of whatever size: `3`, `3.0` and `1e400` are.
    pub(crate) fn is_whole(&self) -> bool {
        let written = self.written.trim_start_matches('-');
        if written.bytes().all(|byte| byte.is_ascii_digit()) {
            return true;
        }
        match (self.exact(), written.parse::<f64>()) {
            (Some(value), _) => value.normalize().scale() == 0,
            // From here on floats are whole numbers anyway.
            (None, Ok(value)) => value >= 1e16,
            (None, Err(_)) => false,
        }
    }
}

/// How many significant digits every reader of JSON keeps.
const EXACT_DIGITS: usize = 15;

/// The value of a written number, where it is exact.
pub(crate) fn exact(written: &str) -> Option<Decimal> {
    let digits = written.strip_prefix('-').unwrap_or(written);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        if digits.len() > MAX_DIGITS {
            return None;
        }
        return Decimal::try_from_i128_with_scale(written.parse().ok()?, 0).ok();
    }
    let value: f64 = written.parse().ok()?;
    if !value.is_finite() {
        return None;
    }
    // The shortest form: digits with a point behind the first, and an exponent.
    let shortest = format!("{value:e}");
    let (digits, exponent) = shortest.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mantissa = [whole, fraction].concat();
    if mantissa.trim_start_matches('-').len() > EXACT_DIGITS {
        return None;
    }
    let mantissa: i128 = mantissa.parse().ok()?;
    let scale = i32::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
    if scale >= 0 {
        return Decimal::try_from_i128_with_scale(mantissa, u32::try_from(scale).ok()?).ok();
    }
    let power = 10_i128.checked_pow(scale.unsigned_abs())?;
    let mantissa = mantissa.checked_mul(power)?;
    Decimal::try_from_i128_with_scale(mantissa, 0).ok()
}

/// Whether a text is a number in the grammar of JSON.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (text, exponent) = match text.split_once(['e', 'E']) {
        Some((text, exponent)) => (text, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match text.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|text| digits(text.strip_prefix(['+', '-']).unwrap_or(text)))
}

impl FromStr for Number {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if is_number(text) {
            Ok(Self {
                written: text.to_string(),
            })
        } else {
            Err(NotANumber)
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.written)
    }
}

macro_rules! from {
    ($($integer:ty),+) => {$(
        impl From<$integer> for Number {
            fn from(value: $integer) -> Self {
                Self { written: value.to_string() }
            }
        }
    )+};
}

from!(u8, u32, i32, u64, i64, u128, i128);

/// The shortest form that reads back as the same number. What is no finite number keeps the name
/// that it has in Rust, and is never exact.
impl From<f64> for Number {
    fn from(value: f64) -> Self {
        Self {
            written: format!("{value:?}"),
        }
    }
}

/// An integer as an integer, another number as a float; what neither can hold as a text.
impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Ok(value) = self.written.parse::<i64>() {
            return serializer.serialize_i64(value);
        }
        if let Ok(value) = self.written.parse::<u64>() {
            return serializer.serialize_u64(value);
        }
        if let Ok(value) = self.written.parse::<i128>() {
            return serializer.serialize_i128(value);
        }
        match self.written.parse::<f64>() {
            Ok(value) if value.is_finite() => serializer.serialize_f64(value),
            _ => serializer.serialize_str(&self.written),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_and_short_numbers_are_exact_and_longer_ones_are_not() {
        for (written, value) in [
            ("0", Some("0")),
            ("-0", Some("0")),
            ("3.0", Some("3")),
            ("5.30", Some("5.3")),
            ("-7.7", Some("-7.7")),
            ("1e2", Some("100")),
            ("2.5E-3", Some("0.0025")),
            ("36186.3", Some("36186.3")),
            // Fifteen significant digits, and sixteen.
            ("0.123456789012345", Some("0.123456789012345")),
            ("0.1234567890123456", None),
            ("0.30000000000000004", None),
            // The shortest form of what a float makes of it is 0.1.
            ("0.10000000000000000555", Some("0.1")),
            // Any integer, up to what can be kept.
            ("12345678901234567890", Some("12345678901234567890")),
            (
                "9999999999999999999999999999",
                Some("9999999999999999999999999999"),
            ),
            ("99999999999999999999999999999", None),
            ("1e20", Some("100000000000000000000")),
            ("1e400", None),
            ("1e300", None),
            ("5e-324", None),
        ] {
            let number: Number = written.parse().unwrap();
            let exact = number.exact().map(|value| value.to_string());
            assert_eq!(exact.as_deref(), value, "{written}");
        }
        assert_eq!(Number::from(f64::NAN).exact(), None);
        assert_eq!(Number::from(f64::INFINITY).exact(), None);
    }

    #[test]
    fn whole_numbers_are_told_from_others() {
        for (written, whole) in [
            ("3", Some(3)),
            ("3.0", Some(3)),
            ("30e-1", Some(3)),
            ("3.5", None),
            ("-2", Some(-2)),
            ("9223372036854775807", Some(i64::MAX)),
            ("9223372036854775808", None),
            ("1e400", None),
        ] {
            assert_eq!(
                written.parse::<Number>().unwrap().whole(),
                whole,
                "{written}"
            );
        }
    }

    #[test]
    fn the_grammar_is_that_of_json() {
        for text in ["0", "-1", "1.5", "1e5", "1E+5", "0.0e-0"] {
            assert!(text.parse::<Number>().is_ok(), "{text}");
        }
        for text in [
            "", "-", "+1", "01", "1.", ".5", "1e", "1e+", "0x1", "NaN", "1_0", " 1", "٣", "1.2.3",
        ] {
            assert_eq!(text.parse::<Number>(), Err(NotANumber), "{text}");
        }
    }
}
