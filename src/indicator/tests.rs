use super::*;
use crate::{
    Metric, Printed, Ratio, Unit,
    metric::{AuthorityCounts, Complaints, Outcomes, Polarity, Workforce},
    number::Count,
};
use alloc::{string::ToString, vec::Vec};
use rust_decimal::Decimal;

fn printed(text: &str) -> Printed {
    Printed::parse(text).unwrap()
}

fn ratio(numerator: i128, denominator: i128) -> Ratio {
    Ratio::new(numerator, denominator).unwrap()
}

#[test]
fn a_limit_that_is_the_benchmark_makes_it_similar() {
    let interval = Interval::wilson(74, 110, Confidence::P95).unwrap();
    assert_eq!(interval.against(interval.lower()), ThreeClass::Similar);
    assert_eq!(interval.against(interval.upper()), ThreeClass::Similar);
    assert_eq!(interval.against(0.58), ThreeClass::Higher);
    assert_eq!(interval.against(0.76), ThreeClass::Lower);
}

#[test]
fn a_funnel_is_strict_at_its_limits() {
    for centre in [0.0, 1.0] {
        let funnel = Funnel::around(centre).unwrap();
        // There is no spread around all or nothing: the limits are the value itself.
        assert_eq!(funnel.limits(5, Confidence::P95), Ok((centre, centre)));
        let part = if centre > 0.0 { 5 } else { 0 };
        assert_eq!(funnel.label(part, 5), Ok(FunnelLabel::NotSignificant));
    }
    let funnel = Funnel::pooled([(30, 100), (10, 60)]).unwrap();
    assert!((funnel.centre() - 0.25).abs() < 1e-15);
    assert_eq!(funnel.label(100, 100), Ok(FunnelLabel::High0001));
    assert_eq!(funnel.label(101, 100), Err(IntervalError::AboveWhole));
    assert_eq!(funnel.label(0, 0), Err(IntervalError::ZeroDenominator));
}

/// Quantiles of the normal distribution from printed tables.
#[test]
fn a_confidence_has_its_number_of_standard_errors() {
    for (level, z) in [
        ("0.95", 1.959_963_984_540_054),
        ("0.998", 3.090_232_306_167_813_5),
        ("0.9", 1.644_853_626_951_472_2),
        ("0.5", 0.674_489_750_196_081_7),
    ] {
        let confidence = Confidence::new(level.parse().unwrap()).unwrap();
        assert!(
            (confidence.z() - z).abs() < 1e-13,
            "{level}: {}",
            confidence.z()
        );
        assert_eq!(confidence.to_string(), level);
    }
    for level in [Decimal::ZERO, Decimal::ONE, Decimal::NEGATIVE_ONE] {
        assert!(Confidence::new(level).is_err());
    }
}

#[test]
fn indicators_are_written_with_their_parts() {
    let staff = Workforce::new()
        .with_in_post(Count::from(120_u32))
        .with_leavers(Count::from(15_u32))
        .with_cases(Count::from(300_u32))
        .with_case_holders(Count::from(20_u32))
        .with_vacancies(Count::ZERO);
    let complaints = Complaints::new()
        .with_received(Count::from(110_u32))
        .with_theme("delay", Count::from(45_u32));
    let counts = AuthorityCounts::new()
        .with_workforce(staff)
        .with_complaints(complaints);
    let written: Vec<_> = indicators(&counts)
        .iter()
        .map(ToString::to_string)
        .collect();
    for line in [
        "turnover rate: 15 / 120 = 12.5%",
        "starters rate: ? / 120: the numerator is not known",
        "caseload: 300 / 20 = 15.0",
        "complaints by theme (delay): 45 / 110 = 40.9%",
    ] {
        assert!(
            written.iter().any(|found| found.eq_ignore_ascii_case(line)),
            "{line} is not in {written:#?}"
        );
    }
    let themes = indicators(&counts);
    let theme = themes
        .iter()
        .find(|one| one.metric() == Metric::ComplaintThemeShare)
        .unwrap();
    assert_eq!(
        (theme.instance(), &*theme.id()),
        (Some("delay"), "complaint_theme_share.delay")
    );
    let upheld = crate::metric::Ombudsman::new().with_upheld(Count::from(115_u32));
    let counts = AuthorityCounts::new()
        .with_ombudsman(upheld)
        .with_population(Count::from(1_157_603_u32));
    let written: Vec<_> = indicators(&counts)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        written
            .iter()
            .any(|line| line.ends_with("115 / 1157603 = 9.9 per 100,000")),
        "{written:#?}"
    );
}

