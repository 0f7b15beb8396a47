//! What the short lines of a page say: the words of the published layout, in one table.

use super::{
    fold::{bare, fold},
    line::{is_space, trim},
};
use crate::{Score, Statement, Theme};
use alloc::{string::String, vec::Vec};

/// A part of a page that a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// What people expect.
    Expectations,
    /// The local authority commitment.
    Commitment,
    /// Key findings for this quality statement.
    Findings,
    /// Overall summary, as a title.
    Summary,
    /// Local authority rating and score.
    Rating,
    /// Quality statement scores.
    Scores,
    /// Summary of people's experiences.
    Experiences,
    /// Strengths, areas for development, next steps.
    Strengths,
    /// About NAME, as a title.
    About,
    /// Demographics, or financial facts.
    Facts,
    /// How the regulator assesses local authorities, as a title.
    Method,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words that the layout does not know.
    Text,
    /// The council line.
    Council,
    /// `NAME assessment`, which is a council line only where it can be.
    MaybeCouncil,
    /// The name of a quality statement; with a number where one trails it.
    Statement(Statement, Option<u8>),
    /// The name of a quality statement and its score on one line.
    Scored(Statement),
    /// A name in a list of scores, with its score.
    Pair(Statement, Option<Printed>),
    /// The name of a theme; whether it is numbered as one.
    Theme(Theme, bool),
    /// The heading of a section.
    Head(Section),
    /// The heading of a section with words of the section on the same line.
    Run(Section),
    /// A score line.
    Score,
    /// A band line.
    Band,
    /// `Overall rating for NAME: 75%`.
    Overall,
    /// A rating alone on its line.
    Rating,
    /// When the page was published or updated.
    Dates,
    /// A number alone on its line.
    Number,
    /// The copyright line at the foot of a page.
    Footer,
    /// Navigation and the like, which says nothing.
    Debris,
}

/// Longer lines are prose: the longest council line has some hundred characters.
pub(super) const SHORT: usize = 160;

const SECTIONS: [(&str, Section); 33] = [
    ("what people expect", Section::Expectations),
    ("what people expect i statements", Section::Expectations),
    ("i statements", Section::Expectations),
    ("the local authority commitment", Section::Commitment),
    ("the local authoritys commitment", Section::Commitment),
    ("the local authority commitments", Section::Commitment),
    ("local authority commitment", Section::Commitment),
    (
        "the local authority commitment we statement",
        Section::Commitment,
    ),
    ("key findings for this quality statement", Section::Findings),
    ("key finding for this quality statement", Section::Findings),
    ("key findings for the quality statement", Section::Findings),
    ("key findings", Section::Findings),
    ("overall summary", Section::Summary),
    ("overall assessment summary", Section::Summary),
    ("local authority rating and score", Section::Rating),
    (
        "local authority indicative rating and score",
        Section::Rating,
    ),
    (
        "indicative local authority rating and score",
        Section::Rating,
    ),
    ("local authority rating and scores", Section::Rating),
    ("local authority indicative rating", Section::Rating),
    ("local authority rating", Section::Rating),
    ("overall rating and score", Section::Rating),
    ("overall indicative rating", Section::Rating),
    ("indicative overall rating", Section::Rating),
    ("indicative rating", Section::Rating),
    ("quality statement scores", Section::Scores),
    ("indicative quality statement scores", Section::Scores),
    ("quality statement indicative scores", Section::Scores),
    ("summary of peoples experiences", Section::Experiences),
    ("summary of peoples experience", Section::Experiences),
    (
        "summary of strengths areas for development and next steps",
        Section::Strengths,
    ),
    (
        "strengths areas for development and next steps",
        Section::Strengths,
    ),
    ("demographics", Section::Facts),
    ("financial facts", Section::Facts),
];

const METHODS: [&str; 5] = [
    "how we assess local authorities",
    "how we assess a local authority",
    "how we assessed this local authority",
    "how we assess local authorities in england",
    "how we carried out this assessment",
];

