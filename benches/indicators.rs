//! Possible counts in closed form beside enumeration, and all indicators of one authority.

use care_quality::{
    Rounding,
    indicator::{Indicator, attainable, indicators},
    metric::{AuthorityCounts, Complaints, Ombudsman, Outcomes, Workforce},
    number::Count,
};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use std::hint::black_box;

/// The counts of a base that print as a whole percentage, by trying each.
fn enumerated(units: u64, base: u64) -> Option<(u64, u64)> {
    let prints = |count: &u64| (200 * count + base) / (2 * base) == units;
    let first = (0..=base).find(prints)?;
    Some((first, (first..=base).take_while(prints).last()?))
}

fn possible(c: &mut Criterion) {
    let mut group = c.benchmark_group("possible_counts");
    for base in [110_u64, 10_000, u64::MAX] {
        group.bench_with_input(BenchmarkId::new("closed_form", base), &base, |b, base| {
            b.iter(|| attainable(black_box(41), 0, black_box(*base), Rounding::HalfAway));
        });
        if base < u64::MAX {
            group.bench_with_input(BenchmarkId::new("enumeration", base), &base, |b, base| {
                b.iter(|| enumerated(black_box(41), black_box(*base)));
            });
        }
    }
    group.finish();
}

fn authority() -> AuthorityCounts {
    let fte = |text: &str| text.parse::<Count>().ok();
    let whole = |count: u32| Count::from(count);
    let staff = [
        fte("36186.3"),
        fte("4276.3"),
        fte("5965.4"),
        fte("21105.4"),
        fte("322786.3"),
    ];
    let [
        Some(in_post),
        Some(leavers),
        Some(vacancies),
        Some(holders),
        Some(lost),
    ] = staff
    else {
        return AuthorityCounts::new();
    };
    AuthorityCounts::new()
        .with_workforce(
            Workforce::new()
                .with_in_post(in_post)
                .with_leavers(leavers)
                .with_starters(leavers)
                .with_vacancies(vacancies)
                .with_agency(whole(5416))
                .with_agency_covering_vacancies(whole(4391))
                .with_cases(whole(321_661))
                .with_case_holders(holders)
                .with_days_lost(lost)
                .with_working_days(whole(253)),
        )
        .with_complaints(
            Complaints::new()
                .with_received(whole(110))
                .with_outcomes(
                    Outcomes::new()
                        .with_upheld(whole(12))
                        .with_partly_upheld(whole(13))
                        .with_not_upheld(whole(9))
                        .with_withdrawn(whole(10)),
                )
                .with_theme("quality", whole(45))
                .with_theme("communication", whole(23)),
        )
        .with_ombudsman(
            Ombudsman::new()
                .with_upheld(whole(115))
                .with_not_upheld(whole(17))
                .with_remedied_early(whole(9))
                .with_compliance_outcomes(whole(107))
                .with_complied(whole(106)),
        )
        .with_population(whole(1_160_000))
}

fn derive(c: &mut Criterion) {
    let counts = authority();
    let mut group = c.benchmark_group("indicators");
    group.bench_function("all_of_one_authority", |b| {
        b.iter(|| indicators(black_box(&counts)))
    });
    group.bench_function("all_with_values", |b| {
        b.iter(|| {
            let all = indicators(black_box(&counts));
            all.iter()
                .filter(|indicator| black_box(Indicator::published(indicator)).is_ok())
                .count()
        });
    });
    group.finish();
}

criterion_group!(benches, possible, derive);
criterion_main!(benches);
