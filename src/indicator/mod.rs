//! Figures with what stands around them, what follows from them, and whether they can be true.

mod check;
mod comparator;
mod derive;
mod derived;
mod figure;
mod float;
mod interval;
mod possibility;
mod possible;
mod shares;

pub use check::Part;
pub use comparator::{Comparator, ComparatorKind, Direction, Verdict};
pub use derive::{Indicator, NotComputable, indicators};
pub use derived::{Change, Derived, Gap};
pub use figure::{Figure, Role, Voice};
pub use interval::{Confidence, Interval, IntervalError, Method};
pub use possibility::{Impossible, Possibility};
pub use possible::{Counts, attainable};
pub use shares::{Relation, ShareError, ShareFit, Shares};
