use super::{
    Confidence,
    float::{poisson_mean, sqrt},
};
use crate::{number::Count, table::closed_list};
use alloc::{format, string::String};
use core::fmt;
use serde::{Serialize, Serializer, ser::SerializeStruct};

closed_list! {
    /// How a confidence interval is estimated.
    pub enum Method: "method of an interval" {
        /// The score interval of a proportion.
        ///
        /// Source: <https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Proportions.html>
        Wilson = "wilson", "Wilson score", ["Wilson"];
        /// Byar's approximation for a count of 10 and more.
        ///
        /// Source: <https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Rates.html>
        Byar = "byar", "Byar", [];
        /// The exact limits of a count below 10, from the chi-squared distribution.
        ///
        /// Source: <https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Rates.html>
        Exact = "exact", "exact Poisson", ["exact"];
        /// The difference of two proportions from their Wilson limits.
        ///
        /// Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890.
        Newcombe = "newcombe", "Newcombe hybrid score", ["Newcombe"];
    }
}

/// Why there is no interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IntervalError {
    /// A confidence that is not between 0 and 1.
    #[error("a confidence is above 0 and below 1")]
    Confidence,
    /// Nothing to take a share of.
    #[error("a share of nothing has no interval")]
    ZeroDenominator,
    /// A part that is larger than its whole.
    #[error("a part is not larger than its whole")]
    AboveWhole,
    /// A count too large for the exact method.
    #[error("exact limits are for counts up to 500")]
    TooLarge,
}

/// A confidence interval: what the true value may well be, by a named method.
///
/// ```
/// use care_quality::indicator::{Confidence, Interval};
///
/// let upheld = Interval::wilson(74, 110, Confidence::P95)?;
/// assert_eq!(format!("{:.4} to {:.4}", upheld.lower(), upheld.upper()), "0.5805 to 0.7533");
/// # Ok::<(), care_quality::indicator::IntervalError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    method: Method,
    confidence: Confidence,
    lower: f64,
    upper: f64,
}

