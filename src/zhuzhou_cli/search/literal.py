"""Literal look-up: the labels that are a query, begin with it or contain it; and entry numbers.

A name that is the query closes the list, so that 一廊 gives its two entries and not the longer titles
that begin with it; so does the number of an entry. Otherwise all labels that hold it are hits.
"""

from __future__ import annotations

from zhuzhou_cli.answers import By, Field, Hit, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spellings import HOLDERS, Target
from zhuzhou_cli.search.hits import best_of_each, hit_of, literal_by
from zhuzhou_cli.search.query import Query, cuts_number, is_letter

PARTIAL = 0.05
INSIDE = 0.02
MEMBER = 0.03
"""How much less than 1 a hit scores whose label goes on, begins before, or is a member; of equals, the
order is that of the glossary."""


def literal(query: Query, index: Index, *, exact: bool = False) -> list[Hit]:
    """The hits of a query as it was typed, best first; with ``exact`` not by another script either."""
    key = query.key
    if not key or (exact and query.folded.from_traditional):
        return []
    holders = index.spellings.holding(key)
    names = [target for target in holders if target.spelling.is_name and target.key == key]
    numbered = [] if names else _numbered(query, index)
    held = [target for target in names or holders if _may_hold(key, target)]
    if not held and not numbered and _is_numeral(key):
        numbered = _numbered(Query(f"第{key}"), index)  # 十七, where nothing is called so
    return numbered or best_of_each(_hit(query, target, index) for target in held)


def _hit(query: Query, target: Target, index: Index) -> Hit:
    begin = target.key.index(query.key)
    loss = (INSIDE if begin else 0) + (0 if target.spelling.is_name else MEMBER)
    loss += PARTIAL if query.key != target.key else 0
    by = literal_by(query.folded, target, begin)
    return hit_of(target, index, by, (begin, begin + len(query.key)), round(1 - loss, 4))


def _may_hold(key: str, target: Target) -> bool:
    """Whether a label that contains a key holds it.

    Letters are held only where a word begins (sar is not in InSAR), several words of them only by a name.
    A number is held only whole: 17 is not in 1740.
    """
    begin = target.key.index(key)
    if cuts_number(target.key, begin, begin + len(key)):
        return False
    if not is_letter(key[0]):
        return True
    spelling = target.spelling
    begins_word = spelling.starts[begin] or not is_letter(spelling.key[begin - 1])
    in_one_word = spelling.is_name or not any(spelling.starts[begin + 1 : begin + len(key)])
    return begins_word and in_one_word and len(key) > 1


def _is_numeral(key: str) -> bool:
    """Whether a key is a number in hanzi."""
    if key.isascii():
        return False
    from zhuzhou_cli.language.numerals import sign_value  # noqa: PLC0415 - only where nothing is held

    return all(sign_value(character) is not None for character in key)


def _numbered(query: Query, index: Index) -> list[Hit]:
    number = query.number
    if number is None:
        return []
    text = str(number)
    match = Match(Field.NUMBER, text, By.EXACT, (0, len(text)))
    return [Hit(located, match, 1.0) for located in index.numbered(number, HOLDERS)]
