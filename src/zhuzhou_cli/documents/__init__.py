"""A document read into a text: where its lines are, what of it is no running text, and its own 名词解释.

    read       bytes → Document; txt, md, html, docx, pdf, through the readers of report/
    markdown   code, links and headings of Markdown
    blocks     its blocks, by a parser of CommonMark
    inline     what within a paragraph of it is no running text, by the same parser
    html       the words of a page, each with its place in the source

Whoever seeks names or faults in documents begins here; nothing is written, no glossary is asked.
"""

from __future__ import annotations

import re
from functools import cached_property

from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.errors import ZzError
from zhuzhou_cli.language.addresses import BARE, MAIL, NET
from zhuzhou_cli.language.lines import Lines
from zhuzhou_cli.library.shelf import read_from
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import IO

    from zhuzhou_cli.documents.appendix import Sought
    from zhuzhou_cli.documents.html import Page
    from zhuzhou_cli.model import Glossary

Span = tuple[int, int]
"""A half-open span of a text, in code points from 0."""

SIZE_LIMIT = 64_000_000
"""Bytes of a file; the longest reports have one million."""
TEXT_SIZE, TEXT_LINES = 2_000_000, 20_000
"""Bytes and lines up to which no limit of the readers need be asked."""
_LEAST_HANZI = b"\xe3"
"""The first byte of a hanzi in UTF-8, or a higher one, as that of a byte order mark."""
_REFERENCE = re.compile(rb"&[A-Za-z]{2,8};")
"""What pages have for signs, as &nbsp;, and texts do not."""
_CONTENTS = re.compile(r"^[^\n.．…·]{1,100}[.．…·]{2}[\t .．…·\u3000]{0,200}[0-9]{1,4}[ \t]*$", re.MULTILINE)
"""A line of a table of contents: a heading, dots, the number of its page."""
_OTHER_TEXTS = (".md", ".markdown", ".html", ".htm", ".xhtml")
"""How the names of texts end that are read otherwise."""


class Kind(Enumeration):
    """What a document is, by its bytes; the value is the suffix of such files."""

    TEXT = "txt"
    MARKDOWN = "md"
    HTML = "html"
    WORD = "docx"
    PDF = "pdf"


class UnreadableDocumentError(ZzError):
    """The bytes cannot be read as a document; the text says why, in Chinese."""


@record
class Document:
    """A document as it was read.

    ``text`` is that of the file for txt and md; for html its words, a block a paragraph; for docx and pdf a
    paragraph or a line a line, headings behind #. ``silent`` are spans of it that are no running text: code,
    links, headings. ``remarks`` say what of the file could not be read; ``page`` is there for html alone.
    """

    path: str
    kind: Kind
    data: bytes
    text: str
    silent: tuple[Span, ...] = ()
    remarks: tuple[str, ...] = ()
    page: Page | None = None

    def place(self, at: int) -> tuple[int, int]:
        """Line and column, from 1, of a place of the text; for html those in the source of the page."""
        return self._lines.place(self.page.source_of(at) if self.page else at)

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.page.source if self.page else self.text)

    def may_be_appendix(self, at: int) -> bool:
        """Whether a place may be in its own 名词解释, as its words say, without asking the importer."""
        from zhuzhou_cli.documents.signs import first_sign  # noqa: PLC0415 - only where there is something

        # Cells of a table are lines of their own in the words of a page, without what parts them elsewhere.
        has_table = self.page is not None and "<table" in self.page.source.lower()
        return has_table or at >= first_sign(self.text)

    @cached_property
    def sought(self) -> Sought:
        """What the importer sees of it: asked once, for it takes longest."""
        from zhuzhou_cli.documents.appendix import seen  # noqa: PLC0415 - the importer is slow to load

        return seen(self)

    @cached_property
    def appendix(self) -> tuple[Span, ...]:
        """The spans of the text that its own 名词解释 take up, ascending; none if it has none."""
        from zhuzhou_cli.documents.appendix import appendix  # noqa: PLC0415 - the importer is slow to load

        return appendix(self)

    @cached_property
    def glossary(self) -> Glossary | None:
        """Its own 名词解释 as a glossary; None if it has none."""
        from zhuzhou_cli.documents.appendix import glossary  # noqa: PLC0415 - as above

        return glossary(self)


def contents(file: IO[bytes]) -> bytes:
    """The bytes of an open file. Raises UnreadableDocumentError for none, or more than SIZE_LIMIT."""
    try:
        data = read_from(file, SIZE_LIMIT + 1)
    except OSError as error:
        from zhuzhou_cli.refusals import reason  # noqa: PLC0415 - only for a fault

        raise UnreadableDocumentError(reason(error)) from None
    if len(data) > SIZE_LIMIT:
        raise UnreadableDocumentError(f"文件超过上限 {SIZE_LIMIT // 1_000_000} MB")
    return data


def read(data: bytes, path: str) -> Document:
    r"""The document of a file, given its bytes; the path says whether a text is Markdown or a page.

    Raises UnreadableDocumentError.

    >>> document = read("建设一廊。\n\n名词解释\n1.一廊：指走廊。\n2.一圈：指都市圈。".encode(), "a.txt")
    >>> document.kind.value, document.place(6), document.appendix
    ('txt', (2, 1), ((7, 32),))
    >>> [entry.term for entry in document.glossary.entries]
    ['一廊', '一圈']
    """
    if _is_plainly_text(data) and not path.lower().endswith(_OTHER_TEXTS):
        text = data.decode("utf-8-sig")
        return Document(path, Kind.TEXT, data, text, unspoken(text))
    from zhuzhou_cli.documents.reading import document  # noqa: PLC0415 - loads the readers of all formats

    return document(data, path)


def unspoken(text: str) -> tuple[Span, ...]:
    r"""The lines of a table of contents, and addresses of the net and of mail, ascending.

    >>> unspoken("目录\n一、八大行动……3\n\n见www.lpr.cn\n")
    ((3, 12), (15, 25))
    """
    found = (pattern.finditer(text) for pattern in (_CONTENTS, NET, BARE, MAIL))
    return tuple(sorted(one.span() for ones in found for one in ones))


def _is_plainly_text(data: bytes) -> bool:
    """Whether bytes are a text that begins with hanzi or a digit, as no other format does."""
    start = data[:64].lstrip()[:1]
    if (
        not (start.isdigit() or start >= _LEAST_HANZI)
        or b"<" in data
        or b"\0" in data
        or _REFERENCE.search(data)
    ):
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return len(data) <= TEXT_SIZE and data.count(b"\n") + data.count(b"\r") <= TEXT_LINES
