"""The words of an HTML page, each with its place in the source, so that the source can be written into."""

from __future__ import annotations

import re
from bisect import bisect_right
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

from zhuzhou_cli.documents import Span
from zhuzhou_cli.record import record
from zhuzhou_cli.report.formats.equations import LOWERED, RAISED

_UNSHOWN = re.compile(
    "head|del|s|strike|script|style|noscript|template|svg|math|select|datalist|textarea|button|iframe|object|"
    "noembed|noframes|plaintext|audio|video|canvas|meter|progress"
)
"""What readers do not see as words of the page, or may change; in most of it a browser would show the tags of
a link as they are typed, or nothing."""
_SILENT = re.compile("a|h[1-6]|code|pre|kbd|samp|xmp|listing|opt(?:ion|group)")
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_BLOCK = re.compile(
    "address|article|aside|blockquote|body|br|caption|d[dlt]|details|div|fig(?:caption|ure)|footer|form|h[1-6]|"
    "header|hr|li|listing|main|nav|[ou]l|opt(?:ion|group)|p|pre|section|xmp|summary|table|t(?:body|foot|head|r)"
)
_CELL, _OF_TABLE = re.compile("t[dh]"), re.compile("t(?:[dhr]|able|head|body|foot)")
_HEIGHTS = {"sup": RAISED, "sub": LOWERED}
"""The signs of numbers that stand higher or lower, by the tags that put them there."""
_NUMBER = re.compile(r"\s*[-+\u2212\u2013]?[0-9]+\s*")
_BREAK, _APART = "\n\n", "\t"
"""Between blocks, and between the cells of a row, so that no name is seen across them."""
_ENDED = (
    ("<!--", re.compile(r"--!?\s*>")),
    ("<![", re.compile(r"]\s*>")),
    ("<![CDATA", re.compile(r"]\s*]\s*>")),
    ("<", re.compile(">")),
)
"""What opens with signs of its own, and what ends it."""
_WIDEST = 100
"""Columns or rows that a cell spans, at most; a page may claim any number."""


@record
class Page:
    """A page: its title and its words, those of them that are the title, links, headings or code.

    ``begins`` are places of the text from which on it stands in the source from ``places`` on, each piece as
    it is but for ``references`` (&amp;), which are pieces of their own: the length of each in the source, by
    its place there.
    """

    source: str
    text: str
    silent: tuple[Span, ...]
    begins: tuple[int, ...]
    places: tuple[int, ...]
    references: dict[int, int]

    def source_of(self, at: int) -> int:
        """The place in the source of a place of the text."""
        i = max(0, bisect_right(self.begins, at) - 1)
        return self.places[i] + at - self.begins[i] if self.places else 0

    def pieces(self, begin: int, end: int) -> list[Span]:
        """The spans of the source in which a span of the text stands; tags are between them."""
        made: list[Span] = []
        while begin < end:
            i = bisect_right(self.begins, begin)
            stop = min(end, self.begins[i] if i < len(self.begins) else end)
            place = self.places[i - 1]
            at = place if place in self.references else self.source_of(begin)
            end_of_piece = at + self.references.get(place, stop - begin)
            first = made.pop()[0] if made and made[-1][1] == at else at
            made.append((first, end_of_piece))
            begin = stop
        return made


def page(source: str) -> Page:
    r"""The page of a source.

    Cells that span rows or columns leave empty ones there, so that columns are those that readers see.

    >>> made = page("<p>建设<b>一廊</b>&amp;一带</p><h2>一圈</h2>")
    >>> made.text, made.silent, made.source_of(5)
    ('建设一廊&一带\n\n一圈\n\n', ((9, 11),), 19)
    >>> [made.source[slice(*span)] for span in made.pieces(2, 6)]
    ['一廊', '&amp;一']
    >>> page("<table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table>").text
    '甲\t乙\t\n\n\t丙\t\n\n'
    """
    reader = _Reader(source)
    reader.feed(_without_open(source))
    reader.close()
    text = "".join(reader.texts)
    return Page(
        source, text, tuple(reader.silent), tuple(reader.begins), tuple(reader.places), reader.references
    )


def _without_open(source: str) -> str:
    """A source, as long, in which nothing opens that has no end, for each would seek it up to the last sign.

    >>> _without_open("<!-- a --><p>甲<!-- b<p>乙<b"), _without_open("<!doctype html><p>甲")
    ('<!-- a --><p>甲＜!-- b<p>乙＜b', '<!doctype html><p>甲')
    """
    for opening, ending in _ENDED:
        if opening in source:
            ended = max((found.end() for found in ending.finditer(source)), default=0)
            source = source[:ended] + source[ended:].replace(opening, f"＜{opening[1:]}")
    return source


