//! Figures with what stands around them, what follows from them, and whether they can be true.

mod check;
mod comparator;
mod compare;
mod derive;
mod derived;
mod figure;
mod float;
mod infer;
mod interval;
mod pool;
mod possibility;
mod possible;
mod rank;
mod recompute;
mod shares;

pub use check::Part;
pub use comparator::{Comparator, ComparatorKind, Direction, Verdict};
pub use compare::{FiveClass, Funnel, FunnelLabel, ThreeClass};
pub use derive::{Indicator, NotComputable, indicators};
pub use derived::{Change, ChangeError, Derived, Gap};
pub use figure::{Figure, Role, Voice};
pub use infer::{Bases, bases_of, least_base, populations_of};
pub use interval::{Confidence, Interval, IntervalError, Method};
pub use pool::Pooled;
pub use possibility::{Impossible, Possibility};
pub use possible::{Counts, attainable};
pub use rank::{quantile, ranks};
pub use recompute::{ChangeIn, ChangeVerdict, Measured, Recomputed, Slip};
pub use shares::{Relation, ShareError, ShareFit, Shares};
