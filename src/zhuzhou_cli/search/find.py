"""Names in a text: which entries it speaks of, where, and in which words.

    抓好“一江八港十湖”、8大行动，建设一廊一带一圈。 其中“一廊”……
          ───────────  ────       ──────────          ──  a part, once its entry was named

Only what is certain is marked: width, case, quotes, script and the signs of a number may differ, nothing
else. The rules, each with what would go wrong without it:

    longest first    of nested names the outer one; marks never overlap
    whole numbers    十大 in 二十大, 15分钟生活圈 in 115分钟生活圈; a name that begins or ends with a number
                     does not stand beside another number, nor behind 第
    whole words      a Latin name is no part of a longer word, nor a name of one: LPR in ALPRO, 三百工程师
    whole names      1+N+X has no Y behind it, 一主一副 no 三区, and an alias no other number than its term:
                     九件重点民生实事 is no 十大重点民生实事
    marks            those that a name has, + × & / and brackets: 互联网 is not “互联网+”;
                     an x or * between digits is typed for a ×: 7x24小时
    counted nouns    三百、工程 is not 三百工程
    pairs            “双减” is no “两减”, though both are two of a kind
    own entries      a name that a report explains by itself is no item of a list there: 城市更新工程 has an
                     entry, and stands in that of 五大工程
    short names      of two signs only in quotes of its own, or once its entry was named: 一带 is in every
                     一带一路; and not before people: “两新”组织. A single sign is never a name
    nearest entry    of a name that several entries have, that of the place and year beside it, in the heading
                     above it or at the head of the text, else the entry named last before it, else the newest
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from zhuzhou_cli.answers import By, Field, Mark, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.language.canonical import canonical, canonical_name
from zhuzhou_cli.language.lines import Lines
from zhuzhou_cli.language.text import CLOSE, NUMBER_SIGNS, OPEN
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import record
from zhuzhou_cli.search.edges import (
    counted_before,
    cuts_sign,
    half_before,
    is_quoted,
    people_behind,
    stands_alone,
)
from zhuzhou_cli.search.pairs import is_other_pair
from zhuzhou_cli.search.query import MARKS, compounds, with_times
from zhuzhou_cli.search.scan import Scan, scanner

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.search.context import Context
    from zhuzhou_cli.search.said import Places

SHORT = 2
"""Signs of a name that is a common word too often to be meant wherever it stands."""
PROBED = 400
"""Signs of a text whose names are asked of the store; for longer ones all names are read, once."""
_SPELLINGS_A_SIGN = 0.1
"""Spellings that are read and made ready to be found while the names at one sign of a text are asked for."""
_COUNTED = 12
"""Signs of a number before a name, at most."""
_COUNT = 2
"""Signs of a number of one sign with its count word: 三项."""
_ALIKE = 9
"""Entries of one report that have one name, at most; a text with a thousand of them names it as often."""
_LASTING = "+＋×"
"""Marks that end a name: “互联网+”."""
_OPTIONAL = frozenset("&/()")
"""Marks of a name, in their plainest form, without which it may be written too: 河湖长制."""


_QUOTED = re.compile("“[^“”\n，,]{1,12}[，,][^“”\n]{1,12}”")
"""What stands in quotes with a comma, as long as names are."""
_PARTED = str.maketrans("，,", "、、")
Span = tuple[int, int]
"""A half-open span of a raw text, in code points."""


@record
class Found:
    """A name in a text: its half-open span there, the label that it means, and all that are written so.

    ``is_placed`` says whether they are of one place, or the text says of which it is.
    """

    start: int
    end: int
    label: Target
    labels: Sequence[Target]
    is_placed: bool = True


def are_of_one_place(labels: Iterable[Target], source_of: Callable[[Target], Source]) -> bool:
    """Whether all reports that have some labels are of one place."""
    return len({source_of(label).place for label in labels}) == 1


def _without_items(labels: list[Target], source_of: Callable[[Target], Source]) -> list[Target]:
    """The labels of a name without the items of lists in reports that explain the name by itself."""
    if len({label.field is Field.MEMBER for label in labels}) < 2:  # noqa: PLR2004 - all alike
        return labels
    explained = {source_of(label) for label in labels if label.field is not Field.MEMBER}
    return [label for label in labels if label.field is not Field.MEMBER or source_of(label) not in explained]


class Finder:
    """Finds the names of some glossaries in any number of texts."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._all: tuple[Sequence[str], Scan] | None = None
        self._is_first = True
        self._at_hand: tuple[str, Context] | None = None

    def marks(self, raw: str) -> list[Mark]:
        """The names in a text as it was read, in their order."""
        return self.marked(self.found(raw), raw)

    def marked(self, found: Iterable[Found], raw: str) -> list[Mark]:
        """Names that were found in a text, each with its entry and its line."""
        lines = Lines(raw)
        return [self._mark(each, raw, lines) for each in found]

    def source(self, label: Target) -> Source:
        """The report that has a label."""
        return self._index.citation(label.position).source

    def is_short(self, name: Found) -> bool:
        """Whether a name has so few signs that it may be a common word, or a part of one."""
        return _is_short(canonical_name(name.label.text))

    def is_half_of_another(self, raw: str, name: Found) -> bool:
        """Whether a part of a term stands behind a half that the term has not: 四中心 in “一区四中心”."""
        label = name.label
        half = half_before(raw, name.start) if label.field is Field.PART else ""
        return bool(half) and canonical_name(half + label.text) not in canonical_name(self.term(label))

    def has_name(self, name: str) -> bool:
        """Whether an entry has a name, as it is printed."""
        return bool(self._index.spellings.called(canonical_name(name)))

    def text(self, label: Target) -> str:
        """The explanation of the entry that has a label."""
        return self._index.entry(label.position).entry.text

    def term(self, label: Target) -> str:
        """The term of the entry that has a label."""
        return self._index.entry(label.position).entry.term

    def found(self, raw: str, *, with_short: bool = False) -> list[Found]:
        """The names in a text as it was read, in their order; nothing is read of their entries.

        ``with_short`` those of two signs too, wherever they stand.
        """
        raw = self._as_printed(raw)
        text = canonical(raw)
        names, scan = self._names_in(text.text)
        known: dict[str, Sequence[Target]] = {}
        found: list[Found] = []
        named: dict[int, int] = {}  # the positions of entries, each with the number of its last mark
        end = last = 0
        for begin, stop, which in scan(text.text):
            if begin < end:
                continue
            span = text.span(begin, stop)
            if not stands_alone(raw, *span) or cuts_sign(text, begin, stop):
                continue
            name = names[which]
            labels = known.get(name) or known.setdefault(name, self._labels(name))
            span, labels = self._fitting(raw, span, labels)
            if _is_short(name) and not (with_short or is_quoted(raw, *span)):
                labels = [label for label in labels if label.position in named]
            elif people := people_behind(raw, span[1]) if _is_short(name) else "":
                labels = [label for label in labels if people in self.text(label)]
            if labels:
                meant, is_placed = labels[0], True
                if len(labels) > 1:
                    nearest = self.context(raw).among(labels, span, last, self.source)
                    meant = max(nearest, key=lambda label: named.get(label.position, -1))
                    if meant.position in named and self.context(raw).is_anew(span[0], last):
                        place = self.source(meant).place
                        meant = next(label for label in nearest if self.source(label).place == place)
                    is_placed = meant.position in named and found[named[meant.position]].is_placed
                    is_placed = is_placed or self._is_placed(meant, labels, raw, (*span, last))
                named[meant.position] = len(found)
                found.append(Found(*span, meant, labels, is_placed))
                end, last = stop, span[1]
        return found

    def within(self, raw: str, name: Found) -> list[Found]:
        """The shorter names within one that was found in a text: 专精特新 in 专精特新企业."""
        text = canonical(raw[name.start : name.end])
        names = [one for one in self._index.spellings.names_in(text.text) if one != text.text]
        found: list[Found] = []
        end = 0
        for begin, stop, which in scanner(names)(text.text):
            first, last = text.span(begin, stop)
            span = name.start + first, name.start + last
            if begin < end or cuts_sign(text, begin, stop) or not stands_alone(raw, *span):
                continue
            if _is_short(names[which]) and not is_quoted(raw, *span):
                continue
            span, labels = self._fitting(raw, span, self._labels(names[which]))
            if labels:
                found.append(Found(*span, labels[0], labels))
                end = stop
        return found

    def _fitting(self, raw: str, span: Span, labels: Sequence[Target]) -> tuple[Span, list[Target]]:
        """The span of a name in a text, with the mark at its end, and those of its labels that fit there."""
        span, labels = _marked_so(raw, span, labels)
        labels = [label for label in labels if not is_other_pair(raw[slice(*span)], label.text)]
        counted = [label for label in labels if not self._counts_otherwise(raw, span[0], label)]
        return span, _without_items(counted, self.source)

    def _is_placed(self, meant: Target, labels: Sequence[Target], raw: str, at: tuple[int, int, int]) -> bool:
        """Whether all labels of a name are of one place, or the text says near it that of the meant one.

        ``at`` is its span, and the end of the name before.
        """
        near = self.context(raw).places_near
        return are_of_one_place(labels, self.source) or self.source(meant).place in near(*at)

    def _as_printed(self, raw: str) -> str:
        """A text, as long, with the marks of its names where others are typed.

        7x24小时 has an x for its ×, but 3x3篮球 no other; “双随机，一公开” a comma for 、.
        """
        raw = _QUOTED.sub(lambda found: self._parted_so(found[0]), raw)
        times = with_times(raw)
        if times == raw:
            return raw
        text = canonical(times)
        _, scan = self._names_in(text.text)
        signs = [*raw]
        for begin, stop, _ in scan(text.text):
            span = slice(*text.span(begin, stop))
            signs[span] = times[span]
        return "".join(signs)

    def _parted_so(self, quoted: str) -> str:
        """What stands in quotes with 、 for its commas, if that is a name."""
        return quoted.translate(_PARTED) if self.has_name(quoted) else quoted

    def context(self, raw: str) -> Context:
        """What a text says of whose its names are; that of the text at hand is kept."""
        from zhuzhou_cli.search.asides import without_asides  # noqa: PLC0415 - as above
        from zhuzhou_cli.search.context import Context  # noqa: PLC0415 - for several reports

        if self._at_hand is None or self._at_hand[0] != raw:
            self._at_hand = raw, Context(without_asides(raw), self._places)
        return self._at_hand[1]

    @cached_property
    def _places(self) -> Places:
        """The places of the reports, to be sought beside names that several reports have."""
        from zhuzhou_cli.search.said import Places  # noqa: PLC0415 - as above

        return Places(self._index.origins)

    def nearest(self, raw: str, labels: Sequence[Target], name: Found) -> Sequence[Target]:
        """Those of some labels of a name that what a text says beside it means, the newest first."""
        return self.context(raw).among(labels, (name.start, name.end), 0, self.source)

    def _names_in(self, text: str) -> tuple[Sequence[str], Scan]:
        """The names that may stand in a canonical text, and what finds them there."""
        is_first, self._is_first = self._is_first, False
        if self._all is None and (len(text) <= PROBED or (is_first and self._are_many(text))):
            names = self._index.spellings.names_in(text)
            return names, scanner(names)
        if self._all is None:
            names = self._index.spellings.names()
            self._all = names, scanner(names)
        return self._all

    def _are_many(self, text: str) -> bool:
        """Whether to read all names takes longer than to ask for those in a text, were it the only one."""
        return len(self._index.spellings) > _SPELLINGS_A_SIGN * len(text)

    def _labels(self, name: str) -> list[Target]:
        """The labels of a name, the newest of governments first, then of others; errata are not printed.

        Of one report that of its own entry comes first, and not that of a part of an earlier one.
        """
        labels = self._index.spellings.called(name)
        printed = self._few_of_each([label for label in labels if label.field is not Field.ERRATUM])
        if len(printed) < 2:  # noqa: PLR2004 - there is nothing to order
            return printed
        from zhuzhou_cli.search.said import is_governments  # noqa: PLC0415 - for several reports

        sources = [*map(self.source, printed)]
        places = {source: place for place, source in reversed([*enumerate(sources)])}

        def order(label: Target) -> tuple[bool, int, bool]:
            source = self.source(label)
            return not is_governments(source), places[source], label.field is not Field.TERM

        return sorted(printed, key=order)

    def _few_of_each(self, labels: list[Target]) -> list[Target]:
        """The labels of a name, but of one report no more than the first few, where there are many."""
        if len(labels) <= _ALIKE:
            return labels
        counted = Counter[Source]()
        kept: list[Target] = []
        for label in labels:
            source = self.source(label)
            counted[source] += 1
            if counted[source] <= _ALIKE:
                kept.append(label)
        return kept

    def _counts_otherwise(self, raw: str, start: int, label: Target) -> bool:
        """Whether an alias without a number has one before it that is not that of its term.

        九件重点民生实事 is no 十大重点民生实事, though 重点民生实事 may be called so.
        """
        if label.field is not Field.ALIAS or not (
            counted := counted_before(raw[max(0, start - _COUNTED) : start])
        ):
            return False
        names = self._index.entry(label.position).entry.names
        own = {
            counted_before(name.removesuffix(label.text)) for name in names if name.endswith(label.text)
        } - {""}
        return bool(own) and counted not in own

    def _mark(self, name: Found, raw: str, lines: Lines) -> Mark:
        label, span = name.label, (name.start, name.end)
        others = dict.fromkeys(each.position for each in name.labels) if len(name.labels) > 1 else ()
        also = tuple([self._index.citation(other) for other in others if other != label.position])
        match = Match(label.field, label.text, By.SENTENCE, (0, len(label.text)), label.within, span)
        located = self._index.entry(label.position)
        return Mark(*lines.place(name.start), *span, raw[slice(*span)], match, located, also, name.is_placed)


