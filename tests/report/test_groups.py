"""Entries that stand in groups, and lists that stand in entries."""

from __future__ import annotations

import pytest

from tests.report.test_marks import BODY, got

TERMS = ["“甲乙”行动", "丙类企业", "“丁戊”机制", "己庚工程"]
GROUPS = {
    "numbers go on": ["（一）经济发展类", "1.", "2.", "（二）社会民生类", "3.", "4."],
    "numbers restart": ["一、经济类", "1.", "2.", "二、社会类", "1.", "2."],
    "heads without numbers": ["经济领域", "1.", "2.", "社会领域", "1.", "2."],
    "other heads": ["一、关于经济", "1.", "2.", "二、关于社会", "1.", "2."],
    "heads with a colon": ["一、经济类：", "（1）", "（2）", "二、社会类：", "（1）", "（2）"],
    "Markdown": ["## 经济", "1.", "2.", "## 社会", "1.", "2."],
}


@pytest.mark.parametrize("name", GROUPS)
def test_headings_of_groups_are_no_entries(name: str) -> None:
    """The entries of all groups are there, in order, and no heading hangs on an entry."""
    entries = iter(TERMS)
    marks = "0123456789（"
    lines = [
        f"{one}{next(entries)}：指某事。" if one[-1] in ".）" and one[0] in marks and len(one) < 4 else one
        for one in GROUPS[name]
    ]
    page = "\n".join([BODY, "# 名词解释" if name == "Markdown" else "名词解释", *lines, ""])
    assert got(page) == [(term, "指某事。") for term in TERMS]


@pytest.mark.parametrize("count", [2, 3, 4, 6])
def test_a_list_inside_an_explanation_belongs_to_it(count: int) -> None:
    """Whatever number it ends with: that of the next entry, less, or more."""
    signs = "子丑寅卯辰巳"[:count]
    inner = "；\n".join(f"{i}.{sign}项工程：做好某事" for i, sign in enumerate(signs, 1)) + "。\n"
    before = "1.“甲”类：指甲事。\n2.“乙”类：指乙事。\n3.“丙”类：主要包括以下内容：\n"
    page = f"{BODY}名词解释\n{before}{inner}4.“丁”类：指丁事。\n5.“戊”类：指戊事。\n"
    assert [term for term, _ in got(page)] == ["“甲”类", "“乙”类", "“丙”类", "“丁”类", "“戊”类"]
    assert f"{count}.{'子丑寅卯辰巳'[count - 1]}项工程" in got(page)[2][1]
