//! Whether a number is a figure, and what it is there for; if it is none, why not.

use super::{
    compare::TARGETS,
    figure::NoFigure,
    numeral::{Form, Numeral},
    pattern::{Words, words},
    token::{Kind, View},
};
use crate::{indicator::Role, number::Unit};
use rust_decimal::Decimal;

/// What a sentence is like as a whole.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting {
    /// The paragraph describes the area, its people and its money.
    pub(super) context: bool,
    /// The sentence, or the one that it goes on from, is one person's account.
    pub(super) story: bool,
}

/// The role of a number, or the reason why it is no figure.
pub(super) fn verdict(
    view: View<'_, '_>,
    numeral: &Numeral,
    setting: Setting,
) -> Result<Role, NoFigure> {
    if numeral.form == Form::Label {
        return Err(NoFigure::Label);
    }
    if let Some(reason) = excluded(view, numeral) {
        return Err(reason);
    }
    if numeral.unit == Unit::Pounds {
        return Ok(Role::Context);
    }
    if setting.context {
        return match numeral.form {
            Form::Words if !counted(view, numeral) => Err(NoFigure::Unclear),
            Form::Ordinal => Err(NoFigure::Label),
            _ if is_year(numeral) && !counted(view, numeral) => Err(NoFigure::Date),
            _ => Ok(Role::Context),
        };
    }
    let area = area(view, numeral);
    match numeral.form {
        Form::Ordinal => Err(NoFigure::Label),
        _ if area => Ok(Role::Context),
        Form::Nought | Form::Fraction | Form::OneIn | Form::Rank => Ok(Role::Measure),
        _ => measured(view, numeral, setting),
    }
}

/// What is no figure whatever its unit.
fn excluded(view: View<'_, '_>, numeral: &Numeral) -> Option<NoFigure> {
    let before = numeral.first;
    let behind = numeral.last;
    if view.is_any(before.saturating_sub(1), STATUTES) && before > 0
        || view
            .any_phrase_before(
                before,
                words!("Care Act|Capacity Act|Health Act|Equality Act|Rights Act|Act|Regulations"),
            )
            .is_some()
    {
        return Some(NoFigure::Statute);
    }
    if numeral.unit == Unit::Percent {
        // "100% committed" and "Overall rating for NAME: 75%" are no measures.
        let rating = view.has(
            before.saturating_sub(8),
            before,
            words!("overall rating|overall score|rating for"),
        );
        return rating.then_some(NoFigure::Score);
    }
    // "s. 42", "S42"
    if view.kind_before(before) == Kind::Stop
        && view.is_any(before.saturating_sub(2), words!("s|ss|reg|para|no"))
    {
        return Some(NoFigure::Statute);
    }
    if view.is_any(before.saturating_sub(1), NAMES) && before > 0 && !numeral.unit_stated {
        return Some(NoFigure::Name);
    }
    if view.is_any(
        before.saturating_sub(1),
        words!("score|scored|rating|rated|level|band|decile|quintile|grade"),
    ) && before > 0
        && !numeral.unit_stated
    {
        return Some(NoFigure::Score);
    }
    if view.is_any(
        before.saturating_sub(1),
        words!(
            "page|item|number|no|ref|reference|tel|telephone|call|dial|room|floor|appendix|table|\
        figure|paragraph|version|question|ext|postcode"
        ),
    ) && before > 0
        && !numeral.unit_stated
        && !view.is(before.saturating_sub(1), "number")
    {
        return Some(NoFigure::Label);
    }
    if age(view, numeral) {
        return Some(NoFigure::Age);
    }
    if view.is_any(behind, words!("am|pm|noon|o")) && numeral.form == Form::Digits {
        return Some(NoFigure::Label);
    }
    if view.kind_before(before) == Kind::Other
        && view
            .get(before.saturating_sub(1))
            .is_some_and(|token| matches!(token.text, "#" | "@"))
    {
        return Some(NoFigure::Label);
    }
    // The number of a list at the start of the text: "1. First", "2) Second".
    if before == 0
        && numeral.form == Form::Digits
        && !numeral.unit_stated
        && matches!(view.kind(behind), Kind::Stop | Kind::Close)
        && view.joined(behind)
    {
        return Some(NoFigure::Label);
    }
    if is_year(numeral) && numeral.form == Form::Digits && !view.is_any(behind, COUNTED) {
        return Some(NoFigure::Date);
    }
    None
}

