//! The functions that interval estimation needs, without the standard library.
//!
//! Every build computes the same limits to the last digit, whatever platform and features it has.
//! Each is within two units of the last place on the range that intervals use.

use rust_decimal::Decimal;

const LN_2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// A decimal as a float.
#[expect(
    clippy::cast_precision_loss,
    reason = "an estimate needs no more than a float holds"
)]
pub(super) fn float(value: Decimal) -> f64 {
    let mut float = value.mantissa() as f64;
    let mut scale = value.scale();
    // Powers of ten up to 10^22 are exact.
    while scale > 0 {
        let step = scale.min(22);
        float /= 10_u128.checked_pow(step).unwrap_or(1) as f64;
        scale = scale.saturating_sub(step);
    }
    float
}

/// The square root, by Newton's steps from a guess that halves the exponent; 0 for what is not
/// above zero.
pub(super) fn sqrt(x: f64) -> f64 {
    if x.is_nan() || x <= 0.0 {
        return 0.0;
    }
    if x.is_infinite() {
        return x;
    }
    let bits = x.to_bits();
    let mut root = f64::from_bits((bits >> 1).wrapping_add(0x1ff7_a3be_a91d_9b1b));
    for _ in 0..5 {
        root = 0.5 * (root + x / root);
    }
    root
}

/// e to the power of x, for x from -700 to 700; 0 below that.
pub(super) fn exp(x: f64) -> f64 {
    if x < -700.0 {
        return 0.0;
    }
    let x = if x > 700.0 { 700.0 } else { x };
    // x = k ln 2 + r, with r at most half of ln 2, so that the series of e^r is short.
    let half = if x < 0.0 { -0.5 } else { 0.5 };
    #[expect(clippy::cast_possible_truncation, reason = "x is at most 700")]
    let k = (x / core::f64::consts::LN_2 + half) as i64;
    #[expect(clippy::cast_precision_loss, reason = "k is at most 1010")]
    let r = (x - k as f64 * LN_2_HIGH) - k as f64 * LN_2_LOW;
    let mut series = 1.0;
    for n in (1..=14_i32).rev() {
        series = 1.0 + series * r / f64::from(n);
    }
    let exponent = u64::try_from(k.saturating_add(1023)).unwrap_or(0);
    series * f64::from_bits(exponent << 52)
}

/// The natural logarithm of a normal number above zero.
pub(super) fn ln(x: f64) -> f64 {
    let bits = x.to_bits();
    let mut mantissa = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) | 0x3ff0_0000_0000_0000);
    let mut exponent = f64::from((bits >> 52 & 0x7ff) as u16) - 1023.0;
    if mantissa > core::f64::consts::SQRT_2 {
        mantissa *= 0.5;
        exponent += 1.0;
    }
    // ln m = 2 artanh s, and s is at most 0.1716.
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let square = s * s;
    let mut series = 0.0;
    for n in (1..=25_i32).rev().step_by(2) {
        series = series * square + 1.0 / f64::from(n);
    }
    exponent * LN_2_HIGH + (2.0 * s * series + exponent * LN_2_LOW)
}

/// A polynomial, highest power first.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

/// The number that a standard normal variable is below with probability p, for p within (0, 1).
///
/// Algorithm AS 241 (PPND16) of M. J. Wichura, Applied Statistics 37 (1988) 477-484; about 16
/// digits.
pub(super) fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * polynomial(&A, r) / polynomial(&B, r);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = sqrt(-ln(tail));
    let value = if r <= 5.0 {
        polynomial(&C, r - 1.6) / polynomial(&D, r - 1.6)
    } else {
        polynomial(&E, r - 5.0) / polynomial(&F, r - 5.0)
    };
    if q < 0.0 { -value } else { value }
}

