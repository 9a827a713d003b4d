"""Days and years as reports print them: 2031年1月18日, 2031-01-18, 二〇三一年元月廿八日."""

from __future__ import annotations

import re
from typing import Final

from zhuzhou_cli.language.numerals import value

_DIGITS: Final = str.maketrans("〇零○OoΟοО◯一二三四五六七八九", "000000000123456789")
_ZERO = "〇零○OoΟοО◯0"
_NUMBER = "[一二三四五六七八九十廿卅]{1,3}"
YEAR: Final = rf"(?<![0-9])(?:(?:19|20)[0-9]{{2}}|[一二][九{_ZERO}][{_ZERO}一二三四五六七八九]{{2}})"
"""A year in digits or hanzi; who takes reports of the nineties finds 一九九八 and 二○三一."""

_DAY = re.compile(
    rf"(?P<year>{YEAR})\s?年\s?(?P<month>[0-9]{{1,2}}|元|正|{_NUMBER})\s?月\s?(?P<day>[0-9]{{1,2}}|初?{_NUMBER})\s?日"
    rf"|(?P<year2>{YEAR})[-/.](?P<month2>[0-9]{{1,2}})[-/.](?P<day2>[0-9]{{1,2}})(?![0-9])"
)
_TENS = {"廿": "二十", "卅": "三十", "元": "一", "正": "一", "初": ""}
_MONTHS, _DAYS = 12, 31


def year(printed: str) -> str:
    """A year as four digits.

    >>> [year(one) for one in ("2031", "二〇三一", "一九九八")]
    ['2031', '2031', '1998']
    """
    return printed.translate(_DIGITS)


def day(plain: str) -> str:
    """The first day that a plain text names, as 2031-01-18; empty if it names none that the calendar has.

    >>> [day(one) for one in ("2031 年 1 月 18 日", "二○三一年元月廿八日", "2031/2/24", "2031年13月1日")]
    ['2031-01-18', '2031-01-28', '2031-02-24', '']
    """
    found = _DAY.search(plain)
    if not found:
        return ""
    months, days = (_number(found[name] or found[f"{name}2"]) for name in ("month", "day"))
    is_one = 1 <= months <= _MONTHS and 1 <= days <= _DAYS
    return f"{year(found['year'] or found['year2'])}-{months:02}-{days:02}" if is_one else ""


def _number(printed: str) -> int:
    return value("".join(_TENS.get(sign, sign) for sign in printed)) or 0
