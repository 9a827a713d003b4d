"""What is known of a single hanzi without any library: its curated readings, what it looks like."""

from __future__ import annotations

from functools import cache, lru_cache

from zhuzhou_cli.record import record

_MOST_CORNERS = 3
_HALF_THE_CORNERS = 2
_CORNERS, _MOST_COMPONENTS = 4, 6
"""The tables have so many signs for each hanzi."""


@cache
def readings(character: str) -> tuple[str, ...]:
    """The curated readings of a hanzi, toneless, the commonest first; none for anything else.

    >>> readings("行"), readings("x")
    (('xing', 'hang', 'heng'), ())
    """
    from zhuzhou_cli.language.tables.readings import FIRST, OTHER  # noqa: PLC0415  only for sound-alikes

    # To look through a thousand strings is cheaper than to invert them for the few hanzi of a query.
    tables = (FIRST, OTHER)
    return tuple(one for table in tables for one, signs in table.items() if character in signs)


@lru_cache(maxsize=4096)
def look_alike(one: str, other: str) -> bool:
    """Whether two hanzi are taken for each other by the eye, or by a scanner.

    They do if three of their four corners agree (the four-corner code), if one is a component of
    the other (去 in 法) or has the corners of one (自 those of the 白 in 百), or if two corners agree and a
    component is shared (技 枝).

    >>> [look_alike(*pair) for pair in ("动功", "去法", "百自", "技枝", "医级")]
    [True, True, True, True, False]
    """
    mine, theirs = _shape(one), _shape(other)
    same = sum(a == b for a, b in zip(mine.corners, theirs.corners, strict=False))
    if same >= _MOST_CORNERS or mine.looks & theirs.parts or theirs.looks & mine.parts:
        return True
    return same >= _HALF_THE_CORNERS and bool(mine.telling & theirs.telling)


@record
class _Shape:
    """A hanzi to the eye: its four corners, and as whose component or corners it may be seen in another.

    ``looks`` is itself and its corners, ``parts`` are its components and theirs; ``telling`` are the
    components that are not in hundreds of others.
    """

    corners: str
    looks: set[str]
    parts: set[str]
    telling: set[str]


@cache
def _shape(character: str) -> _Shape:
    from zhuzhou_cli.language.tables.shapes import COMMON, COMPONENTS, CORNERS, HANZI  # noqa: PLC0415 - only for slips

    def corners(one: str) -> str:
        at = _CORNERS * HANZI.find(one)
        return CORNERS[at : at + _CORNERS].strip() if at >= 0 else ""

    mine, at = corners(character), _MOST_COMPONENTS * HANZI.find(character)
    components = set(COMPONENTS[at : at + _MOST_COMPONENTS].rstrip()) if at >= 0 else set()
    parts = components | set(map(corners, components)) - {""}
    return _Shape(mine, {character, mine} - {""}, parts, components.difference(COMMON))
