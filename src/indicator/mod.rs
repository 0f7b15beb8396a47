//! Figures with what stands around them, what follows from them, and whether they can be true.

mod comparator;
mod derived;
mod figure;
mod possible;

pub use comparator::{Comparator, ComparatorKind, Direction, Verdict};
pub use derived::{Change, Derived, Gap};
pub use figure::{Figure, Role, Voice};
pub use possible::{Counts, attainable};
