"use strict";
// All data is read from the table of the page, and written back as text only.
const table = document.getElementById("table");
const body = table.tBodies[0];
const rows = [...body.rows];
const heads = [...table.tHead.rows[0].cells];
const say = (id, text) => { document.getElementById(id).textContent = text; };
const nameOf = row => row.cells[1].firstElementChild.textContent;
const key = (row, column, kind) => {
  const cell = row.cells[column];
  if (kind === "text") return column === 1 ? nameOf(row) : cell.textContent;
  const number = Number.parseFloat(cell.dataset.key ?? cell.textContent);
  return Number.isNaN(number) ? null : number;
};

// Sorting: empty cells stay last either way, and equal ones keep their order.
heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => {
  const kind = head.dataset.kind;
  const first = column < 2 || kind === "text" ? "ascending" : "descending";
  const other = first === "ascending" ? "descending" : "ascending";
  const order = head.getAttribute("aria-sort") === first ? other : first;
  heads.forEach(one => one.setAttribute("aria-sort", one === head ? order : "none"));
  const sign = order === "ascending" ? 1 : -1;
  const keyed = rows.map(row => [key(row, column, kind), row]);
  keyed.sort(([a], [b]) => {
    if (a === b) return 0;
    if (a === null || a === "") return 1;
    if (b === null || b === "") return -1;
    return sign * (kind === "text" ? a.localeCompare(b, "en") : a - b);
  });
  body.append(...keyed.map(([, row]) => row));
}));

// Filtering by name and by rating.
const find = document.getElementById("find");
const rating = document.getElementById("rating");
const filter = () => {
  const words = find.value.trim().toLocaleLowerCase("en");
  let shown = 0;
  for (const row of rows) {
    const fits = nameOf(row).toLocaleLowerCase("en").includes(words)
      && (rating.value === "" || row.dataset.rating === rating.value);
    row.hidden = !fits;
    shown += fits;
  }
  say("shown", `${shown} of ${rows.length} shown`);
};
find.addEventListener("input", filter);
rating.addEventListener("change", filter);
document.querySelectorAll("form").forEach(form => form.addEventListener("submit", event => event.preventDefault()));
filter();

// One council beside its peers.
const ranked = rows.filter(row => row.dataset.ranked === "true");
const council = document.getElementById("council");
const peers = document.getElementById("peers");
const statements = heads.slice(2, 11).map(head => head.firstElementChild.title);
const shortNames = heads.slice(2, 11).map(head => head.firstElementChild.textContent.replaceAll("\u00ad", ""));
const scores = row => [...row.cells].slice(2, 11).map(cell => Number(cell.textContent));
const draw = (parent, name, attributes, text) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  if (text !== undefined) node.textContent = text;
  parent.append(node);
};
const signed = gap => (Object.is(gap, -0) || Math.abs(gap) < .005 ? "0.00" : (gap > 0 ? "+" : "\u2212") + Math.abs(gap).toFixed(2));
const profile = () => {
  const row = ranked[council.value];
  const among = ranked.filter(other => other !== row
    && (peers.value === "" || other.dataset[peers.value] === row.dataset[peers.value]));
  const total = other => Number(other.cells[11].textContent);
  const better = among.filter(other => total(other) > total(row)).length;
  say("said", among.length === 0
    ? `${nameOf(row)} has no peers in this group.`
    : `${nameOf(row)}: total ${total(row)}, rank ${better + 1} of ${among.length + 1} with its peers.`);
  const own = scores(row);
  const others = among.map(scores);
  const means = own.map((_, i) => others.length === 0 ? null : others.reduce((sum, s) => sum + s[i], 0) / others.length);

  const chart = document.getElementById("dots");
  chart.replaceChildren();
  const x = score => 150 + (score - 1) * 100;
  for (const score of [1, 2, 3, 4]) {
    draw(chart, "line", { class: "grid", x1: x(score), x2: x(score), y1: 12, y2: 300 });
    draw(chart, "text", { x: x(score), y: 318 }, score);
  }
  own.forEach((score, i) => {
    const y = 28 + i * 32;
    draw(chart, "text", { class: "label", x: 126, y: y + 4 }, shortNames[i]);
    if (means[i] !== null) {
      draw(chart, "line", { class: "gap", x1: x(score), x2: x(means[i]), y1: y, y2: y });
      draw(chart, "rect", { class: "mean", x: -5.5, y: -5.5, width: 11, height: 11, transform: `translate(${x(means[i])} ${y}) rotate(45)` });
    }
    draw(chart, "circle", { class: "own", cx: x(score), cy: y, r: 8 });
  });

  const lines = own.map((score, i) => {
    const line = document.createElement("tr");
    const cells = [statements[i], score, means[i] === null ? "\u2013" : means[i].toFixed(2), means[i] === null ? "\u2013" : signed(score - means[i])];
    for (const text of cells) {
      const cell = document.createElement("td");
      cell.textContent = text;
      line.append(cell);
    }
    return line;
  });
  document.getElementById("gaps").replaceChildren(...lines);
};
if (ranked.length > 0) {
  ranked.forEach((row, index) => council.add(new Option(nameOf(row), index)));
  council.addEventListener("change", profile);
  peers.addEventListener("change", profile);
  document.getElementById("profile").hidden = false;
  profile();
}
