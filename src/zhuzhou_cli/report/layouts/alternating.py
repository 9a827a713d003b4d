"""Entries without numbers and separators: a term on one line, its explanation on the next."""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import Offer, is_complete
from zhuzhou_cli.report.lines import Line, Remark, excerpt
from zhuzhou_cli.report.paragraphs import entries_at
from zhuzhou_cli.report.wrapped import full_width

_TERM_LIMIT = 28
"""Characters of a line that is a term."""

_UNFINISHED = ",:、“(《—-"
"""What ends a line that goes on in the next one."""

_PAIRS = 3
"""Terms and explanations by turns that are no chance."""

_HEADLINE, _HEADLINE_MORE = 16, 8
"""Characters that a headline after the terms has at least, and more than the longest of them."""


def offer(lines: Sequence[Line]) -> Offer:
    """The pairs of a term and its explanation, from the first line that can be a term."""
    width = full_width(lines)
    if by_turns := _by_turns(lines, width):
        return _entries(lines, by_turns)
    starts: list[int] = []
    doubts: list[Remark] = []
    longest = 0
    i = 0
    while i + 1 < len(lines):
        is_term = _is_term(lines[i], width)
        fits = is_term and (not _is_term(lines[i + 1], width) or _is_over_text(lines, i, width, starts))
        if fits and len(starts) > 1 and _is_headline(lines[i], lines[starts[0]].level, longest):
            break
        if fits:
            starts.append(i)
            longest = max(longest, len(lines[i].plain))
            i += 2
            while i < len(lines) and not is_complete(lines[i - 1].plain):
                if _stands_alone(lines, i, width):
                    break
                if _is_term(lines[i], width) and _is_over_sentence(lines, i):
                    said = f"疑为词目，已收入它前面的条目：{excerpt(lines[i].text)}"
                    doubts.append(Remark(lines[i].number, said))
                i += 1
        elif starts and is_term:
            break
        else:
            i += 1
    made = _entries(lines, starts)
    made.remarks += doubts
    return made


def _entries(lines: Sequence[Line], starts: Sequence[int]) -> Offer:
    """The entries whose terms are whole lines at some places."""
    ends = (len(lines[at].plain) for at in starts)
    return entries_at(lines, [(at, Cut(end, end)) for at, end in zip(starts, ends, strict=True)])


def _by_turns(lines: Sequence[Line], width: int) -> list[int]:
    """The places of the terms in a list without any full stop, where every other line is one.

    A line that leads in may stand before them. Each explanation is one line, longer than its term; else
    there is nothing that tells which is which.
    """
    if any(is_complete(line.plain) for line in lines[1:]):
        return []
    for first in (0, 1):
        pairs = list(zip(lines[first::2], lines[first + 1 :: 2], strict=False))
        are_turns = all(_is_term(term, width) and len(text.plain) > len(term.plain) for term, text in pairs)
        if are_turns and len(pairs) >= _PAIRS:
            return list(range(first, first + len(pairs) * 2, 2))
    return []


def _is_over_text(lines: Sequence[Line], i: int, width: int, starts: Sequence[int]) -> bool:
    """Whether the line below one that may be a term is its text, which lacks its full stop."""
    line, text = lines[i : i + 2]
    is_marked = line.level > 0 == text.level
    is_longer = bool(starts) and len(text.plain) > len(line.plain)
    is_last = is_marked and i + len((line, text)) == len(lines)
    return is_last or ((is_marked or is_longer) and _stands_alone(lines, i + 2, width))


def _stands_alone(lines: Sequence[Line], i: int, width: int) -> bool:
    """Whether a line is a term though the line before it lacks its full stop: both around it are longer.

    A line inside a text that was wrapped is as long as the others; ahead of a term none is unfinished.
    """
    if i + 1 >= len(lines) or not _is_term(lines[i], width) or lines[i].mark:
        return False
    before, line, after = lines[i - 1 : i + 2]
    if line.level or after.level:
        return line.level > 0 == after.level
    is_text = is_complete(after.plain) or len(after.plain) >= width
    is_shorter = len(line.plain) < min(len(before.plain), len(after.plain))
    return is_text and is_shorter and before.plain[-1] not in _UNFINISHED


def _is_over_sentence(lines: Sequence[Line], i: int) -> bool:
    """Whether a line stands between one that may be its own end and a sentence."""
    ends = lines[i - 1].plain[-1] not in _UNFINISHED
    return ends and any(is_complete(after.plain) for after in lines[i + 1 : i + 2])


def _is_headline(line: Line, level: int, longest: int) -> bool:
    """Whether a line is a headline after the terms: longer than all of them, or on another level."""
    too_long = len(line.plain) > max(_HEADLINE, longest + _HEADLINE_MORE) and "“" not in line.plain
    return too_long or line.level != level


def _is_term(line: Line, width: int) -> bool:
    """Whether a line may be a term; one that goes on in the next, by its length or its bracket, is none."""
    plain = line.plain
    is_short = len(plain) < width and cuts.is_short(plain, _TERM_LIMIT) and plain[-1] not in "。,;、!:?…"
    is_whole = not line.is_item and not cuts.is_open(plain)
    return is_short and is_whole and cuts.is_bare_term(plain) and ":" not in cuts.outside_quotes(plain)
