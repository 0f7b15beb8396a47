//! From pages to a draft, with the place of every field; and reading that refuses what is not whole.

use care_quality::{
    Code, Issue, Rating, ReportPage, Score, Statement,
    report::{PageKind, PagesDraft, Part},
    validation::Validator,
    value::Value,
};

const SUMMARY: &str = "\
Wexholt Council: local authority assessment
Overall summary
Published: 18 July 2025 Page last updated: 18 July 2025
Local authority rating and score
Good
Overall rating for Wexholt Council: 75%
Quality statement scores
Assessing needs
Score: 3
Supporting people to lead healthier lives
Score: 3
Equity in experience and outcomes
Score: 3
Care provision, integration and continuity
Score: 3
Partnerships and communities
Score: 3
Safe pathways, systems and transitions
Score: 3
Safeguarding
Score: 3
Governance, management and sustainability
Score: 3
Learning, improvement and innovation
Score: 3
Summary of people's experiences
People told us that they were listened to.
";

const SAFEGUARDING: &str = "\
Wexholt Council: local authority assessment
Safeguarding
Score: 2
2 - Evidence shows some shortfalls
Key findings for this quality statement
Responding to concerns

Staff told us that they knew whom to ask. In 2022/23, 41% of 110 concerns led to an enquiry, compared \
with the England average of 36%.

Partners were positive about the board.
";

fn pages(texts: &[&str]) -> Vec<ReportPage> {
    texts
        .iter()
        .flat_map(|text| ReportPage::read_all(text))
        .collect()
}

fn text<'d>(made: &'d PagesDraft, pointer: &str) -> Option<&'d str> {
    made.draft().get(pointer).and_then(Value::text)
}

fn score(made: &PagesDraft, statement: Statement) -> Option<i64> {
    let pointer = format!("/statements/{}/score", statement.id());
    made.draft().get(&pointer)?.number()?.whole()
}

#[test]
fn pages_of_one_council_make_one_draft_that_knows_where_each_field_stood() {
    let texts = [SUMMARY, SAFEGUARDING];
    let pages = pages(&texts);
    assert_eq!(
        pages.iter().map(ReportPage::kind).collect::<Vec<_>>(),
        [PageKind::Summary, PageKind::Statement]
    );
    let drafts = PagesDraft::from_pages(&pages);
    let [made] = drafts.as_slice() else {
        panic!("one council, one draft: {}", drafts.len());
    };
    for (pointer, expected) in [
        ("/authority/name", "Wexholt Council"),
        ("/framework", "local-authority"),
        ("/rules", "local-authority/statement-scores"),
        ("/status", "formal"),
        ("/published", "2025-07-18"),
        ("/percentage", "75"),
        ("/rating", "good"),
        (
            "/statements/safeguarding/findings/0/topic",
            "Responding to concerns",
        ),
        ("/statements/safeguarding/figures/0/value", "41"),
        ("/statements/safeguarding/figures/0/unit", "percent"),
        ("/statements/safeguarding/figures/0/period", "2022/23"),
        ("/statements/safeguarding/figures/0/base", "110"),
        (
            "/statements/safeguarding/figures/0/comparator/kind",
            "england_average",
        ),
        ("/statements/safeguarding/figures/0/comparator/value", "36"),
        (
            "/statements/safeguarding/evidence/0/category",
            "staff_and_leaders",
        ),
    ] {
        assert_eq!(text(made, pointer), Some(expected), "{pointer}");
    }
    // The page of a statement says its score; the list of the summary says the others.
    assert_eq!(score(made, Statement::Safeguarding), Some(2));
    assert_eq!(score(made, Statement::AssessingNeeds), Some(3));
    let conflict = |issue: &&Issue| issue.code() == Code::ScoreConflict;
    let conflict = made.issues().iter().find(conflict).expect("2 is not 3");
    assert_eq!(conflict.path(), Some("/statements/safeguarding/score"));
    assert!(
        made.origins()
            .iter()
            .all(|origin| origin.page() < pages.len())
    );
    for (pointer, page, words) in [
        ("/percentage", 0, "75%"),
        ("/authority/name", 0, "Wexholt Council"),
        ("/statements/safeguarding/score", 1, "Score: 2"),
        ("/statements/safeguarding/figures/0", 1, "41%"),
    ] {
        let origin = made.origin(pointer).expect("it was read somewhere");
        assert_eq!((origin.pointer(), origin.page()), (pointer, page));
        let printed = origin.span().and_then(|span| span.of(texts[page]));
        assert!(
            printed.is_some_and(|printed| printed.contains(words)),
            "{pointer}: {printed:?}"
        );
    }
    assert_eq!(made.origin("/population"), None);
    assert_eq!(made.clone().into_draft(), *made.draft());
}

