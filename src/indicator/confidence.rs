use super::{
    IntervalError,
    float::{float, normal_quantile},
};
use core::fmt;
use rust_decimal::Decimal;

/// How often an interval made in this way holds the value: 0.95, or 0.998.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Confidence {
    level: Decimal,
    z: f64,
}

impl Confidence {
    /// 95%.
    pub const P95: Self = Self {
        level: Decimal::from_parts(95, 0, 0, false, 2),
        z: 1.959_963_984_540_054,
    };
    /// 99.8%, the outer limit of control charts.
    pub const P998: Self = Self {
        level: Decimal::from_parts(998, 0, 0, false, 3),
        z: 3.090_232_306_167_813,
    };

    /// A confidence between 0 and 1.
    ///
    /// # Errors
    ///
    /// [`IntervalError::Confidence`].
    pub fn new(level: Decimal) -> Result<Self, IntervalError> {
        if level <= Decimal::ZERO || level >= Decimal::ONE {
            return Err(IntervalError::Confidence);
        }
        // By symmetry, from the lower tail: next to 1 a float could not tell it from none.
        let z = -normal_quantile(0.5 * tail(level));
        Ok(Self { level, z })
    }

    /// The level, such as 0.95.
    #[must_use]
    pub const fn level(self) -> Decimal {
        self.level
    }

    /// The number of standard errors on either side.
    #[must_use]
    pub const fn z(self) -> f64 {
        self.z
    }

    /// What is left outside, both sides together.
    pub(super) fn alpha(self) -> f64 {
        tail(self.level)
    }
}

/// 1 less the level, taken off exactly before it becomes a float.
fn tail(level: Decimal) -> f64 {
    float(Decimal::ONE.checked_sub(level).unwrap_or(Decimal::ZERO))
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.level.fmt(f)
    }
}
