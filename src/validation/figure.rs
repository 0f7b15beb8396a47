//! Reads the figures of a draft, and checks each by itself.

use super::{
    field::Field,
    place::Place,
    record::kept,
    walk::{Given, Required, Walk},
};
use crate::{
    Code, Issue, MetricRef, Printed, Qualifier, Unit,
    assessment::{Comparator, Figure},
    indicator::{self, Part},
    period::Period,
    value::Value,
};
use alloc::{borrow::ToOwned, format, string::String, vec::Vec};

/// A figure with its place, for the checks across figures.
#[derive(Debug, Clone)]
pub(super) struct FigureAt {
    pub(super) path: String,
    pub(super) figure: Figure,
    /// Where each comparator stands below the figure.
    pub(super) comparators: Vec<String>,
    /// What was written and could not be read, or under a misspelt name: it is told there, and not
    /// told to be missing as well. Pointers below the figure.
    told: Vec<String>,
    /// Whether its value can be true by itself: if not, it has been told, and told once.
    pub(super) sound: bool,
}

/// Reads one figure.
pub(super) fn figure<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    value: &'v Value,
) -> Option<FigureAt> {
    let [
        metric_at,
        instance,
        value_at,
        upper_at,
        qualifier,
        unit,
        period_at,
        source,
        comparator,
        comparators,
        base_at,
        voice,
    ] = walk.fields(
        place,
        value,
        "a figure",
        [
            "metric",
            "instance",
            "value",
            "upper",
            "qualifier",
            "unit",
            "period",
            "source",
            "comparator",
            "comparators",
            "base",
            "voice",
        ],
        Required::NONE,
    )?;
    let mut told: Vec<String> = walk.meant().map(pointer).collect();
    let [
        metric_at,
        instance,
        upper_at,
        qualifier,
        period_at,
        source,
        comparator,
        base_at,
        voice,
    ] = [
        metric_at, instance, upper_at, qualifier, period_at, source, comparator, base_at, voice,
    ]
    .map(stated);
    let (metric, instance_of_metric) = metric(walk, place, metric_at);
    let instance = kept(walk.text(place, instance, "an instance of the metric, a text"));
    let value = walk.printed(place, value_at, false);
    let upper = walk.printed(place, upper_at, false);
    let qualifier: Option<Qualifier> = walk.id(place, qualifier).read();
    let unit: Option<Unit> = walk.id(place, unit).read();
    let period = period(walk, place, period_at);
    let source = walk.text(place, source, "a source, a text");
    let (all, placed) = all_comparators(walk, place, [comparator, comparators], &mut told);
    let base = base(walk, place, base_at);
    for (name, faulty) in [
        ("period", period.is_faulty()),
        ("source", source.is_faulty()),
        ("base", base.is_faulty()),
    ] {
        if faulty {
            told.push(pointer(name));
        }
    }
    let voice = walk.id(place, voice).read();
    let faulty = value.is_faulty() || base.is_faulty();
    let figure = Figure {
        metric,
        instance: instance.or(instance_of_metric),
        value: value.read().map(|value| value.qualified(qualifier)),
        upper: upper.read(),
        unit,
        period: period.read(),
        source: kept(source),
        comparators: all,
        base: base.read(),
        voice,
    };
    let mut at = FigureAt {
        path: place.path(),
        figure,
        comparators: placed,
        told,
        sound: true,
    };
    if faulty {
        let reason = format!("the value or the base of {} cannot be read", at.path);
        walk.skip(Code::ShareImpossible, reason);
    }
    at.sound = check(walk, place, &at);
    Some(at)
}

/// What is given and not null: the figure of a page has null where nothing is stated.
fn stated(given: Option<Given<'_>>) -> Option<Given<'_>> {
    given.filter(|given| *given.value != Value::Null)
}

/// The comparators of a figure, and where each stands: one beside the figure's other fields, several
/// in a list, in which the first may stand again.
fn all_comparators<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    [one, several]: [Option<Given<'v>>; 2],
    told: &mut Vec<String>,
) -> (Vec<Comparator>, Vec<String>) {
    let (mut all, mut placed) = (Vec::new(), Vec::new());
    let mut take = |walk: &mut Walk<'v>, at: &Place<'_>, value: &'v Value, stands: String| {
        if let Some((read, valued)) = comparator(walk, at, value) {
            all.push(read);
            told.extend(valued.then(|| stands.clone()));
            placed.push(stands);
        }
    };
    if let Some(given) = one {
        let at = place.field(given.index, given.name);
        take(walk, &at, given.value, pointer("comparator"));
    }
    let Some(given) = several else {
        return (all, placed);
    };
    let at = place.field(given.index, given.name);
    let items = walk.items(&at, given.value, "a list of comparators");
    let first = one.map(|given| given.value);
    for (index, item) in items.iter().enumerate() {
        if index == 0 && first == Some(item) {
            continue;
        }
        let stands = format!("/comparators/{index}");
        take(walk, &at.item(index), item, stands);
    }
    (all, placed)
}

/// A metric, and the instance that its id names behind a dot.
fn metric<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    given: Option<Given<'v>>,
) -> (Option<MetricRef>, Option<String>) {
    let Field::Read(id) = walk.text(place, given, "the id of a metric") else {
        return (None, None);
    };
    let (metric, instance) = MetricRef::split(id);
    if let (Some(issue), Some(at)) = (metric.issue(), given) {
        walk.tell(&place.field(at.index, at.name), issue);
    }
    (Some(metric), instance.map(ToOwned::to_owned))
}

