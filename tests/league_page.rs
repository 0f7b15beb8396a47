//! The page of the league table in a real browser, where one is installed.
#![cfg(feature = "csv")]

#[path = "../examples/league_table/page.rs"]
mod page;

use care_quality::{Statement, cohort::csv};
use std::{env, fs, path::PathBuf, process::Command};

const SAMPLE: &str = include_str!("../examples/data/scores.csv");

fn rendered(table: &str) -> String {
    let cohort = csv::read(table).unwrap();
    page::render(&cohort.table())
}

fn hostile() -> String {
    let ids: Vec<_> = Statement::ALL.iter().map(|s| s.id()).collect();
    format!(
        "authority,{},status,rating,region\n\
         \"<script>document.title='x'</script>\",3,3,3,3,3,3,3,3,3,,good,\"\"\"><img src=x>\"\n\
         \"</script></table><img src=x onerror='document.title=1'>\",3,3,3,3,3,3,3,3,3,,outstanding,' onload='\n\
         \"O'Brien & \"\"Sons\"\" &lt;\",2,3,3,3,3,3,3,3,3,,,\n\
         \"\u{0}\u{1b}[31m\",1,3,3,3,3,3,3,3,3,</style>,,\n",
        ids.join(",")
    )
}

#[test]
fn nothing_of_the_file_is_markup() {
    let page = rendered(&hostile());
    assert!(page.contains("&lt;script&gt;document.title=&#39;x&#39;&lt;/script&gt;"));
    assert!(page.contains("O&#39;Brien &amp; &quot;Sons&quot; &amp;lt;"));
    // The page's own elements and no others.
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert_eq!(page.matches("</style").count(), 1);
    assert_eq!(page.matches("</table").count(), 2);
    assert_eq!(page.matches("<img").count(), 0);
    assert!(!page.contains(['\u{0}', '\u{1b}']));
}

#[test]
fn the_page_needs_nothing_from_elsewhere() {
    let page = rendered(SAMPLE);
    let own = "http://www.w3.org/2000/svg";
    assert!(!page.replace(own, "").contains("://"));
    for reference in ["src=", "href=\"h", "@import", "url("] {
        assert!(!page.contains(reference), "{reference}");
    }
}

#[test]
fn a_table_without_rows_makes_a_page() {
    let header = SAMPLE.lines().next().unwrap();
    let page = rendered(header);
    assert!(page.contains("<strong>0 results</strong> ranked"));
}

fn browser() -> Option<PathBuf> {
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let paths = env::var_os("PATH")?;
    env::split_paths(&paths)
        .flat_map(|directory| names.map(|name| directory.join(name)))
        .find(|program| program.is_file())
}

/// What a script run at the end of a page writes, one line each: `say(name, value)`.
fn seen_by_browser(name: &str, page: &str, width: u32, steps: &str) -> Option<Vec<String>> {
    let Some(program) = browser() else {
        eprintln!("skipped {name}: no Chromium or Chrome is installed");
        return None;
    };
    let directory = env::temp_dir().join(format!("care-quality-{name}-{}", std::process::id()));
    fs::create_dir_all(&directory).unwrap();
    let file = directory.join("page.html");
    let driver = format!(
        "<script>\nconst lines = [];\nconst see = (name, value) => lines.push(`${{name}}: ${{value}}`);\n\
         try {{\n{steps}\n}} catch (error) {{ see('error', error); }}\n\
         document.documentElement.replaceChildren(document.createTextNode(`@@\\n${{lines.join('\\n')}}\\n@@`));\n</script>\n</body>"
    );
    fs::write(&file, page.replace("</body>", &driver)).unwrap();
    let output = Command::new(program)
        .args([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--dump-dom",
        ])
        .arg(format!("--window-size={width},900"))
        .arg(format!(
            "--user-data-dir={}",
            directory.join("profile").display()
        ))
        .arg(format!("file://{}", file.display()))
        .output()
        .unwrap();
    fs::remove_dir_all(&directory).unwrap();
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let text = dom
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    let lines = text.split("@@").nth(1).expect("the script of the test ran");
    Some(lines.trim().lines().map(str::to_owned).collect())
}

