"""A code is one name: its members in their order, none more and none less; and so are names that go on."""

from __future__ import annotations

import pytest

from zhuzhou_cli.index import Index
from zhuzhou_cli.search import answer


@pytest.mark.parametrize(
    "query",
    [
        *("1+N+X+Y", "推进“1+N+X+Y”机制", "构建1+N+X＋Y体系", "1+N+X+1", "2+1+N+X"),
        *("1+1+N+X", "1+N+X+X", "1+N+N+X", "X+N+1", "N+1+X", "1+X", "1+X证书", "四走四走四看"),
        *(
            "一廊一带一圈两区",
            "打造“两区一廊一带一圈”",
            "三百工程师",
            "三百工程師",
            "株洲三百工程師",
            *("推进八大行动区建设", "八大行动者", "建设八大行动园。"),
            "打造一廊一帶一圈兩區",
            "八點五大行動",
            "九件重点民生实事",
            "办好20件重点民生实事",
        ),
    ],
)
def test_what_goes_on_is_another_name(query: str, index: Index) -> None:
    """With a member more, in another order, counted otherwise or in a longer word; Traditional too."""
    assert answer(query, index).hits == ()


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("1＋n＋x", "“1+N+X”争资项目储备机制"),
        ("N+X争资项目", "“1+N+X”争资项目储备机制"),
        ("推进1+N+X机制", "“1+N+X”争资项目储备机制"),
        ("打造一廊一带一圈格局", "一廊一带一圈"),
        ("建设一廊一带一圈三个中心", "一廊一带一圈"),
        ("办好十件重点民生实事", "十大重点民生实事"),
        ("打出八大行动组合拳", "八大行动"),
        ("八大行动区县联动", "八大行动"),
        ("八大行动力争上游", "八大行动"),
        ("四走四看成效显著", "四走四看"),
        ("四走四看相关工作", "四走四看"),
    ],
)
def test_a_code_and_a_name_of_halves_are_found_in_sentences(query: str, term: str, index: Index) -> None:
    """In any width, with other words behind."""
    assert [hit.entry.term for hit in answer(query, index).hits] == [term]


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("十大工程、八大行动", [19, 1]),
        ("三百工程、五大行动", [17, 19]),
        ("“三医联动”和1+N+X", [20, 7]),
        ("十大工程、六大行动", []),
    ],
)
def test_a_list_of_names_is_no_slip_for_a_longer_one(query: str, numbers: list[int], index: Index) -> None:
    """But a half with another number is another compound."""
    assert [hit.entry.number for hit in answer(query, index).hits] == numbers


@pytest.mark.parametrize("query", ["下调贷款市场报价利率", "央行贷款市场报价利率"])
def test_the_beginning_of_a_name_is_no_place(query: str, index: Index) -> None:
    """下调贷款市 is none."""
    assert [hit.entry.term for hit in answer(query, index).hits] == ["LPR"]


@pytest.mark.parametrize("query", ["东湖、清水湖", "东湖和三百工程", "东湖，神农湖"])
def test_a_name_that_a_place_has_too_is_a_name(query: str, index: Index) -> None:
    """东湖 is a lake of 十湖, and a district of 南昌."""
    assert answer(query, index).hits


def test_names_of_a_list_with_circled_numbers_are_found(index: Index) -> None:
    """With marks between the items or without, and where the first has no number."""
    found = [[hit.entry.number for hit in answer(query, index).hits] for query in CIRCLED]
    assert found == [[1, 17]] * 3


CIRCLED = ("①八大行动②三百工程", "①八大行动；②三百工程", "八大行动②三百工程")
