//! Layouts as pages really come: each with what a reader sees in it, written down by hand.

use care_quality::{
    Code, Score, Statement, Status, Theme,
    report::{PageKind, ReportPage},
};
use proptest::prelude::*;

/// What the head of a statement page says.
struct Head {
    authority: Option<&'static str>,
    status: Option<Status>,
    statement: Statement,
    title: &'static str,
    score: Option<Score>,
    band: Option<&'static str>,
    expectations: usize,
    topics: &'static [Option<&'static str>],
}

fn check(text: &str, head: &Head) {
    let pages = ReportPage::read_all(text);
    assert_eq!(pages.len(), 1, "{text}");
    let page = &pages[0];
    assert_eq!(page.kind(), PageKind::Statement, "{text}");
    assert_eq!(page.authority(), head.authority, "{text}");
    assert_eq!(page.status(), head.status, "{text}");
    assert_eq!(page.statement(), Some(head.statement), "{text}");
    assert_eq!(page.title(), Some(head.title), "{text}");
    assert_eq!(page.score(), head.score, "{text}");
    assert_eq!(page.band(), head.band, "{text}");
    assert_eq!(page.expectations().len(), head.expectations, "{text}");
    let topics: Vec<_> = page.topics().iter().map(|topic| topic.heading()).collect();
    assert_eq!(topics, head.topics, "{text}");
}

#[test]
fn statement_pages_are_read_in_every_layout() {
    check(
        "Anytown Council: local authority assessment\nDownloads\nAnytown report (PDF | 1MB)\n\
         Safeguarding\nScore 2\n2 \u{2013} Evidence shows some shortfalls\nWhat people expect\n\
         I feel safe and am supported\nThe local authority commitment:\n\
         We work with people to understand safety.\nKey findings for this quality statement\n\
         Enquiries\nStaff told us that people were safe.\n\u{a9} Care Quality Commission\n",
        &Head {
            authority: Some("Anytown Council"),
            status: Some(Status::Formal),
            statement: Statement::Safeguarding,
            title: "Safeguarding",
            score: Some(Score::Two),
            band: Some("2 \u{2013} Evidence shows some shortfalls"),
            expectations: 1,
            topics: &[Some("Enquiries")],
        },
    );
    check(
        "Nottingham City Council assessment\r\n\r\nAssessing people\u{2019}s needs\r\n\r\n\
         Indicative score:\r\n\r\n2 - Evidence shows some shortfalls\r\n\r\nWhat people expect\r\n\
         I have care and support that is joined up. I have care and support that lets me live as I want\r\n\
         \r\nThe prose starts at once, without a heading. /p>\r\n",
        &Head {
            authority: Some("Nottingham City Council"),
            status: Some(Status::Indicative),
            statement: Statement::AssessingNeeds,
            title: "Assessing people\u{2019}s needs",
            score: Some(Score::Two),
            band: Some("2 - Evidence shows some shortfalls"),
            expectations: 2,
            topics: &[None],
        },
    );
    check(
        "# Governance, management and sustainability\n\n**Score: 3**\n\n\
         Score: 3 - Evidence shows a good standard\n\n## The local authority commitment\n\n\
         We have clear responsibilities.\n\n## Key findings for this quality statement\n\n\
         ### Leadership\n\n- One thing\n- Another thing\n\n---\n\nLeaders met often, as staff said.\n",
        &Head {
            authority: None,
            status: None,
            statement: Statement::GovernanceManagementAndSustainability,
            title: "Governance, management and sustainability",
            score: Some(Score::Three),
            band: Some("Score: 3 - Evidence shows a good standard"),
            expectations: 0,
            topics: &[Some("Leadership")],
        },
    );
    check(
        "Royal Borough of X & Y: local authority assessment   Page 1 of 9\n\
         Supporting people to lead healthier\nlives\nScore: 4\n4 - Evidence shows an exceptional\nstandard\n\
         Key findings for this quality\nstatement\nHelp at home\n\
         The council and its partners made avail-\nable a range of help, and people were content\n\
         with it. Nearly everyone who was asked had\n2\n\nheard of it before they needed it.\n",
        &Head {
            authority: Some("Royal Borough of X & Y"),
            status: Some(Status::Formal),
            statement: Statement::SupportingHealthierLives,
            title: "Supporting people to lead healthier lives",
            score: Some(Score::Four),
            band: Some("4 - Evidence shows an exceptional standard"),
            expectations: 0,
            topics: &[Some("Help at home")],
        },
    );
}

