//! What the wording says of parts and their wholes, of shares said twice, and of numbers that are no part.

use super::{check, check_measures};

#[test]
fn shares_that_a_colon_leads_to_are_of_what_was_counted_before_it() {
    check_measures(&[
        (
            "In 2023/24 the hub arranged 1,840 discharges: 61% on pathway 1, 27% on pathway 2 and 12% on pathway 3.",
            "1,840; 61% /1840; 27% /1840; 12% /1840",
        ),
        // Together they are more than the whole: each has a whole of its own.
        (
            "The team closed 240 reviews: 82% were in time, 64% led to a change.",
            "240; 82%; 64%",
        ),
        // Nothing was counted, or nothing at all.
        (
            "There was no waiting list for home care: 84% of agencies were rated good.",
            "no; 84%",
        ),
        ("Performance: 84% were seen in time.", "84%"),
    ]);
}

#[test]
fn what_was_looked_at_and_who_replied_are_the_whole_of_what_was_found() {
    check_measures(&[
        (
            "An evaluation looked at the records of 214 people, and found that 71% had met their goals.",
            "71% /214",
        ),
        (
            "In the staff survey, to which 308 staff responded, 83% said they felt supported.",
            "83% /308",
        ),
        (
            "Of the 412 carers who replied, 38% said they were satisfied.",
            "38% /412",
        ),
        (
            "312 staff responded and 85% said they felt heard.",
            "85% /312",
        ),
        ("312 staff responded, 85 said they felt heard.", "85 /312"),
        // Others answered the other survey.
        (
            "In the survey 312 staff responded, while in the carers' survey 85% said they felt heard.",
            "312; 85%",
        ),
        // What was found is not of those who were seen to.
        (
            "The review looked at the experience of 318 people, and found that 45 homes were short of staff.",
            "318; 45",
        ),
        (
            "The reviewers interviewed carers, visited 12 homes and found that 60% of staff were new.",
            "12; 60%",
        ),
        (
            "The team looked at 40 files and 71% of staff felt heard.",
            "40; 71%",
        ),
    ]);
}

#[test]
fn a_part_is_told_by_its_relative_by_the_noun_taken_up_or_by_an_owner() {
    check_measures(&[
        (
            "The council paid for 2,950 people in care homes of whom 354 (12%) lived outside it.",
            "2,950; 354 /2950; 12% /2950",
        ),
        (
            "There were 2,480 safeguarding concerns in 2023/24. 620 of the concerns (25%) led to an enquiry.",
            "2,480; 620 /2480; 25% /2480",
        ),
        (
            "There were 2,480 safeguarding concerns in 2023/24. 620 of the providers took part.",
            "2,480; 620",
        ),
        (
            "Leaders told us that 14 of the service’s 62 posts were vacant.",
            "14 /62",
        ),
        (
            "Out of 18 recommendations made by the peers, 12 had been put into effect.",
            "12 /18",
        ),
    ]);
}

#[test]
fn one_of_what_is_arranged_is_pointed_out_and_one_of_what_is_counted_is_a_part() {
    check(&[
        (
            "It worked with 2 acute trusts, one of which lay outside the county.",
            &["2 structure", "one structure"],
        ),
        (
            "The peers drew 12 lessons, one of which was that families should be rung first.",
            &["12 structure", "one unclear"],
        ),
        (
            "Practice varied between the 3 localities, and in one of them it had stopped.",
            &["3 structure", "one unclear"],
        ),
        (
            "There were 5 appeals in the year, one of which was upheld.",
            &["5 measure", "one measure"],
        ),
        (
            "There were 5 appeals in the year. One of these was upheld.",
            &["5 measure", "One measure"],
        ),
        (
            "In the year 5 appeals were heard, and one of these was lost.",
            &["5 measure", "one measure"],
        ),
    ]);
}

#[test]
fn words_that_a_figure_in_brackets_says_again_are_one_measure_with_it() {
    check(&[
        (
            "Just under a third (32%) of complaints were about delay.",
            &["a third definition", "32% measure"],
        ),
        (
            "A little more than half of people with long-term support (52.4%) had been reviewed.",
            &["half definition", "52.4% measure"],
        ),
        (
            "More than half (68 per cent) of staff agreed.",
            &["half definition", "68 per cent measure"],
        ),
        // Under half, however far.
        (
            "Fewer than half (25%) of staff agreed.",
            &["half definition", "25% measure"],
        ),
        (
            "About three quarters (81%) agreed.",
            &["three quarters definition", "81% measure"],
        ),
        // They do not agree: beyond what "over" or "less than" says, or more than 6 points away.
        (
            "Less than a third (36%) were late.",
            &["a third measure", "36% measure"],
        ),
        (
            "Over half (48%) of staff agreed.",
            &["half measure", "48% measure"],
        ),
        (
            "A third (40%) of staff agreed.",
            &["A third measure", "40% measure"],
        ),
        // Another share.
        (
            "Half of staff agreed, and 52% felt heard (50% before).",
            &["Half measure", "52% measure", "50% comparator"],
        ),
    ]);
}

#[test]
fn what_is_known_already_and_how_long_something_lasted_are_no_measures() {
    check(&[
        (
            "An academy had been opened with 2 colleges, and 96 people had joined.",
            &["2 structure", "96 measure"],
        ),
        (
            "Grants had been kept in each of the last 4 budgets.",
            &["4 structure"],
        ),
        (
            "Over 6 months, the wait fell from 30 days to 20.",
            &["6 term", "30 comparator", "20 measure"],
        ),
        (
            "Leaders thought that half of it was due to one trust.",
            &["one unclear"],
        ),
    ]);
}

