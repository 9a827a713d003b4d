"""Whether two hanzi are a common word: one word in the place of another is no slip of the pen."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def is_word(pair: str) -> bool:
    """Whether two hanzi are a common word of Mandarin.

    >>> [is_word(pair) for pair in ("爱心", "智能", "护茁", "协问")]
    [True, True, False, False]
    """
    from zhuzhou_cli.language.tables.words import WORDS  # noqa: PLC0415 - only where a hanzi is wrong

    # Each word stands behind a blank, so that no pair is found across two of them.
    return f" {pair}" in WORDS
