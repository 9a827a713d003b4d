"""Places that share a name, or lie in each other: each text is explained by the report of its own place."""

from __future__ import annotations

import pytest

from tests.search.test_places import report
from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

FINDER = Finder(
    build(
        [
            report("长沙县", "2025-01-05", "六大攻坚", "五好园区"),
            report("长沙市", "2025-01-10", "六大攻坚"),
            report("吉林省", "2025-01-12", "四大集群"),
            report("吉林市", "2025-01-11", "四大集群"),
            report("南京市鼓楼区", "2025-01-11", "四大片区"),
            report("福州市鼓楼区", "2025-01-12", "四大片区"),
            report("朝阳区", "2025-01-11", "九大场景"),
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("长沙县抓好“六大攻坚”。", ["长沙县"]),
        ("长沙市抓好“六大攻坚”。", ["长沙市"]),
        ("湖南省长沙县抓好“六大攻坚”。", ["长沙县"]),
        ("长沙市长沙县抓好“六大攻坚”。", ["长沙县"]),
        ("长沙县政府工作报告\n\n抓好“六大攻坚”。", ["长沙县"]),
        ("长沙市政府工作报告\n\n抓好“六大攻坚”。", ["长沙市"]),
        ("长沙市抓好“五好园区”。", []),
        ("长沙抓好“五好园区”。", []),
        ("长沙县抓好“五好园区”。", ["长沙县"]),
        ("吉林市建设“四大集群”。", ["吉林市"]),
        ("吉林省建设“四大集群”。", ["吉林省"]),
        ("四平市建设“四大集群”。", ["吉林省"]),
        ("吉林省四平市建设“四大集群”。", ["吉林省"]),
        ("南京市鼓楼区“四大片区”", ["南京市鼓楼区"]),
        ("南京鼓楼建设“四大片区”。", ["南京市鼓楼区"]),
        ("福州市鼓楼区建设“四大片区”。", ["福州市鼓楼区"]),
        ("徐州市鼓楼区建设“四大片区”。", []),
        ("南京市鼓楼区政府工作报告\n\n建设“四大片区”。", ["南京市鼓楼区"]),
        ("辽宁省朝阳市推进“九大场景”。", []),
        ("北京市朝阳区推进“九大场景”。", ["朝阳区"]),
    ],
)
def test_a_place_is_no_other_of_its_name(text: str, places: list[str]) -> None:
    """Neither of another kind, nor in another city, nor the city in which it lies."""
    marks = annotated(read(text.encode(), "a.txt"), FINDER, lambda _: False, every=True).marks
    assert [mark.located.source.place for mark in marks] == places


LAYERS = Finder(
    build(
        [
            report("湖南省", "2026-01-27", "八大行动"),
            report("长沙市", "2026-01-08", "八大行动", "三百工程"),
            report("长沙市", "2025-01-06", "三百工程"),
            report("株洲市", "2024-12-25", "三百工程"),
            report("浏阳市", "2025-12-28", "八大行动", "三百工程"),
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("湖南长沙推进“八大行动”。", ["长沙市"]),
        ("湖南浏阳推进“八大行动”。", ["浏阳市"]),
        ("湖南长沙浏阳市推进“八大行动”。", ["浏阳市"]),
        ("在湖南长沙，“八大行动”正在推进。", ["长沙市"]),
        ("湖南长沙：“八大行动”来了", ["长沙市"]),
        ("# 湖南·长沙\n\n推进“八大行动”。", ["长沙市"]),
        ("长沙浏阳市推进“八大行动”。", ["浏阳市"]),
        ("长沙市的浏阳市推进“八大行动”。", ["浏阳市"]),
        ("湖南的长沙推进“八大行动”。", ["长沙市"]),
        ("湖南省推进“八大行动”。", ["湖南省"]),
        ("长沙市在全省率先推进“八大行动”。", ["长沙市"]),
        ("浏阳市全市率先实施“三百工程”。", ["浏阳市"]),
        ("浏阳市在全省首先实施“三百工程”。", ["浏阳市"]),
        ("长沙在全国率先推进“八大行动”。", ["长沙市"]),
        ("长沙市，全省最早推进“八大行动”。", ["长沙市"]),
        ("全省推进“八大行动”。", ["湖南省"]),
        ("长沙市政府工作报告\n\n抓好省“八大行动”。\n\n推进“八大行动”。", ["湖南省", "长沙市"]),
        ("一、长沙\n推进“八大行动”。\n\n二、浏阳\n推进“八大行动”。", ["长沙市", "浏阳市"]),
        ("## 长沙\n\n> 浏阳：“八大行动”", ["浏阳市"]),
        ("四川眉山：\n推进“八大行动”。", []),
        ("安徽滁州市：\n推进“八大行动”。", []),
        ("日照，“八大行动”启动。", []),
        ("长沙、浏阳、株洲推进“三百工程”。", ["长沙市"]),
        ("长沙、浏阳、株洲三市共推“三百工程”。", ["长沙市"]),
        ("长沙市政府工作报告\n\n今年省政府工作报告提出，要实施“八大行动”。", ["湖南省"]),
        ("长沙市委常委、浏阳市委书记表示，“三百工程”要再上台阶。", ["浏阳市"]),
        ("长沙要带头推进全省“八大行动”。", ["湖南省"]),
        ("株洲市召开推进会。长沙市介绍了经验。\n会议强调，要推进“三百工程”。", ["株洲市"]),
        ("宁波日报讯 我市推进“三百工程”。", []),
        ("衡阳1月3日讯 我市推进“三百工程”。", []),
        ("广东省召开大会。\n全省“八大行动”启动。", []),
    ],
)
def test_of_places_that_lie_in_each_other_the_last_one_is_meant(text: str, places: list[str]) -> None:
    """Also as a heading without its kind; and to be first in the province says nothing of the province."""
    marks = annotated(read(text.encode(), "a.txt"), LAYERS, lambda _: False, every=True).marks
    assert [mark.located.source.place for mark in marks] == places


OVER = "2025年，长沙市“三百工程”成效显著。"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (f"{OVER}今年，长沙市推进“三百工程”。", ["2025", "2026"]),
        (f"{OVER}\n\n新的一年，长沙市推进“三百工程”。", ["2025", "2026"]),
        ("长沙市2025年推进“三百工程”，今年优化“三百工程”。", ["2025", "2026"]),
        (f"{OVER}长沙市推进“三百工程”。", ["2025", "2025"]),
        ("2025年长沙市政府工作报告提出，今年推进“三百工程”。", ["2025"]),
        ("2025年1月8日，长沙市召开会议。今年，长沙市推进“三百工程”。", ["2025"]),
        (
            "长沙市2025年总结和2026年计划\n一、2025年总结\n“三百工程”见效。\n二、2026年计划\n推进“三百工程”。",
            ["2025", "2026"],
        ),
    ],
)
def test_this_year_is_another_than_the_one_before_it(text: str, years: list[str]) -> None:
    """But for the year of a day, or of a paper, which says of its own year: 今年."""
    marks = annotated(read(text.encode(), "a.txt"), LAYERS, lambda _: False, every=True).marks
    assert [mark.located.source.date[:4] for mark in marks] == years
