"""The formats for machines and notes, of lookup, list and show alike."""

from __future__ import annotations

import csv
import io

import pytest

from tests.conftest import Run
from zhuzhou_cli.model import Glossary

HOLDING_A_COMMA = 18  # the explanation of this entry has ASCII commas


def test_csv_is_read_back_by_the_standard_library(zz: Run, glossary: Glossary) -> None:
    """A row of names, then a row an entry; commas and quotes in a text do no harm."""
    rows = list(csv.DictReader(io.StringIO(zz("list", "-f", "csv").stdout)))
    assert [row["text"] for row in rows] == [entry.text for entry in glossary.entries]
    assert "," in rows[HOLDING_A_COMMA - 1]["text"]


def test_tsv_is_one_record_a_line(zz: Run) -> None:
    """A row of names, then a row a hit, with the query first."""
    lines = [line.split("\t") for line in zz("lookup", "一廊", "LPR", "-f", "tsv").stdout.splitlines()]
    assert lines[0] == ["query", "number", "term", "text", "place", "date"]
    assert [line[:3] for line in lines[1:]] == [
        ["一廊", "3", "一廊一带一圈"],
        ["一廊", "16", "一厅一道一园一廊四张网"],
        ["LPR", "21", "LPR"],
    ]


def test_a_query_cannot_break_a_record(zz: Run) -> None:
    """A TAB or a line break in a query is a space in TSV."""
    line = zz("lookup", "八大\t行\n动", "-f", "tsv").stdout.splitlines()[1]
    assert line.startswith("八大 行 动\t1\t")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["list", "--fields", "number,term"], "1\t八大行动"),
        (["show", "3", "--fields", "term,parts"], "一廊一带一圈\t一廊；一带；一圈"),
        (["lookup", "清水湖", "--fields", "number,matched,field,by"], "13\t清水湖\tmember\texact"),
        (["lookup", "LPR", "-f", "csv", "--fields", "term,aliases"], "LPR,贷款市场报价利率"),
    ],
)
def test_columns_may_be_chosen(zz: Run, arguments: list[str], line: str) -> None:
    """In the order asked for; without a format they are TSV."""
    assert zz(*arguments).stdout.splitlines()[1] == line


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["list", "--fields", "numbr"], "是不是 number"),
        (["list", "--fields", "by"], "没有“by”这个字段"),
        (["list", "-f", "json", "--fields", "term"], "--fields 只用于 csv 和 tsv"),
    ],
)
def test_a_wrong_column_is_a_slip_of_the_caller(zz: Run, arguments: list[str], said: str) -> None:
    """One line that says which there are; status 2 and no half output."""
    ran = zz(*arguments)
    assert (ran.stdout, ran.status, said in ran.stderr) == ("", 2, True)


def test_markdown_has_a_section_with_parts_and_members_as_lists(zz: Run) -> None:
    """Ready to paste into notes; what Markdown would take for its own is escaped."""
    lines = zz("show", "2", "-f", "markdown").stdout.splitlines()
    assert lines[0] == "### 2. 一集团、一基金、一研究院"
    assert "- **一集团**：北斗产业集群" in lines
    assert "> 勘误（likely）：北斗产业集群 → 北斗产业集团" in lines
    assert lines[-2] == "> 株洲市《政府工作报告》名词解释第2条，2024-12-25"
