"""Runs of letters in a PDF: where each begins that is set in one go, with room for letters of other fonts.

Where a font lacks some letters (quotes, Latin ones), LibreOffice writes a line twice: once with the letters
that it lacks, jumping over the others, and once with the others, jumping over those.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, NamedTuple

_JUMP = 0.2
"""In heights of the letters: how far the pen goes on at least where letters were left out."""

_SHOWS = {b"Tj": 0, b"TJ": 0, b"'": 0, b'"': 2}
"""Operators that show text, each with the place of the text among its operands (ISO 32000-2, table 107)."""

_MOVES = (b"Td", b"TD", b"Tm", b"T*", b"'", b'"')


class Run(NamedTuple):
    """Letters without a jump between them: how far from the first of all, how wide, in heights; and which."""

    offset: float
    width: float
    text: str


class Shown:
    """What was shown since the last piece of text: codes of letters, and how far the pen jumped between."""

    def __init__(self) -> None:
        self._shown: list[Any] = []
        self._is_moved = False
        self._is_known = True
        self._widths: dict[int, dict[int, float]] = {}

    def operator(self, name: bytes, operands: Any) -> None:
        """Take in an operator; where the pen is set anew between letters of one piece, nothing is known."""
        if name in _MOVES:
            self._is_moved = bool(self._shown)
        if name in _SHOWS:
            self._is_known &= not self._is_moved
            shown = operands[_SHOWS[name]]
            self._shown += shown if isinstance(shown, list) else [shown]

    def runs(self, text: str, font: Any) -> tuple[Run, ...]:
        """The runs of the piece of text that was shown, after which the next begins; none if unknown."""
        shown, is_known = self._shown, self._is_known
        self._shown, self._is_moved, self._is_known = [], False, True
        if shown and is_known and font:
            with suppress(AttributeError, LookupError, TypeError, ValueError):
                return tuple(_runs(shown, text.strip("\n"), self._widths_of(font)))
        return ()

    def _widths_of(self, font: Any) -> dict[int, float]:
        """The widths of the letters that have codes of one byte, by their codes; none of a font of more."""
        if id(font) not in self._widths:
            is_simple = font["/Subtype"] != "/Type0"
            widths = [width / 1000 for width in font["/Widths"]] if is_simple else []
            self._widths[id(font)] = dict(enumerate(widths, font["/FirstChar"] if is_simple else 0))
        return self._widths[id(font)]


def _runs(shown: list[Any], text: str, widths: dict[int, float]) -> Iterator[Run]:
    """The runs; raises ValueError if there are not as many letters as codes."""
    at = 0
    begin = pen = 0.0
    said = ""
    for one in shown:
        if isinstance(one, (str, bytes)):
            codes = one if isinstance(one, bytes) else one.original_bytes  # type: ignore[attr-defined]  # a str of pypdf
            count = len(codes) if widths else len(codes) // 2
            letters = text[at : at + count]
            if len(letters) < count:
                raise ValueError
            pen += sum(widths[code] for code in codes) if widths else sum(map(width, letters))
            said, at = said + letters, at + count
            continue
        jump = -float(one) / 1000
        if jump >= _JUMP:
            if said.strip():
                yield Run(begin, pen - begin, said)
            begin, said = pen + jump, ""
        pen += jump
        at += jump > 0 and text[at : at + 1] == " "  # by which pypdf says that it jumps
    if text[at:].strip():
        raise ValueError
    if said.strip():
        yield Run(begin, pen - begin, said)


_WIDE = "\u2014\u2018\u2019\u201c\u201d\u2026"


def width(sign: str) -> float:
    """The width of a character in heights, as most fonts have it: hanzi are square, others half as wide."""
    return 1.0 if sign >= "\u2e80" or sign in _WIDE else 0.5
