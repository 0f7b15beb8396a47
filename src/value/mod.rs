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

pub use decimal::NotADecimal;
pub use number::{NotANumber, Number};

use alloc::{borrow::ToOwned, string::String, vec::Vec};
use core::fmt;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer, de,
    ser::{SerializeMap, SerializeSeq},
};

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

/// The fields of an object in the order in which they were written, a field given twice twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    fields: Vec<(String, Value)>,
}

impl Object {
    /// An object without fields.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "drafts have no default either")]
    pub const fn new() -> Self {
        Self { fields: Vec::new() }
    }

    /// The fields in order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        self.fields
            .iter()
            .map(|(name, value)| (name.as_str(), value))
    }

    /// The value of a field, of one given twice the first.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.iter()
            .find(|(field, _)| *field == name)
            .map(|(_, value)| value)
    }

    /// The value of the field at a place in the order.
    pub(crate) fn at(&self, index: usize) -> Option<&Value> {
        self.fields.get(index).map(|(_, value)| value)
    }

    /// How many fields there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether there is no field.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Adds a field at the end, also where the name is there already.
    pub fn push(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        self.fields.push((name.into(), value.into()));
    }

    /// The value of the field, added at the end where it is not there.
    fn place(&mut self, name: &str) -> &mut Value {
        let index = self
            .fields
            .iter()
            .position(|(field, _)| field == name)
            .unwrap_or_else(|| {
                self.push(name, Value::Null);
                self.fields.len().saturating_sub(1)
            });
        #[expect(
            clippy::indexing_slicing,
            reason = "the index was found or made just above"
        )]
        &mut self.fields[index].1
    }
}

impl FromIterator<(String, Value)> for Object {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(fields: I) -> Self {
        Self {
            fields: fields.into_iter().collect(),
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

/// JSON text, without white space between its parts.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Number(number) => f.write_str(number.as_str()),
            Self::Text(text) => quoted(text, f),
            Self::List(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        f.write_str(",")?;
                    }
                    item.fmt(f)?;
                }
                f.write_str("]")
            }
            Self::Object(object) => {
                f.write_str("{")?;
                for (index, (name, value)) in object.iter().enumerate() {
                    if index > 0 {
                        f.write_str(",")?;
                    }
                    quoted(name, f)?;
                    f.write_str(":")?;
                    value.fmt(f)?;
                }
                f.write_str("}")
            }
        }
    }
}

fn quoted(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    use fmt::Write;
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            '\r' => f.write_str("\\r")?,
            '\t' => f.write_str("\\t")?,
            '\0'..='\u{1f}' => write!(f, "\\u{:04x}", u32::from(c))?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Object(object) => object.serialize(serializer),
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, value) in self.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Anything)
    }
}

/// Reads whatever a format can hold.
struct Anything;

impl<'de> de::Visitor<'de> for Anything {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_bytes<E>(self, value: &[u8]) -> Result<Value, E> {
        Ok(Value::List(
            value.iter().map(|byte| Value::from(*byte)).collect(),
        ))
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        Value::deserialize(deserializer)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Value, D::Error> {
        Value::deserialize(inner)
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut object = Object::new();
        while let Some((name, value)) = map.next_entry::<Value, Value>()? {
            // Formats other than JSON may have names that are no texts.
            let name = match name {
                Value::Text(name) => name,
                Value::Number(number) => number.as_str().to_owned(),
                Value::Bool(value) => alloc::format!("{value}"),
                other => other.kind().to_owned(),
            };
            object.push(name, value);
        }
        Ok(Value::Object(object))
    }
}
