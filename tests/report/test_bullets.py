"""Entries behind bullets that run on in one paragraph, and lists in the order of a dictionary."""

from __future__ import annotations

import pytest

from zhuzhou_cli.report.assemble import assemble

ENTRIES = {
    "八大行动": "产业培塑行动、创新提升行动等。",
    "百县千品": "指一百个县的一千个品牌。",
    "三百工程": "百企培育、百村振兴、百校提质。",
    "一站式服务": "在一处办完所有事项。",
}


def got(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """The terms and texts that are imported under a heading, and what is left out."""
    imported = assemble("\n".join(["名词解释", *lines]))
    assert imported is not None
    left = [remark.message for remark in imported.remarks if "未归入" in remark.message]
    return {one.term: one.text for one in imported.glossary.entries}, left


@pytest.mark.parametrize("bullet", "●▲◆■★□▶•")
@pytest.mark.parametrize("between", ["", " ", "\u3000"])
def test_bulleted_entries_of_one_paragraph_are_entries(bullet: str, between: str) -> None:
    """With and without a space between a full stop and the next bullet."""
    paragraph = between.join(f"{bullet}{term}：{text}" for term, text in ENTRIES.items())
    assert got([paragraph]) == (ENTRIES, [])


def test_paragraphs_of_bulleted_entries_are_parted_each() -> None:
    """Two entries in each, with a dash."""
    lines = [f"◆{term}——{text}" for term, text in ENTRIES.items()]
    assert got(["".join(lines[:2]), "".join(lines[2:])]) == (ENTRIES, [])


def test_a_bullet_that_opens_no_term_stays_in_its_explanation() -> None:
    """As a sign of what is listed, or between two names."""
    text = "分三步：★第一步是调研。★第二步是试点；甲●乙两地同时推进。"
    assert got([f"●八大行动：{text}", *(f"●{term}：{said}" for term, said in list(ENTRIES.items())[1:])]) == (
        ENTRIES | {"八大行动": text},
        [],
    )


HEADS = {
    "letters": ["B", "S", "Y"],
    "wide letters": ["Ｂ", "Ｓ", "Ｙ"],
    "letters in brackets": ["【B】", "【S】", "【Y】"],
    "letters that say so": ["B字母", "S字母", "Y字母"],
    "strokes": ["二画", "三画", "十一画"],
    "strokes in digits": ["2划", "3划", "11划"],
}


@pytest.mark.parametrize("heads", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("between", ["：", "——", "\n", "\u3000"])
def test_letters_and_strokes_over_groups_are_no_terms(heads: list[str], between: str) -> None:
    """Whatever separates a term from its text; the headings are told."""
    first, second, third, fourth = (f"{term}{between}{text}" for term, text in ENTRIES.items())
    lines = [heads[0], first, second, heads[1], third, heads[2], fourth]
    assert got(lines) == (ENTRIES, [f"未归入任何条目：{head}" for head in heads])


def test_numbers_go_on_under_letters() -> None:
    """The letter is no end of the explanation above it."""
    first, second, third, fourth = (
        f"{i}.{term}：{text}" for i, (term, text) in enumerate(ENTRIES.items(), 1)
    )
    assert got(["B", first, second, "S", third, "Y", fourth])[0] == ENTRIES


def test_letters_out_of_order_head_nothing() -> None:
    """They may be terms, or what a scan made of something."""
    lines = [f"{term}：{text}" for term, text in ENTRIES.items()]
    assert got(["S", *lines[:2], "B", *lines[2:]])[1] != ["未归入任何条目：S", "未归入任何条目：B"]


@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("stop", ["", "；", "。"])
@pytest.mark.parametrize(("before", "behind"), [("", ""), ("**", "**"), ("“", "”")])
def test_a_bulleted_term_may_have_its_text_in_bullets_below(
    before: str, behind: str, stop: str, at: int
) -> None:
    """Beside entries of one line; the stops of its bullets stay as they are, if they have any."""
    rows = [f"- {before}{term}{behind}：{text}" for term, text in ENTRIES.items()]
    items = [f"一廊：江边走廊{stop}", "两带：东带、西带。"]
    rows[at:at] = [f"- {before}一廊两带{behind}", *(f"  - {item}" for item in items)]
    entries, left = got(rows)
    found = {term.strip("“”"): text for term, text in entries.items()}
    assert (found, left) == (ENTRIES | {"一廊两带": "".join(items)}, [])


def test_a_bulleted_term_may_have_its_definition_below() -> None:
    """On a line that has no bullet."""
    rows = [f"- {term}：{text}" for term, text in ENTRIES.items()]
    assert got([*rows[:2], "- 四早机制", "  指早预防、早发现。", *rows[2:]])[0] == ENTRIES | {
        "四早机制": "指早预防、早发现。"
    }


def test_bullets_over_entries_are_headings() -> None:
    """No term and its text stand on a bullet of their level."""
    rows = [f"  - {term}：{text}" for term, text in ENTRIES.items()]
    entries, left = got(["- 综合", *rows[:2], "- 其他", *rows[2:]])
    assert (entries, len(left)) == (ENTRIES, 2)
