"""A pasted piece of news is answered from the place of which it tells, in its later sentences too."""

from __future__ import annotations

from itertools import product

import pytest

from tests.annotate.test_news import GOES_ON, LEADS
from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search import answer

INDEX = build(
    [report(place, "2026-01-12", "三百工程") for place in ("株洲市", "湖南省", "江西省", "长沙市", "攸县")]
)


@pytest.mark.parametrize(
    ("place", "answering"),
    [("株洲市", "株洲市"), ("攸县", "攸县"), ("醴陵市", "株洲市"), ("湖南省", "湖南省")],
)
def test_the_place_of_the_first_sentence_answers_for_the_second(place: str, answering: str) -> None:
    """Or else what it lies in, the nearest first."""
    queries = (lead.format(place) + more for lead, more in product(LEADS, GOES_ON))
    wrong = {
        query: places
        for query in queries
        if (places := {hit.source.place for hit in answer(query, INDEX).hits}) != {answering}
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "query", ["广州市“三百工程”启动。宣城市则以“三百工程”见长。", "广州市三百工程。宣城市也推出三百工程。"]
)
def test_all_places_that_have_no_report_are_told(query: str) -> None:
    """Not the first alone."""
    assert answer(query, INDEX).narrowed == "广州市、宣城市"
