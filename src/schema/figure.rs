use super::shape::{
    constant, decimal, either, id, list, number_of, object, or_null, period, reference, said, text,
    with,
};
use crate::{
    Metric, Qualifier, Unit,
    indicator::{ComparatorKind, Voice},
    metric::Bounds,
    period::PeriodKind,
    value::{Object, Value},
};
use alloc::{vec, vec::Vec};

pub(super) fn figure() -> Object {
    let base = said("Base", "The number that a share is of");
    let mut inside = Object::new();
    inside.push("value", number_of(Bounds::FROM_ZERO));
    let mut holder = Object::new();
    holder.push("type", "object");
    holder.push("properties", inside);
    let forms = either(Object::new(), number_of(Bounds::FROM_ZERO), holder);
    let base = with(base, or_null(forms));
    let mut figure = object(
        "Figure",
        "A printed figure, with what stands around it",
        vec![
            (
                "metric",
                or_null(text("Metric", "What it measures, such as turnover_rate")),
            ),
            (
                "instance",
                or_null(text(
                    "Instance",
                    "Which one of the metric, such as the theme of complaints",
                )),
            ),
            (
                "value",
                decimal("Value", "The number as printed, without its sign: \"5.3\""),
            ),
            (
                "upper",
                or_null(decimal("Upper end", "Of a range the upper end")),
            ),
            (
                "qualifier",
                or_null(id::<Qualifier>("Qualifier", "The word before the number")),
            ),
            ("unit", id::<Unit>("Unit", "What the value counts in")),
            (
                "period",
                or_null(either(Object::new(), period(), placed_period())),
            ),
            (
                "source",
                or_null(text("Source", "Where the figure comes from")),
            ),
            ("comparator", or_null(reference("#/$defs/comparator"))),
            (
                "comparators",
                list("Comparators", reference("#/$defs/comparator")),
            ),
            ("base", base),
            ("voice", or_null(id::<Voice>("Voice", "Whose word it is"))),
        ],
        &[],
    );
    figure.push("allOf", bounds());
    figure
}

/// A period with its kind, as the figure of a page has it.
fn placed_period() -> Object {
    let written = text("Period", "The time as it was written");
    let kind = id::<PeriodKind>("Kind", "Which kind of time it is");
    object(
        "Period and its kind",
        "The time it is for, where its text alone may be read in two ways",
        vec![("text", written), ("kind", kind)],
        &["text"],
    )
}

/// What each metric can be, in its own unit.
fn bounds() -> Vec<Value> {
    Metric::ALL
        .iter()
        .map(|metric| {
            let definition = metric.definition();
            let mut named = Object::new();
            named.push("metric", constant(metric.id()));
            named.push("unit", constant(definition.unit().id()));
            let mut when = Object::new();
            when.push("properties", named);
            when.push("required", Value::List(vec!["metric".into()]));
            let mut limited = Object::new();
            limited.push("value", number_of(definition.bounds()));
            limited.push("upper", or_null(number_of(definition.bounds())));
            limited.push("comparator", compared(definition.bounds()));
            let mut each = Object::new();
            each.push("items", compared(definition.bounds()));
            limited.push("comparators", each);
            let mut then = Object::new();
            then.push("properties", limited);
            let mut rule = Object::new();
            rule.push("if", when);
            rule.push("then", then);
            rule.into()
        })
        .collect()
}

/// What a comparator's value can be: as the figure's own, but for a place among others.
fn compared(bounds: Bounds) -> Object {
    let value = |schema: Object| {
        let mut fields = Object::new();
        fields.push("value", schema);
        let mut inside = Object::new();
        inside.push("properties", fields);
        inside
    };
    let mut kind = Object::new();
    kind.push("kind", constant(ComparatorKind::Rank.id()));
    let mut rank = Object::new();
    rank.push("properties", kind);
    rank.push("required", Value::List(vec!["kind".into()]));
    let mut schema = Object::new();
    schema.push("if", rank);
    schema.push("then", value(or_null(whole_number(1, "^0*[1-9][0-9]*$"))));
    schema.push("else", value(or_null(number_of(bounds))));
    schema
}

/// A whole number from a least one on, as a text or as a JSON number.
fn whole_number(least: u32, pattern: &str) -> Object {
    let mut number = Object::new();
    number.push("type", "integer");
    number.push("minimum", least);
    let mut written = Object::new();
    written.push("type", "string");
    written.push("pattern", pattern);
    either(Object::new(), written, number)
}

pub(super) fn comparator() -> Object {
    let of = said("Of", "Of a rank: among how many");
    let of = with(of, whole_number(0, "^([0-9]+|-0+)(\\.0+)?$"));
    object(
        "Comparator",
        "What the figure is compared with",
        vec![
            ("kind", id::<ComparatorKind>("Kind", "What it is")),
            ("value", or_null(decimal("Value", "Its value as printed"))),
            ("of", of),
            (
                "direction",
                or_null(text(
                    "Direction",
                    "The words of the comparison, such as \"lower than\"",
                )),
            ),
            ("period", period()),
        ],
        &[],
    )
}
