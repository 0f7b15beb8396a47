//! Earlier values that are told in few words: by a clause without its verb, an aside, another sentence.

use super::{check, check_measures};

#[test]
fn a_clause_that_leaves_out_its_verb_says_what_was_before() {
    check_measures(&[
        (
            "Agency use had fallen. So had the use of locums, from 17% of shifts in 2021/22 to 6% when we visited.",
            "6% < 17",
        ),
        (
            "The wait had fallen from 9 days to 4 days and the number of people waiting from 133 to 12.",
            "4 < 9; 12 < 133",
        ),
        (
            "In all 74% of reviews were on time; the year before, 63%.",
            "74% < 63",
        ),
        (
            "In March 2025 74% of reviews were on time; in March 2024, 63%.",
            "74% < 63",
        ),
        (
            "March 2025: 74% of reviews on time; March 2024: 63%.",
            "74%; 63%",
        ),
        ("Satisfaction was 62%, the year before 58%.", "62% < 58"),
        // Of another group, of another kind or of the same time: no earlier value.
        (
            "62% of people were satisfied in 2024, and in 2023 58% of carers.",
            "62%; 58%",
        ),
        ("12 reviews were late; the year before, 61%.", "12; 61%"),
        (
            "The median wait was 34 days in 2024; in 2023, 61% (38 people) had waited longer.",
            "34; 61%; 38",
        ),
        (
            "In 2023 62% of people had a review, and in 2023 58%.",
            "62%; 58%",
        ),
        (
            "So had the use of agency staff, from 18% to 7% in 2023/24.",
            "7% < 18",
        ),
        (
            "Errors had been reduced, from 5.2 per 1,000 bed days to 3.1.",
            "3.1 < 5.2",
        ),
        ("The backlog fell over the year (310 to 96).", "96 < 310"),
        (
            "The backlog had fallen to 96 from a high of 310.",
            "96 < 310",
        ),
        // A range is no change, and what is compared is no "to".
        (
            "The wait ranged from 19 weeks in March to 47 weeks in May.",
            "19; 47",
        ),
        (
            "Care was bought from 34 agencies in 2024/25, compared to 27 agencies in 2022/23.",
            "34 < 27",
        ),
    ]);
}

#[test]
fn an_aside_or_a_clause_of_when_says_what_was_before() {
    check_measures(&[
        (
            "Turnover, which in 2020/21 had been high – 18.7% – was down to 10.4% in 2023/24.",
            "10.4% < 18.7",
        ),
        (
            "Turnover, 19.8% in 2020/21, was down to 11.6%.",
            "11.6% < 19.8",
        ),
        (
            "Turnover, which among home carers (19.8%) is high, was down to 11.6%.",
            "19.8%; 11.6%",
        ),
        (
            "It was met in 63% of cases in May 2024, better than in the winter, when the figure had fallen to 44%.",
            "63% < 44",
        ),
        (
            "There were 6 people waiting in March 2025, whereas in the winter of 2022 the list had reached 174.",
            "6 < 174",
        ),
        (
            "In all 67% of complaints were upheld, where a year ago the share had been 51%.",
            "67% < 51",
        ),
        (
            "The list stood at 18 on the day we visited, when a year before it was 44.",
            "18 < 44",
        ),
        // Another group's share is no earlier value.
        (
            "33% of people had one and among people aged 18 to 64 the share came to 46%.",
            "33%; 46%",
        ),
    ]);
}

#[test]
fn a_comparison_goes_on_to_its_next_value() {
    check_measures(&[
        (
            "Absence was 14.2 days in 2024/25, higher than the corporate figure of 10.6 days and than the 11.8 days recorded in 2022/23.",
            "14.2 < other 10.6, 11.8",
        ),
        (
            "In Quarter 4 of 2024/25 78% had it monthly against 52% in Quarter 4 of the year before and a target of 90%.",
            "78% < 52, target 90",
        ),
        // The count is compared, not where it was counted.
        (
            "There were 1,012 flats in 19 schemes, up from 846 in 2022.",
            "1,012 < 846; 19",
        ),
        (
            "There were 1,012 in 19 schemes, up from 846 in 2022.",
            "1,012 < 846; 19",
        ),
        (
            "It bought 21,650 hours from 34 agencies, up from 27 in 2022/23.",
            "21,650; 34 < 27",
        ),
        (
            "Records of faith were kept for 71% and of ethnicity for 22%, the last of which had been 6% in 2022.",
            "71%; 22% < 6",
        ),
    ]);
}

