//! What the wording says of a council's own earlier values, of series, and of bases.

use super::{check_measures as check, read};

#[test]
fn a_figure_is_compared_with_what_it_was() {
    check(&[
        (
            "The backlog, 1,140 at its height in April 2022, had been reduced to 318.",
            "318 < 1140",
        ),
        (
            "The rate had sunk to 15% from a starting point of 24%.",
            "15% < 24",
        ),
        (
            "Police reports made up 40% of concerns as opposed to a former 25%.",
            "40% < 25",
        ),
        (
            "The vacancy rate was 5%, a far cry from the 30% that had been inherited.",
            "5% < 30",
        ),
        (
            "A total of 318 reviews were late, less than a third of the 1,120 there had been in 2022.",
            "318 < 1120",
        ),
        (
            "The team had 410 reviews overdue, less than half the 900 overdue in 2023.",
            "410 < 900",
        ),
        (
            "12% of calls were lost, an improvement of 6 percentage points on the 18% of a year earlier.",
            "12% < 18; 6",
        ),
        (
            "The average wait was 160 days, 20 days quicker than the 180 of 2022/23.",
            "160 < 180; 20",
        ),
        (
            "88% were trained, above the previous year’s 81%.",
            "88% < 81",
        ),
        (
            "At 30 September the service employed 640 people, against 601 twelve months before.",
            "640 < 601",
        ),
        (
            "The response rate was 31%, as opposed to the 9% which the paper form used to achieve.",
            "31% < 9",
        ),
        (
            "There were 12 bookable beds compared with 16 before one home closed.",
            "12 < 16",
        ),
        (
            "There were 980 flats, up from 820 when the strategy was adopted.",
            "980 < 820",
        ),
        ("Outcomes were met for 94%, unchanged from 94%.", "94% < 94"),
        (
            "The panel agreed 210 requests, modest growth on 190.",
            "210 < 190",
        ),
        (
            "Self-neglect came up in 19% of enquiries, no more than could be expected after 18% the year before.",
            "19% < 18",
        ),
        (
            "71% were satisfied, improving on last year’s 64%.",
            "71% < 64",
        ),
        (
            "The list stood at 210 against 340 at the same point last year.",
            "210 < 340",
        ),
        (
            "A wait for an assessment took 9 days on average, not 30 as in 2022.",
            "9 < 30",
        ),
        (
            "The total was well down on the 1,200 people waiting in March 2022, and stood at 510.",
            "510 < 1200",
        ),
        ("Vacancies had been halved, from 14% to 7%.", "7% < 14"),
        (
            "People lived far away: 29 lived more than 40 miles off, brought down since 2022 from 44.",
            "29 < 44",
        ),
    ]);
}

#[test]
fn brackets_and_clauses_say_what_a_figure_was() {
    check(&[
        ("The longest wait was 45 days (was 210).", "45 < 210"),
        ("72% felt safe (previously 65%).", "72% < 65"),
        (
            "72% felt safe (70% in England; 65% locally the year before).",
            "72% < england 70, 65",
        ),
        (
            "The share had grown (40% in October 2024, 25% when the contract began).",
            "40% < 25",
        ),
        (
            "The share had barely altered (25.1%, 25.4% earlier).",
            "25.1% < 25.4",
        ),
        (
            "An enquiry took 90 days, which was much what it had been (88 days).",
            "90 < 88",
        ),
        (
            "The team held a list of 270 people, which had stood at 450 in the spring.",
            "270 < 450",
        ),
        (
            "It took 2 days to find a package, having once taken 9.",
            "2 < 9",
        ),
        (
            "On 1 March there were 12 people waiting for homecare, a number that had peaked at 160.",
            "12 < 160",
        ),
        (
            "Absence averaged 10.8 days per worker; it had averaged 12.7.",
            "10.8 < 12.7",
        ),
        (
            "Readmissions ran at 15% and had been 18% under the old arrangements.",
            "15% < 18",
        ),
        (
            "There were 170 social workers in post where there had been 158.",
            "170 < 158",
        ),
        (
            "Training had been completed by 77% of those who needed it where once it had been completed by 52%.",
            "77% < 52",
        ),
        (
            "The average time to find a package was 2 days; at its worst, in the winter of 2022, it had taken 6.5.",
            "2 < 6.5",
        ),
        (
            "Sickness, which had touched 12% in the first winter, was back to 5%.",
            "5% < 12",
        ),
        (
            "The team had opened with 9 social workers and by the time we visited had 15.",
            "15 < 9",
        ),
        (
            "Turnover was 9% in the year to 30 September 2024 and 16% in the year preceding.",
            "9% < 16",
        ),
    ]);
}

