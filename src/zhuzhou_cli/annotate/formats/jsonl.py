"""JSON Lines, an object a mark, with the path of its document (docs/answer.schema.json)."""

from __future__ import annotations

import json

from zhuzhou_cli.annotate import Annotated


def written(made: Annotated) -> str:
    """The lines of the marks."""
    path = made.document.path
    return "".join(
        json.dumps({"path": path, **mark.to_dict()}, ensure_ascii=False) + "\n" for mark in made.marks
    )
