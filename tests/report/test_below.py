"""A line in brackets below an entry says where it is from, and stays with it; no heading of a group does."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.below import joined
from zhuzhou_cli.report.lines import lines_of

ENTRIES = {
    "三清三拆": "指清垃圾、清淤泥、清杂物。",
    "“一网统管”": "指一网管全城。",
    "口袋公园": "指规模较小的绿化活动场地。",
    "ESG": "指某种投资理念。",
}
NOTES = (
    "（摘自《某某规划》）",
    "（某某发展改革委，2031年）",
    "（责任单位：某局）",
    "（2031年3月某部门提出）",
    "[某网]",
)


def got(rows: list[str]) -> list[tuple[str, str]]:
    """The terms and texts that are imported under a heading."""
    imported = assemble("\n".join(["甲县2025年政府工作报告", "名词解释", *rows]))
    assert imported is not None
    return [(one.term, one.text) for one in imported.glossary.entries]


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize("number", ["", "{}.", "（{}）"])
@pytest.mark.parametrize("separator", ["：", "　", "——"])
@pytest.mark.parametrize("note", NOTES)
def test_what_stands_in_brackets_below_an_entry_stays_with_it(
    note: str, separator: str, number: str, blank: str
) -> None:
    """Be it below all of them or below some."""
    for bare in ((), ("口袋公园",)):
        rows, expected = [], []
        for i, (term, text) in enumerate(ENTRIES.items(), 1):
            own = "" if term in bare else note
            rows += [f"{number.format(i)}{term}{separator}{text}{blank}", *filter(None, [own + blank])]
            expected.append((term, text + own))
        assert got(rows) == expected


@pytest.mark.parametrize("heading", ["（{}类）", "（{}发展）"])
def test_headings_in_brackets_stay_headings(heading: str) -> None:
    """The first of them stands above all entries, or all say that they are."""
    rows = [row for term, text in ENTRIES.items() for row in (heading.format("经济"), f"{term}：{text}")]
    lines, _ = lines_of("\n".join(rows))
    assert joined(lines) == lines


def test_one_line_in_brackets_at_the_end_is_of_no_entry() -> None:
    """（此件公开发布） is said of the whole paper."""
    rows = [*(f"{term}：{text}" for term, text in ENTRIES.items()), "（此件公开发布）"]
    assert got(rows) == list(ENTRIES.items())
