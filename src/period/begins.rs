//! Where a period can begin at all: most of a prose is passed over by a glance.

use super::words::month_name;

/// Every word that can begin a period, without its article; behind letters of a label, as in "Q2",
/// stands a digit.
pub(crate) const OPENERS: &str = "a|academic|as|at|between|calendar|current|currently|eight|eleven|\
    fin|financial|first|fiscal|five|four|fourth|from|fy|h|half|last|latest|next|nine|now|one|past|\
    preceding|previous|prior|q|quarter|reporting|school|second|seven|six|tax|ten|third|this|three|\
    today|twelve|two|year|years|yr|january|february|march|april|may|june|july|august|september|\
    october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec";

/// Whether a period can start here at all: on a digit, or on one of few words. Most words of a
/// prose are passed over by this alone.
pub(super) fn begins(text: &str) -> bool {
    // An article begins nothing by itself.
    let behind = text
        .get(..3)
        .filter(|article| article.eq_ignore_ascii_case("the"))
        .and_then(|_| text.get(3..))
        .filter(|behind| behind.starts_with(char::is_whitespace));
    let text = behind.map_or(text, str::trim_start);
    if !text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return number_begins(text.as_bytes());
    }
    let mut word = [0_u8; 9];
    let mut length = 0_usize;
    for (byte, slot) in text.bytes().zip(word.iter_mut()) {
        if !byte.is_ascii_alphabetic() {
            break;
        }
        *slot = byte.to_ascii_lowercase();
        length = length.saturating_add(1);
    }
    match word.get(..length) {
        None => false,
        Some(b"q" | b"h" | b"fy" | b"fin") => true,
        // Little words begin a period with few others only.
        Some(b"as") => follows(text, 2, &["at", "of"]),
        Some(b"at") => follows(text, 2, &["present", "the"]),
        Some(b"a") => follows(text, 1, &["year", "month", "week", "day"]),
        Some(b"this") => follows(text, 4, &["year", "month", "quarter"]),
        Some(word) => STARTERS.binary_search(&word).is_ok() || month_name(word).is_some(),
    }
}

/// Whether a period can start on these digits: no form has three of them, or five, and behind one
/// or two stand few signs and letters.
fn number_begins(bytes: &[u8]) -> bool {
    let digits = bytes
        .iter()
        .take(9)
        .take_while(|byte| byte.is_ascii_digit());
    let mut at = digits.count();
    match at {
        1 | 2 => {}
        4 | 6 => return true,
        _ => return false,
    }
    let byte = |at: usize| bytes.get(at).map_or(0, u8::to_ascii_lowercase);
    let space = |at: usize| matches!(byte(at), b'\t'..=b'\r' | b' ');
    if !space(at) {
        // "1/4/2023", "5-Apr", "31st March", or a sign that is not ASCII.
        return matches!(byte(at), b'/' | b'-' | 0x80..|b's'| b'n' | b'r' | b't');
    }
    // No form has more space than that.
    for _ in 0..4 {
        if space(at) {
            at = at.saturating_add(1);
        }
    }
    let letters = |at: usize| [0, 1, 2].map(|on| byte(at.saturating_add(on)));
    match letters(at) {
        // A sign between two years.
        [b'/' | b'-' | 0x80.., ..] => true,
        // "31 of March", but not "31 of the homes".
        [b'o', b'f', behind] if !behind.is_ascii_alphanumeric() => {
            let mut month = at.saturating_add(2);
            for _ in 0..4 {
                month = month.saturating_add(usize::from(space(month)));
            }
            is_month(letters(month)) || byte(month) >= 0x80
        }
        // A length of time.
        three => matches!(&three, b"day" | b"wee" | b"mon" | b"yea") || is_month(three),
    }
}

/// Whether a month has these first three letters.
const fn is_month(three: [u8; 3]) -> bool {
    matches!(
        &three,
        b"jan"
            | b"feb"
            | b"mar"
            | b"apr"
            | b"may"
            | b"jun"
            | b"jul"
            | b"aug"
            | b"sep"
            | b"oct"
            | b"nov"
            | b"dec"
    )
}

/// Whether what stands behind so many bytes and the space after them begins with one of these.
fn follows(text: &str, length: usize, starts: &[&str]) -> bool {
    let behind = text.get(length..).map_or("", str::trim_start);
    starts.iter().any(|start| {
        behind
            .get(..start.len())
            .is_some_and(|behind| behind.eq_ignore_ascii_case(start))
    })
}

/// The first words of the forms, and of the longest the first nine letters; in order.
const STARTERS: [&[u8]; 41] = [
    b"academic",
    b"between",
    b"calendar",
    b"current",
    b"currently",
    b"eight",
    b"eleven",
    b"financial",
    b"first",
    b"fiscal",
    b"five",
    b"four",
    b"fourth",
    b"from",
    b"half",
    b"last",
    b"latest",
    b"next",
    b"nine",
    b"now",
    b"one",
    b"past",
    b"preceding",
    b"previous",
    b"prior",
    b"quarter",
    b"reporting",
    b"school",
    b"second",
    b"seven",
    b"six",
    b"tax",
    b"ten",
    b"third",
    b"three",
    b"today",
    b"twelve",
    b"two",
    b"year",
    b"years",
    b"yr",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_first_word_is_listed_as_an_opener_and_no_other() {
        let listed = |word: &[u8]| OPENERS.split('|').any(|opener| opener.as_bytes() == word);
        for word in STARTERS {
            assert!(listed(word), "{}", word.escape_ascii());
        }
        for opener in OPENERS.split('|') {
            let more =
                ["", " year", " at", " present"].map(|behind| alloc::format!("{opener}{behind}"));
            assert!(more.iter().any(|text| begins(text)), "{opener}");
            let name = month_name(opener.as_bytes());
            assert!(
                name.is_none() || listed(opener.get(..3).unwrap().as_bytes()),
                "{opener}"
            );
        }
        for month in 1..=12 {
            let name = crate::period::words::month_numbered(month)
                .unwrap()
                .to_lowercase();
            assert!(
                listed(name.as_bytes()) && listed(&name.as_bytes()[..3]),
                "{name}"
            );
        }
    }
}
