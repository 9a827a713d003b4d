"""Where a text has its own 名词解释: the lists that the importer sees, and the lines that they take up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from zhuzhou_cli.report import bullets
from zhuzhou_cli.report.callouts import hung
from zhuzhou_cli.report.cuts import colon
from zhuzhou_cli.report.drafts import Offer
from zhuzhou_cli.report.feet import without_feet
from zhuzhou_cli.report.formats import Unimportable
from zhuzhou_cli.report.lines import Line, Remark, lines_of
from zhuzhou_cli.report.numbers import apart, broken
from zhuzhou_cli.report.numbers.ordinals import ordered
from zhuzhou_cli.report.sections import Section, sections
from zhuzhou_cli.report.select import select

LINE_LIMIT = 20_000
"""Lines of a text, those that are blank not counted, in which lists are sought, for each may be an entry."""
NEAR = 4
"""Lines between two entries of one list, at most."""

Found = tuple[list[Line], list[Remark], list[Offer]]
"""The lines of a text, remarks on them, and the lists among them."""

Extent = tuple[int, int]
"""The numbers of a first and a last line."""


def beyond_lines(text: str, limit: int) -> str:
    """That a text has more lines, those that are blank not counted, than a limit; nothing if it has not."""
    if text.count("\n") + text.count("\r") <= limit:
        return ""
    lines = sum(map(bool, map(str.strip, text.splitlines())))
    return f"有 {lines} 行，超过上限 {limit} 行" if lines > limit else ""


def sought(text: str) -> Found:
    """The lines of a text, remarks on what they had that no author typed, and the lists found among them.

    Raises Unimportable if it has more lines than LINE_LIMIT.
    """
    if said := beyond_lines(text, LINE_LIMIT):
        raise Unimportable(f"{said}；请把名词解释另存为一份文件")
    lines, remarks = lines_of(text)
    lines, feet = without_feet(lines)
    lines, hanging = hung(lines)
    lines = ordered(broken.joined(apart.joined(bullets.parted(lines))))
    return lines, remarks + feet + hanging, select(lines)


def announced(text: str) -> Section | None:
    r"""The section of which a text without entries says that it is a list.

    >>> section = announced("名词解释\n三链融合，两业融合等。")
    >>> section and (section.heading.number, section.heading.text), announced("推进三链融合。")
    ((1, '名词解释'), None)
    """
    return next((section for section in sections(lines_of(text)[0]) if section.lines), None)


def is_parted(section: Section) -> bool:
    r"""Whether a line of a section has a term and a separator, though it makes no glossary.

    >>> said = ("名词解释\n河长制：某制度", "名词解释\n三链融合，两业融合等。")
    >>> [is_parted(section) for section in map(announced, said) if section]
    [True, False]
    """
    return any(colon(line.plain, line.mark.end if line.mark else 0) for line in section.lines)


def extents(lines: Sequence[Line], offers: Sequence[Offer]) -> list[Extent]:
    """The lines that lists take up: from a heading, if there is one, to the end of the last explanation.

    Lists that stand apart, as notes at the foot of each page, have an extent each.
    """
    found: list[Extent] = []
    numbers = [line.number for line in lines]
    for offer in offers:
        places = sorted(
            (draft.line, len("".join((draft.term + draft.text).split()))) for draft in offer.drafts
        )
        own = [(begin, _end(lines, bisect_left(numbers, begin), size)) for begin, size in places]
        if offer.announced_at and own:
            own = [(offer.announced_at, max(end for _, end in own))]
        found += _joined(own, 1 if offer.are_apart else NEAR)
    return _joined(sorted(found), 1)


def _end(lines: Sequence[Line], at: int, size: int) -> int:
    """The number of the last line of an entry of so many signs that begins on the line at a place."""
    while size > 0 and at < len(lines):
        size -= len("".join(lines[at].text.split()))
        at += 1
    return lines[at - 1].number


def _joined(found: Sequence[Extent], near: int) -> list[Extent]:
    """Extents in their order, those that are no farther than so many lines from each other as one."""
    joined: list[Extent] = []
    for begin, end in found:
        if joined and begin - joined[-1][1] <= near:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return joined
