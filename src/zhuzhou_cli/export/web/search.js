// Answers look-ups. It mirrors the first stages of zz's own search: names literally, by the value of their
// numbers, words of explanations, then pinyin and initials, at last with a gap. Nothing else is forgiven: a
// slip finds nothing, and another number is another name.

// A query as it was typed, without marks of tone, ü as v.
class Query {
  constructor(raw) {
    this.raw = raw
      .normalize("NFD").replace(/[\u0300\u0301\u0304\u030c]/g, "").normalize("NFC")
      .replace(/([ln])(?:u:|ü)/gi, "$1v").replaceAll("ü", "v");
    this.cells = cellsOf(this.raw);
    this.key = this.cells.map((cell) => cell.c).join("");
    this.canon = canonOf(this.raw);
    this.spelled = this.cells.map(() => new Map());
    this.hasLetters = /[a-z]/.test(this.key);
    // Where a syllable that begins at a place must end: at a blank, a mark, or what is no letter.
    this.limits = this.cells.map((cell, i) => {
      let end = i + 1;
      while (end < this.cells.length && isLetter(this.key[end]) && !this.cells[end].begins) end += 1;
      return isLetter(cell.c) ? end : i + 1;
    });
  }

  // The number of an entry, where the query is nothing but one: 17, １７, 第17条, 第十七条.
  get number() {
    const [, before, said, after] = /^(第?)([^第条号项个]+)([条号项个]?)$/u.exec(this.key) ?? [];
    const found = said ? numbers(said) : [];
    const isWhole = found.length === 1 && found[0][0] === 0 && found[0][1] === said.length;
    const isAsked = before || (/^\d+$/.test(said) && !/[项个]/.test(after));
    return isWhole && isAsked && !/\d\D+\d/.test(this.raw) ? found[0][2] : undefined;
  }
}

// A syllable as input methods have it, with its tone: a digit behind other letters is a number, as in 3x3.
const TONED = /((?:a[io]?|ei?|ou?|[b-df-hj-np-tw-z][iu][aeiou]?|[ln](?:[vü]|u:)e?)(?:ng?|r)?)[1-5](?!\d)/gi;
// What is typed for a × between digits.
const TIMES = /(\p{Nd})\s?[xｘ×*＊✕✖╳⨯]\s?(?=\p{Nd})/giu;

// The ways to read what was typed: as it is; with × between digits; without tones; without a list's number.
function queriesOf(raw) {
  const typed = raw.trim();
  const ways = [typed, typed.replace(TIMES, "$1×"), typed.replace(TONED, "$1'")];
  // A 加 between single letters or numerals is a plus sign that was read aloud: 1加N加X.
  if (/^.加.(?:加.)*$/u.test(typed)) ways.push(typed.replaceAll("加", "+"));
  ways.push(typed.replace(/^\s*(?:[(（[【]\d{1,4}[)）\]】]|\d{1,4}\s*[.．、:：)）])\s*(?=\D)/, ""));
  return [...new Set(ways)].map((way) => new Query(way)).filter((query) => query.key);
}

// The best hit of each article, best first; of equals, the one that stands first.
function bestOfEach(hits) {
  const best = new Map();
  for (const hit of hits) {
    const known = best.get(hit.article);
    if (!known || hit.score > known.score) best.set(hit.article, hit);
  }
  return [...best.values()].sort((a, b) => b.score - a.score || order.get(a.article) - order.get(b.article));
}

// A hit of each entry that has a spelling; `score` is that of a name, members come after.
function hitsOf(spelling, score, more) {
  return spelling.names.filter(isOpen).map((name) => ({
    ...more, name, spelling, article: name.article, score: score - (name.isName ? 0 : MEMBER),
  }));
}
// Whether an entry is of a report that was not left out by the filters.
const isOpen = ({ article }) => !article.parentNode.hidden;
const MEMBER = 0.03;

