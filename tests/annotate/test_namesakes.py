"""What is called after a place is none; levels and people are of the place that the text says of them."""

from __future__ import annotations

import pytest

from tests.annotate.test_said import explained_by
from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.find import Finder

INDEX = build(
    [
        report(place, f"{year}-01-12", "三百工程")
        for place, year in (
            *(("湖南省", 2023), ("岳阳市", 2023), ("湘潭市", 2023), ("上海市", 2023), ("长沙市", 2023)),
            *(("吉林市", 2025), ("浙江省", 2026), ("嘉兴市", 2026)),
        )
    ]
)
FINDER = Finder(INDEX)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("上海市徐汇区湖南路街道推进“三百工程”。", "上海市"),
        ("上海市虹口区推进改革。嘉兴路街道居民说，“三百工程”好。", "上海市"),
        ("岳阳市召开座谈会。\n浙江大学教授李军认为，“三百工程”抓住了关键。", "岳阳市"),
        ("岳阳市与浙江工业大学签约，共同推进“三百工程”。", "岳阳市"),
        ("岳阳市召开会议。浙江吉利控股集团负责人表示，将助力“三百工程”。", "岳阳市"),
        ("李军，湖南湘潭人，现任岳阳市市长。任内推进“三百工程”。", "岳阳市"),
    ],
)
def test_streets_schools_firms_and_homes_are_no_places(text: str, place: str) -> None:
    """Nor are they in a look-up of what people would paste."""
    assert explained_by(text, FINDER) == [place]


def test_a_look_up_is_answered_by_the_place_of_the_post_and_not_of_the_home() -> None:
    """As annotating does."""
    found = answer("李军，湖南湘潭人，现任岳阳市市长，推进三百工程", INDEX)
    assert [hit.source.place for hit in found.hits] == ["岳阳市"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("全省“三百工程”现场推进会在岳阳召开。", "湖南省"),
        ("省委书记来岳阳调研，强调抓好省委部署的“三百工程”。", "湖南省"),
        ("副省长在长沙调研时强调，落实好省委、省政府部署的“三百工程”。", "湖南省"),
        ("1月22日，副省长赴株洲市、湘潭市调研。\n王五指出，要落实省委、省政府部署的“三百工程”。", "湖南省"),
        ("全市“三百工程”现场会在长沙县召开。", "长沙市"),
        ("市委书记到长沙县调研，要求抓好全市“三百工程”。", "长沙市"),
    ],
)
def test_a_level_alone_is_that_of_the_places_beside_it(text: str, place: str) -> None:
    """However old its report is, in look-ups too; no city is a province, though called as one: 吉林市."""
    assert explained_by(text, FINDER) == [place]
    assert [hit.source.place for hit in answer(text, INDEX).hits] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("本报讯 1月5日，岳阳市市长刘新华率队赴湘潭市考察学习。\n据了解，“三百工程”进展好。", "岳阳市"),
        ("1月5日，岳阳市党政代表团来湘潭考察，湘潭市市长王五陪同。\n会议指出，抓好“三百工程”。", "湘潭市"),
        ("1月5日，嘉兴市考察团一行来岳阳考察。\n王五强调，要抓好“三百工程”。", "岳阳市"),
    ],
)
def test_a_visit_is_of_those_who_tell_of_it(text: str, place: str) -> None:
    """Hosts say that visitors came, 来; visitors that they went, 赴."""
    assert explained_by(text, FINDER) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "11月6日，湘潭市委常委、常务副市长刘新华召开专题调度会。\n刘新华强调，要推动“三百工程”。",
        "湖南日报11月7日讯（通讯员 陈锦）湘潭市委常委、副市长刘新华召开会议。\n刘新华强调，抓好“三百工程”。",
        "湖南日报湘潭2月11日电（记者 李军）今天，湘潭市召开推进会。\n会议要求，要抓好“三百工程”。",
        "湖南日报11月7日讯（通讯员 陈锦）走进湘潭高新区，机器轰鸣。\n今年以来，该市抓好“三百工程”。",
        "岳阳市代表团来湘潭考察。座谈会上，湘潭市委书记刘新华作介绍。\n刘新华说，我市抓好“三百工程”。",
    ],
)
def test_who_speaks_is_of_the_place_of_the_post(text: str) -> None:
    """Whatever paper tells it, and whoever else was named before."""
    assert explained_by(text, FINDER) == ["湘潭市"]


@pytest.mark.parametrize(
    "text",
    [
        "岳阳市委常委会召开会议，传达学习全会精神。\n会议指出，湖南省委全会是一次重要会议。\n会议强调，要推进“三百工程”。",
        "岳阳市政府常务会议纪要\n会议指出，浙江做法是生动实践。\n会议决定，实施“三百工程”。",
        "岳阳市召开推进会。\n湘潭市作了典型发言。\n会议强调，全市要抓好“三百工程”。",
        "岳阳市召开推进会，市长王军出席并讲话。\n湘潭市市长李四作了典型发言。\n王军要求，要抓好“三百工程”。",
    ],
)
def test_what_a_meeting_says_next_is_of_those_who_met(text: str) -> None:
    """Whatever it told of others, and whoever spoke there."""
    assert explained_by(text, FINDER) == ["岳阳市"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("落实湖南省“三百工程”，结合岳阳市实际，实施“三百工程”", ["湖南省", "岳阳市"]),
        (
            "贯彻《湖南省人民政府关于深化“三百工程”的意见》，研究岳阳市贯彻意见，部署“三百工程”",
            ["湖南省", "岳阳市"],
        ),
        ("原长沙市副市长王军任岳阳市市长，推进“三百工程”", ["岳阳市"]),
        ("王军从长沙调任岳阳市市长，推进“三百工程”", ["岳阳市"]),
        ("岳阳：“三百工程”见效｜长沙：“三百工程”开局", ["岳阳市", "长沙市"]),
        ("岳阳：“三百工程”见效 ● 长沙：“三百工程”开局", ["岳阳市", "长沙市"]),
        ("1.岳阳：“三百工程”见效 2.长沙：“三百工程”开局", ["岳阳市", "长沙市"]),
    ],
)
def test_cases_former_posts_and_items_of_a_line_say_whose_a_name_is(text: str, places: list[str]) -> None:
    """In texts and in look-ups."""
    assert explained_by(text, FINDER) == places


def test_no_municipality_has_a_committee_of_a_province() -> None:
    """省委 is of provinces, in a look-up of all of them."""
    found = answer("省委部署的“三百工程”有哪些内容", INDEX)
    assert {hit.source.place for hit in found.hits} == {"湖南省", "浙江省"}
