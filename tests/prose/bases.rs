//! Which number is the whole that others are parts of.

use super::check_measures;

#[test]
fn a_whole_is_named_before_its_parts() {
    check_measures(&[
        ("Thus of 90 staff, 54 had left.", "54 /90"),
        (
            "An audit of 8 hours of 12 sessions found that 4 were late.",
            "8; 4 /12",
        ),
        (
            "Of 60 complaints received in the year the council upheld 12.",
            "60; 12 /60",
        ),
        // What a review cost is no finding of it.
        (
            "The analysis of 50 files, 18 of them late, was done.",
            "50; 18 /50",
        ),
        ("Among the 61 people seen, 70% had a plan.", "70% /61"),
        // All of them are a part too, and what is more than all is none.
        (
            "Among the 120 carers who answered, 120 felt heard.",
            "120 /120",
        ),
        ("Among the 12 teams, 40 posts were vacant.", "40"),
        (
            "62% felt safe (n=230), 40% were lonely (n=120).",
            "62% /230; 40% /120",
        ),
        // No base is called by any other letter.
        ("60% of people agreed (q = 12).", "60%"),
        ("60% of people agreed (n = 120).", "60% /120"),
        // The complaints received are a figure too, and no part of themselves.
        (
            "35% were upheld, based on 60 complaints received.",
            "35% /60; 60",
        ),
        (
            "Based on 60 complaints received, 35% were upheld.",
            "60; 35% /60",
        ),
    ]);
}

#[test]
fn a_sentence_that_begins_with_its_cases_takes_them_from_the_sentence_before() {
    check_measures(&[
        (
            "There were 40 referrals. In 12 cases there was no plan.",
            "40; 12 /40",
        ),
        (
            "There were 40 referrals. In the county 12 cases were reviewed.",
            "40; 12",
        ),
        ("There were 40 workers. Another 12 cases came.", "40; 12"),
        (
            "There were 40 workers. In 12 homes there was no plan.",
            "40; 12",
        ),
    ]);
}

#[test]
fn these_are_the_last_whole_and_not_the_last_part() {
    check_measures(&[
        (
            "The team had 200 referrals, 80 of which were urgent. Of these, 20% were late.",
            "200; 80 /200; 20% /200",
        ),
        (
            "There were 200 referrals and 80 reviews. Of these, 20% were late.",
            "200; 80; 20% /80",
        ),
    ]);
}

#[test]
fn a_base_carries_on_behind_a_bracket_with_another_time_or_place() {
    check_measures(&[
        (
            "There were 120 complaints, of which 41% were upheld (up from 38% in 2021), 35% partly upheld.",
            "120; 41% < 38 /120; 35% /120",
        ),
        (
            "There were 120 complaints, of which 41 were upheld (up from 38 in 2021), 35 partly upheld.",
            "120; 41 < 38 /120; 35 /120",
        ),
        (
            "There were 120 complaints, of which 41% were upheld (England 38%), and 35% were partly upheld.",
            "120; 41% < england 38 /120; 35% /120",
        ),
    ]);
}

#[test]
fn a_survey_that_is_brought_in_has_a_base_of_its_own() {
    check_measures(&[
        (
            "There were 120 complaints. In a survey 55% of complaints were about delays.",
            "120; 55%",
        ),
        (
            "There were 120 complaints. In a survey 55% of these complaints were about delays.",
            "120; 55% /120",
        ),
        (
            "There were 120 complaints. 55% of complaints were about delays.",
            "120; 55% /120",
        ),
    ]);
}

#[test]
fn an_outcome_beside_an_outcome_and_a_share_of_another_whole_have_no_base() {
    check_measures(&[
        (
            "In 2023/24 40 complaints were upheld and 12 were withdrawn (15%).",
            "40; 12; 15%",
        ),
        (
            "In 2023/24, 40 complaints were upheld and 12 withdrawn (15%).",
            "40; 12; 15%",
        ),
        (
            "In 2023/24, 40 complaints were upheld and 12 were withdrawn.",
            "40; 12",
        ),
        (
            "In 2023/24, 40 complaints were received and 12 were upheld.",
            "40; 12 /40",
        ),
        (
            "In 2023/24, 40 complaints were upheld and 12 were put right.",
            "40; 12 /40",
        ),
        // 12 of 40 are 30%, and 12 of 80 are 15%.
        (
            "40 people were reviewed and 12 had moved (30%).",
            "40; 12 /40; 30% /40",
        ),
        (
            "40 people were reviewed and 12 had moved (15%).",
            "40; 12; 15%",
        ),
        (
            "40 people were reviewed and 12 had moved (about 31%).",
            "40; 12 /40; 31% /40",
        ),
        // What the share in brackets, or behind other words, is of is not said again.
        (
            "40 people were reviewed and 12 had moved (25% of them twice).",
            "40; 12 /40; 25% /12",
        ),
        (
            "40 people were reviewed and 12 had moved; the rest had stayed (70%).",
            "40; 12 /40; 70% /40",
        ),
        (
            "40 people were reviewed and 12 had moved, 70% had not.",
            "40; 12 /40; 70%",
        ),
        (
            "40 people were reviewed and 12 had moved (5 weeks).",
            "40; 12 /40; 5",
        ),
    ]);
}
