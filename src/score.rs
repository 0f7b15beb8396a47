//! Scores and ratings: what an assessment says of one statement, and of the whole.
//!
//! ```
//! use care_quality::{Rating, Score};
//!
//! let score = Score::new(2)?;
//! assert_eq!(score.band(), "Evidence shows some shortfalls");
//! assert!(score < Score::Three && Rating::RequiresImprovement < Rating::Good);
//! assert_eq!("Requires improvement".parse(), Ok(Rating::RequiresImprovement));
//! // A score is 1 to 4: nothing else can be held.
//! assert!(Score::new(0).is_err() && "5".parse::<Score>().is_err());
//! # Ok::<(), care_quality::ScoreError>(())
//! ```

use crate::table::closed_list;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The score of a quality statement or an evidence category, 1 (lowest) to 4 (highest).
///
/// Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/how-we-determine-ratings>
///
/// ```
/// use care_quality::Score;
///
/// let score: Score = "3".parse()?;
/// assert_eq!(score, Score::Three);
/// assert_eq!(score.band(), "Evidence shows a good standard");
/// assert!(Score::new(5).is_err());
/// # Ok::<(), care_quality::ScoreError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Score {
    /// 1: significant shortfalls.
    One = 1,
    /// 2: some shortfalls.
    Two = 2,
    /// 3: a good standard.
    Three = 3,
    /// 4: an exceptional standard.
    Four = 4,
}

/// Why something is no [`Score`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ScoreError {
    /// A whole number outside 1 to 4.
    #[error("a score is 1, 2, 3 or 4, not {0}")]
    OutOfRange(i64),
    /// Not a whole number in plain digits.
    #[error("expected a score: one of the digits 1, 2, 3 and 4")]
    NotANumber,
}

impl Score {
    /// The four scores, lowest first.
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::Four];

    /// The score with this number.
    ///
    /// # Errors
    ///
    /// [`ScoreError::OutOfRange`] for anything but 1, 2, 3 and 4.
    pub const fn new(number: i64) -> Result<Self, ScoreError> {
        match number {
            1 => Ok(Self::One),
            2 => Ok(Self::Two),
            3 => Ok(Self::Three),
            4 => Ok(Self::Four),
            other => Err(ScoreError::OutOfRange(other)),
        }
    }

    /// The number, 1 to 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The text of the band line that is published with the score.
    #[must_use]
    pub const fn band(self) -> &'static str {
        match self {
            Self::One => "Evidence shows significant shortfalls",
            Self::Two => "Evidence shows some shortfalls",
            Self::Three => "Evidence shows a good standard",
            Self::Four => "Evidence shows an exceptional standard",
        }
    }

    /// The score whose band words these are, in any case and spacing.
    #[must_use]
    pub fn from_band(words: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|score| crate::text::same_name(score.band(), words))
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}

impl TryFrom<i64> for Score {
    type Error = ScoreError;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        Self::new(number)
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.number()
    }
}

impl FromStr for Score {
    type Err = ScoreError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // A sign in front is a minus, or none.
        if text.starts_with('+') {
            return Err(ScoreError::NotANumber);
        }
        text.parse()
            .map_err(|_| ScoreError::NotANumber)
            .and_then(Self::new)
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Number;
        impl de::Visitor<'_> for Number {
            type Value = Score;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a score: the integer 1, 2, 3 or 4")
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Score, E> {
                Score::new(number)
                    .map_err(|_| E::invalid_value(de::Unexpected::Signed(number), &self))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Score, E> {
                i64::try_from(number)
                    .ok()
                    .and_then(|number| Score::new(number).ok())
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
            }
        }
        deserializer.deserialize_i64(Number)
    }
}

closed_list! {
    /// The overall rating, lowest first.
    ///
    /// Source: <https://www.cqc.org.uk/guidance-regulation/local-authorities/how-we-determine-ratings>
    ///
    /// ```
    /// use care_quality::Rating;
    ///
    /// assert_eq!("Requires improvement".parse(), Ok(Rating::RequiresImprovement));
    /// assert_eq!(Rating::Good.id(), "good");
    /// assert!(Rating::Good < Rating::Outstanding);
    /// ```
    pub enum Rating: "rating" {
        /// 25% to 38%.
        Inadequate = "inadequate", "inadequate", [];
        /// 39% to 62%.
        RequiresImprovement = "requires_improvement", "requires improvement", [];
        /// 63% to 87%.
        Good = "good", "good", [];
        /// 88% and above.
        Outstanding = "outstanding", "outstanding", [];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn scores_are_read_from_plain_digits_only() {
        for score in Score::ALL {
            assert_eq!(score.to_string().parse(), Ok(score));
            assert_eq!(Score::from_band(score.band()), Some(score));
        }
        assert_eq!("5".parse::<Score>(), Err(ScoreError::OutOfRange(5)));
        assert_eq!("-3".parse::<Score>(), Err(ScoreError::OutOfRange(-3)));
        assert_eq!("03".parse::<Score>(), Ok(Score::Three));
        for text in [
            "",
            "٣",
            "three",
            "3.0",
            "+3",
            "-",
            "99999999999999999999",
            "NaN",
            " 3",
        ] {
            assert_eq!(text.parse::<Score>(), Err(ScoreError::NotANumber), "{text}");
        }
    }

    #[test]
    fn ratings_round_trip_by_id_and_by_name() {
        for rating in Rating::ALL.iter().copied() {
            assert_eq!(rating.to_string().parse(), Ok(rating));
            assert_eq!(rating.id().parse(), Ok(rating));
            let wire = serde_json::to_string(&rating).unwrap();
            assert_eq!(serde_json::from_str::<Rating>(&wire).unwrap(), rating);
        }
        assert!("adequate".parse::<Rating>().is_err());
        assert!(
            serde_json::from_str::<Rating>("\"Good\"").is_err(),
            "the wire is exact"
        );
    }
}
