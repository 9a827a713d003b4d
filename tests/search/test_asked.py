"""Questions as people type them to each other: of one place, of two, with the name said once."""

from __future__ import annotations

import pytest

from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Part, Source
from zhuzhou_cli.search import answer

INDEX = build([report(place, "2026-01-12", "三百工程", "双创") for place in ("株洲市", "长沙市", "江西省")])


def asked(query: str) -> tuple[list[str], str]:
    """The places of the reports that answer, and what none of them is of."""
    found = answer(query, INDEX)
    return [hit.source.place for hit in found.hits], found.narrowed


@pytest.mark.parametrize(
    "query",
    [
        "三百工程是株洲市的还是长沙的？",
        "株洲的三百工程，还有长沙的",
        "株洲有三百工程，长沙也有",
        "株洲有三百工程，长沙呢？",
        "株洲三百工程，那长沙呢",
        "株洲三百工程 vs 长沙三百工程",
        "三百工程@株洲、长沙",
        "要点：株洲有三百工程，长沙也有",
        "株洲的三百工程是什么？长沙的呢？",
        "株洲的三百工程比长沙的多吗",
        "三百工程是株洲还是长沙先提的",
        "株洲没有三百工程吧，长沙才有",
    ],
)
def test_a_place_behind_the_name_is_asked_for_too(query: str) -> None:
    """However the question says that it means the same name."""
    assert asked(query) == (["株洲市", "长沙市"], "")


HALVES = build(
    [
        Glossary(
            "halves",
            "名词解释",
            Source("株洲市", "政府工作报告", "2026-01-12"),
            (
                Entry(
                    1,
                    "四中心一基地",
                    "四个中心。",
                    parts=(Part("四中心", "四个。"), Part("一基地", "一个。")),
                ),
                Entry(2, "八大行动", "八项。"),
            ),
        )
    ]
)


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("围绕八大行动，推进“一区四中心”建设", ["八大行动"]),
        ("推进“一区四中心”建设", []),
        ("推进“四中心”建设", ["四中心一基地"]),
    ],
)
def test_a_part_of_a_term_behind_another_half_is_another_name(query: str, answered: list[str]) -> None:
    """It is suggested, if nothing else is there."""
    found = answer(query, HALVES)
    assert [hit.entry.term for hit in found.hits] == answered
    assert found.hits or [one.term for one in found.suggestions] == ["四中心一基地"]


@pytest.mark.parametrize(
    ("query", "others"),
    [
        ("浏阳的三百工程", ["长沙市", "株洲市", "江西省"]),
        ("醴陵三百工程", ["株洲市", "长沙市", "江西省"]),
        ("新余三百工程", ["江西省", "株洲市", "长沙市"]),
        ("广州三百工程", ["株洲市", "长沙市", "江西省"]),
    ],
)
def test_of_what_others_have_that_of_the_city_or_province_round_the_place_is_first(
    query: str, others: list[str]
) -> None:
    """Who asks for a county without a report may want that of its city."""
    (suggested,) = answer(query, INDEX).suggestions
    assert [suggested.source.place, *(one.source.place for one in suggested.also)] == others


@pytest.mark.parametrize(
    ("query", "answered", "missing"),
    [
        ("要点：株洲有三百工程，广州也有", ["株洲市"], "广州"),
        ("长沙的三百工程是什么？吉安的呢？", ["长沙市"], "吉安"),
        ("广州的三百工程，还有江西的", ["江西省"], "广州"),
        ("麻烦解释一下江西省提出的三百工程", ["江西省"], ""),
        ("麻烦解释一下广东省提出的三百工程", ["株洲市", "长沙市", "江西省"], "广东省"),
        ("听说过长沙那个三百工程", ["长沙市"], ""),
        ("株洲古称建宁，公元214年设郡，如今推进三百工程", ["株洲市"], ""),
        ("他曾参加学院三百工程", ["株洲市", "长沙市", "江西省"], ""),
        ("距长沙40公里，距株洲70公里，镇里以三百工程带动", ["株洲市", "长沙市", "江西省"], ""),
        ("南接长沙县，西靠汨罗市，这里推进三百工程", ["株洲市", "长沙市", "江西省"], ""),
    ],
)
def test_what_has_no_such_report_is_told(query: str, answered: list[str], missing: str) -> None:
    """Beside what others have, or alone."""
    assert asked(query) == (answered, missing)
