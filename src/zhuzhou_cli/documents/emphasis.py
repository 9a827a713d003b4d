"""Emphasis in a paragraph of Markdown: which runs of signs open it, which close it (CommonMark 0.31, GFM)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

from zhuzhou_cli.documents import Span
from zhuzhou_cli.record import record

_PIECE = re.compile(
    r"""
    \\.
    | (?<!`)(?P<ticks>`++).{1,2000}?(?<!`)(?P=ticks)(?!`)
    | !?\[[^\[\]]{0,500}\]\([^()\n]{0,1000}\)
    | <!--.{0,2000}?--> | </?[A-Za-z][^<>]{0,500}> | <[A-Za-z][\w+.-]{1,31}:[^<>\s]{0,500}>
    | (?P<run>\*++|_++|~++)
    """,
    re.VERBOSE | re.DOTALL,
)
_LINE_BEGIN = re.compile(r"^[ \t>]*+", re.MULTILINE)

Pair = tuple[int, int, int]
"""The numbers of the runs that open and close, and how many signs of each."""


@record
class Run:
    """Signs that follow one another, and what stands around them: a blank at the ends of a paragraph."""

    start: int
    end: int
    sign: str
    before: str
    behind: str

    def may(self, places: Collection[int] = ()) -> tuple[bool, bool]:
        """Whether it may open, and close, when marks in brackets stand at some places.

        >>> Run(4, 6, "*", "程", "建").may(), Run(4, 6, "*", "程", "建").may({4})
        ((True, True), (True, False))
        """
        before = "]" if self.start in places else self.before
        behind = "[" if self.end in places else self.behind
        left = not is_blank(behind) and (not is_sign(behind) or is_blank(before) or is_sign(before))
        right = not is_blank(before) and (not is_sign(before) or is_blank(behind) or is_sign(behind))
        if self.sign != "_":
            return left, right
        return left and (not right or is_sign(before)), right and (not left or is_sign(behind))


def is_blank(sign: str) -> bool:
    """Whether CommonMark takes a sign for a space."""
    return sign in "\t\n\f\r " or unicodedata.category(sign) == "Zs"


def is_sign(sign: str) -> bool:
    """Whether CommonMark takes a sign for punctuation."""
    return unicodedata.category(sign)[0] in "PS"


def runs(text: str, span: Span) -> list[Run]:
    """The runs of a paragraph, ascending; none in code, links, tags or behind a backslash."""
    begin, end = span
    made = []
    margin = {found.end() for found in _LINE_BEGIN.finditer(text, begin, end)}
    for found in _PIECE.finditer(text, begin, end):
        if found["run"]:
            start, stop = found.span()
            before = " " if start in margin or start == begin else text[start - 1]
            made.append(Run(start, stop, text[start], before, text[stop] if stop < end else " "))
    return made


def pairs(made: Iterable[Run], places: Collection[int] = ()) -> list[Pair]:
    """What opens and closes what, when marks in brackets stand at some places.

    >>> pairs(runs("**推进*三百工程***建设", (0, 15)))
    [(1, 2, 1), (0, 2, 2)]
    """
    found = _Pairs()
    for number, run in enumerate(made):
        found.add(number, run, *run.may(places))
    return found.pairs


class _Pairs:
    """The algorithm of CommonMark: a run closes the nearest open one that fits, what is between stays open.

    What was sought in vain is not sought again (``_bottoms``), so that time is linear.
    """

    def __init__(self) -> None:
        self.pairs: list[Pair] = []
        self._open: list[tuple[int, Run, bool, int]] = []
        self._bottoms: dict[tuple[str, bool, int], int] = {}

    def add(self, number: int, run: Run, may_open: bool, may_close: bool) -> None:  # noqa: FBT001
        """Let a run close what it can, and stand open with what is left of it."""
        left = run.end - run.start
        while may_close and left and (closed := self._closed(number, run, left, is_both=may_open)):
            left -= closed
        if may_open and left:
            self._open.append((number, run, may_close, left))

    def _closed(self, number: int, run: Run, left: int, *, is_both: bool) -> int:
        """How many signs of a run close another one, which they take off what stands open."""
        length = run.end - run.start
        key = (run.sign, is_both, min(left, 3) if run.sign == "~" else length % 3)
        for i in range(len(self._open) - 1, self._bottoms.get(key, 0) - 1, -1):
            opener, other, opens_both, rest = self._open[i]
            if other.sign != run.sign or not _fits(run, left, other, rest, is_both=is_both or opens_both):
                continue
            count = left if run.sign == "~" else 1 + (left > 1 < rest)
            self.pairs.append((opener, number, count))
            del self._open[i:]
            if rest > count:
                self._open.append((opener, other, opens_both, rest - count))
            self._bottoms = {one: min(at, len(self._open)) for one, at in self._bottoms.items()}
            return count
        self._bottoms[key] = len(self._open)
        return 0


def _fits(run: Run, left: int, other: Run, rest: int, *, is_both: bool) -> bool:
    if run.sign == "~":
        return left == rest <= len("~~")
    lengths = run.end - run.start, other.end - other.start
    return not (is_both and sum(lengths) % 3 == 0 and any(length % 3 for length in lengths))
