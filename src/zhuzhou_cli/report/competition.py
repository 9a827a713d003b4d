"""The layouts of a section compete: each offers the entries that it has if it is printed so; one is believed.

They compete in heats. Layouts whose signs are sure (pipes, numbers) come first, and two entries of one of
them end the competition. In a heat, the offer with most entries wins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from zhuzhou_cli.report import below, between
from zhuzhou_cli.report.drafts import Draft, Offer, guarded
from zhuzhou_cli.report.grouped import index_heads, names_group
from zhuzhou_cli.report.layouts import (
    alternating,
    asked,
    boxed,
    cells,
    defined,
    groups,
    numbered,
    openings,
    prose,
    rows,
    single,
)
from zhuzhou_cli.report.lines import PLAIN, Line
from zhuzhou_cli.report.nested import without_items
from zhuzhou_cli.report.numbers.chain import MARGIN
from zhuzhou_cli.report.numbers.marker import marker


@dataclass(frozen=True, slots=True)
class Layout:
    """A way in which a section may be printed.

    ``offer`` gives the entries that a section has if it is printed so, or none; ``margin`` is how many times
    as many entries as the best offer before it they must be.
    """

    offer: Callable[[Sequence[Line]], Offer]
    margin: float = 1


HEATS = (
    (Layout(asked.offer), Layout(defined.offer)),
    (
        Layout(rows.offer),
        Layout(boxed.offer),
        Layout(cells.offer),
        Layout(numbered.offer),
        Layout(groups.offer),
    ),
    # In entries of any other layout, sentences may define what a part of a term 是指.
    (Layout(alternating.offer), Layout(openings.offer), Layout(prose.offer, MARGIN)),
    (Layout(numbered.sole), Layout(single.offer)),
)


_MOST = 0.5
"""Share of entries whose terms are names of groups (综合类) from which on the entries are within them."""


def _is_group(draft: Draft) -> bool:
    """Whether the term of an entry is the name of a group, with a number before it or without."""
    plain = draft.term.translate(PLAIN)
    mark = marker(plain)
    return "“" not in plain and names_group(plain[mark.end if mark else 0 :])


def _in_groups(lines: Sequence[Line], best: Offer) -> Offer:
    """The best offer, or the one without headings that stand between its entries and do not say so."""
    heads = between.heads(lines)
    grouped = groups.under(lines, heads) if heads else Offer()
    told = {remark.line for remark in best.remarks}
    are_told = all(lines[at].number in told for at in heads)
    return grouped if len(grouped.drafts) > len(best.drafts) - (not are_told) else best


def entries_of(lines: Sequence[Line]) -> Offer:
    """The entries of one section, by the layout that is believed; none if it is no list of terms.

    Footnotes of Markdown belong to none, unless most of the entries are footnotes.
    """
    best = _believed(lines)
    notes = [line for line in lines if line.is_note]
    begins = {draft.line for draft in best.drafts}
    if not notes or 2 * sum(line.number in begins for line in notes) >= len(begins):
        return best
    apart = _believed([line for line in lines if not line.is_note])
    apart.leave(notes)
    return apart


def _believed(lines: Sequence[Line]) -> Offer:
    """The entries of some lines, by the layout that offers most of them."""
    if others := rows.unexplained(lines):
        best = _believed([line for line in lines if line not in others])
        best.leave(others)
        return best
    lines = below.joined(lines)
    heads = index_heads(lines)
    lines = without_items([line for line in lines if line not in heads] if heads else lines)
    best = Offer()
    for heat in HEATS:
        for layout in heat:
            offer = layout.offer(lines)
            if offer.share(_is_group) < _MOST and len(offer.drafts) > layout.margin * len(best.drafts):
                best = offer
        if len(best.drafts) > 1 or (best.drafts and any(map(rows.is_sure_head, lines))):
            break
    best = _in_groups(lines, best)
    if best.drafts:
        best.leave(heads)
    return guarded(best)