#[test]
fn a_sentence_goes_back_to_what_the_figure_before_it_was() {
    check(&[
        (
            "Caseloads were 17 each on average. They had been 29.",
            "17 < 29",
        ),
        (
            "45% of reviews were late in 2023/24. The year before it had fallen to 30%.",
            "45% < 30",
        ),
        (
            "12 people were waiting. By the time of our visit two years earlier it was 30.",
            "12 < 30",
        ),
        (
            "45% of reviews were late in March. By the time of our visit it had been 30% for a month.",
            "30% < 45",
        ),
        (
            "Partners gave the council 8.1 out of 10. Two springs earlier it had been 6.4.",
            "8.1 < 6.4",
        ),
        (
            "The conversion rate was 28%. The year before it had been 37%.",
            "28% < 37",
        ),
        (
            "In the year to March 2024, 430 people joined a class. Two years earlier only 150 had done so.",
            "430 < 150",
        ),
        (
            "Waits to start now averaged 6 days. Previously the average was 4 days.",
            "6 < 4",
        ),
        (
            "There were 358 people waiting. Six months previously there were 301.",
            "358 < 301",
        ),
        (
            "There were 134 complaints in 2024/25. In the previous year there had been 151.",
            "134 < 151",
        ),
        (
            "The council had 23 apprentices. There had been nine in 2021.",
            "23 < 9",
        ),
        (
            "The rate was 61% in 2023/24. In 2021/22 it was 54%.",
            "61% < 54",
        ),
        (
            "Hours delivered each week were 14,250. Before the change they had been 11,900.",
            "14,250 < 11900",
        ),
        (
            "In 2021/22, 14% of posts were vacant. By 2023/24 this had fallen to 8%.",
            "8% < 14",
        ),
    ]);
}

#[test]
fn a_series_ends_in_its_measure() {
    check(&[
        (
            "Vacancies were 12% in 2021, 14% in 2022 and 16% in 2023.",
            "16% < 12, 14",
        ),
        (
            "Concerns went from 2,210 in 2021/22 through 2,655 in 2022/23 to 3,480 in 2023/24.",
            "3,480 < 2210, 2655",
        ),
        (
            "Use had risen, 61 people having had one in 2021/22, 74 in 2022/23 and 103 in 2023/24.",
            "103 < 61, 74",
        ),
        (
            "In March 2022 agency workers filled 47 posts, by March 2023 they filled 29, and by September 2024 only 8.",
            "8 < 47, 29",
        ),
        (
            "Enquiries stayed put: 512, 498 and 505 in those three years.",
            "505 < 512, 498",
        ),
        ("The share rose through 12% and 14% to 16%.", "16% < 12, 14"),
    ]);
}

#[test]
fn two_numbers_of_two_things_are_two_measures() {
    check(&[
        (
            "In 2022 the council had recruited 12 social workers and in 2024 it had 3 advocates.",
            "12; 3",
        ),
        (
            "There were 40 people waiting for a review. There were 12 complaints last year.",
            "40; 12",
        ),
        (
            "72% felt safe and 65% were satisfied last year.",
            "72%; 65%",
        ),
        (
            "The council had 45 staff in the team. In the previous year 120 carers had been assessed.",
            "45; 120",
        ),
    ]);
}

