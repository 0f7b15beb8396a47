//! What surrounds a page: dates, navigation, links to files, page numbers.

use super::kind::Kind;

/// When the page was published or updated, where digits say so.
pub(super) fn dates(folded: &str, words: &str) -> Option<Kind> {
    const LABELS: [&str; 12] = [
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
    let label = LABELS.iter().find(|label| folded.starts_with(**label))?;
    let dated = super::dates::first(words).is_some();
    let rest = folded.get(label.len()..).unwrap_or_default();
    // A sentence can start so as well.
    let bare_label = matches!(rest, "" | ":" | " on" | " on:" | "ed:" | "ed" | " date:");
    (bare_label || (dated && rest.len() < 90 && !words.ends_with('.'))).then_some(Kind::Dates)
}

/// Navigation, links to files, page numbers.
pub(super) fn debris(folded: &str, words: &str) -> Option<Kind> {
    if words.contains('\u{a9}') || folded.starts_with("copyright") {
        return Some(Kind::Footer);
    }
    let opening = [
        "back to ",
        "skip to ",
        "next: ",
        "previous: ",
        "print this ",
        "share this ",
        "is this page ",
        "was this page ",
        "breadcrumb",
        "you are here",
        "all rights reserved",
    ]
    .iter()
    .any(|start| folded.starts_with(start));
    let file = folded.contains("pdf") && !words.ends_with('.') && folded.len() < 110;
    let cookie = folded.contains("cookie");
    let page = folded.strip_prefix("page ").is_some_and(|rest| {
        let mut words = rest.split(' ');
        let digits = |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
        match (words.next(), words.next(), words.next(), words.next()) {
            (Some(n), None, ..) => digits(n),
            (Some(n), Some("of"), Some(m), None) => digits(n) && digits(m),
            _ => false,
        }
    });
    (opening || file || cookie || page).then_some(Kind::Debris)
}
