"""Of a list of names the unknown ones are told, whatever parts them; of a sentence nothing is."""

from __future__ import annotations

import pytest

from zhuzhou_cli.index import Index
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Source
from zhuzhou_cli.search import answer


@pytest.fixture(scope="module")
def reports() -> Index:
    """Three reports: of a city twice, and of another one."""

    def glossary(place: str, date: str, **texts: str) -> Glossary:
        entries = tuple(Entry(i, term, text) for i, (term, text) in enumerate(texts.items(), 1))
        return Glossary(f"{place}-{date}", "名词解释", Source(place, "政府工作报告", date), entries)

    return build(
        [
            glossary(
                "株洲市", "2024-12-25", 三百工程="百村洁净工程。", 八大行动="八件事。", LPR="市场报价。"
            ),
            glossary("株洲市", "2023-12-20", 八大行动="另外八件事。"),
            glossary("长沙市", "2025-01-10", 三大支撑="三种支撑。", 八大行动="长沙的八件事。"),
        ]
    )


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("LPR、bdxd", ["LPR", "八大行动"]),
        ("LPR、三百工呈", ["LPR", "三百工程"]),
        ("LPR和八大形动", ["LPR", "八大行动"]),
        ("三大支称、三百工程", ["三大支撑", "三百工程"]),
        ("三百工程和三大支称和LPR", ["三百工程", "三大支撑", "LPR"]),
        ("三百工程咊三大支称咊LPR", ["三百工程", "三大支撑", "LPR"]),
    ],
)
def test_a_name_of_a_list_may_be_typed_otherwise(query: str, terms: list[str], reports: Index) -> None:
    """By its reading, or with a slip, as it may be alone; in the order of the list."""
    got = answer(query, reports)
    assert ([*dict.fromkeys(hit.entry.term for hit in got.hits)], got.missed) == (terms, ())


@pytest.mark.parametrize(
    ("query", "missed"),
    [
        ("三百工程、碳中和", ["碳中和"]),
        ("三百工程四大工程", ["四大工程"]),
        ("LPR、大支", ["大支"]),
        ("推进三百工程一件事一次办", ["一件事一次办"]),
        ("抓好八大行动，啟動九大行動", ["九大行動"]),
        ("三百工程和碳中和", ["碳中和"]),
        ("碳中和和三百工程", ["碳中和"]),
        ("三百工程 以及 碳中和", ["碳中和"]),
        ("三百工程与双一流", ["双一流"]),
        ("三百工程與雙一流", ["雙一流"]),
        ("LPR和MLF", ["MLF"]),
        ("LPR and MLF", ["MLF"]),
        ("MLF LPR GDP", ["MLF", "GDP"]),
        ("LPR、MLF和GDP", ["MLF", "GDP"]),
        ("放管服、双随机和三百工程", ["放管服", "双随机"]),
        ("八大行动、三百工程以及碳中和", ["碳中和"]),
        ("“三百工程”“碳中和”", ["碳中和"]),
        ("《三百工程》《碳中和》", ["碳中和"]),
        ("①三百工程②碳中和", ["碳中和"]),
        ("（1）三百工程（2）碳中和", ["碳中和"]),
        ("1.三百工程2.碳中和", ["碳中和"]),
        ("三百工程|碳中和", ["碳中和"]),
        ("三百工程,碳中和", ["碳中和"]),
        ("三百工程，碳中和", ["碳中和"]),
        ("三百工程 碳中和", ["碳中和"]),
        ("三百工程 碳中和 区别", ["碳中和"]),
        ("三百工程 株洲 碳中和", ["碳中和"]),
        ("八大行动 三百工程 甲乙丙丁", ["甲乙丙丁"]),
        ("八大行动 三百工程 两会", ["两会"]),
        ("株洲的八大行动和碳中和", ["碳中和"]),
        ("株洲三百工程和长沙碳中和", ["长沙碳中和"]),
        ("株洲的八大行动和长沙的碳中和", ["长沙的碳中和"]),
        ("八大行动（2024年）和碳中和", ["碳中和"]),
        ("什么是三百工程和碳中和", ["碳中和"]),
        ("三百工程和碳中和分别是什么", ["碳中和"]),
        ("推进“三百工程”“碳中和”", ["碳中和"]),
        ("推进“三百工程”，打造“海绵城市”", ["海绵城市"]),
        ("“三百工程”“碳中和”的意义", ["碳中和"]),
        ("大力推进三百工程、碳中和", ["碳中和"]),
        ("会议强调“抓好落实”，推进“三百工程”", []),
    ],
)
def test_an_unknown_name_of_a_list_is_told(query: str, missed: list[str], reports: Index) -> None:
    """Behind 、 or 和, a comma, a gap or the number of an item; in quotes; of a place; in a question."""
    found = answer(query, reports)
    assert (bool(found.hits), [*found.missed]) == (True, missed)


