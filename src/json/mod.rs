//! Reading and writing JSON text: one record, an array of records, or JSON lines.

mod check;
mod error;
mod fast;
mod input;
mod quoted;
mod reader;

pub use check::{CheckedInput, CheckedRecords};
pub use error::{Fault, SyntaxError};
pub use input::{Input, Records, read};

use crate::{Draft, value::Value};

/// Reads one JSON value, with the order of its fields, fields given twice and the written form of its
/// numbers.
///
/// ```
/// use care_quality::json;
///
/// let counts = json::value(r#"{"in_post": 36186.30, "leavers": 1e400}"#)?;
/// assert!(counts.get("/in_post").unwrap().decimal().is_ok());
/// assert!(counts.get("/leavers").unwrap().decimal().is_err());
/// # Ok::<(), json::SyntaxError>(())
/// ```
///
/// # Errors
///
/// [`SyntaxError`] where the text is not one JSON value.
pub fn value(text: &str) -> Result<Value, SyntaxError> {
    reader::whole(text)
}

/// Reads one record as a draft: whatever is JSON is held, with the order of its fields, fields given
/// twice and the written form of its numbers.
///
/// # Errors
///
/// [`SyntaxError`] where the text is not one JSON value.
pub fn draft(text: &str) -> Result<Draft, SyntaxError> {
    reader::whole(text).map(Draft::from)
}
