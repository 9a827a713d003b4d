"""Every layout of a 名词解释, printed with the same six entries of an invented county."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest

from tests.conftest import DATA, ROOT
from zhuzhou_cli.glossary.check import check
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.glossary.write import write
from zhuzhou_cli.language.text import fold
from zhuzhou_cli.report import competition, formats, layouts, read
from zhuzhou_cli.report.assemble import Imported, assemble
from zhuzhou_cli.report.read import text_of

REPORTS = DATA / "reports"
PRINTED = sorted(path for path in REPORTS.iterdir() if path.suffix != ".tsv")
EXPECTED = [line.split("\t") for line in (REPORTS / "expected.tsv").read_text(encoding="utf-8").splitlines()]
SHARED = ROOT.parent / "shared" / "reports"


def imported(path: Path) -> Imported:
    """A report's glossary; it must have one."""
    made = assemble(text_of(path.read_bytes(), path.suffix).text)
    assert made is not None
    return made


def told(text: str) -> str:
    """What an explanation says, whatever its script and its lead 指, 即."""
    key = fold(text).key
    return next((key[len(lead) :] for lead in ("是指", "指", "即") if key.startswith(lead)), key)


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.name)
def test_every_layout_gives_the_same_entries(path: Path) -> None:
    """All six, in order, each with its whole explanation, and nothing of the page around them."""
    got = [(fold(entry.term).key, told(entry.text)) for entry in imported(path).glossary.entries]
    assert got == [(fold(term).key, told(text)) for term, text in EXPECTED]


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.name)
def test_what_is_proposed_passes_the_checks(path: Path) -> None:
    """The written file has no findings."""
    glossary = imported(path).glossary
    loaded = parse(write(glossary).encode(), "x")
    assert (loaded.glossary, check(loaded)) == (glossary, [])


@pytest.mark.parametrize("path", PRINTED, ids=lambda path: path.name)
def test_the_same_structure_is_seen_in_every_layout(path: Path) -> None:
    """Parts and the number of members do not depend on how the page is printed."""
    shape = [
        (len(entry.members), [len(part.members) for part in entry.parts])
        for entry in imported(path).glossary.entries
    ]
    assert shape == [(3, []), (5, []), (0, [2, 2]), (8, []), (0, []), (0, [])]


def test_damaged_and_lost_numbers_are_said() -> None:
    """The reader of stderr learns which numbers were read into the page."""
    remarks = [(one.line, one.message) for one in imported(REPORTS / "damaged-numbers.txt").remarks]
    assert [one for one in remarks if "取自" not in one[1]] == [
        (15, "序号疑有误识，按1读"),
        (17, "序号疑有误识，按3读"),
        (19, "序号脱落或无法辨认，按次序作5"),
    ]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the two real reports lie beside some checkouts only")
@pytest.mark.parametrize("name", ["01-sichuan-2026", "03-jiangxi-2026"])
def test_real_reports_give_their_gold(name: str) -> None:
    """Terms exact, both ends of every explanation right, nothing extra."""
    gold = json.loads((SHARED / f"{name}.gold.json").read_text(encoding="utf-8"))["entries"]
    got = imported(SHARED / f"{name}.txt").glossary.entries
    ends = [(entry.term, entry.text[:12], entry.text[-12:]) for entry in got]
    assert ends == [(one["term"], one["first_chars"], one["last_chars"]) for one in gold]


def test_every_layout_competes() -> None:
    """A layout is one file and one row; labelled blocks are sought on the page before any competition."""
    files = {path.stem for path in Path(layouts.__path__[0]).glob("*.py")} - {"__init__", "labelled"}
    assert files == {
        layout.offer.__module__.rpartition(".")[2] for heat in competition.HEATS for layout in heat
    }


def test_every_format_is_tried() -> None:
    """A format is one file and one row; the last one takes what no other recognises."""
    modules = [
        import_module(f"{formats.__name__}.{it.stem}") for it in Path(formats.__path__[0]).glob("*.py")
    ]
    defined = {form for it in modules for form in vars(it).values() if isinstance(form, formats.Format)}
    assert defined <= {*read.FORMATS, *read.BY_SUFFIX.values()}
    assert [form for form in read.FORMATS if form.recognises(b"anything")] == [read.FORMATS[-1]]
