"""Word files to text: paragraphs, headings, list items, tables, notes; the only door to python-docx."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from zhuzhou_cli.report.formats import Format, Unimportable

UNPACKED_LIMIT = 128_000_000
"""Bytes of all that a Word file says it unpacks to."""

_HEADING_STYLE = re.compile(r"(?:Heading|标题)\s?(\d)")


def _text(data: bytes) -> str:
    import docx  # noqa: PLC0415 - an optional library
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415 - of that library

    try:
        _refuse_bombs(data)
        document = docx.Document(io.BytesIO(data))
        notes = _call_notes(document)
        return "\n".join([*_blocks(document), *(["", "脚注", *notes] if notes else [])])
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, SyntaxError) as error:
        message = "不是完好的 Word 文件（.docx）"
        raise Unimportable(message) from error


def _refuse_bombs(data: bytes) -> None:
    """Raise Unimportable if a file says that it unpacks to more than the limit."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        unpacked = sum(info.file_size for info in archive.infolist())
    if unpacked > UNPACKED_LIMIT:
        limit = UNPACKED_LIMIT // 1_000_000
        message = f"解压后有 {unpacked // 1_000_000} MB，超过上限 {limit} MB"
        raise Unimportable(message)


def _call_notes(document: Any) -> list[str]:
    """Put ［n］ into a document where footnote or endnote n is called; give the lines ［n］note."""
    from docx.opc.oxml import parse_xml  # noqa: PLC0415 - an optional library
    from docx.oxml import OxmlElement  # noqa: PLC0415 - of that library
    from docx.oxml.ns import qn  # noqa: PLC0415 - of that library

    lines: list[str] = []
    for kind in ("footnote", "endnote"):
        relations = document.part.rels.values()
        part = next((it.target_part for it in relations if it.reltype.endswith(f"/{kind}s")), None)
        if part is None:
            continue
        notes = {note.get(qn("w:id")): note for note in parse_xml(part.blob).iter(qn(f"w:{kind}"))}
        for call in list(document.element.body.iter(qn(f"w:{kind}Reference"))):
            note = notes.get(call.get(qn("w:id")))
            if note is None:
                continue
            callout = OxmlElement("w:t")
            callout.text = f"［{len(lines) + 1}］"
            call.getparent().replace(call, callout)
            lines.append(callout.text + "".join(run.text or "" for run in note.iter(qn("w:t"))).strip())
    return lines


def _blocks(document: Any) -> Iterator[str]:
    """The lines of a document's paragraphs and tables, in order; a table stands between blank lines."""
    from docx.table import Table  # noqa: PLC0415 - an optional library

    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield ""
            yield from _rows(block)
            yield ""
        else:
            yield _paragraph(block)


def _rows(table: Any) -> Iterator[str]:
    """The lines | cell | cell | of a table; a row of one cell is a paragraph."""
    for row in table.rows:
        cells: list[str] = []
        seen: list[Any] = []
        for cell in row.cells:
            if cell._tc not in seen:  # noqa: SLF001 - a merged cell is given once for each column it covers
                seen.append(cell._tc)  # noqa: SLF001 - python-docx has no public name for it
                cells.append("".join(cell.text.split("\n")).replace("|", "｜"))
        yield f"| {' | '.join(cells)} |" if len(cells) > 1 else "".join(cells)


def _paragraph(paragraph: Any) -> str:
    """A paragraph as Markdown: # before a heading, - before what Word numbers or gives a bullet."""
    text = str(paragraph.text).replace("\t", " ")
    properties = paragraph._p.pPr  # noqa: SLF001 - numbers that Word makes are not in the text
    style = str(paragraph.style.name) if paragraph.style is not None else ""
    if heading := _HEADING_STYLE.match(style):
        return f"{'#' * min(6, int(heading[1]))} {text}"
    return f"- {text}" if properties is not None and properties.numPr is not None else text


def _old_text(_: bytes) -> str:
    message = "这是旧式 Word 文件（.doc），请另存为 .docx"
    raise Unimportable(message)


WORD = Format("Word", lambda data: data.startswith(b"PK\x03\x04"), _text, "python-docx")
OLD_WORD = Format("Word 97", lambda data: data.startswith(b"\xd0\xcf\x11\xe0"), _old_text)
