"""A document explained: the names in its running text, each with its entry, numbered as notes are.

annotated   document and finder → marks and notes
certain     which of the names that are found are meant
elsewhere   which of them are another place's
asked       which report explains a name of a place, and which is likeliest
titles      whose the document is, as the lines at its head say
signed      the same, as its foot, its byline or the labels of its page say
headings    which lines stand above others, and of which place they are
scopes      of which place a part of the text is, by its headings and paragraphs
paragraphs  of which place its sentences are, and of whom the next paragraph tells
otherwise   which of them are another thing, by the words beside them
verbs       which of these words do something with a name
own_index   a document's own 名词解释 to find names by
woven       the text with something put around or behind every name
behind      where marks stand in Markdown, whose markup they leave as it is
formats     what is made of it, a file each
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cached_property, partial

from zhuzhou_cli.annotate import otherwise
from zhuzhou_cli.annotate.asked import Asked
from zhuzhou_cli.annotate.certain import meant
from zhuzhou_cli.annotate.elsewhere import of_their_places
from zhuzhou_cli.answers import Mark
from zhuzhou_cli.documents import Document, Kind, Span
from zhuzhou_cli.index import Index
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.record import record, replaced
from zhuzhou_cli.search.find import Finder, Found

_LABEL = re.compile(r"\bzz-(?:name-|note-|popover-)?([0-9]{1,6})\b")
"""How notes are called in Markdown and HTML."""


@record
class Annotated:
    """A document and the names in it, in the order of its text; their lines are those of the document."""

    document: Document
    marks: tuple[Mark, ...]

    @cached_property
    def _numbers(self) -> dict[int, int]:
        positions = dict.fromkeys(map(_position, self.marks))
        return {position: i for i, position in enumerate(positions, _taken(self.document) + 1)}

    def number(self, mark: Mark) -> int:
        """The number of the note that explains a mark, from 1, or behind those of an earlier annotation.

        An entry has one note.
        """
        return self._numbers[mark.located.position]

    @cached_property
    def _firsts(self) -> dict[int, Mark]:
        return {self.number(mark): mark for mark in reversed(self.marks)}

    def is_first(self, mark: Mark) -> bool:
        """Whether a mark is the first that its note explains."""
        return self._firsts[self.number(mark)] is mark

    @property
    def notes(self) -> list[tuple[int, Mark]]:
        """The notes, ascending: the number of each, and the first mark that it explains."""
        return sorted(self._firsts.items())


def _taken(document: Document) -> int:
    """The highest number of the notes that a document has already: its labels may stand in it but once."""
    if document.kind not in (Kind.MARKDOWN, Kind.HTML):
        return 0
    source = document.page.source if document.page else document.text
    return max(map(int, _LABEL.findall(source)), default=0)


def annotated(
    document: Document,
    finder: Finder,
    is_national: Callable[[str], bool] | None,
    *,
    every: bool = False,
) -> Annotated:
    """The names in the running text of a document, outside its own 名词解释.

    The first occurrence of each name, or ``every`` one; names that differ in width, script or the signs of
    their numbers are one. ``is_national`` says whether a canonical name means the same in the whole country;
    None for the names of the document's own list, which are meant in whatever place.
    """
    found = meant(_outside(finder.found(document.text), document.silent), document.text)

    def within(name: Found) -> list[Found]:
        return meant(finder.within(document.text, name), document.text)

    if is_national:
        nearest = partial(finder.nearest, document.text)
        asked = Asked(finder.source, finder.text, is_national, nearest, within)
        found = otherwise.meant(of_their_places(found, document.text, asked), document.text, finder)
    if found and document.may_be_appendix(found[-1].end):  # to find it takes longer than all else
        found = _outside(found, document.appendix)
    if not every:
        firsts = {(name.label.position, name.label.field, name.label.text): name for name in reversed(found)}
        found = sorted(firsts.values(), key=lambda name: name.start)
    marks = finder.marked(found, document.text)
    if document.page:
        marks = [_placed(mark, document) for mark in marks]
    return Annotated(document, tuple(marks))


def own_index(glossary: Glossary) -> Index:
    """The index of one glossary, compiled in memory."""
    from zhuzhou_cli.index.build import build  # noqa: PLC0415 - only for who asks for it

    return build([glossary])


def woven(made: Annotated, around: Callable[[str, Mark], str], plain: Callable[[str], str]) -> str:
    """The text of a document: ``around`` gives what stands for a mark, ``plain`` what stands for the rest."""
    text, pieces, end = made.document.text, [], 0
    for mark in made.marks:
        pieces += [plain(text[end : mark.start]), around(text[mark.start : mark.end], mark)]
        end = mark.end
    return "".join([*pieces, plain(text[end:])])


def _position(mark: Mark) -> int:
    return mark.located.position


def _outside(found: Iterable[Found], spans: Iterable[Span]) -> list[Found]:
    """The names that touch none of some spans."""
    ordered = sorted(spans)
    begins = [begin for begin, _ in ordered]
    ends: list[int] = []
    for _, end in ordered:
        ends.append(max(end, ends[-1] if ends else 0))

    def touches(name: Found) -> bool:
        i = bisect_right(begins, name.end - 1) - 1
        return i >= 0 and ends[i] > name.start

    return [name for name in found if not touches(name)]


def _placed(mark: Mark, document: Document) -> Mark:
    line, column = document.place(mark.start)
    return replaced(mark, line=line, column=column)
