//! The summary page: rating, percentage, list of scores, experiences; and score lines, theme lines
//! and titles in the forms in which they come.

use care_quality::{
    Code, Rating, Score, Statement, Status, Theme,
    report::{PageKind, ReportPage},
};

const HEAD: &str = "Anytown Council: local authority assessment\nOverall summary\n";
const PEOPLE: &str = "Summary of people\u{2019}s experiences\nPeople were content with it.\n";

fn read(text: &str) -> ReportPage {
    let mut pages = ReportPage::read_all(text);
    assert_eq!(pages.len(), 1, "{text}");
    assert_eq!(pages[0].kind(), PageKind::Summary, "{text}");
    pages.remove(0)
}

fn prose(page: &ReportPage) -> Vec<String> {
    let mut all = Vec::new();
    for topic in page.topics() {
        all.extend(topic.heading().map(|heading| format!("# {heading}")));
        all.extend(topic.paragraphs().iter().cloned());
    }
    all
}

fn codes(page: &ReportPage) -> Vec<Code> {
    page.issues().iter().map(|issue| issue.code()).collect()
}

#[test]
fn labels_of_a_rating_are_no_prose_and_everything_else_is() {
    let section = "Local authority rating and score\n";
    for (line, kept) in [
        ("Anytown", None),
        ("Safeguarding", None),
        (
            "The council was rated so as most people told us that it worked.",
            Some(""),
        ),
        ("It worked well.", Some("")),
        ("### What was best", Some("# ")),
    ] {
        let page = read(&format!("{HEAD}{section}{line}\n\nGood\n{PEOPLE}"));
        assert_eq!(page.rating(), Some(Rating::Good), "{line}");
        assert_eq!(
            page.experiences(),
            ["People were content with it."],
            "{line}"
        );
        let words = line.trim_start_matches("### ");
        let expected: Vec<String> = kept.iter().map(|mark| [mark, words].concat()).collect();
        assert_eq!(prose(&page), expected, "{line}");
    }
    // Outside the sections of the rating a short line is prose.
    let page = read(&format!(
        "{HEAD}Anytown by the sea\n\n{section}Good\n{PEOPLE}"
    ));
    assert_eq!(prose(&page), ["Anytown by the sea"]);
}

#[test]
fn experiences_start_on_the_line_of_their_heading_or_below_it() {
    let rating = "Local authority rating and score\nGood\n";
    let below = read(&format!("{HEAD}{rating}{PEOPLE}"));
    let beside = PEOPLE.replacen('\n', ": ", 1);
    let beside = read(&format!("{HEAD}{rating}{beside}"));
    for page in [below, beside] {
        assert_eq!(page.experiences(), ["People were content with it."]);
        assert!(prose(&page).is_empty());
    }
    // A rating among them is a word of theirs.
    let page = read(&format!(
        "{HEAD}Overall rating for Anytown Council: 75%\n{PEOPLE}\nGood\n"
    ));
    assert_eq!((page.rating(), page.experiences().len()), (None, 2));
}

#[test]
fn strengths_have_a_heading_of_their_own_and_links_behind_the_foot_none() {
    let strengths = "Summary of strengths, areas for development and next steps\n";
    let page = read(&format!(
        "{HEAD}Local authority rating and score\nGood\n{PEOPLE}{strengths}\
         There was a plan for the next year.\n\u{a9} Care Quality Commission\nFind out more\n"
    ));
    assert_eq!(page.experiences(), ["People were content with it."]);
    let heading = format!("# {}", strengths.trim_end());
    assert_eq!(
        prose(&page),
        [heading.as_str(), "There was a plan for the next year."]
    );
}

#[test]
fn strengths_may_stand_right_below_the_rating() {
    let strengths = "Summary of strengths, areas for development and next steps";
    let page = read(&format!(
        "{HEAD}{PEOPLE}Local authority rating and score\nGood\n{strengths}\nHelp at home\n"
    ));
    assert_eq!(page.rating(), Some(Rating::Good));
    let found = prose(&page);
    assert_eq!(found.first(), Some(&format!("# {strengths}")), "{found:?}");
    assert!(found.join("\n").ends_with("Help at home"), "{found:?}");
}

#[test]
fn the_line_of_the_rating_names_the_council_where_nothing_else_does() {
    for (line, authority) in [
        (
            "Overall rating for Anytown Council: 75%",
            Some("Anytown Council"),
        ),
        ("Overall rating for the whole council: 75%", None),
        ("Overall rating for : 75%", None),
        ("Overall rating: 75%", None),
    ] {
        let page = read(&format!(
            "Overall summary\nLocal authority rating and score\nGood\n{line}\n{PEOPLE}"
        ));
        assert_eq!(page.authority(), authority, "{line}");
        assert_eq!(
            page.percentage().map(|printed| printed.text()),
            Some("75%"),
            "{line}"
        );
    }
}

