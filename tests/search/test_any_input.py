"""No query of any characters crashes or hangs the search."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zhuzhou_cli.answers import Status
from zhuzhou_cli.errors import QueryTooLongError
from zhuzhou_cli.index import Index
from zhuzhou_cli.search import QUERY_LIMIT, answer


@settings(max_examples=200)
@given(query=st.text(st.characters(), max_size=40))
def test_any_text_gets_an_answer(query: str, index: Index) -> None:
    """Whatever Unicode holds, lone surrogates included."""
    assert answer(query, index).query == query


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "\n",
        "“”",
        "\ud800",
        "八\udcff大",
        "\u202e八大行动\u202c",
        "👨‍👩‍👧‍👦",
        "\x00\x1b[31m",
        "́",
        "ﷺ",
        "[(.*",
    ],
)
def test_odd_input_gets_an_answer(query: str, index: Index) -> None:
    """Empty, controls, marks of direction, lone surrogates, emoji."""
    assert answer(query, index).query == query


def test_marks_of_direction_do_not_hide_a_term(index: Index) -> None:
    """They are dropped like quotes."""
    assert answer("\u202e八大行动\u202c", index).status is Status.FOUND


@pytest.mark.parametrize("sign", ["一", "a", "x", "shi", "1", "十大", "有哪些", "请", "想", "1加", "👍"])
def test_the_longest_query_is_answered(sign: str, index: Index) -> None:
    """At the limit the search still ends."""
    query = (sign * QUERY_LIMIT)[:QUERY_LIMIT]
    assert answer(query, index).query == query


def test_a_longer_one_is_refused(index: Index) -> None:
    """With the limit in the message."""
    with pytest.raises(QueryTooLongError, match=str(QUERY_LIMIT)):
        answer("大" * 10_000, index)
