"""Documents of every kind that report/ can read; loads its readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from zhuzhou_cli.documents import Document, Kind, Span, UnreadableDocumentError, html, markdown, unspoken
from zhuzhou_cli.report.appendix import LINE_LIMIT, beyond_lines
from zhuzhou_cli.report.formats.comma import CSV
from zhuzhou_cli.report.formats.html import HTML
from zhuzhou_cli.report.formats.pdf import PDF
from zhuzhou_cli.report.formats.plain import MARKDOWN, decoded
from zhuzhou_cli.report.formats.word import WORD
from zhuzhou_cli.report.read import Unimportable, form_of, text_of

_KINDS = {HTML.name: Kind.HTML, MARKDOWN.name: Kind.MARKDOWN, WORD.name: Kind.WORD, PDF.name: Kind.PDF}
_HEADING = re.compile(r"^#{1,6} .*$|^[^\n\t]{1,100}\t{1,9}[0-9]{1,4} *$", re.MULTILINE)
"""A heading of a Word file, or one in its table of contents, with a tab before the number of its page."""


def document(data: bytes, path: str) -> Document:
    """The document of a file, given its bytes. Raises UnreadableDocumentError."""
    suffix = PurePath(path).suffix
    try:
        form = form_of(data, suffix)
        kind = _KINDS.get(form.name, Kind.TEXT)
        made = text_of(data, "" if form is CSV else suffix)  # its text is as it is written, commas and all
    except Unimportable as error:
        raise UnreadableDocumentError(str(error)) from None
    except MemoryError:
        raise UnreadableDocumentError("内存不够") from None
    remarks = (*made.remarks, *_unsought(made.text))
    if kind is Kind.HTML:
        page = html.page(decoded(data))
        return Document(path, kind, data, page.text, page.silent, remarks, page)
    if kind is Kind.MARKDOWN:
        source = decoded(data)
        return Document(path, kind, data, source, markdown.silent(source), remarks)
    return Document(path, kind, data, made.text, tuple(_silent(made.text, kind)), remarks)


def _unsought(text: str) -> Iterator[str]:
    """That the importer does not look into a text of so many lines, if it does not."""
    if said := beyond_lines(text, LINE_LIMIT):
        yield f"{said}，没有找它自己的名词解释"


def _silent(text: str, kind: Kind) -> list[Span]:
    """The headings of a Word file, the lines of a table of contents, and addresses, ascending."""
    headings = (found.span() for found in _HEADING.finditer(text)) if kind is Kind.WORD else ()
    return sorted({*headings, *unspoken(text)})
