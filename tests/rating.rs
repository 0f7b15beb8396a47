//! The rating of nine statement scores, against published results and an independent reference.

use care_quality::rules::{
    Agreement, Combinations, Comparison, Entry, NotComparable, Published, StepKind,
};
use care_quality::{Outcome, Rating, Rounding, RuleSet, Score, Scores, Status};
use std::collections::BTreeSet;

/// The published results that are known: the nine scores in framework order, percentage and rating.
const PUBLISHED: &str = include_str!("data/published_results.csv");

#[test]
fn every_published_result_is_reproduced() {
    let mut rows = 0;
    for row in PUBLISHED.lines().skip(1) {
        let fields: Vec<_> = row.split(',').collect();
        let numbers: Vec<i64> = fields[3..12].iter().map(|n| n.parse().unwrap()).collect();
        let outcome = RuleSet::STATEMENT_SCORES
            .rate(&Scores::la(&numbers).unwrap())
            .unwrap();
        if !fields[12].is_empty() {
            assert_eq!(outcome.percentage(), fields[12].parse().ok(), "{row}");
        }
        assert_eq!(outcome.rating(), fields[13].parse().ok(), "{row}");
        rows += 1;
    }
    assert_eq!(rows, 15);
}

/// The rule as the regulator prints it, with the percentage rounded up, on whole numbers.
fn reference(scores: &[u32; 9]) -> (u32, u32, Rating) {
    let total: u32 = scores.iter().sum();
    let percentage = (100 * total).div_ceil(36);
    let rating = match percentage {
        25..=38 => Rating::Inadequate,
        39..=62 => Rating::RequiresImprovement,
        63..=87 => Rating::Good,
        88..=100 => Rating::Outstanding,
        _ => unreachable!("{percentage}"),
    };
    (total, percentage, rating)
}

fn combination(mut number: u32) -> [u32; 9] {
    core::array::from_fn(|_| {
        let digit = number % 4;
        number /= 4;
        digit + 1
    })
}

#[test]
fn all_262_144_combinations_are_rated_as_the_reference_rates_them() {
    for number in 0..4_u32.pow(9) {
        let levels = combination(number);
        let scores = Scores::new(levels.map(|level| Score::ALL[level as usize - 1]));
        let verdict = RuleSet::STATEMENT_SCORES.verdict(&scores).unwrap();
        let found = (verdict.total(), verdict.percentage(), verdict.rating());
        let (total, percentage, rating) = reference(&levels);
        assert_eq!(found, (total, percentage, Some(rating)), "{levels:?}");
    }
}

/// The totals at which the percentage of nine statements crosses into another band.
#[test]
fn every_threshold_edge_of_nine_statements() {
    for (total, percentage, rating) in [
        (9, 25, Rating::Inadequate),
        (13, 37, Rating::Inadequate),
        (14, 39, Rating::RequiresImprovement),
        (22, 62, Rating::RequiresImprovement),
        (23, 64, Rating::Good),
        (31, 87, Rating::Good),
        (32, 89, Rating::Outstanding),
        (36, 100, Rating::Outstanding),
    ] {
        // As level as such a total can be.
        let scores = core::array::from_fn(|at| (total / 9) + i64::from((at as i64) < total % 9));
        let scores: [i64; 9] = scores;
        let outcome = rate(&scores);
        assert_eq!(outcome.total(), u32::try_from(total).ok());
        assert_eq!(outcome.percentage(), Some(percentage), "{total}");
        assert_eq!(outcome.rating(), Some(rating), "{total}");
        assert_eq!(outcome.depends_on_rounding(), total == 14, "{total}");
    }
}

fn rate(scores: &[i64]) -> Outcome<'static> {
    let scores = Scores::la(scores).unwrap();
    RuleSet::STATEMENT_SCORES.rate(&scores).unwrap()
}

