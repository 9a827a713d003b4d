"""The columns that a text takes on a terminal."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """Columns by UAX #11: wide and full-width characters take two; ambiguous ones one, as Rich has it."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
