"""What is read of a file, and how it is cleaned: a row for each thing that files of the world hold."""

from __future__ import annotations

import pytest

from tests.report import documents as made
from tests.report.documents import cell, paragraph, run, table
from zhuzhou_cli.report.assemble import assemble
from zhuzhou_cli.report.read import Unimportable, text_of

_NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_RUBY = "<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>"
_BOX = "<w:txbxContent>{}</w:txbxContent>"
_CHOICE = (
    "<w:r><mc:AlternateContent><mc:Choice>{}</mc:Choice>"
    "<mc:Fallback>{}</mc:Fallback></mc:AlternateContent></w:r>"
)
_TWO = _CHOICE.format(_BOX.format(paragraph("乙")), _BOX.format(paragraph("乙")))
_IN_BOX = _CHOICE.format(_BOX.format(paragraph("甲", properties='<w:pStyle w:val="a"/>')), "")
_LIST = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl><w:lvl w:ilvl="1">'
    '<w:start w:val="3"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
)
_MERGED = '<w:vMerge w:val="restart"/>'
_STYLES = '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 2"/></w:style>'


def _within(one: str, other: str) -> str:
    """A paragraph of two runs, each within a wrapper."""
    return paragraph(f"<w:{one}>{run('甲')}</w:{one}>", f"<w:{other}>{run('乙')}</w:{other}>")


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (_within("ins", "moveTo"), ["甲乙"]),
        (
            paragraph(f"<w:smartTag>{run('甲')}</w:smartTag>", f"<w:fldSimple>{run('乙')}</w:fldSimple>"),
            ["甲乙"],
        ),
        (
            paragraph(f"<w:customXml>{run('甲')}</w:customXml>", f"<w:hyperlink>{run('乙')}</w:hyperlink>"),
            ["甲乙"],
        ),
        (f"<w:sdt><w:sdtContent>{paragraph('甲')}</w:sdtContent></w:sdt>", ["甲"]),
        (paragraph(f"<w:sdt><w:sdtContent>{run('甲')}</w:sdtContent></w:sdt>", run("乙")), ["甲乙"]),
        (paragraph(_RUBY.format(run("yī"), run("甲"))), ["甲"]),
        (paragraph('<w:r><w:sym w:font="宋体" w:char="7532"/></w:r>', run("乙")), ["甲乙"]),
        (
            paragraph(run("甲"), _CHOICE.format(_BOX.format(paragraph("乙")), _BOX.format(paragraph("乙")))),
            ["甲", "乙"],
        ),
        (paragraph("甲", properties='<w:outlineLvl w:val="0"/>'), ["# 甲"]),
        (
            paragraph(_CHOICE.format(_BOX.format(paragraph("甲", properties='<w:pStyle w:val="a"/>')), "")),
            ["## 甲"],
        ),
        (paragraph(run("甲"), "<w:r><w:tab/><w:br/></w:r>", run("乙")), ["甲\t", "乙"]),
        (table([cell("甲"), cell("乙")], [cell("丙", '<w:gridSpan w:val="2"/>')]), ["| 甲 | 乙 |", "丙"]),
        (
            table(
                [cell("甲", '<w:vMerge w:val="restart"/>'), cell("乙")], [cell("", "<w:vMerge/>"), cell("丙")]
            ),
            ["| 甲 | 乙 |", "| 甲 | 丙 |"],
        ),
        (table([f"<w:tc>{table([cell('甲'), cell('乙')])}</w:tc>"]), ["| 甲 | 乙 |"]),
        (
            "".join(
                paragraph(sign, properties=_LIST.format(level))
                for sign, level in zip("甲乙丙丁", (0, 1, 1, 0), strict=True)
            ),
            ["（一）甲", "3.乙", "4.丙", "（二）丁"],
        ),
    ],
    ids=[
        *(
            "revisions",
            "smart tags and fields",
            "custom XML and links",
            "a block of content",
            "content in a line",
        ),
        *("ruby", "a symbol", "a text box", "an outline level", "a heading in a box", "a tab and a break"),
        *("a cell that spans columns", "a cell that spans rows", "a table in a table", "numbers of Word"),
    ],
)
@pytest.mark.parametrize("namespace", [made.W, made.STRICT], ids=["transitional", "strict"])
def test_words_of_word_are_read_whatever_wraps_them(namespace: str, body: str, lines: list[str]) -> None:
    """All of them, once, in both namespaces; nothing is said to be missing."""
    read = text_of(made.word(body, namespace, styles=_STYLES, numbering=_NUMBERING))
    assert [line for line in read.text.split("\n") if line] == lines
    assert read.remarks == ()


