use super::*;
use crate::{Printed, Rating, Ratio, Rounding, Score, Statement, Status, Theme};
use alloc::{format, string::ToString, vec, vec::Vec};

fn rate(scores: [i64; 9]) -> Outcome<'static> {
    let scores = Scores::la(scores).unwrap();
    RuleSet::STATEMENT_SCORES.rate(&scores).unwrap()
}

fn entries(scores: &[i64]) -> Vec<Entry> {
    scores.iter().map(|score| Entry::Score(*score)).collect()
}

fn key_question(scores: &[i64]) -> Outcome<'static> {
    RuleSet::KEY_QUESTION
        .rate_entries(&entries(scores))
        .unwrap()
}

fn faults(builder: RuleSetBuilder) -> Vec<Fault> {
    match builder.build() {
        Ok(_) => Vec::new(),
        Err(error) => error.faults().to_vec(),
    }
}

#[test]
fn an_outcome_gives_what_it_is_made_of() {
    // 26 of 36 points.
    let outcome = rate([3, 3, 3, 2, 3, 3, 3, 3, 3]);
    assert_eq!((outcome.total(), outcome.maximum()), (Some(26), Some(36)));
    assert_eq!(outcome.exact(), Ratio::new(2600, 36).ok());
    assert_eq!(
        (outcome.percentage(), outcome.rating_name()),
        (Some(73), Some("good"))
    );
    assert_eq!(outcome.verdict().map(|verdict| verdict.assessed()), Some(9));
    let place = Statement::CareProvisionIntegrationAndContinuity;
    assert_eq!(outcome.score(place), Some(Score::Two));
    assert_eq!(outcome.score(Statement::Safeguarding), Some(Score::Three));
    assert!(!outcome.is_only_assessed());
    let (up, down) = (outcome.up().unwrap(), outcome.down().unwrap());
    assert_eq!((up.rating(), up.points()), (Some(Rating::Outstanding), 6));
    assert_eq!(
        (down.rating(), down.points()),
        (Some(Rating::RequiresImprovement), 4)
    );
    assert_eq!(
        outcome.explain(),
        "26 of 36 points is 72.2%, rounded up to 73%; 63% to 87% is good"
    );
    // Of three points each, 28 are needed to the next; one place fewer is rated on the caller's word.
    let mut some = entries(&[3; 9]);
    some[0] = Entry::NotAssessed;
    let fewer = RuleSet::STATEMENT_SCORES.rate_only_assessed(&some).unwrap();
    assert!(fewer.is_only_assessed());
    assert_eq!(
        (fewer.assessed(), fewer.score(Statement::AssessingNeeds)),
        (8, None)
    );
}

#[test]
fn a_limiter_says_which_scores_set_it_off() {
    // 30 of 32 is 93.75%.
    let outcome = key_question(&[4, 4, 4, 4, 4, 4, 4, 2]);
    let acted: Vec<_> = outcome
        .limiters()
        .map(|(limiter, places)| (limiter.id(), places))
        .collect();
    assert_eq!(acted, [("B", vec![7])]);
    let wire = serde_json::to_value(&outcome).unwrap();
    let limiters = serde_json::json!([{"id": "B", "capped_at": "good", "because_of": [8]}]);
    assert_eq!(wire["limiters"], limiters);
    assert_eq!(wire.get("statements"), None);
    let limits: Vec<_> = RuleSet::KEY_QUESTION
        .overall()
        .unwrap()
        .limiters()
        .iter()
        .map(|limiter| (limiter.when(), limiter.at_most(), limiter.cap()))
        .collect();
    assert_eq!(limits, [(2, 1, 1), (3, 2, 2)]);
}

/// For each place the other three scores are tried.
#[test]
fn the_single_scores_that_bring_a_rating_about_are_those_of_trying_each() {
    let mut all: Vec<Vec<i64>> = Vec::new();
    for length in 1..=4_u32 {
        let scores = |number: i64| {
            (0..length)
                .map(|at| number / 4_i64.pow(at) % 4 + 1)
                .collect()
        };
        all.extend((0..4_i64.pow(length)).map(scores));
    }
    // A few low scores among many high ones: the next lowest decides as well.
    for one in 1..=4 {
        for other in 1..=4 {
            let mut scores = vec![4; 20];
            (scores[3], scores[11]) = (one, other);
            all.push(scores);
        }
    }
    let overall = RuleSet::KEY_QUESTION.overall().unwrap();
    for scores in all {
        let outcome = key_question(&scores);
        let tried = |wanted: &dyn Fn(usize) -> bool| -> Vec<usize> {
            let leads = |place: &usize| {
                (1..=4).any(|score| {
                    let mut other = scores.clone();
                    other[*place] = score;
                    wanted(key_question(&other).verdict().unwrap().position())
                })
            };
            (0..scores.len()).filter(leads).collect()
        };
        if let Some(up) = outcome.up() {
            let target = overall.position(up.rating_id()).unwrap();
            assert_eq!(up.single(), tried(&|there| there >= target), "{scores:?}");
        }
        if let Some(down) = outcome.down() {
            let target = overall.position(down.rating_id()).unwrap();
            assert_eq!(down.single(), tried(&|there| there <= target), "{scores:?}");
        }
    }
}

