"""The names of places: their parts, their kinds, and how they are called without: 延边 for 延边朝鲜族自治州.

Read only for what is not answered as it was typed: it loads patterns, and tables of China's divisions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from zhuzhou_cli.language.tables.counties import COUNTIES, LONGEST, WITH_KIND, lies_in, within
from zhuzhou_cli.language.tables.divisions import PEOPLES, PREFECTURES
from zhuzhou_cli.record import record

KINDS = (
    *("特别行政区", "自治区", "自治州", "自治县", "自治旗", "新区", "地区", "林区", "矿区"),
    *("省", "市", "县", "区", "州", "盟", "旗"),
)
"""What a place may be, the longer names first."""
PROVINCES = frozenset(PREFECTURES)
_PREFECTURES = frozenset(name for names in PREFECTURES.values() for name in names)
_OF_PROVINCES = ("", "省", "市", "自治区", "特别行政区")
_OF_COUNTIES = ("县", "区", "旗", "新区", "矿区", "林区")
_LISTED = PROVINCES | _PREFECTURES
_PEOPLES = tuple(PEOPLES)
_KINDS = frozenset(kind[-1] for kind in KINDS)
_ENDS = frozenset(name[-2:] for name in _LISTED)
_PART = re.compile(rf"[\u4e00-\u9fff]{{2,}}?(?:{'|'.join(KINDS)})|[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+")
_BETWEEN = re.compile(r"(?:人民政府|政府|委|里)?[的之]?[\s*_|“‘「『《〈【】（）()\"']*$")
"""What stands between a place and a name of it: 浙江省委的“八大行动”."""
_DOES = (
    *("实施", "推进", "启动", "开展", "提出", "发布", "出台", "深化", "打造", "建设", "构建", "推出"),
    *("印发", "抓", "召开", "举行", "举办", "部署", "落实", "推动", "加快", "坚持", "聚焦", "强化", "全面"),
)
"""What a government does, behind its name without a kind: 浙江推进."""
_AND_COUNTY = "和县"
"""A county of 安徽, whose name behind other words is 和 and a level: 市政府和县政府."""
_NUMBERS = (*"二两三四五六七八九十百千“",)
"""How the name of what it does may begin there: 湘潭八大行动."""
_WHEN_AND_HOW = (
    *("今年", "明年", "去年", "近日", "近年", "日前", "目前", "当前", "今天", "昨天", "年初"),
    *("将", "要", "正", "已", "也", "还", "则", "都", "拟", "力争", "计划", "率先", "继续"),
    *("持续", "积极", "大力", "深入", "扎实", "着力", "全力", "全省", "全市", "各地", "各级"),
    *("等地", "等市", "以", "把", "在", "对", "为", "围绕", "按照", "通过", "从", "自", "是"),
    *("有", "】", "：", ":"),
    *"0123456789",
)
"""What stands between a place without its kind and what it does: 合肥今年启动."""
_ACTS = (
    *("实施", "推进", "启动", "开展", "提出", "出台", "推出", "印发", "抓好", "召开", "举行"),
    *("部署", "落实", "推动"),
)
"""What a county does, behind its name without a kind: 醴陵推进; 新城建设 is none's."""
_NO_KINDS = (*("市场", "市民", "市值", "市容", "区域", "区间", "县域", "州际"),)
"""Words that begin as a kind: 长沙市场."""
_LEAST, _LONGEST = 2, 16
"""Hanzi of a name without its kind, at least, and with it, at most: 克孜勒苏柯尔克孜自治州."""


@record
class Part:
    """One place of a name: as it is written, what it is called without its kind, and its kind."""

    text: str
    stem: str
    kind: str

    def is_named(self, other: Part) -> bool:
        """Whether another name may mean this place: 延边 and 延边州 do 延边朝鲜族自治州.

        What a province is called means no smaller place: 海南 is not 海南藏族自治州.
        """
        if self.text == other.text:
            return True
        if self.stem != other.stem:
            return False
        if not other.kind:
            return self.stem not in PROVINCES or self.kind in _OF_PROVINCES
        return not self.kind or self.kind[-1] == other.kind[-1]


@lru_cache(4096)
def parts(place: str) -> tuple[Part, ...]:
    """The places that a name is made of, the largest first.

    >>> [part.text for part in parts("长春市朝阳区")], [part.text for part in parts("陕西安康市")]
    (['长春市', '朝阳区'], ['陕西', '安康市'])
    >>> [(part.stem, part.kind) for part in parts("湖北省恩施土家族苗族自治州")]
    [('湖北', '省'), ('恩施', '自治州')]
    """
    return tuple(_part(text) for joined in _PART.findall(place) for text in _parted(joined))


