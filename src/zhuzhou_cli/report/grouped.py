"""Headings of groups inside a list that say so themselves: 经济类, 【社会类】, 民生篇（3个）."""

from __future__ import annotations

import re

_NAMED = re.compile(
    r"[【\[(]?[^。;:!?]{2,16}(?:类|篇|方面|部分|领域)(?:名词|术语)?(?:\([^()]{1,8}\))?[】\])]?(?:\([^()]{1,8}\))?:?"
)


def names_group(words: str) -> bool:
    """Whether plain words, without a number before them, are the name of a group and nothing else.

    >>> [names_group(words) for words in ("经济类", "【社会类】", "民生篇(3个)", "双创", "分为三类。")]
    [True, True, True, False, False]
    """
    return bool(_NAMED.fullmatch(words))
