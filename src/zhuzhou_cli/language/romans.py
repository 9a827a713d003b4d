"""Roman numerals in a text: those of the block for numbers (Ⅲ), and two or more capitals (III)."""

from __future__ import annotations

from itertools import pairwise

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
    found: list[tuple[int, int, str]] = []
    begin = 0
    while begin < len(text):
        end = begin + 1
        if text[begin] in _SIGNS:
            found.append((begin, end, str(_SIGNS[text[begin]])))
        elif _is_latin(text[begin]):
            while end < len(text) and _is_latin(text[end]):
                end += 1
            if end > begin + 1 and all(sign in _CAPITALS for sign in text[begin:end]):  # X is a letter
                found.append((begin, end, str(_value(text[begin:end]))))
        begin = end
    return found


def _is_latin(sign: str) -> bool:
    return (sign.isascii() and sign.isalpha()) or "Ａ" <= sign <= "ｚ"


def _value(numeral: str) -> int:
    values = [_CAPITALS[sign] for sign in numeral]
    signed = (-one if one < following else one for one, following in pairwise(values))
    return sum(signed) + values[-1]