#[test]
fn the_list_of_a_summary_gives_each_statement_its_own_score() {
    let text = SUMMARY.replacen("Score: 3", "Score: 1", 1);
    let drafts = PagesDraft::from_pages(&pages(&[&text]));
    assert_eq!(score(&drafts[0], Statement::AssessingNeeds), Some(1));
    assert_eq!(score(&drafts[0], Statement::Safeguarding), Some(3));
}

#[test]
fn a_finding_comes_from_its_paragraph_and_not_from_its_heading() {
    let drafts = PagesDraft::from_pages(&pages(&[SAFEGUARDING]));
    let from = |pointer: &str| {
        let origin = drafts[0].origins().iter();
        let mut origin = origin.filter(|origin| origin.pointer() == pointer);
        let span = origin.next().and_then(|origin| origin.span());
        span.and_then(|span| span.of(SAFEGUARDING)).unwrap_or("")
    };
    assert!(from("/statements/safeguarding/findings/0").starts_with("Staff told us"));
    assert!(from("/statements/safeguarding/findings/1").starts_with("Partners were"));
}

#[test]
fn a_figure_lists_its_comparators_only_where_there_are_several() {
    let several = SAFEGUARDING.replace("of 36%", "of 36% and the London average of 38%");
    for (text, number) in [(SAFEGUARDING, None), (several.as_str(), Some(2))] {
        let drafts = PagesDraft::from_pages(&pages(&[text]));
        let figure = "/statements/safeguarding/figures/0";
        let first = format!("{figure}/comparator/value");
        assert_eq!(self::text(&drafts[0], &first), Some("36"));
        let all = drafts[0].draft().get(&format!("{figure}/comparators"));
        assert_eq!(all.map(|all| all.items().len()), number);
    }
}

#[test]
fn each_council_has_a_draft_and_goes_by_its_several_names() {
    let pages = pages(&[
        "Royal Borough of Aldney & Storr: local authority assessment\nSafeguarding\nScore: 3\n",
        "Aldney and Storr Council: local authority assessment\nAssessing needs\nScore: 2\n",
        // It names nobody, and belongs to the council before it.
        "Partnerships and communities\nScore: 4\n",
        "Borrowmere City Council: local authority assessment\nSafeguarding\nIndicative score: 1\n",
    ]);
    let drafts = PagesDraft::from_pages(&pages);
    let names: Vec<_> = drafts
        .iter()
        .map(|made| text(made, "/authority/name"))
        .collect();
    assert_eq!(
        names,
        [
            Some("Royal Borough of Aldney & Storr"),
            Some("Borrowmere City Council")
        ]
    );
    let scores: Vec<_> = [
        Statement::AssessingNeeds,
        Statement::PartnershipsAndCommunities,
        Statement::Safeguarding,
    ]
    .map(|statement| score(&drafts[0], statement))
    .to_vec();
    assert_eq!(scores, [Some(2), Some(4), Some(3)]);
    assert_eq!(text(&drafts[0], "/status"), Some("formal"));
    assert_eq!(text(&drafts[1], "/status"), Some("indicative"));
    assert!(PagesDraft::from_pages(&[]).is_empty());
}

#[test]
fn strict_reading_takes_whole_pages_and_refuses_the_rest_with_every_fault() {
    let page = ReportPage::read_strictly(SUMMARY).expect("a whole page");
    assert_eq!(
        (page.rating(), page.kind()),
        (Some(Rating::Good), PageKind::Summary)
    );
    let page = ReportPage::read_strictly(SAFEGUARDING).expect("a whole page");
    assert_eq!(page.score(), Some(Score::Two));

    let nameless = SAFEGUARDING.split_once('\n').expect("a council line").1;
    let faults = ReportPage::read_strictly(nameless).unwrap_err();
    let codes: Vec<Code> = faults.issues().iter().map(|issue| issue.code()).collect();
    assert_eq!(codes, [Code::AuthorityNotStated]);
    assert_eq!(
        faults.to_string(),
        "note authority.not_stated: no council is named on the page"
    );

    let conflict = nameless.replace("Score: 2", "Score: 3");
    let faults = ReportPage::read_strictly(&conflict).unwrap_err();
    assert!(
        faults
            .issues()
            .iter()
            .any(|issue| issue.code() == Code::ScoreConflict)
    );
    assert!(faults.to_string().ends_with(" (and 1 more)"), "{faults}");

    let faults = ReportPage::read_strictly("Nothing of the kind.").unwrap_err();
    assert!(!faults.to_string().is_empty());
}

