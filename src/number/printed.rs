use super::{Ratio, Unit};
use crate::{table::closed_list, value::MAX_DIGITS};
use alloc::string::{String, ToString};
use core::{fmt, str::FromStr};
use rust_decimal::Decimal;

closed_list! {
    /// The word before a printed number that makes it less than exact.
    pub enum Qualifier: "qualifier" {
        /// Above the printed number: "over", "more than", ">".
        Over = "over", "over", ["more than", "above", "greater than", "in excess of", "exceeding", ">"];
        /// Below the printed number: "under", "less than", "<".
        Under = "under", "under", ["less than", "fewer than", "below", "<"];
        /// The printed number or above it: "at least", "≥".
        AtLeast = "at_least", "at least", ["a minimum of", "no fewer than", "no less than", "≥", ">="];
        /// The printed number or below it: "at most", "up to", "≤".
        AtMost = "at_most", "at most", ["up to", "a maximum of", "no more than", "≤", "<="];
        /// Near the printed number: "about", "around", "approximately".
        About = "about", "about", ["around", "approximately", "approx", "roughly", "circa", "some", "~"];
        /// Near, and below: "nearly", "almost", "just under".
        Nearly = "nearly", "nearly", ["almost", "just under", "close to"];
    }
}

/// A number as it was printed: its text, its value and its precision.
///
/// The decimals are the precision: `5.30` is not `5.3`. Digits are the ten of ASCII, thousands may
/// be grouped by commas, and a sign, a pound sign, a percent sign and a [`Qualifier`] are read.
///
/// ```
/// use care_quality::{Printed, Unit};
///
/// let turnover = Printed::parse("5.3 %")?;
/// assert_eq!((turnover.number().as_str(), turnover.decimals()), ("5.3", 1));
/// assert_eq!(turnover.unit(), Some(Unit::Percent));
/// assert!(Printed::parse("٣").is_err());
/// # Ok::<(), care_quality::PrintedError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Printed {
    text: String,
    qualifier: Option<Qualifier>,
    value: Decimal,
    unit: Option<Unit>,
}

/// Why a text is no printed number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PrintedError {
    /// Nothing but space.
    #[error("expected a number, found nothing")]
    Empty,
    /// Something that is no number, at this byte.
    #[error("expected a number in plain digits, such as `5.3`, at byte {0}")]
    NotANumber(usize),
    /// A comma that does not group three digits, at this byte.
    #[error("expected three digits after the comma at byte {0}")]
    Grouping(usize),
    /// More than 28 digits.
    #[error("a number of more than 28 digits cannot be kept exactly")]
    TooLong,
    /// Something behind the number, at this byte.
    #[error("expected nothing but `%` after the number, at byte {0}")]
    Trailing(usize),
}

impl Printed {
    /// Reads one printed number, with its qualifier and its sign, and nothing else.
    ///
    /// # Errors
    ///
    /// Every case of [`PrintedError`].
    pub fn parse(text: &str) -> Result<Self, PrintedError> {
        let mut cursor = Cursor { text, at: 0 };
        cursor.skip_space();
        if cursor.rest().is_empty() {
            return Err(PrintedError::Empty);
        }
        let qualifier = cursor.qualifier();
        cursor.skip_space();
        let negative = cursor.eat("-") || cursor.eat("\u{2212}");
        let pounds = cursor.eat("£");
        let value = cursor.number(negative)?;
        cursor.skip_space();
        let percent = ["%", "per cent", "percent"]
            .into_iter()
            .any(|sign| cursor.eat(sign));
        cursor.skip_space();
        if !cursor.rest().is_empty() || (pounds && percent) {
            return Err(PrintedError::Trailing(cursor.at));
        }
        let unit = match (pounds, percent) {
            (true, _) => Some(Unit::Pounds),
            (_, true) => Some(Unit::Percent),
            _ => None,
        };
        Ok(Self {
            text: text.into(),
            qualifier,
            value,
            unit,
        })
    }

