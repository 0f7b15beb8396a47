use crate::table::closed_list;

closed_list! {
    /// What a figure counts in.
    pub enum Unit: "unit" {
        /// A share or a relative change, in parts of a hundred.
        Percent = "percent", "percent", ["%", "per cent"];
        /// The difference of two shares.
        PercentagePoints = "percentage_points", "percentage points", ["points"];
        /// People, posts, complaints, cases: whole, or full-time equivalent.
        Count = "count", "count", [];
        /// A rate per 100,000 residents.
        Per100000 = "per_100000", "per 100,000", ["per 100,000 population"];
        /// Days.
        Days = "days", "days", ["day"];
        /// Weeks.
        Weeks = "weeks", "weeks", ["week"];
        /// Hours.
        Hours = "hours", "hours", ["hour"];
        /// Minutes.
        Minutes = "minutes", "minutes", ["minute"];
        /// Months.
        Months = "months", "months", ["month"];
        /// Years.
        Years = "years", "years", ["year"];
        /// Pounds sterling.
        Pounds = "pounds", "pounds", ["£"];
        /// A place in an order, 1 the best.
        Rank = "rank", "rank", [];
        /// One number for another, as cases for a worker.
        Ratio = "ratio", "ratio", [];
        /// A point on a scale.
        Score = "score", "score", [];
        /// Any other.
        Other = "other", "other", [];
    }
}
