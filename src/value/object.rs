use super::Value;
use alloc::{string::String, vec::Vec};

/// The fields of an object in the order in which they were written, a field given twice twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Object {
    pub(super) fields: Vec<(String, Value)>,
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
    pub(super) fn place(&mut self, name: &str) -> &mut Value {
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
