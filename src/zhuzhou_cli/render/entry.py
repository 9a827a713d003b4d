"""An entry whole, as a card: its term, its parts and members, footnotes, where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.text import Text

from zhuzhou_cli.answers import Field, Match
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Citation, Entry, Located, Member, Part
from zhuzhou_cli.render.cite import whereabouts
from zhuzhou_cli.render.layout import (
    MATCHED,
    QUIET,
    TERM,
    Block,
    hanging,
    labelled,
    listed,
    prose,
    stacked,
    table,
    tree,
)
from zhuzhou_cli.render.notes import CERTAINTY, role
from zhuzhou_cli.render.origins import Origins

_PUNCTUATION = "、；;，,。" + "".join(map(chr, range(0x2460, 0x2474)))  # ① to ⑳ count members too
_LEAD = 3
"""Characters before a list, and none behind it, that only lead to it: 是指, 主要指, 包括."""
_CONJUNCTIONS = frozenset(["", "与", "和", "及", "以及"])


def entry_card(
    located: Located,
    citations: Sequence[Citation],
    origins: Origins,
    match: Match | None = None,
    *,
    is_full: bool = False,
) -> Block:
    """An entry with every source that gives it; what was matched is highlighted, what that is stands above.

    A full card has the reading of the term and the explanation as it is printed, too, and all that is known
    of the sources.
    """
    page = _Page(located.entry, match)
    note = role(match) if match else ""
    sources = [whereabouts(cited) for cited in citations]
    short = ["；".join(map(origins.cited, citations))]
    return stacked(
        page.title(),
        *([prose(Text(note, QUIET))] if note else []),
        *([_noted("读音：", located.reading)] if is_full and located.reading else []),
        prose(Text()),
        *page.body(),
        prose(Text()),
        *([hanging(Text("原文：", QUIET), page.text(), gap=0)] if is_full and page.is_cut_up else []),
        *page.footnotes(),
        *(_noted("出处：", said) for said in (sources if is_full else short)),
    )


def _noted(lead: str, said: str) -> Block:
    """A line below an entry that tells of it, and is no part of it."""
    return hanging(Text(lead, QUIET), prose(Text(said, QUIET)), gap=0)


def highlight(text: Text, match: Match | None) -> Text:
    """Highlight the words that were matched wherever a text holds them; the text itself."""
    words = match.text[slice(*match.span)] if match and match.field is not Field.NUMBER else ""
    place = text.plain.find(words) if words else -1
    while place >= 0:
        text.stylize(MATCHED, place, place + len(words))
        place = text.plain.find(words, place + len(words))
    return text


@dataclass
class _Page:
    """The strings of one entry on their way to a card: the match highlighted, errata marked."""

    entry: Entry
    match: Match | None

    @property
    def is_cut_up(self) -> bool:
        """Whether the card shows parts and members in place of the explanation that they are cut from."""
        is_about_text = self.match is not None and self.match.field is Field.TEXT
        return not is_about_text and bool(self.entry.parts or self.entry.members)

    def title(self) -> Block:
        """Number and term; what was matched is highlighted where the term holds it, quotes or not."""
        term = highlight(Text(self.entry.term, TERM), self.match)
        if self.match and self.match.field is Field.ALIAS:
            alias, whole = fold(self.match.text).key, fold(self.entry.term)
            if alias in whole.key:
                begin = whole.key.index(alias)
                term.stylize(MATCHED, *whole.span(begin, begin + len(alias)))
        return hanging(Text(f"{self.entry.number} ", QUIET), prose(self._marked(term)))

    def text(self) -> Block:
        """The explanation as it is printed."""
        return prose(self._said(self.entry.text))

    def body(self) -> Iterator[Block]:
        """The explanation: its parts and members, or its text, if it has none or was matched."""
        entry = self.entry
        if not self.is_cut_up:
            yield self.text()
        elif _are_crossed(entry):
            yield self._crossed()
        else:
            if entry.members:
                lead = _rest(entry.text, entry.members)
                yield from [prose(self._said(lead))] if lead else []
                yield self._list(entry.members)
            yield labelled([(self._label(part.term), self._part(part)) for part in entry.parts])

    def footnotes(self) -> Iterator[Block]:
        """A line for each erratum; 「」 keep the quoted words apart from quotes that were printed."""
        for i, erratum in enumerate(self.entry.errata, 1):
            likely = f"{CERTAINTY[erratum.certainty]}「{erratum.likely}」"
            yield _noted(f"〔{i}〕", f"印作「{erratum.printed}」，{likely}：{erratum.why}")

    def _said(self, raw: str) -> Text:
        return self._marked(highlight(Text(raw), self.match))

    def _label(self, term: str) -> Text:
        """The name of a part, highlighted also where it is one of several names that were matched."""
        label = highlight(Text(term, TERM), self.match)
        match = self.match
        if match and match.field is Field.TERM and term in match.text[slice(*match.span)] != match.text:
            label.stylize(MATCHED)
        return label

    def _marked(self, shown: Text) -> Text:
        """A text with the number of each erratum behind its words; in a mended term, behind likely ones."""
        for i, erratum in enumerate(self.entry.errata, 1):
            words = erratum.printed if erratum.printed in self.entry.text else erratum.likely
            place = shown.plain.find(words)
            if place >= 0:
                end = place + len(words)
                shown = Text.assemble(shown[:end], (f"〔{i}〕", QUIET), shown[end:])
        return shown

    def _part(self, part: Part) -> Block:
        """What a part is: its members, behind what its text says beside them."""
        if len(part.members) < 2:  # noqa: PLR2004 - a single thing named is no list
            return prose(self._said(part.text))
        rest = _rest(part.text, part.members)
        return stacked(*([prose(self._said(rest))] if rest else []), self._list(part.members))

    def _list(self, members: Sequence[Member]) -> Block:
        """A list, numbered, for the number of its members is what a term counts."""
        wide = len(str(max(map(len, self._lists))))  # the numbers of all lists of a card align
        numbers = [Text(f"{i:>{wide}}", QUIET) for i in range(1, len(members) + 1)]
        items = zip(numbers, members, strict=True)
        if self._has_trees:  # columns beside them would look like another kind of list
            return stacked(*(hanging(number, self._nested(member)) for number, member in items))
        return listed([(number, self._said(member.text)) for number, member in items])

    @property
    def _lists(self) -> list[tuple[Member, ...]]:
        return [self.entry.members, *(part.members for part in self.entry.parts)]

    @property
    def _has_trees(self) -> bool:
        return any(member.children for members in self._lists for member in members)

    def _nested(self, member: Member) -> Block:
        """A member with its children below it, numbered if there are several."""
        children = member.children
        head = prose(self._said(_rest(member.text, children)))
        if len(children) == 1:
            return head if _is_said(children[0], member.text) else tree(head, [self._nested(children[0])])
        numbered = enumerate(children, 1)
        return tree(head, [hanging(Text(f"{i}", QUIET), self._nested(child)) for i, child in numbered])

    def _crossed(self) -> Block:
        """Members that cross the parts, as 走进部门看审批 does 四走 and 四看: a row each, a column a part."""
        rows = [(Text(), [self._label(part.term) for part in self.entry.parts])]
        for i, member in enumerate(self.entry.members):
            ends = accumulate(len(part.members[i].text) for part in self.entry.parts)
            cells = highlight(Text(member.text), self.match).divide(list(ends)[:-1])
            rows.append((Text(f"{i + 1}", QUIET), [self._marked(cell) for cell in cells]))
        return table(rows)


def _is_said(child: Member, text: str) -> bool:
    return child.text in text and not child.children


def _are_crossed(entry: Entry) -> bool:
    """Whether each member is put together of a member of each part: 走进部门看审批 of 四走 and 四看."""
    pieces = zip(*(part.members for part in entry.parts), strict=False)
    whole = ["".join(piece.text for piece in row) for row in pieces]
    return bool(entry.members) and len(entry.parts) > 1 and whole == [member.text for member in entry.members]


def _rest(text: str, members: tuple[Member, ...]) -> str:
    """What a text says beside a list of its members, for which “…” stands; empty if nothing is left.

    The text itself if the members, with their children, do not stand in it side by side.
    """
    begin = end = -1
    for member in members:
        place = text.find(member.text, max(end, 0))
        if place < 0 or (begin >= 0 and text[end:place].strip(_PUNCTUATION) not in _CONJUNCTIONS):
            return text
        begin = place if begin < 0 else begin
        end = _end(text, place, member)
    if len(members) < 2:  # noqa: PLR2004 - a single thing named is no list
        return text
    before, after = text[:begin], text[end:]
    says = len(before) > _LEAD or any(map(str.isalpha, after))
    return f"{before}…{after}" if says else ""


def _end(text: str, begin: int, member: Member) -> int:
    """Where a member ends in a text, its children included, which may stand in it or follow it."""
    end = begin + len(member.text)
    for child in member.children:
        place = text.find(child.text, begin)
        end = max(end, _end(text, place, child)) if place >= 0 else end
    return end
