use super::{Counts, Direction, Figure, Verdict};
use crate::{
    metric::{Metric, Polarity},
    number::{Printed, Ratio, Unit, rounded},
    period::{Comparability, Incomparable, Period},
};
use rust_decimal::Decimal;
use serde::{Serialize, Serializer, ser::SerializeMap};

/// How far a figure is from what it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Gap {
    unit: Unit,
    difference: Decimal,
    ratio: Option<Ratio>,
    verdict: Option<Verdict>,
}

impl Gap {
    /// The gap from a comparator to a value; none where the difference has more than 28 digits.
    #[must_use]
    pub fn between(
        value: &Printed,
        comparator: &Printed,
        unit: Unit,
        polarity: Option<Polarity>,
    ) -> Option<Self> {
        let difference = value.value().checked_sub(comparator.value())?;
        let direction = Direction::between(value.ratio(), comparator.ratio());
        Some(Self {
            unit,
            difference,
            ratio: value.ratio().over(comparator.ratio()).ok(),
            verdict: Verdict::of(direction, polarity),
        })
    }

    /// Value less comparator, exact: percentage points where the unit is percent.
    #[must_use]
    pub const fn difference(&self) -> Decimal {
        self.difference
    }

    /// Value over comparator, exact; none where the comparator is zero.
    #[must_use]
    pub const fn ratio(&self) -> Option<Ratio> {
        self.ratio
    }

    /// Better or worse, where the metric has a better direction.
    #[must_use]
    pub const fn verdict(&self) -> Option<Verdict> {
        self.verdict
    }
}

/// Why no change is computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ChangeError {
    /// The two are not alike.
    #[error("{0}")]
    Incomparable(Incomparable),
    /// The difference has more than 28 digits.
    #[error("the difference has more digits than can be kept exactly")]
    TooManyDigits,
}

/// How a figure changed from the council's own earlier value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Change {
    unit: Unit,
    difference: Decimal,
    percent: Option<Ratio>,
}

impl Change {
    /// The change from an earlier value to a later one; none where the difference has more than 28
    /// digits.
    #[must_use]
    pub fn between(earlier: &Printed, later: &Printed, unit: Unit) -> Option<Self> {
        let difference = later.value().checked_sub(earlier.value())?;
        // The base of a relative change is the old value: from nothing, or from less, there is none.
        let percent = (earlier.ratio() > Ratio::ZERO)
            .then(|| {
                Ratio::from(difference)
                    .times(100)
                    .and_then(|hundredfold| hundredfold.over(earlier.ratio()))
                    .ok()
            })
            .flatten();
        Some(Self {
            unit,
            difference,
            percent,
        })
    }

    /// The change of a metric between two periods, refused where they cannot be compared: unknown
    /// periods, years that end at other times, a break of the metric's series in between.
    ///
    /// Who knows better asks [`between`](Self::between), which compares the two values as they stand.
    ///
    /// ```
    /// use care_quality::{Metric, Period, Printed, indicator::Change};
    ///
    /// let old = (Printed::parse("80%")?, Period::parse("2021/22")?);
    /// let new = (Printed::parse("75%")?, Period::parse("2022/23")?);
    /// let change = |metric| Change::over_time(metric, (&old.0, &old.1), (&new.0, &new.1));
    /// assert_eq!(change(Metric::TurnoverRate).unwrap().difference().to_string(), "-5");
    /// // The Ombudsman changed what it investigates in 2022/23.
    /// assert!(change(Metric::UpholdRate).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ChangeError::Incomparable`] with the first reason that refuses;
    /// [`ChangeError::TooManyDigits`].
    pub fn over_time(
        metric: Metric,
        earlier: (&Printed, &Period),
        later: (&Printed, &Period),
    ) -> Result<Self, ChangeError> {
        let definition = metric.definition();
        let periods = (Some(earlier.1), Some(later.1));
        let compared = Comparability::of_series(definition.breaks(), periods.0, periods.1);
        if let Some(reason) = compared.reasons().iter().find(|reason| reason.refuses()) {
            return Err(ChangeError::Incomparable(*reason));
        }
        Self::between(earlier.0, later.0, definition.unit()).ok_or(ChangeError::TooManyDigits)
    }

    /// The difference for one of so many years, as if it had been the same in each; none for no year.
    #[must_use]
    pub fn per_year(&self, years: u32) -> Option<Ratio> {
        Ratio::from(self.difference).over(i64::from(years)).ok()
    }

    /// Later less earlier, exact: percentage points where the unit is percent.
    #[must_use]
    pub const fn difference(&self) -> Decimal {
        self.difference
    }

    /// The change in percent of the earlier value, exact; none where that is not above zero.
    #[must_use]
    pub const fn percent(&self) -> Option<Ratio> {
        self.percent
    }
}

/// What follows from a printed figure and what stands around it: only what can be derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Derived {
    gap: Option<Gap>,
    change: Option<Change>,
    counts: Option<Counts>,
    remainder: Option<Counts>,
}

impl Derived {
    /// What follows from one figure.
    ///
    /// The gap is to the first comparator with a value that is no earlier value of its own and no
    /// rank; the change from the first earlier value. Neither follows from a range, or from a number
    /// that is "over" or "about" something. Counts follow from a percentage with its base.
    #[must_use]
    pub fn of(figure: &Figure) -> Self {
        let polarity = figure
            .definition()
            .and_then(|definition| definition.polarity());
        let plain = figure.is_plain() && figure.unit() != Unit::Rank;
        let compared = |own| figure.compared(own).filter(|_| plain);
        let gap = compared(false)
            .and_then(|other| Gap::between(figure.value(), other, figure.unit(), polarity));
        let change =
            compared(true).and_then(|old| Change::between(old, figure.value(), figure.unit()));
        Self {
            gap,
            change,
            counts: counts_of(figure),
            remainder: None,
        }
    }

