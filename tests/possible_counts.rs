//! The closed form of possible counts against enumeration, and at the ends of every range.

use care_quality::{
    Printed, Ratio, Rounding, Unit,
    indicator::{Derived, Figure, Possibility, attainable, bases_of, least_base, populations_of},
};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// What x of n prints as, in units of the last decimal: the integer formulas of the definition, which
/// share nothing with the library.
fn printed_units(x: u64, n: u64, k: u64, mode: Rounding) -> u64 {
    let (a, b) = (x * 100 * k, n);
    match mode {
        Rounding::HalfAway => (2 * a + b) / (2 * b),
        Rounding::HalfDown => (2 * a).saturating_sub(b).div_ceil(2 * b),
        Rounding::HalfEven => {
            let up = (2 * a + b) / (2 * b);
            let down = (2 * a).saturating_sub(b).div_ceil(2 * b);
            if up % 2 == 0 { up } else { down }
        }
        Rounding::Truncate => a / b,
        Rounding::Ceiling => a.div_ceil(b),
    }
}

/// Every base to 1,000, every printed value of 0 and 1 decimals, all five modes: each count is
/// filed under what it prints as, and the ranges are held against those of the closed form.
#[test]
fn closed_form_agrees_with_every_count_of_every_base_to_1000() {
    for (decimals, k) in [(0_u32, 1_u64), (1, 10)] {
        for mode in Rounding::ALL.iter().copied() {
            for base in 1..=1000_u64 {
                let mut filed = vec![None::<(u64, u64)>; usize::try_from(100 * k + 1).unwrap()];
                for count in 0..=base {
                    let units = printed_units(count, base, k, mode);
                    let range = &mut filed[usize::try_from(units).unwrap()];
                    *range = Some(range.map_or((count, count), |(least, _)| (least, count)));
                }
                for (units, expected) in filed.into_iter().enumerate() {
                    let counts = attainable(units as u128, decimals, base, mode);
                    let found = counts.map(|counts| (counts.least(), counts.greatest()));
                    assert_eq!(
                        found, expected,
                        "{units} of {base}, {mode}, {decimals} decimals"
                    );
                }
            }
        }
    }
}

/// A test has power exactly where some printed value has no count.
#[test]
fn power_is_where_a_value_can_fail() {
    for base in 1..=1200_u64 {
        for decimals in 0..=1_u32 {
            let values = 0..=100 * 10_u128.pow(decimals);
            let fails = values
                .clone()
                .any(|units| attainable(units, decimals, base, Rounding::HalfAway).is_none());
            let printed = Printed::from_decimal(Decimal::new(0, decimals));
            assert_eq!(
                Possibility::of(&printed, base).has_power(),
                fails,
                "{base}, {decimals}"
            );
        }
    }
}

/// 20% of 1,019,999,999,999 is 203,999,999,999.8, and half a unit of the eighth decimal is 50.99999999995.
#[test]
fn the_counts_of_a_large_base_and_many_decimals_are_exact() {
    let counts = attainable(2_000_000_000, 8, 1_019_999_999_999, Rounding::HalfAway).unwrap();
    assert_eq!(
        (counts.least(), counts.greatest()),
        (203_999_999_949, 204_000_000_050)
    );
}

/// Any decimal that the library can hold, of any scale and sign.
fn decimals() -> impl Strategy<Value = Decimal> {
    (any::<i128>(), 0_u32..=28)
        .prop_map(|(mantissa, scale)| Decimal::from_i128_with_scale(mantissa >> 33, scale))
}

fn modes() -> impl Strategy<Value = Rounding> {
    prop::sample::select(Rounding::ALL)
}

