"""An entry as HTML: its explanation word for word, set as lists where its parts and members stand in it.

    “一廊”即湘赣边…走廊，“一带”即…        <ul class=parts>
                                          <li>“<dfn>一廊</dfn>”即<b>湘赣边…走廊</b>，
                                          <li>“<dfn>一带</dfn>”即…

Every string by which the entry can be found is the text of an element of its own: a ``dfn`` in the heading
is the term, any other a part; ``b``, or ``div.m`` around a list, is a member, ``q`` an alias. The ends of
list items are left out, as HTML allows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from html import escape

from zhuzhou_cli.answers import Field
from zhuzhou_cli.export.article import text
from zhuzhou_cli.index.labels import labels_of
from zhuzhou_cli.language.printable import is_printable
from zhuzhou_cli.model import Entry, Member, Part, Source
from zhuzhou_cli.record import record
from zhuzhou_cli.render.notes import CERTAINTY

Span = tuple[int, int]
"""A half-open span of the explanation."""
Attributes = Callable[[str], str]
"""The attributes, as HTML, of the element that is a string by which an entry is found."""

_TAGS = {Field.TERM: "dfn", Field.ALIAS: "q", Field.PART: "dfn", Field.MEMBER: "b"}
_OPENING = "“‘「『《〈（([【" + "".join(map(chr, range(0x2460, 0x2474)))
"""Stands before an item and belongs to it; ① to ⑳ too."""
_ENDING = "、；;，,。”’」』》〉）)]】"
"""Stands behind an item and belongs to it."""
_CONJUNCTIONS = ("以及", "与", "和", "及")
_SHORT = 9
"""Characters of a member that is short enough to stand beside others."""
_NOWHERE = Source("", "", "")


def shown(text: str) -> str:
    """A text as HTML; what turns the direction of reading, or cannot be seen, is named in its place.

    >>> shown("<b>甲"), shown("a\u202eb")
    ('&lt;b&gt;甲', 'a<s data-code="U+202E"> </s>b')
    """
    if text.isprintable():
        return escape(text)
    return "".join(map(_shown_sign, text))


def _shown_sign(sign: str) -> str:
    if is_printable(sign):
        return escape(sign)
    return " " if sign.isspace() and sign < "\x7f" else f'<s data-code="U+{ord(sign):04X}"> </s>'


def article(entry: Entry, key: str, reading: str, attributes: Attributes) -> str:
    """An entry as an article with the id ``key``; ``reading`` is the pinyin of its term."""
    page = _Page(entry, attributes)
    place = text(key)
    said = "" if reading == entry.term else f"<i lang=zh-Latn>{shown(reading)}</i>"
    also = "".join(f"<li>{label}" for label in page.aliases())
    return (
        f"<article id={place}><a href=#{place} aria-label=第{entry.number}条>{entry.number}</a>"
        f"<h3>{page.term()}</h3>{said}<div>{page.explanation()}</div>"
        + (f"<ul class=also aria-label=别名>{also}</ul>" if also else "")
        + page.errata()
        + "</article>\n"
    )


@record
class _Page:
    """One entry on its way to the page."""

    entry: Entry
    attributes: Attributes

    def term(self) -> str:
        term = self.entry.term
        begin, end = 0, len(term)
        return self._label(Field.TERM, term, self._marked(term, begin, end, self._marks_of_term()))

    def aliases(self) -> list[str]:
        """The aliases that are no parts, for these stand in the explanation."""
        return [
            self._label(Field.ALIAS, alias, shown(alias))
            for alias in self.entry.aliases
            if (Field.ALIAS, alias) in self._known
        ]

    def explanation(self) -> str:
        """The text, and behind it what does not stand in it."""
        entry, whole = self.entry, (0, len(self.entry.text))
        if entry.members:
            said = self._members(whole, entry.members)
            return (said or self._text(whole) + self._apart(entry.members)) + self._parts_apart()
        if entry.parts:
            return self._parts() or self._text(whole) + self._parts_apart()
        return self._text(whole)

    def errata(self) -> str:
        """A note for each erratum; 「」 keep the quoted words apart from quotes that were printed."""
        notes = "".join(
            f"<li>印作「{shown(erratum.printed)}」，{CERTAINTY[erratum.certainty]}"
            f"「{shown(erratum.likely)}」：{shown(erratum.why)}"
            for erratum in self.entry.errata
        )
        return f"<ol class=errata aria-label=勘误>{notes}</ol>" if notes else ""

    def _parts(self) -> str:
        """The text with a line for each part; empty if the parts do not stand in it one after the other."""
        text, parts = self.entry.text, self.entry.parts
        places: list[tuple[int, int, int]] = []
        after = 0
        for part in parts:
            begin = text.find(part.text, after)
            if begin < 0:
                return ""
            named = text.rfind(part.term, after, begin)
            first = self._with_opening(named if named >= 0 else begin, after)
            after = begin + len(part.text)
            places.append((first, named, begin))
        ends = [first for first, _, _ in places[1:]] + [self._with_ending(after)]
        lines = "".join(
            f"<li>{self._part(part, place, end)}"
            for part, place, end in zip(parts, places, ends, strict=True)
        )
        lead, tail = self._text((0, places[0][0])), self._text((ends[-1], len(text)))
        return f"{lead}<ul class=parts>{lines}</ul>{tail}"

    def _part(self, part: Part, place: tuple[int, int, int], end: int) -> str:
        first, named, begin = place
        label = self._label(Field.PART, part.term, shown(part.term), is_added=named < 0)
        said = self._members((begin, end), part.members) or (
            self._text((begin, end)) + self._apart(part.members)
        )
        if named < 0:
            return label + self._text((first, begin)) + said
        return self._text((first, named)) + label + self._text((named + len(part.term), begin)) + said

    def _members(self, span: Span, members: Sequence[Member]) -> str:
        """A span of the text with its members; empty if they do not stand there one after the other.

        They are a list if nothing but marks stands between them, and nothing behind them but 等….
        """
        text, (begin, end) = self.entry.text, span
        starts: list[int] = []
        after = begin
        for member in members:
            start = text.find(member.text, after, end)
            if start < 0:
                return ""
            starts.append(start)
            after = start + len(member.text)
        if not starts:
            return ""
        lasts = [self._last(member, start, end) for member, start in zip(members, starts, strict=True)]
        firsts = [
            self._with_opening(start, after) for start, after in zip(starts, [begin, *lasts], strict=False)
        ]
        rest = text[lasts[-1] : end]
        are_side_by_side = all(first <= last for first, last in zip(firsts[1:], lasts, strict=False))
        is_list = len(starts) > 1 and are_side_by_side and (not rest or rest.startswith("等"))
        limits = [*(firsts if is_list else starts)[1:], lasts[-1] if is_list else end]
        said = [self._member(*item) for item in zip(members, starts, limits, strict=True)]
        if not is_list:
            return self._text((begin, starts[0])) + "".join(said)
        heads = [self._text(head) for head in zip(firsts, starts, strict=True)]
        items = "".join(f"<li>{head}{item}" for head, item in zip(heads, said, strict=True))
        kind = " class=short" if all(len(member.text) <= _SHORT for member in members) else ""
        return f"{self._text((begin, firsts[0]))}<ol{kind}>{items}</ol>{self._text((lasts[-1], end))}"

    def _last(self, member: Member, start: int, end: int) -> int:
        """Where the last item of a list ends: with its children, and the marks behind them."""
        after = start + len(member.text)
        for child in member.children:
            place = self.entry.text.find(child.text, start, end)
            after = max(after, self._last(child, place, end)) if place >= 0 else after
        return min(end, self._with_ending(after))

    def _member(self, member: Member, start: int, limit: int) -> str:
        """A member from its start, and the text behind it up to a limit; its children stand in either."""
        after = start + len(member.text)
        inside = self._members((start, after), member.children)
        label = self._label(Field.MEMBER, member.text, inside or self._text((start, after)))
        if inside.endswith("</ol>") and self.entry.text[after:limit].strip(_ENDING) == "":
            # A mark by itself would stand on a line by itself.
            return f"{label}<span class=end>{self._text((after, limit))}</span>"
        if inside or not member.children:
            return label + self._text((after, limit))
        behind = self._members((after, limit), member.children)
        return label + (behind or self._text((after, limit)) + self._apart(member.children))

    def _apart(self, members: Sequence[Member]) -> str:
        """Members that the text does not have word for word, or not in this order."""
        items = "".join(
            f"<li>{self._label(Field.MEMBER, member.text, shown(member.text))}{self._apart(member.children)}"
            for member in members
        )
        return f"<ul class=apart>{items}</ul>" if items else ""

    def _parts_apart(self) -> str:
        """Parts that cross the members, each with its own: 四走 and 四看."""
        lines = "".join(map(self._part_apart, self.entry.parts))
        return f"<ul class=parts>{lines}</ul>" if lines else ""

    def _part_apart(self, part: Part) -> str:
        label = self._label(Field.PART, part.term, shown(part.term), is_added=True)
        members = [self._label(Field.MEMBER, member.text, shown(member.text)) for member in part.members]
        below = "".join(self._apart(member.children) for member in part.members)
        return f"<li>{label}{'、'.join(members) or shown(part.text)}{below}"

    def _with_opening(self, place: int, after: int) -> int:
        """Where an item begins that stands at a place: at the quote, the number or the 和 before it."""
        text = self.entry.text
        while place > after and text[place - 1] in _OPENING:
            place -= 1
        word = next((word for word in _CONJUNCTIONS if text.endswith(word, after, place)), "")
        return place - len(word)

    def _with_ending(self, place: int) -> int:
        text = self.entry.text
        while place < len(text) and text[place] in _ENDING:
            place += 1
        return place

    def _label(self, field: Field, text: str, inner: str, *, is_added: bool = False) -> str:
        """The element of a string; one that finds nothing, as N in 1+N+X, is a mere span."""
        is_known = (field, text) in self._known
        tag = _TAGS[field] if is_known else "span"
        attributes = self.attributes(text) if is_known else ""
        if is_known and "<ol" in inner:
            tag, attributes = "div", " class=m" + attributes
        if is_added:
            attributes += " class=added"
        return f"<{tag}{attributes}>{inner}</{tag}>"

    @cached_property
    def _known(self) -> frozenset[tuple[Field, str]]:
        """What the strings are by which the entry is found."""
        return frozenset({(label.field, label.text) for label in labels_of(self.entry, _NOWHERE)})

    def _text(self, span: Span) -> str:
        return self._marked(self.entry.text, *span, self._marks_of_text())

    def _marked(self, text: str, begin: int, end: int, marks: Sequence[tuple[int, int]]) -> str:
        """A span of a text, with the number of each erratum behind its words."""
        html, at = "", begin
        for place, number in marks:
            if begin < place <= end:
                html += shown(text[at:place]) + f"<sup data-n={number}></sup>"
                at = place
        return html + shown(text[at:end])

    def _marks_of_text(self) -> list[tuple[int, int]]:
        """Where the words of each erratum end in the explanation, and its number."""
        text = self.entry.text
        return sorted(
            (text.index(erratum.printed) + len(erratum.printed), i)
            for i, erratum in enumerate(self.entry.errata, 1)
            if erratum.printed in text
        )

    def _marks_of_term(self) -> list[tuple[int, int]]:
        """Those in the term, as printed or mended."""
        marks = []
        for i, erratum in enumerate(self.entry.errata, 1):
            if erratum.printed in self.entry.text:
                continue
            words = next((w for w in (erratum.printed, erratum.likely) if w in self.entry.term), "")
            if words:
                marks.append((self.entry.term.index(words) + len(words), i))
        return sorted(marks)
