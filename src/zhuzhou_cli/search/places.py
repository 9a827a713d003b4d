"""The place and the year that a query names beside what it asks for: 江西的双高计划, 株洲2024年八大行动.

They say of which report the answer has to be, so they are filters: who asks for 海南的三通一码 is not helped
by that of another province. What looks like a place but belongs to a name (2024年十件实事) was found before,
as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from zhuzhou_cli.language.gazetteer import shares
from zhuzhou_cli.language.hanzi import is_word
from zhuzhou_cli.language.mentions import listed
from zhuzhou_cli.language.places import KINDS, PROVINCES, Part, is_county, is_province, names, parts
from zhuzhou_cli.language.text import NUMBER_SIGNS
from zhuzhou_cli.language.within import are_apart, is_part, may_be_of
from zhuzhou_cli.language.years import Years, years_at
from zhuzhou_cli.model import Source
from zhuzhou_cli.record import record, replaced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.answers import Hit

_NO_PLACE = (
    r"(?:请|谁|什么|啥|何[为谓]|如何|怎|查|问|想|帮|给|说|讲|看|找|告诉|知道|了解|解释|介绍|关于|所谓|"
    r"[今去前明]年|落实|推进|实施|抓好|建设|加快|全|各|本|我|该|两|多|外|同|跨|[城都夜早超股楼菜集上下门闹][市县]|[社园片景库灌校厂街郊市辖新特湾牧]区|"
    r"[示开][范发]区|保税区|自贸区|高新区|城[区州]|.*(?:示范|开发|试验|自贸|保税|功能|产业|生态|风景|保护|合作|经济)区)"
)
_NO_PART = "[的是了在把被]|[全我本各该][省市县区州]"
"""What no place is called, nor has in its name: 株洲召开的全市."""
_OPENING, _CLOSING = "“‘《（([【〔\"' \t\u3000", "”’》）)]】〕\"' \t\u3000"
_APART = _OPENING + "，,：:、·-－—–/"
_MARKS = _CLOSING + "的：:，,"
_MORE_OF_A_NUMBER = tuple("0123456789%％‰./")
LEAST_REST = 2
"""Characters that must be left to be looked up."""


@record
class Narrowed:
    """What a query asks for, where that begins in it, and of which place and years.

    A place of "" and years of 0 are not named. What may be words of a name (安康工程, 25年规划) is not
    ``is_sure``, and a place or a time only beside what is a name by itself. It ``is_told`` if 的 or a year
    stands behind a known place.
    """

    rest: str
    begin: int
    place: str = ""
    since: int = 0
    until: int = 0
    is_sure: bool = False
    is_told: bool = False

    @property
    def said(self) -> str:
        """The place and the years in words: 海南, 2030年, 株洲市2024年, 2025—2027年."""
        span = f"{self.since}—{self.until}" if self.until > self.since else f"{self.since}"
        return self.place + (f"{span}年" if self.since else "")

    def is_of(self, source: Source) -> bool:
        """Whether a source is of this place and of one of these years."""
        is_then = not self.since or source.is_within(self.since, self.until)
        return is_then and is_of_place(source, self.place)


def is_of_place(source: Source, place: str) -> bool:
    """Whether a source is of a place, named with or without its kind, but not with another: 株洲 and 株洲市.

    What is of a district is not of its city, though it is named with it: 深圳市南山区.

    >>> [is_of_place(Source("株洲市", "", ""), place) for place in ("株洲", "株洲市", "株洲县", "湖南", "")]
    [True, True, False, False, True]
    """
    if not place:
        return True
    return is_part(source.place, place) and parts(source.place)[-1].is_named(parts(place)[-1])


def narrowed(raw: str, places: Sequence[str]) -> Iterator[Narrowed]:
    """What a query may ask for of which place and year; nothing if it names none. Known places come first.

    >>> [(one.rest, one.said) for one in narrowed("江西的双高计划", ["江西省"])]
    [('双高计划', '江西')]
    >>> [(one.rest, one.said) for one in narrowed("株洲2024年八大行动", ["株洲市"])]
    [('八大行动', '株洲2024年')]
    >>> [(one.rest, one.said) for one in narrowed("双高计划（延边2025-2027年）", [])]
    [('双高计划', '延边2025—2027年')]
    >>> list(narrowed("八大行动", ["株洲市"]))
    []
    """
    raw = plain(raw).rstrip()
    known = named_in(raw, places)
    near = (place for place in places if shares(place, raw))
    alone = PROVINCES.union(*(names(place) for place in near if len(parts(place)) == 1))
    readings = (*_in_front(raw, known, alone), *_behind(raw, known))
    yield from (one for one in readings if len(one.rest.rstrip(_CLOSING)) >= LEAST_REST)


def of_holders_first(hits: Iterable[Hit], places: Sequence[str]) -> list[Hit]:
    """Hits as they are, but first those of what holds one of some places: 宁波市 for 余姚, then 浙江省."""

    def farness(hit: Hit) -> int:
        place = hit.source.place
        holds = any(may_be_of(place, parts(one)[-1]) for one in places if one)
        return 2 if not holds else int(is_province(place))

    return sorted(hits, key=farness)


def plain(raw: str) -> str:
    """A text in Simplified characters, its digits in ASCII, so that places and years are known in it."""
    return raw.translate(_plain())


@cache
def _plain() -> dict[int, int]:
    """Made for the first text with a place or a year."""
    from zhuzhou_cli.language.tables.traditional import SIMPLIFIED, TRADITIONAL  # noqa: PLC0415 - see above

    return str.maketrans(TRADITIONAL + "０１２３４５６７８９", SIMPLIFIED + "0123456789")


def named_in(text: str, places: Sequence[str]) -> list[str]:
    """The names of some places, of provinces and of prefectures that a plain text holds, the longest first.

    >>> named_in("湖南株洲的双高计划", ["株洲市"])
    ['湖南', '株洲']
    """
    near = (place for place in places if shares(place, text))
    known = {name for place in near for name in names(place) if len(name) > 1 and name in text}
    return sorted(known | listed(text), key=lambda name: (-len(name), text.index(name)))


def _in_front(raw: str, known: Sequence[str], alone: AbstractSet[str]) -> Iterator[Narrowed]:
    """A place or a year before the rest, or both in any order: first a known place, then any X省, X市 …"""
    begin = _past(_OPENING + "在", raw, 0)
    first = years_at(raw, begin)
    begin = _past(_MARKS + _OPENING, raw, first.end) if first else begin
    for end in dict.fromkeys((end_of_known(raw, begin, known), end_of_any(raw, begin, known))):
        if end > begin:
            place = raw[begin:end]
            years = years_at(raw, _past(_MARKS + _OPENING, raw, end))
            rest = _past(_MARKS, raw, years.end if years else end)
            is_sure = rest > end or _is_sure(place, raw[rest:], alone)
            is_told = rest > end and parts(place)[-1].stem in known
            yield from _then(raw, Narrowed("", rest, place, is_sure=is_sure, is_told=is_told), years or first)
    if first and not raw.startswith(_MORE_OF_A_NUMBER, first.end):
        yield from _then(raw, Narrowed("", _past(_MARKS, raw, first.end), is_sure=True), first)


def _then(raw: str, found: Narrowed, years: Years | None) -> Iterator[Narrowed]:
    """What is asked for of some years too; where a part of a year may be of the rest, both readings."""
    if not years:
        yield replaced(found, rest=raw[found.begin :])
        return
    is_sure = found.is_sure and not years.is_short
    is_open = years.when < years.end == found.begin
    found = replaced(found, since=years.since, until=years.until)
    yield replaced(found, rest=raw[found.begin :], is_sure=is_sure and not is_open)
    if is_open:
        yield replaced(found, rest=raw[years.when :], begin=years.when, is_sure=is_sure)


def _behind(raw: str, known: Sequence[str]) -> Iterator[Narrowed]:
    """A place or a year behind the rest, or both: 双高计划（西安2025年）, 双高计划 西安, 双高计划2025."""
    begin, end = len(raw) - len(raw.lstrip()), len(raw.rstrip(_CLOSING))
    for at in range(begin + LEAST_REST, end):
        any_place = (end_of_any(raw, at, known),) if raw[at - 1] in _APART else ()
        for past in dict.fromkeys((end_of_known(raw, at, known), *any_place, at)):
            years = None if raw[past - 1].isdigit() else years_at(raw, _past(_MARKS + _OPENING, raw, past))
            if (years.end if years else past) == end:
                found = Narrowed(raw[begin:at].rstrip(_APART), begin, raw[at:past])
                yield replaced(found, since=years.since, until=years.until) if years else found
                return


def _past(signs: str, raw: str, at: int) -> int:
    """The place behind some signs."""
    while at < len(raw) and raw[at] in signs:
        at += 1
    return at


def end_of_known(raw: str, at: int, known: Sequence[str]) -> int:
    """Where a known name ends that stands at a place of a query, or two as in 湖南省株洲 and 湖南株洲."""
    end = at + len(next((name for name in known if raw.startswith(name, at)), ""))
    if end == at:
        return at
    kind = next((kind for kind in KINDS if raw.startswith(kind, end)), "")
    for begin in (end + len(kind), end):
        second = next((name for name in known if raw.startswith(name, begin)), "")
        is_district = raw.startswith(("区", "县"), begin + len(second))
        if second and (is_district or not are_apart(raw[at:end], second)):
            return begin + len(second)
    return end


def end_of_any(raw: str, at: int, known: Sequence[str]) -> int:
    """Where any place ends that stands at a place of a query, told by its kind.

    Words before a known one are none of its name: 落实株洲市.
    """
    found = _place().match(raw, at)
    if not found or any(_is_no_place(part, known) for part in parts(found[0])):
        return at
    return found.end()


def _is_no_place(part: Part, known: Sequence[str]) -> bool:
    """Whether what ends as a place does is none: a word, or words before a known place.

    Cities and districts are those of the tables; what is called 县 may be an old county, if it is no word.

    >>> [_is_no_place(parts(text)[0], ["株洲"]) for text in ("海绵城市", "安置区", "脱贫县", "落实株洲市")]
    [True, True, True, True]
    >>> [_is_no_place(parts(text)[0], []) for text in ("盐城市", "万宁市", "和平区", "青禾县")]
    [False, False, False, False]
    """
    if any(name in part.text and not part.text.startswith(name) for name in known):
        return True
    if is_county(part) or part.stem in known or part.text in known:
        return False
    is_old = part.kind == "县" and len(part.stem) == LEAST_REST and NUMBER_SIGNS.isdisjoint(part.stem)
    return not is_old or is_word(part.stem)


def _is_sure(place: str, rest: str, alone: AbstractSet[str]) -> bool:
    """Whether what stands directly before the rest is a place: 朝阳市 is, 安康 may be a word.

    ``alone`` are the names of provinces and of places that have reports, and are no part of another place.
    """
    named = parts(place)
    is_cut = rest.startswith(KINDS)  # 朝阳|市双高计划
    return bool(named[-1].kind) or (not is_cut and (len(named) > 1 or place in alone))


@cache
def _place() -> re.Pattern[str]:
    hanzi, kinds = f"(?!{_NO_PART})[\u4e00-\u9fff]", "|".join(KINDS)
    return re.compile(
        rf"(?!{_NO_PLACE})(?:(?:{hanzi}){{2,7}}?(?:(?:{hanzi}){{1,11}}?(?=自治))?(?:{kinds})){{1,3}}"
    )
