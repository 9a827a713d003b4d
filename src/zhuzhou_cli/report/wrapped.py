"""Lines that were wrapped at one width: how long one is that goes on in the next."""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.lines import Line

RAGGED = 3
"""Signs by which lines differ that were wrapped at one width: no mark of punctuation begins a line."""

_NARROWEST = 18
"""Signs of the longest line of a list that was wrapped; two columns on a page have as many."""

_FEWEST = 2
"""Lines of full width without a full stop from which on a list was wrapped."""


def full_width(lines: Sequence[Line]) -> int:
    r"""How long a line is that goes on in the next one; longer than all if none was wrapped.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> text = "甲制\n由各级政府的领导班子成员担任的一项职\n务，其办法由各级政府的领导班子成员\n制定。"
    >>> full_width(lines_of(text)[0])
    15
    """
    longest = max((len(line.plain) for line in lines), default=0)
    full = longest - RAGGED
    count = sum(len(line.plain) >= full and not is_complete(line.plain) for line in lines)
    return full if count >= _FEWEST and longest >= _NARROWEST else longest + 1
