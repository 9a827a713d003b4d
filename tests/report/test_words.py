"""Which words open an explanation, and which only look like it."""

from __future__ import annotations

import pytest

from tests.report.test_marks import BODY, got
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.words import opens_definition

NO_LEADS = ("指南针", "指定", "指示牌", "即墨区", "指标", "指数", "指导", "指挥", "指出，", "即将", "即可")
LEADS = (
    *("指甲事", "指标准", "指数据", "指定期", "指示范", "指引进", "即由", "是指导致", "主要是指", "指的是"),
    *("是指向老人提供照料", "指向老人提供照料", "指引才", "是指引资"),
)


@pytest.mark.parametrize("word", NO_LEADS)
def test_a_word_that_begins_like_a_lead_opens_no_definition(word: str) -> None:
    """指, 即 in it say nothing of a term."""
    assert not opens_definition(f"{word}之事")


@pytest.mark.parametrize("word", LEADS)
def test_a_lead_before_any_word_opens_a_definition(word: str) -> None:
    """Also where the two together look like another word."""
    assert opens_definition(f"{word}之事")


@pytest.mark.parametrize("word", ["指南针", "指定", "指示牌", "即墨区", "是否", "主要指标", "指挥部"])
@pytest.mark.parametrize("separator", ["指", "是指", "，即", "，是指"])
@pytest.mark.parametrize("mark", ["[{}]", "{}. "])
def test_a_term_is_not_cut_inside_such_a_word(word: str, separator: str, mark: str) -> None:
    """In sections that separate term and explanation by a lead, it stays whole."""
    terms = [f"甲类{word}行动", "“乙”类", f"{word}丙类"]
    lines = [f"{mark.format(i)}{term}{separator}做好某事。" for i, term in enumerate(terms, 1)]
    page = "\n".join([f"{BODY}名词解释", *lines, ""])
    assert got(page) == [(term, f"{separator.removeprefix('，')}做好某事。") for term in terms]


@pytest.mark.parametrize("lead", ["是指向", "指向"])
@pytest.mark.parametrize("width", [28, 40])
@pytest.mark.parametrize("number", ["{}. ", ""])
def test_a_text_may_begin_with_those_to_whom_something_is_given(number: str, width: int, lead: str) -> None:
    """向老年人提供 behind 指 is no 指向, in lines of any width."""
    entries = [(term, f"{lead}本县居民提供各类服务的一种办法。") for term in ("甲乙经济", "丙丁券", "戊己卡")]
    rows = [number.format(i) + "".join(entry) for i, entry in enumerate(entries, 1)]
    broken = [row[at : at + width] for row in rows for at in range(0, len(row), width)]
    assert got("\n".join([f"{BODY}名词解释", *broken, ""])) == entries


@pytest.mark.parametrize("word", ["指南针", "指定", "指示牌", "即墨区", "是否"])
def test_in_prose_such_a_word_announces_no_term(word: str) -> None:
    """A comma or a colon before it separates no term."""
    prose = f"“甲”类，是指甲事，{word}也在其中。“乙”类，是指乙事。“丙”类，是指丙事，{word}不在其中。"
    assert [term for term, _ in got(f"{BODY}名词解释\n{prose}\n")] == ["“甲”类", "“乙”类", "“丙”类"]


@pytest.mark.parametrize("word", ["指南针", "指定", "指示牌", "即墨区", "是否"])
def test_such_a_word_is_kept_in_members(word: str) -> None:
    """Only a lead is taken away before the first member."""
    made = assemble(f"{BODY}名词解释\n1.三项：{word}甲、乙地乙、丙地丙。\n2.“丁”类：指丁事。\n")
    assert made is not None
    members = [member.text for member in made.glossary.entries[0].members]
    assert members == [f"{word}甲", "乙地乙", "丙地丙"]
