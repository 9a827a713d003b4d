"""The contract of relevance is a table: tests/data/queries.tsv, a query a row."""

from __future__ import annotations

import csv

import pytest

from tests.conftest import DATA
from zhuzhou_cli.index import Index
from zhuzhou_cli.search import answer

with (DATA / "queries.tsv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
ANSWERED = [row for row in ROWS if row["entries"] != "-"]
REFUSED = [row for row in ROWS if row["entries"] == "-"]


@pytest.mark.parametrize("row", ANSWERED, ids=lambda row: row["query"])
def test_a_query_is_answered_by_its_entries_first(row: dict[str, str], index: Index) -> None:
    """The first hit is one of the entries, and all of them are among the first five."""
    wanted = {int(number) for number in row["entries"].split()}
    found = [hit.entry.number for hit in answer(row["query"], index).hits]
    assert set(found[:1]) <= wanted
    assert wanted <= set(found[:5])


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: row["query"])
def test_what_is_not_there_is_not_answered(row: dict[str, str], index: Index) -> None:
    """Suggestions may be made; hits may not."""
    assert not answer(row["query"], index).hits


def test_the_table_has_a_row_of_every_kind() -> None:
    """No kind of query can be dropped from the contract unseen."""
    assert len({row["query"] for row in ROWS}) == len(ROWS)
    assert {row["category"] for row in ROWS} == {
        *("literal", "prefix", "number", "numeral", "traditional", "pinyin", "initials", "mixed"),
        *("homophone", "fuzzy", "omission", "slip", "order", "question", "text", "sentence"),
        *("number-changed", "absent"),
    }
