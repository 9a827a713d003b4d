"""What an editor would object to in a report: held against its own 名词解释 and other glossaries.

A check is a function from a Paper to faults, in a file of its own, and a row of CHECKS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.audit.kinds import Shape
from zhuzhou_cli.audit.miscounted import miscounted
from zhuzhou_cli.audit.paper import Fault, Paper
from zhuzhou_cli.audit.renumbered import changed_numbers
from zhuzhou_cli.audit.silence import is_silenced, silenced
from zhuzhou_cli.audit.twice import explained_twice
from zhuzhou_cli.audit.unexplained import unexplained, unquoted
from zhuzhou_cli.audit.unused import unused
from zhuzhou_cli.documents import Document
from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.record import record


class Severity(Enumeration):
    """How much a finding matters: an editor acts on a warning, and looks at a note."""

    WARNING = "warning"
    NOTE = "note"


@record
class Check:
    """A check: how much its findings matter, their message, and what finds them.

    The message names ``text``, the words that are objected to, and other values of a fault.
    """

    severity: Severity
    message: str
    examine: Callable[[Paper], Iterator[Fault]]


WARNING, NOTE = Severity.WARNING, Severity.NOTE
CHECKS = {
    "A101": Check(WARNING, "“{text}”没有解释", unexplained(Shape.PARALLEL)),
    "A102": Check(WARNING, "“{text}”没有解释是哪几项", unexplained(Shape.COUNTED)),
    "A103": Check(WARNING, "代号“{text}”没有解释", unexplained(Shape.CODE)),
    "A104": Check(WARNING, "“{text}”没有解释是哪份文件", unexplained(Shape.ARTICLES)),
    "A105": Check(NOTE, "“{text}”没有解释，或许要", unexplained(Shape.SHORT)),
    "A106": Check(NOTE, "{text}没有解释是哪几项，或许要", unquoted),
    "A201": Check(WARNING, "“{text}”有解释，正文没有用到", unused),
    "A301": Check(WARNING, "“{text}”与名词解释里的“{printed}”数目不同", changed_numbers),
    "A302": Check(WARNING, "“{text}”的数目和列出的项数不合", miscounted),
    "A401": Check(NOTE, "“{text}”解释了两次，说法不同", explained_twice),
}
"""The checks by the code of their findings: A1xx used and not explained, A2xx explained and not used, A3xx
numbers and counts, A4xx explained twice."""


def audit(
    document: Document, is_general: Callable[[str], bool], is_elsewhere: Callable[[str], bool]
) -> list[Finding]:
    """All findings in a document, in its order.

    ``is_general`` says of a canonical name whether no report has to explain it, ``is_elsewhere`` whether
    another glossary does.
    """
    glossary = document.glossary
    entries = glossary.entries if glossary else ()
    paper = Paper(document.text, document.appendix, entries, is_general, is_elsewhere)
    quiet = silenced(document.page.source if document.page else document.text)
    kept: list[Finding] = []
    for code, check in CHECKS.items():
        told: set[str] = set()
        for fault in check.examine(paper):
            if fault.name in told:
                continue
            finding = _finding(document, code, check, fault)
            if is_silenced(quiet, finding.line, code):
                continue
            kept.append(finding)
            if fault.name:
                told.add(fault.name)
    return sorted(kept, key=lambda finding: (finding.line, finding.column, finding.code))


def is_warning(finding: Finding) -> bool:
    """Whether a finding is a warning."""
    return CHECKS[finding.code].severity is Severity.WARNING


def _finding(document: Document, code: str, check: Check, fault: Fault) -> Finding:
    values = {name: _inside(text) for name, text in (("text", fault.text), *fault.values)}
    line, column = document.place(fault.span[0])
    return Finding(
        document.path,
        line,
        column,
        code,
        check.message.format(**values),
        tuple(values.items()),
        fault.text,
        fault.why,
    )


def _inside(text: str) -> str:
    """Words as they stand inside quotes: without quotes around them, single ones within."""
    if text.startswith("“") and text.find("”") == len(text) - 1:
        text = text[1:-1]
    return text.replace("“", "‘").replace("”", "’")
