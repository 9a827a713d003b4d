"""What two strings share is what rapidfuzz says, which is not loaded for a few of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import LCSseq

from zhuzhou_cli.index import Index
from zhuzhou_cli.search import answer, subsequence
from zhuzhou_cli.search.subsequence import length, sharing

STRINGS = st.text("八大行动abc", max_size=12)


@given(one=STRINGS, other=STRINGS)
def test_the_length_is_that_of_rapidfuzz(one: str, other: str) -> None:
    """For any two strings."""
    assert length(one, other) == LCSseq.similarity(one, other)


def test_the_best_come_first_and_of_equals_the_first() -> None:
    """As far as they share enough."""
    assert sharing("八大行功", ["大行", "行动", "八大行动", "无", "八大行"], 0.5, 3) == [2, 4, 0]


@given(typed=STRINGS.filter(bool), strings=st.lists(STRINGS, max_size=30), most=st.integers(1, 5))
def test_few_strings_are_ranked_as_many_are(typed: str, strings: list[str], most: int) -> None:
    """One by one, or by rapidfuzz: the same ones in the same order."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subsequence, "IMPORT_PAYS", -1)
        many = sharing(typed, strings, 0.6, most)
        patch.setattr(subsequence, "IMPORT_PAYS", 10**9)
        assert sharing(typed, strings, 0.6, most) == many


@pytest.mark.parametrize(("typed", "number"), [("八大行功", 1), ("badaxindong", 1), ("产业培训行动", 1)])
def test_a_slip_is_found_where_rapidfuzz_ranks(
    typed: str, number: int, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where there are very many labels."""
    monkeypatch.setattr(subsequence, "IMPORT_PAYS", -1)
    found = answer(typed, index)
    assert number in [hit.entry.number for hit in found.hits] + [one.number for one in found.suggestions]
