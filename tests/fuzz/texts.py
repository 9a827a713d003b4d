"""Texts, annotated and audited: every name stands where it is said to stand, and nothing else changes.

marks       in order, none within another; their words are those of the text, their numbers those of the name
annotated   in every form; the words of the text stay, and nothing of them becomes markup
findings    of their schema; their words stand where line and column say
the same    twice
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from functools import cache
from html.parser import HTMLParser
from random import Random

from tests.cases.test_schema import faults
from tests.fuzz import queries
from tests.fuzz.calls import called, file_of, statuses
from tests.fuzz.damage import SIGNS, slipped
from tests.fuzz.documents import damaged_document
from tests.fuzz.mode import Case, Mode, case
from tests.search.changed import has_numbers_of
from zhuzhou_cli.annotate import Annotated, annotated
from zhuzhou_cli.annotate.formats import FORMS, written
from zhuzhou_cli.answers import Mark
from zhuzhou_cli.audit import audit
from zhuzhou_cli.documents import Kind, UnreadableDocumentError, read
from zhuzhou_cli.search.find import Finder

_PLAIN = (
    *(
        "今年要抓好",
        "推进",
        "，",
        "。",
        "、",
        "以及",
        "“",
        "”",
        "（",
        "）",
        "\n",
        "\n\n",
        "二〇二四年",
        "：指",
    ),
)
_MARKUP = (
    *("# ", "- ", "`", "```\n", "[", "](x)", "| ", "**", "<!--", "-->", "&lt;", "&", "[^1]", "zz:ignore"),
    *("<b>", "</b>", "<p>", "<script>", "</script>", "<a href='x'>", "</a>", "<img src=x onerror=alert(1)>"),
    *("<pre>", "</pre>", "<table><tr><td>"),
)
_APPENDIX = "\n名词解释\n1.{}：指好事。\n2.{}：指好的好事。\n"


def make(chance: Random) -> Case:
    """A text of names, words, marks and markup, some with an appendix; or a damaged document."""
    if chance.random() < 0.1:
        suffix = chance.choice((".docx", ".html", ".md"))
        return Case(damaged_document(suffix, chance), suffix)
    pieces = [_piece(chance) for _ in range(chance.choice((3, 10, 40, 120)))]
    if chance.random() < 0.3:
        pieces.append(_APPENDIX.format(chance.choice(queries.names()), chance.choice(queries.names())))
    return case("".join(pieces), chance.choice((".txt", ".txt", ".md", ".html")))


def _piece(chance: Random) -> str:
    match chance.randrange(10):
        case 0 | 1 | 2:
            return chance.choice(queries.names())
        case 3:
            return slipped(chance.choice(queries.names()), chance)
        case 4:
            return chance.choice(SIGNS)
        case 5:
            return chance.choice(_MARKUP)
        case _:
            return chance.choice(_PLAIN)


@cache
def _finder() -> Finder:
    return Finder(queries.index())


def hold(given: Case, is_whole: bool) -> str:
    """What holds of any text; what it is."""
    try:
        document = read(given.data, f"x{given.suffix}")
    except UnreadableDocumentError:
        return "refused"
    found = _finder().marks(document.text)
    _stand_in(document.text, found)
    made = annotated(document, _finder(), _is_general, every=True)
    assert {(mark.start, mark.end) for mark in made.marks} <= {(mark.start, mark.end) for mark in found}
    for name in FORMS:
        if name != "docx":
            _is_fit(name, written(made, name), made)
        elif is_whole:
            with suppress(UnreadableDocumentError):  # our reader needs less of a Word file than a writer
                _is_fit(name, written(made, name), made)
    findings = audit(document, _is_general, _is_elsewhere)
    lines = (document.page.source if document.page else document.text).split("\n")
    for finding in findings:
        line = lines[finding.line - 1]
        assert 1 <= finding.column <= len(line) + 1, finding
        # All of its words may not stand there as they are, for the importer reads them without markup.
        assert document.page or line.startswith(finding.text[:1], finding.column - 1), finding
    if is_whole:
        assert faults([finding.to_dict() for finding in findings], "audit") == []
        assert faults([json.loads(written(made, "json"))], "annotation") == []
        assert audit(read(given.data, f"x{given.suffix}"), _is_general, _is_elsewhere) == findings
        assert _finder().marks(document.text) == found
    return f"{given.suffix[1:]}{' with marks' if made.marks else ''}{' with findings' if findings else ''}"


def _is_general(_: str) -> bool:
    return False


def _is_elsewhere(name: str) -> bool:
    return name in queries.index().spellings.names_in(name)


def _stand_in(text: str, marks: list[Mark]) -> None:
    end = 0
    for mark in marks:
        assert end <= mark.start < mark.end <= len(text), mark
        end = mark.end
        assert text[mark.start : mark.end] == mark.text
        assert has_numbers_of(mark.text, mark.match.text), (mark.text, mark.match.text)
        before = text[: mark.start]
        assert (mark.line, mark.column) == (before.count("\n") + 1, mark.start - before.rfind("\n"))


def _is_fit(name: str, text: str | bytes, made: Annotated) -> None:
    document = made.document
    if isinstance(text, bytes):
        assert text.startswith(b"PK")
    elif name == "notes":
        assert _unnumbered(text).startswith(_unnumbered(document.text).rstrip("\n"))
    elif name == "html" and document.kind in (Kind.TEXT, Kind.MARKDOWN):
        seen = _Tags(text)
        assert seen.tags.isdisjoint({"img", "script", "b", "table"}), seen.tags
    elif name in ("json", "jsonl"):
        assert all(map(json.loads, filter(None, text.split("\n")))) if name == "jsonl" else json.loads(text)


def _unnumbered(text: str) -> str:
    return re.sub(r"［\d+］", "", text)


class _Tags(HTMLParser):
    """The tags of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note a tag; none may run anything."""
        self.tags.add(tag)
        assert not [name for name, _ in attributes if name.startswith("on")], (tag, attributes)


def alone(given: Case) -> str:
    """The text given to annotate and audit, as a file and by standard input."""
    with file_of(given) as path:
        calls = [
            called("annotate", path),
            called("annotate", path, "--all", "--format", "card"),
            called("annotate", path, "--format", "html", is_data=True),
            called("audit", path, "--all"),
            called("audit", path, "--all", "-f", "json"),
        ]
    return statuses(calls)


MODE = Mode(make, hold, alone, share=10, processes=250)
