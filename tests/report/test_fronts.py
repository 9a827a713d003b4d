"""A list at the front of a report ends where the report begins."""

from __future__ import annotations

import pytest

from tests.report.test_resumed import read

TERMS = ["一主两副", "三纵三横", "四大板块"]
TEXTS = ["一个主城区、两个副中心。", "三条纵线、三条横线。", "四个方向的板块。"]
LISTS = {
    "numbers and quotes": "{}.“{}”：{}",
    "quotes": "“{1}”：{2}",
    "a colon": "{1}：{2}",
    "numbers and lines": "{}. {}\n{}",
    "一、": "一二三、{1}：{2}",
}
REPORT = (
    "一、2024年工作回顾\n过去一年，我们推进“一主两副”建设：成绩显著。\n"
    "（一）经济稳中有进。地区生产总值：3500亿元。\n二、2025年工作安排\n"
    "（一）建设“三纵三横”：投资100亿元。\n1.坚持项目为王：建成30个项目。\n2.坚持创新驱动：新增50家企业。\n"
)
SPACED = (
    "\n第一部分 过去一年工作\n\n过去一年，全市地区生产总值增长5.5%。\n\n第二部分 今年任务\n\n确保完成投资。\n"
)


def rows(form: str, count: int) -> str:
    """So many entries in one form."""
    made = (form.format(i, TERMS[i - 1], TEXTS[i - 1]) for i in range(1, count + 1))
    return "".join(f"{row.replace('一二三', '一二三'[i])}\n" for i, row in enumerate(made))


IN_BRACKETS = "（一）过去一年工作\n过去一年，全市增长5.5%。\n（二）今年任务\n确保完成投资。\n"


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("form", LISTS)
@pytest.mark.parametrize("report", [REPORT, SPACED, IN_BRACKETS], ids=["一、", "第一部分", "（一）"])
def test_the_report_is_no_part_of_the_list_before_it(form: str, report: str, count: int) -> None:
    """Its chapters are neither terms nor glued to the last entry."""
    entries, said = read(f"名词解释\n{rows(LISTS[form], count)}{report}")
    assert entries == [*enumerate(TEXTS[:count], 1)]
    first = report.strip().splitlines()[0]
    assert first.startswith("第") or f"从这一行起当作报告的正文，未收入：{first}" in said


@pytest.mark.parametrize(
    "inner",
    [
        "一、甲链\n抓好甲链。\n二、乙链\n抓好乙链。\n",
        "一、甲链工作\n抓好甲链。\n二、乙链工作\n抓好乙链。\n3.“四大板块”：四个方向的板块。\n",
        "（一）甲链工作\n抓好甲链。\n（二）乙链\n抓好乙链。\n",
        "一、经济工作\n“四大板块”：四个方向的板块。\n二、社会工作\n“五个一”：五件事。\n",
    ],
)
def test_titles_in_a_list_are_no_chapters(inner: str) -> None:
    """They name no work, or the list goes on behind them, or entries stand below them."""
    _, said = read(f"名词解释\n{rows('{}.“{}”：{}', 2)}{inner}")
    assert not [one for one in said if "当作报告的正文" in one]
