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
