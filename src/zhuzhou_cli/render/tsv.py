"""The format ``tsv``: values parted by TABs; nothing is quoted, for a value holds a space for each TAB."""

from __future__ import annotations

from collections.abc import Iterable

from zhuzhou_cli.language.printable import blanked
from zhuzhou_cli.render.rows import Rows


def _line(values: Iterable[str]) -> str:
    return "\t".join(map(blanked, values))


renderer = Rows(_line)
