//! What surrounds the words of a page, line by line: what is passed over, what is kept as prose,
//! what names a council, and where a text is cut.

use care_quality::{
    Code, Score, Statement,
    report::{PageKind, ReportPage},
};

const HEAD: &str = "# Safeguarding\nScore: 3\nKey findings for this quality statement\n";

fn prose(page: &ReportPage) -> String {
    let topics = page.topics().iter();
    let words = topics.flat_map(|topic| {
        topic
            .heading()
            .into_iter()
            .map(String::from)
            .chain(topic.paragraphs().iter().cloned())
    });
    words.collect::<Vec<_>>().join("\n")
}

/// Whether the words of a line between two paragraphs are kept.
fn is_kept(line: &str) -> bool {
    let text =
        format!("{HEAD}Staff told us that it worked.\n\n{line}\n\nPartners told us the same.\n");
    let pages = ReportPage::read_all(&text);
    assert_eq!(pages.len(), 1, "{line}");
    let prose = prose(&pages[0]);
    assert!(
        prose.starts_with("Staff told us") && prose.ends_with("told us the same."),
        "{prose}"
    );
    prose.contains(line)
}

#[track_caller]
fn check(kept: &[&str], passed_over: &[&str]) {
    for line in kept {
        assert!(is_kept(line), "kept: {line}");
    }
    for line in passed_over {
        assert!(!is_kept(line), "passed over: {line}");
    }
}

#[test]
fn links_to_files_are_passed_over_and_sentences_about_files_are_not() {
    let of_length = |letters: usize| format!("Report of {} PDF", "x".repeat(letters - 14));
    let (short, long) = (of_length(109), of_length(110));
    assert_eq!((short.len(), long.len()), (109, 110));
    check(
        &[
            "Staff sent round a PDF that was easy to read",
            "The council made the report as a PDF.",
            "Staff liked the PDF of the Lamb report for its plain words",
            "Download of a book was easy for most",
            &long,
        ],
        &[
            "PDF of the whole report",
            "Anytown report PDF",
            "Anytown report.pdf",
            "Anytown report (PDF) for print",
            "Anytown report (pdf) for print",
            "Anytown report PDF 300 KB in size",
            "Anytown report PDF 1.2MB in size",
            "Download our report in PDF format here",
            "Anytown PDF report PDF",
            &short,
        ],
    );
}

#[test]
fn a_wrapped_line_that_starts_like_a_link_goes_on_with_its_sentence() {
    for (line, words) in [
        (
            "pdf of the plan",
            "Staff sent everybody who had asked for it a",
        ),
        (
            "back to work after they had been ill",
            "Carers told us that they were helped to come",
        ),
        (
            "cookies with them",
            "People told us that the staff of the centre baked",
        ),
    ] {
        let page = ReportPage::read(&format!("{HEAD}{words}\n{line}.\n"));
        assert_eq!(prose(&page), format!("{words} {line}."));
    }
}

#[test]
fn navigation_is_passed_over() {
    check(
        &[
            "Home care was good",
            "Home care and day care / respite",
            "Services > care > at home were good",
            "Page eight was missing",
            "Page turned",
            "Page 8 of nine",
            "Page x of 9",
            "back to the work that they knew",
            "Work was ok for most",
        ],
        &[
            "Back to the list of reports",
            "Share this page with others",
            "Sign up to the newsletter",
            "Back to top",
            "Home > Care services > Reports",
            "Home / Care services / Reports",
            "Page 8",
            "Page 8 of 9",
            "8 of 9",
        ],
    );
}

#[test]
fn a_long_line_is_prose_whatever_it_opens_with() {
    let of_length = |letters: usize| {
        let opening = "Sign up to ";
        format!("{opening}{}", "x".repeat(letters - opening.len()))
    };
    check(
        &[
            &of_length(161),
            "Sign up to the register of carers was low at the start of the year, and staff had \
             gone to see carers at home and in hospital so that more of them knew what the \
             council could do for them",
        ],
        &[&of_length(160)],
    );
}

#[test]
fn words_about_a_score_are_no_score_line() {
    check(
        &[
            "Overall, not all was well",
            "Score sheets were kept",
            "Scored 2nd",
        ],
        &[],
    );
}

#[test]
fn a_date_below_a_whole_line_of_dates_is_none_of_it() {
    let whole = "Published: 17 July 2025\n18 July 2025";
    let label = "Published:\n18 July 2025";
    for (lines, kept) in [(whole, true), (label, false)] {
        let text = format!("{HEAD}Staff told us that it worked.\n\n{lines}\n\nSo it did.\n");
        let page = ReportPage::read(&text);
        assert_eq!(prose(&page).contains("18 July 2025"), kept, "{lines}");
    }
}

