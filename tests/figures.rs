//! Sentences in the manner of published reports, with what a person reads in them.

use care_quality::{
    Span,
    report::{Block, BlockKind, Prose},
};

fn read(text: &str) -> Prose {
    let block = Block::new(Span::new(0, text.len()), BlockKind::Paragraph);
    Prose::read(text, &[block])
}

#[test]
fn numbers_have_the_role_that_the_wording_gives_them() {
    for (text, expected) in [
        (
            "Satisfaction was 61.73%, similar to the England average of 65.39%.",
            "61.73%=measure 65.39%=comparator",
        ),
        (
            "88% felt safe, against 80% for England.",
            "88%=measure 80%=comparator",
        ),
        (
            "The list had reduced from 420 people to 120 people.",
            "420=comparator 120=measure",
        ),
        (
            "Uptake was 65%, up from 42% in 2021/22.",
            "65%=measure 42%=comparator",
        ),
        (
            "98% were seen in time, against a target of 95%.",
            "98%=measure 95%=target",
        ),
        ("Only 4 of the 30 files had a plan.", "4=measure 30=base"),
        ("We spoke with 40 people, 12 carers and 25 staff.", ""),
        ("1 person told us they had been waiting 4 months.", ""),
        (
            "It worked with 14 local authorities under section 42 of the Care Act 2014.",
            "",
        ),
        (
            "The budget for 2023/24 was £152,345,000.",
            "£152,345,000=context",
        ),
        ("There was no waiting list.", "no=measure"),
        ("Three social workers qualified in 2023.", "Three=measure"),
    ] {
        let prose = read(text);
        let found: Vec<String> = prose
            .figures()
            .iter()
            .map(|figure| format!("{}={}", figure.text(), figure.role().id()))
            .collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }
}

#[test]
fn spans_are_in_order_and_give_the_recorded_text_on_hostile_input() {
    for unit in [
        "%",
        "7",
        "5% ",
        "((",
        "£",
        "é5%",
        "1 in 5 ",
        "from 5 to 9 ",
        "\u{a0}",
        "- ",
    ] {
        let text = unit.repeat(400);
        let mut end = 0;
        for figure in read(&text).figures() {
            assert!(figure.span().start() >= end, "{unit}");
            assert_eq!(figure.span().of(&text), Some(figure.text()), "{unit}");
            end = figure.span().end();
        }
    }
}
