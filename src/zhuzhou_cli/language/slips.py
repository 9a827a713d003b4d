"""Whether one word was typed for another by a single slip."""

from __future__ import annotations


def is_one_slip(typed: str, meant: str) -> bool:
    """Whether one letter is wrong, missing, too many or swapped: a Damerau-Levenshtein (OSA) distance of 1.

    >>> [is_one_slip(typed, "gong") for typed in ("gnog", "gon", "goong", "gomg", "gong", "gang1")]
    [True, True, True, True, False, False]
    """
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    same = 0
    while same < len(typed) and same < len(meant) and typed[same] == meant[same]:
        same += 1
    rest, other = typed[same:], meant[same:]
    if not rest or not other:
        return True
    swapped = rest[:2] == other[1::-1] and rest[2:] == other[2:]
    return swapped or rest[1:] in (other, other[1:]) or rest == other[1:]
