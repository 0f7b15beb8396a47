//! Which lines can be anything but prose, told from a glance at their ends: most lines of a page
//! are prose, and a line is folded and looked up only where that can find something.

use super::line::is_space;

/// Whether a line whose first word opens nothing can be known all the same: by its last word, or
/// by a mark inside.
pub(super) fn is_marked(words: &str) -> bool {
    closes(words) || holds_mark(words)
}

/// Whether the first word of a line is one that opens a name or a label, or may fold to one.
pub(super) fn opens(words: &str) -> bool {
    let mut lower = [0_u8; 16];
    let mut length = 0_usize;
    for byte in words.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' => {
                // Longer than any first word.
                let Some(slot) = lower.get_mut(length) else {
                    return false;
                };
                *slot = byte.to_ascii_lowercase();
                length = length.saturating_add(1);
            }
            b' ' | b'\t' | b'\n' | b'\r' | b':' | b'-' | b'.' | b'/' | b'|' | b';' | b'!'
            | b'?'
                if length > 0 =>
            {
                break;
            }
            // A digit, or what folding may drop or change.
            _ => return true,
        }
    }
    let (Some(first), Some(behind)) = (lower.get(..length), words.get(length..)) else {
        return true;
    };
    is_opening(first) && may_follow(first, behind)
}

/// Whether what stands behind the first word can go on a name. The words that open most sentences
/// are told apart by the letter behind them.
fn may_follow(first: &[u8], behind: &str) -> bool {
    let next = |letters: &[u8]| match behind.as_bytes() {
        [b' ', letter @ (b'a'..=b'z' | b'A'..=b'Z'), ..] => {
            letters.contains(&letter.to_ascii_lowercase())
        }
        // The end, a mark, or what folding may drop.
        _ => true,
    };
    match first {
        b"the" => next(b"li") && !is_local_authority(behind),
        b"in" | b"on" | b"is" | b"was" => next(b"t"),
        b"i" => next(b"s"),
        b"all" => next(b"clr"),
        b"what" => next(b"pw"),
        b"no" | b"yes" => next(b""),
        _ => true,
    }
}

/// Whether `the` begins a sentence about the local authority, and not the heading of its
/// commitment.
fn is_local_authority(behind: &str) -> bool {
    const NAME: &str = " local authority ";
    let named = behind
        .get(..NAME.len())
        .is_some_and(|name| name.eq_ignore_ascii_case(NAME));
    let next = behind.as_bytes().get(NAME.len());
    named && next.is_some_and(|next| next.is_ascii_alphabetic() && !matches!(next, b'c' | b'C'))
}

/// Whether a word in lower case opens a name or a label of the layout.
const fn is_opening(word: &[u8]) -> bool {
    matches!(
        word,
        b"about"
            | b"accept"
            | b"accessibility"
            | b"all"
            | b"assessing"
            | b"assessment"
            | b"back"
            | b"breadcrumb"
            | b"breadcrumbs"
            | b"care"
            | b"careers"
            | b"contact"
            | b"contents"
            | b"copy"
            | b"cookie"
            | b"cookies"
            | b"copyright"
            | b"cqc"
            | b"date"
            | b"demographics"
            | b"download"
            | b"downloads"
            | b"email"
            | b"ensures"
            | b"ensuring"
            | b"equity"
            | b"evidence"
            | b"evidenced"
            | b"evid"
            | b"evide"
            | b"eviden"
            | b"evidenc"
            | b"facebook"
            | b"financial"
            | b"find"
            | b"follow"
            | b"four"
            | b"freedom"
            | b"get"
            | b"give"
            | b"go"
            | b"good"
            | b"governance"
            | b"guidance"
            | b"hide"
            | b"home"
            | b"how"
            | b"i"
            | b"in"
            | b"inadequate"
            | b"indicative"
            | b"instagram"
            | b"is"
            | b"jobs"
            | b"key"
            | b"last"
            | b"leadership"
            | b"learning"
            | b"linkedin"
            | b"listen"
            | b"local"
            | b"log"
            | b"maybe"
            | b"menu"
            | b"modern"
            | b"news"
            | b"newsletters"
            | b"next"
            | b"no"
            | b"on"
            | b"one"
            | b"open"
            | b"outstanding"
            | b"overall"
            | b"page"
            | b"partnership"
            | b"partnerships"
            | b"previous"
            | b"print"
            | b"privacy"
            | b"professionals"
            | b"providing"
            | b"publication"
            | b"publications"
            | b"published"
            | b"quality"
            | b"rating"
            | b"reject"
            | b"related"
            | b"report"
            | b"reports"
            | b"requires"
            | b"safe"
            | b"safeguarding"
            | b"score"
            | b"scored"
            | b"search"
            | b"share"
            | b"show"
            | b"sign"
            | b"site"
            | b"sitemap"
            | b"skip"
            | b"statement"
            | b"strengths"
            | b"subscribe"
            | b"summary"
            | b"supporting"
            | b"terms"
            | b"the"
            | b"theme"
            | b"three"
            | b"top"
            | b"twitter"
            | b"two"
            | b"view"
            | b"was"
            | b"welsh"
            | b"what"
            | b"who"
            | b"work"
            | b"working"
            | b"yes"
            | b"you"
            | b"youtube"
    )
}