    /// A number that is exact and has so many decimals, as if it had been printed so.
    #[must_use]
    pub fn from_decimal(value: Decimal) -> Self {
        Self {
            text: value.to_string(),
            qualifier: None,
            value,
            unit: None,
        }
    }

    /// The text exactly as it was given.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The word before the number, where there is one.
    #[must_use]
    pub const fn qualifier(&self) -> Option<Qualifier> {
        self.qualifier
    }

    /// The same number with this word before it.
    #[must_use]
    pub fn qualified(mut self, qualifier: Option<Qualifier>) -> Self {
        self.qualifier = qualifier;
        self
    }

    /// The value; its scale is the printed precision.
    #[must_use]
    pub const fn value(&self) -> Decimal {
        self.value
    }

    /// The value as an exact fraction.
    #[must_use]
    pub fn ratio(&self) -> Ratio {
        Ratio::from(self.value)
    }

    /// How many decimals were printed.
    #[must_use]
    pub const fn decimals(&self) -> u32 {
        self.value.scale()
    }

    /// Percent or pounds where the sign was printed, else none.
    #[must_use]
    pub const fn unit(&self) -> Option<Unit> {
        self.unit
    }

    /// The number in plain digits with its printed decimals: `5.30`, without sign of unit,
    /// grouping and qualifier.
    #[must_use]
    pub fn number(&self) -> String {
        self.value.to_string()
    }

    /// The number as a count, where it is whole and not negative.
    #[must_use]
    pub fn count(&self) -> Option<u64> {
        (self.value.scale() == 0)
            .then(|| u64::try_from(self.value.mantissa()).ok())
            .flatten()
    }
}

