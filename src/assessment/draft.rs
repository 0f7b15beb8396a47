use crate::{
    Framework, Rating, Score, Statement, Status,
    value::{self, Object, Value},
};
use alloc::{format, string::String};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An assessment as somebody typed, exported or printed it: anything may be missing, misspelt, out
/// of range or of the wrong type, and is still held, in the order in which it was written.
///
/// Nothing is rated from a draft. [`validate`](Self::validate) turns it into an
/// [`Assessment`](super::Assessment), or says everything that stands in the way.
///
/// A draft is read from any format that serde knows, and written in the wire form of the record. It
/// can also be built, or spoilt, part by part:
///
/// ```
/// use care_quality::{Rating, Score, Statement, Status, assessment::Draft};
///
/// let draft = Draft::new()
///     .with_authority("Sample Council")
///     .with_status(Status::Formal)
///     .with_score(Statement::Safeguarding, Score::Three)
///     .with_percentage("75")
///     .with_rating(Rating::Good)
///     .with("/published", "July 2025");
/// let score = draft.get("/statements/safeguarding/score");
/// assert_eq!(score.and_then(|value| value.number()?.whole()), Some(3));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    root: Value,
}

impl Draft {
    /// A draft with nothing in it.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "no domain record has a default")]
    pub const fn new() -> Self {
        Self {
            root: Value::Object(Object::new()),
        }
    }

    /// The draft with version 1 and this framework.
    #[must_use]
    pub fn with_framework(self, framework: Framework) -> Self {
        self.with("/version", super::VERSION)
            .with("/framework", framework.id())
    }

    /// The draft under the rule set with this id.
    #[must_use]
    pub fn with_rules(self, id: &str) -> Self {
        self.with("/rules", id)
    }

    /// The draft of the authority with this name.
    #[must_use]
    pub fn with_authority(self, name: impl Into<String>) -> Self {
        self.with("/authority/name", name.into())
    }

    /// The draft with this standing.
    #[must_use]
    pub fn with_status(self, status: Status) -> Self {
        self.with("/status", status.id())
    }

    /// The draft with the date of publication as it was written.
    #[must_use]
    pub fn with_published(self, date: impl Into<String>) -> Self {
        self.with("/published", date.into())
    }

    /// The draft with the overall percentage as it was printed, with or without its sign.
    #[must_use]
    pub fn with_percentage(self, printed: impl Into<String>) -> Self {
        self.with("/percentage", printed.into())
    }

    /// The draft with the published overall rating.
    #[must_use]
    pub fn with_rating(self, rating: Rating) -> Self {
        self.with("/rating", rating.id())
    }

    /// The draft with the score of one statement.
    #[must_use]
    pub fn with_score(self, statement: Statement, score: Score) -> Self {
        self.with(
            &format!("/statements/{}/score", statement.id()),
            score.number(),
        )
    }

    /// The draft with one more key finding of a statement, under its topic where it has one.
    #[must_use]
    pub fn with_finding(
        self,
        statement: Statement,
        topic: Option<&str>,
        text: impl Into<String>,
    ) -> Self {
        let mut finding = Object::new();
        if let Some(topic) = topic {
            finding.push("topic", topic);
        }
        finding.push("text", text.into());
        self.with(
            &format!("/statements/{}/findings/-", statement.id()),
            finding,
        )
    }

    /// The draft with one more figure of a statement, in the wire form.
    #[must_use]
    pub fn with_figure(self, statement: Statement, figure: impl Into<Value>) -> Self {
        self.with(&format!("/statements/{}/figures/-", statement.id()), figure)
    }

    /// The draft with a value at the place of a JSON Pointer (RFC 6901), whatever stood there.
    ///
    /// Objects on the way are made where they are not there, and `-` stands for the next item of a
    /// list. What is no pointer, or points behind the end of a list, changes nothing.
    #[must_use]
    pub fn with(mut self, pointer: &str, value: impl Into<Value>) -> Self {
        self.set(pointer, value);
        self
    }

    /// The draft without the value at a place.
    #[must_use]
    pub fn without(mut self, pointer: &str) -> Self {
        self.remove(pointer);
        self
    }

    /// Puts a value at a place, as [`with`](Self::with) does.
    pub fn set(&mut self, pointer: &str, value: impl Into<Value>) {
        if let Some(steps) = value::steps(pointer) {
            self.root.set(&steps, value.into());
        }
    }

