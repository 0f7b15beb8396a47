use super::{Comparator, ComparatorKind, Derived};
use crate::{
    metric::{Definition, MetricRef},
    number::{Printed, Qualifier, Unit},
    stated::stated,
    table::closed_list,
};
use alloc::{string::String, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeMap};

closed_list! {
    /// What a printed number is there for.
    pub enum Role: "role" {
        /// It measures something of the council.
        Measure = "measure", "measure", [];
        /// It is what a measure is compared with.
        Comparator = "comparator", "comparator", [];
        /// It is the whole of which shares are printed.
        Base = "base", "base", [];
        /// It is what is to be reached.
        Target = "target", "target", [];
        /// It describes the area, its people or its money.
        Context = "context", "context", [];
    }
}

closed_list! {
    /// Whose word a figure is.
    pub enum Voice: "voice" {
        /// Staff of the council.
        Staff = "staff", "staff", [];
        /// Its leaders: a claim, not verified data.
        Leaders = "leaders", "leaders", [];
        /// Its partners.
        Partners = "partners", "partners", [];
        /// People who use services, and carers.
        People = "people", "people", [];
        /// A national collection or survey.
        NationalData = "national_data", "national data", [];
        /// Data that the council submitted.
        CouncilData = "council_data", "council data", [];
        /// One person's account.
        OnePerson = "one_person", "one person", [];
    }
}

/// A printed figure with what stands around it: metric, period, source, comparators and base.
///
/// It serialises in the wire form of a record's figure, without what is not known.
///
/// ```
/// use care_quality::{
///     Metric, Printed, Unit,
///     indicator::{Comparator, ComparatorKind, Figure},
/// };
///
/// let london = Comparator::new(ComparatorKind::LondonAverage).with_value(Printed::parse("13%")?);
/// let turnover = Figure::new(Printed::parse("5.3 %")?, Unit::Percent)
///     .with_metric(Metric::TurnoverRate)
///     .with_comparator(london);
/// let gap = turnover.derived().gap().unwrap().difference().to_string();
/// assert_eq!(gap, "-7.7");
/// # Ok::<(), care_quality::PrintedError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Figure {
    metric: Option<MetricRef>,
    instance: Option<String>,
    value: Printed,
    upper: Option<Printed>,
    unit: Unit,
    period: Option<String>,
    comparators: Vec<Comparator>,
    base: Option<Printed>,
    source: Option<String>,
    voice: Option<Voice>,
}

impl Figure {
    /// A figure of which the value and its unit are known.
    #[must_use]
    pub const fn new(value: Printed, unit: Unit) -> Self {
        Self {
            metric: None,
            instance: None,
            value,
            upper: None,
            unit,
            period: None,
            comparators: Vec::new(),
            base: None,
            source: None,
            voice: None,
        }
    }

    /// A figure of a metric as it was printed, in the metric's own unit.
    ///
    /// ```
    /// use care_quality::{Metric, Unit, indicator::Figure};
    ///
    /// let turnover = Figure::of(Metric::TurnoverRate, "5.3 %")?;
    /// assert_eq!(turnover.unit(), Unit::Percent);
    /// # Ok::<(), care_quality::PrintedError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`PrintedError`](crate::PrintedError) where the text is no printed number.
    pub fn of(metric: crate::Metric, printed: &str) -> Result<Self, crate::PrintedError> {
        let unit = metric.definition().unit();
        Ok(Self::new(Printed::parse(printed)?, unit).with_metric(metric))
    }

    /// The same figure with what it measures.
    #[must_use]
    pub fn with_metric(mut self, metric: impl Into<MetricRef>) -> Self {
        self.metric = Some(metric.into());
        self
    }

    /// The same figure with the instance of its metric, such as the theme of a complaint.
    #[must_use]
    pub fn with_instance(mut self, instance: impl Into<String>) -> Self {
        self.instance = Some(instance.into());
        self
    }

    /// The same figure as a range that ends here.
    #[must_use]
    pub fn with_upper(mut self, upper: Printed) -> Self {
        self.upper = Some(upper);
        self
    }

    /// The same figure with its period as printed.
    #[must_use]
    pub fn with_period(mut self, period: impl Into<String>) -> Self {
        self.period = Some(period.into());
        self
    }

    /// The same figure with one more comparator, in printed order.
    #[must_use]
    pub fn with_comparator(mut self, comparator: Comparator) -> Self {
        self.comparators.push(comparator);
        self
    }

    /// The same figure with the whole that it is a share of, or of which it is the place.
    #[must_use]
    pub fn with_base(mut self, base: Printed) -> Self {
        self.base = Some(base);
        self
    }

