use super::shape::{Fields, category, id, list, object, period, reference, said, text};
use crate::{
    EvidenceCategory, Statement,
    assessment::FindingKind,
    value::{Object, Value},
};
use alloc::{vec, vec::Vec};

pub(super) fn statements() -> Object {
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

pub(super) fn statement() -> Object {
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
