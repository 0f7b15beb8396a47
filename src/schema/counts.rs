use super::shape::{count, id, object, said};
use crate::{metric::ThemeCoding, value::Object};
use alloc::vec;

pub(super) fn workforce() -> Object {
    object(
        "Workforce",
        "Counts of staff: people, or full-time equivalents",
        vec![
            (
                "in_post",
                count("In post", "Permanent and temporary staff in post"),
            ),
            ("leavers", count("Leavers", "Staff who left in 12 months")),
            (
                "starters",
                count("Starters", "Staff who started in 12 months"),
            ),
            ("vacancies", count("Vacancies", "Posts vacant now")),
            ("agency", count("Agency", "Agency staff now")),
            (
                "agency_covering_vacancies",
                count(
                    "Agency covering vacancies",
                    "Of these, those in vacant posts",
                ),
            ),
            ("cases", count("Cases", "Open cases")),
            (
                "case_holders",
                count("Case holders", "Staff who hold cases"),
            ),
            (
                "days_lost",
                count("Days lost", "Working days lost to sickness in 12 months"),
            ),
            (
                "working_days",
                count("Working days", "Working days in a year"),
            ),
        ],
        &[],
    )
}

pub(super) fn complaints() -> Object {
    let outcomes = object(
        "Outcomes",
        "How many had each outcome",
        vec![
            ("upheld", count("Upheld", "Upheld in full")),
            ("partly_upheld", count("Partly upheld", "Upheld in part")),
            ("not_upheld", count("Not upheld", "Not upheld")),
            ("withdrawn", count("Withdrawn", "Withdrawn")),
        ],
        &[],
    );
    let mut themes = said("Themes", "How many were about each theme, by its name");
    themes.push("type", "object");
    themes.push(
        "additionalProperties",
        count("Theme", "How many were about it"),
    );
    object(
        "Complaints",
        "Complaints about adult social care in a year",
        vec![
            ("received", count("Received", "Complaints received")),
            ("decided", count("Decided", "Complaints decided")),
            ("outcomes", outcomes),
            ("themes", themes),
            (
                "theme_coding",
                id::<ThemeCoding>(
                    "Theme coding",
                    "Whether one complaint can have several themes",
                ),
            ),
        ],
        &[],
    )
}

pub(super) fn ombudsman() -> Object {
    object(
        "Ombudsman",
        "Decisions of the Local Government and Social Care Ombudsman in a year",
        vec![
            ("upheld", count("Upheld", "Investigations that were upheld")),
            (
                "not_upheld",
                count("Not upheld", "Investigations that were not"),
            ),
            (
                "remedied_early",
                count(
                    "Remedied early",
                    "Upheld, and put right before the Ombudsman decided",
                ),
            ),
            (
                "compliance_outcomes",
                count(
                    "Compliance outcomes",
                    "Recommendations whose outcome is known",
                ),
            ),
            (
                "complied",
                count("Complied", "Of these, those that were followed"),
            ),
        ],
        &[],
    )
}
