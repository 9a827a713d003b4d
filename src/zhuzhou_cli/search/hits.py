"""A matched label as a hit: which text, where in it, and how."""

from __future__ import annotations

from collections.abc import Iterable

from zhuzhou_cli.answers import By, Hit, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spellings import Target
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.search.query import Query


def hit(target: Target, index: Index, by: By, signs: tuple[int, int], score: float) -> Hit:
    """The hit of a label; ``signs`` is the half-open span of its folded signs that were matched."""
    match = Match(target.field, target.text, by, target.spelling.span(*signs), target.within)
    return Hit(index.entry(target.position), match, score)


def literal_by(query: Query, target: Target, begin: int) -> By:
    """How a label holds a query that occurs in it at a sign."""
    if query.folded.from_traditional:
        return By.TRADITIONAL
    if query.folded.from_width:
        return By.WIDTH
    if begin:
        return By.SUBSTRING
    return By.EXACT if len(query.key) == len(target.key) else By.PREFIX


def is_whole(match: Match) -> bool:
    """Whether a match is all of its text, but for signs that are dropped."""
    begin, end = match.span
    return not fold(match.text[:begin] + match.text[end:]).key


def best_of_each(found: Iterable[Hit]) -> list[Hit]:
    """The best hit of each entry, best first; of equals, the one that came first."""
    ranked = sorted(found, key=lambda one: -one.score)
    kept: dict[int, Hit] = {}
    for one in ranked:
        kept.setdefault(one.located.position, one)
    return list(kept.values())
