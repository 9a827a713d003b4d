"""The lines of a section that begin its entries: those whose numbers make one sequence.

A line is a candidate if it begins with a number and something like a term. The longest chain 1, 2, 3 … of
candidates of one kind is the entries; lists inside explanations are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.grouped import names_group
from zhuzhou_cli.report.lines import Line, join
from zhuzhou_cli.report.numbers.marker import AWAITED, Marker, awaited

MARGIN = 1.5
"""How many times as many entries doubtful signs must give before sure ones are no longer believed."""

_JUMP_LIMIT = 6
"""Numbers that may be missing between two entries; a larger jump is another list."""

_SOME = 3
"""Entries that are a list though only 是 parts their terms."""

_INNER_LIMIT = 60
"""Candidates among which an outer list goes on after an inner one that begins again at 1."""

_OPENING = "【“"
"""What sets off the terms of a list from items inside their explanations."""

_STOPS = ".、"
"""What stands behind the numbers of a list, where those of items have the other one."""

_OPENS_LIST = re.compile(r"(?:[:,]|包括|如下|以下内容)$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may begin an entry: its place in the section, and its number.

    ``is_strong`` says that a separator which leaves no doubt follows: term：explanation. It ``is_decimal`` if
    a digit follows its stop: 2.1强基工程 under entry 2, or 3.5G专网.
    """

    at: int
    marker: Marker
    is_strong: bool
    is_decimal: bool = False

    @property
    def value(self) -> int:
        """The number."""
        return self.marker.value


def find_chain(lines: Sequence[Line]) -> list[Candidate]:
    """The candidates that are entries, in sequence.

    Strong ones are believed, unless those of any shape are many more, or are the same and fill their gaps.
    """
    found = _without_inner(lines, candidates(lines))
    strong = [candidate for candidate in found if candidate.is_strong]
    sure = _best(strong)
    any_shape = _best([candidate for candidate in found if may_be_entry(lines, candidate)])
    fills_gaps = {candidate.at for candidate in sure} < {candidate.at for candidate in any_shape}
    if len(any_shape) > 1 and (
        fills_gaps or len(any_shape) > len(sure) * MARGIN or _is_around(lines, any_shape, sure)
    ):
        return any_shape
    if len(sure) > 1:
        return sure
    return strong[:1] if strong and strong[0].value == 1 else []


def _set_off(lines: Sequence[Line], found: Sequence[Candidate]) -> list[Candidate]:
    r"""The candidates without those that lack a sign of all that make the list 1, 2, 3, and begin at 1.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> text = "（1）【甲】：有：\n（1）乙：某事。\n（2）【丙】：丙事。\n（3）【丁】：丁事。"
    >>> lines = lines_of(text)[0]
    >>> [one.at for one in candidates(lines)]
    [0, 2, 3]
    """
    inner: set[int] = set()
    for pool in _by_kind(found):
        for own in _dressed(lines, pool):
            values = [one.value for one in pool if one.at in own]
            others = [after for before, after in pairwise(pool) if before.at in own and after.at not in own]
            is_list = len(own) >= _SOME and values == [*range(1, len(own) + 1)] and pool[0].at in own
            if is_list and all(one.value == 1 for one in others):
                inner |= {one.at for one in pool} - own
    return [one for one in found if one.at not in inner]


def _dressed(lines: Sequence[Line], pool: Sequence[Candidate]) -> Iterator[set[int]]:
    """The places of the candidates with each sign that may set entries off: 【, “, the stop of a number."""
    plain = {one.at: lines[one.at].plain for one in pool}
    for sign in _OPENING:
        yield {one.at for one in pool if plain[one.at].startswith(sign, one.marker.end)}
    for sign in _STOPS:
        yield {one.at for one in pool if sign in plain[one.at][: one.marker.end]}


def _is_around(lines: Sequence[Line], outer: Sequence[Candidate], inner: Sequence[Candidate]) -> bool:
    """Whether sure entries are items inside others, which have a separator each: 1.五大振兴。即：（1）…"""
    return (
        bool(inner)
        and outer[0].value == 1
        and outer[0].at < inner[0].at < outer[-1].at
        and all(_is_parted_in_line(lines[one.at].plain, one.marker.end) for one in outer)
    )


