"""Lines to entries, whatever the layout: labelled blocks, tables, numbers, or none of these.

Nothing is taken for a glossary because it could be one: the fewer words announce a section, the more
of its entries must be in quotes or open with 指, 即, 是指.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from zhuzhou_cli.report.drafts import Cutting, guarded
from zhuzhou_cli.report.furniture import ends_section, is_imprint, running
from zhuzhou_cli.report.layouts.groups import cut_grouped
from zhuzhou_cli.report.layouts.labelled import cut_labelled, is_label
from zhuzhou_cli.report.layouts.numbered import find_chain
from zhuzhou_cli.report.layouts.rows import cut_rows, has_head, is_row
from zhuzhou_cli.report.layouts.trailing import SMALLEST, is_trailing, starts
from zhuzhou_cli.report.layouts.unnumbered import cut_unnumbered
from zhuzhou_cli.report.lines import Line, Remark, excerpt
from zhuzhou_cli.report.markers import marker
from zhuzhou_cli.report.sections import Evidence, Section, sections

_PREFACE_LIMIT = 4
"""Lines that may stand between a heading and the first entry."""

_CALLOUT = re.compile(r"[\[]([0-9]{1,3})\]|([①-⑳])")
_ALONE = 4
"""Entries that a section without any announcement must have."""


def cut(lines: Sequence[Line]) -> list[Cutting]:
    """The glossaries of a report in the order of its pages; none if it has none."""
    furniture = running(lines)
    labelled = guarded(
        cut_labelled([line for line in lines if line.number not in furniture or is_label(line)])
    )
    found = [labelled] if labelled.drafts else []
    if not found:
        found = _announced(lines, furniture)
    if not found:
        found = _unannounced([line for line in lines if line.number not in furniture])
    return found


def _announced(lines: Sequence[Line], furniture: set[int]) -> list[Cutting]:
    found: list[Cutting] = []
    for section in _merged(sections(lines)):
        kept = [line for line in section.lines if line.number not in furniture]
        made = cut_section(kept)
        if made.drafts and _is_near(kept, made) and _is_credible(made, section, lines):
            dropped = (line for line in section.lines if line.number in furniture)
            made.remarks.extend(_as_furniture(dropped))
            found.append(made)
    return found


def _as_furniture(lines: Iterable[Line]) -> list[Remark]:
    return [Remark(line.number, f"页码或页眉，未收入：{excerpt(line.text)}") for line in lines]


def _merged(found: Sequence[Section]) -> list[Section]:
    """Sections with those joined that a running head has parted: their numbers go on."""
    merged: list[Section] = []
    for section in found:
        first = next((mark for line in section.lines[:3] if (mark := marker(line.plain))), None)
        if merged and first and first.value > 1 and _last_number(merged[-1]) + 1 == first.value:
            before = merged[-1]
            joined = (*before.lines, *section.lines)
            merged[-1] = Section(before.heading, before.evidence, joined)
        else:
            merged.append(section)
    return merged


def _last_number(section: Section) -> int:
    chain = find_chain(section.lines)
    return chain[-1].marker.value if chain else -1


def cut_section(lines: Sequence[Line]) -> Cutting:
    """The entries of one section."""
    return guarded(_cut_section(lines))


def _cut_section(lines: Sequence[Line]) -> Cutting:
    rows = cut_rows(lines) if sum(is_row(line) for line in lines) > 1 else Cutting()
    numbered = cut_grouped(lines)
    if rows.drafts and len(rows.drafts) >= len(numbered.drafts):
        return rows
    if len(numbered.drafts) > 1:
        return numbered
    unnumbered = cut_unnumbered(lines)
    return unnumbered if len(unnumbered.drafts) > len(numbered.drafts) else numbered


def _is_near(lines: Sequence[Line], made: Cutting) -> bool:
    """Whether the first entry follows the heading at once: a link or a table of contents has none."""
    first = made.drafts[0].line
    before = (line for line in lines if line.number < first)
    return sum(not is_imprint(line) for line in before) <= _PREFACE_LIMIT


def _is_credible(made: Cutting, section: Section, lines: Sequence[Line]) -> bool:
    count = len(made.drafts)
    if len({one.term for one in made.drafts}) * 2 <= count and count > 1:  # one label, again and again
        return False
    if section.evidence is Evidence.TITLE:
        return count > 1 or made.marked() == 1
    called = made.is_numbered and _is_called(made, lines)
    enough = made.coined() >= 0.6 and (made.is_numbered or count >= _ALONE)  # noqa: PLR2004 - most
    likely = made.marked() >= 0.5 or (section.evidence is Evidence.WEAK_TITLE and enough)  # noqa: PLR2004 - half
    return count > 1 and (likely or called)


def _is_called(made: Cutting, lines: Sequence[Line]) -> bool:
    """Whether the body calls the entries by number: …“两新”［2］政策…"""
    first = made.drafts[0].line
    called: set[str] = set()
    for line in lines:
        if line.number >= first:
            break
        called.update(found[0] for found in _CALLOUT.finditer(line.plain, 1))
    return len(called) * 2 >= len(made.drafts)


def _unannounced(lines: Sequence[Line]) -> list[Cutting]:
    """Glossaries that nothing announces."""
    head = has_head(lines)
    if head is not None:
        rows = cut_rows(_while_rows(lines, head))
        if rows.drafts:
            return [rows]
    sure = [made for run in _runs(lines) if (made := _unmistakable(run, lines))][-1:]
    return sure or _trailing(lines)


def _trailing(lines: Sequence[Line]) -> list[Cutting]:
    """The numbered list at the end whose terms are words of the report."""
    for begin in starts(lines):
        end = next((i for i in range(begin + 1, len(lines)) if ends_section(lines[i])), len(lines))
        if end - begin >= SMALLEST:
            made = cut_section(lines[begin:end])
            if is_trailing(made, lines, begin):
                return [made]
    return []


def _while_rows(lines: Sequence[Line], begin: int) -> list[Line]:
    end = begin
    while end < len(lines) and is_row(lines[end]):
        end += 1
    return list(lines[begin:end])


def _runs(lines: Sequence[Line]) -> list[list[Line]]:
    """The stretches that may be a glossary: from a line that begins with 1 or in quotes, to an imprint."""
    runs: list[list[Line]] = []
    begin: int | None = None
    for i, line in enumerate(lines):
        if ends_section(line) or line.level:
            if begin is not None:
                runs.append(list(lines[begin:i]))
            begin = None
        mark = marker(line.plain)
        if mark and mark.value == 1 and begin is None:
            begin = i
    if begin is not None:
        runs.append(list(lines[begin:]))
    return runs


def _unmistakable(run: Sequence[Line], lines: Sequence[Line]) -> Cutting | None:
    made = cut_section(run)
    if len(made.drafts) < _ALONE or len(made.remarks) > len(made.drafts):
        return None
    called = made.is_numbered and _is_called(made, lines)
    return made if made.defined() >= 0.6 or (called and made.marked() >= 0.3) else None  # noqa: PLR2004 - most; some
