use super::given::{Given, above, below, counts, fields, twice, unknown_field};
use crate::{
    issue::{Code, Issue},
    number::Count,
    stated::stated,
    table::closed_list,
    value::Value,
};
use alloc::{format, string::String, vec::Vec};
use serde::{Serialize, Serializer, ser::SerializeMap};

closed_list! {
    /// Whether a complaint can carry several themes.
    pub enum ThemeCoding: "theme coding" {
        /// One theme for each complaint.
        Single = "single", "single", [];
        /// Any number of themes for each complaint.
        Multiple = "multiple", "multiple", [];
    }
}

counts! {
    /// What became of the complaints that were decided: each has one outcome.
    pub struct Outcomes {
        /// Upheld in full.
        upheld / with_upheld,
        /// Upheld in part.
        partly_upheld / with_partly_upheld,
        /// Not upheld.
        not_upheld / with_not_upheld,
        /// Withdrawn.
        withdrawn / with_withdrawn,
    }
}

impl Outcomes {
    /// Each outcome with its id, in the order of the wire.
    #[must_use]
    pub const fn each(&self) -> [(&'static str, Given); 4] {
        [
            ("upheld", self.upheld),
            ("partly_upheld", self.partly_upheld),
            ("not_upheld", self.not_upheld),
            ("withdrawn", self.withdrawn),
        ]
    }

    /// The sum of all outcomes that were given: none where none was, or one of them is unknown.
    #[must_use]
    pub fn total(&self) -> Option<Count> {
        let given = self
            .each()
            .into_iter()
            .filter(|(_, given)| given.is_given());
        let mut counts = given.map(|(_, given)| given.known());
        let first = counts.next()??;
        counts.try_fold(first, |sum, count| sum.plus(count?))
    }
}

/// Complaints to a council in a year: received, decided, by outcome and by theme.
///
/// A complaint received in one year may be decided in the next, so neither bounds the other.
/// Source: <https://www.legislation.gov.uk/uksi/2009/309/contents>
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Complaints {
    received: Given,
    decided: Given,
    outcomes: Outcomes,
    themes: Vec<(String, Given)>,
    coding: Option<ThemeCoding>,
}

const FIELDS: &[&str] = &["received", "decided", "outcomes", "themes", "theme_coding"];

impl Complaints {
    /// No count as yet.
    #[must_use]
    #[expect(
        clippy::new_without_default,
        reason = "records have no default: nothing given is said aloud"
    )]
    pub const fn new() -> Self {
        Self {
            received: Given::Missing,
            decided: Given::Missing,
            outcomes: Outcomes::new(),
            themes: Vec::new(),
            coding: None,
        }
    }

    /// Complaints received.
    #[must_use]
    pub const fn received(&self) -> Given {
        self.received
    }

    /// Complaints decided.
    #[must_use]
    pub const fn decided(&self) -> Given {
        self.decided
    }

    /// Complaints by outcome.
    #[must_use]
    pub const fn outcomes(&self) -> &Outcomes {
        &self.outcomes
    }

    /// Complaints by theme, in the order given.
    pub fn themes(&self) -> impl ExactSizeIterator<Item = (&str, Given)> {
        self.themes
            .iter()
            .map(|(name, count)| (name.as_str(), *count))
    }

    /// Whether a complaint can carry several themes, where that was said.
    #[must_use]
    pub const fn theme_coding(&self) -> Option<ThemeCoding> {
        self.coding
    }

    /// Whether nothing was given.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        !self.received.is_given()
            && !self.decided.is_given()
            && self.outcomes.is_empty()
            && self.themes.is_empty()
    }

    /// The same counts with the complaints received.
    #[must_use]
    pub fn with_received(mut self, count: impl Into<Given>) -> Self {
        self.received = count.into();
        self
    }

    /// The same counts with the complaints decided.
    #[must_use]
    pub fn with_decided(mut self, count: impl Into<Given>) -> Self {
        self.decided = count.into();
        self
    }

    /// The same counts with the outcomes.
    #[must_use]
    pub const fn with_outcomes(mut self, outcomes: Outcomes) -> Self {
        self.outcomes = outcomes;
        self
    }

    /// The same counts with one more theme; a theme given twice is unknown.
    #[must_use]
    pub fn with_theme(mut self, name: impl Into<String>, count: impl Into<Given>) -> Self {
        let (name, count) = (name.into(), count.into());
        match self.themes.iter_mut().find(|(theme, _)| *theme == name) {
            Some((_, known)) => *known = Given::Unknown,
            None => self.themes.push((name, count)),
        }
        self
    }

    /// The same counts with whether a complaint can carry several themes.
    #[must_use]
    pub const fn with_theme_coding(mut self, coding: ThemeCoding) -> Self {
        self.coding = Some(coding);
        self
    }

    /// Reads what a record holds; whatever cannot be read, or cannot be, becomes an issue at its
    /// path and counts as unknown.
    #[must_use]
    pub fn read(value: &Value, path: &str, issues: &mut Vec<Issue>) -> Self {
        let mut counts = Self::new();
        let mut seen: Vec<&str> = Vec::new();
        for (name, value, place) in fields(value, path, issues) {
            match name {
                "received" => counts.received.field(value, &place, issues),
                "decided" => counts.decided.field(value, &place, issues),
                "outcomes" | "themes" | "theme_coding" if seen.contains(&name) => {
                    issues.push(twice(&place));
                    counts.forget(name);
                }
                "outcomes" | "themes" | "theme_coding" => {
                    seen.push(name);
                    counts.take_in(name, value, &place, issues);
                }
                _ => issues.push(unknown_field(name, &place, FIELDS)),
            }
        }
        counts.check(path, issues);
        counts
    }

    fn take_in(&mut self, name: &str, value: &Value, place: &str, issues: &mut Vec<Issue>) {
        match name {
            "outcomes" => self.outcomes = read_outcomes(value, place, issues),
            "themes" => self.themes = read_themes(value, place, issues),
            _ => self.coding = read_coding(value, place, issues),
        }
    }

    /// What was given twice is not known.
    fn forget(&mut self, name: &str) {
        match name {
            "outcomes" => self.outcomes = Outcomes::new(),
            "themes" => self.themes = Vec::new(),
            _ => self.coding = None,
        }
    }

    /// Reports every part that is larger than its whole.
    fn check(&self, path: &str, issues: &mut Vec<Issue>) {
        let whole = match (self.decided, self.received) {
            (Given::Missing, Given::Known(received)) => Some(("complaints received", received)),
            (Given::Known(decided), _) => Some(("complaints decided", decided)),
            _ => None,
        };
        if let Some(whole) = whole {
            let outcomes = below(path, "outcomes");
            let mut fine = true;
            for (name, count) in self.outcomes.each() {
                if let Given::Known(count) = count {
                    fine &= !above((name, count), whole, below(&outcomes, name), issues);
                }
            }
            // A sum is above the whole wherever one of its parts is: one fault, one issue.
            if let (true, Some(sum)) = (fine, known_sum(self.outcomes.each())) {
                above(("the sum of the outcomes", sum), whole, outcomes, issues);
            }
        }
        if let Given::Known(received) = self.received {
            let (whole, themes) = (("complaints received", received), below(path, "themes"));
            let mut fine = true;
            for (name, count) in self.themes() {
                if let Given::Known(count) = count {
                    let part = (&*format!("the theme `{name}`"), count);
                    fine &= !above(part, whole, below(&themes, name), issues);
                }
            }
            if let (true, Some(ThemeCoding::Single), Some(sum)) =
                (fine, self.coding, known_sum(self.themes()))
            {
                above(("the sum of the themes", sum), whole, themes, issues);
            }
        }
    }
}

