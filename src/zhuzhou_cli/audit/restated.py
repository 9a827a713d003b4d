"""Counts of a name that its explanation says once more, and says otherwise.

“1+5+N”体系：1个核心、4个支撑、N个应用      a number and a measure word for each number of the name
“科创十条”：支持科技创新的九条政策措施      what is explained, at the end, with another count
“三大战役”：工业突围、项目攻坚两大战役      a list and its own sum
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhuzhou_cli.audit.counts import COUNTED_AT_END, count_at_end, noun_of
from zhuzhou_cli.audit.kinds import Shape, kind_of
from zhuzhou_cli.audit.lists import ALL_MEASURES
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.record import record
from zhuzhou_cli.report.words import LISTS

_FIGURE = rf"{NUMERAL}+|[0-9]{{1,4}}|[A-Za-z]|多|若干"
_MEASURED = re.compile(
    rf"(?:{LISTS}:?)?[^{NUMERAL[1:-1]}0-9A-Za-z多若“”]{{0,4}}({_FIGURE})(?:[{ALL_MEASURES}]|(?<=若干))"
)
"""The figure of an item: 即1个, 建设4大."""
_PARTING = re.compile("[、,;]|以及|[和与及]")
_BRACKETS = re.compile(r"\([^()]*\)")
_TWO = 2
_POLICIES = "政策|措施|举措|意见|规定|办法"
_RESTATED = r"[^;。:]*[的共等](?P<count>{numeral}+|[0-9]{{1,3}}){measure}[^,;、。:“”]{{0,8}}?(?:{noun})。?"
_NOT_ALL = re.compile(
    "其中|新增|新出台|另外|补充|首批|[第前]|基础上|升级|原|[余多]|以上|涉及|主要|重点|每|部分"
)
"""Words by which the count may be one of some only, or of something older."""
_OTHERS = re.compile("落实|对接|贯彻|根据|按照|依据|配套")
"""Words by which the count may be one of something else: 落实省委部署的八项行动."""


@record
class Restated:
    """A number of a name as it stands there, what it says, and what its explanation says."""

    label: str
    count: int
    said: int


def by_measures(numbers: Sequence[tuple[str, int]], words: str) -> Iterator[Restated]:
    """The one number of a layout or code that words restate otherwise, all of them in their order.

    >>> numbers = [("1", 1), ("5", 5), ("N", 0)]
    >>> [(one.label, one.said) for one in by_measures(numbers, "1个核心、4个支撑、N个应用。")]
    [('5', 4)]
    >>> list(by_measures(numbers, "2个核心、4个支撑、N个应用。"))
    []
    >>> list(by_measures(numbers, "1个核心、4个支撑。"))
    []
    """
    items = _PARTING.split(_BRACKETS.sub("", words))
    found = [_MEASURED.match(item) for item in items]
    said = [value(figure[1]) or 0 for figure in found if figure]
    if len(numbers) < _TWO or not len(numbers) == len(items) == len(said):
        return
    pairs = [(label, count, own) for (label, count), own in zip(numbers, said, strict=True) if count != own]
    if len(pairs) == 1 and all(pairs[0]):
        yield Restated(*pairs[0])


def counted_again(term: str, words: str) -> int:
    """Another count that an explanation of one sentence ends with, of what its term counts; else 0.

    >>> [counted_again("科创十条", f"支持科创的{said}条政策。") for said in ("九", "十", "前九", "新增九")]
    [9, 0, 0, 0]
    >>> [counted_again("六项行动", f"{said}部署的五项行动。") for said in ("县委", "落实省委")]
    [5, 0]
    >>> [counted_again("三大战役", f"{said}两大战役。") for said in ("突围、攻坚", "突围、攻坚、会战")]
    [2, 0]
    """
    kind, counted = kind_of(term), COUNTED_AT_END.fullmatch(term)
    if kind and kind.shape is Shape.ARTICLES:
        count, measure, noun = kind.counts[0], "条", _POLICIES
    elif counted:
        count, measure, noun = count_at_end(term), counted["measure"], re.escape(noun_of(term))
    else:
        return 0
    again = re.fullmatch(_RESTATED.format(numeral=NUMERAL, measure=measure, noun=noun), words)
    found = again or _summed(words, f"[{measure}][^,;、。:“”]{{0,8}}?(?:{noun})。?")
    if not found or _NOT_ALL.search(words) or _OTHERS.search(words):
        return 0
    said = value(found["count"]) or 0
    figures = re.findall(rf"(?:{NUMERAL}+|[0-9]+){measure}", words)
    return said if len(figures) == 1 and said != count else 0


def _summed(words: str, counted: str) -> re.Match[str] | None:
    """A list with its own sum, if they are all of the words and agree; ``counted`` stands behind the sum."""
    found = re.fullmatch(rf"(?:{LISTS}:?)?(?P<items>[^,;:。()]+?)(?P<count>{NUMERAL}+){counted}", words)
    items = _PARTING.split(found["items"]) if found else []
    is_right = found and len(items) >= _TWO and value(found["count"]) == len(items)
    return found if is_right else None
