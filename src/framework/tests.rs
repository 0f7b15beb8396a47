use super::*;

#[test]
fn statements_and_themes_say_what_the_framework_says() {
    let numbers: alloc::vec::Vec<u8> = Theme::ALL.iter().map(|theme| theme.number()).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
    assert_eq!(
        Statement::Safeguarding.care_act_sections(),
        [1, 6, 7, 42, 43, 68]
    );
    assert!(Statement::AssessingNeeds.care_act_sections().is_empty());
    assert_eq!(
        Statement::Safeguarding.commitment_opening(),
        "We work with people to understand"
    );
    let used = |category: EvidenceCategory| category.in_use_for_local_authorities();
    assert!(used(EvidenceCategory::Partners) && used(EvidenceCategory::Processes));
    assert!(!used(EvidenceCategory::Observation) && !used(EvidenceCategory::Outcomes));
    let unknown = "home care".parse::<Statement>().unwrap_err();
    assert_eq!(unknown.expected(), "quality statement");
}
