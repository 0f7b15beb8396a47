//! Numbers as they were printed and as they are: exact, with named rounding.
//!
//! Nothing here is a binary float: a verdict on a published figure is integer or rational
//! arithmetic, and a value is rounded once, by a named [`Rounding`].

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

pub use cell::{Cell, CellError, CellRule};
pub use count::{Count, CountError};
pub use counts::Counts;
pub use printed::{Printed, PrintedError, Qualifier};
pub use quantity::{PerResidents, Percent, PercentagePoints};
pub use ratio::{NumberError, Ratio};
pub use rounding::Rounding;
pub use unit::Unit;
