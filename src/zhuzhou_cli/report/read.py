"""A report's bytes to text, whatever the kind: plain text, Markdown, HTML, Word, PDF; within stated limits.

Kinds are told by their first bytes and not by the name of the file. Blocks become lines, headings get
their `#`, the rows of tables their `|`, list items their number or `-`; scripts and styles leave nothing.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import IO, Any

from zhuzhou_cli.refusals import reason

SIZE_LIMIT = 64_000_000
"""Bytes of a file; the longest reports have one."""

UNPACKED_LIMIT = 128_000_000
"""Bytes of all that a Word file says it unpacks to."""

_SAMPLE = 1 << 16
_ENCODINGS = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# The words of every report; bytes read in a wrong encoding hardly ever give them.
_FREQUENT = frozenset(
    "的一是在和政府工作报告年市县省区发展建设人民大会，。、：；“”名词解释指為發與,.:; \n0123456789"
)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|table|meta|title)[\s>]", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_SILENT = frozenset(
    ("script", "style", "noscript", "template", "head", "svg", "select", "textarea", "button", "iframe")
)
_INLINE = frozenset(
    (
        *(
            "a",
            "abbr",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "del",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
        ),
        *(
            "label",
            "mark",
            "o:p",
            "q",
            "s",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "tt",
            "u",
            "wbr",
        ),
    )
)
_CELLS = 2
_CELL_LIMIT = 4000
_DAMAGE_SHARE = 50


class Unimportable(Exception):  # noqa: N818 - it names what the file is, as FileNotFoundError does
    """A file cannot be read as a report; the message says why, in Chinese."""


def read(path: Path) -> bytes:
    """The bytes of a file. Raises Unimportable if there are none to have, or too many."""
    try:
        size = path.stat().st_size
        if size > SIZE_LIMIT:
            raise _too_large(size)
        with path.open("rb") as file:
            return read_from(file)
    except OSError as error:
        raise Unimportable(reason(error)) from None


def read_from(file: IO[bytes]) -> bytes:
    """The same for an open file; no more than the limit is ever read."""
    data = file.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise _too_large(len(data))
    return data


def _too_large(size: int) -> Unimportable:
    return Unimportable(f"文件有 {size // 1_000_000} MB，超过上限 {SIZE_LIMIT // 1_000_000} MB")


def text_of(data: bytes) -> str:
    """The text of a report. Raises Unimportable for what is none, or needs a library that is not there."""
    if not data.strip():
        message = "文件是空的"
        raise Unimportable(message)
    if data.startswith(b"%PDF-"):
        return _pdf(data)
    if data.startswith(b"PK\x03\x04"):
        return _docx(data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        message = "这是旧式 Word 文件（.doc），请另存为 .docx"
        raise Unimportable(message)
    text = decoded(data)
    return _html(text) if _HTML.search(data[:4096].replace(b"\0", b"")) else text


def decoded(data: bytes) -> str:
    """Bytes as text: by the byte order mark; as UTF-8 if they are; else as most words of reports come out."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace").lstrip("\ufeff")
    try:
        return data.decode("utf-8")  # text in another encoding is hardly ever UTF-8 by chance (RFC 3629)
    except UnicodeDecodeError:
        pass
    sample = data[: min(len(data), _SAMPLE) // 4 * 4] or data
    best = max(_ENCODINGS, key=lambda encoding: _likeness(sample, encoding))
    text = data.decode(best, errors="replace")
    if text.count("\ufffd") * _DAMAGE_SHARE > len(text) or text.count("\0") * _DAMAGE_SHARE > len(text):
        message = "认不出文字编码；请另存为 UTF-8"
        raise Unimportable(message)
    return text


def _likeness(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, errors="replace")
    good = sum(character in _FREQUENT for character in text)
    bad = text.count("\ufffd") + text.count("\0")
    return (good - 20 * bad) / max(1, len(text))


class Kind(StrEnum):
    """The kinds of report that need a library."""

    HTML = "HTML"
    WORD = "Word"
    PDF = "PDF"


_LIBRARIES = {Kind.HTML: "lxml", Kind.WORD: "python-docx", Kind.PDF: "pypdf"}


def _missing(kind: Kind) -> Unimportable:
    library = _LIBRARIES[kind]
    how = f"pip install {library}；用 pipx 装的 zz 是 pipx inject zhuzhou-cli {library}"
    return Unimportable(f"读 {kind} 文件要另装 {library}：{how}")


# HTML


def _html(text: str) -> str:
    try:
        from lxml import etree, html  # noqa: PLC0415 - an optional library, needed for this kind only
    except ImportError:
        raise _missing(Kind.HTML) from None
    try:
        # A declared encoding would be applied to a string that is decoded already.
        root = html.document_fromstring(
            re.sub(r"<\?xml[^>]{0,200}\?>", "", text, count=1),
            parser=html.HTMLParser(encoding="utf-8", huge_tree=True),
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    page = _Page()
    page.walk(etree.iterwalk(root, events=("start", "end")))
    return page.text()


class _Page:
    """An HTML tree to lines, walked without recursion."""

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
                if not tag or tag in _SILENT or (tag == "tr" and self._row(element)):
                    events.skip_subtree()
                else:
                    self._open(tag)
                    self._now.append(element.text or "")
            else:
                self._close(tag)
                self._now.append(element.tail or "")

    def _open(self, tag: str) -> None:
        if tag in _INLINE or not tag:
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
        elif re.fullmatch("h[1-6]", tag):
            self._now.append("#" * int(tag[1]) + " ")

    def _close(self, tag: str) -> None:
        if not tag or tag in _INLINE or tag in _SILENT:
            return
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        self._break()
        if re.fullmatch("p|div|h[1-6]|table|section|article", tag):
            self._lines.append("")

    def _break(self) -> None:
        line = _SPACE.sub(" ", "".join(self._now)).strip()
        self._now.clear()
        if line.strip("-#. "):
            self._lines.append(line)

    def _row(self, element: Any) -> bool:
        """Write a row of a table of data; rows that lay out a page are walked as blocks."""
        cells = [child for child in element if child.tag in ("td", "th")]
        if (
            len(cells) < _CELLS
            or next(element.iter("table", "tr", "div", "script", "style"), element) is not element
        ):
            return False
        texts = [_SPACE.sub(" ", "".join(cell.itertext())).strip().replace("|", "｜") for cell in cells]
        if max(map(len, texts)) > _CELL_LIMIT:
            return False
        self._break()
        self._lines.append(f"| {' | '.join(texts)} |")
        return True


# Word


def _docx(data: bytes) -> str:
    try:
        import docx  # noqa: PLC0415 - an optional library, needed for this kind only
        from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415 - the same
    except ImportError:
        raise _missing(Kind.WORD) from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(info.file_size for info in archive.infolist())
        if unpacked > UNPACKED_LIMIT:
            limit = UNPACKED_LIMIT // 1_000_000
            message = f"解压后有 {unpacked // 1_000_000} MB，超过上限 {limit} MB"
            raise Unimportable(message)
        document = docx.Document(io.BytesIO(data))
        notes = _call_notes(document)
        return "\n".join([*_blocks(document), *(["", "脚注", *notes] if notes else [])])
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        message = "不是完好的 Word 文件（.docx）"
        raise Unimportable(message) from error


def _call_notes(document: Any) -> list[str]:
    """Put ［n］ where a footnote or an endnote is called, and give the lines ［n］note."""
    from docx.opc.oxml import parse_xml  # noqa: PLC0415 - as above
    from docx.oxml import OxmlElement  # noqa: PLC0415 - the same
    from docx.oxml.ns import qn  # noqa: PLC0415 - the same

    lines: list[str] = []
    for kind in ("footnote", "endnote"):
        part = next(
            (one.target_part for one in document.part.rels.values() if one.reltype.endswith(f"/{kind}s")),
            None,
        )
        if part is None:
            continue
        notes = {note.get(qn("w:id")): note for note in parse_xml(part.blob).iter(qn(f"w:{kind}"))}
        for call in list(document.element.body.iter(qn(f"w:{kind}Reference"))):
            note = notes.get(call.get(qn("w:id")))
            if note is None:
                continue
            mark = f"［{len(lines) + 1}］"
            callout = OxmlElement("w:t")
            callout.text = mark
            call.getparent().replace(call, callout)
            lines.append(mark + "".join(one.text or "" for one in note.iter(qn("w:t"))).strip())
    return lines


def _blocks(document: Any) -> Iterator[str]:
    from docx.table import Table  # noqa: PLC0415 - as above

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield ""
            yield from _table_rows(block)
            yield ""
        else:
            yield _paragraph(block)


def _table_rows(table: Any) -> Iterator[str]:
    for row in table.rows:
        cells: list[str] = []
        seen: list[Any] = []
        for cell in row.cells:
            if cell._tc not in seen:  # noqa: SLF001 - a merged cell is given once for each column it covers
                seen.append(cell._tc)  # noqa: SLF001 - python-docx has no public name for it
                cells.append("".join(cell.text.split("\n")).replace("|", "｜"))
        yield f"| {' | '.join(cells)} |" if len(cells) > 1 else "".join(cells)


def _paragraph(paragraph: Any) -> str:
    text = str(paragraph.text).replace("\t", " ")
    properties = paragraph._p.pPr  # noqa: SLF001 - numbers that Word makes are not in the text
    style = str(paragraph.style.name) if paragraph.style is not None else ""
    if found := re.match(r"(?:Heading|标题)\s?(\d)", style):
        return f"{'#' * min(6, int(found[1]))} {text}"
    return f"- {text}" if properties is not None and properties.numPr is not None else text


# PDF


def _pdf(data: bytes) -> str:
    try:
        import pypdf  # noqa: PLC0415 - an optional library, needed for this kind only
    except ImportError:
        raise _missing(Kind.PDF) from None
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        text = "\n".join(page.extract_text() for page in reader.pages)
    except Exception as error:
        message = "不是完好的 PDF 文件，或加了密"
        raise Unimportable(message) from error
    if not text.strip():
        message = "PDF 里没有文字（多半是扫描件），请先做文字识别"
        raise Unimportable(message)
    return text