#[test]
fn links_to_the_other_pages_are_no_titles() {
    let links: String = Statement::ALL
        .iter()
        .map(|statement| format!("{}\n", statement.name()))
        .collect();
    let title = "Equity in experience and outcomes\n";
    let score = "Score: 1\n1 - Evidence shows significant shortfalls\n";
    let rest = "The local authority commitment\nWe actively seek out people who are left out.\n\
                Key findings for this quality statement\nPeople told us that they waited long.\n";
    for text in [
        format!("Home\n{links}{title}{score}{rest}"),
        format!("{title}{links}{score}{rest}"),
        format!("{title}{score}{links}{rest}"),
        format!("{title}{score}{rest}{links}"),
        format!("{title}{score}{rest}\u{a9} Care Quality Commission\n{links}"),
    ] {
        let pages = ReportPage::read_all(&text);
        assert_eq!(pages.len(), 1, "{text}");
        assert_eq!(
            (pages[0].statement(), pages[0].score()),
            (
                Some(Statement::EquityInExperienceAndOutcomes),
                Some(Score::One)
            ),
            "{text}"
        );
        assert_eq!(pages[0].topics().len(), 1, "{text}");
    }
}

#[test]
fn every_kind_of_page_is_recognised_in_one_text() {
    let mut text = String::from(
        "\u{feff}Anytown Council: local authority assessment\nAbout Anytown Council\nDemographics\n\
         Anytown has 200,000 residents.\n\
         Anytown Council: local authority assessment\n\
         Published: 18 July 2025 Page last updated: 19 July 2025\nOverall summary\n\
         Local authority rating and score\nGood\nOverall rating for Anytown Council: 75%\n\
         Quality statement scores\n",
    );
    for statement in Statement::ALL {
        text.push_str(&format!("- {}\n  Score: 3\n", statement.name()));
    }
    text.push_str(
        "Summary of people's experiences\nPeople were content with what they got.\n\
         Anytown Council: local authority assessment\n\
         Theme 3: How Anytown Council ensures safety within the system\n\
         This theme includes these quality statements:\n- Safeguarding\n\
         Anytown Council: local authority assessment\nSafeguarding\nScore: 3\n\
         3 - Evidence shows a good standard\nPeople were safe, as they told us.\n",
    );
    let pages = ReportPage::read_all(&text);
    let kinds: Vec<_> = pages.iter().map(ReportPage::kind).collect();
    assert_eq!(
        kinds,
        [
            PageKind::About,
            PageKind::Summary,
            PageKind::Theme,
            PageKind::Statement
        ]
    );
    assert!(
        pages
            .iter()
            .all(|page| page.authority() == Some("Anytown Council"))
    );
    let summary = &pages[1];
    assert_eq!(summary.scores().count(), 9);
    assert_eq!(
        summary.percentage().map(|printed| printed.text()),
        Some("75%")
    );
    assert_eq!(summary.experiences().len(), 1);
    assert!(summary.issues().is_empty(), "{:?}", summary.issues());
    assert_eq!(
        summary.published().map(|date| date.to_string()).as_deref(),
        Some("2025-07-18")
    );
    assert_eq!(pages[2].theme(), Some(Theme::EnsuringSafety));
}