/// A period: a text, or an object that holds it as `text` and says which `kind` it is.
fn period<'v>(walk: &mut Walk<'v>, place: &Place<'_>, given: Option<Given<'v>>) -> Field<Period> {
    let Some(at) = given.filter(|given| matches!(given.value, Value::Object(_))) else {
        return walk.period(place, given);
    };
    let inside = place.field(at.index, at.name);
    let fields = ["text", "kind", "start", "end", "span"];
    let required = Required::all(&["text"]);
    let fields = walk.fields(&inside, at.value, "a period", fields, required);
    let Some([text, kind, ..]) = fields else {
        return Field::Faulty;
    };
    let kind = walk.id(&inside, kind);
    let text = walk.text(&inside, text, "a period as it was written, a text");
    let period = match (text, kind) {
        (Field::Read(text), Field::Read(kind)) => Period::read_of_kind(text, kind),
        (Field::Read(text), Field::Absent) => Period::read(text),
        _ => return Field::Faulty,
    };
    if let Some(issue) = period.issue() {
        walk.tell(&inside, issue);
    }
    Field::Read(period)
}

/// A base: a count, or an object that holds it as `value`.
fn base<'v>(walk: &mut Walk<'v>, place: &Place<'_>, given: Option<Given<'v>>) -> Field<Printed> {
    let Some(at) = given else {
        return Field::Absent;
    };
    let inside = place.field(at.index, at.name);
    let printed = if matches!(at.value, Value::Object(_)) {
        match walk.fields(
            &inside,
            at.value,
            "a base",
            ["value", "span"],
            Required::NONE,
        ) {
            Some([value, _]) => walk.printed(&inside, value, false),
            None => Field::Faulty,
        }
    } else {
        walk.printed(place, given, false)
    };
    match &printed {
        Field::Read(base) if base.ratio().is_negative() => {
            let message = format!("a base cannot be below zero, as {} is", base.number());
            walk.fault(&inside, Issue::new(Code::CountNegative, message));
            Field::Faulty
        }
        _ => printed,
    }
}

/// A comparator, and whether it has a value that could not be read.
fn comparator<'v>(
    walk: &mut Walk<'v>,
    place: &Place<'_>,
    value: &'v Value,
) -> Option<(Comparator, bool)> {
    let [kind, value, of, direction, period, _span] = walk.fields(
        place,
        value,
        "a comparator",
        ["kind", "value", "of", "direction", "period", "span"],
        Required::NONE,
    )?;
    let misspelt = walk.meant().any(|name| name == "value");
    let [value, direction] = [value, direction].map(stated);
    let of_at = of;
    let of = match walk.decimal(place, of) {
        Field::Read(number) => {
            let whole = u64::try_from(number.normalize().mantissa()).ok();
            let whole = whole.filter(|_| number.normalize().scale() == 0);
            if let (None, Some(at)) = (whole, of_at) {
                let message = format!("expected how many are ranked, a whole number, not {number}");
                walk.fault(
                    &place.field(at.index, at.name),
                    Issue::new(Code::ValueOutOfRange, message),
                );
            }
            whole
        }
        _ => None,
    };
    let kind = walk.id(place, kind).read();
    let value = walk.printed(place, value, false);
    let told = misspelt || value.is_faulty();
    let comparator = Comparator {
        kind,
        value: value.read(),
        of,
        direction: kept(walk.text(place, direction, "words such as \"lower than\", a text")),
        period: walk.period(place, period).read(),
    };
    Some((comparator, told))
}

/// The JSON Pointer of a field below its object.
fn pointer(name: &str) -> String {
    ["/", name].concat()
}

/// What a figure says against itself, and what it leaves unsaid; whether its value can be true.
fn check(walk: &mut Walk<'_>, place: &Place<'_>, at: &FigureAt) -> bool {
    let mut sound = true;
    let figure = &at.figure;
    let comparator = |index: usize, field: &str| {
        let stands = at.comparators.get(index).map_or("", String::as_str);
        [stands, field].concat()
    };
    for (part, issue) in figure.printed().iter().flat_map(indicator::Figure::check) {
        sound &= !matches!(part, Part::Value | Part::Upper);
        let pointer = match part {
            Part::ComparatorValue(index) => comparator(index, "/value"),
            Part::ComparatorWords(index) => comparator(index, "/direction"),
            other => other.pointer(),
        };
        walk.tell_at(place, &pointer, issue);
    }
    let definition = figure.metric.as_ref().and_then(MetricRef::known);
    let weighted = definition.is_some_and(|metric| metric.definition().is_weighted());
    let share = figure.unit() == Some(Unit::Percent) && !weighted;
    let stated = figure.value.is_some();
    let told = |pointer: &str| at.told.iter().any(|told| told == pointer);
    for (code, field, unsaid, what) in [
        (
            Code::BaseNotStated,
            "/base",
            share && figure.base.is_none(),
            "the share has no base",
        ),
        (
            Code::PeriodNotStated,
            "/period",
            figure.period.is_none(),
            "the figure has no period",
        ),
        (
            Code::SourceNotStated,
            "/source",
            figure.source.is_none(),
            "the figure has no source",
        ),
    ] {
        if stated && unsaid && !told(field) {
            walk.tell(place, Issue::new(code, what));
        }
    }
    for (index, compared) in figure.comparators.iter().enumerate() {
        let stands = comparator(index, "");
        if compared.value.is_none() && !told(&stands) {
            let issue = Issue::new(Code::ComparatorNotStated, "the comparator has no value");
            walk.tell_at(place, &stands, issue);
        }
    }
    sound
}
