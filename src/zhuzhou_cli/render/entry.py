"""An entry whole, as a card: its term, its parts and members as a tree, footnotes, where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.box import HORIZONTALS
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.text import Text
from rich.tree import Tree

from zhuzhou_cli.answers import Field, Match
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Citation, Entry, Member
from zhuzhou_cli.render.cite import whereabouts
from zhuzhou_cli.render.notes import CERTAINTY
from zhuzhou_cli.render.prose import MATCHED, QUIET, TERM, Enumeration, Prose, hanging

_MANY = 6
"""Members of a list that is long enough to stand side by side."""
_PUNCTUATION = "、；;，,。" + "".join(map(chr, range(0x2460, 0x2474)))  # ① to ⑳ count members too
_CONJUNCTIONS = frozenset(["", "与", "和", "及", "以及"])


def entry_card(
    entry: Entry, citations: Sequence[Citation], match: Match | None = None, note: str = ""
) -> RenderableType:
    """An entry with every source that gives it; what was matched is highlighted, a note stands above."""
    page = _Page(entry, match)
    body: list[RenderableType] = [
        page.title(),
        *([Prose(Text(note, style=QUIET))] if note else []),
        Text(),
        *page.body(),
        Text(),
        *page.footnotes(),
        *(hanging(Text("出处：", QUIET), Text(whereabouts(cited), QUIET), gap=0) for cited in citations),
    ]
    return Panel(Group(*body), box=HORIZONTALS, padding=(0, 1))


@dataclass
class _Page:
    """The strings of one entry on their way to a card: the match highlighted, errata marked."""

    entry: Entry
    match: Match | None

    def title(self) -> RenderableType:
        """Number and term; an alias that was matched is highlighted where the term holds it."""
        term = self._text(self.entry.term, Field.TERM, style=TERM)
        if self.match and self.match.field is Field.ALIAS:
            alias, whole = fold(self.match.text).key, fold(self.entry.term)
            if alias in whole.key:
                begin = whole.key.index(alias)
                term.stylize(MATCHED, *whole.span(begin, begin + len(alias)))
        return hanging(Text(f"{self.entry.number} ", style=QUIET), self._marked(term))

    def body(self) -> Iterator[RenderableType]:
        """The explanation: its parts and members as a tree, or its text, if it has none or was matched."""
        entry = self.entry
        if (self.match and self.match.field is Field.TEXT) or not (entry.parts or entry.members):
            yield Prose(self._marked(self._text(entry.text, Field.TEXT)))
            return
        if entry.members:
            lead = _rest(entry.text, entry.members)
            yield self._list(Prose(self._marked(Text(lead))) if lead else None, entry.members, ())
        for part in entry.parts:
            # Members of the entry cross its parts (四走四看): they have said the text already.
            rest = "" if entry.members else _rest(part.text, part.members)
            named = part.members[0].text if len(part.members) == 1 else part.text
            said = self._marked(self._text(named, Field.MEMBER, (part.term,), rest))
            label = hanging(self._text(part.term, Field.PART, style=TERM).append(" "), said)
            yield self._list(label, part.members if len(part.members) > 1 else (), (part.term,))

    def footnotes(self) -> list[RenderableType]:
        """A line for each erratum; 「」 keep the quoted words apart from quotes that were printed."""
        return [
            hanging(
                Text(f"〔{i}〕", QUIET),
                Text(
                    f"印作「{erratum.printed}」，{CERTAINTY[erratum.certainty]}「{erratum.likely}」：{erratum.why}",
                    QUIET,
                ),
                gap=0,
            )
            for i, erratum in enumerate(self.entry.errata, 1)
        ]

    def _text(
        self, raw: str, field: Field, within: tuple[str, ...] = (), shown: str | None = None, style: str = ""
    ) -> Text:
        """A string of the entry, or its shortened form, with what was matched highlighted."""
        text = Text(raw if shown is None else shown, style=style)
        if self.match and (field, raw, within) == (self.match.field, self.match.text, self.match.within):
            pairs = enumerate(zip(raw, text.plain, strict=False))
            kept = next((i for i, (a, b) in pairs if a != b), len(raw))
            begin, end = self.match.span
            text.stylize(MATCHED, min(begin, kept), min(end, kept))
        return text

    def _marked(self, shown: Text) -> Text:
        """A text with the number of each erratum behind its words; in a mended term, behind likely ones."""
        for i, erratum in enumerate(self.entry.errata, 1):
            words = erratum.printed if erratum.printed in self.entry.text else erratum.likely
            place = shown.plain.find(words)
            if place >= 0:
                end = place + len(words)
                shown = Text.assemble(shown[:end], (f"〔{i}〕", QUIET), shown[end:])
        return shown

    def _list(
        self, label: RenderableType | None, members: tuple[Member, ...], within: tuple[str, ...]
    ) -> RenderableType:
        """A list below its label, numbered, for the number of its members is what a term counts."""
        tree = Tree(label or Text(), guide_style=QUIET, hide_root=label is None)
        cells: list[Text] = []
        for i, member in enumerate(members, 1):
            number = f"{i:>{len(str(len(members)))}}"
            rest = _rest(member.text, member.children)
            item = self._marked(self._text(member.text, Field.MEMBER, within, rest))
            cells.append(Text.assemble((f"{number} ", QUIET), item))
            path = (*within, member.text)
            below = self._list(Prose(item), member.children, path) if member.children else item
            tree.add(hanging(Text(number, QUIET), below))
        if len(members) < _MANY or any(member.children for member in members):
            return tree
        return Enumeration(label, cells, tree)


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
    rest = text[:begin] + "…" + text[end:]
    return rest if any(character.isalpha() for character in rest) else ""


def _end(text: str, begin: int, member: Member) -> int:
    """Where a member ends in a text, its children included, which may stand in it or follow it."""
    end = begin + len(member.text)
    for child in member.children:
        place = text.find(child.text, begin)
        end = max(end, _end(text, place, child)) if place >= 0 else end
    return end