#[test]
fn contradictions_and_gaps_are_reported_once_each() {
    for (text, codes) in [
        (
            "# Safeguarding\nScore: 3\n2 - Evidence shows some shortfalls\nPeople were safe here, they said.",
            &[Code::ScoreConflict][..],
        ),
        (
            "# Safeguarding\nScore: 3\n3 - Evidence shows some shortfalls\nPeople were safe here, they said.",
            &[Code::ScoreBandMismatch],
        ),
        (
            "# Safeguarding\nScore: 5\nPeople were safe here, they said.",
            &[Code::ScoreOutOfRange],
        ),
        (
            "# Safegaurding\nScore: 3\n3 - Evidence shows a good standard\nPeople were safe here, they said.",
            &[Code::TitleUnknown],
        ),
        (
            "# Safeguarding\nIndicative score:\nKey findings for this quality statement\nPeople were safe here, they said.",
            &[Code::ScoreNotStated],
        ),
        (
            "# Safeguarding\nScore: 3\n3 - Evidence shows a good standard\nPeople were safe when the",
            &[Code::TextCut],
        ),
        ("", &[Code::TextEmpty]),
    ] {
        let page = ReportPage::read(text);
        let found: Vec<_> = page
            .issues()
            .iter()
            .map(|issue| issue.code())
            .filter(|code| *code != Code::AuthorityNotStated)
            .collect();
        assert_eq!(found, codes, "{text}");
    }
    let scores = [
        ("3", "2 - Evidence shows some shortfalls"),
        ("3", "3 - Evidence"),
    ];
    for (score, band) in scores {
        let page = ReportPage::read(&format!("# Safeguarding\nScore: {score}\n{band}\n"));
        assert_eq!(page.score(), Some(Score::Three), "the score line decides");
    }
}

const PAGE: &str = include_str!("../examples/data/learning_page.txt");

/// The wire form without its spans.
fn wire(text: &str) -> serde_json::Value {
    fn strip(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(fields) => {
                fields.remove("span");
                fields.values_mut().for_each(strip);
            }
            serde_json::Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(ReportPage::read_all(text)).unwrap();
    strip(&mut value);
    value
}

#[test]
fn reading_does_not_depend_on_what_nobody_sees() {
    let expected = wire(PAGE);
    for text in [
        PAGE.replace('\n', "\r\n"),
        PAGE.replace('\n', "\r"),
        PAGE.replace('\n', " \t\n"),
        PAGE.replace("\n\n", "\n\n\n \n"),
        format!("\u{feff}{PAGE}\n\n"),
    ] {
        assert_eq!(wire(&text), expected);
    }
}

#[test]
fn a_page_cut_anywhere_gives_what_was_there() {
    let whole = ReportPage::read(PAGE);
    for at in (0..PAGE.len()).step_by(53) {
        let Some(part) = PAGE.get(..at) else { continue };
        let page = ReportPage::read(part);
        assert!(page.figures().len() <= whole.figures().len());
        let words = part.trim_end();
        if words.ends_with(char::is_alphanumeric) && words.len() > 700 {
            assert!(
                page.issues()
                    .iter()
                    .any(|issue| issue.code() == Code::TextCut),
                "{}",
                &part[at.saturating_sub(40)..]
            );
        }
    }
}

/// Words of the layout and of prose, marks, and what else a text may hold.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "# ",
            "- ",
            "\n",
            "\n\n",
            "\r\n",
            "---\n",
            "Safeguarding",
            "Score: 3",
            "Score: 9",
            "3 - Evidence shows a good standard",
            "What people expect\n",
            "I feel safe ",
            "The local authority commitment: ",
            "Key findings for this quality statement\n",
            "X Council: local authority assessment\n",
            "Overall summary\n",
            "41% ",
            "of 110 ",
            "Published: 1 May 2024\n",
            "About X\n",
            "\u{a0}",
            "\u{ad}",
            "co-\n",
            "\u{feff}",
            "7\n",
            "staff told us ",
            ". ",
            "Theme 1: Leadership\n",
            "Overall rating for X: 75%\n",
        ])
        .prop_map(String::from),
        "\\PC{0,12}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn any_text_is_read_and_every_span_fits_it(text in pieces()) {
        let pages = ReportPage::read_all(&text);
        prop_assert!(!pages.is_empty());
        let mut end = 0;
        for page in &pages {
            prop_assert!(page.span().of(&text).is_some());
            for block in page.blocks() {
                prop_assert!(block.span().start() >= end, "blocks stand in order");
                prop_assert!(block.span().of(&text).is_some());
                end = block.span().end();
            }
            for figure in page.figures() {
                prop_assert_eq!(figure.span().of(&text), Some(figure.text()));
            }
            for issue in page.issues() {
                prop_assert!(issue.span().is_none_or(|span| span.of(&text).is_some()));
            }
            for found in page.evidence() {
                prop_assert!(found.span().of(&text).is_some());
            }
        }
    }
}

