"""Answers, entries and findings to lines: a module a format, named as the format is, with its ``renderer``.

Renderers are pure; only cli/ writes lines anywhere. A line has no line end, and may hold what acts on a
terminal: who writes it escapes that, but for the colours of a card.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator

from zhuzhou_cli.answers import Answer, Finding
from zhuzhou_cli.model import Located
from zhuzhou_cli.record import record


@record
class Look:
    """How lines are to look; a format knows those of these wishes that concern it.

    ``fields`` are the columns of CSV and TSV, the usual ones if there are none. ``width`` (columns of the
    terminal) and ``is_coloured`` are for cards; so is ``is_overview``, which asks for a list of entries in
    place of a card for each.
    """

    fields: tuple[str, ...] = ()
    width: int = 80
    is_coloured: bool = False
    is_overview: bool = False


class Renderer(ABC):
    """A format: what it makes of answers, of entries, and of findings.

    What is given is read as lines are asked for, so that an answer is written before the next one is
    sought; only JSON, which is one document, reads all before its first line.
    """

    @abstractmethod
    def answer_lines(self, answers: Iterable[Answer], look: Look, /) -> Iterator[str]:
        """The lines of answers to queries; suggestions are no answers, and left to notes."""

    @abstractmethod
    def entry_lines(self, entries: Iterable[Located], look: Look, /) -> Iterator[str]:
        """The lines of entries, each whole."""

    @abstractmethod
    def finding_lines(self, findings: Iterable[Finding], look: Look, /) -> Iterator[str]:
        """The lines of what is wrong with glossary files."""