/// The sum of what is known: with more known it could only be larger.
fn known_sum<'a>(parts: impl IntoIterator<Item = (&'a str, Given)>) -> Option<Count> {
    let mut counts = parts.into_iter().filter_map(|(_, given)| given.known());
    let first = counts.next()?;
    counts.try_fold(first, Count::plus)
}

fn read_outcomes(value: &Value, path: &str, issues: &mut Vec<Issue>) -> Outcomes {
    let mut outcomes = Outcomes::new();
    for (name, value, place) in fields(value, path, issues) {
        if !outcomes.take(name, value, &place, issues) {
            issues.push(unknown_field(name, &place, Outcomes::FIELDS));
        }
    }
    outcomes
}

fn read_themes(value: &Value, path: &str, issues: &mut Vec<Issue>) -> Vec<(String, Given)> {
    let mut themes: Vec<(String, Given)> = Vec::new();
    // Names in order beside the list, so that many themes are read in little more than linear time.
    let mut names = alloc::collections::BTreeMap::new();
    for (name, value, place) in fields(value, path, issues) {
        if let Some(index) = names.get(name).copied() {
            issues.push(twice(&place));
            if let Some((_, known)) = themes.get_mut::<usize>(index) {
                *known = Given::Unknown;
            }
            continue;
        }
        let count = Given::read(value, &place, issues);
        if count.is_given() {
            names.insert(name, themes.len());
            themes.push((name.into(), count));
        }
    }
    themes
}

fn read_coding(value: &Value, path: &str, issues: &mut Vec<Issue>) -> Option<ThemeCoding> {
    let issue = match value {
        Value::Null => return None,
        Value::Text(text) => match ThemeCoding::from_id(text) {
            Some(coding) => return Some(coding),
            None => Issue::new(
                Code::ValueUnknown,
                format!(
                    "expected {}",
                    crate::text::one_of(ThemeCoding::ALL.iter().map(|coding| coding.id()))
                ),
            ),
        },
        other => Issue::new(
            Code::ValueType,
            format!("expected a text, found {}", other.kind()),
        ),
    };
    issues.push(issue.at_path(path));
    None
}

/// The counts that are known, in the wire form.
impl Serialize for Complaints {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, count) in [("received", self.received), ("decided", self.decided)] {
            stated(&mut map, name, count.known())?;
        }
        if !self.outcomes.is_empty() {
            map.serialize_entry("outcomes", &self.outcomes)?;
        }
        if !self.themes.is_empty() {
            map.serialize_entry("themes", &Themes(&self.themes))?;
        }
        stated(&mut map, "theme_coding", self.coding)?;
        map.end()
    }
}

struct Themes<'a>(&'a [(String, Given)]);

impl Serialize for Themes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let known = self
            .0
            .iter()
            .filter_map(|(name, given)| Some((name, given.known()?)));
        serializer.collect_map(known)
    }
}
