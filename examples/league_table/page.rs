//! One self-contained page. Every text that comes from the file goes through [`text`]; the script
//! finds its data in the table of the page, so that nothing from the file is ever part of a script.

use care_quality::{
    Rating, Ratio, Rounding, Score, Statement,
    cohort::{Distribution, Row, Standing, Table},
};
use std::fmt::{self, Display, Formatter, Write};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// A text with the five characters replaced that mean something in a page, in attributes as well.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                // Not allowed in a page, even as references.
                c if c.is_control() && !matches!(c, '\n' | '\t') => f.write_char('\u{fffd}')?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

const fn text(text: &str) -> Escaped<'_> {
    Escaped(text)
}

/// A statement in a word or two, for the head of a narrow column.
const fn short(statement: Statement) -> &'static str {
    match statement {
        Statement::AssessingNeeds => "Needs",
        Statement::SupportingHealthierLives => "Healthier lives",
        Statement::EquityInExperienceAndOutcomes => "Equity",
        Statement::CareProvisionIntegrationAndContinuity => "Care provision",
        Statement::PartnershipsAndCommunities => "Partner\u{ad}ships",
        Statement::SafeSystemsPathwaysAndTransitions => "Safe systems",
        Statement::Safeguarding => "Safe\u{ad}guarding",
        Statement::GovernanceManagementAndSustainability => "Govern\u{ad}ance",
        Statement::LearningImprovementAndInnovation => "Learning",
    }
}

pub fn render(table: &Table<'_, '_>) -> String {
    let mut page = String::new();
    // Writing to a string does not fail.
    let _ = write_page(table, &mut page);
    page
}

fn write_page(table: &Table<'_, '_>, out: &mut String) -> fmt::Result {
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <title>Council assessments: league table</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#table\">Skip to the table</a>\n<header>\n<h1>Council assessments</h1>\n"
    )?;
    lead(table, out)?;
    out.push_str("</header>\n<main>\n");
    heat_map(table, out)?;
    distributions(table, out)?;
    profile(table, out)?;
    issues(table, out)?;
    write!(
        out,
        "</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n"
    )
}

fn lead(table: &Table<'_, '_>, out: &mut String) -> fmt::Result {
    let summary = table.summary();
    let unranked = table.rows().len() - table.ranked().len();
    write!(
        out,
        "<p><strong>{}</strong> ranked",
        plural(table.ranked().len(), "result")
    )?;
    if unranked > 0 {
        write!(out, ", {unranked} listed without a rank")?;
    }
    if let Some(median) = rounded(summary.median_total(), 1) {
        write!(out, "; median total {median} of 36")?;
    }
    out.push_str(".</p>\n<ul class=\"ratings\">\n");
    for (rating, count) in summary.ratings() {
        let name = rating.replace('_', " ");
        writeln!(out, "<li><b>{count}</b> {}</li>", text(&name))?;
    }
    out.push_str("</ul>\n");
    Ok(())
}

fn plural(count: usize, noun: &str) -> String {
    match count {
        1 => format!("1 {noun}"),
        n => format!("{n} {noun}s"),
    }
}

fn rounded(value: Option<Ratio>, decimals: u32) -> Option<String> {
    Some(value?.round(decimals, Rounding::HalfAway).ok()?.to_string())
}