#[test]
fn two_outcomes_differ_place_by_place() {
    let before = rate([3, 3, 3, 3, 3, 3, 3, 3, 3]);
    let after = rate([4, 3, 3, 3, 3, 3, 1, 2, 1]);
    let moved = Comparison::between(&before, &after).unwrap();
    assert_eq!(
        (moved.points(), moved.percentage_points()),
        (Some(-4), Some(-11))
    );
    let first = &moved.movements()[0];
    assert_eq!((first.id(), first.place()), (Some("assessing_needs"), 0));
    assert_eq!(
        (first.before(), first.after(), first.points()),
        (Some(3), Some(4), Some(1))
    );
    assert_eq!(moved.movements()[8].place(), 8);
    let places = |all: Vec<&Movement<'_>>| all.iter().map(|m| m.place()).collect::<Vec<_>>();
    assert_eq!(places(moved.improved().collect()), [0]);
    assert_eq!(places(moved.worsened().collect()), [6, 7, 8]);
    let themes: Vec<_> = moved.by_theme().collect();
    assert_eq!(
        themes,
        [
            (Theme::WorkingWithPeople, 1),
            (Theme::ProvidingSupport, 0),
            (Theme::EnsuringSafety, -2),
            (Theme::Leadership, -3),
        ]
    );
    // 23 of 36 is 63.9%, still good; 27 less 13 is inadequate under no rounding but up.
    assert_eq!(moved.rating_change(), None);
    let low = rate([1; 9]);
    let fall = Comparison::between(&before, &low).unwrap();
    assert_eq!(fall.rating_change(), Some(("good", "inadequate")));
}

#[test]
fn a_difference_is_told_in_words() {
    let outcome = rate([2, 2, 2, 3, 3, 2, 2, 3, 3]);
    let against = |percentage: Option<&str>, rating: Option<Rating>| {
        let mut published = Published::new(Status::Formal);
        if let Some(percentage) = percentage {
            published = published.percentage(Printed::parse(percentage).unwrap());
        }
        if let Some(rating) = rating {
            published = published.rating(rating);
        }
        published.against(&outcome)
    };
    // 22 of 36 is 61.1%, published as 62%.
    for (percentage, rating, text) in [
        (Some("62"), None, "published as the scores give it"),
        (Some("63%"), None, "published 63%, the scores give 62%"),
        (
            None,
            Some(Rating::Good),
            "published good, the scores give requires improvement",
        ),
        (
            Some("63"),
            Some(Rating::Good),
            "published 63%, good, the scores give 62%, requires improvement",
        ),
        (
            Some("61"),
            None,
            "published 61%, the scores give 62%; it is the same percentage rounded half away from zero",
        ),
        (
            None,
            None,
            "neither a percentage nor a rating was published",
        ),
    ] {
        assert_eq!(against(percentage, rating).to_string(), text);
    }
    let Agreement::RoundingOnly(difference) = against(Some("61"), None) else {
        panic!("61.1% rounds to 61%");
    };
    assert_eq!(
        (difference.percentage(), difference.rating_id()),
        (62, "requires_improvement")
    );
    assert_eq!(difference.rounding(), Some(Rounding::HalfAway));
}

/// 28 of 36 points is 77.8%; where the statement of 62.5% is rounded down as well, 27 of 36 is 75%.
#[test]
fn a_rounding_may_have_been_another_for_the_overall_alone() {
    let mut all = vec![vec![Some(3); 4]; 9];
    all[0] = vec![Some(3), Some(3), Some(2), Some(2)];
    all[8] = vec![Some(4); 4];
    let all: Vec<_> = all.into_iter().map(Entry::Parts).collect();
    let outcome = RuleSet::EVIDENCE_SCORES.rate_entries(&all).unwrap();
    assert_eq!(
        (outcome.total(), outcome.percentage()),
        (Some(28), Some(78))
    );
    let published = |text: &str| {
        let printed = Printed::parse(text).unwrap();
        match Published::new(Status::Formal)
            .percentage(printed)
            .against(&outcome)
        {
            Agreement::RoundingOnly(difference) => difference.rounding(),
            _ => None,
        }
    };
    assert_eq!(published("77%"), Some(Rounding::Truncate));
    assert!(published("75%").is_some());
    assert_eq!(published("76%"), None);
}