#[test]
fn outcomes_that_cannot_be_added_say_so() {
    let most = Count::new(Decimal::MAX).unwrap();
    let all = Outcomes::new()
        .with_upheld(most)
        .with_partly_upheld(most)
        .with_not_upheld(most)
        .with_withdrawn(most);
    let counts = AuthorityCounts::new().with_complaints(Complaints::new().with_outcomes(all));
    let share = indicators(&counts)
        .into_iter()
        .find(|one| one.instance() == Some("upheld"))
        .unwrap();
    assert_eq!(share.value(), Err(NotComputable::TooManyDigits));
}

#[test]
fn what_follows_from_a_figure_is_given_part_by_part() {
    let london = Comparator::new(ComparatorKind::LondonAverage).with_value(printed("13%"));
    let earlier = Comparator::new(ComparatorKind::OwnEarlier).with_value(printed("10%"));
    let figure = Figure::of(Metric::TurnoverRate, "5.3%")
        .unwrap()
        .with_comparator(london.clone())
        .with_comparator(earlier.clone())
        .with_base(printed("1000"))
        .with_instance("adults");
    assert_eq!(
        figure.metric().map(ToString::to_string).as_deref(),
        Some("turnover rate")
    );
    assert_eq!(figure.instance(), Some("adults"));
    let derived = figure.derived();
    let gap = derived.gap().unwrap();
    assert_eq!(gap.difference().to_string(), "-7.7");
    assert_eq!(gap.ratio(), Some(ratio(53, 130)));
    assert_eq!(gap.verdict(), Some(Verdict::Better));
    let change = derived.change().unwrap();
    assert_eq!(change.difference().to_string(), "-4.7");
    assert_eq!(change.percent(), Some(ratio(-47, 1)));
    assert_eq!(change.per_year(2), Some(ratio(-235, 100)));
    assert_eq!(change.per_year(0), None);
    assert_eq!(derived.counts().map(Counts::range), Some(53..=53));
    assert_eq!(derived.remainder(), None);
    let left = derived.with_remainder(1000, derived.counts());
    assert_eq!(left.remainder().map(Counts::range), Some(947..=947));
    assert!(!derived.is_empty());

    let empty = |figure: &Figure| figure.derived().is_empty();
    let alone = Figure::of(Metric::TurnoverRate, "5.3%").unwrap();
    assert!(empty(&alone));
    assert!(!empty(&alone.clone().with_comparator(london.clone())));
    assert!(!empty(&alone.clone().with_comparator(earlier)));
    assert!(!empty(&alone.clone().with_base(printed("1000"))));
    assert!(!alone.derived().with_remainder(10, []).is_empty());
    // Neither a place nor "over" a number is any distance from something.
    let over = Figure::of(Metric::TurnoverRate, "over 5%").unwrap();
    assert!(empty(&over.with_comparator(london.clone())));
    let place = Figure::new(printed("5"), Unit::Rank).with_comparator(london);
    assert!(empty(&place));
    // Posts of a base are no share of it, and a weighted estimate has no counts.
    let posts = Figure::new(printed("50"), Unit::Count).with_base(printed("10"));
    assert!(empty(&posts));
    let estimate = Figure::of(Metric::ControlOverDailyLife, "77%").unwrap();
    assert!(empty(&estimate.with_base(printed("480"))));
    let old = Change::between(&printed("0"), &printed("5"), Unit::Count).unwrap();
    assert_eq!(old.percent(), None);
}

