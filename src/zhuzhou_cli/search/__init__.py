"""A query to an answer: ``answer`` is the one public function, and reads from top to bottom.

    1. literally        a label is the query, begins with it, contains it; or it is an entry's number
    2. together         it is made of names of one entry, in any order
    3. in the text      an explanation holds it word for word
    4. legally          digits, pinyin, initials; and by sound: homophones, fuzzy syllables
                        (or made of such names of one entry)
    5. approximately    something left out, or a slip, with one clear winner
    6. in pieces        an explanation mentions all of it

Each stage is asked for the query as it was typed, then for what is left without a question's frame;
the first that knows an answer ends the search. The first four are also asked for what is left without a
looser frame, and their hits are followed by what only mentions the same. What the fifth found too little
evidence for is suggested.
"""

from __future__ import annotations

from zhuzhou_cli.answers import Answer, By, Hit, Status, Suggestion
from zhuzhou_cli.index import Index
from zhuzhou_cli.search.literal import literal

QUERY_LIMIT = 200
"""Code points of a query; the longest label of the Zhuzhou report has 90."""


def answer(raw: str, index: Index, *, exact: bool = False, limit: int | None = None) -> Answer:
    """What the glossaries of an index have to say to a query as it was typed, best first.

    With ``exact`` nothing is rewritten but width, case and quotes. Raises QueryTooLongError.
    """
    if len(raw) > QUERY_LIMIT:
        from zhuzhou_cli.errors import QueryTooLongError  # noqa: PLC0415 - only where something is wrong

        raise QueryTooLongError(len(raw), QUERY_LIMIT)
    hits, nearest = (literal(raw, index, exact=True), ()) if exact else _search(raw, index)
    if len(hits) > 1:
        from zhuzhou_cli.search.merge import merged  # noqa: PLC0415 - most look-ups have one

        hits = merged(hits)
    if hits:
        status = Status.FOUND if len(hits) == 1 else Status.SEVERAL
        return Answer(raw, status, tuple(hits[:limit]))
    return Answer(raw, Status.SUGGESTED if nearest else Status.NONE, suggestions=nearest)


def _search(raw: str, index: Index) -> tuple[list[Hit], tuple[Suggestion, ...]]:
    """The hits of the first stage that has any; or else what may have been meant."""
    if hits := literal(raw, index):
        return _beside_mentions(hits, index), ()
    # Most queries end above; the rooms of the others are not entered for them.
    from zhuzhou_cli.search.rank import approximate, legal  # noqa: PLC0415 - see above

    wordings, looser = _wordings(raw, index)
    for stage in (literal, _word_for_word, legal, _together):
        for wording in looser:
            if hits := stage(wording, index):
                return _beside_mentions(hits, index), ()
    suggestions: tuple[Suggestion, ...] = ()
    for wording in wordings:
        hits, nearest = approximate(wording, index)
        if hits:
            return hits, ()
        suggestions = suggestions or nearest
    from zhuzhou_cli.search.mentions import in_pieces  # noqa: PLC0415 - only where nothing else is found

    for wording in wordings:
        if hits := in_pieces(wording, index):
            return hits, ()
    return [], suggestions


def _wordings(raw: str, index: Index) -> tuple[list[str], list[str]]:
    """The query and what is left of it without a question's frame; and without a looser one."""
    if raw.isascii() and raw.isalnum():  # one word of letters is no question
        return [raw], [raw]
    from zhuzhou_cli.search.frames import rests, wider_rests  # noqa: PLC0415 - only for what may be one

    wordings = [raw, *rests(raw, index.places)]
    return wordings, [*wordings, *wider_rests(raw, index.places)]


def _word_for_word(raw: str, index: Index) -> list[Hit]:
    if raw.isascii() and any(map(str.isalpha, raw)):
        return []
    from zhuzhou_cli.search.mentions import word_for_word  # noqa: PLC0415 - no text is searched for letters

    return word_for_word(raw, index)


def _together(raw: str, index: Index) -> list[Hit]:
    from zhuzhou_cli.search.together import spelled_together, together  # noqa: PLC0415 - rarely typed

    return together(raw, index) or spelled_together(raw, index)


def _beside_mentions(hits: list[Hit], index: Index) -> list[Hit]:
    """The hits with the entries that only mention the query, where it stands inside labels."""
    if hits[0].match.by is By.EXACT:
        return hits
    from zhuzhou_cli.search.mentions import mentioned_too  # noqa: PLC0415 - a whole name needs none

    return mentioned_too(hits, index)
