"use strict";
// The numbers of a text, as language/numbers.py reads them: 1.5万, 一点五万 and 15000 are the same number.
// The four scripts of this folder become one, in the order numbers, names, search, show.

const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);

const [RUNS, NUMERAL] = patterns();
const POWERS = [["亿", 8n], ["万", 4n], ["千", 3n], ["百", 2n], ["十", 1n]];
const SHARES = { 100: "%", 1000: "‰" };
const MILLION = 10n ** 6n;
const [HANZI_DIGITS, DIGITS] = ["零〇一二三四五六七八九两", "001234567892"];

const PLAIN = new Map(Array.from(data.plain[0], (sign, i) => [sign, [...data.plain[1]][i]]));

// What finds the runs of number signs in a text, and the numeral at a place of a plain run.
function patterns() {
  const sign = `[${data.signs.replace(/[双雙]/g, "")}]`;
  const circle = `[OＯo○◯](?=[OＯo○◯]*(?:${sign}|年))`;
  const inside = "(?<=[0-9０-９])(?:[.．·‧・/／:：](?=[0-9０-９])|,(?=[0-9０-９]{3}(?![0-9０-９])))";
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
  text.replaceAll(",", "").replace(/[零〇一二三四五六七八九两]/g, (sign) => DIGITS[HANZI_DIGITS.indexOf(sign)]);

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
const [MINUS, SIGNED] = ["-−－", "℃℉°度cf%％‰分米"];
const NUMBER_SIGN = new RegExp(`[${data.signs}]`);

// Whether a minus stands before a number of digits, and it is no dash between two things.
function isNegative(text, begin, end) {
  const has = (signs, at) => text[at] !== undefined && signs.includes(text[at]);
  if (!has(MINUS, begin - 1) || !/[0-9０-９]/.test(text[begin])) return false;
  const before = text[begin - 2] ?? "";
  const isDash = NUMBER_SIGN.test(before) || has(SIGNED, begin - 2) || has(MINUS, begin - 2) || /[A-Za-z0-9]/.test(before);
  return !isDash && (begin === 1 || has(SIGNED, end - 1) || has(SIGNED, end));
}

// The numbers of a text: where each begins and ends, and its value as a decimal numeral.
function numbers(text) {
  const found = [];
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const stop = index + run.length;
    const power = /[0-9０-９]$/.test(run) ? /^[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]*/.exec(text.slice(stop, stop + 4))[0] : "";
    const isLess = isNegative(text, index, stop + power.length);
    const own = numbersOf(run).map(([begin, end, value]) => [index + begin, index + end, value]);
    if (power && own.length) {
      own.at(-1)[1] += power.length;
      own.at(-1)[2] += `^${Array.from(power, (sign) => "-+0123456789"[RAISED.indexOf(sign)]).join("")}`;
    }
    if (isLess && own.length) {
      own[0][0] -= 1;
      own[0][2] = `-${own[0][2]}`;
    }
    found.push(...own);
  }
  return [...found, ...romans(text)].sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

// The Roman numerals of a text: those of the block for numbers, and two or more capitals.
function romans(text) {
  const found = [];
  for (const { 0: run, index } of text.matchAll(/[\u2160-\u216b\u2170-\u217b]|[A-Za-z\uff21-\uff5a]+/g)) {
    const code = run.charCodeAt(0);
    if (code >= 0x2160 && code <= 0x217b) found.push([index, index + 1, String((code % 16) + 1)]);
    else if (run.length > 1 && /^[IVXＩＶＸ]+$/.test(run)) {
      const values = Array.from(run.normalize("NFKC"), (sign) => ({ I: 1, V: 5, X: 10 })[sign]);
      const sum = values.reduce((total, one, i) => total + (one < values[i + 1] ? -one : one), 0);
      found.push([index, index + run.length, String(sum)]);
    }
  }
  return found;
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
