"""Zip archives whose bytes do not depend on when they were made."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

_SPAN = datetime(1980, 1, 1, tzinfo=UTC), datetime(2107, 12, 31, tzinfo=UTC)
"""The first and the last day that a zip archive can state; stand for what is before and behind."""


def dated(data: bytes, time: datetime) -> bytes:
    """An archive with the same files in the same order, all of one date, compressed."""
    made = io.BytesIO()
    stated = min(max(time, _SPAN[0]), _SPAN[1])
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            info = zipfile.ZipInfo(name, stated.timetuple()[:6])
            info.external_attr = 0o644 << 16
            after.writestr(info, before.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
