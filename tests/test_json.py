"""JSON is written without the library, byte for byte as the library writes it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhuzhou_cli.render.json import document, encoded

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4),
)


@given(VALUES)
def test_a_line_is_what_the_library_writes(value: Any) -> None:
    """Whatever stands in it, hanzi as they are."""
    assert encoded(value) == json.dumps(value, ensure_ascii=False)


@given(st.lists(st.dictionaries(st.text(), VALUES, max_size=4), max_size=3))
def test_a_document_is_what_the_library_writes(objects: list[dict[str, Any]]) -> None:
    """An array of objects, indented, without a line end that is no line's."""
    assert list(document(objects)) == json.dumps(objects, ensure_ascii=False, indent=2).split("\n")


def test_what_has_no_place_in_json_is_refused() -> None:
    """As by the library."""
    with pytest.raises(TypeError, match="has no place in JSON"):
        encoded({"one": {1, 2}})


def test_python_without_its_parts_in_c_writes_the_same() -> None:
    """There the library is loaded."""
    code = """
import sys
sys.modules["_json"] = None
from zhuzhou_cli.render.json import encoded
print(encoded({"term": "八大行动", "score": 1.0}), "json" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == '{"term": "八大行动", "score": 1.0} True\n'
