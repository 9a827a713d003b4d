"""Promises about the other names of an entry that its term holds."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.names import names


@pytest.mark.parametrize(
    ("term", "others"),
    [
        ("人工智能（AI）", ["人工智能", "AI"]),
        ("国内生产总值GDP", ["GDP"]),
        ("GEP（生态产品总值）", ["GEP", "生态产品总值"]),
        ("链长制（又称双链制）", ["链长制", "双链制"]),
        ("人工智能（AI）大模型", []),
        ("新能源汽车（电动）下乡", []),
        ("数字人民币（e-CNY）试点", []),
        ("县（市、区）域医共体", []),
        ("市域（社区）一体化", []),
        ("AI+制造", []),
        ("村BA", []),
        ("PM2.5防控", ["PM2.5"]),
        ("CO₂捕集", ["CO₂"]),
        ("V2.0平台", ["V2.0"]),
        ("T/CAS标准", []),
        ("AI/BI平台", []),
    ],
)
def test_what_a_part_of_a_term_is_called_is_no_name_of_it(term: str, others: list[str]) -> None:
    """Brackets with more of the term behind them, and Latin words joined to others, are of a part."""
    assert names(term) == others


@pytest.mark.parametrize(
    ("term", "others"),
    [
        ("两个“健康”", []),
        ("四个“革命”", []),
        ("3个“满意”", []),
        ("打好三个“攻坚战”", []),
        ("三個“滿意”", []),
        ("两个“健康”和三个“满意”", ["两个健康", "三个满意"]),
        ("农村“厕所革命”", ["厕所革命"]),
        ("国有“三资”", ["三资"]),
        ("“双碳”目标", ["双碳"]),
        ("十大“民生实事”", ["民生实事"]),
    ],
)
def test_a_quoted_word_that_is_counted_is_no_name_without_its_number(term: str, others: list[str]) -> None:
    """“满意” says what three are of; whoever quotes it elsewhere means the word."""
    assert names(term) == others
