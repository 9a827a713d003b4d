"""Literal look-up: the labels that are a query, begin with it or contain it; and entry numbers.

A name that is the query closes the list, so that 一廊 gives its two entries and not the longer titles
that begin with it; so does the number of an entry. Otherwise all labels that hold it are hits.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from zhuzhou_cli.answers import By, Field, Hit, Match
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.index.spellings import HOLDERS
from zhuzhou_cli.language.text import CLOSE, NUMBER_SIGNS, OPEN, POINTS, is_letter
from zhuzhou_cli.search.hits import ERRATUM, best_of_each, hit_of, literal_by
from zhuzhou_cli.search.query import (
    BELOW,
    MARKS,
    ORDINAL,
    Query,
    cuts_number,
    goes_on_before,
    parts_digits,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from zhuzhou_cli.language.canonical import Canonical

_PARTS_OF_NUMBERS = frozenset(".．·‧・/／:：∶%％‰,○◯-−－")
"""Marks that may be part of a number, and are of no key."""
_PARTING = MARKS.keys() - {*"+＋"}
"""Marks between two numbers that are one beside the other: 100万千瓦 is in 2×100万千瓦."""
_RAISED = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")
"""Signs that are folded to digits, and make no number with the digits beside them: 10² is not 102."""
_UNTYPED = "+＋“”‘’"
"""Marks between digits of a name that people leave out: 52就业之家 is 5+2就业之家, but 35 not 3—5."""
_DIGITS = frozenset("0123456789")

_TWO_SIGNS = 2
"""Signs of a name that 双 or 两 may be all that tells it from another one."""
PARTIAL = 0.05
INSIDE = 0.02
MEMBER = 0.03
EQUAL = 0.01
"""How much less than 1 a hit scores whose label goes on, begins before, is a member, or has its number in
other signs; of equals, the order is that of the glossary."""


def literal(query: Query, index: Index, *, exact: bool = False) -> list[Hit]:
    """The hits of a query as it was typed, best first; with ``exact`` not by another script either."""
    key = query.key
    if not key or (exact and query.folded.from_traditional):
        return []
    holders = index.spellings.holding(key)
    names = [target for target in holders if target.spelling.is_name and target.key == key]
    numbered = [] if names else _numbered(query, index)
    if numbered:  # 20条 is “二十条”, where that is a name, before it is the 20th entry
        numbered = [*(hit for hit in by_value(query, index) if hit.score >= 1 - EQUAL), *numbered]
    held = [target for target in names or holders if _may_hold(query, target)]
    if not held and not numbered and _is_numeral(key):
        numbered = _numbered(Query(f"第{key}"), index)  # 十七, where nothing is called so
    return numbered or best_of_each(_hit(query, target, index) for target in held)


def _hit(query: Query, target: Target, index: Index) -> Hit:
    begin = target.key.index(query.key)
    loss = (INSIDE if begin else 0) + (0 if target.spelling.is_name else MEMBER)
    loss += PARTIAL if query.key != target.key else 0
    by = literal_by(query.folded, target, begin)
    return hit_of(target, index, by, (begin, begin + len(query.key)), round(1 - loss, 4))


def _may_hold(query: Query, target: Target) -> bool:
    """Whether a label that contains a query's key holds the query.

    Letters are held only where a word begins (sar is not in InSAR), several words of them only by a name.
    Numbers are held only whole, and as they are written: 17 is not in 1740, 15万 not in 1.5万. A lone digit
    is the number of an entry, or nothing.
    """
    key, spelling = query.key, target.spelling
    begin = target.key.index(key)
    span = (begin, begin + len(key))
    if cuts_number(spelling.key, spelling.starts, span) or key in _DIGITS:
        return False
    if goes_on_before(spelling, begin):
        return False
    if not has_numbers_of(query, spelling.text, span):
        return False
    if not is_letter(key[0]):
        return True
    begins_word = spelling.starts[begin] or not is_letter(spelling.key[begin - 1])
    in_one_word = spelling.is_name or not any(spelling.starts[begin + 1 : begin + len(key)])
    return begins_word and in_one_word and len(key) > 1


def has_numbers_of(query: Query, words: str, span: tuple[int, int], spelled: Collection[int] = ()) -> bool:
    """Whether the characters of other words that a query begins or is equal to have the query's numbers.

    ``span`` is theirs, in the key of the words; ``spelled`` are those that the query has in letters. Who
    types a + tells where numbers end: 13+N is no 1+3+N, but 13N may be it.
    """
    texts = (query.raw, words)
    if not (
        query.parts_digits
        or _ends_number(query.raw)
        or parts_digits(words, _UNTYPED)
        or _joins_numbers(words)
        or any(map(_may_join_number, texts))
    ):
        return True
    from zhuzhou_cli.search.agreement import agree  # noqa: PLC0415 - few names hold such a mark

    return agree(query.raw, query.folded, words, [span], ((), spelled))


def _ends_number(text: str) -> bool:
    """Whether a + stands beside a digit of a text: 13+N, Ｎ＋13; but not in 人工智能+, 13N.

    >>> [_ends_number(text) for text in ("13+N", "Ｎ ＋ １３", "人工智能+行动", "13N")]
    [True, True, False, False]
    """
    return any(
        before.rstrip()[-1:].isdigit() or after.lstrip()[:1].isdigit()
        for before, after in pairwise(text.replace("＋", "+").split("+"))
    )


def _joins_numbers(text: str) -> bool:
    """Whether a mark that people leave out stands beside a number of several digits: 208 is no 20+8.

    >>> [_joins_numbers(text) for text in ("20+8产业集群", "1＋10＋N", "5+2就业之家", "2035+")]
    [True, True, False, False]
    """
    sides = ((text[:i], text[i + 1 :]) for i, sign in enumerate(text) if sign in _UNTYPED)
    joined = ((before, after) for before, after in sides if before[-1:].isdigit() and after[:1].isdigit())
    return any(before[-2:-1].isdigit() or after[1:2].isdigit() for before, after in joined)


def _may_join_number(text: str) -> bool:
    """Whether a number of a text may go on over a sign that is no numeral: 1.5万, 三分之一, 一点五."""
    if text.isalnum() and text.isascii():
        return False
    if not _PARTS_OF_NUMBERS.isdisjoint(text) or not _RAISED.isdisjoint(text) or "分之" in text:
        return True
    return any(
        text[i - 1 : i] in NUMBER_SIGNS and text[i + 1 : i + 2] in NUMBER_SIGNS
        for i, sign in enumerate(text)
        if sign in POINTS
    )


def by_value(query: Query, index: Index) -> list[Hit]:
    """The hits of a query whose numbers are written otherwise: 24桥 for 廿四桥, 2O35 for 二〇三五."""
    if NUMBER_SIGNS.isdisjoint(query.key):
        return []
    from zhuzhou_cli.language.canonical import canonical, canonical_name  # noqa: PLC0415 - few queries need it

    name = canonical_name(query.raw)
    if not any(sign.isalpha() and sign not in NUMBER_SIGNS for sign in name):
        return []
    targets = index.spellings.naming(name)
    named = [target for target in targets if target.spelling.is_name and target.spelling.name == name]
    hits = []
    for target in named or targets:
        label = canonical(target.text)
        begin = label.text.find(name)
        if query.parts_digits and not _joins_as(query, target):
            continue
        if begin >= 0 and not _stands_beside_number(label, target.text, (begin, begin + len(name))):
            loss = EQUAL + (0 if label.text == name else PARTIAL) + (INSIDE if begin else 0)
            loss += 0 if target.spelling.is_name else MEMBER
            loss += ERRATUM if target.field is Field.ERRATUM else 0
            span = label.span(begin, begin + len(name))
            if len(name) == _TWO_SIGNS and _is_other_pair(query.raw, target.text[slice(*span)]):
                continue
            match = Match(target.field, target.text, By.NUMERAL, span, target.within)
            hits.append(Hit(index.entry(target.position), match, round(1 - loss, 4)))
    return best_of_each(hits)


def _is_other_pair(said: str, name: str) -> bool:
    """Whether some words and a name are told apart by 双 and 两 alone: 双减 is no 两减."""
    from zhuzhou_cli.search.pairs import is_other_pair  # noqa: PLC0415 - few names are so short

    return is_other_pair(said, name)


def _joins_as(query: Query, target: Target) -> bool:
    """Whether the marks between the numbers of a query may be those of a label, if that has as many."""
    from zhuzhou_cli.search.agreement import agree  # noqa: PLC0415 - few queries have such marks

    whole = [(0, len(target.key))]
    return agree(query.raw, query.folded, target.text, whole) or len(target.key) > len(query.key)


def _stands_beside_number(label: Canonical, raw: str, span: tuple[int, int]) -> bool:
    """Whether what begins or ends with a number follows or precedes another that no mark parts from it."""
    name, signs = label.text, NUMBER_SIGNS | {OPEN, CLOSE}
    if name[: span[0]].endswith((BELOW, ORDINAL)) and name[span[0]] in signs:
        return True
    edges = (at for at in span if 0 < at < len(name) and name[at - 1] in signs and name[at] in signs)
    between = (raw[label.span(at - 1, at)[1] : label.span(at, at + 1)[0]] for at in edges)
    return any(_PARTING.isdisjoint(marks) for marks in between)


def _is_numeral(key: str) -> bool:
    """Whether a key is a number in hanzi."""
    return not key.isascii() and all(character in NUMBER_SIGNS for character in key)


def _numbered(query: Query, index: Index) -> list[Hit]:
    number = query.number
    if number is None:
        return []
    text = str(number)
    match = Match(Field.NUMBER, text, By.EXACT, (0, len(text)))
    return [Hit(located, match, 1.0) for located in index.numbered(number, HOLDERS)]
