"""A program as a user may write it: it is type-checked as one, against the installed package, and run.

Prints the term of each query that is given, with its source; 1 at the end if one is not found.
"""

import sys
from typing import assert_type

import zhuzhou_cli as zz


def main(queries: list[str]) -> int:
    """Look queries up."""
    with zz.open(place="株洲", year=2024) as library:
        assert_type(library, zz.Library)
        answers = [library.lookup(query, exact=False, limit=3) for query in queries]
        assert_type(library.complete("bad"), list[zz.Candidate])
        assert_type(library.entries[0], zz.Located)
        assert_type(library.glossaries[0].source, zz.Source)
        assert_type(library.passed_over, tuple[zz.Finding, ...])
    for answer in answers:
        print(said(answer))  # noqa: T201 - as a user would
    return int(any(answer.status is zz.Status.NONE for answer in answers))


def said(answer: zz.Answer) -> str:
    """An answer in a line."""
    match answer.status:
        case zz.Status.FOUND | zz.Status.SEVERAL:
            hit = answer.hits[0]
            assert_type(hit.match.by, zz.By)
            assert_type(hit.match.by.name, str)
            return f"{answer.query}\t{hit.entry.term}\t{hit.source.place}\t{hit.match.by.name}"
        case zz.Status.SUGGESTED:
            return f"{answer.query}\t{answer.suggestions[0].term}？"
        case zz.Status.NONE:
            return f"{answer.query}\t"


def faults(path: str) -> list[str]:
    """What is wrong with a file, or with a report."""
    try:
        imported = zz.read_report(path)
    except zz.UnreadableReportError as error:
        return [error.reason]
    except zz.ReportWithoutGlossaryError:
        return [str(finding) for finding in zz.check(path)]
    assert_type(imported, zz.Imported)
    return [f"{remark.line}: {remark.message}" for remark in imported.remarks]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
