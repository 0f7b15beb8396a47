//! What the short lines of a page say: the words of the published layout, in one table.

use super::{
    council::{about, council, is_running_header, without_page},
    fold::{bare, fold},
    furniture::{dates, debris},
    kind::{Kind, Section},
    line::trim,
    names::Name,
    score_line::{Scoring, rating_of, scoring, split_number, trailing},
    sieve,
};
use crate::Theme;
use alloc::string::String;

/// Longer lines are prose: the longest council line has some hundred characters.
pub(super) const SHORT: usize = 160;

/// Tells lines apart; keeps the memory in which they are folded.
pub(super) struct Words {
    folded: String,
}

impl Words {
    pub(super) fn new() -> Self {
        Self {
            folded: String::with_capacity(SHORT),
        }
    }

    /// What the line is, by its words alone.
    pub(super) fn classify(&mut self, words: &str) -> Kind {
        let opens = sieve::opens(words);
        if opens && let Some((section, _)) = Self::inline_head(words) {
            return Kind::Run(section);
        }
        if words.len() > SHORT || !(opens || sieve::is_marked(words)) {
            return Kind::Text;
        }
        let whole = words;
        let words = without_page(words);
        let mut folded = core::mem::take(&mut self.folded);
        fold(words, &mut folded);
        let kind = of_folded(words, &folded);
        self.folded = folded;
        match kind {
            Kind::Text if is_running_header(whole, words) => Kind::Debris,
            kind => kind,
        }
    }

    /// The scoring of a line that is a score line, a band line, or a name with its score.
    pub(super) fn scoring(&mut self, words: &str) -> Scoring {
        fold(words, &mut self.folded);
        let folded = self.folded.as_str();
        scoring(folded)
            .or_else(|| name_and_score(folded).map(|(_, found)| found))
            .unwrap_or_default()
    }

    /// What follows the heading of a section on its own line, as `The local authority commitment: We ..`.
    pub(super) fn inline_head(words: &str) -> Option<(Section, &str)> {
        const OPENINGS: [(&str, Section); 5] = [
            ("what people expect", Section::Expectations),
            ("the local authority commitment", Section::Commitment),
            ("key findings for this quality statement", Section::Findings),
            ("summary of people's experiences", Section::Experiences),
            (
                "summary of people\u{2019}s experiences",
                Section::Experiences,
            ),
        ];
        let (section, rest) = OPENINGS.into_iter().find_map(|(opening, section)| {
            let start = words.get(..opening.len())?;
            let rest = words.get(opening.len()..)?;
            start
                .eq_ignore_ascii_case(opening)
                .then_some((section, rest))
        })?;
        let rest = trim(rest)
            .strip_prefix([':', '-', '\u{2013}'])
            .map_or_else(
                || {
                    let rest = trim(rest);
                    // Run on without a mark: only words that open the section can follow.
                    let opens = match section {
                        Section::Expectations => {
                            rest.starts_with("I ") || rest.starts_with("When I ")
                        }
                        Section::Commitment => rest.starts_with("We "),
                        _ => false,
                    };
                    opens.then_some(rest)
                },
                |rest| Some(trim(rest)),
            )?;
        (!rest.is_empty()).then_some((section, rest))
    }
}

/// Lines that start with a digit: a band line, a rating in percent, a page number.
fn numbered(folded: &str) -> Kind {
    let rest = folded.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.is_empty() || rest == "." {
        return Kind::Number;
    }
    if let Some(found) = scoring(folded) {
        return if found.band { Kind::Band } else { Kind::Number };
    }
    match rest {
        "%" => Kind::Overall,
        _ if rest.starts_with(" of ")
            && rest
                .trim_start_matches(" of ")
                .chars()
                .all(|c| c.is_ascii_digit()) =>
        {
            Kind::Debris
        }
        _ => Kind::Text,
    }
}

/// Lines that start as a score line or a band line does.
fn by_score(folded: &str) -> Option<Kind> {
    let found = scoring(folded)?;
    Some(if found.labelled {
        Kind::Score
    } else {
        Kind::Band
    })
}

/// `How NAME works with people`: a theme by what the council does.
fn how(folded: &str) -> Option<Kind> {
    let rest = bare(folded).strip_prefix("how ")?;
    let ends: [(&[&str], Theme); 3] = [
        (
            &[" works with people", " work with people"],
            Theme::WorkingWithPeople,
        ),
        (
            &[" provides support", " provide support"],
            Theme::ProvidingSupport,
        ),
        (
            &[
                " ensures safety within the system",
                " ensure safety within the system",
                " ensures safety in the system",
                " ensure safety in the system",
                " ensures safety",
            ],
            Theme::EnsuringSafety,
        ),
    ];
    let theme = ends
        .into_iter()
        .find(|(ends, _)| ends.iter().any(|end| rest.ends_with(end)))?
        .1;
    Some(Kind::Theme(theme, true))
}

