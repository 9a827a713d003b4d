"""Where a text names a place of China: with its kind, or without it before what a government does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from zhuzhou_cli.language.places import (
    KINDS,
    LEAST,
    LISTED,
    OF_COUNTIES,
    OF_PROVINCES,
    Part,
    as_part,
    is_county,
    parts,
)
from zhuzhou_cli.language.tables.counties import COUNTIES, LONGEST, WITH_KIND
from zhuzhou_cli.language.within import are_apart, is_within

_KINDS = frozenset(kind[-1] for kind in KINDS)
_ENDS = frozenset(name[-2:] for name in LISTED)
_BETWEEN = re.compile(
    r"(?:人民政府|政府|委|里)?(?:《?(?:政府)?工作报告》?[里中]?(?:提出|部署|明确|确定)?)?"
    r"(?:(?:今年|去年)?(?:提出|推出|实施|部署|出台|发布|印发|启动|开展)来?的|[的之]|[这那]个)?[\s*_|“‘「『《〈【】（）()\"']*$"
)
"""What stands between a place and a name of it: 浙江省委的“八大行动”."""
_VISITED = re.compile(
    r"(?:赴|到|去|前往|来到|走进)(?P<place>[\u4e00-\u9fff]{2,16}?)(?:实地|专题)?(?:学习|考察|调研|观摩|参观|取经|了解|体验){1,2}了?"
    r"(?:[的之]|当地|那里的?)?[\s*_“‘「『《〈【\"']*$"
)
"""A place whose name somebody went there to see, before this: 赴浙江考察“."""
_BEFORE = re.compile(r"^[\W_]*(?:推进|推动|落实|实施|贯彻|围绕|对标|对接|学习|借鉴|支持|按照|聚焦)?")
"""What stands before a county without its kind, of which a name behind it is: | 浏阳 |, 落实浏阳."""
_WORDS = frozenset(["大同", "安康", "长治", "来宾", "文山"])
"""Prefectures whose names are words too: 长治久安."""
_DOES = (
    *("实施", "推进", "启动", "开展", "提出", "发布", "出台", "深化", "打造", "建设", "构建", "推出"),
    *("印发", "抓", "获悉", "了解到", "看到", "发现", "采访", "调研", "召开", "举行", "举办", "部署"),
    *("落实", "推动", "加快", "坚持", "聚焦", "强化", "全面"),
)
"""What a government does, behind its name without a kind: 浙江推进."""
_AND_COUNTY = "和县"
"""A county of 安徽, whose name behind other words is 和 and a level: 市政府和县政府."""
_AND_LEVEL = ("和省", "和市", "和州")
"""和 and a level, for no place of these kinds has a name that ends in 和: 三高四新和市委."""
_NUMBERS = (*"二两三四五六七八九十百千“",)
"""How the name of what it does may begin there: 湘潭八大行动."""
_WHEN_AND_HOW = (
    *("今年", "明年", "去年", "近日", "近年", "日前", "目前", "当前", "今天", "昨天", "年初"),
    *("将", "要", "正", "已", "也", "还", "则", "都", "拟", "力争", "计划", "率先", "继续"),
    *("持续", "积极", "大力", "深入", "扎实", "着力", "全力", "全省", "全市", "各地", "各级"),
    *("等地", "等市", "以", "把", "在", "对", "为", "围绕", "按照", "通过", "从", "自", "是"),
    *("有", "方面", "来说", "来讲", "而言", "】", "：", ":"),
    *"0123456789",
)
"""What stands between a place without its kind and what it does: 合肥今年启动."""
_BEHIND = (*_DOES, *_NUMBERS, *_WHEN_AND_HOW)
"""What may stand behind a place without its kind."""
_ACTS = (
    *("实施", "推进", "启动", "开展", "提出", "出台", "推出", "印发", "抓好", "召开", "举行"),
    *("部署", "落实", "推动", "发布", "聚焦", "围绕", "坚持", "获悉", "看到", "采访", "调研"),
    *("政府", "人民政府", "上下", "各级"),
    *("大力", "深入", "扎实", "着力", "全力", "积极", "统筹", "率先", "首次", "先后", "一直", "力争"),
    *("将", "正", "已", "也", "则", "要", "把", "在全", "今年", "去年", "明年", "近日", "日前", "目前"),
)
"""What a county does, and how, behind its name without a kind: 醴陵推进; 新城建设 is none's."""
_NO_KINDS = (*("市场", "市民", "市值", "市容", "区域", "区间", "县域", "州际"),)
"""Words that begin as a kind: 长沙市场."""
_COUNTY = re.compile("(?<!县)县|(?<!区)区|(?<!市)市|(?<!旗)旗")
"""How the names of counties end, with one such sign."""
_LONGEST = 16
"""Hanzi of a name with its kind, at most: 克孜勒苏柯尔克孜自治州."""
_REACH = 4 * _LONGEST
"""Signs of a place with all in which it lies, at most; of more no name is sought."""


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
        return part.stem not in LISTED or part.kind not in OF_COUNTIES
    if not part.kind:
        return part.stem + kind not in WITH_KIND
    is_place = part.stem in COUNTIES or part.stem + kind in WITH_KIND
    is_place |= part.stem in LISTED and kind in OF_PROVINCES
    return not is_place or kind[-1] == part.kind[-1]