@pytest.mark.parametrize(
    "gone",
    [
        "<w:del><w:r><w:delText>甲</w:delText></w:r></w:del>",
        f"<w:moveFrom>{run('甲')}</w:moveFrom>",
        run("甲", "<w:vanish/>"),
        '<w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>甲</w:t></w:r>',
    ],
    ids=["deleted", "moved away", "hidden", "hidden by its style"],
)
def test_what_word_does_not_show_is_not_read_and_said(gone: str) -> None:
    """Tracked deletions and hidden text are counted in a remark."""
    styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    read = text_of(made.word(paragraph(run("乙"), gone), styles=styles))
    assert (read.text, read.remarks) == ("乙", ("修订删去的、划去的或隐藏的 1 个汉字没有读",))


def test_a_shown_run_that_hides_nothing_is_read() -> None:
    """w:vanish with the value 0 hides nothing."""
    assert text_of(made.word(paragraph(run("甲", '<w:vanish w:val="0"/>')))).text == "甲"


def test_words_that_no_reader_knows_are_said_to_be_missing() -> None:
    """A raw walk counts the hanzi of the file; those that were not read are a remark."""
    read = text_of(made.word(f"<w:unheard>乙丙</w:unheard>{paragraph('甲')}"))
    assert read.remarks == ("文件里还有 2 个汉字没有读到，请对照原文",)


@pytest.mark.parametrize(
    "note", ["“三色”管理：指甲事。", "指甲事。"], ids=["with its term", "with the explanation alone"]
)
@pytest.mark.parametrize(
    ("before", "term"),
    [("推进“三色”管理", "“三色”管理"), ("一是抓学习，深入实施八大行动", "八大行动")],
)
def test_a_note_is_an_entry_of_the_words_on_which_it_hangs(before: str, term: str, note: str) -> None:
    """Its text begins with the term, or is the explanation only."""
    said = note.replace("“三色”管理", term)
    others = paragraph("“乙”：指乙事。")
    notes = f'<w:footnote w:id="2">{paragraph(said)}</w:footnote><w:footnote w:id="3">{others}</w:footnote>'
    body = paragraph(run(before), _NOTE, run("，再抓“乙”"), _NOTE.replace('"2"', '"3"'), run("。"))
    report = assemble(text_of(made.word(body, footnotes=notes)).text)
    assert report is not None
    assert [(one.term, one.text) for one in report.glossary.entries] == [
        (term, "指甲事。"),
        ("“乙”", "指乙事。"),
    ]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p><!-- a -->甲<!--[if x]-->乙<!--[endif]-->丙<?php x ?>丁</p>", ["甲乙丙丁"]),
        ('<ol start="3"><li>甲<li>乙<li value="9">丙</ol>', ["3. 甲", "4. 乙", "9. 丙"]),
        ("<p>老城\n  区，GDP\n增速</p>", ["老城区，GDP 增速"]),
        ("<pre>甲\n乙</pre>", ["甲", "乙"]),
        ("<p>甲<ruby>乙<rt>yǐ</rt></ruby></p>", ["甲乙"]),
        (
            "<table><tr><td rowspan=2>类<td>甲<td>乙<tr><td>丙<td>丁<tr><td colspan=3>注</table>",
            ["| 类 | 甲 | 乙 |", "| 类 | 丙 | 丁 |", "注"],
        ),
        ("<table><caption>表</caption><tr><td>甲<td>乙</table>", ["表", "| 甲 | 乙 |"]),
        ("<table><tr><td><p>甲</p><td><p>乙</p><p>丙</p></table>", ["甲", "乙", "丙"]),
        (
            "<table><tr><td><p>甲</p><td><p>乙</p><tr><td><p>丙<td><p>丁</table>",
            ["| 甲 | 乙 |", "| 丙 | 丁 |"],
        ),
        ("<table><tr><td>首页<td><table><tr><td>甲<td>乙</table></table>", ["首页", "| 甲 | 乙 |"]),
        ("<dl><dt>甲<dd>乙<dd><p>丙<p>丁</dl>", ["甲", ": 乙", ": 丙", "丁"]),
        ("<table><tr><td>甲<td><dl><dt>乙<dd>丙</dl></table>", ["甲", "乙", ": 丙"]),
    ],
    ids=[
        *("comments", "lists that begin later", "line breaks", "printed as it is", "ruby"),
        *("spans", "a caption", "a table that lays out", "paragraphs in cells", "a table in a layout"),
        *("definitions", "definitions in a layout"),
    ],
)
def test_words_of_html_are_read_as_a_browser_shows_them(body: str, lines: list[str]) -> None:
    """All of them; nothing is said to be missing."""
    read = text_of(made.html(body))
    assert [line for line in read.text.split("\n") if line] == lines
    assert read.remarks == ()


