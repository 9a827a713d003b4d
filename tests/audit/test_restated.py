"""A302 in entries of the appendix that list, or say once more, another number than their term."""

from __future__ import annotations

import pytest

from tests.audit.test_miscounted import WRONG, listed_in


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("“强县富民六项行动”：产业、教育、医疗、交通、生态。", "名词解释第2条列出 5 项"),
        ("强县富民四项行动：指产业、教育、医疗、交通、生态。", "名词解释第2条列出 5 项"),
        (
            "“强县富民四大工程”：指交通工程、水利工程、能源工程、信息工程、安居工程。",
            "名词解释第2条列出 5 项",
        ),
        ("“1+5+N”体系：1个核心、4个支撑、N个应用。", "名词里是 5，名词解释第2条说 4"),
        ("“1+5+N”体系：指建设一个核心、四大支撑和若干应用。", "名词里是 5，名词解释第2条说 4"),
        ("“135”工程：即1个目标，3条路径，6项行动。", "名词里是 5，名词解释第2条说 6"),
        ("一核四支撑：一个核心（主城区）、五个支撑。", "名词里是 4，名词解释第2条说 5"),
        ("“科创十条”：支持科技创新的九条政策措施。", "名词解释第2条说有 9 项"),
        ("“惠企26条”：指支持民营经济发展的28条措施。", "名词解释第2条说有 28 项"),
        ("“五大行动”：指县委部署实施的六大行动。", "名词解释第2条说有 6 项"),
        ("“三大战役”：工业突围、项目攻坚两大战役。", "名词解释第2条说有 2 项"),
        ("“三个规定”：《干预司法记录规定》《过问案件记录规定》。", "名词解释第2条列出 2 项"),
    ],
)
def test_an_explanation_with_another_number_than_its_term_is_told(entry: str, why: str) -> None:
    """Of short items, of figures with measure words, at the end of its one sentence."""
    assert listed_in(entry) == [why]


@pytest.mark.parametrize("entry", WRONG)
def test_a_term_in_quotes_is_counted_as_one_without(entry: str) -> None:
    """“三大战役” is 三大战役."""
    term, _, text = entry[:-1].partition("：")
    assert listed_in(f"“{term}”：{text}") == [f"名词解释第2条列出 {entry[-1]} 项"]


@pytest.mark.parametrize(
    "entry",
    [
        "“强县富民六项行动”：产业、科教、医疗、交通、生态。",
        "“强县富民六项行动”：产业、教育、医疗。",
        "“强县富民六项行动”：产业、教育、医疗、交通和生态。",
        "“强县富民六项行动”：产业、教育、医疗、交通、生态等。",
        "“强县富民六项行动”：农业农村、教育医疗、交通物流、生态环保、城乡融合。",
        "“1+5+N”体系：1个核心、5个支撑、N个应用。",
        "“1+5+N”体系：1个核心、4个支撑。",
        "“1+5+N”体系：1个核心、4个一级支撑和1个二级支撑、N个应用。",
        "“1+5+N”体系：1个核心带动，5个支撑（4个市级、1个县级），N个应用。",
        "“1+5+N”体系：指1个核心，覆盖4个县区，N个应用，5个支撑。",
        "“科创十条”：支持科技创新的十条政策措施。",
        "“三大战役”：工业突围、项目攻坚、民生保障三大战役。",
        "“三大战役”：原工业突围、项目攻坚两大战役和民生保障战役。",
        "“三大战役”：工业突围、项目攻坚、民生保障两大战役。",
        "“三个规定”：《干预司法记录规定》《过问案件记录规定》《任职回避规定》。",
        "“科创十条”：支持科技创新的政策措施，其中税收方面九条措施。",
        "“科创十条”：在原有政策基础上形成的九条政策措施。",
        "“科创十条”：支持科技创新的首批九条政策措施。",
        "“科创十条”：落实中央的八条意见。",
        "“科创十条”：《办法》第九条规定的政策。",
        "强县富民六项行动：县委提出的五项重点行动。",
        "“六项行动”：落实省委部署的八项行动。",
        "“三大工程”：指纳入全省规划的交通工程、水利工程、能源工程。",
        "“六大行动”：指交通、水利等三大领域的六大行动。",
        "“百企升级十项行动”：指支持企业升级的行动。",
    ],
)
def test_an_explanation_that_may_agree_with_its_term_is_no_finding(entry: str) -> None:
    """Items may be two in one or more, and counts those of some only, or of something else."""
    assert listed_in(entry) == []
