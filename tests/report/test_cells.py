"""What a cell of a table holds stays in it: a tab is a blank there, and a number may be a part of a term."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from tests.report import documents as made
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import text_of

_Rows = Sequence[Sequence[str]]


def _ruled(rows: _Rows) -> bytes:
    return "\n".join(map("|".join, [rows[0], ["---"] * len(rows[0]), *rows[1:]])).encode()


_TABLES: list[tuple[str, Callable[[_Rows], bytes]]] = [
    (".csv", lambda rows: "\n".join(map(",".join, rows)).encode()),
    (".docx", lambda rows: made.word(made.table(*(map(made.cell, row) for row in rows)))),
    (".txt", lambda rows: "\n".join(f"|{'|'.join(row)}|" for row in rows).encode()),
    (".md", _ruled),
]
_EACH = pytest.mark.parametrize(("suffix", "table"), _TABLES, ids=[suffix for suffix, _ in _TABLES])


def _entries(data: bytes, suffix: str) -> list[tuple[str, str]]:
    imported = assemble("名词解释\n\n" + text_of(data, suffix).text)
    assert imported is not None
    return [(one.term, one.text) for one in imported.glossary.entries]


@pytest.mark.parametrize("is_numbered", [False, True])
@_EACH
def test_a_tab_in_a_cell_is_a_blank(
    suffix: str, table: Callable[[_Rows], bytes], *, is_numbered: bool
) -> None:
    """It parts no columns where something else does."""
    rows = [("名词", "解释"), ("三园", "甲园、乙园\t、丙园。"), ("\t四网", "甲、乙、\t丙、丁。\t")]
    numbers = ["序号", "1", "2"] if is_numbered else []
    made_of = [[*numbers[at : at + 1], *row] for at, row in enumerate(rows)]
    assert _entries(table(made_of), suffix) == [("三园", "甲园、乙园、丙园。"), ("四网", "甲、乙、丙、丁。")]


_FARMS = [
    ("甲工程", "甲园、乙园、丙园。"),
    ("一、二、三产业", "农业、工业、服务业。"),
    ("三、四线城市", "中小城市。"),
]
_COUNTED = [
    ("一、2025年行动", "甲事，乙事。"),
    ("二、甲工程", "丙事，丁事。"),
    ("三、四线城市", "中小城市。"),
]
_CODES = [("1-N体系", "一个体系。"), ("甲工程", "甲园、乙园。"), ("3-X模式", "三种模式。")]


@pytest.mark.parametrize(
    ("rows", "terms", "is_numbered"),
    [
        (_FARMS, [term for term, _ in _FARMS], False),
        (_FARMS, [term for term, _ in _FARMS], True),
        (_FARMS[1:], [term for term, _ in _FARMS[1:]], False),
        (_CODES, [term for term, _ in _CODES], False),
        (_CODES, [term for term, _ in _CODES], True),
        (_COUNTED, ["2025年行动", "甲工程", "四线城市"], False),
        ([("1.甲工程", "甲园、乙园。"), ("2.2025年行动", "甲事。")], ["甲工程", "2025年行动"], False),
        ([("1.甲工程", "甲园、乙园。"), ("2.乙工程", "甲事。")], ["甲工程", "乙工程"], True),
    ],
    ids=[
        *("numerals", "numerals and numbers", "numerals alone", "codes", "codes and numbers"),
        *("counted in hanzi", "counted", "counted twice"),
    ],
)
@_EACH
def test_a_number_is_of_its_entry_where_the_rows_go_on_with_it(
    suffix: str,
    table: Callable[[_Rows], bytes],
    rows: list[tuple[str, str]],
    terms: list[str],
    is_numbered: bool,  # noqa: FBT001
) -> None:
    """Else it is a word of its term."""
    whole = [("名词", "解释"), *rows]
    numbers = ["序号", *map(str, range(1, len(whole)))] if is_numbered else []
    assert [
        term
        for term, _ in _entries(table([[*numbers[i : i + 1], *row] for i, row in enumerate(whole)]), suffix)
    ] == terms


def test_a_numeral_of_a_term_is_no_number_where_tabs_part_cells() -> None:
    """As a table that is copied into a text has it."""
    rows = "\n".join(map("\t".join, [("名词", "解释"), *_FARMS]))
    assert [term for term, _ in _entries(rows.encode(), ".txt")] == [term for term, _ in _FARMS]