/// The sub-headings of the findings, none for the prose before the first.
fn headings(text: &str) -> Vec<Option<String>> {
    let page = ReportPage::read(text);
    let heading = |topic: &care_quality::report::Topic| topic.heading().map(String::from);
    page.topics().iter().map(heading).collect()
}

/// Everything that the topics of a page hold.
fn prose(text: &str) -> String {
    let page = ReportPage::read(text);
    let paragraphs: Vec<&str> = page
        .topics()
        .iter()
        .flat_map(|topic| topic.paragraphs())
        .map(String::as_str)
        .collect();
    paragraphs.join("\n")
}

#[test]
fn a_copy_from_a_browser_gives_the_page_alone() {
    let text = "Cookies on the CQC website\n\
        We use some essential cookies to make this website work.\n\
        Accept additional cookies\nReject additional cookies\nView cookies\n\
        Skip to main content\nCare Quality Commission\n\
        The independent regulator of health and social care in England\n\
        Menu\nAbout us\nGuidance and regulation\nContact us\n\
        Home > Care services > Local authority assessment reports\n\
        Anytown Council: local authority assessment\nDownloads\n\
        Anytown Council report (PDF, 1.2MB)\n\
        Published: 18 July 2025 Page last updated: 21 July 2025\n\
        Safeguarding\nScore: 3\n3 - Evidence shows a good standard\n\
        What people expect\nI feel safe and am supported to manage risks.\n\
        The local authority commitment\nWe work with people to understand what being safe means.\n\
        Key findings for this quality statement\n\
        Systems and processes\n\
        Partners were sent a PDF of the procedures. People told us that they baked cookies at the centre.\n\
        Responding to concerns\n\
        Concerns were looked into within 2 days, and people were told what was done.\n\
        Back to top\nPrevious\nSafe pathways, systems and transitions\nNext\n\
        Governance, management and sustainability\n\
        Share on Facebook\nPrint this page\n\
        \u{a9} Care Quality Commission\nAccessibility\nPrivacy statement\nTerms and conditions\n\
        Follow us\nOur other websites\n";
    for text in [text.to_owned(), text.replace('\n', "\n\n")] {
        check(
            &text,
            &Head {
                authority: Some("Anytown Council"),
                status: Some(Status::Formal),
                statement: Statement::Safeguarding,
                title: "Safeguarding",
                score: Some(Score::Three),
                band: Some("3 - Evidence shows a good standard"),
                expectations: 1,
                topics: &[
                    Some("Systems and processes"),
                    Some("Responding to concerns"),
                ],
            },
        );
        let page = ReportPage::read(&text);
        assert_eq!(
            page.published().map(|date| date.to_string()).as_deref(),
            Some("2025-07-18")
        );
        assert_eq!(
            page.updated().map(|date| date.to_string()).as_deref(),
            Some("2025-07-21")
        );
        assert_eq!(
            prose(&text),
            "Partners were sent a PDF of the procedures. People told us that they baked cookies at the centre.\n\
             Concerns were looked into within 2 days, and people were told what was done."
        );
    }
}