const STATUTES: &Words = words!(
    "section|sections|regulation|schedule|article|chapter|part|clause|act|sec|s|ss|\
        regulations|paragraph|standard|SI|S"
);

const NAMES: &Words = words!(
    "band|bands|version|versions|phase|stage|tier|step|pathway|type|priority|wave|cohort|module|category|project|\
        programme|strand|pillar|theme|key|grade|plan|vision|strategy|COVID|covid|discharge|\
        block|unit|group|zone"
);

fn is_year(numeral: &Numeral) -> bool {
    numeral.form == Form::Digits
        && !numeral.unit_stated
        && numeral.upper.is_none()
        && numeral.value.scale() == 0
        && numeral.value >= Decimal::from(1900)
        && numeral.value < Decimal::from(2100)
        && numeral.last.saturating_sub(numeral.first) == 1
}

/// "65+", "aged 18 to 64", "over 65s", "18-64 year olds", "people 65 and over".
fn age(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let (before, behind) = (numeral.lead, numeral.last);
    if numeral.unit_stated && numeral.unit != Unit::Years {
        return false;
    }
    if numeral.value > Decimal::from(120) {
        return false;
    }
    let aged = |at: usize| {
        view.is_any(
            at,
            words!("aged|age|ages|aging|turn|turning|turned|under|over"),
        )
    };
    let old = |at: usize| {
        view.any_phrase(
            at,
            words!(
                "years old|year old|year olds|years of age|and over|and above|or over|or above|\
        and older|or older|years and over|years and above|years or over|and under|and up|\
        plus|years plus|years and older|or under|years or older|or more years|years of age"
            ),
        )
        .is_some()
    };
    let first = numeral.first;
    let direct = first > 0
        && view.is_any(first.saturating_sub(1), words!("aged|age|ages|turned|turning|turn"))
        || before > 0
            && aged(before.saturating_sub(1))
            && !view.is_any(before.saturating_sub(1), words!("over|under"))
        || view.has(
            first.saturating_sub(4),
            first,
            words!("aged between|ages of|ages between|age of|aged from|aged over|aged under|age between"),
        );
    let plus = view.kind(behind) == Kind::Plus;
    let dashed = view.kind(behind) == Kind::Dash
        && view.is_any(behind.saturating_add(1), words!("year|years"))
        && view.is_any(behind.saturating_add(2), words!("old|olds"));
    // "people 65 and over were": "and over" behind a bare number of an adult's age.
    let adult = numeral.value >= Decimal::from(14) && numeral.value <= Decimal::ONE_HUNDRED;
    let range = numeral.upper.is_some_and(|upper| {
        numeral.value == Decimal::from(18)
            && upper >= Decimal::from(24)
            && upper <= Decimal::from(65)
            || numeral.value == Decimal::from(65) && upper <= Decimal::ONE_HUNDRED
    }) && !numeral.unit_stated;
    let group = view.is_any(before, words!("over|under"))
        && before < first
        && adult
        && !numeral.unit_stated
        && matches!(
            numeral.value.to_string_small(),
            16 | 17 | 18 | 21 | 25 | 50 | 55 | 60 | 65 | 70 | 75 | 80 | 85 | 90
        )
        && !super::verdict::counted(view, numeral);
    direct
        || plus && adult
        || dashed
        || adult && old(behind)
        || range
        || group
        || old(numeral.end) && numeral.unit == Unit::Years
}

/// A small whole number as an integer.
trait Small {
    fn to_string_small(&self) -> i64;
}

impl Small for Decimal {
    fn to_string_small(&self) -> i64 {
        if self.scale() == 0 {
            i64::try_from(self.mantissa()).unwrap_or(-1)
        } else {
            -1
        }
    }
}

