use super::*;
use alloc::string::ToString;
use proptest::prelude::*;

fn ratio(n: i128, d: i128) -> Ratio {
    Ratio::new(n, d).unwrap()
}

fn rounded(n: i128, d: i128, decimals: u32, mode: Rounding) -> alloc::string::String {
    ratio(n, d).round(decimals, mode).unwrap().to_string()
}

#[test]
fn a_ratio_is_debugged_as_it_is_shown() {
    assert_eq!(alloc::format!("{:?}", ratio(-6, 4)), "Ratio(-3/2)");
}

/// 1.5, 2.5, 3.5 and their negatives, as the definitions of the modes give them.
#[test]
fn ties_follow_the_named_mode() {
    for (mode, up, down) in [
        (Rounding::HalfAway, ["2", "3", "4"], ["-2", "-3", "-4"]),
        (Rounding::HalfEven, ["2", "2", "4"], ["-2", "-2", "-4"]),
        (Rounding::HalfDown, ["1", "2", "3"], ["-1", "-2", "-3"]),
        (Rounding::Truncate, ["1", "2", "3"], ["-1", "-2", "-3"]),
        (Rounding::Ceiling, ["2", "3", "4"], ["-1", "-2", "-3"]),
    ] {
        for (index, n) in [3, 5, 7].into_iter().enumerate() {
            assert_eq!(rounded(n, 2, 0, mode), up[index], "{mode} {n}/2");
            assert_eq!(rounded(-n, 2, 0, mode), down[index], "{mode} -{n}/2");
        }
    }
}

#[test]
fn a_value_is_rounded_once() {
    assert_eq!(rounded(2347, 1000, 1, Rounding::HalfAway), "2.3");
    assert_eq!(rounded(2400, 36, 0, Rounding::Ceiling), "67");
    assert_eq!(rounded(53, 10, 2, Rounding::HalfAway), "5.30");
}

#[test]
fn extremes_are_exact_or_an_error() {
    let most = ratio(i128::MAX, 1);
    assert_eq!(most.plus(1), Err(NumberError::Overflow));
    assert_eq!(most.times(2), Err(NumberError::Overflow));
    assert_eq!(most.times(ratio(1, i128::MAX)), Ok(Ratio::ONE));
    assert_eq!(
        most.round(0, Rounding::HalfAway),
        Err(NumberError::Overflow)
    );
    assert_eq!(Ratio::new(1, 0), Err(NumberError::ZeroDenominator));
    assert_eq!(Ratio::new(i128::MIN, 1), Err(NumberError::Overflow));
    assert_eq!(Ratio::new(i128::MIN, 2), Ok(ratio(i128::MIN / 2, 1)));
    assert_eq!(Ratio::new(i128::MIN, i128::MIN), Ok(Ratio::ONE));
    assert_eq!(Ratio::ONE.over(0), Err(NumberError::ZeroDenominator));
    assert_eq!(
        Ratio::from(Decimal::MAX).to_string(),
        Decimal::MAX.to_string()
    );
    assert!(ratio(i128::MAX, i128::MAX - 1) > ratio(i128::MAX - 1, i128::MAX));
}

#[test]
fn only_an_ending_value_is_a_decimal() {
    assert_eq!(ratio(7, 8).to_decimal(10).unwrap().to_string(), "0.875");
    assert_eq!(ratio(100, 1).to_decimal(10).unwrap().to_string(), "100");
    assert_eq!(ratio(1, 3).to_decimal(10), None);
    assert_eq!(ratio(1, 1024).to_decimal(9), None);
}

proptest! {
    #[test]
    fn order_agrees_with_multiplication(
        a in -1_000_000_i128..1_000_000, b in 1_i128..1_000_000,
        c in -1_000_000_i128..1_000_000, d in 1_i128..1_000_000,
    ) {
        prop_assert_eq!(ratio(a, b).cmp(&ratio(c, d)), (a * d).cmp(&(c * b)));
    }

    #[test]
    fn arithmetic_agrees_with_its_inverse(
        a in any::<i64>(), b in 1_i64..i64::MAX, c in any::<i64>(),
    ) {
        let one = ratio(a.into(), b.into());
        let back = one.plus(c).and_then(|sum| sum.minus(c));
        prop_assert_eq!(back, Ok(one));
        if c != 0 {
            prop_assert_eq!(one.times(c).and_then(|product| product.over(c)), Ok(one));
        }
    }

    #[test]
    fn rounding_agrees_with_the_integer_formulas(
        a in 0_i128..10_000_000, b in 1_i128..10_000, d in 0_u32..4,
    ) {
        let k = 10_i128.pow(d);
        let floor = |n: i128, d: i128| n.div_euclid(d);
        let ceil = |n: i128, d: i128| -(-n).div_euclid(d);
        let expect = |mode| match mode {
            Rounding::HalfAway => floor(2 * a * k + b, 2 * b),
            Rounding::HalfDown => ceil(2 * a * k - b, 2 * b),
            Rounding::Truncate => floor(a * k, b),
            Rounding::Ceiling => ceil(a * k, b),
            Rounding::HalfEven => {
                let (up, down) = (floor(2 * a * k + b, 2 * b), ceil(2 * a * k - b, 2 * b));
                if up % 2 == 0 { up } else { down }
            }
        };
        for mode in Rounding::ALL.iter().copied() {
            let value = ratio(a, b).round(d, mode).unwrap();
            prop_assert_eq!(value.mantissa(), expect(mode), "{}", mode);
            prop_assert_eq!(value.scale(), d);
        }
    }
}
