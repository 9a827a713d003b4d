"""What of a Markdown text is no running text: code, links, headings, tags (CommonMark 0.31, GFM)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from zhuzhou_cli.documents import Span
from zhuzhou_cli.documents.blocks import Blocks, blocks
from zhuzhou_cli.documents.emphasis import pairs, runs

_MARKUP = re.compile(r"<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>\n]{0,500}>", re.DOTALL)
_RAW = (
    "title|textarea|xmp|iframe|no(?:embed|frames|script)|select|datalist|option|button|template|svg|math|"
    "object"
)
"""Elements whose tags browsers show as they are typed, or that hold no link."""
_ATTRIBUTE = r"""[\w:-]++=(?:"[^"\n]{0,500}+"|'[^'\n]{0,500}+'|[^\s{}"']++)"""
# What inline.py finds in words is not sought here; blocks of HTML it does not read.
# Signs that repeat are taken whole (++): else a line of 100,000 of them is tried from each to the end.
_IN_A_LINE = re.compile(
    r"""
    ^[ ]{0,3}\[[^\]\n]{1,200}\]:[^\n]*$                           # where a link leads, or a footnote
    | !?\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,200}\])?
    | <a[ \t\n][^>]{0,1000}>(?:[^<]|<(?!a[ \t\n])){0,2000}?</a>
    | (?P<open><(?P<tag>code|pre|kbd|script|style|RAW)\b.*?(?:</(?P=tag)>|\Z) | <!--.*?(?:-->|\Z))
    | </?[A-Za-z][^<>]{0,500}>
    | (?<![A-Za-z0-9])(?:https?://|www\.)[\w./?=&%~#:+-]+
    | \$\$.{1,2000}?\$\$ | \{\{.{1,500}?\}\} | \{%.{1,500}?%\}             # formulas, templates
    | (?<![\\$])\$(?![\s$])[^$\n]{1,500}(?<![\s\\])\$(?![$0-9])           # $E = mc^2$, as Pandoc reads it
    | \\\((?=[^()\n]{0,200}(?:[_^=]|\\[A-Za-z]))[^\n]{1,500}?\\\)           # \(E = mc^2\)
    | \{:?(?:\s*+(?:[#.][\w:-]++|ATTRIBUTE)){1,20}+\s*+\}                # {#terms .wide title="…"}
    """.replace("RAW", _RAW).replace("ATTRIBUTE", _ATTRIBUTE),
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_IN_HTML = re.compile(
    r"""
    ^[ ]{0,3}(?P<fence>`{3,}+|~{3,}+)[^\n]*\n(?:.*?^[ ]{0,3}(?P=fence)[`~]*[ ]*$|.*\Z)
    | ^[ ]{0,3}\#{1,6}[ \t][^\n]*$
    | ^[^\n]+\n[ ]{0,3}(?:=+|-+)[ ]*$
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
"""Code and headings in a block of HTML, where they are none: who writes them there means them."""


def silent(text: str) -> tuple[Span, ...]:
    r"""The spans that are no running text, ascending.

    >>> [(begin, end) for begin, end in silent("# 八大行动\n`八大行动`和[八大行动](a.md)，八大行动")]
    [(0, 6), (7, 13), (14, 26)]
    """
    made = blocks(text)
    marked = (found.span() for begin, end in made.html for found in _IN_HTML.finditer(text, begin, end))
    # A tag may begin an element that is silent as a whole.
    parsed = sorted([*made.silent, *(span for span in made.inline if text[span[0]] != "<")])
    return tuple(
        sorted([*made.silent, *made.inline, *marked, *_struck(text, made), *_in_lines(text, parsed)])
    )


def _struck(text: str, made: Blocks) -> Iterator[Span]:
    """Words that are struck, which their author took back: ~~八大行动~~; 10~~20 is a span of figures."""
    for span in made.words if "~~" in text else ():
        found = runs(text, span) if text.find("~~", *span) >= 0 else []
        for first, last, _ in pairs(found):
            opener = found[first]
            if text[opener.start : opener.end] == "~~" and not opener.before.isdecimal():
                yield opener.start, found[last].end


def _in_lines(text: str, besides: Iterable[Span]) -> Iterator[Span]:
    """What begins outside some blocks; an element or a comment may end inside or behind them."""
    at = 0
    for begin, end in (*besides, (len(text), len(text))):
        while at < begin and (found := _IN_A_LINE.search(text, at, begin)):
            if found["open"] and found.end() == begin:
                found = _IN_A_LINE.match(text, found.start()) or found
            yield found.span()
            at = max(found.end(), at + 1)
        at = max(at, end)


def blanked(text: str) -> str:
    """The text with blanks in place of comments and tags, so that every place stays where it is."""
    return _MARKUP.sub(lambda found: "".join([sign if sign == "\n" else " " for sign in found[0]]), text)
