"""The format ``csv``: a table that Excel opens by a double click: a BOM, CRLF, no cell that it would run.

This is not ``zz list -f csv``, which is for programs. A cell that begins with ``= + - @``, in full
width too, is a formula to Excel and LibreOffice (OWASP, CSV Injection); a ' before it, which then belongs to
the text, stops that.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import chain

from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.export.table import HEAD, row


def write(collection: Collection) -> Iterator[bytes]:
    """The head, then a row an entry."""
    line = io.StringIO("\ufeff")
    line.seek(0, io.SEEK_END)
    writer = csv.writer(line, lineterminator="\r\n")
    for cells in chain([HEAD], (map(_inert, row(item)) for item in collection)):
        writer.writerow(cells)
        yield line.getvalue().encode()
        line.seek(0)
        line.truncate()


_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
