"""How many columns a text takes on a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence


def width(text: str, ambiguous: int = 1) -> int:
    """Columns by UAX #11: two for a wide character, ``ambiguous`` for an ambiguous, none for a combining one.

    >>> width("八大 xd"), width("“一廊”——"), width("“一廊”——", ambiguous=2)
    (7, 8, 12)
    """
    return len(text) if text.isascii() else sum([_columns(character, ambiguous) for character in text])


def aligned(rows: Sequence[Sequence[str]], ambiguous: int = 1) -> Iterator[str]:
    """The lines of a table: the cells of a column begin in the same column of the terminal.

    >>> list(aligned([("地方", "条数"), ("青禾县", "4")]))
    ['地方    条数', '青禾县  4']
    """
    widths = [max(width(cell, ambiguous) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(row, widths, strict=True)
        yield "  ".join(cell + " " * (wide - width(cell, ambiguous)) for cell, wide in cells).rstrip()


def is_ambiguous(text: str) -> bool:
    """Whether some terminals draw a character of a text in one column, and others in two.

    >>> is_ambiguous("“一廊”"), is_ambiguous("〔1〕一廊")
    (True, False)
    """
    return any(unicodedata.east_asian_width(character) == "A" for character in text)


def _columns(character: str, ambiguous: int) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    kind = unicodedata.east_asian_width(character)
    return ambiguous if kind == "A" else 2 if kind in "WF" else 1
