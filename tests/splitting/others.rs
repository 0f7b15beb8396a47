//! Pages that are no statement pages: the summary, those about the council, the method, strengths.

use super::*;

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

/// Two names with their scores are a list, and one is where the list is announced.
#[test]
fn names_with_their_scores_are_a_list_or_pages() {
    let list = "Quality statement scores\n";
    let people = "Summary of people\u{2019}s experiences\n";
    let two = "Safeguarding\nScore: 3\nAssessing needs\nScore: 2\n";
    let one = "Safeguarding\nScore: 3\n";
    let summary = |number| (Summary, None, number);
    check(&[
        ("two", &[COUNCIL, two], &[summary(0)]),
        (
            "two marked titles",
            &["# Safeguarding\nScore: 3\n# Assessing needs\nScore: 2\n"],
            &[
                (Page, Some("Safeguarding"), 0),
                (Page, Some("Assessing needs"), 0),
            ],
        ),
        (
            "two marked in a list",
            &[COUNCIL, list, "# Safeguarding\nScore: 3\n", PROSE],
            &[summary(1)],
        ),
        ("one in a list", &[COUNCIL, list, one, PROSE], &[summary(1)]),
        (
            "one in a list below a short line",
            &[COUNCIL, list, "Anytown\n", one, PROSE],
            &[summary(1)],
        ),
        (
            "one behind the prose of a list",
            &[COUNCIL, list, two, PROSE, one, PROSE],
            &[summary(1), SAFE_PAGE],
        ),
        (
            "one behind another section",
            &[COUNCIL, list, people, one, PROSE],
            &[summary(0), SAFE_PAGE],
        ),
        (
            "the same again is a page",
            &[COUNCIL, two, one, PROSE],
            &[summary(0), SAFE_PAGE],
        ),
        (
            "the same again in a list",
            &[COUNCIL, list, two, one, PROSE],
            &[summary(1)],
        ),
        (
            "with its band it is a page",
            &[COUNCIL, two, SAFE, PROSE],
            &[summary(0), SAFE_PAGE],
        ),
        (
            "in a list with its band it is a page, too",
            &[COUNCIL, list, two, SAFE, PROSE],
            &[summary(0), SAFE_PAGE],
        ),
    ]);
}
