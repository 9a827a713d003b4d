"""Lists of terms as the documents of the world print them: each kind in a small file, with what is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import zhuzhou_cli as zz
from tests.report.rows import ROWS, Wanted, forms, row, write
from zhuzhou_cli.glossary.check import check
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.glossary.write import write as written

PRINTED = [(path, form) for path in ROWS for form in forms(path)]
IDS = [f"{path.stem}{form}" for path, form in PRINTED]
# What no reader would miss: spaces, and the width of signs.
_PLAIN = str.maketrans("（），：；", "(),:;", " 　")


def told(text: str) -> str:
    """A text without what no reader would miss."""
    return re.sub(r"\s", "", text).translate(_PLAIN)


def is_right(text: str, wanted: str | None) -> bool:
    """Whether a text is the one that is wanted, or begins and ends as it does."""
    begin, dots, end = told(wanted or "…").partition("…")
    return told(text).startswith(begin) and told(text).endswith(end) if dots else told(text) == begin


def shown(entry: zz.Entry, wanted: Wanted) -> Wanted:
    """An entry as the row would have it, of what is at stake."""
    return Wanted(
        told(entry.term),
        wanted.text if is_right(entry.text, wanted.text) else entry.text,
        None if wanted.members is None else [told(member.text) for member in entry.members],
        None
        if wanted.parts is None
        else {told(part.term).strip("“”"): [told(one.text) for one in part.members] for part in entry.parts},
    )


def plain(wanted: Wanted) -> Wanted:
    """What is wanted, without what no reader would miss."""
    members = wanted.members and list(map(told, wanted.members))
    parts = wanted.parts and {name: list(map(told, members)) for name, members in wanted.parts.items()}
    return Wanted(told(wanted.term), wanted.text, members, parts)


@pytest.mark.parametrize(("path", "form"), PRINTED, ids=IDS)
def test_each_way_of_printing_a_list_is_read(path: Path, form: str, tmp_path: Path) -> None:
    """All entries and nothing else, their texts, parts and members, whose report it is; or no list at all."""
    wanted = row(path)
    write(wanted.document, report := tmp_path / f"report{form}")
    if not wanted.entries:
        with pytest.raises(zz.ReportWithoutGlossaryError):
            zz.read_report(report)
        return
    glossary = zz.read_report(report).glossary
    assert [told(entry.term) for entry in glossary.entries] == [told(entry.term) for entry in wanted.entries]
    assert [shown(*pair) for pair in zip(glossary.entries, wanted.entries, strict=True)] == [
        plain(entry) for entry in wanted.entries
    ]
    assert {name: getattr(glossary.source, name) for name in wanted.head} == wanted.head


@pytest.mark.parametrize("path", [path for path in ROWS if row(path).entries], ids=lambda path: path.stem)
def test_what_is_written_of_it_passes_the_checks(path: Path, tmp_path: Path) -> None:
    """It loads as it was, and there is nothing that an editor would object to but gaps between numbers."""
    write(row(path).document, report := tmp_path / f"report{path.suffix}")
    glossary = zz.read_report(report).glossary
    loaded = parse(written(glossary).encode(), "x")
    assert loaded.glossary == glossary
    assert [str(finding) for finding in check(loaded) if finding.code != "Z301"] == []