function literal(query) {
  if (/^\d$/.test(query.key)) return [];
  const hits = [];
  for (const spelling of spellings.values()) {
    const at = placeIn(spelling.canon, query.canon);
    if (at < 0 || !isWordIn(spelling, query)) continue;
    const isWhole = spelling.canon === query.canon;
    const isWritten = spelling.key.includes(query.key);
    const score = 1 - (at ? 0.02 : 0) - (isWritten ? 0 : 0.01) - (isWhole ? 0 : 0.05);
    hits.push(...hitsOf(spelling, score, { by: isWritten ? "" : "数字", isWritten, isWhole, at }));
  }
  const written = hits.filter((hit) => hit.isWritten);
  const kept = written.length ? written : hits;
  const named = kept.filter((hit) => hit.name.isName && hit.isWhole);
  return named.length ? named : kept;
}

// Letters are held only where a word begins: sar is not in InSAR, and one letter is in everything.
function isWordIn({ key, cells, names }, query) {
  if (!isLetter(query.key[0])) return true;
  const at = key.indexOf(query.key);
  if (at < 0 || query.key.length < 2) return false;
  const beginsWord = cells[at].begins || !isLetter(cells[at - 1].c);
  const isOneWord = !cells.slice(at + 1, at + query.key.length).some((cell) => cell.begins);
  return beginsWord && (isOneWord || names.some((name) => name.isName));
}

function numbered(query) {
  const { number } = query;
  if (number === undefined) return [];
  return articles
    .filter((article) => article.querySelector("a").textContent === number)
    .map((article) => ({ article, score: 1, by: "" }))
    .filter(isOpen);
}

function inTexts(query) {
  if (query.hasLetters || query.key.length < 2) return [];
  return articles
    .filter((article) => placeIn(texts.get(article), query.canon) >= 0)
    .map((article) => ({ article, score: 0.6, by: "释义" }))
    .filter(isOpen);
}

// Points as in search/costs.py, and roughly what a matched character tells, in bits.
const POINTS = { unfinished: 4, initialOfTwo: 6, initial: 8, otherReading: 10, early: 12, omission: 30 };
const BITS = { hanzi: 9, number: 4, syllable: 6.5, initial: 3.5 };
const [SAME, PINYIN, INITIALS, UNFINISHED, RARE, OMISSION] = [1, 2, 4, 8, 16, 32];
const LEAST_RUN = 2;

// The cheapest way to read a query from a place on as the cells of a name from a place on; null if none. With
// a `gap`, one run of characters of the name that holds no number is left out: 贷款[市场报价]利率.
function aligned(query, cells, i, j, gap, known) {
  if (i === query.cells.length) return gap ? null : { points: 0, bits: 0, signs: 0, ways: 0, end: j };
  if (j === cells.length) return null;
  const at = (i * (cells.length + 1) + j) * 2 + (gap ? 1 : 0);
  if (known.has(at)) return known.get(at);
  let best = null;
  const consider = (rest, used, points, bits, way) => {
    if (!rest || (best && points + rest.points >= best.points)) return;
    best = {
      points: points + rest.points,
      bits: bits + rest.bits,
      signs: used + rest.signs,
      ways: way | rest.ways,
      end: rest.end,
    };
  };
  for (const [taken, used, points, bits, way] of steps(query, cells, i, j)) {
    consider(aligned(query, cells, i + taken, j + used, gap, known), used, points, bits, way);
  }
  if (gap && j - gap.begin >= LEAST_RUN) {
    for (let k = j + 1; k < cells.length && cells[k - 1].value === undefined; k += 1) {
      const rest = aligned(query, cells, i, k, null, gap.known);
      if (rest?.signs >= LEAST_RUN) consider(rest, 0, POINTS.omission + 4 * (k - j - 1), -3, OMISSION);
    }
  }
  known.set(at, best);
  return best;
}

// What may happen next: how much of both sides is taken, its points, its bits, and the way.
function steps(query, cells, i, j) {
  const [typed, meant] = [query.cells[i], cells[j]];
  if (typed.value !== undefined) {
    const isSame = typed.first === i && meant.first === j && typed.value === meant.value;
    return isSame ? [[typed.size, meant.size, 0, BITS.number, SAME]] : [];
  }
  if (typed.c === meant.c && meant.value === undefined) {
    return [[1, 1, 0, isLetter(typed.c) ? BITS.initial : BITS.hanzi, SAME]];
  }
  if (!isLetter(typed.c)) return [];
  // Characters that are read alike have one list of readings.
  const known = query.spelled[i];
  if (!known.has(meant.said)) known.set(meant.said, lettersFor(query, i, meant.said));
  return known.get(meant.said);
}

