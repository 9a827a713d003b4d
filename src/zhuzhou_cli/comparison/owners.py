"""Whether figures of an explanation belong to others than in the other one, though much was rephrased."""

from __future__ import annotations

import re
from collections import Counter

from zhuzhou_cli.comparison.clauses import STOPS
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.record import record

_SENTENCES = re.compile("[。；;\n]")
_CLAUSES = re.compile(f"[、{STOPS}]+")
_LIGHT = frozenset("的对给予为将由和与及等在了至到达按其中可再则也均都有以上下内约超过共是")
"""Signs that tell no owner of a figure from another one."""
_HANZI = re.compile("[\u4e00-\u9fff]{2}")
"""Words, of which a clause with an owner has some; 6% alone belongs to the clause before it."""
_BEHIND_ITEM = tuple(")）.．是")
"""What stands behind the number of an item: (1), 1."""
_FARTHEST = 4
"""How many clauses with figures may stand between two that exchange them; farther ones are other rules."""


@record
class _Rule:
    """The figures of a clause, its words without them, and the clause before it if that has none."""

    values: tuple[str, ...]
    words: str
    before: str


def have_other_owners(before: str, after: str) -> bool:
    """Whether of two clauses with figures each has the other one's in another text, by what tells them apart.

    What both have tells nothing; if a sign stays with its figures, they have not changed owners.

    >>> rules = "对国家级企业奖50万元，对省级企业奖20万元"
    >>> have_other_owners(rules, "国家级企业给予奖20万元，对省级企业给予奖50万元")
    True
    >>> have_other_owners(rules, "对省级企业给予奖20万元，给予国家级企业奖50万元")
    False
    """
    earlier, later = _rules(before), _by_values(_rules(after))
    known = _by_values(earlier)
    for place, one in enumerate(earlier):
        for other in earlier[place + 1 : place + 1 + _FARTHEST]:
            pair = (one, other)
            if all(rule.values in known and rule.values in later for rule in pair) and _are_exchanged(
                pair, (later[one.values], later[other.values])
            ):
                return True
    return False


def _by_values(rules: list[_Rule]) -> dict[tuple[str, ...], _Rule]:
    """The rules of a text whose figures no other one has, by these."""
    counts = Counter(rule.values for rule in rules)
    return {rule.values: rule for rule in rules if counts[rule.values] == 1}


def _are_exchanged(pair: tuple[_Rule, _Rule], later: tuple[_Rule, _Rule]) -> bool:
    """Whether each of two rules has the words of the later one with the figures of the other rule."""
    first, second = _owners(*pair)
    same, other = _owners(*later)
    return bool(first & other and second & same) and not (first & same or second & other)


def _owners(one: _Rule, other: _Rule) -> tuple[frozenset[str], frozenset[str]]:
    """The signs that tell two rules apart: those of their clauses, or if these are alike of those before."""
    first, second = frozenset(one.words) - _LIGHT, frozenset(other.words) - _LIGHT
    if first == second:
        first, second = frozenset(one.before) - _LIGHT, frozenset(other.before) - _LIGHT
    return first - second, second - first


def _rules(text: str) -> list[_Rule]:
    """The clauses of a text with figures; one of figures alone goes on with the clause before it."""
    rules: list[tuple[list[str], str, str]] = []
    for sentence in _SENTENCES.split(text):
        begin, last = len(rules), ""
        for words, values in map(_clause, filter(None, _CLAUSES.split(sentence))):
            if not values:
                last = words
            elif _HANZI.search(words) or len(rules) == begin:
                rules.append((list(values), words, last))
                last = ""
            else:
                rules[-1][0].extend(values)
    return [_Rule(tuple(values), words, before) for values, words, before in rules]


def _clause(clause: str) -> tuple[str, tuple[str, ...]]:
    """The words of a clause, and its figures; 第1, the number of an item and 一 alone are words, or nothing.

    >>> _clause("第1年一次性补贴100%"), _clause("1.建园")
    (('第1年一次性补贴', ('100%',)), ('1.建园', ()))
    """
    figures = [number for number in numbers(clause) if _is_figure(clause, *number.span)]
    words, end = "", 0
    for number in figures:
        words += clause[end : number.span[0]]
        end = number.span[1]
    return words + clause[end:], tuple([number.values[0] for number in figures])


def _is_figure(clause: str, begin: int, end: int) -> bool:
    """Whether a number of a clause counts or measures; an ordinal and one sign of hanzi may tell an owner."""
    is_item = begin <= 1 and clause[end : end + 1] in _BEHIND_ITEM
    is_word = end - begin == 1 and not clause[begin:end].isdecimal()
    return not (is_item or is_word or clause.startswith("第", max(0, begin - 1)))
