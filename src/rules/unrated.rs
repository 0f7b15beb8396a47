/// Why nothing was rated. Places are counted from 0; the message counts them from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Unrated {
    /// The rules rate so many elements, no more and no fewer.
    #[error("expected {expected} scores, found {found}")]
    WrongNumber {
        /// How many the rules rate.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Fewer scores than the rules ask for.
    #[error("expected at least {least} scores, found {found}")]
    TooFew {
        /// The fewest that are rated.
        least: usize,
        /// How many there are.
        found: usize,
    },
    /// More scores than the rules take.
    #[error("expected at most {most} scores, found {found}")]
    TooMany {
        /// The most that are rated.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// A number that the scale does not have.
    #[error("expected a score from {lowest} to {highest}, found `{found}` in place {}", .place.saturating_add(1))]
    OffScale {
        /// Where it stands.
        place: usize,
        /// The number.
        found: i64,
        /// The lowest level of the scale.
        lowest: u32,
        /// The highest level of the scale.
        highest: u32,
    },
    /// An element without a score, where all must have one.
    #[error("place {} has no score, and nobody said that these are all that were assessed", .place.saturating_add(1))]
    NotAssessed {
        /// Where it stands.
        place: usize,
    },
    /// A score that may be any, where all must be known.
    #[error("the score in place {} is not known", .place.saturating_add(1))]
    NotKnown {
        /// Where it stands.
        place: usize,
    },
    /// No element has a score.
    #[error("nothing was assessed, so there is nothing to rate")]
    NothingAssessed,
    /// The score of a whole element, where the rules ask for the scores of its parts.
    #[error("expected the scores of its evidence categories in place {}, found one score for the whole", .place.saturating_add(1))]
    PartsExpected {
        /// Where it stands.
        place: usize,
    },
    /// The scores of parts, where the rules ask for one score of the whole element.
    #[error("expected one score in place {}, found the scores of parts", .place.saturating_add(1))]
    NoPartsExpected {
        /// Where it stands.
        place: usize,
    },
    /// Fewer or more parts than an element is scored from.
    #[error("expected {least} to {most} scores in place {}, found {found}", .place.saturating_add(1))]
    NumberOfParts {
        /// Where they stand.
        place: usize,
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// The rules do not rate the nine quality statements on the scale 1 to 4.
    #[error("these rules do not rate the nine quality statements by their scores")]
    OtherElements,
    /// The rules know no element of this name or place.
    #[error("these rules have no such element")]
    NoSuchElement,
    /// The rules give no overall rating.
    #[error("these rules give no overall rating")]
    NoOverall,
}
