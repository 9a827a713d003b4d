"""A matched label as a hit: which text, where in it, and how."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from zhuzhou_cli.answers import By, Field, Hit, Match, Suggestion
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.language.text import Folded, key_of
from zhuzhou_cli.record import record

SUGGESTIONS_LIMIT = 3
"""Suggestions that a person reads before typing something else."""

ERRATUM = 0.45
"""How much less a hit scores that was only likely meant: less than an explanation that mentions the query."""


@record
class Outcome:
    """The hits, best first; or else what may have been meant.

    ``narrowed`` is the place and year that were asked for and have no answer, or none to one name of several;
    ``missed`` are unknown names beside those that were found. ``is_refused`` says that a name
    would have answered but for its numbers, so that nothing else may.
    """

    hits: list[Hit]
    suggestions: tuple[Suggestion, ...] = ()
    narrowed: str = ""
    missed: tuple[str, ...] = ()
    is_refused: bool = False


def suggested(hits: Iterable[Hit]) -> tuple[Suggestion, ...]:
    """The first hits as suggestions; of one name in many cities, the first, with the others."""
    named: dict[str, dict[int, Hit]] = {}
    for hit in hits:
        named.setdefault(hit.entry.term, {}).setdefault(hit.located.position, hit)
    return tuple(_suggestion(*alike.values()) for alike in islice(named.values(), SUGGESTIONS_LIMIT))


def _suggestion(hit: Hit, *others: Hit) -> Suggestion:
    also = tuple(other.located.citation for other in others)
    return Suggestion(hit.entry.number, hit.entry.term, hit.score, hit.source, also)


def hit_of(target: Target, index: Index, by: By, span: tuple[int, int], score: float) -> Hit:
    """The hit of a label; ``span`` is the half-open span of the characters of its key that were matched."""
    match = Match(target.field, target.text, by, target.spelling.span(*span), target.within)
    if target.field is Field.ERRATUM:
        score = round(max(0.0, score - ERRATUM), 4)
    return Hit(index.entry(target.position), match, score)


def literal_by(folded: Folded, target: Target, begin: int) -> By:
    """How a label holds a folded query from a character of its key on."""
    if folded.from_traditional:
        return By.TRADITIONAL
    if folded.from_width:
        return By.WIDTH
    if begin:
        return By.SUBSTRING
    return By.EXACT if len(folded.key) == len(target.key) else By.PREFIX


def is_whole(match: Match) -> bool:
    """Whether a match is all of its text, but for characters that are dropped by folding."""
    begin, end = match.span
    return not key_of(match.text[:begin] + match.text[end:])


def best_of_each(hits: Iterable[Hit]) -> list[Hit]:
    """The best hit of each entry, best first, but errata last; of equals, the one that came first."""
    best: dict[int, Hit] = {}
    for ranked in sorted(hits, key=lambda hit: (hit.match.field is Field.ERRATUM, -hit.score)):
        best.setdefault(ranked.located.position, ranked)
    return list(best.values())
