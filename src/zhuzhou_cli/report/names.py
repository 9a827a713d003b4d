"""Other strings that cite an entry: what is in quotes, the halves of a compound, an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from zhuzhou_cli.language.numerals import DIGITS, UNITS
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Entry
from zhuzhou_cli.report.lines import PLAIN

_NUMERAL = f"[{''.join(DIGITS)}{''.join(UNITS)}0-9]"
_QUOTED = re.compile(r"[“\"]([^“”\"]{1,30})[”\"]")
_CONJUNCTION = re.compile(
    rf"(?<=[”\u4e00-\u9fff])(?:和|与|及|以及)(?=“|{_NUMERAL})|(?<=”)(?:与|及|以及|和(?![美谐平睦善]))"
)
_IN_BRACKETS = re.compile(r"\(([^()]{1,30})\)")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&-]+")


def names(term: str) -> list[str]:
    """The names of an entry besides its term, in the order of the term.

    >>> names("“两重”“两新”"), names("科技英才工程和“双千”计划"), names("GEP核算")
    (['两重', '两新'], ['科技英才工程', '双千计划', '双千'], ['GEP'])
    """
    plain = term.translate(PLAIN)
    found = [(begin, term[begin:end]) for begin, end in _spans(plain)]
    found += [(begin, re.sub('[“”「」『』"]', "", term[begin:end])) for begin, end in _halves(plain)]
    found.sort(key=lambda one: one[0])
    known = {fold(term).key}
    kept: list[str] = []
    for _, name in found:
        key = fold(name).key
        # One or two digits cite a number of the appendix, not an entry.
        if len(key) > 1 and key not in known and not (key.isdecimal() and len(key) < 3):  # noqa: PLR2004 - see above
            known.add(key)
            kept.append(name.strip("、， "))
    return kept


def _spans(plain: str) -> Iterator[tuple[int, int]]:
    """What is in quotes, each 、 of it apart if numerals begin its halves; brackets; a Latin abbreviation."""
    for quoted in _QUOTED.finditer(plain):
        yield quoted.span(1)
        yield from _at_commas(plain, *quoted.span(1))
    for bracket in _IN_BRACKETS.finditer(plain):
        if bracket.start():
            yield 0, bracket.start()
        yield bracket.span(1)
    for latin in _LATIN.finditer(plain):
        if re.search(r"[\u4e00-\u9fff]", plain) and not _in_quotes(plain, latin.start()):
            yield latin.span()


def _at_commas(plain: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    pieces = plain[begin:end].split("、")
    if len(pieces) > 1 and all(re.match(_NUMERAL, piece) for piece in pieces):
        for piece in pieces:
            yield begin, begin + len(piece)
            begin += len(piece) + 1


def _halves(plain: str) -> Iterator[tuple[int, int]]:
    """The halves of a compound: at 、 outside quotes, and at 和 or 与 before a numeral or a quote."""
    cuts = [i for i, sign in enumerate(plain) if sign in "、,;/" and not _in_quotes(plain, i)]
    bounds = [(-1, 0), *((i, i + 1) for i in cuts), (len(plain), len(plain))]
    joints = [one.span() for one in _CONJUNCTION.finditer(plain) if not _in_quotes(plain, one.start())]
    bounds = sorted([*bounds, *joints], key=lambda one: one[1])
    if len(bounds) < 3:  # noqa: PLR2004 - nothing but both ends
        return
    for (_, begin), (end, _) in pairwise(bounds):
        yield begin, end


def _in_quotes(plain: str, place: int) -> bool:
    before = plain[:place]
    return before.count("“") > before.count("”") or before.count("(") > before.count(")")


def with_aliases(entries: Sequence[Entry], proposed: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
    """The proposed aliases that lead to one entry only: none that is another's term or part."""
    owners: dict[str, set[int]] = {}
    for i, entry in enumerate(entries):
        for name in (entry.term, *(part.term for part in entry.parts)):
            owners.setdefault(fold(name).key, set()).add(i)
    return [
        tuple(name for name in some if owners.get(fold(name).key, {i}) == {i})
        for i, some in enumerate(proposed)
    ]
