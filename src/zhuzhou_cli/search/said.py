"""The places of some reports and the years that words say: 海南省的八大行动, 双高计划（江西）."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from zhuzhou_cli.language.mentions import leading, means
from zhuzhou_cli.language.places import as_part, names, parts
from zhuzhou_cli.language.within import is_part, may_be_of
from zhuzhou_cli.language.years import Years, years_told
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import record, replaced
from zhuzhou_cli.search.beside import (
    CLAUSES,
    REACH,
    bracket_behind,
    joined_years,
    last_years,
    place_behind,
    sentence_before,
)
from zhuzhou_cli.search.openings import BEFORE_PLACE
from zhuzhou_cli.search.places import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.spelling import Target

Span = tuple[int, int]

_JOINING = frozenset("和与及跟同以并携手联合到至/／、的之省市县区州盟旗在从 ")
"""What stands between two places of which both are meant: 江西省和海南的八大行动."""
_WITHIN = frozenset("的省市县区州盟旗·• ")
"""What stands between a place and one that lies in it."""

_OTHERS = {"法院": "法院|中院", "检察院": "检察院", "政协": "政协", "人大": "人大常委会|人大工作"}
"""Organs that have reports besides the government, by what these are called, and how words name them."""
_GOVERNMENTS = re.compile("政府|[省市县区州]委")
"""How words name a government, or whose policies its report tells."""


def is_governments(source: Source) -> bool:
    """Whether a report is a government's, or does not say whose it is.

    >>> [is_governments(Source("", name, "")) for name in ("政府工作报告", "中级人民法院工作报告", "")]
    [True, False, True]
    """
    return not any(organ in source.report for organ in _OTHERS)


def _series(source: Source) -> tuple[str, str]:
    """The place and the kind of a report, of which there is one a year."""
    return source.place, source.report


def of_organ(words: str, labels: Sequence[Target], source_of: Callable[[Target], Source]) -> Sequence[Target]:
    """The labels of reports of the organ that some words name, or of governments if named; else all."""
    named = [organ for organ, said in _OTHERS.items() if re.search(said, words)]
    kept = [label for label in labels if any(organ in source_of(label).report for organ in named)]
    if not kept and _GOVERNMENTS.search(words):
        kept = [label for label in labels if is_governments(source_of(label))]
    return kept or labels


@record
class Said:
    """Some words, the places that they name, of those that have reports, and the years; None for no years."""

    words: str
    places: frozenset[str]
    years: Years | None

    def __bool__(self) -> bool:
        """Whether any place or year is named."""
        return bool(self.places) or self.years is not None

    def within(self, wider: Said) -> Said:
        """What is said here, and where nothing is said, in words that hold for more.

        2024年的三百工程 in a report of 长沙市 is that of 长沙市 in 2024.
        """
        return Said(self.words, self.places or wider.places, self.years or wider.years)

    def among(self, labels: Sequence[Target], source_of: Callable[[Target], Source]) -> Sequence[Target]:
        """The labels of reports that are of these places, of these years, and called so; all if none is.

        A report of December is of the next year too; of two of one place and organ that a year means, the one
        given in it counts.
        """
        kept = labels
        for fits in (self._is_there, self._is_called):
            kept = [label for label in kept if fits(source_of(label))] or kept
        kept = of_organ(self.words, kept, source_of)
        kept = [label for label in kept if self._is_then(source_of(label))] or kept
        given = {_series(source) for source in map(source_of, kept) if self._is_of_that_year(source)}

        def is_kept(source: Source) -> bool:
            return self._is_of_that_year(source) or _series(source) not in given

        return [label for label in kept if is_kept(source_of(label))]

    def _is_there(self, source: Source) -> bool:
        return source.place in self.places

    def _is_called(self, source: Source) -> bool:
        return bool(source.report) and source.report in self.words

    def _is_then(self, source: Source) -> bool:
        return self.years is not None and source.is_within(self.years.since, self.years.until)

    def _is_of_that_year(self, source: Source) -> bool:
        years = self.years
        return years is not None and any(
            source.date.startswith(str(year)) for year in range(years.since, years.until + 1)
        )


class Places:
    """The places of some reports, sought in the words beside names."""

    def __init__(self, places: Iterable[str]) -> None:
        self._beginning: dict[str, list[str]] = {}
        for place in places:
            for pair in {place[i : i + 2] for i in range(len(place) - 1)}:
                self._beginning.setdefault(pair, []).append(place)

    def beside(self, raw: str, start: int, end: int, since: int = 0) -> Said:
        """What the words of a sentence say last before a span, and in brackets behind it.

        Brackets behind the name before, which ends at ``since``, are of that name.

        >>> said = Places(["海南省", "江西省"]).beside("江西。学习海南省2024年双高计划。", 13, 17)
        >>> [*said.places], said.years and said.years.since
        (['海南省'], 2024)
        """
        sentence = sentence_before(raw, start, since)
        clause = CLAUSES.split(sentence)[-1]
        led = sentence[: len(sentence) - len(clause)]
        beside = self.said(clause + bracket_behind(raw, end))
        if not beside.places and (behind := place_behind(raw, end)):
            beside = beside.within(replaced(self.said(behind.text), years=None))
        if led and not beside.places:
            beside = beside.within(replaced(self.leading(led), years=None))
        return beside.within(Said("", frozenset(), last_years(raw[max(0, start - REACH) : start])))

    def leading(self, clause: str) -> Said:
        """What the first clause of a sentence, or a heading, says of all: its place if it begins with one.

        江西省坚持创新，推进双高计划; but not 学习江西经验，推进双高计划.
        """
        said = self.said(clause, is_head=True)
        begin = BEFORE_PLACE.match(said.words)
        words = said.words[begin.end() :] if begin else ""
        whole = leading(words)  # 湖南长沙
        begins = any(
            words.startswith((*names(place),)) or (whole and is_part(place, whole.text))
            for place in said.places
        )
        return said if begins else Said(said.words, frozenset(), said.years)

    def said(self, words: str, *, is_head: bool = False) -> Said:
        """What some words say last, or as the head of a text first."""
        text = plain(words)
        near = {place for pair in pairwise(text) for place in self._beginning.get("".join(pair), ())}
        spans = {place: span for place in near if (span := _place_in(text, place, is_head=is_head))}
        meant = _joined(text, sorted(_smallest(text, spans), reverse=not is_head))
        years = years_told(text)
        said = joined_years(text, years, is_head=is_head) if years else None
        return Said(text, frozenset([place for place, span in spans.items() if span in meant]), said)


def _place_in(text: str, place: str, *, is_head: bool) -> Span | None:
    """Where a text names a place last, or in a head first, by its longest name; None if it does not."""
    own = parts(place)[-1]
    spans = [
        found.span()
        for name in names(place)
        for found in (re.finditer(re.escape(name), text) if len(name) > 1 else ())
        if name != own.stem or means(own, text, found.end())
    ]
    return max(spans, key=lambda span: (-span[0] if is_head else span[1], span[1] - span[0]), default=None)


def _longest(spans: Iterable[Span]) -> set[Span]:
    """The spans that do not lie within a longer one: in 南京鼓楼, 鼓楼 alone is not another place."""
    found = {*spans}
    return {
        one
        for one in found
        if not any(other != one and other[0] <= one[0] and one[1] <= other[1] for other in found)
    }


def _smallest(text: str, spans: Mapping[str, Span]) -> set[Span]:
    """The spans of places, but for those behind which one that lies there is said: 湖南 in 湖南长沙."""
    longest = _longest(spans.values())
    at = {span: place for place, span in spans.items()}
    pairs = pairwise(sorted(longest))
    return longest - {
        first
        for first, second in pairs
        if _WITHIN.issuperset(text[first[1] : second[0]]) and may_be_of(at[first], as_part(at[second]))
    }


def _joined(text: str, spans: Sequence[Span]) -> set[Span]:
    """The first of some spans, and those that are joined to it: 江西 and 海南 in 对比江西和海南的."""
    meant = set(spans[:1])
    for one, other in pairwise(spans):
        between = text[min(one[1], other[1]) : max(one[0], other[0])]
        if not _JOINING.issuperset(between):
            break
        meant.add(other)
    return meant
