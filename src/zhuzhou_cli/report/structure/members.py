"""Members: the items that ①②③ number, or those of a list that is the whole explanation."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from zhuzhou_cli.language.numerals import UNITS, count_words, value
from zhuzhou_cli.model import Member
from zhuzhou_cli.report.structure.counted import counts_of, segments_of
from zhuzhou_cli.report.structure.lists import Explanation, Item, Structure, disagreement
from zhuzhou_cli.report.structure.trim import ANY_VERB
from zhuzhou_cli.report.words import ADVERB, COVERS, LEAD

_NUMBERS = (
    re.compile("([①-⑳])"),
    re.compile(r"\(([0-9]{1,2}|[一二三四五六七八九十]{1,2})\)"),
    re.compile(r"([0-9]{1,2})[.、](?![0-9])"),
    re.compile("([一二三四五六七八九十]{1,2})是"),
    re.compile("第([一二三四五六七八九十]{1,2})(?:[,、:]|是)"),
    re.compile("([一二三四五六七八九十]{1,2})(?:、|[.:](?![0-9]))"),
    re.compile(r"\(?([0-9]{1,2}|[一二三四五六七八九十]{1,2})\)、?"),
    *(re.compile(rf"([{letters}])(?:[.、:]|\)[.、]?)") for letters in ("A-Z", "a-z")),
    *(re.compile(rf"\(([{letters}])\)[.、]?") for letters in ("A-Z", "a-z")),
    *(re.compile(f"([{signs}])[.、]?") for signs in ("⑴-⒇", "⒈-⒛", "❶-❿", "Ⅰ-Ⅻ", "㈠-㈩")),
)
"""The numbers before the items of a list, a pattern for each kind."""

_EXCEPT = re.compile("除|不")
"""What opens a list of what the term does not mean."""

_ENDS = ",;。:、 "
"""What stands before such a number; before the first, also what opens a list."""
_NEAR = 8
"""Characters before a number in which what opens a list is sought."""
_LEAD = re.compile(f"(?:{LEAD}|{ADVERB}{COVERS})$")

_LIST = 3
"""Items that make a list without a count word; two may be alike by chance."""

_ALIKE = 2
"""Characters with which all items of such a list begin or end."""


def numbered_members(explanation: Explanation) -> Structure | None:
    """The members that ①②③, （1）（2） or 一是…二是… number in sequence.

    Behind ① the clauses that follow the first are its children.
    """
    plain = explanation.plain
    numbers = printed_numbers(plain)
    if not numbers:
        return None
    ends = [number.start() for number in numbers[1:]] + [len(plain)]
    stretches = [explanation.trimmed(number.end(), end) for number, end in zip(numbers, ends, strict=True)]
    stretches[-1] = _without_rest(explanation, stretches[-1])
    with_children = numbers[0][0] == "①"
    members = [_numbered(explanation, stretch, with_children=with_children) for stretch in stretches]
    agreed = _agreed(explanation, [member for member in members if member])
    is_second = "、" in plain[: numbers[0].start()]  # 指甲、乙、丙行动。主要措施:一是…
    return None if agreed.disagreement and is_second else agreed


def printed_numbers(plain: str) -> list[re.Match[str]]:
    """The numbers of the items of a list, where they count from one on without a gap; else nothing.

    >>> [[number[0] for number in printed_numbers(text)] for text in ("一是甲;二是乙。", "(1)甲;(3)乙。")]
    [['一是', '二是'], []]
    >>> [[number[0] for number in printed_numbers(text)] for text in ("A.甲;B.乙。", "一、二、三产业")]
    [['A.', 'B.'], []]
    """
    for pattern in _NUMBERS:
        numbers = [number for number in pattern.finditer(plain) if _is_apart(plain, number.start())]
        values = [_value(number[1]) for number in numbers]
        has_words = all(one.end() < after.start() for one, after in pairwise(numbers))
        if len(numbers) > 1 and has_words and values == list(range(1, len(numbers) + 1)):
            return numbers
    return []


def _is_apart(plain: str, place: int) -> bool:
    """Whether a number at a place stands behind a stop or what opens a list."""
    return place == 0 or plain[place - 1] in _ENDS or bool(_LEAD.search(plain, max(0, place - _NEAR), place))


def _numbered(explanation: Explanation, stretch: Item, *, with_children: bool) -> Member | None:
    """What stands behind a number, up to the end of its sentence."""
    clauses = explanation.split(stretch, ";" if with_children else ";。")
    return (
        Member(explanation.printed(clauses[0]), explanation.members(clauses[1:] if with_children else ()))
        if clauses
        else None
    )


def _without_rest(explanation: Explanation, last: Item) -> Item:
    """The last item without the 等 that leaves the list open."""
    return Item(last.begin, last.end - explanation.words(last).endswith("等"))


def _value(number: str) -> int:
    """The value of a number, a letter (b is 2) or a sign (⑵, Ⅱ)."""
    if number.isascii() and number.isalpha():
        return ord(number.upper()) - ord("A") + 1
    is_sign = len(number) == 1 and unicodedata.category(number) in ("No", "Nl")
    return int(unicodedata.numeric(number)) if is_sign else value(number) or 0


def _agreed(explanation: Explanation, members: list[Member]) -> Structure:
    """Members, if a count word of the term agrees with their number, or there is none."""
    term, found = explanation.term, len(members)
    said, counts = [value(word) or 0 for word in count_words(term)], counts_of(term)
    if not said or found in (*said, sum(said), *counts):
        return Structure(members=tuple(members))
    is_open = not counts or found == len(segments_of(term))  # magnitudes; one number for each segment
    return Structure() if is_open else Structure(disagreement=disagreement(term, found))


def listed_members(explanation: Explanation) -> Structure | None:
    """The items of a list that agree with a count word of the term; without one, items of one make."""
    plain, term = explanation.plain, explanation.term
    counts = counts_of(term)
    sentences = explanation.sentences()
    for count in counts:
        for sentence in sentences[:1] if count < _LIST else sentences:
            items = explanation.counted(sentence, count, term)
            if items and not (explanation.names_itself(items) or _are_clauses(explanation, items)):
                return _structure(explanation, items)
    whole = explanation.enumeration()
    if whole is None:
        return None
    for count, unit in _elliptical(term):
        items = explanation.counted(whole, count)
        if items and all(plain.startswith(unit, item.begin) for item in items):
            return _structure(explanation, items)
    items = explanation.split(whole, "、")
    is_list = len(items) >= _LIST and "," not in plain
    if counts:
        most = len(items) + explanation.joints(whole)  # 一区四园: 甲区和东园、西园、南园、北园
        one_segment = (count for _, count in segments_of(term))  # 一核四组团: 东、西、南、北四个组团
        fits = any(len(items) <= count <= most for count in counts) or len(items) in one_segment
        disagrees = is_list and ";" not in plain and not fits
        return Structure(disagreement=disagreement(term, len(items))) if disagrees else None
    if count_words(term):
        return None
    items = explanation.alone(items) if is_list and not _EXCEPT.match(explanation.words(whole)) else []
    return _structure(explanation, items) if items and _are_alike(explanation, items) else None


def _are_clauses(explanation: Explanation, items: list[Item]) -> bool:
    """Whether items of a compound term are clauses: one is a list, or the last says what the others are for.

    So 甲湖，东岸、西岸，打造丙 are no three of 一湖两岸, nor 甲山、乙山，推动丙 of 两山一湖.
    """
    if len(segments_of(explanation.term)) <= 1:
        return False
    *others, last = items
    are_lists = [len(explanation.split(item, "、")) > 1 for item in items]
    verbs = [ANY_VERB.match(explanation.words(item)) for item in others]
    is_apart = "," in explanation.plain[others[-1].end : last.begin]
    is_result = is_apart and bool(ANY_VERB.match(explanation.words(last))) and not any(verbs)
    return is_result or (any(are_lists) and not all(are_lists))


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
