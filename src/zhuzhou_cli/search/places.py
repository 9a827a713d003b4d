"""The place and the year that a query names before what it asks for: 江西的双高计划, 株洲2024年八大行动.

They say of which report the answer has to be, so they are filters: who asks for 海南的三通一码 is not helped
by that of another province. What looks like a place but belongs to a name (2024年十件实事) was found before,
as it was typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.language.text import NUMBER_SIGNS, simplified
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|"
    "云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门"
)
_KINDS = "特别行政区|自治区|自治州|自治县|省|市|县|区|州|盟|旗"
_NO_PLACE = (
    r"(?:全|各|本|我|该|两|多|外|同|跨|[城都夜早超股楼菜集上下门闹][市县]|[社园片景库灌校厂街郊市辖新特湾牧]区|"
    r"[示开][范发]区|保税区|自贸区|高新区|城[区州]|.*(?:示范|开发|试验|自贸|保税|功能|产业|生态|风景|保护|合作|经济)区)"
)
_YEAR = r"(?:19|20)\d\d(?:年度?)?|[一二][零〇九○OoＯ0-9][零〇一二三四五六七八九○OoＯ]{2}年度?"
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
LEAST_REST = 2
"""Characters that must be left to be looked up."""


@record
class Narrowed:
    """What a query asks for, and of which place and year; a place of "" and a year of 0 are not named."""

    rest: str
    place: str = ""
    year: int = 0

    @property
    def said(self) -> str:
        """The place and the year in words: 海南, 2030年, 株洲市2024年."""
        return self.place + (f"{self.year}年" if self.year else "")

    def is_of(self, source: Source) -> bool:
        """Whether a source is of this place and year."""
        return is_of_place(source, self.place) and (not self.year or str(self.year) in source.years)


def is_of_place(source: Source, place: str) -> bool:
    """Whether a source is of a place, named with or without its kind, but not with another: 株洲 and 株洲市.

    >>> [is_of_place(Source("株洲市", "", ""), place) for place in ("株洲", "株洲市", "株洲县", "湖南", "")]
    [True, True, False, False, True]
    """
    stem = _stem(place)
    is_of_other_kind = place not in (stem, source.place) and _stem(source.place) == stem
    return stem in source.place and not is_of_other_kind


def narrowed(raw: str, places: Sequence[str]) -> Iterator[Narrowed]:
    """What a query may ask for of which place and year; nothing if it names none. Known places come first.

    >>> list(narrowed("江西的双高计划", ["江西省"]))
    [Narrowed(rest='双高计划', place='江西', year=0)]
    >>> [(one.rest, one.said) for one in narrowed("株洲2024年八大行动", ["株洲市"])]
    [('八大行动', '株洲2024年')]
    >>> list(narrowed("八大行动", ["株洲市"]))
    []
    """
    raw = "".join(map(simplified, raw.translate(_DIGITS)))
    known = [name for place in places for name in (place, _stem(place)) if len(name) > 1]
    if not _may_narrow(raw, known):
        return
    seen = set()
    for pattern in _patterns(sorted(known, key=len, reverse=True)):
        match = pattern.fullmatch(raw.strip())
        if match and len(match["rest"]) >= LEAST_REST:
            named = match.groupdict(default="")
            found = Narrowed(match["rest"], named["place"], _year(named["year"] or named["first"]))
            if found not in seen:
                seen.add(found)
                yield found


def _may_narrow(raw: str, known: Sequence[str]) -> bool:
    """Whether a query may name a place or a year at all; to make the patterns takes as long as a look-up."""
    if not (NUMBER_SIGNS.isdisjoint(raw) and set(_KINDS).isdisjoint(raw)):
        return True
    return any(name in raw for name in (*known, *_PROVINCES.split("|")))


def _year(written: str) -> int:
    return int(numbers(written)[0].values[0]) if written else 0


def _stem(place: str) -> str:
    kind = next((kind for kind in _KINDS.split("|") if place.endswith(kind)), "")
    stem = place.removesuffix(kind)
    return stem if len(stem) > 1 else place


def _patterns(known: Sequence[str]) -> Iterator[re.Pattern[str]]:
    """A loaded place or a province; any X省, X市 …; a year alone."""
    import re  # noqa: PLC0415 - only for what is not answered as it was typed

    province = rf"(?:{_PROVINCES})(?:{_KINDS})?"
    first = rf"(?:(?P<first>{_YEAR})的?)?"
    then = rf"的?(?:(?P<year>{_YEAR}))?[的：:，,\s]*(?P<rest>.+)"
    if known:
        names = "|".join(map(re.escape, known))
        other = rf"(?!(?:{_KINDS})(?:[的：:，,\s]|{_YEAR}))"  # 襄阳县的… is not of 襄阳市
        yield re.compile(f"{first}(?P<place>{names}){other}{then}")
    yield re.compile(f"{first}(?P<place>{province}){then}")
    yield re.compile(
        rf"{first}(?!{_NO_PLACE})(?P<place>(?:[\u4e00-\u9fff]{{2,7}}?(?:{_KINDS})){{1,3}}){then}"
    )
    yield re.compile(rf"(?P<place>)(?P<first>)(?P<year>{_YEAR})[的：:，,\s]*(?P<rest>[^\d%％‰./].*)")
