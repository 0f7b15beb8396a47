use super::*;
use crate::json::draft;
use alloc::string::ToString;

/// Every field that the short way reads, in the usual order.
const PLAIN: &str = r#"{
    "version": 1, "framework": "local-authority", "rules": "local-authority/statement-scores",
    "authority": {"name": "Sample Council", "code": "X01", "type": "london_borough", "region": "london"},
    "status": "formal", "published": "2025-07-18", "assessed": "2025-03", "previous": "2023-11",
    "percentage": "73", "rating": "good",
    "statements": {
        "assessing_needs": {"score": 3}, "supporting_healthier_lives": {"score": 3},
        "equity_in_experience_and_outcomes": {"score": 3},
        "care_provision_integration_and_continuity": {"score": 2},
        "partnerships_and_communities": {"score": 4, "evidence": [], "findings": []},
        "safe_systems_pathways_and_transitions": {"score": 1},
        "safeguarding": {"score": 4,
            "evidence": [{"category": "partners", "source": "the board", "period": "2023/24"}, {}],
            "findings": [{"topic": "concerns", "text": "in time", "kind": "strength", "evidence": "processes"}]},
        "governance_management_and_sustainability": {"score": 3},
        "learning_improvement_and_innovation": {"score": 3}
    }
}"#;

fn quick(text: &str) -> Option<Assessment> {
    record(&mut Reader::new(text), &Validator::new())
}

#[track_caller]
fn both_ways(text: &str) {
    let long = draft(text).unwrap().validate().unwrap();
    assert_eq!(quick(text), Some(long), "{text}");
}

