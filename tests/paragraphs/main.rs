//! Lines of a page as paragraphs, list items and sub-headings: each rule with the lines that show it.

mod wrapped;

use care_quality::report::{BlockKind, ReportPage};

/// What a reader sees in the findings: `#` before a sub-heading, `-` before an item.
fn seen(findings: &str) -> Vec<String> {
    let text =
        format!("# Safeguarding\nScore: 3\nKey findings for this quality statement\n\n{findings}");
    let page = ReportPage::read(&text);
    let mut paragraphs = Vec::new();
    for topic in page.topics() {
        paragraphs.extend(topic.heading().map(|heading| format!("# {heading}")));
        paragraphs.extend(topic.paragraphs().iter().cloned());
    }
    let blocks: Vec<_> = page.blocks().iter().map(|block| block.kind()).collect();
    assert_eq!(blocks.len(), paragraphs.len(), "{paragraphs:?}");
    for (kind, words) in blocks.iter().zip(&mut paragraphs) {
        assert_eq!(
            *kind == BlockKind::Heading,
            words.starts_with("# "),
            "{words}"
        );
        if *kind == BlockKind::Item {
            words.insert_str(0, "- ");
        }
    }
    paragraphs
}

#[track_caller]
fn check(cases: &[(&str, &str, &[&str])]) {
    for (idea, findings, expected) in cases {
        assert_eq!(seen(findings), *expected, "{idea}");
    }
}

/// A paragraph wrapped at about ninety letters, for the lines of a case to stand behind.
const WRAPPED: &str = "\
There were systems to protect people from abuse and neglect, and staff knew how to raise a
concern. Partners told us that the front door was easy to reach by telephone and from the
website, and that they were told what had become of every concern that they had ever raised.

";

/// The same, unwrapped.
const WRAPPED_WORDS: &str = "There were systems to protect people from abuse and neglect, \
    and staff knew how to raise a concern. Partners told us that the front door was easy to \
    reach by telephone and from the website, and that they were told what had become of every \
    concern that they had ever raised.";

/// The cases in a text whose lines are known to be wrapped.
#[track_caller]
fn check_wrapped(cases: &[(&str, &str, &[&str])]) {
    for (idea, findings, expected) in cases {
        let mut all = vec![WRAPPED_WORDS];
        all.extend(*expected);
        assert_eq!(seen(&[WRAPPED, findings].concat()), all, "{idea}");
    }
}

#[test]
fn a_line_goes_on_where_the_sentence_above_has_not_ended() {
    check(&[
        (
            "in lower case",
            "Managers said that\nthe work was shared.",
            &["Managers said that the work was shared."],
        ),
        (
            "with a capital it is a line of its own",
            "Managers said, and\nThe work was shared.",
            &["Managers said, and", "The work was shared."],
        ),
        (
            "behind a stop it is a line of its own",
            "Managers said so.\nand the work was shared.",
            &["Managers said so.", "and the work was shared."],
        ),
        (
            "behind a colon it is a line of its own",
            "There were two aims for them:\nsupport at home, which people wanted.",
            &[
                "There were two aims for them:",
                "support at home, which people wanted.",
            ],
        ),
        (
            "an item is one of its own",
            "Managers said that the council offered\n- support at home, which people wanted.",
            &[
                "Managers said that the council offered",
                "- support at home, which people wanted.",
            ],
        ),
        (
            "a marked heading is no line of a paragraph",
            "Managers said that the council offered\n### help at home\nPeople wanted it.",
            &[
                "Managers said that the council offered",
                "# help at home",
                "People wanted it.",
            ],
        ),
    ]);
}

#[test]
fn a_paragraph_goes_on_behind_a_blank_line_only_where_a_long_line_broke_off() {
    let broken = "Managers said that the work of the safeguarding team was";
    let furniture = "\n\nPage 8\n\n";
    for (idea, findings, joined) in [
        (
            "in lower case",
            format!("{broken}\n\nshared with partners."),
            true,
        ),
        (
            "on the next printed page",
            format!("{broken}{furniture}shared with partners."),
            true,
        ),
        (
            "with a number on the next page",
            format!("{broken}{furniture}45% of it."),
            true,
        ),
        (
            "with a number behind a blank line",
            format!("{broken}\n\n45% of it."),
            false,
        ),
        (
            "with a capital",
            format!("{broken}{furniture}Shared with partners."),
            false,
        ),
        (
            "behind a short line",
            "Managers said\n\nthe work was shared.".into(),
            false,
        ),
        (
            "behind a stop",
            format!("{broken} good.\n\nand shared with partners."),
            false,
        ),
    ] {
        assert_eq!(seen(&findings).len(), if joined { 1 } else { 2 }, "{idea}");
    }
}