#[test]
fn what_does_not_fit_the_rules_is_refused() {
    assert_eq!(
        RuleSet::STATEMENT_SCORES
            .rate_entries(&entries(&[3; 8]))
            .unwrap_err(),
        Unrated::WrongNumber {
            expected: 9,
            found: 8
        }
    );
    let rules = RuleSet::builder("at least three")
        .at_least(3)
        .build()
        .unwrap();
    let mut two = vec![Entry::NotAssessed; 9];
    two[0] = Entry::Score(3);
    two[1] = Entry::Score(3);
    assert_eq!(
        rules.rate_only_assessed(&two).unwrap_err(),
        Unrated::TooFew { least: 3, found: 2 }
    );
    two[2] = Entry::Score(3);
    assert_eq!(rules.rate_only_assessed(&two).unwrap().assessed(), 3);
    assert_eq!(
        RuleSet::KEY_QUESTION.results(101).map(drop),
        Err(Unrated::TooMany {
            most: 100,
            found: 101
        })
    );
    let weighted = RuleSet::builder("weighted")
        .weight(Statement::Safeguarding, 2)
        .build()
        .unwrap();
    assert_eq!(
        weighted.results(8).map(drop),
        Err(Unrated::WrongNumber {
            expected: 9,
            found: 8
        })
    );
    assert!(weighted.results(9).is_ok());
}

#[test]
fn the_built_in_bands_start_at_the_lowest_percentage() {
    let rules = RuleSet::builder("thresholds")
        .thresholds([39, 63, 88])
        .build()
        .unwrap();
    let bands = rules.overall().unwrap().bands();
    let ends: Vec<_> = bands.iter().map(|band| (band.from(), band.to())).collect();
    assert_eq!(ends, [(25, 38), (39, 62), (63, 87), (88, 100)]);
    assert_eq!(bands[1].to_string(), "39% to 62% is requires improvement");
    assert_eq!(
        (bands[3].name(), bands[3].rating()),
        ("outstanding", Some(Rating::Outstanding))
    );
    let own = RuleSet::builder("own")
        .bands([("poor", 25..=62), ("fine", 63..=100)])
        .build()
        .unwrap();
    let fine = &own.overall().unwrap().bands()[1];
    assert_eq!((fine.name(), fine.rating()), ("fine", None));
    let wire = serde_json::to_value(RuleSet::EVIDENCE_SCORES).unwrap();
    assert_eq!(wire["parts"]["bands"][0]["from"], 25);
}

#[test]
fn names_and_numbers_are_taken_up_to_their_limits() {
    let id = |id: &str| faults(RuleSet::builder(id));
    for bad in [
        "",
        " own",
        "own ",
        "o\u{7}n",
        &"x".repeat(101),
        &"x".repeat(102),
    ] {
        assert!(matches!(id(bad)[..], [Fault::Name { .. }]), "{bad:?}");
    }
    assert!(id(&"é".repeat(100)).is_empty());
    let scale = |lowest| {
        faults(
            RuleSet::builder("own")
                .scale(lowest, ["no", "yes"])
                .no_overall(),
        )
    };
    assert!(scale(100).is_empty());
    assert_eq!(scale(101), [Fault::LowestLevel(101)]);
    assert!(faults(RuleSet::builder("own").unnamed(9..=9)).is_empty());
    let limited = |number: usize| {
        let limit = |rules: RuleSetBuilder, at| {
            rules.limiter(format!("l{at}"), "good", 1, "requires_improvement")
        };
        faults((0..number).fold(RuleSet::builder("own"), limit))
    };
    assert!(limited(100).is_empty());
    for number in [101, 102] {
        assert_eq!(limited(number), [Fault::Limiters { found: number }]);
    }
}

