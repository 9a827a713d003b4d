"""Entries with numbers, however these are printed, damaged or lost.

    lines → candidates (a number + something like a term) → one chain 1, 2, 3 … → passages → drafts

A number that does not fit is read as the one that does; a number that is missing is looked for between
its neighbours, first at the beginnings of lines, then after the ends of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Offer, drafted, is_complete
from zhuzhou_cli.report.grouped import names_group
from zhuzhou_cli.report.hanging import Hanging
from zhuzhou_cli.report.lines import Line, Passage, Remark, excerpt, join
from zhuzhou_cli.report.numbers.chain import Candidate, candidates, find_chain, may_be_entry
from zhuzhou_cli.report.numbers.gaps import Start, starts
from zhuzhou_cli.report.numbers.inline import parted, shape
from zhuzhou_cli.report.paragraphs import last_row
from zhuzhou_cli.report.style import Style

_HEAD_LIMIT = 26
"""Characters of the heading of a group of entries."""

_SOME = 3
"""Terms on lines of their own that are a list."""

_GROUP = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第.(?:部分|[章节篇编])).{1,20}"
)


def offer(lines: Sequence[Line]) -> Offer:
    """The entries of a section by their numbers; none if there is no sequence of numbers."""
    again = _begun_again(lines)
    if again and lines[again[0].at].is_after_blank:
        made = Offer(is_numbered=True)
        for begin, end in pairwise([0, *(one.at for one in again), len(lines)]):
            made.add(_by_numbers(lines[begin:end]))
        return made
    made = _by_numbers(lines)
    made.remarks += (
        Remark(lines[one.at].number, f"序号从1重新开始，已收入它前面的条目：{excerpt(lines[one.at].text)}")
        for one in again
        if all(lines[one.at].number != draft.line for draft in made.drafts)
    )
    return made


def _begun_again(lines: Sequence[Line]) -> list[Candidate]:
    """The entries at which the numbers begin again at 1 behind whole entries, and open no list inside one.

    Either all of them stand behind a blank line, as no entry within a list does, or none.
    """
    found = candidates(lines)
    first = next((one for one in found if one.value == 1 and one.is_strong), None)
    if first is None:
        return []
    own = [
        one for one in found if one.at > first.at and one.is_strong and one.marker.kind == first.marker.kind
    ]
    again = [one for one in own if one.value == 1 and is_complete(lines[one.at - 1].plain)]
    are_spaced = any(lines[one.at].is_after_blank for one in own if one.value > 1)
    spaced = [] if are_spaced else [one for one in again if lines[one.at].is_after_blank]
    return spaced or again


def _by_numbers(lines: Sequence[Line]) -> Offer:
    """The entries of lines whose numbers go up; none if there is no sequence of numbers."""
    chain = find_chain(lines)
    if around := _around(lines, chain):
        return _entries(lines, around)
    pieces = parted(lines)
    if len(pieces) > len(lines):
        other = find_chain(pieces)
        if len(other) > len(chain) + 1 or len(chain) == 1 or _is_one_more(pieces, other, chain):
            return _entries(pieces, other)
    return _entries(lines, chain)


def _around(lines: Sequence[Line], chain: Sequence[Candidate]) -> list[Candidate]:
    """The terms on lines of their own round a chain that is a list in one of their explanations, or none.

    一、三链融合  …。  二、三张清单  1.甲：…。 2.乙：…。  三、GEP  …。; groups have numbers behind each head.
    """
    if not chain:
        return []
    own = [line.mark for line in lines]
    for kind in {mark.kind for mark in own if mark} - {chain[0].marker.kind}:
        found = [
            Candidate(at, mark, is_strong=True) for at, mark in enumerate(own) if mark and mark.kind == kind
        ]
        are_all = len(found) >= _SOME and [one.value for one in found] == list(range(1, len(found) + 1))
        if are_all and found[0].at < chain[0].at and chain[-1].at < found[-1].at:
            followed = [one for one in found if own[one.at + 1 : one.at + 2] == [None]]
            are_terms = all(cuts.is_bare_term(lines[one.at].plain[one.marker.end :]) for one in found)
            if are_terms and len(followed) == len(found) - 1:
                return found
    return []


def _is_one_more(pieces: Sequence[Line], other: Sequence[Candidate], chain: Sequence[Candidate]) -> bool:
    """Whether one more entry, which stands behind another and is no item in it, makes the numbers whole."""
    numbers = [one.value + i for one in other for i in range(one.marker.count)]
    if len(other) != len(chain) + 1 or numbers != list(range(1, len(numbers) + 1)):
        return False
    own = {one.value for one in chain}
    more = next((one for one in other if one.value not in own), other[-1])
    before = next((one for one in other if one.value == more.value - 1), None)
    if before is None:
        return False
    first, *rest = (line.plain for line in pieces[before.at : more.at])
    item = shape(more.marker.kind, before.value)
    return not any(map(item.search, [first[before.marker.end :], *rest]))


def sole(lines: Sequence[Line]) -> Offer:
    """The one entry of a group that begins with 1, whatever separates its term; none if it does not.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> [draft.term for draft in sole(lines_of("1.甲制度——做好甲事。")[0]).drafts]
    ['甲制度']
    """
    chain = [one for one in candidates(lines) if one.at == 0 and one.value == 1 and may_be_entry(lines, one)]
    return _entries(lines, chain)


def _entries(lines: Sequence[Line], chain: Sequence[Candidate]) -> Offer:
    """The entries that begin with a chain of numbers, and with those that are found between them."""
    made = Offer(is_numbered=True)
    if not chain:
        return made
    found = starts(lines, chain)
    made.leave(lines[: found[0].at])
    passages = list(_passages(lines, found, made))
    style = Style([(passage, start.begin) for start, passage in passages])
    for start, passage in passages:
        if start.remark:
            made.remarks.append(Remark(passage.numbers[0], start.remark))
        if cut := style.cut(passage, start.begin):
            made.drafts.append(drafted(start.value or None, passage, start.begin, cut))
        else:
            made.remarks.append(_unplaced(passage, start))
    return made


def _unplaced(passage: Passage, start: Start) -> Remark:
    is_term = cuts.is_term(passage.plain[start.begin :])
    what = "有词目，没有释义" if is_term else "分不出词目和释义，未收入"
    words = excerpt(passage.text[start.begin :])
    return Remark(passage.number_at(start.begin), f"第{start.value}条{what}：{words}")


def _passages(lines: Sequence[Line], found: Sequence[Start], made: Offer) -> Iterator[tuple[Start, Passage]]:
    """Each entry's beginning and its lines, joined; what is none of it is left."""
    bounds = [start.at for start in found] + [len(lines)]
    *rows, last = [list(lines[begin:end]) for begin, end in pairwise(bounds)]
    hanging = Hanging(lines)
    for start, row in zip(found, rows, strict=False):
        yield start, join(hanging.stripped(without_heading(row, made), made))
    yield found[-1], join(last_row(last, rows, made))


def without_heading(row: list[Line], made: Offer) -> list[Line]:
    """An entry's lines without the heading of a group that stands before the next entry."""
    kept = len(row)
    while kept > 1 and _is_heading(row[kept - 1], row[kept - 2]):
        kept -= 1
    made.leave(row[kept:])
    return row[:kept]


def _is_heading(line: Line, before: Line) -> bool:
    if line.level:
        return True
    is_short = len(line.plain) <= _HEAD_LIMIT and not is_complete(line.plain) and is_complete(before.plain)
    is_named = names_group(line.plain) or bool(_GROUP.fullmatch(line.plain))
    return is_short and (line.is_after_blank or is_named)
