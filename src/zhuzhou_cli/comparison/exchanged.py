"""Whether figures or words of an explanation have changed places, so that it no longer says the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from zhuzhou_cli.comparison.clauses import AND, STOPS
from zhuzhou_cli.language.numbers import framed, numbers

_HASH = "♯"
"""What stands for the # of a text, where # stands for what was found; no pattern takes it for white space."""
_MARK = re.compile(f"[、{STOPS}]|{AND}")
_FILLERS = re.compile("达到|达|为|是|至|到|约|共")
"""What may stand before a figure or not: 产值达到100亿元 has the figure of 产值100亿元."""
_ORDINAL = re.compile(r"\A(?:第#(?![年季月周期次名等届])|[（(]?#[)）.．是])")
"""The number of an item in a list, which changes with the order of the items: 一是, (1), 2."""
_DENIALS = re.compile("[不未无非勿莫]")
"""Signs that deny what stands behind them: 不都 is not 都不."""
_LEVEL = re.compile("(?:国家|省|自治区|市|州|县|区|乡镇|乡|镇|村)级|乡镇")
"""Who does something, by level."""
_LONGEST = 8
"""Signs of a word that may have changed places; longer ones are clauses."""

Figures = dict[str, list[tuple[str, ...]]]


def has_other_figures(before: str, after: str) -> bool:
    """Whether the same words stand about other figures in one text than in the other.

    >>> has_other_figures("产值3亿元、税收1亿元", "产值1亿元、税收3亿元")
    True
    >>> has_other_figures("产值3亿元、税收1亿元", "税收1亿元、产值达到3亿元")
    False
    """
    return are_others(_figures(before), _figures(after))


def has_other_levels(before: str, after: str) -> bool:
    """Whether the same is done at other levels of government in one text than in the other.

    >>> has_other_levels("市级统筹、县级负责", "县级统筹、乡镇负责")
    True
    >>> has_other_levels("市级统筹、县级负责", "县级负责、市级统筹")
    False
    """
    return are_others(
        *(standing(replaced_by(_LEVEL, text), _LEVEL.findall(text)) for text in (before, after))
    )


def are_replaced(before: Iterable[Any], after: Iterable[Any]) -> bool:
    """Whether one of some values stands in place of another one; what only came or went does not."""
    earlier, later = Counter(before), Counter(after)
    return bool(earlier - later and later - earlier)


def are_others(earlier: Mapping[str, Sequence[Any]], later: Mapping[str, Sequence[Any]]) -> bool:
    """Whether other values stand in the same words of two texts, as often."""
    return any(
        len(values) == len(later.get(words, ())) and sorted(values) != sorted(later[words])
        for words, values in earlier.items()
    )


def _figures(text: str) -> Figures:
    """The figures of each clause of a text, by its words with # for a figure.

    >>> _figures("到2025年达60%，2030年80%；一是建园")
    {'#年#': [('2025', '60%'), ('2030', '80%')], '建园': [()]}
    """
    return standing(_framed(text), [number.values[0] for number in numbers(text)])


def standing(framed: str, found: Iterable[str]) -> Figures:
    """What stood at each # of the clauses of a text, by their words."""
    values = iter(found)
    figures: Figures = {}
    for clause in _MARK.split(framed):
        own = [next(values) for _ in range(clause.count("#"))]
        words = _ORDINAL.sub("", clause)
        figures.setdefault(_FILLERS.sub("", words), []).append(tuple(own[len(own) - words.count("#") :]))
    return figures


def replaced_by(pattern: re.Pattern[str], text: str) -> str:
    """A text with # for what a pattern finds, and for nothing else: 1#机组 has none."""
    return pattern.sub("#", text.replace("#", _HASH))


def _framed(text: str) -> str:
    """A text with # for each number, and for nothing else."""
    return framed(text.replace("#", _HASH))


def are_words_exchanged(before: str, after: str) -> bool:
    """Whether two words, no figures, have changed places, and all else is the same; items of a list have not.

    >>> are_words_exchanged("县里建设、市里补助", "市里建设、县里补助")
    True
    >>> are_words_exchanged("从高到低", "从低到高")
    True
    >>> are_words_exchanged("增加农民收入", "农民收入增加"), are_words_exchanged("不都建", "都不建")
    (False, True)
    >>> are_words_exchanged("推动产业升级和消费升级", "推动消费升级和产业升级")
    False
    """
    head, earlier, later, tail = _apart(before, after)
    if len(earlier) != len(later):
        return False
    for one in range(1, min(_LONGEST, len(earlier) - 1) + 1):
        for other in range(1, min(_LONGEST, len(earlier) - one) + 1):
            split = len(earlier) - other
            words, between = earlier[:one] + earlier[split:], earlier[one:split]
            if later == earlier[split:] + between + earlier[:one]:
                are_words = not _MARK.search(words) and "#" not in _framed(words)
                is_order = not between and not _DENIALS.search(words)
                return are_words and not is_order and not _are_items(head, between, tail)
    return False


def _apart(before: str, after: str) -> tuple[str, str, str, str]:
    """What two texts begin with, what stands in each behind that, and what both end with."""
    begin = next((i for i, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), 0)
    pairs = zip(before[begin:][::-1], after[begin:][::-1], strict=False)
    end = next((i for i, (one, other) in enumerate(pairs) if one != other), 0)
    return (
        before[:begin],
        before[begin : len(before) - end],
        after[begin : len(after) - end],
        before[len(before) - end :],
    )


def _are_items(head: str, between: str, tail: str) -> bool:
    """Whether two words are items of one list, or what tells such items apart, given what is about them.

    Behind both stands the same up to the next mark, or a hanzi at most that the second has, too, and before
    the second what stands before the first, or nothing: 产业升级和消费升级, 东部和西部地区.
    """
    first, *more = _MARK.split(between)
    if not more:
        return False
    before, again = (_ORDINAL.sub("", _framed(words)) for words in (_MARK.split(head)[-1], more[-1]))
    is_alike = first == _MARK.split(tail)[0] or (len(first) <= 1 and tail.startswith(first))
    return is_alike and again in ("", before)