#[test]
fn a_part_is_told_by_what_includes_it_accounts_for_it_or_leaves_out_its_noun() {
    check_measures(&[
        (
            "There were 310 people waiting, including 120 who had waited over a month.",
            "310; 120 /310",
        ),
        (
            "There were 29 people who had stopped; the usual reason, accounting for 13, was the want of an assistant.",
            "29; 13 /29",
        ),
        (
            "In all 45 complaints were received and 40% were upheld.",
            "45; 40% /45",
        ),
        (
            "In all 60 files were audited and 48 (80%) were rated good.",
            "60; 48 /60; 80% /60",
        ),
        (
            "One complaint was received and 100% were upheld.",
            "One; 100% /1",
        ),
        (
            "A total of 45 complaints were received, 18 (40%) of which were upheld.",
            "45; 18 /45; 40% /45",
        ),
        (
            "The council received 45 complaints, with 18 upheld.",
            "45; 18 /45",
        ),
        // 84% of 12 is no whole number of events: it is of something else.
        (
            "In all 12 events were held and 84% were pleased.",
            "12; 84%",
        ),
    ]);
}

#[test]
fn a_bracket_tells_the_part_or_both_numbers_of_a_share() {
    check_measures(&[
        (
            "In all 62% (143 of 230) felt supported.",
            "62% /230; 143 /230",
        ),
        (
            "There were 212 people outside the county, and a good number of these (131) were next door.",
            "212; 131 /212",
        ),
        (
            "There were 210 reviews, and some of these (31 in all) were late.",
            "210; 31 /210",
        ),
        (
            "There were 210 reviews, and some of these (at least 31) were late.",
            "210; 31 /210",
        ),
        (
            "There were 210 reviews, and some of these, 31 in all, were late.",
            "210; 31 /210",
        ),
        // Of how many providers and of how many carers, not how many reviews.
        (
            "There were 210 reviews, and some of these (in the homes of 12 providers) were late.",
            "210; 12",
        ),
        (
            "There were 210 reviews, and some of these led 12 carers to complain.",
            "210; 12",
        ),
        (
            "In 1 of the 9 upheld cases (11%) the matter had been put right.",
            "1 /9; 11% /9",
        ),
    ]);
}

#[test]
fn a_group_a_study_or_a_conclusion_names_the_whole() {
    check_measures(&[
        (
            "Of staff 58% were women, but among the 28 most senior managers it was 7.",
            "58%; 7 /28",
        ),
        (
            "The trust had reviewed 40 of the cases and come to the conclusion that 15 could have been avoided.",
            "40; 15 /40",
        ),
        (
            "In a sample of 20 records we found 3 without a risk assessment.",
            "3 /20",
        ),
    ]);
}

#[test]
fn partners_courses_and_seats_are_arranged() {
    check(&[
        (
            "It worked with 3 neighbouring councils and 2 universities.",
            &["3 structure", "2 structure"],
        ),
        ("Staff had completed a 3 day induction.", &["3 term"]),
        ("The average was a 34 day wait.", &["34 measure"]),
        ("The council had 45 elected members.", &["45 structure"]),
        (
            "There were 3 waves of hiring, which brought in 14 staff.",
            &["3 structure", "14 measure"],
        ),
    ]);
}

#[test]
fn what_was_done_with_some_and_with_others_are_parts_of_the_same() {
    check_measures(&[
        (
            "The panel had, of 318 requests, agreed 201, amended 74 and sent 43 back.",
            "201 /318; 74 /318; 43 /318",
        ),
        (
            "Of 318 requests, the panel agreed 201, and its staff received 43 calls.",
            "201 /318; 43",
        ),
    ]);
}

#[test]
fn what_is_pointed_out_scaled_or_of_an_age_is_no_measure() {
    check(&[
        (
            "Demand had grown, and one of the larger charities had closed.",
            &["one unclear"],
        ),
        (
            "Each home was rated on a scale of 1 to 5.",
            &["1 to 5 score"],
        ),
        (
            "Plans were tested in an exercise with 9 partner organisations.",
            &["9 structure"],
        ),
        (
            "They did not know until their child was nearly 18 and had left school.",
            &["18 age"],
        ),
        (
            "Admissions of people aged 65 and over, per 100,000 population, stood at 682.4.",
            &["65 age", "100,000 definition", "682.4 measure"],
        ),
        // How large a part of its earlier value a figure is says no second quantity.
        (
            "In all 317 cases were open, less than a third of the 1,026 there had been in 2023.",
            &["317 measure", "a third definition", "1,026 comparator"],
        ),
    ]);
}

#[test]
fn a_consequence_is_no_part_and_a_sum_of_money_is_no_whole() {
    check_measures(&[
        (
            "The team received 412 referrals, as a result of which 96 people moved home.",
            "412; 96",
        ),
        (
            "The council received 60 complaints in the year. Redress came to £4,200, although only 12 of them were upheld.",
            "60; 12 /60",
        ),
        // All of them are a part as well.
        (
            "There were 40 concerns, including 40 for which no lead was named.",
            "40; 40 /40",
        ),
    ]);
}
