//! Where one page of a text ends and the next begins.

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

#[test]
fn a_page_about_the_council_is_one_with_facts_or_behind_the_foot() {
    let about = "About Anytown Council\n";
    let facts = "Demographics\n";
    let own = Some("About Anytown Council");
    check(&[
        ("at the start", &[COUNCIL, about, PROSE], &[(About, own, 1)]),
        (
            "facts alone at the start",
            &[COUNCIL, facts, PROSE],
            &[(About, None, 1)],
        ),
        (
            "with facts",
            &[SAFE, PROSE, about, facts, PROSE],
            &[SAFE_PAGE, (About, own, 1)],
        ),
        (
            "a sub-heading of a page",
            &[SAFE, PROSE, about, PROSE],
            &[(Page, Some("Safeguarding"), 2)],
        ),
        (
            "behind the foot",
            &[SAFE, PROSE, FOOT, about, PROSE],
            &[SAFE_PAGE, (About, own, 1)],
        ),
        (
            "marked",
            &[SAFE, PROSE, "# ", about, PROSE],
            &[SAFE_PAGE, (About, own, 1)],
        ),
        (
            "facts in a page are none",
            &[SAFE, PROSE, facts, PROSE],
            &[(Page, Some("Safeguarding"), 2)],
        ),
    ]);
}

#[test]
fn pages_of_the_method_and_of_strengths_are_others() {
    let method = "How we assess local authorities\n";
    let strengths = "Summary of strengths, areas for development and next steps\n";
    let named = |title: &'static str| (Other, Some(title.trim_end()), 1);
    check(&[
        ("the method", &[COUNCIL, method, PROSE], &[named(method)]),
        (
            "strengths",
            &[COUNCIL, strengths, PROSE],
            &[named(strengths)],
        ),
        (
            "the method in a page",
            &[SAFE, PROSE, method, PROSE],
            &[(Page, Some("Safeguarding"), 2)],
        ),
        (
            "the method behind the foot",
            &[SAFE, PROSE, FOOT, method, PROSE],
            &[SAFE_PAGE, named(method)],
        ),
        (
            "the method, marked",
            &[SAFE, PROSE, "# ", method, PROSE],
            &[SAFE_PAGE, named(method)],
        ),
        (
            "the method behind another page",
            &[COUNCIL, "About Anytown Council\n", PROSE, method, PROSE],
            &[(About, Some("About Anytown Council"), 1), named(method)],
        ),
        (
            "strengths in a summary",
            &[COUNCIL, "Overall summary\n", PROSE, strengths, PROSE],
            &[(Summary, Some("Overall summary"), 2)],
        ),
        (
            "strengths behind a page",
            &[SAFE, PROSE, FOOT, strengths, PROSE],
            &[SAFE_PAGE, named(strengths)],
        ),
    ]);
}

#[test]
fn a_summary_is_known_by_any_of_its_headings() {
    let title = Some("Overall summary");
    let people = "Summary of people\u{2019}s experiences\n";
    let list = "Safeguarding\nScore: 3\nAssessing needs\nScore: 2\n";
    check(&[
        (
            "its title",
            &[COUNCIL, "Overall summary\n", PROSE],
            &[(Summary, title, 1)],
        ),
        (
            "its rating",
            &[COUNCIL, "Local authority rating and score\nGood\n"],
            &[(Summary, None, 0)],
        ),
        (
            "its scores",
            &[COUNCIL, "Quality statement scores\n", PROSE],
            &[(Summary, None, 1)],
        ),
        (
            "its percentage",
            &[COUNCIL, "Overall rating for Anytown Council: 75%\n"],
            &[(Summary, None, 0)],
        ),
        (
            "people's experiences",
            &[COUNCIL, people, PROSE],
            &[(Summary, None, 1)],
        ),
        (
            "a list of scores",
            &[COUNCIL, list, PROSE],
            &[(Summary, None, 1)],
        ),
        (
            "a percentage alone is none",
            &[SAFE, PROSE, "75%\n\n", PROSE],
            &[(Page, Some("Safeguarding"), 3)],
        ),
        (
            "a title below the rating",
            &[
                COUNCIL,
                "Local authority rating and score\nGood\nOverall summary\n",
                PROSE,
            ],
            &[(Summary, title, 1)],
        ),
        (
            "people's experiences on a page",
            &[SAFE, PROSE, people, PROSE],
            &[(Page, Some("Safeguarding"), 2)],
        ),
        (
            "a list behind the findings of a page",
            &[SAFE, PROSE, list],
            &[SAFE_PAGE],
        ),
        (
            "a list behind a page without a title",
            &[COUNCIL, UNTITLED, PROSE, list],
            &[(Page, None, 1)],
        ),
    ]);
}

#[test]
fn a_summary_is_a_page_of_its_own_behind_anything_but_its_head() {
    let summary = "Overall summary\n";
    let own = (Summary, Some("Overall summary"), 1);
    check(&[
        (
            "behind a page",
            &[SAFE, PROSE, summary, PROSE],
            &[SAFE_PAGE, own],
        ),
        (
            "behind a page without prose",
            &[SAFE, summary, PROSE],
            &[(Page, Some("Safeguarding"), 0), own],
        ),
        (
            "behind a page without a score",
            &["Safeguarding\n", PROSE, summary, PROSE],
            &[SAFE_PAGE, own],
        ),
        ("behind a link", &["Safeguarding\n", summary, PROSE], &[own]),
        (
            "behind another kind of page",
            &["About Anytown Council\n", summary, PROSE],
            &[(About, Some("About Anytown Council"), 0), own],
        ),
        (
            "behind prose",
            &[PROSE, summary, PROSE],
            &[(Other, None, 1), own],
        ),
        (
            "behind a notice",
            &[COUNCIL, PROSE, summary, PROSE],
            &[(Summary, Some("Overall summary"), 2)],
        ),
        (
            "behind a score without a title",
            &[COUNCIL, UNTITLED, summary, PROSE],
            &[(Page, None, 0), own],
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
