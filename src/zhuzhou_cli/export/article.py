"""An entry as HTML, for dictionaries and cards: explanation, parts and members as lists, errata, source."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from zhuzhou_cli.export.collection import Item
from zhuzhou_cli.language.printable import blanked
from zhuzhou_cli.model import Member
from zhuzhou_cli.render.cite import whereabouts
from zhuzhou_cli.render.notes import CERTAINTY


def text(raw: str) -> str:
    r"""A string as text of HTML: markup is shown, and nothing in it turns the direction of reading.

    >>> text("<img onerror=a>\u202e甲")
    '&lt;img onerror=a&gt; 甲'
    """
    return escape(blanked(raw))


def article(item: Item) -> str:
    """The whole entry but for its term and its reading, which stand above it."""
    entry = item.entry
    errata = (
        f"印作「{text(erratum.printed)}」，{CERTAINTY[erratum.certainty]}「{text(erratum.likely)}」：{text(erratum.why)}"
        for erratum in entry.errata
    )
    return "".join(
        [
            f"<p>{text(entry.text)}</p>",
            items(entry.members),
            parts(item),
            *(f'<p class="zz-note"><small>勘误：{line}</small></p>' for line in errata),
            f'<p class="zz-source"><small>出处：{text(whereabouts(item.located.citation))}</small></p>',
        ]
    )


def parts(item: Item) -> str:
    """The sub-terms with their explanations and members; empty if there are none."""
    lines = (
        f"<li><b>{text(part.term)}</b>：{text(part.text)}"
        f"{items(part.members) if len(part.members) > 1 else ''}</li>"
        for part in item.entry.parts
    )
    return _listed("ul", lines)


def items(members: Iterable[Member]) -> str:
    """Members as a numbered list, with their children; empty if there are none."""
    return _listed("ol", (f"<li>{text(member.text)}{items(member.children)}</li>" for member in members))


def _listed(tag: str, lines: Iterable[str]) -> str:
    content = "".join(lines)
    return f"<{tag}>{content}</{tag}>" if content else ""
