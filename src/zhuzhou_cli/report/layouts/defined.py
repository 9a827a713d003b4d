"""Entries that a page marks as definitions: a line that begins with a colon, below the term that it explains.

So Markdown writes them, and so the <dt> and <dd> of HTML are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.codes import is_code
from zhuzhou_cli.report.cuts import Cut
from zhuzhou_cli.report.drafts import Offer, drafted, is_complete
from zhuzhou_cli.report.grouped import heads_group
from zhuzhou_cli.report.hanging import Hanging
from zhuzhou_cli.report.layouts.numbered import without_heading
from zhuzhou_cli.report.lines import Line, Remark, excerpt, join
from zhuzhou_cli.report.numbers.marker import Marker, awaited
from zhuzhou_cli.report.paragraphs import last_row

_FEWEST = 2
"""Definitions of a list."""


def offer(lines: Sequence[Line]) -> Offer:
    r"""The entries whose explanations begin with a colon; none if there are fewer than two.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> made = offer(lines_of("甲制\n: 做好甲事\n乙制\n: 做好乙事")[0])
    >>> [(draft.term, draft.text) for draft in made.drafts]
    [('甲制', '做好甲事'), ('乙制', '做好乙事')]
    """
    made = Offer()
    if len(_starts(lines)) < _FEWEST:
        return made
    lines = _with_shared(lines, made)
    starts = _starts(lines)
    rows = [list(lines[begin:end]) for begin, end in pairwise([*starts, len(lines)])]
    made.leave(lines[: starts[0]])
    marks = _marks([lines[i] for i in starts])
    made.is_numbered = all(marks)
    marked = max(i for i, line in enumerate(rows[-1]) if _is_text(line))
    rows[-1] = [*rows[-1][:marked], *last_row(rows[-1][marked:], rows[:-1], made)]
    hanging = Hanging(lines)
    for row, own in zip(rows, marks, strict=True):
        term, *texts = hanging.stripped(without_heading(row, made), made)
        explanation = [line.behind(1) or line if _is_text(line) else line for line in texts]
        mark = own if made.is_numbered else None
        passage = join([term, *explanation])
        cut = Cut(len(term.plain), passage.first_end)
        made.drafts.append(drafted(mark.value if mark else None, passage, mark.end if mark else 0, cut))
    return made


def _starts(lines: Sequence[Line]) -> list[int]:
    return [i for i, (line, below) in enumerate(pairwise(lines)) if _is_term(line, below) and _is_text(below)]


def _with_shared(lines: Sequence[Line], made: Offer) -> list[Line]:
    r"""The lines, terms right below each other that share an explanation as one, which is told.

    >>> from zhuzhou_cli.report.lines import lines_of
    >>> made = Offer()
    >>> lines = _with_shared(lines_of("甲制\n: 做好甲事。\nPPP\n丙制\n: 做好丙事。")[0], made)
    >>> [line.text for line in lines][2:], [remark.message for remark in made.remarks]
    (['PPP、丙制', ': 做好丙事。'], ['几个词目共一条释义，已连在一起：PPP、丙制'])
    """
    kept = list(lines)
    for last in reversed(_starts(lines)):
        first = last
        while first and not kept[first].is_after_blank and _may_share(kept[first - 1]):
            first -= 1
        if first and first < last and is_complete(kept[first - 1].plain):
            text = "、".join(line.text for line in kept[first : last + 1])
            plain = "、".join(line.plain for line in kept[first : last + 1])
            made.remarks.append(
                Remark(kept[first].number, f"几个词目共一条释义，已连在一起：{excerpt(text)}")
            )
            kept[first : last + 1] = [replace(kept[first], text=text, plain=plain)]
    return kept


def _may_share(line: Line) -> bool:
    """Whether a line above a term may be another name for it: a term, and no heading."""
    is_term = cuts.is_term_line(line.plain) and not is_complete(line.plain) and not _is_text(line)
    is_heading = line.level or line.mark or line.is_bullet or heads_group(line)
    return is_term and not is_heading


def _marks(terms: Sequence[Line]) -> list[Marker | None]:
    """The numbers of terms; of 1 5G only the others tell that it has one."""
    kind = next((line.mark.kind for line in terms if line.mark), "")
    return [line.mark or awaited(line.plain, kind) for line in terms]


def _is_text(line: Line) -> bool:
    """Whether a line is marked as the explanation of the one above it."""
    return line.plain.startswith(":")


def _is_term(line: Line, below: Line) -> bool:
    """Whether a line may be a term: no explanation itself."""
    return not _is_text(line) and (cuts.is_term(line.plain) or is_code(line.plain, below.plain))