const DEBRIS: [&str; 64] = [
    "downloads",
    "download",
    "download report",
    "download the report",
    "contents",
    "hide contents",
    "show contents",
    "in this report",
    "in this section",
    "in this assessment",
    "on this page",
    "back to top",
    "top",
    "back",
    "menu",
    "search",
    "home",
    "care services",
    "find care",
    "local authority assessment reports",
    "local authority assessment report",
    "local authority assessment",
    "local authority assessments",
    "reports",
    "all reports",
    "guidance and regulation",
    "local systems",
    "local authorities",
    "skip to main content",
    "skip to content",
    "cookies",
    "accept all cookies",
    "accept additional cookies",
    "reject additional cookies",
    "view cookies",
    "cookie settings",
    "care quality commission",
    "cqc",
    "the independent regulator of health and social care in england",
    "print",
    "print this page",
    "print page",
    "share",
    "share this page",
    "share on facebook",
    "share on twitter",
    "share on x",
    "share on linkedin",
    "email",
    "listen",
    "next",
    "previous",
    "next page",
    "previous page",
    "is this page useful",
    "was this page helpful",
    "was this page useful",
    "maybe",
    "yes",
    "no",
    "report a problem with this page",
    "give feedback on this page",
    "related information",
    "related links",
];

/// What a folded name can be.
#[derive(Debug, Clone, Copy)]
enum Name {
    Statement(Statement),
    Theme(Theme),
    Section(Section),
    Debris,
}

/// The names of the layout, folded and sorted for looking up.
pub(super) struct Words {
    names: Vec<(String, Name)>,
    folded: String,
}

/// What a score line or a band line says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Scoring {
    /// Whether the line has the word score.
    pub(super) labelled: bool,
    /// Whether it says indicative.
    pub(super) indicative: bool,
    /// The number.
    pub(super) number: Option<Printed>,
    /// The number before the band's words, where it is a second one.
    pub(super) second: Option<Printed>,
    /// Whether it has the words of a band.
    pub(super) band: bool,
    /// The score that the words of the band belong to.
    pub(super) words: Option<Score>,
}

/// A number where a score is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Printed {
    /// A score.
    Score(Score),
    /// No score: 5, 0, 3.5.
    Outside,
}

impl Words {
    pub(super) fn new() -> Self {
        let mut names: Vec<(String, Name)> = Vec::with_capacity(160);
        let mut add = |name: &str, what: Name| {
            let mut folded = String::with_capacity(name.len());
            fold(name, &mut folded);
            names.push((folded, what));
        };
        for statement in Statement::ALL.iter().copied() {
            add(statement.name(), Name::Statement(statement));
            for alias in statement.aliases() {
                add(alias, Name::Statement(statement));
            }
        }
        for theme in Theme::ALL.iter().copied() {
            add(theme.name(), Name::Theme(theme));
            for alias in theme.aliases() {
                add(alias, Name::Theme(theme));
            }
        }
        for (name, section) in SECTIONS {
            add(name, Name::Section(section));
        }
        for name in METHODS {
            add(name, Name::Section(Section::Method));
        }
        for name in DEBRIS {
            add(name, Name::Debris);
        }
        names.sort_by(|one, other| one.0.cmp(&other.0));
        Self {
            names,
            folded: String::with_capacity(SHORT),
        }
    }

    fn find(names: &[(String, Name)], folded: &str) -> Option<Name> {
        names
            .binary_search_by(|(name, _)| name.as_str().cmp(folded))
            .ok()
            .and_then(|at| names.get(at))
            .map(|(_, name)| *name)
    }

    /// What the line is, by its words alone.
    pub(super) fn classify(&mut self, words: &str) -> Kind {
        if let Some((section, _)) = Self::inline_head(words) {
            return Kind::Run(section);
        }
        if words.len() > SHORT {
            return Kind::Text;
        }
        let words = without_page(words);
        let mut folded = core::mem::take(&mut self.folded);
        fold(words, &mut folded);
        let kind = self.of_folded(words, &folded);
        self.folded = folded;
        kind
    }