#[test]
fn a_share_is_of_what_the_sentence_before_counted() {
    check(&[
        (
            "A survey followed each visit. 2,206 replies were received. 88% said the worker had listened. 59% said they knew what came next.",
            "2,206; 88% /2206; 59% /2206",
        ),
        (
            "The survey was answered by 140 of the 190. 82% would recommend the council.",
            "140 /190; 82% /140",
        ),
        (
            "In 2023/24 there were 148 complaints. In other words, 67% of decided complaints were upheld.",
            "148; 67% /148",
        ),
        (
            "The team gave 119 people an assessment. 44 were found eligible.",
            "119; 44 /119",
        ),
        (
            "There were 110 reviews. Of these, 41% were late.",
            "110; 41% /110",
        ),
        (
            "The council received 203 complaints; 121 were upheld.",
            "203; 121 /203",
        ),
        (
            "The Ombudsman carried out 10 investigations and upheld 9 of them, an uphold rate of 90%.",
            "10; 9 /10; 90% /10",
        ),
        (
            "38 of the 121 young people had a social worker, 29 had a plan.",
            "38 /121; 29 /121",
        ),
        ("41% of 110 and 62% (n=60) agreed.", "41% /110; 62% /60"),
    ]);
    // Another quantity, another group, a national survey, a score.
    check(&[
        (
            "There were 400 people waiting. 71% of people felt safe.",
            "400; 71%",
        ),
        (
            "There were 320 reviews in the year. In the Adult Social Care Survey 62% were satisfied.",
            "320; 62%",
        ),
        (
            "The council had 12 hubs. 88% were satisfied with them.",
            "12; 88%",
        ),
        ("Partners gave the council 8.1 out of 10.", "8.1"),
    ]);
}

/// The codes of the warnings that numbers contradict words, or that shares cannot be.
fn warnings(text: &str) -> Vec<&'static str> {
    let prose = read(text);
    let codes = prose.issues().iter().map(|issue| issue.code().id());
    codes
        .filter(|code| {
            matches!(
                *code,
                "direction.contradiction" | "share.impossible" | "share.sum"
            )
        })
        .collect()
}

