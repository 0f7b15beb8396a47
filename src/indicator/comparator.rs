use crate::{
    metric::Polarity,
    number::{Printed, Ratio},
    table::closed_list,
};
use alloc::string::String;
use core::cmp::Ordering;
use serde::{Serialize, Serializer, ser::SerializeStruct};

closed_list! {
    /// What a figure is compared with.
    pub enum ComparatorKind: "comparator kind" {
        /// The value for England.
        EnglandAverage = "england_average", "England average", ["average for England"];
        /// The value for the council's region.
        RegionAverage = "region_average", "region average", ["regional average"];
        /// The value for London.
        LondonAverage = "london_average", "London average", [];
        /// The value called national, without a country.
        NationalAverage = "national_average", "national average", [];
        /// The value for councils of the same type, such as counties.
        SameTypeAverage = "same_type_average", "average of the same type of council", ["average of similar councils"];
        /// The value for statistical neighbours or another group of peers.
        PeerAverage = "peer_average", "peer average", ["statistical neighbours", "average of statistical neighbours"];
        /// The place among others: its value is the place, and it says of how many.
        Rank = "rank", "rank", [];
        /// A value to be reached.
        Target = "target", "target", [];
        /// The council's own value of an earlier time.
        OwnEarlier = "own_earlier", "own earlier value", [];
        /// An estimate of what then came out.
        Estimate = "estimate", "estimate", [];
        /// Anything else.
        Other = "other", "other", [];
    }
}

closed_list! {
    /// How a figure stands to its comparator.
    pub enum Direction: "direction" {
        /// Below it.
        Lower = "lower", "lower", [];
        /// Above it.
        Higher = "higher", "higher", [];
        /// Equal to it.
        Same = "same", "same", [];
    }
}

impl Direction {
    /// The direction of two values: how the first stands to the second.
    #[must_use]
    pub fn between(value: Ratio, comparator: Ratio) -> Self {
        match value.cmp(&comparator) {
            Ordering::Less => Self::Lower,
            Ordering::Greater => Self::Higher,
            Ordering::Equal => Self::Same,
        }
    }

    /// The direction that words claim, where they claim one plainly.
    ///
    /// Words such as "similar to" or "in line with" claim nothing that two numbers could
    /// contradict; nor do words that are negated, hedged, or go both ways.
    ///
    /// ```
    /// use care_quality::indicator::Direction;
    ///
    /// assert_eq!(Direction::of_words("slightly lower than"), Some(Direction::Lower));
    /// assert_eq!(Direction::of_words("the same as"), Some(Direction::Same));
    /// assert_eq!(Direction::of_words("no higher than"), None);
    /// assert_eq!(Direction::of_words("similar to"), None);
    /// ```
    #[must_use]
    pub fn of_words(words: &str) -> Option<Self> {
        plain_claim(words, |word| {
            let mut all = Self::ALL.iter().copied();
            all.find(|direction| word.eq_ignore_ascii_case(direction.id()))
        })
    }
}

/// What words claim, where they claim one thing only and neither negate nor hedge it.
fn plain_claim<T: Copy + PartialEq>(words: &str, claim: impl Fn(&str) -> Option<T>) -> Option<T> {
    let among = |list: &[&str], word: &str| list.iter().any(|it| word.eq_ignore_ascii_case(it));
    let mut found = None;
    let mut before = "";
    for word in words.split(|c: char| !c.is_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        if among(NEGATIONS, word) {
            return None;
        }
        if let Some(claimed) = claim(word) {
            let hedged = word.eq_ignore_ascii_case("same") && among(HEDGES, before);
            if hedged || found.is_some_and(|other| other != claimed) {
                return None;
            }
            found = Some(claimed);
        }
        if !word.eq_ignore_ascii_case("the") {
            before = word;
        }
    }
    found
}

const NEGATIONS: &[&str] = &["not", "no", "neither", "nor", "or", "isn", "wasn", "never"];
const HEDGES: &[&str] = &[
    "about",
    "almost",
    "approximately",
    "around",
    "broadly",
    "largely",
    "much",
    "nearly",
    "roughly",
    "similar",
];

