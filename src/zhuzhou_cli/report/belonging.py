"""Lines that look like entries and belong to the one before them: “放”：… of 放管服."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.labels import goes_on
from zhuzhou_cli.report.lines import Line, Remark, excerpt
from zhuzhou_cli.report.wrapped import RAGGED

Opening = tuple[int, Cut]
"""The place of a line that may begin an entry, and where its term is cut from its text."""

_FEWEST, _MOST = 3, 2 / 3
"""Entries with one mark, and the share of all that have it, from which on a line without it is no entry."""

_HEADING = ("名词", "术语", "解释", "词语")
"""Words of a line that announces entries, and no items of an explanation."""


def entries_only(lines: Sequence[Line], openings: Sequence[Opening]) -> tuple[list[Opening], list[Remark]]:
    """The openings that begin entries, and remarks on those that may have been taken for none wrongly."""
    kept = _without_announced(lines, _without_parts(lines, openings))
    kept, doubts = _marked(lines, kept)
    whole = _without_broken(lines, kept)
    begun = frozenset(whole)
    return whole, [*doubts, *(_doubt(lines[opening[0]]) for opening in kept if opening not in begun)]


def _without_parts(lines: Sequence[Line], openings: Sequence[Opening]) -> list[Opening]:
    """The openings without lines that define a part of the term before them: “八港”即 of “一江八港”.

    A name of one character, “放” of 放管服, is a part whatever separates it from its text.
    """
    kept: list[Opening] = []
    for at, cut in openings:
        name = lines[at].plain[: cut.end].strip("“” ")
        before = lines[kept[-1][0]].plain[: kept[-1][1].end] if kept else ""
        if (cut.begin != cut.end and len(name) > 1) or name not in before:
            kept.append((at, cut))
    return kept


def _without_announced(lines: Sequence[Line], openings: Sequence[Opening]) -> list[Opening]:
    """The openings without the items that the entry before announces: 包括： and then 甲：…；乙：…."""
    kept: list[Opening] = []
    is_inside = False
    for at, cut in openings:
        before = lines[at - 1].plain if at else ""
        is_inside = bool(kept) and (_announces(before) or (is_inside and before.endswith(";")))
        if not is_inside or lines[at].is_bullet:
            kept.append((at, cut))
    return kept


def _announces(plain: str) -> bool:
    """Whether a line announces items: it ends with a colon, and is neither 经济类： nor a lead-in."""
    if not plain.endswith(":") or any(word in plain for word in _HEADING):
        return False
    return goes_on(plain) or not cuts.is_bare_term(plain[:-1])


def _marked(lines: Sequence[Line], openings: Sequence[Opening]) -> tuple[list[Opening], list[Remark]]:
    """The openings without those that lack the mark of nearly all others: a bullet, or 【】."""
    marks = [_mark(lines[at]) for at, _ in openings]
    usual, count = Counter(mark for mark in marks if mark).most_common(1)[0] if any(marks) else ("", 0)
    if count < max(_FEWEST, _MOST * len(marks)) or marks[0] != usual:
        return list(openings), []
    last = max(i for i, mark in enumerate(marks) if mark == usual)
    end = last + 1 if len(marks) <= last + 2 else len(marks)
    kept = [one for i, one in enumerate(openings) if marks[i] == usual or last < i < end]
    dropped = [openings[i][0] for i, mark in enumerate(marks[:last]) if mark != usual]
    return kept, [_doubt(lines[at]) for at in dropped if _is_doubtful(lines, at)]


def _without_broken(lines: Sequence[Line], openings: Sequence[Opening]) -> list[Opening]:
    """The openings without wrapped lines that have a colon, in a list in which all terms have quotes.

    论断：“…” is none behind a line of full width without its full stop.
    """
    bare = {at for at, _ in openings if not lines[at].plain.startswith("“")}
    width = max((len(line.plain) for line in lines), default=0) - RAGGED
    broken = {
        at for at in bare if at and len(lines[at - 1].plain) >= width and not is_complete(lines[at - 1].plain)
    }
    if bare != broken or len(openings) - len(bare) < max(_FEWEST, _MOST * len(openings)):
        return list(openings)
    return [one for one in openings if one[0] not in broken]


def _mark(line: Line) -> str:
    if line.is_bullet:
        return "•"
    return "【" if line.plain.startswith("【") else ""


def _is_doubtful(lines: Sequence[Line], at: int) -> bool:
    """Whether a line without the mark of the others may be an entry all the same."""
    return is_complete(lines[at - 1].plain) and is_complete(lines[at].plain)


def _doubt(line: Line) -> Remark:
    return Remark(line.number, f"没有其他词目都有的标记，已收入它前面的条目：{excerpt(line.text)}")
