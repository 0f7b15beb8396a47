//! Texts in double quotes, which most of a record is: looked through eight bytes at a time.

use super::{
    error::{Fault, SyntaxError},
    reader::Reader,
};
use alloc::{borrow::Cow, string::String};

impl<'a> Reader<'a> {
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

    /// Four hexadecimal digits.
    fn hex(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at.saturating_add(4))?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.advance(4);
        u32::from_str_radix(digits, 16).ok()
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
