"""Markdown with footnotes, as GitHub, Pandoc and Obsidian read them; the rest of a Markdown file stays."""

from __future__ import annotations

import re

from zhuzhou_cli.annotate import Annotated, woven
from zhuzhou_cli.annotate.formats.notes import origin
from zhuzhou_cli.documents import Kind
from zhuzhou_cli.language.printable import uncontrolled
from zhuzhou_cli.render.markdown import literal

_BREAK = re.compile(r"\n(?!\n|\|)|(?<!\|)\n(?=\|)")
"""The end of a line that is a paragraph; an empty line follows already, or the next row of a table."""


def written(made: Annotated) -> str:
    """The text with a mark behind each name, and the footnotes at its end."""
    is_source = made.document.kind is Kind.MARKDOWN
    is_marked_up = is_source or made.document.kind in (Kind.WORD, Kind.PDF)

    def plain(text: str) -> str:
        return text if is_source else uncontrolled(text if is_marked_up else literal(text))

    text = woven(made, lambda words, mark: f"{plain(words)}[^zz-{made.number(mark)}]", plain).rstrip("\n")
    if not is_source and "\n\n" not in made.document.text:
        text = _BREAK.sub("\n\n", text)
    notes = [
        f"[^zz-{number}]: **{literal(located.entry.term)}**：{literal(located.entry.text)}"
        f"（{literal(origin(located.source, located.entry.number))}）\n"
        for number, located in made.notes
    ]
    return "\n".join([text + "\n", *notes])
