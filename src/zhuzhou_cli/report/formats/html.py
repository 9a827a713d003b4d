"""HTML to text: a line for each block; headings, list items, definitions and rows as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from zhuzhou_cli.language.cleaning import one_line
from zhuzhou_cli.report.breaks import marked
from zhuzhou_cli.report.formats import Format, Text, Unimportable, hanzi, raised, unread, unshown
from zhuzhou_cli.report.formats.bold import GAP, gap_at
from zhuzhou_cli.report.formats.equations import after, said
from zhuzhou_cli.report.formats.grid import Cell, lines_of
from zhuzhou_cli.report.formats.plain import decoded, lost

_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|table|meta|title)[\s>]", re.IGNORECASE)
_SNIFFED = 4096
"""Bytes at the beginning of a file among which a tag of HTML must stand."""
_INLINE_HTML = re.compile(
    rb"<(a|b|big|center|em|font|i|section|small|span|strong|u|[ou]l|li|h[1-6])"
    rb"(?:\s[^<>]{0,300})?>[^<>]{0,300}</\1\s?>"
    rb"|<br\s?/?>[ \t\r]*$|&(?:nbsp|[lr][ds]quo|middot|mdash|hellip);",
    re.IGNORECASE | re.MULTILINE,
)
"""What fragments of pages have that lack all of those tags: a pair, a break behind a line, a reference."""
_MARKDOWN = re.compile(rb"^(?:#{1,6} |\||> |[-*+] |```)|\*\*|\]\(", re.MULTILINE)
"""What a text of Markdown has, which may hold tags."""
_SAVED = re.compile(rb"<!doctype\s+html|</(?:p|div|table|title|body|html)\s?>", re.IGNORECASE)
_BROKEN = re.compile(rb"<br\s?/?>[ \t\r]*$", re.IGNORECASE | re.MULTILINE)
_WORDED = re.compile(rb"^[ \t]*[^\s]", re.MULTILINE)
_MOST = 0.5
"""Share of the lines of a text that tags break if it is a page."""
_ANY_MARKUP = re.compile(rb"<[/!]?[A-Za-z]|&(?:#[0-9]{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8}[0-9]?);", re.IGNORECASE)
_BREAKING = re.compile(
    r"<(?:!doctype|html|head|body|title|br|p|div|h[1-6]|[ou]l|li|d[ltd]|t(?:able|r|d|h|body)|section|article|"
    r"pre|blockquote|center|hr|address|main|header|footer|nav|form)[\s/>]",
    re.IGNORECASE,
)
"""A tag that begins a line; without any, a fragment has the lines of its source."""

TAG_LIMIT = 1_000_000
"""Tags of a file; a saved page of a portal has some ten thousand."""

# A tag with that many characters holds a picture, or was made to be slow: its attributes say nothing.
_LONG_TAG = re.compile(r"<([A-Za-z][\w:-]{0,40})[^<>]{4000,}(?:>|(?=<)|\Z)")
_XML = re.compile(r"<\?xml[^>]{0,200}\?>")
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
_HEADING = re.compile("h([1-6])")
_MARKED = re.compile("#{1,6} ")
_OWN_NUMBER = re.compile(r"[(（\[［【]?\s?([0-9]{1,3})\s?[)）\]］】.．、]")
"""A number that is typed into an item which the list numbers too."""

_PARAGRAPH = re.compile("p|div|h[1-6]|table|section|article|pre")
_SILENT = re.compile(
    "script|style|noscript|template|head|svg|select|textarea|button|iframe|object|rt|rp|del|s|strike"
)
_TYPED = re.compile("select|textarea")
"""What a reader may choose or change is no text of a page; its hanzi count as not read."""

_STRUCK = re.compile("del|s|strike")
"""What an author took back, and left to be seen."""
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|dfn|em|font|i|img|ins|kbd|label|mark|math|o:p|q|ruby|rb|samp|small|"
    "span|strong|sub|sup|time|tt|u|var|wbr|st1:.{1,40}"
)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LINE_THROUGH = re.compile(r"text-decoration[a-z-]{0,9}\s{0,9}:[^;]{0,80}\bline-through", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_BLOCKS = ("p", "div", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "br")
_SHOWN = 4
"""Signs behind a raised one that tell a fraction."""
_SET = re.compile("katex|mjx|mathjax", re.IGNORECASE)
"""The class of what shows an equation that stands there in MathML besides."""
_LOOKED_BACK = 100
"""Pieces of its line that are looked at before a raised sign, of which there may be as many."""
_CELL_LIMIT = 4000
"""Characters of a cell; a longer one holds a page."""


def _read(data: bytes) -> Text:
    from lxml import etree, html  # noqa: PLC0415 - an optional library

    source = _LONG_TAG.sub(r"<\1>", _XML.sub("", decoded(data), count=1))
    if not _BREAKING.search(source):
        source = f"<pre>{source}</pre>"
    if source.count("<") > TAG_LIMIT:
        message = f"网页里的标签超过上限 {TAG_LIMIT // 10_000} 万个；请把名词解释另存为一份文件"
        raise Unimportable(message)
    try:
        # A declared encoding would be applied to a string that is decoded already.
        root = html.document_fromstring(
            source,
            parser=html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True),
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return Text("")
    _part_bold(etree.iterwalk(root, events=("start", "end")))
    page = _Page(etree.iterwalk, [], [])
    page.walk(root)
    text = marked(page.text())
    held = hanzi([etree.tostring(root, method="text", encoding="unicode")]) - hanzi(page.silent)
    remarks = unshown("网页里隐藏或删去的", page.hidden, page.struck)
    return Text(text, (*lost(source), *remarks, *unread(held - hanzi(page.hidden), [text])))


def _part_bold(events: Iterable[tuple[str, Any]]) -> None:
    """Put a gap behind each term that bold alone sets apart from what stands behind it in its line."""
    line: list[tuple[Any, str, bool]] = []
    depth = 0
    for event, element in events:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag and not _INLINE.fullmatch(tag):
            _part_line(line)
            line = []
        is_bold = tag in ("b", "strong") or _BOLD.search(element.get("style", "")) is not None
        depth += is_bold if event == "start" else -is_bold
        name = "text" if event == "start" else "tail"
        if getattr(element, name):
            line.append((element, name, depth > 0))
    _part_line(line)


def _part_line(line: Sequence[tuple[Any, str, bool]]) -> None:
    at = gap_at([(getattr(element, name), is_bold) for element, name, is_bold in line])
    if at is not None:
        element, name, _ = line[at]
        setattr(element, name, GAP + getattr(element, name))


class _Page:
    """The lines of an HTML tree, which is walked without recursion.

    ``silent`` and ``hidden`` are the texts of what is never shown, and of what the page does not show, of
    which those in ``struck`` were taken back.
    The mark of a list item or a definition waits for its first words: of <li><p>甲</p></li> is made - 甲.
    """

    def __init__(self, walker: Callable[..., Any], silent: list[str], hidden: list[str]) -> None:
        self._walker = walker
        self.silent = silent
        self.hidden = hidden
        self.struck: list[str] = []
        self._lines: list[str] = []
        self._now: list[str] = []
        self._lists: list[int | None] = []
        self._inner: list[bool] = []
        self._mark = ""
        self._printed = 0

    def text(self) -> str:
        """The lines so far."""
        self._break()
        return "\n".join(self._lines)

    def walk(self, root: Any) -> None:
        """Take in an element and all that it holds."""
        events = self._walker(root, events=("start", "end"))
        for event, element in events:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "end":
                self._close(tag)
                self._say(element.tail)
            elif self._is_left(tag, element) or (tag == "table" and self._table(element)):
                events.skip_subtree()
            elif tag == "math":
                self._now.append(after(said(element), "".join(self._now[-1:])))
                events.skip_subtree()
            elif tag == "sup" or _RAISED.search(element.get("style", "")):
                self._now.append(self._raised(element))
                events.skip_subtree()
            else:
                self._open(tag, element)
                self._say(element.text)

    def _is_left(self, tag: str, element: Any) -> bool:
        """Whether an element is no part of the text; what it holds is remembered, for it may be told."""
        is_struck = bool(_STRUCK.fullmatch(tag) or _LINE_THROUGH.search(element.get("style", "")))
        if is_struck:
            self.struck.extend(element.itertext())
        if not tag or (_SILENT.fullmatch(tag) and not is_struck) or (tag == "math" and _is_set(element)):
            if not _TYPED.fullmatch(tag):
                self.silent.extend(element.itertext())
        elif is_struck or _is_hidden(element):
            self.hidden.extend(element.itertext())
        else:
            return tag == "a" and _leads_back(element)
        return True

    def _raised(self, element: Any) -> str:
        """What is written for an element that is raised."""
        before = "".join([self._mark, *self._now[-_LOOKED_BACK:]])
        is_link = next(element.iter("a"), None) is not None or element.getparent().tag == "a"
        following = element.getnext()
        behind = element.tail or ""
        behind += "" if following is None else "".join(following.itertext())[:_SHOWN]
        before = before if before.strip("-#. \n\t\r") else ""
        return raised("".join(element.itertext()), before, behind, is_link=is_link)

    def _say(self, text: str | None) -> None:
        if not text:
            return
        if not self._printed:
            self._now.append(text)
            return
        first, *others = text.split("\n")  # <pre>
        self._now.append(first)
        for line in others:
            self._break()
            self._now.append(line)

    def _open(self, tag: str, element: Any) -> None:
        if not tag or _INLINE.fullmatch(tag):
            return
        self._break()
        self._printed += tag == "pre"
        if tag in ("ol", "ul"):
            # A list behind words of an item is a part of it; one that is all of an item lays out the page.
            self._inner.append(bool(self._lists) and (self._inner[-1] or not self._mark))
            self._lists.append(_number(element, "start", 1) if tag == "ol" else None)
        elif tag == "li":
            count = self._lists[-1] if self._lists else None
            if count is None:
                self._mark = "  - " if self._inner[-1:] == [True] else "- "
            else:
                count = _number(element, "value", count)
                self._lists[-1] = count + 1
                self._mark = f"{count}. "
        elif tag == "dd":
            self._mark = ": "
        elif heading := _HEADING.fullmatch(tag):
            self._now.append("#" * int(heading[1]) + " ")

    def _close(self, tag: str) -> None:
        if not tag or _INLINE.fullmatch(tag) or _SILENT.fullmatch(tag):
            return
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
            self._inner.pop()
        self._break()
        if tag in ("li", "dd"):
            self._mark = ""
        self._printed -= tag == "pre"
        if _PARAGRAPH.fullmatch(tag):
            self._lines.append("")

    def _break(self) -> None:
        line = _trimmed("".join(self._now))
        self._now.clear()
        if not line.strip("-#.: "):
            return
        heading = _MARKED.match(line)
        begin = heading.end() if heading else 0
        mark = "" if heading and self._mark.strip() in ("-", ":") else self._mark
        own = _OWN_NUMBER.match(line, begin)
        if own and f"{own[1]}. " == mark:
            mark = ""
        self._lines.append(line[:begin] + mark + line[begin:])
        self._mark = ""

    def _table(self, table: Any) -> bool:
        """Write a table of data; one that lays out a page is left to be walked as blocks."""
        rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
        if next(table.iterdescendants("table"), None) is not None:
            return False
        wide = [row for row in rows if len(row) > 1]
        if not wide or (len(wide) == 1 and any(_blocks(cell) > 1 for cell in wide[0])):
            return False
        cells = [[self._cell(cell) for cell in row] for row in rows]
        if any(len(cell.text) > _CELL_LIMIT for row in cells for cell in row):
            return False
        self._break()
        captions = [self._cell(caption).text for caption in table.iter("caption")]
        self._lines += ["", *captions, *lines_of(cells), ""]
        return True

    def _cell(self, element: Any) -> Cell:
        page = _Page(self._walker, self.silent, self.hidden)
        page.struck = self.struck
        page.walk(element)
        text = "\n".join(line.lstrip("#- ").removeprefix(": ") for line in page.text().split("\n"))
        return Cell(text, _number(element, "colspan", 1), _number(element, "rowspan", 1))


def _blocks(cell: Any) -> int:
    return sum(1 for _ in cell.iter(*_BLOCKS))


def _number(element: Any, name: str, default: int) -> int:
    """The value of an attribute that is a number; the default if it is none, or absurd."""
    value = element.get(name, "").strip()
    return int(value) if re.fullmatch(r"\d{1,5}", value, re.ASCII) else default


def _leads_back(link: Any) -> bool:
    """Whether a link is a sign without a word that leads to another place of its page: ↩ behind a note."""
    words = "".join(link.itertext()).strip()
    return link.get("href", "").startswith("#") and bool(words) and not any(map(str.isalnum, words))


def _is_set(equation: Any) -> bool:
    """Whether an equation in MathML stands in what shows it in another way, for those who see the page."""
    return any(_SET.search(one.get("class", "") + str(one.tag)) for one in equation.iterancestors())


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style", "")) is not None


def _trimmed(text: str) -> str:
    return _SPACE.sub(" ", one_line(text)).strip()


def _is_html(data: bytes) -> bool:
    start = data[:_SNIFFED].replace(b"\0", b"")
    if _HTML.search(start):
        return True
    return _INLINE_HTML.search(start) is not None and not _MARKDOWN.search(start)


def is_saved(data: bytes) -> bool:
    r"""Whether bytes in a file that is called a text are a page: it ends a block, or most of its lines.

    >>> is_saved("甲<br>\n".encode()), is_saved("“<p>”是段落".encode()), is_saved("A<i 且 <i>B</i>".encode())
    (True, False, False)
    >>> is_saved("产值<a 与 b>a。\n<br>\n乙".encode())
    False
    """
    plain = data.replace(b"\0", b"")
    if _SAVED.search(plain):
        return True
    breaks = len(_BROKEN.findall(plain))
    return breaks > 0 and breaks > _MOST * len(_WORDED.findall(plain))


def has_markup(data: bytes) -> bool:
    """Whether bytes have a tag or a reference, as a page has.

    >>> has_markup("八大<b>行动</b>".encode()), has_markup(b"&#34;"), has_markup("R&D，5<6".encode())
    (True, True, False)
    """
    return _ANY_MARKUP.search(data.replace(b"\0", b"")) is not None


HTML = Format("HTML", _is_html, _read, "lxml")
