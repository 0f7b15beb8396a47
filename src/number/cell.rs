use super::Counts;
use core::str::FromStr;

/// A cell of a published table of counts: a number, what is known of a withheld or rounded one, or
/// the reason that there is none.
///
/// What is withheld is an interval, carried through sums and shares: never dropped, never zero,
/// never a midpoint.
///
/// ```
/// use care_quality::number::{Cell, CellRule, Count};
///
/// let cell = |text| Cell::parse(text, CellRule::ToNearest5);
/// let (upheld, other) = (cell("*")?.range().unwrap(), cell("35")?.range().unwrap());
/// assert_eq!((upheld.to_string(), other.to_string()), ("1 to 7".into(), "33 to 37".into()));
/// let share = upheld.share_with(other)?;
/// assert_eq!((share.0.to_string(), share.1.to_string()), ("2.6%".into(), "17.5%".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// A number as exact as the table gives it.
    Known(Counts),
    /// Withheld, with nothing but the total to bound it.
    Confidential,
    /// Rounds to zero and is not zero.
    Low,
    /// Not available.
    NotAvailable,
    /// Not applicable.
    NotApplicable,
    /// Too unreliable to use.
    Unreliable,
}

/// How a table withholds small counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CellRule {
    /// `*` is 1 to 7, other numbers are to the nearest 5, and 0 is shown: hospital statistics from
    /// September 2018.
    ///
    /// Source: <https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/hospital-episode-statistics/change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018>
    ToNearest5,
    /// `*` is 1 to 5: the rule of hospital statistics before.
    ///
    /// Source: the same.
    OneToFive,
    /// `*` is 1 to 4, "fewer than 5". Tables that withhold so say it themselves; no common source is
    /// published.
    FewerThanFive,
    /// Nothing is withheld by size.
    Plain,
}

/// Why a text is no cell of a table of counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a whole number or a symbol of official tables, such as `*`, `[c]` or `[x]`")]
pub struct CellError;

impl Cell {
    /// Reads a cell under the rule of its table. Symbols that are no longer in use are refused.
    ///
    /// # Errors
    ///
    /// [`CellError`].
    pub fn parse(text: &str, rule: CellRule) -> Result<Self, CellError> {
        Ok(match text.trim() {
            "*" => match rule {
                CellRule::ToNearest5 => Self::Known(Counts::ordered(1, 7)),
                CellRule::OneToFive => Self::Known(Counts::ordered(1, 5)),
                CellRule::FewerThanFive => Self::Known(Counts::ordered(1, 4)),
                CellRule::Plain => Self::Confidential,
            },
            "c" | "[c]" => Self::Confidential,
            "[low]" => Self::Low,
            "[x]" => Self::NotAvailable,
            "z" | "[z]" => Self::NotApplicable,
            "u" | "[u]" => Self::Unreliable,
            number => {
                let count = super::Printed::from_str(number).map_err(|_| CellError)?;
                let plain = count.qualifier().is_none() && count.unit().is_none();
                let count = count.count().filter(|_| plain).ok_or(CellError)?;
                Self::Known(match rule {
                    CellRule::ToNearest5 if count > 0 => {
                        Counts::ordered(count.saturating_sub(2), count.saturating_add(2))
                    }
                    _ => Counts::ordered(count, count),
                })
            }
        })
    }

    /// The counts that it can be; none where nothing but a total could say.
    #[must_use]
    pub const fn range(self) -> Option<Counts> {
        match self {
            Self::Known(range) => Some(range),
            _ => None,
        }
    }

    /// The counts that it can be as a part of a known total: a withheld cell is anything up to it.
    #[must_use]
    pub fn within(self, total: u64) -> Option<Counts> {
        match self {
            Self::Known(range) => range.intersect(Counts::ordered(0, total)),
            Self::Confidential => Some(Counts::ordered(0, total)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{NumberError, Ratio};

    fn range(least: u64, greatest: u64) -> Counts {
        Counts::new(least, greatest).unwrap()
    }

    #[test]
    fn symbols_mean_what_their_table_says() {
        use CellRule::{FewerThanFive, OneToFive, Plain, ToNearest5};
        for (text, rule, cell) in [
            ("*", ToNearest5, Cell::Known(range(1, 7))),
            ("*", OneToFive, Cell::Known(range(1, 5))),
            ("*", FewerThanFive, Cell::Known(range(1, 4))),
            ("*", Plain, Cell::Confidential),
            ("0", ToNearest5, Cell::Known(range(0, 0))),
            ("15,655", ToNearest5, Cell::Known(range(15_653, 15_657))),
            ("15655", Plain, Cell::Known(range(15_655, 15_655))),
            (" [c] ", Plain, Cell::Confidential),
            ("[x]", Plain, Cell::NotAvailable),
            ("z", Plain, Cell::NotApplicable),
            ("[low]", Plain, Cell::Low),
            ("u", Plain, Cell::Unreliable),
        ] {
            assert_eq!(Cell::parse(text, rule), Ok(cell), "{text}");
        }
        for text in ["~", ":", "", "-3", "5.5", "5%", "about 5", "٣"] {
            assert_eq!(Cell::parse(text, Plain), Err(CellError), "{text}");
        }
    }

    #[test]
    fn intervals_are_carried_through_sums_and_shares() {
        assert_eq!(range(1, 7).plus(range(33, 37)), Ok(range(34, 44)));
        assert_eq!(
            range(1, u64::MAX).plus(range(1, 1)),
            Err(NumberError::Overflow)
        );
        assert_eq!(Cell::Confidential.within(12), Some(range(0, 12)));
        assert_eq!(Cell::Known(range(1, 7)).within(4), Some(range(1, 4)));
        assert_eq!(Cell::NotAvailable.within(4), None);
        assert_eq!(range(1, 7).intersect(range(8, 9)), None);
        // 1 of 1 + 37 to 7 of 7 + 33.
        let (low, high) = range(1, 7).share_with(range(33, 37)).unwrap();
        assert_eq!(low.value(), Ratio::new(100, 38).unwrap());
        assert_eq!(high.value(), Ratio::new(700, 40).unwrap());
        assert_eq!(
            range(0, 7).share_with(range(0, 0)),
            Err(NumberError::ZeroDenominator)
        );
    }
}