// The beginnings of the letters from a place on that may stand for a character with some readings.
function lettersFor(query, i, said) {
  const letters = query.key.slice(i, query.limits[i]);
  const found = [];
  for (const [rank, syllable] of said.entries()) {
    if (syllable[0] !== letters[0]) continue;
    const extra = rank ? POINTS.otherReading : 0;
    const rare = rank ? RARE : 0;
    const initial = /^[zcs]h/.test(syllable) ? 2 : 1;
    if (letters.startsWith(syllable)) found.push([syllable.length, 1, extra, BITS.syllable, PINYIN | rare]);
    else if (syllable.startsWith(letters) && letters.length > initial) {
      const bits = BITS.initial + (BITS.syllable - BITS.initial) * (letters.length / syllable.length);
      found.push([letters.length, 1, extra + POINTS.unfinished, bits, PINYIN | UNFINISHED | rare]);
    }
    if (initial === 2 && letters.startsWith(syllable.slice(0, 2))) {
      found.push([2, 1, extra + POINTS.initialOfTwo, BITS.initial, INITIALS | rare]);
    }
    found.push([1, 1, extra + POINTS.initial, BITS.initial, INITIALS | rare]);
  }
  return found;
}

const late = (cells, j) => j && (cells[j].begins ? 12 : Math.min(20 + j, 60));

// The best place of a spelling for a query; undefined if there is none.
function spelled(query, { cells }, hasGap) {
  const known = new Map();
  let best;
  for (let j = 0; j < (query.onlyBegins ? 1 : cells.length); j += 1) {
    const isInside = (cells[j].value !== undefined && cells[j].first !== j)
      || (j && !cells[j].begins && isLetter(cells[j].c) && isLetter(cells[j - 1].c));
    const gap = hasGap ? { begin: j, known } : null;
    const found = isInside ? null : aligned(query, cells, 0, j, gap, gap ? new Map() : known);
    if (!found) continue;
    const isEarly = found.end < cells.length && !cells[found.end].begins;
    const points = found.points + late(cells, j) + (isEarly ? POINTS.early : 0);
    if (!best || points < best.points) best = { ...found, begin: j, points };
  }
  return best;
}

// Whether so much was typed that the name is hardly met by chance.
function isEvident(query, { cells }, isName, { begin, end, ways, bits }) {
  if (begin === 0 && isName && !(ways & (RARE | OMISSION)) && query.key.length > 1) return true;
  const endsName = end === cells.length;
  const isWhole = begin === 0 && endsName;
  const places = count * (cells[begin].begins ? 1 : 8) * (isName ? 0.5 : 1);
  const partial = isWhole || isName ? 0 : endsName ? 1.5 : 3;
  const initials = isWhole || ways & (SAME | PINYIN) ? 0 : 3;
  const omission = ways & OMISSION ? 3 : 0;
  return bits >= need(places) + partial + initials + omission;
}

const need = (places) => Math.min(Math.log2(places + 1), 13);

function byLetters(query) {
  return query.hasLetters && query.key.length > 1 ? bySpelling(query, false) : [];
}

// Something may be left out of names, but not of members, which are too many and too long.
function withGap(query) {
  return query.key.length < 2 * LEAST_RUN ? [] : bySpelling(query, true).filter((hit) => hit.name.isName);
}

function bySpelling(query, hasGap) {
  // Few letters tell too little to be evident but at the beginning of a name.
  query.onlyBegins = /^[a-z]*$/.test(query.key) && query.key.length * BITS.initial < need(count / 2);
  const hits = [];
  for (const spelling of sieved(query, hasGap)) {
    const found = spelled(query, spelling, hasGap);
    if (!found) continue;
    const { begin, end, points, signs, ways } = found;
    const isWhole = begin === 0 && end === spelling.cells.length;
    const isFull = isWhole && !(ways & (INITIALS | UNFINISHED) && signs < 4);
    const score = Math.max(0, 1 - points / (100 * signs)) - 0.08 * (1 - signs / spelling.cells.length);
    const isMixed = ways & (SAME | INITIALS);
    const by = ways & OMISSION ? "省略" : ways & PINYIN ? (isMixed ? "夹写" : "拼音") : "简拼";
    hits.push(...hitsOf(spelling, score, { by, isFull })
      .filter(({ name }) => isEvident(query, spelling, name.isName, found)));
  }
  const full = hits.filter((hit) => hit.isFull && hit.name.isName);
  return full.length ? full : hits;
}