def _parted(text: str) -> tuple[str, ...]:
    """陕西安康市 is of two parts: a province or prefecture may stand before others without its kind."""
    for size in range(len(text) - _LEAST, 1, -1):
        lead, left = text[:size], text[size:]
        is_of_people = "自治" in left and left.startswith(_PEOPLES)
        if lead in _LISTED and left not in KINDS and not is_of_people:
            return (lead, *_parted(left))
    return (text,)


def _part(text: str) -> Part:
    kinds = (kind for kind in KINDS if text.endswith(kind) and len(text) - len(kind) >= _LEAST)
    kind = next(kinds, "")
    stem = text.removesuffix(kind)
    return Part(text, _without_peoples(stem) if kind.startswith("自治") else stem, kind)


def _without_peoples(stem: str) -> str:
    """恩施土家族苗族 is called 恩施; but what is a people alone, by its name: 东乡族, 鄂伦春."""
    for people in _PEOPLES:
        for name in (f"{people}族", people)[: len(people)]:  # 蒙古 also stands without 族, 回 does not
            if stem.endswith(name) and len(stem) - len(name) >= _LEAST:
                return _without_peoples(stem.removesuffix(name))
    return stem.removesuffix("族") if len(stem) > _LEAST else stem


@lru_cache(4096)
def names(place: str) -> frozenset[str]:
    """The names by which people call a place: whole or by its last parts, each with its kind or without.

    >>> sorted(names("长春市朝阳区"))
    ['朝阳', '朝阳区', '长春市朝阳', '长春市朝阳区', '长春朝阳', '长春朝阳区']
    >>> sorted(names("延边朝鲜族自治州"))
    ['延边', '延边州', '延边朝鲜族自治州']
    """
    called = [{part.text, part.stem, part.stem + part.kind[-1:]} for part in parts(place)]
    lasts = (product(*called[begin:]) for begin in range(len(called)))
    return frozenset({place} | {"".join(name) for last in lasts for name in last})


def is_said(place: str, text: str) -> bool:
    """Whether a text names a place; a district of another city with the same name does not count.

    >>> [is_said("长沙市", text) for text in ("对标长沙先进", "长沙县抓好", "长沙市场")]
    [True, False, True]
    >>> [is_said("南京市鼓楼区", text) for text in ("南京抓好", "鼓楼区抓好", "徐州市鼓楼区抓好")]
    [False, True, False]
    """
    *larger, own = parts(place)
    return any(
        means(own, text, found.end()) and not _is_elsewhere(larger, text[: found.start()])
        for found in re.finditer(re.escape(own.stem), text)
    )


def _is_elsewhere(larger: Sequence[Part], before: str) -> bool:
    """Whether the words before the name of a district say that it lies elsewhere: 徐州市|鼓楼区."""
    found = last_listed(before) if larger else None
    return found is not None and not any(part.stem == found.stem for part in larger)


def means(part: Part, text: str, end: int) -> bool:
    """Whether the stem of a place, which ends at a place of a text, stands for it there.

    It does not where the sign behind makes it another place, 长沙 in 长沙县; and a stem alone that is the
    name of a prefecture, 长沙, never stands for a county.
    """
    kind = next((kind for kind in KINDS if text.startswith(kind, end)), "")
    if not kind or text.startswith(_NO_KINDS, end):
        return part.stem not in _LISTED or part.kind not in _OF_COUNTIES
    if not part.kind:
        return part.stem + kind not in WITH_KIND
    is_place = part.stem in COUNTIES or part.stem + kind in WITH_KIND
    is_place |= part.stem in _LISTED and kind in _OF_PROVINCES
    return not is_place or kind[-1] == part.kind[-1]


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
    is_short = len(own) == 1 and (own[0].stem not in _LISTED or own[0].kind in _OF_COUNTIES)
    if is_short and len(whole) > 1:  # 醴陵市, of 湖南省醴陵市
        return own[0].is_named(whole[-1]) and _may_lie_in(own[0], whole[:-1])
    left, needed = iter(own), _needed(whole)
    if needed != whole and len(needed) == 1 and _is_listed(needed[0]) and own[-1].kind in _OF_COUNTIES:
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
    if _is_listed(last):
        return is_part(place, said.text) or _lies_in(whole, last)
    return not _is_listed(whole[-1]) and last.is_named(whole[-1]) and is_part(place, said.text)


