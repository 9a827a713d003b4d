"""The format ``card``: what a person reads on a terminal.

    ─────────────────────────────────────────
      13  “一江八港十湖”“环线两厢”综合治理

      一江      湘江
      八港      1 白石港   3 建宁港          text that only repeats its members is left out;
      …                                      what else it says stands before them

      〔1〕印作「韶石港」，可能是「凿石港」：…    footnotes of the errata
      出处：株洲市 2024 · 第13条
    ─────────────────────────────────────────

An answer with several hits is a list to choose from. Every glyph can be encoded in GBK, so that a
Chinese Windows or an old terminal can show it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.color import ColorSystem
from rich.style import Style
from rich.text import Text

from zhuzhou_cli.answers import Answer, Field, Finding, Hit
from zhuzhou_cli.language.printable import escaped
from zhuzhou_cli.model import Entry, Located
from zhuzhou_cli.render import Look, Renderer
from zhuzhou_cli.render.entry import entry_card, highlight
from zhuzhou_cli.render.layout import (
    FAULT,
    MATCHED,
    OTHER,
    QUIET,
    TERM,
    Block,
    Room,
    clipped,
    hanging,
    prose,
    rule,
    stacked,
)
from zhuzhou_cli.render.notes import named
from zhuzhou_cli.render.origins import Origins

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
_MARGIN = 2
"""Blanks on either side of a card; its rules have one."""


class _Card(Renderer):
    def answer_lines(self, answers: Iterable[Answer], look: Look) -> Iterator[str]:
        origins = Origins(look.sources)
        answered = (answer for answer in answers if answer.hits)
        return _drawn((block for answer in answered for block in _answer_blocks(answer, look, origins)), look)

    def entry_lines(self, entries: Iterable[Located], look: Look) -> Iterator[str]:
        origins = Origins(look.sources)
        if look.is_overview and not look.is_full:
            return _drawn(((False, block) for block in _overview(entries, origins)), look)
        cards = (entry_card(one, [one.citation], origins, is_full=look.is_full) for one in entries)
        return _drawn(((True, card) for card in cards), look)

    def finding_lines(self, findings: Iterable[Finding], look: Look) -> Iterator[str]:
        return _drawn(((False, _finding_block(finding)) for finding in findings), look)


renderer = _Card()


def headed(title: str, items: Iterable[tuple[str, list[list[tuple[str, str]]]]], look: Look) -> Iterator[str]:
    """The lines of a list under a title: of each item its first line, and below it some more, set in.

    The lines below come in pieces: their words, and a tag for those that are to be set off.
    """
    blocks = [
        hanging(
            Text(), stacked(prose(Text(first)), *(hanging(Text(), prose(_pieced(one)), 4) for one in more)), 2
        )
        for first, more in items
    ]
    return _drawn([(False, stacked(prose(Text(title, TERM)), *blocks, prose(Text())))], look)


def _pieced(pieces: Iterable[tuple[str, str]]) -> Text:
    return Text.assemble(*((words, OTHER if tag else "") for words, tag in pieces))


def _drawn(blocks: Iterable[tuple[bool, Block]], look: Look) -> Iterator[str]:
    """The lines of blocks, one below the other, with whether each is a card; one rule parts two cards.

    Without colour they hold no escape sequence; what would act on a terminal is escaped.
    """
    room = Room(max(MIN_WIDTH, min(look.width, MAX_WIDTH)), look.ambiguous)
    framed = Room(room.columns - 2 * _MARGIN, look.ambiguous)
    lined = [Text(" ").append_text(line) for line in rule(room.beside(2))]
    was_card = False
    for is_card, block in blocks:
        lines = [] if was_card or not is_card else list(lined)
        if is_card:
            lines += hanging(Text(), block, gap=_MARGIN)(Room(framed.columns + _MARGIN, look.ambiguous))
            lines += lined
        else:
            lines += block(room)
        was_card = is_card
        for line in lines:
            # Copied text should not end in the blanks that fill a line.
            yield (_coloured(line) if look.is_coloured else escaped(line.plain)).rstrip(" ")


def _coloured(line: Text) -> str:
    """A line with the escape sequences of its styles."""
    cuts = sorted({end for span in line.spans for end in (span.start, span.end) if 0 < end < len(line)})
    return "".join(
        Style.combine(map(Style.parse, [str(part.style), *(str(span.style) for span in part.spans)])).render(
            escaped(part.plain), color_system=ColorSystem.STANDARD
        )
        for part in line.divide(cuts)
    )


def _answer_blocks(answer: Answer, look: Look, origins: Origins) -> list[tuple[bool, Block]]:
    """The one entry whole, or several as a list to choose from; all whole if cards are to be full."""
    if len(answer.hits) == 1 or look.is_full:
        return [(True, _hit_card(hit, origins, is_full=look.is_full)) for hit in answer.hits]
    return [(False, _choice(answer.hits, origins))]


def _hit_card(hit: Hit, origins: Origins, *, is_full: bool) -> Block:
    return entry_card(hit.located, hit.citations, origins, hit.match, is_full=is_full)


def _overview(entries: Iterable[Located], origins: Origins) -> Iterator[Block]:
    """The list of all entries: number, term, the beginning of the explanation; the reports have headings."""
    source = None
    for located in entries:
        if origins and located.source != source:
            yield from [prose(Text())] if source else []
            source = located.source
            yield prose(Text(origins.name(source), TERM))
        yield _row(located.entry.number, Text(located.entry.term), Text(located.entry.text))


def _finding_block(finding: Finding) -> Block:
    """Where the fault is, in the form that editors jump to; below it what is wrong, and why if told."""
    place = Text(f"{escaped(finding.path)}:{finding.line}:{finding.column}: ", TERM).append(
        finding.code, FAULT
    )
    said = [Text(escaped(finding.message)), Text(escaped(finding.why), QUIET)]
    return stacked(prose(place), *(hanging(Text(), prose(line), gap=4) for line in said if line.plain))


def _choice(hits: Sequence[Hit], origins: Origins) -> Block:
    row = _row if len(hits) <= _FEW else _line
    rows = (
        row(
            hit.entry.number,
            highlight(Text(hit.entry.term), hit.match if hit.match.field is Field.TERM else None),
            _gist(hit, is_whole=row is _row),
            origins.names(cited.source for cited in hit.citations) if origins else "",
        )
        for hit in hits
    )
    return stacked(*rows, prose(Text(f"看全文：zz show 序号{origins.options}", QUIET)))


def _row(number: int, term: Text, gist: Text, origin: str = "") -> Block:
    """An entry in a short list: its term, and below it as much of the gist as one line holds."""
    term.stylize(TERM)
    said = Text.assemble(term, (f"  {origin}" if origin else "", QUIET))
    return hanging(Text(f"{number:>3}", QUIET), stacked(prose(said), clipped(gist)), gap=2)


def _line(number: int, term: Text, matched: Text, origin: str = "") -> Block:
    """An entry in a longer list: one line, if the terminal has room for what was matched."""
    term.stylize(TERM)
    said = [part for part in (term, matched, Text(origin, QUIET)) if part.plain]
    return hanging(Text(f"{number:>3}", QUIET), prose(Text("  ").join(said)), gap=2)


def _gist(hit: Hit, *, is_whole: bool) -> Text:
    """What tells most of a hit beside its term: the strings that were matched; if whole, the text as well."""
    match, entry = hit.match, hit.entry
    if match.field is Field.TEXT:
        return _passage(entry.text, match.span, is_whole=is_whole)
    if match.field not in (Field.ALIAS, Field.PART, Field.MEMBER):
        return Text(entry.text if is_whole else "")
    path = _path(match.within, match.text)
    gist = Text(path + match.text)
    gist.stylize(MATCHED, len(path) + match.span[0], len(path) + match.span[1])
    if match.field is Field.MEMBER or not is_whole:
        return _with_others(gist, hit)
    parts = (part.text for part in entry.parts if part.term == match.text)
    return gist.append(f"  {entry.text if match.field is Field.ALIAS else next(parts)}")


def _with_others(gist: Text, hit: Hit) -> Text:
    """What was matched, and the other members that hold the same words: a few of them, or their number."""
    words = hit.match.text[slice(*hit.match.span)]
    holding = [(within, text) for within, text in _members(hit.entry) if words in text]
    others = [one for one in holding if one != (hit.match.within, hit.match.text)]
    if len(others) >= _FEW:
        return gist.append(f"  等{len(holding)}项", QUIET)
    for within, text in others:
        gist.append("、" if within == hit.match.within else f"；{_path(within, text)}")
        gist.append_text(highlight(Text(text), hit.match))
    return gist


def _path(within: tuple[str, ...], text: str) -> str:
    """What a member stands within, before it."""
    return "".join(f"{named(owner, text, _OWNER)}：" for owner in within)


def _members(entry: Entry) -> Iterator[tuple[tuple[str, ...], str]]:
    """The members of an entry that have none of their own, each with what it stands within."""
    lists = [((), entry.members), *(((part.term,), part.members) for part in entry.parts)]
    while lists:
        within, members = lists.pop(0)
        for member in members:
            if member.children:
                lists.insert(0, ((*within, member.text), member.children))
            else:
                yield within, member.text


def _passage(text: str, span: tuple[int, int], *, is_whole: bool) -> Text:
    """The words of an explanation that were matched, in the words around them."""
    begin = max(0, span[0] - _BEFORE)
    end = len(text) if is_whole else min(len(text), span[1] + _BEFORE)
    lead = "…" if begin else ""
    passage = Text(lead + text[begin:end] + ("…" if end < len(text) else ""))
    passage.stylize(MATCHED, len(lead) + span[0] - begin, len(lead) + span[1] - begin)
    return passage
