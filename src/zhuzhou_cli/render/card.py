"""Cards for a terminal: the only door to rich.

    ─────────────────────────────────────────
      13  “一江八港十湖”“环线两厢”综合治理
      一江  湘江
      八港
      ├── 1 白石港                     text that only repeats its members is left out;
      …                               what else it says stands before them
      〔1〕印作「韶石港」，可能是「凿石港」：…    footnotes of the errata
      出处：株洲市《政府工作报告》名词解释第 13 条，2024-12-25，…
    ─────────────────────────────────────────

Every glyph can be encoded in GBK, so that a Chinese Windows or an old terminal can show it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from rich.box import HORIZONTALS
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from zhuzhou_cli.answers import Answer, Field, Hit, Match
from zhuzhou_cli.model import Certainty, Entry, Member, Source
from zhuzhou_cli.render.notes import cited, role
from zhuzhou_cli.text import fold

MAX_WIDTH = 100
"""Columns; longer lines of Chinese are tiring to read."""
MIN_WIDTH = 20
"""Columns; a tree in a narrower one has no room for words."""

_TERM = "bold"
_MATCHED = "bold reverse"
_QUIET = "dim"
_PUNCTUATION = "、；;，,。" + "".join(map(chr, range(0x2460, 0x2474)))  # ① to ⑳ count members too
_CONJUNCTIONS = frozenset(["", "与", "和", "及", "以及"])
_CERTAINTY = {Certainty.CERTAIN: "应是", Certainty.LIKELY: "当是", Certainty.POSSIBLE: "可能是"}


def console(file: TextIO, width: int, *, colour: bool) -> Console:
    """A console for cards that interprets nothing of what it is given; without colour it emits no escape."""
    return Console(
        file=file,
        width=max(MIN_WIDTH, min(width, MAX_WIDTH)),
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )


def answer_card(answer: Answer) -> RenderableType:
    """An answer for a terminal: the one entry whole, or several as a list to choose from."""
    if len(answer.hits) == 1:
        hit = answer.hits[0]
        return entry_card(hit.entry, cited(hit), hit.match, role(hit.match))
    return _choice(answer.hits)


def entry_card(
    entry: Entry, sources: Sequence[tuple[Source, int]], match: Match | None = None, note: str = ""
) -> RenderableType:
    """An entry whole, with every source that gives it by its number; what was matched is highlighted."""
    page = _Page(entry, match)
    body: list[RenderableType] = [
        page.title(),
        *([Text(note, style=_QUIET)] if note else []),
        *page.body(),
        *page.footnotes(),
        *(Text(source_line(source, number), style=_QUIET) for source, number in sources),
    ]
    return Panel(Group(*body), box=HORIZONTALS, padding=(0, 1))


def entry_list(rows: Sequence[tuple[Entry, Source]]) -> RenderableType:
    """All entries as a list: number, term, the beginning of the explanation."""
    return Group(*(_row(entry.number, Text(entry.term), Text(entry.text)) for entry, _ in rows))


def source_line(source: Source, number: int) -> str:
    """Where an entry comes from, in one line; what is inferred says so."""
    inferred = {inference.field for inference in source.inferred}

    def stated(name: str, value: str) -> str:
        return f"{value}（推定）" if value and name in inferred else value

    said = [
        f"{source.place}《{source.report}》名词解释第{number}条",
        stated("date", source.date),
        stated("meeting", source.meeting),
        stated("publisher", source.publisher),
        stated("published", source.published and f"{source.published}见报"),
        source.url,
    ]
    return "出处：" + "，".join(part for part in said if part)


def _choice(hits: Sequence[Hit]) -> RenderableType:
    differ = len({hit.source for hit in hits}) > 1
    rows = (
        _row(hit.entry.number, _highlighted(hit), _gist(hit), _origin(hit) if differ else "") for hit in hits
    )
    return Group(*rows, Text("看全文：zz show 序号", style=_QUIET))


def _origin(hit: Hit) -> str:
    return "、".join(f"{source.place} {source.date[:4]}" for source, _ in cited(hit))


def _row(number: int, term: Text, gist: Text, origin: str = "") -> RenderableType:
    """An entry in a list: its term, and below it as much of the gist as one line holds."""
    term.stylize(_TERM)
    head = Text.assemble((f"{number:>3}  ", _QUIET), term, (f"  {origin}" if origin else "", _QUIET))
    gist.no_wrap, gist.overflow = True, "ellipsis"
    return Group(head, Padding(gist, (0, 0, 0, 5)))


def _highlighted(hit: Hit) -> Text:
    term = Text(hit.entry.term)
    if hit.match.field is Field.TERM:
        term.stylize(_MATCHED, *hit.match.span)
    return term


def _gist(hit: Hit) -> Text:
    """What is most telling of an entry beside its term: the string that was matched, and its text."""
    match, entry = hit.match, hit.entry
    if match.field not in (Field.ALIAS, Field.PART, Field.MEMBER):
        return Text(entry.text)
    path = "".join(f"{owner}：" for owner in match.within)
    found = Text(path + match.text)
    found.stylize(_MATCHED, len(path) + match.span[0], len(path) + match.span[1])
    texts = {Field.ALIAS: entry.text, Field.MEMBER: ""}
    parts = (part.text for part in entry.parts if part.term == match.text)
    return found.append(f"  {texts[match.field]}" if match.field in texts else f"  {next(parts)}")


@dataclass
class _Page:
    """The strings of one entry on their way to a card: the match highlighted, errata marked."""

    entry: Entry
    match: Match | None

    def title(self) -> RenderableType:
        """Number and term; an alias that was matched is highlighted where the term holds it."""
        term = self._text(self.entry.term, Field.TERM, style=_TERM)
        if self.match and self.match.field is Field.ALIAS:
            alias, whole = fold(self.match.text).key, fold(self.entry.term)
            if alias in whole.key:
                begin = whole.key.index(alias)
                term.stylize(_MATCHED, *whole.span(begin, begin + len(alias)))
        return _hanging(Text(f"{self.entry.number} ", style=_QUIET), self._marked(term))

    def body(self) -> Iterator[RenderableType]:
        """The explanation: its parts and members as a tree, or its text, if it has none or was matched."""
        entry = self.entry
        if (self.match and self.match.field is Field.TEXT) or not (entry.parts or entry.members):
            yield self._marked(self._text(entry.text, Field.TEXT))
            return
        if entry.members:
            yield self._tree(Text(_rest(entry.text, entry.members)), entry.members, ())
        for part in entry.parts:
            # Members of the entry cross its parts (四走四看): they have said the text already.
            rest = "" if entry.members else _rest(part.text, part.members)
            named = part.members[0].text if len(part.members) == 1 else part.text
            said = self._marked(self._text(named, Field.MEMBER, (part.term,), rest))
            label = _hanging(self._text(part.term, Field.PART, style=_TERM).append(" "), said)
            yield self._tree(label, part.members if len(part.members) > 1 else (), (part.term,))

    def footnotes(self) -> list[RenderableType]:
        """A line for each erratum; 「」 keep the quoted words apart from quotes that were printed."""
        return [
            Text(
                f"〔{i}〕印作「{one.printed}」，{_CERTAINTY[one.certainty]}「{one.likely}」：{one.why}",
                _QUIET,
            )
            for i, one in enumerate(self.entry.errata, 1)
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
            text.stylize(_MATCHED, min(begin, kept), min(end, kept))
        return text

    def _marked(self, shown: Text) -> Text:
        """A text with the number of each erratum behind its words; in a mended term, behind likely ones."""
        for i, erratum in enumerate(self.entry.errata, 1):
            words = erratum.printed if erratum.printed in self.entry.text else erratum.likely
            place = shown.plain.find(words)
            if place >= 0:
                end = place + len(words)
                shown = Text.assemble(shown[:end], (f"〔{i}〕", _QUIET), shown[end:])
        return shown

    def _tree(
        self, label: RenderableType, members: tuple[Member, ...], within: tuple[str, ...]
    ) -> RenderableType:
        tree = Tree(label, guide_style=_QUIET, hide_root=isinstance(label, Text) and not label.plain)
        self._grow(tree, members, within)
        return tree

    def _grow(self, tree: Tree, members: tuple[Member, ...], within: tuple[str, ...]) -> None:
        """Add members, numbered, for their number is what the term counts."""
        for i, member in enumerate(members, 1):
            said = self._text(member.text, Field.MEMBER, within, _rest(member.text, member.children))
            branch = tree.add(_hanging(Text(str(i), style=_QUIET), self._marked(said)))
            self._grow(branch, member.children, (*within, member.text))


def _hanging(lead: Text, said: Text) -> RenderableType:
    """A text behind a number or a name, its further lines below its first."""
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(lead, said)
    return table


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