#[test]
fn notices_of_cookies_are_passed_over() {
    check(
        &[
            "People baked cookies there.",
            "People baked cookies at the day centre with the staff of the council",
        ],
        &[
            "Cookie notice",
            "We set cookies to make this website work for everybody who comes to it.",
        ],
    );
}

#[test]
fn lines_of_dates_are_passed_over() {
    let dated = |letters: usize| {
        let rest = " on 18 July 2025";
        format!("Published{rest}{}", "x".repeat(letters - rest.len()))
    };
    check(
        &[
            "Published figures of 18 July 2025 showed that it was good.",
            "Published guidance was followed by staff",
            &dated(90),
        ],
        &[
            "Published:",
            "Published: 18 July 2025",
            "Last updated on 18 July 2025",
            &dated(89),
        ],
    );
}

#[test]
fn a_number_of_a_page_behind_a_name_is_passed_over_with_it() {
    check(
        &["We met the council. Page 8", "we met the council Page 8"],
        &[
            "Anytown Council Page 8",
            "Report on the council  Page 8",
            "Report on the council | Page 8",
        ],
    );
}

/// The council that the first line of a page names.
fn council(line: &str) -> Option<String> {
    let text = format!("{line}\n{HEAD}Staff told us that it worked.\n");
    let page = ReportPage::read(&text);
    assert_eq!(page.statement(), Some(Statement::Safeguarding), "{line}");
    page.authority().map(String::from)
}

#[test]
fn a_council_line_is_a_name_before_the_word_assessment() {
    for (line, name) in [
        (
            "Anytown Council: local authority assessment",
            "Anytown Council",
        ),
        ("Anytown local authority assessment", "Anytown"),
        (
            "Anytown Council: local authority pilot assessment",
            "Anytown Council",
        ),
        ("Anytown Council assessment", "Anytown Council"),
        ("Anytown Council pilot assessment report", "Anytown Council"),
        (
            "Anytown Council: local authority assessment - Care Quality Commission",
            "Anytown Council",
        ),
        ("Suffolk assessment", "Suffolk"),
        (
            "Royal Borough of Anytown upon Water: local authority assessment 12",
            "Royal Borough of Anytown upon Water",
        ),
    ] {
        assert_eq!(council(line).as_deref(), Some(name), "{line}");
    }
    let long = format!("{}: local authority assessment", "X".repeat(121));
    for line in [
        "We did a local authority assessment",
        "A local authority assessment",
        "It was an assessment",
        "What people thought of assessment",
        "A B C D E F G H I J K L M: local authority assessment",
        &long,
    ] {
        assert_eq!(council(line), None, "{line}");
    }
}

#[test]
fn a_page_about_the_council_is_named_as_one() {
    let kind = |title: &str| {
        let text = format!(
            "Anytown Council: local authority assessment\n{title}\nDemographics\n\
             The town has 200,000 residents.\n"
        );
        ReportPage::read_all(&text)[0].kind()
    };
    for title in [
        "About Anytown Council",
        "About the local authority",
        "About Anytown",
    ] {
        assert_eq!(kind(title), PageKind::About, "{title}");
    }
    for line in [
        "About half of the people",
        "About Anytown Council.",
        "About Anytown, they said",
    ] {
        assert!(is_kept(line), "{line}");
        let text = format!("Anytown Council: local authority assessment\n{line}\nIt was good.\n");
        assert_ne!(ReportPage::read(&text).kind(), PageKind::About, "{line}");
    }
}

/// What is said of the end of a text, where it is said to be cut.
fn cut(text: &str) -> Option<String> {
    let pages = ReportPage::read_all(text);
    let issues = pages.iter().flat_map(|page| page.issues());
    let mut cut = issues.filter(|issue| issue.code() == Code::TextCut);
    let found = cut.next().map(|issue| issue.message().to_owned());
    assert!(cut.next().is_none(), "{text}");
    found
}

