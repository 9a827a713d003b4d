"""Few strings are compared here and many by rapidfuzz, and nobody can tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.search import subsequence

STRINGS = st.text("八大行动abc", max_size=12)


@given(typed=STRINGS, strings=st.lists(STRINGS, max_size=12), least=st.integers(1, 6))
def test_both_ways_find_the_same(typed: str, strings: list[str], least: int) -> None:
    """The same strings in the same order."""
    here = subsequence.nearest(typed, strings, least, 5)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subsequence, "FEW", -1)
        assert subsequence.nearest(typed, strings, least, 5) == here
