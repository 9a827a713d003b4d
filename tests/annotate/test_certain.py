"""Which of the names that are found in a document are marked: no common words, and none that go on."""

from __future__ import annotations

import pytest

from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.search.find import Finder

FINDER = Finder(build([load(builtin()).glossary]))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("抓好8大行动，落实八大行动。", ["8大行动", "八大行动"]),
        ("第八大行动、二十大工程、十八大行动。", []),
        ("打造“健康八大行动”。", []),
        ("打造“八大行动”“三百工程”。", ["八大行动", "三百工程"]),
        ("讲话说：“同志们，要抓好八大行动。”", ["八大行动"]),
        ("推进产业培塑行动。", []),
        (
            "打造“**八大行动**”，落实《*三百工程*》，推进“**产业培塑行动**”。",
            ["八大行动", "三百工程", "产业培塑行动"],
        ),
        ("打造“**健康**八大行动”。", []),
        ("打造“八大行动和三百工程”，“健康八大行动和健康三百工程”。", ["八大行动", "三百工程"]),
        ("推进“八大行动效”改革，“八大行动效优”，“八大行动和三百工程效”。", ["八大行动"]),
        ("“**八大行动效**”，《八大行动效》，“八大行动一网”。", []),
        (
            "“八大行动改革”，“八大行动的实施”，“八大行动中”，“八大行动和改革”，“八大行动计划”。",
            ["八大行动"] * 5,
        ),
        ("“八大行动”效，“八大行动，效”，“八大行动、效优”，“**八大行动**”效。", ["八大行动"] * 4),
        ("三百工程师，三百工程队，三百工程。", ["三百工程"]),
        ("“1+N+X+Y”，“1+1+N+X”，“1+N+X”。", ["1+N+X"]),
        ("“一廊一带一圈两区”，“两区一廊一带一圈”，“一廊一带一圈”。", ["一廊一带一圈"]),
        ("办好九件重点民生实事、20项重点民生实事、十件重点民生实事。", ["重点民生实事"]),
        ("增长八点八大行动。", []),
        ("推进“产业培塑行动”。", ["产业培塑行动"]),
        ("建设一廊一带一圈，一廊先行。", ["一廊一带一圈"]),
        ("建设一廊一带一圈，“一廊”先行。", ["一廊一带一圈", "一廊"]),
        ("八大行动。\n名词解释\n1.八大行动：指八件事。\n2.三百工程：指三事。", ["八大行动"]),
    ],
)
def test_only_what_is_surely_meant_is_marked(text: str, marked: list[str]) -> None:
    """In running text."""
    marks = annotated(read(text.encode(), "a.txt"), FINDER, None, every=True).marks
    assert [mark.text for mark in marks] == marked
