//! A period as seen from the date of its report.

use super::{PartialDate, Period, PeriodKind, words};
use crate::table::closed_list;

impl Period {
    /// The calendar year that a relative phrase is about, when seen from a date: approximate.
    ///
    /// "6 years ago" in a report of 2025 is about 2019; "current" is the year of the report.
    #[must_use]
    pub fn approximate_year(&self, seen_from: PartialDate) -> Option<u16> {
        if self.kind() != PeriodKind::Relative {
            return None;
        }
        let lower = self.text.to_ascii_lowercase();
        let words = || lower.split(|c: char| !c.is_ascii_alphanumeric());
        let years = words().any(|word| matches!(word, "year" | "years"));
        let past = words().any(|word| matches!(word, "last" | "previous" | "preceding" | "prior"));
        let ago = words().any(|word| matches!(word, "ago" | "earlier" | "previously" | "before"));
        let next = words().any(|word| word == "next");
        let number = words().find_map(words::small_number);
        let year = seen_from.year();
        match number {
            Some(number) if ago && years => year.checked_sub(number),
            Some(_) => None,
            None if past && years => year.checked_sub(1),
            None if next => year.checked_add(1),
            None => Some(year),
        }
    }

    /// What is unlikely about the period in a report of this date: a warning only.
    #[must_use]
    pub fn implausible_in(&self, reported: PartialDate) -> Option<Implausible> {
        let (span, reported) = (self.span()?, reported.span());
        if span.start() > reported.end() {
            Some(Implausible::AfterReport)
        } else if self.kind() == PeriodKind::FinancialYear && span.end() > reported.end() {
            Some(Implausible::NotYetEnded)
        } else {
            None
        }
    }
}

closed_list! {
    /// What is unlikely about a period, given the date of its report.
    pub enum Implausible: "implausibility" {
        /// It starts after the report.
        AfterReport = "after_report", "after the report", [];
        /// A financial year that had not ended: part of a year?
        NotYetEnded = "not_yet_ended", "not yet ended at the report", [];
    }
}
