use super::{Confidence, Interval, float::float, interval::wilson_of};
use crate::{
    metric::Metric,
    number::{Count, Ratio, Rounding, Unit},
    table::closed_list,
};
use alloc::{
    borrow::Cow,
    string::{String, ToString},
};
use core::fmt;
use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeStruct};

closed_list! {
    /// Why an indicator has no value: it is never 0 instead.
    ///
    /// [`CountMismatch`](Self::CountMismatch), [`Suppressed`](Self::Suppressed),
    /// [`BaseTooSmall`](Self::BaseTooSmall) and [`NotCollected`](Self::NotCollected) are never found
    /// here: they are for callers who hold figures of other sources, which give them as the reason.
    #[non_exhaustive]
    pub enum NotComputable: "reason" {
        /// A share of nothing.
        ZeroDenominator = "zero_denominator", "the denominator is zero", [];
        /// What is counted is not known.
        UnknownNumerator = "unknown_numerator", "the numerator is not known", [];
        /// What it is a share of is not known.
        UnknownDenominator = "unknown_denominator", "the denominator is not known", [];
        /// The records of staff differ from the number of staff that was stated.
        CountMismatch = "count_mismatch", "the records do not match the number stated", [];
        /// A part is larger than its whole.
        ExceedsDenominator = "exceeds_denominator", "the part is larger than its whole", [];
        /// A value that the collecting service refuses as well.
        Implausible = "implausible", "the value is implausible", [];
        /// A count is withheld because it is small.
        Suppressed = "suppressed", "a count is suppressed", [];
        /// Too few to publish.
        BaseTooSmall = "base_too_small", "the base is too small", [];
        /// Nobody collects it.
        NotCollected = "not_collected", "it is not collected", [];
        /// A weighted estimate: no counts stand behind it.
        WeightedNoCounts = "weighted_no_counts", "a weighted estimate has no counts", [];
        /// It is not what was asked for: of another metric, or of another instance of it.
        OtherMetric = "other_metric", "it is of another metric or instance", [];
        /// The counts have more digits than can be kept exactly.
        TooManyDigits = "too_many_digits", "the counts have too many digits", [];
    }
}

impl core::error::Error for NotComputable {}

/// A metric computed from counts: numerator, denominator, and either the exact value or the reason
/// that there is none.
///
/// ```
/// use care_quality::{
///     indicator::{Indicator, NotComputable, indicators},
///     metric::{AuthorityCounts, Workforce}, number::Count,
/// };
///
/// let staff = Workforce::new().with_in_post(Count::from(120_u32)).with_leavers(Count::from(15_u32));
/// let all = indicators(&AuthorityCounts::new().with_workforce(staff));
/// assert_eq!(all[0].to_string(), "turnover rate: 15 / 120 = 12.5%");
/// assert_eq!(all[1].value(), Err(NotComputable::UnknownNumerator)); // starters were not given
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    metric: Metric,
    instance: Option<String>,
    numerator: Option<Count>,
    denominator: Option<Count>,
    refused: Option<NotComputable>,
    estimate: Estimate,
    interval: Option<Interval>,
}

/// What a numerator may be at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// Its denominator: it is a part of it.
    Part,
    /// So many times its denominator, beyond which the collecting service takes no value.
    Times(Decimal),
    /// Anything.
    None,
}

/// How the interval of an indicator is estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Estimate {
    Proportion,
    Events,
    None,
}

impl Indicator {
    pub(super) fn new(
        metric: Metric,
        numerator: Option<Count>,
        denominator: Result<Count, NotComputable>,
        limit: Limit,
        estimate: Estimate,
    ) -> Self {
        let refused = refusal(numerator, denominator, limit);
        let mut indicator = Self {
            metric,
            instance: None,
            numerator,
            denominator: denominator.ok(),
            refused,
            estimate,
            interval: None,
        };
        if refused.is_none() {
            indicator.interval = indicator.estimated();
        }
        indicator
    }

    pub(super) fn with_instance(mut self, instance: &str) -> Self {
        self.instance = Some(instance.into());
        self
    }

    fn estimated(&self) -> Option<Interval> {
        let (part, whole) = (self.numerator?, self.denominator?);
        let multiplier = float(Decimal::from(multiplier(self.unit())));
        match self.estimate {
            Estimate::Proportion => {
                Some(wilson_of(part, whole, Confidence::P95)?.scaled(multiplier))
            }
            Estimate::Events => {
                let events = Interval::of_count(part.whole()?, Confidence::P95);
                Some(events.scaled(multiplier / float(whole.value())))
            }
            Estimate::None => None,
        }
    }

    /// The same indicator of other counts, such as those of several areas together.
    pub(super) fn with_counts(&self, numerator: Count, denominator: Count) -> Self {
        let pooled = Self::new(
            self.metric,
            Some(numerator),
            Ok(denominator),
            Limit::None,
            self.estimate,
        );
        Self {
            instance: self.instance.clone(),
            ..pooled
        }
    }

    /// The reason that there is no value, where there is one.
    pub(super) const fn refused(&self) -> Option<NotComputable> {
        self.refused
    }

    /// What is measured.
    #[must_use]
    pub const fn metric(&self) -> Metric {
        self.metric
    }

