//! From counts to indicators.

use super::{
    Indicator, NotComputable,
    computed::{Estimate, Limit},
};
use crate::{
    metric::{AuthorityCounts, Complaints, Given, Metric, Ombudsman, Workforce},
    number::Count,
};
use alloc::vec::Vec;
use rust_decimal::Decimal;

/// A denominator that is one count.
fn one(count: Given) -> Result<Count, NotComputable> {
    count.known().ok_or(NotComputable::UnknownDenominator)
}

/// A denominator that two counts make.
fn two(
    first: Given,
    second: Given,
    make: impl FnOnce(Count, Count) -> Option<Count>,
) -> Result<Count, NotComputable> {
    make(one(first)?, one(second)?).ok_or(NotComputable::TooManyDigits)
}

/// Adds an indicator of a count that was given or not.
fn pusher(
    all: &mut Vec<Indicator>,
) -> impl FnMut(Metric, Given, Result<Count, NotComputable>, Limit, Estimate) {
    |metric, numerator, denominator, limit, estimate| {
        let numerator = numerator.known();
        all.push(Indicator::new(
            metric,
            numerator,
            denominator,
            limit,
            estimate,
        ));
    }
}

fn given<const N: usize>(counts: [Given; N]) -> bool {
    counts.into_iter().any(Given::is_given)
}

/// The workforce service takes no turnover above 995%.
///
/// Source: <https://github.com/NMDSdevopsServiceAdm/SopraSteria-SFC>
const MOST_TURNOVER: Decimal = Decimal::from_parts(995, 0, 0, false, 2);

/// Every indicator of which at least one input was given, in the order of the metrics.
#[must_use]
pub fn indicators(counts: &AuthorityCounts) -> Vec<Indicator> {
    let mut all = Vec::with_capacity(24);
    workforce(counts.workforce(), &mut all);
    complaints(counts.complaints(), &mut all);
    ombudsman(counts.ombudsman(), counts.population(), &mut all);
    all
}

fn workforce(staff: &Workforce, all: &mut Vec<Indicator>) {
    let (in_post, vacancies) = (staff.in_post(), staff.vacancies());
    let (agency, covering) = (staff.agency(), staff.agency_covering_vacancies());
    let mut push = pusher(all);
    let none = Estimate::None;
    let share = Estimate::Proportion;
    if given([staff.leavers(), in_post]) {
        let most = Limit::Times(MOST_TURNOVER);
        push(
            Metric::TurnoverRate,
            staff.leavers(),
            one(in_post),
            most,
            none,
        );
    }
    if given([staff.starters(), in_post]) {
        push(
            Metric::StartersRate,
            staff.starters(),
            one(in_post),
            Limit::None,
            none,
        );
    }
    if given([vacancies, in_post]) {
        let posts = two(in_post, vacancies, Count::plus);
        push(Metric::VacancyRate, vacancies, posts, Limit::Part, share);
    }
    if given([agency, in_post]) {
        let everyone = two(in_post, agency, Count::plus);
        push(Metric::AgencyRate, agency, everyone, Limit::Part, share);
    }
    if given([covering, agency]) {
        push(
            Metric::AgencyCoverRate,
            covering,
            one(agency),
            Limit::Part,
            share,
        );
    }
    if given([covering, vacancies]) {
        push(
            Metric::VacancyAgencyCoverRate,
            covering,
            one(vacancies),
            Limit::None,
            none,
        );
    }
    if given([staff.cases(), staff.case_holders()]) {
        push(
            Metric::Caseload,
            staff.cases(),
            one(staff.case_holders()),
            Limit::None,
            none,
        );
    }
    if given([staff.days_lost(), in_post, staff.working_days()]) {
        let available = two(in_post, staff.working_days(), Count::times);
        push(
            Metric::AbsenceRate,
            staff.days_lost(),
            available,
            Limit::Part,
            none,
        );
    }
}

fn complaints(complaints: &Complaints, all: &mut Vec<Indicator>) {
    let outcomes = complaints.outcomes();
    if !outcomes.is_empty() {
        let total = outcomes.total().ok_or_else(|| {
            let unknown = outcomes
                .each()
                .iter()
                .any(|(_, count)| *count == Given::Unknown);
            if unknown {
                NotComputable::UnknownDenominator
            } else {
                NotComputable::TooManyDigits
            }
        });
        let upheld = outcomes
            .upheld()
            .known()
            .zip(outcomes.partly_upheld().known());
        let upheld = upheld.and_then(|(full, partly)| full.plus(partly));
        let share = |metric, numerator, total| {
            Indicator::new(metric, numerator, total, Limit::Part, Estimate::Proportion)
        };
        all.push(share(Metric::ComplaintsUpheldShare, upheld, total));
        for (name, count) in outcomes.each() {
            if count.is_given() {
                let share = share(Metric::ComplaintOutcomeShare, count.known(), total);
                all.push(share.with_instance(name));
            }
        }
    }
    let received = one(complaints.received());
    for (theme, count) in complaints.themes() {
        let share = Indicator::new(
            Metric::ComplaintThemeShare,
            count.known(),
            received,
            Limit::Part,
            Estimate::Proportion,
        );
        all.push(share.with_instance(theme));
    }
}

fn ombudsman(decisions: &Ombudsman, population: Given, all: &mut Vec<Indicator>) {
    let (upheld, not_upheld) = (decisions.upheld(), decisions.not_upheld());
    let (remedied, complied) = (decisions.remedied_early(), decisions.complied());
    let outcomes = decisions.compliance_outcomes();
    let mut push = pusher(all);
    let share = Estimate::Proportion;
    if given([upheld, not_upheld]) {
        let investigated = two(upheld, not_upheld, Count::plus);
        push(Metric::UpholdRate, upheld, investigated, Limit::Part, share);
    }
    if given([remedied, upheld]) {
        push(
            Metric::SatisfactoryRemedyRate,
            remedied,
            one(upheld),
            Limit::Part,
            share,
        );
    }
    if given([complied, outcomes]) {
        push(
            Metric::ComplianceRate,
            complied,
            one(outcomes),
            Limit::Part,
            share,
        );
    }
    if given([upheld, population]) {
        push(
            Metric::UpheldPer100000,
            upheld,
            one(population),
            Limit::None,
            Estimate::Events,
        );
    }
}
