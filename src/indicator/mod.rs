//! Figures with what stands around them, what follows from them, and whether they can be true.
//!
//! Three questions are answered here.
//!
//! **What follows from counts?** [`indicators`] gives every indicator that some count was given for,
//! with its parts, its exact value, the value as it is usually published and its interval; or the typed
//! reason why it cannot be computed ([`NotComputable`]).
//!
//! **What follows from a printed figure?** A [`Figure`] carries its metric, period, base and
//! comparators; [`Figure::derived`] gives the gap to a benchmark in percentage points, the change since
//! an earlier value, the counts that the share can be of its base.
//!
//! **Can it be true?** [`Printed::check_of`](crate::Printed::check_of) asks whether any count of a base
//! rounds to the printed share, under each rounding, and whether the question has any power:
//! a whole percentage of 110 can always be reached. [`Shares`] asks it of several shares of one whole,
//! [`Recomputed`] of figures whose inputs were rounded themselves, [`bases_of`] which bases a count and
//! its share leave.
//!
//! ```
//! use care_quality::{Metric, indicator::{Indicator, NotComputable, indicators}, metric::{AuthorityCounts, Workforce}};
//!
//! // Adult social workers in English councils, September 2021: 2,355 leavers of 15,655 in post.
//! let staff = Workforce::new().with_in_post(15_655).with_leavers(2_355).with_vacancies(0);
//! let all = indicators(&AuthorityCounts::new().with_workforce(staff));
//! let find = |metric| all.iter().find(|indicator: &&Indicator| indicator.metric() == metric);
//! assert_eq!(find(Metric::TurnoverRate).unwrap().published()?.to_string(), "15.0");
//! // Starters were not given, and that is the reason, not a zero.
//! assert_eq!(find(Metric::StartersRate).unwrap().published(), Err(NotComputable::UnknownNumerator));
//! # Ok::<(), NotComputable>(())
//! ```
//!
//! # The methods and their sources
//!
//! | what | method | source |
//! |---|---|---|
//! | interval of a proportion | Wilson score | <https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Proportions.html> |
//! | interval of a count or rate | Byar from 10 on, exact below | <https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Rates.html> |
//! | difference of two proportions | Newcombe, from two Wilson intervals | R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890 |
//! | funnel limits, quantiles | as in the published R package | <https://github.com/ukhsa-collaboration/PHEindicatormethods> |
//! | possible counts, shares of a whole | integer bounds, proved by enumeration | this crate's own |
//!
//! Floats appear in the estimation of intervals, and in the classes that are read off them
//! ([`ThreeClass`], [`FiveClass`], [`FunnelLabel`]); whether a figure can be true is judged exactly.

mod change;
mod check;
mod comparator;
mod compare;
mod computed;
mod confidence;
mod derive;
mod derived;
mod figure;
mod float;
mod infer;
mod interval;
mod measured;
mod pool;
mod possibility;
mod possible;
mod rank;
mod recompute;
mod shares;
#[cfg(test)]
mod tests;

pub use crate::number::Counts;
pub use change::{ChangeIn, ChangeVerdict, Slip};
pub use check::Part;
pub use comparator::{Comparator, ComparatorKind, Direction, Verdict};
pub use compare::{FiveClass, Funnel, FunnelLabel, ThreeClass};
pub use computed::{Indicator, NotComputable};
pub use confidence::Confidence;
pub use derive::indicators;
pub use derived::{Change, ChangeError, Derived, Gap};
pub(crate) use figure::Wire;
pub use figure::{Figure, Role, Voice};
pub use infer::{Bases, bases_of, least_base, populations_of};
pub use interval::{Interval, IntervalError, Method};
pub use measured::Measured;
pub use pool::Pooled;
pub use possibility::{Impossible, Possibility};
pub use possible::attainable;
pub use rank::{quantile, ranks};
pub use recompute::Recomputed;
pub use shares::{Relation, ShareError, ShareFit, Shares};
