"""Of which report a name in a text is, as the words beside it say: 海南省的八大行动, 双高计划（江西）."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from zhuzhou_cli.language.gazetteer import may_name, shares
from zhuzhou_cli.language.places import names
from zhuzhou_cli.language.years import Years, years_in
from zhuzhou_cli.model import Source
from zhuzhou_cli.search.filters import Filters, filters
from zhuzhou_cli.search.places import plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.index.spelling import Target

Span = tuple[int, int]

_REACH = 40
"""Signs before a name that may say whose it is."""
_BEHIND = 24
"""Signs of the brackets behind it, at most."""
_PARTS = "[。！？；，!?;,\n]"
_ENDS = "。！？；!?;\n"
_OPENING, _CLOSING = "（(〔[", "）)〕]"
_JOINING = frozenset("和与及跟同、的之省市县区州盟旗在从 ")
"""What stands between two places of which both are meant: 江西省和海南的八大行动."""
HEAD = 400
"""Signs at the beginning of a text that say whose it is, if any do: its title, its day, its first words."""


def words_beside(raw: str, start: int, end: int) -> str:
    """The words of a sentence before a span of it, and what stands in brackets behind it.

    >>> words_beside("他说。学习海南省2024年双高计划（江西）。", 13, 17)
    '学习海南省2024年（江西'
    """
    before = raw[max(0, start - _REACH) : start]
    begin = max(before.rfind(sign) for sign in _ENDS) + 1
    return before[begin:] + _in_brackets(raw[end:])


def demanded(before: str, behind: str, places: Sequence[str]) -> Filters | None:
    """What the words of a query directly beside a name ask for, if they are places and years alone.

    ``before`` reaches back to the name before, ``behind`` to the end; ``places`` are those of the reports.

    >>> [found and found.said for found in (demanded("对比上海的", "", []), demanded("、上海市的", "", []))]
    [None, '上海市']
    """
    words = (_in_brackets(behind), re.split(_PARTS, before)[-1])
    asked = (filters([said], places) for said in words if said and may_name(plain(said), places))
    return next((found for found in asked if found), None)


def _in_brackets(behind: str) -> str:
    """What stands in brackets with which some words begin, without the last of these; nothing if none do."""
    closing = next((i for i, sign in enumerate(behind[:_BEHIND]) if sign in _CLOSING), -1)
    return behind[:closing] if behind[:1] in (*_OPENING,) and closing > 0 else ""


def told(
    words: str, labels: Sequence[Target], source_of: Callable[[Target], Source], *, is_head: bool = False
) -> Sequence[Target]:
    """The labels of the places and years that words beside a name say last, or a head first.

    None if they name none of theirs.
    """
    text = plain(words)
    places = {label: _place_in(text, source_of(label).place, is_head=is_head) for label in labels}
    spans = sorted({span for span in places.values() if span}, reverse=not is_head)
    placed = [label for label in labels if places[label] in _joined(text, spans)]
    years = sorted(years_in(text), key=lambda found: found.end, reverse=not is_head)[:1]
    dated = [label for label in placed or labels if any(_is_then(source_of(label), one) for one in years)]
    return dated or placed


def _place_in(text: str, place: str, *, is_head: bool) -> Span | None:
    """Where a text names a place last, or in a head first, by its longest name; None if it does not."""
    if not shares(place, text):
        return None
    find = text.find if is_head else text.rfind
    spans = [(at, at + len(name)) for name in names(place) if len(name) > 1 and (at := find(name)) >= 0]
    return max(spans, key=lambda span: (-span[0] if is_head else span[1], span[1] - span[0]), default=None)


def _joined(text: str, spans: Sequence[Span]) -> set[Span]:
    """The first of some spans, and those that are joined to it: 江西 and 海南 in 对比江西和海南的."""
    meant = set(spans[:1])
    for one, other in pairwise(spans):
        between = text[min(one[1], other[1]) : max(one[0], other[0])]
        if not _JOINING.issuperset(between):
            break
        meant.add(other)
    return meant


def _is_then(source: Source, years: Years) -> bool:
    return any(years.since <= int(year) <= years.until for year in source.years)
