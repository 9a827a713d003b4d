"""Files that are ZIP archives, told apart by what they hold; what unpacks to too much is refused."""

from __future__ import annotations

import io
import zipfile

from zhuzhou_cli.report.formats import Unimportable

UNPACKED_LIMIT = 128_000_000
"""Bytes of all that an archive says it unpacks to; a part is never read beyond what it says."""


def is_package(data: bytes) -> bool:
    """Whether a file begins as ZIP archives do."""
    return data.startswith(b"PK\x03\x04")


def is_word(data: bytes) -> bool:
    """Whether an archive is a Word file, or so damaged that nothing else can be told of it."""
    return is_package(data) and kind_of(data) == "word"


def kind_of(data: bytes) -> str:
    """What kind of document an archive is: word, ofd, xl, ppt, opendocument, epub, or zip for any other.

    A damaged archive is whatever its first member belongs to.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    # All that zipfile has raised on damaged archives (tests/report/test_hostile.py), besides its own error.
    except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, OverflowError):
        names = []
    begin = data[:512]
    if b"mimetypeapplication/epub" in begin:
        return "epub"
    if b"mimetypeapplication/vnd.oasis.opendocument" in begin:
        return "opendocument"
    if "OFD.xml" in names:
        return "ofd"
    folders = {name.partition("/")[0] for name in names}
    for kind in ("xl", "ppt"):
        if kind in folders:
            return kind
    return "word" if not names or "word" in folders or "[Content_Types].xml" in names else "zip"


def open_package(data: bytes) -> zipfile.ZipFile:
    """An archive, open. Raises BadZipFile if it is damaged, Unimportable if it unpacks to too much."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    unpacked = sum(info.file_size for info in archive.infolist())
    if unpacked > UNPACKED_LIMIT:
        limit = UNPACKED_LIMIT // 1_000_000
        message = f"解压后有 {unpacked // 1_000_000} MB，超过上限 {limit} MB"
        raise Unimportable(message)
    return archive