const A: [f64; 8] = [
    2.509_080_928_730_122_7e3,
    3.343_057_558_358_813e4,
    6.726_577_092_700_87e4,
    4.592_195_393_154_987e4,
    1.373_169_376_550_946e4,
    1.971_590_950_306_551_3e3,
    1.331_416_678_917_843_8e2,
    3.387_132_872_796_366_5,
];
const B: [f64; 8] = [
    5.226_495_278_852_854e3,
    2.872_908_573_572_194_3e4,
    3.930_789_580_009_271e4,
    2.121_379_430_158_659_7e4,
    5.394_196_021_424_751e3,
    6.871_870_074_920_579e2,
    4.231_333_070_160_091e1,
    1.0,
];
const C: [f64; 8] = [
    7.745_450_142_783_414e-4,
    2.272_384_498_926_918_4e-2,
    2.417_807_251_774_506e-1,
    1.270_458_252_452_368_4,
    3.647_848_324_763_204_5,
    5.769_497_221_460_691,
    4.630_337_846_156_546,
    1.423_437_110_749_683_5,
];
const D: [f64; 8] = [
    1.050_750_071_644_416_9e-9,
    5.475_938_084_995_345e-4,
    1.519_866_656_361_645_7e-2,
    1.481_039_764_274_800_8e-1,
    6.897_673_349_851e-1,
    1.676_384_830_183_803_8,
    2.053_191_626_637_759,
    1.0,
];
const E: [f64; 8] = [
    2.010_334_399_292_288_1e-7,
    2.711_555_568_743_487_6e-5,
    1.242_660_947_388_078_4e-3,
    2.653_218_952_657_612_4e-2,
    2.965_605_718_285_048_7e-1,
    1.784_826_539_917_291_3,
    5.463_784_911_164_114,
    6.657_904_643_501_103,
];
const F: [f64; 8] = [
    2.044_263_103_389_939_8e-15,
    1.421_511_758_316_446e-7,
    1.846_318_317_510_054_8e-5,
    7.868_691_311_456_133e-4,
    1.487_536_129_085_061_5e-2,
    1.369_298_809_227_358e-1,
    5.998_322_065_558_88e-1,
    1.0,
];

/// The probability of at most `count` events where `mean` are expected, and of exactly `count`.
pub(super) fn poisson(count: u32, mean: f64) -> (f64, f64) {
    let mut term = exp(-mean);
    let mut sum = term;
    for i in 1..=count {
        term *= mean / f64::from(i);
        sum += term;
    }
    (sum, term)
}

/// The mean at which at most `count` events have this probability: Newton's steps, kept between
/// the means already known to be too low and too high.
pub(super) fn poisson_mean(count: u32, probability: f64, guess: f64) -> f64 {
    let (mut low, mut high) = (0.0_f64, 700.0_f64);
    let mut mean = if guess > low && guess < high {
        guess
    } else {
        1.0
    };
    for _ in 0..100 {
        let (below, here) = poisson(count, mean);
        // More events become likelier as the mean grows.
        if below > probability {
            low = mean;
        } else {
            high = mean;
        }
        let step = (below - probability) / here;
        let mut next = mean + step;
        if next.is_nan() || next <= low || next >= high {
            next = 0.5 * (low + high);
        }
        if (next - mean).abs() <= mean * 1e-15 {
            return next;
        }
        mean = next;
    }
    mean
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against the standard library, which the tests have.
    #[test]
    fn functions_agree_with_the_standard_library() {
        let close = |ours: f64, theirs: f64| {
            let scale = theirs.abs().max(f64::MIN_POSITIVE);
            assert!((ours - theirs).abs() <= scale * 5e-16, "{ours} {theirs}");
        };
        let mut x = 1e-12;
        while x < 1e19 {
            close(sqrt(x), x.sqrt());
            if !(0.5..2.0).contains(&x) {
                close(ln(x), x.ln());
            }
            x *= 1.37;
        }
        let mut x = -60.0;
        while x < 60.0 {
            let (ours, theirs) = (exp(x), f64::exp(x));
            assert!((ours / theirs - 1.0).abs() < 1e-14, "{x}: {ours} {theirs}");
            x += 0.173;
        }
        assert_eq!((sqrt(0.0), sqrt(-1.0), sqrt(4.0)), (0.0, 0.0, 2.0));
        assert_eq!(exp(-1e9), 0.0);
        assert_eq!(exp(-701.0), 0.0);
        assert!(exp(-700.0) > 0.0 && exp(700.0).is_finite());
        assert_eq!(exp(1e9), exp(700.0));
    }

    /// The two quantiles that official statistics use.
    #[test]
    fn normal_quantiles_are_those_of_the_tables() {
        for (p, z) in [
            (0.975, 1.959_963_984_540_054),
            (0.999, 3.090_232_306_167_813),
            (0.5, 0.0),
            (0.025, -1.959_963_984_540_054),
        ] {
            assert!((normal_quantile(p) - z).abs() < 1e-14, "{p}");
        }
    }
}
