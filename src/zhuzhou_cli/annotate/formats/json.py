"""An object a document, an element of one array: its path and its marks (docs/answer.schema.json)."""

from __future__ import annotations

import json

from zhuzhou_cli.annotate import Annotated


def written(made: Annotated) -> str:
    """The object, indented as an element of an array."""
    fields = {"path": made.document.path, "marks": [mark.to_dict() for mark in made.marks]}
    text = json.dumps(fields, ensure_ascii=False, indent=2)
    return "\n".join(f"  {line}" for line in text.split("\n"))
