"""Years as people write them before a name: 2025年, 二〇二五年, 25年, 2025年底, 2025-2027年, 2025/1/15."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from zhuzhou_cli.record import record

_FULL = r"(?:(?<!\d)(?:19|20)\d\d(?!\d)|[一二][零〇九○OoＯΟοО0-9][零〇一二三四五六七八九○OoＯΟοО0]{2})"
_SHORT = r"(?<![\d.])(?<!公元)(?<!公元前)[1-4]\d年"
"""A year of this century by its last digits, 25年; none in 公元214年."""
_DIGITS = str.maketrans("零〇○OoＯΟοО一二三四五六七八九", "000000000123456789")
"""The signs of a year digit by digit; for a zero people type what looks like one."""
_SPAN = rf"{_FULL}(?:年度?)?\s*[-－—–―─~～至到/／]+\s*{_FULL}(?:年度?)?"
_DAY = rf"{_FULL}[-/.](?:0?[1-9]|1[0-2])(?:[-/.](?:[12]\d|3[01]|0?[1-9]))?(?![-/.\d])"
_MONTH = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:\d{1,2}[日号])?(?:以来|[底末初中来]|[上中下]旬)?"
_WHEN = rf"(?<=年)(?:{_MONTH}|第?[一二三四1-4]季度|上半年|下半年|全年|年[底末初中]|以来|期间|[底末初中来])"
_UNIT = r"\s*[万亿余多元户人家个名项件台套吨公千百米平亩座所%％]"
"""What makes four digits no year: 投资2025万元."""
_COMPARED = re.compile("(?:(?<!对)比|(?<!比)较)$")
_AIMED = re.compile("(?:(?<![截从])[到至]|面向|力争|争取|确保|预计|瞄准|锚定)$")
_NO_TIME = re.compile(r"相?比|远景|目标|(?:之前|以前|前(?![一二三四1-4]))|\w{0,4}基础上")
"""What stands before a year with which another is compared, or that is a goal, and behind either."""
ANEW, _PAPER = re.compile("[今明来]年|新的一年"), re.compile("报告|会议|两会|讲话|大会")
"""What is said of another year than the one before it, unless that is the year of a paper or a meeting."""
_CENTURY = 2000


@record
class Years:
    """The first and the last of the years that are written, and where that begins and ends.

    What says when in the year begins at ``when``, else that is the end: 中 of 2025年中 may belong to what
    follows (2025年中国制造). A year that ``is_short``, 25年, may also say how long.
    """

    since: int
    until: int
    begin: int
    when: int
    end: int
    is_short: bool


def years_at(text: str, at: int) -> Years | None:
    """The years that are written at a place of a text with plain digits, if any are.

    >>> written = (years_at(text, 0) for text in ("2025/2027年", "二0二四年", "25年X"))
    >>> [(years.since, years.until) for years in written if years]
    [(2025, 2027), (2024, 2024), (2025, 2025)]
    >>> years_at("公元214年", 2), years_at("公元214年", 3), years_at("12024年", 1)
    (None, None, None)
    >>> [(found.when, found.end) for text in ("2025年底", "2025年12月X") if (found := years_at(text, 0))]
    [(5, 6), (5, 8)]
    """
    found = _pattern().match(text, at)
    if not found:
        return None
    full = [int(year.translate(_DIGITS)) for year in re.findall(_FULL, found["year"])]
    years = full or [_CENTURY + int(found["year"][:2])]
    return Years(min(years), max(years), at, found.end("year"), found.end(), not full)


def years_in(text: str) -> Iterator[Years]:
    """The years that are written anywhere in a text with plain digits.

    >>> [(years.since, years.until) for years in years_in("2024年和2025—2027年")]
    [(2024, 2024), (2025, 2027)]
    """
    at = 0
    while at < len(text):
        found = years_at(text, at)
        if found:
            yield found
        at = found.end if found else at + 1


def without_years(text: str) -> str:
    """A text with plain digits without the years that are written in it.

    >>> without_years("株洲市2024年"), without_years("2024—2026年"), without_years("十年")
    ('株洲市', '', '十年')
    """
    kept, at = [], 0
    for years in years_in(text):
        kept.append(text[at : years.begin])
        at = years.end
    return "".join([*kept, text[at:]])


_NAMED = re.compile("的?[“‘「『《]")
"""What stands between a year and a name of it, at the end of the words before this: 比2024年|“八大行动”."""


def years_told(text: str) -> list[Years]:
    """The years of a text in which it says that something is so; none of a goal, or of a comparison.

    >>> said = ("2024年抓好", "到2035年实现", "比2023年增长5%", "与2022年相比", "二〇三五年远景目标纲要")
    >>> [[years.since for years in years_told(text)] for text in said]
    [[2024], [], [], [], []]
    >>> said = ("截至2024年底完成", "力争2030年完成", "2030年前完成", "2024年前三季度", "在2024年工作基础上")
    >>> [[years.since for years in years_told(text)] for text in said]
    [[2024], [], [], [2024], []]
    >>> [[years.since for years in years_told(text)] for text in ("2025年“甲”比2024年“", "比2023年")]
    [[2025, 2024], []]
    >>> [bool(years_told(text)) for text in ("2024年完成，今年抓好", "2024年报告提出，今年抓好")]
    [False, True]
    """
    if "年" not in text and "20" not in text and "19" not in text:
        return []
    return [
        years
        for years in years_in(text)
        if not _AIMED.search(text, max(0, years.begin - 2), years.begin)
        and (
            _NAMED.fullmatch(text, years.end)
            or not _COMPARED.search(text, max(0, years.begin - 2), years.begin)
        )
        and not _NO_TIME.match(text, years.end)
        and not is_over(years, text)
    ]


def is_over(years: Years, text: str) -> bool:
    """Whether a text goes on to another year than the one that it says, without a month or a day, at a place.

    >>> [is_over(next(years_in(text)), text) for text in ("2024年完成。今年", "2024年1月8日，今年", "2024年")]
    [True, False, False]
    """
    found = ANEW.search(text, years.end) if years.end == years.when else None
    return found is not None and not _PAPER.search(text, years.end, found.start())


@cache
def _pattern() -> re.Pattern[str]:
    """Made for the first query that is not answered as it was typed."""
    return re.compile(rf"(?P<year>{_SPAN}|{_DAY}|{_FULL}(?:年度?|(?!{_UNIT}))|{_SHORT})(?:{_WHEN})?")
