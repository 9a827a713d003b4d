"""Code, links, pictures and tags within a paragraph of Markdown, where markdown-it-py finds them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping

from zhuzhou_cli.documents import Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from markdown_it.rules_inline import StateInline

    Rule = Callable[[StateInline, bool], bool]

_LINE = re.compile(r"[ \t>]*+([^\n]*\n?)")
"""A line without its indentation and the signs of quotes, which are none of its words."""
_BEGINS = frozenset("`[<")
"""What each of these constructs begins with, a picture with ! before it."""


class Inline:
    """A parser that tells where what it finds begins and ends; tokens of markdown-it-py have lines only."""

    def __init__(self, links: Mapping[str, Any]) -> None:
        """``links`` is what parsing the blocks of the text put into its environment: its references."""
        from markdown_it import MarkdownIt, rules_inline  # noqa: PLC0415 - only Markdown needs it

        self._parser = MarkdownIt("commonmark")
        self._links = links
        self._source = ""
        self._found: list[Span] = []
        rules = {
            "backticks": rules_inline.backtick,
            "link": rules_inline.link,
            "image": rules_inline.image,
            "autolink": rules_inline.autolink,
            "html_inline": rules_inline.html_inline,
        }
        for name, rule in rules.items():
            self._parser.inline.ruler.at(name, self._recording(rule))

    def spans(self, text: str, span: Span) -> Iterator[Span]:
        r"""The spans of the whole text that are code, links, pictures or tags of the paragraph at a span.

        >>> list(Inline({}).spans("> 见[附件\n> [1]](a.md)和`八大\n> 行动`", (0, 31)))
        [(3, 19), (20, 29)]
        """
        begin, end = span
        if _BEGINS.isdisjoint(text[begin:end]):
            return
        lines = [found.span(1) for found in _LINE.finditer(text, begin, end) if found[1]]
        self._source = "".join(text[start:stop] for start, stop in lines).replace("[^", "(^")
        self._found = []
        self._parser.inline.parse(self._source, self._parser, {**self._links}, [])
        starts, length = [], 0
        for start, stop in lines:
            starts.append(length)
            length += stop - start

        def placed(at: int) -> int:
            line = bisect_right(starts, at) - 1
            return lines[line][0] + at - starts[line]

        for first, after in self._found:
            yield placed(first), placed(after - 1) + 1

    def _recording(self, rule: Rule) -> Rule:
        def recorded(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as the parser calls it
            begin, count = state.pos, len(state.tokens)
            is_found = rule(state, silent)
            # The label of a picture is parsed by itself; backticks that nothing closes are words.
            if is_found and not silent and state.src is self._source and len(state.tokens) > count:
                self._found.append((begin, state.pos))
            return is_found

        return recorded
