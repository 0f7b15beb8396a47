//! The JSON Schema of a record, for web forms and for other validators.
//!
//! The schema speaks of types, ranges and closed lists, and is made from the same tables as
//! everything else. What only a reader of the whole record can see (sums, directions, what was
//! published against what the scores give, days that do not exist) is left to
//! [`validation`](crate::validation), as are published names in place of ids, which it reads with a
//! warning.

use crate::{
    EvidenceCategory, Framework, Metric, Qualifier, Rating, RuleSet, Statement, Status, Unit,
    assessment::{FindingKind, VERSION},
    indicator::{ComparatorKind, Voice},
    metric::{Bounds, ThemeCoding},
    table::ClosedList,
    value::{Object, Value},
};
use alloc::{format, string::String, vec, vec::Vec};

/// The JSON Schema (draft 2020-12) of a record of an assessment.
///
/// It prints as JSON text, and serialises in any format; titles and descriptions are in plain words,
/// so that a form can be made from it.
///
/// ```
/// let schema = care_quality::schema::assessment();
/// assert!(schema.to_string().starts_with(r#"{"$schema":"https://json-schema.org/draft/2020-12/schema""#));
/// let score = schema.get("/$defs/score/maximum").and_then(|most| most.number()?.whole());
/// assert_eq!(score, Some(4));
/// ```
#[must_use]
pub fn assessment() -> Value {
    let mut record = object(
        "Assessment",
        "One authority's assessment: who was assessed, how it stands, and nine scores",
        root(),
        &[
            "version",
            "framework",
            "rules",
            "authority",
            "status",
            "statements",
        ],
    );
    record.push("$defs", definitions());
    let mut schema = Object::new();
    schema.push("$schema", "https://json-schema.org/draft/2020-12/schema");
    for (name, value) in record.iter() {
        schema.push(name, value.clone());
    }
    schema.into()
}

