"""Names in a text: which entries it speaks of, where, and in which words.

    抓好“一江八港十湖”、8大行动，建设一廊一带一圈。 其中“一廊”……
          ───────────  ────       ──────────          ──  a part, once its entry was named

Only what is certain is marked: width, case, quotes, script and the signs of a number may differ, nothing
else. The rules, each with what would go wrong without it:

    longest first    of nested names the outer one; marks never overlap
    whole numbers    十大 in 二十大, 15分钟生活圈 in 115分钟生活圈; a name that begins or ends with a number
                     does not stand beside another number, nor behind 第
    whole words      a Latin name is no part of a longer word: LPR in ALPRO
    short names      of two signs only in quotes of its own, or once its entry was named: 一带 is in every
                     一带一路. A single sign is never a name
    nearest entry    of a name that several entries have, the entry named last before it, else the newest
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from zhuzhou_cli.answers import By, Field, Mark, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.language.canonical import canonical
from zhuzhou_cli.language.lines import Lines
from zhuzhou_cli.language.text import CLOSE, NUMBER_SIGNS, OPEN
from zhuzhou_cli.search.scan import Scan, scanner

SHORT = 2
"""Signs of a name that is a common word too often to be meant wherever it stands."""
PROBED = 400
"""Signs of a text whose names are asked of the store; for longer ones all names are read, once."""
_JOINTS = tuple(".．·‧・/／:：,")
"""Signs that may stand inside a number of digits."""
_OPENING, _CLOSING = "“‘「『《〈【\"'", "”’」』》〉】\"'"


class Finder:
    """Finds the names of some glossaries in any number of texts."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._all: tuple[Sequence[str], Scan] | None = None

    def marks(self, raw: str) -> list[Mark]:
        """The names in a text as it was read, in their order."""
        text = canonical(raw)
        names, scan = self._names_in(text.text)
        lines = Lines(raw)
        found: list[Mark] = []
        named: dict[int, int] = {}  # the positions of entries, each with the number of its last mark
        end = 0
        for (begin, stop), occurrences in groupby(scan(text.text), key=lambda occurrence: occurrence[:2]):
            if begin < end:
                continue
            start, after = text.span(begin, stop)
            if not _stands_alone(raw, start, after):
                continue
            labels = self._labels({names[which] for _, _, which in occurrences})
            if _is_short(text.text[begin:stop]) and not _is_quoted(raw, start, after):
                labels = [label for label in labels if label.position in named]
            if labels:
                meant = max(labels, key=lambda label: named.get(label.position, -1))
                named[meant.position] = len(found)
                found.append(self._mark(raw, (start, after), lines, meant, labels))
                end = stop
        return found

    def _names_in(self, text: str) -> tuple[Sequence[str], Scan]:
        """The names that may stand in a canonical text, and what finds them there."""
        if self._all is None and len(text) <= PROBED:
            names = self._index.spellings.names_in(text)
            return names, scanner(names)
        if self._all is None:
            names = self._index.spellings.names()
            self._all = names, scanner(names)
        return self._all

    def _labels(self, names: Iterable[str]) -> list[Target]:
        """The labels of some names, those of the newest glossary first; errata are not printed."""
        labels = [label for name in names for label in self._index.spellings.called(name)]
        labels = [label for label in labels if label.field is not Field.ERRATUM]
        return sorted(labels, key=lambda label: label.order)

    def _mark(
        self, raw: str, span: tuple[int, int], lines: Lines, meant: Target, labels: Sequence[Target]
    ) -> Mark:
        others = dict.fromkeys(label.position for label in labels if label.position != meant.position)
        also = tuple(map(self._index.citation, others))
        located = self._index.entry(meant.position)
        match = Match(meant.field, meant.text, By.SENTENCE, (0, len(meant.text)), meant.within, span)
        return Mark(*lines.place(span[0]), *span, raw[slice(*span)], match, located, also)


def _is_short(name: str) -> bool:
    """Whether a canonical name has so few signs, a number being one, that it may be a common word."""
    if OPEN not in name:
        return len(name) <= SHORT and not name.isascii()
    signs, is_inside = 0, False
    for sign in name:
        is_inside = sign == OPEN or (is_inside and sign != CLOSE)
        signs += not is_inside
    return signs <= SHORT


def _is_quoted(raw: str, start: int, end: int) -> bool:
    """Whether a span stands in quotes of its own."""
    return raw[start - 1 : start] in (*_OPENING,) and raw[end : end + 1] in (*_CLOSING,)


def _stands_alone(raw: str, start: int, end: int) -> bool:
    """Whether a span cuts no number and no Latin word, and is not counted: 第八大行动."""
    before, after = raw[start - 1 : start], raw[end : end + 1]
    first, last = raw[start], raw[end - 1]
    if (_is_latin(before) and _is_latin(first)) or (_is_latin(last) and _is_latin(after)):
        return False
    if first in NUMBER_SIGNS and (before in NUMBER_SIGNS or before in ("第", "%", "％", "‰")):
        return False
    if before in _JOINTS and raw[start - 2 : start - 1].isdigit() and first.isdigit():
        return False
    if after in _JOINTS and last.isdigit() and raw[end + 1 : end + 2].isdigit():
        return False
    return not (last in NUMBER_SIGNS and (after in NUMBER_SIGNS or after in ("%", "％", "‰")))


def _is_latin(sign: str) -> bool:
    return (sign.isascii() and sign.isalnum()) or "０" <= sign <= "ｚ"
