//! The few shapes that every schema of a field is made of.

use crate::{
    EvidenceCategory,
    metric::Bounds,
    table::ClosedList,
    value::{Object, Value},
};
use alloc::{format, string::String, vec, vec::Vec};

/// The fields of an object with their schemas, in order.
pub(super) type Fields = Vec<(&'static str, Object)>;

pub(super) fn said(title: &str, description: &str) -> Object {
    let mut schema = Object::new();
    schema.push("title", title);
    schema.push("description", description);
    schema
}

pub(super) fn object(title: &str, description: &str, fields: Fields, required: &[&str]) -> Object {
    let mut schema = said(title, description);
    schema.push("type", "object");
    let fields = fields.into_iter();
    let fields: Object = fields
        .map(|(name, field)| (String::from(name), Value::from(field)))
        .collect();
    schema.push("properties", fields);
    if !required.is_empty() {
        let names = required.iter().map(|name| Value::from(*name)).collect();
        schema.push("required", Value::List(names));
    }
    schema
}

pub(super) fn list(title: &str, items: Object) -> Object {
    let mut schema = Object::new();
    schema.push("title", title);
    schema.push("type", "array");
    schema.push("items", items);
    schema
}

pub(super) fn text(title: &str, description: &str) -> Object {
    let mut schema = said(title, description);
    schema.push("type", "string");
    schema
}

pub(super) fn period() -> Object {
    text(
        "Period",
        "The time it is for, such as 2022/23, May 2024 or 31 March 2023",
    )
}

pub(super) fn category() -> Object {
    id::<EvidenceCategory>("Evidence category", "What kind of evidence it is")
}

pub(super) fn date(title: &str, description: &str) -> Object {
    let mut schema = text(title, description);
    let pattern = "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$";
    schema.push("pattern", pattern);
    schema
}

pub(super) fn one_of<'a>(
    title: &str,
    description: &str,
    ids: impl Iterator<Item = &'a str>,
) -> Object {
    let mut schema = said(title, description);
    schema.push("enum", Value::List(ids.map(Value::from).collect()));
    schema
}

pub(super) fn id<T: ClosedList>(title: &str, description: &str) -> Object {
    one_of(title, description, T::ids())
}

pub(super) fn reference(to: &str) -> Object {
    let mut schema = Object::new();
    schema.push("$ref", to);
    schema
}

pub(super) fn constant(value: &str) -> Object {
    let mut schema = Object::new();
    schema.push("const", value);
    schema
}

pub(super) fn decimal(title: &str, description: &str) -> Object {
    with(said(title, description), number_of(Bounds::new(None, None)))
}

pub(super) fn count(title: &str, description: &str) -> Object {
    with(said(title, description), number_of(Bounds::FROM_ZERO))
}

pub(super) fn with(mut schema: Object, more: Object) -> Object {
    for (name, value) in more.iter() {
        schema.push(name, value.clone());
    }
    schema
}

/// A number within bounds, as a decimal text or as a JSON number.
pub(super) fn number_of(bounds: Bounds) -> Object {
    let mut number = Object::new();
    number.push("type", "number");
    if let Some(least) = bounds.lower() {
        number.push("minimum", least);
    }
    if let Some(most) = bounds.upper() {
        number.push("maximum", most);
    }
    let mut written = Object::new();
    written.push("type", "string");
    written.push("pattern", pattern(bounds));
    either(Object::new(), written, number)
}

pub(super) fn either(mut schema: Object, one: Object, other: Object) -> Object {
    schema.push("anyOf", vec![Value::from(one), Value::from(other)]);
    schema
}

/// The same, or null for what is not stated.
pub(super) fn or_null(schema: Object) -> Object {
    let mut null = Object::new();
    null.push("type", "null");
    either(Object::new(), schema, null)
}

/// The decimal texts within bounds, which for a lower one is always zero.
fn pattern(bounds: Bounds) -> String {
    let zero = "-0+(\\.0+)?";
    match (bounds.lower(), bounds.upper()) {
        (None, _) => "^-?[0-9]+(\\.[0-9]+)?$".into(),
        (Some(_), None) => format!("^([0-9]+(\\.[0-9]+)?|{zero})$"),
        (Some(_), Some(most)) => {
            let below: Vec<String> = (0..most).map(|whole| format!("{whole}")).collect();
            let below = below.join("|");
            format!("^(0*({below})(\\.[0-9]+)?|0*{most}(\\.0+)?|{zero})$")
        }
    }
}
