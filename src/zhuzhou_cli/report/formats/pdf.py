"""PDF to text, page by page; the only door to pypdf.

A PDF has no lines and no tables, only pieces of text at places and lines that are drawn. Pieces stay in the
order of the file, which is the order of writing, but for those of several fonts that fill each other's gaps;
what stands within drawn cells becomes rows, and what is printed twice to look bold is said once.
"""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from zhuzhou_cli.report.formats import Format, Text, Unimportable, hanzi
from zhuzhou_cli.report.formats.gaps import Gap
from zhuzhou_cli.report.formats.page import Page

PAGE_LIMIT = 3000
_SNIFFED = 1024
"""Bytes at the beginning of a file among which %PDF- must stand (ISO 32000-1, annex H)."""

_FREQUENT = frozenset(
    "的一是和在了有为中大上地不国人年业发展工作会政实施建设市县区全推进经济社资金收支预算法院"
)
_LEAST_FREQUENT = 0.02
"""Share of a text's hanzi that are among the most frequent; in any report one in five is."""

_ENOUGH_HANZI, _ENOUGH_SIGNS = 60, 200
"""Characters from which it can be told whether a text is garbled."""

_GARBLED = 0.3
"""Share of signs without meaning (private use, controls, numbers of glyphs) that makes a text garbled."""

_LISTED = 10
"""Pages that a remark names."""

_DAMAGED = "不是完好的 PDF 文件；请用浏览器或阅读器打开，另存一份再试"
_AS_SCAN = "请先做文字识别（OCR），存为 .docx 或 .txt"
_EMPTY = "没有文字，多半是图片，没有读"
_BROKEN = "有损坏，没有读全"
_GUESSED = "有些字的字体没有对照表，读出来的可能是乱码，请对照原文"


class _Said(NamedTuple):
    """The text of a page, whether it is whole, and what of it is in fonts that do not name characters."""

    text: str
    is_whole: bool
    unnamed: str


def _read(data: bytes) -> Text:
    import pypdf  # noqa: PLC0415 - an optional library
    from pypdf.errors import DependencyError  # noqa: PLC0415 - of that library

    # What it logs is for whoever asks for logs; without a handler, warnings end up on stderr.
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    try:
        pages = _pages(pypdf.PdfReader(io.BytesIO(data)))
    except DependencyError:
        message = "这是加了密的 PDF；请另存为不加密的文件，或者另装 cryptography：pip install cryptography"
        raise Unimportable(message) from None
    except (Unimportable, MemoryError):
        raise
    except Exception as error:
        raise Unimportable(_DAMAGED) from error
    return _judged(pages)


def _pages(reader: Any) -> list[_Said]:
    if reader.is_encrypted and not reader.decrypt(""):
        message = "这是加了密的 PDF；请用密码打开，另存为不加密的文件"
        raise Unimportable(message)
    if len(reader.pages) > PAGE_LIMIT:
        message = f"有 {len(reader.pages)} 页，超过上限 {PAGE_LIMIT} 页；请把名词解释那几页另存为一份文件"
        raise Unimportable(message)
    gaps: Sequence[Gap] = ()
    said: list[_Said] = []
    for page in reader.pages:
        one, gaps = _page(page, gaps)
        said.append(one)
    return said


def _page(page: Any, gaps: Sequence[Gap]) -> tuple[_Said, Sequence[Gap]]:
    """A page, from what pypdf tells of it and of what is drawn, and the gaps of a table that it leaves open.

    ``gaps`` are those of a table that the page before has left open.
    """
    seen = Page(gaps)
    is_whole = True
    try:
        page.extract_text(visitor_text=seen.text, visitor_operand_before=seen.operator)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - pypdf raises whatever a damaged page makes it raise
        is_whole = False
    text = "\n".join(seen.lines())
    return _Said(text, is_whole, "".join("".join(seen.unnamed).split())), seen.gaps


def _judged(pages: Sequence[_Said]) -> Text:
    """The text of pages. Raises Unimportable if they are damaged, pictures, or signs that mean nothing."""
    text = "\n".join(page.text for page in pages)
    broken = [i for i, page in enumerate(pages, 1) if not page.is_whole]
    if broken and not text.strip():
        raise Unimportable(_DAMAGED)
    if not text.strip():
        message = f"这份 PDF 里没有文字，多半是扫描件；{_AS_SCAN}"
        raise Unimportable(message)
    unnamed = "".join(page.unnamed for page in pages)
    is_guessed = bool(unnamed) and not _is_chinese(unnamed)
    if _is_garbled(text) or (is_guessed and len(unnamed) > _GARBLED * len("".join(text.split()))):
        message = f"这份 PDF 里的文字是乱码（字体没有对照表）；{_AS_SCAN}"
        raise Unimportable(message)
    told = (
        ([i for i, page in enumerate(pages, 1) if page.is_whole and not page.text.strip()], _EMPTY),
        (broken, _BROKEN),
        ([i for i, page in enumerate(pages, 1) if is_guessed and page.unnamed], _GUESSED),
    )
    return Text(text, tuple(f"第 {_listed(numbers)} 页{words}" for numbers, words in told if numbers))


def _listed(numbers: Sequence[int]) -> str:
    return "、".join(map(str, numbers[:_LISTED])) + ("等" if len(numbers) > _LISTED else "")


def _is_chinese(text: str) -> bool:
    """Whether characters read as Chinese, so that their numbers must have been those of Unicode."""
    signs = hanzi([text])
    count = signs.total()
    return count > len(text) / 2 and sum(signs[sign] for sign in _FREQUENT) > _LEAST_FREQUENT * count


def _is_garbled(text: str) -> bool:
    signs = Counter("".join(text.split()))
    total = signs.total()
    hanzi = sum(count for sign, count in signs.items() if "\u4e00" <= sign <= "\u9fff")
    odd = sum(
        count
        for sign, count in signs.items()
        if sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" or not (sign.isprintable() or sign.isspace())
    )
    frequent = sum(signs[sign] for sign in _FREQUENT)
    if hanzi >= _ENOUGH_HANZI:
        return odd > _GARBLED * total or frequent < _LEAST_FREQUENT * hanzi
    return odd > _GARBLED * total or (total >= _ENOUGH_SIGNS and _is_shifted(signs, total))


def _is_shifted(signs: Counter[str], total: int) -> bool:
    """Whether a text without hanzi is no Latin text either: letters of many scripts, or signs for letters."""
    letters = sum(count for sign, count in signs.items() if sign.isascii() and sign.isalnum())
    return letters < total / 2


PDF = Format("PDF", lambda data: b"%PDF-" in data[:_SNIFFED], _read, "pypdf")