/// Nine threes are 27 of 36 points, 75% and good.
#[test]
fn a_summary_that_contradicts_its_own_scores_is_told_so_at_the_place() {
    for (printed, changed, code, place) in [
        ("75%", "78%", Code::PercentageMismatch, "78%"),
        (
            "\nGood\n",
            "\nOutstanding\n",
            Code::RatingMismatch,
            "Outstanding",
        ),
        (
            "Safeguarding\nScore: 3\n",
            "",
            Code::StatementMissing,
            "Assessing needs",
        ),
    ] {
        assert!(SUMMARY.contains(printed));
        let text = SUMMARY.replacen(printed, changed, 1);
        let page = ReportPage::read(&text);
        let found = page.issues().iter().find(|issue| issue.code() == code);
        let issue = found.unwrap_or_else(|| panic!("{code}: {:?}", page.issues()));
        let words = issue.span().and_then(|span| span.of(&text));
        assert!(
            words.is_some_and(|words| words.contains(place)),
            "{code}: {words:?}"
        );
    }
    let page = ReportPage::read(SUMMARY);
    assert_eq!(page.issues(), []);
    assert_eq!(page.scores().count(), 9);
}

#[test]
fn a_summary_of_a_pilot_says_indicative_and_may_lack_its_percentage() {
    let text = SUMMARY
        .replace(
            "Local authority rating and score\nGood",
            "Indicative rating\nGood",
        )
        .replace("Overall rating for Wexholt Council: 75%\n", "")
        .replace("Score: 3", "Indicative score: 3");
    let page = ReportPage::read(&text);
    assert_eq!(page.status().map(|status| status.id()), Some("indicative"));
    assert_eq!((page.percentage(), page.scores().count()), (None, 9));
}

/// What the validation of a draft says of a part of it: code, path below that part, help.
fn told<'c>(issues: &'c [Issue], below: &str) -> Vec<(Code, &'c str, Option<&'c str>)> {
    issues
        .iter()
        .filter_map(|issue| {
            let path = issue.path()?.strip_prefix(below)?;
            Some((issue.code(), path, issue.help()))
        })
        .collect()
}

#[test]
fn a_page_under_no_statements_title_stands_in_the_draft_under_that_title() {
    let page = |title: &str, score: &str, words: &str| {
        format!(
            "Wexholt Council: local authority assessment\n# {title}\nScore: {score}\n\
             Key findings for this quality statement\n{words}\n"
        )
    };
    let texts = [
        page("Safegaurding", "3", "Concerns were followed up at once."),
        page("Housing/Land~use", "2", "Homes were adapted slowly."),
        page("Safegaurding", "2", "Turnover was 5.3% in 2022/23."),
        page("Partnership and comunities", "n/a", ""),
    ]
    .concat();
    let pages = pages(&[&texts]);
    assert_eq!(pages.len(), 4);
    let drafts = PagesDraft::from_pages(&pages);
    let [made] = drafts.as_slice() else {
        panic!("one council, one draft: {}", drafts.len());
    };
    let statements = made.draft().get("/statements").and_then(Value::object);
    let names: Vec<&str> = statements.unwrap().iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        [
            "Safegaurding",
            "Housing/Land~use",
            "Partnership and comunities"
        ]
    );
    let at = |pointer: &str| made.draft().get(pointer).map(ToString::to_string);
    assert_eq!(at("/statements/Safegaurding/score").as_deref(), Some("3"));
    assert_eq!(
        text(made, "/statements/Safegaurding/findings/1/text"),
        Some("Turnover was 5.3% in 2022/23.")
    );
    assert_eq!(
        text(made, "/statements/Safegaurding/figures/0/value"),
        Some("5.3")
    );
    assert_eq!(
        at("/statements/Housing~1Land~0use/score").as_deref(),
        Some("2")
    );
    let origin = made.origin("/statements/Housing~1Land~0use/score");
    assert_eq!(origin.map(|origin| origin.page()), Some(1));
    let conflict = "warning score.conflict at /statements/Safegaurding/score: one page gives \
                    `Safegaurding` the score 3, another 2";
    let issues: Vec<String> = made.issues().iter().map(ToString::to_string).collect();
    assert_eq!(issues, [conflict]);

    let checked = Validator::new().check(made.draft());
    let unknown = Code::StatementUnknown;
    for (name, help) in [
        ("Safegaurding", Some("did you mean `safeguarding`?")),
        ("Housing~1Land~0use", None),
        (
            "Partnership and comunities",
            Some("did you mean `partnerships_and_communities`?"),
        ),
    ] {
        let told = told(checked.issues(), &format!("/statements/{name}"));
        assert_eq!(told[0], (unknown, "", help), "{name}");
    }
    let codes = checked.issues().iter().map(Issue::code);
    assert_eq!(codes.filter(|code| *code == unknown).count(), 3);
    // The two that are misspelt are not missed as well.
    let missing = checked
        .issues()
        .iter()
        .filter(|issue| issue.path() == Some("/statements"));
    assert_eq!(missing.count(), 7);
}