class _Reader(HTMLParser):
    """Collects the title and the shown words of a page; what is unshown or silent ends with its element."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self._starts = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]
        self._source = source
        self._length = 0
        self._unshown: list[str] = []
        self._title: int | None = None
        self._is_in_cell = False
        self._tables: list[_Spans] = []
        self._quiet: list[tuple[str, int]] = []
        self._height = ""
        self.texts: list[str] = []
        self.begins: list[int] = []
        self.places: list[int] = []
        self.silent: list[Span] = []
        self.references: dict[int, int] = {}

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - its signature
        """Pass over what opens with <![ up to a >, as browsers do, whatever stands there."""
        return self.parse_bogus_comment(i, report)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Break before a block; note what begins that is not shown, or no running text."""
        if tag == "title" and self._unshown in ([], ["head"]):
            self._title = self._length
            return
        if self._unshown:
            if tag == self._unshown[0]:
                self._unshown.append(tag)
            return
        if _OF_TABLE.fullmatch(tag):
            self._end_cell()
        if _BLOCK.fullmatch(tag):
            self._break()
        if _OF_TABLE.fullmatch(tag):
            self._begin_of_table(tag, dict(attrs))
        if _VOID.fullmatch(tag):
            return
        self._height = tag if tag in _HEIGHTS else self._height
        if _UNSHOWN.fullmatch(tag) or _is_hidden(dict(attrs)):
            self._unshown.append(tag)
        elif _SILENT.fullmatch(tag):
            self._quiet.append((tag, self._length))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Treat <p/> as <p>, as browsers do, but nothing unshown begins with it."""
        if not _UNSHOWN.fullmatch(tag):
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Break after a block; note what ends."""
        if tag == "title" and self._title is not None:
            self.silent.append((self._title, self._length))
            self._title = None
            self._break()
        if self._unshown:
            if tag == self._unshown[0] != "plaintext":  # which has no end
                self._unshown.pop()
            return
        self._height = "" if tag == self._height else self._height
        if self._quiet and any(tag == begun for begun, _ in self._quiet):
            while self._quiet:
                begun, begin = self._quiet.pop()
                if begin < self._length:
                    self.silent.append((begin, self._length))
                if begun == tag:
                    break
        if _OF_TABLE.fullmatch(tag):
            self._end_cell()
            self._tables = self._tables[:-1] if tag == "table" else self._tables
        if _BLOCK.fullmatch(tag):
            self._break()

    def handle_data(self, data: str) -> None:
        """Take in words as they stand."""
        self._say(data)

    def handle_entityref(self, name: str) -> None:
        """Take in the sign of &name;, or the words that look so, as in R&D."""
        self._refer(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Take in the sign of &#name;."""
        self._refer(f"&#{name}")

    def _refer(self, reference: str) -> None:
        place = self._place()
        if self._source.startswith(";", place + len(reference)):
            reference += ";"
        sign = unescape(reference)
        if sign != reference:
            self.references[place] = len(reference)
        self._say(sign)

    def _say(self, text: str) -> None:
        if self._unshown and self._title is None:
            return
        self.begins.append(self._length)
        self.places.append(self._place())
        self._add(
            text.translate(_HEIGHTS[self._height]) if self._height and _NUMBER.fullmatch(text) else text
        )

    def _place(self) -> int:
        """Where in the source the reader stands."""
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _break(self) -> None:
        if self.texts and self.texts[-1] != _BREAK:
            self._add(_BREAK)

    def _begin_of_table(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Begin a table, a row or a cell, behind an empty cell for each column that one above spans."""
        if tag == "table":
            self._tables.append(_Spans())
        elif tag == "tr" and self._tables:
            self._tables[-1].column = 0
        elif _CELL.fullmatch(tag):
            self._is_in_cell = True
            self._add(_APART * (self._tables[-1].begun(attributes) if self._tables else 0))

    def _end_cell(self) -> None:
        """Part the cells of a row, also empty ones and those whose end tags are left out."""
        if self._is_in_cell:
            self._add(_APART * (self._tables[-1].width if self._tables else 1))
        self._is_in_cell = False

    def _add(self, text: str) -> None:
        self.texts.append(text)
        self._length += len(text)


class _Spans:
    """Which columns of a row the cells above still span, as the cells of a table are read."""

    def __init__(self) -> None:
        self.column, self.width = 0, 1
        self._left: dict[int, int] = {}  # the rows that are spanned yet, by columns

    def begun(self, attributes: dict[str, str | None]) -> int:
        """How many columns before the next cell of a row are spanned from above; the cell is read now."""
        first = self.column
        while self._left.get(self.column, 0):
            self._left[self.column] -= 1
            self.column += 1
        before, self.width = self.column - first, _span(attributes.get("colspan"))
        rows = _span(attributes.get("rowspan"))
        self._left |= dict.fromkeys(range(self.column, self.column + self.width), rows - 1)
        self.column += self.width
        return before


def _span(said: str | None) -> int:
    """How many columns or rows a cell says it spans; 1 if it says nothing that can be."""
    return max(1, min(int(said), _WIDEST)) if said and said.isascii() and said.isdigit() else 1


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style
