"""Notes behind the parts of a report: the next heading of the report ends them, and is none of their text."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import assemble

NOTES = (
    "1.三联：联村、联户、联企。\n2.白名单：符合条件的房地产项目名单。\n",
    "3.四季行动：春季植树、夏季防汛。\n4.“黑名单”：不符合条件的房地产项目名单。\n",
)
BODY = ("推进“三联”机制，落实白名单。\n", "实施“四季”行动，推进强基工程。\n", "抓好黑名单。\n")


def read(report: str) -> tuple[list[tuple[int, str]], list[str]]:
    """The numbers and texts of the entries of a report, and what is said of its lines."""
    made = assemble(f"2031年青禾县政府工作报告\n{report}")
    assert made is not None
    entries = [(entry.number, entry.text) for entry in made.glossary.entries]
    return entries, [remark.message for remark in made.remarks]


@pytest.mark.parametrize(
    "heads", [("注释：\n", ""), ("注：", "注："), ("注释：\n", "注释：\n"), ("注：", "")]
)
@pytest.mark.parametrize(
    "parts",
    [
        ("一、过去一年\n", "二、今年工作\n", "三、自身建设\n"),
        ("（二）过去一年\n", "（三）今年工作\n", "（四）自身建设\n"),
        ("第一部分 过去一年\n", "第二部分 今年工作\n", "第三部分 自身建设\n"),
        ("一、过去一年\n", "二、今年工作\n（一）强基\n", "（二）固本\n"),
    ],
)
def test_the_report_goes_on_behind_notes(heads: tuple[str, str], parts: tuple[str, str, str]) -> None:
    """二、今年工作 behind notes leads on from 一、过去一年 before them; what stands there is told."""
    blocks = zip(parts, BODY, (*map("".join, zip(heads, NOTES, strict=True)), ""), strict=True)
    entries, said = read("".join(f"{part}{body}\n{notes}\n" for part, body, notes in blocks))
    assert entries == [
        (1, "联村、联户、联企。"),
        (2, "符合条件的房地产项目名单。"),
        (3, "春季植树、夏季防汛。"),
        (4, "不符合条件的房地产项目名单。"),
    ]
    assert f"未归入任何条目：{parts[1].splitlines()[0]}" in said
    assert not [one for one in said if "四季行动：" in one]


def test_a_list_in_an_explanation_has_numbers_of_its_own() -> None:
    """They begin with 一, and a report whose last part was 三、 does not go on with its 四、."""
    inner = "1.四链：下列四项。\n一、甲链\n二、乙链\n三、丙链\n四、丁链\n2.白名单：项目名单。\n"
    entries, _ = read(f"三、今年工作\n抓好四链。\n名词解释\n{inner}")
    assert [number for number, _ in entries] == [1, 2]
    assert "四、丁链" in entries[0][1]


@pytest.mark.parametrize(
    ("head", "count"),
    [("今年工作", 1), ("二、今年工作", 1), ("（三）今年工作", 1), ("其中：", 0), ("项目名单按年更新。", 0)],
)
def test_what_may_be_a_heading_of_the_report_in_an_entry_is_told(head: str, count: int) -> None:
    """Where no outline before the notes tells that the report goes on."""
    _, said = read(f"{BODY[0]}注释：\n{NOTES[0]}{head}\n{BODY[1]}{NOTES[1]}")
    assert sum(f"疑为小标题，连同下文收入它前面的条目：{head}" == one for one in said) == count


def test_items_of_a_list_in_an_entry_are_no_headings() -> None:
    """They have numbers that begin at 1."""
    inner = "1.两链：下列两项。\n一、甲链\n抓好甲链。\n二、乙链\n抓好乙链。\n2.白名单：项目名单。\n"
    _, said = read(f"抓好两链。\n名词解释\n{inner}")
    assert not [one for one in said if "疑为小标题" in one]
