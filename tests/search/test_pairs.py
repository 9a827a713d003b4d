"""双 and 两 make two names of one hanzi: “双减” is no “两减”; 2减 and 二减 may be either."""

from __future__ import annotations

import pytest

from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Part, Source
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.find import Finder

ENTRIES = (
    Entry(
        1,
        "“两减六治三提升”专项行动",
        "某事。",
        aliases=("两减六治三提升",),
        parts=(Part("两减", "减煤炭。"), Part("六治", "治水等。")),
    ),
    Entry(2, "“两高”项目", "高耗能、高排放项目。", aliases=("两高",)),
    Entry(3, "双碳", "碳达峰、碳中和。"),
    Entry(4, "两新计划", "新产业、新技术。"),
    Entry(5, "一核两翼", "某处和两处。"),
    Entry(6, "两湖", "甲湖和乙湖。"),
)
INDEX = build([Glossary("x", "名词解释", Source("盐城市", "政府工作报告", "2026-01-12"), ENTRIES)])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "推进“两减六治三提升”，抓好“两减”，遏制“两高”项目和“两高”。",
            ["两减六治三提升", "两减", "两高”项目", "两高"],
        ),
        (
            "推进“两减六治三提升”，落实“双减”政策，遏制“两高”，争创“双高”、“雙高”。",
            ["两减六治三提升", "两高"],
        ),
        ("推进“双碳”、“2碳”、“二碳”，不是“两碳”。", ["双碳", "2碳", "二碳"]),
        ("两新计划、2新计划，不是双新计划。", ["两新计划", "2新计划"]),
        ("一核两翼，一核双翼。", ["一核两翼", "一核双翼"]),
    ],
)
def test_a_text_that_has_the_other_of_both_names_something_else(text: str, words: list[str]) -> None:
    """But where a name counts more than one thing, the rest of it tells what it is."""
    assert [mark.text for mark in Finder(INDEX).marks(text)] == words


@pytest.mark.parametrize(
    ("query", "answered", "suggested"),
    [
        ("双减", [], [1]),
        ("雙減", [], [1]),
        ("双减政策", [], [1]),
        ("“双减”政策", [], [1]),
        ("落实“双减”，减轻学生负担", [], [1]),
        ("双高", [], [2]),
        ("双高计划", [], [2]),
        ("“双高”建设计划", [], [2]),
        ("两碳", [], [3]),
        ("推进两碳目标", [], [3]),
        ("双湖", [], [6]),
        ("推进双新计划", [], [4]),
        ("双碳双高", [], [3, 2]),
        ("2碳", [3], []),
        ("二湖", [6], []),
        ("2减", [1], []),
        ("两减", [1], []),
        ("2新计划", [4], []),
        ("双新计划", [4], []),
        ("一核双翼", [5], []),
    ],
)
def test_the_other_of_both_is_suggested(query: str, answered: list[int], suggested: list[int]) -> None:
    """It answers only where it stands in a longer name that is the query, as a number in other signs does."""
    found = answer(query, INDEX)
    assert [hit.entry.number for hit in found.hits] == answered
    terms = [one.term for one in found.suggestions]
    assert terms == [ENTRIES[number - 1].term for number in suggested]


@pytest.mark.parametrize(
    ("query", "answered", "missed"),
    [
        ("双碳、双高", [3], ("双高",)),
        ("双碳、双新计划", [3], ("双新计划",)),
        ("落实“双减”和两新计划", [4], ("双减",)),
    ],
)
def test_the_other_of_both_is_not_known_in_a_list(
    query: str, answered: list[int], missed: tuple[str, ...]
) -> None:
    """And it is told."""
    found = answer(query, INDEX)
    assert ([hit.entry.number for hit in found.hits], found.missed) == (answered, missed)
