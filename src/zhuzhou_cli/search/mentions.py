"""Which explanations mention what was typed: beside labels that hold it, or as the last resort.

A mention is the whole query, or all of it in pieces of at least two characters, one of which may stand in
the term. A piece that begins with a number keeps its noun, for 十大 and 行动 do not make 十大行动.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from zhuzhou_cli.answers import By, Field, Hit, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spellings import HOLDERS
from zhuzhou_cli.language.text import NUMBER_SIGNS, fold, is_letter, key_of
from zhuzhou_cli.record import record
from zhuzhou_cli.search.hits import best_of_each, is_whole
from zhuzhou_cli.search.query import Query

LEAST_PIECE = 2
SPREAD = 4
"""Pieces are one mention only within so many times the length of the query: 智慧 … 城市 is no 智慧城市."""
LEAST_BEFORE_HALF = 4
"""Characters that must be mentioned in full before a word that is so by half."""
MENTIONED = 0.6
"""The score of a mention in one piece: below every label that was matched."""
LEAST_BESIDE_TERM = 3
"""Characters that must be mentioned beside a word of the term; a term has many common ones (重点, 产业)."""

_WORD_FOR_WORD = (By.PREFIX, By.SUBSTRING, By.TRADITIONAL, By.WIDTH, By.PINYIN)

Span = tuple[int, int]
"""A half-open span of the characters of a folded text."""


@record
class Mention:
    """Where the text of the entry at a position mentions a query: the pieces of the query, in its order."""

    position: int
    pieces: Sequence[Span]


def word_for_word(query: Query, index: Index) -> list[Hit]:
    """The entries whose text holds a query of hanzi whole, in their order."""
    return _holding(query.key, query, index)


def _holding(key: str, typed: Query, index: Index) -> list[Hit]:
    if len(key) < LEAST_PIECE or any(map(is_letter, key)):
        return []
    positions = index.texts.sharing(key, len(key) - 1)
    found = ((position, index.texts.text(position).find(key)) for position in positions)
    mentions = (Mention(position, [(at, at + len(key))]) for position, at in found if at >= 0)
    kept = (mention for mention in mentions if _keeps_numbers(key, typed, mention, index))
    return [_hit(mention, index) for mention in islice(kept, HOLDERS)]


def _keeps_numbers(key: str, query: Query, mention: Mention, index: Index) -> bool:
    """Whether the pieces of a mention have the numbers of the query, and cut none."""
    if NUMBER_SIGNS.isdisjoint(key):
        return True
    from zhuzhou_cli.search.agreement import agree  # noqa: PLC0415 - few queries with numbers come here

    return agree(query.raw, query.folded, index.entry(mention.position).entry.text, mention.pieces)


def mentioned_too(hits: list[Hit], index: Index) -> list[Hit]:
    """The hits, and after them the entries that only mention what all of them hold: 长株潭, 公园.

    Where it is a whole label, or a name begins with it, that is what was meant, and nothing is added.
    """
    if not hits or not all(map(_may_be_mentioned, hits)):
        return hits
    key, *others = {key_of(hit.match.text[slice(*hit.match.span)]) for hit in hits}
    if others:
        return hits
    printed = [hit for hit in hits if hit.match.field is not Field.ERRATUM]
    known = {hit.located.position for hit in printed}
    printed += [hit for hit in _holding(key, Query(key), index) if hit.located.position not in known]
    known = {hit.located.position for hit in printed}
    return [*printed, *(hit for hit in hits if hit.located.position not in known)]


def _may_be_mentioned(hit: Hit) -> bool:
    """Whether the words of a hit are not the whole of a printed label, nor the beginning of a name."""
    match = hit.match
    if match.field is Field.ERRATUM:
        return match.by in (By.EXACT, *_WORD_FOR_WORD)
    begins_name = match.field is not Field.MEMBER and not key_of(match.text[: match.span[0]])
    return match.by in _WORD_FOR_WORD and not begins_name and not is_whole(match)


def in_pieces(query: Query, index: Index) -> list[Hit]:
    """The entries whose text holds all of a query, in the fewest pieces first."""
    key = query.key
    if key.isascii() or len(key) < LEAST_PIECE:
        return []
    # All pieces have two characters or more; the last two may be there by half.
    spelled = len(key) - LEAST_PIECE if len(key) >= LEAST_BEFORE_HALF + LEAST_PIECE else len(key)
    positions = index.texts.sharing(key, -(-spelled // LEAST_PIECE))
    mentions = [Mention(position, _pieces(key, index.texts.text(position))) for position in positions]
    mentions = [mention for mention in mentions if mention.pieces] or list(_beside_term(key, index))
    kept = (mention for mention in mentions if _keeps_numbers(key, query, mention, index))
    return best_of_each(_hit(mention, index) for mention in kept)


def _beside_term(key: str, index: Index) -> Iterator[Mention]:
    """北斗人才培养: a word of the term with others of the explanation, wherever in it they are."""
    for typed, turn in ((key, 1), (key[::-1], -1)):
        for target in index.spellings.holding(typed[:LEAST_PIECE][::turn]):
            if target.field is not Field.TERM:
                continue
            taken = _longest(typed, target.key[::turn], 0)
            others = typed[taken:][::turn]
            if not taken or len(others) < LEAST_BESIDE_TERM:
                continue
            if pieces := _pieces(others, index.texts.text(target.position)):
                yield Mention(target.position, pieces)


def _hit(mention: Mention, index: Index) -> Hit:
    located = index.entry(mention.position)
    longest = max(mention.pieces, key=lambda piece: piece[1] - piece[0])
    text = located.entry.text
    score = round(MENTIONED / len(mention.pieces), 4)
    return Hit(located, Match(Field.TEXT, text, By.TEXT, fold(text).span(*longest)), score)


def _pieces(key: str, text: str) -> list[Span]:
    """The densest run of the longest pieces of a key, in order, as spans of a text; [] if there is none."""
    first = _longest(key, text, 0)
    begins = _occurrences(key[:first], text) if first else []
    runs = [run for begin in begins if (run := _run(key, text, begin, first))]
    return min(runs, key=lambda run: (len(run), run[-1][1] - run[0][0]), default=[])


def _run(key: str, text: str, begin: int, first: int) -> list[Span]:
    last = begin + SPREAD * len(key)
    run, done = [(begin, begin + first)], first
    while done < len(key):
        window = text[: min(len(text), last)]
        taken = _longest(key[done:], window, run[-1][1])
        if not taken:
            return run if _half_mentioned(key[done:], done, window[run[-1][1] :]) else []
        at = window.index(key[done : done + taken], run[-1][1])
        run.append((at, at + taken))
        done += taken
    return run


def _half_mentioned(word: str, done: int, after: str) -> bool:
    """Whether a last word of two characters is there by one of them, as synonyms share one: 考核 by 考评."""
    return (
        len(word) == LEAST_PIECE
        and done >= LEAST_BEFORE_HALF
        and any(character in after for character in word)
    )


def _longest(key: str, text: str, begin: int) -> int:
    """The length of the longest beginning of a key that occurs in text[begin:]; 0 if none does."""
    lengths = range(len(key), LEAST_PIECE - 1, -1)
    return next((n for n in lengths if _keeps_noun(key[:n]) and text.find(key[:n], begin) >= 0), 0)


def _occurrences(part: str, text: str) -> list[int]:
    return [i for i in range(len(text)) if text.startswith(part, i)]


def _keeps_noun(piece: str) -> bool:
    return len(piece) > LEAST_PIECE or NUMBER_SIGNS.isdisjoint(piece)
