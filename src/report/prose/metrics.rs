//! Which metric a figure is of, by the words around it.

use super::token::View;
use crate::{Metric, number::Unit};

/// A wording that names a metric: all of `needs` (each a list of alternatives), none of `not`.
struct Cue {
    metric: Metric,
    unit: Unit,
    needs: &'static [&'static str],
    not: &'static str,
}

const fn cue(metric: Metric, unit: Unit, needs: &'static [&'static str], not: &'static str) -> Cue {
    Cue {
        metric,
        unit,
        needs,
        not,
    }
}

const CARERS: &str = "carers|carer|SACE|caring role";
const NO_MORE: &str = "no ongoing|no longer|not require|not need|no further|no longer required|\
        did not go on|no on going|without ongoing|lower level|reduced need|not required";

use Unit::{Count, Days, Per100000, Percent, Score};

/// In order: the first that fits is taken.
const CUES: &[Cue] = &[
    cue(Metric::UpheldPer100000, Per100000, &["upheld|uphold"], ""),
    cue(
        Metric::SafeguardingConcerns,
        Per100000,
        &["safeguarding", "concern*"],
        "",
    ),
    cue(
        Metric::CareHomeAdmissions65Plus,
        Per100000,
        &[
            "admission*|admitted|care home*|residential",
            "older|over|65|aged 65",
        ],
        "",
    ),
    cue(
        Metric::CareHomeAdmissions18To64,
        Per100000,
        &["admission*|admitted|care home*|residential"],
        "",
    ),
    cue(Metric::ComplaintsPer100000, Per100000, &["complaint*"], ""),
    // Ombudsman and complaints.
    cue(
        Metric::SatisfactoryRemedyRate,
        Percent,
        &["satisfactory remed*|satisfactory remedy|remedied|suitable remedy"],
        "",
    ),
    cue(
        Metric::ComplianceRate,
        Percent,
        &["complian*|complied", "recommendation*|ombudsman|LGSCO"],
        "",
    ),
    cue(Metric::SurveyResponseRate, Percent, &["response rate"], ""),
    // The workforce.
    cue(Metric::TurnoverRate, Percent, &["turnover"], ""),
    cue(
        Metric::VacancyAgencyCoverRate,
        Percent,
        &["vacanc*", "covered by agency|filled by agency|agency cover"],
        "",
    ),
    cue(
        Metric::VacancyRate,
        Percent,
        &["vacanc*|vacant|unfilled"],
        "",
    ),
    cue(
        Metric::AgencyRate,
        Percent,
        &["agency|locum*|interim staff|temporary staff|temporary workers|temporary workforce"],
        "agency cover",
    ),
    cue(
        Metric::AbsenceRate,
        Percent,
        &["sickness|absence*|sick leave"],
        "because of|days lost",
    ),
    cue(
        Metric::CareCertificateRate,
        Percent,
        &["care certificate"],
        "",
    ),
    cue(
        Metric::StaffEngagement,
        Percent,
        &[
            "engagement",
            "staff|workforce|employee*|engagement rate|engagement score",
        ],
        "",
    ),
    cue(Metric::StartersRate, Percent, &["starters"], ""),
    cue(Metric::DaysSickPerWorker, Days, &["sick*|absence*"], ""),
    // Outcomes of short-term support and where people live.
    cue(
        Metric::ReablementStillAtHome,
        Percent,
        &["still at home|remained at home|91 days|still living at home|at home 91"],
        "",
    ),
    cue(
        Metric::ShortTermSupportOutcome,
        Percent,
        &[
            "short term support|short term service*|short term care|reablement|\
        sequel to short term",
            NO_MORE,
        ],
        "",
    ),
    cue(
        Metric::ReablementOffered,
        Percent,
        &[
            "reablement|rehabilitation",
            "discharge*|hospital",
            "received|receive|receiving|offered|65|older",
        ],
        "",
    ),
    cue(
        Metric::RiskReduced,
        Percent,
        &[
            "risk*",
            "removed or reduced|reduced or removed|was reduced|removed|reduced",
        ],
        "",
    ),
    // Direct payments.
    cue(
        Metric::CarerDirectPayments,
        Percent,
        &["direct payment*|DPs", CARERS],
        "",
    ),
    cue(
        Metric::DirectPayments,
        Percent,
        &["direct payment*|DPs"],
        "",
    ),
    cue(
        Metric::CarerSelfDirectedSupport,
        Percent,
        &["self directed support", CARERS],
        "",
    ),
    cue(
        Metric::SelfDirectedSupport,
        Percent,
        &["self directed support"],
        "",
    ),
    // The surveys.
    cue(
        Metric::CarerSatisfaction,
        Percent,
        &["satisf*", CARERS],
        "dissatisf*",
    ),
    cue(
        Metric::CarersConsulted,
        Percent,
        &[
            "consulted|included or consulted|involved or consulted|involved in discussions|\
        included in discussions|involved or",
            CARERS,
        ],
        "",
    ),
    cue(
        Metric::CarerEncouragement,
        Percent,
        &["encouragement and support|encouragement"],
        "",
    ),
    cue(
        Metric::CarerTimeForOthers,
        Percent,
        &["enough time to care|time for others|care for other people|time to care for"],
        "",
    ),
    cue(
        Metric::CarerSocialContact,
        Percent,
        &["social contact", CARERS],
        "",
    ),
    cue(Metric::SocialContact, Percent, &["social contact"], ""),
    cue(
        Metric::CarerControlOverDailyLife,
        Percent,
        &["control", "daily li*|lives|life", CARERS],
        "",
    ),
    cue(
        Metric::ControlOverDailyLife,
        Percent,
        &["control", "daily li*|lives|life"],
        "",
    ),
    cue(
        Metric::CarerTimeWellSpent,
        Percent,
        &[
            "spend their time|spend time|spending their time|value or enjoy|time doing things",
            CARERS,
        ],
        "",
    ),
    cue(
        Metric::TimeWellSpent,
        Percent,
        &[
            "spend their time|spend time|spending their time|value or enjoy|time doing things|\
        time well spent",
        ],
        "",
    ),
    cue(
        Metric::CleanAndPresentable,
        Percent,
        &["clean and presentable"],
        "",
    ),
    cue(Metric::FoodAndDrink, Percent, &["food and drink"], ""),
    cue(
        Metric::CarerFeelSafe,
        Percent,
        &[
            "feel safe|felt safe|worries about their personal safety|\
        worries about personal safety|personal safety",
            CARERS,
        ],
        "",
    ),
    cue(
        Metric::ServicesHelpFeelSafe,
        Percent,
        &[
            "feel safe|feeling safe|felt safe|feel safer|feel safe and secure",
            "made them|make them|helped them|help them|made people|help people|helps them|\
        because of the services",
        ],
        "",
    ),
    cue(
        Metric::FeelSafe,
        Percent,
        &["feel safe|felt safe|feeling safe"],
        "",
    ),
    cue(
        Metric::CarerInformationEasyToFind,
        Percent,
        &[
            "easy to find|easily find|find information|found information|found it easy",
            "inform*|advice",
            CARERS,
        ],
        "helpful",
    ),
    cue(
        Metric::InformationEasyToFind,
        Percent,
        &[
            "easy to find|easily find|find information|found information|found it easy",
            "inform*|advice",
        ],
        "helpful",
    ),
    cue(
        Metric::Satisfaction,
        Percent,
        &["satisf*"],
        "dissatisf*|staff",
    ),
    cue(
        Metric::CarerQualityOfLife,
        Score,
        &["quality of life", CARERS],
        "",
    ),
    cue(Metric::QualityOfLife, Score, &["quality of life"], ""),
    cue(
        Metric::ProvidersGoodOrOutstanding,
        Percent,
        &["good or outstanding|good and outstanding|outstanding or good"],
        "",
    ),
    cue(
        Metric::SupportedAtHome,
        Percent,
        &[
            "at home|own home|own homes",
            "long term support|learning disabilit*|with their family|settled accommodation",
        ],
        "reablement",
    ),
    cue(
        Metric::ComplaintsReferred,
        Count,
        &[
            "complaint*",
            "referred to the ombudsman|to the ombudsman|escalated to the",
        ],
        "",
    ),
    cue(
        Metric::ComplaintResponseTime,
        Days,
        &["complaint*", "respon*|resolve*|answer*"],
        "within",
    ),
];

/// The metric that the words from one token to before another name, if they name one.
pub(super) fn metric(
    view: View<'_, '_>,
    from: usize,
    to: usize,
    unit: Unit,
    carers: bool,
) -> Option<Metric> {
    CUES.iter()
        .filter(|cue| cue.unit == unit)
        .find(|cue| {
            cue.needs.iter().all(|alternatives| {
                let assumed = carers && *alternatives == CARERS;
                assumed || view.has(from, to, alternatives)
            }) && !view.has(from, to, cue.not)
        })
        .map(|cue| cue.metric)
}
