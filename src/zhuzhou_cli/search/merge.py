"""Hits of equal explanations become one hit, with every place that gives the explanation."""

from __future__ import annotations

from collections.abc import Iterable

from zhuzhou_cli.answers import Hit
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.record import replaced

# Reports begin the same explanation with one of these or with none.
_LEAD_INS = ("是指", "即指", "指的是", "指", "即", "是")


def merged(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in their order; those whose term and explanation say the same are joined to the first."""
    ranked = list(hits)
    groups: dict[str, list[Hit]] = {}
    for hit in ranked:
        groups.setdefault(key_of(hit.entry.term), []).append(hit)
    shared = {term for term, group in groups.items() if len(group) > 1}
    first: dict[tuple[str, str], list[Hit]] = {}
    for hit in ranked:
        term = key_of(hit.entry.term)
        # Only an equal term makes it worth to compare what is said; else a position is as good as a text.
        said = _said(hit.entry.text) if term in shared else str(hit.located.position)
        first.setdefault((term, said), []).append(hit)
    return [_joined(same) for same in first.values()]


def _joined(same: list[Hit]) -> Hit:
    first = same[0]
    also = tuple(hit.located.citation for hit in same[1:])
    return replaced(first, also=(*first.also, *also)) if also else first


def _said(text: str) -> str:
    said = key_of(text)
    lead_in = next((one for one in _LEAD_INS if said.startswith(one)), "")
    return said.removeprefix(lead_in)
