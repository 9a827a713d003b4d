"""Questions and answers are entries: the term is what is asked for, the explanation what is answered."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import assemble

ENTRIES = {
    "三大行动": "面向企业提供物流、金融等服务的行动。",
    "ESG（Environmental, Social and Governance）": "关注企业绩效的投资理念。",
    "“三区三线”": "“三区”是指三个空间，“三线”是指三条控制线。",
    "零工市场": "为灵活就业人员提供服务的场所。",
}
LABELS = (
    "|",
    "问：|答：",
    "Q：|A：",
    "Q{}：|A{}：",
    "Q{}.|A{}.",
    "问{}：|答{}：",
    "问题{}：|答：",
    "【问】|【答】",
    "{}. 问：|答：",
    "记者：|答：",
    "第{}问：|专家答：",
    "问{}、|答：",
    "[Q{}]|[A{}]",
    "【问题{}】|【答案{}】",
)
QUESTIONS = (
    "什么是{}？",
    "请问什么是{}？",
    "何谓{}？",
    "如何理解{}？",
    "{}是什么意思？",
    "{}指什么？",
    "{}的含义是什么？",
    "{}有什么含义？",
    "你知道什么是{}吗？",
    "怎样理解{}？",
    "{}包括哪些？",
    "{}具体指什么？",
    "{}指哪些内容？",
    "{}主要包括哪几项内容？",
    "{}有哪些？",
    "{}是啥意思？",
    "{}应该怎么理解？",
    "{}的主要内容是什么呢？",
    "对{}如何理解？",
)
HEADINGS = ("名词解释", "名词解释问答", "政府工作报告名词问答")


def got(rows: list[str], heading: str = "名词解释") -> dict[str, str]:
    """The terms and texts that are imported under a heading."""
    imported = assemble("\n".join(["甲县2025年政府工作报告", heading, *rows]))
    assert imported is not None
    return {one.term: one.text for one in imported.glossary.entries}


@pytest.mark.parametrize("parting", ["\n", ""])
@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("label", LABELS)
def test_labels_of_questions_and_answers_are_no_words_of_an_entry(
    label: str, question: str, parting: str
) -> None:
    """Whatever they are, with a number or without, on one line or on two."""
    asks, answers = label.split("|")
    rows = [
        asks.format(i) + question.format(term) + parting + answers.format(i) + text
        for i, (term, text) in enumerate(ENTRIES.items(), 1)
    ]
    assert got(rows) == ENTRIES


def test_words_before_a_comma_are_no_label() -> None:
    """A label has a colon or brackets, or says that it asks."""
    entries = {"民生、交通、信用三大体系": "某种体系。", "【双碳】目标": "某种目标。"}
    assert got([f"{term}是什么？\n{text}" for term, text in entries.items()]) == entries


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_heading_may_announce_questions(heading: str) -> None:
    """名词问答 announces terms as 名词解释 does."""
    assert got([f"什么是{term}？\n{text}" for term, text in ENTRIES.items()], heading) == ENTRIES


@pytest.mark.parametrize("question", ["为何要提“{}”？", "“{}”从哪一年起实施？", "请谈谈“{}”好吗？"])
@pytest.mark.parametrize("labels", ["问：|答：", "Q{}：|A{}：", "|答："])
def test_a_question_in_other_words_is_no_part_of_the_answer_before(labels: str, question: str) -> None:
    """Its label, or that of its answer, tells it; it asks for the one name that it sets off."""
    asks, answers = labels.split("|")
    usual = "什么是“{}”？"
    rows = []
    for i, (sign, words) in enumerate(zip("甲乙丙", (usual, question, usual), strict=True), 1):
        rows += [asks.format(i) + words.format(f"{sign}项"), f"{answers.format(i)}{sign}事。"]
    assert got(rows) == {"“甲项”": "甲事。", "“乙项”": "乙事。", "“丙项”": "丙事。"}


def test_a_question_for_no_name_is_told() -> None:
    """Its answer is no part of the one before."""
    rows = [
        "问：什么是双碳？",
        "答：甲事。",
        "问：为何要提它？",
        "答：乙事。",
        "问：什么是三通？",
        "答：丙事。",
    ]
    imported = assemble("\n".join(["甲县2025年政府工作报告", "名词解释", *rows]))
    assert imported is not None
    assert [one.text for one in imported.glossary.entries] == ["甲事。", "丙事。"]
    assert any("为何要提它" in one.message for one in imported.remarks)


@pytest.mark.parametrize(
    ("answer", "text"),
    [("双碳是指碳达峰和碳中和。", "是指碳达峰和碳中和。"), ("“双”是指两个目标。", "“双”是指两个目标。")],
)
def test_an_answer_loses_the_whole_term_alone(answer: str, text: str) -> None:
    """What it says of a part of the term is its beginning."""
    assert got(["什么是双碳？", answer, "什么是三通？", "通水等。"])["双碳"] == text
