"""Queries that are names beside places and years, and nothing else: 广东省政府的双高计划, 双高计划（2023年）.

Whoever writes so asks for what is said there and then. Several places or years ask for any of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import product

from zhuzhou_cli.language.mentions import county_at
from zhuzhou_cli.language.places import KINDS
from zhuzhou_cli.language.within import are_apart
from zhuzhou_cli.language.years import years_at
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import record
from zhuzhou_cli.search.places import end_of_any, end_of_known, is_of_place, named_in, plain

COMPARING = ("对比", "比较", "区分", "相比")
"""What asks for several places or years, and demands none of them alone."""
_WORDS = (
    f"{'|'.join(COMPARING)}|有没有|有什么|有何|有哪些|有啥|区别|不同|异同|差异|差别|变化|"
    "人民政府工作报告|政府工作报告|工作报告|人民政府|政府|(?:中级|高级)?人民法院|法院|中院|人民检察院|检察院|政协|报告|关于|截至|截止|参见|以来|以前|以后|当年|年度|省|市|县|区|州|委|"
    "(?:是不是)?(?:一样|相同)(?:吗|么)?|还是|还有|以及|vs|VS|各自|各|分别|有|吗|呢|也|那|比起|比|多|少|更|好|学|抄|照搬|说|一回事|没有|没|哪里|哪个|谁|先|才|提|吧|么|了|做法|说法|情况|是|的|之|在|于|里|中|内|上|到|至|自|从|起|和|与|跟|同|及|见|年|版|末|底|初"
)
"""What may stand beside places and years, and asks for nothing else: 株洲和长沙的…有何不同."""
_MARKS = r"[\s，,、。；;：:？?！!~@.·/／()（）《》〈〉“”‘’\"'「」『』【】〔〕#—–\-]"


_SIGN = "([省市县区州])"
_LEVEL = (
    rf"(?:^|(?<=[和与跟同及、是年的]))(?:[全我本]{_SIGN}|{_SIGN}(?:[里级]|委、?[省市县区州]政府|委|人民政府|政府))"
    rf"|(?<=[和与跟同及、年]){_SIGN}(?=$|[和与跟同及、的])|^{_SIGN}(?=[和与跟同及、])"
)
"""A level of government beside places, years or others: 长沙和省里的, 2024年省委, 省、市; groups of it."""


Span = tuple[int, int]
Asked = tuple[str, Span | None]
"""A place, which may be "", and the years of which something has to be of both."""


@record
class Filters:
    """Places, and spans of years, any of which an entry has to be of; what is not named does not count.

    A level of government counts as a place beside others: 省. If ``is_paired``, each place has a span of its
    own: 醴陵2024年和湘潭2025年.
    """

    places: tuple[str, ...]
    spans: tuple[Span, ...]
    is_paired: bool = False

    @property
    def _asked(self) -> list[Asked]:
        if self.is_paired:
            return [*zip(self.places, self.spans, strict=True)]
        return [*product(self.places or ("",), self.spans or (None,))]

    @property
    def said(self) -> str:
        """They in words: 广东、西安2025年, 醴陵2024年、湘潭2025年."""
        if self.is_paired:
            return _in_words(self._asked)
        years = map(_years, self.spans)
        return "、".join(self.places) + (f"{'、'.join(years)}年" if self.spans else "")

    def is_of(self, source: Source) -> bool:
        """Whether a source is of one of the places and of one of the years."""
        return any(_fits(source, asked) for asked in self._asked)

    def within(self, *wider: Filters) -> Filters:
        """These, and where no place or no year is named, those that hold for more."""
        if self.is_paired:
            return self
        places = next((one.places for one in (self, *wider) if one.places), ())
        return Filters(places, next((one.spans for one in (self, *wider) if one.spans), ()))

    def missing(self, *answers: Sequence[Source]) -> str:
        """The places and years of which some answer has no source, in words; nothing if each has one.

        >>> one, other = (Source(place, "", "2026-01-08") for place in ("株洲市", "长沙市"))
        >>> asked = Filters(("长沙", "株洲"), ())
        >>> asked.missing([one]), asked.missing([one, other]), asked.missing([one, other], [one])
        ('长沙', '', '长沙')
        >>> Filters(("长沙",), ((2025, 2025), (2026, 2026))).missing([other])
        '2025年'
        >>> Filters(("长沙", "株洲"), ((2026, 2026),)).missing([other])
        '株洲2026年'
        """
        lacking = [asked for asked in self._asked if not _have_all(answers, partial(_fits, asked=asked))]
        if len({*self.places}) == 1 and len(lacking) < len(self._asked):
            lacking = [("", span) for _, span in lacking]
        return _in_words(lacking)


def _in_words(asked: Sequence[Asked]) -> str:
    """Places and years, each place with its own."""
    said: dict[str, list[str]] = {}
    for place, span in asked:
        said.setdefault(place, []).extend([_years(span)] if span else [])
    return "、".join(place + (f"{'、'.join(years)}年" if years else "") for place, years in said.items())


def _years(span: Span) -> str:
    since, until = span
    return f"{since}—{until}" if until > since else f"{since}"


def _have_all(answers: Sequence[Sequence[Source]], is_meant: Callable[[Source], bool]) -> bool:
    """Whether each of some answers has a source that is meant."""
    return all(any(map(is_meant, sources)) for sources in answers)


def _fits(source: Source, asked: Asked) -> bool:
    """Whether a source is of a place and of some years."""
    place, span = asked
    return (not place or _is_of(source, place)) and (span is None or source.is_within(*span))


def _is_of(source: Source, place: str) -> bool:
    """Whether a source is of a place or of a level of government."""
    from zhuzhou_cli.search.levels import is_of_level  # noqa: PLC0415 - it loads patterns

    return is_of_level(source.place, place) if len(place) == 1 else is_of_place(source, place)


def filters(pieces: Sequence[str], places: Sequence[str]) -> Filters | None:
    """What the pieces of a query beside its names ask for; None if that is nothing, or anything else.

    ``places`` are those of the reports.

    >>> found = filters(["广东省人民政府", "（2022年底）"], ["江西省"])
    >>> found and found.said
    '广东省2022年'
    >>> filters(["推进", ""], ["江西省"]), filters(["、"], ["江西省"])
    (None, None)
    """
    asked: list[str | Span] = []
    for piece in pieces:
        text = plain(piece)
        for found in _parts(text, named_in(text, places)):
            if found is None:
                return None
            asked.append(found)
    named = [one for one in asked if isinstance(one, str)]
    spans = [one for one in asked if not isinstance(one, str)]
    if len(named) == 1 and len(named[0]) == 1 and not spans:  # a level by itself is told only
        return None
    if len(named) == len(spans) > 1 and {*map(type, asked[::2])}.isdisjoint(map(type, asked[1::2])):
        return Filters(tuple(named), tuple(spans), is_paired=True)
    return Filters(tuple(dict.fromkeys(named)), tuple(dict.fromkeys(spans))) if named or spans else None


def names_level(piece: str) -> bool:
    """Whether a piece of a query beside its names begins with a level of government, or has one behind 和.

    >>> names_level("省裡的"), names_level("和我市"), names_level("长沙市的")
    (True, True, False)
    """
    return bool(_level().search(plain(piece)))


def _parts(text: str, known: Sequence[str]) -> Iterator[str | Span | None]:
    """The places and the years of a text, one after the other; None for anything else.

    >>> [*_parts("岳阳、株洲两市的", ["岳阳", "株洲"])]
    ['岳阳', '株洲']
    """
    at = places = 0
    while at < len(text):
        if places > 1 and (count := _count().match(text, at)):
            at = count.end()
        elif years := years_at(text, at):
            yield years.since, years.until
            at = years.end
        elif level := _level().match(text, at):
            yield next(filter(None, level.groups()))
            at = level.end()
        elif (end := _end_of_place(text, at, known)) > at:
            yield text[at:end]
            at = end
            places += 1
        elif between := _between().match(text, at):
            at = between.end()
        else:
            yield None
            return


def _end_of_place(text: str, at: int, known: Sequence[str]) -> int:
    """Where a place ends, with those that follow at once: 北京市东城区, 北京东城."""
    end = end_of_known(text, at, known)
    if end > at:
        end += len(next((kind for kind in KINDS if text.startswith(kind, end)), ""))
    elif not _between().match(text, at):
        end = max(end_of_any(text, at, known), at + len(county_at(text, at)))
    if end == at:
        return end
    more = _end_of_place(text, end, known)
    return end if more > end and are_apart(text[at:end], text[end:more]) else more


@cache
def _level() -> re.Pattern[str]:
    return re.compile(_LEVEL)


@cache
def _count() -> re.Pattern[str]:
    """How many places were listed, of each kind: 长沙、株洲两市, 沪苏浙皖三省一市."""
    return re.compile("(?:[一二两三四五六七八九十几多]{1,2}个?[省市县区州地])+")


@cache
def _between() -> re.Pattern[str]:
    """One word or mark; the next one may begin a place: （上海."""
    return re.compile(f"{_WORDS}|{_MARKS}")
