"""Names that count what each of their items has one of, as 五个一批, and sizes that count nothing: 百亿.

“五个一批”：开工一批、投产一批……            一批 in each item, wherever in it
“六个一百”工程：100个项目、100家企业……       一百 or 100 in each item
“八个一”活动：唱一首歌，读一本书……           一 in each item, whatever is counted by it
“四大百亿产业”（电子信息、新材料……）         a size before the noun counts nothing
"""

from __future__ import annotations

import re

from zhuzhou_cli.audit.lists import (
    JOINED,
    LONGEST_ITEM,
    NO_ONE_BEFORE,
    NO_ONE_BEHIND,
    OPENS,
    OPENS_BRACKET,
    SEVERAL,
)
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.numerals import value

_NAME = re.compile(
    rf"(?P<count>{NUMERAL}+|[0-9]{{1,2}})个(?P<unit>一批|一百|一千|一万|一)"
    "(?:工程|行动|活动|计划|项目|目标|任务|要求|标准|建设|举措|措施|机制|模式)?"
)
_UNITS = {
    "一批": "[一1]批",
    "一百": "(?:一百|(?<![0-9])100(?![0-9])|(?<![一二三四五六七八九几])百(?!分|姓))",
    "一千": "(?:一千|(?<![0-9])1000(?![0-9])|(?<![一二三四五六七八九几])千)",
    "一万": "(?:一万|(?<![0-9])(?:10000|1万)|(?<![一二三四五六七八九几])万)",
    "一": rf"(?:(?<![{NO_ONE_BEHIND}])一|(?<![0-9.])1)(?![{NO_ONE_BEFORE}0-9.])",
}
"""What an item of such a name has one of; 统一 and 一致 are words that count nothing."""
_LISTED = re.compile(
    rf"(?P<announced>[\u4e00-\u9fff]{{0,6}}?)(?:{OPENS}|{OPENS_BRACKET})"
    r"(?P<words>[^。:()\n]+)[。)\n]"
)
"""What is listed right behind a name, up to the end of its sentence or bracket."""
_OPEN = re.compile("等|其中|分别|还有|主要|部分|[二三四五六七八九两双]|[2-9]")
"""What says that a list is open, or has other counts."""

_SIZED = re.compile("(?:百|千|万|00)[亿万]|100[天%]")
"""An amount, which may belong to the item before it: 建设100个项目,总投资100亿元."""


def listed_ones(plain: str, after: str) -> tuple[int, int]:
    """How many ones a name counts, and how many items with one of them are listed behind it; zeros if none.

    >>> [listed_ones("三个一", f":{said}。")[1] for said in ("一首歌,一本书", "一首歌,书", "一村一品,一户")]
    [2, 0, 0]
    >>> listed_ones("三个一批", "(甲一批、乙一批)"), listed_ones("三个一百", ":100家、100人。")
    ((3, 2), (3, 2))
    """
    name, listed = _NAME.fullmatch(plain), _LISTED.match(after)
    if not name or not listed or _OPEN.search(listed["announced"] + listed["words"]):
        return 0, 0
    count, unit = value(name["count"]) or 0, _UNITS[name["unit"]]
    parting = re.compile(rf"[、,;]|(?:{JOINED.pattern})(?=[^、,;]{{0,6}}{unit})")
    items = parting.split(listed["words"])
    are_ones = all(len(re.findall(unit, item)) == 1 and len(item) <= LONGEST_ITEM for item in items)
    first = parting.split(re.split("[,;]", listed["words"])[0])  # 读一本书、写一篇文章,带出一支队伍
    return (count, len(items)) if are_ones and len(items) > 1 and len(first) != count else (0, 0)


def ones_in_entry(term: str, text: str) -> int:
    """How many items with one of them a text lists, if its term counts another number of ones; else 0.

    What the text says behind its first sentence has none of them. Two may be what each of some has.

    >>> said = "培育100家企业,建设100个项目。"
    >>> ones_in_entry("三个一百", said), ones_in_entry("两个一百", said)
    (2, 0)
    >>> ones_in_entry("三个一百", f"{said}同时引进100名人才。")
    0
    """
    count, items = listed_ones(term, f":{text}")
    name, rest = _NAME.fullmatch(term), text.partition("。")[2]
    goes_on = name is not None and re.search(_UNITS[name["unit"]], rest) is not None
    goes_on = goes_on or _SIZED.search(text) is not None
    is_list = items >= SEVERAL or abs(items - count) == 1
    return items if items != count and is_list and not goes_on else 0
