"""Answers, entries and findings as rows of named fields, for spreadsheets and databases: CSV and TSV.

The first row has the names. A list is joined with ；, which a term hardly ever contains.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from zhuzhou_cli.answers import Answer, Finding, Hit
from zhuzhou_cli.language.printable import escaped
from zhuzhou_cli.model import Entry, Located, Member
from zhuzhou_cli.render import Look, Renderer
from zhuzhou_cli.render.origins import Origins

FIELDS: dict[str, Callable[[Located, Origins], str]] = {
    "number": lambda located, _: str(located.entry.number),
    "term": lambda located, _: located.entry.term,
    "reading": lambda located, _: located.reading,
    "text": lambda located, _: located.entry.text,
    "aliases": lambda located, _: "；".join(located.entry.aliases),
    "parts": lambda located, _: "；".join(part.term for part in located.entry.parts),
    "members": lambda located, _: "；".join(_members(located.entry)),
    "place": lambda located, _: located.source.place,
    "report": lambda located, _: located.source.report,
    "date": lambda located, _: located.source.date,
    "source": lambda located, origins: origins.name(located.source),
}
"""The fields of an entry."""

HIT_FIELDS: dict[str, Callable[[str, Hit], str]] = {
    "query": lambda query, _: query,
    "field": lambda _, hit: hit.match.field.value,
    "matched": lambda _, hit: hit.match.text,
    "by": lambda _, hit: hit.match.by.value,
    "score": lambda _, hit: str(hit.score),
}
"""The fields of a hit beside those of its entry."""

FINDING_FIELDS = ("path", "line", "column", "code", "message")
"""The fields of a finding in a glossary file."""
AUDIT_FIELDS = (*FINDING_FIELDS, "text", "why")
"""The fields of a finding in a report."""

FIELDS_OF = {
    "answers": (*FIELDS, *HIT_FIELDS),
    "entries": (*FIELDS,),
    "findings": FINDING_FIELDS,
    "audit": AUDIT_FIELDS,
}
"""The fields that may be chosen for each kind of output."""

ENTRY_DEFAULT = ("number", "term", "text", "place", "date")
HIT_DEFAULT = ("query", *ENTRY_DEFAULT)
"""The fields of those who choose none."""


class Rows(Renderer):
    """A format of rows, given how the values of a row become a line. Fields must be among FIELDS_OF."""

    def __init__(self, line: Callable[[Iterable[str]], str]) -> None:
        self.line = line

    def answer_lines(self, answers: Iterable[Answer], look: Look) -> Iterator[str]:
        """The names of the fields, then a row for each hit."""
        names, origins = look.fields or HIT_DEFAULT, Origins(look.sources)
        yield self.line(names)
        for answer in answers:
            for hit in answer.hits:
                yield self.line(_value(name, answer.query, hit, origins) for name in names)

    def entry_lines(self, entries: Iterable[Located], look: Look) -> Iterator[str]:
        """The names of the fields, then a row for each entry."""
        names, origins = look.fields or ENTRY_DEFAULT, Origins(look.sources)
        yield self.line(names)
        for located in entries:
            yield self.line(FIELDS[name](located, origins) for name in names)

    def finding_lines(self, findings: Iterable[Finding], look: Look) -> Iterator[str]:
        """The names of the fields, then a row for each finding."""
        names = look.fields or FINDING_FIELDS
        yield self.line(names)
        for finding in findings:
            yield self.line(escaped(str(getattr(finding, name))) for name in names)


def _value(name: str, query: str, hit: Hit, origins: Origins) -> str:
    return FIELDS[name](hit.located, origins) if name in FIELDS else HIT_FIELDS[name](query, hit)


def _members(entry: Entry) -> Iterator[str]:
    lists: list[tuple[Member, ...]] = [entry.members, *(part.members for part in entry.parts)]
    return (member.text for members in lists for member in members)
