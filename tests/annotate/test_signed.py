"""A text whose head says nothing is of those who signed it, reported it, or have it on their page."""

from __future__ import annotations

import pytest

from tests.annotate.test_namesakes import FINDER, INDEX
from tests.annotate.test_said import explained_by
from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search import answer
from zhuzhou_cli.search.find import Finder

ALONE = Finder(build([report("嘉兴市", "2026-01-12", "三百工程", "双随机、一公开")]))


@pytest.mark.parametrize(
    "text",
    [
        "关于推进“三百工程”的通知\n\n各单位：\n\n请推进“三百工程”。\n\n岳阳市人民政府办公室\n2025年3月1日",
        "推进“三百工程”。\n岳阳市教育局\n2025年3月1日",
        "本报记者 王某 湖南岳阳报道 近日，“三百工程”启动。",
        "本报记者 王某 发自岳阳\n近日，“三百工程”启动。",
        "全市推进“三百工程”。\n（岳阳日报记者 王某）",
        "发布时间：2025-3-1 来源：岳阳市教育局\n推进“三百工程”。",
        "推进“三百工程”。\n主办单位：岳阳市人民政府办公室",
        "“三百工程”推进会-岳阳市人民政府\n推进“三百工程”。",
        "省会长沙有桥。位于湖南北部的岳阳推进“三百工程”。",
        "江城岳阳推进“三百工程”。",
        "记者在岳阳看到，“三百工程”深入人心。",
        "李强在岳阳调研时强调，抓好“三百工程”。",
    ],
)
def test_what_stands_round_a_text_says_whose_it_is(text: str) -> None:
    """And where they have no report, that of no other place explains it."""
    assert set(explained_by(text, FINDER)) == {"岳阳市"}
    assert explained_by(text.replace("岳阳", "赣州").replace("湖南", "江西"), ALONE) == []


@pytest.mark.parametrize("region", ["川渝两地", "沪苏浙皖"])
def test_what_a_region_does_is_explained_by_no_city(region: str) -> None:
    """A look-up says that it is theirs."""
    assert explained_by(f"{region}推进“三百工程”。", ALONE) == []
    assert region[:2] in answer(f"{region}推进三百工程", INDEX).narrowed


def test_a_comma_in_quotes_is_a_mark_of_the_name() -> None:
    """As most people type it, in texts and in sentences that are looked up."""
    assert explained_by("嘉兴市落实“双随机，一公开”监管。", ALONE) == ["嘉兴市"]
