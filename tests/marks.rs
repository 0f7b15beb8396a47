//! The marks around the words of a line, and what cleaning makes of the words.

use care_quality::{
    Score, Statement,
    report::{BlockKind, Part, ReportPage},
};

const HEAD: &str = "# Safeguarding\nScore: 3\nKey findings for this quality statement\n\n";

/// What a reader sees in the findings: `#` before a sub-heading, `-` before an item.
fn seen(findings: &str) -> Vec<String> {
    let page = ReportPage::read(&[HEAD, findings].concat());
    let mut words = Vec::new();
    for topic in page.topics() {
        words.extend(topic.heading().map(String::from));
        words.extend(topic.paragraphs().iter().cloned());
    }
    assert_eq!(words.len(), page.blocks().len(), "{words:?}");
    page.blocks()
        .iter()
        .zip(words)
        .map(|(block, words)| match block.kind() {
            BlockKind::Heading => ["# ", &words].concat(),
            BlockKind::Item => ["- ", &words].concat(),
            BlockKind::Paragraph => words,
        })
        .collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (findings, expected) in cases {
        assert_eq!(seen(findings), *expected, "{findings}");
    }
}

#[test]
fn marks_of_lists_are_taken_off() {
    check(&[
        (
            "- Meals\n* Cleaning\n+ Shopping",
            &["- Meals", "- Cleaning", "- Shopping"],
        ),
        (
            "\u{2022} Meals\n\u{2013} Cleaning",
            &["- Meals", "- Cleaning"],
        ),
        ("o Meals\no 12 visits", &["- Meals", "- 12 visits"]),
        ("1. Meals\n12) Cleaning", &["- Meals", "- Cleaning"]),
        ("-\nMeals were good.", &["- Meals were good."]),
        ("<li>Meals</li>", &["- Meals"]),
        ("o and so on it went.", &["o and so on it went."]),
        ("-5 degrees it was.", &["-5 degrees it was."]),
        ("123. It was good.", &["123. It was good."]),
    ]);
}

#[test]
fn marks_of_headings_are_taken_off() {
    check(&[
        (
            "### Help at home ###\nIt was good.",
            &["# Help at home", "It was good."],
        ),
        (
            "<h2>Help at home</h2>\nIt was good.",
            &["# Help at home", "It was good."],
        ),
        (
            "## <strong>Help at home</strong>\nIt was good.",
            &["# Help at home", "It was good."],
        ),
        ("## <strong>it worked.</strong>", &["# it worked."]),
        (
            "**Help at home**\n\nIt was good.",
            &["# Help at home", "It was good."],
        ),
        (
            "__help at home__\n\nIt was good.",
            &["# help at home", "It was good."],
        ),
        ("**help** was **good**", &["**help** was **good**"]),
        ("#5 of them came.", &["#5 of them came."]),
        ("####### It was good.", &["####### It was good."]),
        ("Staff wrote it in C#", &["Staff wrote it in C#"]),
    ]);
    // Bold words of up to 160 letters are a heading, unless they are prose.
    let long = |letters: usize| format!("**{}**", "x".repeat(letters));
    assert!(seen(&long(160))[0].starts_with("# x"));
    assert!(seen(&long(161))[0].starts_with("**x"));
    let marked = |letters: usize| format!("###### {}", "x".repeat(letters));
    assert!(seen(&marked(160))[0].starts_with("# x"));
    assert!(seen(&marked(161))[0].starts_with('x'));
}

#[test]
fn a_marked_line_of_the_lowest_level_is_a_heading_unless_it_is_prose() {
    check(&[
        (
            "###### help for all people who asked",
            &["# help for all people who asked"],
        ),
        ("###### it worked.", &["# it worked."]),
        ("###### Help                  at home", &["# Help at home"]),
        (
            "###### it worked for all people.",
            &["it worked for all people."],
        ),
        (
            "###### a b c d e f g h i j k l m n o p",
            &["# a b c d e f g h i j k l m n o p"],
        ),
        (
            "###### a b c d e f g h i j k l m n o p q",
            &["a b c d e f g h i j k l m n o p q"],
        ),
    ]);
}

#[test]
fn drawn_lines_part_paragraphs_and_are_no_words() {
    for line in [
        "---",
        "* * *",
        "_____",
        "=====",
        "- - -",
        "|---|:---:|",
        "+---+---+",
        "\u{2014}\u{2014}\u{2014}",
    ] {
        let findings = format!("and it was\n{line}\nso good.");
        assert_eq!(seen(&findings), ["and it was", "so good."], "{line}");
    }
}

#[test]
fn tags_and_edges_of_tables_are_taken_off() {
    check(&[
        ("<p>It was good.</p>", &["It was good."]),
        ("It was good. /p>", &["It was good."]),
        ("<BR>It was good.<br />", &["It was good."]),
        ("> It was good.", &["It was good."]),
        ("| It was good. |", &["It was good."]),
        ("It was good.\\", &["It was good."]),
        ("<b>It was good.", &["<b>It was good."]),
    ]);
}

#[test]
fn words_are_cleaned_as_a_person_reads_them() {
    check(&[
        ("It  was\tgood\u{a0} here.", &["It was good here."]),
        (
            "Self\u{ad}care and help\u{200b}ers were good.",
            &["Selfcare and helpers were good."],
        ),
        (
            "A plan \\- and a \\*star\\* \\_too\\_.",
            &["A plan - and a *star* _too_."],
        ),
        ("A C:\\plan was good.", &["A C:\\plan was good."]),
        (
            "Staff made an assess-\nment of it.",
            &["Staff made an assessment of it."],
        ),
        (
            "Staff worked in co-\nproduction.",
            &["Staff worked in co-production."],
        ),
        (
            "It was caf\u{e9} \u{2013} good.",
            &["It was caf\u{e9} \u{2013} good."],
        ),
    ]);
}

