"""Names that have the words of a query and other numbers: 九大行动 for 八大行动. Suggested, never answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from zhuzhou_cli.answers import By, Hit, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.text import CLOSE, NUMBER_SIGNS, OPEN
from zhuzhou_cli.search.query import Query

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

RENUMBERED = 0.8
"""The score of such a name; a near one in other words scores less."""


def renumbered(query: Query, index: Index) -> Iterator[Hit]:
    """The names with the words of a query, whatever their numbers; none if it has no number or no words.

    三百三百工程 has the words of 三百工程, for numbers side by side count as one.
    """
    words = words_of(query.raw)
    if len(words) < 2 or not any(words):  # noqa: PLR2004 - before and after a number
        return
    for target in index.spellings.naming(max(words, key=len)):
        if target.spelling.is_name and words_of(target.text) == words:
            match = Match(target.field, target.text, By.TYPO, (0, len(target.text)), target.within)
            yield Hit(index.entry(target.position), match, RENUMBERED)


def is_renumbered(name: str, index: Index) -> bool:
    """Whether a name differs from some that are known by its numbers alone, and is none of these itself."""
    known = {canonical_name(hit.match.text) for hit in renumbered(Query(name), index)}
    return bool(known) and canonical_name(name) not in known


def words_of(name: str) -> list[str]:
    """The words before, between and after the numbers of a name; numbers side by side count as one.

    >>> words_of("“三项”机制和30条"), words_of("清水湖")
    (['', '项机制和', '条'], ['清水湖'])
    """
    return _numbers().split(canonical_name(name))


@cache
def _numbers() -> re.Pattern[str]:
    import re  # noqa: PLC0415 - only where a number may have been changed

    return re.compile(f"(?:[{''.join(sorted(NUMBER_SIGNS))}]|{OPEN}[^{CLOSE}]*{CLOSE})+")
