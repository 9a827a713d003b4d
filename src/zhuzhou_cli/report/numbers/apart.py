"""Numbers of entries that stand on lines of their own, above their terms: 7, and below it “首发经济”."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import is_complete
from zhuzhou_cli.report.lines import Line

_NUMBER = re.compile(r"([0-9]{1,3})[.、]?")
_FEWEST, _STEP = 3, 6
"""Numbers of a list; by how much the next one may be higher."""


def joined(lines: Sequence[Line]) -> list[Line]:
    r"""The lines, numbers that have one entry below each of them on the line of its term.

    The number of a page has several entries above it, or stands in one.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> text = "7\n甲制\n做好甲事。\n8\n乙制\n做好乙事。\n9\n丙制\n做好丙事。"
    >>> [line.text for line in joined(lines_of(text)[0])][::2]
    ['7. 甲制', '8. 乙制', '9. 丙制']
    >>> len(joined(lines_of(text.replace("乙事。", "乙事。\n丁制\n做好丁事。"))[0]))
    11
    """
    found = [(i, int(one[1])) for i, line in enumerate(lines) if (one := _NUMBER.fullmatch(line.plain))]
    run: list[tuple[int, int]] = []
    best = run
    for (i, value), (after, _) in pairwise([*found, (len(lines), 0)]):
        if not _is_one_entry(lines[i + 1 : after], is_last=after == len(lines)):
            run = []
        elif run and run[-1][1] < value <= run[-1][1] + _STEP and is_complete(lines[i - 1].plain):
            run.append((i, value))
        else:
            run = [(i, value)]
        best = max(best, run, key=len)
    return _with_numbers(lines, dict(best)) if len(best) >= _FEWEST else list(lines)


def _is_one_entry(lines: Sequence[Line], *, is_last: bool) -> bool:
    """Whether lines are a term, on its own line or before a colon, and its text; the last may have more."""
    if not lines or lines[0].mark:
        return False
    first, *texts = lines
    cut = cuts.strong(first.plain, 0)
    is_term = cut is None and cuts.is_term_line(first.plain) and cuts.is_bare_term(first.plain)
    if not (is_term and texts) and not (cut and cuts.is_bare_term(first.plain[: cut.end])):
        return False
    behind = texts[is_term:]
    return is_last or not any(
        _begins(before, line) for before, line in zip(lines[is_term:], behind, strict=False)
    )


def _begins(before: Line, line: Line) -> bool:
    """Whether a line behind a sentence may begin an entry."""
    cut = cuts.strong(line.plain, 0)
    is_term = cut is not None and cuts.is_bare_term(line.plain[: cut.end])
    return is_complete(before.plain) and (is_term or not is_complete(line.plain))


def _with_numbers(lines: Sequence[Line], values: dict[int, int]) -> list[Line]:
    """The lines, each that is a number at the beginning of the one below it."""
    made: list[Line] = []
    for i, line in enumerate(lines):
        if i - 1 in values:
            head = f"{values[i - 1]}. "
            is_apart = lines[i - 1].is_after_blank
            made.append(
                replace(line, text=head + line.text, plain=head + line.plain, is_after_blank=is_apart)
            )
        elif i not in values:
            made.append(line)
    return made
