"""A place or a year in a query says from where the answer has to be."""

from __future__ import annotations

import pytest

from zhuzhou_cli.answers import Answer, Status
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Source
from zhuzhou_cli.search import answer


def report(place: str, date: str, *terms: str) -> Glossary:
    """A report of a place and day with these terms, each explained by its place."""
    source = Source(place, "政府工作报告", date)
    entries = [Entry(number, term, f"{place}{date}的好事。") for number, term in enumerate(terms, 1)]
    return Glossary(f"{place}-{date[:4]}", "名词解释", source, tuple(entries))


INDEX = build(
    [
        report("江西省", "2026-01-27", "双高计划", "三通一码", "2024年十件实事"),
        report("株洲市", "2025-12-25", "双高计划", "八大行动"),
        report("株洲市", "2024-12-25", "八大行动", "海南岛行动"),
    ]
)


def places(found: Answer) -> list[str]:
    """From where the hits are, with the year of the report."""
    return [f"{hit.source.place}{hit.source.date[:4]}" for hit in found.hits]


@pytest.mark.parametrize(
    ("query", "answered"),
    [
        ("双高计划", ["江西省2026", "株洲市2025"]),
        ("江西的双高计划", ["江西省2026"]),
        ("江西省双高计划", ["江西省2026"]),
        ("株洲双高计划", ["株洲市2025"]),
        ("江西的双高计划是什么", ["江西省2026"]),
        ("2026年双高计划", ["江西省2026", "株洲市2025"]),  # a report of December is about the next year
        ("2025年八大行动", ["株洲市2025", "株洲市2024"]),
        ("二〇二四年八大行动", ["株洲市2024"]),
        ("株洲2024年八大行动", ["株洲市2024"]),
        ("2024年株洲市的八大行动", ["株洲市2024"]),
        ("株洲２０２４年八大行动", ["株洲市2024"]),
        ("江西的雙高計劃", ["江西省2026"]),
        ("２０２６年江西的雙高計劃", ["江西省2026"]),
    ],
)
def test_only_reports_of_the_place_and_year_answer(query: str, answered: list[str]) -> None:
    """With 的 or without, the year before the place or behind it."""
    assert places(answer(query, INDEX)) == answered


@pytest.mark.parametrize(
    ("query", "narrowed", "elsewhere"),
    [
        ("海南的三通一码", "海南", ["江西省"]),
        ("廣東的三通一码", "广东", ["江西省"]),
        ("株洲的三通一码", "株洲", ["江西省"]),
        ("2030年八大行动", "2030年", ["株洲市"]),
        ("青禾县双高计划", "青禾县", ["江西省"]),
        ("江西2019年三通一码", "江西2019年", ["江西省"]),
        ("江西市的三通一码", "江西市", ["江西省"]),
        ("株洲县2024年的三通一码", "株洲县2024年", ["江西省"]),
    ],
)
def test_what_others_have_is_suggested_with_its_source(
    query: str, narrowed: str, elsewhere: list[str]
) -> None:
    """Whether the place is loaded or not."""
    found = answer(query, INDEX)
    assert (found.status, found.narrowed) == (Status.SUGGESTED, narrowed)
    assert [suggestion.source.place for suggestion in found.suggestions] == elsewhere


@pytest.mark.parametrize(
    ("query", "term"), [("2024年十件实事", "2024年十件实事"), ("海南岛行动", "海南岛行动")]
)
def test_what_belongs_to_a_name_is_no_filter(query: str, term: str) -> None:
    """As it was typed comes first."""
    assert [hit.entry.term for hit in answer(query, INDEX).hits] == [term]


@pytest.mark.parametrize("query", ["查体", "说服", "请教", "海南的词", "全市的没有"])
def test_a_rest_of_little_is_not_looked_up(query: str) -> None:
    """One hanzi is in everything."""
    assert answer(query, INDEX).status is Status.NONE


@pytest.mark.parametrize("place", ["株洲|", "(((", "[甲", "株洲*", "\\"])
def test_a_place_is_words_whatever_signs_it_has(place: str) -> None:
    """They once were a pattern: one sign of a glossary ended every look-up, another led it round for ever."""
    found = answer(f"{place}2024年八大行动", build([report(place, "2024-12-25", "八大行动", "十大市场")]))
    assert found.status is Status.FOUND
    assert (
        answer(f"{place}没有市场行动", build([report(place, "2024-12-25", "八大行动")])).status
        is not Status.FOUND
    )


@pytest.mark.parametrize(
    "query",
    [
        "株洲市2024年推进八大行动，落实海南岛行动",
        " 2024年抓好“八大行动”、海南岛行动",
        "江西2026年的双高计划、三通一码",
    ],
)
def test_names_stand_where_they_were_typed(query: str) -> None:
    """Also in a sentence that begins with a place or a year, which only says whose names they are."""
    hits = answer(query, INDEX).hits
    assert len(hits) > 1
    assert [hit.match.at and query[slice(*hit.match.at)] for hit in hits] == [hit.match.text for hit in hits]
