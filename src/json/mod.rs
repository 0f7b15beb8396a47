//! Reading and writing JSON text: one record, an array of records, or JSON lines.

mod check;
mod input;
mod reader;

pub use check::{CheckedInput, CheckedRecords};
pub use input::{Input, Records, read};
pub use reader::{Fault, SyntaxError};

use crate::Draft;

/// Reads one record as a draft: whatever is JSON is held, with the order of its fields, fields given
/// twice and the written form of its numbers.
///
/// # Errors
///
/// [`SyntaxError`] where the text is not one JSON value.
pub fn draft(text: &str) -> Result<Draft, SyntaxError> {
    reader::whole(text).map(Draft::from)
}
