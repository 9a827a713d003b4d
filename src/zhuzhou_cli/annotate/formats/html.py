"""HTML: a page stays as it is, but for links to numbered notes, each with a button that opens the note.

A name becomes a link to its note at the end of the page, so that keyboard, screen reader and print reach it
(DPUB-ARIA 1.1: doc-noteref, doc-endnotes); its number is a button that shows the note where one reads, by the
Popover API of HTML, for fingers and keys, without a script. A document that is no page becomes one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from zhuzhou_cli.annotate import Annotated, woven
from zhuzhou_cli.annotate.formats.notes import origin
from zhuzhou_cli.answers import Mark
from zhuzhou_cli.documents import Kind
from zhuzhou_cli.documents.html import Page
from zhuzhou_cli.language.printable import escaped, uncontrolled
from zhuzhou_cli.render.templates import untemplated
from zhuzhou_cli.report.formats.grid import BAR

_STYLE = """<style>
a.zz-name { color: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
button.zz-number { font: inherit; font-size: .7em; vertical-align: super; line-height: 1; padding: 0 .2em;
  border: 0; background: none; color: #0b57d0; cursor: pointer; min-width: 24px; min-height: 24px; }
.zz-popover { max-width: 36em; line-height: 1.6; padding: .8em 1em; border: 1px solid #888; }
.zz-notes { line-height: 1.6; } .zz-notes :target { outline: 2px solid #0b57d0; }
@media print { a.zz-name { text-decoration: none; } .zz-popover, a.zz-back { display: none; }
  button.zz-number { color: inherit; min-width: 0; min-height: 0; } }
</style>
"""
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_BODY_END = re.compile(
    r"(?:</main\s*>\s*)?</body\s*>(?!.*</body)|</html\s*>(?!.*</html)", re.IGNORECASE | re.DOTALL
)
_NO_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<tag>script|style|title|textarea|template)\b.*?(?:</(?P=tag)\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
"""What of a page is no markup of its own, whatever stands in it: </head> in the text of a script."""
_META = re.compile(r"<meta\b[^<>]{0,200}?charset", re.IGNORECASE)
_CHARSET = re.compile(
    rf"((?:{_META.pattern}|\A\s*<\?xml\b[^<>]{{0,200}}?encoding)\s*=\s*[\"']?)[\w-]{{1,40}}", re.IGNORECASE
)
_HEAD = re.compile(r"<head(?:\s[^<>]{0,500})?>", re.IGNORECASE)
_DECLARED = '<meta charset="utf-8">\n'
_BEGINNING = re.compile(r"\s*(?:<\?xml[^<>]*\?>\s*)?(?:<!doctype[^>]*>\s*)?", re.IGNORECASE)
"""What must stand first in a page, if it is there."""
_HEADING = re.compile(r"(#{1,6}) +(.*)")


def written(made: Annotated) -> str:
    """The page, in UTF-8 whatever it was in."""
    page = made.document.page
    source = _declared(_rewritten(made, page), made.document.data) if page else _new(made)
    if not made.marks:
        return source
    markup = _markup(source)
    head, first = _HEAD_END.search(markup), _BEGINNING.match(source)
    at = head.start() if head else first.end() if first else 0
    body = _BODY_END.search(markup)
    end = max(at, body.start() if body else len(markup.rstrip("\0")))
    return source[:at] + _STYLE + source[at:end] + _notes(made) + source[end:]


def _markup(source: str) -> str:
    r"""A page, as long, with NUL for what is no markup of its own.

    >>> _markup("<p>甲<!-- </body> --></p>").replace("\0", "·")
    '<p>甲················</p>'
    """
    return _NO_MARKUP.sub(lambda found: "\0" * len(found[0]), source)


def _rewritten(made: Annotated, page: Page) -> str:
    """The source of a page with links about its names."""
    pieces, end = [], 0
    for mark in made.marks:
        spans = page.pieces(mark.start, mark.end)
        for begin, stop in spans:
            link = _link(made, mark, page.source[begin:stop], is_begin=begin == spans[0][0])
            pieces += [page.source[end:begin], link]
            end = stop
        pieces.append(_button(made, mark))
    return "".join([*pieces, page.source[end:]])


def _declared(source: str, data: bytes) -> str:
    r"""A page that says it is UTF-8, where it said something else, or only its bytes (``data``) told.

    >>> _declared("<!doctype html><head><p>甲", "甲".encode("gbk"))
    '<!doctype html><head><meta charset="utf-8">\n<p>甲'
    """
    said = _CHARSET.sub(r"\g<1>utf-8", source)
    markup = _markup(said)
    if _META.search(markup) or _is_utf_8(data):
        return said
    head = _HEAD.search(markup) or _BEGINNING.match(said)
    at = head.end() if head else 0
    return said[:at] + _DECLARED + said[at:]


def _is_utf_8(data: bytes) -> bool:
    """Whether bytes are UTF-8, and no byte order mark had to say so."""
    try:
        return not data.decode().startswith("\ufeff")
    except UnicodeDecodeError:
        return False


def _new(made: Annotated) -> str:
    """A page of a document that is none: a paragraph a line."""
    text = woven(
        made,
        lambda words, mark: _link(made, mark, _plain(" ".join(words.split()))) + _button(made, mark),
        _plain,
    )
    kind = made.document.kind
    blocks = "".join(
        _blocks(text.splitlines(), has_headings=kind is not Kind.TEXT, has_tables=kind is Kind.WORD)
    )
    title = escape(escaped(made.document.path.replace("\\", "/").rpartition("/")[2]))
    return (
        '<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n"
        "<style>body { max-width: 42em; margin: 2em auto; padding: 0 1em; line-height: 1.8; }\n"
        "td { border: 1px solid #888; padding: .2em .6em; } table { border-collapse: collapse; }</style>\n"
        "</head>\n"
        f"<body>\n<main>\n{blocks}</main>\n</body>\n</html>\n"
    )


def _plain(text: str) -> str:
    return escape(uncontrolled(text))


def _blocks(lines: Iterable[str], *, has_headings: bool, has_tables: bool) -> Iterator[str]:
    """Paragraphs, one a line, headings and tables."""
    for is_row, group in groupby(filter(str.strip, lines), key=_is_row):
        if is_row and has_tables:
            yield f"<table>\n{''.join(map(_row, group))}</table>\n"
            continue
        for line in group:
            heading = _HEADING.fullmatch(line) if has_headings else None
            tag, words = (f"h{len(heading[1])}", heading[2]) if heading else ("p", line.strip())
            yield f"<{tag}>{words}</{tag}>\n"


def _is_row(line: str) -> bool:
    return line.startswith("| ") and line.endswith(" |")


def _row(line: str) -> str:
    r"""A row of a table.

    >>> _row(r"| 甲\| | 乙 |")
    '<tr><td>甲|</td><td>乙</td></tr>\n'
    """
    cells = (cell.strip().replace(r"\|", "|") for cell in BAR.split(line)[1:-1])
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _link(made: Annotated, mark: Mark, words: str, *, is_begin: bool = True) -> str:
    number = made.number(mark)
    identity = f' id="zz-name-{number}"' if is_begin and made.is_first(mark) else ""
    return f'<a class="zz-name" role="doc-noteref"{identity} href="#zz-note-{number}">{words}</a>'


def _button(made: Annotated, mark: Mark) -> str:
    number, term = made.number(mark), untemplated(escape(mark.entry.term), " ").replace("|", "&#124;")
    return (
        f'<button type="button" class="zz-number" popovertarget="zz-popover-{number}" '
        f'aria-label="注释 {number}：{term}">{number}</button>'
    )


def _notes(made: Annotated) -> str:
    items = "".join(
        f'<li id="zz-note-{number}">{_explained(mark)} '
        f'<a class="zz-back" role="doc-backlink" href="#zz-name-{number}" aria-label="回到正文">↩</a></li>\n'
        for number, mark in made.notes
    )
    popovers = "".join(
        f'<div popover id="zz-popover-{number}" class="zz-popover" role="note">{_explained(mark)}</div>\n'
        for number, mark in made.notes
    )
    return (
        '<section class="zz-notes" role="doc-endnotes" aria-label="注释">\n<h2>注释</h2>\n'
        f"<ol>\n{items}</ol>\n"
        f"</section>\n{popovers}"
    )


def _explained(mark: Mark) -> str:
    said = (mark.entry.term, mark.entry.text, origin(mark))
    term, text, where = (untemplated(escape(words)) for words in said)
    return f"<strong>{term}</strong>：{text} <small>（{where}）</small>"
