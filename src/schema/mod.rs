//! The JSON Schema of a record, for web forms and for other validators.
//!
//! The schema speaks of types, ranges and closed lists, and is made from the same tables as
//! everything else. What only a reader of the whole record can see (sums, directions, what was
//! published against what the scores give, days that do not exist) is left to
//! [`validation`](crate::validation), as are published names in place of ids, which it reads with a
//! warning.
//!
//! ```
//! use care_quality::schema;
//!
//! let schema = schema::assessment();
//! // What a form asks for, in plain words, and what a record must have.
//! let name = schema.get("/properties/authority/properties/name/title");
//! assert!(name.and_then(|title| title.text()).is_some());
//! let required = schema.get("/required").expect("some fields are required").items();
//! assert!(required.iter().any(|field| field.text() == Some("authority")));
//! ```

mod counts;
mod figure;
mod shape;
mod statement;

use crate::{
    Framework, Rating, RuleSet, Status,
    assessment::{REQUIRED, VERSION},
    value::{Object, Value},
};
use alloc::vec;
use shape::{Fields, count, date, either, id, object, one_of, said, text};

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
        REQUIRED,
    );
    record.push("$defs", definitions());
    let mut schema = Object::new();
    schema.push("$schema", "https://json-schema.org/draft/2020-12/schema");
    for (name, value) in record.iter() {
        schema.push(name, value.clone());
    }
    schema.into()
}

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
        ("statements", statement::statements()),
        ("workforce", counts::workforce()),
        ("complaints", counts::complaints()),
        ("ombudsman", counts::ombudsman()),
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
    all.push("statement", statement::statement());
    all.push("figure", figure::figure());
    all.push("comparator", figure::comparator());
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
