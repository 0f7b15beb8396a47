use super::{Metric, Series};
use crate::{
    number::{Ratio, Unit},
    period::SeriesBreak,
    table::closed_list,
};

closed_list! {
    /// Which direction of a metric is better.
    ///
    /// A metric without a polarity is only higher or lower, never better or worse.
    pub enum Polarity: "polarity" {
        /// Less is better, as with turnover.
        LowerIsBetter = "lower_is_better", "lower is better", [];
        /// More is better, as with satisfaction.
        HigherIsBetter = "higher_is_better", "higher is better", [];
    }
}

closed_list! {
    /// What a metric's period means.
    pub enum Timing: "timing" {
        /// As at one date.
        Snapshot = "snapshot", "as at a date", [];
        /// Events of a period, usually twelve months.
        Flow = "flow", "over a period", [];
        /// A survey round.
        Survey = "survey", "survey round", [];
    }
}

/// The values that a metric can have at all, in its unit; both ends are included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    lower: Option<i64>,
    upper: Option<i64>,
}

impl Bounds {
    pub(crate) const SHARE: Self = Self::new(Some(0), Some(100));
    pub(crate) const FROM_ZERO: Self = Self::new(Some(0), None);

    pub(crate) const fn new(lower: Option<i64>, upper: Option<i64>) -> Self {
        Self { lower, upper }
    }

    /// The least value, where there is one.
    #[must_use]
    pub const fn lower(self) -> Option<i64> {
        self.lower
    }

    /// The greatest value, where there is one.
    #[must_use]
    pub const fn upper(self) -> Option<i64> {
        self.upper
    }

    /// Whether a value lies within the bounds.
    #[must_use]
    pub fn contains(self, value: Ratio) -> bool {
        self.lower.is_none_or(|lower| value >= Ratio::whole(lower))
            && self.upper.is_none_or(|upper| value <= Ratio::whole(upper))
    }
}

/// The code of a measure in one edition of the Adult Social Care Outcomes Framework.
///
/// Codes were reused with new meanings in 2023-24, so a code alone names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AscofCode {
    pub(crate) code: &'static str,
    pub(crate) edition: AscofEdition,
    pub(crate) confirmed: bool,
}

closed_list! {
    /// An edition of the Adult Social Care Outcomes Framework.
    pub enum AscofEdition: "edition of the outcomes framework" {
        /// The framework up to the year 2022-23.
        To2022 = "to_2022_23", "up to 2022-23", [];
        /// The framework from the year 2023-24.
        From2023 = "from_2023_24", "from 2023-24", [];
    }
}

impl AscofCode {
    /// The code, such as `1A`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The edition in which the code has this meaning.
    #[must_use]
    pub const fn edition(&self) -> AscofEdition {
        self.edition
    }

    /// Whether the code was checked against the published release; else it is from secondary
    /// accounts of the handbook.
    #[must_use]
    pub const fn is_confirmed(&self) -> bool {
        self.confirmed
    }
}

/// What a metric is: how it is made, what it can be, and where that is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Definition {
    pub(crate) metric: Metric,
    pub(crate) numerator: &'static str,
    pub(crate) denominator: Option<&'static str>,
    pub(crate) unit: Unit,
    pub(crate) bounds: Bounds,
    pub(crate) polarity: Option<Polarity>,
    pub(crate) decimals: u32,
    pub(crate) timing: Timing,
    pub(crate) weighted: bool,
    pub(crate) codes: &'static [AscofCode],
    pub(crate) series: Option<Series>,
    pub(crate) note: Option<&'static str>,
    pub(crate) source: &'static str,
}

impl Definition {
    /// The metric that is defined.
    #[must_use]
    pub const fn metric(&self) -> Metric {
        self.metric
    }

    /// What is counted, in words.
    #[must_use]
    pub const fn numerator(&self) -> &'static str {
        self.numerator
    }

    /// What it is divided by, in words; none where nothing is divided.
    #[must_use]
    pub const fn denominator(&self) -> Option<&'static str> {
        self.denominator
    }

    /// The unit of its values.
    #[must_use]
    pub const fn unit(&self) -> Unit {
        self.unit
    }

    /// The values that it can have.
    #[must_use]
    pub const fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// Which direction is better, where one is.
    #[must_use]
    pub const fn polarity(&self) -> Option<Polarity> {
        self.polarity
    }

    /// The decimals with which it is usually published.
    #[must_use]
    pub const fn decimals(&self) -> u32 {
        self.decimals
    }

    /// Whether it is of a date, of a period or of a survey round.
    #[must_use]
    pub const fn timing(&self) -> Timing {
        self.timing
    }

    /// Whether it is a weighted survey estimate, behind which no whole number of people stands.
    #[must_use]
    pub const fn is_weighted(&self) -> bool {
        self.weighted
    }

    /// Its codes in the Adult Social Care Outcomes Framework, by edition.
    #[must_use]
    pub const fn ascof_codes(&self) -> &'static [AscofCode] {
        self.codes
    }

    /// The official series that it belongs to, where that is known to have breaks.
    #[must_use]
    pub const fn series(&self) -> Option<Series> {
        self.series
    }

    /// The known breaks of its series, beyond which no difference is taken unless the caller says so.
    ///
    /// ```
    /// use care_quality::Metric;
    ///
    /// let breaks = Metric::UpholdRate.definition().breaks();
    /// assert!(breaks.iter().any(|known| known.what().contains("2022/23")));
    /// ```
    #[must_use]
    pub const fn breaks(&self) -> &'static [SeriesBreak] {
        match self.series {
            Some(series) => series.breaks(),
            None => &[],
        }
    }

    /// What else to know: other definitions in use, or what is not confirmed.
    #[must_use]
    pub const fn note(&self) -> Option<&'static str> {
        self.note
    }

    /// Where the definition is published.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }
}
