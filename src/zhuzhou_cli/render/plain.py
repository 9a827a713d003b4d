"""One line a hit for pipes: term, TAB, explanation; never wrapped, never coloured."""

from __future__ import annotations

from collections.abc import Iterator

from zhuzhou_cli.answers import Answer
from zhuzhou_cli.model import Entry


def answer_lines(answer: Answer) -> Iterator[str]:
    """The lines of an answer, best hit first; none if there is no hit."""
    return (entry_line(hit.entry) for hit in answer.hits)


def entry_line(entry: Entry) -> str:
    """The line of an entry. Loaded strings hold no TAB and no line break, so that it is one record."""
    return f"{entry.term}\t{entry.text}"
