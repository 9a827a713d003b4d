// Texts as cells, that is folded characters and numbers as wholes; and the names that stand in the page.

const SIMPLIFIED = new Map(Array.from(data.traditional, (sign, i) => [sign, [...data.simplified][i]]));
const READINGS = new Map(Object.entries(data.readings).flatMap(([said, signs]) =>
  Array.from(signs, (sign) => [sign, said.split(" ")])));
const [OPEN, CLOSE] = ["\ue000", "\ue001"];
const folded = new Map();
const NUMBERED = new RegExp(`[${data.signs}\u2160-\u217b]|[IVXＩＶＸ]{2}`);

// A character as it is compared: without width, case and Traditional form; "" for a mark.
function fold(sign) {
  if (!folded.has(sign)) {
    folded.set(sign, sign.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
      .replace(/./gu, (each) => SIMPLIFIED.get(each) ?? each));
  }
  return folded.get(sign);
}

// The numbers of a text, a sign that makes one thing of two of them with the second: 5-2 is no 5+2.
const joined = (text) => numbers(text).map(([begin, end, value], i, all) => {
  const sign = all[i - 1]?.[1] === begin - 1 ? text[begin - 1] : "";
  return [begin, end, sign.replace(/[-–-―─－～~]/, "~").replace(/[^~×]/, "") + value];
});

// The characters of a text that count, each with what is known of it: whether it `begins` a segment, how it
// is `said`; for those of a number its `value`, its `first` character, and at that the `size` of the number.
function cellsOf(raw, others = "") {
  const text = raw.normalize("NFC");
  const cells = [];
  const found = NUMBERED.test(text) ? joined(text) : [];
  let begins = true;
  let number;
  let at = 0;
  for (const sign of text) {
    if (number && at >= number[1]) number = undefined;
    if (found.length && at >= found[0][0]) number = { ...found.shift(), first: cells.length };
    const kept = fold(sign);
    if (!kept) begins = true;
    for (const c of kept) {
      cells.push({ c, begins, said: READINGS.get(c) ?? [], value: number?.[2], first: number?.first, size: 1 });
      begins = false;
      if (number) cells[number.first].size = cells.length - number.first;
    }
    at += sign.length;
  }
  for (const [, place, syllable] of others.matchAll(/(\d+)([a-z]+)/g)) {
    const cell = cells[place];
    if (cell) cell.said = [syllable, ...cell.said.filter((other) => other !== syllable)];
  }
  return cells;
}

const REWRITTEN = new RegExp(`[^\\u4e00-\\u9fcb]|[${data.traditional}]`, "gu");
const keyOf = (text) => text.normalize("NFC").replace(REWRITTEN, fold);

// The canonical form: a number is its value between two marks, so that 十大 is in no 二十大.
function canonOf(text) {
  let canon = "";
  let at = 0;
  for (const [begin, end, value] of joined(text)) {
    canon += keyOf(text.slice(at, begin)) + OPEN + value + CLOSE;
    at = end;
  }
  return canon + keyOf(text.slice(at));
}

// Where a canonical text holds another, not beside another number; -1 if nowhere.
function placeIn(text, part) {
  const at = text.indexOf(part);
  if (at < 0) return at;
  const isCut = (part[0] === OPEN && text[at - 1] === CLOSE)
    || (part.at(-1) === CLOSE && text[at + part.length] === OPEN);
  return isCut ? -1 : at;
}

const isLetter = (sign) => sign >= "a" && sign <= "z";

// A distinct string by which entries are found, however many have it, with the elements that say it.
class Spelling {
  constructor(text, others) {
    this.text = text;
    this.others = others;
    this.key = keyOf(text);
    this.canon = NUMBERED.test(text) ? canonOf(text) : this.key;
    this.names = [];
  }

  // Made when first needed: most names are never asked for their readings.
  get cells() {
    this.kept ??= cellsOf(this.text, this.others);
    return this.kept;
  }
}

const NAMES = "dfn, q, b, .m";
const reports = [...document.querySelectorAll(".report")];
const articles = [...document.querySelectorAll("article")];
const order = new Map(articles.map((article, i) => [article, i]));
const spellings = new Map();
const texts = new Map();
// All keys, one after the other, each character by its number, with END behind each key.
const tape = [];
const END = 0;
const numberOfSign = new Map([["", END]]);
let count = 0;

// Read what the page says, from the entry on that was not read yet, until there is no time left.
function readOn(hasTime = () => true) {
  while (texts.size < articles.length && hasTime()) {
    const article = articles[texts.size];
    for (const [place, element] of article.querySelectorAll(NAMES).entries()) {
      const [text, others] = [element.textContent, element.dataset.r ?? ""];
      const known = `${text}\n${others}`;
      if (!spellings.has(known)) add(known, new Spelling(text, others));
      const isName = element.matches("dfn, q");
      spellings.get(known).names.push({ element, place, article, isName });
      count += 1;
    }
    texts.set(article, canonOf(article.querySelector("div").textContent));
  }
}

function add(known, spelling) {
  spellings.set(known, spelling);
  for (const sign of spelling.key) {
    if (!numberOfSign.has(sign)) numberOfSign.set(sign, numberOfSign.size);
    tape.push(numberOfSign.get(sign));
  }
  tape.push(END);
  for (const [, at, syllable] of spelling.others.matchAll(/(\d+)([a-z]+)/g)) {
    const sign = spelling.key[at];
    if (!READINGS.get(sign)?.includes(syllable)) READINGS.set(sign, [...READINGS.get(sign) ?? [], syllable]);
  }
}

function readWhenIdle() {
  if (texts.size === articles.length) return;
  const later = window.requestIdleCallback ?? ((task) => setTimeout(() => task({ timeRemaining: () => 8 }), 1));
  later((deadline) => {
    readOn(() => deadline.timeRemaining() > 2);
    readWhenIdle();
  });
}
