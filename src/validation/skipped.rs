use crate::Code;
use alloc::string::String;

/// A check that could not run because of another fault, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Skipped {
    pub(super) check: Code,
    pub(super) reason: String,
}

impl Skipped {
    /// The code that the check would have raised.
    #[must_use]
    pub const fn check(&self) -> Code {
        self.check
    }

    /// What stood in its way.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}