@pytest.mark.parametrize(
    "gone", ["<p hidden>甲</p>", '<p style="color:red;display: none">甲</p>', "<p><del>甲</del></p>"]
)
def test_what_html_does_not_show_is_not_read_and_said(gone: str) -> None:
    """Hidden and deleted words are counted in a remark."""
    read = text_of(made.html(f"<p>乙</p>{gone}"))
    assert (read.text.strip(), read.remarks) == ("乙", ("网页里隐藏或删去的 1 个汉字没有读",))


@pytest.mark.parametrize("typed", ["<textarea>甲</textarea>", "<select><option>甲</select>"])
def test_what_a_reader_of_html_may_type_is_not_read_and_said(typed: str) -> None:
    """It is no text of the page."""
    read = text_of(made.html(f"<p>乙</p>{typed}"))
    assert (read.text.strip(), read.remarks) == ("乙", ("文件里还有 1 个汉字没有读到，请对照原文",))


def test_markdown_is_told_by_its_suffix_and_may_hold_html() -> None:
    """Tags go, comments too, and a row stays a row; elsewhere a text with tags is HTML."""
    text = "<p align=center>名词解释</p>\n<!-- 注 -->\n| 甲<br>类 | 指<sup>某</sup>事 |\n"
    assert text_of(text.encode(), ".md").text == "名词解释\n\n| 甲类 | 指某事 |\n"
    assert "|" in text_of(text.encode()).text


def _apart() -> bytes:
    sheet = made.Sheet()
    sheet.words(72, 800, "名词解释", apart=30)
    sheet.words(72, 780, "1.两重：指甲事。", apart=17)
    return sheet.bytes()


def _bold() -> bytes:
    sheet = made.Sheet()
    for shift in (0, 0.3):
        sheet.words(72 + shift, 800, "两重：指甲事。")
    sheet.words(72, 780, "".join(sign * 2 for sign in "两新：指乙事。"))
    return sheet.bytes()


_TABLE = ["| 名词 | 解释 |", "| 三色管理 | 指甲事，共三项。 |", "| 两新 | 指乙事，共两项。 |"]


def _ruled(*, by_line: bool) -> bytes:
    """A table of two columns with drawn lines, of which terms and explanations are broken."""
    sheet = made.Sheet()
    sheet.canvas.grid([70, 200, 400], [700, 740, 780, 800])
    pieces = [
        *(
            (80, 785, "名词"),
            (210, 785, "解释"),
            (80, 765, "三色"),
            (80, 747, "管理"),
            (210, 765, "指甲事，"),
            (210, 747, "共三项。"),
        ),
        *((80, 715, "两新"), (210, 725, "指乙事，"), (210, 707, "共两项。")),
    ]
    for piece in sorted(pieces, key=lambda it: (-it[1], it[0])) if by_line else pieces:
        sheet.words(*piece)
    return sheet.bytes()


