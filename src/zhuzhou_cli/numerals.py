"""Chinese numerals: the value of 八, 两, 十二, 三百; and the count words that terms begin with."""

from __future__ import annotations

import re

from zhuzhou_cli.text import fold

DIGITS = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"〇": 0, "两": 2, "双": 2}
UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}

# Digits count only before a measure word: the 5 and 2 of 5+2就业之家 count nothing.
_COUNT_WORD = re.compile(rf"[{''.join(DIGITS)}{''.join(UNITS)}]+|\d{{1,2}}(?=[大个项件条类种])", re.ASCII)


def value(numeral: str) -> int | None:
    """The value of a numeral in hanzi or ASCII digits; None if it is not a well-formed one.

    >>> [value(n) for n in ("两", "十", "十二", "三百", "二百零五", "1937", "百三十七十")]
    [2, 10, 12, 300, 205, 1937, None]
    """
    if not numeral or numeral.isascii():
        return int(numeral) if numeral.isdecimal() else None
    total = digit = 0
    last_unit = 100_000
    pending = False
    for character in numeral:
        if character in DIGITS:
            if pending and digit:
                return None
            digit, pending = DIGITS[character], True
        elif character in UNITS and UNITS[character] < last_unit:
            last_unit = UNITS[character]
            total += (digit if pending else 1) * last_unit
            digit, pending = 0, False
        else:
            return None
    return total + digit


def count_words(term: str) -> list[str]:
    """The numerals that say how many things a term stands for: one at each beginning of a segment.

    A lone 二 or 一 is none: Mandarin counts two things with 两 (吕叔湘, 现代汉语八百词), as 二分法 is no
    count, and 一 enumerates nothing.

    >>> [count_words(t) for t in ("八大行动", "安全生产“三项机制”", "“二分法”改革", "十大工程、五大行动")]
    [['八'], ['三'], [], ['十', '五']]
    """
    folded = fold(term)
    begins = (i for i, starts in enumerate(folded.starts) if starts)
    found = (_COUNT_WORD.match(folded.key, i) for i in begins)
    return [match[0] for match in found if match and match[0] not in ("一", "二")]
