//! A value against a benchmark, with the uncertainty of the counts behind it.

use super::{
    Confidence, Counts, Figure, Interval, IntervalError, NotComputable, Verdict, float::float,
    float::sqrt,
};
use crate::{
    metric::{Definition, Polarity},
    number::Unit,
    table::closed_list,
};

closed_list! {
    /// A value against a benchmark, in three classes.
    pub enum ThreeClass: "class" {
        /// The whole interval is below the benchmark.
        Lower = "lower", "lower", [];
        /// The benchmark is within the interval, or is one of its limits.
        Similar = "similar", "similar", [];
        /// The whole interval is above the benchmark.
        Higher = "higher", "higher", [];
    }
}

closed_list! {
    /// A value against a benchmark, in five classes by two intervals.
    pub enum FiveClass: "class" {
        /// Lower at 99.8%.
        Lower99 = "lower99", "lower at 99.8%", [];
        /// Lower at 95%.
        Lower95 = "lower95", "lower at 95%", [];
        /// Similar.
        Similar = "similar", "similar", [];
        /// Higher at 95%.
        Higher95 = "higher95", "higher at 95%", [];
        /// Higher at 99.8%.
        Higher99 = "higher99", "higher at 99.8%", [];
    }
}

impl ThreeClass {
    /// Better or worse, where the metric says which is which; none where it is similar.
    #[must_use]
    pub const fn verdict(self, polarity: Polarity) -> Option<Verdict> {
        match (self, polarity) {
            (Self::Similar, _) => None,
            (Self::Lower, Polarity::LowerIsBetter) | (Self::Higher, Polarity::HigherIsBetter) => {
                Some(Verdict::Better)
            }
            _ => Some(Verdict::Worse),
        }
    }
}

impl FiveClass {
    /// The class from the 95% and the 99.8% interval of one value.
    ///
    /// ```
    /// use care_quality::indicator::{Confidence, FiveClass, Interval};
    ///
    /// let of = |confidence| Interval::wilson(45, 110, confidence).unwrap();
    /// let class = FiveClass::of(&of(Confidence::P95), &of(Confidence::P998), 0.51);
    /// assert_eq!(class, FiveClass::Lower95);
    /// ```
    #[must_use]
    pub fn of(inner: &Interval, outer: &Interval, benchmark: f64) -> Self {
        match (outer.against(benchmark), inner.against(benchmark)) {
            (ThreeClass::Lower, _) => Self::Lower99,
            (ThreeClass::Higher, _) => Self::Higher99,
            (_, ThreeClass::Lower) => Self::Lower95,
            (_, ThreeClass::Higher) => Self::Higher95,
            _ => Self::Similar,
        }
    }
}

impl Interval {
    /// The class against a benchmark in the unit of the limits.
    ///
    /// Both inequalities are strict: a limit that is the benchmark makes it similar. The benchmark
    /// carries no interval of its own, which is conventional practice.
    #[must_use]
    pub fn against(&self, benchmark: f64) -> ThreeClass {
        if self.upper() < benchmark {
            ThreeClass::Lower
        } else if self.lower() > benchmark {
            ThreeClass::Higher
        } else {
            ThreeClass::Similar
        }
    }
}

impl Figure {
    /// Whether the figure differs from its benchmark, by the Wilson interval of the counts behind it.
    /// The benchmark is the first comparator with an exact value that is no rank and no earlier value
    /// of its own, as it is for the gap of [`Derived`](super::Derived).
    ///
    /// # Errors
    ///
    /// Without a base no count stands behind it: [`NotComputable::UnknownDenominator`]; nor behind a
    /// base of nothing: [`NotComputable::ZeroDenominator`]. A weighted survey has none either:
    /// [`NotComputable::WeightedNoCounts`]. Otherwise [`NotComputable::UnknownNumerator`]: no count,
    /// or counts that lead to different classes, or no benchmark.
    pub fn significance(&self, confidence: Confidence) -> Result<ThreeClass, NotComputable> {
        if self.definition().is_some_and(Definition::is_weighted) {
            return Err(NotComputable::WeightedNoCounts);
        }
        let base = self.base().filter(|base| base.qualifier().is_none());
        let base = base
            .and_then(|base| base.count())
            .filter(|_| self.unit() == Unit::Percent)
            .ok_or(NotComputable::UnknownDenominator)?;
        if base == 0 {
            return Err(NotComputable::ZeroDenominator);
        }
        let unknown = NotComputable::UnknownNumerator;
        let counts = self.derived().counts().ok_or(unknown)?;
        let benchmark = self.compared(false).ok_or(unknown)?;
        let benchmark = float(benchmark.value()) / 100.0;
        let class = |count| {
            let interval = Interval::wilson(count, base, confidence);
            interval
                .map(|interval| interval.against(benchmark))
                .map_err(|_| unknown)
        };
        let (least, greatest) = (
            class(Counts::least(counts))?,
            class(Counts::greatest(counts))?,
        );
        if least == greatest {
            Ok(least)
        } else {
            Err(unknown)
        }
    }
}