#[test]
fn sub_headings_survive_hard_wrapping_without_blank_lines() {
    let text = "Anytown Council: local authority assessment\nSafeguarding\nScore: 2\n\
        2 - Evidence shows some shortfalls\nKey findings for this quality statement\n\
        Safeguarding systems, processes and practices\n\
        There were systems to protect people from abuse and neglect, and staff knew how to raise a\n\
        concern. Partners told us that the front door was easy to reach by telephone and from the\n\
        home.\n\
        Responding to local safeguarding risks and issues\n\
        Themes were shared with providers every quarter, with a report on what had been learned in\n\
        safeguarding.\n\
        Making safeguarding personal\n\
        People were asked what they wanted to happen, and in 2024 most of them said that they had\n\
        got it. The outcome of most of the enquiries that were made in the year before that was\n\
        good.\n";
    let expected = [
        Some("Safeguarding systems, processes and practices"),
        Some("Responding to local safeguarding risks and issues"),
        Some("Making safeguarding personal"),
    ];
    assert_eq!(
        headings(text),
        expected.map(|heading| heading.map(String::from))
    );
    let prose = prose(text);
    for end in [
        "and from the home.",
        "learned in safeguarding.",
        "the year before that was good.",
    ] {
        assert!(prose.contains(end), "{end}: {prose}");
    }
}

#[test]
fn a_heading_above_its_paragraph_is_no_wrapped_line() {
    // Short paragraphs on one line each, each right below its heading.
    let text = "Assessing needs\nScore: 2\nKey findings for this quality statement\n\
        Assessment, care planning and review arrangements\n\
        People waited too long for an assessment.\n\
        Assessment and care planning for unpaid carers, child\u{2019}s carers and child carers\n\
        22.2% of carers were accessing a support group.\n\
        Eligibility decisions for care and support\n\
        Decisions were consistent.\n";
    assert_eq!(
        headings(text),
        [
            "Assessment, care planning and review arrangements",
            "Assessment and care planning for unpaid carers, child\u{2019}s carers and child carers",
            "Eligibility decisions for care and support",
        ]
        .map(|heading| Some(String::from(heading)))
    );
}

#[test]
fn headers_of_printed_pages_interrupt_no_paragraph() {
    for header in [
        "Anytown County Council                Page 8",
        "Anytown County Council\n8",
        "Anytown County Council: local authority assessment   Page 8 of 21",
        "Page 8 of 21",
        "Anytown County Council | Page 8",
        "Anytown County Council: local authority assessment          8",
        "\u{a9} Care Quality Commission\nPage 8",
    ] {
        let text = format!(
            "Anytown County Council: local authority assessment\nSafeguarding\nScore: 2\n\
             2 - Evidence shows some shortfalls\nKey findings for this quality statement\n\
             Responding to concerns\n\
             The safeguarding team had 42 staff and looked into new concerns within 2 days, and it\n\
             told the people who had raised them what was done. Managers said that the work was\n\n\
             {header}\n\n\
             shared with partners, who met every month. Most people were content with the inves-\n\
             tigation of the concern.\n"
        );
        assert_eq!(
            headings(&text),
            [Some(String::from("Responding to concerns"))],
            "{header}"
        );
        let prose = prose(&text);
        assert!(
            prose.contains("the work was shared with partners"),
            "{header}: {prose}"
        );
        assert!(
            prose.ends_with("the investigation of the concern."),
            "{header}: {prose}"
        );
        assert!(
            !prose.contains("Page") && !prose.contains("Council"),
            "{header}: {prose}"
        );
    }
}