def _unruled() -> bytes:
    """The same table without lines; where a cell has one line, it stands beside the middle of the other."""
    sheet = made.Sheet()
    for piece in (
        *(
            (80, 800, "名词解释"),
            (80, 765, "三色"),
            (80, 747, "管理"),
            (210, 765, "指甲事，"),
            (210, 747, "共三项。"),
        ),
        *((80, 716, "两新"), (210, 725, "指乙事，"), (210, 707, "共两项。")),
    ):
        sheet.words(*piece)
    return sheet.bytes()


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (_apart(), ["名 词 解 释", "1.两重：指甲事。"]),
        (_bold(), ["两重：指甲事。", "两新：指乙事。"]),
        (_unruled(), ["名词解释", *_TABLE[1:]]),
        (_ruled(by_line=False), _TABLE),
        (_ruled(by_line=True), _TABLE),
    ],
    ids=["set apart", "fake bold", "cells without lines", "cells in order", "cells line by line"],
)
def test_words_of_pdf_are_read_as_they_are_placed(data: bytes, lines: list[str]) -> None:
    """Gaps inside words close, second prints go, cells keep their rows."""
    assert [line for line in text_of(data).text.split("\n") if line] == lines


def test_a_damaged_page_is_said_and_the_others_are_read() -> None:
    """A remark names the page."""
    sheet = made.Sheet()
    sheet.canvas.setPageCompression(0)
    for line in ("两重：指甲事。", "名词解释"):
        sheet.turn()
        sheet.lines([line])
        sheet.canvas.showPage()
    read = text_of(sheet.bytes().replace(b"Tj T* ET", b")j T* ET", 1))
    assert (read.text.strip(), read.remarks) == ("名词解释", ("第 1 页有损坏，没有读全",))


def _scanned() -> bytes:
    sheet = made.Sheet()
    sheet.canvas.rect(0, 0, 500, 700, fill=1)
    return sheet.bytes()


def _locked() -> bytes:
    sheet = made.Sheet("secret")
    sheet.lines(["名词解释"])
    return sheet.bytes()


def _numbered(*lines: str) -> bytes:
    """A PDF whose font numbers glyphs, without saying which characters they are."""
    return _unnamed(made.pdf(*lines), b"/UniGB-UCS2-H")


def _unnamed(pdf: bytes, encoding: bytes) -> bytes:
    return pdf.replace(encoding, b"/Identity-H".ljust(len(encoding)))


_ODT = "application/vnd.oasis.opendocument.text"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "named", "advice"),
    [
        (_scanned(), "扫描件", "OCR"),
        (made.pdf(*["\ue000\ue001\ue002\ue003\ue004\ue005\ue006" * 3] * 20), "乱码", "OCR"),
        (_numbered('6WRQ "DE "XVW', '"DE'), "乱码", "OCR"),
        (_numbered("\u1240\u0c05\u3a41\u2f10\u4b12" * 3), "乱码", "OCR"),
        (_numbered("爫爭爮爯爳爴爼爾牀牁牂牃牄牅牆牉" * 2), "乱码", "OCR"),
        (_locked(), "加了密的 PDF", "不加密"),
        (_OLE + "EncryptedPackage".encode("utf-16-le"), "加了密的 Office", "去掉密码"),
        (_OLE + "WordDocument".encode("utf-16-le"), "旧式 Word", ".docx"),
        (_OLE + "Workbook".encode("utf-16-le"), "Excel", ".docx"),
        (made.archive("[Content_Types].xml", "xl/workbook.xml"), "Excel", ".docx"),
        (made.archive("[Content_Types].xml", "ppt/presentation.xml"), "幻灯片", ".docx"),
        (made.archive("OFD.xml", "Doc_0/Document.xml"), "OFD", ".docx"),
        (
            made.archive("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
            "OpenDocument",
            ".docx",
        ),
        (made.archive("a.xhtml", mimetype="application/epub+zip"), "电子书", ".docx"),
        (made.archive("报告.txt"), "压缩包", "解压"),
        (b"Rar!\x1a\x07\x01\x00", "压缩包", "解压"),
        (rb"{\rtf1\ansi\ansicpg936 \'c3\'fb}", "RTF", ".docx"),
        (
            b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n",
            "网页归档",
            "HTML",
        ),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>', "XML", ".docx"),
        (b"CAJ\0\0\0\0\0", "CAJ", ".pdf"),
        (b"\x89PNG\r\n\x1a\n", "图片", "OCR"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "图片", "OCR"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "图片", "OCR"),
    ],
)
def test_what_cannot_be_read_is_named_with_what_helps(data: bytes, named: str, advice: str) -> None:
    """Never 没有名词解释: one line says what the file is and what to do."""
    with pytest.raises(Unimportable, match=f"{named}.*{advice}"):
        text_of(data)


