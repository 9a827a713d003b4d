"""Words that look as number abbreviations do, and abbreviate nothing: times, idioms, plans, dates."""

from __future__ import annotations

import re

from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.hanzi import is_word
from zhuzhou_cli.language.tables.idioms import IDIOMS

_TIMES = "年月日天周季时刻秒夜岁旬世代辈朝夕"
_THINGS = "点口眼手心脸身拳头路线刀甲向面方边重乡海洲维级度"
"""What stands in everyday words (一手抓, 四面八方), and alone behind a numeral names things: 一心两路."""
_UNITS = f"{_TIMES}{_THINGS}分步次元倍成折里米亩吨斤遍声句旦定切样般如半直概旁番把生审胎孩众姓亿万千百"
_LONG_UNITS = "个?(?:小时|月|百分点|世纪|星期)|公里|小康"
QUANTITY = re.compile(rf"(?:{NUMERAL}|[0-9])(?:{_LONG_UNITS}|[{_UNITS}])")
"""Amounts, times and everyday words: 三年大变样, 一手抓, 两个百亿; the number counts nothing to be named."""
MAGNITUDE = re.compile(rf"(?:{NUMERAL}|[0-9])[亿万千百]")
"""A great number, which counts no things of a plan: 两百亿."""
_TIME = re.compile(f"{_LONG_UNITS}|[{_TIMES}]")
PLACE = re.compile(
    rf"一[江河湖溪][^{NUMERAL[1:-1]}]*两[岸山][^{NUMERAL[1:-1]}]*|{NUMERAL}[江河]{NUMERAL}岸|"
    rf"(?:{NUMERAL}+[街坊巷弄][、,]?)+|三山五园|[^一]山[^一]水"
)
"""Places by their features: 一江两岸, 两江四岸, 三街两巷, 三山五园."""
SENTENCE = re.compile(rf"[不也就了的没是有让把被在]|着(?![力眼重手])|(?<!{NUMERAL})都|到底|什么|怎么")
"""Words of sentences, which abbreviations lack: 一刻不能停、一步不能错.
都 that is counted is a city (三城三都), and 着力, 着眼 and the like may be counted: 两高四着力."""
LAYOUT = re.compile(
    "一[核主轴带廊环圈心湾港极体城湖江河区谷屏脉岛]"
    "(?:一[核主轴带廊环圈副心湾港极翼园谷城屏脉岛]|多[核主轴带廊环圈副心极翼点])"
)
"""One of each, or of one, as names of a layout: 一廊一带, 一核多点; in 一县一馆 every county has one."""
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
_MORE_IDIOMS = (
    *("两点一线", "三点一线", "一家三口", "一家四口", "一家五口"),
    *("一体两面", "一山二虎", "三下两下", "五谷六畜"),
)
"""What jieba's dictionary lacks, or has without a tag that tells."""
_IDIOMS = frozenset(idiom.replace("两", "二") for idiom in (*IDIOMS, *_MORE_IDIOMS))
"""With one sign for two: 三心二意 is 三心两意."""


def is_everyday(plain: str) -> bool:
    """Whether it is an idiom, a plan, a date, a telephone number, a year, or says one for each.

    >>> [is_everyday(text) for text in ("三心二意", "十五五", "9·3", "12345", "一村(格)一警", "九个方面")]
    [True, True, True, True, True, True]
    >>> [is_everyday(text) for text in ("三区一村", "九个专项")]
    [False, False]
    """
    bare = re.sub(r"[、,，·\s]", "", plain)
    if bare.replace("两", "二") in _IDIOMS or any(
        pattern.fullmatch(plain) for pattern in (_PLAN, _DATE, _PLAINLY, _CONGRESS, HOTLINE, YEAR)
    ):
        return True
    return bool(_DISTRIBUTIVE.fullmatch(plain)) and not LAYOUT.fullmatch(plain)


def is_amount(noun: str) -> bool:
    """Whether what stands behind a numeral is a time, an amount or everyday speech, and no thing of a plan.

    >>> [is_amount(noun) for noun in ("年大变样", "小时", "手抓", "心", "海湾", "轴")]
    [True, True, True, False, False, False]
    """
    is_thing = noun in _THINGS or is_word(noun)
    return bool(_TIME.match(noun)) or (noun[0] in _UNITS and not is_thing)
