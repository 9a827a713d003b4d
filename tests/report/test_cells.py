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
