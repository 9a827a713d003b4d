"""Rows of a text are rows though it draws no table: pipes or wide gaps part their cells."""

from __future__ import annotations

import pytest

from tests.report.test_below import ENTRIES, got
from zhuzhou_cli.report.assemble import assemble

BARS = (" | ", "|", "  |  ", "｜", " │ ")
HEADS = (
    ("名词", "解释"),
    ("缩略语", "全称"),
    ("简称", "中文全称"),
    ("指标", "指标解释"),
    ("专业名词", "解释"),
    ("英文缩写", "中文含义"),
    (),
)
EXPECTED = list(ENTRIES.items())


@pytest.mark.parametrize("edge", [False, True])
@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("bar", BARS)
def test_pipes_between_cells_are_no_words(bar: str, head: tuple[str, ...], *, edge: bool) -> None:
    """With outer pipes or without, under a head or under none."""
    rows = [bar.join(row) for row in (head, *ENTRIES.items()) if row]
    sign = bar.strip()
    assert got([f"{sign} {row} {sign}" if edge else row for row in rows]) == EXPECTED


@pytest.mark.parametrize("gap", [" | ", "\t|\t", "    ", "　　"])
@pytest.mark.parametrize("head", [("序号", "类别", "名词", "解释"), ("序号", "名词", "英文", "解释")])
def test_columns_beside_term_and_text_are_left_out_and_told(head: tuple[str, ...], gap: str) -> None:
    """They are no part of an explanation."""
    cells = {"序号": "{}", "类别": "综合", "英文": "Something"}
    rows = [gap.join(head)]
    for i, (term, text) in enumerate(ENTRIES.items(), 1):
        rows.append(
            gap.join({"名词": term, "解释": text}.get(one, cells.get(one, "")) for one in head).format(i)
        )
    assert got(rows) == EXPECTED
    imported = assemble("\n".join(["甲县2025年政府工作报告", "名词解释", *rows]))
    assert imported is not None
    assert any("不是词目和释义" in remark.message for remark in imported.remarks)


def test_a_row_that_the_page_has_broken_goes_on() -> None:
    """In a line that is no row, behind one of full width."""
    rows = [
        "1 | 三清三拆 | 指清垃圾、清淤",
        "泥、清杂物。",
        "2 | 双碳 | 指某种目标。",
        "3 | 口袋公园 | 指某种绿化活",
        "动场地。",
    ]
    assert got(rows) == [
        ("三清三拆", "指清垃圾、清淤泥、清杂物。"),
        ("双碳", "指某种目标。"),
        ("口袋公园", "指某种绿化活动场地。"),
    ]


@pytest.mark.parametrize("head", [("名称", "来源"), ("序号", "名词", "页码"), ("名词", "责任单位")])
def test_a_table_that_explains_nothing_is_no_glossary(head: tuple[str, ...]) -> None:
    """Its columns say where the terms are from, or whose they are."""
    cells = {"序号": "1", "来源": "某网站", "页码": "12", "责任单位": "某局"}
    rows = ["|".join(["", *(cells.get(one, term) for one in head), ""]) for term in ENTRIES]
    text = "\n".join(["甲县2025年政府工作报告", "名词解释", f"|{'|'.join(head)}|", *rows])
    assert assemble(text) is None


def test_links_between_pipes_are_no_table() -> None:
    """Two lines of them are none, and no entries."""
    rows = [f"{term}：{text}" for term, text in ENTRIES.items()]
    assert got([*rows, "首页 | 要闻 | 公开", "地图 | 帮助 | 联系"]) == EXPECTED
