"""Places of one text in another that has the same words, but other marks, blanks and numbers between."""

from __future__ import annotations

from collections.abc import Callable

_PROBE = 24
"""Hanzi from a place on by which it is known again; a heading may stand in a table of contents too."""


def counterpart(text: str, other: str) -> Callable[[int], int]:
    r"""Gives, for a place of a text, that in the other before the next word, or its end.

    >>> there = counterpart("# 一、总体要求\n\n1. 八大行动", "一、总体要求\n八大行动")
    >>> there(10), there(17)
    (7, 11)
    """
    words, places = _words(text)
    there, others = _words(other)

    def found(at: int) -> int:
        before = sum(place < at for place in places)
        probe = words[before : before + _PROBE]
        if not probe:
            return len(other)
        begin = -1
        for _ in range(words.count(probe, 0, before) + 1):
            begin = there.find(probe, begin + 1)
        begin = begin if begin >= 0 else there.rfind(probe)
        return others[begin] if begin >= 0 else len(other)

    return found


def _words(text: str) -> tuple[str, list[int]]:
    """The hanzi of a text, and where each stands."""
    places = [i for i, sign in enumerate(text) if "\u4e00" <= sign <= "\u9fff"]
    return "".join([text[i] for i in places]), places
