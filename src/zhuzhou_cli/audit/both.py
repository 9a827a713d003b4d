"""Names that count the same twice, and items that have both: “四减四增”（减煤增气、减量增效、减排增绿）."""

from __future__ import annotations

import re

from zhuzhou_cli.audit.lists import JOINED, LONGEST_ITEM, OPENS, OPENS_BRACKET, PARTING, WITHIN
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.language.numerals import value

_TWICE = re.compile(f"({NUMERAL})([\u4e00-\u9fff])\\1([\u4e00-\u9fff])")
_LISTED = re.compile(rf"(?:{OPENS_BRACKET}|{OPENS})([^。:()\n]+)[。)\n]")
_FEWEST = 2


def listed_both(plain: str, after: str) -> tuple[int, int]:
    """What a name counts twice, and how many items have both behind it; zeros if not all of them have.

    >>> listed_both("四减四增", "(减煤增气、减量增效、减排增绿)。"), listed_both("两减两增", ":减煤、增气。")
    ((4, 3), (0, 0))
    """
    counted, listed = _TWICE.fullmatch(plain), _LISTED.match(after)
    if not counted or not listed or "等" in listed[1] or JOINED.search(listed[1]) or WITHIN.search(listed[1]):
        return 0, 0
    items = PARTING.split(listed[1])
    have_both = all(
        len(item) <= LONGEST_ITEM and item.count(counted[2]) == item.count(counted[3]) == 1 for item in items
    )
    return (value(counted[1]) or 0, len(items)) if have_both and len(items) >= _FEWEST else (0, 0)
