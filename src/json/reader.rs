use super::error::{Fault, SyntaxError};
use crate::value::{MAX_DEPTH, Number, Object, Value};
use alloc::{borrow::Cow, vec::Vec};

/// A cursor over a text of JSON that lends what it reads: the strict grammar of RFC 8259.
#[derive(Debug, Clone)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    depth: usize,
    /// Whether a line break ends the record: it is no white space then.
    line: bool,
    /// Whether half of a surrogate pair passes, as it does in the grammar of JSON.
    pub(super) halves: bool,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            depth: 0,
            line: false,
            halves: false,
        }
    }

    /// A reader of the line that starts at a byte.
    pub(super) const fn of_line(text: &'a str, at: usize) -> Self {
        Self {
            text,
            at,
            depth: 0,
            line: true,
            halves: false,
        }
    }

    /// Behind the line break, or at the end of the text, where nothing else follows on the line.
    pub(super) fn next_line(&mut self) -> Option<usize> {
        match self.peek() {
            Some(b'\n') => Some(self.at.saturating_add(1)),
            Some(_) => None,
            None => Some(self.at),
        }
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) const fn skip_to(&mut self, at: usize) {
        self.at = at;
    }

    pub(super) fn fail<T>(&self, fault: Fault) -> Result<T, SyntaxError> {
        let fault = if self.at >= self.text.len() {
            Fault::Cut
        } else {
            fault
        };
        Err(SyntaxError::new(fault, self.at))
    }

    pub(super) const fn advance(&mut self, by: usize) {
        self.at = self.at.saturating_add(by);
    }

    /// The byte at the cursor.
    #[inline]
    pub(super) fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space, without taking it.
    #[inline]
    pub(super) fn peek(&mut self) -> Option<u8> {
        loop {
            match self.byte() {
                Some(b' ' | b'\r' | b'\t') => self.advance(1),
                Some(b'\n') if !self.line => self.advance(1),
                other => return other,
            }
        }
    }

    /// Takes the next byte, where it is this one.
    #[inline]
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.advance(1);
        }
        found
    }

    /// Steps into an object or a list, where one opens here.
    pub(super) fn open(&mut self, bracket: u8) -> Result<bool, SyntaxError> {
        if self.peek() != Some(bracket) {
            return Ok(false);
        }
        if self.depth >= MAX_DEPTH {
            return Err(SyntaxError::new(Fault::TooDeep, self.at));
        }
        self.advance(1);
        self.depth = self.depth.saturating_add(1);
        Ok(true)
    }

    /// Whether another item follows: takes the comma before it, or the closing bracket.
    #[inline]
    pub(super) fn more(&mut self, first: &mut bool, bracket: u8) -> Result<bool, SyntaxError> {
        let first = core::mem::replace(first, false);
        match self.peek() {
            Some(byte) if byte == bracket => {
                self.advance(1);
                self.depth = self.depth.saturating_sub(1);
                Ok(false)
            }
            _ if first => Ok(true),
            Some(b',') => {
                self.advance(1);
                Ok(true)
            }
            _ => self.fail(Fault::NoComma),
        }
    }

    /// The name of a field, and the colon behind it.
    #[inline]
    pub(super) fn name(&mut self) -> Result<Cow<'a, str>, SyntaxError> {
        if self.peek() != Some(b'"') {
            return self.fail(Fault::NoName);
        }
        let name = self.string()?;
        if self.eat(b':') {
            Ok(name)
        } else {
            self.fail(Fault::NoColon)
        }
    }

    /// Takes the name of a field and the colon right behind it, where they are these.
    #[inline]
    pub(super) fn eat_name(&mut self, name: &str) -> bool {
        if self.peek() != Some(b'"') {
            return false;
        }
        let rest = self.text.as_bytes().get(self.at.saturating_add(1)..);
        let found = rest
            .and_then(|rest| rest.strip_prefix(name.as_bytes()))
            .is_some_and(|rest| rest.starts_with(b"\":"));
        if found {
            // Two quotes and the colon.
            self.advance(name.len().saturating_add(3));
        }
        found
    }

    /// Whether the text is one JSON value by its grammar, though not every text of it may be held.
    pub(super) fn is_whole(text: &'a str) -> bool {
        let mut reader = Self::new(text);
        reader.halves = true;
        reader.value().and_then(|_| reader.end()).is_ok()
    }

    /// The written form of a number that starts at the cursor.
    #[inline]
    pub(super) fn number(&mut self) -> Result<&'a str, SyntaxError> {
        let start = self.at;
        if self.byte() == Some(b'-') {
            self.advance(1);
        }
        if self.byte() == Some(b'0') {
            self.advance(1);
        } else {
            self.digits()?;
        }
        if self.byte() == Some(b'.') {
            self.advance(1);
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'e' | b'E')) {
            self.advance(1);
            if matches!(self.byte(), Some(b'+' | b'-')) {
                self.advance(1);
            }
            self.digits()?;
        }
        if matches!(self.byte(), Some(b'0'..=b'9' | b'.')) {
            return self.fail(Fault::Number);
        }
        Ok(self.text.get(start..self.at).unwrap_or(""))
    }

    fn digits(&mut self) -> Result<(), SyntaxError> {
        let start = self.at;
        while matches!(self.byte(), Some(b'0'..=b'9')) {
            self.advance(1);
        }
        if self.at == start {
            return self.fail(Fault::Number);
        }
        Ok(())
    }

    fn word<T>(&mut self, word: &str, value: T) -> Result<T, SyntaxError> {
        let rest = self.text.get(self.at..).unwrap_or("");
        if rest.starts_with(word) {
            self.advance(word.len());
            return Ok(value);
        }
        if word.starts_with(rest) {
            return Err(SyntaxError::new(Fault::Cut, self.text.len()));
        }
        self.fail(Fault::NoValue)
    }

    /// The value at the cursor.
    pub(super) fn value(&mut self) -> Result<Value, SyntaxError> {
        match self.peek() {
            Some(b'{') => {
                self.open(b'{')?;
                let mut object = Object::new();
                let mut first = true;
                while self.more(&mut first, b'}')? {
                    let name = self.name()?;
                    object.push(name, self.value()?);
                }
                Ok(Value::Object(object))
            }
            Some(b'[') => {
                self.open(b'[')?;
                let mut items = Vec::new();
                let mut first = true;
                while self.more(&mut first, b']')? {
                    items.push(self.value()?);
                }
                Ok(Value::List(items))
            }
            Some(b'"') => Ok(Value::Text(self.string()?.into_owned())),
            Some(b'-' | b'0'..=b'9') => {
                let start = self.at;
                let number: Result<Number, _> = self.number()?.parse();
                number
                    .map(Value::Number)
                    .map_err(|_| SyntaxError::new(Fault::Number, start))
            }
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            _ => self.fail(Fault::NoValue),
        }
    }

    /// Nothing but white space up to the end.
    pub(super) fn end(&mut self) -> Result<(), SyntaxError> {
        match self.peek() {
            None => Ok(()),
            Some(_) => self.fail(Fault::Trailing),
        }
    }
}

/// One JSON value that is the whole of a text.
pub(super) fn whole(text: &str) -> Result<Value, SyntaxError> {
    let mut reader = Reader::new(text);
    if reader.peek().is_none() {
        return Err(SyntaxError::new(Fault::Empty, reader.at()));
    }
    let value = reader.value()?;
    reader.end()?;
    Ok(value)
}

#[cfg(test)]
mod tests;
