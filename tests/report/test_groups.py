"""Entries that stand in groups, and lists that stand in entries."""

from __future__ import annotations

import pytest

from tests.report.test_hung import terms_of
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


def test_numbers_that_begin_again_over_wrapped_texts_are_entries_of_their_groups() -> None:
    """The line below a term has no stop, for it goes on in the next one."""
    wrapped = ("由各级政府的领导班子成员担任的一项职", "务，其办法由政府另行制定。")
    groups = {"经济类": ["链长制", "白名单", "双创"], "社会类": ["“三保”"], "生态类": ["河长制", "林长制"]}
    rows = ["名词解释"]
    for number, (group, terms) in zip("一二三", groups.items(), strict=True):
        rows.append(f"{number}、{group}")
        for i, term in enumerate(terms, 1):
            rows += [f"{i}．{term}", f"{term}是{wrapped[0]}"[: len(wrapped[0])], wrapped[1]]
    assert terms_of("\n".join(rows)) == [term for terms in groups.values() for term in terms]


LISTS = {
    "指 alone": ("{}{}指{}。", ["一、经济类", "二、社会类"]),
    "no stops": ("{}{}\n{}", ["（一）经济类", "（二）社会类"]),
}


@pytest.mark.parametrize(("shape", "heads"), LISTS.values(), ids=LISTS)
def test_small_groups_are_read_without_colons_and_stops(shape: str, heads: list[str]) -> None:
    """Whatever parts a term from its text."""
    texts = {
        "四张网": "交通网、能源网和水利网",
        "白名单": "纳入支持范围的名单",
        "河长制": "领导担任河长的制度",
    }
    numbers = ("1、", "2、", "3、") if "\n" in shape else ("", "", "")
    rows = [shape.format(number, *one) for number, one in zip(numbers, texts.items(), strict=True)]
    assert terms_of("\n".join(["名词解释", heads[0], *rows[:2], heads[1], rows[2]])) == [*texts]


@pytest.mark.parametrize(
    "heads",
    [
        ["一、经济发展", "二、改善民生", "三、生态环境"],
        ["（一）经济发展", "（二）改善民生", "（三）生态环境"],
        ["第一部分 经济发展", "第二部分 改善民生", "第三部分 生态环境"],
        ["经济发展", "改善民生", "生态环境"],
        ["【经济发展】", "【改善民生】", "【生态环境】"],
    ],
    ids=lambda heads: heads[0],
)
@pytest.mark.parametrize(
    "shape", ["1.{}：{}", "1 {}：{}", "（1）{}——{}", "{}：指{}", "{}——{}", "“{}”：{}", "【{}】{}"]
)
def test_each_group_may_have_a_single_entry(shape: str, heads: list[str]) -> None:
    """With a number or without one; the headings are told."""
    entries = [("三通", "通水等三种事。"), ("河长制", "一种管护的制度。"), ("林长制", "另一种管护的制度。")]
    rows = (f"{head}\n{shape.format(*entry)}" for head, entry in zip(heads, entries, strict=True))
    assert [term.strip("“”") for term, _ in got("\n".join(["名词解释", *rows]))] == [
        term for term, _ in entries
    ]


@pytest.mark.parametrize("number", ["1.", ""])
def test_a_heading_in_brackets_ends_an_entry_without_its_stop(number: str) -> None:
    """Several lines in 【】 are headings, whatever stands before them."""
    text = (
        f"名词解释\n【经济发展】\n{number}三通：指甲事\n【改善民生】\n{number}河长制：指乙事\n"
        f"【生态环境】\n{number}林长制：指丙事。"
    )
    assert got(text) == [("三通", "指甲事"), ("河长制", "指乙事"), ("林长制", "指丙事。")]
