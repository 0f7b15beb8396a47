//! Whose evidence a sentence gives: told from its wording alone, or not at all.

use care_quality::{
    EvidenceCategory::{
        self, Observation, Partners, PeoplesExperience, Processes, StaffAndLeaders,
    },
    report::{PagesDraft, ReportPage},
    value::Value,
};

fn page(findings: &str) -> ReportPage {
    ReportPage::read(&format!(
        "# Safeguarding\nScore: 3\nKey findings for this quality statement\n\n{findings}"
    ))
}

/// The category and the words that say so, of each sentence that is attributed.
fn attributed(findings: &str) -> Vec<(EvidenceCategory, String)> {
    let page = page(findings);
    let evidence = page.evidence().iter();
    evidence
        .map(|found| (found.category(), found.words().to_owned()))
        .collect()
}

#[test]
fn the_words_that_name_the_speaker_and_the_verb_are_kept() {
    for (sentence, category, words) in [
        ("Staff told us of delays.", StaffAndLeaders, "Staff told"),
        ("Staff spoke about delays.", StaffAndLeaders, "Staff spoke"),
        (
            "Staff we spoke with said that it worked.",
            StaffAndLeaders,
            "Staff we spoke with said",
        ),
        (
            "Social workers felt heard.",
            StaffAndLeaders,
            "workers felt",
        ),
        ("Care workers felt heard.", Partners, "workers felt"),
        ("Support workers felt heard.", Partners, "workers felt"),
        ("Partner managers felt heard.", Partners, "managers felt"),
        ("Provider managers felt heard.", Partners, "managers felt"),
        (
            "We had feedback from partners.",
            Partners,
            "feedback from partners",
        ),
        (
            "We were told by carers of delays.",
            PeoplesExperience,
            "told by carers",
        ),
        (
            "It worked, according to the managers.",
            StaffAndLeaders,
            "according to the managers",
        ),
        (
            "Data from partners showed delays.",
            Processes,
            "Data from partners showed",
        ),
        ("We saw the panel at work.", Observation, "We saw"),
        (
            "The Adult Social Care Survey was sent out.",
            PeoplesExperience,
            "Survey",
        ),
        (
            "The Survey of Adult Carers was sent out.",
            PeoplesExperience,
            "Survey",
        ),
    ] {
        assert_eq!(
            attributed(sentence),
            [(category, words.to_owned())],
            "{sentence}"
        );
    }
}

#[test]
fn a_speaker_who_was_spoken_with_needs_no_other_verb() {
    let found = attributed("Staff we spoke with were proud of it.");
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, StaffAndLeaders);
}

#[test]
fn a_sentence_that_names_nobody_as_its_source_is_attributed_to_nobody() {
    for sentence in [
        "The panel told the staff that it was good.",
        "The panel spoke to partners about it.",
        "A survey of providers was sent out.",
        "A social care survey was sent out.",
        "The adult community care survey was sent out.",
        "A survey of local carers was sent out.",
        "A survey of adult services was sent out.",
        "Feedback was good.",
        "Staff were trained.",
    ] {
        assert_eq!(attributed(sentence), [], "{sentence}");
    }
}

#[test]
fn only_they_at_the_start_of_a_sentence_carries_the_speaker_on() {
    let first = (Partners, "Partners told".to_owned());
    for (sentence, carries) in [
        ("They felt heard.", true),
        ("And we mentioned it.", false),
        ("There was more than they said.", false),
    ] {
        let found = attributed(&format!("Partners told us of delays. {sentence}"));
        assert_eq!(found[0], first);
        assert_eq!(found.len() == 2, carries, "{sentence}");
    }
}

#[test]
fn a_sentence_ends_with_a_stop_before_space_and_a_capital() {
    for (sentence, rest) in [
        ("Staff told us of delays.", " More came."),
        ("Staff told us of 3.5 days in all.", " More came."),
        ("Staff told us of approx. ten days in all.", " More came."),
        ("Staff told us of delays . . . and of more.", " More came."),
        ("Staff told us of delays!", " 10 came."),
        ("Staff told us of delays", ""),
    ] {
        let prose = [sentence, rest].concat();
        let page = page(&prose);
        let start = page.blocks()[0].span().start();
        let [found] = page.evidence() else {
            panic!("{prose}: {:?}", page.evidence());
        };
        assert_eq!(
            (found.span().start(), found.span().len()),
            (start, sentence.len()),
            "{prose}"
        );
    }
}

#[test]
fn headings_and_the_description_of_the_area_are_no_evidence() {
    let page = page("### What staff told us\n\nThe panel met every month.");
    assert_eq!(page.topics()[0].heading(), Some("What staff told us"));
    assert!(page.evidence().is_empty());
    let pages = ReportPage::read_all(
        "Anytown Council: local authority assessment\nAbout Anytown Council\n\
         Demographics\nPeople told us that they liked the town, which is old.\n",
    );
    assert!(!pages[0].blocks().is_empty());
    assert!(pages.iter().all(|page| page.evidence().is_empty()));
}

#[test]
fn sentences_are_counted_by_category() {
    let page = page(
        "Staff told us of delays. Staff said it again. Partners agreed. We saw it. \
         Data showed it. Nobody else spoke.",
    );
    let counts: Vec<_> = page.coverage().filter(|(_, count)| *count > 0).collect();
    assert_eq!(
        counts,
        [
            (StaffAndLeaders, 2),
            (Partners, 1),
            (Observation, 1),
            (Processes, 1)
        ]
    );
    // On the wire those that nobody speaks for are left out.
    let wire = serde_json::to_value(&page).unwrap();
    let ids = counts
        .iter()
        .map(|(category, count)| (category.id().to_owned(), (*count).into()));
    assert_eq!(wire["coverage"], serde_json::Value::Object(ids.collect()));
}

/// The wordings that a draft lists as the sources of a statement.
fn sources(findings: &str) -> usize {
    let drafts = PagesDraft::from_pages(&[page(findings)]);
    match drafts[0].draft().get("/statements/safeguarding/evidence") {
        Some(Value::List(items)) => items.len(),
        _ => 0,
    }
}

#[test]
fn a_draft_lists_each_wording_once_and_not_without_end() {
    assert_eq!(
        sources("Staff told us of delays. Staff told us of more."),
        1
    );
    assert_eq!(sources("Staff told us of delays. Staff said more."), 2);
    let speakers = [
        "Staff",
        "Leaders",
        "Managers",
        "People",
        "Carers",
        "Partners",
        "Providers",
    ];
    let verbs = [
        "said",
        "felt",
        "described",
        "explained",
        "mentioned",
        "reported",
        "highlighted",
        "acknowledged",
        "expressed",
        "commented",
    ];
    let sentences = speakers
        .iter()
        .flat_map(|speaker| verbs.map(|verb| format!("{speaker} {verb} so. ")));
    assert_eq!(sources(&sentences.collect::<String>()), 64);
}
