"""What a text says of whose its names are: beside them, above them in a table or a heading, at its head."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from zhuzhou_cli.language.mentions import whole
from zhuzhou_cli.language.years import ANEW, is_over, without_years, years_at, years_told
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search.beside import PARTS, REACH, SENTENCE
from zhuzhou_cli.search.cells import cells, gone_on, spread
from zhuzhou_cli.search.numbering import is_chapter
from zhuzhou_cli.search.places import plain
from zhuzhou_cli.search.said import Places, Said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.spelling import Target

Span = tuple[int, int]

_HEAD = 400
"""Signs at the beginning of a text that say whose it is, if any do: its title, its day, its first words."""
_TITLE = 30
"""Signs of a line that is a heading, at most."""
_NOTHING = Said("", frozenset(), None)
_VIEWS = re.compile("浏览|点击|阅读|访问|次数|版权|©|备案", re.IGNORECASE)
"""What stands in lines of a page whose figures are no years of the text."""


class Context:
    """What a text says of whose its names are: beside them, in the table, the heading, the head above.

    The text is in Simplified characters, without asides.
    """

    def __init__(self, raw: str, places: Places) -> None:
        self._raw, self._places = raw, places
        head = places.said(raw[:_HEAD], is_head=True)
        title = _title(raw) if head.years else ""
        told = ({years.until for years in years_told(plain(line))} for line in title.splitlines())
        is_of_one = all(len(years) <= 1 for years in told)  # not 2025年总结和2026年计划
        years = places.said(title, is_head=True).years if title and is_of_one else None
        self.head = replaced(head, years=years)
        """What the beginning of the text says of whose it is."""
        self._headings = [*_headings(raw, places, has_years=years is not None)]
        self._columns = [*_columns(raw, places)]

    def said(self, start: int, end: int, since: int) -> tuple[Said, Said, Said]:
        r"""What is said of a span: by all that holds for it, the nearest first, by its heading, by the head.

        That of a cell is the head of its column, then its row. The name before it ends at ``since``.

        >>> raw = "江西省2025年报告\n2024年的双高计划"
        >>> said, _, _ = Context(raw, Places(["江西省"])).said(17, 21, 0)
        >>> [*said.places], said.years and said.years.since
        (['江西省'], 2024)
        """
        heading = self._heading(start)
        beside = self._places.beside(self._raw, start, end, since)
        return beside.within(heading).within(self.head), heading, self.head

    def places_near(self, start: int, end: int, since: int) -> frozenset[str]:
        """The places that the words beside a span name, or its column, row or heading; not the head alone.

        >>> context = Context("江西省向好。海南省双高计划。推进双高计划", Places(["江西省", "海南省"]))
        >>> [*context.places_near(9, 13, 0)], [*context.places_near(16, 20, 13)]
        (['海南省'], [])
        """
        return self._places.beside(self._raw, start, end, since).within(self._heading(start)).places

    def _heading(self, at: int) -> Said:
        """What the column and the row of a place of the text say, or else the heading above it."""
        return _over(at, self._columns).within(_over(at, self._headings))

    def is_anew(self, start: int, since: int) -> bool:
        """Whether the sentence of a name speaks of another year than the one before: 今年, 新的一年."""
        sentence = SENTENCE.split(self._raw[max(0, start - REACH, since) : start])[-1]
        return ANEW.search(sentence) is not None

    def among(
        self, labels: Sequence[Target], span: Span, since: int, source_of: Callable[[Target], Source]
    ) -> Sequence[Target]:
        """The labels of a name that are of the report which is meant; all if nothing says which."""
        for said in self.said(*span, since):
            labels = said.among(labels, source_of)
        return labels


def _over(at: int, begun: Sequence[tuple[int, Said]]) -> Said:
    """What holds at a place of a text, of all that has begun somewhere; nothing before that."""
    i = bisect_right(begun, at, key=lambda one: one[0])
    return begun[i - 1][1] if i else _NOTHING


def _title(raw: str) -> str:
    r"""The lines of a text that say of which year it is: those above its first sentence, and its day in this.

    >>> _title("政府工作报告\n（2024年1月）\n一、2023年工作回顾\n回顾")
    '政府工作报告\n（2024年1月）'
    >>> _title("2024年1月8日，株洲市召开会议。2020年以来，"), _title("抓好。\n版权所有 © 2023")
    ('2024年1月8日', '')
    """
    lines = [line for line in raw[:_HEAD].splitlines() if line.strip()]
    above = [*takewhile(lambda line: not is_chapter(line) and not re.search(PARTS, line), lines)]
    first = plain(lines[len(above)]) if len(above) < len(lines) else ""
    day = years_at(first, len(first) - len(first.lstrip()))
    day = None if day and is_over(day, plain(raw[raw.index(lines[len(above)]) :])) else day
    return "\n".join(
        [*(line for line in above if not _VIEWS.search(line)), *([first[: day.end]] if day else [])]
    )


def _columns(raw: str, places: Places) -> Iterator[tuple[int, Said]]:
    """What the heads of columns and the other cells of its row say of a cell, with where that begins.

    A head is a place or a year, of which the row has several; years stand in the first row of a table.
    """
    at, heads, last = 0, dict[int, Said](), dict[int, Said]()
    is_first = True
    for line in raw.splitlines(keepends=True):
        begin, at = at, at + len(line)
        row = cells(line)
        told = {i: said for i, (_, words) in enumerate(row) if (said := _whereabouts(words, places))}
        is_head = sum(bool(said.places) for said in told.values()) > 1
        is_head |= is_first and sum(said.years is not None for said in told.values()) > 1
        if is_head:
            heads = spread(row, told)
        elif line.strip() and not row:
            heads = {}
        is_first = not row
        if row:
            last = {} if is_head else gone_on(row, last) | told
        own = _told_once([*last.values()]) if row else _NOTHING
        if heads or own:
            yield from (
                (begin + start, heads.get(i, _NOTHING).within(own)) for i, (start, _) in enumerate(row)
            )
            yield at, _NOTHING


def _told_once(told: Sequence[Said]) -> Said:
    """The place and the year of a row, of which cells say it; nothing of what several cells say."""
    places = [said.places for said in told if said.places]
    years = [said.years for said in told if said.years]
    place = places[0] if len(places) == 1 else frozenset[str]()
    return Said("", place, years[0] if len(years) == 1 else None)


def _whereabouts(words: str, places: Places) -> Said | None:
    """The place and the year that a cell is; None if it is anything else."""
    rest = without_years(words)
    return places.said(words) if words and (not rest or whole(rest)) else None


def _headings(raw: str, places: Places, *, has_years: bool) -> Iterator[tuple[int, Said]]:
    """What the headings of a text say that begin with a place or a number, each with where its text begins.

    What a year in them says holds if the head of the text ``has_years`` not: 一、2023年工作回顾 in the report
    of 2024 is part of that.
    """
    at, above = 0, frozenset[str]()
    for line in raw.splitlines(keepends=True):
        at += len(line)
        words = line.strip()
        if words and len(words) <= _TITLE and (words[-1] in "：:" or not re.search(PARTS, words)):
            said = places.leading(words)
            if said.places:
                above = said.places
                yield at, said
            elif not has_years and is_chapter(words):
                yield at, Said(words, above, said.years)
