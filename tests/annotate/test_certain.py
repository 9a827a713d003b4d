"""Which of the names that are found in a document are marked: no common words, and none of another place."""

from __future__ import annotations

import pytest

from zhuzhou_cli.annotate import annotated, own_index
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.library.shelf import builtin, load
from zhuzhou_cli.model import Entry, Glossary, Source
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
        ("三百工程师，三百工程队，三百工程。", ["三百工程"]),
        ("“1+N+X+Y”，“1+1+N+X”，“1+N+X”。", ["1+N+X"]),
        ("“一廊一带一圈两区”，“两区一廊一带一圈”，“一廊一带一圈”。", ["一廊一带一圈"]),
        ("办好九件重点民生实事、20项重点民生实事、十件重点民生实事。", ["重点民生实事"]),
        ("增长八点八大行动。", []),
        ("推进“产业培塑行动”。", ["产业培塑行动"]),
        ("建设一廊一带一圈，一廊先行。", ["一廊一带一圈"]),
        ("建设一廊一带一圈，“一廊”先行。", ["一廊一带一圈", "一廊"]),
        ("各位代表：海南省推进八大行动。", []),
        ("学习浙江省“八大行动”、长沙的三百工程，八大行动（海南）。", []),
        ("江西省推进“八大行动”。江西省与株洲市推进“八大行动”，抓好三百工程。", ["八大行动", "三百工程"]),
        ("落实广西壮族自治区政府的**八大行动**。", []),
        ("株洲市“八大行动”，湖南省委的三百工程，建设城市“八大行动”。", ["八大行动", "三百工程", "八大行动"]),
        ("各位代表：株洲推进八大行动。", ["八大行动"]),
        ("八大行动。\n名词解释\n1.八大行动：指八件事。\n2.三百工程：指三事。", ["八大行动"]),
    ],
)
def test_only_what_is_surely_meant_is_marked(text: str, marked: list[str]) -> None:
    """In running text."""
    marks = annotated(read(text.encode(), "a.txt"), FINDER, every=True).marks
    assert [mark.text for mark in marks] == marked


@pytest.mark.parametrize(
    ("explained", "marked"), [("2003年浙江省启动的工程。", ["千万工程"]), ("整治乡村。", [])]
)
def test_a_name_of_another_place_is_explained_by_what_speaks_of_it(explained: str, marked: list[str]) -> None:
    """株洲市 may explain what is done in 浙江."""
    known = Glossary("a", "名词解释", Source("株洲市", "", ""), (Entry(1, "千万工程", explained),))
    finder = Finder(build([known]))
    document = read("学习浙江“千万工程”。".encode(), "a.txt")
    assert [mark.text for mark in annotated(document, finder).marks] == marked


def test_what_a_document_itself_explains_is_meant_in_whatever_place() -> None:
    """学习浙江“千万工程”, and a list that does not say of whom."""
    text = "学习浙江“千万工程”。\n名词解释\n1.千万工程：整治乡村。\n2.三农：农业、农村、农民。"
    document = read(text.encode(), "a.txt")
    assert document.glossary
    finder = Finder(own_index(document.glossary))
    assert [mark.text for mark in annotated(document, finder, own=True).marks] == ["千万工程"]
