"""Candidates to hits: every candidate is aligned and judged, and the best of the sure ones answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from zhuzhou_cli.answers import By, Hit, Suggestion
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spelling import Spelling
from zhuzhou_cli.search.align import Aligner
from zhuzhou_cli.search.candidates import similar, sounding
from zhuzhou_cli.search.costs import UNFINISHED_INSIDE, Severity
from zhuzhou_cli.search.hits import Outcome, best_of_each, hit_of, literal_by, suggested
from zhuzhou_cli.search.query import Query
from zhuzhou_cli.search.verdict import Verdict
from zhuzhou_cli.search.writings import Writing

NEAR = 0.06
"""Hits whose scores are this near to the best answer equally well."""
SUGGESTIONS_NEAR = 0.12
FEW = 5_000
"""Up to this many labels, longer ones are still aligned after a name that sounds like all of the query."""


def legal(query: Query, index: Index) -> list[Hit]:
    """The hits that ask nothing to be forgiven but another hanzi or accent of the same sound."""
    return _hits([verdict for verdict in _judged(query, index, slips=False) if verdict.is_sure], index)


def approximate(query: Query, index: Index) -> Outcome:
    """The hits in which something was left out or slipped; or else what may have been meant.

    A slip is an answer only with one clear winner: between near candidates we cannot know.
    """
    judged = _judged(query, index, slips=True)
    hits = _hits(_with_finished([verdict for verdict in judged if verdict.is_sure], judged), index)
    if len(hits) > 1 and hits[0].match.by is By.TYPO:
        hits = []
    refused = max((verdict.score for verdict in judged if verdict.has_other_numbers), default=0.0)
    if hits and hits[0].score >= refused:
        return Outcome(hits)
    return Outcome([], _suggestions(judged, index), is_refused=refused > 0)


def _judged(query: Query, index: Index, *, slips: bool) -> list[Verdict]:
    """The verdicts on what may be an answer, in all writings of the query."""
    candidates = similar if slips else sounding
    judged = (_judge(writing, index, candidates(writing, index), slips=slips) for writing in query.writings)
    return list(chain.from_iterable(judged))


def _judge(
    writing: Writing, index: Index, candidates: Iterable[Spelling], *, slips: bool
) -> Iterator[Verdict]:
    """The verdicts on candidates, as they come.

    A name that was typed in full closes the list, as ``_hits`` has it: nothing longer is aligned.
    """
    aligner = Aligner(writing, index.weights, slips)
    closed_by = 0
    for spelling in candidates:
        if 0 < closed_by < len(spelling.key):
            return
        if alignment := aligner.align(spelling):
            verdict = Verdict(alignment, index.weights)
            yield verdict
            if not slips and verdict.names_it_fully and verdict.is_sure and _closes(verdict, index):
                closed_by = len(spelling.key)


def _with_finished(sure: list[Verdict], judged: list[Verdict]) -> list[Verdict]:
    """The sure ones, and what is likelier than one that cuts a syllable short: hux is 湖湘 before 环线."""
    cut = [verdict.score for verdict in sure if UNFINISHED_INSIDE in verdict.costs]
    if not cut:
        return sure
    likelier = (verdict for verdict in judged if _is_finished(verdict) and verdict.score > max(cut))
    return [*(verdict for verdict in likelier if verdict.may_be_meant and verdict not in sure), *sure]


def _is_finished(verdict: Verdict) -> bool:
    is_legal = verdict.worst == Severity.LEGAL and UNFINISHED_INSIDE not in verdict.costs
    return is_legal and verdict.begins_segment


def _closes(verdict: Verdict, index: Index) -> bool:
    """Whether nothing longer can be better; of very many labels, not even beside a name in other hanzi."""
    is_hanzi = not verdict.alignment.writing.key.isascii()
    return verdict.worst == Severity.LEGAL or (index.weights.labels > FEW and is_hanzi)


def _hits(sure: list[Verdict], index: Index) -> list[Hit]:
    """The hits of the least severity: all legal ones, or the one name that is meant; else the near ones."""
    if not sure:
        return []
    least = min(verdict.worst for verdict in sure)
    kept = [verdict for verdict in sure if verdict.worst == least]
    top = max(verdict.score for verdict in kept)
    if least == Severity.LEGAL:
        kept = [verdict for verdict in kept if verdict.names_it_fully] or kept
    else:
        kept = [verdict for verdict in kept if verdict.score >= top - NEAR]
    return best_of_each(_hits_of(kept, index))


def _hits_of(judged: Iterable[Verdict], index: Index) -> Iterator[Hit]:
    """A hit of every label that is spelled so, in the order of the glossaries."""
    targets_of = index.spellings.targets
    labels = ((label, verdict) for verdict in judged for label in targets_of(verdict.alignment.spelling))
    for target, verdict in sorted(labels, key=lambda judged: judged[0].order):
        by = verdict.by
        if by is By.EXACT:
            by = literal_by(verdict.alignment.writing.folded, target, verdict.begin)
        yield hit_of(target, index, by, (verdict.begin, verdict.end), verdict.score)


def _suggestions(judged: list[Verdict], index: Index) -> tuple[Suggestion, ...]:
    meant = [verdict for verdict in judged if verdict.may_be_meant]
    least = max((verdict.score for verdict in meant), default=0.0) - SUGGESTIONS_NEAR
    return suggested(best_of_each(_hits_of((verdict for verdict in meant if verdict.score >= least), index)))
