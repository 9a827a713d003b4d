"""Word files to text: whatever wraps the words, but nothing that is deleted or hidden.

The tree is pruned first (revisions, hidden runs, the second copy of a text box), and text boxes are put
behind their paragraphs; then only paragraphs, tables and the signs in them matter, and no wrapper
(w:sdt, w:ins, w:smartTag, w:fldSimple …) needs to be known. Both namespaces, Transitional and Strict, are
read, for the root says which it is (ECMA-376).
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from zhuzhou_cli.report.formats import Format, Text, Unimportable, hanzi, unread
from zhuzhou_cli.report.formats.grid import REPEATED_LIMIT, Cell, lines_of
from zhuzhou_cli.report.formats.packages import is_word, open_package
from zhuzhou_cli.report.formats.word_package import Package
from zhuzhou_cli.report.formats.word_styles import Styles

_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALSE = ("0", "false", "off", "none")
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def _read(data: bytes) -> Text:
    from lxml import etree  # noqa: PLC0415 - an optional library

    try:
        with open_package(data) as archive:
            package = Package(archive)
            return _Document(package).text()
    except (
        *(zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, LookupError, ValueError, EOFError),
        *(OSError, NotImplementedError, RuntimeError),
    ) as error:
        message = "不是完好的 Word 文件（.docx）；请用 Word 或 WPS 打开，另存为 .docx 再试"
        raise Unimportable(message) from error


class _Document:
    """The stories of a Word file that are read: the body, and the notes where they are called."""

    def __init__(self, package: Package) -> None:
        self._body = package.document
        self._w = w = package.namespace
        self._styles = Styles(package)
        self._names = {w + name: name for name in (*_SIGNS, "t", "sym", "footnoteReference")}
        self._names |= {w + "endnoteReference": "endnoteReference", _MATH + "t": "t"}
        self._notes: list[str] = []
        self._hidden: list[str] = []
        self._silent: list[str] = []
        stories = [story for story in (self._body, *package.notes.values()) if story is not None]
        self._held = hanzi(map(package.words, stories))
        for story in stories:
            self._prune(story)
        self._called = {
            f"{kind}Reference": {note.get(w + "id"): note for note in story.iter(w + kind)}
            for kind, story in package.notes.items()
        }
        self._embeds = package.embeds

    def text(self) -> Text:
        """The lines of the body, then those of the notes that it calls, and what was left out."""
        lines = list(self._blocks(self._body))
        if self._notes:
            lines += ["", "脚注", *self._notes]
        remarks = []
        if count := hanzi(self._hidden).total():
            remarks.append(f"修订删去的或隐藏的 {count} 个汉字没有读")
        if self._embeds:
            remarks.append("嵌入的文件或图示里的文字没有读")
        return Text(
            "\n".join(lines), (*remarks, *unread(self._held - hanzi(self._hidden + self._silent), lines))
        )

    def _prune(self, root: Any) -> None:
        """Take out of a story what is no part of its text, and text boxes out of their paragraphs."""
        w = self._w
        self._prune_revisions(root)
        for mark in list(root.iter(w + "vanish", w + "rStyle")):
            run = mark.getparent().getparent()
            value = mark.get(w + "val")
            hides = value in self._styles.hidden if mark.tag == w + "rStyle" else value not in _FALSE
            if hides and run is not None and run.tag == w + "r":
                self._drop(run, is_word=True)
        for choices in list(root.iter(_COMPATIBILITY + "AlternateContent")):
            for other in sorted(choices, key=lambda one: next(one.iter(w + "t"), None) is None)[1:]:
                self._drop(other)
        for silent in list(root.iter(w + "rt", w + "instrText", w + "delInstrText", w + "delText")):
            self._drop(silent)
        self._move_boxes(root)

    def _prune_revisions(self, root: Any) -> None:
        """Take out what was deleted, or moved away, while changes were tracked: words, rows of tables."""
        w = self._w
        for gone in list(root.iter(w + "del", w + "moveFrom")):
            parent = gone.getparent()
            if parent.tag == w + "trPr":
                self._drop(parent.getparent(), is_word=True)
            elif parent.tag != w + "rPr":
                self._drop(gone, is_word=True)

    def _move_boxes(self, root: Any) -> None:
        """Put what stands in a text box behind the paragraph to which the box is tied."""
        w = self._w
        behind: dict[Any, Any] = {}
        for box in list(root.iter(w + "txbxContent")):
            paragraph = next(box.iterancestors(w + "p"), None)
            if paragraph is not None:
                behind.get(paragraph, paragraph).addnext(box)
                behind[paragraph] = box

    def _drop(self, element: Any, *, is_word: bool = False) -> None:
        parent = element.getparent()
        if parent is None:
            return
        (self._hidden if is_word else self._silent).extend(element.itertext())
        parent.remove(element)

    def _blocks(self, parent: Any) -> Iterator[str]:
        """The lines of the paragraphs and tables under an element, in order."""
        for child in parent:
            if child.tag == self._w + "p":
                yield self._paragraph(child) if len(child) else ""
            elif child.tag == self._w + "tbl":
                yield ""
                yield from self._table(child)
                yield ""
            elif len(child):
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Any) -> str:
        """A paragraph as Markdown: # before a heading, before an item its number or -."""
        look = self._styles.look(paragraph)
        text = f"{look.mark}{self._words(paragraph)}"
        return f"{'#' * look.level} {text}" if look.level and text.strip() else text

    def _words(self, element: Any) -> str:
        parts: list[str] = []
        for child in element:
            if child.tag == self._w + "pPr":  # it has tabs of its own
                continue
            for sign in child.iter(*self._names):
                name = self._names[sign.tag]
                if name == "t":
                    parts.append((sign.text or "").replace("\n", " "))
                elif name == "sym":
                    parts.append(_character(sign.get(self._w + "char", "")))
                elif name in self._called:
                    parts.append(self._call(name, sign.get(self._w + "id")))
                elif name in _SIGNS:
                    parts.append("" if sign.get(self._w + "type") in ("page", "column") else _SIGNS[name])
        return "".join(parts)

    def _call(self, kind: str, key: str) -> str:
        """［n］ where a note is called, which becomes a line ［n］note."""
        note = self._called[kind].pop(key, None)
        if note is None:
            return ""
        number = len(self._notes) + 1
        self._notes.append("")
        words = [self._words(paragraph).strip() for paragraph in note.iter(self._w + "p")]
        self._notes[number - 1] = f"［{number}］{''.join(words)}"
        return f"［{number}］"

    def _table(self, table: Any) -> Iterator[str]:
        """The lines of a table; a row that holds a table, or is the only one and long, is read as blocks."""
        w = self._w
        rows = list(self._nearest(table, w + "tr"))
        tops: dict[int, str] = {}
        for row in rows:
            cells = list(self._nearest(row, w + "tc"))
            is_page = len(rows) == 1 and any(sum(child.tag == w + "p" for child in it) > 1 for it in cells)
            if len(cells) == 1 or is_page or next(row.iter(w + "tbl"), None) is not None:
                yield from self._blocks(row)
            else:
                yield from lines_of([self._cells(cells, tops)])

    def _cells(self, cells: list[Any], tops: dict[int, str]) -> list[Cell]:
        """The cells of a row; one that goes on from the row above says again what stands there."""
        w = self._w
        made: list[Cell] = []
        column = 0
        for cell in cells:
            properties = cell.find(w + "tcPr")
            span = merge = None
            if properties is not None:
                span, merge = properties.find(w + "gridSpan"), properties.find(w + "vMerge")
            if merge is not None and merge.get(w + "val") != "restart":
                above = tops.get(column, "")
                text = above if len(above) <= REPEATED_LIMIT else ""
            else:
                paragraphs = (self._styles.look(it).number + self._words(it) for it in cell.iter(w + "p"))
                text = "\n".join(paragraphs).strip("\n")
            tops[column] = text
            width = _number(span.get(w + "val")) if span is not None else 1
            made.append(Cell(text, width))
            column += max(1, width)
        return made

    def _nearest(self, parent: Any, tag: str) -> Iterator[Any]:
        """The elements of a tag under another, whatever wraps them, but not those of tables inside."""
        for child in parent:
            if child.tag == tag:
                yield child
            elif child.tag not in (self._w + "p", self._w + "tbl"):
                yield from self._nearest(child, tag)


def _number(value: str | None) -> int:
    return int(value) if value and re.fullmatch(r"\d{1,9}", value, re.ASCII) else 1


def _character(code: str) -> str:
    """The character of w:sym: a code point, or in a symbol font (Wingdings) one of private use."""
    return chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{2,4}", code) else ""


WORD = Format("Word", is_word, _read, "lxml")
