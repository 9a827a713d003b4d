"""What a piece of news goes on to tell is of the place with which it began, whoever else it mentions."""

from __future__ import annotations

from itertools import product

import pytest

from tests.annotate.test_said import explained_by
from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

FINDER = Finder(
    build([report(place, "2026-01-12", "三百工程") for place in ("株洲市", "湖南省", "江西省", "攸县")])
)
LEADS = (
    *("10月10日，{}召开会议，部署推进“三百工程”。", "10月10日，{}“三百工程”推进会举行。"),
    *("{}委书记王五在调研时强调，要抓好“三百工程”。", "本报讯 1月2日，{}启动“三百工程”。"),
    *("记者1月2日从{}政府新闻办获悉，“三百工程”进展顺利。", "记者从{}发改委了解到，“三百工程”成效好。"),
    *("近日，{}出台措施，聚焦“三百工程”，促进发展。", "{}两会期间，“三百工程”成为热词。"),
    *("在{}，“三百工程”家喻户晓。", "“三百工程”在{}落地。", "“三百工程”是{}今年的重点。"),
    *("据{}统计局消息，“三百工程”进展好。", "走访{}企业，“三百工程”被反复提及。"),
    *("今年以来，{}以“三百工程”为抓手。", "{}提出，到2030年，“三百工程”基本完成。"),
)
GOES_ON = (
    *("会议指出，要抓好“三百工程”。", "“三百工程”事关全局。", "王五说，“三百工程”要抓实。"),
    *("据介绍，“三百工程”包括三项。", "下一步，将继续推进“三百工程”。", "为此，当地推出“三百工程”。"),
    *("目前，“三百工程”进展顺利。", "借鉴南昌做法，推进“三百工程”。", "比南昌早一年，“三百工程”启动。"),
    *("来自南昌市的客商看好“三百工程”。", "吸引江西企业参与“三百工程”。", "与南昌签约，“三百工程”再添项目。"),
)
ELSEWHERE = (
    *("对比南昌市的“三百工程”，差距不小。", "南昌市也推出“三百工程”。", "不同于南昌“三百工程”，此举更实。"),
    *("南昌方面，“三百工程”已启动。", "而南昌的“三百工程”起步早。", "与南昌市“三百工程”相比，力度更大。"),
)
OF = {"株洲市": "株洲市", "攸县": "攸县", "衡阳市": "湖南省", "广州市": None}
"""Places of which the news may be, each with that of the report which explains a name there."""


@pytest.mark.parametrize("place", OF)
@pytest.mark.parametrize("between", ["", "\n\n"])
def test_a_later_sentence_is_of_the_place_of_the_first(place: str, between: str) -> None:
    """In its paragraph and in the next one; a place with which something is done has no name of it."""
    said = {
        (lead, more): explained_by(lead.format(place) + between + more, FINDER)
        for lead, more in product(LEADS, GOES_ON)
    }
    expected = [OF[place]] * 2 if OF[place] else []
    assert {pair: places for pair, places in said.items() if places != expected} == {}


@pytest.mark.parametrize("between", ["", "\n\n"])
def test_what_another_place_does_or_has_is_its_own(between: str) -> None:
    """And the sentence behind it in another paragraph is of the first place again."""
    said = {
        more: explained_by(f"{LEADS[0].format('株洲市')}{between}{more}\n\n“三百工程”已完成。", FINDER)
        for more in ELSEWHERE
    }
    assert {more: places for more, places in said.items() if places != ["株洲市", "江西省", "株洲市"]} == {}


@pytest.mark.parametrize(
    "who", ["衡阳高新区", "衡阳中院", "衡阳各县市区", "中共衡阳市委", "衡阳日报社", "共青团衡阳市委"]
)
@pytest.mark.parametrize(
    "does", ["召开会议，部署“三百工程”。", "印发通知，要求抓好“三百工程”。", "推进“三百工程”。"]
)
def test_what_somebody_of_a_place_does_is_of_the_place(who: str, does: str) -> None:
    """Of what it lies in, where it has no report itself."""
    assert explained_by(who + does, FINDER) == ["湖南省"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("李四（株洲市副市长）：我们的“三百工程”进展顺利。", ["株洲市"]),
        ("攸县县长王五：我县“三百工程”进展顺利。", ["攸县"]),
        ("株洲市委书记：我们抓好“三百工程”。\n\n攸县县委书记：我们也抓好“三百工程”。", ["株洲市", "攸县"]),
        ("省人大代表、株洲市市长王五说，“三百工程”要抓实。", ["株洲市"]),
        ("问：株洲“三百工程”呢？\n\n答：“三百工程”是重点。", ["株洲市", "株洲市"]),
        ("对株洲来说，“三百工程”是机遇。", ["株洲市"]),
        ("主持人：“三百工程”很重要。", ["湖南省"]),
        ("省长：“三百工程”很重要。", ["湖南省"]),
    ],
)
def test_who_speaks_says_whose_a_name_is(said: str, expected: list[str]) -> None:
    """At a conference of the province; its own people speak for it."""
    text = f"湖南省新闻发布会实录\n\n记者：请问“三百工程”进展如何？\n\n{said}"
    assert explained_by(text, FINDER) == ["湖南省", *expected]
