"""A dash that is a minus is a word, and not what parts a term from its text."""

from __future__ import annotations

import pytest

from tests.report.test_marks import BODY, got


@pytest.mark.parametrize("text", ["—18℃以下。", "- 5℃以下。", "-5℃以下。", "–3.5%以下。"])
def test_a_dash_before_degrees_is_a_minus_of_the_explanation(text: str) -> None:
    """It stands where others part a term from its text."""
    page = f"{BODY}名词解释\n1.冷链：{text}\n2.乙类：——指乙事。\n"
    assert got(page) == [("冷链", text), ("乙类", "指乙事。")]
