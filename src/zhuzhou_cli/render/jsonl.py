"""The format ``jsonl``: JSON Lines, an object a line, each written as soon as it is known."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from zhuzhou_cli.render.json import Objects

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _lines(objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    return map(json.JSONEncoder(ensure_ascii=False).encode, objects)


renderer = Objects(_lines)
