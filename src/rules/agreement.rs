//! What was published, beside what the scores give. Nothing is ever corrected.

use super::{Outcome, Unrated, Verdict};
use crate::{Printed, Rating, Rounding, Status, Unit};
use alloc::string::String;
use core::fmt;
use rust_decimal::Decimal;

/// The overall result as it was published.
///
/// ```
/// use care_quality::{Rating, RuleSet, Scores, Status};
/// use care_quality::rules::{Agreement, Published};
///
/// let scores = Scores::la([2, 2, 2, 3, 3, 2, 2, 3, 3])?;
/// let outcome = RuleSet::STATEMENT_SCORES.rate(&scores)?;
/// let published = Published::new(Status::Formal).percentage("61%".parse()?);
/// let agreement = published.against(&outcome);
/// assert!(matches!(agreement, Agreement::RoundingOnly(_)));
/// assert_eq!(agreement.to_string(), "published 61%, the scores give 62%; it is the same percentage rounded half away from zero");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Published {
    status: Status,
    percentage: Option<Printed>,
    rating: Option<String>,
}

/// How a published result stands to what the scores give.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Agreement {
    /// All that was published is what the scores give.
    Exact,
    /// Another rounding of the same points gives all that was published.
    RoundingOnly(Difference),
    /// No rounding of the points gives what was published.
    Differs(Difference),
    /// The two cannot be compared.
    NotComparable(Incomparable),
}

/// A published result and a computed one that are not the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Difference {
    published: Published,
    percentage: u32,
    rating: String,
    rounding: Option<Rounding>,
}

/// Why a published result and a computed one cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Incomparable {
    /// A pilot's result has not the standing of a rating.
    #[error("an indicative result is not a formal rating")]
    Indicative,
    /// Neither percentage nor rating was published.
    #[error("neither a percentage nor a rating was published")]
    NothingPublished,
    /// The published percentage is only about what it says, or is no percentage.
    #[error("the published percentage is not an exact percentage")]
    NotExact,
    /// The rules give no overall rating.
    #[error("the rules give no overall rating")]
    NoOverall,
    /// The scores cannot be rated.
    #[error("the scores cannot be rated: {0}")]
    Unrated(Unrated),
}

impl Published {
    /// A result of this status, of which nothing else is known yet.
    #[must_use]
    pub const fn new(status: Status) -> Self {
        Self {
            status,
            percentage: None,
            rating: None,
        }
    }

    /// The same with the printed percentage.
    #[must_use]
    pub fn percentage(mut self, printed: Printed) -> Self {
        self.percentage = Some(printed);
        self
    }

    /// The same with the published rating.
    #[must_use]
    pub fn rating(self, rating: Rating) -> Self {
        self.rating_id(rating.id())
    }

    /// The same with the published rating by its id, for rules with ratings of their own.
    #[must_use]
    pub fn rating_id(mut self, id: impl Into<String>) -> Self {
        self.rating = Some(id.into());
        self
    }

    /// How the published result stands to the computed one.
    #[must_use]
    pub fn against(&self, computed: &Outcome<'_>) -> Agreement {
        self.compare(computed)
            .unwrap_or_else(Agreement::NotComparable)
    }

    /// The same where the scores may be such that nothing was computed, which is an
    /// [`Agreement::NotComparable`].
    #[must_use]
    pub fn against_result(&self, computed: &Result<Outcome<'_>, Unrated>) -> Agreement {
        match computed {
            Ok(outcome) => self.against(outcome),
            Err(reason) => Agreement::NotComparable(Incomparable::Unrated(*reason)),
        }
    }

    fn compare(&self, computed: &Outcome<'_>) -> Result<Agreement, Incomparable> {
        let verdict = computed.verdict.ok_or(Incomparable::NoOverall)?;
        let overall = computed.rules.overall().ok_or(Incomparable::NoOverall)?;
        if self.status == Status::Indicative {
            return Err(Incomparable::Indicative);
        }
        if self.percentage.is_none() && self.rating.is_none() {
            return Err(Incomparable::NothingPublished);
        }
        let inexact = |printed: &Printed| {
            printed.qualifier().is_some() || !matches!(printed.unit(), None | Some(Unit::Percent))
        };
        if self.percentage.as_ref().is_some_and(inexact) {
            return Err(Incomparable::NotExact);
        }
        let rating = |verdict: &Verdict<'_>| {
            let published = self.rating.as_deref();
            published.is_none_or(|rating| rating == verdict.rating_id())
        };
        let whole = Decimal::from(verdict.percentage());
        let exactly = |printed: &Printed| {
            printed.value() == whole
                && (printed.decimals() == 0 || verdict.exact() == printed.ratio())
        };
        if rating(&verdict) && self.percentage.as_ref().is_none_or(exactly) {
            return Ok(Agreement::Exact);
        }
        // The mode may have been another for the overall alone, or on the way to it as well.
        let fits = |mode: Rounding| {
            let alone = overall.verdict(verdict.points, mode);
            let both = [Some(alone), computed.under(mode)];
            both.into_iter().flatten().any(|other| {
                let printed = |printed: &Printed| {
                    other.exact().round(printed.decimals(), mode) == Ok(printed.value())
                };
                rating(&other) && self.percentage.as_ref().is_none_or(printed)
            })
        };
        let rounding = Rounding::ALL.iter().copied().find(|mode| fits(*mode));
        let difference = Difference {
            published: self.clone(),
            percentage: verdict.percentage(),
            rating: verdict.rating_id().into(),
            rounding,
        };
        Ok(match rounding {
            Some(_) => Agreement::RoundingOnly(difference),
            None => Agreement::Differs(difference),
        })
    }
}

impl Difference {
    /// What was published.
    #[must_use]
    pub const fn published(&self) -> &Published {
        &self.published
    }

    /// The percentage that the scores give.
    #[must_use]
    pub const fn percentage(&self) -> u32 {
        self.percentage
    }

    /// The id of the rating that the scores give.
    #[must_use]
    pub fn rating_id(&self) -> &str {
        &self.rating
    }

    /// The rounding mode that gives what was published, where one does.
    #[must_use]
    pub const fn rounding(&self) -> Option<Rounding> {
        self.rounding
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = |id: &str| Rating::from_id(id).map(Rating::name);
        f.write_str("published ")?;
        if let Some(printed) = &self.published.percentage {
            write!(f, "{}%", printed.number())?;
        }
        if let Some(rating) = &self.published.rating {
            let and = if self.published.percentage.is_some() {
                ", "
            } else {
                ""
            };
            write!(f, "{and}{}", words(rating).unwrap_or(rating))?;
        }
        write!(f, ", the scores give ")?;
        if self.published.percentage.is_some() {
            write!(f, "{}%", self.percentage)?;
        }
        if self.published.rating.is_some() {
            let and = if self.published.percentage.is_some() {
                ", "
            } else {
                ""
            };
            write!(f, "{and}{}", words(&self.rating).unwrap_or(&self.rating))?;
        }
        match self.rounding {
            Some(mode) => write!(f, "; it is the same percentage rounded {mode}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact => f.write_str("published as the scores give it"),
            Self::RoundingOnly(difference) | Self::Differs(difference) => difference.fmt(f),
            Self::NotComparable(reason) => reason.fmt(f),
        }
    }
}
