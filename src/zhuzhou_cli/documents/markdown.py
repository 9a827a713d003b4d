"""What of a Markdown text is no running text: code, links, headings, tags (CommonMark 0.31, GFM)."""

from __future__ import annotations

import re

from zhuzhou_cli.documents import Span

_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>\n]{0,500}>", re.DOTALL)
_CODE_BELOW = r"(?:\n(?:\ {4}|\t)[^\n]*)*"
"""Indented lines below a fence or heading are code, too; below words of a paragraph they go on with it."""
_RAW = (
    "title|textarea|xmp|iframe|no(?:embed|frames|script)|select|datalist|option|button|template|svg|math|"
    "object"
)
"""Elements whose tags browsers show as they are typed, or that hold no link."""
# Signs that repeat are taken whole (++): else a line of 100,000 of them is tried from each to the end.
_SILENT = re.compile(
    r"""
    \A---\n.{0,10000}?^---[ ]*$                                  # what is said before the text, in YAML
    | ^[ ]{0,3}(?P<fence>`{3,}+|~{3,}+)[^\n]*\n(?:.*?^[ ]{0,3}(?P=fence)[`~]*[ ]*$CODE|.*\Z)
    | (?:\A|(?<=\n\n)|^[ \t]+\n)(?:(?:\ {4}|\t)(?![ ]*(?:[-*+]|\d+[.)])[ ])[^\n]*\n?)+  # code, no item
    | ^[ ]{0,3}\#{1,6}[ \t][^\n]*$CODE
    | ^[^\n]+\n[ ]{0,3}(?:=+|-+)[ ]*$CODE                         # a heading that is underlined
    | ^[ ]{0,3}\[[^\]\n]{1,200}\]:[^\n]*$                         # where a link leads, or a footnote
    | (?<!`)(?P<ticks>`++)[^\n]{1,2000}?(?<!`)(?P=ticks)(?!`)
    | !?\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])?
    | <a[ \t\n][^>]{0,1000}>(?:[^<]|<(?!a[ \t\n])){0,2000}?</a>
    | <(?P<tag>code|pre|kbd|script|style|RAW)\b.*?(?:</(?P=tag)>|\Z)
    | <!--.*?(?:-->|\Z) | </?[A-Za-z][^<>\n]{0,500}> | <https?:[^<>\s]{1,500}>
    | \bhttps?://[\w./?=&%~#:+-]+
    """.replace("CODE", _CODE_BELOW).replace("RAW", _RAW),
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def silent(text: str) -> tuple[Span, ...]:
    r"""The spans that are no running text.

    >>> [(begin, end) for begin, end in silent("# 八大行动\n`八大行动`和[八大行动](a.md)，八大行动")]
    [(0, 6), (7, 13), (14, 26)]
    """
    return tuple(found.span() for found in _SILENT.finditer(text))


def blanked(text: str) -> str:
    """The text with blanks in place of comments and tags, so that every place stays where it is."""
    return _MARKUP.sub(lambda found: "".join([sign if sign == "\n" else " " for sign in found[0]]), text)
