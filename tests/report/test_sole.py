"""A list of one entry whose explanation takes its name apart: what defines the parts defines no entries."""

from __future__ import annotations

import pytest

from tests.report.test_continued import remarks
from tests.report.test_marks import BODY, got

SAID = {
    "“1+3+N”产业体系": ("“1”{0}装备制造业", "“3”{0}新材料、食品、医药三个产业", "“N”{0}若干未来产业"),
    "“一核两翼三带”": ("“一核”{0}中心城区", "“两翼”{0}东城、西城", "“三带”{0}东带、西带、南带"),
    "“一核”“两翼”": ("“一核”{0}中心城区", "“两翼”{0}东城、西城"),
}


@pytest.mark.parametrize("between", ["；", "。", "；\n", "。\n"])
@pytest.mark.parametrize("lead", ["指", "是指", "，是指"])
@pytest.mark.parametrize("mark", ["1.", "1、", "（1）"])
@pytest.mark.parametrize("term", SAID)
def test_the_only_entry_keeps_its_parts(term: str, mark: str, lead: str, between: str) -> None:
    """On one line and on several."""
    said = [one.format(lead) for one in SAID[term]]
    page = f"{BODY}名词解释\n{mark}{term}：{between.join(said)}。\n"
    assert got(page) == [(term, between.strip().join(said) + "。")]


def test_words_before_the_first_entry_of_a_paragraph_are_told() -> None:
    """They belong to none."""
    page = f"{BODY}名词解释\n以下按先后排列。甲制，是指做好甲事。乙制，是指做好乙事。\n"
    assert [term for term, _ in got(page)] == ["甲制", "乙制"]
    assert "未归入任何条目：以下按先后排列。" in remarks(page)