#[test]
fn bands_that_touch_wrongly_are_named_once() {
    let of = |bands: &[(&'static str, core::ops::RangeInclusive<i64>)]| {
        faults(RuleSet::builder("own").bands(bands.iter().cloned()))
    };
    assert!(matches!(
        of(&[
            ("a", 0..=60),
            ("b", core::ops::RangeInclusive::new(70, 65)),
            ("c", 80..=100)
        ])[..],
        [Fault::Range {
            from: 70,
            to: 65,
            ..
        }]
    ));
    assert!(matches!(
        of(&[("a", 0..=50), ("b", 50..=100)])[..],
        [Fault::Overlap {
            from: 50,
            to: 50,
            ..
        }]
    ));
    assert!(matches!(
        of(&[("a", 50..=60), ("b", 40..=50)])[..],
        [Fault::Overlap {
            from: 50,
            to: 50,
            ..
        }]
    ));
    assert!(matches!(
        of(&[("a", 60..=100), ("b", 0..=59)])[..],
        [Fault::Order { .. }]
    ));
    // 27 of 36 points is 75% exactly: a band of one percentage.
    assert!(of(&[("a", 0..=74), ("b", 75..=75), ("c", 76..=100)]).is_empty());
}

#[test]
fn every_rating_must_be_within_reach() {
    let unnamed = |numbers, mode| RuleSet::builder("own").unnamed(numbers).rounding(mode);
    // One score is 25%, 50%, 75% or 100%; three can be 7 of 12, 58.3%.
    let narrow = [("a", 0..=55), ("b", 56..=60), ("c", 61..=100)];
    let of = |most| faults(unnamed(1..=most, Rounding::Ceiling).bands(narrow.clone()));
    assert_eq!(of(1), [Fault::Unreachable("b".into())]);
    assert!(of(9).is_empty());
    for number in 1..=3 {
        assert!(
            faults(unnamed(number..=number, Rounding::Ceiling)).is_empty(),
            "{number}"
        );
    }
    // The cap needs a lowest score among scores that are all the highest.
    let capped = unnamed(2..=2, Rounding::Ceiling)
        .bands([("low", 0..=88), ("mid", 89..=99), ("top", 100..=100)])
        .limiter("never", "top", 1, "mid");
    assert_eq!(faults(capped), [Fault::Unreachable("mid".into())]);
    // At or below the highest score a cap below the rating before turns the order round.
    let turned = RuleSet::builder("own").limiter("turned", "good", 4, "inadequate");
    let found = faults(turned);
    assert!(
        matches!(&found[..], [Fault::NotMonotone { level: 4, .. }, ..]),
        "{found:?}"
    );
}

#[test]
fn only_rules_of_nine_statements_scored_1_to_4_rate_nine_scores() {
    let scores = Scores::la([3; 9]).unwrap();
    let own = || RuleSet::builder("own");
    let both = |rules: &RuleSet| (rules.verdict(&scores).err(), rules.rate(&scores).err());
    let other = Some(Unrated::OtherElements);
    let parts = Some(Unrated::PartsExpected { place: 0 });
    assert_eq!(both(RuleSet::STATEMENT_SCORES), (None, None));
    assert_eq!(both(RuleSet::KEY_QUESTION), (None, None));
    assert_eq!(both(RuleSet::EVIDENCE_SCORES), (other, parts));
    let five = own()
        .scale(1, ["a", "b", "c", "d", "e"])
        .bands([("any", 0..=100)]);
    assert_eq!(both(&five.build().unwrap()), (other, other));
    let from_nothing = own()
        .scale(0, ["a", "b", "c", "d"])
        .bands([("any", 0..=100)]);
    assert_eq!(both(&from_nothing.build().unwrap()), (other, other));
    let two = own()
        .elements(["home_care", "safeguarding"])
        .build()
        .unwrap();
    assert_eq!(both(&two), (other, other));
    let eight = own().unnamed(1..=8).build().unwrap();
    assert_eq!(both(&eight), (other, other));
}

#[test]
fn a_rule_set_shows_what_it_is_made_of() {
    let official = RuleSet::STATEMENT_SCORES;
    assert_eq!(official.to_string(), "local-authority/statement-scores");
    assert!(official.is_official() && official.source().starts_with("https://www.cqc.org.uk/"));
    let elements = official.elements();
    assert_eq!((elements.least(), elements.most()), (1, 9));
    assert_eq!(elements.position("safeguarding"), Some(6));
    assert_eq!(elements.position("home_care"), None);
    let rules = RuleSet::builder("own")
        .source("minutes")
        .elements(["home_care", "safeguarding", "partners"])
        .weight_of("home_care", 3)
        .parts(2..=5, Rounding::Truncate, [38, 62, 87])
        .build()
        .unwrap();
    assert!(!rules.is_official());
    assert_eq!(rules.source(), "minutes");
    let named: Vec<_> = rules
        .elements()
        .named()
        .iter()
        .map(|e| (e.name(), e.weight()))
        .collect();
    assert_eq!(
        named,
        [
            ("home_care", 3),
            ("Safeguarding", 1),
            ("Feedback from partners", 1)
        ]
    );
    let parts = rules.parts().unwrap();
    assert_eq!(
        (parts.least(), parts.most(), parts.rounding()),
        (2, 5, Rounding::Truncate)
    );
    assert_eq!(parts.up_to(), [38, 62, 87]);
    let outcome = key_question(&[3, 3, 3]);
    assert_eq!(
        outcome.explain(),
        "9 of 12 points is exactly 75%; 63% to 87% is good"
    );
    let own = RuleSet::builder("own").unnamed(1..=3).build().unwrap();
    let outcome = own.rate_entries(&entries(&[3, 3, 3])).unwrap();
    assert_eq!(
        outcome.explain(),
        "9 of 12 points is exactly 75%; 63% to 87% is good; by the rules `own`, which are not official"
    );
}

#[test]
fn the_trace_says_each_step_in_a_sentence() {
    let texts = |outcome: &Outcome<'_>| {
        let steps = outcome.trace();
        steps
            .iter()
            .map(|step| step.text().to_string())
            .collect::<Vec<_>>()
    };
    let mut scores = [4; 16];
    scores[6..9].fill(2);
    // 58 of 64 is 90.625%.
    assert_eq!(
        texts(&key_question(&scores)),
        [
            "rules `provider/key-question`, published by the regulator",
            "the 16 scores add up to 58 of 64 points",
            "58 of 64 points is 90.6%, rounded up to 91%",
            "88% to 100% is outstanding",
            "limiter B caps outstanding at good, because 2 or lower was given to score 7, score 8 and score 9",
        ]
    );
    // 14 of 36 is 38.9%: below 39% only where the decimals are cut off.
    assert_eq!(
        texts(&rate([2, 2, 2, 2, 2, 1, 1, 1, 1])).last().unwrap(),
        "the rating depends on the rounding, which is inferred and not published: \
         rounded towards zero it would be 38%, inadequate"
    );
    // 10 of 16 is 62.5%, a 3 only where it becomes 63%.
    let mut all = vec![Entry::Parts(vec![Some(3); 4]); 9];
    all[0] = Entry::Parts(vec![Some(3), Some(3), Some(2), Some(2)]);
    let outcome = RuleSet::EVIDENCE_SCORES.rate_entries(&all).unwrap();
    assert_eq!(
        texts(&outcome)[1],
        "Assessing needs: 10 of 16 points is 62.5%, rounded up to 63%, which scores 3; \
         it would score 2 rounded half to even, half towards zero, towards zero"
    );
}

