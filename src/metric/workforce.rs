use super::given::{above, below, counts, fields, unknown_field};
use crate::{issue::Issue, value::Value};
use alloc::vec::Vec;

counts! {
    /// Counts of a workforce, whole or full-time equivalent, of one scope and one period.
    ///
    /// What is not given is not zero. Source of the scope of each:
    /// <https://github.com/NMDSdevopsServiceAdm/SopraSteria-SFC>
    ///
    /// ```
    /// use care_quality::{metric::Workforce, number::Count};
    ///
    /// let staff = Workforce::new()
    ///     .with_in_post("36186.3".parse::<Count>()?)
    ///     .with_leavers("4276.3".parse::<Count>()?);
    /// assert!(!staff.vacancies().is_given());
    /// # Ok::<(), care_quality::number::CountError>(())
    /// ```
    pub struct Workforce {
        /// Permanent and temporary staff in post.
        in_post / with_in_post,
        /// Staff who left in the twelve months.
        leavers / with_leavers,
        /// Staff who started in the twelve months.
        starters / with_starters,
        /// Posts that are vacant.
        vacancies / with_vacancies,
        /// Agency staff.
        agency / with_agency,
        /// Agency staff who cover vacancies.
        agency_covering_vacancies / with_agency_covering_vacancies,
        /// Open cases.
        cases / with_cases,
        /// Staff who hold cases.
        case_holders / with_case_holders,
        /// Working days lost to sickness in the twelve months.
        days_lost / with_days_lost,
        /// Working days of a year for one full-time equivalent: never assumed.
        working_days / with_working_days,
    }
}

impl Workforce {
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

    /// Reports every part that is larger than its whole.
    fn check(&self, path: &str, issues: &mut Vec<Issue>) {
        if let (Some(covering), Some(agency)) =
            (self.agency_covering_vacancies.known(), self.agency.known())
        {
            above(
                ("agency staff who cover vacancies", covering),
                ("agency staff", agency),
                below(path, "agency_covering_vacancies"),
                issues,
            );
        }
        let available = self
            .in_post
            .known()
            .zip(self.working_days.known())
            .and_then(|(staff, days)| staff.times(days));
        if let (Some(lost), Some(available)) = (self.days_lost.known(), available) {
            above(
                ("days lost", lost),
                ("days that could be worked", available),
                below(path, "days_lost"),
                issues,
            );
        }
    }
}