#[test]
fn a_heading_may_be_wrapped_as_its_paragraphs_are() {
    check_wrapped(&[
        (
            "over two lines",
            "Safeguarding systems, processes and practices in the\nservices of the council\n\
             People were asked what they wanted.\n",
            &[
                "# Safeguarding systems, processes and practices in the services of the council",
                "People were asked what they wanted.",
            ],
        ),
        (
            "two lines that end with a stop are a paragraph",
            "Safeguarding systems and practices were good in the\nservices of the council.\n\
             People were asked what they wanted.\n",
            &[
                "Safeguarding systems and practices were good in the services of the council.",
                "People were asked what they wanted.",
            ],
        ),
        (
            "an item is no heading",
            "- Safeguarding systems, processes and practices in the\nservices of the council\n\
             People were asked what they wanted.\n",
            &[
                "- Safeguarding systems, processes and practices in the services of the council",
                "People were asked what they wanted.",
            ],
        ),
        (
            "three lines are a paragraph that lost its stop",
            "Safeguarding systems in the\nservices of the council and of the\npartners of it\n\
             People were asked what they wanted.\n",
            &[
                "Safeguarding systems in the services of the council and of the partners of it",
                "People were asked what they wanted.",
            ],
        ),
    ]);
}

#[test]
fn a_marked_line_is_a_heading_unless_it_is_a_bold_sentence() {
    check(&[
        (
            "a sentence marked as a heading",
            "## How did the council know what people told it?\nIt asked them.",
            &[
                "# How did the council know what people told it?",
                "It asked them.",
            ],
        ),
        (
            "a bold title",
            "**Help at home**\n\nPeople wanted it.",
            &["# Help at home", "People wanted it."],
        ),
        (
            "a bold sentence",
            "**People told us that they wanted help at home.**\n\nThe council gave it.",
            &[
                "People told us that they wanted help at home.",
                "The council gave it.",
            ],
        ),
    ]);
}

#[test]
fn a_short_line_above_prose_is_a_heading() {
    check(&[
        (
            "right above",
            "Help at home\nPeople told us that they wanted it.",
            &["# Help at home", "People told us that they wanted it."],
        ),
        (
            "above what starts in lower case, with a blank line between",
            "Help at home\n\ne-mail was the way that most people asked for it.",
            &[
                "# Help at home",
                "e-mail was the way that most people asked for it.",
            ],
        ),
        (
            "right above what starts in lower case it is the first line of it",
            "Help at home\nwas what people told us that they wanted.",
            &["Help at home was what people told us that they wanted."],
        ),
        (
            "above an item",
            "Help at home\n- Meals\n- Cleaning",
            &["# Help at home", "- Meals", "- Cleaning"],
        ),
        (
            "above a marked heading",
            "Help at home\n### Meals\nPeople liked them.",
            &["# Help at home", "# Meals", "People liked them."],
        ),
        (
            "above a marked heading over a list",
            "Help at home\n### Meals\n- Soup\n- Bread",
            &["# Help at home", "# Meals", "- Soup", "- Bread"],
        ),
        (
            "above another heading",
            "Help at home\nMeals\nPeople told us that they liked them.",
            &[
                "# Help at home",
                "# Meals",
                "People told us that they liked them.",
            ],
        ),
        (
            "three short lines are a list",
            "Help at home\nMeals\nCleaning\nShopping",
            &["Help at home", "Meals", "Cleaning", "Shopping"],
        ),
        (
            "above nothing",
            "People told us that they wanted it.\nHelp at home",
            &["People told us that they wanted it.", "Help at home"],
        ),
    ]);
}

#[test]
fn what_looks_like_a_sentence_is_no_heading() {
    for line in [
        "help at home",
        "Help at home.",
        "Help at home,",
        "Help at home, and",
        "Help for 45% of people",
        "The people whom we met in the centre were glad of the help",
        "A b c d e f g h i j k l m n o p q r s t u",
    ] {
        let findings = format!("{line}\n\nPeople told us that they wanted it.");
        assert!(!seen(&findings)[0].starts_with("# "), "{line}");
    }
    for line in [
        "Help at home",
        "\u{2018}Help at home\u{2019}",
        "What was the help",
        "A b c d e f g h i j k l m n o p q r s t",
        "Assessing the needs of people who live at home with their families",
    ] {
        let findings = format!("{line}\n\nPeople told us that they wanted it.");
        assert_eq!(seen(&findings)[0], format!("# {line}"));
    }
}