fn heat_map(table: &Table<'_, '_>, out: &mut String) -> fmt::Result {
    out.push_str("<section aria-labelledby=\"scores\">\n<h2 id=\"scores\">Scores</h2>\n<form class=\"controls\">\n");
    out.push_str(
        "<label>Find a council <input id=\"find\" type=\"search\" autocomplete=\"off\"></label>\n",
    );
    out.push_str("<label>Rating <select id=\"rating\"><option value=\"\">all</option>");
    for rating in Rating::ALL.iter().rev() {
        write!(
            out,
            "<option value=\"{}\">{}</option>",
            rating.id(),
            rating.name()
        )?;
    }
    out.push_str(
        "</select></label>\n<output id=\"shown\" aria-live=\"polite\"></output>\n</form>\n",
    );
    out.push_str("<p class=\"legend\">");
    for score in Score::ALL {
        let band = score.band().trim_start_matches("Evidence shows ");
        write!(
            out,
            "<span><b class=\"s{score}\">{score}</b> {band}</span> "
        )?;
    }
    out.push_str("</p>\n<div class=\"scroll\" role=\"region\" aria-label=\"Scores, scrolls sideways\" tabindex=\"0\">\n<table id=\"table\">\n<thead>\n<tr>");
    head(out, "rank", "number", "Rank", "Rank", Some("ascending"))?;
    head(out, "name", "text", "Council", "Council", None)?;
    for statement in Statement::ALL.iter().copied() {
        head(
            out,
            "score",
            "number",
            short(statement),
            statement.name(),
            None,
        )?;
    }
    head(out, "", "number", "Total", "Total of 36 points", None)?;
    head(out, "", "number", "%", "Percentage", None)?;
    head(out, "", "number", "Rating", "Rating", None)?;
    head(out, "", "text", "Published", "Published", None)?;
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in table.rows() {
        line(&row, out)?;
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
    out.push_str("<p class=\"note\">Ties share the best rank. Only the latest formal result of a council is ranked and counted.</p>\n");
    out.push_str("<noscript><p class=\"note\">Sorting, filtering and the profile need JavaScript; the table is complete without it.</p></noscript>\n</section>\n");
    Ok(())
}

fn head(
    out: &mut String,
    class: &str,
    kind: &str,
    label: &str,
    title: &str,
    sort: Option<&str>,
) -> fmt::Result {
    write!(
        out,
        "<th scope=\"col\" class=\"{class}\" data-kind=\"{kind}\" aria-sort=\"{}\"><button type=\"button\" title=\"{}\" aria-label=\"{}\">{}</button></th>",
        sort.unwrap_or("none"),
        text(title),
        text(title),
        text(label),
    )
}

/// Why a row has no rank.
const fn why(standing: Standing) -> &'static str {
    match standing {
        Standing::Earlier => "earlier",
        Standing::Duplicate => "given twice",
        Standing::NotFormal => "not formal",
        Standing::SetAside => "not rated",
        _ => "",
    }
}

fn line(row: &Row<'_, '_>, out: &mut String) -> fmt::Result {
    let ranked = row.rank().is_some();
    let record = row.record();
    let of = |place: Option<&str>| place.unwrap_or("").to_owned();
    write!(
        out,
        "<tr data-ranked=\"{ranked}\" data-rating=\"{}\" data-region=\"{}\" data-type=\"{}\">",
        row.rating_id().unwrap_or(""),
        text(&of(record.and_then(|record| record.region()))),
        text(&of(record.and_then(|record| record.kind()))),
    )?;
    match row.rank() {
        Some(rank) => write!(out, "<td class=\"rank\">{rank}</td>")?,
        None => out.push_str("<td class=\"rank\">–</td>"),
    }
    write!(
        out,
        "<th scope=\"row\" class=\"name\"><span dir=\"auto\">{}</span>",
        text(row.authority())
    )?;
    if !ranked {
        let status = row.status().filter(|status| !status.is_formal());
        let note = status.map_or(why(row.standing()), |status| status.name());
        write!(out, " <small>{}</small>", text(note))?;
    }
    out.push_str("</th>");
    match record {
        Some(record) => {
            for (_, score) in record.scores().iter() {
                write!(out, "<td class=\"s{score}\">{score}</td>")?;
            }
        }
        None => out.push_str(&"<td class=\"s0\">–</td>".repeat(Statement::COUNT)),
    }
    let number = |value: Option<u32>| value.map_or_else(|| "–".to_owned(), |n| n.to_string());
    write!(
        out,
        "<td>{}</td><td>{}</td>",
        number(row.total()),
        number(row.percentage())
    )?;
    let place = row.rating().map_or(0, |rating| rating as u8 + 1);
    write!(
        out,
        "<td class=\"rating\" data-key=\"{place}\">{}</td>",
        row.rating().map_or("–", Rating::name)
    )?;
    let published = row
        .published()
        .map_or_else(String::new, |date| date.to_string());
    writeln!(out, "<td class=\"date\">{published}</td></tr>")
}

fn distributions(table: &Table<'_, '_>, out: &mut String) -> fmt::Result {
    out.push_str(
        "<section aria-labelledby=\"spread\">\n<h2 id=\"spread\">How scores are spread</h2>\n",
    );
    let named = |statements: Vec<Statement>| {
        statements
            .iter()
            .map(|statement| statement.name())
            .collect::<Vec<_>>()
            .join("; ")
    };
    let (best, worst) = (
        table.summary().strongest().collect(),
        table.summary().weakest().collect(),
    );
    if table.ranked().len() > 0 {
        writeln!(
            out,
            "<p>Highest mean: {}. Lowest mean: {}.</p>",
            text(&named(best)),
            text(&named(worst))
        )?;
    }
    out.push_str("<div class=\"charts\">\n");
    for statement in Statement::ALL.iter().copied() {
        chart(statement, &table.summary().statement(statement), out)?;
    }
    out.push_str("</div>\n</section>\n");
    Ok(())
}