    /// Which of several, such as the theme of a complaint, as written.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// The id: the metric's, and behind a dot the instance.
    #[must_use]
    pub fn id(&self) -> Cow<'static, str> {
        match &self.instance {
            None => Cow::Borrowed(self.metric.id()),
            Some(instance) => Cow::Owned([self.metric.id(), ".", instance].concat()),
        }
    }

    /// What was counted, where it is known.
    #[must_use]
    pub const fn numerator(&self) -> Option<Count> {
        self.numerator
    }

    /// What it is divided by, where it is known.
    #[must_use]
    pub const fn denominator(&self) -> Option<Count> {
        self.denominator
    }

    /// The unit of the value.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.metric.definition().unit()
    }

    /// The exact value, in its unit.
    ///
    /// # Errors
    ///
    /// The reason that there is none.
    pub fn value(&self) -> Result<Ratio, NotComputable> {
        if let Some(reason) = self.refused {
            return Err(reason);
        }
        let numerator = self.numerator.ok_or(NotComputable::UnknownNumerator)?;
        let denominator = self.denominator.ok_or(NotComputable::UnknownDenominator)?;
        Ratio::from(numerator)
            .over(denominator)
            .and_then(|ratio| ratio.times(multiplier(self.unit())))
            // A share of nothing is refused above.
            .map_err(|_| NotComputable::TooManyDigits)
    }

    /// The value at its usual precision, rounded half away from zero.
    ///
    /// # Errors
    ///
    /// The reason that there is none.
    pub fn published(&self) -> Result<Decimal, NotComputable> {
        self.value()?
            .round(self.metric.definition().decimals(), Rounding::HalfAway)
            .map_err(|_| NotComputable::TooManyDigits)
    }

    /// The value as a decimal: exact where it ends within ten decimals, else rounded to ten.
    ///
    /// # Errors
    ///
    /// The reason that there is none.
    pub fn decimal(&self) -> Result<Decimal, NotComputable> {
        let value = self.value()?;
        // A large value may end before it runs out of digits for ten decimals.
        (0..=DECIMALS)
            .find_map(|decimals| value.to_decimal(decimals))
            .or_else(|| value.round(DECIMALS, Rounding::HalfAway).ok())
            .ok_or(NotComputable::TooManyDigits)
    }

    /// The 95% interval, where the counts are whole and the indicator has one.
    #[must_use]
    pub const fn interval(&self) -> Option<&Interval> {
        self.interval.as_ref()
    }
}

/// The decimals of a value that does not end.
const DECIMALS: u32 = 10;

const fn multiplier(unit: Unit) -> u64 {
    match unit {
        Unit::Percent => 100,
        Unit::Per100000 => 100_000,
        _ => 1,
    }
}

fn refusal(
    numerator: Option<Count>,
    denominator: Result<Count, NotComputable>,
    limit: Limit,
) -> Option<NotComputable> {
    let Some(numerator) = numerator else {
        return Some(NotComputable::UnknownNumerator);
    };
    let denominator = match denominator {
        Ok(denominator) => denominator,
        Err(reason) => return Some(reason),
    };
    if denominator.is_zero() {
        return Some(NotComputable::ZeroDenominator);
    }
    match limit {
        Limit::Part if numerator > denominator => Some(NotComputable::ExceedsDenominator),
        Limit::Times(most) => {
            let most = Count::new(most)
                .ok()
                .and_then(|most| denominator.times(most));
            match most {
                Some(most) if numerator > most => Some(NotComputable::Implausible),
                _ => None,
            }
        }
        _ => None,
    }
}

/// `turnover rate: 15 / 120 = 12.5%`, or the reason in place of the value.
impl fmt::Display for Indicator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.metric)?;
        if let Some(instance) = &self.instance {
            write!(f, " ({})", crate::text::OneLine(instance))?;
        }
        f.write_str(": ")?;
        match (self.numerator, self.denominator) {
            (Some(n), Some(d)) => write!(f, "{n} / {d}")?,
            (Some(n), None) => write!(f, "{n} / ?")?,
            (None, Some(d)) => write!(f, "? / {d}")?,
            (None, None) => f.write_str("? / ?")?,
        }
        match self.published() {
            Ok(value) if self.unit() == Unit::Percent => write!(f, " = {value}%"),
            Ok(value) if self.unit() == Unit::Per100000 => write!(f, " = {value} per 100,000"),
            Ok(value) => write!(f, " = {value}"),
            Err(reason) => write!(f, ": {reason}"),
        }
    }
}

impl Serialize for Indicator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (value, published) = match (self.decimal(), self.published()) {
            (Ok(value), Ok(published)) => (Ok(value), Some(published)),
            (Err(reason), _) | (_, Err(reason)) => (Err(reason), None),
        };
        let text = |value: Decimal| value.to_string();
        let mut object = serializer.serialize_struct("Indicator", 8)?;
        object.serialize_field("id", &self.id())?;
        object.serialize_field("numerator", &self.numerator)?;
        object.serialize_field("denominator", &self.denominator)?;
        object.serialize_field("value", &value.ok().map(text))?;
        object.serialize_field("published", &published.map(text))?;
        object.serialize_field("unit", &self.unit())?;
        object.serialize_field("interval", &self.interval.filter(|_| value.is_ok()))?;
        object.serialize_field("not_computable", &value.err())?;
        object.end()
    }
}
