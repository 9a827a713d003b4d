"""The readings and the look of a hanzi, and the common words of two, from tables, without a library."""

from __future__ import annotations

from functools import cache, lru_cache

from zhuzhou_cli.record import record

_MOST_CORNERS = 3
_HALF_THE_CORNERS = 2
_CORNERS, _MOST_COMPONENTS = 4, 6
"""Characters that the tables have for each hanzi."""


@cache
def readings(character: str) -> tuple[str, ...]:
    """The readings of a hanzi without tones, the commonest first; none for any other character.

    >>> readings("行"), readings("x")
    (('xing', 'hang', 'heng'), ())
    """
    from zhuzhou_cli.language.tables.readings import FIRST, OTHER  # noqa: PLC0415 - only for homophones

    # A query has few hanzi: searching a thousand strings takes less time than inverting the tables.
    tables = (FIRST, OTHER)
    return tuple(reading for table in tables for reading, hanzi in table.items() if character in hanzi)


@cache
def all_readings() -> dict[str, tuple[str, ...]]:
    """The readings of every hanzi of the tables: for a glossary, that has thousands; else ``readings``.

    >>> all_readings()["行"]
    ('xing', 'hang', 'heng')
    """
    from zhuzhou_cli.language.tables.readings import FIRST, OTHER  # noqa: PLC0415 - as above

    found: dict[str, tuple[str, ...]] = {}
    for table in (FIRST, OTHER):
        for reading, signs in table.items():
            for sign in signs:
                found[sign] = (*found.get(sign, ()), reading)
    return found


@lru_cache(maxsize=4096)
def look_alike(one: str, other: str) -> bool:
    """Whether a reader or a scanner may take one hanzi for the other.

    They look alike if three of their four corners agree (the four-corner code), if one is a component of
    the other (去 in 法) or has the same corners as such a component (自 as 白 in 百), or if two corners agree
    and they share a component (技 枝).

    >>> [look_alike(*pair) for pair in ("动功", "去法", "百自", "技枝", "医级")]
    [True, True, True, True, False]
    """
    a, b = _shape(one), _shape(other)
    equal_corners = sum(mine == theirs for mine, theirs in zip(a.corners, b.corners, strict=False))
    if equal_corners >= _MOST_CORNERS or a.looks & b.parts or b.looks & a.parts:
        return True
    return equal_corners >= _HALF_THE_CORNERS and bool(a.distinctive & b.distinctive)


def differs_by_radical(one: str, other: str) -> bool:
    """Whether all that two hanzi have in common to the eye is a radical of hundreds.

    >>> differs_by_radical("湖", "河"), differs_by_radical("港", "巷")
    (True, False)
    """
    mine, theirs = _shape(one), _shape(other)
    return bool(mine.parts & theirs.parts) and not mine.distinctive & theirs.distinctive


@record
class _Shape:
    """What a hanzi looks like.

    ``looks`` has the hanzi and its four-corner code, ``parts`` its components and their codes;
    ``distinctive`` are the components that few other hanzi have.
    """

    corners: str
    looks: set[str]
    parts: set[str]
    distinctive: set[str]


@cache
def _shape(character: str) -> _Shape:
    from zhuzhou_cli.language.tables.shapes import COMMON, COMPONENTS, CORNERS, HANZI  # noqa: PLC0415 - only for slips

    def code(hanzi: str) -> str:
        begin = _CORNERS * HANZI.find(hanzi)
        return CORNERS[begin : begin + _CORNERS].strip() if begin >= 0 else ""

    corners, begin = code(character), _MOST_COMPONENTS * HANZI.find(character)
    components = set(COMPONENTS[begin : begin + _MOST_COMPONENTS].rstrip()) if begin >= 0 else set()
    parts = components | set(map(code, components)) - {""}
    return _Shape(corners, {character, corners} - {""}, parts, components.difference(COMMON))


@lru_cache(maxsize=4096)
def is_word(pair: str) -> bool:
    """Whether two hanzi are a common word of Mandarin.

    >>> [is_word(pair) for pair in ("爱心", "智能", "护茁", "协问")]
    [True, True, False, False]
    """
    from zhuzhou_cli.language.tables.words import WORDS  # noqa: PLC0415 - only where a hanzi is wrong

    # Each word stands behind a blank, so that no pair is found across two of them.
    return f" {pair}" in WORDS
