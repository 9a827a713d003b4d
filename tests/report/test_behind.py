"""What stands between a term and its explanation, and is neither: 中 before a part, a page in brackets."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import Imported, assemble


def read(*rows: str) -> Imported:
    """What is read of some rows under a heading, below a report."""
    made = assemble("\n".join(["甲县2025年政府工作报告", "做好各项工作。", "", "名词解释", *rows]))
    assert made
    return made


@pytest.mark.parametrize("lead", ["是指", "指", "即"])
@pytest.mark.parametrize("within", ["中", "中，", "中的", "里", "之中，", "，", "其中", "，其中"])
@pytest.mark.parametrize(
    ("term", "first", "second"),
    [
        ("“一核两翼”", "“一核”", "“两翼”"),
        ("“一核两翼”格局", "“一核”", "“两翼”"),
        ("一核两翼", "一核", "两翼"),
        ("“一核两中”", "“一核”", "“两中”"),
    ],
)
def test_a_term_ends_before_its_first_part(
    term: str, first: str, second: str, within: str, lead: str
) -> None:
    """Whatever leads from the whole to the part, and whether they have quotes or not."""
    text = f"{first}{lead}中心城区，{second}{lead}东城新区、西城新区。"
    entry = read(f"1．{term}{within}{text}", "2．两新是指大规模设备更新和消费品以旧换新。").glossary.entries[
        0
    ]
    assert entry.term == term
    assert [(part.term, [one.text for one in part.members]) for part in entry.parts] == [
        (first.strip("“”"), ["中心城区"]),
        (second.strip("“”"), ["东城新区", "西城新区"]),
    ]


@pytest.mark.parametrize(
    ("row", "term"),
    [
        ("三高三中，“三高”是指甲、乙、丙，“三中”是指丁、戊、己。", "三高三中"),
        ("一老一小进邻里，“一老”是指老人，“一小”是指幼儿。", "一老一小进邻里"),
        ("两初一高中，“两初”是指甲校、乙校，“一高中”是指丙校。", "两初一高中"),
    ],
)
def test_a_term_that_ends_with_such_a_word_keeps_it(row: str, term: str) -> None:
    """中 that is counted, or the end of another word, leads to no part."""
    made = read(f"1．{row}", "2．两新是指大规模设备更新和消费品以旧换新。")
    assert made.glossary.entries[0].term == term


@pytest.mark.parametrize(
    "page", ["（第2页）", "（报告第2页）", "（见第2页）", "(P2)", "（p.2）", "【第2页】", "（2页）"]
)
@pytest.mark.parametrize("number", ["① ", "1.", "（1）", "一、"])
def test_a_page_in_brackets_parts_a_term_from_its_explanation(number: str, page: str) -> None:
    """The page is told, and is part of neither."""
    numbers = {"① ": "①②③", "1.": "123", "（1）": "123", "一、": "一二三"}[number]
    heads = [number.replace(numbers[0], one) for one in numbers]
    texts = [
        ("“两重”", "国家重大战略实施和重点领域安全能力建设。"),
        ("“双碳”目标", "2030年前碳达峰、2060年前碳中和。"),
        ("银发经济", "向老年人提供产品或服务的经济活动。"),
    ]
    made = read(*(f"{head}{term}{page}{text}" for head, (term, text) in zip(heads, texts, strict=True)))
    assert [(entry.term, entry.text) for entry in made.glossary.entries] == texts
    assert [(one.line, one.message) for one in made.remarks if "页码" in one.message] == [
        (line, f"词目后的页码，未收入：{page}") for line in (5, 6, 7)
    ]


def test_a_page_inside_an_explanation_parts_nothing() -> None:
    """Only behind the term is it one."""
    made = read("1．甲规划：乙纲要（第2页）提出的规划。", "2．丙计划：丁方案（第3页）确定的计划。")
    assert [entry.text for entry in made.glossary.entries] == [
        "乙纲要（第2页）提出的规划。",
        "丁方案（第3页）确定的计划。",
    ]
