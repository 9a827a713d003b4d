"""Whether a list of an explanation has fewer items than the same list of the other one."""

from __future__ import annotations

import re

from zhuzhou_cli.comparison.clauses import AND, STOPS
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.search.merge import said

_MARKS = re.compile(f"[、{STOPS}]+|{AND}")
_CLAUSES = re.compile(f"[{STOPS}]+")
_PARTING = re.compile(f"、|{AND}")
_LIGHT = re.compile("^[让使]|的")
"""Signs that may come or go within a list, and take no item away: 先诊疗、后付费的, 先诊疗后付费."""


def has_fewer_items(before: str, after: str) -> bool:
    """Whether a list of one text stands in the other one with items less, which are said nowhere there.

    >>> has_fewer_items("甲园、乙园、丙园", "甲园、丙园"), has_fewer_items("甲园、乙园", "甲园和乙园区")
    (True, False)
    """
    return _is_list_cut(before, after) or _is_list_cut(after, before)


def _is_list_cut(longer: str, shorter: str) -> bool:
    """Whether a list of one text stands in another one with items less."""
    words, lists = _LIGHT.sub("", key_of(shorter)), _lists(shorter)
    return any(_is_cut(one, other, words) for one in _lists(longer) for other in lists)


def _is_cut(longer: list[str], shorter: list[str], text: str) -> bool:
    """Whether a list has all items of a shorter one, and one more that the text of that says nowhere."""
    if not 0 < len(shorter) < len(longer) or not all(_is_among(item, longer) for item in shorter):
        return False
    return any(not _is_among(item, shorter) and _LIGHT.sub("", item) not in text for item in longer)


def _is_among(item: str, items: list[str]) -> bool:
    return any(_is_like(item, other) for other in items)


def _lists(text: str) -> list[list[str]]:
    """The items of each clause of a text; those of one that lists nothing are one."""
    clauses = dict.fromkeys(_CLAUSES.split(text))
    return [list(filter(None, map(key_of, _PARTING.split(clause)))) for clause in clauses]


def _is_like(one: str, other: str) -> bool:
    """Whether two items are the same but for words of the sentence about them: 学校 and 学校建设."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or longer.endswith(shorter)


def pieces(text: str) -> list[str]:
    """What stands between the marks of a text, sorted, without a lead-in or signs that may come or go."""
    return sorted(filter(None, (_LIGHT.sub("", said(piece)) for piece in _MARKS.split(text))))
