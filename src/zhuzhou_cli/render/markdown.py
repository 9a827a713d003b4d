"""The format ``markdown``: a section an entry, a task a finding, to paste into notes or a wiki."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from zhuzhou_cli.answers import Answer, Finding
from zhuzhou_cli.language.addresses import NET
from zhuzhou_cli.model import Citation, Entry, Located, Member
from zhuzhou_cli.render import Look, Renderer
from zhuzhou_cli.render.notes import CERTAINTY
from zhuzhou_cli.render.templates import untemplated

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&$^])")
_BEGIN = re.compile(r"^(?:(\d+)(?=[.)])|(?=[-+]))")
"""What would begin an item of a list."""


class _Markdown(Renderer):
    def answer_lines(self, answers: Iterable[Answer], _: Look) -> Iterator[str]:
        for answer in answers:
            for hit in answer.hits:
                yield from _section(hit.entry, hit.citations)

    def entry_lines(self, entries: Iterable[Located], _: Look) -> Iterator[str]:
        for located in entries:
            yield from _section(located.entry, [located.citation])

    def finding_lines(self, findings: Iterable[Finding], _: Look) -> Iterator[str]:
        return (f"- [ ] {literal(str(finding))}" for finding in findings)


def _section(entry: Entry, citations: Sequence[Citation]) -> Iterator[str]:
    """Heading, explanation, parts and members as lists, errata, sources."""
    yield f"### {entry.number}. {literal(entry.term)}"
    yield ""
    yield literal(entry.text)
    yield ""
    for part in entry.parts:
        yield f"- **{literal(part.term)}**：{literal(part.text)}"
        yield from _list(part.members if len(part.members) > 1 else (), 1)
    yield from _list(entry.members, 0)
    if entry.parts or entry.members:
        yield ""
    for erratum in entry.errata:
        likely = f"{CERTAINTY[erratum.certainty]}「{literal(erratum.likely)}」"
        yield f"- 勘误：印作「{literal(erratum.printed)}」，{likely}"
    for cited in citations:
        report = f"{literal(cited.source.before_title)}《{literal(cited.source.report)}》"
        date = cited.source.date and f"，{cited.source.date}"
        yield f"- 出处：{report}名词解释第{cited.number}条{date}"
    yield ""


def _list(members: tuple[Member, ...], depth: int) -> Iterator[str]:
    for i, member in enumerate(members, 1):
        yield f"{'   ' * depth}{i}. {literal(member.text)}"
        yield from _list(member.children, depth + 1)


def literal(text: str) -> str:
    r"""A text in which Markdown, and what reads templates behind or before it, see nothing of their own.

    >>> print(literal("1.甲*乙* http://a.cn/t_1.html"))
    1\.甲\*乙\* <http://a.cn/t_1.html>
    """
    return _BEGIN.sub(r"\1\\", inline(text))


def inline(text: str) -> str:
    """What ``literal`` makes of words within a line; an address is left one, for an escape breaks it."""
    pieces, at = [], 0
    for found in NET.finditer(text):
        pieces += [_escaped(text[at : found.start()]), f"<{found[0]}>"]
        at = found.end()
    return untemplated("".join([*pieces, _escaped(text[at:])]))


def _escaped(words: str) -> str:
    """Words with a backslash before each sign; www. begins no address, which would go on into hanzi."""
    return _SPECIAL.sub(r"\\\1", words).replace("www.", r"www\.")


renderer = _Markdown()
