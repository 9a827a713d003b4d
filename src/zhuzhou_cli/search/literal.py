"""Literal look-up: the labels that are a query, begin with it or contain it; and entry numbers.

A name that is the query closes the list, so that 一廊 gives its two entries and not the longer titles
that begin with it; so does the number of an entry. Otherwise all labels that hold it are hits.
"""

from __future__ import annotations

from zhuzhou_cli.answers import By, Field, Hit, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spellings import HOLDERS, Target
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.search.hits import best_of_each, hit, literal_by
from zhuzhou_cli.search.query import Query, cuts_number, entry_number, is_letter

PARTIAL = 0.05
INSIDE = 0.02
MEMBER = 0.03
"""How much less than 1 a hit scores whose label goes on, begins before, or is a member; of equals, the
order is that of the glossary."""


def literal(raw: str, index: Index, *, exact: bool = False) -> list[Hit]:
    """The hits of a query as it was typed, best first; with ``exact`` not by another script either."""
    folded = fold(raw)
    if not folded.key or (exact and folded.from_traditional):
        return []
    query = Query(folded)
    found = index.spellings.holding(query.key)
    names = [one for one in found if one.spelling.is_name and one.key == query.key]
    numbered = [] if names else _numbered(raw, index)
    held = [one for one in names or found if _may_hold(query, one)]
    if not held and not numbered and _is_spelled(query.key):
        numbered = _numbered(f"第{query.key}", index)  # 十七, where nothing is called so
    return numbered or best_of_each(_hit(query, one, index) for one in held)


def _hit(query: Query, target: Target, index: Index) -> Hit:
    begin = target.key.index(query.key)
    loss = (INSIDE if begin else 0) + (0 if target.spelling.is_name else MEMBER)
    loss += PARTIAL if query.key != target.key else 0
    by = literal_by(query, target, begin)
    return hit(target, index, by, (begin, begin + len(query.key)), round(1 - loss, 4))


def _may_hold(query: Query, target: Target) -> bool:
    """Letters are held only where a word begins (sar is not in InSAR), a list of them only by a name.

    A number is held only whole: 17 is not in 1740.
    """
    begin = target.key.index(query.key)
    if cuts_number(target.key, begin, begin + len(query.key)):
        return False
    if not is_letter(query.key[0]):
        return True
    spelling = target.spelling
    begins_word = spelling.starts[begin] or not is_letter(spelling.key[begin - 1])
    in_one_word = spelling.is_name or not any(spelling.starts[begin + 1 : begin + len(query.key)])
    return begins_word and in_one_word and len(query.key) > 1


def _is_spelled(key: str) -> bool:
    """Whether a key is nothing but numerals in hanzi."""
    from zhuzhou_cli.language.numerals import sign_value  # noqa: PLC0415 - only where nothing is called so

    return not key.isascii() and all(sign_value(sign) is not None for sign in key)


def _numbered(raw: str, index: Index) -> list[Hit]:
    number = entry_number(raw)
    if number is None:
        return []
    text = str(number)
    match = Match(Field.NUMBER, text, By.EXACT, (0, len(text)))
    return [Hit(located, match, 1.0) for located in index.numbered(number, HOLDERS)]
