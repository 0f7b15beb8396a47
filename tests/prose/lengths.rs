//! Lengths of time: a wait is measured; a course, a contract, a frame of time and a story are not.

use super::check;

#[test]
fn a_wait_is_measured() {
    check(&[
        ("The median wait was 90 days.", &["90 measure"]),
        ("The median wait was 91 days.", &["91 measure"]),
        ("The median wait was 3 years.", &["3 measure"]),
        ("Reviews were 2 years overdue.", &["2 measure"]),
        (
            "The wait was 5 days and 3 hours.",
            &["5 measure", "3 measure"],
        ),
        ("The average wait was within 5 minutes.", &["5 measure"]),
        ("The wait rose to over 6 months.", &["6 measure"]),
        ("Waits for care were over 6 months.", &["6 measure"]),
        ("The team gave 120 hours of care.", &["120 measure"]),
    ]);
}

#[test]
fn a_course_a_break_and_a_career_are_terms() {
    check(&[
        ("People had a 12 week programme of support.", &["12 term"]),
        ("Carers had 6 weeks of free care.", &["6 term"]),
        ("The break was 5 days and 3 hours.", &["5 term", "3 term"]),
        (
            "Carers had a break from caring for more than 24 hours.",
            &["24 term"],
        ),
        ("The wait was 3 months later.", &["3 term"]),
        ("He had worked there for 3 years.", &["3 term"]),
        ("Each 3 months the wait was counted.", &["3 term"]),
        ("In any 3 months there was a wait.", &["3 term"]),
    ]);
}

#[test]
fn the_time_in_which_something_changed_is_a_term() {
    check(&[
        ("Cases had grown in 18 months.", &["18 term"]),
        (
            "The number of cases had grown from 10 to 20 in 18 months.",
            &["10 comparator", "20 measure", "18 term"],
        ),
        (
            "The wait had fallen from 48 days to 21 days over 6 months.",
            &["48 comparator", "21 measure", "6 term"],
        ),
        (
            "The wait fell by 2 days within the first 3 months.",
            &["2 measure", "3 term"],
        ),
        ("The wait in the 3 months to August was long.", &["3 term"]),
    ]);
}

#[test]
fn what_a_share_is_answered_within_is_a_target() {
    check(&[
        (
            "92% were answered within 5 minutes.",
            &["92% measure", "5 target"],
        ),
        (
            "In 5 minutes 92% were answered.",
            &["5 target", "92% measure"],
        ),
        (
            "Answers came within 5 minutes for 92 per cent of calls.",
            &["5 target", "92 per cent measure"],
        ),
        (
            "Of calls, 92 per cent were answered within 5 minutes.",
            &["92 per cent measure", "5 target"],
        ),
    ]);
}

#[test]
fn the_wait_of_one_person_is_a_story() {
    check(&[
        ("We heard from a man who waited 10 days.", &["10 story"]),
        (
            "A 92-year-old woman waited 10 days.",
            &["92 age", "10 story"],
        ),
        (
            "The 92-year-olds waited 10 days.",
            &["92 age", "10 measure"],
        ),
    ]);
}

#[test]
fn what_frames_a_change_and_what_a_story_tells_are_no_waits() {
    check(&[
        ("The wait for a 12 week programme was long.", &["12 term"]),
        (
            "The list was reduced from 48 cases to 21 in 6 weeks.",
            &["48 comparator", "21 measure", "6 term"],
        ),
        (
            "The median wait was cut from 48 days to 21 in 6 weeks.",
            &["48 comparator", "21 measure", "6 term"],
        ),
        // Nothing changed: they were what was waited for.
        ("Reviews were completed in 3 months.", &["3 measure"]),
        (
            "A 92-year-old resident had a sensor in place within 10 days.",
            &["92 age", "10 story"],
        ),
        (
            "The 92-year-old residents had a sensor in place within 10 days.",
            &["92 age", "10 measure"],
        ),
    ]);
}

#[test]
fn a_wait_in_words_and_a_wait_as_long_as_a_year_number_are_read() {
    check(&[
        ("There was a 3-month wait.", &["3 measure"]),
        ("There was a three-month wait.", &["three measure"]),
        (
            "There was a twenty-four-hour wait.",
            &["twenty-four measure"],
        ),
        ("The team ran a two-day course.", &["two term"]),
        ("There was a three-to-four-month wait.", &[]),
        ("The longest wait was 2000 days.", &["2000 measure"]),
    ]);
}

#[test]
fn a_length_in_seconds_is_a_wait_and_what_a_course_lasts_is_a_term() {
    check(&[
        (
            "The average call was answered in 15 seconds, against a target of 30 seconds.",
            &["15 measure", "30 target"],
        ),
        (
            "The average cost of 12 weeks reablement rose.",
            &["12 term"],
        ),
    ]);
}
