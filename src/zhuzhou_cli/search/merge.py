"""The same explanation in several glossaries is one hit, with every place that gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from zhuzhou_cli.answers import Hit
from zhuzhou_cli.model import Entry
from zhuzhou_cli.text import fold

# Reports begin the same explanation with one of these or with none.
_LEAD_IN = re.compile(r"^(?:是指|即指|指的是|指|即|是)")


def merged(hits: Iterable[Hit]) -> list[Hit]:
    """The hits in their order; those whose term and explanation say the same are joined to the first."""
    first: dict[tuple[str, str], Hit] = {}
    for hit in hits:
        said = _said(hit.entry)
        if said in first:
            joined = (*first[said].also, (hit.entry.number, hit.source))
            first[said] = replace(first[said], also=joined)
        else:
            first[said] = hit
    return list(first.values())


def _said(entry: Entry) -> tuple[str, str]:
    return fold(entry.term).key, _LEAD_IN.sub("", fold(entry.text).key)
