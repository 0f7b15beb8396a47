//! Numbers as they were printed and as they are: exact, with named rounding.
//!
//! Nothing here is a binary float: whether a published figure can be true is judged in integer or
//! rational arithmetic, and a value is rounded once, by a named [`Rounding`].
//!
//! A [`Printed`] figure is a text first: it keeps what stood on the page, so that its precision is
//! known ("5.30" is not "5.3"), and gives its exact value beside it. A [`Ratio`] is what arithmetic
//! gives: exact, in 128 bits, and an error beyond them. [`Percent`], [`PercentagePoints`] and
//! [`PerResidents`] are different types, so that a share, a difference of two shares and a rate
//! cannot be taken for one another; a [`Count`] is never negative, and a [`Cell`] of a published table
//! may be suppressed or rounded, which makes it a range.
//!
//! ```
//! use care_quality::{Printed, Rounding};
//! use care_quality::number::{Count, Percent};
//!
//! let printed = Printed::parse("5.30 %")?;
//! assert_eq!((printed.text(), printed.decimals()), ("5.30 %", 2));
//!
//! // 25 of 44 complaints is 56.8181..%: exact until it is rounded, once, by name.
//! let share = Percent::of(Count::from(25_u32), Count::from(44_u32))?;
//! assert_eq!(share.round_dp(1)?.to_string(), "56.8");
//! // East Sussex, 2023-24: 28 of 32 is 87.5%, a tie, and 88 was printed.
//! let tie = Percent::of(Count::from(28_u32), Count::from(32_u32))?;
//! assert_eq!(tie.value().round(0, Rounding::HalfAway)?.to_string(), "88");
//! assert_eq!(tie.value().round(0, Rounding::HalfDown)?.to_string(), "87");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! | rounding | 1.5, 2.5, 3.5 become | who rounds so |
//! |---|---|---|
//! | `half_away` | 2, 3, 4 | the default; the surveys' measures |
//! | `half_even` | 2, 2, 4 | other measures of the same publications, on binary values |
//! | `half_down` | 1, 2, 3 | nobody is known to: it is there to judge others' figures |
//! | `truncate` | 1, 2, 3 | seen in reports made by hand |
//! | `ceiling` | 2, 3, 4 | inferred for the overall percentage of an assessment |
//!
//! Who rounds half away and who half to even is in the code of the publications of adult social care
//! outcomes, <https://github.com/NHSDigital/ASC-Outcomes-Framework>; for the other rows no source is
//! published.

mod cell;
mod count;
mod counts;
mod printed;
mod quantity;
mod ratio;
mod rounding;
#[cfg(test)]
mod tests;
mod unit;
mod words;

pub use cell::{Cell, CellError, CellRule};
pub use count::{Count, CountError};
pub use counts::Counts;
pub use printed::{Printed, PrintedError, Qualifier};
pub use quantity::{PerResidents, Percent, PercentagePoints};
pub(crate) use ratio::rounded;
pub use ratio::{NumberError, Ratio};
pub use rounding::Rounding;
pub use unit::Unit;
pub(crate) use words::IN_WORDS;