    /// The same with what the named shares of this base leave, if no item is in two of them.
    #[must_use]
    pub fn with_remainder(mut self, base: u64, shares: impl IntoIterator<Item = Counts>) -> Self {
        let (mut least, mut greatest) = (0_u64, 0_u64);
        for counts in shares {
            least = least.saturating_add(counts.least());
            greatest = greatest.saturating_add(counts.greatest());
        }
        self.remainder = base
            .checked_sub(least)
            .and_then(|most| Counts::new(base.saturating_sub(greatest), most));
        self
    }

    /// The same for a share that a survey of the council's own counted, whatever its question is.
    pub(crate) fn counted(mut self, figure: &Figure) -> Self {
        self.counts = unweighted_counts(figure);
        self
    }

    /// The gap to the comparator.
    #[must_use]
    pub const fn gap(&self) -> Option<&Gap> {
        self.gap.as_ref()
    }

    /// The change from the earlier value.
    #[must_use]
    pub const fn change(&self) -> Option<&Change> {
        self.change.as_ref()
    }

    /// The whole numbers of the base that the share can be.
    #[must_use]
    pub const fn counts(&self) -> Option<Counts> {
        self.counts
    }

    /// What the named shares of this base leave, if no item is in two of them.
    #[must_use]
    pub const fn remainder(&self) -> Option<Counts> {
        self.remainder
    }

    /// Whether nothing could be derived.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.gap.is_none()
            && self.change.is_none()
            && self.counts.is_none()
            && self.remainder.is_none()
    }
}

/// The counts behind a percentage of a whole base, unless it is a weighted survey estimate.
fn counts_of(figure: &Figure) -> Option<Counts> {
    let weighted = figure.definition().is_some_and(|d| d.is_weighted());
    if weighted {
        return None;
    }
    unweighted_counts(figure)
}

/// The counts behind a percentage of a whole base that is known not to be weighted.
fn unweighted_counts(figure: &Figure) -> Option<Counts> {
    if figure.unit() != Unit::Percent {
        return None;
    }
    let base = figure
        .base()
        .filter(|base| base.qualifier().is_none())?
        .count()?;
    let counts = figure.value().likely_counts(base)?;
    match figure.upper() {
        Some(upper) => Counts::new(counts.least(), upper.likely_counts(base)?.greatest()),
        None => Some(counts),
    }
}

const fn difference_name(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "points",
        _ => "difference",
    }
}

/// `points` (or `difference`), `ratio` to four decimals, `verdict`.
impl Serialize for Gap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(difference_name(self.unit), &Text(self.difference))?;
        if let Some(ratio) = rounded(self.ratio, 4) {
            map.serialize_entry("ratio", &ratio)?;
        }
        map.serialize_entry("verdict", &self.verdict)?;
        map.end()
    }
}

/// `points` (or `difference`), and `percent` to one decimal.
impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(difference_name(self.unit), &Text(self.difference))?;
        if let Some(percent) = rounded(self.percent, 1) {
            map.serialize_entry("percent", &percent)?;
        }
        map.end()
    }
}

/// Only what could be derived; what a remainder assumes stands beside it.
impl Serialize for Derived {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(gap) = &self.gap {
            map.serialize_entry("gap", gap)?;
        }
        if let Some(change) = &self.change {
            map.serialize_entry("change", change)?;
        }
        if let Some(counts) = &self.counts {
            map.serialize_entry("counts", counts)?;
        }
        if let Some(remainder) = &self.remainder {
            map.serialize_entry("remainder", remainder)?;
            map.serialize_entry("assumes", "single_coded")?;
        }
        map.end()
    }
}

/// A decimal as the wire has it: a text.
struct Text(Decimal);

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::indicator::{Comparator, ComparatorKind};

    fn figure(value: &str, metric: Metric) -> Figure {
        Figure::new(Printed::parse(value).unwrap(), metric.definition().unit()).with_metric(metric)
    }

    fn json(figure: &Figure) -> alloc::string::String {
        serde_json::to_string(&figure.derived()).unwrap()
    }

    /// The figures of the published sample section: turnover against London, engagement against
    /// six years ago, the themes of 110 complaints.
    #[test]
    fn the_sample_section_derives_as_published() {
        let london = Comparator::new(ComparatorKind::LondonAverage)
            .with_value(Printed::parse("13%").unwrap());
        assert_eq!(
            json(&figure("5.3 %", Metric::TurnoverRate).with_comparator(london)),
            r#"{"gap":{"points":"-7.7","ratio":"0.4077","verdict":"better"}}"#
        );
        let earlier =
            Comparator::new(ComparatorKind::OwnEarlier).with_value(Printed::parse("42%").unwrap());
        assert_eq!(
            json(&figure("77%", Metric::StaffEngagement).with_comparator(earlier)),
            r#"{"change":{"points":"35","percent":"83.3"}}"#
        );
        let base = Printed::parse("110").unwrap();
        let quality = figure("41%", Metric::ComplaintThemeShare).with_base(base.clone());
        assert_eq!(json(&quality), r#"{"counts":[45,45]}"#);
        let communication = figure("21%", Metric::ComplaintThemeShare).with_base(base);
        let shares = [quality, communication].map(|f| f.derived().counts().unwrap());
        let derived = figure("110", Metric::ComplaintsReceived).derived();
        assert!(derived.is_empty());
        assert_eq!(
            serde_json::to_string(&derived.with_remainder(110, shares)).unwrap(),
            r#"{"remainder":[42,42],"assumes":"single_coded"}"#
        );
    }
}
