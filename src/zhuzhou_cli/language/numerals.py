"""Chinese numerals: the values of 八, 两, 十二, 三百, and the count words that terms begin with."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from zhuzhou_cli.language.text import fold

DIGITS = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"〇": 0, "两": 2, "双": 2}
UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
SIGNS_OF_VALUE = {
    number: [sign for sign, other in (DIGITS | UNITS).items() if other == number]
    for number in {**DIGITS, **UNITS}.values()
}
"""For each value of one character the hanzi that have it, the plainest first."""

_LONGEST = 18
"""Digits of a number that anything is counted with; Python refuses to read more than 4,300."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re


def value(numeral: str) -> int | None:
    """The value of a numeral in hanzi or in ASCII digits; None if it is not a well-formed numeral.

    >>> [value(n) for n in ("两", "十", "十二", "三百", "二百零五", "二百五", "1937", "百三十七十")]
    [2, 10, 12, 300, 205, 250, 1937, None]
    """
    if not numeral or numeral.isascii():
        return int(numeral) if numeral.isdecimal() and len(numeral) <= _LONGEST else None
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
    is_spoken = pending and numeral[-2:-1] in UNITS and last_unit > UNITS["十"]  # 二百五 is 250
    return total + digit * (last_unit // 10 if is_spoken else 1)


def count_words(term: str) -> list[str]:
    """The numerals that say how many things a term names, at most one at the start of each segment.

    二 and 一 alone are not count words: Mandarin counts two things with 两 (吕叔湘, 现代汉语八百词), so
    二分法 counts nothing, and 一 enumerates nothing.

    >>> [count_words(t) for t in ("八大行动", "安全生产“三项机制”", "“二分法”改革", "十大工程、五大行动")]
    [['八'], ['三'], [], ['十', '五']]
    """
    folded = fold(term)
    begins = (i for i, is_start in enumerate(folded.starts) if is_start)
    matches = (_count_word().match(folded.key, i) for i in begins)
    return [match[0] for match in matches if match and match[0] not in ("一", "二")]


@cache
def _count_word() -> re.Pattern[str]:
    """A numeral, in digits only before a measure word: the 5 and 2 of 5+2就业之家 count nothing."""
    import re  # noqa: PLC0415 - a query needs no count words

    return re.compile(rf"[{''.join(DIGITS)}{''.join(UNITS)}]+|\d{{1,2}}(?=[大个项件条类种])", re.ASCII)


_FORMAL = dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True))
"""The everyday forms of 大写 numerals, as written on cheques (正确填写票据和结算凭证的基本规定)."""

_SIGNS = "零一二三四五六七八九"
_COUNTED = "".join(DIGITS).replace("双", "")  # 双十一 is not a number
_DIGIT = f"[{_COUNTED}]"
_BELOW_TEN_THOUSAND = f"[{_COUNTED}十百千]"
_NUMBER = f"{_BELOW_TEN_THOUSAND}+(?:万(?:{_DIGIT}{_BELOW_TEN_THOUSAND}*)?)?"
_SIGNS_OF_NUMBERS = frozenset(f"{_COUNTED}十百千万")


@cache
def sign_value(character: str) -> int | None:
    """The value of one character, hanzi (also 大写) or digit; None if it is not a numeral.

    >>> [sign_value(sign) for sign in "8八捌两双百佰大"]
    [8, 8, 8, 2, 2, 100, 100, None]
    """
    plain = _FORMAL.get(character, character)
    if plain.isascii():
        return int(plain) if plain.isdigit() else None
    return DIGITS.get(plain, UNITS.get(plain))


def in_hanzi(text: str) -> str:
    """A text with every Arabic number of two to four digits in hanzi, as it is read aloud.

    >>> in_hanzi("300工程"), in_hanzi("10大"), in_hanzi("12条"), in_hanzi("2005")
    ('三百工程', '十大', '十二条', '二千零五')
    """
    if not any("0" <= character <= "9" for character in text):
        return text
    import re  # noqa: PLC0415 - few queries have a number

    return re.sub(r"(?<!\d)[1-9]\d{1,3}(?!\d)", lambda number: _spell(int(number[0])), text, flags=re.ASCII)


def in_digits(text: str) -> str:
    """A text with every hanzi number of two or more characters in digits; 万 stays, as in print: 28万人次.

    >>> in_digits("一百万千瓦"), in_digits("二十八个"), in_digits("三百六十行")
    ('100万千瓦', '28个', '360行')
    """
    if not any(one in _SIGNS_OF_NUMBERS and other in _SIGNS_OF_NUMBERS for one, other in pairwise(text)):
        return text
    import re  # noqa: PLC0415 - few queries have a number

    def digits(match: re.Match[str]) -> str:
        if len(match[0]) == 1:
            return match[0]
        number, ten_thousands, rest = match[0].partition("万")
        if rest.startswith(("零", "〇")):  # 两万零五 is not 2万5
            return match[0]
        return _digits(number) + ten_thousands + _digits(rest)

    return re.sub(_NUMBER, digits, text)


def _digits(number: str) -> str:
    known = value(number) if number else None
    return number if known is None else str(known)


def _spell(number: int) -> str:
    spelled, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            spelled += ("零" if gap else "") + _SIGNS[digit] + unit
        gap = bool(spelled) and not digit
    return spelled.removeprefix("一") if spelled.startswith("一十") else spelled