#[test]
fn the_verdict_of_nine_scores_is_limited_as_their_outcome_is() {
    // 34 of 36 is 94.4%, and a single 2 may not stand in an outstanding result.
    let scores = Scores::la([4, 4, 4, 4, 4, 4, 4, 4, 2]).unwrap();
    let verdict = RuleSet::KEY_QUESTION.verdict(&scores).unwrap();
    assert_eq!(verdict.rating(), Some(Rating::Good));
    let outcome = RuleSet::KEY_QUESTION.rate(&scores).unwrap();
    assert_eq!(outcome.verdict(), Some(verdict));
}

#[test]
fn ways_name_their_rating_and_their_changes() {
    // 22 of 36 points; one more is good.
    let outcome = rate([2, 2, 2, 3, 3, 2, 2, 3, 3]);
    let ways = outcome.ways_to(Rating::Good).unwrap();
    assert_eq!((ways.rating_id(), ways.points()), ("good", 1));
    assert!(outcome.ways_to(Rating::RequiresImprovement).is_none());
    let down = rate([4; 9]).ways_to(Rating::Good).unwrap().next().unwrap();
    // 32 points are the fewest of outstanding, so five go to leave 31.
    assert_eq!(
        down.to_string(),
        "Assessing needs 4 to 1, Supporting people to live healthier lives 4 to 2"
    );
    let rules = RuleSet::builder("own").at_least(3).build().unwrap();
    assert_eq!(rules.elements().least(), 3);
    let unnamed = RuleSet::builder("own")
        .unnamed(1..=2)
        .parts(1..=2, Rounding::HalfAway, [38, 62, 87])
        .build()
        .unwrap();
    let parts = [vec![Some(3), Some(4)], vec![Some(2)]].map(Entry::Parts);
    let wire = serde_json::to_value(unnamed.rate_entries(&parts).unwrap()).unwrap();
    assert_eq!(wire["statements"], serde_json::json!({"1": 4, "2": 2}));
}