/// Nouns of what is counted: people, posts, places, cases.
const COUNTED: &Words = words!(
    "people|advisers|advisors|deputies|facilitators|consultants|leads|venues|paramedics|librarians|persons|adults|residents|carers|individuals|clients|customers|users|families|\
        staff|employees|workers|practitioners|assessors|officers|managers|therapists|nurses|\
        apprentices|apprenticeships|students|amhps|ots|champions|coordinators|navigators|\
        educators|assistants|advocates|interpreters|vacancies|vacancy|posts|roles|positions|\
        fte|ftes|wte|wtes|jobs|leavers|starters|places|beds|units|flats|homes|placements|\
        apartments|tenancies|properties|dwellings|bedrooms|bungalows|schemes|providers|\
        agencies|services|businesses|organisations|charities|cases|assessments|reviews|\
        referrals|calls|contacts|enquiries|inquiries|concerns|alerts|complaints|compliments|\
        applications|authorisations|requests|visits|audits|responses|respondents|\
        questionnaires|sars|incidents|deaths|admissions|discharges|packages|payments|\
        adaptations|installations|pieces|households|attendees|participants|volunteers|\
        sessions|events|vouchers|grants|prosecutions|breaches|queries|appointments|learners|\
        trainees|recipients|members|children|men|women|veterans|patients|tenants|friends|\
        items|emails|hits|views|downloads|interactions|dols|deputyships|investigations|\
        decisions|bookings|falls|leaflets|meals|activities|\
        evictions|surveys|interviews|workshops|courses|returns|closures|handbacks|social|\
        safeguarding|applicants|candidates|internships|secondments|clinics|community|\
        support|care|care homes|allegations|assistive|devices|sensors|alarms|fires|arrests|\
        appeals|representatives|rprs|trusted|delays|contracts|accommodation|unpaid|hubs|\
        person|complaint|review|referral|assessment"
);

/// Nouns of how things are arranged: their number measures nothing.
const ARRANGED: &Words = words!(
    "authorities|councils|boroughs|localities|locality|areas|districts|wards|\
        neighbourhoods|neighbourhood|priorities|themes|pillars|strands|stages|steps|phases|\
        principles|objectives|aims|ways|types|categories|elements|strategies|boards|\
        partnerships|tiers|levels|trusts|hospitals|directorates|quadrants|teams|questions|\
        methods|examples|things|parts|main|times|key|strategic|core|local|tier|stage|step|\
        tiered|pronged|way|different|separate|distinct|counties|towns|cities|regions|icbs|\
        ccgs|pcns|networks|clusters|sites|workstreams|domains|goals|ambitions|commitments|\
        values|themed|day|half|further|additional|of|such|statutory|primary|integrated|sub|\
        geographical|place|places of|acute|standards|conversation|conversations|forums|\
        meetings|options|sections|aspects|points|cohorts|quality|points of|routes|pathways|\
        minute|to|locations|zones|patches|divisions|departments|services areas|libraries|\
        drop|lots|frameworks"
);

/// The noun that a number counts: the first word of a list within a few words, and which list.
pub(super) fn counted(view: View<'_, '_>, numeral: &Numeral) -> bool {
    head(view, numeral) == Some(true)
}

/// Whether a number counts something (`true`), says how things are arranged (`false`), or neither.
fn head(view: View<'_, '_>, numeral: &Numeral) -> Option<bool> {
    let mut last = None;
    // "45 of 110 complaints", "12 of the 15 leaflets": both numbers count the same.
    let mut start = numeral.end;
    if view.is(start, "of") {
        let article =
            usize::from(view.is_any(start.saturating_add(1), words!("the|its|all|their")));
        let whole = start.saturating_add(1).saturating_add(article);
        if view.kind(whole) == Kind::Number {
            start = whole.saturating_add(1);
        }
    }
    for at in start..start.saturating_add(7) {
        let word = view.word(at);
        if word.is_empty() || view.is_any(at, STOPS) && !(at == numeral.end && view.is(at, "of")) {
            break;
        }
        if view.is_any(at, COUNTED) {
            last = Some(true);
        } else if view.is_any(at, ARRANGED) && (last.is_none() || is_noun(word)) {
            last = Some(false);
        }
    }
    // "local" or "further" alone decide nothing.
    last
}

fn is_noun(word: &str) -> bool {
    word.ends_with('s') && !word.eq_ignore_ascii_case("strategic")
}

const STOPS: &Words = words!(
    "and|or|in|for|from|were|was|had|have|has|who|that|which|with|at|on|by|is|are|told|\
        said|during|across|per|a|the|waiting|over|as|to|when|where|while|awaiting|being|\
        within|between|made|received|attended|qualified|completed|started|since|out|but|\
        because|under|it|they|this"
);

const SAY: &Words = words!(
    "told|said|explained|described|shared|commented|mentioned|spoke|expressed|\
        highlighted|gave|stated|wanted|informed|recalled|praised|felt"
);

