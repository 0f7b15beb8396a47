use super::{Indicator, NotComputable};
use crate::{
    metric::Metric,
    number::{Count, Ratio},
};
use alloc::vec::Vec;

/// One metric over several areas or periods: the sum of numerators over the sum of denominators,
/// never the mean of rates.
///
/// ```
/// use care_quality::{
///     Metric, number::Count,
///     indicator::{Pooled, indicators},
///     metric::{AuthorityCounts, Ombudsman},
/// };
///
/// let uphold = |upheld: u32, not_upheld: u32| {
///     let decisions = Ombudsman::new()
///         .with_upheld(Count::from(upheld))
///         .with_not_upheld(Count::from(not_upheld));
///     indicators(&AuthorityCounts::new().with_ombudsman(decisions)).remove(0)
/// };
/// let pooled = Pooled::of(Metric::UpholdRate, &[uphold(21, 7), uphold(28, 4), uphold(0, 0)])?;
/// assert_eq!(pooled.indicator().to_string(), "uphold rate: 49 / 60 = 82%");
/// assert_eq!((pooled.used(), pooled.left_out().len()), (2, 1));
/// # Ok::<(), care_quality::indicator::NotComputable>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Pooled {
    indicator: Indicator,
    used: usize,
    left_out: Vec<(usize, NotComputable)>,
}

impl Pooled {
    /// Pools what can be computed, and says what was left out and why. The areas must not overlap,
    /// and share definition and period: that is the caller's to know.
    ///
    /// An indicator of another metric, or of another instance than the first, is left out as
    /// [`NotComputable::OtherMetric`].
    ///
    /// # Errors
    ///
    /// [`NotComputable::WeightedNoCounts`] for a weighted survey estimate;
    /// [`NotComputable::ZeroDenominator`] where nothing is left;
    /// [`NotComputable::TooManyDigits`].
    pub fn of<'a>(
        metric: Metric,
        indicators: impl IntoIterator<Item = &'a Indicator>,
    ) -> Result<Self, NotComputable> {
        if metric.definition().is_weighted() {
            return Err(NotComputable::WeightedNoCounts);
        }
        let mut left_out = Vec::new();
        let mut first: Option<&Indicator> = None;
        let (mut part, mut whole, mut used) = (Count::ZERO, Count::ZERO, 0_usize);
        for (index, indicator) in indicators.into_iter().enumerate() {
            let same = indicator.metric() == metric
                && first.is_none_or(|first| first.instance() == indicator.instance());
            let parts = match indicator.refused() {
                _ if !same => Err(NotComputable::OtherMetric),
                Some(reason) => Err(reason),
                None => indicator
                    .numerator()
                    .zip(indicator.denominator())
                    .ok_or(NotComputable::UnknownNumerator),
            };
            match parts {
                Ok((numerator, denominator)) => {
                    let many = NotComputable::TooManyDigits;
                    part = part.plus(numerator).ok_or(many)?;
                    whole = whole.plus(denominator).ok_or(many)?;
                    used = used.saturating_add(1);
                    first = first.or(Some(indicator));
                }
                Err(reason) => left_out.push((index, reason)),
            }
        }
        let indicator = first
            .ok_or(NotComputable::ZeroDenominator)?
            .with_counts(part, whole);
        Ok(Self {
            indicator,
            used,
            left_out,
        })
    }

    /// The pooled indicator, with its parts and its interval.
    #[must_use]
    pub const fn indicator(&self) -> &Indicator {
        &self.indicator
    }

    /// The exact pooled value.
    ///
    /// # Errors
    ///
    /// As [`Indicator::value`].
    pub fn value(&self) -> Result<Ratio, NotComputable> {
        self.indicator.value()
    }

    /// How many were pooled.
    #[must_use]
    pub const fn used(&self) -> usize {
        self.used
    }

    /// Which were left out, by their index, and why.
    #[must_use]
    pub fn left_out(&self) -> &[(usize, NotComputable)] {
        &self.left_out
    }
}
