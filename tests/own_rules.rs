//! Rule sets of a caller's own: a valid one rates every complete input, a bad one names its faults.

use care_quality::rules::{Entry, Fault};
use care_quality::{Rounding, RuleSet};
use proptest::prelude::*;

fn mode() -> impl Strategy<Value = Rounding> {
    prop::sample::select(Rounding::ALL)
}

/// Rules of up to five elements on a scale of up to five levels, with two or three bands.
fn rules() -> impl Strategy<Value = RuleSet> {
    let weights = prop::collection::vec(1_u32..4, 1..5);
    (
        0_i64..3,
        2_usize..6,
        weights,
        30_i64..60,
        60_i64..95,
        mode(),
        0_i64..5,
    )
        .prop_filter_map(
            "no scores give some band",
            |(lowest, levels, weights, second, third, mode, limited)| {
                let ids: Vec<String> = (0..weights.len()).map(|at| format!("e{at}")).collect();
                let mut builder = RuleSet::builder("own/rules")
                    .scale(lowest, (0..levels).map(|level| format!("level {level}")))
                    .elements(ids.clone())
                    .bands([
                        ("low", 0..=second - 1),
                        ("middle", second..=third - 1),
                        ("high", third..=100),
                    ])
                    .rounding(mode);
                for (id, weight) in ids.iter().zip(&weights) {
                    builder = builder.weight_of(id, *weight);
                }
                // None, one of the highest band, or one of the middle as well at that level.
                if limited > 0 {
                    builder = builder.limiter("weak spot", "high", lowest, "middle");
                }
                if limited > 1 {
                    builder = builder.limiter("gap", "middle", lowest + limited - 2, "low");
                }
                builder.build().ok()
            },
        )
}

fn every_input(rules: &RuleSet) -> Vec<Vec<i64>> {
    let levels = i64::from(rules.scale().lowest())..=i64::from(rules.scale().highest());
    let mut all = vec![Vec::new()];
    for _ in rules.elements().named() {
        all = all
            .into_iter()
            .flat_map(|scores: Vec<i64>| {
                levels.clone().map(move |level| {
                    let mut more = scores.clone();
                    more.push(level);
                    more
                })
            })
            .collect();
    }
    all
}

/// The band by plain arithmetic.
fn reference(rules: &RuleSet, scores: &[i64]) -> usize {
    let weights = rules
        .elements()
        .named()
        .iter()
        .map(|e| i64::from(e.weight()));
    let total: i64 = weights.clone().zip(scores).map(|(w, s)| w * s).sum();
    let most = weights.sum::<i64>() * i64::from(rules.scale().highest());
    let overall = rules.overall().unwrap();
    let (whole, rest) = (100 * total / most, 100 * total % most);
    let percentage = whole
        + i64::from(match overall.rounding() {
            Rounding::HalfAway => 2 * rest >= most,
            Rounding::HalfEven => 2 * rest > most || (2 * rest == most && whole % 2 == 1),
            Rounding::HalfDown => 2 * rest > most,
            Rounding::Truncate => false,
            Rounding::Ceiling => rest > 0,
        });
    let bands = overall.bands();
    let computed = (0..3)
        .find(|at| (bands[*at].from()..=bands[*at].to()).contains(&(percentage as u32)))
        .unwrap();
    let weakest = scores.iter().min().unwrap();
    let acts = overall.limiters().iter().find(|limiter| {
        let when = usize::from(limiter.id() == "weak spot") + 1;
        computed == when && *weakest <= i64::from(limiter.at_most())
    });
    computed - usize::from(acts.is_some())
}

