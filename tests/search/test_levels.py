"""A level in a query is that in which the place beside it lies; organs of one place are told apart."""

from __future__ import annotations

import pytest

from tests.search.test_places import report
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Source
from zhuzhou_cli.search import answer

COUNTIES = build(
    [
        report("湖南省", "2026-01-15", "十大民生实事"),
        report("长沙市", "2026-01-06", "三百工程", "十大民生实事", "三项机制"),
        report("株洲市", "2025-12-25", "三百工程", "八大行动", "十大民生实事"),
        report("攸县", "2026-01-10", "三百工程", "四个攸县"),
    ]
)


@pytest.mark.parametrize(
    ("query", "answered", "narrowed"),
    [
        ("攸县落实市三百工程", ["株洲市"], ""),
        ("会议指出，2026年攸县落实市“三百工程”，打造“四个攸县”。", ["株洲市", "攸县"], ""),
        ("2026年攸县落实市“十大民生实事”、县“三百工程”", ["株洲市", "攸县"], "攸县2026年"),
        ("攸县落实省八大行动、市三百工程、县三百工程", ["株洲市", "株洲市", "攸县"], "湖南"),
        ("攸县落实市三项机制", ["长沙市"], "株洲"),
        ("三百工程在长沙、攸县、株洲各是什么", ["长沙市", "株洲市", "攸县"], ""),
        ("三百工程在长沙、攸县的做法", ["长沙市", "攸县"], ""),
        ("三项机制在长沙、株洲有吗", ["长沙市"], "株洲"),
        ("省里有三项机制吗", ["长沙市"], "省"),
        ("株洲市八大行动和我县三百工程", ["株洲市", "攸县"], ""),
        ("落实湖南省十大民生实事，结合我县实际，实施三百工程", ["湖南省", "攸县"], ""),
        ("市里有没有四个攸县", ["攸县"], "市"),
        ("长沙的三项机制、株洲的八大行动、省里的十大民生实事", ["长沙市", "株洲市", "湖南省"], ""),
        ("攸县的四个攸县和三项机制", ["攸县", "长沙市"], "攸县"),
        ("攸县的四个攸县和八大行动", ["攸县", "株洲市"], "攸县"),
        ("长沙的三项机制和八大行动", ["长沙市", "株洲市"], "长沙"),
        ("茶陵县县委提出三百工程", ["株洲市"], ""),
        ("衡南县县委提出十大民生实事", ["湖南省"], ""),
        ("新华社长沙1月20日电 湖南省召开会议，部署“十大民生实事”", ["湖南省"], ""),
    ],
)
def test_a_level_beside_a_place_is_what_it_lies_in(query: str, answered: list[str], narrowed: str) -> None:
    """Its report answers, or it is said to have none."""
    found = answer(query, COUNTIES)
    assert ([hit.source.place for hit in found.hits], found.narrowed) == (answered, narrowed)


def of_court(place: str, term: str) -> Glossary:
    """The report of a court, newer than that of the government of its place."""
    source = Source(place, "中级人民法院工作报告", "2026-01-20")
    return Glossary("court", "名词解释", source, (Entry(1, term, "法院的好事。"),))


ORGANS = build([report("株洲市", "2025-12-25", "八大行动", "三百工程"), of_court("株洲市", "八大行动")])


@pytest.mark.parametrize(
    ("query", "reports"),
    [
        ("株洲市政府八大行动，推进三百工程", ["政府", "政府"]),
        ("株洲市中级人民法院八大行动和株洲市政府八大行动", ["中级", "政府"]),
        ("八大行动", ["政府", "中级"]),
    ],
)
def test_the_reports_of_two_organs_are_two(query: str, reports: list[str]) -> None:
    """The newer one does not stand for both."""
    assert [hit.source.report[:2] for hit in answer(query, ORGANS).hits] == reports


YEARS = build(
    [
        report("长沙市", "2026-01-06", "九大行动", "三百工程"),
        report("长沙市", "2025-01-05", "三百工程", "三项机制"),
        report("衡阳市", "2025-01-03", "三项机制"),
        report("株洲市", "2024-12-25", "三百工程", "八大行动"),
    ]
)


