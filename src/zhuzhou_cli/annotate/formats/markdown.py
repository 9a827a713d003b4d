"""Markdown with footnotes, as GitHub, Pandoc and Obsidian read them; the rest of a Markdown file stays."""

from __future__ import annotations

import re

from zhuzhou_cli.annotate import Annotated, woven
from zhuzhou_cli.annotate.behind import places
from zhuzhou_cli.annotate.formats.notes import origin
from zhuzhou_cli.annotate.formats.words import as_markdown
from zhuzhou_cli.answers import Mark
from zhuzhou_cli.documents import Kind
from zhuzhou_cli.documents.blocks import blocks
from zhuzhou_cli.language.printable import uncontrolled
from zhuzhou_cli.render.markdown import literal
from zhuzhou_cli.report.formats.grid import BAR

_BREAK = re.compile(r"\n(?!\n|\|)|(?<!\|)\n(?=\|)")
"""The end of a line that is a paragraph; an empty line follows already, or the next row of a table."""
_PLACE = re.compile("\0([0-9]+)\0")
"""Where a mark stands in a text that has no control characters."""
_LINE = re.compile(r"(?<=[^\n])\n(?=[^\n])")
"""The end of a line within a paragraph, which Markdown would take for a space; two blanks keep it."""
_TABLE = re.compile(r"(?:\A|(?<=\n\n))\|.*\|$", re.MULTILINE)
"""The first row of a table, the head of it."""


def written(made: Annotated) -> str:
    """The text with a mark behind each name, and the footnotes at its end or before an open block there."""
    is_source = made.document.kind is Kind.MARKDOWN
    text, rest = _marked(made) if is_source else (_converted(made), "")
    text = text.rstrip("\n")
    if made.document.kind is Kind.WORD:
        text = _TABLE.sub(_headed, _BREAK.sub("\n\n", text))
    elif not is_source:
        text = _LINE.sub("  \n", text) if "\n\n" in made.document.text else _BREAK.sub("\n\n", text)
    notes = [
        f"[^zz-{number}]: **{literal(mark.entry.term)}**：{literal(mark.entry.text)}"
        f"（{literal(origin(mark))}）\n"
        for number, mark in made.notes
    ]
    return "\n".join([text + "\n", *notes, rest] if rest else [text + "\n", *notes])


def _converted(made: Annotated) -> str:
    """A document that is no Markdown, as Markdown with its marks; a bracket behind one would make a link."""
    text = woven(made, lambda words, mark: f"{uncontrolled(words)}\0{made.number(mark)}\0", uncontrolled)
    said = as_markdown(text, has_structure=made.document.kind in (Kind.WORD, Kind.PDF))
    return _PLACE.sub(r"[^zz-\1]", said.replace("\0(", "\0\\("))


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
    return f"{row[0]}\n|{' --- |' * (len(BAR.findall(row[0])) - 1)}"
