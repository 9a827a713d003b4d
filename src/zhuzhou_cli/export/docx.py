"""The format ``docx``: the appendix as official documents are set; the only door to docx.

GB/T 9704-2012: A4 with 37 mm above and 28 mm on the left, 22 lines of 28 signs, the title in 小标宋 of 22 pt,
the text in 仿宋 of 16 pt with two signs of indent, page numbers between dashes. Errata are no part of it.
`zz import` reads it back.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import groupby

from docx import Document
from docx.document import Document as Made
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from zhuzhou_cli.export.archive import dated
from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.language.printable import blanked
from zhuzhou_cli.model import Source

BODY, TITLE, LATIN = "仿宋_GB2312", "方正小标宋简体", "Times New Roman"
_INSTEAD = {BODY: "仿宋,FangSong,STFangsong,华文仿宋", TITLE: "宋体,SimSun,STSong,华文中宋"}
"""The fonts that stand in for those, where they are missing."""
_LIST = "名词解释"
_SIZE = 16
_LINE = Pt(28.95)
"""225 mm of text for 22 lines."""


def write(collection: Collection) -> Iterator[bytes]:
    """The document, a page or more for each glossary."""
    document = Document()
    _lay_out(document)
    core = document.core_properties
    core.title, core.author, core.comments = collection.title, "", ""
    core.created = core.modified = collection.time.replace(tzinfo=None)
    for i, (source, items) in enumerate(groupby(collection, key=lambda item: item.source)):
        heading = blanked(collection.heading(source))
        _centred(document, heading, TITLE, 22).paragraph_format.page_break_before = i > 0
        if under := _under(source):
            _centred(document, under, "楷体_GB2312", _SIZE)
        if _LIST not in heading:  # what says to readers, and to zz import, that a list follows
            _centred(document, _LIST, TITLE, 22)
        document.add_paragraph()
        for item in items:
            paragraph = document.add_paragraph()
            _add(paragraph, f"{item.entry.number}.{blanked(item.entry.term)}：").bold = True
            _add(paragraph, blanked(item.entry.text))
    made = io.BytesIO()
    document.save(made)
    yield dated(made.getvalue(), collection.time)


def _under(source: Source) -> str:
    """The line below the title: the day and the meeting, as far as they are known."""
    day = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", source.date)
    signs = zip(day.groups(), "年月日", strict=True) if day else ()
    written = "".join(f"{int(number)}{sign}" for number, sign in signs if number)
    said = "　".join(filter(None, [written, blanked(source.meeting)]))
    return said and f"（{said}）"


def _lay_out(document: Made) -> None:
    """Set the page, the text and the page number."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)  # noqa: S101 - tells the type checker
    normal.font.name, normal.font.size = LATIN, Pt(_SIZE)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), BODY)
    layout = normal.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, _LINE
    layout.first_line_indent = Pt(2 * _SIZE)
    layout.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    _number_pages(section.footer.paragraphs[0])
    _name_substitutes(document)


def _centred(document: Made, text: str, font: str, size: int) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = Pt(0)
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    run = _add(paragraph, text)
    run.font.size = Pt(size)
    run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    return paragraph


def _add(paragraph: Paragraph, text: str) -> Run:
    """Add a run whose “” and … are as wide as hanzi, for both scripts have them."""
    run = paragraph.add_run(text)
    run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:hint"), "eastAsia")
    return run


def _number_pages(paragraph: Paragraph) -> None:
    """Write the number of the page between dashes."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = Pt(0)
    paragraph.add_run("— ").font.size = Pt(14)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 - python-docx has no fields
    paragraph.add_run(" —").font.size = Pt(14)


def _name_substitutes(document: Made) -> None:
    """Name fonts that stand in for missing ones, in the table of fonts."""
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{instead}"/><w:charset w:val="86"/></w:font>'
        for name, instead in _INSTEAD.items()
    )
    for part in document.part.package.iter_parts():
        if part.partname == "/word/fontTable.xml":
            part._blob = part.blob.replace(b"</w:fonts>", fonts.encode() + b"</w:fonts>")  # noqa: SLF001 - a part that python-docx only carries
