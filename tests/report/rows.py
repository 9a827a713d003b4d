"""Rows: small documents with what is right, in tests/data/rows, and the same documents in other formats.

A row is a document, a line ``=== want``, and then, in this order:

    place=青禾县                     fields of the head that are at stake
    “两新” | 指大规模…以旧换新。      a term, and its text or both ends of it, if they are at stake
      members: 甲；乙                its members; - for none
      parts: 两化=甲；乙 / 一网=丙    its parts with their members; - for none
    nothing                          instead of all this: no glossary is found

What its name says: find- (where a list is), cut- (its entries), head- (whose it is), see- (their structure);
``-broken`` has lines that a page has broken, which other formats do not break.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from pathlib import Path

import docx

from tests.conftest import DATA

ROWS = sorted((DATA / "rows").iterdir())
_RULE = re.compile(r"[\s|:-]+")


@dataclass
class Wanted:
    """An entry as it should be; what is None is not at stake."""

    term: str
    text: str | None = None
    members: list[str] | None = None
    parts: dict[str, list[str]] | None = None


@dataclass
class Row:
    """A document and what is right."""

    document: str
    head: dict[str, str] = field(default_factory=dict)
    entries: list[Wanted] = field(default_factory=list)


def row(path: Path) -> Row:
    """A row, read from its file; without entries, nothing is to be found."""
    document, _, wanted = path.read_text(encoding="utf-8").partition("=== want\n")
    made = Row(document)
    for line in wanted.splitlines():
        if line.startswith("  members: "):
            made.entries[-1].members = _list(line.removeprefix("  members: "))
        elif line.startswith("  parts: "):
            pairs = (part.split("=", 1) for part in line.removeprefix("  parts: ").split(" / "))
            made.entries[-1].parts = {name: _list(members) for name, members in pairs}
        elif found := re.match("(place|report|date)=(.*)", line):
            made.head[found[1]] = found[2]
        elif line and line != "nothing":
            term, _, text = line.partition(" | ")
            made.entries.append(Wanted(term, text or None))
    return made


def _list(written: str) -> list[str]:
    return [] if written == "-" else written.split("；")


def forms(path: Path) -> list[str]:
    """The formats in which a row is tried: its own, and Word and HTML unless its lines are of one page."""
    is_one = path.suffix == ".html" or path.stem.endswith("-broken")
    marked = re.search(r"^(?:#|\s*- )", path.read_text(encoding="utf-8"), re.MULTILINE)
    return [path.suffix] if is_one or marked else [path.suffix, ".html", ".docx"]


def write(document: str, path: Path) -> None:
    """Write a document as the suffix of the path says: a paragraph a line, Markdown tables as tables."""
    blocks = _blocks(document)
    if path.suffix == ".docx":
        word = docx.Document()
        for block in blocks:
            if isinstance(block, str):
                word.add_paragraph(block)
            else:
                table = word.add_table(rows=len(block), cols=max(map(len, block)))
                for cells, words in zip(table.rows, block, strict=True):
                    for cell, text in zip(cells.cells, words, strict=False):
                        cell.text = text
        word.save(str(path))
    elif path.suffix == ".html" and not document.startswith("<"):
        path.write_text(f"<html><body>{''.join(map(_html, blocks))}</body></html>", encoding="utf-8")
    else:
        path.write_text(document, encoding="utf-8")


def _blocks(document: str) -> list[str | list[list[str]]]:
    """The paragraphs of a document, and its tables as rows of cells."""
    blocks: list[str | list[list[str]]] = []
    for line in filter(str.strip, document.splitlines()):
        if not line.startswith("|"):
            blocks.append(line.strip())
        elif not _RULE.fullmatch(line):
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if blocks and isinstance(blocks[-1], list):
                blocks[-1].append(cells)
            else:
                blocks.append([cells])
    return blocks


def _html(block: str | list[list[str]]) -> str:
    if isinstance(block, str):
        return f"<p>{html.escape(block)}</p>"
    rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in cells) for cells in block)
    return f"<table>{''.join(f'<tr>{cells}</tr>' for cells in rows)}</table>"
