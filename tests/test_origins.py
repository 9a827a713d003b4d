"""Whose an entry is, in as few words as tell the open reports apart."""

from __future__ import annotations

import pytest

from zhuzhou_cli.model import Citation, Source
from zhuzhou_cli.render.origins import Origins

WORK = Source("青禾县", "政府工作报告", "2024-01-20")
PLAN = Source("青禾县", "计划报告", "2024-01-21")
NEXT = Source("青禾县", "政府工作报告", "2025-01-20")
LATE = Source("青禾县", "政府工作报告", "2024-12-26")
AGAIN = Source("青禾县", "政府工作报告", "2024-12-26", meeting="第三次会议")
CITY = Source("株洲市", "政府工作报告", "2024-12-25")
NOWHERE = Source("", "工作报告", "2024")


@pytest.mark.parametrize(
    ("sources", "named"),
    [
        ([WORK], ["青禾县 2024"]),
        ([WORK, CITY, NEXT], ["青禾县 2024", "株洲市 2024", "青禾县 2025"]),
        ([WORK, PLAN, CITY], ["青禾县 2024《政府工作报告》", "青禾县 2024《计划报告》", "株洲市 2024"]),
        ([WORK, LATE], ["青禾县 2024-01-20《政府工作报告》", "青禾县 2024-12-26《政府工作报告》"]),
        ([AGAIN, LATE], ["青禾县 2024-12-26《政府工作报告》第三次会议", "青禾县 2024-12-26《政府工作报告》"]),
        ([NOWHERE, CITY], ["《工作报告》 2024", "株洲市 2024"]),
        ([CITY, CITY], ["株洲市 2024", "株洲市 2024"]),
    ],
)
def test_a_report_has_the_shortest_name_that_no_other_has(sources: list[Source], named: list[str]) -> None:
    """Place and year; with the title, the day, the meeting, where others have the same."""
    assert [Origins(sources).name(source) for source in sources] == named


@pytest.mark.parametrize(
    ("sources", "options"),
    [
        ([CITY], ""),
        ([CITY, WORK], " --place 地名"),
        ([WORK, NEXT], " --year 年份"),
        ([CITY, WORK, NEXT], " --place 地名 --year 年份"),
        ([CITY, WORK, PLAN], " -g 文件"),
    ],
)
def test_the_options_that_choose_a_report_are_told(sources: list[Source], options: str) -> None:
    """No more than are needed."""
    assert Origins(sources).options == options


def test_one_report_needs_no_name() -> None:
    """Nothing is said that everybody knows."""
    assert [bool(Origins(sources)) for sources in ([], [CITY], [CITY, WORK])] == [False, False, True]


def test_of_many_reports_a_few_are_named() -> None:
    """A line stays a line."""
    many = [Source(f"{i}县", "政府工作报告", "2024") for i in range(40)]
    assert Origins(many).names(many) == "0县 2024、1县 2024、2县 2024 等40份"
    assert Origins(many).cited(Citation(many[3], 7)) == "3县 2024 · 第7条"
