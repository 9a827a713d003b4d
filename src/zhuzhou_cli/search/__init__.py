"""A query to an answer: ``answer`` is the one public function, and reads from top to bottom.

    1. literally        a label is the query, begins with it, contains it; or it is an entry's number
    2. word for word    an explanation holds it
    3. legally          digits, pinyin, initials; and by sound: homophones, fuzzy syllables
    4. together         it is made of names of one entry, in any order
    5. approximately    something left out, or a slip, with one clear winner
    6. in pieces        an explanation mentions all of it

Each stage is asked for the query as it was typed, then for what is left without a question's frame;
the first that has hits ends the search. The first four are also asked for what is left without a looser
frame, and their hits are followed by what only mentions the same. What the fifth found too little
evidence for is suggested.
"""

from __future__ import annotations

from zhuzhou_cli.answers import Answer, By, Hit, Status, Suggestion
from zhuzhou_cli.index import Index
from zhuzhou_cli.search.hits import Outcome
from zhuzhou_cli.search.literal import literal
from zhuzhou_cli.search.query import Query

QUERY_LIMIT = 200
"""Code points of a query; the longest label of the Zhuzhou report has 90."""


def answer(raw: str, index: Index, *, exact: bool = False, limit: int | None = None) -> Answer:
    """What the glossaries of an index have to say to a query as it was typed, best first.

    With ``exact`` nothing is rewritten but width, case and quotes; no more than ``limit`` hits are given.
    Raises QueryTooLongError.
    """
    if len(raw) > QUERY_LIMIT:
        from zhuzhou_cli.errors import QueryTooLongError  # noqa: PLC0415 - only where something is wrong

        raise QueryTooLongError(len(raw), QUERY_LIMIT)
    query = Query(raw)
    suggestions: tuple[Suggestion, ...] = ()
    if exact:
        hits = literal(query, index, exact=True)
    else:
        hits, suggestions = _search(query, index)
    if len(hits) > 1:
        from zhuzhou_cli.search.merge import merged  # noqa: PLC0415 - most answers have one hit

        hits = merged(hits)
    if hits:
        status = Status.FOUND if len(hits) == 1 else Status.SEVERAL
        return Answer(raw, status, tuple(hits[:limit]))
    return Answer(raw, Status.SUGGESTED if suggestions else Status.NONE, suggestions=suggestions)


def _search(query: Query, index: Index) -> Outcome:
    """The hits of the first stage that has any; or else what may have been meant."""
    if hits := literal(query, index):
        return _beside_mentions(hits, index), ()
    # Most queries end above; the modules of the other stages are not loaded for them.
    from zhuzhou_cli.search.rank import approximate, legal  # noqa: PLC0415 - see above

    rests, wider_rests = _rests(query, index)
    for stage in (literal, _word_for_word, legal, _together):
        for asked in (query, *rests, *wider_rests):
            if hits := stage(asked, index):
                return _beside_mentions(hits, index), ()
    suggestions: tuple[Suggestion, ...] = ()
    for asked in (query, *rests):
        hits, nearest = approximate(asked, index)
        if hits:
            return hits, ()
        suggestions = suggestions or nearest
    from zhuzhou_cli.search.mentions import in_pieces  # noqa: PLC0415 - only where nothing else is found

    for asked in (query, *rests):
        if hits := in_pieces(asked, index):
            return hits, ()
    return [], suggestions


def _rests(query: Query, index: Index) -> tuple[list[Query], list[Query]]:
    """What is left of a query without a question's frame; and without a looser one."""
    if query.raw.isascii() and query.raw.isalnum():  # one word of letters is no question
        return [], []
    from zhuzhou_cli.search.frames import rests, wider_rests  # noqa: PLC0415 - only for what may be one

    narrow = rests(query.raw, index.places)
    return list(map(Query, narrow)), list(map(Query, wider_rests(query.raw, narrow, index.places)))


def _word_for_word(query: Query, index: Index) -> list[Hit]:
    if query.raw.isascii() and any(map(str.isalpha, query.raw)):
        return []
    from zhuzhou_cli.search.mentions import word_for_word  # noqa: PLC0415 - no text is searched for letters

    return word_for_word(query, index)


def _together(query: Query, index: Index) -> list[Hit]:
    from zhuzhou_cli.search.together import spelled_together, together  # noqa: PLC0415 - rarely typed

    return together(query, index) or spelled_together(query, index)


def _beside_mentions(hits: list[Hit], index: Index) -> list[Hit]:
    """The hits with the entries that only mention the query, where it stands inside labels."""
    if hits[0].match.by is By.EXACT:
        return hits
    from zhuzhou_cli.search.mentions import mentioned_too  # noqa: PLC0415 - a whole name needs none

    return mentioned_too(hits, index)
