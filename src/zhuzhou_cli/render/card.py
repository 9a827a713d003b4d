"""The format ``card``: what a person reads on a terminal, drawn by Rich.

    ─────────────────────────────────────────
      13  “一江八港十湖”“环线两厢”综合治理

      一江  湘江
      八港
      ├── 1 白石港                     text that only repeats its members is left out;
      …                               what else it says stands before them

      〔1〕印作「韶石港」，可能是「凿石港」：…    footnotes of the errata
      出处：株洲市《政府工作报告》名词解释第13条，2024-12-25，…
    ─────────────────────────────────────────

An answer with several hits is a list to choose from. Every glyph can be encoded in GBK, so that a
Chinese Windows or an old terminal can show it.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence

from rich.color import ColorSystem
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.segment import Segment
from rich.text import Text

from zhuzhou_cli.answers import Answer, Field, Finding, Hit
from zhuzhou_cli.language.printable import escaped, shorten
from zhuzhou_cli.model import Located, Source
from zhuzhou_cli.render import Look, Renderer
from zhuzhou_cli.render.entry import entry_card
from zhuzhou_cli.render.notes import role
from zhuzhou_cli.render.prose import FAULT, MATCHED, QUIET, TERM, Prose, hanging

MAX_WIDTH = 100
"""Columns; longer lines of Chinese are tiring to read."""
MIN_WIDTH = 20
"""Columns; a tree in a narrower one has no room for words."""

_FEW = 3
"""Hits up to this number are listed with the gist of their entries, more with a line each."""
_OWNER = 12
"""Characters of a name above a matched member: enough to know what it belongs to."""
_BEFORE = 12
"""Characters of an explanation that are shown before the words that were matched in it."""


class _Card(Renderer):
    def answer_lines(self, answers: Iterable[Answer], look: Look) -> Iterator[str]:
        return _drawn((_answer_card(answer) for answer in answers if answer.hits), look)

    def entry_lines(self, entries: Iterable[Located], look: Look) -> Iterator[str]:
        return _drawn(map(_overview if look.is_overview else _whole, entries), look)

    def finding_lines(self, findings: Iterable[Finding], look: Look) -> Iterator[str]:
        return _drawn(map(_finding_card, findings), look)


renderer = _Card()


def headed(title: str, items: Iterable[tuple[str, list[str]]], look: Look) -> Iterator[str]:
    """The lines of a list under a title: of each item its first line, and below it some more, set in."""
    blocks = [
        Group(Prose(Text(first)), *(Padding(Prose(Text(line)), (0, 0, 0, 4)) for line in more))
        for first, more in items
    ]
    return _drawn(
        [Text(title, style=TERM), *(Padding(block, (0, 0, 0, 2)) for block in blocks), Text("")], look
    )


def _drawn(cards: Iterable[RenderableType], look: Look) -> Iterator[str]:
    """The lines of cards, one below the other; without colour they hold no escape sequence.

    Nothing of what a card is given is taken for markup, and what would act on a terminal is escaped.
    """
    # Drawn in memory: Rich would put ASCII in place of frames that it thinks a stream cannot encode.
    console = Console(
        file=io.StringIO(),
        width=max(MIN_WIDTH, min(look.width, MAX_WIDTH)),
        force_terminal=False,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    colours = ColorSystem.STANDARD if look.is_coloured else None
    for card in cards:
        for line in console.render_lines(card, pad=False):
            # Rich fills lines with spaces to the full width; copied text should not end in them.
            yield "".join(_coloured(segment, colours) for segment in line).rstrip(" ")


def _coloured(segment: Segment, colours: ColorSystem | None) -> str:
    text = escaped(segment.text)
    return segment.style.render(text, color_system=colours) if segment.style else text


def _answer_card(answer: Answer) -> RenderableType:
    """The one entry whole, or several as a list to choose from."""
    if len(answer.hits) == 1:
        hit = answer.hits[0]
        return entry_card(hit.entry, hit.citations, hit.match, role(hit.match))
    return _choice(answer.hits)


def _whole(located: Located) -> RenderableType:
    return entry_card(located.entry, [located.citation])


def _overview(located: Located) -> RenderableType:
    """An entry in the list of all: number, term, the beginning of the explanation."""
    return _row(located.entry.number, Text(located.entry.term), Text(located.entry.text))


def _finding_card(finding: Finding) -> RenderableType:
    """Where the fault is, in the form that editors jump to; below it what is wrong, and why if told."""
    place = Text(f"{escaped(finding.path)}:{finding.line}:{finding.column}: ", style=TERM)
    said = [Text(escaped(finding.message)), Text(escaped(finding.why), style=QUIET)]
    lines = (Padding(Prose(line), (0, 0, 0, 4)) for line in said if line)
    return Group(place.append(finding.code, FAULT), *lines)


def _choice(hits: Sequence[Hit]) -> RenderableType:
    differ = len({hit.source for hit in hits}) > 1
    row = _row if len(hits) <= _FEW else _line
    rows = (
        row(
            hit.entry.number,
            _highlighted(hit),
            _gist(hit, is_whole=row is _row),
            _origin(hit) if differ else "",
        )
        for hit in hits
    )
    return Group(*rows, Text("看全文：zz show 序号", style=QUIET))


def _origin(hit: Hit) -> str:
    return "、".join(_report(cited.source) for cited in hit.citations)


def _report(source: Source) -> str:
    return f"{source.place} {source.date[:4]}".strip()


def _row(number: int, term: Text, gist: Text, origin: str = "") -> RenderableType:
    """An entry in a short list: its term, and below it as much of the gist as one line holds."""
    term.stylize(TERM)
    head = Text.assemble((f"{number:>3}  ", QUIET), term, (f"  {origin}" if origin else "", QUIET))
    gist.no_wrap, gist.overflow = True, "ellipsis"
    return Group(head, Padding(gist, (0, 0, 0, 5)))


def _line(number: int, term: Text, matched: Text, origin: str = "") -> RenderableType:
    """An entry in a longer list: one line, if the terminal has room for what was matched."""
    term.stylize(TERM)
    said = [part for part in (term, matched, Text(origin, style=QUIET)) if part.plain]
    return hanging(Text(f"{number:>3} ", style=QUIET), Text("  ").join(said))


def _highlighted(hit: Hit) -> Text:
    term = Text(hit.entry.term)
    if hit.match.field is Field.TERM:
        term.stylize(MATCHED, *hit.match.span)
    return term


def _gist(hit: Hit, *, is_whole: bool) -> Text:
    """What tells most of a hit beside its term: the string that was matched; if whole, the text as well."""
    match, entry = hit.match, hit.entry
    if match.field is Field.TEXT:
        return _passage(entry.text, match.span, is_whole=is_whole)
    if match.field not in (Field.ALIAS, Field.PART, Field.MEMBER):
        return Text(entry.text if is_whole else "")
    path = "".join(f"{shorten(owner, _OWNER)}：" for owner in match.within)
    gist = Text(path + match.text)
    gist.stylize(MATCHED, len(path) + match.span[0], len(path) + match.span[1])
    if match.field is Field.MEMBER or not is_whole:
        return gist
    parts = (part.text for part in entry.parts if part.term == match.text)
    return gist.append(f"  {entry.text if match.field is Field.ALIAS else next(parts)}")


def _passage(text: str, span: tuple[int, int], *, is_whole: bool) -> Text:
    """The words of an explanation that were matched, in the words around them."""
    begin = max(0, span[0] - _BEFORE)
    end = len(text) if is_whole else min(len(text), span[1] + _BEFORE)
    lead = "…" if begin else ""
    passage = Text(lead + text[begin:end] + ("…" if end < len(text) else ""))
    passage.stylize(MATCHED, len(lead) + span[0] - begin, len(lead) + span[1] - begin)
    return passage
