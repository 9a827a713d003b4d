"""Entries without numbers, each of which begins a line: term：explanation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.cuts import Cut, Finder
from zhuzhou_cli.report.drafts import Offer, is_complete
from zhuzhou_cli.report.lines import Line, join
from zhuzhou_cli.report.paragraphs import entries_at

_FEWEST = 2
"""Lines with one separator; one line is no layout."""

_DENSITY = 1 / 3
"""Share of the lines up to the last entry that must begin one: explanations have few paragraphs."""

_BETTER = 1.25
"""How many times as many lines a doubtful separator must open as one that leaves less doubt."""

_ENOUGH = 0.8
"""Share of the lines opened by one separator from which on no other is tried."""


def offer(lines: Sequence[Line]) -> Offer:
    """The entries of lines that begin with a term and a separator, of the kind that most of them have."""
    fresh = [i for i in range(len(lines)) if _is_fresh(lines, i)]
    best: list[tuple[int, Cut]] = []
    for find in (cuts.strong, cuts.dash, cuts.gap):
        found = [(i, cut) for i in fresh if (cut := _opening(lines, i, find))]
        if len(found) < _FEWEST or len(found) < _DENSITY * bisect_right(fresh, found[-1][0]):
            continue
        if len(found) > _BETTER * len(best):
            best = found
        if len(best) > _ENOUGH * len(fresh):
            break
    return entries_at(lines, best)


def _is_fresh(lines: Sequence[Line], i: int) -> bool:
    """Whether a line may begin an entry: nothing before it is unfinished."""
    if i == 0 or lines[i].is_bullet or lines[i].is_after_blank:
        return True
    before = lines[i - 1].plain
    return is_complete(before) or before[-1] in ";:"


def _opening(lines: Sequence[Line], i: int, find: Finder) -> Cut | None:
    """Where the term of a line ends, which may go on in the next line if a quote is open."""
    plain = lines[i].plain
    cut = find(plain, 0)
    if cut is None and i + 1 < len(lines) and plain.count("“") > plain.count("”"):
        cut = find(join(lines[i : i + 2]).plain, 0)
    return cut if cut and cuts.is_bare_term(plain[: cut.end]) else None
