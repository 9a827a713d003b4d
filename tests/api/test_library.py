"""A library answers as the command line does, from files that are named or from the user's folder."""

from __future__ import annotations

import csv
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import zhuzhou_cli as zz
from tests.conftest import DATA, ZZ, Run, environment
from tests.library.conftest import written

BUILTIN_TERMS = 21
FILES = Path("/proc/self/fd")


@pytest.mark.slow
def test_the_answers_are_those_of_the_command_line(library: zz.Library) -> None:
    """To all known queries, as objects of JSON, field by field."""
    with (DATA / "queries.tsv").open(encoding="utf-8") as lines:
        queries = [row["query"] for row in csv.DictReader(lines, delimiter="\t")]
    done = subprocess.run(
        [*ZZ, "lookup", "-", "-f", "jsonl"],
        input="\n".join(queries).encode(),
        capture_output=True,
        env=environment(),
        check=False,
    )
    assert len(queries) > 600
    answers = [library.lookup(query) for query in queries]
    assert [answer.to_dict() for answer in answers] == [json.loads(line) for line in done.stdout.splitlines()]
    assert json.dumps([answer.to_dict() for answer in answers])


def test_entries_and_findings_are_those_of_the_command_line(zz_: Run, library: zz.Library) -> None:
    """As objects of JSON."""
    assert [entry.to_dict() for entry in library.entries] == json.loads(zz_("list", "-f", "json").stdout)
    files = sorted((DATA / "checks").glob("*.yaml"))
    found = [finding.to_dict() for file in files for finding in zz.check(file)]
    assert found == json.loads(zz_("check", *map(str, files), "-f", "json").stdout)
    assert len(found) > 20


@pytest.fixture
def zz_(zz: Run) -> Run:
    """The command; its name is taken."""
    return zz


def test_a_query_may_be_literal_and_hits_few(library: zz.Library) -> None:
    """As with --exact and --limit."""
    assert library.lookup("bdxd", exact=True).status is zz.Status.NONE
    assert [hit.entry.number for hit in library.lookup("十大", limit=2).hits] == [
        hit.entry.number for hit in library.lookup("十大").hits[:2]
    ]


@pytest.mark.parametrize("kind", [str, Path])
def test_named_files_answer_alone(tmp_path: Path, kind: type[str | Path]) -> None:
    """Several in one library."""
    files = [
        kind(written(tmp_path / f"{name}.yaml", term)) for name, term in (("a", "甲计划"), ("b", "乙计划"))
    ]
    with zz.open(*files) as library:
        assert [located.entry.term for located in library.entries] == ["甲计划", "乙计划"]
        assert library.lookup("bdxd").status is zz.Status.NONE


def test_without_names_the_users_own_glossaries_answer_too(
    data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Those that are broken are passed over, and say why; ZZ_GLOSSARY is for the command line."""
    written(data / "own.yaml", "自有计划")
    (data / "broken.yaml").write_text("[", encoding="utf-8")
    monkeypatch.setenv("ZZ_GLOSSARY", str(written(tmp_path / "other.yaml", "别的计划")))
    for _ in range(2):
        with zz.open() as library:
            assert library.lookup("自有计划").status is zz.Status.FOUND
            assert library.lookup("bdxd").status is zz.Status.FOUND
            assert library.lookup("别的计划").status is zz.Status.NONE
            (finding,) = library.passed_over
            assert (finding.path, finding.code) == (str(data / "broken.yaml"), "Z104")


def test_a_library_may_be_narrowed(tmp_path: Path) -> None:
    """To a place, to a year; entries and glossaries are those that are left."""
    file = written(tmp_path / "a.yaml", "甲计划")
    built_in = zz.open().glossaries[0]
    with zz.open(file, "data/glossary.yaml", place="株洲") as library:
        assert library.glossaries == (built_in,)
        assert len(library.entries) == len(built_in.entries) == BUILTIN_TERMS
        assert library.lookup("甲计划").status is zz.Status.NONE
    with zz.open(file, "data/glossary.yaml", year=2024) as library:
        assert [glossary.source.place for glossary in library.glossaries] == ["某市", "株洲市"]


def test_glossaries_that_have_changed_are_not_those_that_answer(tmp_path: Path) -> None:
    """So they are not shown as such."""
    file = written(tmp_path / "a.yaml", "甲计划")
    with zz.open(file) as library:
        written(file, "乙计划")
        with pytest.raises(zz.GlossaryChangedError):
            library.glossaries  # noqa: B018 - it is asked for
        file.unlink()
        with pytest.raises(zz.GlossaryChangedError):
            library.glossaries  # noqa: B018 - the same
        assert library.lookup("甲计划").status is zz.Status.FOUND


def test_a_word_that_was_begun_is_completed(library: zz.Library) -> None:
    """As by a TAB."""
    (candidate,) = library.complete("bad")
    assert candidate.value == "八大行动"
    assert library.complete("没有") == []


def test_a_report_is_read_as_zz_import_reads_it(zz_: Run) -> None:
    """Glossary and remarks."""
    path = DATA / "reports" / "dot.txt"
    imported = zz.read_report(path)
    proposed = json.loads(zz_("import", str(path), "-f", "json").stdout)
    assert (imported.glossary.id, imported.glossary.title) == (proposed["id"], proposed["title"])
    assert [entry.term for entry in imported.glossary.entries] == [one["term"] for one in proposed["entries"]]
    assert [{"line": one.line, "message": one.message} for one in imported.remarks] == proposed["remarks"]


@pytest.mark.parametrize(
    "use",
    [
        lambda library: library.lookup("bdxd"),
        lambda library: library.complete("bad"),
        lambda library: library.entries,
        lambda library: library.glossaries,
        lambda library: library.__reduce__(),
    ],
)
def test_a_closed_library_says_so(use: Callable[[zz.Library], object]) -> None:
    """Whatever it is asked; closing it again does nothing."""
    with zz.open() as library:
        pass
    library.close()
    with pytest.raises(zz.LibraryClosedError):
        use(library)


@pytest.mark.skipif(not FILES.is_dir(), reason="the system does not list what is open")
def test_a_library_leaves_no_file_open(tmp_path: Path) -> None:
    """Be it closed, forgotten, or refused."""
    before = set(FILES.iterdir())
    zz.open(place="株洲").close()
    zz.open().lookup("bdxd")
    with pytest.raises(zz.NothingLeftError):
        zz.open(place="火星")
    with pytest.raises(zz.UnreadableFileError):
        zz.open(tmp_path / "nowhere.yaml")
    assert set(FILES.iterdir()) == before