def last_listed(text: str) -> Part | None:
    """The province or prefecture, or the county with its kind, with which a text ends.

    >>> [part and part.text for part in map(last_listed, ("学习浙江", "推进延边朝鲜族自治州", "建设城市"))]
    ['浙江', '延边朝鲜族自治州', None]
    >>> [part and part.text for part in map(last_listed, ("广州市天河区", "雄安新区", "产业园区"))]
    ['广州市天河区', '雄安新区', None]
    >>> [part and part.text for part in map(last_listed, ("市里的和县", "马鞍山市和县", "和县"))]
    [None, '和县', '和县']
    >>> [part and part.text for part in map(last_listed, ("三高四新和市", "新和县"))]
    [None, '新和县']
    """
    return _last_listed(text[-_REACH:])


@lru_cache(maxsize=65_536)
def _last_listed(text: str) -> Part | None:
    """What ``last_listed`` says of the last words of a text; one who reads a text asks for each again."""
    if text.endswith(_AND_LEVEL):
        return None
    if text.endswith(_AND_COUNTY) and len(text) > len(_AND_COUNTY) and text[-3:-1] not in COUNTIES:
        return last_listed(text.removesuffix(_AND_COUNTY)) and as_part(_AND_COUNTY)
    begins = range(max(0, len(text) - _LONGEST), len(text) - LEAST + 1)
    ends = (as_part(text[begin:]) for begin in begins) if text[-2:] in _ENDS or text[-1:] in _KINDS else ()
    found = next(filter(_is_known, ends), None)
    if not found:
        return _with_county(text)
    larger = last_listed(text[: -len(found.text)])
    return _joined(larger, found) if larger else found


def _with_county(text: str) -> Part | None:
    """The county without its kind, behind what it lies in, with which a text ends: 湖南浏阳."""
    for size in range(LEAST, LONGEST + 1):
        if text[-size:] in COUNTIES and (larger := last_listed(text[:-size])):
            county = as_part(text[-size:])
            return Part(larger.text + county.text, county.stem, "") if is_within([county], larger) else None
    return None


def _joined(larger: Part, part: Part) -> Part:
    """A place with the larger one written before it, 南京市鼓楼区; alone if it does not lie there."""
    if are_apart(larger.text, part.text):
        return part
    return Part(larger.text + part.text, part.stem, part.kind)


def giver(before: str) -> Part | None:
    """The listed place to which the words before a name give it.

    A county stands without its kind only if there is nothing else but a verb.

    >>> [part and part.stem for part in map(giver, ("学习浙江省委的“", "| 江苏省 | ", "【江苏】", "推进“"))]
    ['浙江', '江苏', '江苏', None]
    >>> [part and part.stem for part in map(giver, ("落实浏阳“", "推进湖南浏阳的“", "建设新城“"))]
    ['浏阳', '浏阳', None]
    """
    words = _BETWEEN.sub("", before)
    visited = _VISITED.search(before)
    return (
        last_listed(words) or whole(_BEFORE.sub("", words)) or (whole(visited["place"]) if visited else None)
    )