/// Whether the last word of a line is one that ends a council line, or the number of a page does.
fn closes(words: &str) -> bool {
    let mut rest = words.trim_end_matches(is_space).as_bytes();
    let mut numbered = false;
    while let Some((last, before)) = rest.split_last() {
        match last {
            b'a'..=b'z' | b'A'..=b'Z' => break,
            _ => numbered |= last.is_ascii_digit(),
        }
        rest = before;
    }
    let ends = |word: &str| {
        let at = rest.len().checked_sub(word.len());
        at.and_then(|at| rest.get(at..))
            .is_some_and(|end| end.eq_ignore_ascii_case(word.as_bytes()))
    };
    match rest.last().map(u8::to_ascii_lowercase) {
        Some(b't') => ends("assessment") || ends("report"),
        Some(b'n') => ends("commission"),
        Some(b'e') => numbered && ends("page"),
        Some(b'f') => numbered && ends("of"),
        _ => false,
    }
}

/// Whether a line holds a copyright sign, or the words `PDF` or `cookie`.
fn holds_mark(words: &str) -> bool {
    let holds = |mark: &[u8]| {
        let mut windows = words.as_bytes().windows(mark.len());
        windows.any(|window| window.eq_ignore_ascii_case(mark))
    };
    may_hold_mark(words) && (holds(b"pdf") || holds(b"cook") || holds("\u{a9}".as_bytes()))
}

/// Whether the ends of one of those marks stand anywhere. No byte is a turning point here, so that
/// many are compared at once.
pub(super) fn may_hold_mark(words: &str) -> bool {
    let bytes = words.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or(&[]));
    pairs.fold(0_u8, |any, (one, next)| {
        let is = |byte: u8, letter: u8| u8::from(byte | 0x20 == letter);
        let sign = u8::from(*one == 0xC2) & u8::from(*next == 0xA9);
        any.max(is(*one, b'd') & is(*next, b'f') | is(*one, b'o') & is(*next, b'k') | sign)
    }) != 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::names;

    #[test]
    fn no_name_of_the_layout_slips_through() {
        for name in names::all() {
            assert!(opens(name), "{name}");
        }
        for label in crate::report::furniture::LABELS {
            assert!(opens(label), "{label}");
        }
        for line in [
            "X Council: local authority assessment",
            "Suffolk assessment report",
            "X Council: local authority assessment    Page 3 of 21",
            "X Council: local authority assessment | Page 3",
            "X assessment - Care Quality Commission",
            "Leaflet (PDF, 1MB)",
            "\u{a9} Care Quality Commission",
            "This site uses cookies",
            "3 - Evidence shows a good standard",
            "\u{201c}Safeguarding\u{201d}",
        ] {
            assert!(opens(line) || is_marked(line), "{line}");
        }
        for place in 0..20 {
            for mark in ["PDF", "cookie", "\u{a9}"] {
                let line = alloc::format!("{}{mark} took{}", "x".repeat(place), "y".repeat(place));
                assert!(is_marked(&line), "{line}");
            }
            for mark in ["PDF", "cookie", "\u{a9}"] {
                let line = alloc::format!("{}{mark} {mark}", "x".repeat(place));
                assert!(is_marked(&line), "{line}");
            }
            let line = alloc::format!("{}df ook\u{c2} it took", "x".repeat(place));
            assert!(!holds_mark(&line), "{line}");
        }
        for line in [
            "People told us that they felt safe and knew",
            "whom to ask. A report was made of",
            "Enquiries were closed on time",
        ] {
            assert!(!(opens(line) || is_marked(line)), "{line}");
        }
    }
}
