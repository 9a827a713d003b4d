"""Where a report has its glossaries, and their entries: what is announced comes first.

Nothing is taken for a glossary because it could be one; see evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from zhuzhou_cli.report import trailing
from zhuzhou_cli.report.competition import entries_of
from zhuzhou_cli.report.drafts import Offer, guarded
from zhuzhou_cli.report.evidence import is_credible, is_unmistakable
from zhuzhou_cli.report.furniture import ends_section, running
from zhuzhou_cli.report.layouts import labelled, openings, rows
from zhuzhou_cli.report.lines import Line, Remark, excerpt
from zhuzhou_cli.report.numbers.chain import find_chain
from zhuzhou_cli.report.numbers.marker import marker
from zhuzhou_cli.report.sections import Section, sections

_CLOSE, _SOME = 3, 3
"""Lines between the definitions of a list, at most; definitions of a list, at least."""


def select(lines: Sequence[Line]) -> list[Offer]:
    """The glossaries of a report in the order of its pages, as entries and remarks; none if it has none.

    Labelled blocks are sought on the whole page, then what is announced, and last what nothing announces.
    """
    furniture = running(lines)
    blocks = [line for line in lines if line.number not in furniture or labelled.is_label(line)]
    kept = [line for line in lines if line.number not in furniture]
    return _found(labelled.offer(blocks)) or _announced(lines, furniture) or _unannounced(kept)


def _found(offer: Offer) -> list[Offer]:
    return [guarded(offer)] if offer.drafts else []


def _announced(lines: Sequence[Line], furniture: set[int]) -> list[Offer]:
    """The entries of each section that a heading or an introduction announces, if they are a glossary."""
    offers: list[Offer] = []
    for whole in _merged(sections(lines), furniture):
        section = replace(whole, lines=tuple(line for line in whole.lines if line.number not in furniture))
        offer = entries_of(section.lines)
        if offer.drafts and is_credible(offer, section, lines):
            offer.announced_at = whole.heading.number
            within = range(whole.heading.number + 1, whole.lines[-1].number + 1)
            page = [line for line in lines if line.number in furniture and line.number in within]
            offer.remarks += (
                Remark(line.number, f"页码或页眉，未收入：{excerpt(line.text)}")
                for line in [*whole.imprint, *page]
            )
            offers.append(offer)
    return offers


def _merged(found: Sequence[Section], furniture: set[int]) -> list[Section]:
    """The sections, those that a running head has parted as one: it is the heading, or the numbers go on."""
    merged: list[Section] = []
    for section in found:
        last = merged[-1] if merged else None
        first = next((mark.value for line in section.lines[:3] if (mark := marker(line.plain))), 0)
        is_head = last and section.heading.plain == last.heading.plain and section.heading.number in furniture
        if last and (is_head or (first > 1 and _last_number(last) + 1 == first)):
            merged[-1] = replace(last, lines=(*last.lines, *section.lines))
        else:
            merged.append(section)
    return merged


def _last_number(section: Section) -> int:
    chain = find_chain(section.lines)
    return chain[-1].value if chain else -1


def _unannounced(lines: Sequence[Line]) -> list[Offer]:
    """A table whose head leaves no doubt, else the last list of definitions, else a list at the end."""
    head = next((i for i, line in enumerate(lines) if rows.is_sure_head(line)), len(lines))
    end = next((i for i in range(head, len(lines)) if not rows.is_row(lines[i])), len(lines))
    if found := _found(rows.offer(lines[head:end])):
        return found
    for runs in (_runs(lines), _stretches(lines)):
        if sure := [offer for run in runs if is_unmistakable(offer := entries_of(run), lines)]:
            return sure[-1:]
    return _at_end(lines)


def _at_end(lines: Sequence[Line]) -> list[Offer]:
    """The last list whose terms are words of the report before it."""
    for begin in trailing.starts(lines):
        end = next((i for i in range(begin + 1, len(lines)) if ends_section(lines[i])), len(lines))
        if end - begin >= trailing.SMALLEST:
            offer = entries_of(lines[begin:end])
            if trailing.is_trailing(offer, lines, begin):
                return [offer]
    return []


def _runs(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The stretches that may be a glossary: from a line that begins with 1 to a heading or an imprint."""
    runs: list[Sequence[Line]] = []
    begin: int | None = None
    for i, line in enumerate(lines):
        if begin is not None and (ends_section(line) or line.level):
            runs.append(lines[begin:i])
            begin = None
        mark = marker(line.plain) if begin is None else None
        if mark and mark.value == 1:
            begin = i
    return runs if begin is None else [*runs, lines[begin:]]


def _stretches(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The stretches without numbers that may be a glossary: definitions close to each other."""
    stretches: list[Sequence[Line]] = []
    places = [i for i, line in enumerate(lines) if openings.is_definition(line)]
    bounds = [
        k for k in range(len(places) + 1) if k in (0, len(places)) or places[k] - places[k - 1] > _CLOSE
    ]
    for first, after in pairwise(bounds):
        if after - first >= _SOME:
            last, begin = places[after - 1], places[first]
            while begin and openings.opens(lines[begin - 1]):
                begin -= 1
            end = next(
                (i for i in range(last + 1, len(lines)) if ends_section(lines[i]) or lines[i].level),
                len(lines),
            )
            stretches.append(lines[begin:end])
    return stretches