closed_list! {
    /// What a difference means, where the metric says which direction is better.
    pub enum Verdict: "verdict" {
        /// Better than the comparator.
        Better = "better", "better", [];
        /// Worse than the comparator.
        Worse = "worse", "worse", [];
        /// Equal to it.
        Same = "same", "same", [];
    }
}

impl Verdict {
    /// The verdict that words such as "worse than" claim plainly.
    pub(super) fn of_words(words: &str) -> Option<Self> {
        plain_claim(words, |word| {
            let verdicts = [Self::Better, Self::Worse];
            verdicts
                .into_iter()
                .find(|verdict| word.eq_ignore_ascii_case(verdict.id()))
        })
    }

    /// The verdict on a direction: none where the metric has no better direction, unless both
    /// values are the same.
    #[must_use]
    pub const fn of(direction: Direction, polarity: Option<Polarity>) -> Option<Self> {
        match (direction, polarity) {
            (Direction::Same, _) => Some(Self::Same),
            (_, None) => None,
            (Direction::Lower, Some(Polarity::LowerIsBetter))
            | (Direction::Higher, Some(Polarity::HigherIsBetter)) => Some(Self::Better),
            _ => Some(Self::Worse),
        }
    }
}

/// What a figure is compared with: the kind, and the value and words where they were printed.
///
/// ```
/// use care_quality::{Printed, indicator::{Comparator, ComparatorKind}};
///
/// let london = Comparator::new(ComparatorKind::LondonAverage)
///     .with_value(Printed::parse("13%")?)
///     .with_words("lower than");
/// assert_eq!(
///     serde_json::to_string(&london).unwrap(),
///     r#"{"kind":"london_average","value":"13","direction":"lower than"}"#,
/// );
/// # Ok::<(), care_quality::PrintedError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Comparator {
    kind: ComparatorKind,
    value: Option<Printed>,
    of: Option<u64>,
    words: Option<String>,
}

impl Comparator {
    /// A comparator of which only the kind is known.
    #[must_use]
    pub const fn new(kind: ComparatorKind) -> Self {
        Self {
            kind,
            value: None,
            of: None,
            words: None,
        }
    }

    /// The place among so many.
    #[must_use]
    pub const fn rank(place: Printed, of: u64) -> Self {
        Self {
            kind: ComparatorKind::Rank,
            value: Some(place),
            of: Some(of),
            words: None,
        }
    }

    /// The same comparator with its value.
    #[must_use]
    pub fn with_value(mut self, value: Printed) -> Self {
        self.value = Some(value);
        self
    }

    /// The same comparator with the words of the comparison, as printed.
    #[must_use]
    pub fn with_words(mut self, words: impl Into<String>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// The same comparator as a place among so many.
    #[must_use]
    pub fn among(mut self, of: u64) -> Self {
        self.of = Some(of);
        self
    }

    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> ComparatorKind {
        self.kind
    }

    /// Its value, where it was printed.
    #[must_use]
    pub const fn value(&self) -> Option<&Printed> {
        self.value.as_ref()
    }

    /// Of a rank: among how many.
    #[must_use]
    pub const fn of(&self) -> Option<u64> {
        self.of
    }

    /// The words of the comparison, as printed.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        self.words.as_deref()
    }

    /// The direction that the words claim plainly.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        Direction::of_words(self.words()?)
    }
}

/// The wire form: `kind`, `value`, `direction`, and `of` for a rank.
impl Serialize for Comparator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = if self.of.is_some() { 4 } else { 3 };
        let mut object = serializer.serialize_struct("Comparator", fields)?;
        object.serialize_field("kind", &self.kind)?;
        object.serialize_field("value", &self.value.as_ref().map(Printed::number))?;
        object.serialize_field("direction", &self.words)?;
        match self.of {
            Some(of) => object.serialize_field("of", &of)?,
            None => object.skip_field("of")?,
        }
        object.end()
    }
}