type Fields = Vec<(&'static str, Object)>;

fn root() -> Fields {
    let nine = RuleSet::ALL.iter().filter(|rules| rules.names_statements());
    let mut version = said("Version of the form", "The version of this form: 1");
    version.push("const", VERSION);
    vec![
        ("version", version),
        (
            "framework",
            id::<Framework>("Framework", "What the assessment was made under"),
        ),
        (
            "rules",
            one_of(
                "Rule set",
                "How the scores become a rating",
                nine.map(RuleSet::id),
            ),
        ),
        ("authority", authority()),
        (
            "status",
            id::<Status>("Status", "What standing the result has today"),
        ),
        (
            "published",
            date("Published", "When the report was published"),
        ),
        (
            "assessed",
            date("Assessed", "When the authority was assessed"),
        ),
        (
            "previous",
            date("Previous assessment", "When it was assessed before that"),
        ),
        ("percentage", percentage()),
        (
            "rating",
            id::<Rating>("Published rating", "The overall rating as it was published"),
        ),
        ("statements", statements()),
        ("workforce", workforce()),
        ("complaints", complaints()),
        ("ombudsman", ombudsman()),
        (
            "population",
            count("Residents", "How many people live in the area"),
        ),
    ]
}

fn definitions() -> Object {
    let mut score = said(
        "Score",
        "1 (significant shortfalls) to 4 (exceptional standard)",
    );
    score.push("type", "integer");
    score.push("minimum", 1);
    score.push("maximum", 4);
    let mut all = Object::new();
    all.push("score", score);
    all.push("statement", statement());
    all.push("figure", figure());
    all.push("comparator", comparator());
    all
}

fn authority() -> Object {
    let mut name = text("Name", "The council's name");
    name.push("pattern", "\\S");
    object(
        "Authority",
        "The council that was assessed",
        vec![
            ("name", name),
            ("code", text("Code", "Its official code, such as E09000007")),
            (
                "type",
                text("Type of council", "Such as london_borough or county"),
            ),
            ("region", text("Region", "Such as london")),
        ],
        &["name"],
    )
}

fn percentage() -> Object {
    let mut number = Object::new();
    number.push("type", "number");
    number.push("minimum", 25);
    number.push("maximum", 100);
    let mut written = Object::new();
    written.push("type", "string");
    let range = "^0*(2[5-9](\\.[0-9]+)?|[3-9][0-9](\\.[0-9]+)?|100(\\.0+)?)\\s*%?$";
    written.push("pattern", range);
    either(
        said(
            "Published percentage",
            "The overall percentage as it was published, such as \"75\"",
        ),
        written,
        number,
    )
}

fn statements() -> Object {
    let fields: Fields = Statement::ALL
        .iter()
        .map(|statement| {
            let mut field = said(statement.name(), "The score of this quality statement");
            field.push("$ref", "#/$defs/statement");
            (statement.id(), field)
        })
        .collect();
    let ids: Vec<&str> = Statement::ALL
        .iter()
        .map(|statement| statement.id())
        .collect();
    object(
        "Quality statements",
        "All nine, each with its score",
        fields,
        &ids,
    )
}

fn statement() -> Object {
    let scores = EvidenceCategory::ALL
        .iter()
        .map(|category| (category.id(), reference("#/$defs/score")))
        .collect();
    let mut scores = object(
        "Category scores",
        "Under the rule set evidence-scores: a score for each evidence category, in place of one",
        scores,
        &[],
    );
    scores.push("additionalProperties", false);
    scores.push("minProperties", 1);
    let evidence = object(
        "Evidence",
        "Evidence that the score draws on",
        vec![
            ("category", category()),
            ("source", text("Source", "Where it comes from")),
            ("period", period()),
        ],
        &[],
    );
    let finding = object(
        "Key finding",
        "What the regulator found",
        vec![
            ("topic", text("Topic", "The heading it stands under")),
            ("text", text("Text", "The finding in words")),
            (
                "kind",
                id::<FindingKind>("Kind", "For the authority, or against it"),
            ),
            ("evidence", category()),
        ],
        &[],
    );
    let mut statement = object(
        "Quality statement",
        "A score, and what it rests on",
        vec![
            ("score", reference("#/$defs/score")),
            ("category_scores", scores),
            ("evidence", list("Evidence", evidence)),
            ("findings", list("Key findings", finding)),
            ("figures", list("Figures", reference("#/$defs/figure"))),
        ],
        &[],
    );
    let needs = |name: &str| {
        let mut needs = Object::new();
        needs.push("required", Value::List(vec![name.into()]));
        Value::from(needs)
    };
    let either = vec![needs("score"), needs("category_scores")];
    statement.push("anyOf", either);
    statement
}

fn figure() -> Object {
    let mut base = said("Base", "The number that a share is of");
    let mut inside = Object::new();
    inside.push("value", number_of(Bounds::FROM_ZERO));
    let mut holder = Object::new();
    holder.push("type", "object");
    holder.push("properties", inside);
    let forms = vec![number_of(Bounds::FROM_ZERO).into(), Value::from(holder)];
    base.push("anyOf", forms);
    let mut figure = object(
        "Figure",
        "A printed figure, with what stands around it",
        vec![
            (
                "metric",
                text("Metric", "What it measures, such as turnover_rate"),
            ),
            (
                "instance",
                text(
                    "Instance",
                    "Which one of the metric, such as the theme of complaints",
                ),
            ),
            (
                "value",
                decimal("Value", "The number as printed, without its sign: \"5.3\""),
            ),
            ("upper", decimal("Upper end", "Of a range the upper end")),
            (
                "qualifier",
                id::<Qualifier>("Qualifier", "The word before the number"),
            ),
            ("unit", id::<Unit>("Unit", "What the value counts in")),
            ("period", period()),
            ("source", text("Source", "Where the figure comes from")),
            ("comparator", reference("#/$defs/comparator")),
            (
                "comparators",
                list("Comparators", reference("#/$defs/comparator")),
            ),
            ("base", base),
            ("voice", id::<Voice>("Voice", "Whose word it is")),
        ],
        &[],
    );
    figure.push("allOf", bounds());
    figure
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
            limited.push("upper", number_of(definition.bounds()));
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
    schema.push("then", value(whole_number(1, "^0*[1-9][0-9]*$")));
    schema.push("else", value(number_of(bounds)));
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

fn comparator() -> Object {
    let of = said("Of", "Of a rank: among how many");
    let of = with(of, whole_number(0, "^([0-9]+|-0+)(\\.0+)?$"));
    object(
        "Comparator",
        "What the figure is compared with",
        vec![
            ("kind", id::<ComparatorKind>("Kind", "What it is")),
            ("value", decimal("Value", "Its value as printed")),
            ("of", of),
            (
                "direction",
                text(
                    "Direction",
                    "The words of the comparison, such as \"lower than\"",
                ),
            ),
            ("period", period()),
        ],
        &[],
    )
}

fn workforce() -> Object {
    object(
        "Workforce",
        "Counts of staff: people, or full-time equivalents",
        vec![
            (
                "in_post",
                count("In post", "Permanent and temporary staff in post"),
            ),
            ("leavers", count("Leavers", "Staff who left in 12 months")),
            (
                "starters",
                count("Starters", "Staff who started in 12 months"),
            ),
            ("vacancies", count("Vacancies", "Posts vacant now")),
            ("agency", count("Agency", "Agency staff now")),
            (
                "agency_covering_vacancies",
                count(
                    "Agency covering vacancies",
                    "Of these, those in vacant posts",
                ),
            ),
            ("cases", count("Cases", "Open cases")),
            (
                "case_holders",
                count("Case holders", "Staff who hold cases"),
            ),
            (
                "days_lost",
                count("Days lost", "Working days lost to sickness in 12 months"),
            ),
            (
                "working_days",
                count("Working days", "Working days in a year"),
            ),
        ],
        &[],
    )
}

fn complaints() -> Object {
    let outcomes = object(
        "Outcomes",
        "How many had each outcome",
        vec![
            ("upheld", count("Upheld", "Upheld in full")),
            ("partly_upheld", count("Partly upheld", "Upheld in part")),
            ("not_upheld", count("Not upheld", "Not upheld")),
            ("withdrawn", count("Withdrawn", "Withdrawn")),
        ],
        &[],
    );
    let mut themes = said("Themes", "How many were about each theme, by its name");
    themes.push("type", "object");
    themes.push(
        "additionalProperties",
        count("Theme", "How many were about it"),
    );
    object(
        "Complaints",
        "Complaints about adult social care in a year",
        vec![
            ("received", count("Received", "Complaints received")),
            ("decided", count("Decided", "Complaints decided")),
            ("outcomes", outcomes),
            ("themes", themes),
            (
                "theme_coding",
                id::<ThemeCoding>(
                    "Theme coding",
                    "Whether one complaint can have several themes",
                ),
            ),
        ],
        &[],
    )
}

fn ombudsman() -> Object {
    object(
        "Ombudsman",
        "Decisions of the Local Government and Social Care Ombudsman in a year",
        vec![
            ("upheld", count("Upheld", "Investigations that were upheld")),
            (
                "not_upheld",
                count("Not upheld", "Investigations that were not"),
            ),
            (
                "remedied_early",
                count(
                    "Remedied early",
                    "Upheld, and put right before the Ombudsman decided",
                ),
            ),
            (
                "compliance_outcomes",
                count(
                    "Compliance outcomes",
                    "Recommendations whose outcome is known",
                ),
            ),
            (
                "complied",
                count("Complied", "Of these, those that were followed"),
            ),
        ],
        &[],
    )
}

fn said(title: &str, description: &str) -> Object {
    let mut schema = Object::new();
    schema.push("title", title);
    schema.push("description", description);
    schema
}

fn object(title: &str, description: &str, fields: Fields, required: &[&str]) -> Object {
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

fn list(title: &str, items: Object) -> Object {
    let mut schema = Object::new();
    schema.push("title", title);
    schema.push("type", "array");
    schema.push("items", items);
    schema
}

fn text(title: &str, description: &str) -> Object {
    let mut schema = said(title, description);
    schema.push("type", "string");
    schema
}

fn period() -> Object {
    text(
        "Period",
        "The time it is for, such as 2022/23, May 2024 or 31 March 2023",
    )
}

fn category() -> Object {
    id::<EvidenceCategory>("Evidence category", "What kind of evidence it is")
}

fn date(title: &str, description: &str) -> Object {
    let mut schema = text(title, description);
    let pattern = "^[0-9]{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?$";
    schema.push("pattern", pattern);
    schema
}

fn one_of<'a>(title: &str, description: &str, ids: impl Iterator<Item = &'a str>) -> Object {
    let mut schema = said(title, description);
    schema.push("enum", Value::List(ids.map(Value::from).collect()));
    schema
}

fn id<T: ClosedList>(title: &str, description: &str) -> Object {
    one_of(title, description, T::ids())
}

fn reference(to: &str) -> Object {
    let mut schema = Object::new();
    schema.push("$ref", to);
    schema
}

fn constant(value: &str) -> Object {
    let mut schema = Object::new();
    schema.push("const", value);
    schema
}

fn decimal(title: &str, description: &str) -> Object {
    with(said(title, description), number_of(Bounds::new(None, None)))
}

fn count(title: &str, description: &str) -> Object {
    with(said(title, description), number_of(Bounds::FROM_ZERO))
}

fn with(mut schema: Object, more: Object) -> Object {
    for (name, value) in more.iter() {
        schema.push(name, value.clone());
    }
    schema
}

/// A number within bounds, as a decimal text or as a JSON number.
fn number_of(bounds: Bounds) -> Object {
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

fn either(mut schema: Object, one: Object, other: Object) -> Object {
    schema.push("anyOf", vec![Value::from(one), Value::from(other)]);
    schema
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
