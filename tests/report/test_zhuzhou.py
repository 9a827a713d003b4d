"""The built-in glossary can be made again from the page: only what an editor added differs."""

from __future__ import annotations

from tests.conftest import DATA
from zhuzhou_cli.model import Glossary
from zhuzhou_cli.report.assemble import assemble


def test_importing_the_page_differs_from_the_glossary_in_what_an_editor_added(glossary: Glossary) -> None:
    """Number, term, text, parts, members are the same; aliases, readings and errata are an editor's."""
    made = assemble((DATA / "appendix.txt").read_text(encoding="utf-8"))
    assert made is not None
    pairs = list(zip(glossary.entries, made.glossary.entries, strict=True))
    same = ("number", "term", "text", "parts", "members")
    assert [[getattr(one, name) for name in same] for one, _ in pairs] == [
        [getattr(other, name) for name in same] for _, other in pairs
    ]
    # What the importer proposes by itself: the misplaced quote in the term of entry 13, nothing else.
    assert [(entry.number, one.printed) for _, entry in pairs for one in entry.errata] == [(13, "综合治理”")]
    assert not any(entry.readings for _, entry in pairs)
