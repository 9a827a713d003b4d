"""The counts of a query that are those of known names with another number: 九大行动, “3+3+4”产业体系."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.spelling import Target
from zhuzhou_cli.language.hanzi import is_word
from zhuzhou_cli.language.numbers import numbers
from zhuzhou_cli.language.text import NUMBER_SIGNS, fold, key_of
from zhuzhou_cli.search.codes import codes_in
from zhuzhou_cli.search.edges import MEASURES

LEAST_NOUN = 2
"""Signs of a counted noun by which a name is known; any text has numbers before 个."""
_OPENING, _CLOSING = "“‘「『《\"'", "”’」』》\"'"
Span = tuple[int, int]
"""A half-open span of a raw text, in code points."""


def quoted_counts(raw: str) -> Iterator[Span]:
    """Where a number or a code stands in quotes by itself, before what it counts: “1296”行动计划.

    >>> [*quoted_counts("“1296”行动计划、“十五五”和“1+N”")]
    [(0, 6)]
    """
    import re  # noqa: PLC0415 - few queries are sentences

    counts = "".join(sorted(NUMBER_SIGNS)) + "A-Za-z+＋"
    quoted = rf"[{_OPENING}][{counts}]+[{_CLOSING}](?![和与及以])(?=[\u4e00-\u9fff])"
    return (found.span() for found in re.finditer(quoted, raw))


def renumbered_counts(words: str, known: Sequence[Span], index: Index) -> Iterator[str]:
    """The names in some words, outside the known ones, that are a counted name with another number.

    一项机制 in a sentence is any, and no name.
    """
    behind = [*_changed_behind_words(words, known, index)]
    yield from (words[start:end] for start, end in behind)
    for value, _, (start, end) in changed_counts(words, [*known, *behind], index, _is_counted):
        if value != "1":
            is_cut = words[start - 1 : start] in (*_OPENING,) and not {*_CLOSING}.isdisjoint(words[start:end])
            yield words[start - is_cut : end]


def _changed_behind_words(words: str, known: Sequence[Span], index: Index) -> Iterator[Span]:
    """Where a name with a number in its middle has another one in some words: 发展七仗 for 发展六仗."""
    for (start, after), value, behind in _counted(words):
        if value == "1" or any(begin <= start < end for begin, end in known):
            continue
        before = fold(words[:start])
        if found := _middles(value, before.key, behind, index):
            head, noun = found
            first, _ = before.span(len(before.key) - len(head), len(before.key))
            yield first, after + fold(words[after:]).span(0, len(noun))[1]


def _middles(value: str, before: str, behind: str, index: Index) -> tuple[str, str] | None:
    """The words of a name on both sides of its number that stand on both sides of another; the longest."""
    labels = index.spellings.naming(before[-LEAST_NOUN:]) if len(before) >= LEAST_NOUN else []
    known: dict[tuple[str, str], set[str]] = {}
    for label in labels:
        counts = [*_counted(label.text)] if label.spelling.is_name else []
        if len(counts) == 1:
            (begin, _), number, noun = counts[0]
            head = key_of(label.text[:begin])
            if len(head) >= LEAST_NOUN and before.endswith(head) and _is_counted_there(noun, behind):
                known.setdefault((head, noun), set()).add(number)
    longest = max(known, key=lambda sides: len("".join(sides)), default=None)
    return longest if longest and value not in known[longest] else None


def _is_counted_there(noun: str, words: str) -> bool:
    """Whether some words begin with a noun; one of a single sign is no measure, nor a part of a word.

    >>> [_is_counted_there(*each) for each in (("仗", "仗的"), ("条", "条高速"), ("保", "保障"))]
    [True, False, False]
    """
    if len(noun) >= LEAST_NOUN or noun == words:
        return words.startswith(noun)
    return words.startswith(noun) and noun not in MEASURES and not is_word(words[:LEAST_NOUN])


def _is_counted(label: Target) -> bool:
    """Whether a label is the name of an entry that is a number or a code and what it counts."""
    from zhuzhou_cli.search.renumbered import words_of  # noqa: PLC0415 - rarely another number

    if not label.spelling.is_name:
        return False
    for (begin, end), _ in codes_in(label.text)[:1]:
        return not key_of(label.text[:begin]) and len(words_of(label.text[end:])) == 1
    before, *behind = words_of(label.text)
    return not before and len(behind) == 1


def changed_counts(
    words: str, known: Sequence[Span], index: Index, is_asked: Callable[[Target], bool]
) -> Iterator[tuple[str, str, Span]]:
    """The numbers outside known names with nouns of which some names have other numbers: both, and where."""
    for (place, after), value, behind in _counted(words):
        is_known = any(start <= place < stop for start, stop in known)
        if noun := "" if is_known else _changed_noun(value, behind, index, is_asked):
            yield value, noun, (place, after + fold(words[after:]).span(0, len(noun))[1])


def _changed_noun(value: str, words: str, index: Index, is_asked: Callable[[Target], bool]) -> str:
    """What words begin with, if some names count that and none has this number of it; else nothing."""
    labels = index.spellings.naming(words[:LEAST_NOUN]) if len(words) >= LEAST_NOUN else []
    counted = {
        (known, noun)
        for label in filter(is_asked, labels)
        for _, known, noun in _counted(label.text)
        if len(noun) >= LEAST_NOUN and words.startswith(noun)
    }
    is_known = value in {known for known, _ in counted}
    return "" if is_known else max((noun for _, noun in counted), key=len, default="")


def _counted(text: str) -> Iterator[tuple[Span, str, str]]:
    """The numbers and codes of a text: where each stands, its value, and the key of the words up to the next.

    >>> [*_counted("构建“3+3+4”产业体系")]
    [((3, 8), '3+3+4', '产业体系')]
    """
    codes = codes_in(text)
    alone = [
        number
        for number in numbers(text)
        if not any(begin <= number.span[0] < end for (begin, end), _ in codes)
    ]
    found = sorted([*codes, *((number.span, number.values[0]) for number in alone)])
    ends = [*(begin for (begin, _), _ in found[1:]), len(text)]
    for (span, value), end in zip(found, ends, strict=False):
        if words := key_of(text[span[1] : end]):
            yield span, value, words
