"""PDF to text, page by page; the only door to pypdf."""

from __future__ import annotations

import io
import logging

from zhuzhou_cli.report.formats import Format, Text, Unimportable


def _read(data: bytes) -> Text:
    import pypdf  # noqa: PLC0415 - an optional library

    # What it logs is for whoever asks for logs; without a handler, warnings end up on stderr.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        text = "\n".join(page.extract_text() for page in reader.pages)
    except Exception as error:
        message = "不是完好的 PDF 文件，或加了密"
        raise Unimportable(message) from error
    if not text.strip():
        message = "PDF 里没有文字（多半是扫描件），请先做文字识别"
        raise Unimportable(message)
    return Text(text)


PDF = Format("PDF", lambda data: data.startswith(b"%PDF-"), _read, "pypdf")
