"""Numbers of other kinds: A. B. C., I. II. III., 1.1 1.2 2.1, 1碳汇; they are numbers if in sequence.

A, C919 or IV at the beginning of one line say nothing; three lines in order, each with something like an
entry behind its ordinal, leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import replace
from typing import Final

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.lines import GROUP_LEVEL, Line
from zhuzhou_cli.report.numbers.marker import Marker, marker

Value = tuple[int, ...]
"""An ordinal as numbers: B is (2,), 1.2 is (1, 2)."""

_FEWEST, _SHORTEST, _STEP = 3, 2, 2
"""Ordinals of one kind in all, and of one sequence; the difference of two in it, for one may be lost."""

_FAR = 40
"""Lines between two ordinals of one sequence, at most."""

_NEAR = 3
"""Lines before 1.1 among which its heading stands."""

_TITLE_LIMIT = 26
"""Characters of a line that may be the heading of a list."""

_TITLE = re.compile(r"名词|解释|注释|释义|术语|附[件录]")
_OPENS_LIST = re.compile(r"(?:[:,]|包括|如下|以下内容)$")
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_SIGNS: Final = dict(zip("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", range(1, 13), strict=True))


def _decimal(ordinal: str) -> Value:
    return tuple(map(int, ordinal.split(".")))


def _roman(ordinal: str) -> Value:
    """The value of I, iv or Ⅳ; of letters in another order it is that of no ordinal in a sequence."""
    values = [_ROMAN.get(sign, 0) or _SIGNS[sign] for sign in ordinal.upper()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return (sum(-one if one < after else one for one, after in pairs),)


def _letter(ordinal: str) -> Value:
    return (ord(ordinal.upper()) - ord("A") + 1,)


def _bare(signs: str) -> re.Pattern[str]:
    return re.compile(rf"({signs})\s?[.、:)]\s*")


def _in_brackets(signs: str) -> re.Pattern[str]:
    return re.compile(rf"[\[(<]({signs})[\])>][.、]?\s*")


_ROMANS = "[IVXLC]{1,6}|[ivxlc]{1,6}|[Ⅰ-Ⅻ]"
_KINDS: Final[dict[str, tuple[re.Pattern[str], Callable[[str], Value]]]] = {
    "decimal": (re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?:[.、]\s*|\s+|(?=[^\d\s.]))"), _decimal),
    "roman": (_bare(_ROMANS), _roman),
    "roman-paren": (_in_brackets(_ROMANS), _roman),
    "roman-space": (re.compile(r"([Ⅰ-Ⅻ])\s+"), _roman),
    "letter": (_bare("[A-Z]"), _letter),
    "letter-paren": (_in_brackets("[A-Z]"), _letter),
    "small": (_bare("[a-z]"), _letter),
    "small-paren": (_in_brackets("[a-z]"), _letter),
    "glued": (re.compile(r"([0-9]{1,3})(?:\s+|(?=[^\d\s.,、:;)\]}%℃°/+×~—–-]))"), _decimal),
}
"""What an ordinal of each kind looks like, with the white space behind it, and what it counts."""

_MEASURE = re.compile("[个大项条种类次年月日批轮座家件处所万亿吨元天人分小号]")
"""What follows a number that counts: 1个龙头, 2大基地, 3条路线 are terms in sequence."""


def ordered(lines: Sequence[Line]) -> list[Line]:
    r"""The lines, those of each sequence of ordinals with their numbers; lines with 1 above 1.1 are headings.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines = lines_of("A.甲制：某事。\nB.乙制：某事。\nC.丙制：某事。\nC919：飞机。")[0]
    >>> [line.ordinal and line.ordinal.value for line in ordered(lines)]
    [1, 2, 3, None]
    """
    made = list(lines)
    for kind in _KINDS:
        runs = [run for run in _runs(lines, kind) if len(run) >= _SHORTEST]
        if kind == "glued":
            runs = [run for run in runs if _are_numbers(lines, run)]
        places = {at for run in runs for at, *_ in run}
        for run in runs if len(places) >= _FEWEST else ():
            heads = _heads(lines, run) if kind == "decimal" else []
            is_inside = heads is None or (not heads and _is_inside(lines, run[0][0], places))
            for at in heads or ():
                made[at] = replace(made[at], level=GROUP_LEVEL)
            for place, (at, value, end) in enumerate(run, 1):
                number = value[0] if len(value) == 1 else place
                made[at] = replace(made[at], ordinal=Marker(kind, 0 if is_inside else number, end))
    return made


_Found = tuple[int, Value, int]
"""The place of a line, its ordinal, and where the words behind the ordinal begin."""


def _runs(lines: Sequence[Line], kind: str) -> list[list[_Found]]:
    """The sequences of ordinals of a kind, each from a 1 up; what does not fit is in none."""
    runs: list[list[_Found]] = []
    for found in _found(lines, kind):
        at, value, _ = found
        last = runs[-1][-1] if runs else None
        if last and at - last[0] <= _FAR and _follows(last[1], value):
            runs[-1].append(found)
        elif value[-1] == 1:
            runs.append([found])
    return runs


def _found(lines: Sequence[Line], kind: str) -> Iterator[_Found]:
    """The lines that begin with an ordinal of a kind and something that may be an entry."""
    pattern, value = _KINDS[kind]
    for at, line in enumerate(lines):
        ordinal = pattern.match(line.plain)
        is_entry = _is_glued if kind == "glued" else _may_be_entry
        if ordinal and is_entry(line.plain, ordinal.end()):
            yield at, value(ordinal[1]), ordinal.end()


def _may_be_entry(plain: str, begin: int) -> bool:
    separators = (cuts.strong, cuts.dash, cuts.gap, cuts.weak, cuts.stop)
    return begin < len(plain) and (cuts.found(plain, begin, *separators) or cuts.is_term_line(plain[begin:]))


def _is_glued(plain: str, begin: int) -> bool:
    """Whether a sure separator stands behind a number that has no sign of its own, or only a space."""
    mark = marker(plain)
    return (mark is None or mark.kind == "space") and cuts.strong(plain, begin) is not None


def _are_numbers(lines: Sequence[Line], run: Sequence[_Found]) -> bool:
    """Whether digits without a stop number entries: they count nothing, and some have not even a space."""
    counting = sum(bool(_MEASURE.match(lines[at].plain, end)) for at, _, end in run)
    are_glued = any(marker(lines[at].plain) is None for at, *_ in run)
    return are_glued and counting * 2 < len(run)


def _follows(last: Value, value: Value) -> bool:
    """Whether an ordinal may follow another one: 1.3 and 2.1 follow 1.2, C follows B."""
    if len(value) == 1:
        return len(last) == 1 and last[0] < value[0] <= last[0] + _STEP
    places = range(len(last))
    return any((*last[:at], last[at] + 1, *([1] * (len(last) - at - 1))) == value for at in places)


def _heads(lines: Sequence[Line], run: Sequence[_Found]) -> list[int] | None:
    """The lines with n above n.1; None if one of them is an entry itself, to whose text its items belong."""
    heads: list[int] = []
    after = max(0, run[0][0] - _NEAR)
    for at, value, _ in run:
        for i in range(after, at) if value[-1] == 1 else ():
            mark = marker(lines[i].plain)
            if mark and mark.value == value[-2] and mark.kind in ("dot", "space", "hanzi"):
                if cuts.strong(lines[i].plain, mark.end) or is_complete(lines[i].plain):
                    return None
                heads.append(i)
        after = at + 1
    return heads


def _is_inside(lines: Sequence[Line], begin: int, others: Container[int]) -> bool:
    """Whether a sequence stands in the explanation of an entry: behind 包括：, or behind a number's entry.

    ``others`` are lines that say nothing of it: those with ordinals of its kind.
    """
    for i in range(begin - 1, max(-1, begin - _FAR), -1):
        line = lines[i]
        is_short = len(line.plain) <= _TITLE_LIMIT and not is_complete(line.plain)
        if i in others:
            continue
        if line.level or (is_short and _TITLE.search(line.plain)):
            return False
        mark, opens = marker(line.plain), _OPENS_LIST.search(line.plain)
        if (mark and cuts.strong(line.plain, mark.end)) or (opens and i == begin - 1):
            return True
        if is_short and not opens:
            return False
    return False
