use crate::{
    Metric, NumberError, Ratio,
    indicator::{Confidence, Indicator, NotComputable, square_root},
    number::Count,
    table::closed_list,
};
use alloc::vec::Vec;

/// One rate for many authorities: the numerators added up over the denominators added up.
///
/// A mean of rates is not a rate. What had no counts is left out, with its reason.
#[derive(Debug, Clone, PartialEq)]
pub struct Pooled {
    metric: Metric,
    numerator: Count,
    denominator: Count,
    used: usize,
    left_out: Vec<(usize, NotComputable)>,
}

impl Pooled {
    /// Pools one metric over disjoint groups of the same period, each with its own indicators.
    ///
    /// None where no group has both counts, or the sums are too large to be kept exactly.
    ///
    /// ```
    /// use care_quality::{
    ///     Metric, cohort::Pooled, indicator::indicators,
    ///     metric::{AuthorityCounts, Workforce}, number::Count,
    /// };
    ///
    /// let of = |leavers: u32, posts: u32| {
    ///     let staff = Workforce::new().with_in_post(Count::from(posts)).with_leavers(Count::from(leavers));
    ///     indicators(&AuthorityCounts::new().with_workforce(staff))
    /// };
    /// let pooled = Pooled::of(Metric::TurnoverRate, [of(10, 100), of(60, 300), vec![]]).unwrap();
    /// assert_eq!(pooled.value()?.to_string(), "7/40"); // 70 of 400, not the mean of 10% and 20%
    /// assert_eq!((pooled.used(), pooled.left_out().len()), (2, 1));
    /// # Ok::<(), care_quality::NumberError>(())
    /// ```
    #[must_use]
    pub fn of<G>(metric: Metric, groups: G) -> Option<Self>
    where
        G: IntoIterator<Item: AsRef<[Indicator]>>,
    {
        let mut pooled = Self {
            metric,
            numerator: Count::ZERO,
            denominator: Count::ZERO,
            used: 0,
            left_out: Vec::new(),
        };
        for (place, group) in groups.into_iter().enumerate() {
            let mut of_metric = group.as_ref().iter().filter(|one| one.metric() == metric);
            let counts = match (of_metric.next(), of_metric.next()) {
                (Some(indicator), None) => indicator.value().and_then(|_| {
                    let denominator = indicator.denominator();
                    indicator
                        .numerator()
                        .ok_or(NotComputable::UnknownNumerator)
                        .and_then(|n| {
                            Ok((n, denominator.ok_or(NotComputable::UnknownDenominator)?))
                        })
                }),
                _ => Err(NotComputable::UnknownNumerator),
            };
            match counts {
                Ok((numerator, denominator)) => {
                    pooled.numerator = pooled.numerator.plus(numerator)?;
                    pooled.denominator = pooled.denominator.plus(denominator)?;
                    pooled.used = pooled.used.saturating_add(1);
                }
                Err(reason) => pooled.left_out.push((place, reason)),
            }
        }
        (pooled.used > 0).then_some(pooled)
    }

    /// The metric.
    #[must_use]
    pub const fn metric(&self) -> Metric {
        self.metric
    }

    /// The numerators added up.
    #[must_use]
    pub const fn numerator(&self) -> Count {
        self.numerator
    }

    /// The denominators added up.
    #[must_use]
    pub const fn denominator(&self) -> Count {
        self.denominator
    }

    /// The sum over the sum, exact, as a proportion.
    ///
    /// # Errors
    ///
    /// [`NumberError`].
    pub fn value(&self) -> Result<Ratio, NumberError> {
        Ratio::from(self.numerator.value()).over(Ratio::from(self.denominator.value()))
    }

    /// How many groups are in the sums.
    #[must_use]
    pub const fn used(&self) -> usize {
        self.used
    }

    /// The places of the groups that are not in the sums, with the reason.
    #[must_use]
    pub fn left_out(&self) -> &[(usize, NotComputable)] {
        &self.left_out
    }
}

closed_list! {
    /// Where a proportion lies between the limits of a funnel.
    pub enum FunnelLabel: "funnel label" {
        /// Below the 99.8% limit.
        Low0001 = "low_0.001", "low (0.001)", [];
        /// Below the 95% limit.
        Low0025 = "low_0.025", "low (0.025)", [];
        /// Within the limits, or on one of them.
        NotSignificant = "not_significant", "not significant", [];
        /// Above the 95% limit.
        High0025 = "high_0.025", "high (0.025)", [];
        /// Above the 99.8% limit.
        High0001 = "high_0.001", "high (0.001)", [];
    }
}

/// The limits around a common proportion, within which authorities of a size differ by chance.
///
/// Source: <https://github.com/ukhsa-collaboration/PHEindicatormethods>
///
/// ```
/// use care_quality::{Ratio, cohort::{Funnel, FunnelLabel}, indicator::Confidence};
///
/// let funnel = Funnel::around(Ratio::new(2, 5)?).unwrap();
/// let (lower, upper) = funnel.limits(110, Confidence::P95).unwrap();
/// assert_eq!(format!("{lower:.10} {upper:.10}"), "0.3084502064 0.4915497936");
/// assert_eq!(funnel.label(60, 110), Some(FunnelLabel::High0001));
/// # Ok::<(), care_quality::NumberError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Funnel {
    proportion: f64,
}

impl Funnel {
    /// A funnel around a proportion from 0 to 1, such as a pooled one.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate needs no more than a float holds"
    )]
    pub fn around(proportion: Ratio) -> Option<Self> {
        (Ratio::ZERO <= proportion && proportion <= Ratio::ONE).then(|| Self {
            proportion: proportion.numerator() as f64 / proportion.denominator() as f64,
        })
    }

    /// The limits for an authority of so many cases, from 0 to 1; none for no cases.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate needs no more than a float holds"
    )]
    pub fn limits(&self, cases: u64, confidence: Confidence) -> Option<(f64, f64)> {
        if cases == 0 {
            return None;
        }
        let p = self.proportion;
        let width = confidence.z() * square_root(p * (1.0 - p) / cases as f64);
        Some(((p - width).clamp(0.0, 1.0), (p + width).clamp(0.0, 1.0)))
    }

    /// Where `part` of `cases` lies, by strict inequality; none for no cases.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate needs no more than a float holds"
    )]
    pub fn label(&self, part: u64, cases: u64) -> Option<FunnelLabel> {
        let (low, high) = self.limits(cases, Confidence::P95)?;
        let (lowest, highest) = self.limits(cases, Confidence::P998)?;
        let share = part as f64 / cases as f64;
        Some(if share < lowest {
            FunnelLabel::Low0001
        } else if share > highest {
            FunnelLabel::High0001
        } else if share < low {
            FunnelLabel::Low0025
        } else if share > high {
            FunnelLabel::High0025
        } else {
            FunnelLabel::NotSignificant
        })
    }
}
