//! Finds the sources that a sentence names, and whether it goes on with those of the one before.

use super::{
    glossary,
    pattern::{Words, phrases, words},
    token::Kind,
    view::View,
};
use crate::indicator::Voice;

/// Names of surveys, returns and bodies, with the voice that they lend.
const NAMES: &[(&str, Voice)] = &[
    ("Adult Social Care Survey", NationalData),
    ("Adult Social Care User Survey", NationalData),
    ("ASCS", NationalData),
    ("Survey of Adult Carers in England", NationalData),
    ("Survey of Adult Carers", NationalData),
    ("SACE", NationalData),
    ("Adult Carers Survey", NationalData),
    ("national carers survey", NationalData),
    ("Carers Survey", NationalData),
    ("Short and Long Term Support", NationalData),
    ("Short and Long Term", NationalData),
    ("SALT", NationalData),
    ("Adult Social Care Finance Report", NationalData),
    ("ASCFR", NationalData),
    ("ASC FR", NationalData),
    ("Client Level Data", NationalData),
    ("CLD", NationalData),
    ("Adult Social Care Outcomes Framework", NationalData),
    ("Adult Social Care Outcome Framework", NationalData),
    ("ASCOF", NationalData),
    ("Adult Social Care Workforce Estimates", NationalData),
    ("Adult Social Care Workforce Data Set", NationalData),
    ("ASCWE", NationalData),
    ("ASC WDS", NationalData),
    ("ASCWDS", NationalData),
    ("Skills for Care", NationalData),
    ("Safeguarding Adults Collection", NationalData),
    ("SAC", NationalData),
    ("Local Government and Social Care Ombudsman", NationalData),
    ("Local Government Social Care Ombudsman", NationalData),
    ("Local Government & Social Care Ombudsman", NationalData),
    ("LGSCO", NationalData),
    ("Ombudsman", NationalData),
    ("Office for National Statistics", NationalData),
    ("ONS", NationalData),
    ("Census", NationalData),
    ("Index of Multiple Deprivation", NationalData),
    ("Indices of Multiple Deprivation", NationalData),
    ("Indices of Deprivation", NationalData),
    ("Public Health Outcomes Framework", NationalData),
    ("Fingertips", NationalData),
    ("NHS England", NationalData),
    ("NHS Digital", NationalData),
    ("Better Care Fund", NationalData),
    ("Capacity Tracker", NationalData),
    ("OHID", NationalData),
    (
        "Office for Health Improvement and Disparities",
        NationalData,
    ),
    (
        "Mental Capacity Act Deprivation of Liberty Safeguards collection",
        NationalData,
    ),
    ("NHS Capacity Tracker", NationalData),
    ("national safeguarding data", NationalData),
    ("Care Quality Commission data", NationalData),
    ("national data", NationalData),
    ("nationally published data", NationalData),
    ("published data", NationalData),
    ("national statistics", NationalData),
    ("national figures", NationalData),
    ("national survey", NationalData),
    ("national returns", NationalData),
    ("evidence submitted by the local authority", CouncilData),
    ("evidence provided by the local authority", CouncilData),
    ("data submitted by the local authority", CouncilData),
    ("data provided by the local authority", CouncilData),
    ("information provided by the local authority", CouncilData),
    ("information submitted by the local authority", CouncilData),
    ("data supplied by the local authority", CouncilData),
    ("information return", CouncilData),
    ("evidence submitted", CouncilData),
    ("evidence provided", CouncilData),
    ("data submitted", CouncilData),
    ("data provided", CouncilData),
    ("data shared by the local authority", CouncilData),
    ("data from the local authority", CouncilData),
    ("figures supplied", CouncilData),
    ("figures provided", CouncilData),
    ("own data", CouncilData),
    ("own evaluation", CouncilData),
    ("own figures", CouncilData),
    ("data supplied", CouncilData),
    ("local authority data", CouncilData),
    ("local authority figures", CouncilData),
    ("local authority performance data", CouncilData),
    ("council data", CouncilData),
    ("local authority records", CouncilData),
    ("local authority information", CouncilData),
    ("local authority evidence", CouncilData),
    ("local authority performance report", CouncilData),
    ("local authority self assessment", CouncilData),
    ("self assessment", CouncilData),
    ("local authority reported", CouncilData),
    ("local authority submitted", CouncilData),
    ("local authority provided", CouncilData),
    ("internal data", CouncilData),
    ("local data", CouncilData),
    ("performance data", CouncilData),
    ("performance dashboard", CouncilData),
    ("annual report", CouncilData),
    ("annual complaints report", CouncilData),
    ("workforce data", CouncilData),
    ("staff survey", CouncilData),
    ("workforce survey", CouncilData),
    ("employee survey", CouncilData),
    ("health check survey", CouncilData),
    ("local survey", CouncilData),
    ("pilot survey", CouncilData),
    ("feedback survey", CouncilData),
    ("customer survey", CouncilData),
    ("local carers survey", CouncilData),
    ("resident survey", CouncilData),
    ("satisfaction survey", CouncilData),
    ("audit data", CouncilData),
    ("council figures", CouncilData),
    ("council records", CouncilData),
    ("information provided", CouncilData),
    ("documentation provided", CouncilData),
    ("local authority report", CouncilData),
];

