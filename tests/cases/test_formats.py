"""The formats for machines and notes, of lookup, list and show alike."""

from __future__ import annotations

import csv
import io
from importlib import import_module

import pytest

from tests.conftest import Run
from zhuzhou_cli.answers import Answer, Status
from zhuzhou_cli.cli.output import Format
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.render import Look, Renderer

HOLDING_A_COMMA = 18  # the explanation of this entry has ASCII commas


def test_csv_is_read_back_by_the_standard_library(zz: Run, glossary: Glossary) -> None:
    """A row of names, then a row an entry; commas and quotes in a text do no harm."""
    rows = list(csv.DictReader(io.StringIO(zz("list", "-f", "csv").stdout)))
    assert [row["text"] for row in rows] == [entry.text for entry in glossary.entries]
    assert "," in rows[HOLDING_A_COMMA - 1]["text"]


@pytest.mark.parametrize("form", list(Format))
def test_a_format_is_a_module_with_a_renderer(form: Format) -> None:
    """Of its name, in render/; it draws nothing of an answer without hits but what the format needs."""
    renderer = import_module(f"zhuzhou_cli.render.{form}").renderer
    assert isinstance(renderer, Renderer)
    lines = list(renderer.answer_lines([Answer("没有的词", Status.NONE)], Look()))
    assert len(lines) == {"json": 8, "jsonl": 1, "csv": 1, "tsv": 1}.get(form, 0)