#[test]
fn a_sentence_takes_up_the_figure_of_the_one_before() {
    check_measures(&[
        (
            "The backlog had been 780 in March 2023. It was 46 in March 2025.",
            "46 < 780",
        ),
        (
            "In October 2024 there were 212 people waiting. By February 2025 there were 97.",
            "97 < 212",
        ),
        (
            "The vacancy rate had been 18% in 2022/23. At the time of our assessment it was 9%.",
            "9% < 18",
        ),
        (
            "Of the 61 young people, 26 had a plan in 2023/24. This had been 35 of 58 in 2022/23.",
            "26 < 35 /61",
        ),
        (
            "Of the 61 young people, 26 had a plan in 2023/24. This had been 58 in 2022/23.",
            "26 < 58 /61",
        ),
        (
            "There were 20 reviews. Of these 45% were late. It had been 60% the year before.",
            "20; 45% < 60 /20",
        ),
        (
            "There were 900 people waiting. Of these 400 were over 65. This had been 600 the year before.",
            "900; 400 < 600 /900",
        ),
        (
            "Bookings had risen to 1,904 in 2024/25. In the previous year there were 1,377.",
            "1,904 < 1377",
        ),
        // What is said of another time without a date is left alone.
        ("The backlog was 46. The list was 12.", "46; 12"),
    ]);
}

#[test]
fn the_tense_tells_which_of_two_figures_came_first() {
    check_measures(&[(
        "Before it, the average stay had been 11.4 days; since, it has been 7.9 days.",
        "7.9 < 11.4",
    )]);
}

#[test]
fn what_was_wished_ruled_or_planned_is_a_target() {
    check_measures(&[
        (
            "The council wanted 95% of staff to complete it. 97% had done so.",
            "97% < target 95",
        ),
        (
            "Leaders wanted to increase the number of carers from 31 to 50 by 2026.",
            "31 < target 50",
        ),
        (
            "The average caseload was 17, below the maximum of 20.",
            "17 < target 20",
        ),
        (
            "The timescale for replies was 20 days and the average was 34 days.",
            "34 < target 20",
        ),
        (
            "There were 1,702 falls per 100,000, the London average being 1,654 and the planned figure 1,600.",
            "1,702 < london 1654, target 1600",
        ),
        // What was done from one number to the other is no plan.
        (
            "The council increased the number of carers from 31 to 50.",
            "50 < 31",
        ),
    ]);
    check(&[
        (
            "The policy required concerns to be screened within 2 working days.",
            &["2 target"],
        ),
        (
            "The intention was that nobody would remain in one of these for more than 28 days.",
            &["one unclear", "28 target"],
        ),
        (
            "There were 640 flats, and the plan was for 900 by 2027.",
            &["640 measure", "900 target"],
        ),
        (
            "The average wait was 6 days, with a maximum of 20.",
            &["6 measure", "20 measure"],
        ),
        ("It is shown in figure 3.", &["3 label"]),
    ]);
}

#[test]
fn what_somebody_set_itself_is_a_target_of_each_that_it_is_set_for() {
    check_measures(&[
        (
            "Training stood at 96% for safeguarding and 88% for autism, with the council having set itself 90% for each of them.",
            "96% < target 90; 88% < target 90",
        ),
        (
            "The average wait from referral was 1.8 days, within the local target of 2 days, but for homes it was 8.5 days.",
            "1.8 < target 2; 8.5",
        ),
    ]);
    check(&[
        (
            "Leaders had set a trajectory to reduce the backlog to fewer than 200 by March 2025.",
            &["200 target"],
        ),
        (
            "The plan was to deliver 240 new flats and 3 extra care schemes by 2028.",
            &["240 target", "3 target"],
        ),
        (
            "A commitment had been made to build 900 homes by 2032 and 214 had been built.",
            &["900 target", "214 measure"],
        ),
    ]);
}

#[test]
fn the_nearer_name_and_a_whole_country_have_their_number() {
    check_measures(&[
        (
            "52.9% were satisfied, worse than both the regional average and the England average of 62.9%.",
            "52.9% < region -, england 62.9",
        ),
        (
            "39.6% had enough contact, lower than in England as a whole, where it was 45.6%.",
            "39.6% < england 45.6",
        ),
        (
            "29% of carers were satisfied (England average 37%); a better result was that carers felt they had been included (68%), where the England average was 67%.",
            "29% < england 37; 68% < england 67",
        ),
    ]);
}

#[test]
fn how_far_a_figure_moved_and_who_anybody_is_do_not_mislead() {
    check(&[
        (
            "The time between a person being ready and going home was 1.8 days on average.",
            &["1.8 measure"],
        ),
        (
            "The median wait was 33 days. For equipment it was 71 days.",
            &["33 measure", "71 measure"],
        ),
        (
            "The average caseload was 19, with new workers holding 12 on average.",
            &["19 measure", "12 measure"],
        ),
        (
            "A person waiting for a review told us it took 8 days.",
            &["8 story"],
        ),
        (
            "The list stood at 18 on the day we visited.",
            &["18 measure"],
        ),
        ("We visited 18 people.", &["18 story"]),
    ]);
}

