"use strict";
// The numbers of a text, as language/numbers.py reads them: 1.5万, 一点五万 and 15000 are the same number.
// The four scripts of this folder become one, in the order numbers, names, search, show.

const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);

const FIGURE = "[0-9０-９₀-₉]";
const [RUNS, NUMERAL] = patterns();
const POWERS = [["亿", 8n], ["万", 4n], ["千", 3n], ["百", 2n], ["十", 1n]];
const SHARES = { 100: "%", 1000: "‰" };
const MILLION = 10n ** 6n;
const [HANZI, DIGITS] = ["零〇一二三四五六七八九两", "001234567892"];

const PLAIN = new Map(Array.from(data.plain[0], (sign, i) => [sign, [...data.plain[1]][i]]));

// What finds the runs of number signs in a text, and the numeral at a place of a plain run.
function patterns() {
  const sign = `[${data.signs.replace(/[双雙]/g, "")}]`;
  const circle = `[OＯo○◯](?=[OＯo○◯]*(?:${sign}|年))`;
  const inside = `(?<=${FIGURE})(?:[.．·‧・/／:：∶](?=${FIGURE})|,(?=${FIGURE}{3}(?!${FIGURE})))`;
  const spoken = "[点點奌](?=[零〇一二三四五六七八九]+(?:[万亿萬億倍个個元度米吨噸公%％℃]|$|[^\\p{L}\\p{N}_]))";
  const runs = `[双雙]|${sign}(?:${sign}|${circle}|${inside}|分之(?=${sign})|${spoken})*[%％‰]?`;
  const decimals = "(?:\\.[0-9零〇一二三四五六七八九]+)?";
  const digit = `(?:[0-9][0-9〇,]*${decimals}|[零〇一二三四五六七八九两]${decimals})`;
  const tens = `(?:[零〇]?(?:${digit}?十|[廿卅卌]))?`;
  const section = `(?:${digit}?千)?(?:[零〇]?${digit}?百)?${tens}(?:[零〇]?${digit})?`;
  const plain = `(?:[0-9][0-9〇,]*|[零〇一二三四五六七八九]+)${decimals}(?![.0-9十百千万亿])`;
  const withUnits = `(?:${section}万?亿)?(?:[零〇]?${section}万)?${section}${decimals}`;
  return [new RegExp(runs, "gu"), new RegExp(`${plain}|${withUnits}`, "uy")];
}

const inDigits = (text) =>
  text.replaceAll(",", "").replace(/./g, (sign) => DIGITS[HANZI.indexOf(sign)] ?? sign);

// The value of a well-formed numeral times a million; a last digit counts the next lower unit: 一百二.
function millionths(numeral) {
  for (const [unit, power] of POWERS) {
    const at = numeral.indexOf(unit);
    if (at < 0) continue;
    const after = numeral.slice(at + 1);
    const isSpoken = after.length === 1 && power > 1n;
    return (millionths(numeral.slice(0, at)) || MILLION) * 10n ** power
      + millionths(after) * (isSpoken ? 10n ** (power - 1n) : 1n);
  }
  const [whole, decimals = ""] = inDigits(numeral).split(".");
  return BigInt(whole || 0) * MILLION + BigInt(decimals.padEnd(6, "0").slice(0, 6));
}

function valueOf(numeral) {
  if (!/[亿万千百十]/.test(numeral)) {
    const [whole, ...decimals] = inDigits(numeral).split(".");
    return whole && [BigInt(whole), ...decimals].join(".");
  }
  const value = millionths(numeral);
  const rest = value % MILLION ? `.${String(value % MILLION).padStart(6, "0")}`.replace(/0+$/, "") : "";
  return value / MILLION + rest;
}

// Where the numeral at a place of a plain run ends, and its value.
function numeralAt(run, at) {
  NUMERAL.lastIndex = at;
  const found = NUMERAL.exec(run)?.[0] ?? "";
  const long = found.replaceAll("廿", "二十").replaceAll("卅", "三十").replaceAll("卌", "四十");
  return [at + found.length, valueOf(long)];
}

function numberAt(run, at) {
  const [end, value] = numeralAt(run, at);
  const sign = run[end];
  if (sign === "分") {
    const [last, part] = numeralAt(run, end + 2);
    return [last, value in SHARES ? part + SHARES[value] : `${part}/${value}`];
  }
  if (sign && "/:".includes(sign)) {
    const [last, other] = numeralAt(run, end + 1);
    return [last, value + sign + other];
  }
  if (sign && "·‧・".includes(sign)) {
    const [last, rest] = numeralAt(run, end + 1);
    return [last, value + rest];
  }
  return sign && "%‰".includes(sign) ? [end + 1, value + sign] : [end, value];
}

const RAISED = "⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹";
const SIGNED = /[℃℉°度cf%％‰分米]/;
const LESS = new RegExp(`(^|[^-−－℃℉°度cf%％‰分米A-Za-z${data.signs}])[-−－]$`);
const ROMAN = /[Ⅰ-Ⅻⅰ-ⅻ]|(?<![A-Za-zＡ-ｚ])[IVXＩＶＸ]{2,}(?![A-Za-zＡ-ｚ])/g;

// The numbers of a text: where each begins and ends, and its value as a decimal numeral.
function numbers(text) {
  const found = Array.from(text.matchAll(RUNS), ({ 0: run, index }) => numbersIn(text, run, index)).flat();
  const romans = Array.from(text.matchAll(ROMAN), ({ 0: run, index }) => [index, index + run.length, romanOf(run)]);
  return romans.length ? [...found, ...romans].sort((one, other) => one[0] - other[0]) : found;
}

// Those of one run, with a minus before it and the exponent behind it.
function numbersIn(text, run, at) {
  const found = numbersOf(run).map(([begin, end, value]) => [at + begin, at + end, value]);
  let end = at + run.length;
  if (!run[0].match(FIGURE)) return found;
  while (run.match(`${FIGURE}$`) && text[end] && RAISED.includes(text[end])) end += 1;
  if (end > at + run.length) {
    const power = Array.from(text.slice(at + run.length, end), (sign) => "-+0123456789"[RAISED.indexOf(sign)]);
    found.at(-1)[1] = end;
    found.at(-1)[2] += `^${power.join("")}`;
  }
  const isSigned = at === 1 || SIGNED.test(text[end - 1]) || SIGNED.test(text[end] ?? "");
  if (isSigned && LESS.test(text.slice(Math.max(0, at - 2), at))) {
    found[0][0] -= 1;
    found[0][2] = `-${found[0][2]}`;
  }
  return found;
}

function romanOf(run) {
  const values = Array.from(run.normalize("NFKC").toUpperCase(), (sign) => ({ I: 1, V: 5, X: 10 })[sign]);
  return String(values.reduce((sum, one, i) => sum + (one < values[i + 1] ? -one : one), 0));
}

const knownRuns = new Map([["双", [[0, 1, "2"]]], ["雙", [[0, 1, "2"]]]]);

// Those of a run of number signs, remembered, for most runs come again.
function numbersOf(raw) {
  if (!knownRuns.has(raw)) {
    const run = raw.replace(/./gu, (sign) => PLAIN.get(sign) ?? sign);
    const found = [];
    for (let at = 0; at < run.length;) {
      const [end, value] = numberAt(run, at);
      if (value) found.push([at, end, value]);
      at = Math.max(end, at + 1);
    }
    knownRuns.set(raw, found);
  }
  return knownRuns.get(raw);
}
