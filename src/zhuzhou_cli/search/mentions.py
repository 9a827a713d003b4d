"""Which explanations mention what was typed: beside labels that hold it, or as the last resort.

A mention is the whole query, or all of it in pieces of at least two signs, one of which may stand in the
term. A piece that begins with a number keeps its noun, for 十大 and 行动 do not make 十大行动.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from zhuzhou_cli.answers import By, Field, Hit, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spellings import HOLDERS
from zhuzhou_cli.language.numerals import sign_value
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.search.hits import best_of_each, is_whole
from zhuzhou_cli.search.query import cuts_number, is_letter

LEAST_PIECE = 2
SPREAD = 4
"""Pieces are one mention only within so many times the length of the query: 智慧 … 城市 is no 智慧城市."""
LEAST_BEFORE_HALF = 4
"""Signs that must be mentioned in full before a word that is so by half."""
MENTIONED = 0.6
"""The score of a mention in one piece: below every label that was matched."""
LEAST_BESIDE_TERM = 3
"""Signs that must be mentioned beside a word of the term; a term has many common ones (重点, 产业)."""

_WORD_FOR_WORD = (By.PREFIX, By.SUBSTRING, By.TRADITIONAL, By.WIDTH, By.PINYIN)


def word_for_word(raw: str, index: Index) -> list[Hit]:
    """The entries whose text holds a query of hanzi whole, in their order."""
    key = fold(raw).key
    if len(key) < LEAST_PIECE or any(map(is_letter, key)):
        return []
    texts = ((i, index.texts.text(i)) for i in index.texts.sharing(key, len(key) - 1))
    found = ((i, at) for i, text in texts if (at := _mention(key, text)) >= 0)
    return [_hit(i, [(at, at + len(key))], index) for i, at in islice(found, HOLDERS)]


def _mention(key: str, text: str) -> int:
    """Where a text first holds a key, no number in it cut in two; -1 if nowhere."""
    at = text.find(key)
    while at >= 0 and cuts_number(text, at, at + len(key)):
        at = text.find(key, at + 1)
    return at


def mentioned_too(hits: list[Hit], index: Index) -> list[Hit]:
    """The hits, and after them the entries that only mention what all of them hold: 长株潭, 公园.

    Where it is a whole label, or a name begins with it, that is what was meant, and nothing is added.
    """
    if not hits or any(one.match.by not in _WORD_FOR_WORD or _is_meant(one.match) for one in hits):
        return hits
    said = {fold(one.match.text[slice(*one.match.span)]).key for one in hits}
    key = said.pop()
    if said:
        return hits
    known = {hit.located.position for hit in hits}
    return [*hits, *(hit for hit in word_for_word(key, index) if hit.located.position not in known)]


def _is_meant(match: Match) -> bool:
    """Whether a match is the whole of a label or begins a name."""
    begins_name = match.field is not Field.MEMBER and not fold(match.text[: match.span[0]]).key
    return begins_name or is_whole(match)


def in_pieces(raw: str, index: Index) -> list[Hit]:
    """The entries whose text holds all of a query, in the fewest pieces first."""
    key = fold(raw).key
    if key.isascii() or len(key) < LEAST_PIECE:
        return []
    # All pieces have two signs or more; the last two may be there by half.
    spelled = len(key) - LEAST_PIECE if len(key) >= LEAST_BEFORE_HALF + LEAST_PIECE else len(key)
    entries = index.texts.sharing(key, -(-spelled // LEAST_PIECE))
    found = [(pieces, i) for i in entries if (pieces := _pieces(key, index.texts.text(i)))]
    found = found or list(_beside_term(key, index))
    return best_of_each(_hit(i, pieces, index) for pieces, i in found)


def _beside_term(key: str, index: Index) -> Iterator[tuple[list[tuple[int, int]], int]]:
    """北斗人才培养: a word of the term with others of the explanation, wherever in it they are."""
    for typed, turn in ((key, 1), (key[::-1], -1)):
        for target in index.spellings.holding(typed[:LEAST_PIECE][::turn]):
            if target.field is not Field.TERM:
                continue
            taken = _longest(typed, target.key[::turn], 0)
            others = typed[taken:][::turn]
            pieces = (
                _pieces(others, index.texts.text(target.position)) if len(others) >= LEAST_BESIDE_TERM else []
            )
            if taken and pieces:
                yield pieces, target.position


def _hit(position: int, pieces: list[tuple[int, int]], index: Index) -> Hit:
    located = index.entry(position)
    begin, end = max(pieces, key=lambda piece: piece[1] - piece[0])
    text = located.entry.text
    span = fold(text).span(begin, end)
    score = round(MENTIONED / len(pieces), 4)
    return Hit(located, Match(Field.TEXT, text, By.TEXT, span), score)


def _pieces(key: str, text: str) -> list[tuple[int, int]]:
    """The densest run of the longest pieces of a key, in order, as spans of a text; [] if there is none."""
    first = _longest(key, text, 0)
    begins = _occurrences(key[:first], text) if first else []
    runs = [run for begin in begins if (run := _run(key, text, begin, first))]
    return min(runs, key=lambda run: (len(run), run[-1][1] - run[0][0]), default=[])


def _run(key: str, text: str, begin: int, first: int) -> list[tuple[int, int]]:
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
    """Whether a last word of two signs is there by one of them, as synonyms share one: 考核 by 考评."""
    return len(word) == LEAST_PIECE and done >= LEAST_BEFORE_HALF and any(sign in after for sign in word)


def _longest(key: str, text: str, begin: int) -> int:
    """The length of the longest beginning of a key that occurs in a text from a place on; 0 if none does."""
    lengths = range(len(key), LEAST_PIECE - 1, -1)
    return next((n for n in lengths if _keeps_noun(key[:n]) and text.find(key[:n], begin) >= 0), 0)


def _occurrences(part: str, text: str) -> list[int]:
    return [i for i in range(len(text)) if text.startswith(part, i)]


def _keeps_noun(piece: str) -> bool:
    return len(piece) > LEAST_PIECE or all(sign_value(sign) is None for sign in piece)