/// `Overall rating for NAME: 75%`, `Overall score: 75%`.
fn overall(folded: &str) -> Option<Kind> {
    let rest = folded.strip_prefix("indicative ").unwrap_or(folded);
    let labelled = [
        "overall rating",
        "overall score",
        "overall indicative",
        "overall percentage",
    ]
    .iter()
    .any(|label| rest.starts_with(label));
    (labelled && (rest.contains(':') || rest.contains('%'))).then_some(Kind::Overall)
}

/// A rating alone, or after the word.
fn rating(folded: &str) -> Option<Kind> {
    rating_of(folded).map(|_| Kind::Rating)
}

fn of_folded(words: &str, folded: &str) -> Kind {
    let name = bare(folded);
    let site = name
        .strip_suffix(" care quality commission")
        .filter(|name| !name.is_empty());
    if let Some(found) = Name::find(site.unwrap_or(name)) {
        return match found {
            Name::Statement(statement) => Kind::Statement(statement, trailing(folded)),
            Name::Theme(theme) => Kind::Theme(theme, false),
            Name::Section(section) => Kind::Head(section),
            Name::Debris => Kind::Debris,
        };
    }
    if folded.starts_with(|c: char| c.is_ascii_digit()) {
        return numbered(folded);
    }
    let Some(first) = folded.as_bytes().first() else {
        return Kind::Debris;
    };
    let known = match first {
        b's' | b'i' | b'e' | b'o' => by_score(folded),
        b't' => theme(folded),
        b'h' => how(folded),
        b'q' => labelled_title(folded),
        b'p' | b'l' | b'a' | b'd' | b'r' => dates(folded, words),
        _ => None,
    };
    known
        .or_else(|| scored(folded))
        .or_else(|| overall(folded))
        .or_else(|| rating(folded))
        .or_else(|| council(name, words))
        .or_else(|| about(folded, words))
        .or_else(|| debris(folded, words))
        .unwrap_or(Kind::Text)
}

/// `Theme 1: How NAME works with people`.
fn theme(folded: &str) -> Option<Kind> {
    let rest = folded.strip_prefix("theme ")?;
    let (number, rest) = split_number(rest)?;
    let theme = Theme::ALL
        .iter()
        .copied()
        .find(|theme| number == u32::from(theme.number()))?;
    let rest = rest.trim_start_matches([':', ' ', '.']);
    let named = match Name::find(bare(rest)) {
        Some(Name::Theme(named)) => Some(named),
        _ => how(rest).and_then(|kind| match kind {
            Kind::Theme(named, _) => Some(named),
            _ => None,
        }),
    };
    // The words name the theme better than the number does.
    (named.is_some() || rest.is_empty()).then_some(Kind::Theme(named.unwrap_or(theme), true))
}

/// `Quality statement 7: Safeguarding`.
fn labelled_title(folded: &str) -> Option<Kind> {
    let rest = folded.strip_prefix("quality statement")?;
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ':'));
    match Name::find(bare(rest)) {
        Some(Name::Statement(statement)) => Some(Kind::Statement(statement, None)),
        _ => None,
    }
}

/// `Safeguarding - Score: 3`, `Safeguarding 3 - Evidence shows ..`: a name and its score on one line.
fn scored(folded: &str) -> Option<Kind> {
    let (name, found) = name_and_score(folded)?;
    let Some(Name::Statement(statement)) = Name::find(name) else {
        return None;
    };
    (found.number.is_some() || found.band).then_some(Kind::Scored(statement))
}

/// A name and the scoring behind it.
fn name_and_score(folded: &str) -> Option<(&str, Scoring)> {
    let mut windows = folded.as_bytes().windows(6);
    let labelled = windows.position(|window| window == b" score");
    let at = labelled.or_else(|| {
        let digit = folded.bytes().position(|byte| byte.is_ascii_digit())?;
        let at = digit.checked_sub(1)?;
        (folded.as_bytes().get(at) == Some(&b' ')).then_some(at)
    })?;
    let (name, score) = folded.split_at_checked(at)?;
    let mut found = scoring(score.trim_start())?;
    let plain = name.strip_suffix(" indicative");
    found.indicative |= plain.is_some();
    let name = plain.unwrap_or(name).trim_end_matches([':', ' ', '.']);
    Some((name, found))
}
