use crate::table::closed_list;

closed_list! {
    /// How an exact value becomes a printed one.
    ///
    /// The half modes differ only where a value lies exactly between two printed ones. The half
    /// modes and [`Truncate`](Self::Truncate) act on the magnitude and restore the sign;
    /// [`Ceiling`](Self::Ceiling) goes towards positive infinity.
    ///
    /// ```
    /// use care_quality::{Ratio, Rounding};
    ///
    /// let tie = Ratio::new(5, 2)?;
    /// let rounded = |mode| tie.round(0, mode).map(|value| value.to_string());
    /// assert_eq!(rounded(Rounding::HalfAway)?, "3");
    /// assert_eq!(rounded(Rounding::HalfEven)?, "2");
    /// # Ok::<(), care_quality::NumberError>(())
    /// ```
    pub enum Rounding: "rounding mode" {
        /// To the nearest; a tie away from zero. The usual way of official statistics.
        HalfAway = "half_away", "half away from zero", ["half up"];
        /// To the nearest; a tie to the even neighbour.
        HalfEven = "half_even", "half to even", [];
        /// To the nearest; a tie towards zero.
        HalfDown = "half_down", "half towards zero", [];
        /// Towards zero.
        Truncate = "truncate", "towards zero", [];
        /// Towards positive infinity: up.
        Ceiling = "ceiling", "up", [];
    }
}
