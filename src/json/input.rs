use super::{
    error::{Fault, SyntaxError},
    reader::{Reader, whole},
};
use crate::{Code, Draft, Issue, Span};

/// What a text holds: one record or many.
#[derive(Debug, Clone)]
pub enum Input<'a> {
    /// One record.
    One(Draft),
    /// An array of records, or a record on each line.
    Many(Records<'a>),
}

/// Reads a text as one record or as many.
///
/// A text that begins with `[` is an array of records. A text whose first line is a whole JSON value,
/// with more behind it, is JSON lines. Anything else is one record. A byte order mark is skipped.
///
/// ```
/// use care_quality::json::{Input, read};
///
/// assert!(matches!(read("{\"version\": 1}")?, Input::One(_)));
/// let Input::Many(records) = read("{\"version\": 1}\n{\"version\": \n{}")? else {
///     panic!("more than one line is more than one record");
/// };
/// // A broken line costs none of the others.
/// let whole: Vec<bool> = records.map(|record| record.is_ok()).collect();
/// assert_eq!(whole, [true, false, true]);
/// # Ok::<(), care_quality::json::SyntaxError>(())
/// ```
///
/// # Errors
///
/// [`SyntaxError`] where the text is empty, or is no whole JSON value and neither an array nor
/// JSON lines.
pub fn read(text: &str) -> Result<Input<'_>, SyntaxError> {
    let records = Records::of(text);
    match records.shape {
        Shape::One(offset) => {
            let value = whole(text.get(offset..).unwrap_or(""));
            value
                .map(|value| Input::One(Draft::from(value)))
                .map_err(|error| error.shifted(offset))
        }
        _ => Ok(Input::Many(records)),
    }
}

/// The records of an array or of JSON lines, read one by one.
///
/// A record that is no JSON is an error in its place. Behind a broken line the next line is read; an
/// array ends where it breaks.
#[derive(Debug, Clone)]
pub struct Records<'a> {
    text: &'a str,
    shape: Shape<'a>,
}

#[derive(Debug, Clone)]
enum Shape<'a> {
    /// Not many, but one value from this byte on.
    One(usize),
    /// The next line starts at this byte, and has this number.
    Lines { at: usize, line: usize },
    /// Behind the opening bracket, or behind an item.
    Array { reader: Reader<'a>, first: bool },
    /// At the end.
    Done,
}

/// One record of many, not yet read.
#[derive(Debug, Clone)]
pub(super) enum Item<'a> {
    /// A line of its own, where it starts and its number.
    Line(&'a str, usize, usize),
    /// An item of an array, at the reader's cursor.
    Element(Reader<'a>),
    /// Where an array broke.
    Break(SyntaxError),
}

impl<'a> Records<'a> {
    /// A text as it stands, whatever it holds.
    pub(super) fn of(text: &'a str) -> Self {
        let mark = "\u{feff}";
        let start = if text.starts_with(mark) {
            mark.len()
        } else {
            0
        };
        let mut reader = Reader::new(text);
        reader.skip_to(start);
        let shape = match reader.peek() {
            Some(b'[') => {
                // It opens here, so it does open.
                let _ = reader.open(b'[');
                Shape::Array {
                    reader,
                    first: true,
                }
            }
            _ if lines(text, reader.at()) => Shape::Lines {
                at: reader.at(),
                line: newlines(text.get(..reader.at()).unwrap_or("")).saturating_add(1),
            },
            _ => Shape::One(start),
        };
        Self { text, shape }
    }

    /// Tries a quick reading of the next line, where there are lines and this one is plain: the
    /// lines are told apart on the way.
    pub(super) fn quick_line<T>(
        &mut self,
        quick: impl FnOnce(&mut Reader<'a>) -> Option<T>,
    ) -> Option<T> {
        let Shape::Lines { at, line } = &mut self.shape else {
            return None;
        };
        let mut reader = Reader::of_line(self.text, *at);
        let read = quick(&mut reader)?;
        *at = reader.next_line()?;
        *line = line.saturating_add(1);
        Some(read)
    }

    /// The next record, not yet read.
    pub(super) fn item(&mut self) -> Option<Item<'a>> {
        loop {
            match &mut self.shape {
                Shape::One(_) | Shape::Done => return None,
                Shape::Lines { at, line } => {
                    let rest = self.text.get(*at..).filter(|rest| !rest.is_empty())?;
                    let (here, number) = (*at, *line);
                    let length = rest.find('\n').unwrap_or(rest.len());
                    *at = at.saturating_add(length).saturating_add(1);
                    *line = line.saturating_add(1);
                    let text = rest.get(..length).unwrap_or(rest);
                    if !text.trim_matches([' ', '\t', '\r']).is_empty() {
                        return Some(Item::Line(text, here, number));
                    }
                }
                Shape::Array { reader, first } => match reader.more(first, b']') {
                    Ok(true) => return Some(Item::Element(reader.clone())),
                    Ok(false) => {
                        let end = reader.end();
                        self.shape = Shape::Done;
                        return end.err().map(Item::Break);
                    }
                    Err(error) => return Some(self.broken(error)),
                },
            }
        }
    }

    /// Goes on behind an item of an array.
    pub(super) fn behind(&mut self, behind: Reader<'a>) {
        if let Shape::Array { reader, .. } = &mut self.shape {
            *reader = behind;
        }
    }

    /// An array ends where it breaks.
    pub(super) fn broken(&mut self, error: SyntaxError) -> Item<'a> {
        self.shape = Shape::Done;
        Item::Break(error)
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Draft, SyntaxError>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(match self.item()? {
            Item::Line(line, at, _) => whole(line)
                .map(Draft::from)
                .map_err(|error| error.shifted(at)),
            Item::Element(mut reader) => match reader.value() {
                Ok(value) => {
                    self.behind(reader);
                    Ok(Draft::from(value))
                }
                Err(error) => {
                    self.broken(error);
                    Err(error)
                }
            },
            Item::Break(error) => Err(error),
        })
    }
}

