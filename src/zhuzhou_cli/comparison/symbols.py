"""Whether symbols of an explanation that no key has say another thing: AA+ and AA-, ￥ and $, ↑ and ↓."""

from __future__ import annotations

import re
from unicodedata import normalize

from zhuzhou_cli.comparison.exchanged import are_others, are_replaced, replaced_by, standing

_GRADE = re.compile(
    r"(?<![A-Za-z0-9.])(?P<count>[1-5二三四五](?=A))?(?P<letters>(?P<letter>[A-D])(?P=letter){0,4})"
    r"(?![A-Za-z0-9])"
    r"(?P<sign>\+(?![A-Za-z0-9])|[-−](?=[级等档类及以的]|\W|\Z)(?!\s?[A-Za-z0-9]))?"
)
"""A grade by letters: AA+, 4A级, B-. A+H股 and A-D级 have two letters, and no sign."""
_DIGITS = "零一二三四五"
_SYMBOLS = (
    re.compile(r"(?:HK|US)?\$(?=\s?[0-9])|[¥€£₤](?=\s?[0-9])"),
    re.compile(r"(?<=[0-9百千万亿/每])\s?(?:[Mm](?:Wh?|Pa|V|J|g)|[KkMGT][bB])(?![A-Zac-oq-z0-9])"),
    re.compile("[°′″](?![′C])"),
    re.compile(r"[-−+](?=[0-9])|(?<=[0-9])[-−+](?=[\u4e00-\u9fff])|(?<=[0-9])×(?=[0-9])"),
    re.compile("(?<![0-9])[%‰℃]"),
    re.compile("[↑↓]"),
    re.compile("[→←↔]"),
    re.compile("√|(?<![0-9])×|×(?![0-9])"),
    re.compile("[★☆]+"),
)
"""Symbols of money, of units whose letters are other units in the other case (MW and mW, Mb and MB; KW is
kW), of angles, arrows, ticks and stars. Those of one pattern say something else in each other's place."""
_MINUS = re.compile(
    r"(?:^|(?<![0-9][\u4e00-\u9fff])(?<=[\u4e00-\u9fff，：:（(]))[-−](?=[0-9])|(?:负|零下)(?=[0-9])"
)
"""A minus before a figure, also in words, and no dash between two: 总额-5亿元, but not 3月-5月."""
_SAME = str.maketrans("￥＄￡₤✓✔✗✘✕➔➜⟶⇒⟵⇐⇑⇓⇔－＋", "¥$££√√×××→→→→←←↑↓↔-+")
"""Symbols with several forms, in one."""


def has_other_symbols(before: str, after: str) -> bool:
    """Whether a symbol of one text stands in place of another one, or about other words.

    A symbol that only came or went may be said in words: ↑5% and 增长5%.

    >>> [has_other_symbols("评级AA+。", f"评级{grade}。") for grade in ("AA-", "AA", "AA＋")]
    [True, True, False]
    >>> has_other_symbols("甲√、乙×", "甲×、乙√"), has_other_symbols("甲√、乙×", "乙×、甲√")
    (True, False)
    >>> has_other_symbols("100Mb", "100MB"), has_other_symbols("5KW", "5kW"), has_other_symbols("￥5", "5元")
    (True, False, False)
    """
    one, other = before.translate(_SAME), after.translate(_SAME)
    if are_replaced(_grades(one), _grades(other)) or len(_MINUS.findall(one)) != len(_MINUS.findall(other)):
        return True
    return any(
        are_replaced(_found(pattern, one), _found(pattern, other))
        or are_others(*(standing(replaced_by(pattern, text), _found(pattern, text)) for text in (one, other)))
        for pattern in _SYMBOLS
    )


def _found(pattern: re.Pattern[str], text: str) -> list[str]:
    """The symbols of a pattern in a text; k is K where b and B are told apart."""
    return [symbol.strip().replace("k", "K").removeprefix("US") for symbol in pattern.findall(text)]


def _grades(text: str) -> list[str]:
    """The grades of a text, each with as many letters as it has, and its sign.

    >>> _grades("AA+级、4A级、B-、A+H股、A-D级")
    ['AA+', 'AAAA', 'B-', 'A', 'A', 'D']
    """
    return [
        grade["letter"] * _count(grade["count"] or "", len(grade["letters"])) + (grade["sign"] or "")
        for grade in _GRADE.finditer(normalize("NFKC", text))
    ]


def _count(figure: str, letters: int) -> int:
    """How many letters a grade has: those that a figure before it says, or those that are written."""
    return letters if not figure else int(figure) if figure.isdecimal() else _DIGITS.index(figure)
