use super::{
    Input, Records, SyntaxError, draft,
    input::{Item, read},
    reader::Reader,
};
use crate::{
    Draft, Issue,
    validation::{Checked, Validator},
};
use alloc::{boxed::Box, vec, vec::Vec};

/// What checking a text has found, in one record or in many.
#[derive(Debug, Clone)]
pub enum CheckedInput<'a> {
    /// One record.
    One(Box<Checked>),
    /// The records of an array or of JSON lines, checked one by one.
    Many(CheckedRecords<'a>),
}

/// Checks the records of a text one by one, so that memory does not grow with their number.
#[derive(Debug, Clone)]
pub struct CheckedRecords<'a> {
    validator: &'a Validator,
    records: Records<'a>,
}

impl Validator {
    /// Checks one record of JSON text. A text that is not JSON is one issue, `json.syntax`.
    ///
    /// ```
    /// use care_quality::validation::Validator;
    ///
    /// let checked = Validator::new().check_json("{\"version\": 1, \"version\": 1}");
    /// let codes: Vec<&str> = checked.issues().iter().map(|issue| issue.code().id()).collect();
    /// assert!(codes.contains(&"field.duplicate"));
    /// assert_eq!(Validator::new().check_json("{").issues()[0].code().id(), "json.syntax");
    /// ```
    #[must_use]
    pub fn check_json(&self, text: &str) -> Checked {
        self.check_text(text)
            .unwrap_or_else(|error| self.unread(error.issue()))
    }

    /// Checks a text that holds one record, an array of records or JSON lines, as
    /// [`read`] tells them apart.
    ///
    /// # Errors
    ///
    /// [`SyntaxError`] as [`read`].
    pub fn check_input<'a>(&'a self, text: &'a str) -> Result<CheckedInput<'a>, SyntaxError> {
        Ok(match read(text)? {
            Input::One(draft) => CheckedInput::One(Box::new(self.check(&draft))),
            Input::Many(records) => CheckedInput::Many(CheckedRecords {
                validator: self,
                records,
            }),
        })
    }

    fn check_text(&self, text: &str) -> Result<Checked, SyntaxError> {
        let mut reader = Reader::new(text);
        if let Some(checked) = self.quick(&mut reader)
            && reader.end().is_ok()
        {
            return Ok(checked);
        }
        draft(text).map(|draft| self.check(&draft))
    }

    /// A record that the short way can read, up to where it ends.
    fn quick(&self, reader: &mut Reader<'_>) -> Option<Checked> {
        if !self.asks_no_more() {
            return None;
        }
        super::fast::record(reader, self).map(Self::without_issues)
    }

    /// A record that is no JSON.
    fn unread(&self, issue: Issue) -> Checked {
        self.judge(vec![issue], Vec::new())
    }
}

impl Iterator for CheckedRecords<'_> {
    type Item = Checked;

    fn next(&mut self) -> Option<Checked> {
        let validator = self.validator;
        if let Some(checked) = self.records.quick_line(|reader| validator.quick(reader)) {
            return Some(checked);
        }
        let issue = match self.records.item()? {
            Item::Line(line, at, number) => match draft(line) {
                Ok(draft) => return Some(validator.check(&draft)),
                Err(error) => error.shifted(at).issue().at_line(number),
            },
            Item::Element(mut reader) => {
                let mut quick = reader.clone();
                if let Some(checked) = self.validator.quick(&mut quick) {
                    self.records.behind(quick);
                    return Some(checked);
                }
                match reader.value() {
                    Ok(value) => {
                        self.records.behind(reader);
                        return Some(self.validator.check(&Draft::from(value)));
                    }
                    Err(error) => {
                        self.records.broken(error);
                        error.issue()
                    }
                }
            }
            Item::Break(error) => error.issue(),
        };
        Some(self.validator.unread(issue))
    }
}
