//! Which whole a part points back to, and that it can be all of it.

use super::check_measures;

#[test]
fn of_them_means_what_was_counted_last_and_parts_of_parts_have_their_own_whole() {
    check_measures(&[
        (
            "240 people moved, 88 of them by choice, and 75 of them in a crisis.",
            "240; 88 /240; 75 /240",
        ),
        (
            "There were 240 people waiting, of whom 88 had moved, 12 of them in a crisis.",
            "240; 88 /240; 12 /88",
        ),
        (
            "There were 1,018 people waiting, of whom 312 people had waited a year.",
            "1,018; 312 /1018",
        ),
        (
            "There were 14 appeals, all 14 of which were upheld.",
            "14; 14 /14",
        ),
        (
            "There were 44 referrals in the year. Of these, 12 referrals were urgent.",
            "44; 12 /44",
        ),
        (
            "There were 110 people waiting. Of these 41% wanted to move.",
            "110; 41% /110",
        ),
        (
            "There were 110 complaints, and of those 41% were upheld.",
            "110; 41% /110",
        ),
        // The number is the whole itself.
        (
            "The team saw 340 people and wrote plans for 112. Of those 112 people, 40 were in work.",
            "340; 112; 40 /112",
        ),
        // A group of its own, another quantity, a difference far behind.
        (
            "There were 110 reviews. Of those using day centres, 41% were satisfied.",
            "110; 41%",
        ),
        (
            "There were 110 complaints, of which 41% were upheld, with 12 days the median time to reply.",
            "110; 41% /110; 12",
        ),
        (
            "There were 110 complaints, of which most were about the time it took to find a home that would take people who paid 41% more.",
            "110; 41%",
        ),
    ]);
}

#[test]
fn a_part_can_be_all_of_its_whole_and_need_not_say_it_again() {
    check_measures(&[
        (
            "There were 40 visits, with 62% being unannounced.",
            "40; 62% /40",
        ),
        (
            "There were 40 visits, with all 40 being unannounced.",
            "40; 40 /40",
        ),
        (
            "There were 58 reviews; 47% were late and all 58 had a plan.",
            "58; 47% /58; 58 /58",
        ),
        (
            "There were 240 complaints; twelve were upheld.",
            "240; twelve /240",
        ),
        (
            "There were 240 complaints; 1 in 5 were upheld.",
            "240; 1 in 5 /5",
        ),
        (
            "9 of the 12 complaints were upheld (75%).",
            "9 /12; 75% /12",
        ),
        (
            "The team upheld 9 of the 12 complaints (in a year with staff turnover of 75%).",
            "9 /12; 75%",
        ),
        // A length of time is no part, and a clause of others tells of no part.
        (
            "There were 240 complaints, with 12 days being the average.",
            "240; 12",
        ),
        (
            "In a survey 41% of 110 carers agreed and across its homes 62% were happy.",
            "41% /110; 62%",
        ),
        (
            "The hospital sent home 320 people whilst 45 had a fall at home.",
            "320; 45",
        ),
    ]);
}

#[test]
fn a_noun_is_taken_up_by_itself_and_by_no_word_beside_it() {
    check_measures(&[
        (
            "The service saw 412 new people in 2023/24. 81 of the new posts were filled.",
            "412; 81",
        ),
        (
            "The service saw 412 new people in 2023/24. 81 of the people had moved home.",
            "412; 81 /412",
        ),
    ]);
}
