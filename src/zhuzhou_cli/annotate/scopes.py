"""Of which place a part of a text is, where no sentence says another: by its headings and its paragraphs.

What holds how far:

    江苏省政府工作报告    a title: up to the next one
    （一）湘潭市的做法    a heading that begins with a place: up to the next with such a number, or one above
    二、省级层面          a heading that is a level: as far
    湘潭市推进会召开      a headline that begins with a place: up to another
    湘潭市教育局          the signature at the foot, or a label of the page: where nothing else does
    湘潭市召开会议。      the place of the first sentence of a text that has neither: up to its end
    湘潭市召开会议。      the place with which a sentence begins: up to another one, in its paragraph
    | 项目 | 湘潭市 | 株洲市 |    places at the heads of columns: for the cells below them
    | 三百工程 | 湘潭市 |         a place in a cell: for its row
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from zhuzhou_cli.annotate.headings import (
    is_headline,
    level_of_heading,
    place_of_heading,
    place_of_headline,
)
from zhuzhou_cli.annotate.paragraphs import Scope, Story, subjects
from zhuzhou_cli.annotate.signed import place_signed
from zhuzhou_cli.language.mentions import whole
from zhuzhou_cli.language.years import without_years
from zhuzhou_cli.search.cells import cells, gone_on, spread
from zhuzhou_cli.search.numbering import numbered

_SENTENCE_END = re.compile("[。！？!?]")


class Scopes:
    """What holds where in a text without asides; where nothing does, the place of who signed it.

    The signature is sought in the text ``told``, which is the same with its asides.
    """

    def __init__(self, text: str, told: str = "") -> None:
        begun = [*_begun(text)]
        self._begins = [begin for begin, _ in begun]
        self._scopes = [scope for _, scope in begun]
        self._told = told

    @cached_property
    def _signed(self) -> Scope | None:
        """What the signature of the text says; read only where nothing else holds."""
        place = place_signed(self._told)
        return Scope(place.text, place) if place else None

    def over(self, at: int) -> Scope | None:
        r"""What holds at a place of the text.

        >>> scopes = Scopes("株洲市简报要点\n湘潭市召开会议。会议强调\n抓好")
        >>> [scope and scope.place.text for scope in map(scopes.over, (3, 10, 20, 22))]
        ['株洲市', '湘潭市', '湘潭市', '株洲市']
        """
        i = bisect_right(self._begins, at)
        return (self._scopes[i - 1] if i else None) or self._signed


def _begun(text: str) -> Iterator[tuple[int, Scope | None]]:
    """Where in a text something begins to hold, and what: None where nothing does."""
    lines = text.splitlines(keepends=True)
    items, read, at = _items(lines), _Lines(), 0
    for i, line in enumerate(lines):
        yield from read.line(line, at, is_item=i in items)
        at += len(line)
        yield at, read.above


def _items(lines: Sequence[str]) -> set[int]:
    r"""The lines, by their numbers, that are items of a list: beside one with a number of its kind.

    >>> _items(["一、湘潭市\n", "1. 株洲市\n", "\n", "2. 醴陵市\n", "抓好。\n"])
    {1, 3}
    """
    kinds = [(i, numbered(line)) for i, line in enumerate(lines) if line.strip()]
    beside = (pair for pair in pairwise(kinds) if pair[0][1] == pair[1][1] and pair[0][1].isalpha())
    return {i for pair in beside for i, _ in pair}


class _Lines:
    """What holds below the lines of a text that have been read."""

    def __init__(self) -> None:
        self._title: Scope | None = None
        self._sections: dict[str, Scope | None] = {}  # what is headed, by the kind of its number
        self._story = Story()
        self._heads: dict[int, Scope] = {}  # the places at the heads of columns, by the numbers of these
        self._row: dict[int, Scope] = {}  # the place of the last row that has one, by its column
        self._is_first = True  # whether no paragraph has been yet
        self._is_top = True  # whether no line has been yet

    @property
    def above(self) -> Scope | None:
        """What holds where no sentence says anything: the last heading of a place, or the title."""
        return next(filter(None, reversed(self._sections.values())), self._title)

    def line(self, line: str, begin: int, *, is_item: bool) -> Iterator[tuple[int, Scope | None]]:
        """Read the next line; where in it something begins to hold, and what."""
        if kind := numbered(line):
            self._head(kind, None)
        row = cells(line)
        if line.strip() and not row:
            self._heads, self._row = {}, {}
        self._heads = _heads(row, self._title) or self._heads
        self._row = _of_row(row) or (gone_on(row, self._row) if row else self._row)
        own = next(iter(self._row.values()), None) if row else None
        if self._heads or own:
            yield from (
                (begin + start, self._heads.get(i, own or self.above)) for i, (start, _) in enumerate(row)
            )
        elif line.strip() and (is_item or not self._is_heading(line, kind)):
            yield from self._paragraph(line, begin, is_row=bool(row))
        else:
            yield begin, self.above

    def _head(self, kind: str, scope: Scope | None) -> None:
        """Begin a section that holds up to the next of its kind; a new kind stands below the others."""
        kinds = [*self._sections]
        ended = (
            i for i, other in enumerate(kinds) if other == kind or (other.startswith(kind) and "#" in kind)
        )
        for other in kinds[next(ended, len(kinds)) :]:
            del self._sections[other]
        self._sections[kind] = scope

    def _is_heading(self, line: str, kind: str) -> bool:
        """Whether a line is a heading, from which on something holds, or no more."""
        title = self._title.place if self._title else None
        headline = place_of_headline(line, is_first=self._is_top)
        self._is_top = False
        if (place := place_of_heading(line)) and "#" in (kind or "#"):
            self._title = Scope(line[max(0, line.find(place.text)) :], place)
            self._sections.clear()
        elif place := place or level_of_heading(line, title) or headline:
            self._head(kind, Scope(line, place, is_subject=True, is_headline=True, under=self._title))
        elif not is_headline(line):
            return False
        elif not kind and self._title and kind in self._sections:
            self._head(kind, None)
        self._story.begin_anew()
        return True

    def _paragraph(self, line: str, begin: int, *, is_row: bool) -> Iterator[tuple[int, Scope]]:
        """Where in a paragraph something begins to hold; the subject of a first sentence is a title."""
        found = subjects(line, begin, self.above)
        if not is_row and _SENTENCE_END.search(line):
            if self._is_first and not self.above and found and found[0][0] == begin:
                self._title = found[0][1]
            self._is_first = False
        yield from self._story.told(line, begin, found, self._title)


def _of_row(row: Sequence[tuple[int, str]]) -> dict[int, Scope]:
    """The place of a row of which one cell is a place, by its column; nothing if none is, or several are.

    >>> rows = map(cells, ("| 甲 | 湘潭 |", "| 湘潭 | 长沙 |", "甲"))
    >>> [{i: one.words for i, one in _of_row(row).items()} for row in rows]
    [{2: '湘潭'}, {}, {}]
    """
    found = {i: Scope(words, place) for i, (_, words) in enumerate(row) if words and (place := whole(words))}
    return found if len(found) == 1 else {}


def _heads(row: Sequence[tuple[int, str]], title: Scope | None) -> dict[int, Scope]:
    """The places and levels at the heads of columns, by the numbers of these, if a row has several.

    >>> [(i, one.place.text) for i, one in _heads(cells("| 项目 | 湘潭市 | 省级 |"), None).items()]
    [(2, '湘潭市'), (3, '省')]
    """
    under = title.place if title else None
    places = (
        (i, words, whole(without_years(words)) or level_of_heading(words, under))
        for i, (_, words) in enumerate(row)
        if words
    )
    found = {i: Scope(words, place) for i, words, place in places if place}
    return spread(row, found) if len(found) > 1 else {}
