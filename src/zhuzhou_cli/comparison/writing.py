"""What may be written in two ways, in one: 半年 is 6个月, 三成 30%, 及以上 以上, ① a mark."""

from __future__ import annotations

import re
from unicodedata import numeric

from zhuzhou_cli.comparison.named import in_short_names
from zhuzhou_cli.comparison.notation import in_one_notation
from zhuzhou_cli.comparison.order import in_one_order
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.record import record

_FOREIGN = re.compile(
    r"[（(](?:英文|缩写|简称|全称|名|为|即|[\s:：])*[A-Za-z](?:简称|缩写|为|[A-Za-z\s.,，:：'’&/-])*[）)]"
)
"""Brackets with a name in English, or its letters, and nothing else: （Gross Ecosystem Product，简称GEP）."""
_CIRCLED = re.compile("[①-⒛❶-❿⓫-⓴]")
"""Numbers of items that are one sign each: ①, ⑴, ⒈."""
_DEEDS = "(?:全[面部]|基本|正式)?(?:完成|建成|竣工|启[动用]|开[工放]|投[产用入]|实现|出台|印发|办[结理])"
"""What is done by the end of a part of a year; what grows in it grows all the time."""
_HALVES = tuple(
    (re.compile(pattern), figure)
    for pattern, figure in (
        ("(?<![上下每前后大])半年(?!度|报(?!告))", "6个月"),
        ("(?<![上下每前后大])半个?月(?![刊报谈])", "15天"),
        ("半[天日]", "0.5天"),
        ("半个?小时", "30分钟"),
        ("(?<!另)一半|半数", "50%"),
        (f"上半年内?(?={_DEEDS})", "6月底前"),
        (f"第?一季度内?(?={_DEEDS})", "3月底前"),
        ("月末前", "月底前"),
        ("过半数?(?=[,;。，；、的]|$)", "超过50%"),
    )
)
"""Halves without a figure, and what they are in figures."""
_NUMERAL = "0-9一二两双三四五六七八九十几数百千"
_SPAN = f"(?:半年|季度?|月|周|日|天|[{_NUMERAL}]{{1,2}}(?:年|周|天|个(?:半?月|季度|星期|工作日)))"
"""How long it is from one time to the next: 半年, 三个月; 5月 and 一季度 are the time itself."""
_WRITINGS = (
    (
        re.compile(
            rf"(?<![每隔逐上下本当次这该首末前后各半个{_NUMERAL}])(?={_SPAN}[^,;。，；、第月周年天日]{{0,8}}[一1]次)"
        ),
        "每",
    ),
    (re.compile("个税"), "个人所得税"),
    (re.compile("(?<=除)(?:上述|前述|以上)(?=[^。；;外]{1,60}、)"), ""),  # what is meant is named behind it
    (re.compile("(?<![或和])及?[（(]含(?:本[数级])?[）)]以(?=[上下内])"), "以"),
    (re.compile("(?<![或和])及?以([上下内])[（(]含(?:本[数级])?[）)]"), r"以\1"),
    (re.compile(r"(?<=[\w%])及以(?=[上下](?![各所述几]))"), "以"),
)
"""What has two writings, and one of them: how often (半年通报一次), a tax, a bound, which is counted in by
the law (民法典 1259)."""


@record
class _Length:
    """What stands behind a figure, perhaps with a half, and how many of a smaller unit it is."""

    pattern: re.Pattern[str]
    smaller: float
    unit: str


_LENGTHS = (
    _Length(re.compile("年(?P<half>半(?!载))?(?![级代度])"), 12, "个月"),
    _Length(re.compile("个(?P<half>半)月"), 30, "天"),
    _Length(re.compile("(?:个(?P<half>半)?星期|星期|周(?![年岁边转期末报刊]))"), 7, "天"),
    _Length(re.compile("个(?P<half>半)小时"), 60, "分钟"),
    _Length(re.compile("成(?P<half>半)?(?=[以左多,;。，；、的由]|$)"), 10, "%"),
)
_DIGITS = "零一二三四五六七八九十"
_FRACTION = re.compile(
    f"(?<![{_DIGITS}百千万])([二三四五六七八九十])分之([一二三四五六七八九])(?![{_DIGITS}百千万点])"
)
"""A share in hanzi that may be so many of a hundred."""
_MOST = 10
"""The greatest figure that is taken for a length or for tenths; 25年 may be the year 2025."""


