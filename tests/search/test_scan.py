"""Strings in a text: the library of the extra finds what pure Python finds."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.search.scan import AUTOMATON_PAYS, FEW, scanner

MANY = {f"{''.join(signs)}号" for signs in product("一二三四五六七", repeat=3)}
"""So many strings that the library is used where it is installed, as it is for the tests."""
SOME = set(sorted(MANY)[: AUTOMATON_PAYS // 2])
"""Too many to be sought one by one, and too few for the library."""
STRINGS = st.sets(st.text("一二三号廊", min_size=2, max_size=5), max_size=12)
TEXTS = st.text("一二三四五六七号廊带", max_size=60)


def found(strings: set[str], text: str) -> list[tuple[int, int]]:
    """Where a scanner finds the strings; each occurrence names the string that stands there."""
    known = sorted(strings)
    occurrences = list(scanner(known)(text))
    assert [known[which] for _, _, which in occurrences] == [text[begin:end] for begin, end, _ in occurrences]
    return [(begin, end) for begin, end, _ in occurrences]


def by_brute_force(strings: set[str], text: str) -> list[tuple[int, int]]:
    """Every stretch of the text that is one of the strings, in the order of a scan."""
    spans = [(begin, end) for begin in range(len(text)) for end in range(len(text), begin, -1)]
    return [(begin, end) for begin, end in spans if text[begin:end] in strings]


@given(STRINGS, TEXTS)
def test_few_strings_are_found_one_by_one(strings: set[str], text: str) -> None:
    """Overlapping and nested ones too."""
    assert found(strings, text) == by_brute_force(strings, text)


@given(STRINGS, TEXTS)
def test_some_strings_are_found_by_their_first_signs(strings: set[str], text: str) -> None:
    """Just the same."""
    assert len(SOME) > FEW
    assert len(SOME | strings) < AUTOMATON_PAYS
    assert found(strings | SOME, text) == by_brute_force(strings | SOME, text)


@given(STRINGS, TEXTS)
def test_many_strings_are_found_by_the_library(strings: set[str], text: str) -> None:
    """Just the same."""
    assert len(MANY) > AUTOMATON_PAYS
    assert found(strings | MANY, text) == by_brute_force(strings | MANY, text)
