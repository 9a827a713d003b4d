"""The characters of symbols of Word, which name a code and a font."""

from __future__ import annotations

import re

_SYMBOL = dict(
    zip(
        bytes.fromhex("61 62 67 6d 57 a2 a3 a5 ac ad ae af b0 b1 b2 b3 b4 b8 b9 bb d7"),
        "αβγμΩ′≤∞←↑→↓°±″≥×÷≠≈⋅",
        strict=True,
    )
)
"""Signs of the font Symbol by the last byte of their codes, as its encoding has them."""


def character(code: str, font: str) -> str:
    """The character of w:sym: a code point, or in a symbol font (Wingdings) one of private use.

    >>> character("F0B3", "Symbol"), character("2265", "SimSun")
    ('≥', '≥')
    """
    value = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{2,4}", code) else 0
    if font == "Symbol" and (sign := _SYMBOL.get(value % 0x100)):
        return sign
    return chr(value) if value >= ord(" ") and not 0xD800 <= value < 0xE000 and value < 0xFFFE else ""  # noqa: PLR2004 - what XML may hold
