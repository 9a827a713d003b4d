"""Answers, entries and findings to lines: a module a format, named as the format is, with its ``renderer``.

Renderers are pure; only cli/ writes lines anywhere. A line has no line end, and may hold what acts on a
terminal: who writes it escapes that, but for the colours of a card.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator

from zhuzhou_cli.answers import Answer, Finding
from zhuzhou_cli.model import Located, Source
from zhuzhou_cli.record import record


@record
class Look:
    """How lines are to look; each format heeds what concerns it.

    ``fields`` names the columns of CSV and TSV; without any, these are the usual ones. ``sources`` are those
    of all open reports: where there are several, a line says whose an entry is. For cards only:
    ``width`` counts the columns of the terminal, ``ambiguous`` those that it draws a sign of ambiguous width
    in, ``is_coloured`` asks for colours, ``is_overview`` for a list of entries in place of a card for each,
    ``is_full`` for cards with all that is known.
    """

    fields: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    width: int = 80
    ambiguous: int = 1
    is_coloured: bool = False
    is_overview: bool = False
    is_full: bool = False


class Renderer(ABC):
    """What a format makes of answers, of entries, and of findings.

    It reads what it is given only as lines are asked of it, so that an answer can be written before the
    next one is sought. JSON alone, being one document, reads everything before its first line.
    """

    @abstractmethod
    def answer_lines(self, answers: Iterable[Answer], look: Look, /) -> Iterator[str]:
        """The lines of answers to queries; text formats leave suggestions to notes."""

    @abstractmethod
    def entry_lines(self, entries: Iterable[Located], look: Look, /) -> Iterator[str]:
        """The lines of entries, each whole."""

    @abstractmethod
    def finding_lines(self, findings: Iterable[Finding], look: Look, /) -> Iterator[str]:
        """The lines of what is wrong with glossary files."""
