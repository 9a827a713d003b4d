"""Glossary files: whatever the bytes are, there are findings in the file, or a glossary that answers.

findings     each at a line and column that the file has, in its order, on one line of print
a glossary   there is one if nothing of its shape is wrong; written again, it is the same, with no new fault
a store      answers as the index in memory does, with every entry found by its term
processes    check, list, lookup and export end with a status, and leave the file as it is
"""

from __future__ import annotations

from functools import cache
from random import Random

import pytest

from tests.cases.test_schema import faults
from tests.conftest import DATA
from tests.fuzz import made
from tests.fuzz.calls import called, file_of, statuses
from tests.fuzz.damage import SIGNS, damaged
from tests.fuzz.mode import Case, Mode
from tests.fuzz.stored import opened_again
from zhuzhou_cli.answers import Finding
from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.glossary.check import check, examine
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.glossary.write import write
from zhuzhou_cli.index.build import build
from zhuzhou_cli.language.printable import is_printable
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.search import QUERY_LIMIT, answer

UNUSABLE = ("Z1", "Z2")
"""How the codes of what makes a file no glossary begin."""


@cache
def _seeds() -> list[bytes]:
    """Small files of the tests, with a fault each, and a clean one."""
    return [path.read_bytes() for path in sorted((DATA / "checks").glob("*.yaml")) if path.is_file()]


def make(chance: Random) -> Case:
    """A damaged file, or a sound one, or a sound one of which a line was changed."""
    match chance.randrange(4):
        case 0 | 1:
            data = damaged(chance.choice(_seeds()), chance)
        case 2:
            data = write(made.glossary(chance)).encode("utf-8", "replace")
        case _:
            lines = write(made.glossary(chance)).split("\n")
            at = chance.randrange(len(lines))
            lines[at] = chance.choice(("", " ", "  ")) + lines[at].replace(
                chance.choice('"-: '), chance.choice(SIGNS), 1
            )
            data = "\n".join(lines).encode("utf-8", "replace")
    return Case(data, ".yaml")


def hold(given: Case, is_whole: bool) -> str:
    """What holds of any bytes; what they are."""
    try:
        findings = examine(given.data, "x.yaml")
    except GlossaryError as error:
        findings = list(error.findings)
    _are_in_file(findings, given.data)
    if is_whole:
        assert faults([finding.to_dict() for finding in findings], "finding") == []
    is_usable = not any(finding.code.startswith(UNUSABLE) for finding in findings)
    if not is_usable:
        with pytest.raises(GlossaryError) as refused:
            parse(given.data, "x.yaml")
        assert set(refused.value.findings) <= set(findings)
        return "refused"
    glossary = parse(given.data, "x.yaml").glossary
    again = parse(write(glossary).encode(), "y.yaml")
    assert again.glossary == glossary
    assert {finding.code for finding in check(again)} <= {finding.code for finding in findings}
    if is_whole:
        _answers_alike(glossary)
    return "faulty" if findings else "clean"


def _are_in_file(findings: list[Finding], data: bytes) -> None:
    lines = data.decode("utf-8-sig", "replace").split("\n")
    for finding in findings:
        assert 1 <= finding.line <= len(lines), finding
        assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1, finding
        assert is_printable(str(finding))
    places = [(finding.line, finding.column) for finding in findings]
    assert places == sorted(places)


def _answers_alike(glossary: Glossary) -> None:
    index = build([glossary])
    with opened_again([glossary]) as library:
        assert library.entries == index.entries
        assert faults([located.to_dict() for located in index.entries], "entry") == []
        for located in index.entries:
            term = located.entry.term
            if _can_be_asked(term):
                citations = [citation for hit in answer(term, index).hits for citation in hit.citations]
                assert located.citation in citations, term
            for query in (term[:QUERY_LIMIT], term[1:4], str(located.entry.number)):
                assert library.lookup(query) == answer(query, index)


def _can_be_asked(term: str) -> bool:
    """Whether a term is not too long, has something to be found by, and is no number of an entry."""
    key = fold(term).key
    return len(term) <= QUERY_LIMIT and key != "" and not (len(key) == 1 and key.isascii())


def alone(given: Case) -> str:
    """The file given to commands that read glossaries."""
    with file_of(given) as path:
        calls = [
            called("check", path),
            called("list", "-g", path, "-f", "jsonl"),
            called("lookup", "-g", path, "三张清单", "1"),
            called("export", "csv", "-g", path, is_data=True),
        ]
    return statuses(calls)


MODE = Mode(make, hold, alone, share=20, processes=1_000)
