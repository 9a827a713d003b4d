"""What is known of a single hanzi without any library: its curated readings, what it looks like."""

from __future__ import annotations

from functools import cache, lru_cache

_MOST_CORNERS = 3
_HALF_THE_CORNERS = 2
_MOST_COMPONENTS = 6
"""The table has so many signs for each hanzi."""


@cache
def readings(character: str) -> tuple[str, ...]:
    """The curated readings of a hanzi, toneless, the commonest first; none for anything else.

    >>> readings("行"), readings("x")
    (('xing', 'hang', 'heng'), ())
    """
    from zhuzhou_cli.tables.readings import FIRST, OTHER  # noqa: PLC0415  only for sound-alikes

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
    from zhuzhou_cli.tables.shapes import COMMON  # noqa: PLC0415 - only for slips

    same = sum(a == b for a, b in zip(_corners(one), _corners(other), strict=False))
    mine, theirs = _components(one), _components(other)
    if same >= _MOST_CORNERS or _is_in(one, theirs) or _is_in(other, mine):
        return True
    shared = (component for component in mine if component in theirs)
    return same >= _HALF_THE_CORNERS and any(component not in COMMON for component in shared)


def _is_in(whole: str, components: str) -> bool:
    code = _corners(whole) or "?"
    return any(one == whole or _corners(one) == code for one in components)


@cache
def _corners(character: str) -> str:
    from zhuzhou_cli.tables.shapes import CORNERS, HANZI  # noqa: PLC0415 - only for slips

    place = HANZI.find(character)
    return CORNERS[4 * place : 4 * place + 4].strip() if place >= 0 else ""


@cache
def _components(character: str) -> str:
    from zhuzhou_cli.tables.shapes import COMPONENTS, HANZI  # noqa: PLC0415 - only for slips

    at = _MOST_COMPONENTS * HANZI.find(character)
    return COMPONENTS[at : at + _MOST_COMPONENTS].rstrip() if at >= 0 else ""
