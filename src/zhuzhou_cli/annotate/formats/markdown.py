"""Markdown with footnotes, as GitHub, Pandoc and Obsidian read them; the rest of a Markdown file stays."""

from __future__ import annotations

import re

from zhuzhou_cli.annotate import Annotated, woven
from zhuzhou_cli.annotate.behind import places
from zhuzhou_cli.annotate.formats.notes import origin
from zhuzhou_cli.answers import Mark
from zhuzhou_cli.documents import Kind
from zhuzhou_cli.documents.blocks import blocks
from zhuzhou_cli.language.printable import uncontrolled
from zhuzhou_cli.render.markdown import literal

_BREAK = re.compile(r"\n(?!\n|\|)|(?<!\|)\n(?=\|)")
"""The end of a line that is a paragraph; an empty line follows already, or the next row of a table."""
_TABLE = re.compile(r"(?m)((?:\A|(?<=\n\n))\|.*\|\n)(?=\|)")
"""The first row of a table, the head of it."""


def written(made: Annotated) -> str:
    """The text with a mark behind each name, and the footnotes at its end or before an open block there."""
    is_source = made.document.kind is Kind.MARKDOWN
    is_marked_up = made.document.kind in (Kind.WORD, Kind.PDF)

    def plain(text: str) -> str:
        return uncontrolled(text if is_marked_up else literal(text))

    def marked(words: str, mark: Mark) -> str:
        return f"{plain(words)}{_reference(made, mark)}"

    text, rest = _marked(made) if is_source else (woven(made, marked, plain), "")
    text = text.rstrip("\n")
    if made.document.kind is Kind.WORD:
        text = _TABLE.sub(_headed, _BREAK.sub("\n\n", text))
    elif not is_source and "\n\n" not in made.document.text:
        text = _BREAK.sub("\n\n", text)
    notes = [
        f"[^zz-{number}]: **{literal(mark.entry.term)}**：{literal(mark.entry.text)}"
        f"（{literal(origin(mark))}）\n"
        for number, mark in made.notes
    ]
    return "\n".join([text + "\n", *notes, rest] if rest else [text + "\n", *notes])


def _marked(made: Annotated) -> tuple[str, str]:
    """A Markdown file with its marks where they change nothing of it, parted where the notes can stand."""
    text, pieces, end = made.document.text, [], 0
    where = places(made.document, [mark.end for mark in made.marks])
    added = sorted(zip(where, [_reference(made, mark) for mark in made.marks], strict=True))
    for at, reference in added:
        pieces += [text[end:at], reference]
        end = at
    whole = "".join([*pieces, text[end:]])
    last = blocks(text).end
    last += sum(len(reference) for at, reference in added if at <= last)
    return whole[:last], whole[last:]


def _reference(made: Annotated, mark: Mark) -> str:
    """What calls the footnote of a mark: [^zz-1]."""
    return f"[^zz-{made.number(mark)}]"


def _headed(row: re.Match[str]) -> str:
    """The head of a table with the line that makes it one."""
    return f"{row[0]}|{' --- |' * (row[0].count('|') - 1)}\n"
