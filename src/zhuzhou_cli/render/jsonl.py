"""The format ``jsonl``: JSON Lines, an object a line, each written as soon as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhuzhou_cli.render.json import Objects, encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _lines(objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    return map(encoded, objects)


renderer = Objects(_lines)
