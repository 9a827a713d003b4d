"""Where any of many strings stands in a text: one by one, by their first two signs, or by Aho–Corasick.

The optional extra ``[fast]`` brings the library; what is found is the same (tests/search/test_scan.py).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from operator import itemgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re

Occurrence = tuple[int, int, int]
"""The half-open span of a text in which a string stands, and the place of the string among all."""
Scan = Callable[[str], Iterable[Occurrence]]
"""Gives the occurrences in a text by their beginnings; of those that begin together, the longest first."""

FEW = 64
"""Strings that are sought one after the other: quicker than to compile a pattern, and than to ask it."""
AUTOMATON_PAYS = 200
"""Strings from which on the library is quicker than its import and its construction cost."""
_LOOKED_AT = 4
"""First signs of a string that are looked at before the string itself is sought; with more, little is won."""


def scanner(strings: Sequence[str]) -> Scan:
    """What finds strings of two signs or more in any number of texts, overlapping ones too.

    Of a string that is given twice both are found.

    >>> list(scanner(["一廊", "一廊一带", "带一圈"])("建设一廊一带一圈"))
    [(2, 6, 1), (2, 4, 0), (5, 8, 2)]
    """
    if len(strings) <= FEW:
        return _one_by_one(strings)
    if len(strings) >= AUTOMATON_PAYS and (automaton := _automaton(strings)):
        return automaton
    return _by_first_signs(strings)


def _one_by_one(strings: Sequence[str]) -> Scan:
    def scan(text: str) -> Iterable[Occurrence]:
        found: list[Occurrence] = []
        for place, string in enumerate(strings):
            begin = text.find(string)
            while begin >= 0:
                found.append((begin, begin + len(string), place))
                begin = text.find(string, begin + 1)
        found.sort(key=lambda each: (each[0], -each[1]))
        return found

    return scan


def _by_first_signs(strings: Sequence[str]) -> Scan:
    places: dict[str, list[int]] = {}
    for place, string in enumerate(strings):
        places.setdefault(string, []).append(place)
    lengths: dict[str, set[int]] = {}
    for string in places:
        lengths.setdefault(string[:2], set()).add(len(string))
    ordered = {begun: tuple(sorted(found, reverse=True)) for begun, found in lengths.items()}
    pattern = _beginnings(places)

    def scan(text: str) -> Iterator[Occurrence]:
        for found in pattern.finditer(text):
            begin = found.start()
            for length in ordered.get(text[begin : begin + 2], ()):
                for place in places.get(text[begin : begin + length], ()):
                    if begin + length <= len(text):
                        yield begin, begin + length, place

    return scan


def _beginnings(strings: Collection[str]) -> re.Pattern[str]:
    """What finds places where a string may begin: each of its first four signs is there that of some string.

    In C, so that Python looks at a fifth of the signs of a text.
    """
    import re  # noqa: PLC0415 - made once for many texts

    ways = []
    for size in range(2, _LOOKED_AT + 1):
        if some := [string for string in strings if len(string) == size or len(string) > size == _LOOKED_AT]:
            signs = ["".join({string[i] for string in some}) for i in range(1, size)]
            ways.append("".join(f"[{re.escape(each)}]" for each in signs))
    firsts = "".join({string[0] for string in strings})
    return re.compile(f"[{re.escape(firsts)}](?={'|'.join(ways)})", re.DOTALL)


def _automaton(strings: Sequence[str]) -> Scan | None:
    try:
        from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - an extra, and only for many names
    except ImportError:
        return None
    automaton = AhoCorasick(strings, matchkind=MatchKind.Standard, store_patterns=False)

    def scan(text: str) -> Iterable[Occurrence]:
        found = automaton.find_matches_as_indexes(text, overlapping=True)  # by their ends, the longest first
        longest_last = sorted([(begin, end, place) for place, begin, end in found], reverse=True)
        return sorted(longest_last, key=itemgetter(0))

    return scan
