"""What damaged print likely was is found as well, after all that is printed."""

from __future__ import annotations

import pytest

from zhuzhou_cli.answers import By, Field
from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Certainty, Entry, Erratum, Glossary, Member, Source
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.find import Finder


@pytest.fixture(scope="module")
def index() -> Index:
    """Two entries with errata, one that prints the same words, one that mentions them."""
    entries = (
        Entry(
            1,
            "三港工程",
            "韶石港、绿色港、雨湖港。",
            members=(Member("韶石港"), Member("绿色港"), Member("雨湖港")),
            errata=(
                Erratum("韶石港", "凿石港", Certainty.POSSIBLE, "沿河无此港。"),
                Erratum("绿色港", "绿心港", Certainty.LIKELY, "别处作绿心港。"),
            ),
        ),
        Entry(2, "绿心港治理", "一项工程。"),
        Entry(3, "水系图", "标出凿石港等处。"),
        Entry(
            4,
            "三桥",
            "东桥、西桥”、西桥。",
            errata=(
                Erratum("西桥”", "西桥", Certainty.CERTAIN, "多印了引号。"),
                Erratum("东桥", "东江桥", Certainty.LIKELY, "少印一字。"),
            ),
        ),
    )
    return build([Glossary("test-2030", "测试", Source("青禾县", "政府工作报告", "2030-01-10"), entries)])


@pytest.mark.parametrize(
    ("query", "by"),
    [
        ("东江桥", By.EXACT),
        ("《東江橋》", By.TRADITIONAL),
        ("dongjiangqiao", By.PINYIN),
        ("djq", By.INITIALS),
        ("冬江桥", By.HOMOPHONE),
    ],
)
def test_the_likely_words_are_found_in_every_way(query: str, by: By, index: Index) -> None:
    """The match says that they are of an erratum, and which."""
    hit, *others = answer(query, index).hits
    assert (hit.entry.number, hit.match.field, hit.match.text) == (4, Field.ERRATUM, "东江桥")
    assert (hit.match.by, others) == (by, [])


@pytest.mark.parametrize(
    ("query", "numbers"), [("凿石港", [3, 1]), ("绿心港", [2, 1]), ("绿心", [2, 1]), ("lvxingang", [2, 1])]
)
def test_what_is_printed_comes_first(query: str, numbers: list[int], index: Index) -> None:
    """In a name or in an explanation, whole or in part, by any writing."""
    assert [hit.entry.number for hit in answer(query, index).hits] == numbers


def test_a_name_that_is_the_query_closes_the_list(index: Index) -> None:
    """An erratum is never beside the very name that was asked for."""
    assert [hit.entry.number for hit in answer("绿心港治理", index).hits] == [2]


def test_likely_words_that_are_printed_too_are_no_erratum(index: Index) -> None:
    """A mark too many changes no words."""
    assert [hit.match.field for hit in answer("西桥", index).hits] == [Field.TEXT]


def test_running_text_does_not_mark_them(index: Index) -> None:
    """A text speaks of what is printed."""
    assert [mark.text for mark in Finder(index).marks("治理凿石港、东江桥和雨湖港")] == ["雨湖港"]
