"""Which words of two explanations differ, to mark them where both are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

LONGEST = 2_000
"""Signs of an explanation that is compared with another, in the square of its length: a second for so many.
The longest one of the Zhuzhou report has 513."""
_LEAST_KEPT = 2
"""Signs, numbers or words in a row that both texts must have to count as shared between two differences."""
_SIGNS = re.compile(r"\d+(?:\.\d+)?|[A-Za-z]+|.", re.DOTALL)
"""A number or a word of letters differs as a whole, anything else sign by sign."""

Piece = tuple[str, bool]
"""Some words of a text, and whether the other text has others in their place, or none."""


def differences(before: str, after: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts in pieces, with whether they differ; of a text above LONGEST nothing does.

    >>> differences("增长1.2%。", "增长1.5%。")
    ([('增长', False), ('1.2', True), ('%。', False)], [('增长', False), ('1.5', True), ('%。', False)])
    """
    if max(len(before), len(after)) > LONGEST:
        return [(before, False)], [(after, False)]
    signs = _SIGNS.findall(before), _SIGNS.findall(after)
    blocks = SequenceMatcher(None, *signs, autojunk=False).get_matching_blocks()
    ends = tuple(map(len, signs))
    kept = [
        block
        for block in blocks
        if block.size >= _LEAST_KEPT
        or (block.a, block.b) == (0, 0)
        or (block.a + block.size, block.b + block.size) == ends
    ]
    return (
        list(_pieces(signs[0], [(block.a, block.size) for block in kept])),
        list(_pieces(signs[1], [(block.b, block.size) for block in kept])),
    )


def _pieces(signs: Sequence[str], kept: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """What stands between the places that are kept, and what is kept there, without empty pieces."""
    end = 0
    for start, size in (*kept, (len(signs), 0)):
        for words, is_other in ((signs[end:start], True), (signs[start : start + size], False)):
            if words:
                yield "".join(words), is_other
        end = start + size