#[test]
fn raising_one_score_never_lowers_the_rating_and_order_makes_no_difference() {
    let rules = RuleSet::STATEMENT_SCORES;
    let position = |levels: &[u32; 9]| {
        let scores = Scores::new(levels.map(|level| Score::ALL[level as usize - 1]));
        rules.verdict(&scores).unwrap().position()
    };
    for number in 0..4_u32.pow(9) {
        let levels = combination(number);
        let here = position(&levels);
        for place in 0..9 {
            let mut raised = levels;
            if raised[place] < 4 {
                raised[place] += 1;
                assert!(position(&raised) >= here, "{levels:?} at {place}");
            }
        }
        let mut sorted = levels;
        sorted.sort_unstable();
        assert_eq!(position(&sorted), here, "{levels:?}");
    }
}

/// Key questions, with the limiters as their source words them.
fn key_question(scores: &[i64]) -> usize {
    let (n, total) = (scores.len() as i64, scores.iter().sum::<i64>());
    let computed = match (100 * total + 4 * n - 1) / (4 * n) {
        ..39 => 0,
        39..63 => 1,
        63..88 => 2,
        _ => 3,
    };
    let worst = *scores.iter().min().unwrap();
    match (computed, worst) {
        (2, 1) => 1,
        (3, 1 | 2) => 2,
        _ => computed,
    }
}

fn entries(scores: &[i64]) -> Vec<Entry> {
    scores.iter().map(|score| Entry::Score(*score)).collect()
}

fn vectors(length: usize) -> impl Iterator<Item = Vec<i64>> {
    (0..4_i64.pow(length as u32)).map(move |number| {
        (0..length)
            .map(|at| number / 4_i64.pow(at as u32) % 4 + 1)
            .collect()
    })
}

#[test]
fn key_questions_are_limited_by_the_computed_rating_and_stay_monotone() {
    for length in 1..=6 {
        for scores in vectors(length) {
            let position = |scores: &[i64]| {
                let outcome = RuleSet::KEY_QUESTION
                    .rate_entries(&entries(scores))
                    .unwrap();
                outcome.verdict().unwrap().position()
            };
            let here = position(&scores);
            assert_eq!(here, key_question(&scores), "{scores:?}");
            for place in 0..length {
                let mut raised = scores.clone();
                raised[place] = (raised[place] + 1).min(4);
                assert!(position(&raised) >= here, "{scores:?} at {place}");
            }
        }
    }
    // Both limiters would act one after the other; only the computed rating counts.
    let outcome = RuleSet::KEY_QUESTION
        .rate_entries(&entries(&[4, 4, 4, 4, 4, 4, 4, 1]))
        .unwrap();
    assert_eq!(outcome.rating_id_before_limiters(), Some("outstanding"));
    assert_eq!(outcome.rating(), Some(Rating::Good));
    let acted: Vec<_> = outcome
        .limiters()
        .map(|(limiter, at)| (limiter.id(), at))
        .collect();
    assert_eq!(acted, [("B", vec![7])]);
}

/// The nearest ways by trying every combination of scores, with any rule for a rating.
fn tried(
    scores: &[i64],
    rating: impl Fn(&[i64]) -> usize,
    up: bool,
) -> Option<(i64, Vec<usize>, u128)> {
    let here = rating(scores);
    let target = if up { here + 1 } else { here.checked_sub(1)? };
    let reaches = |other: &[i64]| {
        let other = rating(other);
        if up { other >= target } else { other <= target }
    };
    let mut best: Option<(i64, u128)> = None;
    for other in vectors(scores.len()) {
        let moves = || other.iter().zip(scores);
        let one_way = moves().all(|(new, old)| if up { new >= old } else { new <= old });
        if one_way && reaches(&other) {
            let points: i64 = moves().map(|(new, old)| (new - old).abs()).sum();
            best = match best {
                Some((fewest, ways)) if fewest == points => Some((fewest, ways + 1)),
                Some((fewest, ways)) if fewest < points => Some((fewest, ways)),
                _ => Some((points, 1)),
            };
        }
    }
    let single = (0..scores.len()).filter(|place| {
        (1..=4).any(|level| {
            let mut other = scores.to_vec();
            other[*place] = level;
            reaches(&other)
        })
    });
    best.map(|(points, ways)| (points, single.collect(), ways))
}

