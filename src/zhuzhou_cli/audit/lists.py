"""What lists are made of: what opens them, what parts and joins their items, what leaves them open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report.words import LISTS

OPENS = rf"(?:[,;:]?{LISTS}:?|:|—{{1,2}})"
"""What stands between a name and its list, as a pattern: 即, a colon, a colon and 指, a dash."""
OPENS_BRACKET = rf"\((?:{LISTS}:?)?"
"""The beginning of a bracket with a list, as a pattern."""
PARTING = re.compile("[、,，;；]")
"""What parts the items of a list."""
JOINED = re.compile("以及|和(?![谐平睦美])|[与及]")
"""What may join two items, or stand within one: 交通、水利和能源工程, 文化和旅游产业."""
NO_ONE_BEHIND, NO_ONE_BEFORE = "统唯第进专万单同划归合不十", "致律流般切些定直旦起同样齐体"
"""Signs before 一 and behind it with which it counts nothing: 统一, 一致."""
WITHIN = re.compile(
    rf"(?![一十]){NUMERAL}|十(?!足)|(?<![{NO_ONE_BEHIND}])一(?![{NO_ONE_BEFORE}])|主要|(?!乡村[振建治旅])[省市州县区乡镇村]{{2,}}|[东西南北中]{{2,}}|[上中下]{{2,}}|[大中小]{{2,}}|老中青"
)
"""What may stand for several items, or says that some are missing: 两个工程, 省市县, 东西."""
OPEN_END = re.compile(f"等|{JOINED.pattern}")
"""What may make a list longer: 等 at its end, or what may join two items."""
SOME = "[之里内首余已未正将年批先涉]|主要|新增|其他|部分|重点"
"""What says that a list has some items of a name only, as a pattern."""
DONE = (
    "抓[好实紧]?|推进|推动|实施|开展|打[好响赢]|深化|强化|聚焦|围绕|突出|"
    "启动|发起|组织|部署|谋划|做好|坚持|统筹"
)
"""What is done by the items of a name, and stands before the first one, as a pattern: 抓好, 启动."""
ROLES = "牵头|负责|配合|落实|参与|主管|承办"
"""What somebody does for the items of a name, as a pattern: 市级牵头、县级落实."""
MANNER = re.compile(
    "精准|全面|持续|扎实|稳步|有序|深入|全力|加快|不断|进一步|切实|高效|统筹|坚决|久久|常态|动态|分类|分级|因地|一体|同步|协同|上下|统一|责任"
    "|优先|挂图|倒排|压茬|高标准|高效率|考核"
    "|成效|效果|进展|明显|显著|突出|圆满|顺利|良好"
)
"""How it is done, or how well, which is no item: 精准施策、久久为功."""
RESPECTIVELY = re.compile("分别|各自|依次")
"""What parts a list from the figures of its items: 投资、消费、出口|分别增长5%、6%、7%."""
SPREAD = 2
"""Hanzi by which the lengths of the items of one list may differ."""
LONGEST_ITEM = 14
"""Signs of an item; longer ones are clauses."""
SEVERAL = 3
"""Items or clauses that are surely a list, at least."""
MEASURES = "大个项张件条类种道支套本批"
"""What stands between the number of a name and its noun."""
ALL_MEASURES = f"{MEASURES}家座区名级层"
"""What stands behind the figures of a sentence."""
COMPRESSED = re.compile("[科教文卫体农林牧渔水电路气工商贸旅城乡产学研医养康人财物土空海陆]+")
"""Signs each of which stands for a field of its own: 科教, 文旅, 农林."""

_ONCE = re.compile("^一([次件站网窗门键证码])(?![^一]*一)")
"""One of a thing at the beginning of an item, which counts no items: 一次办, 一网通办."""
_NAMED = re.compile(rf"^{NUMERAL}(?![{ALL_MEASURES}]|{NUMERAL})(?=[^{NUMERAL[1:-1]}]*$)")
"""A number at the beginning of an item that is part of its name: 三江治理工程."""
_VILLAGES = re.compile("(?:^|(?<=、))乡村")
"""The country at the beginning of an item: 乡村提升行动."""
_CALLED = re.compile("“[^“”]*”(?=[^、“”])")
"""What an item is called in quotes before its noun, which counts no items: “平急两用”设施."""
_LEVELS = re.compile("级|(?:^|、)[省市州盟县区旗乡镇街组](?!村)")
"""What is of a level, beside which 乡村 is two more: 省级、县级、乡村."""


def may_agree(items: Sequence[str], count: int, noun: str = "") -> bool:
    """Whether a list may have as many items as are counted, if 和 joins some, or one stands for several.

    A noun that all items have makes none of them several, 一 of 五个一致, but where one has it twice.

    >>> may_agree(["甲", "乙和丙"], 3), may_agree(["甲", "两个园区"], 3), may_agree(["甲", "乙"], 3)
    (True, True, False)
    >>> may_agree(["农业农村", "农民"], 3, "农"), may_agree(["农业", "农民"], 3, "农")
    (True, False)
    >>> may_agree(["“平急两用”设施", "城中村"], 3), may_agree(["“三清”行动", "“三拆”行动"], 6)
    (False, True)
    >>> may_agree(["三江治理工程", "乡村工程"], 3, "工程"), may_agree(["两个园区工程", "电网工程"], 3, "工程")
    (False, True)
    """
    if sum(map(_named_by, items)) == count:
        return True
    items = _CALLED.sub("", "、".join(items)).split("、")
    words = "、".join(items)
    bare = _without_names(items, noun)
    joined = len(JOINED.findall(words))
    twice = sum(item.count(noun) - 1 for item in items if noun in item) if noun else 0
    is_within = len(items) <= count <= len(items) + max(joined, twice)
    return is_within or (len(items) < count and bool(WITHIN.search(bare)))


def _named_by(item: str) -> int:
    """How many things a name in quotes before the noun of an item begins to count; one if there is none.

    >>> [_named_by(item) for item in ("“三清三拆”行动", "“平急两用”设施", "强基行动")]
    [6, 1, 1]
    """
    called = re.match(f"(?=“{NUMERAL}){_CALLED.pattern}", item)
    return sum(value(number) or 0 for number in re.findall(NUMERAL, called[0])) or 1 if called else 1


def _without_names(items: Sequence[str], noun: str) -> str:
    """Items without their noun, the numbers of their own names, and 乡村 before them where no levels are.

    A number that begins an item of a noun is part of its name, but before a measure word: 三江治理工程.

    >>> _without_names(["一次办", "三江办", "两个办"], "办"), _without_names(["城乡行动", "乡村行动"], "行动")
    ('次、三江、两个', '城乡、')
    >>> _without_names(["省级", "乡村"], ""), _without_names(["三江工程", "四方办"], "")
    ('省级、乡村', '三江工程、四方办')
    """
    words = "、".join(_ONCE.sub(r"\1", item) for item in items)
    if len(noun) > 1 and all(item.endswith(noun) for item in items):
        words = "、".join(_NAMED.sub("", item) for item in items)
    words = words.replace(noun, "") if noun else words
    return words if _LEVELS.search(words) else _VILLAGES.sub("", words)


def side_by_side(words: str) -> str:
    """Words with 、 between quotes or titles side by side, which are items: “甲”“乙”, 《甲》《乙》."""
    return words.replace("”“", "”、“").replace("》《", "》、《")


def or_more(listed: int, text: str) -> str:
    """How many items are listed, in words, if some may be joined: 3 或 4 for 强基、固本、提质和增效."""
    joined = len(OPEN_END.findall(text))
    return f"{listed} 或 {listed + joined}" if joined else str(listed)