const PERFORMANCE: &Words = words!(
    "wait*|median|average|averaged|mean|longest|maximum|shortest|delay*|within|\
        timescale*|target*|took|taken|take|takes|taking|backlog|respond*|response|answer*|\
        turnaround|overdue|outstanding|length of stay|reduc*|allocat*|hours of|spent|\
        increas*|decreas*|unallocated|start*|complet*|timely|timeliness|process*|time|\
        arrang*|sourc*|held|open|caseload*|lost|sick*"
);

/// The verdict on a number that is not excluded and stands outside the context.
fn measured(view: View<'_, '_>, numeral: &Numeral, setting: Setting) -> Result<Role, NoFigure> {
    let (before, behind) = (numeral.lead, numeral.end);
    let target = targeted(view, numeral);
    match numeral.unit {
        Unit::Percent | Unit::Per100000 | Unit::PercentagePoints => {
            return Ok(if target { Role::Target } else { Role::Measure });
        }
        Unit::Days | Unit::Weeks | Unit::Hours | Unit::Minutes | Unit::Months | Unit::Years => {
            return length(view, numeral, setting, target);
        }
        _ => {}
    }
    let small = numeral.value <= Decimal::from(20);
    // A definition inside another figure: "per 1,000", "/ 100,000".
    if view.is_any(before.saturating_sub(1), words!("per|every")) && before > 0 {
        return Err(NoFigure::Definition);
    }
    // "a further 200 were booked", "12 of the 15", "45 of whom"
    let partitive = view
        .any_phrase(
            behind,
            words!("of whom|of which|of these|of those|of them|of the|out of|out of the|of all"),
        )
        .filter(|end| {
            view.is_any(end.saturating_sub(1), words!("whom|which|these|those|them"))
                || view.kind(*end) == Kind::Number
        })
        .is_some();
    let rated = view
        .any_phrase(
            behind,
            words!("times a month|times a week|times a year|times a day|times per month"),
        )
        .is_some();
    let quoted = view.get(before.saturating_sub(1)).is_some_and(|token| {
        matches!(token.text, "\u{2018}" | "\u{201c}" | "\"" | "'") && before > 0
    });
    if quoted {
        return Err(NoFigure::Name);
    }
    let inspectors = view
        .find(
            0,
            3,
            words!("we spoke|we met|we heard|we interviewed|we looked|we reviewed"),
        )
        .is_some();
    if inspectors || setting.story && small {
        return Err(NoFigure::Story);
    }
    if target {
        return Ok(Role::Target);
    }
    if partitive || rated {
        return Ok(Role::Measure);
    }
    let head = head(view, numeral);
    let one = numeral.value == Decimal::ONE && numeral.upper.is_none();
    let speaks = (behind..behind.saturating_add(9))
        .take_while(|at| view.kind(*at) == Kind::Word)
        .any(|at| view.is_any(at, SAY));
    if speaks && small && head != Some(false) && !view.has(0, view.len(), words!("survey|of the")) {
        return Err(NoFigure::Story);
    }
    if view
        .any_phrase_before(
            before,
            words!("spoke with|spoke to|met with|interviewed|we spoke|speaking with|speaking to|heard from|looked at|we reviewed|we met"),
        )
        .is_some()
    {
        return Err(NoFigure::Story);
    }
    if one {
        let kept = view.is_any(
            behind,
            words!("manager|deputy|vacancy|vacant|post|complaint|SAR|fte|wte|safeguarding"),
        ) || view.is(behind, "statutory")
            || view.phrase(behind, "team manager").is_some();
        return if kept {
            Ok(Role::Measure)
        } else if setting.story {
            Err(NoFigure::Story)
        } else {
            Err(NoFigure::Unclear)
        };
    }
    if target {
        return Ok(Role::Target);
    }
    match head {
        Some(true) => Ok(Role::Measure),
        Some(false) => Err(NoFigure::Structure),
        None if numeral.form == Form::Words => Err(NoFigure::Unclear),
        None => bare(view, numeral, small),
    }
}