#[test]
fn words_and_numbers_that_agree_raise_no_warning() {
    for text in [
        // Words of another comparison.
        "62% felt safe, compared with 66% in England, and this was higher than last year (58%).",
        "62% felt safe (England 66%) and this was higher than before.",
        "In 2021 it was higher, at 14%, than the England average of 12%, and by 2023 it was 9%.",
        "By 2023 turnover had fallen to 9%, from 14% in 2021 when it was higher than the England average of 12%.",
        // As precise as they are printed.
        "62% felt safe, the same as the England average of 61.8%.",
        "62% felt safe, slightly higher than the England average of 62%.",
        "62% felt safe, about the same as the England average of 64%.",
        "62% felt safe, never higher than 62% in any year.",
        // A difference, not a value.
        "Absence was 2 days higher than the England average of 9 days.",
        "The rate was 5% higher than the England average of 20%.",
        "With 62% the council was 4 points lower than the England average and 5 points higher than the 57% of last year.",
        // Qualified, negated, a wait.
        "Over 95% of reviews were on time, higher than the England average of 95%.",
        "62% felt safe, no lower than the England average of 60%.",
        "The median wait was 12 days, better than the England average of 20 days.",
        "Turnover was 9.1%, better than the England average of 12.4%.",
        // Shares of another whole.
        "92% of calls were answered in time, and 71% were resolved at once, with the remaining 29% passed on.",
        "Out of 18 aims 12 had been met and 3 turned down. Savings of £3.1 million were to be made, of which 68% had been delivered.",
        "There were 3 reviews. 68% were late.",
    ] {
        assert_eq!(warnings(text), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn words_and_numbers_that_disagree_raise_a_warning() {
    for (text, code) in [
        (
            "62% felt safe, higher than the England average of 66%.",
            "direction.contradiction",
        ),
        (
            "62% felt safe (England 66%), which was higher.",
            "direction.contradiction",
        ),
        (
            "62% felt safe, the same as the England average of 66.8%.",
            "direction.contradiction",
        ),
        (
            "Turnover was 14.1%, better than the England average of 12.4%.",
            "direction.contradiction",
        ),
        (
            "There were 7 reviews. Of these, 41% were late.",
            "share.impossible",
        ),
        (
            "80% of people were satisfied, with the remaining 30% unsure.",
            "share.sum",
        ),
    ] {
        assert_eq!(warnings(text), [code], "{text}");
    }
}

#[test]
fn parts_of_a_sum_or_of_a_share_have_no_count_of_another_sentence_as_their_base() {
    check(&[
        (
            "There were 1,250 applications waiting. Some 86% of reviews were overdue, of which 12% had waited for years.",
            "1,250; 86%; 12%",
        ),
        (
            "The register held 3 risks. Savings of £3.1 million were planned, of which 68% had been made.",
            "3; 68%",
        ),
        (
            "There were 110 complaints (12% more than planned), of which 40% were upheld.",
            "110; 12%; 40% /110",
        ),
    ]);
}

#[test]
fn what_had_been_is_an_earlier_value_of_the_figure_itself() {
    check(&[
        (
            "Reviews in time had risen to 46% in 2023/24 – they had been 29% in 2021/22 – and were still rising.",
            "46% < 29",
        ),
        (
            "There were 618 applications waiting, 285 of them for a year. The backlog had been at 792 in September 2023.",
            "618 < 792; 285 /618",
        ),
        (
            "Turnover was 9.6%, lower than the national average, and had been 13.4% in the preceding year.",
            "9.6% < national -, 13.4",
        ),
        (
            "Satisfaction was 62%. This was up from 58% in 2021.",
            "62% < 58",
        ),
        // What there had been is counted, not compared.
        (
            "The team closed 40 cases. There had been 19 breaches in 2022/23.",
            "40; 19",
        ),
    ]);
}

#[test]
fn a_time_behind_than_is_that_of_an_earlier_value() {
    check(&[
        ("Turnover was 9%, higher than in 2022/23.", "9% < -"),
        (
            "Turnover was 9%, 2 percentage points higher than in 2022/23.",
            "9% < -; 2",
        ),
        (
            "Turnover was 9%, higher than in 2022/23 and higher than in 2021/22.",
            "9% < -",
        ),
        (
            "There were 36 vacancies in 2023/24, 8 fewer than in 2022/23.",
            "36; 8 < -",
        ),
        (
            "There were 36 vacancies in 2023/24, 8 fewer than the year before.",
            "36; 8 < -",
        ),
        (
            "60 people were awaiting a review, 15 fewer than a year before.",
            "60; 15 < -",
        ),
        (
            "60 people were awaiting a review, 15 fewer than on 1 April 2023.",
            "60; 15 < -",
        ),
        (
            "60 people were awaiting a review, 15 fewer than at the end of March 2023.",
            "60; 15 < -",
        ),
        (
            "In 2023/24 there were 36 vacancies. This was 8 fewer than in 2022/23.",
            "36; 8 < -",
        ),
        (
            "In 2023/24 there were 36 vacancies. This was 8 more than the year before.",
            "36; 8 < -",
        ),
        // The earlier value is printed.
        (
            "There were 36 vacancies, 8 more than in 2022/23, when there had been 28.",
            "36 < 28; 8",
        ),
        ("Turnover was 9%, higher than in 2022/23 (7%).", "9%; 7%"),
        // Nothing stands before it.
        ("More than in 2022/23, staff felt safe: 81% said so.", "81%"),
    ]);
    let text = "60 people were awaiting a review, 15 fewer than in the same month of 2023.";
    let prose = read(text);
    let difference = &prose.figures()[1];
    let words = difference.figure().comparators()[0].words();
    assert_eq!(words, Some("fewer than"));
    assert_eq!(difference.comparator_spans()[0].of(text), Some("2023"));
}
