"""Candidates to hits: every candidate is aligned and judged, and the best of the sure ones answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhuzhou_cli.answers import By, Hit, Suggestion
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spellings import Spelling
from zhuzhou_cli.search.align import Aligner
from zhuzhou_cli.search.candidates import similar, sounding
from zhuzhou_cli.search.costs import UNFINISHED_INSIDE, Class
from zhuzhou_cli.search.hits import best_of_each, hit, literal_by
from zhuzhou_cli.search.query import Query, ways
from zhuzhou_cli.search.verdict import Verdict

NEAR = 0.06
"""Hits whose scores are this near to the best answer equally well."""
SUGGESTIONS_NEAR = 0.12
SUGGESTIONS_LIMIT = 3
FEW = 5_000
"""Labels of which all that are as good as a name in full are worth to be aligned."""


def legal(raw: str, index: Index) -> list[Hit]:
    """The hits that ask nothing to be forgiven but another hanzi or accent of the same sound."""
    sure = [one for query in ways(raw) for one in _judge(query, index, sounding(query, index), slips=False)]
    return _hits([one for one in sure if one.is_sure])


def approximate(raw: str, index: Index) -> tuple[list[Hit], tuple[Suggestion, ...]]:
    """The hits in which something was left out or slipped; or else what may have been meant.

    A slip is an answer only with one clear winner: between near candidates we cannot know.
    """
    judged = [one for query in ways(raw) for one in _judge(query, index, similar(query, index), slips=True)]
    hits = _hits(_with_finished([one for one in judged if one.is_sure], judged))
    if len(hits) > 1 and hits[0].match.by is By.TYPO:
        hits = []
    return hits, () if hits else _suggestions(judged)


def _judge(query: Query, index: Index, candidates: Iterable[Spelling], *, slips: bool) -> list[Verdict]:
    """The verdicts on what may be an answer, as it comes.

    A name that was typed in full closes the list, as ``_hits`` has it: nothing longer is aligned.
    """
    aligner = Aligner(query, index.weights, slips)
    judged: list[Verdict] = []
    closed_by = 0
    for spelling in candidates:
        if 0 < closed_by < len(spelling.key):
            break
        if alignment := aligner.align(spelling):
            one = Verdict(alignment, index)
            judged.append(one)
            if not slips and one.names_it_fully and one.is_sure and _closes(one, index):
                closed_by = len(spelling.key)
    return judged


def _with_finished(sure: list[Verdict], judged: list[Verdict]) -> list[Verdict]:
    """The sure ones, and what is likelier than one that cuts a syllable short: hux is 湖湘 before 环线."""
    cut = [one.score for one in sure if UNFINISHED_INSIDE in one.costs]
    if not cut:
        return sure
    finished = (one for one in judged if one.worst == Class.LEGAL and UNFINISHED_INSIDE not in one.costs)
    likelier = (one for one in finished if one.begins_segment and one.score > max(cut))
    return [*(one for one in likelier if one.may_be_meant and one not in sure), *sure]


def _closes(one: Verdict, index: Index) -> bool:
    """Whether nothing longer can be better; of very many labels, not even beside a name in other hanzi."""
    return one.worst == Class.LEGAL or (index.weights.labels > FEW and not one.alignment.query.key.isascii())


def _hits(sure: list[Verdict]) -> list[Hit]:
    """The hits of the best class: all legal ones, or the one name that is meant; else the near ones."""
    if not sure:
        return []
    best = min(one.worst for one in sure)
    kept = [one for one in sure if one.worst == best]
    top = max(one.score for one in kept)
    if best == Class.LEGAL:
        kept = [one for one in kept if one.names_it_fully] or kept
    else:
        kept = [one for one in kept if one.score >= top - NEAR]
    return best_of_each(_hits_of(kept))


def _hits_of(judged: Iterable[Verdict]) -> Iterator[Hit]:
    """What they lead to, in the order of the glossaries."""
    found = (
        (target, one) for one in judged for target in one.index.spellings.targets(one.alignment.spelling)
    )
    for target, one in sorted(found, key=lambda pair: pair[0].order):
        by = one.by
        if by is By.EXACT:
            by = literal_by(one.alignment.query, target, one.begin)
        yield hit(target, one.index, by, (one.begin, one.end), one.score)


def _suggestions(judged: list[Verdict]) -> tuple[Suggestion, ...]:
    meant = [one for one in judged if one.may_be_meant]
    best = max((one.score for one in meant), default=0.0)
    near = best_of_each(_hits_of(one for one in meant if one.score >= best - SUGGESTIONS_NEAR))
    by_term = {one.entry.term: one for one in reversed(near)}  # of one name in many cities, the first
    named = [one for one in near if by_term[one.entry.term] is one]
    return tuple(Suggestion(one.entry.number, one.entry.term, one.score) for one in named[:SUGGESTIONS_LIMIT])
