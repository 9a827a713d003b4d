"""Cards for a terminal: the only door to rich.

    ─────────────────────────────────────────
      13  “一江八港十湖”“环线两厢”综合治理
      一江  湘江
      八港
      ├── 1 白石港                     text that only repeats its members is left out;
      …                               what else it says stands before them
      〔1〕印作“韶石港”，可能是“凿石港”：…    footnotes of the errata
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
from rich.text import Text
from rich.tree import Tree

from zhuzhou_cli.answers import Answer, Field, Hit, Match
from zhuzhou_cli.model import Certainty, Entry, Erratum, Member, Source
from zhuzhou_cli.render.notes import role

MAX_WIDTH = 100
"""Columns; longer lines of Chinese are tiring to read."""

_TERM = "bold"
_MATCHED = "bold reverse"
_QUIET = "dim"
_SEPARATORS = frozenset(["、", "；", ";", "，", ",", "与", "和", "及", "以及"])
_CERTAINTY = {Certainty.CERTAIN: "应是", Certainty.LIKELY: "当是", Certainty.POSSIBLE: "可能是"}


def console(file: TextIO, width: int, *, colour: bool) -> Console:
    """A console for cards that interprets nothing of what it is given; without colour it emits no escape."""
    return Console(
        file=file,
        width=min(width, MAX_WIDTH),
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
        cited = [(hit.source, hit.entry.number), *((source, number) for number, source in hit.also)]
        return entry_card(hit.entry, cited, hit.match, role(hit.match))
    return _choice(answer.hits)


def entry_card(
    entry: Entry, cited: Sequence[tuple[Source, int]], match: Match | None = None, note: str = ""
) -> RenderableType:
    """An entry whole, with every source that gives it by its number; what was matched is highlighted."""
    page = _Page(entry.errata, match)
    body: list[RenderableType] = [
        Text.assemble((f"{entry.number}  ", _QUIET), page.text(entry.term, Field.TERM, style=_TERM)),
        *([Text(note, style=_QUIET)] if note else []),
        *page.body(entry),
        *page.footnotes(),
        *(Text(source_line(source, number), style=_QUIET) for source, number in cited),
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
    return "、".join(
        f"{source.place} {source.date[:4]}" for source in (hit.source, *(source for _, source in hit.also))
    )


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

    errata: tuple[Erratum, ...]
    match: Match | None

    def body(self, entry: Entry) -> Iterator[RenderableType]:
        text_matched = self.match is not None and self.match.field is Field.TEXT
        if text_matched or not (entry.parts or entry.members):
            yield self.text(entry.text, Field.TEXT)
            return
        if entry.members:
            yield self._tree(self._marked(Text(_rest(entry.text, entry.members))), entry.members, ())
        for part in entry.parts:
            label = self.text(part.term, Field.PART, style=_TERM)
            # Members of the entry cross its parts (四走四看): they have said the text already.
            rest = "" if entry.members else _rest(part.text, part.members)
            named = part.members[0].text if len(part.members) == 1 else part.text
            said = self.text(named, Field.MEMBER, (part.term,), rest)
            yield self._tree(Text.assemble(label, "  ", said), part.members, (part.term,))

    def footnotes(self) -> list[Text]:
        return [
            Text(f"〔{i}〕印作“{one.printed}”，{_CERTAINTY[one.certainty]}“{one.likely}”：{one.why}", _QUIET)
            for i, one in enumerate(self.errata, 1)
        ]

    def text(
        self, raw: str, field: Field, within: tuple[str, ...] = (), shown: str | None = None, style: str = ""
    ) -> Text:
        """A string of the entry, or its shortened form: what was matched highlighted, errata marked."""
        text = Text(raw if shown is None else shown, style=style)
        if self.match and (field, raw, within) == (self.match.field, self.match.text, self.match.within):
            pairs = enumerate(zip(raw, text.plain, strict=False))
            kept = next((i for i, (a, b) in pairs if a != b), len(raw))
            begin, end = self.match.span
            text.stylize(_MATCHED, begin, min(end, kept))
        return self._marked(text)

    def _marked(self, shown: Text) -> Text:
        for i, erratum in enumerate(self.errata, 1):
            place = shown.plain.find(erratum.printed)
            if place >= 0:
                end = place + len(erratum.printed)
                shown = Text.assemble(shown[:end], (f"〔{i}〕", _QUIET), shown[end:])
        return shown

    def _tree(self, label: Text, members: tuple[Member, ...], within: tuple[str, ...]) -> RenderableType:
        """Members under what is said of them; numbered if there are several, for that is what is counted."""
        if len(members) == 1 and not members[0].children:
            return label
        tree = Tree(label, guide_style=_QUIET, hide_root=not label.plain.strip())
        self._grow(tree, members, within)
        return tree

    def _grow(self, tree: Tree, members: tuple[Member, ...], within: tuple[str, ...]) -> None:
        for i, member in enumerate(members, 1):
            said = self.text(member.text, Field.MEMBER, within, _rest(member.text, member.children))
            branch = tree.add(Text.assemble((f"{i} ", _QUIET), said))
            self._grow(branch, member.children, (*within, member.text))


def _rest(text: str, members: tuple[Member, ...]) -> str:
    """What a text says beside a list of its members, for which “…” stands; empty if nothing is left.

    The text itself if the members do not stand in it side by side.
    """
    end = 0
    begin = -1
    for member in members:
        place = text.find(member.text, end)
        if place < 0 or (begin >= 0 and text[end:place] not in _SEPARATORS):
            return text
        begin = place if begin < 0 else begin
        end = place + len(member.text)
    if len(members) < 2:  # noqa: PLR2004 - a single thing named is no list
        return text
    rest = text[:begin] + "…" + text[end:]
    return rest if any(character.isalnum() for character in rest) else ""
