//! Figures with what stands around them, what follows from them, and whether they can be true.

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
