"""The generated tables are what their scripts make of the data."""

from __future__ import annotations

import runpy

import pytest

from tests.conftest import ROOT


@pytest.mark.parametrize("script", ["make_readings", "make_shapes"])
def test_a_script_makes_the_table_that_is_checked_in(script: str) -> None:
    """Byte for byte, so that nobody edits a table by hand."""
    made = runpy.run_path(str(ROOT / "scripts" / f"{script}.py"))
    assert made["TARGET"].read_text(encoding="utf-8") == made["render"]()
