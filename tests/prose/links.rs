//! What the wording of a sentence links to each figure: comparators, periods and bases, as a person
//! reads them.

use super::{comparators, read};
use care_quality::issue::Code;

fn words(text: &str) -> Vec<String> {
    let prose = read(text);
    let links = prose
        .figures()
        .iter()
        .flat_map(|figure| figure.figure().comparators());
    links
        .map(|link| link.words().unwrap_or("-").to_owned())
        .collect()
}

#[test]
fn averages_are_linked_to_the_figure_that_is_compared() {
    for (text, expected) in [
        (
            "62% felt safe, below the England average of 71%.",
            "62% <- england_average 71",
        ),
        // Several averages, in brackets or one after the other.
        (
            "Reviews stood at 71% (regional average: 64%, national average: 58%).",
            "71% <- region_average 64; 71% <- national_average 58",
        ),
        (
            "96% went home (London 95%; England 93%).",
            "96% <- london_average 95; 96% <- england_average 93",
        ),
        (
            "Admissions were 634.9 per 100,000, against 560.8 in England and 588.0 for its statistical neighbours.",
            "634.9 <- england_average 560.8; 634.9 <- peer_average 588.0",
        ),
        // One for each measure.
        (
            "45% were satisfied and 62% felt safe, below the England averages of 50% and 70% respectively.",
            "45% <- england_average 50; 62% <- england_average 70",
        ),
        (
            "62% felt safe and 45% had enough contact, both below the England averages of 71% and 46%.",
            "62% <- england_average 71; 45% <- england_average 46",
        ),
        // In a clause or a sentence of its own.
        (
            "38% of carers were satisfied; nationally the figure was 36.7%.",
            "38% <- national_average 36.7",
        ),
        (
            "62% felt safe. This was worse than the England average (70%).",
            "62% <- england_average 70",
        ),
        (
            "43% had enough contact. The national average was 28%.",
            "43% <- national_average 28",
        ),
        // The group behind the number.
        (
            "Compliance was 98%, above the average of 97% for this type of authority.",
            "98% <- same_type_average 97",
        ),
        (
            "Waits averaged 11.2 days, well above the 8.4 days seen in comparable authorities.",
            "11.2 <- peer_average 8.4",
        ),
        (
            "22.6% were in work, less than the average for the South West, which was 27.4%.",
            "22.6% <- region_average 27.4",
        ),
        (
            "Turnover was 9.1%, against 9.8% for comparable boroughs, 10.2% for London and 11.4% for England.",
            "9.1% <- peer_average 9.8; 9.1% <- london_average 10.2; 9.1% <- england_average 11.4",
        ),
        // Named without a number.
        (
            "62% felt safe, in line with the England and regional averages.",
            "62% <- england_average -; 62% <- region_average -",
        ),
        // Before the figure.
        (
            "Satisfaction was similar to the national average at 64%.",
            "64% <- national_average -",
        ),
        // The kind is said once.
        (
            "62% felt safe (England average 71%), and 80% were made to feel safe, compared with 87%.",
            "62% <- england_average 71; 80% <- england_average 87",
        ),
        // A difference is compared with nothing.
        (
            "The wait was 23 days, 6 days more than the England average (17 days).",
            "23 <- england_average 17",
        ),
        // A figure of another sentence is not compared.
        (
            "Turnover was 29% in the area. People travelled far. The England average was 25%.",
            "",
        ),
        (
            "Plans were in place by their 17th birthday for 66% of people.",
            "",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn words_cut_at_the_end_of_a_line_are_read_whole() {
    assert_eq!(
        comparators("54.3% had a choice, lower than the Eng-\nland aver-\nage of 69.8%."),
        "54.3% <- england_average 69.8"
    );
}

#[test]
fn earlier_values_are_told_from_later_ones() {
    for (text, expected) in [
        (
            "The backlog had reduced from 400 to 150 people.",
            "150 <- own_earlier 400",
        ),
        (
            "Uptake rose from 42% in 2021 to 55% in 2022 and 61% in 2023.",
            "61% <- own_earlier 42; 61% <- own_earlier 55",
        ),
        (
            "The wait was 28 days in 2023/24 compared with 35 in 2022/23 and 41 in 2021/22.",
            "28 <- own_earlier 35; 28 <- own_earlier 41",
        ),
        // By the dates of two clauses.
        (
            "76% of partners agreed in May 2024; in 2022 this was 61%.",
            "76% <- own_earlier 61",
        ),
        (
            "Figures showed 81% in August 2024 and 67% in August 2023.",
            "81% <- own_earlier 67",
        ),
        (
            "In March 2022 there were 712 applications waiting, and this was reduced to 94 by June 2024.",
            "94 <- own_earlier 712",
        ),
        // By words.
        (
            "Calls were answered within an average of 4 minutes, when it had been 17 at the worst point.",
            "4 <- own_earlier 17",
        ),
        (
            "The time to answer had been 14 minutes in 2022 and was now 6 minutes.",
            "6 <- own_earlier 14",
        ),
        (
            "Turnover had been 18% in 2021 but had come down to 11% by 2024.",
            "11% <- own_earlier 18",
        ),
        (
            "Sickness was 10.6 days, slightly up on 9.8 the year before.",
            "10.6 <- own_earlier 9.8",
        ),
        (
            "There were 23 complaints (31 in the previous year).",
            "23 <- own_earlier 31",
        ),
        (
            "Concerns had more than doubled, from 1,902 in 2020/21 to 4,388 in 2023/24.",
            "4,388 <- own_earlier 1902",
        ),
        // Two figures of two things.
        (
            "The median wait was 61 days and the longest was 402 days.",
            "",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn what_was_to_be_reached_is_a_target() {
    for (text, expected) in [
        (
            "98% were seen in time, against a target of 95%.",
            "98% <- target 95",
        ),
        (
            "81% of deliveries were on time against the contractual 95%.",
            "81% <- target 95",
        ),
        (
            "77% passed level 1 and 58% passed level 3, both below the mandatory 95%.",
            "77% <- target 95; 58% <- target 95",
        ),
        (
            "85.6% were at home, ahead of the ambition of 82%.",
            "85.6% <- target 82",
        ),
        (
            "96% of staff were trained (95% is the national standard).",
            "96% <- target 95",
        ),
        (
            "60% of reviews were on time against the national average of 58% and a local target of 80%.",
            "60% <- national_average 58; 60% <- target 80",
        ),
        // Of another clause.
        (
            "The target was a decision within 2 days; the median time was 1 day.",
            "",
        ),
    ] {
        assert_eq!(comparators(text), expected, "{text}");
    }
}

#[test]
fn what_was_spent_is_compared_with_its_estimate() {
    for text in [
        "Actual spend on equipment was £2,400,000 against an estimate of £2,100,000.",
        "The budget was estimated to be £2,100,000. Its actual spend was £2,400,000.",
    ] {
        assert_eq!(
            comparators(text),
            "£2,400,000 <- estimate 2100000",
            "{text}"
        );
    }
}

#[test]
fn the_words_of_a_comparison_are_those_of_its_own_number() {
    for (text, expected) in [
        (
            "62% felt safe, slightly lower than the England average of 71%.",
            "slightly lower than",
        ),
        (
            "62% felt safe, which was not statistically different from the England average.",
            "not statistically different from",
        ),
        (
            "58 people were waiting, down from 120 the year before and against a target of 40.",
            "down from|-",
        ),
        (
            "62% felt safe, compared to the England average of 71%.",
            "-",
        ),
    ] {
        assert_eq!(words(text).join("|"), expected, "{text}");
    }
}

#[test]
fn a_comparator_stands_where_its_number_or_its_name_stands_and_is_of_the_same_metric() {
    let text = "62% felt safe, lower than the England average of 71% and the regional average.";
    let prose = read(text);
    let figure = &prose.figures()[0];
    let places: Vec<_> = figure
        .comparator_spans()
        .iter()
        .map(|span| span.of(text))
        .collect();
    assert_eq!(places, [Some("71%"), Some("regional average")]);
    assert_eq!(
        figure.figure().metric(),
        prose.figures()[1].figure().metric()
    );
    assert!(figure.figure().metric().is_some());
    let not_stated = prose
        .issues()
        .iter()
        .filter(|issue| issue.code() == Code::ComparatorNotStated);
    assert_eq!(not_stated.count(), 1);
}

#[test]
fn words_against_the_numbers_are_an_issue() {
    let contradicts = |text: &str| {
        let prose = read(text);
        prose
            .issues()
            .iter()
            .any(|issue| issue.code() == Code::DirectionContradiction)
    };
    for text in [
        "Staff turnover was 9%, higher than the England average of 12%.",
        "64% of people were satisfied, better than the England average of 66%.",
        "Staff turnover was 12%. This was better than the London average of 9%.",
        "The figure of 68% was lower than the England average of 61%.",
        "Of carers, 68% were satisfied, lower than the England average of 61%.",
    ] {
        assert!(contradicts(text), "{text}");
    }
    for text in [
        "Staff turnover was 9%, lower than the England average of 12%.",
        "Staff turnover was 9%, better than the England average of 12%.",
        "64% of people were satisfied, similar to the England average of 66%.",
        "The median wait was 2 days higher than the England average of 9 days.",
    ] {
        assert!(!contradicts(text), "{text}");
    }
}

#[test]
fn parts_have_the_base_that_they_point_back_to() {
    for (text, expected) in [
        (
            "There were 110 complaints, of which 41% were about quality and 21% about delays.",
            "41%=110 21%=110",
        ),
        (
            "1,018 people were waiting, 312 of whom had waited for a year.",
            "312=1018",
        ),
        (
            "There were 240 people waiting for a review. 61% of them had waited a year.",
            "61%=240",
        ),
        (
            "There were 1,655 overdue reviews. Of these 629 were a year late and 118 two years late.",
            "629=1655 118=1655",
        ),
        // What is compared is no whole.
        (
            "There were 1,118 applications, down from 1,460, of which 204 were urgent.",
            "204=1118",
        ),
        // The whole is not said again.
        (
            "3,204 people left hospital, with 62% going home and 27% going to a bed.",
            "62%=3204 27%=3204",
        ),
        (
            "83% of 212 respondents felt respected, although only 49% could recall a plan.",
            "83%=212 49%=212",
        ),
        (
            "Of the 320 people reviewed, 45 had moved and 12 had died.",
            "45=320 12=320",
        ),
        // The share says again what two counts say.
        (
            "The Ombudsman upheld 9 of the 12 complaints, which is 75%.",
            "9=12 75%=12",
        ),
        // A number that only the parts make a figure.
        (
            "We heard from 236 residents, of whom 61% did not know whom to ask.",
            "61%=236",
        ),
        // A group of its own, not one that was named before.
        (
            "Courses ran at 14 venues; 87% of those who finished reported better balance.",
            "",
        ),
        (
            "402 people were supported to leave hospital, and readmissions were 8.7%.",
            "",
        ),
    ] {
        let prose = read(text);
        let found: Vec<String> = prose
            .figures()
            .iter()
            .filter_map(|figure| {
                let base = figure.figure().base()?;
                Some(format!("{}={}", figure.text(), base.number()))
            })
            .collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }
}

#[test]
fn a_period_is_of_its_own_clause() {
    for (text, expected) in [
        // What leads a sentence is for all of it.
        (
            "In 2022/23, 45% felt safe and 60% were satisfied.",
            "45%=2022/23 60%=2022/23",
        ),
        (
            "45% felt safe and 60% were satisfied (ASCS, 2022/23).",
            "45%=2022/23 60%=2022/23",
        ),
        // What stands in a later clause is not for an earlier one.
        (
            "The service had 24 places, and occupancy was 91% in September 2024.",
            "24=- 91%=September 2024",
        ),
        (
            "Turnover was 16.2% in 2023/24, and the vacancy rate was 11%.",
            "16.2%=2023/24 11%=-",
        ),
        // The time of what a figure is compared with is not its own.
        (
            "88% of sessions took place on time, against 85% at the same point last year.",
            "88%=- 85%=last year",
        ),
        (
            "In 2022/23 the vacancy rate was 14%; this had fallen to 9% in 2023/24.",
            "14%=2022/23 9%=2023/24",
        ),
        (
            "The average wait was 24 days (previous year: 31).",
            "24=- 31=previous year",
        ),
        (
            "58% were satisfied in 2021/22 and 61% in 2022/23.",
            "58%=2021/22 61%=2022/23",
        ),
        (
            "It completed 4,418 assessments in 2023/24, a rise of 11% on the previous year.",
            "4,418=2023/24 11%=2023/24",
        ),
        // Plans are no time of a figure; the year in which something counted happened is.
        (
            "A commitment was made to build more homes by 2032 and 214 homes had been completed.",
            "214=-",
        ),
        ("Seven apprentices joined in 2024.", "Seven=2024"),
        // A fragment with the source and its time.
        (
            "75% of people had a choice. Adult Social Care Survey (ASCS, 2023/24).",
            "75%=2023/24",
        ),
    ] {
        let prose = read(text);
        let found: Vec<String> = prose
            .figures()
            .iter()
            .map(|figure| {
                let period = figure.period().map_or("-", |placed| placed.period().text());
                format!("{}={period}", figure.text())
            })
            .collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }
}

#[test]
fn words_and_numbers_that_do_not_contradict_are_not_said_to() {
    for text in [
        // The same was said; no two numbers are called the same.
        "70% of people found it easy to find information, and 57% of carers said the same \
         (England 59%).",
        // A pace is no whole: 51% of 23 need not be possible.
        "On average 23 audits a month had been completed in 2024. Of these 51% were graded good.",
    ] {
        let prose = read(text);
        let codes: Vec<Code> = prose.issues().iter().map(|issue| issue.code()).collect();
        assert!(!codes.contains(&Code::DirectionContradiction), "{text}");
        assert!(!codes.contains(&Code::ShareImpossible), "{text}");
    }
}