// All spellings that can be aligned with a query, and few others. The states are the places of the query that
// can be reached, a bit each; what a character adds to each of them is worked out before.
function sieved(query, hasGap) {
  const width = Math.min(query.cells.length, 30);
  const reached = new Int32Array(numberOfSign.size * width);
  const isUsed = new Uint8Array(numberOfSign.size);
  for (const [sign, number] of numberOfSign) {
    for (let i = 0; i < width; i += 1) {
      const places = placesAfter(query, i, sign, width);
      reached[number * width + i] = places;
      if (places) isUsed[number] = 1;
    }
  }
  const all = [...spellings.values()];
  const found = [];
  const more = query.onlyBegins ? 0 : 1;
  let [states, n, isFound] = [1, 0, false];
  for (let at = 0; at < tape.length; at += 1) {
    const sign = tape[at];
    if (sign === END) {
      if (isFound) found.push(all[n]);
      [states, n, isFound] = [1, n + 1, false];
    } else if (!isUsed[sign]) {
      states = hasGap ? states | more : more;
    } else {
      let next = hasGap ? states : 0;
      for (let from = states; from; from &= from - 1) {
        next |= reached[sign * width + 31 - Math.clz32(from & -from)];
      }
      if (next >> width) isFound = true;
      states = (next & ((1 << width) - 1)) | more;
    }
  }
  return found;
}

function placesAfter(query, i, sign, width) {
  const typed = query.cells[i];
  const bit = (place) => 1 << Math.min(place, width);
  if (typed.value !== undefined) return data.signs.includes(sign) ? bit(i + typed.size) | bit(i) : 0;
  if (typed.c === sign) return bit(i + 1);
  if (!isLetter(typed.c)) return 0;
  let places = 0;
  for (const syllable of READINGS.get(sign) ?? []) {
    if (syllable[0] !== typed.c) continue;
    const letters = query.key.slice(i, query.limits[i]);
    places |= bit(i + 1) | (letters.startsWith(syllable.slice(0, 2)) ? bit(i + 2) : 0);
    if (letters.startsWith(syllable)) places |= bit(i + syllable.length);
    else if (syllable.startsWith(letters)) places |= bit(query.limits[i]);
  }
  return places;
}

// The hits beside which the explanations that only mention the same are shown too.
function besideMentions(hits, query) {
  const isMeant = hits.some(({ name, isWhole, at }) => isWhole || (name.isName && !at));
  return isMeant || !hits.every((hit) => hit.isWritten) ? hits : [...hits, ...inTexts(query)];
}

function answer(raw) {
  readOn();
  const queries = queriesOf(raw);
  for (const query of queries) {
    const hits = literal(query);
    const isNamed = hits.some(({ name, isWhole }) => name.isName && isWhole);
    const byNumber = isNamed ? [] : numbered(query);
    if (byNumber.length) return byNumber;
    if (hits.length) return bestOfEach(besideMentions(hits, query));
  }
  for (const stage of [inTexts, byLetters, withGap]) {
    for (const query of queries) {
      const hits = stage(query);
      if (hits.length) return bestOfEach(hits);
    }
  }
  return [];
}

// The names with the words of a query and other numbers; they are suggested and never answers.
function renumbered(raw) {
  const words = (canon) => canon.replace(/(?:\ue000[^\ue001]*\ue001)+/g, OPEN);
  const found = new Set();
  for (const query of queriesOf(raw)) {
    const wanted = words(query.canon);
    if (!wanted.includes(OPEN) || wanted === OPEN) continue;
    for (const { canon, text, names } of spellings.values()) {
      if (words(canon) === wanted && names.some((name) => name.isName && isOpen(name))) found.add(text);
    }
  }
  return [...found].slice(0, 3);
}
