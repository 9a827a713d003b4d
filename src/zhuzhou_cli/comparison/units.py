"""Whether figures of an explanation, their units or what compares them are others: 50亩 and 50公顷."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from zhuzhou_cli.comparison.exchanged import are_replaced
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.search.merge import figures

_UNITS = (
    *("美元", "欧元", "港元|港币", "日元", "英镑", "卢布", "元|块钱?"),
    *("平方公里|平方千米", "平方米|平米|㎡", "公顷", "亩", "立方米|方(?![案面针法式])", "公升|升(?![级至])"),
    *("公里", "厘米", "毫米", "微米", "纳米", "米|公尺", "海里", "里(?![面程])"),
    *("吨", "公斤", "毫克", "微克", "克", "斤"),
    *("个?工作日", "个?自然日|个?日历日|[天日]", "小时", "分钟", "秒"),
    *("个?(?:星期|周)|周", "个月", "个?季度"),
    *("周年|年", "月"),
    *("兆瓦时", "兆瓦", "兆赫兹?", "赫兹?", "毫升", "瓦时", "瓦", "度"),
    *("人次", "人|名", "户", "架次", "架"),
    *("倍", "成", "折", "番"),
)
"""Units behind a figure, those of one pattern the same; the longer ones first. Measure words are no units,
and 千 before one belongs to the figure."""
_LENGTHS = {
    "年": (12, "月"),
    "季": (3, "月"),
    "月": (1, "月"),
    "周": (7, "天"),
    "星期": (7, "天"),
    "天": (1, "天"),
    "日": (1, "天"),
    "小时": (60, "分"),
    "分": (1, "分"),
    "半年": (6, "月"),
    "半月": (15, "天"),
    "半个月": (15, "天"),
    "半小时": (30, "分"),
    "半个小时": (30, "分"),
}
"""Lengths of time, by how many of a shorter one they are."""
_LONGEST = 12
"""Digits of how many there is something for; longer figures are none, and Python reads none of 4,300."""
_LENGTH = re.compile(f"个?({'|'.join(_LENGTHS)})")
_SIDE = re.compile("[以之]?(内|前(?![三两景])|后(?![三两续]))")
_UNIT = re.compile(r"\s?(?:" + "|".join(f"(?P<u{place}>{unit})" for place, unit in enumerate(_UNITS)) + ")")
_LETTERS = re.compile(r"\s?(?![KkMGT][bB])[A-Za-zμµΩ]{1,4}(?:/[A-Za-z]{1,2})?(?![A-Za-z])")
"""Units of letters alone that have no name here: GW, kV, nm, mg/L."""


def has_other_values(before: str, after: str) -> bool:
    """Whether a number of one text stands in place of one of the other; one that was only added does not.

    >>> has_other_values("新增5家、退出5家", "新增五家、退出三家")
    True
    >>> has_other_values("指甲、乙。", "指甲、乙两项。")
    False
    """
    return are_replaced(_values(before), _values(after))


def has_other_signs(before: str, after: str) -> bool:
    """Whether other signs compare figures in one text than in the other: ≥100所, ≤100所."""
    return figures(before)[-1] != figures(after)[-1]


def has_other_units(before: str, after: str) -> bool:
    """Whether a figure of one text stands in the other with another unit.

    >>> [has_other_units("用时5天", after) for after in ("用时5个工作日", "用时5日", "用时5")]
    [True, False, False]
    """
    earlier, later = _measures(before), _measures(after)
    lost, gained = earlier - later, later - earlier
    return any(value == other for value, _ in lost for other, _ in gained)


def has_other_sides(before: str, after: str) -> bool:
    """Whether what is done within a length of time in one text is done before or after it in the other.

    >>> [has_other_sides("开工前30日内申报", after) for after in ("开工30日前申报", "开工前30日申报")]
    [True, False]
    """
    earlier, later = _sides(before), _sides(after)
    return any(earlier[length] != later[length] for length in earlier.keys() & later.keys())


def has_other_rates(before: str, after: str) -> bool:
    """Whether something is there for each in one text, and for every so many in the other.

    >>> [has_other_rates("每村建1个", f"{each}建1个") for each in ("每两村", "每个村", "各村")]
    [True, False, False]
    >>> has_other_rates("每年1次", "每12个月1次"), has_other_rates("每季度1次", "每两个季度1次")
    (False, True)
    """
    return are_replaced(_rates(before), _rates(after))


def _rates(text: str) -> Iterator[tuple[int, str]]:
    """For each 每 of a text, how many it is about, of months, days or minutes if they are lengths of time.

    >>> list(_rates("每村、每两个村、每三个季度、每天"))
    [(1, ''), (2, ''), (9, '月'), (1, '天')]
    """
    counts = {number.span[0]: (number.values[0], number.span[1]) for number in numbers(text)}
    for each in re.finditer("每隔?", text):
        value, end = counts.get(each.end(), ("1", each.end()))
        if value.isdecimal() and len(value) <= _LONGEST:
            length = _LENGTH.match(text, end)
            times, unit = _LENGTHS[length[1]] if length else (1, "")
            yield int(value) * times, unit


def _values(text: str) -> list[str]:
    return [number.values[0] for number in numbers(text)]


def _sides(text: str) -> dict[tuple[str, str], str]:
    """The lengths of time of a text that have 内, 前 or 后 behind them: a figure and a unit, and which."""
    ends = ((number.values[0], _UNIT.match(text, number.span[1])) for number in numbers(text))
    return {
        (value, unit.lastgroup or ""): side[1]
        for value, unit in ends
        if unit and (side := _SIDE.match(text, unit.end()))
    }


def _measures(text: str) -> Counter[tuple[str, str]]:
    """The figures of a text that have a unit, each with its pattern, or else its letters."""
    ends = ((number.values[0], number.span[1]) for number in numbers(text))
    units = ((value, _UNIT.match(text, end) or _LETTERS.match(text, end)) for value, end in ends)
    return Counter(
        (value, unit.lastgroup or unit[0].strip().replace("K", "k")) for value, unit in units if unit
    )