#[test]
fn only_a_statement_page_has_an_entry_and_a_published_name_is_read() {
    let people = "Summary of people's experiences\nPeople told us that they were listened to.\n";
    for text in [
        "About Wexholt\nDemographics\nThe area has many hills.\n".to_owned(),
        "Theme 3: How the council ensures safety\nThere were two statements in it.\n".to_owned(),
        format!("Overall summary\n{people}"),
        "Our method\nThis is how it was done in the end by all of them.\n".to_owned(),
        // Without a title there is no name to keep it under.
        "Score: 3\n3 - Evidence shows a good standard\n".to_owned(),
    ] {
        let drafts = PagesDraft::from_pages(&pages(&[&text]));
        assert_eq!(drafts[0].draft().get("/statements"), None, "{text}");
    }
    for statement in Statement::ALL {
        for name in [statement.id(), statement.name()] {
            let text = format!("# {name}\nScore: 3\nIt was well led, and people knew it.\n");
            let drafts = PagesDraft::from_pages(&pages(&[&text]));
            assert_eq!(score(&drafts[0], *statement), Some(3), "{name}");
        }
    }
}

#[test]
fn a_score_line_that_gives_no_score_is_kept_in_the_draft_and_no_band_takes_its_place() {
    let good = "Evidence shows a good standard";
    for (line, kept, code) in [
        ("Score: 5", "5", Code::ScoreOutOfRange),
        ("**Score:** 0", "0", Code::ScoreOutOfRange),
        ("Score 12.", "12", Code::ScoreOutOfRange),
        ("Score: 5/4", "5", Code::ScoreOutOfRange),
        ("Score: 3.5", "3.5", Code::ValueType),
        ("Score: 2.5.1", "\"2.5.1\"", Code::ValueType),
        ("Score: 1,5", "\"1,5\"", Code::ValueType),
    ] {
        for band in [
            good.to_owned(),
            format!("3 - {good}"),
            String::from("Score: 3"),
        ] {
            let text = format!("# Safeguarding\n{line}\n{band}\nStaff told us so.\n");
            let pages = pages(&[&text]);
            let page = &pages[0];
            assert_eq!(page.score(), None, "{text}");
            let told = page.issues().iter().find_map(|issue| {
                (issue.code() == Code::ScoreOutOfRange).then(|| issue.span()?.of(&text))?
            });
            assert_eq!(told, Some(line), "{text}");
            let place = page.place(Part::Score).and_then(|place| place.of(&text));
            assert_eq!(place, Some(line), "{text}");
            let drafts = PagesDraft::from_pages(&pages);
            let pointer = "/statements/safeguarding/score";
            let written = drafts[0].draft().get(pointer).map(ToString::to_string);
            assert_eq!(written.as_deref(), Some(kept), "{text}");
            let checked = Validator::new().check(drafts[0].draft());
            assert_eq!(self::told(checked.issues(), pointer)[0].0, code, "{text}");
        }
    }
    // Where the band line alone gives a number, its words say what it stands for.
    let text = format!("# Safeguarding\n5 - {good}\nStaff told us so.\n");
    let page = ReportPage::read(&text);
    assert_eq!(page.score(), Some(Score::Three));
    let codes: Vec<Code> = page.issues().iter().map(Issue::code).collect();
    assert!(codes.contains(&Code::ScoreOutOfRange), "{codes:?}");
    let text = format!("# Safeguarding\nScore:\n{good}\nStaff told us so.\n");
    assert_eq!(ReportPage::read(&text).score(), Some(Score::Three));
}

