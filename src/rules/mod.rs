//! Rule sets: how scores become a rating, why, and what would change it.

mod agreement;
mod change;
mod entry;
mod official;
mod outcome;
mod scores;
mod set;
mod sums;
mod trace;
mod unknown;
mod unrated;
mod verdict;

pub use agreement::{Agreement, Difference, Incomparable, Published};
pub use change::Change;
pub use entry::Entry;
pub use outcome::Outcome;
pub use scores::Scores;
pub use set::{Band, Element, Elements, Limiter, Overall, Parts, RuleSet, Scale};
pub use trace::{Step, StepKind};
pub use unknown::Open;
pub use unrated::Unrated;
pub use verdict::Verdict;