#[test]
fn figures_of_their_own_kind_keep_their_bounds() {
    let issues = |figure: &Figure| figure.check();
    let codes = |figure: &Figure| {
        let found = issues(figure);
        found
            .iter()
            .map(|(_, issue)| issue.code().id())
            .collect::<Vec<_>>()
    };
    // A count without a metric is not negative; a difference may be.
    assert_eq!(
        codes(&Figure::new(printed("-5"), Unit::Count)),
        ["count.negative"]
    );
    assert!(codes(&Figure::new(printed("-5"), Unit::PercentagePoints)).is_empty());
    assert!(codes(&Figure::new(printed("5"), Unit::Count)).is_empty());
    // Exactly all of a base can be; above it a share of an unbounded metric is no share.
    let starters = |text| {
        Figure::of(Metric::StartersRate, text)
            .unwrap()
            .with_base(printed("7"))
    };
    assert!(codes(&starters("100%")).is_empty());
    assert!(codes(&starters("110%")).is_empty());
    assert_eq!(codes(&starters("33%")), ["share.impossible"]);
    assert!(codes(&starters("33%").with_upper(printed("34%"))).is_empty());
    // The comparator is judged by the metric only in the metric's own unit.
    let other = Comparator::new(ComparatorKind::LondonAverage).with_value(printed("120"));
    let uphold = |unit| {
        Figure::new(printed("88"), unit)
            .with_metric(Metric::UpholdRate)
            .with_comparator(other.clone())
    };
    assert_eq!(codes(&uphold(Unit::Percent)), ["value.out_of_range"]);
    assert!(codes(&uphold(Unit::Count)).is_empty());
    let place = |text: &str| Figure::new(printed(text), Unit::Rank).with_base(printed("151"));
    assert!(codes(&place("1")).is_empty() && codes(&place("151")).is_empty());
    assert_eq!(codes(&place("0")), ["value.out_of_range"]);
    assert_eq!(codes(&place("152")), ["value.out_of_range"]);
}

#[test]
fn words_claim_only_what_they_say_plainly() {
    for (words, claim) in [
        ("the same as", Some(Direction::Same)),
        ("about the same as", None),
        ("broadly the same as", None),
        ("much lower than", Some(Direction::Lower)),
        ("much the same as", None),
        ("lower and higher than", None),
        ("lower, much lower than", Some(Direction::Lower)),
        ("neither lower nor higher", None),
    ] {
        assert_eq!(Direction::of_words(words), claim, "{words}");
    }
    let polarity = Some(Polarity::LowerIsBetter);
    assert_eq!(Verdict::of(Direction::Same, None), Some(Verdict::Same));
    assert_eq!(Verdict::of(Direction::Same, polarity), Some(Verdict::Same));
    assert_eq!(Verdict::of(Direction::Lower, None), None);
    assert_eq!(
        Verdict::of(Direction::Lower, polarity),
        Some(Verdict::Better)
    );
    assert_eq!(
        Verdict::of(Direction::Higher, polarity),
        Some(Verdict::Worse)
    );
}

#[test]
fn a_change_with_a_slip_is_not_consistent() {
    let of = |text| {
        ChangeVerdict::of(
            &printed(text),
            ChangeIn::Percent,
            &printed("42"),
            &printed("77"),
        )
        .unwrap()
    };
    assert!(of("83").is_consistent());
    assert!(!of("35").is_consistent());
    assert!(!of("12").is_consistent());
}

/// Found by halving between 0 and 40 with the complementary error function.
#[test]
fn a_confidence_of_nearly_all_has_its_number_of_standard_errors() {
    for (level, z) in [
        ("0.9999", 3.890_591_886_413_094),
        ("0.999999999999", 7.130_506_848_171_325),
        ("0.99999999999999", 7.739_256_319_504_372),
        ("0.9999999999999999999999999999", 11.120_242_333_970_337),
    ] {
        let confidence = Confidence::new(level.parse().unwrap()).unwrap();
        let off = confidence.z() / z - 1.0;
        assert!(off.abs() < 1e-13, "{level}: {}", confidence.z());
    }
}

#[test]
fn an_interval_holds_its_own_limits_and_says_what_it_is() {
    let interval = Interval::wilson(74, 110, Confidence::P95).unwrap();
    assert!(interval.contains(interval.lower()) && interval.contains(interval.upper()));
    assert!(!interval.contains(0.5) && !interval.contains(0.8) && interval.contains(0.7));
    assert_eq!(
        interval.to_string(),
        "0.5805088757 to 0.7532886739 (Wilson score, 0.95)"
    );
    assert!(Interval::exact(500, Confidence::P95).is_ok());
    assert_eq!(
        Interval::exact(501, Confidence::P95).map(drop),
        Err(IntervalError::TooLarge)
    );
}

