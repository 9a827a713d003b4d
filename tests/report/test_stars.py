"""Stars that are markup are taken off, and others are words."""

from __future__ import annotations

import pytest

from tests.report.test_marks import BODY, got


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("如王**、赵**，证号43**********34", "如王**、赵**，证号43**********34"),
        ("带*的、带**的考核，不带**的不考核", "带*的、带**的考核，不带**的不考核"),
        ("*级、**级和***级", "*级、**级和***级"),
        ("推进**三百工程**建设", "推进三百工程建设"),
        ("推进**三通、两新**建设", "推进三通、两新建设"),
        ("**“三通”**：甲", "“三通”：甲"),
        (r"推进\*\*甲\*\*、\`乙\`", "推进**甲**、`乙`"),
    ],
)
def test_stars_that_are_no_markup_stay(said: str, kept: str) -> None:
    """They hide letters or mark words; pairs round words are bold."""
    page = f"{BODY}名词解释\n1.甲类：指{said}。\n2.乙类：指乙事。\n"
    assert got(page)[0] == ("甲类", f"指{kept}。")


def test_a_long_run_of_stars_is_read_in_one_go() -> None:
    """Each star of it was tried as its beginning; the words behind it stay."""
    page = f"{BODY}名词解释\n1.甲类：指{'*' * 50_000}甲事。\n2.乙类：指乙事。\n"
    assert got(page)[0][1].endswith("*甲事。")
