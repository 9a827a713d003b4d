"""What a table says besides terms and explanations is told, once for each column."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import assemble

_HEAD = "# 名词解释\n\n| 序号 | 名词 | 解释 | 单位 |\n|---|---|---|---|\n"
_TWO_HEADS = "# 名词解释\n\n| 名词 | 解释 | 名词 | 解释 |\n|---|---|---|---|\n"


@pytest.mark.parametrize(
    ("table", "terms", "told"),
    [
        (
            _HEAD + "| 1 | 两重 | 指甲事。 | 水利局 |\n| 2 | 两新 | 指乙事。 | 商务局 |",
            ["两重", "两新"],
            [(5, "表格的“单位”一列不是词目和释义，2 格未收入：水利局、商务局")],
        ),
        (
            _HEAD + "| 1 | 两重 | 指甲事。 | 3 |\n| 2 | 两新 | 指乙事。 | | 多的 |",
            ["两重", "两新"],
            [(6, "表格的第 5 列不是词目和释义，1 格未收入：多的")],
        ),
        (
            "# 名词解释\n\n| 经济 | 两重 | 指甲事，很长。 |\n| 经济 | 两新 | 指乙事，很长。 |",
            ["两重", "两新"],
            [(3, "表格的第 1 列不是词目和释义，2 格未收入：经济")],
        ),
        (
            _TWO_HEADS + "| 两重 | 指甲事。 | 两新 | 指乙事。 |\n| 三清单 | 指丙事。 |",
            ["两重", "两新", "三清单"],
            [],
        ),
        (
            _TWO_HEADS + "| 两重 | 指甲事。 | 两新 | 指乙事。 |\n| 三清单 | 指丙事。 | | |",
            ["两重", "两新", "三清单"],
            [],
        ),
    ],
    ids=["a column more", "a cell more", "no head", "a pair less", "an empty pair"],
)
def test_what_is_no_entry_is_told_by_column(
    table: str, terms: list[str], told: list[tuple[int, str]]
) -> None:
    """Nothing of a row vanishes in silence, and nothing that is taken is said to be left."""
    made = assemble(table)
    assert made is not None
    assert [entry.term for entry in made.glossary.entries] == terms
    assert [
        (one.line, one.message) for one in made.remarks if "未收入" in one.message or "未归入" in one.message
    ] == told