def _is_parted_in_line(plain: str, begin: int) -> bool:
    """Whether any separator follows the words that begin there, on their own line."""
    return cuts.found(plain, begin, cuts.strong, cuts.dash, cuts.gap, cuts.weak, cuts.short_stop)


def candidates(lines: Sequence[Line]) -> list[Candidate]:
    """All lines that begin with a number and something that may be a term."""
    found: list[Candidate] = []
    for i, (line, mark) in enumerate(zip(lines, _markers(lines), strict=True)):
        if not mark or mark.end >= len(line.plain):
            continue
        is_strong = cuts.strong(line.plain, mark.end) is not None
        rest = line.plain[mark.end :]
        if not is_strong and i + 1 < len(lines) and (cuts.is_open(rest) or cuts.is_term_line(rest)):
            is_strong = cuts.strong(join(lines[i : i + 2]).plain, mark.end) is not None
        is_decimal = line.plain[mark.end - 1] == "." and rest[:1].isdecimal()
        found.append(Candidate(i, mark, is_strong, is_decimal))
    return _set_off(lines, _with_being(lines, _without_decimals(lines, found)))


def _without_decimals(lines: Sequence[Line], found: list[Candidate]) -> list[Candidate]:
    r"""The candidates without decimals: where all have a digit behind the point, and are no 1, 2, 3.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines = lines_of("2.5产业园：指甲。\n双减：指乙。\n3.0版营商环境：指丙。")[0]
    >>> len(candidates(lines)), len(candidates(lines[2:])), len(candidates(lines[:1]))
    (0, 0, 0)
    """
    dotted = [one for one in found if one.marker.kind == "dot"]
    if not dotted or not all(one.is_decimal for one in dotted):
        return found
    is_list = [one.value for one in dotted] == [*range(1, len(dotted) + 1)]
    if is_list and not any(line.mark is None and _is_parted(line.plain, 0) for line in lines):
        return found
    return [one for one in found if one not in dotted]


def _with_being(lines: Sequence[Line], found: list[Candidate]) -> list[Candidate]:
    r"""The candidates, those strong whose terms 是 alone parts, if these are many more than all others.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> lines = lines_of("1.三通是三种事。\n2.双创是两种事。\n3.两新是新的事。")[0]
    >>> [one.is_strong for one in candidates(lines)], [one.is_strong for one in candidates(lines[:2])]
    ([True, True, True], [False, False])
    """
    being = {one.at for one in found if cuts.being(lines[one.at].plain, one.marker.end)}
    if len(being) < _SOME or len(being) <= MARGIN * sum(
        one.is_strong and one.at not in being for one in found
    ):
        return found
    return [replace(one, is_strong=True) if one.at in being else one for one in found]


def _markers(lines: Sequence[Line]) -> list[Marker | None]:
    """The number of each line, also where only the sequence vouches for it.

    A doubtful one counts if the one before it was seen and no other line has it; 1 if 2 comes next.
    """
    marks = [line.mark for line in lines]
    printed = {(mark.kind, mark.value) for mark in marks if mark}
    seen: set[tuple[str, int]] = set()
    for i, line in enumerate(lines):
        if marks[i] is None and line.plain[0].isdecimal():
            for kind in AWAITED:
                mark = awaited(line.plain, kind)
                fits = mark and (kind, mark.value) not in printed and (kind, mark.value - 1) in seen
                fits = fits or (
                    mark and mark.value == 1 and _is_before_second(marks[i + 1 : i + _INNER_LIMIT], kind)
                )
                if mark and fits and _is_parted(line.plain, mark.end):
                    marks[i] = mark
                    break
        if mark := marks[i]:
            seen.add((mark.kind, mark.value))
    return marks


def _is_before_second(later: Sequence[Marker | None], kind: str) -> bool:
    """Whether the next number is a 2 of a kind, so that a list may begin before it: 1 5G, 2 双创."""
    after = next(filter(None, later), None)
    return after is not None and (after.kind, after.value) == (kind, 2)