/// Four bars with their numbers; heights are whole tenths of a pixel, from integers.
fn chart(statement: Statement, scores: &Distribution, out: &mut String) -> fmt::Result {
    let most = Score::ALL
        .iter()
        .map(|score| scores.count(*score))
        .max()
        .unwrap_or(0)
        .max(1);
    let said: Vec<_> = Score::ALL
        .iter()
        .map(|score| format!("{} scored {score}", scores.count(*score)))
        .collect();
    write!(
        out,
        "<figure><svg viewBox=\"0 0 220 130\" role=\"img\" aria-label=\"{}: {}\">",
        text(statement.name()),
        said.join(", ")
    )?;
    for (index, score) in Score::ALL.into_iter().enumerate() {
        let count = scores.count(score);
        let height = u128::from(count) * 90 / u128::from(most);
        let (x, y) = (12 + index * 52, 108 - height);
        write!(
            out,
            "<rect class=\"s{score}\" x=\"{x}\" y=\"{y}\" width=\"40\" height=\"{height}\"/>\
             <text x=\"{0}\" y=\"{1}\">{count}</text><text class=\"axis\" x=\"{0}\" y=\"125\">{score}</text>",
            x + 20,
            y - 4,
        )?;
    }
    out.push_str("<line x1=\"6\" y1=\"108.5\" x2=\"214\" y2=\"108.5\"/></svg>");
    write!(out, "<figcaption>{}", text(statement.name()))?;
    if let (Some(mean), Some(median)) = (rounded(scores.mean(), 2), rounded(scores.median(), 1)) {
        write!(out, "<br><small>mean {mean}, median {median}</small>")?;
    }
    out.push_str("</figcaption></figure>\n");
    Ok(())
}

fn profile(table: &Table<'_, '_>, out: &mut String) -> fmt::Result {
    let has = |of: fn(&care_quality::cohort::Record) -> Option<&str>| {
        table
            .ranked()
            .any(|row| row.record().and_then(of).is_some())
    };
    out.push_str("<section id=\"profile\" aria-labelledby=\"beside\" hidden>\n<h2 id=\"beside\">One council beside its peers</h2>\n<form class=\"controls\">\n");
    out.push_str("<label>Council <select id=\"council\"></select></label>\n<label>Peers <select id=\"peers\"><option value=\"\">all other councils</option><option value=\"rating\">same rating</option>");
    if has(|record| record.region()) {
        out.push_str("<option value=\"region\">same region</option>");
    }
    if has(|record| record.kind()) {
        out.push_str("<option value=\"type\">same type</option>");
    }
    out.push_str("</select></label>\n</form>\n<p id=\"said\" aria-live=\"polite\"></p>\n<p class=\"note\"><span class=\"dot\">●</span> the council, <span class=\"diamond\">◆</span> the mean of its peers</p>\n<div class=\"beside\">\n");
    out.push_str("<svg id=\"dots\" viewBox=\"0 0 470 330\" role=\"img\" aria-label=\"The council's score on each statement beside the mean of its peers; the same numbers are in the table\"></svg>\n");
    out.push_str("<table><thead><tr><th scope=\"col\">Statement</th><th scope=\"col\">Score</th><th scope=\"col\">Peers' mean</th><th scope=\"col\">Gap</th></tr></thead><tbody id=\"gaps\"></tbody></table>\n</div>\n</section>\n");
    Ok(())
}

fn issues(table: &Table<'_, '_>, out: &mut String) -> fmt::Result {
    out.push_str(
        "<section aria-labelledby=\"issues\">\n<h2 id=\"issues\">Issues in the data</h2>\n",
    );
    let mut any = false;
    let mut list = String::new();
    let mut item = |who: &str, issue: &care_quality::Issue| -> fmt::Result {
        any = true;
        write!(
            list,
            "<li class=\"{}\"><span class=\"severity\">{}</span> ",
            issue.severity().id(),
            issue.severity()
        )?;
        if !who.is_empty() {
            write!(list, "<b dir=\"auto\">{}</b> ", text(who))?;
        }
        if let Some(line) = issue.line() {
            write!(list, "(line {line}) ")?;
        }
        write!(
            list,
            "{} <code>{}</code>",
            text(issue.message()),
            issue.code()
        )?;
        if let Some(help) = issue.help() {
            write!(list, "<br><small>{}</small>", text(help))?;
        }
        list.push_str("</li>\n");
        Ok(())
    };
    for issue in table.cohort().issues() {
        item("", issue)?;
    }
    for row in table.rows() {
        for issue in row.issues().iter() {
            item(row.authority(), issue)?;
        }
    }
    if any {
        write!(out, "<ul class=\"issues\">\n{list}</ul>\n")?;
    } else {
        out.push_str("<p>None: every published value is the computed one.</p>\n");
    }
    out.push_str("</section>\n");
    Ok(())
}
