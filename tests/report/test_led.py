"""Lists that have nothing but 指 between term and text."""

from __future__ import annotations

import pytest

from tests.report.test_marks import BODY, got

OTHERS = [
    ("三色管理", "指三种颜色的管理。"),
    ("河长制", "指由各级领导担任河长。"),
    ("QHB指数", "指一种指数。"),
]
NUMBERS = ("{}.", "{}、", "（{}）", "[{}]", "", "• ")
LATER = [
    ("专班", "指工作专班：由县领导任组长。"),
    ("三项机制", "指以下机制：甲机制、乙机制、丙机制。"),
    ("“三区”", "指下列三个区：城区、园区、景区。"),
    ("政务公开", "指“五公开”：决策公开、执行公开、管理公开、服务公开、结果公开。"),
]


def printed(number: str, rows: list[str]) -> str:
    """A report with an appendix of some rows."""
    return f"{BODY}名词解释\n" + "".join(f"{number.format(i)}{row}\n" for i, row in enumerate(rows, 1))


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("blank", ["", " ", "　"])
@pytest.mark.parametrize("later", [LATER[:1], LATER[1:2], LATER[2:3], LATER[3:], LATER])
def test_a_colon_behind_the_separator_is_of_the_text(
    later: list[tuple[str, str]], blank: str, number: str
) -> None:
    """In one entry, and in most of them; with white space before 指 too."""
    entries = [*OTHERS, *later]
    assert got(printed(number, [f"{term}{blank}{text}" for term, text in entries])) == entries


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("term", ["五指山旅游区", "六指街"])
def test_a_term_may_have_the_word_where_colons_part_the_others(number: str, term: str) -> None:
    """One entry says nothing of a list."""
    entries = [*OTHERS, (term, "指某处地方。")]
    assert got(printed(number, [f"{one}：{text}" for one, text in entries])) == entries
