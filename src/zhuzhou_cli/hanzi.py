"""What is known of a single hanzi without any library: its curated readings, what it looks like."""

from __future__ import annotations

from functools import cache, lru_cache

_MOST_CORNERS = 3
_HALF_THE_CORNERS = 2
_SMALL_FAMILY = 100
"""Hanzi that may share a component which still tells them; 水 or 木 are in hundreds."""


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
    corners, components, families = _shapes()
    same = sum(a == b for a, b in zip(corners.get(one, ""), corners.get(other, ""), strict=False))
    mine, theirs = components.get(one, ""), components.get(other, "")
    if same >= _MOST_CORNERS or _is_in(one, theirs, corners) or _is_in(other, mine, corners):
        return True
    shared = (component for component in mine if component in theirs)
    return same >= _HALF_THE_CORNERS and any(families[component] <= _SMALL_FAMILY for component in shared)


def _is_in(whole: str, components: str, corners: dict[str, str]) -> bool:
    code = corners.get(whole, "?")
    return any(one == whole or corners.get(one) == code for one in components)


@cache
def _shapes() -> tuple[dict[str, str], dict[str, str], dict[str, int]]:
    """The corners and the components of hanzi, and how many hanzi have a component."""
    from zhuzhou_cli.tables.shapes import COMPONENTS, CORNERS  # noqa: PLC0415 - only for slips

    corners = {character: code for code, characters in CORNERS.items() for character in characters}
    components: dict[str, str] = {}
    for component, characters in COMPONENTS.items():
        for character in characters:
            components[character] = components.get(character, "") + component
    return corners, components, {component: len(found) for component, found in COMPONENTS.items()}
