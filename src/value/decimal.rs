use super::Value;
use core::fmt;
use rust_decimal::Decimal;

/// Why a value is no exact decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotADecimal {
    /// A value that is neither a number nor a text, and what it is.
    Kind(&'static str),
    /// A text that is no number in plain digits.
    Text,
    /// A number that other readers may have changed: more than 15 significant digits.
    Inexact,
    /// More than 28 digits.
    TooLong,
}

impl fmt::Display for NotADecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(kind) => write!(f, "expected a number, found {kind}"),
            Self::Text => f.write_str("expected a number in plain digits, such as `5.3`"),
            Self::Inexact => f.write_str(
                "a number of more than 15 significant digits is not read exactly: write it as a text",
            ),
            Self::TooLong => f.write_str("a number of more than 28 digits cannot be kept exactly"),
        }
    }
}

impl core::error::Error for NotADecimal {}

impl Value {
    /// The exact number: a text of plain digits, which keeps its trailing zeros, or a number that is
    /// exact in its shortest form.
    ///
    /// ```
    /// use care_quality::value::Value;
    ///
    /// assert_eq!(Value::from("5.30").decimal()?.to_string(), "5.30");
    /// assert!(Value::from("5.3%").decimal().is_err());
    /// # Ok::<(), care_quality::value::NotADecimal>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Every case of [`NotADecimal`].
    pub fn decimal(&self) -> Result<Decimal, NotADecimal> {
        match self {
            Self::Text(text) => plain(text),
            Self::Number(number) => number.exact().ok_or_else(|| {
                let digits = number.as_str().trim_start_matches('-');
                if digits.bytes().all(|byte| byte.is_ascii_digit()) {
                    NotADecimal::TooLong
                } else {
                    NotADecimal::Inexact
                }
            }),
            other => Err(NotADecimal::Kind(other.kind())),
        }
    }
}

/// `-12.50`: a sign, digits, a point with digits behind it; nothing else.
fn plain(text: &str) -> Result<Decimal, NotADecimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !are_digits(whole) || !fraction.is_none_or(are_digits) {
        return Err(NotADecimal::Text);
    }
    let fraction = fraction.unwrap_or("");
    if whole.len().saturating_add(fraction.len()) > MAX_DIGITS {
        return Err(NotADecimal::TooLong);
    }
    let mantissa = whole
        .bytes()
        .chain(fraction.bytes())
        .try_fold(0_i128, |sum, digit| {
            sum.checked_mul(10)?
                .checked_add(i128::from(digit.wrapping_sub(b'0')))
        })
        .ok_or(NotADecimal::TooLong)?;
    let signed = if digits.len() < text.len() {
        mantissa.wrapping_neg()
    } else {
        mantissa
    };
    let scale = u32::try_from(fraction.len()).map_err(|_| NotADecimal::TooLong)?;
    Decimal::try_from_i128_with_scale(signed, scale).map_err(|_| NotADecimal::TooLong)
}

/// As many digits as every decimal can hold.
pub(crate) const MAX_DIGITS: usize = 28;

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn texts_of_plain_digits_keep_their_zeros() {
        for (text, expected) in [
            ("0", Ok("0")),
            ("-0", Ok("0")),
            ("007", Ok("7")),
            ("5.30", Ok("5.30")),
            ("-7.7", Ok("-7.7")),
            (
                "9999999999999999999999999999",
                Ok("9999999999999999999999999999"),
            ),
            ("99999999999999999999999999999", Err(NotADecimal::TooLong)),
            ("", Err(NotADecimal::Text)),
            ("-", Err(NotADecimal::Text)),
            (".5", Err(NotADecimal::Text)),
            ("5.", Err(NotADecimal::Text)),
            ("+5", Err(NotADecimal::Text)),
            (" 5", Err(NotADecimal::Text)),
            ("1,000", Err(NotADecimal::Text)),
            ("1_000", Err(NotADecimal::Text)),
            ("1e3", Err(NotADecimal::Text)),
            ("5%", Err(NotADecimal::Text)),
            ("five", Err(NotADecimal::Text)),
            ("٣", Err(NotADecimal::Text)),
            ("NaN", Err(NotADecimal::Text)),
        ] {
            let read = Value::from(text).decimal().map(|value| value.to_string());
            assert_eq!(read, expected.map(Into::into), "{text}");
        }
    }

    #[test]
    fn numbers_are_read_where_they_are_exact() {
        for (json, expected) in [
            ("110", Ok("110")),
            ("36186.3", Ok("36186.3")),
            ("5.30", Ok("5.3")),
            ("0.1234567890123456", Err(NotADecimal::Inexact)),
            ("true", Err(NotADecimal::Kind("true or false"))),
            ("[]", Err(NotADecimal::Kind("a list"))),
        ] {
            let value: Value = serde_json::from_str(json).unwrap();
            let read = value.decimal().map(|value| value.to_string());
            assert_eq!(read, expected.map(Into::into), "{json}");
        }
    }
}
