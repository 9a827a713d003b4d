// Shows the answers, listens to field, keys and address.

const [field, said, answers, all] = ["q", "count", "answers", "all"].map(byId);
const filters = ["place", "year"].map(byId).filter(Boolean);
const PAGE = 7;
const ROLES = { Q: "是别名", DFN: "是其中一部分", B: "是其中一项", DIV: "是其中一项" };
let isComposing = false;
let shownFor = "";
let saving;

function isWanted(report) {
  return filters.every(({ id, value }) =>
    !value || (id === "place" ? report.dataset.place === value : report.dataset.years.split(" ").includes(value)));
}

// A copy of an entry for the list of answers, with what was matched marked and where it comes from.
function card({ article, name, spelling, by }) {
  const copy = article.cloneNode(true);
  copy.removeAttribute("id");
  const notes = [];
  if (name) {
    copy.querySelectorAll(NAMES)[name.place].classList.add("hit");
    if (name.place) notes.push(`“${spelling.text}”${ROLES[name.element.tagName]}`);
  }
  if (by) notes.push(by === "释义" ? "释义中提到" : `按${by}匹配`);
  if (notes.length) copy.querySelector("i").after(element("p", "note", notes.join("，")));
  const number = copy.querySelector("a").textContent;
  copy.append(element("p", "source", `${article.closest(".report").dataset.cite}，第${number}条`));
  return copy;
}

function element(tag, className, text) {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function showMore(hits) {
  answers.append(...hits.slice(0, PAGE).map(card));
  if (hits.length <= PAGE) return;
  const more = element("button", "more", `还有${hits.length - PAGE}条`);
  more.type = "button";
  more.addEventListener("click", () => {
    const last = answers.querySelectorAll("article").length;
    more.remove();
    showMore(hits.slice(PAGE));
    answers.querySelectorAll("article")[last].querySelector("a").focus();
  });
  answers.append(more);
}

function show() {
  const wanted = field.value.trim();
  const isAsked = [...wanted].length > 1 || /[^\x00-\x7f]/.test(wanted) || /^\d$/.test(wanted);
  const kept = reports.filter(isWanted);
  for (const report of reports) report.hidden = !kept.includes(report);
  all.hidden = isAsked;
  answers.hidden = !isAsked;
  answers.replaceChildren(byId("found"));
  if (!isAsked) {
    const isNarrowed = kept.length < reports.length;
    const left = isNarrowed ? kept.reduce((sum, report) => sum + report.querySelectorAll("article").length, 0) : 0;
    said.textContent = isNarrowed ? `${left}条` : "";
  } else {
    const hits = answer(wanted);
    showMore(hits);
    const where = filters.map(({ value }) => value).join("");
    said.textContent = hits.length ? `${hits.length}条` : `${where && `${where}的词表里`}没有找到“${wanted}”`;
    if (!hits.length) suggest(wanted);
  }
  shownFor = field.value;
  clearTimeout(saving);
  saving = setTimeout(save, 300);
}

// What may be asked instead: what other places and years have, else names with other numbers, else nothing.
function suggest(wanted) {
  const there = elsewhere(wanted);
  const meant = renumbered(wanted).map((name) => [name, name]);
  const [lead, named] = there.length ? ["别处有", there]
    : meant.length ? ["数字不同就不是一回事；是不是", meant]
    : ["换个写法试试，或者看", [["全部词条", ""]]];
  const line = element("p", "none", lead);
  for (const [label, name] of named) {
    const button = element("button", "", label);
    button.type = "button";
    button.addEventListener("click", () => {
      if (there.length) clear(filters);
      ask(name);
    });
    line.append(" ", button);
  }
  answers.append(line);
}

// The first entries of the reports that the filters leave out, each with whose it is, and how it is called.
function elsewhere(wanted) {
  const left = reports.filter(({ hidden }) => hidden);
  for (const report of left) report.hidden = false;
  const hits = left.length ? answer(wanted) : [];
  for (const report of left) report.hidden = true;
  return hits.slice(0, 3).map(({ article }) => {
    const [name, { place, years }] = [article.querySelector("h3").textContent, article.parentNode.dataset];
    return [`${name}（${place} ${years.split(" ")[0]}）`, name];
  });
}

function clear(controls) {
  for (const control of controls) control.value = "";
}

function ask(text) {
  field.value = text;
  show();
  field.focus();
}

// Keep the question in the address, so that it can be sent; an address without one stays as it is.
function save() {
  const asked = [field, ...filters].filter(({ value }) => value.trim());
  const hash = asked.map(({ id, value }) => `${id}=${encodeURIComponent(value.trim())}`).join("&");
  if (!hash && !location.hash.includes("=")) return;
  try {
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  } catch {
    // Some browsers forbid this for files; the page works without.
  }
}

// Do what the address says: ask a question, or show an entry.
function follow() {
  const hash = location.hash.slice(1);
  if (hash.includes("=")) {
    const asked = new URLSearchParams(hash);
    for (const control of [field, ...filters]) control.value = asked.get(control.id) ?? "";
    show();
    return;
  }
  const entry = document.querySelector("article:target");
  if (!entry) return;
  clear([field, ...filters]);
  show();
  // What was hidden, and what is far away, has its true height only once it was drawn.
  const scroll = (times) => {
    entry.scrollIntoView();
    if (times) requestAnimationFrame(() => scroll(times - 1));
  };
  scroll(5);
}

function onKey(event) {
  if (event.isComposing) return;
  if (event.key === "Escape" && field.value) ask("");
  else if (event.key === "/" && document.activeElement !== field && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    field.focus();
    field.select();
  }
}

document.forms[0].hidden = false;
document.forms[0].addEventListener("submit", (event) => {
  event.preventDefault();
  answers.querySelector("article a, button")?.focus();
});
// The letters of an input method are no question until they have become hanzi.
field.addEventListener("compositionstart", () => { isComposing = true; });
field.addEventListener("compositionend", () => { isComposing = false; show(); });
field.addEventListener("input", () => { if (!isComposing && field.value !== shownFor) show(); });
for (const filter of filters) filter.addEventListener("change", show);
document.addEventListener("keydown", onKey);
addEventListener("hashchange", follow);
// The entry of an address is known only when all of the page is.
addEventListener("load", follow);
readWhenIdle();
