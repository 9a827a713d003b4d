"""The one normal form: fold() makes a Key of a raw string and keeps the way back to it.

Both sides of every comparison go through here, so that 《八大行動》, “八大 行动”: and 八大行动 are
one key. In order: compatibility forms and width (Unicode NFKC, UAX #15), case (full case
folding), Traditional to Simplified by character (OpenCC), and everything that is not a letter
or a digit is dropped (quotes, spaces, 、 · — +).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from zhuzhou_cli.model import Key
from zhuzhou_cli.tables.traditional import SIMPLIFIED_OF


@dataclass(frozen=True, slots=True)
class Folded:
    """A key and its way back.

    ``spans[i]`` is the half-open span of the raw string that key character i came from;
    ``starts[i]`` says whether a segment begins there: at the beginning, or after something that
    was dropped. The flags say which rewriting changed a character that was kept.
    """

    key: Key
    spans: tuple[tuple[int, int], ...]
    starts: tuple[bool, ...]
    from_width: bool
    from_traditional: bool

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the raw string that covers key characters start to end (end > start)."""
        return self.spans[start][0], self.spans[end - 1][1]


def fold(raw: str) -> Folded:
    """Fold a raw string; any string is accepted, one without letters or digits gives an empty key.

    >>> fold("《安全生產「三項機制」》:").key
    '安全生产三项机制'
    """
    key: list[str] = []
    spans: list[tuple[int, int]] = []
    starts: list[bool] = []
    from_width = from_traditional = False
    at_start = True
    for begin, end in _clusters(raw):
        cluster = raw[begin:end]
        normal = unicodedata.normalize("NFKC", cluster)
        for character in normal.casefold():
            if not character.isalnum():
                at_start = True
                continue
            simplified = SIMPLIFIED_OF.get(character, character)
            from_width |= normal != unicodedata.normalize("NFC", cluster)
            from_traditional |= simplified != character
            key.append(simplified)
            spans.append((begin, end))
            starts.append(at_start)
            at_start = False
    return Folded(Key("".join(key)), tuple(spans), tuple(starts), from_width, from_traditional)


def _clusters(raw: str) -> Iterator[tuple[int, int]]:
    """Cut a string into a base character with its combining marks, which NFKC may join."""
    begin = 0
    for i in range(1, len(raw)):
        if not unicodedata.combining(raw[i]):
            yield begin, i
            begin = i
    if raw:
        yield begin, len(raw)
