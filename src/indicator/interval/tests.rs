use super::*;
use proptest::prelude::*;
use rust_decimal::Decimal;

const Z95: Confidence = Confidence::P95;
const Z998: Confidence = Confidence::P998;

fn agrees(ours: f64, published: f64) {
    // Ten decimals are published; half a unit of the last.
    assert!((ours - published).abs() < 0.6e-10, "{ours} {published}");
}

/// Reference values that two independent statistics libraries share; the method is that of
/// <https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Proportions.html>.
#[test]
fn wilson_limits_of_the_reference_proportions() {
    for (part, whole, confidence, lower, upper) in [
        (74, 110, Z95, 0.580_508_875_7, 0.753_288_673_9),
        (74, 110, Z998, 0.525_599_442_9, 0.792_260_428_2),
        (45, 110, Z95, 0.321_789_746_9, 0.502_527_332_2),
        (45, 110, Z998, 0.277_203_811_4, 0.555_501_519_7),
        (0, 5, Z95, 0.0, 0.434_482_464_8),
        (0, 5, Z998, 0.0, 0.656_346_422_2),
        (5, 5, Z95, 0.565_517_535_2, 1.0),
        (1, 1000, Z95, 0.000_176_546_4, 0.005_642_558_6),
    ] {
        let interval = Interval::wilson(part, whole, confidence).unwrap();
        agrees(interval.lower(), lower);
        agrees(interval.upper(), upper);
    }
    assert_eq!(
        Interval::wilson(1, 0, Z95),
        Err(IntervalError::ZeroDenominator)
    );
    assert_eq!(Interval::wilson(6, 5, Z95), Err(IntervalError::AboveWhole));
    assert_eq!(Interval::wilson(0, 5, Z95).unwrap().lower().to_bits(), 0);
}

/// Reference values as above, for
/// <https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Basic_statistics/Rates.html>.
#[test]
fn byar_and_exact_limits_of_the_reference_counts() {
    for (count, byar_lower, byar_upper, lower, upper) in [
        (
            5,
            1.611_347_715_7,
            11.668_164_123_4,
            1.623_486_390_1,
            11.668_332_079_3,
        ),
        (
            9,
            4.106_885_024_0,
            17.085_780_688_5,
            4.115_373_097_4,
            17.084_803_451_4,
        ),
        (
            10,
            4.787_449_914_0,
            18.391_458_605_8,
            4.795_388_696_1,
            18.390_356_042_0,
        ),
        (
            110,
            90.404_839_364_0,
            132.580_854_855_4,
            90.406_622_092_4,
            132.579_747_026_8,
        ),
    ] {
        let byar = Interval::byar(count, Z95);
        agrees(byar.lower(), byar_lower);
        agrees(byar.upper(), byar_upper);
        let exact = Interval::exact(count, Z95).unwrap();
        agrees(exact.lower(), lower);
        agrees(exact.upper(), upper);
    }
    agrees(Interval::byar(0, Z95).upper(), 3.668_011_832_2);
    let nothing = Interval::of_count(0, Z95);
    assert_eq!((nothing.lower(), nothing.method()), (0.0, Method::Exact));
    agrees(nothing.upper(), 3.688_879_454_1);
    assert_eq!(Interval::of_count(9, Z95).method(), Method::Exact);
    assert_eq!(Interval::of_count(10, Z95).method(), Method::Byar);
    assert_eq!(Interval::exact(501, Z95), Err(IntervalError::TooLarge));
}

#[test]
fn a_confidence_is_between_nothing_and_certainty() {
    for level in ["0", "1", "-0.5", "1.5"] {
        let level: Decimal = level.parse().unwrap();
        assert_eq!(Confidence::new(level), Err(IntervalError::Confidence));
    }
    for known in [Z95, Z998] {
        let made = Confidence::new(known.level()).unwrap();
        assert!((made.z() - known.z()).abs() < 1e-13);
    }
    let extreme = Decimal::from_parts(u32::MAX, u32::MAX, 0x204f_ce5d, false, 28);
    let extreme = Confidence::new(extreme).unwrap();
    for count in [0, 1, 9, 10, 500] {
        for interval in [
            Interval::exact(count, extreme).unwrap(),
            Interval::of_count(count, extreme),
            Interval::wilson(count, 500, extreme).unwrap(),
        ] {
            let (lower, upper) = (interval.lower(), interval.upper());
            assert!(
                0.0 <= lower && lower <= upper && upper.is_finite(),
                "{count}: {interval}"
            );
        }
    }
}

proptest! {
    #[test]
    fn an_interval_contains_its_point(part in any::<u64>(), more in any::<u64>()) {
        let whole = part.saturating_add(more).max(1);
        let interval = Interval::wilson(part, whole, Z95).unwrap();
        prop_assert!(interval.contains(part as f64 / whole as f64));
        let count = Interval::of_count(part, Z998);
        prop_assert!(count.contains(part as f64));
        let difference = Interval::newcombe((part, whole), (0, 7), Z95).unwrap();
        prop_assert!(difference.contains(part as f64 / whole as f64));
    }

    #[test]
    fn exact_limits_contain_their_small_count(count in 0_u64..=500) {
        for confidence in [Z95, Z998] {
            let interval = Interval::exact(count, confidence).unwrap();
            prop_assert!(interval.contains(count as f64), "{}", interval);
        }
    }
}
