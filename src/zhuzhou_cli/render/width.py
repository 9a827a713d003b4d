"""The columns that a text takes on a terminal."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """Columns by UAX #11: wide characters take two, ambiguous ones one, combining ones none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