#[test]
fn a_browser_sorts_filters_and_draws() {
    let steps = "
        const names = () => [...table.tBodies[0].rows].filter(row => !row.hidden).map(nameOf);
        const sorts = () => heads.map(head => head.getAttribute('aria-sort')).filter(sort => sort !== 'none').join();
        const press = column => heads[column].firstElementChild.click();
        see('rows', names().length);
        see('first', names()[0]);
        press(1);
        see('by name', names()[0] + ' ' + sorts());
        press(1);
        see('by name, back', names()[0] + ' ' + sorts());
        press(2);
        see('by needs', names()[0] + ' ' + sorts());
        press(0);
        see('by rank', names()[0] + ' / ' + names().at(-1));
        press(0);
        see('by rank, back', names()[0] + ' / ' + names().at(-1));
        find.value = ' COUNTY '; find.dispatchEvent(new Event('input'));
        see('county', names().length + ', ' + document.getElementById('shown').textContent);
        find.value = ''; rating.value = 'outstanding'; rating.dispatchEvent(new Event('change'));
        see('outstanding', names().length);
        rating.value = ''; rating.dispatchEvent(new Event('change'));
        council.selectedIndex = ranked.findIndex(row => nameOf(row).startsWith('Wakefield'));
        council.dispatchEvent(new Event('change'));
        see('said', document.getElementById('said').textContent);
        see('gap', document.getElementById('gaps').rows[0].textContent);
        see('drawn', document.querySelectorAll('#dots circle').length + ' ' + document.querySelectorAll('#dots .mean').length);
        see('focusable', [...document.querySelectorAll('button, input, select, [tabindex]')].every(node => node.tabIndex >= 0));
        see('named', [...document.querySelectorAll('button, input, select, svg')].every(node => node.ariaLabel || node.textContent || node.labels?.length));
        see('wide', document.documentElement.scrollWidth <= innerWidth);
    ";
    let Some(seen) = seen_by_browser("desktop", &rendered(SAMPLE), 1400, steps) else {
        return;
    };
    assert_eq!(
        seen,
        [
            "rows: 15",
            "first: London Borough of Camden",
            "by name: Darlington Borough Council ascending",
            "by name, back: Westminster City Council descending",
            "by needs: London Borough of Camden descending",
            "by rank: London Borough of Camden / Nottingham City Council",
            "by rank, back: London Borough of Brent / Nottingham City Council",
            "county: 3, 3 of 15 shown",
            "outstanding: 2",
            "said: Wakefield Council: total 22, rank 13 of 14 with its peers.",
            // 2 beside 33 points of the 13 others.
            "gap: Assessing needs22.54\u{2212}0.54",
            "drawn: 9 9",
            "focusable: true",
            "named: true",
            "wide: true",
        ]
    );
}

#[test]
fn a_browser_shows_hostile_names_as_text() {
    let steps = "
        see('rows', rows.length);
        see('first', nameOf(ranked.find(row => nameOf(row).startsWith('<script'))));
        see('quotes', rows.map(nameOf).includes('O\\'Brien & \"Sons\" &lt;'));
        see('title', document.title);
        see('images', document.images.length);
        see('handlers', [...document.querySelectorAll('*')].filter(node => [...node.attributes].some(a => a.name.startsWith('on'))).length);
        see('scripts', document.scripts.length);
        see('options', [...council.options].some(option => option.textContent.startsWith('<' + '/script>')));
    ";
    let Some(seen) = seen_by_browser("hostile", &rendered(&hostile()), 1400, steps) else {
        return;
    };
    assert_eq!(
        seen,
        [
            "rows: 4",
            "first: <script>document.title='x'</script>",
            "quotes: true",
            "title: Council assessments: league table",
            "images: 0",
            "handlers: 0",
            // The page's own and that of the test.
            "scripts: 2",
            "options: true",
        ]
    );
}

#[test]
fn a_phone_scrolls_the_table_and_not_the_page() {
    let steps = "
        see('page', document.documentElement.scrollWidth <= innerWidth);
        const box = document.querySelector('.scroll');
        see('table', box.scrollWidth > box.clientWidth);
        box.scrollLeft = 400;
        const cell = table.tBodies[0].rows[0].cells[1].getBoundingClientRect();
        see('name stays', cell.left >= 0 && cell.right < innerWidth);
        see('targets', [...document.querySelectorAll('button, input, select')].every(node => node.getBoundingClientRect().height >= 40));
    ";
    let Some(seen) = seen_by_browser("phone", &rendered(SAMPLE), 390, steps) else {
        return;
    };
    assert_eq!(
        seen,
        [
            "page: true",
            "table: true",
            "name stays: true",
            "targets: true"
        ]
    );
}

#[test]
fn a_laptop_shows_every_column() {
    let steps = "
        const box = document.querySelector('.scroll');
        see('table', box.scrollWidth <= box.clientWidth);
    ";
    let Some(seen) = seen_by_browser("laptop", &rendered(SAMPLE), 1280, steps) else {
        return;
    };
    assert_eq!(seen, ["table: true"]);
}