    fn of_folded(&self, words: &str, folded: &str) -> Kind {
        let name = bare(folded);
        let site = name
            .strip_suffix(" care quality commission")
            .filter(|name| !name.is_empty());
        if let Some(found) = Self::find(&self.names, site.unwrap_or(name)) {
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
            b't' => self.theme(folded),
            b'h' => how(folded),
            b'q' => self.labelled_title(folded),
            b'p' | b'l' | b'a' | b'd' | b'r' => dates(folded, words),
            _ => None,
        };
        known
            .or_else(|| self.scored(folded))
            .or_else(|| overall(folded))
            .or_else(|| rating(folded))
            .or_else(|| council(name, words))
            .or_else(|| about(folded, words))
            .or_else(|| debris(folded, words))
            .unwrap_or(Kind::Text)
    }

    /// `Theme 1: How NAME works with people`.
    fn theme(&self, folded: &str) -> Option<Kind> {
        let rest = folded.strip_prefix("theme ")?;
        let (number, rest) = split_number(rest)?;
        let theme = Theme::ALL
            .iter()
            .copied()
            .find(|theme| number == u32::from(theme.number()))?;
        let rest = rest.trim_start_matches([':', ' ', '.']);
        let named = match Self::find(&self.names, bare(rest)) {
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
    fn labelled_title(&self, folded: &str) -> Option<Kind> {
        let rest = folded.strip_prefix("quality statement")?;
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ' ' | ':'));
        match Self::find(&self.names, bare(rest)) {
            Some(Name::Statement(statement)) => Some(Kind::Statement(statement, None)),
            _ => None,
        }
    }

    /// `Safeguarding - Score: 3`: a name and its score on one line.
    fn scored(&self, folded: &str) -> Option<Kind> {
        let (at, _) = folded.match_indices(" score").next()?;
        let (name, score) = folded.split_at_checked(at)?;
        let name = name
            .strip_suffix(" indicative")
            .unwrap_or(name)
            .trim_end_matches([':', ' ', '.']);
        let Some(Name::Statement(statement)) = Self::find(&self.names, name) else {
            return None;
        };
        let score = scoring(score.trim_start())?;
        (score.number.is_some() || score.band).then_some(Kind::Scored(statement))
    }

    /// The scoring of a line that is a score line, a band line, or a name with its score.
    pub(super) fn scoring(&mut self, words: &str) -> Scoring {
        fold(words, &mut self.folded);
        let folded = self.folded.as_str();
        scoring(folded)
            .or_else(|| {
                let (at, _) = folded.match_indices(" score").next()?;
                let (name, score) = folded.split_at_checked(at)?;
                let mut found = scoring(score.trim_start())?;
                found.indicative |= name.ends_with("indicative");
                Some(found)
            })
            .unwrap_or_default()
    }

