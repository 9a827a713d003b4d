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
from collections import Counter
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
        self._missing: Counter[str] = Counter()
        self._called: dict[str, dict[str, str]] = {}
        for story in (self._body, *package.notes.values()):
            self._prune(story)
        notes = {kind: self._noted(package, kind, story) for kind, story in package.notes.items()}
        self._called = {f"{kind}Reference": noted for kind, noted in notes.items()}
        self._words = self._gathered(package, self._body)
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
        for left in (self._words, *self._called.values()):
            self._missing += hanzi(left.values())
        return Text("\n".join(lines), (*remarks, *unread(self._missing, [])))

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
        if is_word:
            self._hidden.extend(element.itertext())
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
        text = look.mark + self._words.pop(paragraph, "")
        return f"{'#' * look.level} {text}" if look.level and text.strip() else text

    def _gathered(self, package: Package, story: Any) -> dict[Any, str]:
        """The words of each paragraph of a story, in one pass: none stands in another once boxes are out.

        What the story holds besides is missing.
        """
        w = self._w
        gathered: dict[Any, list[str]] = {}
        parts: list[str] = []
        said: list[str] = []
        for element in story.iter(w + "p", *self._names):
            name = self._names.get(element.tag)
            if name is None:
                parts = gathered[element] = []
            elif name == "t":
                said.append(element.text or "")
                parts.append(said[-1].replace("\n", " "))
            elif name == "sym":
                parts.append(_character(element.get(w + "char", "")))
            elif name in self._called:
                parts.append(self._call(name, element.get(w + "id")))
            elif name in _SIGNS and element.getparent().tag != w + "tabs":  # these are stops, not signs
                parts.append("" if element.get(w + "type") in ("page", "column") else _SIGNS[name])
        held = package.words(story)
        if held != "".join(said):
            self._missing += hanzi([held]) - hanzi(said)
        return {paragraph: "".join(parts) for paragraph, parts in gathered.items()}

    def _noted(self, package: Package, kind: str, story: Any) -> dict[str, str]:
        """The words of the footnotes, or the endnotes, by their keys."""
        words = self._gathered(package, story)
        return {
            note.get(self._w + "id"): "".join(words.get(it, "").strip() for it in note.iter(self._w + "p"))
            for note in story.iter(self._w + kind)
        }

    def _call(self, kind: str, key: str) -> str:
        """［n］ where a note is called, which becomes a line ［n］note."""
        note = self._called[kind].pop(key, None)
        if note is None:
            return ""
        mark = f"［{len(self._notes) + 1}］"
        self._notes.append(mark + note)
        return mark

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
            width, goes_on = 1, False
            for child in cell.iterchildren(w + "tcPr"):
                for property_ in child.iterchildren(w + "gridSpan", w + "vMerge"):
                    value = property_.get(w + "val")
                    if property_.tag == w + "gridSpan":
                        width = _number(value)
                    else:
                        goes_on = value != "restart"
            said = [self._styles.look(it).number + self._words.pop(it, "") for it in cell.iter(w + "p")]
            text = "\n".join(said).strip("\n")
            if goes_on and not text:
                above = tops.get(column, "")
                text = above if len(above) <= REPEATED_LIMIT else ""
            tops[column] = text
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