#[test]
fn a_turn_of_a_figure_and_a_year_of_its_own_are_earlier() {
    check_measures(&[
        (
            "The share had recovered to 83% after falling to 61% in 2022/23.",
            "83% < 61",
        ),
        (
            "The backlog was 40, having peaked at 212 in March 2024.",
            "40 < 212",
        ),
        (
            "They saw 738 people in 2022/23, compared with 405 in the year in which they began.",
            "738 < 405",
        ),
        (
            "There were 7 assessors as there had been 7 in 2020.",
            "7 < 7",
        ),
        (
            "The council received 162 complaints. That was 41 more than in 2022/23, when there had been 121, and above the average of 98 for London boroughs.",
            "162 < 121, london 98; 41",
        ),
        // Named without a number.
        (
            "In all 81% of people were asked. That was better than in the previous audit.",
            "81% < -",
        ),
        (
            "In all 81% of people were satisfied, an improvement on the previous year.",
            "81% < -",
        ),
    ]);
}

#[test]
fn councils_of_the_region_are_its_average_and_what_a_toolkit_requires_is_none() {
    check_measures(&[
        (
            "The average wait was 34 days. Other councils in the region averaged 41 days.",
            "34 < region 41",
        ),
        (
            "In all 14% of carers had a break, similar to other councils in the region.",
            "14% < region -",
        ),
        (
            "Completion was 97% in 2024/25, above the 95% that the national toolkit required.",
            "97% < target 95",
        ),
        (
            "There were about 35 people ready to leave, the target agreed with the acute trust being 25.",
            "35 < target 25",
        ),
    ]);
}

#[test]
fn two_figures_are_compared_with_two_values_in_their_order() {
    check_measures(&[
        (
            "There were 97 people waiting with a median wait of 34 days, compared to 212 people and 61 days in March 2024.",
            "97 < 212; 34 < 61",
        ),
        (
            "There were 97 people waiting with a median wait of 34 days, compared to 212 people in spring and 61 days in March 2024.",
            "97 < 212; 34 < 61",
        ),
        (
            "There were 97 people waiting with a median wait of 34 days, compared to 212 people and 61 days in Anytown.",
            "97 < other 212; 34 < other 61",
        ),
        (
            "There were 97 people waiting, 40% of them for a year, compared to 212 people and 61 days in March 2024.",
            "97 < other 212; 40% /97; 61",
        ),
        (
            "62% of 97 people were satisfied, compared to 45% of 212 people in 2024.",
            "62% < 45 /97",
        ),
        (
            "There were 97 people waiting with a median wait of 34 days, compared to 212 people; the longest wait was in spring and 61 days in 2024.",
            "97 < other 212; 34; 61",
        ),
        (
            "It bought 21,650 hours a week from 34 agencies in 2024/25, compared to 17,900 hours from 27 agencies in 2022/23.",
            "21,650 < 17900; 34 < 27",
        ),
        (
            "The vacancy rate was 9.1% and turnover 12%, compared to 10.6% and 15.4% nationally.",
            "9.1% < national 10.6; 12% < national 15.4",
        ),
        (
            "Of 40 posts, vacancy was 9.1% and turnover 12%, compared to 10.6% and 15.4% nationally.",
            "9.1% < national 10.6 /40; 12% < national 15.4 /40",
        ),
        (
            "It spent \u{a3}4 million; vacancy was 9.1% and turnover 12%, compared to 10.6% and 15.4% nationally.",
            "9.1% < national 10.6; 12% < national 15.4",
        ),
        // That they are compared needs no words.
        (
            "Vacancy was 9.1% and turnover 12%, and 10.6% and 15.4% in the region.",
            "9.1% < region 10.6; 12% < region 15.4",
        ),
        // These are of its own people.
        (
            "9.1% of posts were vacant, 12% of staff had left, and 10.6% and 15.4% of them were ill, above the national average.",
            "9.1%; 12%; 10.6%; 15.4% < national -",
        ),
    ]);
}

#[test]
fn the_next_sentence_says_what_the_figure_had_been() {
    check_measures(&[
        (
            "In 2023/24, 22% of people had one. This had fallen from 25% in 2022/23.",
            "22% < 25",
        ),
        (
            "In all 31% were satisfied in 2023/24. The result in 2021/22 was 42%.",
            "31% < 42",
        ),
        (
            "In all 412 reviews were overdue. At its highest, in 2022, it was 1,120.",
            "412 < 1120",
        ),
        // Later than the figure before, and no earlier value of it.
        (
            "In all 31% were satisfied in 2021/22. The share of women in 2023/24 was 42%.",
            "31%; 42%",
        ),
    ]);
}