def _marked_so(raw: str, span: Span, labels: Sequence[Target]) -> tuple[Span, Sequence[Target]]:
    """The span of a name in a text, longer by a mark with which the name ends (互联网+), and its labels.

    There are none if no label has the marks that stand there.
    """
    start, end = span
    spans = [(start, end + 1), span] if raw[end : end + 1] in (*_LASTING,) else [span]
    for begin, stop in spans:
        said = raw[begin:stop]
        if found := [label for label in labels if label.text == said or _has_marks_of(said, label.text)]:
            return (begin, stop), [] if _parts_count(said, found) else found
    return span, []


def _parts_count(said: str, labels: Sequence[Target]) -> bool:
    """Whether 、 parts a number from what it counts in none of some names: 三百、工程 is no 三百工程."""
    places = (i for i, sign in enumerate(said) if sign == "、" and said[i + 1] not in NUMBER_SIGNS)
    is_parted = any(not NUMBER_SIGNS.isdisjoint(said[max(0, i - _COUNT) : i]) for i in places)
    return is_parted and not any("、" in label.text for label in labels)


def _has_marks_of(said: str, name: str) -> bool:
    """Whether words have the marks of a name with the same signs; brackets, & and / may be left out of all.

    >>> _has_marks_of("河（湖）长制", "河(湖)长制"), _has_marks_of("河湖长制", "河（湖）长制")
    (True, True)
    >>> _has_marks_of("互联网", "“互联网+”"), _has_marks_of("一廊/一带", "一廊一带")
    (False, False)
    >>> _has_marks_of("5-2之家", "5+2之家"), _has_marks_of("3～5分钟", "3—5分钟")
    (False, True)
    """
    mine, theirs = _marks_in(said), _marks_in(name)
    if _OPTIONAL.isdisjoint(mine):
        theirs = [mark for mark in theirs if mark not in _OPTIONAL]
    return mine == theirs and compounds(said) == compounds(name)


def _marks_in(text: str) -> list[str]:
    return [] if text.isalnum() else [MARKS[sign] for sign in text if sign in MARKS]


def _is_short(name: str) -> bool:
    """Whether a canonical name has so few signs, a number being one, that it may be a common word."""
    if OPEN not in name:
        return len(name) <= SHORT and not name.isascii()
    signs, is_inside = 0, False
    for sign in name:
        is_inside = sign == OPEN or (is_inside and sign != CLOSE)
        signs += not is_inside
    return signs <= SHORT
