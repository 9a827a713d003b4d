"""How many columns a text takes on a terminal."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """Columns by UAX #11: two for a wide character, one for an ambiguous, none for a combining one.

    >>> width("八大 xd")
    7
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
