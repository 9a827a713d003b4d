"""Cards for a terminal: the only door to rich.

    ─────────────────────────────────────────
      13  “一江八港十湖”“环线两厢”综合治理

      一江  湘江
      八港
      ├── 1 白石港                     text that only repeats its members is left out;
      …                               what else it says stands before them

      〔1〕印作「韶石港」，可能是「凿石港」：…    footnotes of the errata
      出处：株洲市《政府工作报告》名词解释第13条，2024-12-25，…
    ─────────────────────────────────────────

Every glyph can be encoded in GBK, so that a Chinese Windows or an old terminal can show it.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.box import HORIZONTALS
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.measure import Measurement
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from zhuzhou_cli.answers import Answer, Field, Finding, Hit, Match, visible
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Citation, Entry, Located, Member
from zhuzhou_cli.render.breaks import breaks
from zhuzhou_cli.render.notes import CERTAINTY, role, shorten

MAX_WIDTH = 100
"""Columns; longer lines of Chinese are tiring to read."""
MIN_WIDTH = 20
"""Columns; a tree in a narrower one has no room for words."""

_FEW = 3
"""Answers up to this number are shown with their gist, more as one line each."""
_WIDE = 100
"""Columns from which on a long list of short members stands in columns side by side."""
_MANY = 6
"""Members of a list that is long enough for that."""
_ABREAST = 4
"""Columns of such a list at most; more are hard to follow."""
_GAP = 3
"""Blanks between them."""
_OWNER = 12
"""Characters that are enough to know what a member belongs to."""
_BEFORE = 12
"""Characters of an explanation that are shown before the words in it that were matched."""

_TERM = "bold"
_MATCHED = "bold reverse"
_QUIET = "dim"
_FAULT = "red"
_PUNCTUATION = "、；;，,。" + "".join(map(chr, range(0x2460, 0x2474)))  # ① to ⑳ count members too
_CONJUNCTIONS = frozenset(["", "与", "和", "及", "以及"])


def drawn(card: RenderableType, width: int, *, colour: bool) -> list[str]:
    """The lines of a card, in a terminal of so many columns; without colour they hold no escape.

    Nothing of what a card is given is interpreted as markup.
    """
    # Drawn in memory: Rich would put ASCII in place of frames that it thinks a stream cannot encode.
    lines = io.StringIO()
    Console(
        file=lines,
        width=max(MIN_WIDTH, min(width, MAX_WIDTH)),
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    ).print(card)
    # Rich fills lines with spaces to the full width; copied text should not end in them.
    return [line.rstrip(" ") for line in lines.getvalue().split("\n")[:-1]]


def answer_card(answer: Answer) -> RenderableType:
    """An answer for a terminal: the one entry whole, or several as a list to choose from."""
    if len(answer.hits) == 1:
        hit = answer.hits[0]
        return entry_card(hit.entry, hit.citations, hit.match, role(hit.match))
    return _choice(answer.hits)


def entry_card(
    entry: Entry, citations: Sequence[Citation], match: Match | None = None, note: str = ""
) -> RenderableType:
    """An entry whole, with every source that gives it by its number; what was matched is highlighted."""
    page = _Page(entry, match)
    body: list[RenderableType] = [
        page.title(),
        *([_Prose(Text(note, style=_QUIET))] if note else []),
        Text(),
        *page.body(),
        Text(),
        *page.footnotes(),
        *(_hanging(Text("出处：", _QUIET), Text(source_line(one), _QUIET), gap=0) for one in citations),
    ]
    return Panel(Group(*body), box=HORIZONTALS, padding=(0, 1))


def entry_list(rows: Sequence[Located]) -> RenderableType:
    """All entries as a list: number, term, the beginning of the explanation."""
    return Group(
        *(_row(entry.number, Text(entry.term), Text(entry.text)) for entry in (one.entry for one in rows))
    )


def finding_card(finding: Finding) -> RenderableType:
    """A fault of a glossary file: where, in the form that editors jump to, and below it what is wrong."""
    place = Text(f"{visible(finding.path)}:{finding.line}:{finding.column}: ", style=_TERM)
    return Group(
        place.append(finding.code, _FAULT), Padding(_Prose(Text(visible(finding.message))), (0, 0, 0, 4))
    )


def source_line(cited: Citation) -> str:
    """Where an entry comes from, in one line; what is inferred says so."""
    source = cited.source
    inferred = {inference.field for inference in source.inferred}

    def stated(name: str, value: str) -> str:
        return f"{value}（推定）" if value and name in inferred else value

    said = [
        f"{source.place}《{source.report}》名词解释第{cited.number}条",
        stated("date", source.date),
        stated("meeting", source.meeting),
        stated("publisher", source.publisher),
        stated("published", source.published and f"{source.published}见报"),
        source.url,
    ]
    return "，".join(part for part in said if part)


def _choice(hits: Sequence[Hit]) -> RenderableType:
    differ = len({hit.source for hit in hits}) > 1
    origins = [_origin(hit) if differ else "" for hit in hits]
    row = _row if len(hits) <= _FEW else _line
    rows = (
        row(hit.entry.number, _highlighted(hit), _gist(hit, whole=row is _row), origin)
        for hit, origin in zip(hits, origins, strict=True)
    )
    return Group(*rows, Text("看全文：zz show 序号", style=_QUIET))


def _origin(hit: Hit) -> str:
    return "、".join(f"{source.place} {source.date[:4]}" for source in (one.source for one in hit.citations))


def _row(number: int, term: Text, gist: Text, origin: str = "") -> RenderableType:
    """An entry in a list: its term, and below it as much of the gist as one line holds."""
    term.stylize(_TERM)
    head = Text.assemble((f"{number:>3}  ", _QUIET), term, (f"  {origin}" if origin else "", _QUIET))
    gist.no_wrap, gist.overflow = True, "ellipsis"
    return Group(head, Padding(gist, (0, 0, 0, 5)))


def _line(number: int, term: Text, matched: Text, origin: str = "") -> RenderableType:
    """An entry in a longer list: one line, if the terminal has room for what was matched."""
    term.stylize(_TERM)
    said = [part for part in (term, matched, Text(origin, style=_QUIET)) if part.plain]
    return _hanging(Text(f"{number:>3} ", style=_QUIET), Text("  ").join(said))


def _highlighted(hit: Hit) -> Text:
    term = Text(hit.entry.term)
    if hit.match.field is Field.TERM:
        term.stylize(_MATCHED, *hit.match.span)
    return term


def _gist(hit: Hit, *, whole: bool) -> Text:
    """What is most telling of an entry beside its term: the string that was matched; and, whole, its text."""
    match, entry = hit.match, hit.entry
    if match.field is Field.TEXT:
        return _passage(entry.text, match.span, whole=whole)
    if match.field not in (Field.ALIAS, Field.PART, Field.MEMBER):
        return Text(entry.text if whole else "")
    path = "".join(f"{shorten(owner, _OWNER)}：" for owner in match.within)
    found = Text(path + match.text)
    found.stylize(_MATCHED, len(path) + match.span[0], len(path) + match.span[1])
    if match.field is Field.MEMBER or not whole:
        return found
    parts = (part.text for part in entry.parts if part.term == match.text)
    return found.append(f"  {entry.text if match.field is Field.ALIAS else next(parts)}")


def _passage(text: str, span: tuple[int, int], *, whole: bool) -> Text:
    """The words of an explanation that were matched, in the words around them."""
    begin = max(0, span[0] - _BEFORE)
    end = len(text) if whole else min(len(text), span[1] + _BEFORE)
    lead = "…" if begin else ""
    passage = Text(lead + text[begin:end] + ("…" if end < len(text) else ""))
    passage.stylize(_MATCHED, len(lead) + span[0] - begin, len(lead) + span[1] - begin)
    return passage


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
            yield _Prose(self._marked(self._text(entry.text, Field.TEXT)))
            return
        if entry.members:
            lead = _rest(entry.text, entry.members)
            yield self._list(_Prose(self._marked(Text(lead))) if lead else None, entry.members, ())
        for part in entry.parts:
            # Members of the entry cross its parts (四走四看): they have said the text already.
            rest = "" if entry.members else _rest(part.text, part.members)
            named = part.members[0].text if len(part.members) == 1 else part.text
            said = self._marked(self._text(named, Field.MEMBER, (part.term,), rest))
            label = _hanging(self._text(part.term, Field.PART, style=_TERM).append(" "), said)
            yield self._list(label, part.members if len(part.members) > 1 else (), (part.term,))

    def footnotes(self) -> list[RenderableType]:
        """A line for each erratum; 「」 keep the quoted words apart from quotes that were printed."""
        return [
            _hanging(
                Text(f"〔{i}〕", _QUIET),
                Text(f"印作「{one.printed}」，{CERTAINTY[one.certainty]}「{one.likely}」：{one.why}", _QUIET),
                gap=0,
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

    def _list(
        self, label: RenderableType | None, members: tuple[Member, ...], within: tuple[str, ...]
    ) -> RenderableType:
        """A list below its label, numbered, for the number of its members is what a term counts."""
        said = [self._text(one.text, Field.MEMBER, within, _rest(one.text, one.children)) for one in members]
        numbers = [f"{i:>{len(str(len(members)))}}" for i in range(1, len(members) + 1)]
        tree = Tree(label or Text(), guide_style=_QUIET, hide_root=label is None)
        items = [self._marked(one) for one in said]
        for number, item, member in zip(numbers, items, members, strict=True):
            path = (*within, member.text)
            below = self._list(_Prose(item), member.children, path) if member.children else item
            tree.add(_hanging(Text(number, _QUIET), below))
        if len(members) < _MANY or any(member.children for member in members):
            return tree
        cells = [
            Text.assemble((f"{number} ", _QUIET), one) for number, one in zip(numbers, items, strict=True)
        ]
        return _Enumeration(label, cells, tree)


@dataclass
class _Prose:
    """A text of which no line begins or ends with the wrong mark."""

    text: Text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield from self.text.divide(breaks(self.text.plain, options.max_width))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement(1, max(1, cell_len(self.text.plain))).clamp(max_width=options.max_width)


@dataclass
class _Enumeration:
    """A long list of short members: side by side on a wide terminal, else a tree."""

    label: RenderableType | None
    cells: list[Text]
    tree: Tree

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        widest = max(cell_len(cell.plain) for cell in self.cells) + _GAP
        abreast = min(_ABREAST, options.max_width // widest)
        if console.width < _WIDE or abreast < 2 or any(map(_is_ambiguous, self.cells)):  # noqa: PLR2004 - side by side
            yield self.tree
            return
        rows = -(-len(self.cells) // abreast)
        grid = Table.grid(padding=(0, _GAP, 0, 0))
        for i in range(rows):
            grid.add_row(*self.cells[i::rows])
        if self.label:
            yield self.label
        yield Padding(grid, (0, 0, 0, 2 if self.label else 0))


def _is_ambiguous(text: Text) -> bool:
    """Whether a terminal may draw a character wider than Rich thinks, so that what follows is shifted."""
    return any(unicodedata.east_asian_width(sign) == "A" for sign in text.plain)


def _hanging(lead: Text, said: RenderableType, gap: int = 1) -> RenderableType:
    """A text behind a number or a name, its further lines below its first."""
    table = Table.grid(padding=(0, gap, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(lead, _Prose(said) if isinstance(said, Text) else said)
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
