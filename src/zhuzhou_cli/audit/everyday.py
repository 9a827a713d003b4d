"""Words that look as number abbreviations do, and abbreviate nothing: times, idioms, plans, dates."""

from __future__ import annotations

import re

from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.tables.idioms import IDIOMS

_UNITS = (
    "年月日天周季点分秒刻步次时代度元倍成折里米亩吨斤岁遍声句口眼手心脸身拳头旦定切样般如半路直概旁番线把刀生世辈夜朝夕旬甲审胎孩"
    "向面方边重众姓乡海洲维级亿万千百"
)
QUANTITY = re.compile(rf"(?:{NUMERAL}|[0-9])(?:个?(?:小时|月|百分点|世纪|星期)|公里|小康|[{_UNITS}])")
"""Amounts, times and everyday words: 三年大变样, 一手抓, 两个百亿; the number counts nothing to be named."""
PLACE = re.compile(
    rf"一[江河湖溪].*两[岸山].*|{NUMERAL}[江河]{NUMERAL}岸|(?:{NUMERAL}+[街坊巷弄山园湘水][、,]?)+"
)
"""Places by their features: 一江两岸, 两江四岸, 三街两巷, 三山五园."""
SENTENCE = re.compile("[不也都就了着的没是有让把被在]|到底|什么|怎么")
"""Words of sentences, which abbreviations lack: 一刻不能停、一步不能错."""
LAYOUT = re.compile("一[核主轴带廊环圈心湾港极体城湖江河区]一[核主轴带廊环圈副心湾港极翼园谷城]")
"""One of each, as names of a layout: 一廊一带; in 一县一馆 every county has one."""
HOTLINE = re.compile("1[12][0-9]|12[0-9]{3}|9[56][0-9]{3,4}|10[0-9]{3,4}|1010[0-9]+|24365|315|365|996|007|24")
"""Telephone numbers, and numbers that everybody reads so."""
_CONGRESS = re.compile(
    rf"(?:{NUMERAL}+届[一二三四五六七]中全会|[十二]+[一二三四五六七八九]?大)(?:报告|精神|以来)?|(?:世界|中国|全国)?[0-9]+强"
)
"""Sessions and congresses of the Party, and ranks: 二十届三中全会, 世界500强."""
YEAR = re.compile("(?:19|20)[0-9]{2}")

_PLAINLY = re.compile(
    rf"(?:{NUMERAL}+|[0-9]+)(?:个(?:方面|层面|环节|维度|阶段|问题|台阶|部分|季度|国家|省份)|大(?:水系|流域|河流|高原湖泊|湖泊))"
)
"""What is counted and named by no number: 九个方面; and waters, which everybody there knows: 六大水系."""
_PLAN = re.compile("十?[一二三四五六七八九]五")
_DAY = "[0-9一二三四五六七八九十]{1,2}"
_DATE = re.compile(
    rf"{_DAY}[·.‧・]{_DAY}.{{0,6}}|双?(?:十一|十二)|五一|六一|七一|八一|三八|五四|九一八|一二·?九|618"
)
_OF_ALL = (
    "省市州盟区县旗乡镇街村社屯组户人家企厂店矿业链品案事岗项校园院馆所站点路河湖库山林田地房车船机网格员生师科题课月季周日年天局"
    "部门窗证照码卡票表档件单类群族国城域产"
)
_DISTRIBUTIVE = re.compile(
    rf"一(?:[{_OF_ALL}]|[^一]\([^一]\))一(?:[^一]{{1,4}}|[^一]\([^一]\))(?:[、,]一[^一]一[^一]+)*"
)


def is_everyday(plain: str) -> bool:
    """Whether it is an idiom, a plan, a date, a telephone number, a year, or says one for each.

    >>> [is_everyday(text) for text in ("三心二意", "十五五", "9·3", "12345", "一村(格)一警", "九个方面")]
    [True, True, True, True, True, True]
    >>> [is_everyday(text) for text in ("三区一村", "九个专项")]
    [False, False]
    """
    bare = re.sub(r"[、,，·\s]", "", plain)
    if bare in IDIOMS or any(
        pattern.fullmatch(plain) for pattern in (_PLAN, _DATE, _PLAINLY, _CONGRESS, HOTLINE, YEAR)
    ):
        return True
    return bool(_DISTRIBUTIVE.fullmatch(plain)) and not LAYOUT.fullmatch(plain)
