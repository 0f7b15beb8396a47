//! The wire form of a page.

use super::{PageKind, ReportPage};
use crate::{Score, Statement};
use serde::{Serialize, Serializer, ser::SerializeStruct};

/// Scores by the id of their statement, in framework order.
struct ById<'a>(&'a [Option<Score>; Statement::COUNT]);

impl Serialize for ById<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let ids = Statement::ALL.iter().map(|statement| statement.id());
        let scored = ids
            .zip(self.0)
            .filter_map(|(id, score)| Some((id, (*score)?)));
        serializer.collect_map(scored)
    }
}

/// Sentences by the id of their category of evidence.
struct Coverage<'a>(&'a ReportPage);

impl Serialize for Coverage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.coverage().filter(|(_, count)| *count > 0))
    }
}

impl Serialize for ReportPage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let summary = self.kind == PageKind::Summary;
        let fields = if summary { 22 } else { 18 };
        let mut page = serializer.serialize_struct("ReportPage", fields)?;
        page.serialize_field("page", &self.kind)?;
        page.serialize_field("span", &self.span)?;
        page.serialize_field("status", &self.status)?;
        page.serialize_field("authority", &self.authority)?;
        page.serialize_field("published", &self.published.map(crate::PartialDate::from))?;
        page.serialize_field("updated", &self.updated.map(crate::PartialDate::from))?;
        page.serialize_field("statement", &self.statement)?;
        page.serialize_field("title", &self.title)?;
        page.serialize_field("theme", &self.theme)?;
        page.serialize_field("score", &self.score)?;
        page.serialize_field("band", &self.band)?;
        page.serialize_field("expectations", &self.expectations)?;
        page.serialize_field("commitment", &self.commitment)?;
        if summary {
            page.serialize_field("rating", &self.rating)?;
            page.serialize_field("percentage", &self.percentage.as_ref().map(|p| p.number()))?;
            page.serialize_field("scores", &ById(&self.scores))?;
            page.serialize_field("experiences", &self.experiences)?;
        }
        page.serialize_field("topics", &self.topics)?;
        page.serialize_field("figures", &self.figures)?;
        page.serialize_field("evidence", &self.evidence)?;
        page.serialize_field("coverage", &Coverage(self))?;
        page.serialize_field("issues", &self.issues)?;
        page.end()
    }
}