def holder(place: Part, *, is_province: bool) -> Part | None:
    """The province, or the prefecture, that a listed place is or lies in; None if that is not known.

    >>> [found and found.stem for part in parts("株洲市攸县") for found in (holder(part, is_province=True),)]
    ['湖南', '湖南']
    >>> holder(parts("攸县")[0], is_province=False), holder(parts("鼓楼区")[0], is_province=True)
    (Part(text='株洲', stem='株洲', kind=''), None)
    """
    *told, own = parts(place.text)
    stems = {own.stem} if _is_listed(own) else _holders(own, told)
    if _is_province(own) and not is_province:
        return None
    if is_province:
        stems = {
            province for province, more in PREFECTURES.items() if not stems.isdisjoint({province, *more})
        }
    found = stems.pop() if len(stems) == 1 else ""
    return Part(found, found, "") if found else None


def _lies_in(whole: tuple[Part, ...], larger: Part) -> bool:
    """Whether a place, which may stand behind those in which it lies, lies in a province or prefecture."""
    own = whole[-1]
    within_it = PREFECTURES[larger.stem] if _is_province(larger) else ()
    if _is_listed(own):
        return own.stem in within_it
    holders = _holders(own, whole[:-1])
    return larger.stem in holders or not holders.isdisjoint(within_it)


def _may_lie_in(part: Part, told: Sequence[Part]) -> bool:
    """Whether a county may lie in the listed places that stand before it; a county of no table may."""
    return all(one.stem in _LISTED for one in told) and bool(_holders(part, told) or not _holders(part, ()))


def _holders(county: Part, told: Sequence[Part]) -> set[str]:
    """The prefectures in which a county lies, those of them that the places before it allow."""
    holders = {*lies_in(county.stem), *lies_in(county.text)}
    for part in told:
        holders &= {part.stem, *PREFECTURES.get(part.stem, ())}
    return holders


def _is_province(part: Part) -> bool:
    """Whether a place is a province; 吉林市 is a prefecture of one."""
    is_prefecture = part.kind == "市" and bool(PREFECTURES.get(part.stem))
    return part.stem in PROVINCES and part.kind in _OF_PROVINCES and not is_prefecture


def names_around(place: str) -> frozenset[str]:
    """The names, without their kinds, of which a text has one that is about a place: its own, its counties'.

    >>> sorted(names_around("株洲市"))
    ['天元', '攸县', '株洲', '渌口', '炎陵', '石峰', '芦淞', '茶陵', '荷塘', '醴陵']
    """
    own = parts(place)[-1]
    return frozenset({own.stem, *(() if is_province(place) else within(own.stem))})


def last_listed(text: str) -> Part | None:
    """The province or prefecture, or the county with its kind, with which a text ends.

    >>> [part and part.text for part in map(last_listed, ("学习浙江", "推进延边朝鲜族自治州", "建设城市"))]
    ['浙江', '延边朝鲜族自治州', None]
    >>> [part and part.text for part in map(last_listed, ("广州市天河区", "雄安新区", "产业园区"))]
    ['广州市天河区', '雄安新区', None]
    >>> [part and part.text for part in map(last_listed, ("市里的和县", "马鞍山市和县", "和县"))]
    [None, '和县', '和县']
    """
    if text.endswith(_AND_COUNTY) and len(text) > len(_AND_COUNTY):
        return last_listed(text.removesuffix(_AND_COUNTY)) and _part(_AND_COUNTY)
    begins = range(max(0, len(text) - _LONGEST), len(text) - _LEAST + 1)
    ends = (_part(text[begin:]) for begin in begins) if text[-2:] in _ENDS or text[-1:] in _KINDS else ()
    found = next(filter(_is_known, ends), None)
    larger = found and last_listed(text[: -len(found.text)])
    return _joined(larger, found) if larger and found else found


def _joined(larger: Part, part: Part) -> Part:
    """A place with the larger one written before it, 南京市鼓楼区; alone if it does not lie there."""
    if are_apart(larger.text, part.text):
        return part
    return Part(larger.text + part.text, part.stem, part.kind)


