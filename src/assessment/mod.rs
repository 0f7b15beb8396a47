//! One authority's assessment: the draft, in which anything may be missing or wrong, and the
//! complete record.

mod draft;
mod parts;
mod plan;
mod record;

pub use draft::Draft;
pub use parts::{Authority, Comparator, Evidence, Figure, Finding, FindingKind, StatementRecord};
pub use plan::{EvidenceGap, EvidencePlan};
pub use record::Assessment;
pub(crate) use record::{Rules, rate};

/// The version of the wire form that this library writes, and the only one that it reads.
pub const VERSION: u32 = 1;
