//! A figure of a page in the wire form of a record.

use crate::{
    indicator::Comparator,
    metric::MetricRef,
    period::Period,
    report::PageFigure,
    value::{Object, Value},
};
use alloc::vec::Vec;

/// A figure in the wire form of a record.
pub(super) fn wire(measure: &PageFigure) -> Object {
    let figure = measure.figure();
    let mut object = Object::new();
    if let Some(metric) = figure.metric().and_then(MetricRef::known) {
        object.push("metric", metric.id());
    }
    if let Some(instance) = figure.instance() {
        object.push("instance", instance);
    }
    object.push("value", figure.value().number());
    if let Some(upper) = figure.upper() {
        object.push("upper", upper.number());
    }
    if let Some(qualifier) = figure.qualifier() {
        object.push("qualifier", qualifier.id());
    }
    object.push("unit", figure.unit().id());
    if let Some(period) = measure.period() {
        // One year alone is clear on a page, and ambiguous in a record.
        let period = period.period();
        let period = Period::read_of_kind(period.text(), period.kind());
        object.push("period", period.text());
    }
    if let Some(base) = figure.base() {
        object.push("base", base.number());
    }
    if let Some(source) = figure.source() {
        object.push("source", source);
    }
    if let Some(voice) = figure.voice() {
        object.push("voice", voice.id());
    }
    let mut comparators = figure.comparators().iter().map(comparator_wire);
    if let Some(first) = comparators.next() {
        object.push("comparator", first);
    }
    if figure.comparators().len() > 1 {
        let all: Vec<Value> = figure
            .comparators()
            .iter()
            .map(|comparator| comparator_wire(comparator).into())
            .collect();
        object.push("comparators", all);
    }
    object
}

fn comparator_wire(comparator: &Comparator) -> Object {
    let mut object = Object::new();
    object.push("kind", comparator.kind().id());
    if let Some(value) = comparator.value() {
        object.push("value", value.number());
    }
    if let Some(of) = comparator.of() {
        object.push("of", of);
    }
    if let Some(direction) = comparator.words() {
        object.push("direction", direction);
    }
    object
}
