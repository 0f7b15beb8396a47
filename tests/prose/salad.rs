//! Words that the reader looks for, in any order: whatever they say, every number keeps its place,
//! and reading ends.

use super::read;
use proptest::prelude::*;

const WORDS: &str = "12|40%|98|3|£2m|1,200|5.3%|two|half|a third|none|no|0|1 in 4|30 days|2023/24|2022|\
    March 2024|last year|the year before|a year ago|than|compared with|compared to|against|\
    lower than|higher than|below|above|up from|down from|from|to|of|in|for|at|by|on|with|\
    among|England|nationally|London|the national average|the regional average|boroughs|\
    similar authorities|average|an average of|the target|target of|was|were|is|had been|has|\
    stood at|rose|fell|it|this|they|these|both|each|all|the|a|an|and|or|but|while|whereas|\
    which|where|who|of whom|out of|of the|of these|more|fewer|less|most|at least|over|under|\
    about|nearly|only|also|then|now|respectively|total|the remaining|another|other|rank|\
    ranked|th of|people|carers|staff|complaints|upheld|vacancies|turnover|posts|reviews|\
    waiting|a median wait of|told us|survey|according to|felt safe|satisfied|council|own|\
    percentage points|,|;|:|.|(|)|/|//|-|\u{2013}|\"|?";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn numbers_among_any_words_keep_their_places(
        words in prop::collection::vec(prop::sample::select(WORDS.split('|').collect::<Vec<_>>()), 1..24)
    ) {
        let text = words.join(" ");
        let mut behind = 0;
        for figure in read(&text).figures() {
            let span = figure.span();
            prop_assert!(span.start() >= behind);
            prop_assert_eq!(span.of(&text), Some(figure.text()));
            behind = span.end();
        }
    }
}