proptest! {
    /// The percentage of any count, printed in any way, can be that count.
    #[test]
    fn the_printed_percentage_of_a_count_is_possible(
        (part, whole) in (1_u64..).prop_flat_map(|whole| (0..=whole, Just(whole))),
        places in 0_u32..=16,
        mode in modes(),
    ) {
        let percent = Ratio::from(part).times(100).unwrap().over(whole).unwrap();
        let printed = Printed::from_decimal(percent.round(places, mode).unwrap());
        let counts = printed.possible_counts(whole, mode).unwrap();
        prop_assert!(counts.contains(part), "{part} of {whole} as {printed} in {counts}");
    }

    /// Both ends of a range print as the value, and their neighbours do not.
    #[test]
    fn the_ends_of_a_range_are_exact(
        base in 1_u64..,
        thousandths in 0_u32..=100_000,
        places in 3_u32..=16,
        mode in modes(),
    ) {
        let mut value = Decimal::new(thousandths.into(), 3);
        value.rescale(places);
        let printed = Printed::from_decimal(value);
        let prints = |count: u64| {
            let percent = Ratio::from(count).times(100).unwrap().over(base).unwrap();
            percent.round(places, mode).unwrap() == value
        };
        if let Some(counts) = printed.possible_counts(base, mode) {
            prop_assert!(prints(counts.least()) && prints(counts.greatest()));
            prop_assert!(counts.least() == 0 || !prints(counts.least() - 1));
            prop_assert!(counts.greatest() == base || !prints(counts.greatest() + 1));
        } else {
            let near = Ratio::from(value).times(base).unwrap().over(100).unwrap().floor();
            let near = u64::try_from(near).unwrap();
            prop_assert!(!prints(near) && (near == base || !prints(near + 1)));
        }
    }

    /// Whatever is printed of whatever base: an answer.
    #[test]
    fn no_number_is_too_large_to_judge(
        value in decimals(), other in decimals(), base in any::<u64>(), count in any::<u64>(),
        mode in modes(), per in any::<u32>(),
    ) {
        let printed = Printed::from_decimal(value);
        let counts = printed.possible_counts(base, mode);
        prop_assert!(counts.is_none_or(|counts| counts.greatest() <= base));
        let possibility = Possibility::of(&printed, base);
        prop_assert!(!possibility.note().is_empty());
        prop_assert_eq!(possibility.is_possible().is_none(), base == 0);
        let _ = (bases_of(count, &printed), populations_of(count, &printed, per), least_base(&printed));
        let figure = Figure::new(printed, Unit::Percent)
            .with_base(Printed::from_decimal(other))
            .with_comparator(
                care_quality::indicator::Comparator::new(
                    care_quality::indicator::ComparatorKind::OwnEarlier,
                )
                .with_value(Printed::from_decimal(other)),
            );
        let _ = (figure.check(), Derived::of(&figure), serde_json::to_string(&figure.derived()));
    }
}

/// The largest of everything.
#[test]
fn extremes_are_exact() {
    let all = attainable(100, 0, u64::MAX, Rounding::HalfAway).unwrap();
    assert_eq!(all.greatest(), u64::MAX);
    // 99.5% of 2^64 - 1, upwards.
    let least = (u128::from(u64::MAX) * 199).div_ceil(200);
    assert_eq!(u128::from(all.least()), least);
    let finest = 10_u128.pow(28) * 100;
    let one = attainable(finest, 28, u64::MAX, Rounding::Ceiling).unwrap();
    assert_eq!(one.range(), u64::MAX..=u64::MAX);
    assert_eq!(
        attainable(u128::MAX, 28, u64::MAX, Rounding::HalfEven),
        None
    );
    assert_eq!(attainable(1, u32::MAX, 1, Rounding::HalfAway), None);
}

#[test]
fn more_than_all_and_less_than_none_are_no_shares() {
    use care_quality::indicator::Impossible;
    for text in [">100", ">100%", "over 100%", "<0"] {
        let printed = Printed::parse(text).unwrap();
        assert_eq!(printed.check_of(10), Err(Impossible::NotAShare), "{text}");
    }
    // All of 1,000 but one is more than 99%.
    assert!(Printed::parse(">99").unwrap().check_of(1_000).is_ok());
}
