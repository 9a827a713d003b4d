"""A query is folded once, whatever stages it passes through."""

from __future__ import annotations

import sys
from collections import Counter
from types import FrameType

import pytest

from zhuzhou_cli.index import Index
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.search import answer


@pytest.mark.parametrize(
    "query",
    [
        "八大行动",  # a term
        "公园",  # inside a label, and mentioned
        "bdxd",  # initials
        "八大形动",  # a homophone
        "八大行功",  # a slip
        "300工程",  # has two writings
        "什么是九大行动",  # a question; another number
        "今年的八大行功",  # in a looser frame
        "没有的词",  # nothing
    ],
)
def test_a_query_is_folded_once(query: str, index: Index) -> None:
    """So is what is left of it without a question's frame."""
    answer(query, index)
    folded: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is fold.__code__:
            folded[frame.f_locals["raw"]] += 1

    sys.setprofile(count)
    answer(query, index)
    sys.setprofile(None)
    assert {text: times for text, times in folded.items() if text in query and times > 1} == {}
    assert folded[query] == 1