#[test]
fn ratings_are_read_in_every_form() {
    for (line, rating) in [
        ("Inadequate", Rating::Inadequate),
        ("Requires improvement", Rating::RequiresImprovement),
        ("Good", Rating::Good),
        ("Outstanding", Rating::Outstanding),
        ("Rating: Requires improvement", Rating::RequiresImprovement),
        ("Overall rating is good", Rating::Good),
        (
            "Overall rating for Anytown Council: Inadequate",
            Rating::Inadequate,
        ),
    ] {
        let page = read(&format!(
            "{HEAD}Local authority rating and score\n{line}\n{PEOPLE}"
        ));
        assert_eq!(page.rating(), Some(rating), "{line}");
    }
    for line in ["67%", "Overall score: 67 per cent"] {
        let page = read(&format!(
            "{HEAD}Local authority rating and score\nGood\n{line}\n{PEOPLE}"
        ));
        let percentage = page.percentage().map(|printed| printed.value().to_string());
        assert_eq!(percentage.as_deref(), Some("67"), "{line}");
    }
}

/// A list of all nine, of which one is written as given.
fn list(safeguarding: &str) -> ReportPage {
    let mut lines = String::new();
    for statement in Statement::ALL.iter().copied() {
        if statement == Statement::Safeguarding {
            lines.push_str(safeguarding);
        } else {
            lines.push_str(&format!("{}\nScore: 3\n", statement.name()));
        }
    }
    read(&format!(
        "{HEAD}Local authority rating and score\nGood\nQuality statement scores\n{lines}{PEOPLE}"
    ))
}

#[test]
fn a_list_of_scores_tells_what_is_wrong_in_it() {
    for (lines, score, told) in [
        ("Safeguarding\nScore: 3\n", Some(3), &[][..]),
        ("Safeguarding 3\n", Some(3), &[]),
        (
            "Safeguarding\nScore: 3\nSafeguarding\nScore: 3\n",
            Some(3),
            &[],
        ),
        (
            "Safeguarding\nScore: 3\nSafeguarding\nScore: 2\n",
            Some(3),
            &[Code::ScoreConflict],
        ),
        (
            "Safeguarding\nScore: 5\n",
            None,
            &[Code::ScoreOutOfRange, Code::StatementMissing],
        ),
        ("Safeguarding 1\n", Some(1), &[]),
        ("Safeguarding 4\n", Some(4), &[]),
        // The number of a footnote, say: no score.
        ("Safeguarding3\n", None, &[Code::StatementMissing]),
        (
            "Safeguarding 6\n",
            None,
            &[Code::ScoreOutOfRange, Code::StatementMissing],
        ),
        (
            "Safegaurding\nScore: 3\n",
            None,
            &[Code::StatementMissing, Code::TitleUnknown],
        ),
        (
            "Theme 3: Ensuring safety\nSafeguarding\nScore: 3\n",
            Some(3),
            &[],
        ),
        (
            "Safeguarding\nScore: not scored\n",
            None,
            &[Code::StatementMissing],
        ),
    ] {
        let page = list(lines);
        let found = page
            .scores()
            .find(|(statement, _)| *statement == Statement::Safeguarding);
        assert_eq!(found.map(|(_, score)| score.number()), score, "{lines}");
        let mut codes = codes(&page);
        codes.sort_by_key(|code| code.id());
        assert_eq!(codes, told, "{lines}");
        assert_eq!(page.experiences().len(), 1, "{lines}");
    }
    let page = list("Safegaurding\nScore: 3\n");
    let unknown = page
        .issues()
        .iter()
        .find(|issue| issue.code() == Code::TitleUnknown);
    assert_eq!(
        unknown.unwrap().help(),
        Some("did you mean `Safeguarding`?")
    );
}

#[test]
fn issues_stand_in_the_order_of_the_text() {
    let page = list("Safeguarding\nScore: 5\nSafegaurding\nScore: 3\n");
    let starts: Vec<_> = page
        .issues()
        .iter()
        .map(|issue| issue.span().map_or(usize::MAX, |span| span.start()))
        .collect();
    assert!(starts.len() == 3 && starts.is_sorted(), "{starts:?}");
}

#[test]
fn an_indicative_score_anywhere_makes_a_summary_indicative() {
    let page = read(&format!(
        "{HEAD}Local authority rating and score\nGood\nIndicative score: 3\n{PEOPLE}"
    ));
    assert_eq!(page.status(), Some(Status::Indicative));
    // What a paragraph of more than 2,000 letters says of pilots is no notice.
    for (letters, status) in [(2_000, Status::Indicative), (2_001, Status::Formal)] {
        let notice = format!("{}This was a pilot.", "x ".repeat(1_000));
        let notice = &notice[notice.len() - letters..];
        let page = read(&format!(
            "{HEAD}Local authority rating and score\nGood\n{notice}\n{PEOPLE}"
        ));
        assert_eq!(page.status(), Some(status), "{letters}");
    }
}

