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
from zhuzhou_cli.report.furniture import may_be_term
from zhuzhou_cli.report.layouts import openings, rows
from zhuzhou_cli.report.lines import PLAIN, Line, Remark, excerpt
from zhuzhou_cli.report.numbers.chain import candidates, find_chain
from zhuzhou_cli.report.numbers.inline import parted
from zhuzhou_cli.report.tasks import are_tasks

Piece = tuple[Line, ...]
"""A line that seemed to end a list, and the lines behind it up to the next one that does."""

_TAIL = 24
"""Lines at the end of a list that tell how it is printed."""

_STEP = 3
"""Numbers by which a list may go on: one or two entries may be lost."""

FAR = 20
"""Lines between two entries of one list, at most."""

_SEVERAL = 2
"""Entries that are believed by their layout alone; one must be marked besides."""

_TYPICAL = 10
"""Characters of an explanation without a full stop; what a link of the page names is shorter."""

_ANOTHER = re.compile(r"附[件表录]?+\s?+[0-9一二三四五六七八九十]{0,2}+[:.、\s]*+.")
"""附件2 重点项目表: an annex with a title of its own, which 附件2 alone has not."""


_SOURCE = re.compile(r"[(\[【](?:资料|数据|信息|文章|稿件)?来源[^()\[\]【】]*[)\]】]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines of a list; ``strays`` stood between them and belong to no entry, ``behind`` follows them."""

    lines: tuple[Line, ...]
    behind: tuple[Piece, ...] = ()
    strays: tuple[Line, ...] = ()


_S = TypeVar("_S", bound=Stretch)


def without(stretch: _S, numbers: set[int]) -> _S:
    """A list without the lines that have some numbers; what seemed to end it still parts the pieces."""

    def kept(lines: Sequence[Line]) -> tuple[Line, ...]:
        return tuple(line for line in lines if line.number not in numbers)

    behind = tuple((piece[0], *kept(piece[1:])) for piece in stretch.behind)
    return replace(stretch, lines=kept(stretch.lines), behind=behind, strays=kept(stretch.strays))


def pieces(lines: Sequence[Line], ends: Callable[[Line], bool]) -> tuple[Piece, ...]:
    """Lines behind a list, the first of which seemed to end it, parted at each line that seems to."""
    bounds = [*(i for i, line in enumerate(lines) if i == 0 or ends(line)), len(lines)]
    return tuple(tuple(lines[begin:end]) for begin, end in pairwise(bounds))


def extended(stretch: _S) -> _S:
    r"""A list with all that goes on behind lines that seemed to end it.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines = lines_of("1.甲制度：做好甲事。\n来源：某网\n2.乙制度：做好乙事。")[0]
    >>> made = extended(Stretch((lines[0],), (tuple(lines[1:]),)))
    >>> [line.text for line in made.lines], [line.text for line in made.strays]
    (['1.甲制度：做好甲事。', '2.乙制度：做好乙事。'], ['来源：某网'])
    """
    while longer := _longer(stretch):
        stretch = longer
    return stretch


def noted(stretch: Stretch) -> list[Line]:
    """The line in brackets under the last entry that names its source, which may be more than a link."""
    return [piece[0] for piece in stretch.behind[:1] if _SOURCE.fullmatch(piece[0].plain)]


def left_behind(stretch: Stretch) -> list[Remark]:
    """One remark if something that looks like entries stands behind a list and is not taken in.

    It stands at the line that seemed to end the list, or at the first of several in a row.
    """
    likely = set(_likely(stretch))
    first: Line | None = None
    for end, *lines in stretch.behind:
        first = first or end
        if found := [line for line in (end, *lines) if line.number in likely]:
            said = f"从这一行起还有像条目的 {len(likely)} 行，未收入：{excerpt(found[0].text)}"
            return [Remark(first.number, said)]
        first = None if lines else first
    return []


def _longer(stretch: _S) -> _S | None:
    """A list with the next piece that goes on with it; None if none does."""
    earlier = sum(piece[0].number < stretch.lines[-1].number for piece in stretch.behind if stretch.lines)
    before, behind = stretch.behind[:earlier], stretch.behind[earlier:]
    if behind and may_be_term(behind[0][0]) and _begins_entry(stretch.lines, behind[0]):
        return replace(stretch, lines=(*stretch.lines, *behind[0]), behind=(*before, *behind[1:]))
    place = _place(stretch.lines, behind)
    if place is None:
        return None
    k, at = place
    end, *lines = behind[k]
    at = 0 if _finishes(stretch.lines, lines[:at]) else at
    more = _more(stretch.lines, lines[at:])
    if not more or (_ANOTHER.match(end.plain) and are_tasks(more)):
        return None
    skipped = (line for piece in behind[:k] for line in piece)
    return replace(
        stretch,
        lines=(*stretch.lines, *lines[at:]),
        behind=(*before, *behind[k + 1 :]),
        strays=(*stretch.strays, *skipped, end, *lines[:at]),
    )


def _begins_entry(lines: Sequence[Line], piece: Piece) -> bool:
    """Whether a line that seemed to end a list begins an entry of it, printed as those before: 注册制."""
    if not lines:
        return False
    tail = lines[-_TAIL:]
    first = next(iter(_more(tail, piece)), None)
    if first is None or first.line != piece[0].number or ":" in first.term.translate(PLAIN):
        return False
    has_stops = any(is_complete(line.plain) for line in tail)
    return is_complete(first.text) or (not has_stops and len(first.text) >= _TYPICAL)


def _finishes(lines: Sequence[Line], more: Sequence[Line]) -> bool:
    """Whether some lines bring the sentence to its end that the lines before them leave open."""
    return bool(more) and not is_complete(lines[-1].plain) and is_complete(more[-1].plain)


def _place(lines: Sequence[Line], behind: Sequence[Piece]) -> tuple[int, int] | None:
    """The piece with which a list goes on, and the line in it that begins an entry."""
    if not behind or not lines:
        return None
    tail = lines[-_TAIL:]
    chain = find_chain(tail) or find_chain(parted(tail))
    if chain and entries_of(tail).is_numbered:
        return _next_number(behind, chain[-1].marker.kind, chain[-1].value)
    return _next_entry(tail, behind)


def _next_number(behind: Sequence[Piece], kind: str, last: int) -> tuple[int, int] | None:
    """Where the first number of a kind stands, if it is the next one; 1 begins another list."""
    passed = 0
    for k, piece in enumerate(behind):
        for at, line in enumerate(piece[1:]):
            mark = line.mark
            if mark and mark.kind == kind:
                return (k, at) if last < mark.value <= last + _STEP else None
            passed += 1
            if passed > FAR:
                return None
    return None


def _next_entry(before: Sequence[Line], behind: Sequence[Piece]) -> tuple[int, int] | None:
    """Where entries without numbers go on at once, behind no title, in words that leave no doubt."""
    k = next((k for k, piece in enumerate(behind) if len(piece) > 1), None)
    if k is None or any(end.level or _ANOTHER.match(end.plain) for end, *_ in behind[: k + 1]):
        return None
    lines = behind[k][1:]
    more = _more(before, lines)
    if not more or not all(is_complete(draft.text) for draft in more) or are_tasks(more):
        return None
    if len(more) < _SEVERAL and not more[0].is_marked() and not before[-1].plain.startswith("【"):
        return None
    at = next(i for i, line in enumerate(lines) if line.number == more[0].line)
    return (k, at) if at == 0 or _finishes(before, lines[:at]) else None


def _more(before: Sequence[Line], lines: Sequence[Line]) -> list[Draft]:
    """The entries that a list has in some lines if it goes on with them."""
    if not lines:
        return []
    numbers = {line.number for line in lines}
    return [draft for draft in entries_of([*before[-_TAIL:], *lines]).drafts if draft.line in numbers]


def _likely(stretch: Stretch) -> Iterator[int]:
    """The numbers of the lines behind a list that look like entries."""
    if not stretch.behind:
        return
    # A heading may be the term of an entry, a link of the page is none.
    behind = [piece if piece[0].level else piece[1:] for piece in stretch.behind]
    if _begins_entry(stretch.lines, stretch.behind[0]):
        behind[0] = stretch.behind[0]
    first = next((piece for piece in stretch.behind if len(piece) > 1), ())
    for lines in (first[1:], *behind[:1]):
        yield from (draft.line for draft in _more(stretch.lines, lines) if is_complete(draft.text))
    rest = [line for piece in behind for line in piece]
    yield from (rest[one.at].number for one in candidates(rest) if one.is_strong)
    is_table = any(map(rows.is_row, stretch.lines[-1:]))
    has_stops = any(is_complete(line.plain) for line in stretch.lines[-_TAIL:])
    for line in rest:
        is_like_them = not has_stops and openings.opens(line)
        if reads_as_entry(line) or is_like_them or (is_table and rows.is_row(line)):
            yield line.number


def reads_as_entry(line: Line) -> bool:
    """Whether a line is a definition, or a term, a colon, a dash or brackets, and a sentence."""
    if openings.is_definition(line):
        return True
    cut = cuts.strong(line.plain, 0) or cuts.dash(line.plain, 0)
    is_term = cut is not None and cuts.is_bare_term(line.plain[: cut.end])
    return (is_term or line.plain.startswith("【")) and is_complete(line.plain)