/// A number in digits with no noun of a list behind it.
fn bare(view: View<'_, '_>, numeral: &Numeral, small: bool) -> Result<Role, NoFigure> {
    let (before, behind) = (numeral.lead, numeral.end);
    let led = view.is_any(
        before.saturating_sub(1),
        words!(
            "from|to|of|was|were|is|at|by|reached|totalled|totalling|stood|had|received|only|are|\
        between|with"
        ),
    ) || matches!(
        view.kind_before(before),
        Kind::Open | Kind::Colon | Kind::Comma
    );
    let counts = view.has(
        0,
        before,
        words!(
            "number|numbers|total|waiting|list|lists|backlog|volume|figure|figures|count|\
        increas*|decreas*|reduc*|fell|fall*|ris*|rose|median|average|maximum"
        ),
    ) || (0..before)
        .any(|at| view.is_any(at, COUNTED) && view.word(at).ends_with('s'));
    let rate = view
        .any_phrase(
            behind,
            words!(
                "a month|a week|a year|a day|per month|per week|per year|per day|per annum|\
        each month|each year|each week|every month|monthly"
            ),
        )
        .is_some();
    let waiting = view.is_any(
        behind,
        words!(
            "waiting|awaiting|unallocated|overdue|outstanding|were|had|in|are|have|of|completed|\
        vacant|new"
        ),
    );
    if rate
        || led && counts
        || (counts
            || view.has(
                behind,
                behind.saturating_add(4),
                words!("waiting|awaiting|waited"),
            ))
            && waiting
    {
        return Ok(Role::Measure);
    }
    // "of which 12 (27%) were upheld, 13 partly upheld and 20 not upheld"
    let parts = view.has(
        0,
        before,
        words!("of which|of whom|of these|of those|of them"),
    ) || view.kind(behind) == Kind::Open
        && view.kind(behind.saturating_add(2)) == Kind::Percent;
    let done = view.is_any(
        before.saturating_sub(1),
        words!(
            "decided|booked|held|opened|received|issued|served|supported|reached|further|another|upheld|completed|approved|closed|recruited|employed|investigated|declined|awaiting"
        ),
    );
    // "from a mean of 40 days to 25"
    let lowered = view.is(before.saturating_sub(1), "to")
        && view.has(before.saturating_sub(16), before, words!("from"))
        && view.has(before.saturating_sub(20), before, super::compare::CHANGES);
    let further = view.is_any(before.saturating_sub(1), words!("further|another"));
    // "12 were waiting for a review and 8 for equipment", "14 complaints in 2021 and 19 in 2022"
    let elliptic = (view.is(before.saturating_sub(1), "and")
        || view.kind_before(before) == Kind::Comma)
        && view.is_any(behind, words!("for|in|were|from|at|during"))
        && (0..before).any(|at| view.kind(at) == Kind::Number)
        && (0..before).any(|at| view.is_any(at, COUNTED) || view.is(at, "waiting"));
    // "The turnover rate was 0.21"
    let decimal = numeral.value.scale() > 0
        && view.has(
            0,
            before,
            words!("turnover|vacanc*|rate|lost|average|mean|score|sick*|ratio"),
        );
    if parts || lowered || further || elliptic || decimal || done && view.kind(behind) != Kind::Word
    {
        return Ok(Role::Measure);
    }
    // A large number counts something, whatever it is called.
    if !small && !view.word(behind).is_empty() && !view.is_any(behind, STOPS) {
        return Ok(Role::Measure);
    }
    Err(NoFigure::Unclear)
}

