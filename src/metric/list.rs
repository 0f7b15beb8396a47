//! The table of metrics: one row each, from which ids, names and definitions are made.

use super::Series;
use super::definition::{
    AscofCode,
    AscofEdition::{From2023, To2022},
    Bounds, Definition,
    Polarity::{self, HigherIsBetter, LowerIsBetter},
    Timing,
};
use crate::{number::Unit, table::closed_list};

const WORKFORCE: &str = "https://github.com/NMDSdevopsServiceAdm/SopraSteria-SFC";
const DFE: &str = "https://explore-education-statistics.service.gov.uk/data-catalogue/data-set/6d765688-fb18-4f13-8e8e-be816bc63b17";
const COMPLAINTS: &str = "https://www.lgo.org.uk/information-centre/information-for-organisations-we-investigate/councils/guidance-notes/adult-social-care-complaints-reviews-and-appeals-a-good-practice-guide-for-local-authorities?chapter=9";
const OMBUDSMAN: &str = "https://www.lgo.org.uk/information-centre/reports/annual-review-reports/interpreting-local-authority-statistics";
const ASCOF: &str = "https://www.gov.uk/government/statistics/measures-from-the-adult-social-care-outcomes-framework-england-2024-to-2025/measures-from-ascof-england-2024-to-2025-statistical-commentary";
const HANDBOOK: &str = "https://www.gov.uk/government/publications/adult-social-care-outcomes-framework-handbook-of-definitions";
const ABSENCE: &str = "https://digital.nhs.uk/data-and-information/publications/statistical/personal-social-services-staff-of-social-services-departments/england-2019/organisational-level-analysis";
const SAFEGUARDING: &str =
    "https://digital.nhs.uk/data-and-information/publications/statistical/safeguarding-adults";

/// A code that is confirmed in the release of the edition from 2023-24.
const fn now(code: &'static str) -> AscofCode {
    AscofCode {
        code,
        edition: From2023,
        confirmed: true,
    }
}

/// A code of the edition from 2023-24 that is not confirmed there.
const fn said(code: &'static str) -> AscofCode {
    AscofCode {
        code,
        edition: From2023,
        confirmed: false,
    }
}

/// A code of the editions before, which is not confirmed.
const fn once(code: &'static str) -> AscofCode {
    AscofCode {
        code,
        edition: To2022,
        confirmed: false,
    }
}

macro_rules! metrics {
    ($(
        $Variant:ident = $id:literal, $name:literal, [$($alias:literal),* $(,)?] {
            $numerator:literal $(/ $denominator:literal)?,
            $unit:ident in $bounds:expr, $better:expr, $decimals:literal dp, $timing:ident,
            weighted: $weighted:literal,
            codes: [$($code:expr),*],
            series: $series:expr,
            source: $source:expr
            $(, note: $note:literal)?
        }
    )+) => {
        closed_list! {
            /// What a figure measures.
            ///
            /// One quantity has one id everywhere: printed on a page, given in a record, and derived
            /// from counts.
            ///
            /// ```
            /// use care_quality::{Metric, metric::Polarity};
            ///
            /// let turnover = Metric::from_id("turnover_rate").unwrap().definition();
            /// assert_eq!(turnover.polarity(), Some(Polarity::LowerIsBetter));
            /// assert_eq!(turnover.bounds().upper(), None, "turnover may exceed 100%");
            /// ```
            #[non_exhaustive]
            pub enum Metric: "metric" {
                $(
                    #[doc = concat!("The ", $name, ": ", $numerator $(, " / ", $denominator)?, ".")]
                    $Variant = $id, $name, [$($alias),*];
                )+
            }
        }

        impl Metric {
            /// How the metric is made, what it can be, and where that is published.
            #[must_use]
            pub const fn definition(self) -> &'static Definition {
                match self {
                    $(Self::$Variant => {
                        const ROW: &Definition = &Definition {
                            metric: Metric::$Variant,
                            numerator: $numerator,
                            denominator: metrics!(@optional $($denominator)?),
                            unit: Unit::$unit,
                            bounds: $bounds,
                            polarity: $better,
                            decimals: $decimals,
                            timing: Timing::$timing,
                            weighted: $weighted,
                            codes: &[$($code),*],
                            series: $series,
                            note: metrics!(@optional $($note)?),
                            source: $source,
                        };
                        ROW
                    })+
                }
            }
        }
    };
    (@optional) => { None };
    (@optional $text:literal) => { Some($text) };
}