#[test]
fn what_contradicts_itself_at_the_head_of_a_summary_is_told_at_its_place() {
    let summary = |dates: &str, rating: &str, percentage: &str| {
        format!(
            "Wexholt Council: local authority assessment\nOverall summary\n{dates}\n\
             Local authority rating and score\n{rating}\nOverall rating: {percentage}\n\
             Summary of people's experiences\nPeople told us that they were listened to.\n"
        )
    };
    let published = "Published: 18 July 2025";
    let poor = "Requires improvement";
    // 25 to 38 is inadequate, 39 to 62 requires improvement, 63 to 87 good, 88 to 100 outstanding.
    for (dates, rating, percentage, found) in [
        (published, "Inadequate", "25%", None),
        (published, "Inadequate", "38%", None),
        (published, poor, "62%", None),
        (published, "Outstanding", "100%", None),
        // What is printed between two bands belongs to neither.
        (published, "Good", "62.5%", None),
        (
            published,
            poor,
            "64%",
            Some(("warning rating.mismatch", poor)),
        ),
        (
            published,
            "Good",
            "62%",
            Some(("warning rating.mismatch", "Good")),
        ),
        (
            published,
            poor,
            "24%",
            Some(("error value.out_of_range", "24%")),
        ),
        (
            published,
            "Good",
            "101%",
            Some(("error value.out_of_range", "101%")),
        ),
        (
            "Published: 31 February 2025",
            "Good",
            "75%",
            Some(("error date.invalid", "31 February 2025")),
        ),
        (
            "Published: 18 July 2025 Page last updated: 31 June 2025",
            "Good",
            "75%",
            Some(("error date.invalid", "31 June 2025")),
        ),
        (
            "Published: 3 March 2025 Page last updated: 1 March 2025",
            "Good",
            "75%",
            Some((
                "warning date.order",
                "Published: 3 March 2025 Page last updated: 1 March 2025",
            )),
        ),
        (
            "Published: 3 March 2025 Page last updated: 3 March 2025",
            "Good",
            "75%",
            None,
        ),
    ] {
        let text = summary(dates, rating, percentage);
        let page = ReportPage::read(&text);
        assert_eq!(page.kind(), PageKind::Summary, "{text}");
        let told: Vec<(String, Option<&str>)> = page
            .issues()
            .iter()
            .map(|issue| {
                let code = format!("{} {}", issue.severity(), issue.code());
                (code, issue.span().and_then(|span| span.of(&text)))
            })
            .collect();
        let found: Vec<_> = found
            .iter()
            .map(|(code, words)| (String::from(*code), Some(*words)))
            .collect();
        assert_eq!(told, found, "{text}");
    }
    let text = summary("Published: 31 February 2025", poor, "24%");
    let page = ReportPage::read(&text);
    let messages: Vec<&str> = page.issues().iter().map(Issue::message).collect();
    assert_eq!(
        messages,
        [
            "`31 February 2025`: there is no day 31 in month 2 of 2025",
            "an overall percentage is 25 to 100, not 24",
        ]
    );
    assert_eq!(page.published(), None);
    // The draft keeps both, so that its validation says the same.
    let drafts = PagesDraft::from_pages(&[page]);
    assert_eq!(self::text(&drafts[0], "/published"), Some("2025-02-31"));
    let checked = Validator::new().check(drafts[0].draft());
    assert_eq!(told(checked.issues(), "/published")[0].0, Code::DateInvalid);
    assert_eq!(
        told(checked.issues(), "/percentage")[0].0,
        Code::ValueOutOfRange
    );
}

