"""The formats for machines and notes, of lookup, list and show alike."""

from __future__ import annotations

import csv
import io

from tests.conftest import Run
from zhuzhou_cli.model import Glossary

HOLDING_A_COMMA = 18  # the explanation of this entry has ASCII commas


def test_csv_is_read_back_by_the_standard_library(zz: Run, glossary: Glossary) -> None:
    """A row of names, then a row an entry; commas and quotes in a text do no harm."""
    rows = list(csv.DictReader(io.StringIO(zz("list", "-f", "csv").stdout)))
    assert [row["text"] for row in rows] == [entry.text for entry in glossary.entries]
    assert "," in rows[HOLDING_A_COMMA - 1]["text"]