#[test]
fn a_score_line_outside_the_list_is_no_prose() {
    let page = read(&format!(
        "{HEAD}Overall rating for Anytown Council: 75%\n{PEOPLE}Score: 3\n"
    ));
    assert_eq!(page.experiences(), ["People were content with it."]);
    assert!(prose(&page).is_empty(), "{:?}", prose(&page));
}

#[test]
fn score_lines_and_band_lines_are_read_in_every_form() {
    use Score::{One, Three, Two};
    for (line, score, band) in [
        ("Score: 2", Some(Two), false),
        ("Statement score: 2", Some(Two), false),
        ("Score: 2/4", Some(Two), false),
        ("Score: 2 / 4", Some(Two), false),
        ("Score: 2 out of 4", Some(Two), false),
        ("Score of 2", Some(Two), false),
        ("Score: 2 - Evidence shows some shortfalls", Some(Two), true),
        ("2 - Evidence shows some shortfalls", Some(Two), true),
        ("2/4 - Evidence shows some shortfalls", Some(Two), true),
        ("Evidence shows some shortfalls", Some(Two), true),
        ("Evidence shows significant shortfalls", Some(One), true),
        ("3 - Evidence sho", Some(Three), true),
        ("Score: not yet given", None, false),
        ("Score: n/a", None, false),
    ] {
        let text = format!(
            "# Safeguarding\n{line}\nKey findings for this quality statement\nStaff told us so.\n"
        );
        let page = ReportPage::read(&text);
        assert_eq!(
            (page.score(), page.band().is_some()),
            (score, band),
            "{line}"
        );
        assert!(
            !codes(&page).contains(&Code::ScoreConflict)
                && !codes(&page).contains(&Code::ScoreBandMismatch),
            "{line}: {:?}",
            codes(&page)
        );
        assert_eq!(prose(&page), ["Staff told us so."], "{line}");
    }
    for line in [
        "Score: 2 of 5 was what they got",
        "Score: not what people were used to get from it",
        "Evidence from partners was good",
        "Evidence shows that some of the people who live here had to wait",
        "2 people said so",
    ] {
        let text = format!(
            "# Safeguarding\nScore: 3\nKey findings for this quality statement\n\
             Staff told us so.\n\n{line}\n\nStaff told us so.\n"
        );
        let page = ReportPage::read(&text);
        assert_eq!((page.score(), page.band()), (Some(Three), None), "{line}");
        assert!(prose(&page).join("\n").contains(line), "{line}");
    }
    let line = "Score 3 4 - Evidence shows an exceptional standard";
    let page = ReportPage::read(&format!("# Safeguarding\n{line}\nStaff told us so.\n"));
    assert_eq!(page.score(), Some(Three));
    assert!(
        codes(&page).contains(&Code::ScoreConflict),
        "{:?}",
        codes(&page)
    );
    for line in ["Score: 5", "Score: 3.5", "Score: 0"] {
        let page = ReportPage::read(&format!("# Safeguarding\n{line}\nStaff told us so.\n"));
        assert_eq!(page.score(), None, "{line}");
        assert!(codes(&page).contains(&Code::ScoreOutOfRange), "{line}");
    }
}

#[test]
fn a_theme_is_named_by_its_words_its_number_or_what_the_council_does() {
    for (line, theme) in [
        ("Theme 1: Working with people", Theme::WorkingWithPeople),
        ("Theme 2: Providing support", Theme::ProvidingSupport),
        ("Theme 4: Leadership", Theme::Leadership),
        ("Theme 2", Theme::ProvidingSupport),
        ("Theme 3.", Theme::EnsuringSafety),
        (
            "Theme 1: How Anytown Council works with people",
            Theme::WorkingWithPeople,
        ),
        (
            "How Anytown Council provides support",
            Theme::ProvidingSupport,
        ),
        (
            "How Anytown Council ensures safety within the system",
            Theme::EnsuringSafety,
        ),
        // The words name it better than the number does.
        ("Theme 2: Leadership", Theme::Leadership),
    ] {
        let page = ReportPage::read(&format!(
            "Anytown Council: local authority assessment\n{line}\nWe looked at it in full.\n"
        ));
        assert_eq!(
            (page.kind(), page.theme()),
            (PageKind::Theme, Some(theme)),
            "{line}"
        );
    }
    for line in [
        "Theme 5",
        "Theme 1: What people want",
        "How the council was run",
    ] {
        let page = ReportPage::read(&format!("{line}\nWe looked at it in full.\n"));
        assert_ne!(page.kind(), PageKind::Theme, "{line}");
    }
}

#[test]
fn a_title_may_say_that_it_is_a_quality_statement() {
    for line in [
        "Quality statement: Safeguarding",
        "Quality statement 7: Safeguarding",
    ] {
        let page = ReportPage::read(&format!("{line}\nScore: 3\nStaff told us so.\n"));
        assert_eq!(page.statement(), Some(Statement::Safeguarding), "{line}");
    }
    let page = ReportPage::read("Quality statement 7: People\nScore: 3\nStaff told us so.\n");
    assert_eq!(page.statement(), None);
}
