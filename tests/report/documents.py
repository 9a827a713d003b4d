"""Makers of small documents in the four formats that differ: what a file holds, not how an office wrote it.

Word files are zipped here part by part, for python-docx writes none of the wrappers that real files have.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
FONT, OTHER_FONT = "STSong-Light", "HeiseiMin-W3"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
pdfmetrics.registerFont(UnicodeCIDFont(OTHER_FONT))


def run(text: str, properties: str = "") -> str:
    """A run of Word; ``properties`` is the inside of its w:rPr."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of Word, of runs or of plain text."""
    inside = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def cell(text: str, properties: str = "") -> str:
    """A cell of Word; ``properties`` is the inside of its w:tcPr."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"


def table(*rows: Iterable[str]) -> str:
    """A table of Word, of rows of cells."""
    made = ("".join(cells) for cells in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{cells}</w:tr>' for cells in made)}</w:tbl>"


def word(body: str, namespace: str = W, **parts: str) -> bytes:
    """A Word file with a body; other parts (styles, numbering, footnotes) by their name."""
    file = io.BytesIO()
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in parts
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_RELATIONS}">{relations}</Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{namespace}" {_MORE}><w:body>{body}</w:body></w:document>',
        )
        for name, inside in parts.items():
            archive.writestr(f"word/{name}.xml", f'<w:{name} xmlns:w="{namespace}">{inside}</w:{name}>')
    return file.getvalue()


def archive(*names: str, mimetype: str = "") -> bytes:
    """A ZIP archive with empty members; a mimetype, if there is one, comes first and as it is."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        if mimetype:
            made.writestr("mimetype", mimetype)
        for name in names:
            made.writestr(name, "")
    return file.getvalue()


def html(body: str) -> bytes:
    """An HTML page with a body."""
    page = f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{body}</body></html>'
    return page.encode()


class Sheet:
    """A PDF of one page at a time; words are set at points from the lower left corner."""

    def __init__(self, password: str = "", *, forbids_copying: bool = False) -> None:
        self._file = io.BytesIO()
        locked = password or forbids_copying
        encrypt = StandardEncryption(password, "owner", canCopy=0) if locked else None
        self.canvas = Canvas(self._file, encrypt=encrypt, invariant=1)
        self.turn()

    def turn(self) -> None:
        """Begin to write, on the first page or after `showPage`."""
        self.canvas.setFont(FONT, 12)

    def words(self, x: float, y: float, text: str, apart: float = 0) -> None:
        """Set words; ``apart`` sets each character by itself, so many points from the last one."""
        if not apart:
            self.canvas.drawString(x, y, text)
        for i, sign in enumerate(text if apart else ""):
            self.canvas.drawString(x + i * apart, y, sign)

    def lines(self, lines: Sequence[str], top: float = 800) -> None:
        """Set lines one under the other."""
        for i, line in enumerate(lines):
            self.words(72, top - 18 * i, line)

    def bytes(self) -> bytes:
        """The file."""
        self.canvas.save()
        return self._file.getvalue()


def pdf(*lines: str) -> bytes:
    """A PDF of one page of lines."""
    sheet = Sheet()
    sheet.lines(lines)
    return sheet.bytes()
