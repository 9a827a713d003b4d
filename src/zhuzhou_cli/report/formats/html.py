"""HTML to text: a line for each block; headings, list items and rows as Markdown; the only door to lxml."""

from __future__ import annotations

import re
from typing import Any

from zhuzhou_cli.report.formats import Format
from zhuzhou_cli.report.formats.plain import decoded

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|table|meta|title)[\s>]", re.IGNORECASE)
_SNIFFED = 4096
"""Bytes at the beginning of a file among which a tag of HTML must stand."""

_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_HEADING = re.compile("h([1-6])")
_PARAGRAPH = re.compile("p|div|h[1-6]|table|section|article")
_SILENT = re.compile("script|style|noscript|template|head|svg|select|textarea|button|iframe")
_INLINE = re.compile(
    "a|abbr|b|bdi|bdo|big|cite|code|del|em|font|i|img|ins|kbd|label|mark|o:p|q|s|small|span|strike|strong|"
    "sub|sup|tt|u|wbr"
)
_BLOCKS_IN_CELLS = ("table", "tr", "div", "script", "style")
_CELL_LIMIT = 4000
"""Characters of a cell; a longer one holds a page."""


def _text(data: bytes) -> str:
    from lxml import etree, html  # noqa: PLC0415 - an optional library

    try:
        # A declared encoding would be applied to a string that is decoded already.
        root = html.document_fromstring(
            re.sub(r"<\?xml[^>]{0,200}\?>", "", decoded(data), count=1),
            parser=html.HTMLParser(encoding="utf-8", huge_tree=True),
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    page = _Page()
    page.walk(etree.iterwalk(root, events=("start", "end")))
    return page.text()


class _Page:
    """The lines of an HTML tree, which is walked without recursion."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._now: list[str] = []
        self._lists: list[int] = []

    def text(self) -> str:
        """The lines so far."""
        self._break()
        return "\n".join(self._lines)

    def walk(self, events: Any) -> None:
        """Take in a tree event by event."""
        for event, element in events:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if not tag or _SILENT.fullmatch(tag) or (tag == "tr" and self._row(element)):
                    events.skip_subtree()
                else:
                    self._open(tag)
                    self._now.append(element.text or "")
            else:
                self._close(tag)
                self._now.append(element.tail or "")

    def _open(self, tag: str) -> None:
        if not tag or _INLINE.fullmatch(tag):
            return
        self._break()
        if tag in ("ol", "ul"):
            self._lists.append(0 if tag == "ol" else -1)
        elif tag == "li":
            if self._lists and self._lists[-1] >= 0:
                self._lists[-1] += 1
                self._now.append(f"{self._lists[-1]}. ")
            else:
                self._now.append("- ")
        elif heading := _HEADING.fullmatch(tag):
            self._now.append("#" * int(heading[1]) + " ")

    def _close(self, tag: str) -> None:
        if not tag or _INLINE.fullmatch(tag) or _SILENT.fullmatch(tag):
            return
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        self._break()
        if _PARAGRAPH.fullmatch(tag):
            self._lines.append("")

    def _break(self) -> None:
        line = _trimmed("".join(self._now))
        self._now.clear()
        if line.strip("-#. "):
            self._lines.append(line)

    def _row(self, element: Any) -> bool:
        """Write a row of a table of data; a row that lays out a page is left to be walked as blocks."""
        cells = [child for child in element if child.tag in ("td", "th")]
        if len(cells) <= 1 or next(element.iter(*_BLOCKS_IN_CELLS), element) is not element:
            return False
        texts = [_trimmed("".join(cell.itertext())).replace("|", "｜") for cell in cells]
        if max(map(len, texts)) > _CELL_LIMIT:
            return False
        self._break()
        self._lines.append(f"| {' | '.join(texts)} |")
        return True


def _trimmed(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _is_html(data: bytes) -> bool:
    return _HTML.search(data[:_SNIFFED].replace(b"\0", b"")) is not None


HTML = Format("HTML", _is_html, _text, "lxml")
