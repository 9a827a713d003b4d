"""A name that is another thing by the words beside it is not explained by what a report explains."""

from __future__ import annotations

import pytest

from tests.annotate.test_elsewhere import words
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Source
from zhuzhou_cli.search.find import Finder


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("实施“三百工程”，即引进百名博士、培育百家企业、建设百个平台。", []),
        ("织密“四张网”：供水网、供电网、供气网、通信网。", []),
        ("实施“八大行动”（拆违行动、治水行动、绿化行动等）。", []),
        ("引进百名博士、培育百家企业、建设百个平台“三百工程”。", []),
        ("实施“三百工程”（百村洁净、百村美丽、百村幸福）。", ["三百工程"]),
        ("实施“三百工程”，即洁净、美丽、幸福工程。", ["三百工程"]),
        ("推进城市更新、乡村振兴、三百工程。", ["三百工程"]),
        ("实施“八大行动”，抓好招商、安商、稳商。", ["八大行动"]),
        ("实施“八大行动”：强化招商引资，优化营商环境，培育新质生产力。", ["八大行动"]),
        ("织密“四张网”：供水网，供电网，供气网，通信网。", []),
    ],
)
def test_a_name_that_the_text_explains_otherwise_is_not_marked(text: str, marked: list[str]) -> None:
    """By a list behind it or before it, of which nearly nothing is the report's."""
    assert words(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("建设四中心两基地。", []),
        ("建设四中心、两基地。", []),
        ("深化三医联动、七医协同改革。", []),
        ("实施十大工程、六大行动。", []),
        ("实施十大工程、八大行动。", ["十大工程", "八大行动"]),
        ("建设四中心一基地，打造四中心。", ["四中心一基地", "四中心"]),
    ],
)
def test_a_half_of_a_name_with_another_number_is_not_marked(text: str, marked: list[str]) -> None:
    """四中心两基地 is no 四中心一基地; a name beside a half is none of its own."""
    assert words(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("落实容错纠错“三项机制”。", []),
        ("办好市人大“十件大事”。", []),
        ("落实安全生产“三项机制”。", ["安全生产“三项机制"]),
        ("交通“十大工程”，体育强国“十大工程”，人才“三百工程”。", []),
        ("教育“十大工程”，农村“三百工程”。", ["十大工程", "三百工程"]),
        (
            "株洲市“三项机制”，市应急局“三项机制”，全市“三认”活动，组织“三美”活动。",
            ["三项机制"] * 2 + ["三认”活动", "三美”活动"],
        ),
        ("北斗产业“十件大事”，月度考评、排名通报、“三长”联动“三项机制”。", ["十件大事", "三项机制"]),
        ("落实“三项机制”，用好“三项机制”，加强安全生产的“三项机制”。", ["三项机制"] * 3),
        ("全市守牢“三项机制”，坚守“三项机制”，部署“三项机制”，绷紧“三项机制”。", ["三项机制"] * 4),
        ("市里召开“三项机制”推进会。編制“三项机制”。这就是“三项机制”。", ["三项机制"] * 3),
        ("学习“三项机制”，全市研究“三项机制”，持续引进“三项机制”。", ["三项机制"] * 3),
        ("人才引进“三项机制”，党建引领“三项机制”，交通“三项机制”，文化“三项机制”。", []),
    ],
)
def test_a_name_taken_from_a_longer_one_is_not_marked_behind_other_words(
    text: str, marked: list[str]
) -> None:
    """The report explains 安全生产“三项机制”; verbs and particles qualify nothing."""
    assert words(text) == marked


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("2018年度“十大重点民生实事”全部办结。", []),
        ("2021年株洲市政府工作报告\n办好十大重点民生实事，抓好八大行动。推进LPR改革。", ["LPR"]),
        ("2027年株洲市政府工作报告\n办好十大重点民生实事，抓好八大行动。", ["八大行动"]),
        ("“八大行动”包括：拆违行动、治污行动、增绿行动。", []),
        ("“八大行动”：1.拆违行动；2.治污行动。", []),
        ("“八大行动”：\n1.拆违行动\n2.治污行动", []),
        ("“八大行动”：一是拆违，二是治污。", []),
        ("“八大行动”：一是产业培塑行动，二是创新提升行动。", ["八大行动"]),
        ("株洲市政府工作报告\n（2018年1月5日）\n办好十大重点民生实事。", []),
        ("2025年，办好十大重点民生实事。", ["十大重点民生实事"]),
        ("到2030年，八大行动见效。", ["八大行动"]),
    ],
)
def test_a_list_that_is_new_every_year_is_that_of_its_year(text: str, marked: list[str]) -> None:
    """The report is of December 2024, and so of 2025 too; other names last longer."""
    assert words(text) == marked


ABROAD = Finder(
    build(
        [
            Glossary("x", "x", Source(place, "政府工作报告", date), (Entry(1, name, f"{place}的事。"),))
            for place, date, name in (
                ("郴州市", "2026-01-12", "八大行动"),
                ("广东省", "2025-01-15", "百千万工程"),
            )
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("2025年，郴州市实施了“八大行动”。", 0),
        ("郴州市在2025年实施了“八大行动”。", 0),
        ("二〇二五年，郴州扎实推进“八大行动”。", 0),
        ("2025年郴州市政府工作要点\n2025年，郴州市实施了“八大行动”。", 0),
        ("2026年，郴州市实施了“八大行动”。", 1),
        ("2025年，郴州市启动“八大行动”。", 1),
        ("自2025年起，郴州市实施“八大行动”。2025年以来，郴州市实施“八大行动”。", 2),
        ("2021—2025年，郴州市实施“八大行动”。", 1),
        ("2025年，郴州市经济增长，将实施“八大行动”。", 1),
        ("2025年，全市实施“八大行动”。", 1),
        ("郴州市政府工作报告\n2025年，我市实施“八大行动”。2025年，郴州市实施“八大行动”。", 2),
        ("郴州市2026年政府工作报告\n2025年，郴州市实施“八大行动”。", 1),
        ("政府工作报告\n——2026年1月12日在郴州市第六届人民代表大会上\n2025年，郴州市实施“八大行动”。", 1),
        ("2018年“百千万工程”启动。2022年，广东省实施“百千万工程”。", 2),
    ],
)
def test_what_a_place_did_in_another_year_is_not_of_its_report(text: str, marked: int) -> None:
    """But in the report itself, which looks back; and what began then or is no common noun may last."""
    assert len(words(text, finder=ABROAD)) == marked
