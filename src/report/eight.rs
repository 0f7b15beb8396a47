//! Eight bytes at once: how far a word goes on, and what it is in lower case.

/// The same byte eight times.
const fn all(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The highest bit of each byte.
const HIGH: u64 = all(0x80);

/// The eight bytes from a place on, the first in the lowest; noughts behind the last.
#[inline]
pub(super) fn load(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or(&[]);
    rest.first_chunk()
        .map_or_else(|| tail(bytes, rest), |eight| u64::from_le_bytes(*eight))
}

/// Fewer than eight bytes at the end of others: the last eight of all, less those before.
fn tail(bytes: &[u8], rest: &[u8]) -> u64 {
    let missing = 8_usize.saturating_sub(rest.len());
    match bytes.last_chunk() {
        Some(last) if missing < 8 => {
            u64::from_le_bytes(*last).wrapping_shr((missing as u32).wrapping_mul(8))
        }
        Some(_) => 0,
        None => {
            let mut eight = [0; 8];
            for (slot, byte) in eight.iter_mut().zip(rest) {
                *slot = *byte;
            }
            u64::from_le_bytes(eight)
        }
    }
}

/// The first eight bytes of a word and the eight behind them, for tables made when the crate is
/// compiled.
pub(super) const fn pair(word: &[u8]) -> (u64, u64) {
    let mut eights = [0_u8; 16];
    let (into, _) = eights.split_at_mut(word.len());
    into.copy_from_slice(word);
    let [a, b, c, d, e, f, g, h, rest @ ..] = eights;
    (
        u64::from_le_bytes([a, b, c, d, e, f, g, h]),
        u64::from_le_bytes(rest),
    )
}

/// The first bytes alone, at most eight; noughts instead of the others.
#[inline]
pub(super) const fn first(eight: u64, length: u32) -> u64 {
    match length {
        0 => 0,
        1..8 => eight & u64::MAX.wrapping_shr(64_u32.wrapping_sub(length.wrapping_mul(8))),
        _ => eight,
    }
}

/// Where the first full stop, exclamation mark or question mark from a place on stands.
#[inline]
pub(super) fn stop(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let (eights, tail) = rest.as_chunks::<8>();
    let mut at = from;
    for eight in eights {
        let eight = u64::from_le_bytes(*eight);
        let found = equal(eight, b'.') | equal(eight, b'!') | equal(eight, b'?');
        if found != 0 {
            return at.checked_add(found.trailing_zeros().wrapping_shr(3) as usize);
        }
        at = at.saturating_add(8);
    }
    let found = tail
        .iter()
        .position(|byte| matches!(byte, b'.' | b'!' | b'?'))?;
    at.checked_add(found)
}

/// The high bit of each byte that is this one, the other bits nought.
#[inline]
pub(super) const fn equal(eight: u64, byte: u8) -> u64 {
    let other = eight ^ all(byte);
    // No sum goes beyond its own byte.
    let low = (other & !HIGH).wrapping_add(!HIGH);
    !(low | other) & HIGH
}

/// How many bytes at the beginning are spaces or signs of ASCII, up to the first with a high bit in
/// `but`.
#[inline]
pub(super) const fn signs_but(eight: u64, but: u64) -> u32 {
    run(between(eight, b' ', b'~') & !but)
}

/// Whether a digit of ASCII is among them.
#[inline]
pub(super) const fn has_digit(eight: u64) -> bool {
    between(eight, b'0', b'9') != 0
}

/// The high bit of each byte that lies between two of ASCII, the other bits nought.
#[inline]
const fn between(eight: u64, first: u8, last: u8) -> u64 {
    let low = eight & !HIGH;
    // No sum goes beyond its own byte: two numbers below 128 are below 256.
    let from = low.wrapping_add(all(0x80_u8.wrapping_sub(first)));
    let beyond = low.wrapping_add(all(0x7F_u8.wrapping_sub(last)));
    from & !beyond & !eight & HIGH
}

/// The high bit of each ASCII letter.
#[inline]
const fn letters(eight: u64) -> u64 {
    between(eight | all(0x20), b'a', b'z')
}

/// In lower case.
#[inline]
pub(super) const fn lower(eight: u64) -> u64 {
    // The bit that tells a small letter from a capital is two below the highest.
    eight | letters(eight).wrapping_shr(2)
}

/// How many bytes at the beginning are letters or digits of ASCII.
#[inline]
pub(super) const fn word(eight: u64) -> u32 {
    run(letters(eight) | between(eight, b'0', b'9'))
}

/// How many bytes at the beginning are words of ASCII with one space between, without a space at
/// their end.
#[inline]
pub(super) const fn words(eight: u64) -> u32 {
    let letters = letters(eight) | between(eight, b'0', b'9');
    let spaces = equal(eight, b' ') & letters.wrapping_shl(8);
    let length = run(letters | spaces);
    // The last of them is a space where its high bit is set.
    let last = length.wrapping_mul(8).saturating_sub(1);
    length.wrapping_sub((spaces.wrapping_shr(last) & 1) as u32)
}

/// How many bytes at the beginning are letters or digits of ASCII, or are beyond it.
#[inline]
pub(super) const fn wide_word(eight: u64) -> u32 {
    run(letters(eight) | between(eight, b'0', b'9') | eight & HIGH)
}

/// How many high bits are set from the lowest byte on.
const fn run(bits: u64) -> u32 {
    (bits ^ HIGH).trailing_zeros().wrapping_shr(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_bytes_are_told_apart_as_single_ones_are() {
        for byte in 0..=u8::MAX {
            for place in 0..8_usize {
                let mut bytes = *b"aZ09zA5b";
                bytes[place] = byte;
                let eight = load(&bytes, 0);
                let plain = |byte: &u8| byte.is_ascii_alphanumeric();
                let run = bytes.iter().take_while(|byte| plain(byte)).count();
                assert_eq!(word(eight) as usize, run, "{byte} {place}");
                for one in [b' ', b'~', 0, 0x7F, 0x80, 0xA9, 0xFF] {
                    let found = bytes.map(|byte| if byte == one { 0x80 } else { 0 });
                    assert_eq!(equal(eight, one).to_le_bytes(), found, "{byte} {place}");
                }
                let sign = |byte: &u8| matches!(byte, b' '..=b'~') && *byte != b'Z';
                let run = bytes.iter().take_while(|byte| sign(byte)).count();
                let but = equal(eight, b'Z');
                assert_eq!(signs_but(eight, but) as usize, run, "{byte} {place}");
                let wide = bytes
                    .iter()
                    .take_while(|byte| plain(byte) || **byte >= 0x80)
                    .count();
                assert_eq!(wide_word(eight) as usize, wide, "{byte} {place}");
                assert_eq!(
                    lower(eight).to_le_bytes(),
                    bytes.map(|byte| byte.to_ascii_lowercase()),
                    "{byte} {place}"
                );
            }
        }
        for (text, length) in [
            ("a b c d ", 7),
            ("page 4 of", 8),
            ("page  4 of", 4),
            (" page", 0),
            ("page ", 4),
            ("pa-ge", 2),
            ("a", 1),
            ("", 0),
        ] {
            assert_eq!(words(load(text.as_bytes(), 0)), length, "{text}");
        }
        for at in 0..=20 {
            let mut expected = [0; 8];
            for (slot, byte) in expected.iter_mut().zip(b"a longer text".iter().skip(at)) {
                *slot = *byte;
            }
            let eight = load(b"a longer text", at);
            assert_eq!(eight.to_le_bytes(), expected, "{at}");
            let cut = first(eight, 3).to_le_bytes();
            assert_eq!((&cut[..3], &cut[3..]), (&expected[..3], &[0; 5][..]));
        }
        assert_eq!(pair(b"a longer text").0, load(b"a longer text", 0));
        assert_eq!(pair(b"a longer text").1, load(b"a longer text", 8));
        for at in 0..30 {
            let mut text = [b'a'; 30];
            text[at] = b"?!."[at % 3];
            assert_eq!(stop(&text, 0), Some(at));
            assert_eq!(stop(&text, at), Some(at));
            assert_eq!(stop(&text, at + 1), None);
        }
        assert_eq!(load(b"word", 2), u64::from_le_bytes(*b"rd\0\0\0\0\0\0"));
        assert_eq!(load(b"word", 9), 0);
    }
}