pub(super) const SOURCES: (&Words, &[(&str, Voice)]) = phrases!(NAMES);

use Voice::{CouncilData, NationalData};

/// Where a source stands in its sentence, and what voice it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) voice: Voice,
    pub(super) bracketed: bool,
}

/// The sources that a sentence names, in order.
pub(super) fn sources(view: View<'_, '_>, found: &mut alloc::vec::Vec<Source>) {
    found.clear();
    if !view.any_opens(glossary::SOURCE) {
        return;
    }
    let mut at = 0;
    let mut depth = 0_usize;
    while let Some(token) = view.get(at) {
        match token.kind {
            Kind::Open => depth = depth.saturating_add(1),
            Kind::Close => depth = depth.saturating_sub(1),
            Kind::Word if view.opens(at, glossary::SOURCE) => {
                if let Some((end, voice)) = named(view, at) {
                    found.push(Source {
                        start: at,
                        end,
                        voice,
                        bracketed: depth > 0,
                    });
                    at = end;
                    continue;
                }
            }
            _ => {}
        }
        at = at.saturating_add(1);
    }
}

fn named(view: View<'_, '_>, at: usize) -> Option<(usize, Voice)> {
    let (end, (name, voice)) = view.meaning(at, SOURCES)?;
    // An abbreviation is read in capitals only: "SALT", not "salt".
    let short = name.bytes().all(|b| !b.is_ascii_lowercase());
    if short && view.word(at) != *name {
        return None;
    }
    // "Adult Social Care Survey (ASCS)": the abbreviation belongs to the name.
    let mut end = end;
    if view.kind(end) == Kind::Open
        && view.kind(end.saturating_add(2)) == Kind::Close
        && view
            .word(end.saturating_add(1))
            .bytes()
            .all(|b| b.is_ascii_uppercase())
        && !view.word(end.saturating_add(1)).is_empty()
    {
        end = end.saturating_add(3);
    }
    Some((end, *voice))
}

/// Whether a sentence goes on with the speaker before: "They told us", "They also mentioned".
pub(super) fn continues(view: View<'_, '_>) -> bool {
    view.is_any(0, words!("they|he|she"))
}

/// Whether a sentence goes on about what the sentence before said.
pub(super) fn refers_back(view: View<'_, '_>) -> bool {
    const OPENINGS: &Words = words!(
        "this|that|these|it|both|which|those|all|the England|the national average|\
        the regional average|the London average|the average|England|nationally|compared to|\
        compared with|in comparison|similar to|in line with|lower than|higher than|better than|\
        worse than|however this|though this|although this|and this|the figure"
    );
    view.any_phrase(0, OPENINGS).is_some()
        || view.is(0, "however") && view.is_any(2, words!("this|that|it|these"))
}

/// Whether a sentence is no more than a source and its time: "Adult Social Care Survey, 2023/24."
pub(super) fn fragment(view: View<'_, '_>, sources: &[Source]) -> bool {
    !sources.is_empty()
        && view.len() <= 18
        && !view.has(
            0,
            view.len(),
            words!("was|were|is|are|had|has|have|told|said|showed|shows|indicated|reported|found"),
        )
}

/// Whether a sentence names the source of the sentence before as its own.
pub(super) fn same_source(view: View<'_, '_>) -> bool {
    view.find(
        0,
        8,
        words!(
            "same data|same survey|same source|same return|this data|the data also|data also|\
        survey also|the survey|this survey|also showed|it also|same report|the report also|\
        same dataset|same period|same evidence"
        ),
    )
    .is_some()
}
