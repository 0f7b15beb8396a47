//! What surrounds a page: dates, navigation, links to files, page numbers.

use super::{kind::Kind, sieve::may_hold_mark};

/// How a line of dates opens.
pub(super) const LABELS: [&str; 12] = [
    "published",
    "assessment published",
    "assessment start",
    "report published",
    "page last updated",
    "last updated",
    "date published",
    "date of publication",
    "publication date",
    "assessment date",
    "date of assessment",
    "page published",
];

/// When the page was published or updated, where digits say so.
pub(super) fn dates(folded: &str, words: &str) -> Option<Kind> {
    let label = LABELS.iter().find(|label| folded.starts_with(**label))?;
    let dated = super::dates::first(words).is_some();
    let rest = folded.get(label.len()..).unwrap_or_default();
    // A sentence can start so as well.
    let bare_label = matches!(rest, "" | ":" | " on" | " on:" | "ed:" | "ed" | " date:");
    (bare_label || (dated && rest.len() < 90 && !words.ends_with('.'))).then_some(Kind::Dates)
}

/// Navigation, links to files, page numbers.
pub(super) fn debris(folded: &str, words: &str) -> Option<Kind> {
    let marked = may_hold_mark(folded);
    if marked && words.contains('\u{a9}') || folded.starts_with("copyright") {
        return Some(Kind::Footer);
    }
    // A wrapped line of prose can start with the same words, but in lower case.
    let letter = folded.as_bytes().first();
    let opening = !words.starts_with(char::is_lowercase)
        && OPENINGS
            .iter()
            .any(|start| start.as_bytes().first() == letter && folded.starts_with(start));
    let crumbs =
        folded.starts_with("home ") && words.matches(['>', '\u{203a}', '\u{bb}', '/']).count() >= 2;
    let file = marked && folded.contains("pdf") && is_file(folded, words);
    let cookie = marked && folded.contains("cookie") && is_cookie_notice(folded, words);
    let page = folded.strip_prefix("page ").is_some_and(|rest| {
        let mut words = rest.split(' ');
        let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        match (words.next(), words.next(), words.next(), words.next()) {
            (Some(n), None, ..) => digits(n),
            (Some(n), Some("of"), Some(m), None) => digits(n) && digits(m),
            _ => false,
        }
    });
    (opening || crumbs || file || cookie || page).then_some(Kind::Debris)
}

/// How a line of navigation opens.
const OPENINGS: [&str; 22] = [
    "back to ",
    "go to top",
    "skip to ",
    "next: ",
    "next page",
    "previous: ",
    "previous page",
    "print this ",
    "share this ",
    "share on ",
    "is this page ",
    "was this page ",
    "breadcrumb",
    "you are here",
    "all rights reserved",
    "follow us",
    "sign up to ",
    "sign up for ",
    "find out how we use",
    "download the ",
    "view all ",
    "open in a new ",
];

/// Whether the line names a file to download, and does not only speak of one.
fn is_file(folded: &str, words: &str) -> bool {
    let word = |word: &str| word == "pdf" || word.ends_with(".pdf");
    let mut split = folded.split(' ');
    let edge = split.next().is_some_and(word) || split.next_back().is_some_and(word);
    let sized = folded.split([' ', '.']).any(|word| {
        ["kb", "mb"].iter().any(|unit| {
            word.ends_with(unit) && word.starts_with(|c: char| c.is_ascii_digit()) || word == *unit
        })
    });
    let bracket = words.contains("(PDF") || words.contains("(pdf");
    let link = edge || sized || bracket || folded.starts_with("download");
    link && !words.ends_with(['.', ',', ';'])
        && folded.len() < 110
        && !words.starts_with(char::is_lowercase)
}

/// Whether the line belongs to what a site says of its cookies.
fn is_cookie_notice(folded: &str, words: &str) -> bool {
    const SIGNS: [&str; 15] = [
        "we use",
        "accept",
        "reject",
        "website",
        "this site",
        "use cookies",
        "essential cookies",
        "additional cookies",
        "analytics cookies",
        "all cookies",
        "cookie settings",
        "cookie policy",
        "cookie preferences",
        "cookie message",
        "our cookies",
    ];
    let label =
        words.len() <= 40 && !words.ends_with('.') && !words.starts_with(char::is_lowercase);
    label || SIGNS.iter().any(|sign| folded.contains(sign))
}