impl Interval {
    /// The Wilson score interval of a proportion, from 0 to 1.
    ///
    /// # Errors
    ///
    /// [`IntervalError::ZeroDenominator`] and [`IntervalError::AboveWhole`].
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate needs no more than a float holds"
    )]
    pub fn wilson(part: u64, whole: u64, confidence: Confidence) -> Result<Self, IntervalError> {
        if whole == 0 {
            return Err(IntervalError::ZeroDenominator);
        }
        if part > whole {
            return Err(IntervalError::AboveWhole);
        }
        let (o, n, z) = (part as f64, whole as f64, confidence.z());
        let square = z * z;
        let spread = z * sqrt(square + 4.0 * o * (1.0 - o / n));
        let (middle, width) = (2.0 * o + square, 2.0 * (n + square));
        let lower = if part == 0 {
            0.0
        } else {
            ((middle - spread) / width).clamp(0.0, 1.0)
        };
        let upper = if part == whole {
            1.0
        } else {
            ((middle + spread) / width).clamp(0.0, 1.0)
        };
        Ok(Self {
            method: Method::Wilson,
            confidence,
            lower,
            upper,
        })
    }

    /// The interval of a count of events: Byar's from 10 on, the exact one below.
    #[must_use]
    pub fn of_count(count: u64, confidence: Confidence) -> Self {
        match u32::try_from(count) {
            Ok(small) if small < 10 => Self::poisson(small, confidence),
            _ => Self::byar(count, confidence),
        }
    }

    /// Byar's approximation of the interval of a count. It is not defined at 0, and is used from 10
    /// on.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate needs no more than a float holds"
    )]
    pub fn byar(count: u64, confidence: Confidence) -> Self {
        let limit = |o: f64, z: f64| {
            let cube = 1.0 - 1.0 / (9.0 * o) + z / (3.0 * sqrt(o));
            o * cube * cube * cube
        };
        let (o, z) = (count as f64, confidence.z());
        let lower = if count == 0 { 0.0 } else { limit(o, -z) };
        Self {
            method: Method::Byar,
            confidence,
            lower,
            upper: limit(o + 1.0, z),
        }
    }

    /// The exact limits of a count of up to 500 events.
    ///
    /// # Errors
    ///
    /// [`IntervalError::TooLarge`].
    pub fn exact(count: u64, confidence: Confidence) -> Result<Self, IntervalError> {
        match u32::try_from(count) {
            Ok(count) if count <= 500 => Ok(Self::poisson(count, confidence)),
            _ => Err(IntervalError::TooLarge),
        }
    }

    /// Half a quantile of chi-squared with twice k degrees of freedom is the mean of which at most
    /// k - 1 events have that probability.
    fn poisson(count: u32, confidence: Confidence) -> Self {
        let half = 0.5 * confidence.alpha();
        let guess = Self::byar(count.into(), confidence);
        let lower = match count.checked_sub(1) {
            Some(fewer) => poisson_mean(fewer, 1.0 - half, guess.lower),
            None => 0.0,
        };
        let upper = poisson_mean(count, half, guess.upper);
        Self {
            method: Method::Exact,
            confidence,
            lower,
            upper,
        }
    }

    /// The interval of the difference of two proportions, first less second: Newcombe's hybrid of
    /// their Wilson limits. They differ where 0 is outside.
    ///
    /// # Errors
    ///
    /// As [`Interval::wilson`], for either.
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate needs no more than a float holds"
    )]
    pub fn newcombe(
        first: (u64, u64),
        second: (u64, u64),
        confidence: Confidence,
    ) -> Result<Self, IntervalError> {
        let one = Self::wilson(first.0, first.1, confidence)?;
        let two = Self::wilson(second.0, second.1, confidence)?;
        let p1 = first.0 as f64 / first.1 as f64;
        let p2 = second.0 as f64 / second.1 as f64;
        let square = |x: f64| x * x;
        let difference = p1 - p2;
        Ok(Self {
            method: Method::Newcombe,
            confidence,
            lower: difference - sqrt(square(p1 - one.lower) + square(two.upper - p2)),
            upper: difference + sqrt(square(one.upper - p1) + square(p2 - two.lower)),
        })
    }

    /// The same interval in another unit: 100 for percent of a proportion.
    #[must_use]
    pub fn scaled(self, by: f64) -> Self {
        Self {
            lower: self.lower * by,
            upper: self.upper * by,
            ..self
        }
    }

    /// How it was estimated.
    #[must_use]
    pub const fn method(&self) -> Method {
        self.method
    }

    /// How often an interval made in this way holds the value.
    #[must_use]
    pub const fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// The lower limit.
    #[must_use]
    pub const fn lower(&self) -> f64 {
        self.lower
    }

    /// The upper limit.
    #[must_use]
    pub const fn upper(&self) -> f64 {
        self.upper
    }

    /// Whether a value is within the limits, or is one of them.
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        self.lower <= value && value <= self.upper
    }
}

/// A limit with ten decimals, as texts on the wire have it, without trailing zeros.
fn written(limit: f64) -> String {
    let text = format!("{limit:.10}");
    text.trim_end_matches('0').trim_end_matches('.').into()
}

/// `0.5805088757 to 0.7532886739 (Wilson score, 0.95)`.
impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (lower, upper) = (written(self.lower), written(self.upper));
        write!(
            f,
            "{lower} to {upper} ({}, {})",
            self.method, self.confidence
        )
    }
}

impl Serialize for Interval {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Interval", 4)?;
        object.serialize_field("method", &self.method)?;
        object.serialize_field("confidence", &format!("{}", self.confidence))?;
        object.serialize_field("lower", &written(self.lower))?;
        object.serialize_field("upper", &written(self.upper))?;
        object.end()
    }
}

/// The Wilson interval of two counts, where both are whole.
pub(super) fn wilson_of(part: Count, whole: Count, confidence: Confidence) -> Option<Interval> {
    Interval::wilson(part.whole()?, whole.whole()?, confidence).ok()
}

#[cfg(test)]
mod tests;
