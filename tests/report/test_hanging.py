"""Headings and lines of the page behind an entry that lacks its full stop."""

from __future__ import annotations

import pytest

from tests.report.test_continued import remarks
from tests.report.test_marks import BODY, got

ENTRIES = [
    ("三色管理", "指三种颜色的管理，由全县各个部门推行"),
    ("河长制", "由领导担任河长"),
    ("QHB指数", "青禾县的一种指数"),
    ("白名单", "纳入支持范围的名单"),
]
NUMBERS = ("{}.", "{}、", "（{}）", "[{}]", "")


def printed(number: str, line: str, stop: str, first: str = "") -> str:
    """A report with four entries, and a line behind the second, which has no full stop."""
    rows = [f"{number.format(i)}{term}：{text}{stop}" for i, (term, text) in enumerate(ENTRIES, 1)]
    rows[1] = rows[1].removesuffix("。")
    rows.insert(2, line)
    return "\n".join([BODY.rstrip(), "名词解释", *([first] if first else []), *rows, ""])


@pytest.mark.parametrize("stop", ["。", ""])
@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "line",
    [
        "（二）社会民生类",
        "二、社会类",
        "社会民生类",
        "【社会类】",
        "二、社会领域：",
        "城市建设篇",
    ],
)
def test_a_heading_of_a_group_is_no_part_of_the_entry_before_it(line: str, number: str, stop: str) -> None:
    """It is told instead."""
    text = printed(number, line, stop)
    texts = [(term, said + stop) for term, said in ENTRIES]
    texts[1] = ENTRIES[1]
    assert got(text) == texts
    assert f"未归入任何条目：{line}" in remarks(text)


@pytest.mark.parametrize(
    ("first", "line"),
    [("一、经济", "二、社会"), ("（一）关于经济", "（二）关于社会"), ("第一部分 经济", "第二部分 社会")],
)
def test_a_heading_is_told_by_the_one_before_it(first: str, line: str) -> None:
    """Though its words say nothing."""
    assert [text for _, text in got(printed("{}.", line, "", first))] == [text for _, text in ENTRIES]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize(
    "line",
    ["- 12 -", "12", "第12页", "第 3 页 共 9 页", "政府工作报告", "青禾县政府工作报告 12", "12 政府工作报告"],
)
def test_a_line_of_the_page_is_no_part_of_the_entry_before_it(line: str, number: str) -> None:
    """A page number, and the running head with it."""
    assert [text for _, text in got(printed(number, line, ""))] == [text for _, text in ENTRIES]


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("line", ["青禾县人民政府公报", "2025年第3期", "二、社会民生", "社会民生"])
def test_a_doubtful_line_stays_and_is_told(line: str, number: str) -> None:
    """It may be a heading, or the end of the entry."""
    text = printed(number, line, "。")
    assert got(text)[1] == ("河长制", ENTRIES[1][1] + line)
    assert f"疑为小标题、页眉或页脚，已收入它前面的条目：{line}" in remarks(text)


@pytest.mark.parametrize(
    "more",
    [
        "由领导担任，\n管护各类水体的领域",
        "由领导担任，主要分为（一）县级类\n（二）乡级类",
        "由领导担任：\n一、县级类\n二、乡级类",
        "由领导担任河长，管护全县各个乡镇的全部\n重点领域",
    ],
)
def test_a_line_that_goes_on_with_an_entry_is_of_it(more: str) -> None:
    """The line before it is not at its end, is as wide as the page, or has such items too."""
    rows = printed("{}.", "", "。").replace("由领导担任河长\n", more)
    assert got(rows)[1] == ("河长制", more.replace("\n", ""))
    assert not [one for one in remarks(rows) if "疑为" in one or "未归入" in one]


def test_what_stands_behind_the_next_part_is_told_though_no_entry_has_a_full_stop() -> None:
    """第二部分 may be the next part of the list, or of the report."""
    text = printed("", "第二部分 社会", "")
    assert [one for one, _ in got(text)] == [one for one, _ in ENTRIES[:2]]
    assert any("从这一行起还有像条目的 2 行，未收入：QHB指数" in one for one in remarks(text))


@pytest.mark.parametrize("number", NUMBERS)
def test_a_heading_in_brackets_is_one_below_the_longest_line_too(number: str) -> None:
    """Which may have been wrapped, but no wrapped line is all in brackets."""
    more = "，" + "、".join(["各级政府", "各个部门", "各个单位", "各个企业", "各个学校"] * 2)
    rows = [f"{number.format(i)}{term}：{text}" for i, (term, text) in enumerate(ENTRIES, 1)]
    rows = [rows[0], rows[1] + more, "【改革开放类】", *rows[2:], ""]
    assert dict(got("\n".join([BODY.rstrip(), "名词解释", *rows])))["河长制"] == ENTRIES[1][1] + more
