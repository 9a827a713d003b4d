"""Explanations of several sentences behind every separator: the first full stop is in the explanation."""

from __future__ import annotations

import pytest

from tests.report.test_marks import BODY, got

ENTRIES = [
    ("专精特新", "专业化、精细化、特色化、新颖化。2011年首次提出。"),
    ("放管服", "简政放权、放管结合、优化服务。该项改革自2015年起推行。"),
    ("白名单", "纳入融资支持范围的房地产项目名单。"),
    ("链长制", "由市领导担任重点产业链链长。统筹推进延链补链强链。"),
    ("GEP核算", "生态系统生产总值核算。核算结果公开。"),
]
NUMBERS = ("{}. ", "{}、", "（{}）", "[{}]", "{} ", "", "• ")
SEPARATORS = (
    "——",
    "—",
    "–",
    "-",
    "－",
    " - ",
    "--",
    "→",
    "⇒",
    "=",
    " = ",
    "＝",
    "　",
    "  ",
    " ",
    "\t",
    "：",
    "是指",
)


def printed(number: str, separator: str) -> str:
    """A report whose entries have a number before them and a separator inside."""
    rows = (f"{number.format(i)}{term}{separator}{text}\n" for i, (term, text) in enumerate(ENTRIES, 1))
    return f"{BODY}名词解释\n{''.join(rows)}"


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_term_ends_at_its_separator_and_not_at_the_first_full_stop(number: str, separator: str) -> None:
    """Whatever the numbers look like."""
    lead = separator if separator == "是指" else ""
    assert got(printed(number, separator)) == [(term, lead + text) for term, text in ENTRIES]


def test_a_full_stop_still_parts_terms_that_nothing_else_parts() -> None:
    """1.放管服。简政放权……"""
    assert got(printed("{}.", "。")) == ENTRIES


@pytest.mark.parametrize("separator", ["～", "，", "|"])
def test_a_sentence_is_no_term_where_no_separator_is_known(separator: str) -> None:
    """Nothing is imported rather than a wrong term."""
    assert not [term for term, _ in got(printed("{}.", separator)) if separator in term]


@pytest.mark.parametrize("term", ["京-津同城", "5-2工程", "A-B角"])
def test_a_hyphen_inside_a_term_is_no_separator_before_a_colon(term: str) -> None:
    """The usual separator of the list is the colon."""
    rows = "".join(f"{i}.{one}：{text}\n" for i, (one, text) in enumerate(ENTRIES, 1))
    assert got(f"{BODY}名词解释\n{rows}6.{term}：某种制度。另有规定。\n")[-1] == (
        term,
        "某种制度。另有规定。",
    )
