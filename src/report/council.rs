//! Council lines and the names of councils.

use super::{
    fold::{bare, clean},
    kind::{Kind, Section},
    line::{is_space, trim},
};

use alloc::string::String;

/// The council line.
pub(super) fn council(name: &str, words: &str) -> Option<Kind> {
    let name = name
        .strip_suffix(" care quality commission")
        .unwrap_or(name);
    let name = name.strip_suffix(" report").unwrap_or(name);
    let before = name.strip_suffix("assessment")?;
    if let Some(named) = before
        .strip_suffix("local authority ")
        .or_else(|| before.strip_suffix("local authority pilot "))
    {
        let marked = named.ends_with([':', ' ']) && authority(words).is_some_and(is_proper);
        return (named.len() > 2 && marked).then_some(Kind::Council);
    }
    let named = trim(before.trim_end_matches(':'));
    let named = trim(named.strip_suffix("pilot").unwrap_or(named)).trim_end_matches(':');
    if named.is_empty() || !authority(words).is_some_and(is_proper) {
        return None;
    }
    let council = named
        .split(' ')
        .any(|word| matches!(word, "council" | "borough"));
    const PILOTS: [&str; 5] = [
        "birmingham",
        "lincolnshire",
        "north lincolnshire",
        "nottingham",
        "suffolk",
    ];
    Some(if council || PILOTS.contains(&named) {
        Kind::Council
    } else {
        Kind::MaybeCouncil
    })
}

/// The line without the number of the page that a printed header ends with.
pub(super) fn without_page(words: &str) -> &str {
    let digits = |c: char| c.is_ascii_digit();
    let end = words.trim_end_matches(digits);
    if end.len() == words.len() {
        return words;
    }
    let before = trim(end);
    let before = before
        .strip_suffix("of")
        .map_or(before, |of| trim(trim(of).trim_end_matches(digits)));
    let page = before.len().checked_sub("page".len()).filter(|at| {
        before
            .get(*at..)
            .is_some_and(|word| word.eq_ignore_ascii_case("page"))
    });
    page.and_then(|at| before.get(..at))
        .map(|words| trim(words).trim_end_matches(['|', '-', ' ']))
        .filter(|words| !words.is_empty())
        .unwrap_or(words)
}

/// Whether the line is the header or the foot of a printed page: a name and the number of the page.
pub(super) fn is_running_header(whole: &str, name: &str) -> bool {
    let Some(behind) = whole.get(name.len()..).filter(|behind| !behind.is_empty()) else {
        return false;
    };
    let apart = behind.starts_with("  ") || trim(behind).starts_with(['|', '-']);
    (apart || is_proper(name)) && !name.ends_with(['.', ',', ';'])
}

/// A council line without the number alone that ends the header of a printed page.
fn without_number(words: &str) -> &str {
    let before = words.trim_end_matches(|c: char| c.is_ascii_digit());
    let before = before.trim_end_matches(|c: char| is_space(c) || c == '|');
    let at = before.len().checked_sub("assessment".len());
    let council = at
        .and_then(|at| before.get(at..))
        .is_some_and(|end| end.eq_ignore_ascii_case("assessment"));
    if council { before } else { words }
}

/// The name of the authority on a council line, as printed.
pub(super) fn authority(words: &str) -> Option<&str> {
    const ENDS: [&str; 6] = [
        "- care quality commission",
        "report",
        "assessment",
        "pilot",
        "local authority",
        "pilot",
    ];
    let mut name = without_number(trim(without_page(words)));
    for end in ENDS {
        let at = name.len().checked_sub(end.len());
        let cut = at
            .filter(|at| {
                name.get(*at..)
                    .is_some_and(|tail| tail.eq_ignore_ascii_case(end))
            })
            .and_then(|at| name.get(..at));
        name = trim(cut.unwrap_or(name).trim_end_matches(is_space));
    }
    let name = name.trim_end_matches(|c: char| {
        is_space(c) || matches!(c, ':' | '-' | ',' | '|' | '\u{2010}'..='\u{2015}')
    });
    (!name.is_empty() && name.len() <= 120).then_some(name)
}

/// Whether every word of a name but the little ones is capitalised.
pub(super) fn is_proper(name: &str) -> bool {
    let mut words = 0_u32;
    let proper = name
        .split(is_space)
        .filter(|word| !word.is_empty())
        .all(|word| {
            words = words.saturating_add(1);
            let little = matches!(
                word,
                "of" | "and" | "&" | "the" | "upon" | "on" | "with" | "in" | "&amp;"
            );
            little || word.starts_with(|c: char| c.is_uppercase())
        });
    proper && words <= 12
}

/// `About NAME`.
pub(super) fn about(folded: &str, words: &str) -> Option<Kind> {
    folded.strip_prefix("about ")?;
    let name = words.get("about ".len()..)?;
    let stop = words.ends_with(['.', ',', ';', '?', '!']);
    (!stop && (is_proper(trim(name)) || bare(folded) == "about the local authority"))
        .then_some(Kind::Head(Section::About))
}

/// The name of the council on its line, as a person reads it.
pub(super) fn council_name(words: &str) -> Option<String> {
    authority(words).map(clean)
}