#[test]
fn shares_of_nothing_have_no_base_and_no_quotient() {
    let measured = |text: &str| Measured::printed(&printed(text)).unwrap();
    assert!(Measured::exact(5).is_exact() && !measured("5").is_exact());
    let zero = Measured::exact(0);
    let nothing = Err(crate::NumberError::ZeroDenominator);
    assert_eq!(Measured::exact(5).over(zero), nothing);
    assert_eq!(zero.over_sum_with(zero), nothing);
    assert_eq!(measured("0").over_sum_with(measured("0")), nothing);
    let none = zero.over_sum_with(Measured::exact(5)).unwrap();
    assert_eq!((none.low(), none.high()), (Ratio::ZERO, Ratio::ZERO));
    let all = Measured::exact(5).over_sum_with(zero).unwrap();
    assert_eq!((all.low(), all.high()), (Ratio::ONE, Ratio::ONE));
    // What prints as 0 may be anything below a half, and never below nothing.
    let few = measured("0").over_sum_with(measured("5")).unwrap();
    assert_eq!((few.low(), few.high()), (Ratio::ZERO, ratio(1, 10)));
    let most = measured("5").over_sum_with(measured("0")).unwrap();
    assert_eq!((most.low(), most.high()), (ratio(9, 10), Ratio::ONE));

    for text in ["over 41%", "-41%", "141%"] {
        assert_eq!(bases_of(45, &printed(text)), Ok(None), "{text}");
    }
    for text in ["about 9.9", "-9.9"] {
        assert_eq!(
            populations_of(115, &printed(text), 100_000),
            Ok(None),
            "{text}"
        );
    }
}

#[test]
fn a_figure_is_made_of_what_was_printed() {
    let london = Comparator::new(ComparatorKind::LondonAverage).with_value(printed("13"));
    let figure = Figure::of(Metric::TurnoverRate, "over 5")
        .unwrap()
        .with_upper(printed("6"))
        .with_period("2022/23")
        .with_source("the return")
        .with_voice(Voice::CouncilData)
        .with_comparator(london.clone());
    assert_eq!(figure.upper(), Some(&printed("6")));
    assert_eq!(figure.qualifier(), Some(crate::Qualifier::Over));
    assert_eq!(
        (figure.period(), figure.source()),
        (Some("2022/23"), Some("the return"))
    );
    assert_eq!(figure.voice(), Some(Voice::CouncilData));
    let wire = |figure: &Figure| serde_json::to_value(figure).unwrap();
    assert_eq!(wire(&figure)["comparator"]["value"], "13");
    assert_eq!(wire(&figure).get("comparators"), None);
    let two = figure.with_comparator(london);
    assert_eq!(wire(&two)["comparators"].as_array().map(Vec::len), Some(2));
}

#[test]
fn the_test_of_a_share_says_what_it_found() {
    let of = |text: &str, base| Possibility::of(&printed(text), base);
    for (text, base, possible, power, note) in [
        ("43%", 7, Some(true), true, "3 of 7 gives 43%"),
        (
            "41%",
            110,
            Some(true),
            false,
            "45 of 110 gives 41%, but the test has no power: \
             of 110 every percentage with so many decimals has a count",
        ),
        (
            "over 40%",
            7,
            Some(true),
            true,
            "3 to 7 of 7 can be meant: the words bound the share before rounding",
        ),
        (
            "12%",
            8,
            Some(true),
            true,
            "1 of 8 gives 12% only where a tie is rounded to even",
        ),
        (
            "13%",
            8,
            Some(true),
            true,
            "1 of 8 gives 13% only where a tie is rounded away from zero",
        ),
        (
            "41%",
            7,
            Some(false),
            true,
            "no count of 7 gives 41%: 2 is 28.6% and 3 is 42.9%",
        ),
        (
            "42%",
            7,
            Some(false),
            true,
            "no count of 7 gives 42%: 2 is 28.6% and 3 is 42.9%; 3 would, rounded towards zero",
        ),
        (
            "99%",
            7,
            Some(false),
            true,
            "no count of 7 gives 99%: 6 is 85.7% and 7 is 100.0%",
        ),
    ] {
        let test = of(text, base);
        assert_eq!(
            (test.is_possible(), test.has_power()),
            (possible, power),
            "{text} of {base}"
        );
        assert_eq!((test.to_string().as_str(), test.base()), (note, base));
    }
    let nothing = of("41%", 0);
    assert_eq!((nothing.is_possible(), nothing.has_power()), (None, false));
    assert_eq!(of("about 41%", 7).is_possible(), None);
    assert_eq!(of("141%", 7).is_possible(), Some(false));
    assert_eq!(
        of("41%", 110)
            .counts(crate::Rounding::Truncate)
            .map(Counts::range),
        Some(46..=46)
    );
}

