"""The format ``plain``: a line a hit for pipes, term, TAB, explanation; never wrapped, never coloured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zhuzhou_cli.answers import Answer, Finding
from zhuzhou_cli.model import Entry, Located
from zhuzhou_cli.render import Look, Renderer


class _Plain(Renderer):
    def answer_lines(self, answers: Iterable[Answer], _: Look) -> Iterator[str]:
        return (_line(hit.entry) for answer in answers for hit in answer.hits)

    def entry_lines(self, entries: Iterable[Located], _: Look) -> Iterator[str]:
        return (_line(located.entry) for located in entries)

    def finding_lines(self, findings: Iterable[Finding], _: Look) -> Iterator[str]:
        return map(str, findings)


def _line(entry: Entry) -> str:
    return f"{entry.term}\t{entry.text}"  # no string of a glossary holds a TAB or a line break


renderer = _Plain()