#[test]
fn lines_end_at_every_kind_of_line_end() {
    let text = "It was good.\nAnd so.\nStaff said it.";
    for end in ["\n", "\r\n", "\r", "\u{c}", "\u{c}\n"] {
        assert_eq!(seen(&text.replace('\n', end)).len(), 3, "{end:?}");
    }
    for mixed in [
        "It was good.\rAnd so.\nStaff said it.",
        "It was good.\nAnd so.\u{c}Staff said it.",
        "It was good.\r\nAnd so.\rStaff said it.",
    ] {
        assert_eq!(
            seen(mixed),
            ["It was good.", "And so.", "Staff said it."],
            "{mixed:?}"
        );
    }
}

#[test]
fn a_mark_at_the_start_of_a_text_counts_in_its_spans() {
    let page = ReportPage::read("\u{feff}# Safeguarding\nScore: 3\nIt was good.\n");
    assert_eq!(page.statement(), Some(Statement::Safeguarding));
    assert_eq!(
        page.blocks()[0].span().start(),
        3 + "# Safeguarding\nScore: 3\n".len()
    );
}

#[test]
fn a_sentence_ends_behind_its_stop_and_what_closes_it() {
    for end in [
        ".",
        "!",
        "?",
        "\u{2026}",
        ".\"",
        ".)",
        ".\u{201d}",
        ".*",
        ". ",
    ] {
        let findings = format!("Staff said that it was good{end}\nand so it went.");
        assert_eq!(seen(&findings).len(), 2, "{end}");
    }
    for end in ["", ",", "\u{201d}"] {
        let findings = format!("Staff said that it was good{end}\nand so it went.");
        assert_eq!(seen(&findings).len(), 1, "{end}");
    }
}

/// The statement and the score of a page with this head.
fn head(lines: &str) -> (Option<Statement>, Option<Score>) {
    let text = format!("{lines}\nKey findings for this quality statement\nStaff told us so.\n");
    let page = ReportPage::read(&text);
    (page.statement(), page.score())
}

#[test]
fn a_wrapped_title_is_one_line_and_nothing_else_is_joined_to_it() {
    let healthier = Some(Statement::SupportingHealthierLives);
    let three = Some(Score::Three);
    for (lines, statement) in [
        (
            "Supporting people to live healthier\nlives\nScore: 3",
            healthier,
        ),
        (
            "# Supporting people to live healthier\nlives\nScore: 3",
            healthier,
        ),
        (
            "Supporting people to live healthier\n\nlives\nScore: 3",
            None,
        ),
        (
            "Supporting people to live healthier\n## lives\nScore: 3",
            None,
        ),
        (
            "Supporting people to live healthier\n- lives\nScore: 3",
            None,
        ),
        ("-Safeguarding\nScore: 3", Some(Statement::Safeguarding)),
        (
            "Safeguarding\nPage 3\nScore: 3",
            Some(Statement::Safeguarding),
        ),
        ("Safeguarding\nScore:\n3", Some(Statement::Safeguarding)),
    ] {
        assert_eq!(head(lines), (statement, three), "{lines}");
    }
    // A number below a score that is whole is that of a page.
    for score in ["Score: 2", "Score: Evidence shows some shortfalls"] {
        let text = format!("Safeguarding\n{score}\n3\nIt was good.\n");
        let page = ReportPage::read(&text);
        assert_eq!(page.score(), Some(Score::Two), "{score}");
        let place = page.place(Part::Score).and_then(|span| span.of(&text));
        assert_eq!(place, Some(score));
        assert_eq!(page.issues().len(), 1, "{:?}", page.issues());
    }
    let page = ReportPage::read(
        "Royal Borough of Anytown: local authority\nassessment\nSafeguarding\nScore: 3\nIt was good.\n",
    );
    assert_eq!(page.authority(), Some("Royal Borough of Anytown"));
}

#[test]
fn a_word_of_navigation_that_ends_a_wrapped_sentence_is_a_word_of_it() {
    check(&[
        (
            "Staff told us that they had helped people to go\nhome",
            &["Staff told us that they had helped people to go home"],
        ),
        ("It was good.\n\nHome", &["It was good."]),
        (
            "Staff told us that they had helped people to go\n\nhome",
            &["Staff told us that they had helped people to go"],
        ),
        (
            "Staff told us that they had helped people to go\n- home",
            &["Staff told us that they had helped people to go"],
        ),
        ("Staff helped\nhome", &["Staff helped"]),
        (
            "Staff told us that they had helped people well.\nhome",
            &["Staff told us that they had helped people well."],
        ),
    ]);
}

#[test]
fn a_label_and_its_date_may_stand_on_two_lines() {
    let published = |lines: &str| {
        let page = ReportPage::read(&format!("{lines}\nSafeguarding\nScore: 3\nIt was good.\n"));
        page.published().map(|date| date.to_string())
    };
    assert_eq!(
        published("Published:\n18 July 2025").as_deref(),
        Some("2025-07-18")
    );
    assert_eq!(published("Published:\n\n18 July 2025"), None);
    assert_eq!(published("Published:\n## 18 July 2025"), None);
    assert_eq!(published("Published:\n18 July 2025 was the day."), None);
    assert_eq!(
        published("Published:\nPage last updated: 21 July 2025"),
        None
    );
    assert_eq!(
        published("Published: 17 July 2025\n18 July 2025").as_deref(),
        Some("2025-07-17")
    );
}
