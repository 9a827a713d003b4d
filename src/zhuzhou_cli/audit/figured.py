"""Which numbers of a layout or code have another number of items listed for each of them, label by label.

“1+3+N”：“1”指总部；“3”指钢铁、有色、化工、建材；“N”指…      the list behind a label
“3+2”：3大主导产业（钢铁、有色、化工、建材）和2大…             the list behind a figure that counts it
“3+2”：钢铁、有色、化工、建材3大主导产业，电子…               the list before it (audit/together.py)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from zhuzhou_cli.audit.alike import own_items
from zhuzhou_cli.audit.layouts import Labelled, labels_in, numbers_of
from zhuzhou_cli.audit.lists import LONGEST_ITEM, PARTING, may_agree, or_more
from zhuzhou_cli.audit.no_items import are_no_items
from zhuzhou_cli.audit.paper import NUMERAL
from zhuzhou_cli.audit.together import counted_in
from zhuzhou_cli.language.numerals import value
from zhuzhou_cli.report.words import LISTS

_COUNTING = re.compile(rf"(?<![0-9第“{NUMERAL[1:-1]}])(?P<figure>[0-9]{{1,2}}|{NUMERAL}+)[大个项条类种]")
"""A figure that counts something."""
_FIGURED = re.compile(
    rf"{_COUNTING.pattern}"
    r"(?P<noun>[^、,;:。()0-9“”]{1,10}?)”?"
    rf"(?:\((?:{LISTS}:?)?(?P<within>[^,;:。()]+)\)"
    rf"|(?:,?(?!涵盖){LISTS}:?|:|——)(?P<behind>[^,;:。()]+)(?=[;。\n]|$))"
)
"""A figure that counts something, and the list of it in brackets, or up to the end of its clause.

Right behind a quote it is that of another name: “三大工程”.
"""
_OPENED = re.compile(rf"[\u4e00-\u9fff]{{0,6}}?(?:,?{LISTS}|[:(]|——|。(?:其中[,:]?)?“)")
"""What stands between a name and what is said of its numbers."""
_TWO = 2
_NUMBERS = f"0123456789{NUMERAL[1:-1]}"
_OPEN = re.compile(f"等|如|其中|主要|重点|[0-9的A-Z]|{NUMERAL}|[组构]成|^[由以]")
"""What says that a list is open, has figures of its own, or is none."""


def disagreeing(plain: str, words: str) -> Iterator[tuple[str, int, str]]:
    """The numbers of a layout or code, what they say, and how many items words behind it list for them.

    >>> list(disagreeing("3+2", ":“3”即钢铁、有色、化工、建材,“2”即电子、生物。"))
    [('3', 3, '4')]
    >>> list(disagreeing("3+2", ":3大产业(钢铁、有色、化工、建材)和2大行业(电子、生物)。"))
    [('3', 3, '4')]
    >>> list(disagreeing("3+2", ":钢铁、有色、化工3大产业,电子、生物2大行业。"))
    []
    """
    told: set[str] = set()
    labelled = [(one.label, one.count, listed_for(one)) for one in labels_in(plain, words)]
    together = [(one.label, one.count, str(one.listed)) for one in counted_in(plain, words)]
    for label, count, said in (*labelled, *together, *behind_figures(plain, words)):
        if said and label not in told:
            told.add(label)
            yield label, count, said


def listed_for(labelled: Labelled) -> str:
    """How many items are listed for a number, if another number than it says; or nothing.

    >>> [listed_for(Labelled((0, 1), "3", 3, said)) for said in ("甲厂、乙厂", "甲厂、乙厂和丙厂", "甲厂")]
    ['2', '', '']
    """
    own = own_items(labelled.items, labelled.label[-1])
    return _other_number(own or PARTING.split(labelled.items), labelled.count)


def _other_number(items: list[str], count: int) -> str:
    """How many items there are, if another number than a count, and they can be no more and no fewer."""
    is_list = len(items) > 1 and all(len(item) <= LONGEST_ITEM for item in items)
    is_list = is_list and not are_no_items(items, ":", is_own=False)
    return or_more(len(items), "".join(items)) if is_list and not may_agree(items, count) else ""


def behind_figures(plain: str, words: str) -> Iterator[tuple[str, int, str]]:
    """The numbers that words say once more, as a figure that counts what is listed behind it.

    >>> list(behind_figures("3+2", ":建设3个园区:东园、西园、南园、北园;新建5条路:甲路、乙路。"))
    [('3', 3, '4')]
    """
    labels = {count: label for label, count in numbers_of(plain) if count > 1}
    first = _first_figures(plain, words)
    for found in _FIGURED.finditer(words) if _says_numbers(plain, words) else ():
        count, items = value(found["figure"]) or 0, found["within"] or found["behind"]
        is_own = count in labels and _counts_same(labels[count], found["noun"])
        if is_own and found.start() in first and not _OPEN.search(items):
            said = _other_number(PARTING.split(items), count)
            yield from [(labels[count], count, said)] if said else []


def _first_figures(plain: str, words: str) -> set[int]:
    """Where words say each number of a name for the first time, as often as the name has it.

    What they count by it later is something else: (3个主体、1个平台),推进三大工程.

    >>> sorted(_first_figures("3+1", "(3个主体、1个平台),推进三大工程:甲、乙、丙、丁。"))
    [1, 6]
    """
    left = Counter(count for _, count in numbers_of(plain))
    first: set[int] = set()
    for found in _COUNTING.finditer(words):
        count = value(found["figure"]) or 0
        if left[count] > 0:
            left[count] -= 1
            first.add(found.start())
    return first


def _says_numbers(plain: str, words: str) -> bool:
    """Whether words behind a name say its numbers again: they do so at once, or say two of them.

    >>> _says_numbers("3+2", "布局,实施三大工程:甲、乙。"), _says_numbers("3+2", "布局,建3个园区、2个中心。")
    (False, True)
    """
    counts = {count for _, count in numbers_of(plain) if count}
    said = {value(found["figure"]) for found in _COUNTING.finditer(words)}
    return _OPENED.match(words) is not None or len(counts & said) >= _TWO


def _counts_same(label: str, noun: str) -> bool:
    """Whether a figure counts what the number of a layout does; that of a code has no noun to tell by.

    >>> [_counts_same("三区", noun) for noun in ("片区", "工程")], _counts_same("3", "工程")
    ([True, False], True)
    """
    own = label.lstrip(_NUMBERS)
    return noun.endswith(own)
