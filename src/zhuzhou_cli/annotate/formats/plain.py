"""A line a mark: file:line:column, its words, the term, the explanation and where that stands, with TABs."""

from __future__ import annotations

from zhuzhou_cli.annotate import Annotated
from zhuzhou_cli.annotate.formats.notes import origin
from zhuzhou_cli.language.printable import blanked


def written(made: Annotated) -> str:
    """The lines of the marks."""
    path = blanked(made.document.path)
    return "".join(
        f"{path}:{mark.line}:{mark.column}\t{blanked(mark.text)}\t{mark.entry.term}\t{mark.entry.text}\t"
        f"{origin(mark)}\n"
        for mark in made.marks
    )