def in_one_writing(before: str, after: str) -> tuple[str, str]:
    """Two explanations, so that what both write is written alike.

    >>> in_one_writing("①半年内办结（Fast Track），②公示。", "12个月内办结，公示。")
    (';6个月内办结，;公示。', '12个月内办结，公示。')
    """
    plain = in_short_names(*map(in_one_notation, _without_foreign(before, after)))
    earlier, later = map(in_figures, _without_numbers(*plain))
    return earlier, in_one_order(earlier, later)


def in_figures(text: str) -> str:
    """A text with plain figures for its halves, its tenths, and its years and weeks.

    >>> [in_figures(text) for text in ("半年内", "一年半内", "1年内", "两周", "一半以上", "三成以上")]
    ['6个月内', '18个月内', '12个月内', '14天', '50%以上', '30%以上']
    >>> [in_figures(text) for text in ("上半年", "2025年", "一年级", "两周年", "三成立")]
    ['上半年', '2025年', '一年级', '两周年', '三成立']
    >>> in_figures("800平方米（含）以上"), in_figures("5家以上（含本数）")
    ('800平方米以上', '5家以上')
    """
    for pattern, figure in (*_WRITINGS, *_HALVES):
        text = pattern.sub(figure, text)
    text = _FRACTION.sub(_percent, text)
    written, end = "", 0
    for number in numbers(text):
        begin, after = number.span
        figure, stop = _length(text, after, number.values[0])
        if figure:
            written += text[end:begin] + figure
            end = stop
    return written + text[end:]


def _percent(fraction: re.Match[str]) -> str:
    """A fraction in whole hundredths, if it is one: 五分之一 is 20%, 三分之一 stays."""
    parts, share = (_DIGITS.index(sign) for sign in (fraction[1], fraction[2]))
    return f"{100 * share // parts}%" if share < parts and 100 * share % parts == 0 else fraction[0]


def _length(text: str, place: int, value: str) -> tuple[str, int]:
    """A figure with the smaller unit of what stands behind it, and where that ends; none if it has none."""
    if not value.replace(".", "", 1).isdecimal() or float(value) > _MOST:
        return "", place
    for length in _LENGTHS:
        if found := length.pattern.match(text, place):
            whole = float(value) + (0.5 if found.groupdict().get("half") else 0)
            return f"{whole * length.smaller:g}{length.unit}", found.end()
    return "", place


def _without_foreign(before: str, after: str) -> tuple[str, str]:
    """Two texts without the brackets of Latin words alone, if one of them has all that the other has.

    They repeat what stands before them; another abbreviation in the same place is another thing.

    >>> _without_foreign("总产值。", "总产值（Gross Product）。"), _without_foreign("值（GDP）", "值（GEP）")
    (('总产值。', '总产值。'), ('值（GDP）', '值（GEP）'))
    """
    earlier, later = set(_FOREIGN.findall(before)), set(_FOREIGN.findall(after))
    if earlier <= later or later <= earlier:
        return _FOREIGN.sub("", before), _FOREIGN.sub("", after)
    return before, after


def _without_numbers(before: str, after: str) -> tuple[str, str]:
    """Two texts with a mark for each ① and its like, unless both number their items, and not as many.

    >>> _without_numbers("①责任清单，②负面清单。", "责任清单"), _without_numbers("甲①计划", "甲②计划")
    ((';责任清单，;负面清单。', '责任清单'), ('甲①计划', '甲②计划'))
    """
    counts = {count for count in map(_items_numbered, (before, after)) if count}
    if len(counts) > 1:
        return before, after
    earlier, later = (_CIRCLED.sub(";", text) if _items_numbered(text) else text for text in (before, after))
    return earlier, later


def _items_numbered(text: str) -> int:
    """How many items are numbered by one sign each, from 1 on; a ② alone is part of a name."""
    counted = [numeric(sign) for sign in _CIRCLED.findall(text)]
    is_list = len(counted) > 1 and counted == list(range(1, len(counted) + 1))
    return len(counted) if is_list else 0
