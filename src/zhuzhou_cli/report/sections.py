"""Where the appendices of a report begin and end.

Whether entries follow is for others to see; a heading alone makes no glossary.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from zhuzhou_cli.report import cuts, fronts
from zhuzhou_cli.report.continued import Stretch, pieces
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.furniture import ends_section, is_imprint
from zhuzhou_cli.report.grouped import heads_group, is_part
from zhuzhou_cli.report.headings import TITLE_LIMIT, Announcement, Evidence, announces
from zhuzhou_cli.report.lines import Line, join
from zhuzhou_cli.report.outline import is_next_article, is_next_part, is_own_part, resumed

_IMPRINT_LIMIT = 8
"""Lines of date, source and size of letters that may stand right under a heading."""

_PREFACE = 4
"""Lines under a title in which a sentence announces the list once more."""

_TABLE_HEAD = re.compile(r"(?!附[件录表]|第[^\s]{1,3}\s)[^\s|]{2,6}\s+(?:指\s+)?[^\s|]{2,6}$")
"""名词 解释: the head of a table of which the lines are left, on every page anew; 附件2 名词解释 is none."""

_NOTE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|注:.*|按[^:。]{2,16}(?:排列|排序|为序)。?")
"""What may be said of a list between its heading and its first entry: （按文中出现先后为序）."""

_LEADERS = re.compile(r"[\s.…·]*[0-9]{0,4}$")
_NEIGHBOUR = 4
"""Characters of a line that tells a table of contents by standing again further down, at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Stretch):
    """The lines of one appendix, and how it made itself known.

    ``heading`` may have the first of them on its own line; ``imprint`` are lines of date and source under it,
    and ``body`` is where the report begins behind a list that stands before it.
    """

    heading: Line
    announced: Announcement
    imprint: tuple[Line, ...] = ()
    body: Line | None = None


_Opened = tuple[int, Announcement]
"""The place of a heading among the lines, and how it announces a list."""


def sections(lines: Sequence[Line]) -> list[Section]:
    """All sections that announce a glossary, whether or not entries follow.

    What a table of contents names is announced where it stands, further down.
    """
    found = ((i, announces(line) or _over_two(lines[i : i + 2])) for i, line in enumerate(lines))
    opened = [(i, announced) for i, announced in found if announced]
    if len(opened) > 1:
        last = {_in_contents(line): i for i, line in enumerate(lines)}
        opened = [(i, announced) for i, announced in opened if not _is_contents(lines, i, last)] or opened
    opened = _without_repeated(lines, opened)
    ends = [*(i for i, _ in opened[1:]), len(lines)]
    behind = resumed(lines, {i: announced.rest or lines[i] for i, announced in opened})
    return [
        _section(lines, i, announced, end, behind) for (i, announced), end in zip(opened, ends, strict=False)
    ]


def _over_two(lines: Sequence[Line]) -> Announcement | None:
    """How a heading whose bracket ends on the next line announces a list: 名词解释（按 and 先后排列）."""
    first, *rest = lines
    if not rest or not cuts.is_open(first.plain) or rest[0].plain[-1] not in ")]】":
        return None
    passage = join(lines)
    is_heading = len(passage.plain) <= TITLE_LIMIT and not is_complete(first.plain)
    announced = announces(replace(first, text=passage.text, plain=passage.plain)) if is_heading else None
    return announced if announced and announced.evidence is Evidence.TITLE and not announced.rest else None


def _without_repeated(lines: Sequence[Line], opened: Sequence[_Opened]) -> list[_Opened]:
    """The announcements without what is said again: in a sentence under a title, by the head of a table."""
    kept: list[_Opened] = []
    for i, announced in opened:
        if kept and announced.evidence is Evidence.INTRODUCTION and i <= kept[-1][0] + _PREFACE:
            if announced.rest:
                kept[-1] = (i, replace(announced, evidence=kept[-1][1].evidence))
        elif not (kept and _TABLE_HEAD.match(lines[i].plain)):
            kept.append((i, announced))
    return kept


def _is_contents(lines: Sequence[Line], i: int, last: dict[str, int]) -> bool:
    """Whether a line belongs to a table of contents: it and a line beside it stand again further down.

    ``last`` are the places at which lines stand for the last time.
    """
    name = _in_contents(lines[i])

    def recurs(k: int) -> bool:
        key = _in_contents(lines[k]) if 0 <= k < len(lines) else ""
        is_heading = len(key) >= _NEIGHBOUR and key != name and not is_complete(lines[k].plain)
        return is_heading and last[key] > max(i + 1, k)

    beside = [recurs(i - 1), recurs(i + 1)]
    return all(beside) or (any(beside) and last[name] > i + 1)


def _in_contents(line: Line) -> str:
    """A line as a table of contents has it, without its dots and its page."""
    return _LEADERS.sub("", line.plain).replace(" ", "")


def _section(
    lines: Sequence[Line], heading: int, announced: Announcement, end: int, behind: Collection[int]
) -> Section:
    """The section under a heading: up to another one, the next annex or part, a heading of its own rank.

    ``behind`` are the numbers of the headings with which the report goes on behind notes.
    """
    begin, level = heading + 1, lines[heading].level
    # Under a heading that is marked as none, the terms may be marked as headings themselves.
    listed = (
        line for line in lines[begin:end] if not (_leads_in(line) or (not line.level and heads_group(line)))
    )
    own_level = next((line.level for line in listed), 0)
    rank = level or (own_level - 1 if own_level else 6)
    first = begin
    while first < min(end, begin + _IMPRINT_LIMIT) and is_imprint(lines[first]):
        first += 1

    # Under a heading that is no part itself, a 第一部分 that follows at once is the heading of a group.
    opens = next((line for line in lines[first:end] if not _leads_in(line)), None)
    has_groups = (
        opens is not None
        and heads_group(opens)
        and not (is_own_part(lines[heading]) and is_part(opens.plain))
    )

    def is_over(line: Line) -> bool:
        if is_next_article(lines[heading], line):
            return True
        if has_groups and opens and heads_group(line) and is_part(line.plain) == is_part(opens.plain):
            return 0 < line.level < level
        by_itself = line is not lines[begin] and (0 < line.level <= rank or ends_section(line))
        return by_itself or line.number in behind or is_next_part(lines[heading], line)

    over = next((i for i in range(first, end) if is_over(lines[i])), end)
    rest = [announced.rest] if announced.rest else []
    beside = [announced.imprint] if announced.imprint else []
    body = fronts.begins(lines, first, over)
    if body is None and over < end and is_next_article(lines[heading], lines[over]):
        body = over
    over = over if body is None else body
    return Section(
        heading=lines[heading],
        announced=announced,
        imprint=(*beside, *lines[begin:first]),
        body=None if body is None else lines[body],
        lines=(*rest, *lines[first:over]),
        behind=pieces(lines[over:end], is_over),
    )


def _leads_in(line: Line) -> bool:
    """Whether a line between a heading and its list says in which order the terms stand, or what for."""
    announced = announces(line)
    is_sentence = announced is not None and announced.evidence is Evidence.INTRODUCTION
    return is_sentence or bool(_NOTE.fullmatch(line.plain))
