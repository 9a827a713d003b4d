"""The number at the beginning of a line: its kind, its value, and whether a scan has damaged it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from zhuzhou_cli.language.numerals import value

_HANZI = "一二三四五六七八九十百零〇"
# What scans make of digits.
_LOOKALIKES = str.maketrans("OoQIl|ZzSB", "0001112258")
_DIGITS = "0-9OoQIl|ZzSB"
_THOUSAND = "1[0-8][0-9]{2}"
"""1000 to 1899, which number entries; from 1900 on they are years."""

_PATTERNS: Final = {
    "dot": re.compile(rf"({_THOUSAND}|[{_DIGITS}]{{1,3}})\s{{0,2}}(?:[.、]{{1,2}}|,(?!\d))\s*"),
    "paren": re.compile(rf"(?:\(\s?)?(?:注释?\s?)?({_THOUSAND}|[{_DIGITS}]{{1,3}})\s?\)[.、:]?\s*"),
    "bracket": re.compile(rf"[\[【<](?:注释?)?\s?({_THOUSAND}|[{_DIGITS}]{{1,3}})\s?[\]】>][.、]?\s*"),
    "hanzi": re.compile(rf"([{_HANZI}]{{1,4}})\s?[、.,]\s*"),
    "hanzi-paren": re.compile(rf"\(\s?([{_HANZI}]{{1,4}})\s?\)[、.]?\s*"),
    "note": re.compile(
        r"(?:注释?|名词|第|N[oO]\.|№)\s?([0-9]{1,3})(?:条|个)?\s?[.、:]?\s+"
        rf"|(?:注释?|名词|术语|词[条语目])([0-9]{{1,3}}|[{_HANZI}]{{1,3}})[.、:]\s*"
        rf"|第\s?([0-9]{{1,3}}|[{_HANZI}]{{1,4}})[条个]\s?[.、:]?\s*"
    ),
    "space": re.compile(rf"({_THOUSAND}|[0-9]{{1,3}})\s+(?=[^\d\s.%年月日-])"),
    "colon": re.compile(rf"({_THOUSAND}|[0-9]{{1,3}})\s?:\s*(?=[^\d\s:/])"),
    "dash": re.compile(r"([0-9]{1,3})\s?[-—]\s?(?=[“\u4e00-\u9fffA-Za-z])"),
}
_SHORT = 200
"""Characters of a line whose marker is remembered, at most."""

SEVERAL: Final = frozenset({"paren", "bracket", "hanzi-paren", "sign"})
"""The kinds of which several may stand before one item, each whole: [2][3]甲、乙."""

# 5.5%左右, 2.5万吨: a quantity that happens to stand at the beginning of a line.
_QUANTITY = re.compile(
    r"\d+\.\d+\s?(?:%|‰|个百分点|[万亿]|倍|公里|千米|米|吨|℃|度|分(?!钟)|级|元|平方|公顷|亩|:)"
)
# What would be no number elsewhere: digits before digits, a dot that a scan has lost or mistaken.
AWAITED: Final = {
    "dot": re.compile(r"([0-9]{1,3})(?:\s?\.\s?(?=\d)|\s?[·•。;,:`'’]\s?(?=[“A-Za-z\u4e00-\u9fff])|(?=“))"),
    "space": re.compile(r"([0-9]{1,3})\s+(?=\d)"),
    "colon": re.compile(r"([0-9]{1,3})\s?:\s?(?=\d)"),
    "dash": re.compile(r"([0-9]{1,3})\s?[-—]\s?(?=\d)"),
}


@dataclass(frozen=True, slots=True)
class Marker:
    """A number before an item: how it is printed, its value, and where the item's own words begin.

    ``is_damaged`` says that a scan has mistaken a digit or a dot of it; ``count`` how many follow each other
    there: two in [2][3]甲、乙.
    """

    kind: str
    value: int
    end: int
    is_damaged: bool = False
    count: int = 1


def marker(plain: str) -> Marker | None:
    """The marker that a plain line begins with, if any.

    >>> [(m.kind, m.value) for m in map(marker, ("20.2026年", "l2、甲", "(三)甲", "⑳甲", "[7]甲")) if m]
    [('dot', 20), ('dot', 12), ('hanzi-paren', 3), ('sign', 20), ('bracket', 7)]
    >>> marker("5.5%左右的增长")
    >>> [(m.value, m.count, m.end) for m in map(marker, ("[2][3]甲、乙", "[2][2024]甲")) if m]
    [(2, 2, 6), (2, 1, 3)]
    """
    return _known(plain) if len(plain) <= _SHORT else _read(plain)


def _read(plain: str) -> Marker | None:
    """The marker that a line begins with, with all that follow each other there."""
    first = _one(plain)
    last, count = first, 1
    while first and last and first.kind in SEVERAL:
        following = _one(plain[last.end :])
        if not following or (following.kind, following.value) != (first.kind, first.value + count):
            break
        last, count = replace(following, end=last.end + following.end), count + 1
    return replace(first, end=last.end, count=count) if first and last else None


_known = lru_cache(maxsize=1 << 15)(_read)
"""The marker of a line that is no paragraph, remembered: each layout asks for it several times."""


def _one(plain: str) -> Marker | None:
    """The first number with which a plain line begins, whatever stands behind it."""
    if not plain or _QUANTITY.match(plain):
        return None
    if sign := _sign(plain):
        return sign
    for kind, pattern in _PATTERNS.items():
        if found := pattern.match(plain):
            digits = next(group for group in found.groups() if group)
            number = value(digits.translate(_LOOKALIKES))
            if number is None:
                continue
            damaged = digits.isascii() and not digits.isdecimal()
            return Marker(kind, number, found.end(), damaged)
    return None


def awaited(plain: str, kind: str) -> Marker | None:
    """The marker that a line begins with if the sequence asks for its number.

    >>> [(m.value, m.is_damaged) for m in (awaited("2“两江”：", "dot"), awaited("3 5G专网：", "space")) if m]
    [(2, True), (3, False)]
    """
    pattern = AWAITED.get(kind)
    found = pattern.match(plain) if pattern else None
    if not found:
        return None
    is_damaged = kind == "dot" and "." not in found[0]
    return Marker(kind, int(found[1]), found.end(), is_damaged)


def _sign(plain: str) -> Marker | None:
    """①, ⑴, ⒈, ❶, ㉑: one character that is a number."""
    begin = 1 if plain[0] == "注" and len(plain) > 1 else 0
    first = plain[begin]
    if first.isascii() or unicodedata.category(first) != "No":
        return None
    number = unicodedata.numeric(first)
    begin += 1
    end = len(plain) - len(plain[begin:].lstrip(" 、."))
    return Marker("sign", int(number), end) if number == int(number) else None
