"""A term and its explanation that stand in two rows of a table are one entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.report import documents as made
from tests.report.test_marks import got
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

Row = tuple[str, ...]
_ROWS: list[Row] = [
    ("甲工程", "指甲事。"),
    ("乙工程", "指乙事。"),
    ("丙工程", ""),
    ("", "指丙事。"),
    ("丁工程", "指丁事。"),
]
_WANTED: list[Row] = [
    ("甲工程", "指甲事。"),
    ("乙工程", "指乙事。"),
    ("丙工程", "指丙事。"),
    ("丁工程", "指丁事。"),
]


def _html(rows: Sequence[Row]) -> bytes:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return made.html(f"<h2>名词解释</h2><table>{cells}</table>")


def _word(rows: Sequence[Row]) -> bytes:
    cells = made.table(*([made.cell(cell) for cell in row] for row in rows))
    return made.word(made.paragraph("名词解释") + cells)


def _markdown(rows: Sequence[Row]) -> bytes:
    first, *others = [f"| {' | '.join(row)} |" for row in rows]
    rule = "|---" * len(rows[0]) + "|"
    return "\n".join(["# 名词解释", "", first, rule, *others]).encode()


def _csv(rows: Sequence[Row]) -> bytes:
    return "\n".join(["名词解释," + "," * (len(rows[0]) - 2), *map(",".join, rows)]).encode()


_FORMS = [(_html, ""), (_word, ""), (_markdown, ".md"), (_csv, ".csv")]


@pytest.mark.parametrize("head", [[("名词", "解释")], []], ids=["a head", "no head"])
@pytest.mark.parametrize(("form", "suffix"), _FORMS, ids=["HTML", "Word", "Markdown", "CSV"])
def test_a_text_below_the_empty_one_of_a_term_explains_it(
    form: Callable[[Sequence[Row]], bytes], suffix: str, head: list[Row]
) -> None:
    """It is not the last word of the entry above, and it is told."""
    text = text_of(form([*head, *_ROWS]), suffix).text
    report = assemble(text)
    assert got(text) == _WANTED
    assert report is not None
    assert [one.message for one in report.remarks if "下一行" in one.message] == [
        "释义在词目的下一行：丙工程"
    ]


def test_rows_with_numbers_are_no_other() -> None:
    """The number is that of the term."""
    rows = [(str(i) if term else "", term, text) for i, (term, text) in enumerate(_ROWS, 1)]
    assert got(text_of(_markdown([("序号", "名词", "解释"), *rows]), ".md").text) == _WANTED


def test_each_pair_of_a_wide_table_is_read_by_itself() -> None:
    """What explains a term on the right says nothing of that on the left."""
    rows = [
        ("名词", "解释", "名词", "解释"),
        ("甲工程", "指甲事。", "丙工程", ""),
        ("乙工程", "指乙事。", "", "指丙事。"),
    ]
    assert sorted(got(text_of(_markdown(rows), ".md").text)) == sorted(_WANTED[:3])


def test_a_text_behind_a_row_of_no_entry_is_told() -> None:
    """It may go on with the entry above that row, or not."""
    rows = [("名词", "解释"), *_WANTED[:2], ("经济类", "经济类"), ("", "指丙事。"), *_WANTED[3:]]
    report = assemble(text_of(_markdown(rows), ".md").text)
    assert report is not None
    assert "词目空着，释义接在“乙工程”后面，请核对：指丙事。" in [one.message for one in report.remarks]


def test_a_title_of_a_csv_stays_one_above_a_head_without_its_first_name() -> None:
    """It is the heading of the list, and no term without a text."""
    rows = "名词解释,,\n,名词,解释\n1,甲工程,指甲事。\n2,乙工程,指乙事。\n"
    assert got(text_of(rows.encode(), ".csv").text) == _WANTED[:2]


@pytest.mark.parametrize(("form", "suffix"), _FORMS, ids=["HTML", "Word", "Markdown", "CSV"])
def test_a_text_with_a_number_and_no_term_is_told(
    form: Callable[[Sequence[Row]], bytes], suffix: str
) -> None:
    """It is joined to the entry above, which may be wrong."""
    rows = [("序号", "名词", "解释"), ("1", "甲", "指甲事。"), ("2", "乙", "指乙事。"), ("3", "", "指丙事。")]
    report = assemble(text_of(form(rows), suffix).text)
    assert report is not None
    assert [entry.term for entry in report.glossary.entries] == ["甲", "乙"]
    assert [remark.message for remark in report.remarks if "请核对" in remark.message] == [
        "词目空着，释义接在“乙”后面，请核对：指丙事。"
    ]
