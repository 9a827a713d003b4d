"""Hits of equal explanations become one hit, with every place that gives the explanation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from zhuzhou_cli.answers import Hit
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.record import replaced

# Reports begin the same explanation with one of these or with none.
_LEAD_INS = ("是指", "即指", "指的是", "指", "即", "是")
_COMPARING = "≥≤><＞＜≧≦≠≈±"


def merged(hits: Sequence[Hit]) -> list[Hit]:
    """The hits in their order; those whose term and explanation say the same are joined to the first."""
    terms = [key_of(hit.entry.term) for hit in hits]
    counts = Counter(terms)
    same: dict[object, list[Hit]] = {}
    for term, hit in zip(terms, hits, strict=True):
        # Texts are long to fold: only those of an equal term are worth it, any other is like no other.
        text = (said(hit.entry.text), figures(hit.entry.text)) if counts[term] > 1 else ()
        same.setdefault((term, figures(hit.entry.term), text), []).append(hit)
    return [_joined(group) for group in same.values()]


def _joined(group: Sequence[Hit]) -> Hit:
    first, *others = group
    also = tuple(hit.located.citation for hit in others)
    return replaced(first, also=(*first.also, *also)) if also else first


def said(text: str) -> str:
    """An explanation, folded, without a lead-in.

    >>> said("是指两件大事。") == said("两件大事")
    True
    """
    key = key_of(text)
    return key.removeprefix(next(filter(key.startswith, _LEAD_INS), ""))


def figures(text: str) -> tuple[tuple[str, ...], ...]:
    """The numbers of a text, and what compares them, which no key has: 1.5万 is not 15万, ≥5 not ≤5, ① not ②.

    >>> figures("达到1.5万吨") == figures("达到15万吨"), figures("8大行动") == figures("八大行动")
    (False, True)
    """
    signs = tuple([sign for sign in text if sign in _COMPARING or (sign.isdigit() and not sign.isdecimal())])
    return (*(number.values for number in numbers(text)), signs)
