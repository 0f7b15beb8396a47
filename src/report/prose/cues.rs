//! The wordings that name a metric, in one table.

use super::pattern::{Words, words};
use crate::{Metric, number::Unit};

/// A wording that names a metric: all of `needs` (each a list of alternatives), none of `not`.
pub(super) struct Cue {
    pub(super) metric: Metric,
    pub(super) unit: Unit,
    pub(super) needs: &'static [&'static Words],
    pub(super) not: &'static Words,
}

const fn cue(
    metric: Metric,
    unit: Unit,
    needs: &'static [&'static Words],
    not: &'static Words,
) -> Cue {
    Cue {
        metric,
        unit,
        needs,
        not,
    }
}

const CARERS: &Words = words!("carers|carer|SACE|caring role");
const NO_MORE: &Words = words!(
    "no ongoing|no longer|not require|not need|no further|no longer required|\
        did not go on|no on going|without ongoing|lower level|reduced need|not required"
);

use Unit::{Count, Days, Per100000, Percent, Score};

/// In order: the first that fits is taken.
pub(super) const CUES: &[Cue] = &[
    cue(
        Metric::UpheldPer100000,
        Per100000,
        &[words!("upheld|uphold")],
        words!(""),
    ),
    cue(
        Metric::SafeguardingConcerns,
        Per100000,
        &[words!("safeguarding"), words!("concern*")],
        words!(""),
    ),
    cue(
        Metric::CareHomeAdmissions65Plus,
        Per100000,
        &[
            words!("admission*|admitted|care home*|residential"),
            words!("older|over|65|aged 65"),
        ],
        words!(""),
    ),
    cue(
        Metric::CareHomeAdmissions18To64,
        Per100000,
        &[
            words!("admission*|admitted|care home*|residential"),
            words!("18|64|younger|working age"),
        ],
        words!(""),
    ),
    cue(
        Metric::ComplaintsPer100000,
        Per100000,
        &[words!("complaint*")],
        words!(""),
    ),
    // Ombudsman and complaints.
    cue(
        Metric::SatisfactoryRemedyRate,
        Percent,
        &[words!(
            "satisfactory remed*|satisfactory remedy|remedied|suitable remedy"
        )],
        words!(""),
    ),
    cue(
        Metric::ComplianceRate,
        Percent,
        &[
            words!("complian*|complied"),
            words!("recommendation*|ombudsman|LGSCO"),
        ],
        words!(""),
    ),
    cue(
        Metric::SurveyResponseRate,
        Percent,
        &[words!("response rate")],
        words!(""),
    ),
    // The workforce.
    cue(
        Metric::TurnoverRate,
        Percent,
        &[words!("turnover")],
        words!(""),
    ),
    cue(
        Metric::VacancyAgencyCoverRate,
        Percent,
        &[
            words!("vacanc*"),
            words!("covered by agency|filled by agency|agency cover"),
        ],
        words!(""),
    ),
    cue(
        Metric::VacancyRate,
        Percent,
        &[words!("vacanc*|vacant|unfilled")],
        words!(""),
    ),
    cue(
        Metric::AgencyRate,
        Percent,
        &[words!(
            "agency|locum*|interim staff|temporary staff|temporary workers|temporary workforce"
        )],
        words!("agency cover"),
    ),
    cue(
        Metric::AbsenceRate,
        Percent,
        &[words!("sickness|absence*|sick leave")],
        words!("because of|days lost"),
    ),
    cue(
        Metric::CareCertificateRate,
        Percent,
        &[words!("care certificate")],
        words!(""),
    ),
    cue(
        Metric::StaffEngagement,
        Percent,
        &[
            words!("engagement"),
            words!("staff|workforce|employee*|engagement rate|engagement score"),
        ],
        words!(""),
    ),
    cue(
        Metric::StartersRate,
        Percent,
        &[words!("starters")],
        words!(""),
    ),
    cue(
        Metric::DaysSickPerWorker,
        Days,
        &[words!("sick*|absence*")],
        words!(""),
    ),
    // Outcomes of short-term support and where people live.
    cue(
        Metric::ReablementStillAtHome,
        Percent,
        &[words!(
            "still at home|remained at home|91 days|still living at home|at home 91"
        )],
        words!(""),
    ),
    cue(
        Metric::ShortTermSupportOutcome,
        Percent,
        &[
            words!(
                "short term support|short term service*|short term care|reablement|\
        sequel to short term"
            ),
            NO_MORE,
        ],
        words!(""),
    ),
    cue(
        Metric::ReablementOffered,
        Percent,
        &[
            words!("reablement|rehabilitation"),
            words!("discharge*|hospital"),
            words!("received|receive|receiving|offered|65|older"),
        ],
        words!(""),
    ),
    cue(
        Metric::RiskReduced,
        Percent,
        &[
            words!("risk*"),
            words!("removed or reduced|reduced or removed|was reduced|removed|reduced"),
        ],
        words!(""),
    ),
    // Direct payments.
    cue(
        Metric::CarerDirectPayments,
        Percent,
        &[words!("direct payment*|DPs"), CARERS],
        words!(""),
    ),
    cue(
        Metric::DirectPayments,
        Percent,
        &[words!("direct payment*|DPs")],
        words!(""),
    ),
    cue(
        Metric::CarerSelfDirectedSupport,
        Percent,
        &[words!("self directed support"), CARERS],
        words!(""),
    ),
    cue(
        Metric::SelfDirectedSupport,
        Percent,
        &[words!("self directed support")],
        words!(""),
    ),
    // The surveys.
    cue(
        Metric::CarerSatisfaction,
        Percent,
        &[words!("satisf*"), CARERS],
        words!("dissatisf*"),
    ),
    cue(
        Metric::CarersConsulted,
        Percent,
        &[
            words!(
                "consulted|included or consulted|involved or consulted|involved in discussions|\
        included in discussions|involved or"
            ),
            CARERS,
        ],
        words!(""),
    ),
    cue(
        Metric::CarerEncouragement,
        Percent,
        &[words!("encouragement and support|encouragement")],
        words!(""),
    ),
    cue(
        Metric::CarerTimeForOthers,
        Percent,
        &[words!(
            "enough time to care|time for others|care for other people|time to care for"
        )],
        words!(""),
    ),
    cue(
        Metric::CarerSocialContact,
        Percent,
        &[words!("social contact"), CARERS],
        words!(""),
    ),
    cue(
        Metric::SocialContact,
        Percent,
        &[words!("social contact")],
        words!(""),
    ),
    cue(
        Metric::CarerControlOverDailyLife,
        Percent,
        &[words!("control"), words!("daily li*|lives|life"), CARERS],
        words!(""),
    ),
    cue(
        Metric::ControlOverDailyLife,
        Percent,
        &[words!("control"), words!("daily li*|lives|life")],
        words!(""),
    ),
    cue(
        Metric::CarerTimeWellSpent,
        Percent,
        &[
            words!(
                "spend their time|spend time|spending their time|value or enjoy|time doing things"
            ),
            CARERS,
        ],
        words!(""),
    ),
    cue(
        Metric::TimeWellSpent,
        Percent,
        &[words!(
            "spend their time|spend time|spending their time|value or enjoy|time doing things|\
        time well spent"
        )],
        words!(""),
    ),
    cue(
        Metric::CleanAndPresentable,
        Percent,
        &[words!("clean and presentable")],
        words!(""),
    ),
    cue(
        Metric::FoodAndDrink,
        Percent,
        &[words!("food and drink")],
        words!(""),
    ),
    cue(
        Metric::CarerFeelSafe,
        Percent,
        &[
            words!(
                "feel safe|felt safe|worries about their personal safety|\
        worries about personal safety|personal safety"
            ),
            CARERS,
        ],
        words!(""),
    ),
    cue(
        Metric::ServicesHelpFeelSafe,
        Percent,
        &[
            words!("feel safe|feeling safe|felt safe|feel safer|feel safe and secure"),
            words!(
                "made them|make them|helped them|help them|made people|help people|helps them|\
        because of the services"
            ),
        ],
        words!(""),
    ),
    cue(
        Metric::FeelSafe,
        Percent,
        &[words!("feel safe|felt safe|feeling safe")],
        words!(""),
    ),
    cue(
        Metric::CarerInformationEasyToFind,
        Percent,
        &[
            words!("easy to find|easily find|find information|found information|found it easy"),
            words!("inform*|advice"),
            CARERS,
        ],
        words!("helpful"),
    ),
    cue(
        Metric::InformationEasyToFind,
        Percent,
        &[
            words!("easy to find|easily find|find information|found information|found it easy"),
            words!("inform*|advice"),
        ],
        words!("helpful"),
    ),
    cue(
        Metric::Satisfaction,
        Percent,
        &[words!("satisf*")],
        words!("dissatisf*|staff"),
    ),
    cue(
        Metric::CarerQualityOfLife,
        Score,
        &[words!("quality of life"), CARERS],
        words!(""),
    ),
    cue(
        Metric::QualityOfLife,
        Score,
        &[words!("quality of life")],
        words!(""),
    ),
    cue(
        Metric::ProvidersGoodOrOutstanding,
        Percent,
        &[words!(
            "good or outstanding|good and outstanding|outstanding or good"
        )],
        words!(""),
    ),
    cue(
        Metric::SupportedAtHome,
        Percent,
        &[
            words!("at home|own home|own homes"),
            words!("long term support|learning disabilit*|with their family|settled accommodation"),
        ],
        words!("reablement"),
    ),
    cue(
        Metric::ComplaintsReferred,
        Count,
        &[
            words!("complaint*"),
            words!("referred to the ombudsman|to the ombudsman|escalated to the"),
        ],
        words!(""),
    ),
    cue(
        Metric::ComplaintResponseTime,
        Days,
        &[words!("complaint*"), words!("respon*|resolve*|answer*")],
        words!("within"),
    ),
];
