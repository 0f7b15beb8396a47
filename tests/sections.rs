//! The sections of a statement page, with and without their headings: title, score, what people
//! expect, the commitment, the findings.

use care_quality::{
    Score, Statement, Status,
    report::{BlockKind, PageKind, Part, ReportPage},
};

/// What was read: expectations, commitment, and the findings with `#` before a sub-heading.
type Read<'a> = (&'a [&'a str], Option<&'a str>, &'a [&'a str]);

fn findings(page: &ReportPage) -> Vec<String> {
    let mut all = Vec::new();
    for topic in page.topics() {
        all.extend(topic.heading().map(|heading| format!("# {heading}")));
        all.extend(topic.paragraphs().iter().cloned());
    }
    all
}

#[track_caller]
fn check(cases: &[(&str, &str, Read<'_>)]) {
    for (idea, text, (expected, promised, found)) in cases {
        let pages = ReportPage::read_all(&format!("# Safeguarding\nScore: 3\n{text}\n"));
        assert_eq!(pages.len(), 1, "{idea}");
        let page = &pages[0];
        assert_eq!(page.expectations(), *expected, "{idea}");
        assert_eq!(page.commitment(), *promised, "{idea}");
        assert_eq!(findings(page), *found, "{idea}");
    }
}

const SAFE: &str = "I feel safe and am supported.";
const WORK: &str = "We work with people to understand what being safe means to them.";
const STAFF: &str = "Staff told us that it worked.";

#[test]
fn a_heading_and_its_first_words_may_stand_on_one_line() {
    check(&[
        (
            "with a colon",
            "What people expect: I feel safe and am supported.\n\
             The local authority commitment: We work with people to understand what being safe means to them.\n\
             Key findings for this quality statement: Staff told us that it worked.",
            (&[SAFE], Some(WORK), &[STAFF]),
        ),
        (
            "run on without a mark",
            "What people expect I feel safe and am supported.\n\
             The local authority commitment We work with people to understand what being safe means to them.\n\
             Key findings for this quality statement\nStaff told us that it worked.",
            (&[SAFE], Some(WORK), &[STAFF]),
        ),
        (
            "run on with when",
            "What people expect When I move, people know me.\n\
             Key findings for this quality statement\nStaff told us that it worked.",
            (&["When I move, people know me."], None, &[STAFF]),
        ),
        (
            "run on with other words it is no heading",
            "Key findings for this quality statement\n\
             What people expect of the council had changed.\n\
             The local authority commitment was known.",
            (
                &[],
                None,
                &[
                    "What people expect of the council had changed.",
                    "The local authority commitment was known.",
                ],
            ),
        ),
        (
            "a colon alone",
            "What people expect:\nI feel safe and am supported.\nThe local authority commitment:\n\
             We work with people to understand what being safe means to them.\n\
             Key findings for this quality statement:\nStaff told us that it worked.",
            (&[SAFE], Some(WORK), &[STAFF]),
        ),
    ]);
}

#[test]
fn expectations_end_where_something_else_starts() {
    let wrapped = "I have care and support that is co-ordinated, and everyone works well together.";
    let named = "I have care and support that is good, and there is help from the people of \
                 Anytown at home.";
    check(&[
        (
            "a wrapped line goes on in lower case",
            "What people expect\nI have care and support that is co-ordinated,\n\
             and everyone works well together.\n\nStaff told us that it worked.",
            (&[wrapped], None, &[STAFF]),
        ),
        (
            "a long line goes on with a name",
            "What people expect\nI have care and support that is good, and there is help from the people of\n\
             Anytown at home.\n\nStaff told us that it worked.",
            (&[named], None, &[STAFF]),
        ),
        (
            "a short line does not go on with a capital",
            "What people expect\nI feel safe at home\nStaff told us that it worked.",
            (&["I feel safe at home"], None, &[STAFF]),
        ),
        (
            "nor does it go on behind a blank line",
            "What people expect\nI feel safe at home\n\nas staff told us that it worked.",
            (
                &["I feel safe at home"],
                None,
                &["as staff told us that it worked."],
            ),
        ),
        (
            "nor with an item",
            "What people expect\nI have care and support that is joined up at home and away\n\
             - staff who know me well",
            (
                &["I have care and support that is joined up at home and away"],
                None,
                &["staff who know me well"],
            ),
        ),
        (
            "a marked heading ends them",
            "What people expect\nI have care and support that is joined up at home and away\n\
             ### Care planning\nStaff told us that it worked.",
            (
                &["I have care and support that is joined up at home and away"],
                None,
                &["# Care planning", STAFF],
            ),
        ),
        (
            "the commitment ends them without a heading of its own",
            "What people expect\nI feel safe and am supported.\n\
             We work with people to understand what being safe means to them.\n\
             Key findings for this quality statement\nStaff told us that it worked.",
            (&[SAFE], Some(WORK), &[STAFF]),
        ),
        (
            "they need no heading",
            "I feel safe and am supported.\nKey findings for this quality statement\n\
             Staff told us that it worked.",
            (&[SAFE], None, &[STAFF]),
        ),
        (
            "a voice in the findings is none of them",
            "What people expect\nI feel safe and am supported.\n\
             Key findings for this quality statement\n\
             I feel safe in the day centre, one person said.",
            (
                &[SAFE],
                None,
                &["I feel safe in the day centre, one person said."],
            ),
        ),
        (
            "one that is printed twice is one",
            "What people expect\nI feel safe and am supported.\nI feel safe and am supported.\n\
             Key findings for this quality statement\nStaff told us that it worked.",
            (&[SAFE], None, &[STAFF]),
        ),
    ]);
}

#[test]
fn the_commitment_ends_with_its_paragraph_or_at_the_findings() {
    let long = "We work with people to understand what being safe means to them and to all";
    check(&[
        (
            "with its paragraph where no heading follows",
            "The local authority commitment\n\
             We work with people to understand what being safe means to them.\n\n\
             Staff told us that it worked.",
            (&[], Some(WORK), &[STAFF]),
        ),
        (
            "a wrapped line goes on",
            "The local authority commitment\n\
             We work with people to understand what being\nsafe means to them.\n\n\
             Staff told us that it worked.",
            (&[], Some(WORK), &[STAFF]),
        ),
        (
            "two paragraphs above the findings",
            "The local authority commitment\n\
             We work with people to understand what being safe means to them.\n\nWe do more.\n\
             Key findings for this quality statement\nStaff told us that it worked.",
            (
                &[],
                Some(
                    "We work with people to understand what being safe means to them. We do more.",
                ),
                &[STAFF],
            ),
        ),
        (
            "below the findings it is one paragraph",
            "Key findings for this quality statement\nStaff told us that it worked.\n\
             The local authority commitment\n\
             We work with people to understand what being safe means to them.\n\n\
             Partners told us more of it.",
            (&[], Some(WORK), &[STAFF, "Partners told us more of it."]),
        ),
        (
            "a marked heading ends it in the middle",
            "The local authority commitment\n\
             We work with people to understand what being safe means to them and to all\n\
             ### Enquiries\nStaff told us that it worked.",
            (&[], Some(long), &["# Enquiries", STAFF]),
        ),
    ]);
}

#[test]
fn the_opening_words_of_a_commitment_need_no_heading() {
    for statement in Statement::ALL.iter().copied() {
        let mut openings = vec![statement.commitment_opening()];
        if statement == Statement::AssessingNeeds {
            openings.push("We maximize the effectiveness");
        }
        for opening in openings {
            let text = format!(
                "# {}\nScore: 3\n{opening} and more of it.\n\nStaff told us that it worked.\n",
                statement.name()
            );
            let page = ReportPage::read(&text);
            let expected = format!("{opening} and more of it.");
            assert_eq!(page.commitment(), Some(expected.as_str()), "{text}");
            assert_eq!(findings(&page), [STAFF], "{text}");
        }
    }
    // The words of another statement are prose.
    let other = "We maximize the effectiveness of it.";
    let page = ReportPage::read(&format!("# Safeguarding\nScore: 3\n{other}\n\n{STAFF}\n"));
    assert_eq!(page.commitment(), None);
    assert_eq!(findings(&page), [other, STAFF]);
}

#[test]
fn what_stands_between_title_and_findings_is_no_prose() {
    for (idea, text, found) in [
        (
            "a rating below the score",
            "# Safeguarding\nScore: 3\nGood\n\nStaff told us that it worked.\n",
            &[STAFF][..],
        ),
        (
            "a short line above the score",
            "# Safeguarding\nHelp at home\nScore: 3\n\nStaff told us that it worked.\n",
            &[STAFF],
        ),
        (
            "a sentence above the score",
            "# Safeguarding\nThis page was made by the council.\nScore: 3\nStaff told us that it worked.\n",
            &["This page was made by the council.", STAFF],
        ),
        (
            "a short line below the score is a sub-heading, also above another score",
            "# Safeguarding\nScore: 3\nHelp at home\nStaff told us that it worked.\nScore: 3\n",
            &["# Help at home", STAFF],
        ),
        (
            "a short line above the findings of a page without a score",
            "# Safeguarding\nHelp at home\nKey findings for this quality statement\nStaff told us that it worked.\n",
            &["# Help at home", STAFF],
        ),
    ] {
        let page = ReportPage::read(text);
        assert_eq!(page.statement(), Some(Statement::Safeguarding), "{idea}");
        assert_eq!(findings(&page), found, "{idea}");
    }
}

#[test]
fn a_page_without_a_title_has_its_findings_behind_its_head() {
    let page = ReportPage::read(&format!(
        "Good\nScore: 3\n3 - Evidence shows a good standard\n\
         Key findings for this quality statement\n{STAFF}\n"
    ));
    assert_eq!(page.kind(), PageKind::Statement);
    assert_eq!((page.title(), page.score()), (None, Some(Score::Three)));
    assert_eq!(findings(&page), [STAFF]);
}

#[test]
fn a_title_gives_its_name_without_what_stands_on_its_line() {
    for (line, score, status) in [
        ("Safeguarding - Score: 3", Some(Score::Three), None),
        ("Safeguarding: Score 3", Some(Score::Three), None),
        ("Safeguarding (score 3)", Some(Score::Three), None),
        (
            "Safeguarding 3 \u{2013} Evidence shows a good standard",
            Some(Score::Three),
            None,
        ),
        (
            "Safeguarding \u{2013} Indicative score: 2",
            Some(Score::Two),
            Some(Status::Indicative),
        ),
        ("Safeguarding - Care Quality Commission", None, None),
        ("Safeguarding | Care Quality Commission", None, None),
    ] {
        let page = ReportPage::read(&format!(
            "{line}\nKey findings for this quality statement\n{STAFF}\n"
        ));
        assert_eq!(page.title(), Some("Safeguarding"), "{line}");
        assert_eq!(page.statement(), Some(Statement::Safeguarding), "{line}");
        assert_eq!((page.score(), page.status()), (score, status), "{line}");
        assert_eq!(findings(&page), [STAFF], "{line}");
        let band = line
            .strip_prefix("Safeguarding 3")
            .map(|_| "3 \u{2013} Evidence shows a good standard");
        assert_eq!(page.band(), band, "{line}");
    }
}

#[test]
fn a_name_of_a_statement_in_the_findings_is_a_sub_heading_and_behind_them_a_link() {
    check(&[
        (
            "above prose",
            "Key findings for this quality statement\nStaff told us that it worked.\n\
             Assessing needs\nStaff told us that it worked.",
            (&[], None, &[STAFF, "# Assessing needs", STAFF]),
        ),
        (
            "at the end",
            "Key findings for this quality statement\nStaff told us that it worked.\n\
             Assessing needs\nGood",
            (&[], None, &[STAFF]),
        ),
    ]);
}

#[test]
fn short_lines_behind_the_foot_are_links_and_prose_is_not() {
    let foot = "\u{a9} Care Quality Commission\n";
    let unended = "Staff and partners told us of the many ways in which they had worked together";
    for (behind, kept) in [
        ("Help at home\nFind out more\n".to_owned(), vec![STAFF]),
        (format!("{unended}\n"), vec![STAFF, unended]),
        (format!("{STAFF}\n"), vec![STAFF, STAFF]),
    ] {
        let text = format!("# Safeguarding\nScore: 3\n{STAFF}\n{foot}{behind}");
        assert_eq!(findings(&ReportPage::read(&text)), kept, "{behind}");
    }
    // A number of a page is no foot.
    let text = format!("# Safeguarding\nScore: 3\n{STAFF}\n\nPage 3\n\nHelp at home\n");
    assert_eq!(findings(&ReportPage::read(&text)), [STAFF, "Help at home"]);
}

#[test]
fn the_first_word_of_a_pilot_makes_a_page_indicative() {
    let text = "Anytown Council assessment\nThis was a pilot assessment of the council.\n\
        Safeguarding\nIndicative score: 3\nKey findings for this quality statement\n\
        Staff told us that it worked.\n";
    let page = ReportPage::read(text);
    assert_eq!(page.status(), Some(Status::Indicative));
    let place = page.place(Part::Status).and_then(|span| span.of(text));
    assert!(place.is_some(), "{place:?}");
    for (line, status) in [
        (
            "Anytown Council: local authority assessment",
            Status::Formal,
        ),
        (
            "Anytown Council: local authority pilot assessment",
            Status::Indicative,
        ),
        ("Anytown Council pilot assessment", Status::Indicative),
    ] {
        let page = ReportPage::read(&format!("{line}\nSafeguarding\nScore: 3\n{STAFF}\n"));
        assert_eq!(page.status(), Some(status), "{line}");
    }
}

#[test]
fn a_page_is_published_on_its_first_date_that_is_no_other() {
    for (lines, published, updated) in [
        ("Published: 18 July 2025", Some("2025-07-18"), None),
        (
            "Assessment start: 3 March 2025\nPublished: 18 July 2025",
            Some("2025-07-18"),
            None,
        ),
        ("Assessment start: 3 March 2025", None, None),
        (
            "Page last updated: 21 July 2025\nPublished: 18 July 2025",
            Some("2025-07-18"),
            Some("2025-07-21"),
        ),
        (
            "Published: 18 July 2025 Page last updated: 21 July 2025\nLast updated: 22 July 2025",
            Some("2025-07-18"),
            Some("2025-07-21"),
        ),
        (
            "Published: 18 July 2025\nPublished: 19 July 2025",
            Some("2025-07-18"),
            None,
        ),
    ] {
        let text = format!(
            "Anytown Council: local authority assessment\n{lines}\nSafeguarding\nScore: 3\n{STAFF}\n"
        );
        let page = ReportPage::read(&text);
        let date = |date: Option<chrono::NaiveDate>| date.map(|date| date.to_string());
        assert_eq!(date(page.published()).as_deref(), published, "{lines}");
        assert_eq!(date(page.updated()).as_deref(), updated, "{lines}");
    }
}

#[test]
fn other_pages_have_headings_items_and_no_scores() {
    let council = "Anytown Council: local authority assessment\n";
    let about = ReportPage::read(&format!(
        "{council}About Anytown Council\nDemographics:\nThe town has 200,000 residents.\n\
         Score: 3\nThe town is old and lies by the sea.\nSafeguarding\n\
         \u{a9} Care Quality Commission\nFind out more\n"
    ));
    assert_eq!(about.kind(), PageKind::About);
    assert_eq!(about.topics()[0].heading(), Some("Demographics:"));
    let words = findings(&about).join(" ");
    assert!(
        words.contains("old") && !words.contains("Score") && !words.contains("Find"),
        "{words}"
    );
    assert!(
        about
            .blocks()
            .iter()
            .all(|block| block.kind() != BlockKind::Item)
    );
    let theme = ReportPage::read(&format!(
        "{council}Theme 3: How Anytown Council ensures safety within the system\n\
         This theme includes these quality statements:\nSafeguarding\n\
         Safe pathways, systems and transitions\nWe may not have assessed all of them.\n"
    ));
    assert_eq!(theme.kind(), PageKind::Theme);
    let items = theme
        .blocks()
        .iter()
        .filter(|block| block.kind() == BlockKind::Item);
    assert_eq!(items.count(), 2, "{:?}", theme.blocks());
}

#[test]
fn a_page_about_a_council_names_it_in_its_title_alone_where_need_be() {
    for (head, name) in [
        ("About Anytown Council\n", Some("Anytown Council")),
        (
            "Elsewhere Council: local authority assessment\nAbout Anytown Council\n",
            Some("Elsewhere Council"),
        ),
        ("About the local authority\n", None),
    ] {
        let page = ReportPage::read(&format!(
            "{head}Demographics\nThe town has 200,000 residents.\n"
        ));
        assert_eq!(page.kind(), PageKind::About, "{head}");
        assert_eq!(page.authority(), name, "{head}");
    }
    let theme = ReportPage::read("Theme 3: How Anytown Council ensures safety within the system\n");
    assert_eq!(theme.authority(), None);
}

#[test]
fn a_theme_page_is_a_pilots_where_its_first_lines_say_so() {
    let notice = "This was a pilot assessment of the council.\n";
    let line = "Partners of the council were glad to be asked about it.\n";
    let theme = "Theme 3: How Anytown Council ensures safety within the system\n";
    for (text, status) in [
        (format!("{theme}{notice}"), Some(Status::Indicative)),
        // The twelfth line is the last that counts.
        (
            format!("{theme}{}{notice}", line.repeat(10)),
            Some(Status::Indicative),
        ),
        (format!("{theme}{}{notice}", line.repeat(11)), None),
        (format!("{theme}{line}"), None),
        (
            format!("About Anytown Council\nDemographics\n{notice}"),
            None,
        ),
    ] {
        assert_eq!(ReportPage::read(&text).status(), status, "{text}");
    }
}
