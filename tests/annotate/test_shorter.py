"""A name of the place of a text is marked though the report of another place has a longer one."""

from __future__ import annotations

import pytest

from zhuzhou_cli.annotate import annotated
from zhuzhou_cli.documents import read
from zhuzhou_cli.index.build import build
from zhuzhou_cli.model import Entry, Glossary, Source
from zhuzhou_cli.search.find import Finder


def _report(place: str, *terms: str) -> Glossary:
    entries = tuple(Entry(number, term, f"{place}的好事。") for number, term in enumerate(terms, 1))
    return Glossary(place, "名词解释", Source(place, "政府工作报告", "2025-01-10"), entries)


FINDER = Finder(
    build(
        [
            _report("郑州市", "“专精特新”", "“三个一批”", "“一件事”"),
            _report("成都市", "专精特新企业", "“三个一批”项目", "“高效办成一件事”", "八大行动"),
        ]
    )
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("郑州市培育“专精特新”企业1200家。", ["专精特新 郑州市"]),
        ("郑州市推进“三个一批”项目建设。", ["三个一批 郑州市"]),
        ("郑州市推进三个一批项目建设。", ["三个一批 郑州市"]),
        ("郑州市政府工作报告\n培育“专精特新”企业1200家。", ["专精特新 郑州市"]),
        ("成都市培育“专精特新”企业1200家。", ["专精特新”企业 成都市"]),
        ("成都市政府工作报告\n推进“三个一批”项目建设。", ["三个一批”项目 成都市"]),
        ("培育“专精特新”企业1200家。", ["专精特新”企业 成都市"]),
        ("武汉市推进“三个一批”项目建设。", []),
        ("郑州市推进“高效办成一件事”改革。", []),
        ("郑州市推进八大行动。", []),
    ],
)
def test_a_name_is_explained_by_the_report_of_its_place(text: str, marked: list[str]) -> None:
    """As it would be without the other; what stands before a name in its quotes makes another of it."""
    marks = annotated(read(text.encode(), "a.txt"), FINDER, lambda _: False, every=True).marks
    assert [f"{mark.text} {mark.located.source.place}" for mark in marks] == marked
