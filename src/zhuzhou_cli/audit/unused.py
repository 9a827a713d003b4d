"""A201: names that the appendix explains and the body never uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.paper import NUMERAL, Fault, Paper, names_of
from zhuzhou_cli.audit.renumbered import renumbered
from zhuzhou_cli.audit.shortened import is_shortened
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.text import CLOSE, OPEN
from zhuzhou_cli.model import Entry
from zhuzhou_cli.national import stems

_QUOTED = re.compile('[“"「]([^“”"「」]{2,})[”"」]')
_FEW, _MOST = 3, 0.8
"""Of this number of entries or more, the share that no editor forgets to use."""
_STRETCH = 2
"""Lengths of a term within which its signs may stand: 稳增长“18”条 is used in 稳增长“21条”“18条”."""
_PIECE = re.compile(rf"(?:{OPEN}[^{CLOSE}]*{CLOSE}|{NUMERAL})+.?|.")
"""What stands together in a name: a number and the sign that it counts, or one sign."""
_LABEL = re.compile(rf"(?:{OPEN}[0-9.]+{CLOSE}|{NUMERAL}|[0-9a-z])+")
"""The name of a part that is a number or letter of a code alone, which every text has: 5, N."""
_STOP = re.compile(r"[。；;！？\n]")
_COMMA = re.compile("[，,：:]")
_LONG = 4
"""Signs of a name that says enough without its last noun, as 一核两翼 does; a shorter one needs quotes."""


def unused(paper: Paper) -> Iterator[Fault]:
    """Entries none of whose names is in the body, whole, shortened, or with a few words between its own."""
    cited = {canonical_name(changed.printed) for changed in renumbered(paper).values()}
    quoted = {quotation.name for quotation in paper.quotations}
    missing = [entry for entry in paper.entries if not _is_used(entry, paper, cited, quoted)]
    if len(paper.entries) >= _FEW and len(missing) > _MOST * len(paper.entries):
        if "。" in paper.written:  # with no sentence before it, this is an appendix in a file of its own
            count = f"名词解释 {len(paper.entries)} 条里有 {len(missing)} 条，正文都没有用到"
            yield Fault(paper.place_of(missing[0]), missing[0].term, f"{count}；或许是另一份报告的")
        return
    for entry in missing:
        why = f"名词解释第{entry.number}条；正文里找不到这个词，也没有看出它的简称"
        yield Fault(paper.place_of(entry), entry.term, why)


def _is_used(entry: Entry, paper: Paper, cited: set[str], quoted: set[str]) -> bool:
    """Whether the body has a name of an entry; one that it has with another number is another finding.

    Names that are ``cited`` stand there with such a number, ``quoted`` ones in quotes.
    """
    labels = {name for part in entry.parts if _LABEL.fullmatch(name := canonical_name(part.term))}
    said = (name for name in names_of(entry) if name not in labels)
    names = [*said, *map(canonical_name, _QUOTED.findall(entry.term))]
    is_there = any(_stands(name, paper.written) for name in names if name)
    if is_there or not cited.isdisjoint(names) or any(_has_stem(name, paper, quoted) for name in names):
        return True
    shortened = [name for name in names if is_shortened(name, paper.written)]
    text = _without_others(names, paper) if shortened else ""
    return any(is_shortened(name, text) for name in shortened)


def _without_others(names: Sequence[str], paper: Paper) -> str:
    """The body without the names of other entries: 专精特新小巨人企业 is no short 专精特新中小企业."""
    others = (name for name in paper.names if not any(name in own for own in names))
    text = paper.written
    for name in sorted(others, key=len, reverse=True):
        text = text.replace(name, "\n")
    return text


def _has_stem(name: str, paper: Paper, quoted: set[str]) -> bool:
    """Whether the body has a name without its last nouns; those that are counted are no such nouns."""
    for stem in filter(None, stems(name)):
        kind = kind_of(stem)
        is_counted = kind is not None and kind.shape is Shape.COUNTED  # 十大重点工程
        if stem in quoted or (len(stem) >= _LONG and stem in paper.written and not is_counted):
            return True
    return False


def _stands(name: str, text: str) -> bool:
    """Whether the signs of a name stand in their order within a short stretch of one sentence of a text.

    A number stands right before what it counts, and is no ordinal. A comma leaves no sign alone.

    >>> [_stands("三医联动", said) for said in ("三医协同联动", "三家医院联合行动", "第三医院联动")]
    [True, False, False]
    >>> _stands("稳增长十条", "稳增长，八条十条"), _stands("碳汇", "减碳，汇聚")
    (True, False)
    """
    pieces = _PIECE.findall(name)
    if not all(piece in text for piece in pieces):
        return False
    reach = _STRETCH * len(name)
    starts = (found.start() for found in re.finditer(f"(?<!第){re.escape(pieces[0])}", text))
    return any(_is_phrase(_stretch(pieces, text[at : at + reach])) for at in starts)


def _stretch(pieces: Sequence[str], words: str) -> str:
    """The beginning of words in which some pieces stand in their order; nothing if they do not."""
    end = 0
    for piece in pieces:
        place = words.find(piece, end)
        if place < 0:
            return ""
        end = place + len(piece)
    return words[:end]


def _is_phrase(words: str) -> bool:
    """Whether words are of one sentence, whose commas leave no sign alone."""
    clauses = _COMMA.split(words)
    is_parted = len(clauses) > 1
    return bool(words) and not _STOP.search(words) and not (is_parted and min(map(len, clauses)) == 1)
