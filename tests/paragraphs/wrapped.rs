//! Texts whose lines are wrapped: how that is known, and what it means for headings and paragraphs.

use super::*;

#[test]
fn in_a_wrapped_text_a_full_line_goes_on_and_a_short_one_ends() {
    check_wrapped(&[
        (
            "the next word had no room",
            "The work was shared between the council and its health partners, who had joined the\n\
             Safeguarding Adults Board of the county. They met every month, and the minutes of the\n\
             Board were read by managers.\n",
            &[
                "The work was shared between the council and its health partners, who had joined the \
               Safeguarding Adults Board of the county. They met every month, and the minutes of the \
               Board were read by managers.",
            ],
        ),
        (
            "the next word had room",
            "The work was shared.\nPartners met every month.\n",
            &["The work was shared.", "Partners met every month."],
        ),
        (
            "a name on a line of its own goes on with the sentence that runs into it",
            "The work was shared between the council and its health partners, who had joined the\n\
             Safeguarding Adults Board\n\
             Partners met every month.\n",
            &[
                "The work was shared between the council and its health partners, who had joined the \
               Safeguarding Adults Board",
                "Partners met every month.",
            ],
        ),
        (
            "a heading behind a full line that ended",
            "The work was shared between the council and its health partners, and all had a role.\n\
             Making safeguarding personal\n\
             People were asked what they wanted.\n",
            &[
                "The work was shared between the council and its health partners, and all had a role.",
                "# Making safeguarding personal",
                "People were asked what they wanted.",
            ],
        ),
    ]);
}

#[test]
fn in_a_wrapped_text_a_heading_stands_above_the_first_line_of_a_paragraph() {
    check_wrapped(&[
        (
            "a paragraph that is no sentence on its first line",
            "Help at home\n\
             Staff knew of the help there was, and when we spoke with the people who had asked for\n\
             Meals on Wheels, they said so.\n",
            &[
                "# Help at home",
                "Staff knew of the help there was, and when we spoke with the people who had asked for \
               Meals on Wheels, they said so.",
            ],
        ),
        (
            "a longer heading over a shorter first line, which goes on",
            "Assessment and care planning for unpaid carers and for young carers\n\
             Staff knew of the help there was for carers and they\n\
             told us of it.\n",
            &[
                "# Assessment and care planning for unpaid carers and for young carers",
                "Staff knew of the help there was for carers and they told us of it.",
            ],
        ),
        (
            "a full line above another is the first line of a paragraph",
            "Staff knew of help at home in the whole of the county, as did most partners and families\n\
             In Anytown people liked it.\n",
            &[
                "Staff knew of help at home in the whole of the county, as did most partners and families \
               In Anytown people liked it.",
            ],
        ),
        (
            "a full line above a blank one is a heading",
            "Assessment, care planning and review of the needs of people, unpaid and young carers\n\
             \n\
             Staff told us of their help.\n",
            &[
                "# Assessment, care planning and review of the needs of people, unpaid and young carers",
                "Staff told us of their help.",
            ],
        ),
    ]);
}

/// Whether the lines above it make a text one whose lines are wrapped: there a short line above the
/// first line of a paragraph is a heading, and elsewhere it may be an item of a list.
fn is_wrapped(lines: &str) -> bool {
    let probe = "Help at home\nHelp for every family with children in the whole county\nMeals\n";
    seen(&[lines, "\n", probe].concat()).contains(&"# Help at home".to_owned())
}