/// A length of time: a wait is measured, the length of a course or a contract is not.
fn length(
    view: View<'_, '_>,
    numeral: &Numeral,
    setting: Setting,
    target: bool,
) -> Result<Role, NoFigure> {
    let (before, behind) = (numeral.lead, numeral.end);
    if target {
        return Ok(Role::Target);
    }
    if setting.story {
        return Err(NoFigure::Story);
    }
    if numeral.value == Decimal::from(91) && numeral.unit == Unit::Days {
        return Err(NoFigure::Definition);
    }
    if view
        .any_phrase(
            behind,
            words!(
                "a day|a week|per week|a month|per day|per month|a year|days a week|each week|\
        each day|days per week|every day"
            ),
        )
        .is_some()
        && !view.has(before.saturating_sub(6), before, words!("average|median"))
        && numeral.value <= Decimal::from(24)
    {
        return Err(NoFigure::Term);
    }
    if numeral.compound {
        let wait = view.is_any(
            behind,
            words!("wait|waiting|delay|backlog|target|turnaround"),
        );
        return if wait {
            Ok(Role::Measure)
        } else {
            Err(NoFigure::Term)
        };
    }
    if view.is_any(
        before.saturating_sub(1),
        words!("every|next|coming|per|first|initial|last|past|previous"),
    ) && before > 0
    {
        return Err(NoFigure::Term);
    }
    if view.is_any(
        behind,
        words!(
            "programme|course|plan|strategy|contract|period|old|apprenticeship|training|pilot|\
        tenancy|rolling|service|reablement|experience|free"
        ),
    ) || view
        .any_phrase(
            behind,
            words!(
                "of reablement|of free|of support|of intermediate|of service|of training|\
        of experience|after discharge|following discharge|after hospital|before|after the|\
        in advance|s notice|of age"
            ),
        )
        .is_some()
        || view.is_any(behind, words!("notice|prior|later|earlier|ago"))
    {
        return Err(NoFigure::Term);
    }
    if numeral.unit == Unit::Years {
        // Years measure a wait or they tell a story.
        let wait = view.has(
            before.saturating_sub(8),
            behind.saturating_add(4),
            words!("wait*|delay*|longest|maximum|average|median|overdue|outstanding|unreviewed"),
        );
        return if wait {
            Ok(Role::Measure)
        } else {
            Err(NoFigure::Term)
        };
    }
    if !view.has(0, view.len(), PERFORMANCE) {
        return Err(NoFigure::Term);
    }
    // "92% were answered within 5 minutes": what the share is a share within is to be reached.
    let within = view.is_any(before.saturating_sub(1), words!("within|in|inside"))
        || view.is(before, "within");
    let shared = (0..before).any(|at| view.kind(at) == Kind::Percent)
        || view.has(0, before, words!("per cent"))
        || view.has(behind, view.len(), words!("per cent"))
        || (behind..view.len()).any(|at| view.kind(at) == Kind::Percent);
    if within && shared && view.is_any(before.saturating_sub(1), words!("within|in|inside")) {
        return Ok(Role::Target);
    }
    Ok(Role::Measure)
}

fn targeted(view: View<'_, '_>, numeral: &Numeral) -> bool {
    let (before, behind) = (numeral.lead, numeral.end);
    let near = view
        .find_last(before.saturating_sub(5), before, TARGETS)
        .is_some_and(|(_, end)| {
            (end..before).all(|at| {
                view.is_any(
                    at,
                    words!("of|was|is|for|the|a|to|at|be|were|set|being|this|achieve|reach|within|complete|\
        set at|timescale|time|and|their|its|average|national|local|own"),
                ) || matches!(view.kind(at), Kind::Open | Kind::Colon | Kind::Comma)
            })
        });
    let after = view.is_any(
        behind,
        words!("target|targets|standard|timescale|timeframe|threshold"),
    ) || view.kind(behind) == Kind::Dash
        && view.is_any(behind.saturating_add(1), words!("target"));
    near || after
}

/// Whether a number describes the area and its people.
fn area(view: View<'_, '_>, numeral: &Numeral) -> bool {
    const AREA: &Words = words!(
        "council tax|precept|in the borough were aged|of the budget|deprived|deprivation|ethnic*|life expectancy|households|multiple deprivation|\
        square miles|census|born outside|first language|main language|main languages|\
        identified as|population density|population is|population was|population of|\
        of the population|population aged|of its population|population size|\
        total population|population are|population were|population identified|inhabitants|\
        the population|live in the borough|lived in the borough|live in rural|\
        live in poverty|fuel poverty|local population|resident population|\
        borough population|live in the county|living in the most deprived|of residents aged|\
        residents are aged|of residents are|of residents were|of residents identif*|\
        residents were aged|residents live|residents from|borough residents|languages|\
        speak english|population will|older population|of the borough|Black or|Asian or|\
        White British|religion"
    );
    const SERVICE: &Words = words!(
        "liberty|application*|DoLS|detained|reached|satisf*|waiting|receiving|received|supported|assess*|safeguarding|services|carers|\
        staff|workforce|reablement|direct payment*|survey|complaint*|referr*|admitted|\
        admission*"
    );
    if numeral.unit == Unit::Per100000 || numeral.unit == Unit::PercentagePoints {
        return false;
    }
    let from = numeral.first.saturating_sub(14);
    let to = numeral.last.saturating_add(16);
    if numeral.form == Form::Rank && view.has(0, view.len(), words!("deprived|deprivation")) {
        return true;
    }
    view.has(from, to, AREA) && !view.has(from, to, SERVICE) && !view.is_any(from, words!("per"))
}