/// The text as it was printed.
impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl FromStr for Printed {
    type Err = PrintedError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn advance(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        self.advance(rest.len().saturating_sub(rest.trim_start().len()));
    }

    /// Takes a word or sign, in any case of ASCII letters.
    fn eat(&mut self, word: &str) -> bool {
        let found = self
            .rest()
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word));
        if found {
            self.advance(word.len());
        }
        found
    }

    fn qualifier(&mut self) -> Option<Qualifier> {
        let forms = Qualifier::ALL.iter().copied().flat_map(|qualifier| {
            let name = core::iter::once(qualifier.name());
            name.chain(qualifier.aliases().iter().copied())
                .map(move |form| (form, qualifier))
        });
        let rest = self.rest();
        // The longest form that stands here as a whole: "<=" before "<".
        let (form, qualifier) = forms
            .filter(|(form, _)| {
                let wordlike = form.ends_with(|c: char| c.is_ascii_alphabetic());
                let behind = rest
                    .get(form.len()..)
                    .and_then(|behind| behind.chars().next());
                rest.get(..form.len())
                    .is_some_and(|start| start.eq_ignore_ascii_case(form))
                    && !(wordlike && behind.is_some_and(char::is_alphanumeric))
            })
            .max_by_key(|(form, _)| form.len())?;
        self.advance(form.len());
        Some(qualifier)
    }

    fn number(&mut self, negative: bool) -> Result<Decimal, PrintedError> {
        let start = self.at;
        let mut mantissa: i128 = 0;
        let mut digits = 0_usize;
        let mut scale = 0_u32;
        let mut group: Option<u32> = None;
        let mut comma = start;
        let mut fraction = false;
        for byte in self.rest().bytes() {
            match byte {
                b'0'..=b'9' => {
                    digits = digits.saturating_add(1);
                    scale = scale.saturating_add(u32::from(fraction));
                    if !fraction {
                        group = group.map(|count| count.saturating_add(1));
                    }
                    mantissa = mantissa
                        .checked_mul(10)
                        .and_then(|m| m.checked_add(i128::from(byte.wrapping_sub(b'0'))))
                        .filter(|_| digits <= MAX_DIGITS)
                        .ok_or(PrintedError::TooLong)?;
                }
                b',' if !fraction && digits > 0 => {
                    let first = group.is_none() && digits <= 3;
                    if !first && group != Some(3) {
                        return Err(PrintedError::Grouping(comma.max(start)));
                    }
                    comma = self.at;
                    group = Some(0);
                }
                b'.' if !fraction && digits > 0 => fraction = true,
                _ => break,
            }
            self.advance(1);
        }
        if digits == 0 || (fraction && scale == 0) {
            return Err(PrintedError::NotANumber(self.at));
        }
        if group.is_some_and(|count| count != 3) {
            return Err(PrintedError::Grouping(comma));
        }
        let signed = if negative {
            mantissa.wrapping_neg()
        } else {
            mantissa
        };
        Decimal::try_from_i128_with_scale(signed, scale).map_err(|_| PrintedError::TooLong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn printed_numbers_keep_text_value_and_precision() {
        for (text, number, decimals, unit, qualifier) in [
            ("41%", "41", 0, Some(Unit::Percent), None),
            ("5.3 %", "5.3", 1, Some(Unit::Percent), None),
            ("5.30", "5.30", 2, None, None),
            ("12.0", "12.0", 1, None, None),
            ("36,186.3", "36186.3", 1, None, None),
            ("£1,234,567", "1234567", 0, Some(Unit::Pounds), None),
            ("-0.5", "-0.5", 1, None, None),
            ("\u{2212}7.7", "-7.7", 1, None, None),
            ("67 per cent", "67", 0, Some(Unit::Percent), None),
            ("67\u{a0}%", "67", 0, Some(Unit::Percent), None),
            (
                "over 90%",
                "90",
                0,
                Some(Unit::Percent),
                Some(Qualifier::Over),
            ),
            (
                "Nearly 50%",
                "50",
                0,
                Some(Unit::Percent),
                Some(Qualifier::Nearly),
            ),
            ("<1", "1", 0, None, Some(Qualifier::Under)),
            (">99", "99", 0, None, Some(Qualifier::Over)),
            ("<= 5", "5", 0, None, Some(Qualifier::AtMost)),
            ("at least 3", "3", 0, None, Some(Qualifier::AtLeast)),
            ("007", "7", 0, None, None),
        ] {
            let printed = Printed::parse(text).unwrap();
            assert_eq!(printed.number(), number, "{text}");
            assert_eq!(printed.decimals(), decimals, "{text}");
            assert_eq!(printed.unit(), unit, "{text}");
            assert_eq!(printed.qualifier(), qualifier, "{text}");
            assert_eq!(printed.text(), text);
        }
    }

    #[test]
    fn what_is_no_printed_number_is_refused_with_its_place() {
        for (text, error) in [
            ("", PrintedError::Empty),
            (" \u{a0}", PrintedError::Empty),
            ("٣", PrintedError::NotANumber(0)),
            ("NaN", PrintedError::NotANumber(0)),
            ("inf", PrintedError::NotANumber(0)),
            (".5", PrintedError::NotANumber(0)),
            ("5.", PrintedError::NotANumber(2)),
            ("--5", PrintedError::NotANumber(1)),
            ("+5", PrintedError::NotANumber(0)),
            ("1,23", PrintedError::Grouping(1)),
            ("1234,567", PrintedError::Grouping(0)),
            ("1,2345", PrintedError::Grouping(1)),
            ("1_000", PrintedError::Trailing(1)),
            ("1e5", PrintedError::Trailing(1)),
            ("5 %%", PrintedError::Trailing(3)),
            ("£5%", PrintedError::Trailing(4)),
            ("overt 5", PrintedError::NotANumber(0)),
            ("99999999999999999999999999999", PrintedError::TooLong),
        ] {
            assert_eq!(Printed::parse(text), Err(error), "{text}");
        }
        let endless = "9".repeat(1_000_000);
        assert_eq!(Printed::parse(&endless), Err(PrintedError::TooLong));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            let _ = Printed::parse(&text);
        }

        #[test]
        fn a_number_prints_as_it_was_read(mantissa in any::<i64>(), scale in 0_u32..9) {
            let value = Decimal::new(mantissa, scale);
            let printed = Printed::parse(&value.to_string()).unwrap();
            prop_assert_eq!(printed.value(), value);
            prop_assert_eq!(printed.decimals(), scale);
            prop_assert_eq!(printed.number(), value.to_string());
        }
    }
}
