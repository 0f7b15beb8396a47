//! Lists of links to the pages of a report: passed over, but for the title of the page itself.

use care_quality::{
    Statement,
    report::{PageKind, ReportPage},
};

const PAGE: &str = "Safeguarding\nScore: 3\n3 - Evidence shows a good standard\n\
    Key findings for this quality statement\nStaff told us that it worked.\n";
const PROSE: &str = "Staff told us that it worked.";

/// Whether these lines behind a page are links: neither pages nor prose.
fn are_links(lines: &str) -> bool {
    let pages = ReportPage::read_all(&[PAGE, lines].concat());
    assert_eq!(
        pages[0].statement(),
        Some(Statement::Safeguarding),
        "{lines}"
    );
    let topics = pages[0].topics();
    pages.len() == 1 && topics.len() == 1 && topics[0].paragraphs() == [PROSE]
}

#[test]
fn titles_in_a_row_are_links() {
    let one = "Theme 1: Working with people\n";
    let two = "Theme 2: Providing support\n";
    let three = "Theme 3: Ensuring safety\n";
    let four = "Theme 4: Leadership\n";
    let short = "Anytown and its people\n";
    let sixty = format!("{}\n", "Help ".repeat(12).trim_end());
    let longer = format!("{}\n", "Helps ".repeat(11).trim_end());
    assert!(sixty.len() == 60 && longer.len() > 62);
    for (idea, lines, links) in [
        ("four themes", &[one, two, three, four][..], true),
        (
            "three titles, of which two are themes",
            &[one, two, "Assessing needs\n"],
            true,
        ),
        ("two themes alone are pages", &[one, two], false),
        (
            "one theme between statements is a page",
            &["Assessing needs\n", one, "Assessing needs\n"],
            false,
        ),
        (
            "the other pages",
            &[
                "Overall summary\n",
                "About Anytown Council\n",
                "How we assess local authorities\n",
                "Summary of strengths, areas for development and next steps\n",
                one,
            ],
            true,
        ),
        (
            "with something to press between",
            &[one, "Back to top\n", two, three],
            true,
        ),
        (
            "with one more link between",
            &[one, two, short, three, four],
            true,
        ),
        (
            "with a long link between",
            &[one, two, &sixty, three, four],
            true,
        ),
        (
            "a longer line parts them",
            &[one, two, &longer, three, four],
            false,
        ),
        (
            "a sentence parts them",
            &[one, two, "People came.\n", three, four],
            false,
        ),
        (
            "a line behind the first title is no link",
            &[one, short, two, three, four],
            false,
        ),
        (
            "two lines part them",
            &[one, two, short, short, three, four],
            false,
        ),
    ] {
        assert_eq!(are_links(&lines.concat()), links, "{idea}");
    }
}

fn links<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names.into_iter().map(|name| format!("{name}\n")).collect()
}

fn names() -> impl Iterator<Item = &'static str> {
    Statement::ALL.iter().map(|statement| statement.name())
}

/// The statement of a text of one page.
fn statement(text: &str) -> Option<Statement> {
    let pages = ReportPage::read_all(text);
    assert_eq!(pages.len(), 1, "{text}");
    assert_eq!(pages[0].kind(), PageKind::Statement, "{text}");
    pages[0].statement()
}

#[test]
fn a_page_below_its_links_is_the_one_that_its_commitment_names() {
    let score = "Score: 3\n3 - Evidence shows a good standard\n";
    for own in Statement::ALL.iter().copied() {
        let opening = own.commitment_opening();
        for commitment in [
            format!("The local authority commitment\n{opening} and more.\n"),
            format!("The local authority commitment: {opening} and more.\n"),
        ] {
            let text = [&links(names()), score, &commitment, PROSE].concat();
            assert_eq!(statement(&text), Some(own), "{text}");
        }
    }
    // The links alone do not say which page it is.
    assert_eq!(statement(&[&links(names()), score, PROSE].concat()), None);
}

#[test]
fn the_title_among_links_is_the_one_out_of_order_or_marked() {
    let score = "Score: 3\n";
    let own = Statement::Safeguarding;
    let others = || names().filter(|name| *name != own.name());
    for (idea, lines) in [
        ("behind all nine", links(names().chain([own.name()]))),
        ("behind the others", links(others().chain([own.name()]))),
        (
            "before all nine",
            links([own.name()].into_iter().chain(names())),
        ),
        (
            "marked among them",
            links(names()).replace("Safeguarding", "# Safeguarding"),
        ),
    ] {
        let text = [&lines, score, PROSE].concat();
        assert_eq!(statement(&text), Some(own), "{idea}");
    }
}

#[test]
fn the_last_of_some_links_is_the_title_where_its_page_follows() {
    let five: Vec<Statement> = Statement::ALL.iter().copied().take(5).collect();
    let lines = links(five.iter().map(|statement| statement.name()));
    let text = [&lines, "Score: 3\n", PROSE].concat();
    assert_eq!(statement(&text), five.last().copied());
}

#[test]
fn a_link_behind_the_foot_opens_no_page() {
    for behind in ["Contact the team\n", "Contact the team\n\nCareers\n"] {
        let lines = ["\u{a9} Care Quality Commission\nAssessing needs\n", behind].concat();
        assert!(are_links(&lines), "{lines}");
    }
    let lines = ["\u{a9} Care Quality Commission\nAssessing needs\n", PROSE].concat();
    assert_eq!(ReportPage::read_all(&[PAGE, &lines].concat()).len(), 2);
}

/// The statements of the pages of a text.
fn statements(text: &str) -> Vec<Option<Statement>> {
    let pages = ReportPage::read_all(text);
    pages.iter().map(ReportPage::statement).collect()
}

#[test]
fn a_title_whose_page_follows_starts_another_page() {
    let both = [
        Some(Statement::Safeguarding),
        Some(Statement::AssessingNeeds),
    ];
    let needs = "Assessing needs\nScore: 2\n2 - Evidence shows some shortfalls\n\
        Key findings for this quality statement\nPartners told us that it worked.\n";
    let paged = needs.replacen('\n', "\nPage 3\n", 1);
    let unfilled = "Safeguarding\nKey findings for this quality statement\n";
    for (idea, first, second) in [
        ("with the number of its page", PAGE, paged.as_str()),
        ("behind one without a word or a score", unfilled, needs),
    ] {
        assert_eq!(statements(&[first, second].concat()), both, "{idea}");
    }
}

#[test]
fn the_name_of_another_council_starts_another_page() {
    let anytown = "Anytown Council: local authority assessment\n";
    let elsewhere = "Elsewhere Council: local authority assessment\n";
    for (idea, first, second) in [
        ("behind a page", PAGE, PROSE),
        ("behind a title alone", "Safeguarding\n", PROSE),
    ] {
        let pages = ReportPage::read_all(&[anytown, first, elsewhere, second].concat());
        let names: Vec<_> = pages.iter().map(ReportPage::authority).collect();
        let both = [Some("Anytown Council"), Some("Elsewhere Council")];
        assert_eq!(names, both, "{idea}");
    }
}

#[test]
fn a_page_above_its_links_keeps_its_title() {
    let text = [PAGE, &links(names())].concat();
    assert_eq!(statement(&text), Some(Statement::Safeguarding));
    assert!(are_links(&links(names())));
}
