"""Roman numerals in a text: those of the block for numbers (Ⅲ), and two or more capitals (III)."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

_CAPITALS = {"I": 1, "V": 5, "X": 10, "Ｉ": 1, "Ｖ": 5, "Ｘ": 10}
"""Nothing in a report is numbered beyond these; C, D, L and M are letters."""
_SIGNS = {chr(0x2160 + i): i + 1 for i in range(12)} | {chr(0x2170 + i): i + 1 for i in range(12)}
"""Ⅰ to Ⅻ and ⅰ to ⅻ (Unicode, Number Forms)."""
_EITHER = frozenset((*_CAPITALS, *_SIGNS))


def has_roman(text: str) -> bool:
    """Whether a text may have a Roman numeral."""
    return not _EITHER.isdisjoint(text)


def romans(text: str) -> list[tuple[int, int, str]]:
    """The Roman numerals of a text in their order: where each begins and ends, its value in digits.

    >>> romans("Ⅲ级响应、第IV批、X射线、VIP、PX")
    [(0, 1, '3'), (6, 8, '4')]
    """
    return [(*match.span(), str(_value(match[0]))) for match in _numerals().finditer(text)]


@cache
def _numerals() -> re.Pattern[str]:
    import re  # noqa: PLC0415 - few look-ups have a Roman numeral

    latin = "[A-Za-z\uff21-\uff5a]"
    return re.compile(f"[\u2160-\u216b\u2170-\u217b]|(?<!{latin})[{''.join(_CAPITALS)}]{{2,}}(?!{latin})")


def _value(numeral: str) -> int:
    if numeral in _SIGNS:
        return _SIGNS[numeral]
    values = [_CAPITALS[sign] for sign in numeral]
    signed = (-one if one < following else one for one, following in pairwise(values))
    return sum(signed) + values[-1]
