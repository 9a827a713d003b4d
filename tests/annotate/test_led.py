"""Under whose lead something is done, and where somebody went to see it, in the stock words of officials."""

from __future__ import annotations

import pytest

from tests.annotate.test_said import explained_by
from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.find import Finder

INDEX = build(
    [report(place, "2026-01-12", "三百工程") for place in ("湖南省", "株洲市", "攸县", "浙江省", "宁波市")]
)
FINDER = Finder(INDEX)
HEAD = "政府工作报告\n2026年1月12日在攸县第十六届人民代表大会第四次会议上\n\n"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("在市委、市政府和县委的坚强领导下，县政府深入贯彻落实，全力推进“三百工程”。", "攸县"),
        ("在省委、省政府的关心支持下，推进“三百工程”。", "攸县"),
        ("深入贯彻习近平总书记考察湖南重要讲话精神，推进“三百工程”。", "攸县"),
        ("调拨株洲物资52万件，受到市“三百工程”指挥部表扬。", "株洲市"),
        ("市教育局要求，各县推进“三百工程”。", "株洲市"),
        ("省水利厅厅长李明强调，要推进“三百工程”。", "湖南省"),
        ("县安委办要求，推进“三百工程”。", "攸县"),
        ("市场监管局要求，推进“三百工程”。", "攸县"),
        ("首先到达宁波，先后来到企业，学习了“三百工程”的做法。", "宁波市"),
        ("下午，考察团赴宁波参观展览馆，学习“三百工程”的经验。", "宁波市"),
    ],
)
def test_in_a_report_of_a_county_a_name_is_of_whom_its_sentence_says(text: str, place: str) -> None:
    """Leaders and speeches that are followed give it to nobody."""
    assert explained_by(HEAD + text, FINDER) == [place]


@pytest.mark.parametrize(
    ("posts", "place"),
    [
        ("省委常委、市委书记、市长李某", "株洲市"),
        ("省人大代表、市长李某", "株洲市"),
        ("省委副书记、市委书记李某", "株洲市"),
        ("湖南省委副书记、宁波市委书记李某", "宁波市"),
        ("市委副书记、县委书记李某", "攸县"),
        ("省委副书记、省长李某", "湖南省"),
        ("副省长李某", "湖南省"),
        ("县长李某", "攸县"),
    ],
)
def test_of_several_posts_the_last_level_or_place_is_whose_words_they_are(posts: str, place: str) -> None:
    """A meeting of which these speak is theirs too."""
    assert explained_by(f"{HEAD}{posts}在大会召开时要求，推进“三百工程”。", FINDER) == [place]


def test_what_visitors_saw_next_is_the_hosts() -> None:
    """Whatever led the visitors."""
    text = "8月10日，攸县县委书记程某带领考察团来宁波市学习经验。\n考察团一行实地观摩了“三百工程”项目。"
    assert explained_by(text, FINDER) == ["宁波市"]


def test_a_level_behind_the_name_counts_where_nothing_else_does() -> None:
    """推动我县高质量发展 is said in a county."""
    assert explained_by("各乡镇要加快“三百工程”，推动我县发展。", FINDER) == ["攸县"]


def test_a_look_up_is_not_answered_by_those_who_lead() -> None:
    """But by all, where nobody else is named."""
    found = answer("在市委、市政府的坚强领导下，扎实推进三百工程", INDEX)
    assert len(found.hits) == len(INDEX.origins)