def giver(before: str) -> Part | None:
    """The listed place to which the words before a name give it.

    A county stands without its kind only if there is nothing else.

    >>> [part and part.stem for part in map(giver, ("学习浙江省委的“", "| 江苏省 | ", "【江苏】", "推进“"))]
    ['浙江', '江苏', '江苏', None]
    """
    words = _BETWEEN.sub("", before)
    return last_listed(words) or (_part(words) if words in COUNTIES else None)


def first_listed(text: str) -> Part | None:
    """The listed place, with its kind or before a verb or number, with which a text begins.

    >>> [part and part.stem for part in map(first_listed, ("浙江省推进", "浙江大学", "延边朝鲜族自治州的"))]
    ['浙江', None, '延边']
    >>> [part and part.stem for part in map(first_listed, ("浙江推进", "湖南省株洲市推进", "义乌市推进"))]
    ['浙江', '株洲', '义乌']
    >>> [part and part.stem for part in map(first_listed, ("湘潭八大行动", "湘潭“八大行动”", "大同一心"))]
    ['湘潭', '湘潭', None]
    >>> [part and part.stem for part in map(first_listed, ("合肥今年启动", "醴陵推进", "新城建设"))]
    ['合肥', '醴陵', None]
    """
    ends = [
        end
        for end, sign in enumerate(text[:_LONGEST], 1)
        if sign in _KINDS or text.startswith((*_DOES, *_NUMBERS, *_WHEN_AND_HOW), end)
    ]
    begun = (_part(text[:end]) for end in ends)
    found = next(filter(_is_known, begun), None)
    if found and not found.kind and _is_known(more := _part(text[: len(found.text) + 1])) and more.kind:
        found = more  # 杭州, of which the last sign may be a kind, in 杭州市
    if not found:
        acting = (end for end in range(_LEAST, LONGEST + 1) if text.startswith(_ACTS, end))
        return next((_part(text[:end]) for end in acting if text[:end] in COUNTIES), None)
    smaller = first_listed(text[len(found.text) :])
    return _joined(found, smaller) if smaller else found


def _is_known(part: Part) -> bool:
    """Whether a place is a province or prefecture, or a county with its kind."""
    return _is_listed(part) or (part.text[-1] in _KINDS and is_county(part))


def _is_listed(part: Part) -> bool:
    """Whether a place is a province or prefecture; 长沙县 is a county beside 长沙市."""
    return part.stem in _LISTED and part.kind not in _OF_COUNTIES


def are_apart(first: str, second: str) -> bool:
    """Whether two names side by side are of two places, and not of one in the other: 长沙株洲.

    >>> [are_apart("长沙", "株洲"), are_apart("湖南", "江西")]
    [True, True]
    >>> [are_apart("湖南", "株洲"), are_apart("株洲市", "醴陵"), are_apart("北京", "朝阳")]
    [False, False, False]
    """
    part, *_ = parts(second)
    own = [one.stem for one in parts(first)]
    if not _is_listed(part) or any(part.stem in PREFECTURES.get(stem, ()) for stem in own):
        return False
    has_districts = any(PREFECTURES.get(stem) == () for stem in own)  # 北京朝阳 is no 朝阳 elsewhere
    return part.stem in PROVINCES or not has_districts


def is_province(place: str) -> bool:
    """Whether a place is a province, a municipality or a region, and no place in one.

    >>> is_province("湖南省"), is_province("株洲市"), is_province("湖南省株洲市")
    (True, False, False)
    """
    return len(parts(place)) == 1 and _is_province(parts(place)[0])


def is_county(part: Part) -> bool:
    """Whether a place is a county, a district or a banner of China, by its name with its kind.

    >>> [is_county(parts(text)[0]) for text in ("醴陵市", "和平区", "赵县", "长沙县", "核心区")]
    [True, True, True, True, False]
    """
    return part.stem in COUNTIES or part.text in COUNTIES or part.text in WITH_KIND or part.stem in _LISTED


def county_at(text: str, at: int) -> str:
    """The name, without its kind, of the county, district or banner that stands at a place of a text, if any.

    >>> county_at("延吉的三通", 0), county_at("双高", 0)
    ('延吉', '')
    """
    words = (text[at : at + length] for length in range(LONGEST, _LEAST - 1, -1))
    return next((word for word in words if word in COUNTIES), "")


def listed(text: str) -> set[str]:
    """The provinces and prefectures whose short names a text holds, whether any of their reports is open."""
    return {name for name in _LISTED if name in text}
