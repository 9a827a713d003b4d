"""Lines and columns of a text."""

from __future__ import annotations

from bisect import bisect_right


class Lines:
    r"""The lines of a text, which end with \n; worked out when the first place is asked for.

    >>> Lines("甲\n乙丙").place(3)
    (2, 2)
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._begins: list[int] = []

    def place(self, at: int) -> tuple[int, int]:
        """Line and column, from 1, of a place from 0."""
        if not self._begins:
            self._begins = [0]
            end = self._text.find("\n")
            while end >= 0:
                self._begins.append(end + 1)
                end = self._text.find("\n", end + 1)
        line = bisect_right(self._begins, at)
        return line, at - self._begins[line - 1] + 1
