"""The clauses of an explanation, and which of another one's says the same rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

STOPS = r"，。；：,;:\s"
"""What parts clauses; 、 parts the items of a list."""
AND = "以及|[和与及]"
"""What joins the last two items of a list."""
ALIKE = 0.5
"""How alike two clauses are (difflib's ratio) that are the same rule, with and without what limits it."""

_CLAUSES = re.compile(f"[、{STOPS}]+")


def clauses(text: str) -> Iterator[str]:
    """What stands between the marks of a text."""
    return filter(None, _CLAUSES.split(text))


def most_like(clause: str, text: str) -> str | None:
    """The clause of a text that is most like another one; none if none is like it.

    >>> most_like("每年补助农户", "建设园区，补助农户。"), most_like("每年补助农户", "建设园区。")
    ('补助农户', None)
    """
    others = dict.fromkeys(clauses(text))
    if clause in others:
        return clause
    matcher = SequenceMatcher(None, b=clause, autojunk=False)
    best, found = ALIKE, None
    for other in others:
        matcher.set_seq1(other)
        is_near = matcher.real_quick_ratio() >= best and matcher.quick_ratio() >= best
        if is_near and (ratio := matcher.ratio()) >= best:
            best, found = ratio, other
    return found
