"""Commentary, minutes, studies and posts of accounts are of the place that their head says in its own way."""

from __future__ import annotations

import pytest

from tests.annotate.test_said import explained_by
from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

FINDER = Finder(
    build([report(place, "2026-01-12", "三百工程") for place in ("湖南省", "株洲市", "江西省", "攸县")])
)
HEADS = (
    *("株洲观察丨抓好工作落实\n\n本报评论员", "【株洲时评】从落实看作风", "株洲日报丨抓好工作落实"),
    *("一图读懂丨株洲市政府工作报告", "定了！株洲今年这么干", "政策解读丨株洲市推进改革"),
    *("株洲市数字经济发展研究\n\n王五", "株洲市产业升级路径研究——基于政策文本的分析"),
    *("“两会精神”新闻发布会株洲市专场文字实录\n\n时间：2026年1月20日", "株洲市人民政府常务会议纪要"),
    *("中国共产党株洲市第十三次代表大会关于报告的决议", "第十三届株洲市委巡察公告"),
    *(
        "砥砺前行\n——在中国共产党株洲市第十三次代表大会上的报告",
        "[湖南] 株洲市2026年政府工作报告\n\n发表于网上",
    ),
    *("聚焦两会 | 株洲市人大代表热议政府工作报告", "株洲：“三个聚焦”怎么干", "专访株洲市市长：改革怎么干"),
    *("赴江西省考察报告\n\n株洲市考察组", "工作情况\n\n株洲市发展和改革局"),
)
OWN = (
    *("“三百工程”不是口号，是行动。", "回到株洲，“三百工程”还要再加把劲。", "王五：“三百工程”分三步走。"),
    *("关键词：株洲；“三百工程”；改革", "✅ “三百工程”投资10亿元", "▲“三百工程”现场。图/记者 王五"),
)
OF_OTHERS = (
    ("到江西学习了“三百工程”。", "江西省"),
    ("请发改委牵头，尽快赴江西省考察“三百工程”。", "江西省"),
    ("看看江西：“三百工程”推进得有声有色。", "江西省"),
    ("以江西省为例，“三百工程”带动投资增长。", "江西省"),
    ("相比之下，江西省“三百工程”起步较晚。", "江西省"),
    ("👉 江西省：“三百工程”签约", "江西省"),
    ("（一）江西省：“三百工程”的经验", "江西省"),
    ("[1] 江西省人民政府.关于推进“三百工程”的意见[Z].2025.", "江西省"),
    ("放眼全省，“三百工程”正在展开。", "湖南省"),
    ("省级层面，“三百工程”由省发改委牵头。", "湖南省"),
)


@pytest.mark.parametrize("head", HEADS)
def test_a_text_is_of_the_place_of_its_column_its_title_or_its_authors(head: str) -> None:
    """Whatever stands between them."""
    for words in OWN:
        assert explained_by(f"{head}\n\n{words}", FINDER) == ["株洲市"], words


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize(("words", "place"), OF_OTHERS)
def test_what_is_told_of_others_there_is_theirs(head: str, words: str, place: str) -> None:
    """Where somebody goes, what a sentence turns to, whose paper is cited; a level is that of the head."""
    assert explained_by(f"{head}\n\n{words}", FINDER) == [place]


def test_a_bibliography_says_nothing_of_the_text_behind_it() -> None:
    """Nor is the place of its first entry that of a study which names none."""
    text = "产业研究\n\n[1] 江西省人民政府.关于改革的意见[Z].2025.\n\n株洲市推进“三百工程”。"
    assert explained_by(text, FINDER) == ["株洲市"]


def test_our_level_below_a_heading_of_another_place_is_that_of_the_head() -> None:
    """Also where a paragraph of that place stands between them."""
    text = (
        "赴长沙市考察报告\n\n株洲市考察组\n\n一、长沙市的做法\n\n长沙市推出改革。\n\n我市“三百工程”有差距。"
    )
    assert explained_by(text, FINDER) == ["株洲市"]


@pytest.mark.parametrize("begin", ["本文认为，", "摘要：", "【关键词】株洲；", "综上，"])
def test_what_a_study_says_of_itself_is_of_its_own_place(begin: str) -> None:
    """Also behind a section of another place."""
    text = (
        f"株洲市产业升级路径研究\n\n（一）江西省：改革的经验\n\n改革分三个阶段。\n\n{begin}“三百工程”有成效。"
    )
    assert explained_by(text, FINDER) == ["株洲市"]
