"""A section is of the place with which its heading begins, however this is numbered, up to the next one."""

from __future__ import annotations

import pytest

from tests.annotate.test_said import explained_by
from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.search.find import Finder

FINDER = Finder(
    build([report(place, "2026-01-12", "三百工程") for place in ("株洲市", "江西省", "攸县", "长沙市")])
)
HEADINGS = (
    *(
        "{p}",
        "# {p}",
        "## {p}",
        "一、{p}",
        "（一）{p}",
        "1. {p}",
        "**{p}**",
        "【{p}】",
        "◆{p}",
        "● {p}",
        "{p}篇",
    ),
    *(
        "{p}聚焦改革打造样板",
        "{p}：聚焦改革 打造样板",
        "## {p}：聚焦改革打造样板",
        "——{p}的做法",
        "{p}经验材料",
    ),
    *("{k}、{p}：聚焦改革", "{k}、{p}聚焦改革打造样板", "{i}．{p}聚焦改革打造样板", "## {k}、{p}"),
)
BODIES = (
    *("“三百工程”成效好。", "一是抓好“三百工程”。", "今年以来，推进“三百工程”。"),
    *(
        "主要做法\n\n抓好“三百工程”。",
        "1）突出重点\n\n抓好“三百工程”。",
        "（1）抓好落实。\n\n（2）抓好“三百工程”。",
    ),
)
TITLES = ("经验材料汇编", "# 各地做法", "湖北省各地工作动态")


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("heading", HEADINGS)
def test_each_section_of_a_compilation_is_of_its_own_place(heading: str, title: str) -> None:
    """What is said there of no place; of a place without a report nothing."""
    places = {"攸县": ["攸县"], "南昌市": ["江西省"], "广州市": [], "长沙市": ["长沙市"]}
    for body in BODIES:
        sections = (
            heading.format(p=place, k="一二三四"[i], i=i + 1) + f"\n\n{body}\n\n抓实“三百工程”。"
            for i, place in enumerate(places)
        )
        expected = [place for of in places.values() for place in of * 2]
        assert explained_by("\n\n".join([title, *sections]), FINDER) == expected, body


@pytest.mark.parametrize("number", ["{}. {}", "（{}）{}", "- {1}", "● {1}", "{}、{}"])
def test_places_that_are_items_of_a_list_head_nothing(number: str) -> None:
    """What stands below the list is of the place of the paper."""
    items = "\n".join(number.format(i, place) for i, place in enumerate(("攸县", "南昌市", "长沙市"), 1))
    assert explained_by(f"株洲市工作要点\n\n{items}\n\n抓好“三百工程”。", FINDER) == ["株洲市"]


def test_a_section_ends_with_what_stands_above_it() -> None:
    """As deep as it may be."""
    name = "“三百工程”。"
    lines = ("株洲市工作要点", "一、先进典型", "（一）攸县", name, "1. 做法", name, "（二）成效", name)
    text = "\n\n".join(lines)
    assert explained_by(text, FINDER) == ["攸县", "攸县", "株洲市"]
    assert explained_by(f"{text}\n\n二、要求\n\n{name}", FINDER)[-1] == "株洲市"
