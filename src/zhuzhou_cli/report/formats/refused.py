"""The kinds of files that hold reports and cannot be read: each is named, with what helps."""

from __future__ import annotations

import re
from collections.abc import Callable

from zhuzhou_cli.report.formats import Format, Text, Unimportable
from zhuzhou_cli.report.formats.packages import is_package, kind_of

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AS_DOCX = "请用 Word 或 WPS 打开，另存为 .docx"
_AS_SCAN = "请先做文字识别（OCR），存为 .docx 或 .txt"
_MHT = re.compile(
    rb"(?:From: <?Saved by|MIME-Version:|Content-Type: multipart|Subject:|Snapshot-Content-Location:)",
    re.IGNORECASE,
)
_WORD_XML = re.compile(rb"<\?mso-application|<w:wordDocument|<pkg:package")
_SNIFFED = 4096


def _begins(*signs: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(signs)


def _ole(*names: str) -> Callable[[bytes], bool]:
    """A compound file of old Office with a stream of one of some names."""
    return lambda data: data.startswith(_OLE[:4]) and any(name.encode("utf-16-le") in data for name in names)


def _is_mht(data: bytes) -> bool:
    begin = data[:_SNIFFED].lstrip()
    return _MHT.match(begin) is not None and b"multipart/related" in begin.lower()


def _refusal(name: str, advice: str, recognises: Callable[[bytes], bool]) -> Format:
    def read(_: bytes) -> Text:
        message = f"这是{name}；{advice}"
        raise Unimportable(message)

    return Format(name, recognises, read)


_ARCHIVES = {
    "xl": ("Excel 文件（.xlsx）", "请把表格复制到 Word 里，存为 .docx"),
    "ppt": ("幻灯片（.pptx）", "请把文字复制到 Word 里，存为 .docx"),
    "ofd": ("OFD 版式文件", "请用 WPS 或数科阅读器打开，转为 .docx 或 .pdf"),
    "opendocument": ("OpenDocument 文件（.odt、.ods）", _AS_DOCX),
    "epub": ("电子书（.epub）", "请转为 .docx 或 .html"),
    "zip": ("压缩包（.zip）", "请先解压"),
}


def _refuse_archive(data: bytes) -> Text:
    name, advice = _ARCHIVES[kind_of(data)]
    message = f"这是{name}；{advice}"
    raise Unimportable(message)


REFUSED = (
    _refusal("加了密的 Office 文件", "请用密码打开，去掉密码，另存为 .docx", _ole("EncryptedPackage")),
    _refusal("Excel 文件（.xls）", "请把表格复制到 Word 里，存为 .docx", _ole("Workbook", "Book")),
    _refusal("幻灯片（.ppt）", "请把文字复制到 Word 里，存为 .docx", _ole("PowerPoint Document")),
    _refusal("旧式 Word 或 WPS 文件（.doc、.wps）", _AS_DOCX, _begins(_OLE[:4])),
    Format("压缩包", is_package, _refuse_archive),
    _refusal("压缩包", "请先解压", _begins(b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ")),
    _refusal("RTF 文件", _AS_DOCX, _begins(b"{\\rtf")),
    _refusal("网页归档（.mht）", "请用浏览器打开，另存为“网页，仅 HTML”", _is_mht),
    _refusal("Word 的 XML 文件", _AS_DOCX, lambda data: _WORD_XML.search(data[:_SNIFFED]) is not None),
    _refusal(
        "CAJ 文件",
        "请用 CAJViewer 打开，另存为 .pdf 或复制出文字",
        _begins(b"CAJ\0", b"HN\xc8", b"KDH", b"TEB\0"),
    ),
    _refusal(
        "图片",
        _AS_SCAN,
        _begins(b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"\0\0\1\0", b"BM", b"AT&TFORM"),
    ),
    _refusal("图片（.webp）", _AS_SCAN, lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP"),
)
"""In the order in which they are tried; what holds for several kinds stands behind the special ones."""
