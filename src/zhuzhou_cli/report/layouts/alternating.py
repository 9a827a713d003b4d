"""Entries without numbers and separators: a term on one line, its explanation on the next."""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import Offer, is_complete
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.paragraphs import entries_at
from zhuzhou_cli.report.wrapped import full_width

_TERM_LIMIT = 28
"""Characters of a line that is a term."""

_HEADLINE, _HEADLINE_MORE = 16, 8
"""Characters that a headline after the terms has at least, and more than the longest of them."""


def offer(lines: Sequence[Line]) -> Offer:
    """The pairs of a term and its explanation, from the first line that can be a term."""
    starts: list[int] = []
    longest = 0
    width = full_width(lines)
    i = 0
    while i + 1 < len(lines):
        fits = _is_term(lines[i], width) and not _is_term(lines[i + 1], width)
        if fits and len(starts) > 1 and _is_headline(lines[i], lines[starts[0]].level, longest):
            break
        if fits:
            starts.append(i)
            longest = max(longest, len(lines[i].plain))
            i += 2
            while i < len(lines) and not is_complete(lines[i - 1].plain):
                i += 1
        elif starts and _is_term(lines[i], width):
            break
        else:
            i += 1
    ends = (len(lines[at].plain) for at in starts)
    return entries_at(lines, [(at, Cut(end, end)) for at, end in zip(starts, ends, strict=True)])


def _is_headline(line: Line, level: int, longest: int) -> bool:
    """Whether a line is a headline after the terms: longer than all of them, or on another level."""
    too_long = len(line.plain) > max(_HEADLINE, longest + _HEADLINE_MORE) and "“" not in line.plain
    return too_long or line.level != level


def _is_term(line: Line, width: int) -> bool:
    """Whether a line may be a term; one as long as the lines that go on in the next one is none."""
    plain = line.plain
    is_short = len(plain) <= min(_TERM_LIMIT, width - 1) and plain[-1] not in "。,;、!:?…"
    return (
        is_short and not line.is_item and cuts.is_bare_term(plain) and ":" not in cuts.outside_quotes(plain)
    )