closed_list! {
    /// Where a proportion lies on a funnel plot.
    pub enum FunnelLabel: "funnel label" {
        /// Below the outer limit.
        Low0001 = "low_0_001", "low (0.001)", [];
        /// Below the inner limit.
        Low0025 = "low_0_025", "low (0.025)", [];
        /// Between the inner limits.
        NotSignificant = "not_significant", "not significant", [];
        /// Above the inner limit.
        High0025 = "high_0_025", "high (0.025)", [];
        /// Above the outer limit.
        High0001 = "high_0_001", "high (0.001)", [];
    }
}

/// The limits of a funnel plot around a proportion, 0 to 1, that all areas share.
///
/// Source: <https://github.com/ukhsa-collaboration/PHEindicatormethods>
///
/// ```
/// use care_quality::indicator::{Confidence, Funnel};
///
/// let (lower, upper) = Funnel::around(0.4)?.limits(110, Confidence::P95)?;
/// assert_eq!(format!("{lower:.4} {upper:.4}"), "0.3085 0.4915");
/// # Ok::<(), care_quality::indicator::IntervalError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Funnel {
    centre: f64,
}

impl Funnel {
    /// A funnel around a benchmark.
    ///
    /// # Errors
    ///
    /// [`IntervalError::AboveWhole`] where it is no proportion.
    pub fn around(benchmark: f64) -> Result<Self, IntervalError> {
        if (0.0..=1.0).contains(&benchmark) {
            Ok(Self { centre: benchmark })
        } else {
            Err(IntervalError::AboveWhole)
        }
    }

