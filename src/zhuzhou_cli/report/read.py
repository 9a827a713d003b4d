"""A report's bytes to text, whatever its format, within stated limits.

A format is recognised by the first bytes, Markdown and CSV by the suffix of the file, a page by both. Blocks
become lines; headings get their `#`, rows of tables their `|`, list items their number or `-`, definitions
their `:`; what is not shown leaves nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import IO

from zhuzhou_cli.library.shelf import read_from as read_at_most
from zhuzhou_cli.refusals import is_of_memory, reason
from zhuzhou_cli.report.appendix import beyond_lines
from zhuzhou_cli.report.formats import Format, Text, Unimportable
from zhuzhou_cli.report.formats.comma import CSV
from zhuzhou_cli.report.formats.html import HTML, has_markup, is_saved
from zhuzhou_cli.report.formats.pdf import PDF
from zhuzhou_cli.report.formats.plain import MARKDOWN, PLAIN_TEXT
from zhuzhou_cli.report.formats.refused import REFUSED
from zhuzhou_cli.report.formats.word import WORD

__all__ = ["FORMATS", "SIZE_LIMIT", "Text", "Unimportable", "read", "read_from", "text_of"]

SIZE_LIMIT = 64_000_000
"""Bytes of a file; the longest reports have one million."""

TEXT_LIMIT, LINE_LIMIT = 2_000_000, 50_000
"""Characters of a text, and lines that are not blank: those of a book. Time is in proportion to both."""

FORMATS = (PDF, WORD, *REFUSED, HTML, PLAIN_TEXT)
"""The formats in the order in which they are tried; the last one takes what no other recognises."""

BY_SUFFIX = {".md": MARKDOWN, ".markdown": MARKDOWN, ".csv": CSV}
"""The formats of texts that only the name of a file tells."""
PAGES = (".html", ".htm", ".xhtml")
"""The suffixes of pages, which need no tag that tells them from texts."""


def read(path: Path) -> bytes:
    """The bytes of a file. Raises Unimportable if it cannot be read, or is larger than the limit."""
    try:
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            raise _too_large(size)
        with path.open("rb") as file:
            return read_from(file)
    except (OSError, ValueError) as error:  # as a name with a NUL has it
        raise Unimportable(reason(error)) from None


def read_from(file: IO[bytes]) -> bytes:
    """The bytes of an open file. Raises Unimportable if it cannot be read, or is larger than the limit."""
    try:
        data = read_at_most(file, SIZE_LIMIT + 1)
    except OSError as error:
        raise Unimportable(reason(error)) from None
    if len(data) > SIZE_LIMIT:
        raise _too_large(len(data))
    return data


def _too_large(size: int) -> Unimportable:
    return Unimportable(f"文件有 {size // 1_000_000} MB，超过上限 {SIZE_LIMIT // 1_000_000} MB")


def text_of(data: bytes, suffix: str = "") -> Text:
    """What a file says, and remarks on what it does not. ``suffix`` is that of its name: .md, .csv, none.

    Raises Unimportable if it is no report, or needs a library that is not installed.
    """
    form = form_of(data, suffix)
    try:
        report = form.read(data)
    except ImportError as error:
        if is_of_memory(error):
            raise MemoryError from None
        raise _missing(form) from None
    if refusal := _too_long(report.text):
        raise Unimportable(f"{refusal}；请分成几份文件")
    return report


def _too_long(text: str) -> str:
    r"""Which limit a text is beyond; nothing if it is within all.

    >>> _too_long("甲\n\n"), _too_long("甲\n" * 60_000)
    ('', '有 60000 行，超过上限 50000 行')
    """
    if len(text) > TEXT_LIMIT:
        return f"有 {len(text) // 10_000} 万字，超过上限 {TEXT_LIMIT // 10_000} 万字"
    return beyond_lines(text, LINE_LIMIT)


def form_of(data: bytes, suffix: str = "") -> Format:
    """The format of a file, by its bytes and the suffix of its name. Raises Unimportable if it is empty."""
    if not data.strip():
        message = "文件是空的"
        raise Unimportable(message)
    form = next(form for form in FORMATS if form.recognises(data))
    if form is HTML and suffix.lower() == ".txt" and not is_saved(data):
        return PLAIN_TEXT
    if form is PLAIN_TEXT and suffix.lower() in PAGES and has_markup(data):
        return HTML
    return BY_SUFFIX.get(suffix.lower(), form) if form in (HTML, PLAIN_TEXT) else form


def _missing(form: Format) -> Unimportable:
    how = f"pip install {form.library}；用 pipx 装的 zz 是 pipx inject zhuzhou-cli {form.library}"
    return Unimportable(f"读 {form.name} 文件要另装 {form.library}：{how}")
