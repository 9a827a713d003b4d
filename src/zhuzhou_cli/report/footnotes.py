"""Notes at the foot of pages: blocks of notes, each below the lines that call them behind their terms.

…深入实施八大行动①，…        ①八大行动：指…        ………推进三通①…        ①三通：…

The numbers go on from page to page, or begin again; what stands between the blocks is the report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.callouts import KINDS, calls, stands_in
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import Offer, drafted, is_complete
from zhuzhou_cli.report.lines import Line, join

_FEWEST = 2
"""Blocks; a single one is a list like any other."""


@dataclass(slots=True)
class _Block:
    """Notes that follow each other: the cut and the lines of each, and lines among them on other words."""

    notes: list[tuple[Cut, list[Line]]] = field(default_factory=list)
    others: list[Line] = field(default_factory=list)


def offer(lines: Sequence[Line]) -> Offer:
    r"""The notes of several pages; none if a page alone has notes, or most notes hang on other words.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> pages = "抓好三通①。\n①三通：通水等。\n实施双创①。\n①双创：指创新和创业。"
    >>> [draft.term for draft in offer(lines_of(pages)[0]).drafts]
    ['三通', '双创']
    """
    blocks = [block for block in _blocks(lines) if block.notes]
    notes = [note for block in blocks for note in block.notes]
    others = [line for block in blocks for line in block.others]
    made = Offer(is_numbered=True, are_apart=True)
    if len(blocks) < _FEWEST or len(others) > len(notes):
        return made
    made.leave(others)
    for cut, row in notes:
        if mark := row[0].mark:
            made.drafts.append(drafted(mark.value, join(row), mark.end, cut))
    return made


def _blocks(lines: Sequence[Line]) -> Iterator[_Block]:
    """The blocks of notes, each with all notes between two stretches of the report."""
    called: dict[int, str] = {}
    block = _Block()
    for line in lines:
        mark = line.mark if line.mark and line.mark.kind in KINDS else None
        if mark and (cut := _hung(line, mark.end, called.get(mark.value, ""))):
            block.notes.append((cut, [line]))
        elif block.notes and mark:
            block.others.append(line)
        elif block.notes and not block.others and not is_complete(block.notes[-1][1][-1].plain):
            block.notes[-1][1].append(line)
        else:
            if block.notes:
                yield block
                block, called = _Block(), {}
            called |= calls(line)
    yield block


def _hung(line: Line, begin: int, before: str) -> Cut | None:
    """Where the term of a note ends, if it stands in the words before its call: “两癌”免费筛查①."""
    found = (find(line.plain, begin) for find in (cuts.strong, cuts.dash, cuts.gap))
    return next((cut for cut in found if cut and stands_in(line.plain[begin : cut.end], before)), None)
