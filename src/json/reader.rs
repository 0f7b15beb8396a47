use crate::value::{MAX_DEPTH, Number, Object, Value};
use alloc::{borrow::Cow, string::String, vec::Vec};

/// Where and why a text is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{fault} at byte {at}")]
pub struct SyntaxError {
    fault: Fault,
    at: usize,
}

/// What is wrong with a text that is not JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// Nothing but white space.
    #[error("expected a JSON value, found nothing")]
    Empty,
    /// The text ends before the value does.
    #[error("the text ends in the middle of a value")]
    Cut,
    /// Something else than a value where one should stand.
    #[error("expected a value")]
    NoValue,
    /// A name is missing in an object.
    #[error("expected the name of a field in double quotes")]
    NoName,
    /// A colon is missing behind a name.
    #[error("expected `:` behind the name of a field")]
    NoColon,
    /// A comma or the end of an object or a list is missing.
    #[error("expected `,` or the end of the object or list")]
    NoComma,
    /// A number in another grammar than that of JSON.
    #[error("expected a number as JSON writes it, such as `5.3` or `-12`")]
    Number,
    /// A line break or another control character inside a text.
    #[error("expected no bare line break or control character in a text")]
    Control,
    /// A backslash and something that does not follow it.
    #[error("expected an escape that JSON knows, such as `\\n` or `\\u00e9`")]
    Escape,
    /// Half of a pair of surrogates: no character.
    #[error("expected a whole character, found half of a surrogate pair")]
    Surrogate,
    /// Values nested deeper than any record.
    #[error("expected values nested less than {MAX_DEPTH} deep")]
    TooDeep,
    /// Something behind the value.
    #[error("expected nothing more behind the value")]
    Trailing,
}

impl SyntaxError {
    pub(super) const fn new(fault: Fault, at: usize) -> Self {
        Self { fault, at }
    }

    /// What is wrong.
    #[must_use]
    pub const fn fault(&self) -> Fault {
        self.fault
    }

    /// Where, in bytes from the start of the text.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    pub(super) const fn shifted(self, by: usize) -> Self {
        Self {
            fault: self.fault,
            at: self.at.saturating_add(by),
        }
    }
}