#[test]
fn the_nearest_ways_are_those_of_trying_every_combination() {
    for length in 1..=5 {
        for scores in vectors(length) {
            let outcome = RuleSet::KEY_QUESTION
                .rate_entries(&entries(&scores))
                .unwrap();
            for up in [true, false] {
                let change = if up { outcome.up() } else { outcome.down() };
                let expected = tried(&scores, key_question, up);
                let ways = change
                    .as_ref()
                    .and_then(|c| outcome.ways_to_id(c.rating_id()));
                let found =
                    change.map(|change| (i64::from(change.points()), change.single().to_vec()));
                let fewest = expected.clone().map(|(points, single, _)| (points, single));
                assert_eq!(found, fewest, "{scores:?} up {up}");
                let Some(mut ways) = ways else { continue };
                let number = ways.number();
                let all: Vec<_> = ways.by_ref().collect();
                assert!(ways.next().is_none());
                assert_eq!(
                    number,
                    Combinations::Exactly(all.len() as u128),
                    "{scores:?}"
                );
                assert_eq!(
                    Some(all.len() as u128),
                    expected.map(|e| e.2),
                    "{scores:?} up {up}"
                );
                for (one, next) in all.iter().zip(all.iter().skip(1)) {
                    assert_ne!(one, next);
                }
                for way in &all {
                    let mut other = scores.clone();
                    for change in way.changes() {
                        assert_eq!(i64::from(change.from()), other[change.place()]);
                        other[change.place()] = change.to().into();
                    }
                    let moved: i64 = other.iter().zip(&scores).map(|(a, b)| (a - b).abs()).sum();
                    assert_eq!(moved, i64::from(ways.points()));
                    let there = key_question(&other);
                    let here = key_question(&scores);
                    assert!(
                        if up { there > here } else { there < here },
                        "{scores:?} {other:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_margins_of_nine_statements_are_the_distances_to_the_edges_of_the_bands() {
    for total in 9..=36_u32 {
        let scores: Vec<i64> = (0..9)
            .map(|at| i64::from(total / 9 + u32::from(at < total % 9)))
            .collect();
        let margin = rate(&scores).margin();
        let up = [14, 23, 32]
            .into_iter()
            .find(|edge| *edge > total)
            .map(|edge| edge - total);
        let down = [31, 22, 13]
            .into_iter()
            .find(|edge| *edge < total)
            .map(|edge| total - edge);
        assert_eq!((margin.up, margin.down), (up, down), "{total}");
    }
}

#[test]
fn the_ways_out_of_nine_ones_are_counted_and_those_of_two_hundred_are_too_many() {
    // The coefficient of x^14 in (1 + x + x^2 + x^3)^9: 9 and 14 points are good.
    let ways = rate(&[1; 9]).ways_to(Rating::Good).unwrap();
    assert_eq!(
        (ways.points(), ways.number()),
        (14, Combinations::Exactly(30_276))
    );
    assert_eq!(ways.count(), 30_276);
    let many = entries(&[1; 100]);
    let outcome = RuleSet::KEY_QUESTION.rate_entries(&many).unwrap();
    // No 1 may stay, and 49 points more: the coefficient of x^49 in (1 + x + x^2)^100.
    let exact = 34_255_967_755_926_684_404_711_501_325_554_812_200;
    let ways = outcome.ways_to(Rating::Good).unwrap();
    assert_eq!(
        (ways.points(), ways.number()),
        (149, Combinations::Exactly(exact))
    );
    let many = entries(&[1; 200]);
    let outcome = RuleSet::KEY_QUESTION.rate_entries(&many).unwrap();
    let mut ways = outcome.ways_to(Rating::Good).unwrap();
    assert_eq!(ways.number(), Combinations::TooMany);
    assert!(ways.next().is_some());
    assert!(rate(&[3; 9]).ways_to(Rating::Good).is_none());
}

/// The evidence scores of one statement, by the arithmetic of fractions.
fn rounded(total: i64, most: i64, mode: Rounding) -> i64 {
    let (whole, rest) = (100 * total / most, 100 * total % most);
    let up = match mode {
        Rounding::HalfAway => 2 * rest >= most,
        Rounding::HalfEven => 2 * rest > most || (2 * rest == most && whole % 2 == 1),
        Rounding::HalfDown => 2 * rest > most,
        Rounding::Truncate => false,
        Rounding::Ceiling => rest > 0,
    };
    whole + i64::from(up)
}

fn evidence(rounding: &str) -> RuleSet {
    let text = format!(
        r#"{{"id": "evidence/{rounding}", "scale": {{"lowest": 1, "labels": ["a", "b", "c", "d"]}},
            "parts": {{"least": 1, "most": 6, "rounding": "{rounding}", "bands": [
                {{"level": 1, "from": 25, "to": 38}}, {{"level": 2, "from": 39, "to": 62}},
                {{"level": 3, "from": 63, "to": 87}}, {{"level": 4, "from": 88, "to": 100}}]}}}}"#
    );
    serde_json::from_str(&text).unwrap()
}

#[test]
fn all_256_evidence_scores_of_a_statement_under_every_rounding_mode() {
    for mode in Rounding::ALL.iter().copied() {
        let rules = evidence(mode.id());
        for scores in vectors(4) {
            let parts = Entry::Parts(scores.iter().copied().map(Some).collect());
            let percentage = rounded(scores.iter().sum(), 16, mode);
            let expected = match percentage {
                ..39 => 1,
                39..63 => 2,
                63..88 => 3,
                _ => 4,
            };
            let outcome = rules.rate_entries(core::slice::from_ref(&parts)).unwrap();
            assert_eq!(outcome.level(0), Some(expected), "{scores:?} {mode}");
            if mode == Rounding::Ceiling {
                let nine = vec![parts.clone(); 9];
                let built_in = RuleSet::EVIDENCE_SCORES.rate_entries(&nine).unwrap();
                assert_eq!(built_in.level(8), Some(expected), "{scores:?}");
            }
        }
    }
}

#[test]
fn evidence_of_62_and_a_half_and_87_and_a_half_percent_depends_on_the_rounding() {
    for (scores, by_mode) in [
        // 10 of 16 points: half away, half even, half down, towards zero, up.
        ([2, 2, 3, 3], [3, 2, 2, 2, 3]),
        // 14 of 16 points.
        ([4, 4, 3, 3], [4, 4, 3, 3, 4]),
        // 12 of 16 points: a whole percentage.
        ([3, 3, 3, 3], [3, 3, 3, 3, 3]),
    ] {
        let parts = Entry::Parts(scores.into_iter().map(Some).collect());
        for (mode, expected) in Rounding::ALL.iter().zip(by_mode) {
            let rules = evidence(mode.id());
            let outcome = rules.rate_entries(core::slice::from_ref(&parts)).unwrap();
            assert_eq!(outcome.level(0), Some(expected), "{scores:?} {mode}");
        }
        let outcome = RuleSet::EVIDENCE_SCORES
            .rate_entries(&vec![parts; 9])
            .unwrap();
        let named = outcome
            .trace()
            .iter()
            .any(|step| step.text().contains("it would score"));
        assert_eq!(named, scores != [3, 3, 3, 3], "{scores:?}");
    }
}

#[test]
fn the_trace_names_the_dependence_on_the_rounding_at_14_points_alone() {
    for total in 9..=36_u32 {
        let scores: Vec<i64> = (0..9)
            .map(|at| i64::from(total / 9 + u32::from(at < total % 9)))
            .collect();
        let trace = rate(&scores).trace();
        let named = trace.iter().any(|step| step.kind() == StepKind::Rounding);
        assert_eq!(named, total == 14, "{total}");
    }
}

#[test]
fn what_cannot_be_rated_gives_its_reason() {
    let la = RuleSet::STATEMENT_SCORES;
    let nine = |first: Entry| {
        let mut all = entries(&[3; 9]);
        all[0] = first;
        la.rate_entries(&all).unwrap_err()
    };
    for (reason, text) in [
        (
            Scores::la([3, 3]).unwrap_err(),
            "expected 9 scores, found 2",
        ),
        (
            nine(Entry::Score(5)),
            "expected a score from 1 to 4, found `5` in place 1",
        ),
        (
            nine(Entry::Score(0)),
            "expected a score from 1 to 4, found `0` in place 1",
        ),
        (nine(Entry::Unknown), "the score in place 1 is not known"),
        (
            nine(Entry::NotAssessed),
            "place 1 has no score, and nobody said that these are all that were assessed",
        ),
        (
            nine(Entry::Parts(vec![Some(3)])),
            "expected one score in place 1, found the scores of parts",
        ),
        (
            la.rate_only_assessed(&vec![Entry::NotAssessed; 9])
                .unwrap_err(),
            "nothing was assessed, so there is nothing to rate",
        ),
        (
            RuleSet::EVIDENCE_SCORES
                .rate(&Scores::la([3; 9]).unwrap())
                .unwrap_err(),
            "expected the scores of its evidence categories in place 1, found one score for the whole",
        ),
        (
            RuleSet::KEY_QUESTION
                .rate_entries(&entries(&[3; 10_001]))
                .unwrap_err(),
            "expected at most 10000 scores, found 10001",
        ),
    ] {
        assert_eq!(reason.to_string(), text);
    }
}

#[test]
fn fewer_than_nine_are_rated_on_the_callers_word_and_labelled_so() {
    let mut some = vec![Entry::NotAssessed; 9];
    some[2] = Entry::Score(3);
    some[6] = Entry::Score(2);
    let outcome = RuleSet::STATEMENT_SCORES.rate_only_assessed(&some).unwrap();
    // 5 of 8 points is 62.5%: rounded up it is good, truncated it is not.
    assert_eq!(
        (outcome.percentage(), outcome.rating()),
        (Some(63), Some(Rating::Good))
    );
    assert!(outcome.depends_on_rounding());
    let wire = serde_json::to_value(&outcome).unwrap();
    assert_eq!(wire["only_assessed"], true);
    assert_eq!(wire["assessed"], 2);
    assert_eq!(wire["down"]["single"][1], "safeguarding");
}

#[test]
fn unknown_scores_reach_what_trying_every_score_reaches() {
    for known in (0..=3).flat_map(vectors) {
        for open in 0..=3_usize {
            if known.len() + open == 0 {
                continue;
            }
            let mut all = entries(&known);
            all.extend(vec![Entry::Unknown; open]);
            let found = RuleSet::KEY_QUESTION.open(&all).unwrap();
            let filled = vectors(open).map(|fill| {
                let scores: Vec<i64> = known.iter().copied().chain(fill).collect();
                key_question(&scores)
            });
            let expected: BTreeSet<usize> = filled.collect();
            let ids = expected.iter().map(|band| Rating::ALL[*band].id());
            assert!(found.reachable().eq(ids), "{known:?} and {open}");
            assert_eq!((found.known(), found.unknown()), (known.len(), open));
            let best = found.best().verdict().unwrap().position();
            let worst = found.worst().verdict().unwrap().position();
            assert_eq!(
                (Some(&worst), Some(&best)),
                (expected.first(), expected.last())
            );
        }
    }
}

#[test]
fn printed_results_lead_back_to_their_scores() {
    let results = RuleSet::STATEMENT_SCORES.results(9).unwrap();
    let all: u128 = (9..=36)
        .map(|total| match results.combinations(total) {
            Combinations::Exactly(number) => number,
            Combinations::TooMany => 0,
        })
        .sum();
    assert_eq!(all, 4_u128.pow(9));
    // As many pairs as totals: each prints its own percentage.
    assert_eq!(results.pairs().len(), 28);
    for (printed, totals) in [
        ("62%", vec![22]),
        ("61%", vec![]),
        ("61.2", vec![22]),
        ("75.0", vec![27]),
    ] {
        let found = results.totals_printed_as(&printed.parse().unwrap());
        let found: Vec<_> = found.into_iter().map(|(total, _)| total).collect();
        assert_eq!(found, totals, "{printed}");
    }
    // A key question of 94% and good: 15 of 16 points cannot have a 2, but 30 of 32 can.
    let printed = "94%".parse().unwrap();
    let four = RuleSet::KEY_QUESTION.results(4).unwrap();
    let eight = RuleSet::KEY_QUESTION.results(8).unwrap();
    assert!(!four.can_be(&printed, "good") && four.can_be(&printed, "outstanding"));
    assert!(eight.can_be(&printed, "good") && eight.can_be(&printed, "outstanding"));
    for (elements, totals) in [
        (1, vec![]),
        (2, vec![5, 7]),
        (3, vec![]),
        (4, vec![10, 14]),
        (9, vec![14]),
    ] {
        let results = RuleSet::STATEMENT_SCORES.results(elements).unwrap();
        assert_eq!(
            results.totals_that_depend_on_rounding(),
            totals,
            "{elements}"
        );
    }
}

#[test]
fn what_was_published_stands_beside_what_the_scores_give() {
    let wakefield = [2, 2, 2, 3, 3, 2, 2, 3, 3];
    let sensitive = [2, 2, 2, 2, 2, 1, 1, 1, 1];
    for (scores, percentage, rating, status, expected) in [
        (
            wakefield,
            Some("62%"),
            Some("requires_improvement"),
            Status::Formal,
            "exact",
        ),
        (
            wakefield,
            Some("61%"),
            Some("requires_improvement"),
            Status::Formal,
            "rounding",
        ),
        (wakefield, Some("61.1"), None, Status::Formal, "rounding"),
        (wakefield, Some("62.0"), None, Status::Formal, "differs"),
        (wakefield, Some("63%"), None, Status::Formal, "differs"),
        (
            wakefield,
            Some("62%"),
            Some("good"),
            Status::Formal,
            "differs",
        ),
        (wakefield, None, Some("good"), Status::Formal, "differs"),
        (
            wakefield,
            Some("over 60%"),
            None,
            Status::Formal,
            "not comparable",
        ),
        (
            wakefield,
            Some("£62"),
            None,
            Status::Formal,
            "not comparable",
        ),
        (wakefield, None, None, Status::Formal, "not comparable"),
        (
            wakefield,
            Some("62%"),
            None,
            Status::Indicative,
            "not comparable",
        ),
        (wakefield, Some("62%"), None, Status::UnderReview, "exact"),
        (
            sensitive,
            Some("38%"),
            Some("inadequate"),
            Status::Formal,
            "rounding",
        ),
        (
            sensitive,
            Some("39%"),
            Some("inadequate"),
            Status::Formal,
            "differs",
        ),
        ([3; 9], Some("75.0"), Some("good"), Status::Formal, "exact"),
    ] {
        let mut published = Published::new(status);
        if let Some(text) = percentage {
            published = published.percentage(text.parse().unwrap());
        }
        if let Some(id) = rating {
            published = published.rating_id(id);
        }
        let found = match published.against(&rate(&scores)) {
            Agreement::Exact => "exact",
            Agreement::RoundingOnly(_) => "rounding",
            Agreement::Differs(_) => "differs",
            Agreement::NotComparable(_) => "not comparable",
            _ => "other",
        };
        assert_eq!(found, expected, "{percentage:?} {rating:?} {status}");
    }
}

#[test]
fn outcomes_are_compared_under_the_same_rules_and_status_only() {
    let (before, after) = (rate(&[2; 9]), rate(&[3; 9]));
    let key_question = RuleSet::KEY_QUESTION
        .rate_entries(&entries(&[3; 9]))
        .unwrap();
    assert_eq!(
        Comparison::between(&before, &key_question),
        Err(NotComparable::RulesChanged)
    );
    let pilot =
        Comparison::between_published((&before, Status::Indicative), (&after, Status::Formal));
    assert_eq!(pilot, Err(NotComparable::Status(Status::Indicative)));
    let later =
        Comparison::between_published((&before, Status::Superseded), (&after, Status::Formal));
    let later = later.unwrap();
    assert_eq!(
        (later.points(), later.percentage_points()),
        (Some(9), Some(25))
    );
    assert_eq!(later.improved().count(), 9);
    assert_eq!(later.by_theme().collect::<Vec<_>>().len(), 4);
    let mut some = entries(&[3; 9]);
    some[0] = Entry::NotAssessed;
    let fewer = RuleSet::STATEMENT_SCORES.rate_only_assessed(&some).unwrap();
    assert_eq!(
        Comparison::between(&before, &fewer),
        Err(NotComparable::ElementsChanged)
    );
    assert_eq!(
        Comparison::regardless(&before, &fewer).improved().count(),
        8
    );
}

/// Two threes, a two and one category not known: 8 + 1 to 8 + 4 of 16 points are 56.25% to 75%,
/// rounded up 57 and 75, and so a 2 or a 3. With eight statements at 3 that is 26 or 27 points.
#[test]
fn what_is_not_known_of_the_evidence_leaves_two_scores_open() {
    let whole = || Entry::Parts(vec![Some(3); 4]);
    let mut entries = vec![Entry::Parts(vec![Some(3), Some(3), Some(2), None])];
    entries.extend((0..8).map(|_| whole()));
    let open = RuleSet::EVIDENCE_SCORES.open(&entries).unwrap();
    assert_eq!(open.unknown(), 1);
    assert_eq!(
        (open.worst().total(), open.best().total()),
        (Some(26), Some(27))
    );
    assert_eq!(open.reachable().collect::<Vec<_>>(), ["good"]);
    let json = serde_json::to_value(&open).unwrap();
    assert_eq!(json["assessed"], 8);
    assert_eq!(json["best"]["percentage"], 75);
    assert_eq!(json["worst"]["percentage"], 73);
}

#[test]
fn a_score_is_one_to_four_by_every_door() {
    for (text, expected) in [
        ("1", Some(1)),
        ("4", Some(4)),
        ("0", None),
        ("5", None),
        ("+3", None),
        ("3.0", None),
        ("٣", None),
        ("", None),
    ] {
        assert_eq!(text.parse::<Score>().ok().map(u8::from), expected, "{text}");
    }
    for (json, expected) in [
        ("3", Some(3)),
        ("-3", None),
        ("5", None),
        ("\"3\"", None),
        ("18446744073709551615", None),
    ] {
        let score = serde_json::from_str::<Score>(json);
        assert_eq!(
            score.as_ref().ok().map(|score| score.number()),
            expected,
            "{json}"
        );
        if let Err(error) = score {
            assert!(
                error.to_string().contains("the integer 1, 2, 3 or 4"),
                "{error}"
            );
        }
    }
    assert_eq!(serde_json::to_string(&Score::Two).unwrap(), "2");
    assert!(Score::try_from(9).is_err());
}
