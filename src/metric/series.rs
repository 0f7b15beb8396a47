use crate::{period::SeriesBreak, table::closed_list};

closed_list! {
    /// A series of official figures whose method is known to have changed.
    pub enum Series: "series" {
        /// The Ombudsman's complaint statistics.
        Ombudsman = "ombudsman", "Ombudsman's complaint statistics", [];
        /// The Adult Social Care Survey.
        AdultSocialCareSurvey = "adult_social_care_survey", "Adult Social Care Survey", ["ASCS"];
        /// Short and long term care returns, then client level data.
        ClientLevelData = "client_level_data", "client level data", ["CLD", "SALT"];
    }
}

const OMBUDSMAN: &str = "https://www.lgo.org.uk/information-centre/reports/annual-review-reports/interpreting-local-authority-statistics";
const SURVEY: &str = "https://digital.nhs.uk/data-and-information/publications/statistical/personal-social-services-adult-social-care-survey";
const OUTCOMES: &str = "https://www.gov.uk/government/statistics/measures-from-the-adult-social-care-outcomes-framework-england-2024-to-2025/measures-from-ascof-england-2024-to-2025-statistical-commentary";

const OMBUDSMAN_BREAKS: &[SeriesBreak] = &[
    SeriesBreak::only(
        2020,
        "new complaints were not taken for three months of 2020/21",
        OMBUDSMAN,
    ),
    SeriesBreak::since(
        2022,
        "the way of choosing what to investigate changed in 2022/23",
        OMBUDSMAN,
    ),
];
const SURVEY_BREAKS: &[SeriesBreak] = &[SeriesBreak::only(
    2020,
    "the survey of 2020/21 was voluntary and partial",
    SURVEY,
)];
const CLIENT_BREAKS: &[SeriesBreak] = &[SeriesBreak::since(
    2024,
    "client level data replaced the short and long term returns in April 2024",
    OUTCOMES,
)];

impl Series {
    /// The breaks that are known: no list is complete.
    ///
    /// ```
    /// use care_quality::metric::Series;
    ///
    /// let breaks = Series::Ombudsman.breaks();
    /// assert!(breaks.iter().any(|known| known.what().contains("2022/23")));
    /// ```
    #[must_use]
    pub const fn breaks(self) -> &'static [SeriesBreak] {
        match self {
            Self::Ombudsman => OMBUDSMAN_BREAKS,
            Self::AdultSocialCareSurvey => SURVEY_BREAKS,
            Self::ClientLevelData => CLIENT_BREAKS,
        }
    }
}