@pytest.mark.parametrize(
    ("query", "answered", "narrowed"),
    [
        (
            "2025年长沙和2026年长沙的九大行动、三百工程",
            ["九 长沙市2026", "三 长沙市2026", "三 长沙市2025"],
            "2025年",
        ),
        (
            "长沙2025年、2026年的三项机制、三百工程",
            ["三 长沙市2025", "三 长沙市2026", "三 长沙市2025"],
            "2026年",
        ),
        ("衡阳、长沙的三项机制和三百工程", ["三 长沙市2025", "三 衡阳市2025", "三 长沙市2026"], "衡阳"),
        ("长沙的九大行动和三百工程", ["九 长沙市2026", "三 长沙市2026"], ""),
        ("长沙的九大行动和八大行动", ["九 长沙市2026", "八 株洲市2024"], "长沙"),
        ("株洲的八大行动、长沙的三百工程", ["八 株洲市2024", "三 长沙市2026"], ""),
        ("长沙2025年和株洲2024年的三百工程", ["三 长沙市2025", "三 株洲市2024"], ""),
        ("株洲2023年和长沙2025年三百工程", ["三 长沙市2025"], "株洲2023年"),
        ("2026年长沙和株洲的三百工程", ["三 长沙市2026"], "株洲2026年"),
        ("长沙三百工程2025年，株洲八大行动2024年", ["三 长沙市2025", "八 株洲市2024"], ""),
        ("2025年衡阳三项机制、长沙三百工程", ["三 衡阳市2025", "三 长沙市2025"], ""),
    ],
)
def test_places_and_years_before_a_list_are_those_of_each_name(
    query: str, answered: list[str], narrowed: str
) -> None:
    """What one of them has not of one name is told, though it has another."""
    found = answer(query, YEARS)
    said = [f"{hit.match.text[:1]} {hit.source.place}{hit.source.date[:4]}" for hit in found.hits]
    assert (said, found.narrowed) == (answered, narrowed)


LADDER = {
    "攸县": ["攸县", "株洲市", "湖南省"],
    "炎陵县": ["炎陵县", "株洲市", "湖南省"],
    "衡南县": ["衡南县", "衡阳市", "湖南省"],
}
"""Counties, each with the city and the province in which it lies."""
OPEN = ("湖南省", "株洲市", "长沙市", "攸县", "江西省")
LADDERED = build([report(place, "2026-01-12", "三百工程") for place in OPEN])
OF_LEVELS = [
    [
        *(
            "{}推进三百工程",
            "{}推进三百工程，成效明显。",
            "{}召开会议，部署“三百工程”。",
            "{}，我们抓好“三百工程”。",
        ),
        *(
            "2026年，{}抓好三百工程",
            "三百工程在{}怎么做",
            "{}抓好县三百工程",
            "{}召开会议。会议指出，要推进“三百工程”",
        ),
    ],
    [
        *("{}落实市三百工程", "{}贯彻市委“三百工程”", "{}推进市里的三百工程", "{}承接市级三百工程"),
        *(
            "{}召开会议，部署落实市委、市政府三百工程",
            "今年，{}将落实市三百工程，加快发展",
            "会议指出，{}要抓好市三百工程",
        ),
    ],
    [
        *("{}落实省三百工程", "{}贯彻省委“三百工程”", "{}对接省三百工程", "{}推进全省三百工程"),
        "{}按照省政府工作报告提出的“三百工程”，加快发展",
    ],
]
"""Sentences of a county that are of itself, of its city and of its province."""


@pytest.mark.parametrize("level", range(3))
@pytest.mark.parametrize("county", [*LADDER])
def test_a_sentence_is_answered_from_its_level_or_the_next_one_above(county: str, level: int) -> None:
    """By the first of these that has the name, and by no other place."""
    place = next(place for place in LADDER[county][level:] if place in OPEN)
    said = {text: answer(text.format(county), LADDERED) for text in OF_LEVELS[level]}
    answered = {text: [hit.source.place for hit in found.hits] for text, found in said.items()}
    assert answered == {text: [place] for text in OF_LEVELS[level]}


OF_TWO = build(
    [
        report("湖南省", "2025-01-14", "三百工程", "三高四新"),
        report("株洲市", "2025-12-25", "三百工程"),
        report("株洲市", "2024-12-25", "三百工程"),
    ]
)


@pytest.mark.parametrize(
    ("query", "answered", "narrowed"),
    [
        *(
            (query, [], "省2024年")
            for query in ("2024年省里的三百工程", "2024年省三百工程", "全省2024年三百工程")
        ),
        *((query, ["湖南省2025"], "") for query in ("2025年省里的三百工程", "2025年省委三百工程")),
        ("2024年市里的三百工程", ["株洲市2024"], ""),
        *(
            (query, ["湖南省2025", "株洲市2025", "株洲市2024"], "")
            for query in (
                "省里和市里的三百工程",
                "我市和我省的三百工程",
                "省、市三百工程",
                "省委、市委三百工程",
            )
        ),
        ("2025年我省和2024年我市的三百工程", ["湖南省2025", "株洲市2024"], ""),
        ("2024年我市和我省的三百工程", ["株洲市2024"], "省2024年"),
        ("株洲有三高四新吗", [], "株洲"),
    ],
)
def test_levels_beside_years_and_other_levels_are_asked_for(
    query: str, answered: list[str], narrowed: str
) -> None:
    """Each has its own year, and which has none is told."""
    found = answer(query, OF_TWO)
    assert ([f"{hit.source.place}{hit.source.date[:4]}" for hit in found.hits], found.narrowed) == (
        answered,
        narrowed,
    )