def test_glyph_numbers_that_are_characters_are_read() -> None:
    """Some programs number glyphs as Unicode does, and do not say so; what reads as Chinese is Chinese."""
    read = text_of(_numbered("名词解释：建设项目，发展是实施的工作"))
    assert (read.text, read.remarks) == ("名词解释：建设项目，发展是实施的工作", ())


def test_a_page_with_some_glyph_numbers_is_said() -> None:
    """The other words are read."""
    sheet = made.Sheet()
    sheet.lines(["名词解释", "两重：指国家重大战略实施和重点领域安全能力建设。"])
    sheet.canvas.setFont(made.OTHER_FONT, 12)
    sheet.words(72, 100, "爫爭")
    read = text_of(_unnamed(sheet.bytes(), b"/UniJIS-UCS2-H"))
    assert read.remarks == ("第 1 页有些字的字体没有对照表，读出来的可能是乱码，请对照原文",)


def test_a_pdf_that_forbids_copying_is_read() -> None:
    """It is encrypted with no password, as many a bulletin is."""
    sheet = made.Sheet(forbids_copying=True)
    sheet.lines(["名词解释"])
    assert text_of(sheet.bytes()).text == "名词解释"


def test_pages_that_are_pictures_are_said() -> None:
    """The pages with words are read."""
    sheet = made.Sheet()
    sheet.lines(["名词解释"])
    sheet.canvas.showPage()
    sheet.canvas.rect(0, 0, 500, 700, fill=1)
    assert text_of(sheet.bytes()).remarks == ("第 2 页没有文字，多半是图片，没有读",)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("1.⼀核两翼：指⽼城区。\n2.两新：指乙事。", "部首"),
        ("1.一核两翼：指老\u00ad城区。\n2.两新：指乙\u2060事。", "看不见的字符"),
        ("1.一核两翼：指老城区。\u20282.两新：指乙事。", "换行"),
        ("1.一核两翼：指老城区。\u20292.两新：指乙事。", "换行"),
        ("1.一核两翼：指老城区。\x852.两新：指乙事。", "换行"),
        ("1.一核两翼：指老城区。\x0b2.两新：指乙事。", "换行"),
        ("1.\u00a0一核两翼：指老\u00a0城区。\n2.两新：指\u2003乙事。", "空格"),
        ("1.一 核 两 翼：指老 城 区。\n2.两新：指乙事。", "拆开的字"),
        ("1.一核两翼：指老\t城区。\n2.两新：\t指乙事。", ""),
        ("\uf06c一核两翼：指老城区。\n\uf06c两新：指乙事。", ""),
        ("🔹 一核两翼：指老城区。\n🔹 两新：指乙事。", ""),
        ("1\ufe0f\u20e3一核两翼：指老城区。\n2\ufe0f\u20e3两新：指乙事。", "看不见的字符"),
    ],
    ids=[
        *("radicals", "unseen", "U+2028", "U+2029", "NEL", "VT", "no-break spaces", "set apart", "tabs"),
        *("a symbol font", "emoji", "digits on keys"),
    ],
)
def test_what_no_author_typed_is_cleaned_and_said_once(printed: str, said: str) -> None:
    """The entries are those of a clean text; each kind of change is one remark, however often it was made."""
    report = assemble(f"名词解释\n{printed}\n")
    assert report is not None
    assert [(one.term, one.text) for one in report.glossary.entries] == [
        ("一核两翼", "指老城区。"),
        ("两新", "指乙事。"),
    ]
    assert sum(said in remark.message for remark in report.remarks) == 1 if said else True