#[test]
fn a_text_is_cut_where_its_last_line_needs_more() {
    let sentence = "the text ends in the middle of a sentence";
    let findings = "the text ends before the findings of the page";
    let heading = "the text ends with a heading, or in the middle of a sentence";
    let whole = format!("{HEAD}Staff told us that it worked.\n");
    let top = "# Safeguarding\nScore: 3\n";
    let commitment = "The local authority commitment\nWe work with people to be safe.";
    let forty = "Help at home for every family of a child";
    assert_eq!(forty.len(), 40);
    for (start, end, told) in [
        (whole.as_str(), "", None),
        (&whole, "\u{a9} Care Quality Commission", None),
        (&whole, "Published: 18 July 2025", None),
        (&whole, "Back to top", None),
        (&whole, "Page 9", None),
        (&whole, "9", None),
        (&whole, "Staff told us that they were", Some(heading)),
        (&whole, forty, Some(heading)),
        (
            &whole,
            "Help at home for every family of children",
            Some(sentence),
        ),
        (
            &whole,
            "People who lived in the town told us at the day centre of the many things that they",
            Some(sentence),
        ),
        (&whole, "Responding to concerns", Some(heading)),
        (&whole, "- Cleaning\n- Meals", None),
        (&whole, "- Meals", None),
        (&whole, "- Cleaning was good.\n- Meals", Some(heading)),
        (&whole, "- Cleaning was good.\n- Meals were good.", None),
        (top, "", Some(findings)),
        (top, commitment, Some(findings)),
        (top, "Back to top", Some(findings)),
        (top, "9", Some(findings)),
        (
            top,
            "Key findings for this quality statement",
            Some(findings),
        ),
    ] {
        let text = [start, end].concat();
        assert_eq!(cut(&text).as_deref(), told, "{text}");
    }
}

#[test]
fn a_text_that_is_cut_in_a_number_is_told_so_once_and_of_its_other_faults() {
    // The page is told that it names no council, or nothing but the cut.
    for council in ["", "Anytown Council: local authority assessment\n"] {
        let text =
            format!("{council}{HEAD}In 2022/23, 41% of 7 people were content. The others were 4");
        let page = ReportPage::read(&text);
        let codes: Vec<Code> = page.issues().iter().map(|issue| issue.code()).collect();
        let count = |code| codes.iter().filter(|known| **known == code).count();
        assert_eq!(
            (count(Code::TextCut), count(Code::ShareImpossible)),
            (1, 1),
            "{codes:?}"
        );
    }
}

#[test]
fn numbers_that_are_no_figures_are_listed_with_their_place() {
    let text = format!("{HEAD}Duties under section 42 of the Care Act 2014 were met.\n");
    let page = ReportPage::read(&text);
    let places: Vec<_> = page
        .passed_over()
        .iter()
        .map(|passed| passed.span().of(&text))
        .collect();
    assert!(places.contains(&Some("42")), "{places:?}");
}

#[test]
fn a_page_that_is_no_statement_is_whole_behind_its_navigation() {
    let summary = "Anytown Council: local authority assessment\nOverall summary\n\
        Local authority rating and score\nGood\nOverall rating for Anytown Council: 75%\n";
    let people = "Summary of people\u{2019}s experiences\n";
    for (end, is_cut) in [
        ("", false),
        ("Back to top\n", false),
        ("9\n", false),
        (
            "Summary of people\u{2019}s experiences\nPeople were content.\n",
            false,
        ),
        (
            "Summary of people\u{2019}s experiences\nPeople were content with the help that they had from\n",
            true,
        ),
        (people, true),
    ] {
        let text = [summary, end].concat();
        assert_eq!(cut(&text).is_some(), is_cut, "{text}");
    }
}

/// A list of an earlier page says nothing of how the items of the last one end.
#[test]
fn only_the_items_of_the_last_page_tell_whether_items_end_with_stops() {
    let first = "Anytown Council: local authority assessment\nSafeguarding\nScore: 3\n\
        Key findings for this quality statement\n- Meals were good.\n- Cleaning was good.\n";
    let second = "Anytown Council: local authority assessment\nAssessing needs\nScore: 3\n\
        Key findings for this quality statement\nStaff told us that it worked.\n- Meals\n";
    let text = [first, second].concat();
    assert_eq!(ReportPage::read_all(&text).len(), 2);
    assert_eq!(cut(&text), None);
    let third = second.replace("it worked.\n", "it worked.\n- Cleaning was good.\n");
    assert!(cut(&[first, &third].concat()).is_some());
}

#[test]
fn a_score_line_gives_its_number_in_every_form() {
    for line in [
        "Score: 2",
        "Score 2",
        "Score: two",
        "Score: 2/4",
        "Score: 2 out of 4",
    ] {
        let text = HEAD.replace("Score: 3", line);
        let page = ReportPage::read(&format!("{text}Staff told us that it worked.\n"));
        assert_eq!(page.score(), Some(Score::Two), "{line}");
        let codes: Vec<Code> = page.issues().iter().map(|issue| issue.code()).collect();
        assert_eq!(codes, [Code::AuthorityNotStated], "{line}");
    }
}