def _is_parted(plain: str, begin: int) -> bool:
    """Whether a separator follows some words that begin there, or they may be a term on a line of its own."""
    return cuts.found(plain, begin, cuts.strong, cuts.dash, cuts.gap) or cuts.is_term_line(plain[begin:])


def may_be_entry(lines: Sequence[Line], candidate: Candidate) -> bool:
    """Whether any separator follows a number, or a term that has a line of its own."""
    plain, begin = lines[candidate.at].plain, candidate.marker.end
    if candidate.is_strong or cuts.found(plain, begin, cuts.dash, cuts.gap, cuts.weak, cuts.stop):
        return True
    return cuts.is_term_line(plain[begin:]) and candidate.at + 1 < len(lines)


def opens_list(plain: str) -> bool:
    """Whether a list inside an explanation may follow a line that ends so: 包括："""
    return bool(_OPENS_LIST.search(plain))


def _without_inner(lines: Sequence[Line], found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the items of lists inside explanations: 包括： and then 1. 2. 3. again."""
    kept: list[Candidate] = []
    for pool in _by_kind(found):
        later = Counter(candidate.value for candidate in pool)
        last = inner = 0
        for candidate in pool:
            value = candidate.value
            later[value] -= 1
            before = lines[candidate.at - 1].plain if candidate.at else ""
            is_under = opens_list(before) or _is_bare(lines, kept, candidate.at - 1)
            opens = value == 1 and last > 0 and is_under
            goes_on = inner > 0 and value == inner + 1
            if opens or (goes_on and (value != last + 1 or before[-1:] in ";," or later[value] > 0)):
                inner = value
                continue
            inner, last = 0, value
            kept.append(candidate)
    return sorted(kept, key=lambda candidate: candidate.at)


def _is_bare(lines: Sequence[Line], kept: Sequence[Candidate], at: int) -> bool:
    """Whether a line is an entry's number and term without a text, which is the list below it."""
    plain, begin = lines[at].plain, next((one.marker.end for one in kept if one.at == at), None)
    return begin is not None and cuts.is_term_line(plain[begin:]) and not names_group(plain[begin:])


def _by_kind(pool: Sequence[Candidate]) -> list[list[Candidate]]:
    """The candidates apart by the kinds of their numbers, in the order in which kinds are first seen."""
    kinds = dict.fromkeys(candidate.marker.kind for candidate in pool)
    return [[candidate for candidate in pool if candidate.marker.kind == kind] for kind in kinds]


def _best(pool: Sequence[Candidate]) -> list[Candidate]:
    """The longest chain, or one of another kind around it: there may be more items than entries."""
    chains = [_chain(kind) for kind in _by_kind(pool)]
    best = max(chains, key=len, default=[])
    outer = min((chain for chain in chains if len(chain) > 1), key=lambda chain: chain[0].at, default=best)
    if best and outer[0].at < best[0].at < outer[-1].at and outer[0].value == 1:
        return outer
    return best


def _chain(pool: Sequence[Candidate]) -> list[Candidate]:
    """The sequence of numbers in a pool of one kind; numbers that a scan misread are read as they must be."""
    chain: list[Candidate] = []
    for i, candidate in enumerate(pool):
        value = candidate.value
        after = pool[i + 1].value if i + 1 < len(pool) else None
        if not chain:
            if value <= _JUMP_LIMIT or after == value + 1:
                chain.append(candidate)
            continue
        last = chain[-1].value
        step = value - last
        if step == 1:
            chain.append(candidate)
        elif after == last + 2 or (candidate.marker.is_damaged and after is None):
            chain.append(
                replace(candidate, marker=replace(candidate.marker, value=last + 1, is_damaged=True))
            )
        elif (1 < step <= _JUMP_LIMIT and (after is None or after > value)) or (
            step == 0 and after == last + 1 and not candidate.is_decimal
        ):
            chain.append(candidate)
        elif value == 1 and not _comes_back(pool[i : i + _INNER_LIMIT], last + 1):
            break
    return chain


def _comes_back(pool: Sequence[Candidate], wanted: int) -> bool:
    """Whether a list that begins again at 1 is an inner one, after which the outer one goes on as wanted."""
    values = [0, *(candidate.value for candidate in pool)]
    return any(value == wanted != before + 1 for before, value in pairwise(values))