/// How a list prints a name and its score.
type Form = (&'static str, fn(&str, u8) -> String);

#[test]
fn score_lists_are_read_in_every_form() {
    let forms: [Form; 10] = [
        ("two lines", |name, score| {
            format!("{name}\nScore: {score}\n")
        }),
        ("blank lines", |name, score| {
            format!("{name}\n\nScore: {score}\n\n")
        }),
        ("bullets", |name, score| {
            format!("\u{2022} {name}\n  Score: {score}\n")
        }),
        ("colon", |name, score| format!("{name}: {score}\n")),
        ("dash", |name, score| format!("- {name} - Score: {score}\n")),
        ("table", |name, score| format!("| {name} | {score} |\n")),
        ("tabs", |name, score| format!("{name}\t{score}\n")),
        ("number alone", |name, score| format!("{name}\n{score}\n")),
        ("label alone", |name, score| {
            format!("{name}\nScore:\n{score}\n")
        }),
        ("no colon", |name, score| {
            format!("**{name}** Score {score}\n")
        }),
    ];
    let scores = [2, 3, 2, 3, 3, 2, 3, 2, 3];
    for (form, line) in forms {
        for head in ["", "| Quality statement | Score |\n|---|:---:|\n"] {
            if head.is_empty() == (form == "table") {
                continue;
            }
            let list: String = Statement::ALL
                .iter()
                .zip(scores)
                .map(|(statement, score)| line(statement.name(), score))
                .collect();
            let text = format!(
                "Anytown Council: local authority assessment\nOverall summary\n\
                 Local authority rating and score\nGood\nOverall rating for Anytown Council: 64%\n\
                 Quality statement scores\n{head}{list}\
                 Summary of people\u{2019}s experiences\nPeople were content with what they got.\n"
            );
            let pages = ReportPage::read_all(&text);
            assert_eq!(pages.len(), 1, "{form}");
            let found: Vec<u8> = pages[0].scores().map(|(_, score)| score.number()).collect();
            assert_eq!(found, scores, "{form}");
            assert_eq!(pages[0].experiences().len(), 1, "{form}");
            assert!(
                pages[0].issues().is_empty(),
                "{form}: {:?}",
                pages[0].issues()
            );
        }
    }
}

#[test]
fn labels_and_what_they_announce_may_stand_on_two_lines() {
    let page = ReportPage::read(
        "Anytown Council: local authority assessment\nPublished:\n18 July 2025\n\
         Page last updated:\n21 July 2025\nSafeguarding\nScore:\n3\n\
         Key findings for this quality statement\nPeople were safe here, they said.\n",
    );
    assert_eq!(page.score(), Some(Score::Three));
    assert_eq!(
        page.published().map(|date| date.to_string()).as_deref(),
        Some("2025-07-18")
    );
    assert_eq!(
        page.updated().map(|date| date.to_string()).as_deref(),
        Some("2025-07-21")
    );
}

#[test]
fn a_pilot_page_is_one_under_its_notice_and_its_theme() {
    let text = "Anytown Council assessment\n\nThis was a pilot assessment. The scores are indicative.\n\n\
        Theme 4: Leadership\n\nGovernance, management and sustainability\n\nIndicative score: 3\n\n\
        3 - Evidence shows a good standard\n\nThe local authority commitment\n\n\
        We have clear responsibilities and good governance.\n\n\
        Key findings for this quality statement\n\nGovernance and risk\n\n\
        There was a stable leadership team.\n\nPrevious page: Safeguarding\n";
    check(
        text,
        &Head {
            authority: Some("Anytown Council"),
            status: Some(Status::Indicative),
            statement: Statement::GovernanceManagementAndSustainability,
            title: "Governance, management and sustainability",
            score: Some(Score::Three),
            band: Some("3 - Evidence shows a good standard"),
            expectations: 0,
            topics: &[Some("Governance and risk")],
        },
    );
}

#[test]
fn quoted_expectations_are_counted_once_each() {
    let page = ReportPage::read(
        "Assessing needs\nScore: 2\nWhat people expect\n\
         \"I have care and support that is joined up.\"\n\
         \u{201c}I have care and support that lets me live as I want.\u{201d}\n\
         Key findings for this quality statement\nPeople waited long, as they told us.\n",
    );
    assert_eq!(page.expectations().len(), 2, "{:?}", page.expectations());
}

#[test]
fn a_running_header_names_the_council_of_a_page_without_one() {
    let text = "Safeguarding\nScore: 2\n2 - Evidence shows some shortfalls\n\
        Key findings for this quality statement\nResponding to concerns\n\
        Concerns were looked into within 2 days, as people told us.\n\
        Anytown County Council: local authority assessment          3\n\
        There were 5 specialist workers, and partners knew them well.\n\
        Making safeguarding personal\nPeople were asked what they wanted to happen.\n";
    check(
        text,
        &Head {
            authority: Some("Anytown County Council"),
            status: Some(Status::Formal),
            statement: Statement::Safeguarding,
            title: "Safeguarding",
            score: Some(Score::Two),
            band: Some("2 - Evidence shows some shortfalls"),
            expectations: 0,
            topics: &[
                Some("Responding to concerns"),
                Some("Making safeguarding personal"),
            ],
        },
    );
}
