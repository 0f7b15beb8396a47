use super::set::{List, Text};
use crate::{Code, Issue, Printed, Rating, Ratio, Rounding};
use alloc::{borrow::Cow, format};
use core::fmt;

/// How scores become the overall rating: rounded to a whole percentage of the points, banded,
/// limited.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Overall {
    pub(crate) rounding: Rounding,
    pub(crate) bands: List<Band>,
    pub(crate) limiters: List<Limiter>,
}

impl Overall {
    /// How the percentage of the points becomes a whole one.
    #[must_use]
    pub const fn rounding(&self) -> Rounding {
        self.rounding
    }

    /// The bands, lowest first.
    #[must_use]
    pub fn bands(&self) -> &[Band] {
        &self.bands
    }

    /// The limiters, each judged on the computed rating, never one after the other.
    #[must_use]
    pub fn limiters(&self) -> &[Limiter] {
        &self.limiters
    }

    /// The place of the band with this rating id, lowest first.
    #[must_use]
    pub fn position(&self, rating: &str) -> Option<usize> {
        self.bands.iter().position(|band| band.rating == rating)
    }

    /// The rating id of the band at a place.
    pub(crate) fn rating(&self, band: usize) -> &str {
        self.bands.get(band).map_or("", Band::id)
    }
}

/// The issue that no scores give an overall percentage: it is 25 to 100, since the least of all
/// results is a quarter.
pub(crate) fn overall_out_of_range(printed: &Printed) -> Option<Issue> {
    let possible = Ratio::whole(25)..=Ratio::whole(100);
    (!possible.contains(&printed.ratio())).then(|| {
        let message = format!(
            "an overall percentage is 25 to 100, not {}",
            printed.number()
        );
        Issue::new(Code::ValueOutOfRange, message)
    })
}

/// A band of whole percentages with the rating that it gives.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Band {
    pub(crate) rating: Text,
    pub(crate) from: u32,
    pub(crate) to: u32,
    pub(crate) known: Option<Rating>,
}

impl Band {
    pub(crate) const fn of(rating: Rating, from: u32, to: u32) -> Self {
        Self {
            rating: Cow::Borrowed(rating.id()),
            from,
            to,
            known: Some(rating),
        }
    }

    /// The id of the rating, as it stands on the wire.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.rating
    }

    /// The rating in words: of one of the four known, its name, else its id.
    #[must_use]
    pub fn name(&self) -> &str {
        match self.known {
            Some(rating) => rating.name(),
            None => &self.rating,
        }
    }

    /// The rating, where it is one of the four of the Care Quality Commission.
    #[must_use]
    pub const fn rating(&self) -> Option<Rating> {
        self.known
    }

    /// The lowest percentage of the band.
    #[must_use]
    pub const fn from(&self) -> u32 {
        self.from
    }

    /// The highest percentage of the band.
    #[must_use]
    pub const fn to(&self) -> u32 {
        self.to
    }
}

/// "39% to 62% is requires improvement".
impl fmt::Display for Band {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}% to {}% is {}", self.from, self.to, self.name())
    }
}

/// A rule that caps the rating where a single score is low.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Limiter {
    pub(crate) id: Text,
    /// The place of the band that the computed rating must have.
    pub(crate) when: usize,
    pub(crate) at_most: u32,
    /// The place of the band that is the best left.
    pub(crate) cap: usize,
}

impl Limiter {
    /// The name by which the rule goes.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The place among the bands of the computed rating that is limited.
    #[must_use]
    pub const fn when(&self) -> usize {
        self.when
    }

    /// The score at or below which any element sets the limiter off.
    #[must_use]
    pub const fn at_most(&self) -> u32 {
        self.at_most
    }

    /// The place among the bands of the best rating left.
    #[must_use]
    pub const fn cap(&self) -> usize {
        self.cap
    }
}
