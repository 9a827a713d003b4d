"""Entries that stand in groups, and lists that stand in entries."""

from __future__ import annotations

import pytest

from tests.report.test_marks import BODY, got

TERMS = ["“甲乙”行动", "丙类企业", "“丁戊”机制", "己庚工程"]
GROUPS = {
    "numbers go on": "（一）经济发展类\n1.{0}：指甲事。\n2.{1}：指乙事。\n（二）社会民生类\n3.{2}：指丙事。\n4.{3}：指丁事。",
    "numbers restart": "一、经济类\n1.{0}：指甲事。\n2.{1}：指乙事。\n二、社会类\n1.{2}：指丙事。\n2.{3}：指丁事。",
    "heads without numbers": "经济领域\n1.{0}：指甲事。\n2.{1}：指乙事。\n社会领域\n1.{2}：指丙事。\n2.{3}：指丁事。",
    "other heads": "一、关于经济\n1.{0}：指甲事。\n2.{1}：指乙事。\n二、关于社会\n1.{2}：指丙事。\n2.{3}：指丁事。",
    "heads with a colon": "一、经济类：\n（1）{0}：指甲事。\n（2）{1}：指乙事。\n二、社会类：\n（1）{2}：指丙事。\n（2）{3}：指丁事。",
    "Markdown": "## 经济\n1.{0}：指甲事。\n2.{1}：指乙事。\n## 社会\n1.{2}：指丙事。\n2.{3}：指丁事。",
}


@pytest.mark.parametrize("name", GROUPS)
def test_headings_of_groups_are_no_entries(name: str) -> None:
    """The entries of all groups are there, in order, and no heading hangs on an entry."""
    head = "# 名词解释" if name == "Markdown" else "名词解释"
    page = f"{BODY}{head}\n{GROUPS[name].format(*TERMS)}\n"
    assert got(page) == list(zip(TERMS, ["指甲事。", "指乙事。", "指丙事。", "指丁事。"], strict=True))


@pytest.mark.parametrize("count", [2, 3, 4, 6])
def test_a_list_inside_an_explanation_belongs_to_it(count: int) -> None:
    """Whatever number it ends with: that of the next entry, less, or more."""
    inner = "\n".join(
        f"{i}.{sign}项工程：做好某事{'。' if i == count else '；'}"
        for i, sign in zip(range(1, count + 1), "子丑寅卯辰巳", strict=False)
    )
    page = f"{BODY}名词解释\n1.“甲”类：指甲事。\n2.“乙”类：指乙事。\n3.“丙”类：主要包括以下内容：\n{inner}\n4.“丁”类：指丁事。\n5.“戊”类：指戊事。\n"
    assert [term for term, _ in got(page)] == ["“甲”类", "“乙”类", "“丙”类", "“丁”类", "“戊”类"]
    assert f"{count}.{'子丑寅卯辰巳'[count - 1]}项工程" in got(page)[2][1]
