"""Entries without numbers, each of which begins a line: term：explanation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.alone import is_taken_up
from zhuzhou_cli.report.cuts import Cut, Finder
from zhuzhou_cli.report.drafts import Offer, is_complete
from zhuzhou_cli.report.grouped import names_group
from zhuzhou_cli.report.lines import Line, join
from zhuzhou_cli.report.paragraphs import entries_at
from zhuzhou_cli.report.words import opens_definition
from zhuzhou_cli.report.wrapped import RAGGED, full_width

_FEWEST = 2
"""Lines with one separator; one line is no layout."""

_DENSITY = 1 / 3
"""Share of the lines up to the last entry that must begin one: explanations have few paragraphs."""

_BETTER = 1.25
"""How many times as many lines a doubtful separator must open as one that leaves less doubt."""

_ENOUGH = 0.8
"""Share of the lines opened by one separator from which on no other is tried."""

_MOST = 0.6
"""Share of entries that 指 alone must part before a colon behind it is no separator."""

_BY_LINE = 2 / 3
"""Share of lines that are whole entries from which on a line is one: no full stop is needed before it."""

_USUAL, _SEVERAL = 0.5, 3
"""Share of lines with a full stop, and lines, that a doubtful separator must part to part the others."""

_LEAD_IN = re.compile(r"\([^()]*\)")
"""What may stand before the first entry: （按文中先后为序）."""

_UNFINISHED = ",、“(《—-"
"""What ends a line that goes on in the next one."""

_LATIN_END, _LATIN_BEGIN = re.compile("[a-z][-’']?$"), re.compile("(?P<small>[a-z]{2})|[A-Za-z]")
"""How a line ends and the next one begins that is the same English; small letters begin no term."""

_STOPS = 0.2
"""Share of lines with a full stop below which none can tell where an entry ends: AI：人工智能."""


_FINDERS = (cuts.strong, cuts.dash, cuts.gap, cuts.weak, cuts.quoted_stop)
"""The separators that may be those of a list, those that leave less doubt first."""


def offer(lines: Sequence[Line]) -> Offer:
    """The entries of lines that begin with a term and a separator, of the kind that most of them have."""
    made = Offer()
    lines = _without_headings(lines, made)
    alone = _alone(lines) | _above_text(lines)
    fresh = [i for i in _fresh(lines) if i - 1 not in alone]
    best: list[tuple[int, Cut]] = []
    finders = (cuts.led,) if _are_led(lines, fresh) else _FINDERS
    for find in finders:
        found = [
            (i, cut)
            for i in fresh
            if (cut := alone.get(i) or _opening(lines, i, find) or _opening(lines, i, cuts.strong))
        ]
        found = _without_texts(lines, found)
        if len(found) < _FEWEST or len(found) < _DENSITY * bisect_right(fresh, found[-1][0]):
            continue
        if len(found) > _BETTER * len(best):
            best = found
        if len(best) > _ENOUGH * len(fresh):
            break
    best = _with_quoted(lines, fresh, _with_dashed(lines, fresh, best))
    best = _with_apart(lines, fresh, best)
    made.add(entries_at(lines, best))
    return made if made.drafts else Offer()


def _with_dashed(
    lines: Sequence[Line], fresh: Sequence[int], found: Sequence[tuple[int, Cut]]
) -> list[tuple[int, Cut]]:
    """The beginnings of entries, and of those whose text has no 指 behind the dash that parts the others.

    甲制——指…      乙制——…的简称
    """
    signs = Counter(_dash_at(lines[i], cut) for i, cut in found)
    sign = max(signs, key=signs.__getitem__, default="")
    if not sign or signs[sign] < max(_SEVERAL, _MOST * len(found)):
        return list(found)
    have = {i for i, _ in found}
    others = ((i, cut) for i in fresh if i not in have and (cut := _opening(lines, i, cuts.dash)))
    added = [(i, cut) for i, cut in others if _dash_at(lines[i], cut) == sign]
    return sorted([*found, *added], key=itemgetter(0))


def _with_quoted(
    lines: Sequence[Line], fresh: Sequence[int], found: Sequence[tuple[int, Cut]]
) -> list[tuple[int, Cut]]:
    """The beginnings of entries, and of those between them that open with quotes and a lead: “甲”计划即…."""
    have = {i for i, _ in found}
    inside = range(found[0][0], found[-1][0]) if found else ()
    between = (
        i
        for i in fresh
        if i in inside and i not in have and lines[i].plain[0] == "“" and is_complete(lines[i - 1].plain)
    )
    added = ((i, cut) for i in between if (cut := _opening(lines, i, cuts.weak)))
    return sorted([*found, *added], key=itemgetter(0))


def _with_apart(
    lines: Sequence[Line], fresh: Sequence[int], found: Sequence[tuple[int, Cut]]
) -> list[tuple[int, Cut]]:
    """The beginnings of entries, and of definitions set apart as they are, whatever separates their terms.

    • “甲”　指…      • 乙制　指…: each has a bullet, or a blank line before it.
    """
    for is_apart in (_is_bulleted, _is_spaced):
        if len(found) >= _SEVERAL and all(is_apart(lines[i]) for i, _ in found[1:]):
            have = {i for i, _ in found}
            others = [i for i in fresh if i > found[0][0] and i not in have and is_apart(lines[i])]
            added = [(i, cut) for i in others if (cut := _defined(lines, i))]
            return sorted([*found, *added], key=itemgetter(0))
    return list(found)


def _is_bulleted(line: Line) -> bool:
    return line.is_bullet


def _is_spaced(line: Line) -> bool:
    return line.is_after_blank


def _defined(lines: Sequence[Line], i: int) -> Cut | None:
    """Where the term of a line ends, behind which a definition opens."""
    cuts_of_line = (_opening(lines, i, find) for find in _FINDERS)
    plain = lines[i].plain
    return next((cut for cut in cuts_of_line if cut and opens_definition(plain, cut.begin)), None)


def _dash_at(line: Line, cut: Cut) -> str:
    """The dash with which a term is parted from its text; nothing if another sign does that."""
    sign = line.plain[cut.end : cut.begin].strip()
    return sign if set(sign) <= set("—-") else ""


def _without_texts(lines: Sequence[Line], found: Sequence[tuple[int, Cut]]) -> list[tuple[int, Cut]]:
    """The beginnings of entries, but for definitions that are the text of a term on the line above: 甲制：.

    A line with a colon of its own is an entry, and the one above it the heading of a group, unless most terms
    have a line of their own.
    """
    whole = {i for i, cut in found if cut.end < cut.begin >= len(lines[i].plain)}
    below = {i for i, cut in found if i - 1 in whole and i not in whole}
    if 2 * sum(lines[i].plain[cut.end :].startswith(":") for i, cut in found if i in below) < len(whole):
        return [(i, cut) for i, cut in found if i not in below]
    return [(i, cut) for i, cut in found if i - 1 not in whole or lines[i].plain[cut.end :].startswith(":")]


def _are_led(lines: Sequence[Line], fresh: Sequence[int]) -> bool:
    """Whether 指 alone parts most terms from their texts, in which colons may follow: 专班指工作专班：…."""
    sure = [i for i in fresh if _opening(lines, i, cuts.strong)]
    led = [i for i in fresh if _opening(lines, i, cuts.led)]
    return len(led) >= _MOST * len({*sure, *led}) and any(i in sure for i in led)


def _alone(lines: Sequence[Line]) -> dict[int, Cut]:
    """The places of terms on lines of their own, which the next lines take up, and where they end."""
    alone: dict[int, Cut] = {}
    for i, (line, after) in enumerate(pairwise(lines)):
        plain = line.plain
        is_term = i - 1 not in alone and cuts.is_term_line(plain) and cuts.is_bare_term(plain)
        if is_term and not cuts.strong(plain, 0) and is_taken_up(plain, after.plain):
            alone[i] = Cut(len(plain), len(plain))
    return alone


def _above_text(lines: Sequence[Line]) -> dict[int, Cut]:
    r"""The places of bulleted terms with their text below, as bullets inside theirs or as a definition.

    Where no other bullets have a term and its text on their line, they are headings of groups, or every entry
    is printed so, and another layout offers them.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> print(*_above_text(lines_of("- 甲制：指甲。\n- 两带\n  - 东带\n  - 西带\n- 丙制：指丙。")[0]))
    1
    """
    bulleted = [i for i, line in enumerate(lines) if line.is_bullet]
    outermost = min((lines[i].indent for i in bulleted), default=0)
    outer = [i for i in bulleted if lines[i].indent == outermost]
    if sum(map(opens, (lines[i] for i in outer))) < _FEWEST:
        return {}
    return {
        i: Cut(len(lines[i].plain), len(lines[i].plain))
        for i in outer[: len(outer) - (outer[-1] == len(lines) - 1)]
        if _is_above(lines[i], lines[i + 1])
    }


def _is_above(line: Line, after: Line) -> bool:
    """Whether a bullet is a term and nothing else, and the next line its text."""
    plain = line.plain
    is_term = cuts.is_term_line(plain) and cuts.is_bare_term(plain) and not cuts.strong(plain, 0)
    is_text = after.indent > line.indent if after.is_bullet else opens_definition(after.plain)
    return is_term and is_text and not names_group(plain)


def _without_headings(lines: Sequence[Line], made: Offer) -> list[Line]:
    """The lines without the headings of groups; what follows one begins afresh."""
    kept: list[Line] = []
    begins = False
    for line in lines:
        if line.level and not cuts.strong(line.plain, 0):
            made.leave([line])
            begins = True
        else:
            kept.append(replace(line, is_after_blank=True) if begins else line)
            begins = False
    return kept


def _fresh(lines: Sequence[Line]) -> list[int]:
    """The lines that may begin an entry: nothing before them is unfinished, no bullet is inside another."""
    outermost = min((line.indent for line in lines if line.is_bullet), default=0)
    has_stops = sum(is_complete(line.plain) for line in lines) >= _STOPS * len(lines)
    longest = max((len(line.plain) for line in lines), default=0)
    wrapped = full_width(lines)
    opened = _opened(lines)
    whole = {i for i in opened if is_complete(lines[i].plain)}
    is_by_line = len(whole) >= _BY_LINE * len(lines)
    is_wrapped = wrapped <= longest
    fresh: list[int] = []
    for i, line in enumerate(lines):
        before = lines[i - 1].plain if i else "。"
        begins = line.is_bullet or line.is_after_blank or is_complete(before) or before[-1] in ";:"
        if not begins and before[-1] not in _UNFINISHED and i in (whole if is_wrapped else opened):
            # No line that was wrapped is so short.
            begins = is_by_line or not is_wrapped or len(before) < longest - RAGGED
        begins = begins or (i == 1 and bool(_LEAD_IN.fullmatch(before)))
        is_defined = is_definition(line) and not _goes_on(before, wrapped)
        is_own = not line.is_item and line.indent <= outermost and not cuts.closes(before, line.plain)
        is_own = is_own and (
            line.is_bullet or line.is_after_blank or not _goes_on_in_latin(before, line.plain)
        )
        if is_own and (begins or not has_stops or is_defined):
            fresh.append(i)
    return fresh


def _goes_on(before: str, wrapped: int) -> bool:
    """Whether a line goes on in the next one though a definition seems to begin there: 一 and 次办成，即…."""
    return before[-1] in _UNFINISHED or (len(before) >= wrapped and not is_complete(before))


def _goes_on_in_latin(before: str, plain: str) -> bool:
    """Whether a line goes on with the English of the one before it; a term has a colon, and no small letter.

    >>> [_goes_on_in_latin("RCEP:Regional Economic", after) for after in ("Partnership,即某事", "LPR:Loan")]
    [True, False]
    >>> _goes_on_in_latin("PPP:Partnersh", "ip(三P):某事"), _goes_on_in_latin("某事,简称GDP", "LPR,即某事")
    (True, False)
    """
    begun = _LATIN_BEGIN.match(plain) if _LATIN_END.search(before) else None
    cut = cuts.strong(plain, 0) if begun else None
    has_colon = cut is not None and plain[cut.end :].startswith(":")
    return begun is not None and (begun["small"] is not None or not has_colon)


def _opened(lines: Sequence[Line]) -> set[int]:
    """The lines that begin with a term and a separator.

    A doubtful separator counts if it parts most lines that end with a full stop.
    """
    stopped = [i for i, line in enumerate(lines) if is_complete(line.plain)]
    opened = {i for i, line in enumerate(lines) if opens(line)}
    for find in (cuts.dash, cuts.gap, cuts.led, cuts.quoted_stop):
        found = {i for i in range(len(lines)) if _opening(lines, i, find)}
        if len(found.intersection(stopped)) >= max(_SEVERAL, _USUAL * len(stopped)):
            opened |= found
    return opened


def opens(line: Line) -> bool:
    """Whether a line begins with a term and a separator that leaves no doubt."""
    cut = cuts.strong(line.plain, 0)
    return cut is not None and cuts.is_bare_term(line.plain[: cut.end])


def is_definition(line: Line) -> bool:
    """Whether a line begins with a term and a definition, which no sentence goes on with."""
    cut = cuts.strong(line.plain, 0) or cuts.gap(line.plain, 0)
    is_bare = cut is not None and cuts.is_bare_term(line.plain[: cut.end])
    return cut is not None and is_bare and cut.begin > cut.end and opens_definition(line.plain, cut.begin)


def _opening(lines: Sequence[Line], i: int, find: Finder) -> Cut | None:
    """Where the term of a line ends, which may go on in the next line if a quote or bracket is open."""
    plain = lines[i].spaced if find is cuts.gap else lines[i].plain
    cut = find(plain, 0)
    if cut is None and i + 1 < len(lines) and cuts.is_open(plain):
        cut = find(join(lines[i : i + 2]).plain, 0)
    return cut if cut and cuts.is_bare_term(plain[: cut.end]) else None
