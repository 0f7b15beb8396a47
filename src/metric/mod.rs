//! What is measured: every metric with its definition, and the counts that metrics are made of.
//!
//! A [`Metric`] has one id everywhere: for a figure printed on a page, for a figure in a record and for
//! the indicator that is derived from counts. Its [`Definition`] says what is divided by what, in which
//! unit and with how many decimals it is usually printed, between which bounds it can lie, whether low
//! or high is better (or neither), and where that was published.
//!
//! ```
//! use care_quality::{Metric, Unit, metric::Polarity};
//!
//! let turnover = Metric::TurnoverRate.definition();
//! assert_eq!((turnover.unit(), turnover.decimals()), (Unit::Percent, 1));
//! assert_eq!(turnover.polarity(), Some(Polarity::LowerIsBetter));
//! assert_eq!(turnover.bounds().upper(), None); // more than all can leave in a year
//! // More complaints may mean easier access: neither is better.
//! assert_eq!(Metric::ComplaintsReceived.definition().polarity(), None);
//! ```
//!
//! Counts are given by part ([`Workforce`], [`Complaints`], [`Ombudsman`]) and each of them may be
//! missing, which is never zero; [`indicators`](crate::indicator::indicators) derives from them whatever
//! they allow. The Ombudsman's figures are of all the services of a council, and of decisions in the
//! year; a council's own are of complaints received. The two have the same dates and different
//! populations.

mod complaints;
mod counts;
mod definition;
mod given;
mod list;
mod ombudsman;
mod series;
#[cfg(test)]
mod tests;
mod workforce;

pub use complaints::{Complaints, Outcomes, ThemeCoding};
pub use counts::AuthorityCounts;
pub use definition::{AscofCode, AscofEdition, Bounds, Definition, Polarity, Timing};
pub use given::Given;
pub use list::Metric;
pub use ombudsman::{Ombudsman, SixDecisions, ThreeDecisions};
pub use series::Series;
pub use workforce::Workforce;

use crate::{
    issue::{Code, Issue},
    text::{did_you_mean, shown},
};
use alloc::{format, string::String};
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A metric as a record names it: one that is defined here, or an id that is kept as written.
///
/// An unknown metric is data, not an error: it has no bounds and no polarity, and is not judged.
///
/// ```
/// use care_quality::{Metric, MetricRef};
///
/// let (metric, instance) = MetricRef::split("complaint_theme_share.delay");
/// assert_eq!((metric.known(), instance), (Some(Metric::ComplaintThemeShare), Some("delay")));
/// assert_eq!(MetricRef::new("turnover").known(), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MetricRef {
    /// A metric with a definition.
    Known(Metric),
    /// An id without a definition, as it was written.
    Unknown(String),
}

impl MetricRef {
    /// The metric with this id, or the id itself.
    #[must_use]
    pub fn new(id: &str) -> Self {
        Metric::from_id(id).map_or_else(|| Self::Unknown(id.into()), Self::Known)
    }

    /// The metric before the first dot, and its instance as written behind it.
    ///
    /// The dot divides only where a known metric stands before it.
    #[must_use]
    pub fn split(id: &str) -> (Self, Option<&str>) {
        let parts = id
            .split_once('.')
            .and_then(|(metric, instance)| Some((Metric::from_id(metric)?, instance)));
        match parts {
            Some((metric, instance)) => (Self::Known(metric), Some(instance)),
            None => (Self::new(id), None),
        }
    }

    /// The metric, where it is defined here.
    #[must_use]
    pub const fn known(&self) -> Option<Metric> {
        match self {
            Self::Known(metric) => Some(*metric),
            Self::Unknown(_) => None,
        }
    }

    /// The id, as it stands on the wire.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Known(metric) => metric.id(),
            Self::Unknown(id) => id,
        }
    }

    /// The issue that a metric has no definition, with the one that may be meant.
    #[must_use]
    pub fn issue(&self) -> Option<Issue> {
        let Self::Unknown(id) = self else {
            return None;
        };
        let message = format!("no metric has the id `{}`", shown(id));
        let issue = Issue::new(Code::MetricUnknown, message);
        let ids = Metric::ALL.iter().map(|metric| metric.id());
        Some(match did_you_mean(id, ids) {
            Some(meant) => issue.with_help(format!("did you mean `{meant}`?")),
            None => issue,
        })
    }
}

impl From<Metric> for MetricRef {
    fn from(metric: Metric) -> Self {
        Self::Known(metric)
    }
}

impl fmt::Display for MetricRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(metric) => metric.fmt(f),
            Self::Unknown(id) => f.pad(id),
        }
    }
}

impl Serialize for MetricRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for MetricRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::new(&String::deserialize(deserializer)?))
    }
}
