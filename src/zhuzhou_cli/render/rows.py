"""Hits and entries as rows of named fields: CSV and TSV for spreadsheets and databases.

Both begin with a row of names. CSV follows RFC 4180, but for line ends: one LF, as pipes want it.
TSV quotes nothing; loaded strings hold neither TAB nor line break.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from zhuzhou_cli.answers import Answer, Finding, Hit, visible
from zhuzhou_cli.model import Entry, Located, Member, Source
from zhuzhou_cli.render.data import CONTROLS

FIELDS: dict[str, Callable[[Entry, Source], str]] = {
    "number": lambda entry, _: str(entry.number),
    "term": lambda entry, _: entry.term,
    "text": lambda entry, _: entry.text,
    "aliases": lambda entry, _: "；".join(entry.aliases),
    "parts": lambda entry, _: "；".join(part.term for part in entry.parts),
    "members": lambda entry, _: "；".join(_members(entry)),
    "place": lambda _, source: source.place,
    "report": lambda _, source: source.report,
    "date": lambda _, source: source.date,
}
"""The fields of an entry; a list is joined with ；, which a term hardly ever contains."""

HIT_FIELDS: dict[str, Callable[[str, Hit], str]] = {
    "query": lambda query, _: query,
    "field": lambda _, hit: hit.match.field.value,
    "matched": lambda _, hit: hit.match.text,
    "by": lambda _, hit: hit.match.by.value,
    "score": lambda _, hit: str(hit.score),
}
"""The further fields of a hit."""

FINDING_FIELDS: dict[str, Callable[[Finding], str]] = {
    "path": lambda finding: visible(finding.path),
    "line": lambda finding: str(finding.line),
    "column": lambda finding: str(finding.column),
    "code": lambda finding: finding.code,
    "message": lambda finding: finding.message,
}
"""The fields of a finding."""

ENTRY_DEFAULT = ("number", "term", "text", "place", "date")
HIT_DEFAULT = ("query", *ENTRY_DEFAULT)


def entry_rows(entries: Iterable[Located], fields: tuple[str, ...]) -> Iterator[list[str]]:
    """A row of values for each entry. Raises KeyError for a field that is not in FIELDS."""
    getters = [FIELDS[name] for name in fields]
    return ([get(one.entry, one.source) for get in getters] for one in entries)


def answer_rows(answer: Answer, fields: tuple[str, ...]) -> Iterator[list[str]]:
    """A row of values for each hit. Raises KeyError for a field that is in neither table."""
    for hit in answer.hits:
        yield [
            FIELDS[name](hit.entry, hit.source) if name in FIELDS else HIT_FIELDS[name](answer.query, hit)
            for name in fields
        ]


def finding_rows(findings: Iterable[Finding], fields: tuple[str, ...]) -> Iterator[list[str]]:
    """A row of values for each finding. Raises KeyError for a field that is not in FINDING_FIELDS."""
    return ([FINDING_FIELDS[name](finding) for name in fields] for finding in findings)


def csv_line(values: Iterable[str]) -> str:
    """One record of CSV, without its line end."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(map(printable, values))
    return line.getvalue()


def tsv_line(values: Iterable[str]) -> str:
    """One record of TSV, without its line end."""
    return "\t".join(map(printable, values))


_BLANKS = dict.fromkeys([*range(0x20), *CONTROLS], " ")


def printable(value: str) -> str:
    """A value in which nothing breaks the record or acts on a terminal; all else is as it is printed."""
    return value.translate(_BLANKS)


def _members(entry: Entry) -> Iterator[str]:
    lists: list[tuple[Member, ...]] = [entry.members, *(part.members for part in entry.parts)]
    return (member.text for members in lists for member in members)
