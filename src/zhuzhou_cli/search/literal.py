"""Literal look-up: a query finds the labels that are it, begin with it, or contain it.

Rungs, the first that holds a hit is the answer, so that 一廊 gives its two entries and not the
longer titles that begin with it:

    a term, alias or part is the query          then  a member is
    the query is the number of an entry
    a term, alias or part begins with it        then  a member does
    a term, alias or part contains it           then  a member does
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhuzhou_cli.answers import Answer, By, Field, Hit, Match, Status
from zhuzhou_cli.index.labels import Label
from zhuzhou_cli.text import Folded, fold


def answer(raw: str, labels: Iterable[Label]) -> Answer:
    """The answer to a query as it was typed; hits are in the order of the labels, one an entry."""
    query = fold(raw)
    if not query.key:
        return Answer(raw, Status.NONE)
    hits = next(filter(None, _rungs(query, tuple(labels))), ())
    if not hits:
        return Answer(raw, Status.NONE)
    return Answer(raw, Status.FOUND if len(hits) == 1 else Status.SEVERAL, hits)


def _rungs(query: Folded, labels: tuple[Label, ...]) -> Iterator[tuple[Hit, ...]]:
    names = [label for label in labels if label.field is not Field.MEMBER]
    members = [label for label in labels if label.field is Field.MEMBER]
    rewritten = By.TRADITIONAL if query.from_traditional else By.WIDTH if query.from_width else None
    yield _hits(query, (one for one in names if one.folded.key == query.key), rewritten or By.EXACT)
    yield _hits(query, (one for one in members if one.folded.key == query.key), rewritten or By.EXACT)
    yield _numbered(query, names)
    for by, place in ((By.PREFIX, str.startswith), (By.SUBSTRING, str.__contains__)):
        for rank in (names, members):
            yield _hits(query, (one for one in rank if place(one.folded.key, query.key)), rewritten or by)


def _hits(query: Folded, found: Iterable[Label], by: By) -> tuple[Hit, ...]:
    best: dict[int, Hit] = {}
    for label in found:
        start = label.folded.key.index(query.key)
        span = label.folded.span(start, start + len(query.key))
        match = Match(label.field, label.text, by, span, label.within)
        score = round(len(query.key) / len(label.folded.key), 3)
        best.setdefault(id(label.entry), Hit(label.entry, label.source, match, score))
    return tuple(best.values())


def _numbered(query: Folded, names: Iterable[Label]) -> tuple[Hit, ...]:
    if not query.key.isascii() or not query.key.isdigit():
        return ()
    return tuple(
        Hit(one.entry, one.source, Match(Field.NUMBER, query.key, By.EXACT, (0, len(query.key))), 1.0)
        for one in names
        if one.field is Field.TERM and one.entry.number == int(query.key)
    )
