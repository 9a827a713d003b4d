"""The generated tables are what their scripts make of the data."""

from __future__ import annotations

import runpy

import pytest

from tests.conftest import ROOT
from zhuzhou_cli.language.tables import shapes


@pytest.mark.parametrize("script", ["make_readings", "make_shapes", "make_words", "make_idioms"])
def test_a_script_makes_the_table_that_is_checked_in(script: str) -> None:
    """Byte for byte, so that nobody edits a table by hand."""
    made = runpy.run_path(str(ROOT / "scripts" / f"{script}.py"))
    assert made["TARGET"].read_text(encoding="utf-8") == made["render"]()


def test_each_hanzi_has_its_share_of_the_tables() -> None:
    """They are cut by its place; one component too many would move all that follow."""
    assert len(shapes.CORNERS) == 4 * len(shapes.HANZI)
    assert len(shapes.COMPONENTS) == 6 * len(shapes.HANZI)
