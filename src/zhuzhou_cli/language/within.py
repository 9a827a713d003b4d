"""What lies in what: 醴陵市 in 株洲市 and 湖南省; whether two names may be of one place."""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.language.places import LISTED, OF_COUNTIES, PROVINCES, Part, is_province, parts
from zhuzhou_cli.language.tables.counties import lies_in, within
from zhuzhou_cli.language.tables.divisions import PREFECTURES


def is_part(place: str, asked: str) -> bool:
    """Whether a place is the one that is asked for, or lies in it; every place does in one without a name.

    >>> [is_part("株洲市", asked) for asked in ("株洲", "株洲市", "湖南省株洲市", "株洲县", "湖南", "")]
    [True, True, True, False, False, True]
    >>> [is_part("醴陵市", asked) for asked in ("湖南省醴陵市", "湖南省株洲市", "青禾县醴陵市")]
    [True, False, False]
    >>> [is_part("长春市朝阳区", asked) for asked in ("长春", "朝阳区", "长春朝阳区", "朝阳县", "辽宁朝阳")]
    [True, True, True, False, False]
    >>> [is_part("长沙县", asked) for asked in ("长沙", "长沙县", "湖南省长沙县", "长沙市长沙县")]
    [True, True, True, True]
    """
    if asked == place:
        return True
    own, whole = parts(place), parts(asked)
    is_short = len(own) == 1 and (own[0].stem not in LISTED or own[0].kind in OF_COUNTIES)
    if is_short and len(whole) > 1:  # 醴陵市, of 湖南省醴陵市
        return own[0].is_named(whole[-1]) and _may_lie_in(own[0], whole[:-1])
    left, needed = iter(own), _needed(whole)
    if needed != whole and len(needed) == 1 and needed[0].is_listed and own[-1].kind in OF_COUNTIES:
        left = iter(own[:-1])  # 辽宁朝阳 is a prefecture, and no 朝阳区 elsewhere
    return all(any(part.is_named(one) for part in left) for one in needed)


def _needed(asked: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without a province whose prefecture follows: 湖南省株洲市 is 株洲市."""
    is_told = len(asked) > 1 and asked[1].stem in PREFECTURES.get(asked[0].stem, ())
    return asked[1:] if is_told else asked


def may_be_of(place: str, said: Part) -> bool:
    """Whether what a report of a place explains may be meant of a listed place: it, or one that lies in it.

    >>> [may_be_of("株洲市", parts(said)[0]) for said in ("株洲", "湖南省", "浙江省", "长沙市")]
    [True, False, False, False]
    >>> [may_be_of("湖南省", parts(said)[0]) for said in ("株洲市", "天元区", "天河区")]
    [True, True, False]
    >>> [may_be_of(place, parts("长沙县")[0]) for place in ("长沙县", "长沙市", "湖南省")]
    [True, True, True]
    >>> may_be_of("长沙县", parts("长沙市")[0]), may_be_of("南京市鼓楼区", parts("南京市")[0])
    (False, False)
    """
    whole, last = parts(said.text), parts(place)[-1]
    if last.is_listed:
        return is_part(place, said.text) or is_within(whole, last)
    return not whole[-1].is_listed and last.is_named(whole[-1]) and is_part(place, said.text)


def holder(place: Part, *, is_province: bool) -> Part | None:
    """The province, or the prefecture, that a listed place is or lies in; None if that is not known.

    >>> [found and found.stem for part in parts("株洲市攸县") for found in (holder(part, is_province=True),)]
    ['湖南', '湖南']
    >>> holder(parts("攸县")[0], is_province=False), holder(parts("鼓楼区")[0], is_province=True)
    (Part(text='株洲', stem='株洲', kind=''), None)
    """
    *told, own = parts(place.text)
    stems = {own.stem} if own.is_listed else _holders(own, told)
    if own.is_province and not is_province:
        return None
    if is_province:
        stems = {
            province for province, more in PREFECTURES.items() if not stems.isdisjoint({province, *more})
        }
    found = stems.pop() if len(stems) == 1 else ""
    return Part(found, found, "") if found else None


def is_within(whole: Sequence[Part], larger: Part) -> bool:
    """Whether a place, which may stand behind those in which it lies, lies in a province or prefecture.

    >>> [is_within(parts(text), parts("湖南")[0]) for text in ("长沙", "浏阳", "株洲市攸县", "天河区")]
    [True, True, True, False]
    """
    own = whole[-1]
    within_it = PREFECTURES[larger.stem] if larger.is_province else ()
    if own.is_listed:
        return own.stem in within_it
    holders = _holders(own, whole[:-1])
    return larger.stem in holders or not holders.isdisjoint(within_it)


def _may_lie_in(part: Part, told: Sequence[Part]) -> bool:
    """Whether a county may lie in the listed places that stand before it; a county of no table may."""
    known = _holders(part, ())
    return all(one.stem in LISTED for one in told) and (not known or bool(_holders(part, told)))


def _holders(county: Part, told: Sequence[Part]) -> set[str]:
    """The prefectures in which a county lies, those of them that the places before it allow."""
    holders = {*lies_in(county.stem), *lies_in(county.text)}
    for part in told:
        holders &= {part.stem, *PREFECTURES.get(part.stem, ())}
    return holders


def names_around(place: str) -> frozenset[str]:
    """The names, without their kinds, of which a text has one that is about a place: its own, its counties'.

    >>> sorted(names_around("株洲市"))
    ['天元', '攸县', '株洲', '渌口', '炎陵', '石峰', '芦淞', '茶陵', '荷塘', '醴陵']
    """
    own = parts(place)[-1]
    return frozenset({own.stem, *(() if is_province(place) else within(own.stem))})


def are_apart(first: str, second: str) -> bool:
    """Whether two names side by side are of two places, and not of one in the other: 长沙株洲.

    >>> [are_apart("长沙", "株洲"), are_apart("湖南", "江西")]
    [True, True]
    >>> [are_apart("湖南", "株洲"), are_apart("株洲市", "醴陵"), are_apart("北京", "朝阳")]
    [False, False, False]
    """
    part, *_ = parts(second)
    own = [one.stem for one in parts(first)]
    if not part.is_listed or any(part.stem in PREFECTURES.get(stem, ()) for stem in own):
        return False
    has_districts = any(PREFECTURES.get(stem) == () for stem in own)  # 北京朝阳 is no 朝阳 elsewhere
    return part.stem in PROVINCES or not has_districts
