"""A301 of layouts and of 零: the nouns are those of an entry, and their numbers are not."""

from __future__ import annotations

import pytest

from tests.audit.test_audit import APPENDIX, findings


def told(body: str, term: str) -> list[tuple[str, str]]:
    """The findings in a report that has one more entry."""
    found = findings(f"{body}\n", f"{APPENDIX}3.{term}：见规划。\n")
    return [(finding.code, finding.text) for finding in found]


@pytest.mark.parametrize(
    ("body", "term", "name"),
    [
        ("坚持“一主两副”布局。", "一主三副", "一主两副"),
        ("坚持“一主两副”。", "“一主三副”布局", "一主两副"),
        ("实现“一降两升”。", "一升两降", "一降两升"),
        ("建设“四横六纵”路网。", "“六横四纵”", "四横六纵"),
        ("构建“一核两翼三带”格局。", "一核三翼三带", "一核两翼三带"),
        ("落实“三零承诺”。", "四零承诺", "三零承诺"),
    ],
)
def test_a_layout_with_other_numbers_is_told_as_such(body: str, term: str, name: str) -> None:
    """It is not said to be explained nowhere, nor its entry to be used nowhere."""
    assert told(body, term) == [("A301", name)]


@pytest.mark.parametrize(
    ("body", "term"),
    [
        ("坚持“一主两副”，县城“一主三副”。", "一主三副"),
        ("坚持“一轴两带”。", "一主三副"),
        ("实现“两升一降”。", "一降两升"),
        ("对接湖南省“一主两副”布局。", "一主三副"),
        ("落实“三无承诺”。", "四零承诺"),
    ],
)
def test_another_layout_is_no_changed_number(body: str, term: str) -> None:
    """The entry is in use, counts other things, has the same numbers, or the name is another place's."""
    assert "A301" not in [code for code, _ in told(body, term)]
