"""Entries whose numbers were lost or are wrong: looked for between, before and behind those in sequence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.numbers.chain import Candidate, candidates, may_be_entry, opens_list
from zhuzhou_cli.report.numbers.dress import Usual, usual
from zhuzhou_cli.report.numbers.inline import shape

_INNER_REACH = 3
"""Lines of the last explanation before a list in it."""

_GARBLED = re.compile(r"[\[(【]?[^\s“”:,。《》\u4e00-\u9fff]{1,3}\s?[.、,)\]】]\s*")
"""What may once have been a number."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where an entry begins: its line in the section, the place behind its number, and the number, or 0.

    ``remark`` says, in Chinese, how a number was read that is not printed so.
    """

    at: int
    begin: int
    value: int
    remark: str = ""


def starts(lines: Sequence[Line], chain: Sequence[Candidate]) -> list[Start]:
    """Where the entries of a section begin, of which a chain has those with readable numbers."""
    read = [_start(candidate) for candidate in chain]
    own = usual(lines, chain)
    found = [*_before(lines, read[0], own), read[0]]
    for start in read[1:]:
        found += _between(lines, found[-1], start, chain[0].marker.kind, own)
        found.append(start)
    found += _behind(lines, found[-1], chain[0].marker.kind)
    found += _misprinted(lines, found, chain[0].marker.kind)
    found.sort(key=lambda start: start.at)
    return sorted([*found, *_dressed(lines, found, own)], key=lambda start: start.at)


def _start(candidate: Candidate, offset: int = 0) -> Start:
    mark = candidate.marker
    remark = f"序号疑有误识，按{mark.value}读" if mark.is_damaged else ""
    return Start(candidate.at + offset, mark.end, mark.value, remark)


def _read_as(start: Start, value: int) -> Start:
    return replace(start, value=value, remark=f"序号脱落或无法辨认，按次序作{value}")


def _before(lines: Sequence[Line], first: Start, own: Usual) -> list[Start]:
    """The entries before the first number that can be read: their lines look like those after it."""
    if first.value <= 1:
        return []
    found = _unnumbered(lines, 0, first.at, own)[1 - first.value :]
    return [_read_as(start, first.value - len(found) + i) for i, start in enumerate(found)]


def _between(lines: Sequence[Line], last: Start, start: Start, kind: str, own: Usual) -> list[Start]:
    """The entries between two numbers: by their own numbers if these can be read, else by their look."""
    wanted = range(last.value + 1, start.value)
    if not wanted:
        return []
    if found := list(_numbered(lines, wanted, range(last.at + 1, start.at), kind)):
        return found
    unread = _unnumbered(lines, last.at + 1, start.at, own)[: len(wanted)]
    if len(unread) < len(wanted):
        return []
    return [_read_as(_bare(lines, one, value), value) for one, value in zip(unread, wanted, strict=True)]


def _bare(lines: Sequence[Line], start: Start, value: int) -> Start:
    """A beginning behind the digits of its number, which have lost their stop: 2链长制."""
    own = re.compile(rf"{value}\s?(?=[“\u4e00-\u9fffA-Za-z])").match(lines[start.at].plain)
    return replace(start, begin=own.end()) if own and not start.begin else start


def _numbered(lines: Sequence[Line], wanted: range, places: range, kind: str) -> Iterator[Start]:
    last = wanted.start - 1
    for i in places:
        mark = lines[i].mark
        fits = mark and mark.kind == kind and last < mark.value < wanted.stop
        if mark and fits and cuts.is_term(lines[i].plain[mark.end : mark.end + 2]):
            last = mark.value
            yield Start(i, mark.end, last)


def _behind(lines: Sequence[Line], last: Start, kind: str) -> Iterator[Start]:
    """The last entries, whose numbers are damaged, or whose separators leave a doubt."""
    begin, value = last.at + 1, last.value
    rest = lines[begin:]
    found = candidates(rest)
    is_inner = found and found[0].value == 1 and found[0].at < _INNER_REACH
    if is_inner and opens_list(lines[begin + found[0].at - 1].plain):
        return
    for candidate in found:
        mark = candidate.marker
        is_damaged = candidate.is_strong and mark.is_damaged
        before = lines[begin + candidate.at - 1].plain
        goes_on = mark.value == value + 1 and (may_be_entry(rest, candidate) or is_complete(before))
        if mark.kind == kind and (is_damaged or goes_on):
            value += 1
            yield _start(replace(candidate, marker=replace(mark, value=value)), begin)


def _misprinted(lines: Sequence[Line], found: Sequence[Start], kind: str) -> Iterator[Start]:
    """The entries whose printed numbers are out of sequence: the second of two 4, or 4 between 2 and 3.

    A list inside an explanation begins with 1, and its items follow each other.
    """
    taken = {start.at for start in found}
    own = [one for one in candidates(lines) if one.marker.kind == kind and one.at > found[0].at]
    are_alone = all(cuts.is_term_line(lines[start.at].plain[start.begin :]) for start in found)
    begin = item = 0
    for candidate in own:
        if candidate.at in taken:
            begin, item = candidate.at, 0
        elif are_alone and _is_lone_first(lines, candidate, own):
            yield _start(candidate)
        elif _is_item(lines[begin : candidate.at], candidate, item):
            item = candidate.value
        elif _is_sure(candidate) and is_complete(lines[candidate.at - 1].plain):
            begin, item = candidate.at, 0
            yield _start(candidate)


def _is_lone_first(lines: Sequence[Line], candidate: Candidate, own: Sequence[Candidate]) -> bool:
    """Whether a 1, behind which no 2 comes, stands before a term on its own line, over a sentence."""
    at, later = candidate.at, [one.value for one in own if one.at > candidate.at]
    is_term = cuts.is_term_line(lines[at].plain[candidate.marker.end :]) and is_complete(lines[at - 1].plain)
    is_over = [is_complete(line.plain) and line.mark is None for line in lines[at + 1 : at + 2]] == [True]
    return candidate.value == 1 and 2 not in later and is_term and is_over  # noqa: PLR2004 - behind 1


def _is_sure(candidate: Candidate) -> bool:
    return candidate.is_strong and not candidate.is_decimal


def _is_item(above: Sequence[Line], candidate: Candidate, last: int) -> bool:
    """Whether a number opens a list inside the explanation above, or goes on with it after its last item."""
    value, kind = candidate.value, candidate.marker.kind
    return value in (1, last + 1) or any(
        shape(kind, value - 1).search(line.plain) for line in above[-_INNER_REACH:]
    )


def _dressed(lines: Sequence[Line], found: Sequence[Start], own: Usual) -> Iterator[Start]:
    """The entries without a number among those with one, if they are dressed as these; one below each."""
    for last, start in pairwise(found):
        more = [i for i in range(last.at + 1, start.at) if own.is_sure(lines, last.at, i)]
        if len(more) == 1:
            yield Start(more[0], 0, 0, "没有序号，写法与其他词条相同，已作为词条收入")


def _unnumbered(lines: Sequence[Line], begin: int, end: int, own: Usual) -> list[Start]:
    """The lines from begin to end that look like entries without a readable number."""
    found: list[Start] = []
    for i in range(begin, end):
        plain = lines[i].plain
        is_fresh = lines[i].is_bullet or i == 0 or is_complete(lines[i - 1].plain)
        place = _behind_number(lines[i])
        cut = cuts.strong(plain, place)
        is_entry = is_fresh and cut and (place or cuts.is_bare_term(plain[place : cut.end]))
        if is_entry or (i and own.fits(lines, i, place)):
            found.append(Start(i, place, 0))
    return found


def _behind_number(line: Line) -> int:
    """Where the words begin behind something that was once a number; 0 if there is none."""
    if mark := line.mark:
        return mark.end
    garbled = _GARBLED.match(line.plain)
    return garbled.end() if garbled else 0