/// Whether the line that starts at a byte is a whole JSON value, with more behind it.
fn lines(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or("");
    let Some((first, more)) = rest.split_once('\n') else {
        return false;
    };
    !more.trim_matches([' ', '\t', '\r', '\n']).is_empty() && Reader::is_whole(first)
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

impl SyntaxError {
    /// The error as an issue of the record in its place.
    #[must_use]
    pub fn issue(&self) -> Issue {
        let help = match self.fault() {
            Fault::Surrogate => "write the character itself, or both halves of its pair",
            Fault::TooDeep => "a record nests a handful of levels deep",
            Fault::Cut => "the text may be cut: read the whole of it",
            _ => "mend the text at the place named",
        };
        Issue::new(Code::JsonSyntax, alloc::format!("{self}"))
            .at_path("")
            .at_span(Span::new(self.at(), self.at()))
            .with_help(help)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;

    /// The records of a text: whether each is whole; none where the text is one record.
    fn records(text: &str) -> Option<Vec<bool>> {
        match read(text) {
            Ok(Input::Many(records)) => Some(records.map(|record| record.is_ok()).collect()),
            Ok(Input::One(_)) => None,
            Err(_) => Some(Vec::new()),
        }
    }

    #[test]
    fn one_record_an_array_and_lines_are_told_apart() {
        const ONE: Option<&[bool]> = None;
        for (text, found) in [
            ("{}", ONE),
            ("\u{feff}{}\n", ONE),
            ("{\n}\n", ONE),
            ("{}\n\n \r\n", ONE),
            ("5", ONE),
            ("[]", Some(&[])),
            ("[{}]", Some(&[true])),
            ("\u{feff} [{},5]", Some(&[true, true])),
            ("{}\n{}", Some(&[true, true])),
            ("{}\r\n\r\n{}\r\n", Some(&[true, true])),
            ("\n\n{}\n{", Some(&[true, false])),
            ("5\n{}\nx\n{}", Some(&[true, true, false, true])),
            // Half of a pair is JSON, and no text: it costs its own line alone.
            ("\"\\ud800\"\n{}", Some(&[false, true])),
            ("\"\\ude00\\ud83d\"\n{}", Some(&[false, true])),
            // An array that breaks keeps what stands before.
            ("[", Some(&[false])),
            ("[{},", Some(&[true, false])),
            ("[{},{\n{}\n", Some(&[true, false])),
            ("[{} {}]", Some(&[true, false])),
            ("[{}] {}", Some(&[true, false])),
            ("[}\n{}", Some(&[false])),
        ] {
            assert_eq!(records(text).as_deref(), found, "{text}");
        }
    }

    #[test]
    fn what_is_neither_is_an_error() {
        for text in [
            "",
            " \n",
            "{",
            "{\n{}\n",
            "{} {}",
            "nul\n{}",
            "{\"a\": 1\n}}",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_fault_is_placed_in_the_whole_text() {
        let Ok(Input::Many(records)) = read("{}\n{\"a\" 1}\n") else {
            panic!("two lines are two records");
        };
        let error = records.filter_map(Result::err).next().unwrap();
        assert_eq!((error.fault(), error.at()), (Fault::NoColon, 8));
        assert_eq!(error.issue().span(), Some(Span::new(8, 8)));
        let error = read("\u{feff}{").unwrap_err();
        assert_eq!(error.at(), 4);
    }
}