#[test]
fn a_plain_record_takes_the_short_way() {
    both_ways(PLAIN);
    // Some fields left out, and others in another order.
    both_ways(&PLAIN.replace(r#""published": "2025-07-18", "assessed": "2025-03", "#, ""));
    both_ways(&PLAIN.replace(r#""percentage": "73", "rating": "good","#, ""));
    both_ways(&PLAIN.replace(
        r#""name": "Sample Council", "code": "X01""#,
        r#""code": "X01", "name": "Sample Council""#,
    ));
    both_ways(&PLAIN.replace(
        r#""kind": "strength", "evidence": "processes""#,
        r#""evidence": "processes", "kind": "shortfall""#,
    ));
    let [one, four] = ["1", "4"].map(|score| PLAIN.replace(": 3}", &alloc::format!(": {score}}}")));
    for other in [one, four] {
        both_ways(&other.replace(r#""percentage": "73", "rating": "good","#, ""));
    }
    let best = [": 1}", ": 2}", ": 3}"]
        .iter()
        .fold(PLAIN.to_string(), |text, old| text.replace(old, ": 4}"));
    both_ways(
        &best
            .replace("\"73\"", "\"100\"")
            .replace("\"good\"", "\"outstanding\""),
    );
}

/// The same text twice, spoiled: nothing of it may be lost by haste.
#[test]
fn what_is_not_plain_takes_the_long_way() {
    for (plain, other) in [
        (r#""version": 1"#, r#""version": 2"#),
        (r#""version": 1"#, r#""version": "1""#),
        (r#""version": 1, "#, ""),
        (r#""version": 1"#, r#""version": 1, "version": 1"#),
        (r#""version": 1"#, r#""version": 1, "workforce": {}"#),
        ("statement-scores", "evidence-scores"),
        ("local-authority/statement-scores", "provider/key-question"),
        (
            r#""framework": "local-authority""#,
            r#""framework": "other""#,
        ),
        ("Sample Council", " "),
        (r#"{"name": "Sample Council", "#, "{"),
        (r#""status": "formal", "#, ""),
        ("formal", "final"),
        ("2025-07-18", "2025-02-30"),
        ("2025-07-18", "2025-02"),
        ("2025-03", "2023-10"),
        (
            r#""published": "2025-07-18""#,
            r#""published": "2025-07-18", "published": "2025-07-18""#,
        ),
        (r#""73""#, r#""72""#),
        (r#""73""#, r#""073""#),
        (r#""73""#, r#""73.0""#),
        (r#""73""#, r#""73%""#),
        (r#""73""#, r#""""#),
        (r#""73""#, "73"),
        (r#""73""#, r#""1073""#),
        (r#""73""#, r#""+73""#),
        (r#""good""#, r#""outstanding""#),
        (r#""good""#, r#""Good""#),
        (r#""score": 2"#, r#""score": 2.0"#),
        (r#""score": 2"#, r#""score": 5"#),
        (r#""score": 2"#, r#""score": "2""#),
        (r#""score": 2"#, r#""score": 2, "score": 2"#),
        (r#"{"score": 2}"#, "{}"),
        (r#"{"score": 2}"#, r#"{"score": 2, "figures": []}"#),
        (r#""evidence": [], "#, r#""evidence": {}, "#),
        (r#""evidence": [], "#, r#""evidence": [], "evidence": [], "#),
        ("safeguarding\"", "safeguard\""),
        (r#""safeguarding""#, r#""assessing_needs""#),
        (r#""category": "partners""#, r#""category": "observation""#),
        ("2023/24", "2023/23"),
        (r#""strength""#, r#""praise""#),
        ("{", "["),
        ("}]", "}"),
    ] {
        let text = PLAIN.replacen(plain, other, 1);
        assert_ne!(text, PLAIN, "{plain}");
        assert_eq!(quick(&text), None, "{other} in place of {plain}");
    }
}

#[test]
fn what_follows_a_record_is_not_passed_over() {
    let checked = Validator::new().check_json(&[PLAIN, " x"].concat());
    assert_eq!(checked.issues()[0].code(), crate::Code::JsonSyntax);
    let checked = Validator::new().check_json(PLAIN);
    assert!(checked.issues().is_empty() && checked.assessment().is_some());
}

#[test]
fn lines_are_counted_whichever_way_they_are_read() {
    let plain = PLAIN.replace('\n', " ");
    let long = plain.replace("\"73\"", "\"73.0\"");
    let text = [
        "\n\n",
        &plain,
        "\n",
        &long,
        "\n",
        &plain,
        "\n{\"version\": 1,}\n\n{\"version\"\n",
    ]
    .concat();
    let validator = Validator::new();
    let crate::json::CheckedInput::Many(records) = validator.check_input(&text).unwrap() else {
        panic!("there are several lines");
    };
    let lines: Vec<_> = records
        .map(|checked| checked.issues().first().and_then(|issue| issue.line()))
        .collect();
    assert_eq!(lines, [None, None, None, Some(6), Some(8)]);
}

#[test]
fn a_record_broken_over_two_lines_is_two_broken_lines() {
    let plain = PLAIN.replace('\n', " ");
    let text = [&plain, "\n", &plain.replacen(", ", ",\n", 1), "\n", &plain].concat();
    let validator = Validator::new();
    let crate::json::CheckedInput::Many(records) = validator.check_input(&text).unwrap() else {
        panic!("there are several lines");
    };
    let told: Vec<_> = records
        .map(|checked| {
            let issue = checked.issues().first();
            issue.map(|issue| (issue.code(), issue.line()))
        })
        .collect();
    let broken = |line| Some((crate::Code::JsonSyntax, Some(line)));
    assert_eq!(told, [None, broken(2), broken(3), None]);
}

#[test]
fn a_syntax_error_says_what_to_do() {
    let deep = "[".repeat(200);
    for (text, help) in [
        (
            r#"{"a": "\ud800"}"#,
            "write the character itself, or both halves of its pair",
        ),
        (deep.as_str(), "a record nests a handful of levels deep"),
        (r#"{"a": "#, "the text may be cut: read the whole of it"),
        (r#"{"a"; 1}"#, "mend the text at the place named"),
    ] {
        assert_eq!(
            draft(text).unwrap_err().issue().help(),
            Some(help),
            "{text}"
        );
    }
}
