"""Other strings that cite an entry: what is in quotes, the halves of a compound, an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from zhuzhou_cli.language.numerals import DIGITS, UNITS
from zhuzhou_cli.language.text import has_hanzi, key_of
from zhuzhou_cli.model import Entry
from zhuzhou_cli.report.cuts import is_open
from zhuzhou_cli.report.lines import PLAIN

_NUMERAL = f"[{''.join(DIGITS)}{''.join(UNITS)}0-9]"
_QUOTED = re.compile(r"[“\"]([^“”\"]{1,30})[”\"]")
_JOINT = re.compile(
    rf"[、,;]|(?<![A-Za-z0-9])/|/(?![A-Za-z0-9])|(?<=[”\u4e00-\u9fff])(?:和|与|及|以及)(?=“|{_NUMERAL})|(?<=”)(?:与|及|以及|和(?![美谐平睦善]))"
)
_IN_BRACKETS = re.compile(
    r"\((?P<called>(?:(?:又|也|亦|俗|或|以下|以下简|下|简|全|原|旧)[称名叫](?:为|作)?:?|即)?)(?P<name>[^()]{1,30})\)"
    r"(?P<behind>[^”」』\"]?)"
)
_READING = re.compile("[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*")
"""How a hanzi is read, which is none of the names of its entry: 三网（wǎng）."""
_WHOLE = 4
"""Hanzi in brackets that are another name by themselves, at least: not （社区）, nor （市、区）."""
_QUOTES = re.compile('[“”「」『』"]')
# One or two digits cite a number of the appendix, not an entry.
_QUALIFIES = re.compile("(?!和|与|及|以及|暨|或)[\u4e00-\u9fff]{1,6}“")
"""What stands behind a quoted name that says whose the next one is: “十四五”规划“八大工程”."""
_CITED_NUMBER = re.compile("[0-9]{1,2}")
_COUNTS = re.compile(rf"{_NUMERAL}个$")
"""What counts a quoted word behind it, and makes the name of it: 三个“满意”."""
_WORD = r"(?<![A-Za-z0-9/])[A-Za-z][A-Za-z0-9₀-₉&-]+(?:\.[0-9₀-₉]+)*(?![A-Za-z0-9₀-₉/])"
_LATIN = re.compile(rf"{_WORD}(?:\s{_WORD})*")
"""Latin words whole, with the figures behind them: PM2.5, CO₂; T/CAS has none."""


def names(term: str) -> list[str]:
    """The names of an entry besides its term, in the order of the term.

    >>> names("“两重”“两新”"), names("科技英才工程和“双千”计划"), names("GEP核算")
    (['两重', '两新'], ['科技英才工程', '双千计划', '双千'], ['GEP'])
    >>> names("数字孪生 Digital Twin"), names("链长制（又称双链制）")
    (['数字孪生', 'Digital Twin'], ['链长制', '双链制'])
    >>> names("人工智能（AI）大模型"), names("未来乡村（社区）"), names("AI+制造"), names("村BA")
    ([], ['未来乡村'], [], [])
    >>> names("三网（wǎng）"), names("PM2.5防控"), names("CO₂捕集"), names("T/CAS标准")
    (['三网'], ['PM2.5'], ['CO₂'], [])
    >>> names("“十四五”规划“八大工程”"), names("“三保”和“三稳”")
    (['八大工程'], ['三保', '三稳'])
    >>> names("两个“健康”"), names("农村“厕所革命”")
    ([], ['厕所革命'])
    """
    plain = term.translate(PLAIN)
    found = [(begin, term[begin:end]) for begin, end in _spans(plain)]
    found += [(begin, _QUOTES.sub("", term[begin:end])) for begin, end in _halves(plain)]
    kept = {key_of(term): ""}
    for _, name in sorted(found, key=lambda placed: placed[0]):
        key = key_of(name)
        if len(key) > 1 and not _CITED_NUMBER.fullmatch(key):
            kept.setdefault(key, name.strip("、， \u3000"))
    return list(kept.values())[1:]


def _spans(plain: str) -> Iterator[tuple[int, int]]:
    """What is in quotes, each 、 of it apart if numerals begin its halves; brackets; Latin words.

    What is counted right before its quotes is an everyday word without its number: “满意” of 三个“满意”.
    What stands before brackets, or before Latin words behind a space, is a name too: 数字孪生 Digital Twin.
    Brackets with more behind them are those of a part of the term, which names something else: （AI）大模型.
    """
    for quoted in _QUOTED.finditer(plain):
        if _QUALIFIES.match(plain, quoted.end()) or _COUNTS.search(plain[: quoted.start()]):
            continue
        yield quoted.span(1)
        yield from _at_commas(plain, *quoted.span(1))
    brackets = [*_IN_BRACKETS.finditer(plain)]
    for bracket in brackets:
        is_last = not bracket["behind"]
        if bracket.start() and is_last and not is_open(plain[: bracket.start()]):
            yield 0, bracket.start()
        name = bracket["name"]
        is_name = bool(bracket["called"]) or not has_hanzi(name) or len(name) >= _WHOLE
        if is_last and is_name and not (_QUOTED.fullmatch(name) or _READING.fullmatch(name)):
            yield bracket.span("name")
    inner = [bracket.span("name") for bracket in brackets if bracket["behind"]]
    for latin in _LATIN.finditer(plain):
        is_of_part = any(begin <= latin.start() < end for begin, end in inner)
        is_joined = plain.startswith(("+", "×"), latin.end()) or latin.start() == 1
        if has_hanzi(plain) and not is_open(plain[: latin.start()]) and not is_of_part and not is_joined:
            if latin.end() == len(plain) and plain[latin.start() - 1].isspace():
                yield 0, latin.start()
            yield latin.span()


def _at_commas(plain: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The pieces of a stretch between 、, if each begins with a numeral."""
    pieces = plain[begin:end].split("、")
    if len(pieces) > 1 and all(re.match(_NUMERAL, piece) for piece in pieces):
        for piece in pieces:
            yield begin, begin + len(piece)
            begin += len(piece) + 1


def _halves(plain: str) -> Iterator[tuple[int, int]]:
    """The halves of a compound: at 、 outside quotes, and at 和 or 与 before a numeral or a quote."""
    joints = [joint.span() for joint in _JOINT.finditer(plain) if not is_open(plain[: joint.start()])]
    if joints:
        for (_, begin), (end, _) in pairwise([(0, 0), *joints, (len(plain), len(plain))]):
            yield begin, end


def with_aliases(entries: Sequence[Entry], proposed: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    """The proposed aliases that lead to one entry only: none that is another's term or part."""
    owners: dict[str, set[int]] = {}
    for i, entry in enumerate(entries):
        for name in (entry.term, *(part.term for part in entry.parts)):
            owners.setdefault(key_of(name), set()).add(i)
    return [
        tuple(name for name in some if owners.get(key_of(name), {i}) == {i})
        for i, some in enumerate(proposed)
    ]
