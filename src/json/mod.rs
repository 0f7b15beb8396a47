//! Reading JSON text: one record, an array of records, or JSON lines.
//!
//! The types of this crate speak serde, so any format will do; what stands here needs the text itself.
//! Its reader keeps what a record is judged by and what readers of JSON commonly drop: the order of
//! fields, fields that stand twice, the digits of numbers (`75.0` is not `75`), and the place of a
//! fault. It is strict (RFC 8259), its depth is bounded, and a broken item does not take the others
//! with it: in JSON lines the other lines stand, and of a broken array the items before the break.
//!
//! ```
//! use care_quality::{Code, json, validation::Validator};
//!
//! let lines = "{\"version\": 1}\n{\"version\": \n";
//! let validator = Validator::new();
//! let json::CheckedInput::Many(records) = validator.check_input(lines)? else {
//!     panic!("two lines are two records");
//! };
//! let broken: Vec<bool> = records
//!     .map(|checked| checked.issues().iter().any(|issue| issue.code() == Code::JsonSyntax))
//!     .collect();
//! assert_eq!(broken, [false, true]);
//! # Ok::<(), json::SyntaxError>(())
//! ```

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