#[test]
fn areas_are_pooled_by_their_counts() {
    let staff = |leavers: u32, in_post: u32| {
        let staff = Workforce::new()
            .with_in_post(Count::from(in_post))
            .with_leavers(Count::from(leavers));
        indicators(&AuthorityCounts::new().with_workforce(staff)).remove(0)
    };
    let theme = |name: &str| {
        let complaints = Complaints::new()
            .with_received(Count::from(10_u32))
            .with_theme(name, Count::from(5_u32));
        indicators(&AuthorityCounts::new().with_complaints(complaints)).remove(0)
    };
    let areas = [staff(15, 120), theme("delay"), staff(1, 0), staff(5, 80)];
    let pooled = Pooled::of(Metric::TurnoverRate, &areas).unwrap();
    assert_eq!((pooled.used(), pooled.value()), (2, Ok(ratio(10, 1))));
    assert_eq!(
        pooled.left_out(),
        [
            (1, NotComputable::OtherMetric),
            (2, NotComputable::ZeroDenominator)
        ]
    );
    let themes = [theme("delay"), theme("cost"), theme("delay")];
    let pooled = Pooled::of(Metric::ComplaintThemeShare, &themes).unwrap();
    assert_eq!(
        (pooled.used(), pooled.left_out()),
        (2, &[(1, NotComputable::OtherMetric)][..])
    );
    assert_eq!(pooled.indicator().instance(), Some("delay"));
}

#[test]
fn shares_are_checked_up_to_where_rounding_takes_them() {
    let unknown = |one: &str, two: &str| Shares::of_unknown().part(one).part(two);
    // Two whole percentages can be off by half a point each.
    assert!(unknown("50%", "51%").exclusive().check().is_ok());
    assert!(unknown("51%", "51%").exclusive().check().is_err());
    assert!(unknown("49%", "50%").exhaustive().check().is_ok());
    assert!(unknown("49%", "49%").exhaustive().check().is_err());
    let fit = |text: &str, base| {
        let fit = Shares::of(base).part(text).exclusive().check().unwrap();
        (fit.counts()[0].range(), fit.remainder().unwrap().range())
    };
    // 178 to 180 of 351 print as 51%.
    assert_eq!(fit("51%", 351), (178..=180, 171..=173));
    // Of 200, 1 is 0.5%, 3 is 1.5% and 5 is 2.5%: ties, each under one rule or the other.
    assert_eq!(fit("1%", 200), (1..=2, 198..=199));
    assert_eq!(fit("2%", 200), (3..=5, 195..=197));
}

#[test]
fn what_only_touches_does_not_follow() {
    let judged = |figure: &str, from: &str| {
        Recomputed::judge(&printed(figure), Measured::printed(&printed(from)).unwrap()).unwrap()
    };
    // What prints as 6 ends where what prints as 7 begins.
    let expected = Decimal::from(6);
    assert_eq!(judged("7", "6"), Recomputed::Inconsistent { expected });
    assert_eq!(judged("5", "6"), Recomputed::Inconsistent { expected });
    assert_eq!(judged("6", "6"), Recomputed::Equal);
    assert_eq!(judged("6.1", "6"), Recomputed::WithinInputRounding);
    for (figure, text) in [
        ("6", "follows from the inputs"),
        ("6.1", "is within the rounding of the inputs"),
        (
            "7",
            "does not follow from the inputs, which give 6: the definition may differ",
        ),
    ] {
        assert_eq!(judged(figure, "6").to_string(), text);
    }
    let wholes = [4_u64, 8, 5].map(Measured::exact);
    let fitting =
        |text: &str| Recomputed::fitting_whole(&printed(text), Measured::exact(2), &wholes);
    assert_eq!(fitting("50"), Ok(Some(0)));
    assert_eq!(fitting("25"), Ok(Some(1)));
    assert_eq!(fitting("40"), Ok(Some(2)));
    assert_eq!(fitting("60"), Ok(None));
}
