//! Where one page of a text ends and the next begins.

mod others;

use care_quality::report::{
    PageKind::{self, About, Other, Statement as Page, Summary, Theme},
    ReportPage,
};

/// The kind of each page, its title and how many paragraphs it has.
fn pages(text: &str) -> Vec<(PageKind, Option<String>, usize)> {
    ReportPage::read_all(text)
        .iter()
        .map(|page| {
            let paragraphs = page.topics().iter().map(|topic| topic.paragraphs().len());
            let number = paragraphs.sum::<usize>() + page.experiences().len();
            (page.kind(), page.title().map(String::from), number)
        })
        .collect()
}

type Seen<'a> = &'a [(PageKind, Option<&'a str>, usize)];

#[track_caller]
fn check(cases: &[(&str, &[&str], Seen<'_>)]) {
    for (idea, parts, expected) in cases {
        let text = parts.concat();
        let found = pages(&text);
        let found: Vec<_> = found
            .iter()
            .map(|(kind, title, number)| (*kind, title.as_deref(), *number))
            .collect();
        assert_eq!(found, *expected, "{idea}\n{text}");
    }
}

const COUNCIL: &str = "Anytown Council: local authority assessment\n";
const SAFE: &str = "Safeguarding\nScore: 3\n3 - Evidence shows a good standard\n";
const NEEDS: &str = "Assessing needs\nScore: 2\n2 - Evidence shows some shortfalls\n";
const UNTITLED: &str = "Score: 2\n2 - Evidence shows some shortfalls\n";
const PROSE: &str = "Staff told us that it worked.\n";
const FOOT: &str = "\u{a9} Care Quality Commission\n";
const SAFE_PAGE: (PageKind, Option<&str>, usize) = (Page, Some("Safeguarding"), 1);
const NEEDS_PAGE: (PageKind, Option<&str>, usize) = (Page, Some("Assessing needs"), 1);

#[test]
fn a_title_with_its_score_opens_a_page_behind_another() {
    check(&[
        (
            "two pages",
            &[SAFE, PROSE, NEEDS, PROSE],
            &[SAFE_PAGE, NEEDS_PAGE],
        ),
        (
            "name and score on one line",
            &[SAFE, PROSE, "Assessing needs - Score: 2\n", PROSE],
            &[SAFE_PAGE, NEEDS_PAGE],
        ),
        (
            "by the opening words of its commitment",
            &[
                SAFE,
                PROSE,
                "Partnerships and communities\n",
                "We understand our duty to collaborate and work in partnership, so our services work seamlessly for people.\n",
            ],
            &[SAFE_PAGE, (Page, Some("Partnerships and communities"), 0)],
        ),
        (
            "with a council line between title and score",
            &[SAFE, PROSE, "Assessing needs\n", COUNCIL, UNTITLED, PROSE],
            &[SAFE_PAGE, NEEDS_PAGE],
        ),
        (
            "a name in a sentence of its own opens none",
            &[SAFE, PROSE, "Assessing needs\n", PROSE],
            &[(Page, Some("Safeguarding"), 2)],
        ),
        (
            "a link before the title is no page",
            &["Safeguarding\n", NEEDS, PROSE],
            &[NEEDS_PAGE],
        ),
        (
            "a page without a score ends at the next title",
            &["Safeguarding\n", PROSE, NEEDS, PROSE],
            &[SAFE_PAGE, NEEDS_PAGE],
        ),
    ]);
}

#[test]
fn a_title_without_a_score_opens_a_page_where_it_is_marked_or_behind_the_foot() {
    check(&[
        (
            "marked",
            &["# Safeguarding\n", PROSE, "# Assessing needs\n", PROSE],
            &[SAFE_PAGE, NEEDS_PAGE],
        ),
        (
            "marked as a sub-heading",
            &["# Safeguarding\n", PROSE, "## Assessing needs\n", PROSE],
            &[(Page, Some("Safeguarding"), 2)],
        ),
        (
            "marked, without prose",
            &["# Safeguarding\n", PROSE, "# Assessing needs\n"],
            &[SAFE_PAGE],
        ),
        (
            "two marked titles in a row",
            &["# Safeguarding\n", "# Assessing needs\n", PROSE],
            &[SAFE_PAGE],
        ),
        (
            "behind the foot",
            &[SAFE, PROSE, FOOT, "Assessing needs\n", PROSE],
            &[SAFE_PAGE, NEEDS_PAGE],
        ),
        (
            "behind the foot, without prose",
            &[SAFE, PROSE, FOOT, "Assessing needs\n"],
            &[SAFE_PAGE],
        ),
    ]);
}

#[test]
fn a_title_of_unknown_words_is_one_where_its_score_has_a_page_behind_it() {
    let unknown = (Page, Some("Safegaurding"), 1);
    check(&[
        (
            "its score line has the band",
            &[
                NEEDS,
                PROSE,
                "Safegaurding\nScore: 3 - Evidence shows a good standard\n",
                PROSE,
            ],
            &[NEEDS_PAGE, unknown],
        ),
        (
            "the findings follow",
            &[
                NEEDS,
                PROSE,
                "Safegaurding\nScore: 3\nKey findings for this quality statement\n",
                PROSE,
            ],
            &[NEEDS_PAGE, unknown],
        ),
        (
            "at the start of a text",
            &["Safegaurding\nScore: 3\n", PROSE],
            &[unknown],
        ),
        (
            "prose follows",
            &[NEEDS, PROSE, "Safegaurding\nScore: 3\n", PROSE],
            &[(Page, Some("Assessing needs"), 2)],
        ),
    ]);
}

#[test]
fn a_score_without_a_title_opens_a_page_behind_prose() {
    check(&[
        (
            "behind a page",
            &[SAFE, PROSE, UNTITLED, PROSE],
            &[SAFE_PAGE, (Page, None, 1)],
        ),
        (
            "behind prose of no page",
            &[PROSE, UNTITLED, PROSE],
            &[(Other, None, 1), (Page, None, 1)],
        ),
        (
            "behind a notice under a council line",
            &[COUNCIL, PROSE, UNTITLED, PROSE],
            &[(Page, None, 2)],
        ),
        (
            "behind nothing",
            &["Good\n", UNTITLED, PROSE],
            &[(Page, None, 1)],
        ),
        ("twice on one page", &[SAFE, UNTITLED, PROSE], &[SAFE_PAGE]),
        (
            "in the middle of prose",
            &[SAFE, PROSE, "Score: 2\n", PROSE],
            &[(Page, Some("Safeguarding"), 2)],
        ),
    ]);
}

#[test]
fn the_line_of_a_theme_belongs_to_the_title_below_it_or_is_a_page() {
    let theme = "Theme 3: How Anytown Council ensures safety within the system\n";
    let own = theme.trim_end();
    check(&[
        ("above a title", &[theme, SAFE, PROSE], &[SAFE_PAGE]),
        (
            "with prose",
            &[theme, PROSE, SAFE, PROSE],
            &[(Theme, Some(own), 1), SAFE_PAGE],
        ),
        (
            "with a short line",
            &[theme, "Safety in Anytown\n", SAFE, PROSE],
            &[(Theme, Some(own), 1), SAFE_PAGE],
        ),
        (
            "above another title",
            &[theme, "How we assess local authorities\n", PROSE],
            &[(Other, Some("How we assess local authorities"), 1)],
        ),
        (
            "behind a short line it is no more above",
            &[
                theme,
                "Safety in Anytown\n",
                "How we assess local authorities\n",
                PROSE,
            ],
            &[
                (Theme, Some(own), 1),
                (Other, Some("How we assess local authorities"), 1),
            ],
        ),
        (
            "behind a page",
            &[SAFE, PROSE, theme, PROSE],
            &[SAFE_PAGE, (Theme, Some(own), 1)],
        ),
        (
            "by name alone it is a sub-heading of a page",
            &[SAFE, PROSE, "Leadership\n", PROSE],
            &[(Page, Some("Safeguarding"), 2)],
        ),
        (
            "by name alone behind the foot",
            &[SAFE, PROSE, FOOT, "Leadership\n", PROSE],
            &[SAFE_PAGE, (Theme, Some("Leadership"), 1)],
        ),
        (
            "by name alone and marked",
            &[SAFE, PROSE, "# Leadership\n", PROSE],
            &[SAFE_PAGE, (Theme, Some("Leadership"), 1)],
        ),
        (
            "by name alone at the start",
            &["Leadership\n", PROSE],
            &[(Theme, Some("Leadership"), 1)],
        ),
    ]);
}

/// The council that each page names.
fn councils(parts: &[&str]) -> Vec<Option<String>> {
    let pages = ReportPage::read_all(&parts.concat());
    pages
        .iter()
        .map(|page| page.authority().map(String::from))
        .collect()
}

#[test]
fn a_council_line_opens_a_page_where_the_head_of_one_follows() {
    let named = Some(String::from("Anytown Council"));
    let unknown = "Safegaurding\nScore: 3\nKey findings for this quality statement\n";
    for (idea, parts, expected) in [
        (
            "above its title",
            &[COUNCIL, SAFE, PROSE, COUNCIL, NEEDS, PROSE][..],
            2,
        ),
        (
            "above its dates",
            &[
                COUNCIL,
                SAFE,
                PROSE,
                COUNCIL,
                "Published: 18 July 2025\n",
                NEEDS,
                PROSE,
            ],
            2,
        ),
        (
            "above its score",
            &[COUNCIL, SAFE, PROSE, COUNCIL, UNTITLED, PROSE],
            2,
        ),
        (
            "above a section",
            &[
                COUNCIL,
                SAFE,
                PROSE,
                COUNCIL,
                "Key findings for this quality statement\n",
                PROSE,
            ],
            2,
        ),
        (
            "above a title of unknown words",
            &[COUNCIL, SAFE, PROSE, COUNCIL, unknown, PROSE],
            2,
        ),
        (
            "in the middle of prose",
            &[COUNCIL, SAFE, PROSE, COUNCIL, PROSE],
            1,
        ),
        (
            "below the title",
            &["Safeguarding\n", COUNCIL, "Score: 3\n", PROSE],
            1,
        ),
        (
            "in the prose of a page without one",
            &[SAFE, PROSE, COUNCIL, PROSE],
            1,
        ),
        ("right below the score", &[SAFE, COUNCIL, PROSE], 1),
    ] {
        assert_eq!(councils(parts), vec![named.clone(); expected], "{idea}");
    }
    // What follows within a few lines is the head of another page.
    let parts = [SAFE, PROSE, COUNCIL, "Anytown by the sea\n", NEEDS, PROSE];
    assert_eq!(councils(&parts), [None, named.clone()]);
    let parts = ["Safeguarding\n", COUNCIL, NEEDS, PROSE];
    assert_eq!(councils(&parts), [None, named]);
}

#[test]
fn a_name_before_the_word_assessment_is_a_council_only_above_a_page() {
    let assessment = "Anytown assessment\n";
    assert_eq!(
        councils(&[assessment, SAFE, PROSE]),
        [Some(String::from("Anytown"))]
    );
    assert_eq!(councils(&[assessment, PROSE]), [None]);
    assert_eq!(councils(&[SAFE, PROSE, assessment, PROSE]), [None]);
}

#[test]
fn a_notice_of_up_to_three_lines_may_stand_above_the_title() {
    for (lines, number) in [(1, 1), (3, 1), (4, 2)] {
        let text = [COUNCIL, &PROSE.repeat(lines), SAFE, PROSE].concat();
        assert_eq!(
            pages(&text).len(),
            number,
            "{lines} lines above a statement"
        );
        let text = [
            COUNCIL,
            &PROSE.repeat(lines),
            "About Anytown Council\nDemographics\n",
            PROSE,
        ]
        .concat();
        assert_eq!(
            pages(&text).len(),
            number,
            "{lines} lines above another page"
        );
    }
    // Without a council line it is a page before.
    assert_eq!(pages(&[PROSE, SAFE, PROSE].concat()).len(), 2);
    assert_eq!(
        pages(&[PROSE, "About Anytown Council\nDemographics\n", PROSE].concat()).len(),
        2
    );
}
