"""Definitions of laws, of department budgets and of yearbooks, as pages copy them."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import Imported, assemble


def read(text: str) -> tuple[list[str], str]:
    """The terms of a text, and all that is told of it."""
    made = assemble(text)
    assert isinstance(made, Imported)
    terms = [entry.term for entry in made.glossary.entries]
    return terms, "\n".join(f"{one.line}: {one.message}" for one in made.remarks)


@pytest.mark.parametrize("lead", ["是指", "系指", "，指"])
@pytest.mark.parametrize(("own", "following"), [("第九条", "第十条"), ("第30条", "第31条")])
def test_the_next_article_of_a_law_ends_its_list(lead: str, own: str, following: str) -> None:
    """It is told as what follows; it is no entry, and part of none."""
    said_of = {"“短途”": "三日以内。", "“长途”": "三日以上。", "“常客”": "每月两次的人。"}
    rows = "\n".join(f"{term}{lead}{text}" for term, text in said_of.items())
    text = f"{own} 本办法下列用语的含义：\n{rows}"
    terms, said = read(f"{text}\n{following} 本办法自某年五月一日起施行。旧办法同时废止。")
    assert terms == ["“短途”", "“长途”", "“常客”"]
    assert f"5: 从这一行起当作报告的正文，未收入：{following}" in said


def test_an_article_that_an_entry_cites_ends_nothing() -> None:
    """Its number is not the next one at the beginning of a line."""
    rows = "“短途”是指三日以内。\n“长途”是指\n第五条 所说的路程。\n“常客”是指每月两次的人。"
    text = f"第九条 本办法下列用语的含义：\n{rows}"
    assert read(text)[0] == ["“短途”", "“长途”", "“常客”"]


BUDGET = ["十、甲收入：指甲类的收入。", "一、乙收入：指乙类的收入。", "二、丙支出：指丙类的支出。"]


@pytest.mark.parametrize("gap", ["", " ", "　"])
@pytest.mark.parametrize("heading", ["第四部分 名词解释\n", ""])
def test_a_number_broken_over_two_lines_is_one(heading: str, gap: str) -> None:
    """十 stays at no explanation, and no entry before it is lost."""
    rows = [
        f"{sign}、{term}：指{term}的金额。"
        for sign, term in zip("七八九", ("子项", "丑项", "寅项"), strict=True)
    ]
    made = assemble(heading + "\n".join(rows) + "\n" + f"{gap}十\n".join(BUDGET))
    assert made is not None
    assert [entry.number for entry in made.glossary.entries] == [7, 8, 9, 10, 11, 12]
    assert all(entry.text.endswith("。") for entry in made.glossary.entries)


def test_entries_above_a_list_that_nothing_announces_are_told() -> None:
    """The list begins at its 1, and what stands before it reads as it does."""
    above = "甲法：指甲的办法。\n乙法：指乙的办法。\n"
    rows = "".join(f"{i}.{term}制：指{term}的制度。\n" for i, term in enumerate("丙丁戊己", 1))
    terms, said = read(above + rows)
    assert terms == ["丙制", "丁制", "戊制", "己制"]
    assert "1: 从这一行起有像条目的 2 行，在名词解释之前，未收入：甲法" in said


FORMULA = "计算公式为："


@pytest.mark.parametrize("lead", [FORMULA, "其计算公式为：", "计算方法如下："])
def test_a_definition_behind_a_lost_formula_is_an_entry(lead: str) -> None:
    """The formula was a picture; what stands below its place is no item of it."""
    rows = "\n\n".join(f"{term}率  指{term}与总数之比。{lead}" for term in ("甲乙", "丙丁", "戊己"))
    terms, said = read(f"主要统计指标解释\n{rows}\n\n庚辛量  指庚辛的总和。")
    assert terms == ["甲乙率", "丙丁率", "戊己率", "庚辛量"]
    assert "释义末尾没有句号" in said


def test_the_signs_of_a_formula_are_no_entries() -> None:
    """Nor is its label."""
    rows = "甲乙率  指甲与乙之比。计算公式为：\n\n式中：甲指全部的甲。\n\n丙丁率  指丙与丁之比。\n\n"
    rows += "计算公式:= 丙丁率=丙÷丁×100%\n\n戊己量  指戊己的总和。\n\n庚辛量  指庚辛的总和。"
    assert read(f"主要统计指标解释\n{rows}")[0] == ["甲乙率", "丙丁率", "戊己量", "庚辛量"]


def test_a_page_behind_the_last_sentence_of_a_line_is_told() -> None:
    """It is no word of the explanation."""
    made = assemble(
        "名词解释\n一、甲收入：指甲类的收入。 -12-\n二、乙支出：指乙类的支出。 — 13 —\n三、丙项：指丙。"
    )
    assert made is not None
    assert [entry.text for entry in made.glossary.entries] == ["指甲类的收入。", "指乙类的支出。", "指丙。"]
    assert [one.line for one in made.remarks if "2 处行末的页码，未收入：-12-、" in one.message] == [2]


def test_a_table_of_terms_in_two_languages_is_read() -> None:
    """Under its heading, which says so in brackets."""
    head = "| 中文 | English | 说明 |\n|---|---|---|\n"
    rows = f"{head}| 甲制 | Alpha | 甲的制度。 |\n| 乙制 | Beta | 乙的制度。 |"
    assert read(f"## 术语表（中英对照）\n\n{rows}")[0] == ["甲制", "乙制"]
