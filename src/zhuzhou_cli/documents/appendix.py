"""The 名词解释 of a document itself, as the importer sees it; loads the importer."""

from __future__ import annotations

from itertools import accumulate
from pathlib import PurePath

from zhuzhou_cli.documents import Document, Kind, Span
from zhuzhou_cli.documents.counterpart import counterpart
from zhuzhou_cli.documents.markdown import blanked
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.report.appendix import LINE_LIMIT, Found, beyond_lines, extents, sought

Sought = tuple[str, Found]
"""The text in which the importer looks, and what it finds there."""


def appendix(document: Document) -> tuple[Span, ...]:
    """The spans of the document's text that its lists take up."""
    text, (lines, _, offers) = document.sought
    begins = [0, *accumulate(map(len, text.splitlines(keepends=True)))]  # at what the importer takes for ends
    spans = [(begins[first - 1], begins[last]) for first, last in extents(lines, offers)]
    if document.kind is not Kind.HTML:
        return tuple(spans)
    there = counterpart(text, document.text)
    return tuple((there(begin), there(end)) for begin, end in spans)


def glossary(document: Document) -> Glossary | None:
    """The document's own lists as one glossary."""
    from zhuzhou_cli.report.assemble import assemble  # noqa: PLC0415 - three times as much as where they stand

    text, found = document.sought
    made = assemble(text, found=found)
    return made.glossary if made else None


def seen(document: Document) -> Sought:
    """The text in which the importer looks, and what it finds there: nothing in one beyond its limit."""
    text = _as_imported(document)
    return text, ([], [], []) if beyond_lines(text, LINE_LIMIT) else sought(text)


def _as_imported(document: Document) -> str:
    """The text in which the importer looks: without tags, which the source of Markdown may have."""
    if document.kind is Kind.MARKDOWN:
        return blanked(document.text)
    if document.kind is Kind.HTML:
        from zhuzhou_cli.report.read import text_of  # noqa: PLC0415 - a text needs no reader

        return text_of(document.data, PurePath(document.path).suffix).text
    return document.text
