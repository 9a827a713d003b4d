"""A table in a PDF is read as the same table of Word is: by its columns, whatever draws or parts them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.report import documents as made
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

_HEIGHT, _LEFTS, _TOP = 16, (72, 130, 230, 470), 760
_GAP = "发展经济，改善民生，推进改革，扩大开放，保护生态，防范风险，守住底线。"

Row = tuple[str, ...]
"""The cells of a row; / parts the lines of a cell."""

_BY_CATEGORY: list[Row] = [
    ("类别", "名词", "解释"),
    ("产业发展", "“三提三争”", "指提效率、提能力、提效能，争一流、/争示范、争先进的行动。"),
    ("", "零碳园区", "指碳排放趋近于零的园区。"),
    ("民生保障", "首发经济", "指企业发布新产品、开设首店等/经济活动的总称。"),
    ("", "GEP", "指生态系统生产总值。"),
]
_WITH_PAGES: list[Row] = [
    ("序号", "名词", "解释", "页码"),
    ("1", "“三提三争”", "指提效率、提能力、提效能，争一流、/争示范、争先进的行动。", "P3"),
    ("2", "零碳园区", "指碳排放趋近于零的园区。", "P4"),
    ("3", "首发经济", "指企业发布新产品、开设首店等/经济活动的总称。", "P5"),
    ("4", "GEP", "指生态系统生产总值。", "P6"),
]
_TERMS = {
    "“三提三争”": "指提效率、提能力、提效能，争一流、争示范、争先进的行动。",
    "零碳园区": "指碳排放趋近于零的园区。",
    "首发经济": "指企业发布新产品、开设首店等经济活动的总称。",
    "GEP": "指生态系统生产总值。",
}
_TITLED = [
    _WITH_PAGES[0],
    ("（一）产业发展类的名词",),
    *_WITH_PAGES[1:3],
    ("（二）民生保障类的名词",),
    *_WITH_PAGES[3:],
]
_REMARKED: list[Row] = [("名词", "解释", "备注"), *((*row[1:], "") for row in _BY_CATEGORY[1:])]


def _written(sheet: made.Sheet, rows: Sequence[Row], top: float, *, is_centered: bool = False) -> float:
    """Write rows cell by cell, as offices do; where the next row would begin."""
    for row in rows:
        for left, cell in zip(_LEFTS[4 - max(map(len, rows)) :], row, strict=False):
            for i, words in enumerate(cell.split("/")):
                shift = 20 - 3 * len(words) if is_centered and len(words) <= len("序号页码") else 0
                sheet.words(left + shift, top - _HEIGHT * i, words)
        top -= _HEIGHT * max(1 + cell.count("/") for cell in row) + 4
    return top


def _unruled(*pages: Sequence[Row], is_centered: bool = False) -> bytes:
    """A PDF whose pages have rows, without drawn lines, and their numbers at the foot."""
    sheet = made.Sheet()
    sheet.lines([_GAP, "名词解释"], top=_TOP + 2 * _HEIGHT + 4)
    for number, rows in enumerate(pages, 1):
        _written(sheet, rows, _TOP, is_centered=is_centered)
        sheet.words(280, 40, f"— {number} —")
        sheet.canvas.showPage()
        sheet.turn()
    return sheet.bytes()


def _ruled(*pages: Sequence[Row]) -> bytes:
    """The same with drawn lines."""
    sheet = made.Sheet()
    sheet.words(72, _TOP + 40, "名词解释")
    for rows in pages:
        bottom = _TOP + _HEIGHT - 2.0
        edges = [bottom]
        for row in rows:
            bottom -= _HEIGHT * max(1 + cell.count("/") for cell in row) + 4
            edges.append(bottom)
        lefts = [left - 5 for left in _LEFTS[4 - max(map(len, rows)) :]]
        sheet.canvas.grid([*lefts, 550], edges)
        _written(sheet, rows, _TOP)
        sheet.canvas.showPage()
        sheet.turn()
    return sheet.bytes()


def _cut(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Rows on two pages, of which the first page ends, and the second begins, within the third entry."""
    head, first, second, third, fourth = rows
    upper = (third[0], "首发", third[2].split("/")[0], third[3])
    return [head, first, second, upper], [head, ("", "经济", third[2].split("/")[1], ""), fourth]


@pytest.mark.parametrize(
    "data",
    [
        _unruled(_BY_CATEGORY),
        _unruled(_WITH_PAGES),
        _unruled(_WITH_PAGES, is_centered=True),
        _unruled(_WITH_PAGES[:3], _WITH_PAGES[3:]),
        _unruled(*_cut(_WITH_PAGES)),
        _unruled(_TITLED),
        _ruled(_BY_CATEGORY),
        _ruled(_WITH_PAGES),
        _ruled(*_cut(_WITH_PAGES)),
        _ruled(_REMARKED[:3], _REMARKED[3:]),
    ],
    ids=[
        *("by category", "with pages", "centered", "over the page", "a row cut by a page", "titles in it"),
        *("lines: by category", "lines: with pages", "lines: a row cut by a page", "lines: an empty column"),
    ],
)
def test_entries_of_a_table_are_those_of_its_rows(data: bytes) -> None:
    """Neither a category nor a number becomes a term, and no head of a column an entry."""
    found = assemble(text_of(data).text)
    assert found is not None
    assert {entry.term: entry.text for entry in found.glossary.entries} == _TERMS


@pytest.mark.parametrize(
    ("rows", "told"),
    [(_BY_CATEGORY, "“类别”一列不是词目和释义，2 格"), (_WITH_PAGES, "“页码”一列不是词目和释义，4 格")],
    ids=["categories", "pages"],
)
def test_columns_that_are_left_out_are_told(rows: list[Row], told: str) -> None:
    """What a PDF says beside terms and explanations does not vanish."""
    found = assemble(text_of(_unruled(rows)).text)
    assert found is not None
    assert any(told in remark.message for remark in found.remarks)


@pytest.mark.parametrize(
    "lines",
    [
        [(72, 760, "2025"), (110, 760, "年"), (140, 760, "发展经济"), (72, 740, _GAP), (72, 720, _GAP)],
        [(72, 760, "甲县"), (200, 760, "乙县"), (330, 760, "丙县"), (72, 740, _GAP), (72, 720, _GAP)],
        [(72 + 40 * (i % 4), 760 - 30 * (i // 4), sign) for i, sign in enumerate("工作报告计划报告预算报告")],
    ],
    ids=["a date set apart", "names in a row", "letters set apart"],
)
def test_lines_with_gaps_are_no_table(lines: list[tuple[float, float, str]]) -> None:
    """Gaps in a line or two are chance; only rows whose gaps agree are a table."""
    sheet = made.Sheet()
    for line in lines:
        sheet.words(*line)
    assert "|" not in text_of(sheet.bytes()).text