#[test]
fn a_text_is_wrapped_where_more_lines_break_off_than_run_on() {
    let broken = "Staff and partners had told us of the many\nthings that they did.\n\n";
    let long = |letters: usize| format!("{}.\n\n", "x".repeat(letters - 1));
    for (idea, lines, wrapped) in [
        ("one line that breaks off", broken.to_owned(), false),
        ("two", broken.repeat(2), true),
        (
            "as many that run on",
            [broken.repeat(2), long(201).repeat(2)].concat(),
            false,
        ),
        (
            "fewer that run on",
            [broken.repeat(2), long(201)].concat(),
            true,
        ),
        (
            "more that run on",
            [broken.repeat(2), long(300).repeat(3)].concat(),
            false,
        ),
        (
            "lines of up to 200 letters do not run on",
            [broken.repeat(2), long(200).repeat(2)].concat(),
            true,
        ),
        (
            "short lines do not break off",
            "Staff told us\nof it all.\n\n".repeat(3),
            false,
        ),
        (
            "nor do lines above a blank one",
            "Staff and partners had told us of the many\n\nthings that they did.\n\n".repeat(3),
            false,
        ),
        (
            "nor do items",
            "Staff and partners had told us of the many\n- things that they did.\n\n".repeat(3),
            false,
        ),
    ] {
        assert_eq!(is_wrapped(&lines), wrapped, "{idea}");
    }
}

#[test]
fn three_short_lines_are_a_list_in_a_wrapped_text_too() {
    check_wrapped(&[
        (
            "growing longer",
            "Help at home\nMeals and cleaning\nShopping\n",
            &["Help at home", "Meals and cleaning", "Shopping"],
        ),
        (
            "of one length",
            "Help for every family of children with needs\nMeals for every person who has asked for one\nHelp\n",
            &[
                "Help for every family of children with needs",
                "Meals for every person who has asked for one",
                "Help",
            ],
        ),
    ]);
}

#[test]
fn a_marked_heading_is_no_measure_of_how_wide_lines_run() {
    let heading = format!(
        "### {}\n",
        "Making safeguarding personal for everybody ".repeat(3)
    );
    let text = [
        heading.as_str(),
        "Staff and partners had told us of the many\nthings that they did for people.\n\n",
        "Staff and partners had told us of the many\nthings that they did for people.\n\n",
        "The work was shared with all members of the\nSafeguarding Adults Board.\n",
    ]
    .concat();
    let seen = seen(&text);
    assert_eq!(
        seen.last().map(String::as_str),
        Some("The work was shared with all members of the Safeguarding Adults Board.")
    );
}

/// A line had room for the next word where that leaves more than a twentieth of the width.
#[test]
fn room_is_a_twentieth_of_the_width() {
    let full = format!("{}\nand so on it went.\n\n", "x".repeat(100)).repeat(2);
    for (letters, heading) in [(88, true), (89, true), (90, false)] {
        let line = format!("H{}", "x".repeat(letters - 1));
        // With a space and a word of four letters: 93, 94, 95.
        let text = format!("{full}{line}\nThat is what we were told.\n");
        let found = seen(&text);
        assert_eq!(
            found.contains(&format!("# {line}")),
            heading,
            "{letters}: {found:?}"
        );
    }
}

#[test]
fn a_heading_of_more_than_fifty_letters_is_no_statement() {
    for (line, heading) in [
        ("The help that there was for people who live at home", false),
        ("The help that there was for people that live at it", true),
        (
            "The help that there is for people who live at home now",
            true,
        ),
    ] {
        let found = seen(&format!("{line}\n\nPeople told us that they wanted it."));
        assert_eq!(
            found[0].starts_with("# "),
            heading,
            "{} letters",
            line.len()
        );
    }
}

#[test]
fn what_interrupts_a_paragraph_is_a_hole_in_it() {
    let text = "# Safeguarding\nScore: 3\nKey findings for this quality statement\n\
        Managers said that the work of the safeguarding team was\n\nPage 8\n\n\
        shared with partners.\n\nPeople were glad of it.\n";
    let page = ReportPage::read(text);
    let holes: Vec<Vec<_>> = page
        .blocks()
        .iter()
        .map(|block| block.holes().iter().map(|hole| hole.of(text)).collect())
        .collect();
    assert_eq!(holes, [vec![Some("Page 8")], vec![]]);
}
