"""Entries to stdout in the chosen format: what `list` and `show` have in common."""

from __future__ import annotations

from collections.abc import Sequence

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.options import Format
from zhuzhou_cli.model import Entry, Source
from zhuzhou_cli.render import data, plain

Rows = Sequence[tuple[Entry, Source]]


def write_records(rows: Rows, chosen: Format) -> None:
    """Write entries in a format for machines."""
    if chosen is Format.PLAIN:
        streams.write(plain.entry_line(entry) for entry, _ in rows)
    elif chosen is Format.JSON:
        streams.write([data.document(data.entry_object(*row) for row in rows)])
    else:
        streams.write(data.line(data.entry_object(*row)) for row in rows)