    /// The same figure with where it comes from, as printed.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// The same figure with whose word it is.
    #[must_use]
    pub const fn with_voice(mut self, voice: Voice) -> Self {
        self.voice = Some(voice);
        self
    }

    /// What it measures, where that was said.
    #[must_use]
    pub const fn metric(&self) -> Option<&MetricRef> {
        self.metric.as_ref()
    }

    /// The definition of its metric, where it has one.
    #[must_use]
    pub fn definition(&self) -> Option<&'static Definition> {
        Some(self.metric.as_ref()?.known()?.definition())
    }

    /// The instance of its metric, as written.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// The value; the lower end where it is a range.
    #[must_use]
    pub const fn value(&self) -> &Printed {
        &self.value
    }

    /// The upper end, where it is a range.
    #[must_use]
    pub const fn upper(&self) -> Option<&Printed> {
        self.upper.as_ref()
    }

    /// The word that makes the value less than exact.
    #[must_use]
    pub const fn qualifier(&self) -> Option<Qualifier> {
        self.value.qualifier()
    }

    /// What the value counts in.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// The period as printed.
    #[must_use]
    pub fn period(&self) -> Option<&str> {
        self.period.as_deref()
    }

    /// What it is compared with, in printed order.
    #[must_use]
    pub fn comparators(&self) -> &[Comparator] {
        &self.comparators
    }

    /// The whole that it is a share of.
    #[must_use]
    pub const fn base(&self) -> Option<&Printed> {
        self.base.as_ref()
    }

    /// Where it comes from, as printed.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// Whose word it is.
    #[must_use]
    pub const fn voice(&self) -> Option<Voice> {
        self.voice
    }

    /// Whether it is one plain number: no range, no word that makes it less than exact.
    #[must_use]
    pub const fn is_plain(&self) -> bool {
        self.upper.is_none() && self.value.qualifier().is_none()
    }

    /// The first exact value that it is compared with: of its own earlier values, or of what is
    /// neither one of them nor a rank.
    pub(super) fn compared(&self, own: bool) -> Option<&Printed> {
        self.comparators
            .iter()
            .filter(|c| (c.kind() == ComparatorKind::OwnEarlier) == own)
            .filter(|c| c.kind() != ComparatorKind::Rank)
            .filter_map(Comparator::value)
            .find(|value| value.qualifier().is_none())
    }

    /// What follows from it: gap, change and possible counts.
    #[must_use]
    pub fn derived(&self) -> Derived {
        Derived::of(self)
    }
}

/// The wire form of a record's figure; what is not known is left out.
impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let wire = Wire {
            metric: self.metric(),
            instance: self.instance(),
            value: Some(&self.value),
            upper: self.upper(),
            unit: Some(self.unit),
            period: self.period(),
            source: self.source(),
            voice: self.voice,
            comparators: &self.comparators,
            base: self.base(),
        };
        wire.serialize(serializer)
    }
}

/// The parts of a figure as they go on the wire: in this order, and only those that are stated.
#[derive(Debug)]
pub(crate) struct Wire<'a, C> {
    pub(crate) metric: Option<&'a MetricRef>,
    pub(crate) instance: Option<&'a str>,
    pub(crate) value: Option<&'a Printed>,
    pub(crate) upper: Option<&'a Printed>,
    pub(crate) unit: Option<Unit>,
    pub(crate) period: Option<&'a str>,
    pub(crate) source: Option<&'a str>,
    pub(crate) voice: Option<Voice>,
    pub(crate) comparators: &'a [C],
    pub(crate) base: Option<&'a Printed>,
}

impl<C: Serialize> Serialize for Wire<'_, C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let several = Some(self.comparators).filter(|all| all.len() > 1);
        stated(&mut map, "metric", self.metric)?;
        stated(&mut map, "instance", self.instance)?;
        stated(&mut map, "value", self.value.map(Printed::number))?;
        stated(
            &mut map,
            "qualifier",
            self.value.and_then(Printed::qualifier),
        )?;
        stated(&mut map, "upper", self.upper.map(Printed::number))?;
        stated(&mut map, "unit", self.unit)?;
        stated(&mut map, "period", self.period)?;
        stated(&mut map, "source", self.source)?;
        stated(&mut map, "voice", self.voice)?;
        stated(&mut map, "comparator", self.comparators.first())?;
        stated(&mut map, "comparators", several)?;
        stated(&mut map, "base", self.base.map(Printed::number))?;
        map.end()
    }
}
