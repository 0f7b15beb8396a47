use super::given::{above, below, counts, fields, unknown_field};
use crate::{issue::Issue, number::Count, value::Value};
use alloc::vec::Vec;

counts! {
    /// Decisions of the Local Government and Social Care Ombudsman on one council in a year.
    ///
    /// A year is one of decisions, not of receipts, and covers all services of the council.
    /// Source: <https://www.lgo.org.uk/information-centre/reports/annual-review-reports/interpreting-local-authority-statistics>
    pub struct Ombudsman {
        /// Investigations upheld.
        upheld / with_upheld,
        /// Investigations not upheld.
        not_upheld / with_not_upheld,
        /// Upheld, where the council had given a satisfactory remedy before.
        remedied_early / with_remedied_early,
        /// Recommendations that were due, and on which compliance was recorded.
        compliance_outcomes / with_compliance_outcomes,
        /// Those of them with which the Ombudsman was satisfied.
        complied / with_complied,
    }
}

impl Ombudsman {
    /// Reads what a record holds; whatever cannot be read, or cannot be, becomes an issue at its
    /// path and counts as unknown.
    #[must_use]
    pub fn read(value: &Value, path: &str, issues: &mut Vec<Issue>) -> Self {
        let mut counts = Self::new();
        for (name, value, place) in fields(value, path, issues) {
            if !counts.take(name, value, &place, issues) {
                issues.push(unknown_field(name, &place, Self::FIELDS));
            }
        }
        counts.check(path, issues);
        counts
    }

    /// Investigations: upheld and not upheld.
    #[must_use]
    pub fn investigated(&self) -> Option<Count> {
        self.upheld.known()?.plus(self.not_upheld.known()?)
    }

    /// Reports every part that is larger than its whole.
    fn check(&self, path: &str, issues: &mut Vec<Issue>) {
        let parts = [
            (
                "remedied_early",
                "remedies before the investigation",
                self.remedied_early,
                "decisions upheld",
                self.upheld,
            ),
            (
                "complied",
                "outcomes complied with",
                self.complied,
                "compliance outcomes",
                self.compliance_outcomes,
            ),
        ];
        for (field, part, count, whole, total) in parts {
            if let (Some(count), Some(total)) = (count.known(), total.known()) {
                above((part, count), (whole, total), below(path, field), issues);
            }
        }
    }
}

/// Decisions as the Ombudsman's pages counted them until about 2023-24.
///
/// The mapping onto the three categories used since is inferred, not published.
///
/// ```
/// use care_quality::metric::SixDecisions;
///
/// let year = SixDecisions { invalid: 4, advice_given: 2, referred_back: 30, closed: 20, not_upheld: 7, upheld: 21 };
/// let now = year.in_three();
/// assert_eq!((now.not_for_us, now.assessed_and_closed, now.investigated), (36, 20, 28));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SixDecisions {
    /// Invalid or incomplete.
    pub invalid: u32,
    /// Advice given.
    pub advice_given: u32,
    /// Referred back to the council.
    pub referred_back: u32,
    /// Closed after initial enquiries.
    pub closed: u32,
    /// Investigated and not upheld.
    pub not_upheld: u32,
    /// Investigated and upheld.
    pub upheld: u32,
}

/// Decisions as the Ombudsman's pages count them from 2024-25.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ThreeDecisions {
    /// Not for the Ombudsman, or not ready for it.
    pub not_for_us: u64,
    /// Assessed and closed.
    pub assessed_and_closed: u64,
    /// Investigated.
    pub investigated: u64,
}

impl SixDecisions {
    /// The same decisions in the three categories (inferred mapping).
    #[must_use]
    pub fn in_three(&self) -> ThreeDecisions {
        let sum = |counts: &[u32]| {
            counts
                .iter()
                .fold(0_u64, |sum, count| sum.saturating_add(u64::from(*count)))
        };
        ThreeDecisions {
            not_for_us: sum(&[self.invalid, self.advice_given, self.referred_back]),
            assessed_and_closed: sum(&[self.closed]),
            investigated: sum(&[self.not_upheld, self.upheld]),
        }
    }

    /// The counts from which indicators are derived.
    #[must_use]
    pub fn counts(&self) -> Ombudsman {
        Ombudsman::new()
            .with_upheld(Count::from(self.upheld))
            .with_not_upheld(Count::from(self.not_upheld))
    }
}
