//! Values as they were written: the ordered tree that drafts and counts are read from.
//!
//! A [`Value`] is what a text in JSON, a form or a program gave, before anyone knows whether it is
//! right. Unlike the trees of most formats it loses nothing: fields keep their order, a field that
//! stands twice is there twice, and a number keeps its own digits wherever the format hands them over.
//! Any format that speaks serde can be read into one; from JSON text the feature `json` reads it
//! exactly.
//!
//! ```
//! use care_quality::value::Value;
//!
//! let value: Value = serde_json::from_str(r#"{"score": 3, "percentage": "75.0"}"#)?;
//! let object = value.object().expect("an object");
//! assert_eq!(object.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["score", "percentage"]);
//! assert_eq!(object.get("percentage").and_then(Value::text), Some("75.0"));
//! # Ok::<(), serde_json::Error>(())
//! ```

mod decimal;
mod number;
mod object;
#[cfg(test)]
mod tests;
mod wire;

pub(crate) use decimal::MAX_DIGITS;
pub use decimal::NotADecimal;
pub use number::{NotANumber, Number};
pub use object::Object;

use alloc::{borrow::ToOwned, string::String, vec::Vec};

/// Whatever stands in a place of a draft: any value of JSON, as it was written.
///
/// Unlike the value types of most formats, it keeps the order of fields, fields given twice, and the
/// form of every number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing: `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, in its written form.
    Number(Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object.
    Object(Object),
}

impl Value {
    /// What kind of value it is, as a message names it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    /// The text, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The number, where it is one.
    #[must_use]
    pub const fn number(&self) -> Option<&Number> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }

    /// The items, where it is a list; else none.
    #[must_use]
    pub fn items(&self) -> &[Value] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The object, where it is one.
    #[must_use]
    pub const fn object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The value at the JSON Pointer (RFC 6901) below this one; of fields given twice the first.
    #[must_use]
    pub fn get(&self, pointer: &str) -> Option<&Self> {
        steps(pointer)?
            .iter()
            .try_fold(self, |value, step| match value {
                Self::Object(object) => object.get(step),
                Self::List(items) => items.get(step.parse::<usize>().ok()?),
                _ => None,
            })
    }

    pub(crate) fn set(&mut self, steps: &[String], value: Self) {
        let Some((step, rest)) = steps.split_first() else {
            *self = value;
            return;
        };
        match self {
            Self::Object(object) => object.place(step).set(rest, value),
            Self::List(items) if step == "-" => {
                let mut item = Self::Null;
                item.set(rest, value);
                items.push(item);
            }
            Self::List(items) => {
                if let Some(item) = step.parse().ok().and_then(|i: usize| items.get_mut(i)) {
                    item.set(rest, value);
                }
            }
            // Whatever stands in the way of the pointer gives way.
            _ => {
                *self = if step == "-" {
                    Self::List(Vec::new())
                } else {
                    Self::Object(Object::new())
                };
                self.set(steps, value);
            }
        }
    }

    pub(crate) fn remove(&mut self, steps: &[String]) -> Option<Self> {
        let (step, rest) = steps.split_first()?;
        match self {
            Self::Object(object) if rest.is_empty() => {
                let index = object.fields.iter().position(|(name, _)| name == step)?;
                Some(object.fields.remove(index).1)
            }
            Self::List(items) if rest.is_empty() => {
                let index = step.parse().ok().filter(|index| *index < items.len())?;
                Some(items.remove(index))
            }
            Self::Object(object) => {
                let (_, inner) = object.fields.iter_mut().find(|(name, _)| name == step)?;
                inner.remove(rest)
            }
            Self::List(items) => items.get_mut(step.parse::<usize>().ok()?)?.remove(rest),
            _ => None,
        }
    }
}

/// The steps of a JSON Pointer, or none where it is no pointer or leads deeper than any record.
pub(crate) fn steps(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let steps = pointer.strip_prefix('/')?.split('/');
    let steps: Vec<String> = steps
        .take(MAX_DEPTH.saturating_add(1))
        .map(|step| step.replace("~1", "/").replace("~0", "~"))
        .collect();
    (steps.len() <= MAX_DEPTH).then_some(steps)
}

/// A name as one step of a JSON Pointer.
pub(crate) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// How deep values may nest: far more than any record needs, and far less than a stack holds.
pub(crate) const MAX_DEPTH: usize = 128;

macro_rules! from {
    ($($from:ty as $value:ident => $to:expr;)+) => {$(
        impl From<$from> for Value {
            fn from($value: $from) -> Self { $to }
        }
    )+};
}

from! {
    bool as value => Self::Bool(value);
    u8 as value => Self::Number(value.into());
    u32 as value => Self::Number(value.into());
    u64 as value => Self::Number(value.into());
    i32 as value => Self::Number(value.into());
    i64 as value => Self::Number(value.into());
    &str as value => Self::Text(value.to_owned());
    String as value => Self::Text(value);
    Number as value => Self::Number(value);
    Vec<Value> as value => Self::List(value);
    Object as value => Self::Object(value);
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