def leading(words: str) -> Part | None:
    """The listed place, or one that lies in one, with which some words begin, whatever follows.

    >>> [part and part.text for part in map(leading, ("长沙打出“", "湖南浏阳念好“", "浏阳打出“", "推进长沙"))]
    ['长沙', '湖南浏阳', None, None]
    """
    places = (_place(words[:end]) for end in range(min(len(words), _LONGEST), LEAST - 1, -1))
    return next((place for place in places if place and place.text not in _WORDS), None)


def whole(words: str) -> Part | None:
    """The listed place, or the county, that some words are, and nothing else.

    >>> [place and place.text for place in map(whole, ("湖南长沙", "浏阳", "学习浙江", "新设"))]
    ['湖南长沙', '浏阳', None, None]
    """
    place = _place(words) if 0 < len(words) <= _REACH else None
    return place or (as_part(words) if words in COUNTIES else None)


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
    >>> [part and part.text for part in map(first_listed, ("湖南长沙推进", "长沙浏阳市推进", "湖南浏阳推进"))]
    ['湖南长沙', '长沙浏阳市', '湖南浏阳']
    """
    text = text[:_REACH]
    ends = [
        end for end, sign in enumerate(text[:_LONGEST], 1) if sign in _KINDS or text.startswith(_BEHIND, end)
    ]
    found = next(filter(None, (_place(text[:end]) for end in ends)), None)
    if found and not found.kind and _is_known(more := as_part(text[: len(found.text) + 1])) and more.kind:
        found = more  # 杭州, of which the last sign may be a kind, in 杭州市
    if not found:
        acting = (end for end in range(LEAST, LONGEST + 1) if text.startswith(_ACTS, end))
        return next((as_part(text[:end]) for end in acting if text[:end] in COUNTIES), None)
    smaller = first_listed(text[len(found.text) :])
    return _joined(found, smaller) if smaller else found


def _place(words: str) -> Part | None:
    """The place that some words are, which may begin with those in which it lies: 湖南长沙, 湖南浏阳."""
    *larger, own = parts(words)
    if not larger:
        return own if _is_known(own) else None
    chain = zip(larger, [*larger[1:], own], strict=True)
    is_one = all(is_within([smaller], larger) for larger, smaller in chain)
    return Part(words, own.stem, own.kind) if is_one else None


def _is_known(part: Part) -> bool:
    """Whether a place is a province or prefecture, or a county with its kind, once."""
    is_once = part.text[-1] in _KINDS and part.text[-2:-1] != part.text[-1]
    return part.is_listed or (is_once and is_county(part))


def county_at(text: str, at: int) -> str:
    """The name, without its kind, of the county, district or banner that stands at a place of a text, if any.

    >>> county_at("延吉的三通", 0), county_at("双高", 0)
    ('延吉', '')
    """
    words = (text[at : at + length] for length in range(LONGEST, LEAST - 1, -1))
    return next((word for word in words if word in COUNTIES), "")


def listed(text: str) -> set[str]:
    """The provinces and prefectures whose short names a text holds, whether any of their reports is open."""
    return {name for name in LISTED if name in text}


def mentioned(text: str) -> list[tuple[int, Part]]:
    """The provinces and prefectures that a text names, and the counties with their kinds, each with its end.

    >>> [(end, place.text) for end, place in mentioned("宁波51个，象山县晓塘乡，长沙县")]
    [(2, '宁波'), (9, '象山县'), (16, '长沙县')]
    """
    counties = (
        (kind.end(), last_listed(text[max(0, kind.end() - _REACH) : kind.end()]))
        for kind in _COUNTY.finditer(text)
    )
    places = {end: place for end, place in counties if place}
    for place in map(as_part, listed(text)):
        ends = (found.end() for found in re.finditer(place.stem, text))
        places |= {end: place for end in ends if means(place, text, end)}
    return sorted(places.items(), key=lambda one: one[0])
