"""The blocks of a Markdown text, as markdown-it-py parses them: code, headings, links, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from zhuzhou_cli.documents import Span
from zhuzhou_cli.documents.inline import Inline
from zhuzhou_cli.record import record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from markdown_it.token import Token

_END = re.compile(r"\r\n?|\n")
"""What ends a line, as the parser has it."""
_FRONTS = (
    (r"---\n(?=\s*(?:\#|[\w\"'.-]{1,80}[ ]?:(?:\s|$)))", r"(?:---|\.\.\.)"),
    (r"\+\+\+\n", r"\+\+\+"),
    (r"\{\n", r"\}"),
)
_FRONT_MATTER = re.compile(
    "|".join(rf"\A{begin}.{{0,10000}}?^{end}[ ]*$" for begin, end in _FRONTS), re.MULTILINE | re.DOTALL
)
"""What generators of sites and Pandoc read before a text: YAML, which has a key, TOML or JSON."""
_CELL = re.compile(r"(?:[^|\\]|\\.?)+")
_SILENT = {"fence", "code_block", "heading_open"}


@record
class Blocks:
    """Spans of whole lines, without what ends the last one, each kind ascending.

    ``silent`` are front matter, code, headings, and where links lead, whose names are ``labels``; ``html``
    are blocks of HTML; ``words`` are paragraphs, headings and cells of tables: no markup spans two of them.
    ``inline`` are code, links, pictures and tags within words, which may run over lines. ``end`` is
    where a paragraph can be added: the end of the text, or the last block that nothing closes.
    """

    silent: tuple[Span, ...]
    html: tuple[Span, ...]
    words: tuple[Span, ...]
    inline: tuple[Span, ...]
    labels: frozenset[str]
    end: int


@lru_cache(maxsize=1)
def blocks(text: str) -> Blocks:
    r"""The blocks of a text; the parser looks into none that is nested more than 20 deep.

    >>> made = blocks("> # 题\n> ```\n> 八大行动\n> ```\n> 三百工程")
    >>> made.silent, made.words
    (((0, 5), (6, 24)), ((0, 5), (25, 31)))
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    parser = MarkdownIt("commonmark").enable("table")
    parser.core.ruler.enableOnly(["normalize", "block"])
    found = _FRONT_MATTER.match(text)
    front = found.end() if found else 0
    # CommonMark has no footnotes: a short one would be taken for a link.
    source = "\n" * len(_END.findall(text, 0, front)) + text[front:].replace("[^", "(^")
    links: dict[str, Any] = {}
    tokens = parser.parse(source, links)
    lines = _Lines(text)
    named = links.get("references", {})
    led = [lines.span(link["map"]) for link in chain(named.values(), links.get("duplicate_refs", ()))]
    silent = [lines.span(token.map) for token in tokens if token.type in _SILENT]
    last = next((lines.span(token.map)[0] for token in reversed(tokens) if token.map and not token.level), 0)
    words, inline = tuple(_words(tokens, lines)), Inline(links)
    behind = parser.parse(f"{text[last:]}\n\n.")
    return Blocks(
        ((0, front), *sorted(silent + led)) if front else tuple(sorted(silent + led)),
        tuple(lines.span(token.map) for token in tokens if token.type == "html_block"),
        words,
        tuple(chain.from_iterable(inline.spans(text, span) for span in words)),
        frozenset(named),
        len(text) if behind[-1].type == "paragraph_close" else last,
    )


def is_label(text: str, labels: frozenset[str]) -> bool:
    """Whether a text in brackets is the name of a link, as CommonMark compares names."""
    return " ".join(text.split()).lower().upper() in labels


class _Lines:
    """The lines of a text by their numbers from 0."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = [found.span() for found in _END.finditer(text)]
        self._begins = [0, *(end for _, end in ends)]
        self._ends = [*(begin for begin, _ in ends), len(text)]

    def span(self, lines: Sequence[int] | None) -> Span:
        """The span of some lines, from the first to the one before the last number."""
        first, last = lines or (0, 0)
        last = min(max(first, last - 1), len(self._ends) - 1)
        return self._begins[first], self._ends[last]


def _words(tokens: Sequence[Token], lines: _Lines) -> Iterator[Span]:
    """Paragraphs and headings, and the cells of the rows of tables."""
    is_cell = False
    for token in tokens:
        if token.type == "tr_open":
            yield from (found.span() for found in _CELL.finditer(lines.text, *lines.span(token.map)))
        elif token.type == "inline" and not is_cell:
            yield lines.span(token.map)
        is_cell = token.type in {"td_open", "th_open"}