fn entries(scores: &[i64]) -> Vec<Entry> {
    scores.iter().map(|score| Entry::Score(*score)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn valid_rules_rate_every_complete_input_and_say_that_they_are_not_official(rules in rules()) {
        for scores in every_input(&rules) {
            let outcome = rules.rate_entries(&entries(&scores)).unwrap();
            prop_assert_eq!(outcome.verdict().unwrap().position(), reference(&rules, &scores));
        }
        let lowest = i64::from(rules.scale().lowest());
        let outcome = rules.rate_entries(&entries(&vec![lowest; rules.elements().named().len()]));
        let wire = serde_json::to_value(outcome.unwrap()).unwrap();
        prop_assert_eq!(&wire["official"], false);
        prop_assert_eq!(&wire["rules"], "own/rules");
    }

    #[test]
    fn the_fewest_points_under_weights_are_those_of_trying_everything(
        rules in rules(),
        pick in any::<prop::sample::Index>(),
    ) {
        let all = every_input(&rules);
        let scores = pick.get(&all);
        let weight = |at: usize| i64::from(rules.elements().named()[at].weight());
        let here = reference(&rules, scores);
        let outcome = rules.rate_entries(&entries(scores)).unwrap();
        for up in [true, false] {
            let tried = all.iter().filter(|other| {
                let pairs = other.iter().zip(scores);
                let there = reference(&rules, other);
                if up {
                    pairs.into_iter().all(|(a, b)| a >= b) && there > here
                } else {
                    pairs.into_iter().all(|(a, b)| a <= b) && there < here
                }
            });
            let points = |other: &Vec<i64>| -> i64 {
                (0..scores.len()).map(|at| (other[at] - scores[at]).abs() * weight(at)).sum()
            };
            let fewest = tried.clone().map(points).min();
            let change = if up { outcome.up() } else { outcome.down() };
            prop_assert_eq!(change.as_ref().map(|c| i64::from(c.points())), fewest);
            if let Some(change) = change {
                // Of what so many points reach, the rating nearest to the one there is.
                let reached = tried.clone().filter(|other| Some(points(other)) == fewest);
                let reached = reached.map(|other| reference(&rules, other));
                let nearest = if up { reached.min() } else { reached.max() };
                let bands = rules.overall().unwrap().bands();
                prop_assert_eq!(Some(change.rating_id()), nearest.map(|at| bands[at].id()));
                let ways = outcome.ways_to_id(change.rating_id()).unwrap();
                let number = tried.filter(|other| Some(points(other)) == fewest).count();
                prop_assert_eq!(ways.count(), number);
            }
        }
    }

    #[test]
    fn rules_are_the_same_behind_their_json(rules in rules()) {
        let text = serde_json::to_string(&rules).unwrap();
        prop_assert_eq!(serde_json::from_str::<RuleSet>(&text).unwrap(), rules);
    }

    #[test]
    fn any_bands_are_taken_or_refused_with_a_reason(
        bands in prop::collection::vec((-5_i64..110, -5_i64..110), 0..5)
    ) {
        let named = (0..).zip(&bands).map(|(at, (from, to))| (format!("r{at}"), *from..=*to));
        let built = RuleSet::builder("own/rules").bands(named).build();
        // Whether every whole percentage that nine scores can give is in exactly one band, in order.
        let once = (25..=100).all(|p| bands.iter().filter(|(from, to)| (*from..=*to).contains(&p)).count() == 1);
        let sound = once
            && bands.iter().all(|(from, to)| 0 <= *from && from <= to && *to <= 100)
            && bands.windows(2).all(|pair| pair[0].1 + 1 == pair[1].0);
        match built {
            Ok(_) => prop_assert!(sound),
            Err(error) => {
                prop_assert!(!error.faults().is_empty());
                let unreachable = error.faults().iter().all(|f| matches!(f, Fault::Unreachable(_)));
                prop_assert!(!sound || unreachable, "{}", error);
            }
        }
    }
}

/// Where a limiter lets go of one rating and not of another, the points may pass a rating over.
#[test]
fn the_nearest_rating_is_one_that_its_points_reach() {
    // 4 and 1 of weights 2 and 1: 9 of 12 points, 75%, held at low by the 1. With a 2 it is 10 of
    // 12, 83%: high, and no limiter left.
    let rules = RuleSet::builder("own/rules")
        .elements(["heavy", "light"])
        .weight_of("heavy", 2)
        .bands([("low", 25..=46), ("middle", 47..=75), ("high", 76..=100)])
        .limiter("two", "middle", 2, "low")
        .limiter("one", "high", 1, "middle")
        .build()
        .unwrap();
    let outcome = rules.rate_entries(&entries(&[4, 1])).unwrap();
    assert_eq!(outcome.rating_id(), Some("low"));
    let up = outcome.up().unwrap();
    assert_eq!(
        (up.rating_id(), up.points(), up.single()),
        ("high", 1, &[1][..])
    );

    // 4 and 2 of weights 3 and 1: 14 of 16 points, 88%, high. With a 1 it is 13 of 16, 82%: middle,
    // held at low.
    let rules = RuleSet::builder("own/rules")
        .elements(["heavy", "light"])
        .weight_of("heavy", 3)
        .bands([("low", 25..=40), ("middle", 41..=82), ("high", 83..=100)])
        .limiter("one", "middle", 1, "low")
        .build()
        .unwrap();
    let outcome = rules.rate_entries(&entries(&[4, 2])).unwrap();
    assert_eq!(outcome.rating_id(), Some("high"));
    let down = outcome.down().unwrap();
    assert_eq!(
        (down.rating_id(), down.points(), down.single()),
        ("low", 1, &[0, 1][..])
    );
}

/// A weight of one goes without saying, both ways.
#[test]
fn an_element_without_a_weight_weighs_one() {
    let rules = RuleSet::builder("own/rules")
        .elements(["plain", "heavy"])
        .weight_of("heavy", 2)
        .build()
        .unwrap();
    let wire = serde_json::to_value(&rules).unwrap();
    let elements = serde_json::json!([{"id": "plain"}, {"id": "heavy", "weight": 2}]);
    assert_eq!(wire["elements"], elements);
    let read: RuleSet = serde_json::from_value(wire).unwrap();
    let weights = read.elements().named().iter().map(|e| e.weight());
    assert_eq!(weights.collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn bad_rules_are_refused_with_every_reason_at_once() {
    let text = r#"{
        "id": "Local-Authority/Statement-Scores", "official": true,
        "scale": {"lowest": -1, "labels": ["a"]},
        "elements": [{"id": "x", "weight": 0}, {"id": "x"}], "least": 3,
        "overall": {"rounding": "ceiling",
            "bands": [{"rating": "p", "from": 0, "to": 40}, {"rating": "q", "from": 45, "to": 70},
                      {"rating": "r", "from": 65, "to": 100}],
            "limiters": [{"id": "L", "when": "p", "any_at_most": 9, "cap": "s"}]}
    }"#;
    let error = serde_json::from_str::<RuleSet>(text)
        .unwrap_err()
        .to_string();
    for reason in [
        "the id `local-authority/statement-scores` is that of rules that are built in",
        "`official` is not for a caller's own rules",
        "a scale has 2 to 20 levels, not 1",
        "the lowest level is from 0 to 100, not -1",
        "the element `x` stands twice",
        "the weight of `x` is from 1 to 100, not 0",
        "expected a range of elements within 1 to 2, found 3 to 2",
        "the overall has a gap from 41% to 44%, between `p` and `q`",
        "bands `q` and `r` of the overall overlap from 65% to 70%",
        "limiter `L` names the rating `s`, which no band gives",
        "limiter `L` asks for a score of 9 or lower, which the scale does not have",
    ] {
        assert!(error.contains(reason), "{reason} in {error}");
    }
}

#[test]
fn each_fault_is_named() {
    let own = || RuleSet::builder("own/rules");
    for (builder, reason) in [
        (
            RuleSet::builder(""),
            "the id is to be a name of 1 to 100 plain characters, not ``",
        ),
        (
            own().thresholds([39, 63, 87 + 20]),
            "band `good` of the overall is from 63% to 106%, which is no range in 0% to 100%; band `outstanding` of the overall is from 107% to 100%, which is no range in 0% to 100%",
        ),
        (
            own().bands([("b", 50..=100), ("a", 0..=49)]),
            "band `a` of the overall lies below `b`, but comes after it",
        ),
        (
            own().bands([("a", 30..=100)]),
            "the overall has no band for 25% to 29%, which scores can give",
        ),
        (
            own().bands([("a", 25..=99)]),
            "the overall has no band for 100% to 100%, which scores can give",
        ),
        (own().bands::<String>([]), "the overall has no bands"),
        (
            own().bands([("a", 0..=10), ("b", 11..=100)]),
            "no scores can give `a`",
        ),
        (
            own()
                .bands([("a", 0..=50), ("b", 51..=100)])
                .limiter("L", "b", 4, "a"),
            "no scores can give `b`",
        ),
        (
            own().limiter("L", "good", 1, "good"),
            "limiter `L` caps `good` at `good`, which is not lower",
        ),
        (
            own().limiter("L", "outstanding", 1, "inadequate"),
            "with a score of 1, the limiters leave more of `good` than of `outstanding`, so that a better score could worsen the rating",
        ),
        (
            own().weight_of("catering", 2),
            "there is no element `catering` to weigh",
        ),
        (
            own().elements::<String>([]),
            "named elements are 1 to 100, not 0; leave the list out where they have no names",
        ),
        (
            own().unnamed(1..=20_000),
            "expected a range of elements within 1 to 10000, found 1 to 20000",
        ),
        (
            (0..101).fold(own(), |rules, at| {
                rules.limiter(format!("l{at}"), "good", 1, "requires_improvement")
            }),
            "rules have up to 100 limiters, not 101",
        ),
        (
            own().parts(1..=6, Rounding::Ceiling, [38, 62]),
            "the bands of the parts give the levels [1, 2, 3], not each of 1 to 4 in order",
        ),
        (
            own().parts(1..=6, Rounding::Ceiling, [38, 30, 87]),
            "band `2` of the parts is from 39% to 30%, which is no range in 0% to 100%",
        ),
    ] {
        assert_eq!(builder.build().unwrap_err().to_string(), reason);
    }
}

#[test]
fn the_built_in_rules_would_be_valid_but_for_their_names() {
    for rules in RuleSet::ALL {
        let mut wire = serde_json::to_value(rules).unwrap();
        wire["id"] = "own/copy".into();
        wire["official"] = false.into();
        let copy: RuleSet = serde_json::from_value(wire).unwrap();
        assert!(!copy.is_official());
        assert_eq!(copy.elements(), rules.elements(), "{rules}");
        assert_eq!(copy.parts(), rules.parts(), "{rules}");
        assert_eq!(copy.overall(), rules.overall(), "{rules}");
        assert_eq!(copy.scale(), rules.scale(), "{rules}");
        assert_eq!(RuleSet::find(rules.id()), Some(rules));
    }
}

#[test]
fn a_foreign_scale_without_an_overall_has_its_own_labels() {
    let labels = [
        "unsatisfactory",
        "weak",
        "adequate",
        "good",
        "very good",
        "excellent",
    ];
    let rules = RuleSet::builder("six levels")
        .scale(1, labels)
        .unnamed(1..=8)
        .no_overall();
    let rules = rules.build().unwrap();
    let outcome = rules.rate_entries(&entries(&[3, 6])).unwrap();
    assert_eq!(
        (outcome.total(), outcome.rating_id(), outcome.up()),
        (None, None, None)
    );
    let texts: Vec<_> = outcome
        .trace()
        .iter()
        .map(|step| step.text().to_owned())
        .collect();
    assert_eq!(
        texts[1..3],
        ["score 1: 3, adequate", "score 2: 6, excellent"]
    );
}
