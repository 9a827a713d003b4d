"""Whether a list goes on behind a line that seemed to end it: （来源：国家统计局） between its entries.

A line that ends an appendix at its end may stand in the middle of it too, where a page or a quotation left
it. What stands behind it tells: the next number, or entries that are printed as those before it are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.competition import entries_of
from zhuzhou_cli.report.drafts import Draft, is_complete
from zhuzhou_cli.report.layouts import openings, rows
from zhuzhou_cli.report.lines import Line, Remark, excerpt
from zhuzhou_cli.report.numbers.chain import candidates, find_chain
from zhuzhou_cli.report.numbers.inline import parted
from zhuzhou_cli.report.numbers.marker import marker
from zhuzhou_cli.report.tasks import are_tasks

Piece = tuple[Line, ...]
"""A line that seemed to end a list, and the lines behind it up to the next one that does."""

_TAIL = 60
"""Lines at the end of a list that tell how it is printed."""

_STEP = 3
"""Numbers by which a list may go on: one or two entries may be lost."""

_FAR = 20
"""Lines between two entries of one list, at most."""

_SEVERAL = 2
"""Entries that are believed by their layout alone; one must be marked besides."""

_ANOTHER = re.compile(
    r"附[件表录]?\s?[0-9一二三四五六七八九十]{0,2}[:.、\s]*[^\s:.、0-9一二三四五六七八九十]"
)
"""附件2 重点项目表: an annex with a title of its own, which 附件2 alone has not."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines of a list; ``strays`` stood between them and belong to no entry, ``behind`` follows them."""

    lines: tuple[Line, ...]
    behind: tuple[Piece, ...] = ()
    strays: tuple[Line, ...] = ()


_S = TypeVar("_S", bound=Stretch)


def without(stretch: _S, numbers: set[int]) -> _S:
    """A list without the lines that have some numbers."""

    def kept(lines: Sequence[Line]) -> tuple[Line, ...]:
        return tuple(line for line in lines if line.number not in numbers)

    behind = tuple(piece for piece in map(kept, stretch.behind) if piece)
    return replace(stretch, lines=kept(stretch.lines), behind=behind, strays=kept(stretch.strays))


def pieces(lines: Sequence[Line], ends: Callable[[Line], bool]) -> tuple[Piece, ...]:
    """Lines behind a list, the first of which seemed to end it, parted at each line that seems to."""
    bounds = [*(i for i, line in enumerate(lines) if i == 0 or ends(line)), len(lines)]
    return tuple(tuple(lines[begin:end]) for begin, end in pairwise(bounds))


def extended(stretch: _S) -> _S:
    """A list with all that goes on behind lines that seemed to end it."""
    while longer := _longer(stretch):
        stretch = longer
    return stretch


def left_behind(stretch: Stretch) -> list[Remark]:
    """One remark if something that looks like entries stands behind a list and is not taken in."""
    found = sorted(set(_likely(stretch)))
    if not found:
        return []
    words = next(line.text for piece in stretch.behind for line in piece if line.number == found[0])
    return [Remark(found[0], f"从这一行起还有像条目的 {len(found)} 行，未收入：{excerpt(words)}")]


def _longer(stretch: _S) -> _S | None:
    """A list with the next piece that goes on with it; None if none does."""
    place = _place(stretch)
    if place is None:
        return None
    k, at = place
    end, *lines = stretch.behind[k]
    finishes = at > 0 and not is_complete(stretch.lines[-1].plain) and is_complete(lines[at - 1].plain)
    at = 0 if finishes else at
    more = _more(stretch, lines[at:])
    if not more or (_ANOTHER.match(end.plain) and are_tasks(more)):
        return None
    skipped = (line for piece in stretch.behind[:k] for line in piece)
    return replace(
        stretch,
        lines=(*stretch.lines, *lines[at:]),
        behind=stretch.behind[k + 1 :],
        strays=(*stretch.strays, *skipped, end, *lines[:at]),
    )


def _place(stretch: Stretch) -> tuple[int, int] | None:
    """The piece with which a list goes on, and the line in it that begins an entry."""
    tail = stretch.lines[-_TAIL:]
    if not stretch.behind or not tail:
        return None
    chain = max(find_chain(tail), find_chain(parted(tail)), key=len)
    if chain and entries_of(tail).is_numbered:
        return _next_number(stretch.behind, chain[-1].marker.kind, chain[-1].value)
    return _next_entry(stretch)


def _next_number(behind: Sequence[Piece], kind: str, last: int) -> tuple[int, int] | None:
    """Where the first number of a kind stands, if it is the next one; 1 begins another list."""
    passed = 0
    for k, piece in enumerate(behind):
        for at, line in enumerate(piece[1:]):
            mark = marker(line.plain)
            if mark and mark.kind == kind:
                return (k, at) if last < mark.value <= last + _STEP else None
            passed += 1
            if passed > _FAR:
                return None
    return None


def _next_entry(stretch: Stretch) -> tuple[int, int] | None:
    """Where entries without numbers go on at once, behind no title, in words that leave no doubt."""
    k = next((k for k, piece in enumerate(stretch.behind) if len(piece) > 1), None)
    if k is None or any(end.level or _ANOTHER.match(end.plain) for end, *_ in stretch.behind[: k + 1]):
        return None
    lines = stretch.behind[k][1:]
    more = _more(stretch, lines)
    if not more or not all(is_complete(draft.text) for draft in more) or are_tasks(more):
        return None
    if len(more) < _SEVERAL and not more[0].is_marked() and not stretch.lines[-1].plain.startswith("【"):
        return None
    at = next(i for i, line in enumerate(lines) if line.number == more[0].line)
    finishes = not is_complete(stretch.lines[-1].plain) and is_complete(lines[at - 1].plain)
    return (k, at) if at == 0 or finishes else None


def _more(stretch: Stretch, lines: Sequence[Line]) -> list[Draft]:
    """The entries that a list has in some lines if it goes on with them."""
    offer = entries_of([*stretch.lines[-_TAIL:], *lines])
    return [draft for draft in offer.drafts if lines and draft.line >= lines[0].number]


def _likely(stretch: Stretch) -> Iterator[int]:
    """The numbers of the lines behind a list that look like entries."""
    first = next((piece[1:] for piece in stretch.behind if len(piece) > 1), ())
    yield from (draft.line for draft in _more(stretch, first) if is_complete(draft.text))
    lines = [line for piece in stretch.behind for line in piece[1:]]
    yield from (lines[one.at].number for one in candidates(lines) if one.is_strong)
    is_table = any(map(rows.is_row, stretch.lines[-1:]))
    for line in lines:
        if _reads_so(line) or (is_table and rows.is_row(line)):
            yield line.number


def _reads_so(line: Line) -> bool:
    """Whether a line is a definition, or a term, a colon or a dash, and a sentence."""
    if openings.is_definition(line):
        return True
    cut = cuts.strong(line.plain, 0) or cuts.dash(line.plain, 0)
    return cut is not None and cuts.is_bare_term(line.plain[: cut.end]) and is_complete(line.plain)
