use super::float::{normal_quantile, poisson_mean, sqrt};
use crate::{number::Count, table::closed_list};
use alloc::{format, string::String};
use core::fmt;
use rust_decimal::Decimal;
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
    /// A count that is not whole: full-time equivalents are no random sample of events.
    #[error("only whole counts have an interval")]
    NotWhole,
    /// A count too large for the exact method.
    #[error("exact limits are for counts up to 500")]
    TooLarge,
}

/// How often an interval made in this way holds the value: 0.95, or 0.998.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Confidence {
    level: Decimal,
    z: f64,
}

impl Confidence {
    /// 95%.
    pub const P95: Self = Self {
        level: Decimal::from_parts(95, 0, 0, false, 2),
        z: 1.959_963_984_540_054,
    };
    /// 99.8%, the outer limit of control charts.
    pub const P998: Self = Self {
        level: Decimal::from_parts(998, 0, 0, false, 3),
        z: 3.090_232_306_167_813,
    };

    /// A confidence between 0 and 1.
    ///
    /// # Errors
    ///
    /// [`IntervalError::Confidence`].
    pub fn new(level: Decimal) -> Result<Self, IntervalError> {
        if level <= Decimal::ZERO || level >= Decimal::ONE {
            return Err(IntervalError::Confidence);
        }
        let z = normal_quantile(1.0 - 0.5 * tail(level));
        // A level that is nearly 1 leaves no tail that a float could tell from none.
        if z.is_finite() {
            Ok(Self { level, z })
        } else {
            Err(IntervalError::Confidence)
        }
    }

    /// The level, such as 0.95.
    #[must_use]
    pub const fn level(self) -> Decimal {
        self.level
    }

    /// The number of standard errors on either side.
    #[must_use]
    pub const fn z(self) -> f64 {
        self.z
    }

    /// What is left outside, both sides together.
    fn alpha(self) -> f64 {
        tail(self.level)
    }
}

/// 1 less the level, taken off exactly before it becomes a float.
fn tail(level: Decimal) -> f64 {
    float(Decimal::ONE.checked_sub(level).unwrap_or(Decimal::ZERO))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "an estimate needs no more than a float holds"
)]
pub(super) fn float(value: Decimal) -> f64 {
    let mut float = value.mantissa() as f64;
    let mut scale = value.scale();
    // Powers of ten up to 10^22 are exact.
    while scale > 0 {
        let step = scale.min(22);
        float /= 10_u128.checked_pow(step).unwrap_or(1) as f64;
        scale = scale.saturating_sub(step);
    }
    float
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.level.fmt(f)
    }
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
        let (o, n, z) = (part as f64, whole as f64, confidence.z);
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
        let (o, z) = (count as f64, confidence.z);
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    const Z95: Confidence = Confidence::P95;
    const Z998: Confidence = Confidence::P998;

    fn agrees(ours: f64, published: f64) {
        // Ten decimals are published; half a unit of the last.
        assert!((ours - published).abs() < 0.6e-10, "{ours} {published}");
    }

    /// Reference values that two independent statistics libraries share; the method is that of
    /// <https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Proportions.html>.
    #[test]
    fn wilson_limits_of_the_reference_proportions() {
        for (part, whole, confidence, lower, upper) in [
            (74, 110, Z95, 0.580_508_875_7, 0.753_288_673_9),
            (74, 110, Z998, 0.525_599_442_9, 0.792_260_428_2),
            (45, 110, Z95, 0.321_789_746_9, 0.502_527_332_2),
            (45, 110, Z998, 0.277_203_811_4, 0.555_501_519_7),
            (0, 5, Z95, 0.0, 0.434_482_464_8),
            (0, 5, Z998, 0.0, 0.656_346_422_2),
            (5, 5, Z95, 0.565_517_535_2, 1.0),
            (1, 1000, Z95, 0.000_176_546_4, 0.005_642_558_6),
        ] {
            let interval = Interval::wilson(part, whole, confidence).unwrap();
            agrees(interval.lower(), lower);
            agrees(interval.upper(), upper);
        }
        assert_eq!(
            Interval::wilson(1, 0, Z95),
            Err(IntervalError::ZeroDenominator)
        );
        assert_eq!(Interval::wilson(6, 5, Z95), Err(IntervalError::AboveWhole));
        assert_eq!(Interval::wilson(0, 5, Z95).unwrap().lower().to_bits(), 0);
    }

    /// Reference values as above, for
    /// <https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Rates.html>.
    #[test]
    fn byar_and_exact_limits_of_the_reference_counts() {
        for (count, byar_lower, byar_upper, lower, upper) in [
            (
                5,
                1.611_347_715_7,
                11.668_164_123_4,
                1.623_486_390_1,
                11.668_332_079_3,
            ),
            (
                9,
                4.106_885_024_0,
                17.085_780_688_5,
                4.115_373_097_4,
                17.084_803_451_4,
            ),
            (
                10,
                4.787_449_914_0,
                18.391_458_605_8,
                4.795_388_696_1,
                18.390_356_042_0,
            ),
            (
                110,
                90.404_839_364_0,
                132.580_854_855_4,
                90.406_622_092_4,
                132.579_747_026_8,
            ),
        ] {
            let byar = Interval::byar(count, Z95);
            agrees(byar.lower(), byar_lower);
            agrees(byar.upper(), byar_upper);
            let exact = Interval::exact(count, Z95).unwrap();
            agrees(exact.lower(), lower);
            agrees(exact.upper(), upper);
        }
        agrees(Interval::byar(0, Z95).upper(), 3.668_011_832_2);
        let nothing = Interval::of_count(0, Z95);
        assert_eq!((nothing.lower(), nothing.method()), (0.0, Method::Exact));
        agrees(nothing.upper(), 3.688_879_454_1);
        assert_eq!(Interval::of_count(9, Z95).method(), Method::Exact);
        assert_eq!(Interval::of_count(10, Z95).method(), Method::Byar);
        assert_eq!(Interval::exact(501, Z95), Err(IntervalError::TooLarge));
    }

    #[test]
    fn a_confidence_is_between_nothing_and_certainty() {
        for level in ["0", "1", "-0.5", "1.5"] {
            let level: Decimal = level.parse().unwrap();
            assert_eq!(Confidence::new(level), Err(IntervalError::Confidence));
        }
        for known in [Z95, Z998] {
            let made = Confidence::new(known.level()).unwrap();
            assert!((made.z() - known.z()).abs() < 1e-13);
        }
        let extreme = Decimal::from_parts(u32::MAX, u32::MAX, 0x204f_ce5d, false, 28);
        let _ = Confidence::new(extreme);
    }

    proptest! {
        #[test]
        fn an_interval_contains_its_point(part in any::<u64>(), more in any::<u64>()) {
            let whole = part.saturating_add(more).max(1);
            let interval = Interval::wilson(part, whole, Z95).unwrap();
            prop_assert!(interval.contains(part as f64 / whole as f64));
            let count = Interval::of_count(part, Z998);
            prop_assert!(count.contains(part as f64));
            let difference = Interval::newcombe((part, whole), (0, 7), Z95).unwrap();
            prop_assert!(difference.contains(part as f64 / whole as f64));
        }

        #[test]
        fn exact_limits_contain_their_small_count(count in 0_u64..=500) {
            for confidence in [Z95, Z998] {
                let interval = Interval::exact(count, confidence).unwrap();
                prop_assert!(interval.contains(count as f64), "{}", interval);
            }
        }
    }
}
