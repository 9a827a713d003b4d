"""Whether an explanation has several of what the other has one of: 一户一表 and 多户一表."""

from __future__ import annotations

import re
from collections import Counter

_ONE = re.compile(
    "(?<![第十百千万亿0-9.唯统同专单逐进之任每万])[一1](?!方面|[定律致直起体切向共旦经系带流些样般贯])个?([\u4e00-\u9fff])"
)
_SEVERAL = re.compile("(?<![0-9十百千万亿])(?:多|数|几|若干|许多|众多)(?!方面)个?([\u4e00-\u9fff])")
"""One, or several, of what the sign behind it is or counts; 一致 counts nothing."""


def has_several(before: str, after: str) -> bool:
    """Whether what a text has one of stands in the other with 多 and the like in place of that.

    >>> [has_several("一户一表", after) for after in ("多户一表", "一户多表", "一户一表，多措并举")]
    [True, True, False]
    >>> has_several("一证多址", "一址多证"), has_several("采取一致行动", "采取多种行动")
    (True, False)
    """
    ones, several = Counter(_ONE.findall(before)), Counter(_SEVERAL.findall(before))
    later_ones, later_several = Counter(_ONE.findall(after)), Counter(_SEVERAL.findall(after))
    are_more = (ones - later_ones) & (later_several - several)
    are_fewer = (later_ones - ones) & (several - later_several)
    return bool(are_more or are_fewer)
