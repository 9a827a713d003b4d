"""Entries that run on: lines parted where the next number stands inside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from zhuzhou_cli.language.numerals import in_hanzi
from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.lines import Line, Passage, join
from zhuzhou_cli.report.numbers.marker import SEVERAL
from zhuzhou_cli.report.words import opens_definition

_RUN_LIMIT = 49
"""Entries run together; there is no ㊿ after which circled numbers go on."""

_DIGITS = "零一二三四五六七八九"
_CIRCLED = "".join(map(chr, (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))))
"""① to ㊿, which Unicode has in three blocks."""


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines with each entry on its own, where 1., 2., 3. run on after the ends of sentences."""
    begin, mark = next(
        ((i, mark) for i, line in enumerate(lines) if (mark := line.mark) and mark.value == 1),
        (0, None),
    )
    if mark is None:
        return list(lines)
    passage = join(lines[begin:])
    begins = frozenset(passage.begins)
    spans: list[tuple[int, int]] = []
    at, number = mark.end, mark.value + mark.count
    while number <= _RUN_LIMIT + 1 and (found := _next(passage, begins, mark.kind, number, at)):
        if found.start() > at:  # [2][3]甲: of one entry
            spans.append(found.span())
        at, number = found.end(), number + 1
    return [*lines[:begin], *_split(lines[begin:], passage, spans)]


def _next(passage: Passage, begins: frozenset[int], kind: str, wanted: int, at: int) -> re.Match[str] | None:
    """Where the next number stands that begins a line or a sentence, or has a definition behind it."""
    plain = passage.plain
    for found in shape(kind, wanted).finditer(plain, at):
        cut = cuts.strong(plain, found.end())
        if cut is None:
            continue
        place = found.start(1)
        if place == at and kind in SEVERAL:
            return found
        if place in begins or plain[place - 3 : place].rstrip()[-1:] in "。;!?…”)":
            return found
        if opens_definition(plain, cut.begin) and not plain[found.end()].isdecimal():
            return found
    return None


def _split(lines: Sequence[Line], passage: Passage, spans: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines of a passage, parted where a number begins; a number broken by a line's end is one again."""
    inside = {place for begin, end in spans for place in range(begin + 1, end + 1)}
    bounds = sorted((set(passage.begins) | {begin for begin, _ in spans}) - inside)
    of_line = dict(zip(passage.begins, lines, strict=True))
    pieces: list[Line] = []
    for begin, end in zip(bounds, [*bounds[1:], len(passage.text)], strict=True):
        text, plain = passage.text[begin:end], passage.plain[begin:end]
        whole = of_line.get(begin, Line(passage.number_at(begin), text, plain))
        pieces.append(replace(whole, text=text, plain=plain))
    return pieces


def shape(kind: str, number: int) -> re.Pattern[str]:
    """What a number of a kind looks like inside a line, with the white space behind it."""
    hanzi = _DIGITS[number] if number < len(_DIGITS) else in_hanzi(str(number))
    shapes = {
        "paren": rf"\(?{number}\)[.、]?",
        "bracket": rf"[\[【]{number}[\]】]",
        "hanzi": rf"{hanzi}、",
        "hanzi-paren": rf"\({hanzi}\)",
        "sign": _CIRCLED[min(number, len(_CIRCLED)) - 1],
    }
    own = shapes.get(kind, rf"{number}\s?[.、]")
    return re.compile(rf"(?<![0-9])({own})\s*")
