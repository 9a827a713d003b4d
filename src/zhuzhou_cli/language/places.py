"""The names of places: their parts, their kinds, and how they are called without: 延边 for 延边朝鲜族自治州.

Read only for what is not answered as it was typed: it loads patterns, and tables of China's divisions.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from zhuzhou_cli.language.tables.counties import COUNTIES, WITH_KIND
from zhuzhou_cli.language.tables.divisions import PEOPLES, PREFECTURES
from zhuzhou_cli.record import record

KINDS = (
    *("特别行政区", "自治区", "自治州", "自治县", "自治旗", "新区", "地区", "林区", "矿区"),
    *("省", "市", "县", "区", "州", "盟", "旗"),
)
"""What a place may be, the longer names first."""
PROVINCES = frozenset(PREFECTURES)
"""The provinces, municipalities and regions, without their kinds: 湖南, 北京, 内蒙古."""
OF_PROVINCES = ("", "省", "市", "自治区", "特别行政区")
"""The kinds with which a province is said, and none: 湖南, 湖南省."""
OF_COUNTIES = ("县", "区", "旗", "新区", "矿区", "林区")
"""The kinds that make another place of the name of a prefecture: 长沙县."""
LISTED = PROVINCES.union(*PREFECTURES.values())
"""The provinces and prefectures, without their kinds."""
_PEOPLES = tuple(PEOPLES)
_PART = re.compile(
    rf"[\u4e00-\u9fff]{{2,}}?(?:{'|'.join(KINDS)})(?!(?<=州)[市县区])|[\u4e00-\u9fff]+|[^\u4e00-\u9fff]+"
)
LEAST = 2
"""Hanzi of a name without its kind, at least."""


@record
class Part:
    """One place of a name: as it is written, what it is called without its kind, and its kind."""

    text: str
    stem: str
    kind: str

    @property
    def is_listed(self) -> bool:
        """Whether it is a province or prefecture; 长沙县 is a county beside 长沙市."""
        return self.stem in LISTED and self.kind not in OF_COUNTIES

    @property
    def is_province(self) -> bool:
        """Whether it is a province; 吉林市 is a prefecture of one."""
        is_prefecture = self.kind == "市" and bool(PREFECTURES.get(self.stem))
        return self.stem in PROVINCES and self.kind in OF_PROVINCES and not is_prefecture

    def is_named(self, other: Part) -> bool:
        """Whether another name may mean this place: 延边 and 延边州 do 延边朝鲜族自治州.

        What a province is called means no smaller place: 海南 is not 海南藏族自治州.
        """
        if self.text == other.text:
            return True
        if self.stem != other.stem:
            return False
        if not other.kind:
            return self.stem not in PROVINCES or self.kind in OF_PROVINCES
        return not self.kind or self.kind[-1] == other.kind[-1]


@lru_cache(4096)
def parts(place: str) -> tuple[Part, ...]:
    """The places that a name is made of, the largest first.

    >>> [part.text for part in parts("长春市朝阳区")], [part.text for part in parts("陕西安康市")]
    (['长春市', '朝阳区'], ['陕西', '安康市'])
    >>> [part.text for part in parts("安徽滁州市")]
    ['安徽', '滁州市']
    >>> [(part.stem, part.kind) for part in parts("湖北省恩施土家族苗族自治州")]
    [('湖北', '省'), ('恩施', '自治州')]
    """
    return tuple(as_part(text) for joined in _PART.findall(place) for text in _parted(joined))


def _parted(text: str) -> tuple[str, ...]:
    """陕西安康市 is of two parts: a province or prefecture may stand before others without its kind."""
    for size in range(len(text) - LEAST, 1, -1):
        lead, left = text[:size], text[size:]
        is_of_people = "自治" in left and left.startswith(_PEOPLES)
        if lead in LISTED and left not in KINDS and not is_of_people:
            return (lead, *_parted(left))
    return (text,)


def as_part(text: str) -> Part:
    """A text as one place, whatever its words.

    >>> as_part("天河区")
    Part(text='天河区', stem='天河', kind='区')
    """
    kinds = (kind for kind in KINDS if text.endswith(kind) and len(text) - len(kind) >= LEAST)
    kind = next(kinds, "")
    stem = text.removesuffix(kind)
    return Part(text, _without_peoples(stem) if kind.startswith("自治") else stem, kind)


def _without_peoples(stem: str) -> str:
    """恩施土家族苗族 is called 恩施; but what is a people alone, by its name: 东乡族, 鄂伦春."""
    for people in _PEOPLES:
        for name in (f"{people}族", people)[: len(people)]:  # 蒙古 also stands without 族, 回 does not
            if stem.endswith(name) and len(stem) - len(name) >= LEAST:
                return _without_peoples(stem.removesuffix(name))
    return stem.removesuffix("族") if len(stem) > LEAST else stem


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


def is_province(place: str) -> bool:
    """Whether a place is a province, a municipality or a region, and no place in one.

    >>> is_province("湖南省"), is_province("株洲市"), is_province("湖南省株洲市")
    (True, False, False)
    """
    return len(parts(place)) == 1 and parts(place)[0].is_province


def is_county(part: Part) -> bool:
    """Whether a place is a county, a district or a banner of China, by its name with its kind.

    >>> [is_county(parts(text)[0]) for text in ("醴陵市", "和平区", "赵县", "长沙县", "核心区")]
    [True, True, True, True, False]
    """
    return part.stem in COUNTIES or part.text in COUNTIES or part.text in WITH_KIND or part.stem in LISTED