    /// A funnel around the pooled proportion of all areas: each a part and its whole.
    ///
    /// # Errors
    ///
    /// [`IntervalError::ZeroDenominator`] and [`IntervalError::AboveWhole`].
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate needs no more than a float holds"
    )]
    pub fn pooled(areas: impl IntoIterator<Item = (u64, u64)>) -> Result<Self, IntervalError> {
        let (mut parts, mut wholes) = (0_u128, 0_u128);
        for (part, whole) in areas {
            parts = parts.saturating_add(u128::from(part));
            wholes = wholes.saturating_add(u128::from(whole));
        }
        if wholes == 0 {
            return Err(IntervalError::ZeroDenominator);
        }
        Self::around(parts as f64 / wholes as f64)
    }

    /// The proportion in the middle.
    #[must_use]
    pub const fn centre(self) -> f64 {
        self.centre
    }

    /// The limits for an area of this size, within 0 and 1.
    ///
    /// # Errors
    ///
    /// [`IntervalError::ZeroDenominator`].
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate needs no more than a float holds"
    )]
    pub fn limits(self, size: u64, confidence: Confidence) -> Result<(f64, f64), IntervalError> {
        if size == 0 {
            return Err(IntervalError::ZeroDenominator);
        }
        let spread = confidence.z() * sqrt(self.centre * (1.0 - self.centre) / size as f64);
        Ok((
            (self.centre - spread).max(0.0),
            (self.centre + spread).min(1.0),
        ))
    }

    /// Where an area lies, by strict inequality.
    ///
    /// # Errors
    ///
    /// [`IntervalError::ZeroDenominator`] and [`IntervalError::AboveWhole`].
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate needs no more than a float holds"
    )]
    pub fn label(self, part: u64, whole: u64) -> Result<FunnelLabel, IntervalError> {
        let (low, high) = self.limits(whole, Confidence::P95)?;
        let (lowest, highest) = self.limits(whole, Confidence::P998)?;
        if part > whole {
            return Err(IntervalError::AboveWhole);
        }
        let value = part as f64 / whole as f64;
        Ok(if value < lowest {
            FunnelLabel::Low0001
        } else if value > highest {
            FunnelLabel::High0001
        } else if value < low {
            FunnelLabel::Low0025
        } else if value > high {
            FunnelLabel::High0025
        } else {
            FunnelLabel::NotSignificant
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Metric, Printed,
        indicator::{Comparator, ComparatorKind},
    };
    use proptest::prelude::*;

    const Z95: Confidence = Confidence::P95;
    const Z998: Confidence = Confidence::P998;

    /// 45 of 110 against 51% and 50%.
    #[test]
    fn classes_of_the_worked_example() {
        let inner = Interval::wilson(45, 110, Z95).unwrap();
        let outer = Interval::wilson(45, 110, Z998).unwrap();
        assert_eq!(inner.against(0.51), ThreeClass::Lower);
        assert_eq!(outer.against(0.51), ThreeClass::Similar);
        assert_eq!(inner.against(0.50), ThreeClass::Similar);
        assert_eq!(
            inner.against(inner.upper()),
            ThreeClass::Similar,
            "a limit is not outside"
        );
        for (benchmark, class) in [
            (0.60, FiveClass::Lower99),
            (0.51, FiveClass::Lower95),
            (0.50, FiveClass::Similar),
            (0.30, FiveClass::Higher95),
            (0.20, FiveClass::Higher99),
        ] {
            assert_eq!(
                FiveClass::of(&inner, &outer, benchmark),
                class,
                "{benchmark}"
            );
        }
        assert_eq!(
            ThreeClass::Lower.verdict(Polarity::LowerIsBetter),
            Some(Verdict::Better)
        );
        assert_eq!(ThreeClass::Similar.verdict(Polarity::LowerIsBetter), None);
    }

    /// Reference values for a proportion of 0.4 of 110, shared by two independent libraries.
    #[test]
    fn funnel_limits_of_the_reference() {
        let funnel = Funnel::pooled([(40, 100), (4, 10)]).unwrap();
        for (confidence, lower, upper) in [
            (Z95, 0.308_450_206_4, 0.491_549_793_6),
            (Z998, 0.255_655_444_7, 0.544_344_555_3),
        ] {
            let limits = funnel.limits(110, confidence).unwrap();
            assert!((limits.0 - lower).abs() < 1e-10 && (limits.1 - upper).abs() < 1e-10);
        }
        for (part, label) in [
            (28, FunnelLabel::Low0001),
            (29, FunnelLabel::Low0025),
            (34, FunnelLabel::NotSignificant),
            (54, FunnelLabel::NotSignificant),
            (55, FunnelLabel::High0025),
            (60, FunnelLabel::High0001),
        ] {
            assert_eq!(funnel.label(part, 110), Ok(label), "{part}");
        }
        assert!(Funnel::around(1.1).is_err() && Funnel::around(f64::NAN).is_err());
    }

    #[test]
    fn significance_needs_counts() {
        let average = Comparator::new(ComparatorKind::EnglandAverage)
            .with_value(Printed::parse("51%").unwrap());
        let share = |metric| {
            Figure::new(Printed::parse("41%").unwrap(), Unit::Percent)
                .with_metric(metric)
                .with_comparator(average.clone())
        };
        let base = Printed::parse("110").unwrap();
        let upheld = share(Metric::UpholdRate);
        assert_eq!(
            upheld.significance(Z95),
            Err(NotComputable::UnknownDenominator)
        );
        let upheld = upheld.with_base(base.clone());
        assert_eq!(upheld.significance(Z95), Ok(ThreeClass::Lower));
        assert_eq!(upheld.significance(Z998), Ok(ThreeClass::Similar));
        let survey = share(Metric::Satisfaction).with_base(base);
        assert_eq!(
            survey.significance(Z95),
            Err(NotComputable::WeightedNoCounts)
        );
        let of_none = share(Metric::UpholdRate).with_base(Printed::parse("0").unwrap());
        assert_eq!(
            of_none.significance(Z95),
            Err(NotComputable::ZeroDenominator)
        );
    }

    /// 41% of 110 is below an average of 51%, whatever stands before that: "12th of 153", 41% the
    /// year before, "about 40%".
    #[test]
    fn significance_is_against_a_benchmark() {
        let comparator =
            |kind, value: &str| Comparator::new(kind).with_value(Printed::parse(value).unwrap());
        let share = Figure::new(Printed::parse("41%").unwrap(), Unit::Percent)
            .with_metric(Metric::UpholdRate)
            .with_base(Printed::parse("110").unwrap());
        let average = comparator(ComparatorKind::EnglandAverage, "51%");
        let target = comparator(ComparatorKind::Target, "51%");
        for first in [
            comparator(ComparatorKind::Rank, "12").among(153),
            comparator(ComparatorKind::OwnEarlier, "41%"),
            comparator(ComparatorKind::NationalAverage, "about 40%"),
        ] {
            let alone = share.clone().with_comparator(first);
            assert_eq!(
                alone.significance(Z95),
                Err(NotComputable::UnknownNumerator)
            );
            for second in [&average, &target] {
                let both = alone.clone().with_comparator(second.clone());
                assert_eq!(both.significance(Z95), Ok(ThreeClass::Lower));
            }
        }
    }

    proptest! {
        /// The class of a proportion equals the score test, which does without the interval.
        #[test]
        fn wilson_classes_equal_the_score_test(
            part in 0_u64..2000, more in 0_u64..2000, benchmark in 0.001_f64..0.999,
        ) {
            let whole = (part + more).max(1);
            let (p, n) = (part as f64 / whole as f64, whole as f64);
            let distance = (p - benchmark).abs() - Z95.z() * (benchmark * (1.0 - benchmark) / n).sqrt();
            prop_assume!(distance.abs() > 1e-9);
            let class = Interval::wilson(part, whole, Z95).unwrap().against(benchmark);
            let expected = match (distance > 0.0, p < benchmark) {
                (false, _) => ThreeClass::Similar,
                (true, true) => ThreeClass::Lower,
                (true, false) => ThreeClass::Higher,
            };
            prop_assert_eq!(class, expected);
        }
    }
}