/// A cursor over a text of JSON that lends what it reads: the strict grammar of RFC 8259.
#[derive(Debug, Clone)]
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
    /// Whether a line break ends the record: it is no white space then.
    line: bool,
    /// Whether half of a surrogate pair passes, as it does in the grammar of JSON.
    halves: bool,
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

    const fn advance(&mut self, by: usize) {
        self.at = self.at.saturating_add(by);
    }

    /// The byte at the cursor.
    #[inline]
    fn byte(&self) -> Option<u8> {
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

    /// A text whose opening quote stands at the cursor.
    #[inline]
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, SyntaxError> {
        self.advance(1);
        let start = self.at;
        match self.plain() {
            Some(b'"') => {
                let text = self.text.get(start..self.at).unwrap_or("");
                self.advance(1);
                Ok(Cow::Borrowed(text))
            }
            Some(b'\\') => self.escaped(start).map(Cow::Owned),
            _ => self.fail(Fault::Control),
        }
    }

    /// Moves to the next quote, backslash or control character.
    #[inline]
    fn plain(&mut self) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let mut chunks = rest.chunks_exact(8);
        let mut length = 0_usize;
        for chunk in &mut chunks {
            let word = <[u8; 8]>::try_from(chunk).map_or(0, u64::from_le_bytes);
            let found = special(word);
            if found != 0 {
                // The lowest marked byte is exact; a borrow can only mark bytes above it.
                let offset = found.trailing_zeros().wrapping_shr(3);
                length = length.saturating_add(offset as usize);
                self.advance(length);
                return self.byte();
            }
            length = length.saturating_add(8);
        }
        let tail = chunks
            .remainder()
            .iter()
            .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
        self.advance(length.saturating_add(tail.unwrap_or(chunks.remainder().len())));
        self.byte()
    }

    /// The rest of a text that holds an escape, which stands at the cursor.
    #[cold]
    fn escaped(&mut self, start: usize) -> Result<String, SyntaxError> {
        let mut text = String::new();
        let mut from = start;
        loop {
            let found = self.plain();
            text.push_str(self.text.get(from..self.at).unwrap_or(""));
            match found {
                Some(b'"') => {
                    self.advance(1);
                    return Ok(text);
                }
                Some(b'\\') => text.push(self.escape()?),
                _ => return self.fail(Fault::Control),
            }
            from = self.at;
        }
    }

    fn escape(&mut self) -> Result<char, SyntaxError> {
        let start = self.at;
        self.advance(1);
        let Some(letter) = self.byte() else {
            return self.fail(Fault::Escape);
        };
        let plain = match letter {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.advance(1);
                return self.unicode(start);
            }
            _ => return Err(SyntaxError::new(Fault::Escape, start)),
        };
        self.advance(1);
        Ok(plain)
    }

    /// The character of one `\uXXXX`, or of two that make a pair; the cursor is behind the `u`.
    fn unicode(&mut self, start: usize) -> Result<char, SyntaxError> {
        let half = |fault| SyntaxError::new(fault, start);
        let first = self.hex().ok_or_else(|| half(Fault::Escape))?;
        let code = match first {
            0xd800..=0xdbff => {
                let rest = self.text.as_bytes().get(self.at..).unwrap_or(&[]);
                if self.halves {
                    return Ok(char::REPLACEMENT_CHARACTER);
                }
                if !rest.starts_with(b"\\u") {
                    return Err(half(Fault::Surrogate));
                }
                self.advance(2);
                let second = self.hex().ok_or_else(|| half(Fault::Escape))?;
                if !(0xdc00..=0xdfff).contains(&second) {
                    return Err(half(Fault::Surrogate));
                }
                let high = first.wrapping_sub(0xd800).wrapping_shl(10);
                high.saturating_add(second.wrapping_sub(0xdc00))
                    .saturating_add(0x1_0000)
            }
            0xdc00..=0xdfff if self.halves => return Ok(char::REPLACEMENT_CHARACTER),
            other => other,
        };
        char::from_u32(code).ok_or_else(|| half(Fault::Surrogate))
    }

    /// Whether the text is one JSON value by its grammar, though not every text of it may be held.
    pub(super) fn is_whole(text: &'a str) -> bool {
        let mut reader = Self::new(text);
        reader.halves = true;
        reader.value().and_then(|_| reader.end()).is_ok()
    }

    /// Four hexadecimal digits.
    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at.saturating_add(4))?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.advance(4);
        u32::from_str_radix(digits, 16).ok()
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

/// Marks, in the high bit of each of eight bytes, a quote, a backslash or a control character.
#[inline]
const fn special(word: u64) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    const QUOTES: u64 = ONES.wrapping_mul(b'"' as u64);
    const SLASHES: u64 = ONES.wrapping_mul(b'\\' as u64);
    const SPACES: u64 = ONES.wrapping_mul(b' ' as u64);
    let quote = word ^ QUOTES;
    let slash = word ^ SLASHES;
    let controls = word.wrapping_sub(SPACES) & !word;
    let quotes = quote.wrapping_sub(ONES) & !quote;
    let slashes = slash.wrapping_sub(ONES) & !slash;
    (controls | quotes | slashes) & HIGH
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
mod tests {
    use super::*;
    use alloc::string::ToString;
    use proptest::prelude::*;

    #[test]
    fn values_are_read_as_they_are_written() {
        for (text, again) in [
            (" {} ", "{}"),
            ("[1, -2.50 ,1e3]", "[1,-2.5,1000.0]"),
            (
                r#"{"a":{"b":[null,true,false]},"a":""}"#,
                r#"{"a":{"b":[null,true,false]},"a":""}"#,
            ),
            (
                r#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00 long enough for a word""#,
                "\"a\\\"\\\\/\\b\\f\\n\\r\\t\u{e9}\u{1f600} long enough for a word\"",
            ),
            (
                "\"é and ü and — in more than eight bytes\"",
                "\"é and ü and — in more than eight bytes\"",
            ),
        ] {
            let value = whole(text).unwrap();
            assert_eq!(serde_json::to_string(&value).unwrap(), again, "{text}");
        }
        let Ok(Value::Number(number)) = whole("1.50e400") else {
            panic!("a number of any size is held");
        };
        assert_eq!(number.as_str(), "1.50e400");
    }

