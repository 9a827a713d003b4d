"""What an entry of the appendix counts, and how many items its explanation lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from zhuzhou_cli.audit.alike import own_items
from zhuzhou_cli.audit.counts import count_at_end, count_of, noun_of, of_one_sign_at_end, without_size
from zhuzhou_cli.audit.figured import disagreeing
from zhuzhou_cli.audit.layouts import numbers_of
from zhuzhou_cli.audit.lists import (
    COMPRESSED,
    DONE,
    JOINED,
    LONGEST_ITEM,
    MEASURES,
    OPEN_END,
    PARTING,
    SEVERAL,
    SOME,
    SPREAD,
    WITHIN,
    may_agree,
    or_more,
    side_by_side,
)
from zhuzhou_cli.audit.longer import is_of_longer
from zhuzhou_cli.audit.no_items import are_framed, are_no_items
from zhuzhou_cli.audit.of_one_sign import listed_of_sign
from zhuzhou_cli.audit.ones import ones_in_entry
from zhuzhou_cli.audit.paired import singled
from zhuzhou_cli.audit.pairs import listed_two
from zhuzhou_cli.audit.paper import NUMERAL, Fault, Paper, Span, span_of
from zhuzhou_cli.audit.parted import listed_apart
from zhuzhou_cli.audit.relabelled import relabelled
from zhuzhou_cli.audit.restated import by_measures, counted_again
from zhuzhou_cli.audit.together import in_clauses
from zhuzhou_cli.model import Entry
from zhuzhou_cli.record import replaced
from zhuzhou_cli.report.lines import PLAIN
from zhuzhou_cli.report.structure.counted import counts_of
from zhuzhou_cli.report.structure.lists import Explanation, are_alike, unit_of
from zhuzhou_cli.report.structure.members import printed_numbers
from zhuzhou_cli.report.structure.propose import propose
from zhuzhou_cli.report.words import LISTS

_LEAD = re.compile("[^、。;]{0,20}")
"""What an explanation says before them; more would be a list: 指强基、固本行动。主要措施:一是…."""
_SAID_TOO = rf"的|{NUMERAL}|^(?:{SOME}|{DONE})"
"""What says that a list has some items only, or that one is several: 重点钢铁链, 一干渠、二干渠."""
_NUMBER_LISTED = re.compile(r"(?:(?!“\d+”).)*列出的 (\d+) 项")
"""What the importer says of a list; of the digit of a code ``disagreeing`` says it, with its place."""
_FEWEST = 2
_ALL_LISTED = re.compile(rf"(?:{LISTS}:?)?([^,;:。()\d等]+)。?")
"""A text that is one list and nothing else, behind its lead."""
_COUNTED = re.compile(rf"“?{NUMERAL}[{MEASURES}]")
_SHORT = (2, 3)
"""Signs of a word that is one item; longer ones may be two: 医疗教育."""


def in_entry(paper: Paper, entry: Entry) -> Iterator[Fault]:
    """What an entry counts wrong: its term, or one of its parts."""
    place = paper.place_of(entry)
    entry = replaced(entry, text=singled(side_by_side(entry.text), noun_of(_bare(entry.term))))
    if is_of_longer(_bare(entry.term), f":{entry.text.translate(PLAIN)}"):
        return
    own = listed_of_sign(_bare(entry.term), f":{entry.text.translate(PLAIN)}")[1]
    own = own or ones_in_entry(_bare(entry.term), entry.text.translate(PLAIN))
    said = _listed_in(entry) or (str(own) if own else "")
    if said:
        yield Fault(place, entry.term, f"名词解释第{entry.number}条列出 {said} 项")
    else:
        restated = list(_restated(place, entry))
        yield from restated
        said = restated[0].why if restated else ""
    numbers = [] if said else list(disagreeing(_bare(entry.term), f":{entry.text.translate(PLAIN)}"))
    for label, count, items in numbers:
        why = f"数词是 {count}，名词解释第{entry.number}条列出 {items} 项"
        yield Fault(span_of(label, entry.term, place), label, why)
    if not said and (other := relabelled(_bare(entry.term), f":{entry.text.translate(PLAIN)}")):
        why = f"名词解释第{entry.number}条解释的是“{other[1]}”"
        yield Fault(span_of(other[0], entry.term, place), other[0], why)
    told = {label for label, _, _ in numbers}
    for part in entry.parts:
        at = paper.text.find(part.term, place[1])
        if at >= 0 and part.term not in told and (said := _other_count(part.term, part.text)):
            span = at, at + len(part.term)
            yield Fault(span, part.term, f"名词解释第{entry.number}条列出 {said} 项")


def _listed_in(entry: Entry) -> str:
    """How many items an entry lists, if another number than its term counts; or nothing."""
    bare = _bare(entry.term)
    term = without_size(bare)
    counted = entry.term if term == bare else term
    listed = _NUMBER_LISTED.match(propose(counted, entry.text).disagreement)
    if listed and _numbered(Explanation.of(entry.term, entry.text).plain) == int(listed[1]):
        return listed[1]
    if listed and _is_sure(counted, entry.text, int(listed[1])):
        return or_more(int(listed[1]), entry.text)
    if entry.parts:
        return ""
    said = _other_count(term, entry.text, term[-2:]) or _other_list(term, entry.text)
    return said or str(_in_clauses(term, entry.text.translate(PLAIN)) or "")


def _in_clauses(term: str, words: str) -> int:
    """How many items the clauses of a whole text list, if a term counts another number; or 0.

    >>> [_in_clauses("四个坚持", f"坚持甲{sign}坚持乙{sign}坚持丙。") for sign in ",;"]
    [3, 3]
    >>> _in_clauses("四大战略", "工业强县、农业稳县。"), _in_clauses("三大任务", "做强产业;改善人民的生活。")
    (2, 0)
    """
    count, noun = count_of(term), noun_of(term)
    if not count:
        return 0
    listed = listed_two(term, f":{words}", count, is_all=True)
    listed = listed or (in_clauses(f",{words}", noun, count) if len(noun) > 1 else 0)
    listed = listed or listed_apart(f":{words}", noun, count, is_all=True)
    return listed if listed != count else 0


def _numbered(words: str) -> int:
    """How many items have numbers in an explanation, if nothing but a lead stands before the first; else 0.

    >>> _numbered("包括:一是抓项目;二是抓改革。"), _numbered("指强基、固本。一是抓项目;二是抓改革。")
    (2, 0)
    """
    numbers = printed_numbers(words)
    is_led = bool(numbers) and _LEAD.fullmatch(words[: numbers[0].start()])
    return len(numbers) if is_led else 0


def _restated(place: Span, entry: Entry) -> Iterator[Fault]:
    """The count of an entry, or the one of its numbers, that its explanation says otherwise."""
    term, words = _bare(entry.term), entry.text.translate(PLAIN)
    for found in by_measures(numbers_of(term), words):
        why = f"名词里是 {found.count}，名词解释第{entry.number}条说 {found.said}"
        yield Fault(place, entry.term, why)
    if said := counted_again(term, words):
        yield Fault(place, entry.term, f"名词解释第{entry.number}条说有 {said} 项")


def _other_count(term: str, text: str, noun: str = "") -> str:
    """How many items a text lists, all of them alike, if a term counts another number; or else nothing.

    Those of a whole entry are as short as each other, and all end with its noun.

    >>> [_other_count("三带", text) for text in ("江带、河带。", "江带、河带、湖带。", "江带、文旅。")]
    ['2', '', '']
    >>> [_other_count("五大行动", text, "行动") for text in ("强基行动，固本行动。", "强基，固本。")]
    ['2', '']
    """
    items = PARTING.split(text.rstrip("。"))
    lengths = list(map(len, items))
    if len(items) < _FEWEST or not min(lengths) or max(lengths) > LONGEST_ITEM or OPEN_END.search(text):
        return ""
    is_even = all(item.endswith(noun) for item in items) and max(lengths) - min(lengths) <= SPREAD
    is_even = is_even and bool(_COUNTED.match(term)) and all(map(_is_one, items)) and not WITHIN.search(text)
    is_list = is_even if noun else are_alike(items)
    counts = counts_of(term)
    return str(len(items)) if is_list and counts and len(items) not in counts else ""


def _other_list(term: str, text: str) -> str:
    """How many items a text of one list has, all of one make, if a term counts another number; or nothing.

    >>> [_other_list("三大战役", f"指{said}。") for said in ("蓝天保卫战、碧水保卫战", "蓝天、碧水保卫战")]
    ['2', '']
    >>> [_other_list("三农", said) for said in ("农业、农村。", "农业、农村、农民。", "农业农村、农民。")]
    ['2', '', '']
    >>> [_other_list("产业六链", said) for said in ("钢铁链、化工链、纺织链。", "钢铁链、化工链、纺织业。")]
    ['3', '']
    """
    listed, at_end = _ALL_LISTED.fullmatch(text.translate(PLAIN)), count_at_end(term)
    counts = counts_of(term) or ([at_end] if at_end > 1 else [])
    if listed and not counts and (of_sign := of_one_sign_at_end(term)) > 1:
        items = _ending(listed[1], noun_of(term), of_sign)
        return str(len(items)) if items and len(items) != of_sign else ""
    if not listed or len(counts) != 1 or WITHIN.search(listed[0]):
        return ""
    is_measured, noun = bool(at_end or _COUNTED.match(term)), noun_of(term)
    items = own_items(listed[1], noun) if is_measured and len(noun) > 1 else []
    items = items or _pair(listed[1], "" if is_measured else unit_of(term))
    items = items or (_even(listed[1], counts[0]) if at_end else [])
    is_plain = bool(items) and all(_FEWEST <= len(item) <= LONGEST_ITEM for item in items)
    is_plain = is_plain and (all(map(_is_one, items)) or (are_framed(items) and not JOINED.search(listed[1])))
    return str(len(items)) if is_plain and len(items) != counts[0] else ""


def _ending(words: str, noun: str, count: int) -> list[str]:
    """The items of a list all of which end with a noun, if they are several, and can be no other number.

    >>> [_ending(said, "链", 4) for said in ("钢铁链、化工链、纺织链", "钢铁链、科教链、纺织链")]
    [['钢铁链', '化工链', '纺织链'], []]
    """
    items = words.split("、")
    is_own = len(items) >= SEVERAL and all(
        item.endswith(noun) and len(noun) < len(item) <= LONGEST_ITEM for item in items
    )
    is_own = is_own and not are_no_items(items, ":", is_own=True) and not re.search(_SAID_TOO, words)
    is_own = is_own and not any(COMPRESSED.fullmatch(item.removesuffix(noun)) for item in items)
    return items if is_own and not may_agree(items, count, noun) else []


def _pair(words: str, unit: str) -> list[str]:
    """The items of a list of two of one make: they begin or end alike, with a unit if one is counted."""
    items = re.split(f"、|{JOINED.pattern}", words)
    if len(items) != _FEWEST or not all(items):
        return []
    one, other = items
    is_unit = unit and (one[0] == other[0] == unit or one[-1] == other[-1] == unit)
    is_noun = not unit and min(map(len, items)) >= SEVERAL and one[-1] == other[-1]
    return items if is_unit or is_noun else []


def _even(words: str, count: int) -> list[str]:
    """The items of a list of words as short as each other, if they are one more or less than a count.

    >>> [_even(said, 4) for said in ("产业、教育、医疗", "产业、科教、医疗", "产业、教育")]
    [['产业', '教育', '医疗'], [], []]
    """
    items = words.split("、")
    is_even = len(items) >= SEVERAL and len(set(map(len, items))) == 1 and len(items[0]) in _SHORT
    may_agree = len(items) < count and any(map(COMPRESSED.fullmatch, items))
    return items if is_even and abs(len(items) - count) == 1 and not may_agree else []


def _is_one(item: str) -> bool:
    """Whether an item can hardly be two: 建好管好, 文化和旅游产业."""
    return len(set(item)) == len(item) and not JOINED.search(item)


def _is_sure(term: str, text: str, listed: int) -> bool:
    """Whether a text lists another number than its term counts, also if some 、 or 和 stand within items."""
    count = max(counts_of(term), default=0)
    joined = len(OPEN_END.findall(text))
    return (listed + joined < count and "等" not in text) or _are_alike(text)


def _are_alike(text: str) -> bool:
    """Whether the inner items of a list begin or end alike, or are about as long; others may be nested."""
    inner = text.split("、")[1:-1]
    lengths = list(map(len, inner))
    return bool(inner) and (
        len({item[:1] for item in inner}) == 1
        or len({item[-1:] for item in inner}) == 1
        or max(lengths) - min(lengths) <= SPREAD
    )


def _bare(term: str) -> str:
    """The plain words of a term without quotes: 强县富民六项行动 for “强县富民六项行动”."""
    return re.sub("[“”]", "", term.translate(PLAIN))
