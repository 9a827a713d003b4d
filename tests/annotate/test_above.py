"""What stands above a name says whose it is: the head of its column, a level as a heading, a meeting."""

from __future__ import annotations

import pytest

from tests.search.test_places import report
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

FINDER = Finder(
    build(
        [
            report("株洲市", "2025-12-25", "八大行动"),
            report("株洲市", "2024-12-25", "八大行动"),
            report("湖南省", "2025-01-14", "八大行动"),
            report("湖南省", "2024-01-14", "八大行动"),
            report("长沙市", "2025-01-10", "八大行动"),
        ]
    )
)


def explained(text: str) -> list[str]:
    """The place and year of the report that explains each name of a text."""
    marks = annotated(read(text.encode(), "a.md"), FINDER, lambda _: False, every=True).marks
    return [mark.located.source.short for mark in marks]


def table(*rows: str, sign: str = "|") -> str:
    """A table of Markdown, or with TABs, the cells of whose rows are given with gaps between."""
    if sign == "\t":
        return "\n".join(row.replace(" ", "\t") for row in rows) + "\n"
    head, *others = ("| " + row.replace(" ", " | ") + " |" for row in rows)
    return "\n".join([head, "|---" * (rows[0].count(" ") + 1) + "|", *others]) + "\n"


ZHUZHOU, HUNAN = ["株洲市 2024", "株洲市 2025"], ["湖南省 2024", "湖南省 2025"]
BOTH = [ZHUZHOU[0], HUNAN[0], ZHUZHOU[1], HUNAN[1]]


@pytest.mark.parametrize("sign", ["|", "\t"])
@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["地方 2024年 2025年", "株洲市 八大行动 八大行动"], ZHUZHOU),
        (["地方 2024 2025", "湖南省 八大行动 八大行动"], HUNAN),
        (["年份 株洲市 湖南省", "2024年 八大行动 八大行动", "2025年 八大行动 八大行动"], BOTH),
        (["地方 年份 任务", "湖南省 2024年 八大行动", "株洲市 2024年 八大行动"], [HUNAN[0], ZHUZHOU[0]]),
        (["地方 启动年 任务 完成年", "湖南省 2024年 八大行动 2030年"], HUNAN[:1]),
        (["名称 地区 年份", "八大行动 株洲市 2024年", "八大行动 湖南省 2025"], [ZHUZHOU[0], HUNAN[1]]),
        (["年份 名称 地区", "2024年 八大行动 湖南省", "2025年 八大行动 株洲市"], [HUNAN[0], ZHUZHOU[1]]),
        (["项目 株洲市2024年 湖南省2025年", "任务 八大行动 八大行动"], [ZHUZHOU[0], HUNAN[1]]),
    ],
)
def test_the_place_and_year_above_a_cell_count_with_those_of_its_row(
    rows: list[str], expected: list[str], sign: str
) -> None:
    """A year in a row that is no first one is a cell like others."""
    assert explained(table(*rows, sign=sign)) == expected


@pytest.mark.parametrize("sign", ["|", "\t"])
def test_a_level_above_a_cell_is_that_of_the_place_of_the_paper(sign: str) -> None:
    """And one at the head of a row."""
    rows = table("项目 省级 市级", "任务 “八大行动” “八大行动”", sign=sign)
    assert explained(f"株洲市工作要点\n\n{rows}") == ["湖南省 2025", "株洲市 2025"]
    rows = table("层级 任务", "省级 “八大行动”", "市级 “八大行动”", sign=sign)
    assert explained(f"株洲市工作要点\n\n{rows}") == ["湖南省 2025", "株洲市 2025"]


@pytest.mark.parametrize("behind", ["（2024年）", " (2024年)", " （2024年）"])
def test_brackets_behind_a_name_are_its_own(behind: str) -> None:
    """Gaps between do not matter."""
    assert explained(f"株洲市八大行动{behind}，八大行动{behind.replace('4', '5')}") == ZHUZHOU


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["一、国家层面", "二、省级层面", "三、市级层面"], ["", "湖南省 2025", "株洲市 2025"]),
        (["（一）省级部署", "（二）我市落实情况"], ["湖南省 2025", "株洲市 2025"]),
        (["## 省里的要求", "### 重点任务", "## 存在问题"], ["湖南省 2025", "湖南省 2025", "株洲市 2025"]),
        (["1. 省委政策", "2. 下一步"], ["湖南省 2025", "株洲市 2025"]),
        (["（一）省情", "二、总体要求"], ["株洲市 2025", "株洲市 2025"]),
    ],
)
def test_a_level_as_a_heading_holds_up_to_the_next_one_of_its_rank(
    headings: list[str], expected: list[str]
) -> None:
    """It is that of the place of the title."""
    text = "\n\n".join(part for heading in headings for part in (heading, "抓好“八大行动”。"))
    assert explained(f"株洲市工作要点\n\n{text}") == [one for one in expected if one]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("省政府召开全体会议。会议指出，要抓好“八大行动”。", ["湖南省 2025"]),
        ("1月5日，省“八大行动”推进会在长沙召开。会议要求抓好“八大行动”。", ["湖南省 2025"] * 2),
        ("全省现场会召开，各地交流“八大行动”。", ["湖南省 2025"]),
        ("省委召开会议。我市抓好“八大行动”。", ["株洲市 2025"]),
        ("省长在报告中提出的“八大行动”好。", ["湖南省 2025"]),
        ("衔接省“八大行动”，细化省“八大行动”。", ["湖南省 2025"] * 2),
        ("各省“八大行动”。", ["株洲市 2025"]),
        ("“八大行动”出自湖南省2024年政府工作报告。", ["湖南省 2024"]),
        ("“八大行动”出自2024年湖南省政府工作报告。", ["湖南省 2024"]),
        ("市场监管会议召开。会议要求抓好“八大行动”。", ["株洲市 2025"]),
    ],
)
def test_what_a_level_decides_at_its_meeting_is_its_own(told: str, expected: list[str]) -> None:
    """It is that of the place of the paper."""
    assert explained(f"株洲市工作简报\n\n{told}") == expected


@pytest.mark.parametrize(
    "page",
    [
        "<tr><td rowspan=2>长沙市<td>甲<tr><td>“八大行动”<tr><td rowspan=2>株洲市<td>乙<tr><td>“八大行动”",
        "<tr><th colspan=2>长沙市<th colspan=2>株洲市<tr><td>甲<td>“八大行动”<td>乙<td>“八大行动”",
    ],
)
def test_a_cell_that_spans_rows_or_columns_holds_for_all_of_them(page: str) -> None:
    """As readers of a page see."""
    made = annotated(read(f"<table>{page}</table>".encode(), "a.html"), FINDER, lambda _: False, every=True)
    assert [mark.located.source.place for mark in made.marks] == ["长沙市", "株洲市"]


def test_an_empty_cell_goes_on_with_the_one_above() -> None:
    """Of its column, as writers of Markdown leave it out."""
    rows = (
        "| 地区 | 任务 |\n|---|---|\n| 长沙市 | 甲 |\n|  | “八大行动” |\n| 株洲市 | 乙 |\n|  | “八大行动” |"
    )
    assert explained(rows) == ["长沙市 2025", "株洲市 2025"]