    /// Takes the value at a place out, where there is one.
    pub fn remove(&mut self, pointer: &str) -> Option<Value> {
        self.root.remove(&value::steps(pointer)?)
    }

    /// The value at a place, where there is one.
    #[must_use]
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.root.get(pointer)
    }

    /// The whole, which ought to be an object.
    #[must_use]
    pub const fn value(&self) -> &Value {
        &self.root
    }
}

impl From<Value> for Draft {
    fn from(root: Value) -> Self {
        Self { root }
    }
}

impl From<Draft> for Value {
    fn from(draft: Draft) -> Self {
        draft.root
    }
}

impl Serialize for Draft {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.root.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Draft {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn whatever_was_written_is_held_in_its_order_and_written_again() {
        for text in [
            "{}",
            "null",
            "[1,2.5,\"3\",true,null]",
            r#"{"version":1,"status":"formel","rating":4,"publised":{"a":[{}]}}"#,
            r#"{"z":1,"a":2,"z":3}"#,
            r#"{"score":"3","population":18446744073709551615}"#,
            r#"{"value":-7.7,"share":0.5}"#,
        ] {
            let draft: Draft = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&draft).unwrap(), text);
            let again: Draft = serde_json::from_str(text).unwrap();
            assert_eq!(again, draft);
        }
    }

    #[test]
    fn a_field_given_twice_stands_twice() {
        let draft: Draft = serde_json::from_str(r#"{"a":1,"b":2,"a":3}"#).unwrap();
        let names: alloc::vec::Vec<_> = draft
            .value()
            .object()
            .unwrap()
            .iter()
            .map(|(name, value)| (name.to_string(), value.number().unwrap().whole().unwrap()))
            .collect();
        assert_eq!(
            names,
            [
                ("a".to_string(), 1),
                ("b".to_string(), 2),
                ("a".to_string(), 3)
            ]
        );
    }

    #[test]
    fn parts_are_put_in_and_taken_out_by_pointer() {
        let draft = Draft::new()
            .with("/a/b", 1)
            .with("/list/-", "one")
            .with("/list/-/deep", true)
            .with("/list/0", "first")
            .with("/a~1b/m~0n", Value::Null)
            .with("/list/7", "nowhere")
            .with("no pointer", 1);
        let text = serde_json::to_string(&draft).unwrap();
        assert_eq!(
            text,
            r#"{"a":{"b":1},"list":["first",{"deep":true}],"a/b":{"m~n":null}}"#
        );
        let draft = draft
            .with("/a", "scalar")
            .with("/a/b/c", 2)
            .without("/list/0")
            .without("/list/9")
            .without("/a~1b/m~0n");
        let text = serde_json::to_string(&draft).unwrap();
        assert_eq!(
            text,
            r#"{"a":{"b":{"c":2}},"list":[{"deep":true}],"a/b":{}}"#
        );
        assert_eq!(draft.get("/list/0/deep"), Some(&Value::Bool(true)));
        assert_eq!(draft.get("/list/1"), None);
    }

    #[test]
    fn a_pointer_deeper_than_any_record_changes_nothing() {
        let draft = Draft::new().with(&"/a".repeat(100_000), 1);
        assert_eq!(draft, Draft::new());
    }

    #[test]
    fn a_draft_is_built_in_the_wire_form() {
        let draft = Draft::new()
            .with_framework(Framework::LocalAuthority)
            .with_rules("local-authority/statement-scores")
            .with_authority("Sample Council")
            .with_status(Status::Formal)
            .with_published("2025-07-18")
            .with_percentage("75")
            .with_rating(Rating::Good)
            .with_score(Statement::Safeguarding, Score::Two)
            .with_finding(Statement::Safeguarding, Some("Topic"), "Text.")
            .with_finding(Statement::Safeguarding, None, "More.");
        assert_eq!(
            serde_json::to_string(&draft).unwrap(),
            concat!(
                r#"{"version":1,"framework":"local-authority","rules":"local-authority/statement-scores","#,
                r#""authority":{"name":"Sample Council"},"status":"formal","published":"2025-07-18","#,
                r#""percentage":"75","rating":"good","statements":{"safeguarding":{"score":2,"#,
                r#""findings":[{"topic":"Topic","text":"Text."},{"text":"More."}]}}}"#,
            )
        );
    }
}
