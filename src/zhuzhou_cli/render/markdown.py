"""Entries and findings as Markdown: sections and tasks, to paste into notes or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.model import Citation, Entry, Member
from zhuzhou_cli.render.notes import CERTAINTY

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$]|^[-+])")
_ORDINAL = re.compile(r"^(\d+)([.)])")


def entry_lines(entry: Entry, citations: Sequence[Citation]) -> Iterator[str]:
    """The lines of an entry: heading, explanation, parts and members as lists, errata, sources."""
    yield f"### {entry.number}. {_literal(entry.term)}"
    yield ""
    yield _literal(entry.text)
    yield ""
    for part in entry.parts:
        yield f"- **{_literal(part.term)}**：{_literal(part.text)}"
        yield from _list(part.members if len(part.members) > 1 else (), 1)
    yield from _list(entry.members, 0)
    if entry.parts or entry.members:
        yield ""
    for erratum in entry.errata:
        likely = f"{CERTAINTY[erratum.certainty]}「{_literal(erratum.likely)}」"
        yield f"- 勘误：印作「{_literal(erratum.printed)}」，{likely}"
    for cited in citations:
        report = f"{_literal(cited.source.place)}《{_literal(cited.source.report)}》"
        yield f"- 出处：{report}名词解释第{cited.number}条，{cited.source.date}"
    yield ""


def finding_line(finding: Finding) -> str:
    """A finding as an item of a list of things to do."""
    return f"- [ ] {_literal(str(finding))}"


def _list(members: tuple[Member, ...], depth: int) -> Iterator[str]:
    for i, member in enumerate(members, 1):
        yield f"{'   ' * depth}{i}. {_literal(member.text)}"
        yield from _list(member.children, depth + 1)


def _literal(text: str) -> str:
    """A text in which Markdown sees nothing of its own."""
    return _ORDINAL.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