    #[test]
    fn a_fault_is_named_at_its_byte() {
        for (text, fault, at) in [
            ("", Fault::Empty, 0),
            (" \n", Fault::Empty, 2),
            ("{", Fault::Cut, 1),
            (r#"{"a""#, Fault::Cut, 4),
            (r#"{"a":1"#, Fault::Cut, 6),
            (r#""abc"#, Fault::Cut, 4),
            (r#""abcdefghijklmnop\"#, Fault::Cut, 18),
            ("tru", Fault::Cut, 3),
            ("nil", Fault::NoValue, 0),
            ("{a:1}", Fault::NoName, 1),
            (r#"{"a" 1}"#, Fault::NoColon, 5),
            (r#"{"a":1 "b":2}"#, Fault::NoComma, 7),
            (r#"{"a":1,}"#, Fault::NoName, 7),
            ("[1,]", Fault::NoValue, 3),
            ("[1 2]", Fault::NoComma, 3),
            ("01", Fault::Number, 1),
            ("-x", Fault::Number, 1),
            ("1.2.3", Fault::Number, 3),
            ("\"a\nb\"", Fault::Control, 2),
            ("\"long enough for a word\u{1}\"", Fault::Control, 23),
            (r#""\x""#, Fault::Escape, 1),
            (r#""\u12g4""#, Fault::Escape, 1),
            (r#""ab\ud800""#, Fault::Surrogate, 3),
            (r#""\ud800\u0041""#, Fault::Surrogate, 1),
            (r#""\udc00""#, Fault::Surrogate, 1),
            ("{} {}", Fault::Trailing, 3),
            ("NaN", Fault::NoValue, 0),
            ("\u{feff}{}", Fault::NoValue, 0),
        ] {
            assert_eq!(whole(text), Err(SyntaxError::new(fault, at)), "{text}");
        }
    }

    #[test]
    fn nesting_ends_at_its_limit_and_not_in_the_stack() {
        let nested = |depth| "[".repeat(depth) + &"]".repeat(depth);
        assert!(whole(&nested(MAX_DEPTH)).is_ok());
        for depth in [MAX_DEPTH + 1, 1_000_000] {
            let error = whole(&nested(depth)).unwrap_err();
            assert_eq!(error, SyntaxError::new(Fault::TooDeep, MAX_DEPTH));
        }
    }

    #[test]
    fn a_fault_says_where() {
        let error = whole(r#"{"a":1,}"#).unwrap_err();
        assert_eq!(
            error.to_string(),
            "expected the name of a field in double quotes at byte 7"
        );
    }

    /// Whether serde_json takes a text, apart from what the two differ in on purpose: how deep
    /// values may nest and how large numbers may be.
    fn other_reader(text: &str) -> Option<bool> {
        match serde_json::from_str::<serde::de::IgnoredAny>(text) {
            Ok(_) => Some(true),
            Err(error) if error.to_string().contains("recursion") => None,
            Err(error) if error.to_string().contains("out of range") => None,
            Err(_) => Some(false),
        }
    }

    proptest! {
        #[test]
        fn accepts_what_another_reader_accepts(
            text in r#"[\[\]{}:,"\\0-9eE+\-.a-fu ntrlsfae\n\u{1}é]{0,24}"#
        ) {
            // Without surrogates, which the other reader does not look at when it only skips.
            if let Some(accepted) = other_reader(&text).filter(|_| !text.contains("\\ud")) {
                prop_assert_eq!(whole(&text).is_ok(), accepted, "{}", text);
            }
        }

        #[test]
        fn any_text_comes_back_from_its_written_form(text in any::<String>()) {
            let written = serde_json::to_string(&text).unwrap();
            let value = Value::Text(text);
            prop_assert_eq!(whole(&alloc::format!("{value}")), Ok(value.clone()));
            prop_assert_eq!(whole(&written), Ok(value));
        }

        #[test]
        fn no_cut_of_a_text_is_taken_for_the_whole(
            texts in proptest::collection::vec(any::<String>(), 1..4), cut in any::<prop::sample::Index>()
        ) {
            let written = serde_json::to_string(&texts).unwrap();
            let at = cut.index(written.len());
            if let Some(part) = written.get(..at) {
                prop_assert!(whole(part).is_err());
            }
        }
    }
}