@pytest.mark.parametrize(
    "query",
    [
        *("三百工程和乡村振兴有什么关系", "八大行动与我市的关系", "LPR和房贷有什么关系", "LPR和利率的区别"),
        *("三百工程和碳中和区别", "三百工程和碳中和一样吗", "三百工程和它的意义"),
        *("推进三百工程和改善民生", "抓好八大行动 推进三百工程", "三百工程和改善民生", "群众参与三百工程"),
        *("三百工程，八大行动，成效明显", "三百工程，八大行动，改善民生", "八大行动 三百工程 持续推进"),
        *(
            "围绕“三百工程”“八大行动”",
            "三百工程和美乡村",
            "三百工程与时俱进",
            "普及三百工程",
            "碳中和三百工程",
        ),
        *("三百工程 是什么", "三百工程 解释", "三百工程 内容", "什么是三百工程和八大行动", "三百工程 区别"),
        *(
            "三百工程 第17条",
            "17 三百工程",
            "八大行动 名词解释",
            "政府工作报告 八大行动",
            "八大行动 实施方案",
        ),
        *("三百工程 株洲", "株洲 三百工程", "2024年 三百工程", "三百工程 八大行动 今年", "我市和三百工程"),
        *("湘潭 三百工程 八大行动", "天元区 三百工程", "八大行动 市政府 牵头", "八大行动 考核", "LPR 上调"),
        *(
            "你好，三百工程",
            "八大行动,请解释",
            "谢谢 八大行动",
            "LPR rate",
            "LPR meaning",
            "LPR 5年期",
            "LPR和",
        ),
        *("三百工程一址八大行动",),
        *("三百工程三年行动计划", "八大行动第二批项目", "三百工程十周年", "八大行动两个月", "八大行动一览表"),
        *("三百工程 如何 农村 建设", "三百工程、八大行动等", "抓三百工程、促八大行动、保民生"),
    ],
)
def test_the_words_of_a_sentence_or_question_are_no_unknown_names(query: str, reports: Index) -> None:
    """Clauses, what is asked of a name, places, years, and words of which the joint is but a sign."""
    assert answer(query, reports).missed == ()


@pytest.mark.parametrize(
    ("query", "missed"),
    [
        ("三百工程、bdxd", []),
        ("三百工程、百村洁净", []),
        ("三百工程、八大行动（2023年）", []),
        ("2023年的三百工程、八大行动", []),
        ("长沙的三百工程、八大行动、碳中和", ["碳中和"]),
        ("LPR、百村洁净", ["百村洁净"]),
        ("LPR、四走四听", ["四走四听"]),
    ],
)
def test_what_is_found_by_itself_or_elsewhere_is_not_told(
    query: str, missed: list[str], reports: Index
) -> None:
    """Letters that answer, the words of an explanation, and a name that another report has."""
    assert [*answer(query, reports).missed] == missed


@pytest.mark.parametrize(
    ("query", "terms", "narrowed"),
    [
        ("八大行动（2022年）、三百工程", ["三百工程"], "2022年"),
        ("八大行动（浙江）和三百工程", ["三百工程"], "浙江"),
        ("八大行动（长沙）、三百工程", ["八大行动", "三百工程"], ""),
        ("三百工程、八大行动（2022年）", [], "2022年"),
    ],
)
def test_brackets_behind_a_name_ask_for_nothing_of_the_next(
    query: str, terms: list[str], narrowed: str, reports: Index
) -> None:
    """Behind the last name they may be meant of all."""
    found = answer(query, reports)
    assert ([hit.entry.term for hit in found.hits], found.narrowed) == (terms, narrowed)