#[test]
fn a_rating_is_judged_by_the_nine_scores_also_beside_an_impossible_percentage() {
    let text = SUMMARY
        .replace("75%", "24%")
        .replace("\nGood\n", "\nInadequate\n");
    let page = ReportPage::read(&text);
    let codes: Vec<Code> = page.issues().iter().map(Issue::code).collect();
    assert_eq!(codes, [Code::RatingMismatch, Code::ValueOutOfRange]);
}

#[test]
fn a_period_that_the_page_makes_clear_is_clear_in_the_draft() {
    for (words, written) in [
        ("In 2024", "calendar year 2024"),
        ("In 2022/23", "2022/23"),
        ("In 2023/23", "2023/23"),
        ("In May 2024", "May 2024"),
    ] {
        let text = format!(
            "# Safeguarding\nScore: 3\nKey findings for this quality statement\n\
             {words}, turnover was 5.3% according to the council.\n"
        );
        let pages = pages(&[&text]);
        let page = pages[0].figures()[0].period().expect("a period").period();
        let drafts = PagesDraft::from_pages(&pages);
        let figure = "/statements/safeguarding/figures/0/period";
        assert_eq!(self::text(&drafts[0], figure), Some(written), "{words}");
        let again = care_quality::Period::read(written);
        assert_eq!(
            (again.kind(), again.span()),
            (page.kind(), page.span()),
            "{words}"
        );
    }
}

#[test]
fn a_list_of_scores_loses_no_name_that_is_misspelt_and_no_number_that_is_no_score() {
    for (written, changed, name, kept, code) in [
        (
            "Safeguarding\nScore: 3",
            "Safegaurding\nScore: 3",
            "Safegaurding",
            "3",
            Code::StatementUnknown,
        ),
        (
            "Safeguarding\nScore: 3",
            "Safegaurding\nScore: 7",
            "Safegaurding",
            "7",
            Code::StatementUnknown,
        ),
        (
            "Safeguarding\nScore: 3",
            "Safeguarding\nScore: 7",
            "safeguarding",
            "7",
            Code::ScoreOutOfRange,
        ),
        (
            "Safeguarding\nScore: 3",
            "Safeguarding\n7",
            "safeguarding",
            "7",
            Code::ScoreOutOfRange,
        ),
        (
            "Safeguarding\nScore: 3",
            "Safeguarding - Score: 0 out of 4",
            "safeguarding",
            "0",
            Code::ScoreOutOfRange,
        ),
        (
            "Safeguarding\nScore: 3",
            "Safeguarding 7",
            "safeguarding",
            "7",
            Code::ScoreOutOfRange,
        ),
        (
            "Safeguarding\nScore: 3",
            "Safeguarding\nScore: 3.5",
            "safeguarding",
            "3.5",
            Code::ValueType,
        ),
    ] {
        let text = SUMMARY.replacen(written, changed, 1);
        let drafts = PagesDraft::from_pages(&pages(&[&text]));
        let [made] = drafts.as_slice() else {
            panic!("one council, one draft: {}", drafts.len());
        };
        let entry = format!("/statements/{name}");
        let pointer = format!("{entry}/score");
        let score = made.draft().get(&pointer).map(ToString::to_string);
        assert_eq!(score.as_deref(), Some(kept), "{changed}");
        let place = made.origin(&pointer).and_then(|origin| origin.span());
        assert_eq!(
            place.and_then(|place| place.of(&text)),
            Some(changed),
            "{changed}"
        );
        assert_eq!(made.issues(), [], "{changed}");
        let checked = Validator::new().check(made.draft());
        assert_eq!(told(checked.issues(), &entry)[0].0, code, "{changed}");
        let missing = checked.issues().iter().map(Issue::code);
        assert_eq!(
            missing.filter(|c| *c == Code::StatementMissing).count(),
            0,
            "{changed}"
        );
    }
    // A list and a page that misspell a name alike have one entry.
    let texts = [
        SUMMARY.replacen("Safeguarding\n", "Safegaurding\n", 1),
        SAFEGUARDING.replacen("Safeguarding\n", "Safegaurding\n", 1),
    ];
    let drafts = PagesDraft::from_pages(&pages(&[&texts[0], &texts[1]]));
    let score = drafts[0].draft().get("/statements/Safegaurding/score");
    assert_eq!(score.map(ToString::to_string).as_deref(), Some("2"));
    assert_eq!(drafts[0].issues()[0].code(), Code::ScoreConflict);
}
