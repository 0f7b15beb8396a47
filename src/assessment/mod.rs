//! One authority's assessment: the draft, in which anything may be missing or wrong, and the
//! complete record.

mod draft;

pub use draft::Draft;

/// The version of the wire form that this library writes, and the only one that it reads.
pub const VERSION: u32 = 1;
