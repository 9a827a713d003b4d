"""JSON in which nothing acts on a terminal, of what the ``to_dict`` of answers and findings give."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

# json escapes the controls below U+0020; these move a cursor or turn the reading direction as well.
CONTROLS = [*range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)]
# A byte of a file name that is no text; raw, it would make the document none either.
CONTROLS += range(0xDC80, 0xDD00)
_ESCAPES = {code: f"\\u{code:04x}" for code in CONTROLS}


def document(objects: Iterable[dict[str, Any]]) -> str:
    """One JSON document: an array, indented for people."""
    return _shown(json.dumps(list(objects), ensure_ascii=False, indent=2))


def line(record: dict[str, Any]) -> str:
    """One record of JSON Lines."""
    return _shown(json.dumps(record, ensure_ascii=False))


def _shown(document: str) -> str:
    """The same JSON, in which no character of a string can act on a terminal."""
    return document if document.isprintable() else document.translate(_ESCAPES)  # 50 times as fast