    /// What follows the heading of a section on its own line, as `The local authority commitment: We ..`.
    pub(super) fn inline_head(words: &str) -> Option<(Section, &str)> {
        const OPENINGS: [(&str, Section); 4] = [
            ("what people expect", Section::Expectations),
            ("the local authority commitment", Section::Commitment),
            ("key findings for this quality statement", Section::Findings),
            ("summary of people's experiences", Section::Experiences),
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

/// The number at the end of a name, where it is a single digit after a space or a colon.
fn trailing(folded: &str) -> Option<u8> {
    let end = folded.trim_end_matches(['.', ' ']);
    let name = end.trim_end_matches(|c: char| c.is_ascii_digit());
    match end.as_bytes().get(name.len()..)? {
        [digit] if name.ends_with([' ', ':']) => Some(digit.wrapping_sub(b'0')),
        _ => None,
    }
}

fn split_number(text: &str) -> Option<(u32, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.get(..text.len().saturating_sub(rest.len()))?;
    Some((digits.parse().ok()?, rest))
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

/// Reads a folded score line or band line; none for any other.
fn scoring(folded: &str) -> Option<Scoring> {
    let mut found = Scoring::default();
    let mut words = folded
        .split([' ', ':', '/'])
        .filter(|word| !word.is_empty())
        .peekable();
    if words.next_if_eq(&"statement").is_some() || words.next_if_eq(&"quality").is_some() {
        words.next_if_eq(&"statement");
    }
    found.indicative |= words.next_if_eq(&"indicative").is_some();
    words.next_if_eq(&"overall");
    found.indicative |= words.next_if_eq(&"indicative").is_some();
    if words
        .next_if(|word| matches!(*word, "score" | "scored"))
        .is_some()
    {
        found.labelled = true;
        words.next_if(|word| matches!(*word, "is" | "was" | "of"));
    } else if found.indicative {
        return None;
    }
    found.number = words
        .next_if(|word| number(word).is_some())
        .and_then(number);
    if found.number.is_some()
        && words
            .next_if(|word| matches!(*word, "of" | "out"))
            .is_some()
    {
        words.next_if_eq(&"of");
        words.next_if(|word| matches!(*word, "4" | "four"))?;
    } else if found.number.is_some() && found.labelled && folded.contains("/4") {
        words.next_if_eq(&"4");
    }
    words.next_if(|word| matches!(*word, "score" | "="));
    found.second = words
        .next_if(|word| number(word).is_some())
        .and_then(number);
    let Some(next) = words.next() else {
        // The word alone, or with its number: a number alone is none of our lines.
        return found.labelled.then_some(found);
    };
    if !next.starts_with("evid") {
        let unscored = matches!(next, "n" | "na" | "tbc" | "none" | "not");
        return (found.labelled && found.number.is_none() && unscored && folded.len() < 40)
            .then_some(found);
    }
    // The words of the band, in full, with a slip, or cut off.
    let at = folded.find("evid")?;
    let band = folded.get(at..)?.trim_end_matches(['.', ' ']);
    let verb = band.strip_prefix("evidence ").unwrap_or_default();
    let whole = verb.is_empty() || verb.starts_with("show") || "show".starts_with(verb);
    if !whole || band.len() > 60 {
        return None;
    }
    found.band = true;
    found.words = Score::from_band(band).or_else(|| {
        [
            ("significant shortfall", Score::One),
            ("some shortfall", Score::Two),
            ("good standard", Score::Three),
            ("exceptional standard", Score::Four),
        ]
        .into_iter()
        .find(|(key, _)| band.contains(key))
        .map(|(_, score)| score)
    });
    Some(found)
}

/// A number where a score is expected, in digits or as a word.
pub(super) fn number(word: &str) -> Option<Printed> {
    let score = match word.trim_end_matches(['.', ';']) {
        "1" | "one" => Score::One,
        "2" | "two" => Score::Two,
        "3" | "three" => Score::Three,
        "4" | "four" => Score::Four,
        other => {
            let digits = other.starts_with(|c: char| c.is_ascii_digit())
                && other.chars().all(|c| c.is_ascii_digit() || c == '.');
            return digits.then_some(Printed::Outside);
        }
    };
    Some(Printed::Score(score))
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

/// The rating that a folded line gives.
pub(super) fn rating_of(folded: &str) -> Option<crate::Rating> {
    let mut rest = bare(folded);
    for label in [
        "overall ",
        "indicative ",
        "overall ",
        "rating",
        ":",
        " is",
        " was",
    ] {
        rest = rest.strip_prefix(label).unwrap_or(rest);
    }
    match trim(rest) {
        "inadequate" => Some(crate::Rating::Inadequate),
        "requires improvement" => Some(crate::Rating::RequiresImprovement),
        "good" => Some(crate::Rating::Good),
        "outstanding" => Some(crate::Rating::Outstanding),
        _ => None,
    }
}

/// When the page was published or updated, where digits say so.
fn dates(folded: &str, words: &str) -> Option<Kind> {
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

/// The council line.
fn council(name: &str, words: &str) -> Option<Kind> {
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
fn without_page(words: &str) -> &str {
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
    let mut name = trim(without_page(words));
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
fn about(folded: &str, words: &str) -> Option<Kind> {
    folded.strip_prefix("about ")?;
    let name = words.get("about ".len()..)?;
    let stop = words.ends_with(['.', ',', ';', '?', '!']);
    (!stop && (is_proper(trim(name)) || bare(folded) == "about the local authority"))
        .then_some(Kind::Head(Section::About))
}

/// Navigation, links to files, page numbers.
fn debris(folded: &str, words: &str) -> Option<Kind> {
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
