"""Members: the items that ①②③ number, or those of a list that is the whole explanation."""

from __future__ import annotations

import re

from zhuzhou_cli.language.numerals import UNITS, count_words, value
from zhuzhou_cli.model import Member
from zhuzhou_cli.report.structure.lists import MEASURES, NUMERALS, Explanation, Item, Structure, disagreement

_CIRCLED = re.compile("[①-⑳]")
_AFTER_YEAR = re.compile(rf"(?<=年)(?:[0-9]{{1,2}}|[{NUMERALS}]{{1,3}})(?=[{MEASURES}])")
_LIST = 3
"""Items that make a list without a count word; two may be alike by chance."""

_ALIKE = 2
"""Characters with which all items of such a list begin or end."""


def circled_members(explanation: Explanation) -> Structure | None:
    """The members that ① ② ③ number in sequence, the clauses behind the first of each as its children."""
    plain = explanation.plain
    numbers = list(_CIRCLED.finditer(plain))
    in_sequence = [ord(number[0]) - ord("①") for number in numbers] == list(range(len(numbers)))
    if len(numbers) <= 1 or not in_sequence:
        return None
    ends = [number.start() for number in numbers[1:]] + [len(plain)]
    members: list[Member] = []
    for number, end in zip(numbers, ends, strict=True):
        clauses = explanation.split(explanation.trimmed(number.end(), end), ";")
        if not clauses:
            return None
        members.append(Member(explanation.printed(clauses[0]), explanation.members(clauses[1:])))
    counts = [value(count) or 0 for count in count_words(explanation.term)]
    if counts and len(members) not in (*counts, sum(counts)):
        return Structure(disagreement=disagreement(explanation.term, len(members)))
    return Structure(members=tuple(members))


def listed_members(explanation: Explanation) -> Structure | None:
    """The items of a list that agree with a count word of the term; without one, items of one make."""
    plain, term = explanation.plain, explanation.term
    whole = explanation.enumeration()
    if whole is None:
        return None
    words = count_words(term) or _AFTER_YEAR.findall(term)
    counts = [value(word) or 0 for word in words]
    for count in (*counts, *([sum(counts)] if len(counts) > 1 else [])):
        if items := explanation.counted(whole, count):
            return _structure(explanation, items)
    for count, unit in _elliptical(term):
        items = explanation.counted(whole, count)
        if items and all(plain.startswith(unit, item.begin) for item in items):
            return _structure(explanation, items)
    items = explanation.split(whole, "、")
    is_list = len(items) >= _LIST and "," not in plain
    if counts:
        disagrees = is_list and ";" not in plain
        return Structure(disagreement=disagreement(term, len(items))) if disagrees else None
    return _structure(explanation, items) if is_list and _are_alike(explanation, items) else None


def _elliptical(term: str) -> list[tuple[int, str]]:
    """The counts of things that are themselves named by a unit: 双百 may be two that begin with 百.

    >>> _elliptical("双百行动")
    [(2, '百')]
    """
    words = (word for word in count_words(term) if len(word) > 1 and word[-1] in UNITS)
    return [(value(word[:-1]) or 0, word[-1]) for word in words]


def _are_alike(explanation: Explanation, items: list[Item]) -> bool:
    """Whether the items of a list are of one make: all of them begin, or all of them end, alike."""
    words = [explanation.words(item) for item in items]
    longer = all(len(word) > _ALIKE for word in words)
    return longer and (
        len({word[-_ALIKE:] for word in words}) == 1 or len({word[:_ALIKE] for word in words}) == 1
    )


def _structure(explanation: Explanation, items: list[Item]) -> Structure:
    return Structure(members=tuple(map(explanation.with_children, items)))
