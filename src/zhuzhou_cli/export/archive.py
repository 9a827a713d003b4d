"""Zip archives whose bytes do not depend on when they were made."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime


def dated(data: bytes, time: datetime) -> bytes:
    """An archive with the same files in the same order, all of one date, compressed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            info = zipfile.ZipInfo(name, time.timetuple()[:6])
            info.external_attr = 0o644 << 16
            after.writestr(info, before.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