const LOW: Option<Polarity> = Some(LowerIsBetter);
const HIGH: Option<Polarity> = Some(HigherIsBetter);
const NEITHER: Option<Polarity> = None;
const SHARE: Bounds = Bounds::SHARE;
const FROM_ZERO: Bounds = Bounds::FROM_ZERO;

metrics! {
    // The workforce.
    TurnoverRate = "turnover_rate", "turnover rate", ["staff turnover", "staff turnover rate", "turnover"] {
        "leavers in 12 months" / "permanent and temporary staff in post",
        Percent in FROM_ZERO, LOW, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: WORKFORCE,
        note: "may exceed 100%; the workforce service takes no rate above 995%; council returns run to 30 September, Skills for Care estimates to 31 March"
    }
    StartersRate = "starters_rate", "starters rate", [] {
        "starters in 12 months" / "permanent and temporary staff in post",
        Percent in FROM_ZERO, NEITHER, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: WORKFORCE
    }
    VacancyRate = "vacancy_rate", "vacancy rate", ["vacancies rate"] {
        "vacancies" / "staff in post and vacancies",
        Percent in SHARE, LOW, 1 dp, Snapshot, weighted: false, codes: [], series: None,
        source: WORKFORCE,
        note: "a share of all posts only where every post is filled or vacant"
    }
    AgencyRate = "agency_rate", "agency rate", ["agency staff rate", "agency worker rate"] {
        "agency staff" / "staff in post and agency staff",
        Percent in SHARE, LOW, 1 dp, Snapshot, weighted: false, codes: [], series: None,
        source: DFE,
        note: "also printed as a share of filled or of established posts"
    }
    AgencyCoverRate = "agency_cover_rate", "agency cover rate", ["agency cover"] {
        "agency staff who cover vacancies" / "agency staff",
        Percent in SHARE, NEITHER, 1 dp, Snapshot, weighted: false, codes: [], series: None,
        source: DFE
    }
    VacancyAgencyCoverRate = "vacancy_agency_cover_rate", "vacancy agency-cover rate", ["vacancy agency cover"] {
        "agency staff who cover vacancies" / "vacancies",
        Percent in FROM_ZERO, NEITHER, 1 dp, Snapshot, weighted: false, codes: [], series: None,
        source: DFE,
        note: "that it may exceed 100% is inferred"
    }
    Caseload = "caseload", "caseload", ["cases per worker", "average caseload"] {
        "cases" / "workers who hold cases, full-time equivalent",
        Ratio in FROM_ZERO, LOW, 1 dp, Snapshot, weighted: false, codes: [], series: None,
        source: DFE
    }
    AbsenceRate = "absence_rate", "absence rate", ["sickness absence rate", "sickness rate"] {
        "working days lost" / "staff in post, full-time equivalent, times working days of a year",
        Percent in SHARE, LOW, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: DFE,
        note: "that a year has 253 working days is inferred"
    }
    DaysSickPerWorker = "days_sick_per_worker", "days sick per worker", ["sickness days per worker"] {
        "days sick in 12 months" / "workers with an answer, zero included",
        Days in FROM_ZERO, LOW, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: WORKFORCE
    }
    DaysLostPerFte = "days_lost_per_fte", "days lost per full-time equivalent", [] {
        "working days lost in 12 months" / "average staff over the 12 months, full-time equivalent",
        Days in FROM_ZERO, LOW, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: ABSENCE,
        note: "with leavers, by one council's definition"
    }
    InRoleRate = "in_role_12_months_rate", "in role for 12 months", [] {
        "staff who started more than a year ago" / "permanent and temporary staff in post",
        Percent in SHARE, HIGH, 1 dp, Snapshot, weighted: false, codes: [], series: None,
        source: WORKFORCE,
        note: "not computed where any start date is missing"
    }
    StabilityIndex = "stability_index", "stability index", [] {
        "staff with 12 months' service and more" / "staff 12 months ago",
        Percent in SHARE, HIGH, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: WORKFORCE,
        note: "a convention of personnel work without an official definition; not 100 less turnover"
    }
    QualificationCoverage = "qualification_coverage", "qualification coverage", [] {
        "care staff qualified at level 2 or above" / "care staff with a known level or known to have none",
        Percent in SHARE, HIGH, 1 dp, Snapshot, weighted: false, codes: [], series: None,
        source: WORKFORCE
    }
    CareCertificateRate = "care_certificate_rate", "Care Certificate rate", [] {
        "staff who completed or are doing the certificate" / "staff with a known answer",
        Percent in SHARE, HIGH, 1 dp, Snapshot, weighted: false, codes: [], series: None,
        source: WORKFORCE,
        note: "also printed for completed alone"
    }
    AsyeCoverage = "asye_coverage", "assessed and supported year coverage", [] {
        "newly qualified social workers on the programme" / "newly qualified social workers employed",
        Percent in SHARE, HIGH, 1 dp, Snapshot, weighted: false, codes: [], series: None,
        source: WORKFORCE,
        note: "no official definition is confirmed"
    }
    SurveyResponseRate = "survey_response_rate", "survey response rate", ["response rate"] {
        "usable returned" / "sent",
        Percent in SHARE, HIGH, 0 dp, Survey, weighted: false, codes: [], series: None,
        source: WORKFORCE
    }
    StaffEngagement = "staff_engagement", "staff engagement", ["engagement rate", "workforce engagement", "staff engagement rate"] {
        "as the source defines it",
        Percent in SHARE, HIGH, 0 dp, Survey, weighted: false, codes: [], series: None,
        source: "https://www.cqc.org.uk/care-services/local-authority-assessment-reports",
        note: "no standard definition: compare only with the same source"
    }

    // Complaints to the council.
    ComplaintsReceived = "complaints_received", "complaints received", ["statutory complaints", "statutory complaints received"] {
        "complaints received in the year to 31 March",
        Count in FROM_ZERO, NEITHER, 0 dp, Flow, weighted: false, codes: [], series: None,
        source: COMPLAINTS,
        note: "more may mean that complaining is easier"
    }
    ComplaintsUpheldShare = "complaints_upheld_share", "complaints upheld", ["share of complaints upheld"] {
        "complaints upheld in full or in part" / "complaints with an outcome",
        Percent in SHARE, LOW, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: COMPLAINTS,
        note: "also printed as a share of complaints received or decided"
    }
    ComplaintOutcomeShare = "complaint_outcome_share", "complaints by outcome", ["share of complaints by outcome"] {
        "complaints with the outcome" / "complaints with an outcome",
        Percent in SHARE, NEITHER, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: COMPLAINTS
    }
    ComplaintThemeShare = "complaint_theme_share", "complaints by theme", ["share of complaints by theme"] {
        "complaints with the theme" / "complaints received",
        Percent in SHARE, NEITHER, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: COMPLAINTS,
        note: "shares add up above 100% where a complaint can have several themes; also printed as a share of mentions"
    }
    ComplaintsInTimeRate = "complaints_in_time_rate", "complaints answered in time", [] {
        "complaints answered within the target" / "complaints received",
        Percent in SHARE, HIGH, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: COMPLAINTS,
        note: "targets are local; also printed as a share of complaints closed"
    }
    ComplaintResponseTime = "complaint_response_time", "complaint response time", [] {
        "days to answer" / "complaints answered",
        Days in FROM_ZERO, LOW, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: COMPLAINTS,
        note: "in working or in calendar days, as the source says"
    }
    ComplaintsPer100000 = "complaints_per_100000", "complaints per 100,000 residents", [] {
        "complaints received" / "residents",
        Per100000 in FROM_ZERO, NEITHER, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: COMPLAINTS,
        note: "no official standard"
    }
    ComplaintsReferred = "complaints_referred_to_ombudsman", "complaints referred to the Ombudsman", [] {
        "complaints that the council was informed went to the Ombudsman",
        Count in FROM_ZERO, NEITHER, 0 dp, Flow, weighted: false, codes: [], series: None,
        source: COMPLAINTS,
        note: "not the Ombudsman's own count"
    }

    // Decisions of the Local Government and Social Care Ombudsman.
    UpholdRate = "uphold_rate", "uphold rate", ["ombudsman uphold rate", "complaints upheld by the ombudsman"] {
        "investigations upheld" / "investigations: upheld and not upheld",
        Percent in SHARE, LOW, 0 dp, Flow, weighted: false, codes: [], series: Some(Series::Ombudsman),
        source: OMBUDSMAN,
        note: "by date of decision, over all services of the council (inferred), not adult social care alone"
    }
    SatisfactoryRemedyRate = "satisfactory_remedy_rate", "satisfactory remedy rate", ["satisfactory remedies"] {
        "upheld cases in which the council had already given a satisfactory remedy" / "investigations upheld",
        Percent in SHARE, HIGH, 0 dp, Flow, weighted: false, codes: [], series: Some(Series::Ombudsman),
        source: OMBUDSMAN,
        note: "that higher is better is inferred"
    }
    ComplianceRate = "compliance_rate", "compliance rate", ["compliance with recommendations"] {
        "outcomes with which the Ombudsman was satisfied" / "compliance outcomes",
        Percent in SHARE, HIGH, 0 dp, Flow, weighted: false, codes: [], series: Some(Series::Ombudsman),
        source: OMBUDSMAN
    }
    UpheldPer100000 = "upheld_per_100000", "upheld decisions per 100,000 residents", [] {
        "investigations upheld" / "residents",
        Per100000 in FROM_ZERO, LOW, 1 dp, Flow, weighted: false, codes: [], series: Some(Series::Ombudsman),
        source: OMBUDSMAN,
        note: "the year of the population is not stated"
    }

    // The surveys of people who use services and of carers. Weighted by stratum.
    QualityOfLife = "quality_of_life", "social care-related quality of life", ["quality of life"] {
        "sum of scores over eight outcomes" / "people who answered all items",
        Score in Bounds::new(Some(0), Some(24)), HIGH, 1 dp, Survey, weighted: true,
        codes: [now("1A"), once("1A")], series: Some(Series::AdultSocialCareSurvey), source: ASCOF
    }
    AdjustedQualityOfLife = "adjusted_quality_of_life", "adjusted social care-related quality of life", ["impact of services on quality of life"] {
        "sum of adjusted scores" / "people who answered all items",
        Score in Bounds::new(Some(0), Some(1)), HIGH, 3 dp, Survey, weighted: true,
        codes: [now("1B"), once("1J")], series: Some(Series::AdultSocialCareSurvey), source: ASCOF
    }
    CarerQualityOfLife = "carer_quality_of_life", "carer-reported quality of life", ["carers' quality of life"] {
        "sum of scores over six outcomes" / "carers who answered all items",
        Score in Bounds::new(Some(0), Some(12)), HIGH, 1 dp, Survey, weighted: true,
        codes: [now("1C"), once("1D")], series: None, source: ASCOF
    }
    Satisfaction = "satisfaction", "satisfaction of people who use services", ["satisfied with care and support", "user satisfaction"] {
        "people extremely or very satisfied" / "people who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [said("1D"), once("3A")], series: Some(Series::AdultSocialCareSurvey), source: HANDBOOK
    }
    CarerSatisfaction = "carer_satisfaction", "satisfaction of carers", ["carers' satisfaction"] {
        "carers extremely or very satisfied" / "carers who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [said("1E"), once("3B")], series: None, source: HANDBOOK
    }
    ControlOverDailyLife = "control_over_daily_life", "control over daily life", [] {
        "people with as much control as they want, or adequate control" / "people who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [said("3A"), once("1B")], series: Some(Series::AdultSocialCareSurvey), source: HANDBOOK
    }
    CarersConsulted = "carers_consulted", "carers included or consulted", ["carers included or consulted in discussions"] {
        "carers always or usually consulted about the person they care for" / "carers who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [said("3B"), once("3C")], series: None, source: HANDBOOK
    }
    InformationEasyToFind = "information_easy_to_find", "people who find information easily", ["easy to find information"] {
        "people who find information about services easily" / "people who looked and answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [said("3C"), once("3D(1)")], series: Some(Series::AdultSocialCareSurvey), source: HANDBOOK
    }
    CarerInformationEasyToFind = "carer_information_easy_to_find", "carers who find information easily", [] {
        "carers who find information about services easily" / "carers who looked and answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [said("3C"), once("3D(2)")], series: None, source: HANDBOOK
    }
    FeelSafe = "feel_safe", "people who feel safe", ["feeling safe"] {
        "people who feel as safe as they want" / "people who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [said("4A"), once("4A")], series: Some(Series::AdultSocialCareSurvey), source: HANDBOOK
    }
    ServicesHelpFeelSafe = "services_help_feel_safe", "people whose services help them to feel safe", [] {
        "people who say that services have made them feel safe" / "people who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [once("4B")], series: Some(Series::AdultSocialCareSurvey), source: HANDBOOK
    }
    SocialContact = "social_contact", "people with enough social contact", ["as much social contact as they would like"] {
        "people with as much social contact as they want" / "people who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [said("5A"), once("1I(1)")], series: Some(Series::AdultSocialCareSurvey), source: HANDBOOK
    }
    CarerSocialContact = "carer_social_contact", "carers with enough social contact", [] {
        "carers with as much social contact as they want" / "carers who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true,
        codes: [said("5A"), once("1I(2)")], series: None, source: HANDBOOK
    }
    CleanAndPresentable = "clean_and_presentable", "people who feel clean and presentable", [] {
        "people who feel clean and able to present themselves as they like" / "people who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true, codes: [], series: Some(Series::AdultSocialCareSurvey),
        source: HANDBOOK
    }
    FoodAndDrink = "food_and_drink", "people who get the food and drink they like", [] {
        "people who get all the food and drink they like when they want" / "people who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true, codes: [], series: Some(Series::AdultSocialCareSurvey),
        source: HANDBOOK
    }
    TimeWellSpent = "time_well_spent", "people who can spend time as they want", ["spend their time doing things they value or enjoy"] {
        "people who can spend their time as they want" / "people who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true, codes: [], series: Some(Series::AdultSocialCareSurvey),
        source: HANDBOOK
    }
    CarerTimeWellSpent = "carer_time_well_spent", "carers who can spend time as they want", [] {
        "carers who can spend their time as they want" / "carers who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true, codes: [], series: None,
        source: HANDBOOK
    }
    CarerControlOverDailyLife = "carer_control_over_daily_life", "carers with control over daily life", [] {
        "carers with as much control as they want" / "carers who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true, codes: [], series: None,
        source: HANDBOOK
    }
    CarerEncouragement = "carer_encouragement_and_support", "carers with encouragement and support", [] {
        "carers who feel they have encouragement and support" / "carers who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true, codes: [], series: None,
        source: HANDBOOK
    }
    CarerTimeForOthers = "carer_time_for_others", "carers with time for others they care for", [] {
        "carers with enough time to care for other people they are responsible for" / "carers who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true, codes: [], series: None,
        source: HANDBOOK
    }
    CarerFeelSafe = "carer_feel_safe", "carers without worries about their safety", [] {
        "carers with no worries about their personal safety" / "carers who answered",
        Percent in SHARE, HIGH, 1 dp, Survey, weighted: true, codes: [], series: None,
        source: HANDBOOK
    }

    // Other outcome measures.
    ShortTermSupportOutcome = "short_term_support_outcome", "short-term support without ongoing support", ["no ongoing support after short-term support"] {
        "events of short-term support that ended in no ongoing support" / "events of short-term support of new clients",
        Percent in SHARE, HIGH, 1 dp, Flow, weighted: false, codes: [now("2A"), once("2D")],
        series: Some(Series::ClientLevelData), source: ASCOF,
        note: "a share of events, not of people"
    }
    CareHomeAdmissions18To64 = "care_home_admissions_18_64", "admissions to care homes, aged 18 to 64", [] {
        "people aged 18 to 64 admitted to care homes for long-term support" / "residents aged 18 to 64",
        Per100000 in FROM_ZERO, LOW, 1 dp, Flow, weighted: false, codes: [now("2B"), once("2A(1)")],
        series: Some(Series::ClientLevelData), source: ASCOF
    }
    CareHomeAdmissions65Plus = "care_home_admissions_65_plus", "admissions to care homes, aged 65 and over", [] {
        "people aged 65 and over admitted to care homes for long-term support" / "residents aged 65 and over",
        Per100000 in FROM_ZERO, LOW, 1 dp, Flow, weighted: false, codes: [now("2C"), once("2A(2)")],
        series: Some(Series::ClientLevelData), source: ASCOF
    }
    ReablementStillAtHome = "reablement_still_at_home", "still at home after reablement", ["still at home 91 days after discharge"] {
        "people aged 65 and over still in the community after reablement" / "people aged 65 and over discharged into reablement",
        Percent in SHARE, HIGH, 1 dp, Flow, weighted: false, codes: [now("2D(1)"), once("2B(1)")],
        series: Some(Series::ClientLevelData), source: ASCOF
    }
    ReablementOffered = "reablement_offered", "offered reablement after discharge", ["received reablement after discharge"] {
        "people aged 65 and over offered reablement" / "people aged 65 and over discharged from hospital",
        Percent in SHARE, HIGH, 1 dp, Flow, weighted: false, codes: [now("2D(2)"), once("2B(2)")],
        series: Some(Series::ClientLevelData), source: ASCOF
    }
    SupportedAtHome = "supported_at_home", "people with long-term support who live at home or with family", [] {
        "people with long-term support who live at home or with family" / "people with long-term support, unknown homes included",
        Percent in SHARE, HIGH, 1 dp, Snapshot, weighted: false, codes: [now("2E")],
        series: Some(Series::ClientLevelData), source: ASCOF
    }
    SelfDirectedSupport = "self_directed_support", "people with self-directed support", [] {
        "people with self-directed support at 31 March" / "people with long-term support in the community at 31 March",
        Percent in SHARE, HIGH, 1 dp, Snapshot, weighted: false, codes: [now("3D"), once("1C(1A)")],
        series: Some(Series::ClientLevelData), source: ASCOF
    }
    CarerSelfDirectedSupport = "carer_self_directed_support", "carers with self-directed support", [] {
        "carers with self-directed support in the year" / "carers with support in the year",
        Percent in SHARE, HIGH, 1 dp, Flow, weighted: false, codes: [now("3D"), once("1C(1B)")],
        series: Some(Series::ClientLevelData), source: ASCOF
    }
    DirectPayments = "direct_payments", "people with direct payments", [] {
        "people with direct payments at 31 March" / "people with long-term support in the community at 31 March",
        Percent in SHARE, HIGH, 1 dp, Snapshot, weighted: false, codes: [now("3D"), once("1C(2A)")],
        series: Some(Series::ClientLevelData), source: ASCOF
    }
    CarerDirectPayments = "carer_direct_payments", "carers with direct payments", [] {
        "carers with direct payments in the year" / "carers with support in the year",
        Percent in SHARE, HIGH, 1 dp, Flow, weighted: false, codes: [now("3D"), once("1C(2B)")],
        series: Some(Series::ClientLevelData), source: ASCOF
    }
    RiskReduced = "safeguarding_risk_reduced", "risk reduced or removed", ["risk reduced or removed by a safeguarding enquiry"] {
        "concluded section 42 enquiries in which a risk was reduced or removed" / "concluded section 42 enquiries with a risk identified",
        Percent in SHARE, HIGH, 1 dp, Flow, weighted: false, codes: [said("4B")],
        series: None, source: HANDBOOK
    }
    SafeguardingConcerns = "safeguarding_concerns_per_100000", "safeguarding concerns per 100,000 adults", ["safeguarding concern rate"] {
        "safeguarding concerns in the year" / "adult residents",
        Per100000 in FROM_ZERO, NEITHER, 1 dp, Flow, weighted: false, codes: [], series: None,
        source: SAFEGUARDING
    }
    WorkforceLeaving = "workforce_leaving_rate", "workforce leaving in 12 months", [] {
        "staff of all employers in adult social care who left in 12 months" / "staff of all employers in adult social care",
        Percent in FROM_ZERO, LOW, 1 dp, Flow, weighted: false, codes: [said("6A")],
        series: None, source: HANDBOOK,
        note: "an estimate over all employers, not the council's own turnover"
    }
    ProvidersGoodOrOutstanding = "providers_good_or_outstanding", "providers rated good or outstanding", [] {
        "care providers rated good or outstanding" / "care providers with a rating",
        Percent in SHARE, HIGH, 1 dp, Snapshot, weighted: false, codes: [said("6B")],
        series: None, source: HANDBOOK
    }
}

impl Metric {
    /// The measures that have this code in an edition of the outcomes framework, parts of one code
    /// included (`2D` finds both of its parts).
    ///
    /// ```
    /// use care_quality::{Metric, metric::AscofEdition};
    ///
    /// let found = |edition| Metric::with_ascof_code("3A", edition).next();
    /// assert_eq!(found(AscofEdition::From2023), Some(Metric::ControlOverDailyLife));
    /// assert_eq!(found(AscofEdition::To2022), Some(Metric::Satisfaction));
    /// ```
    pub fn with_ascof_code(code: &str, edition: super::AscofEdition) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |metric| {
            metric.definition().codes.iter().any(|row| {
                let whole = row.code.split('(').next().unwrap_or(row.code);
                row.edition == edition && (row.code == code || whole == code)
            })
        })
    }
}
