"""`zz list`, `zz show` and `zz check`, as real processes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import DATA, Run
from zhuzhou_cli.glossary.files import builtin
from zhuzhou_cli.model import Glossary

CHECKS = DATA / "checks"


def test_list_gives_every_entry_in_order(zz: Run, glossary: Glossary) -> None:
    """One line an entry, as lookup would print it."""
    expected = [f"{entry.term}\t{entry.text}" for entry in glossary.entries]
    assert zz("list").stdout.splitlines() == expected


def test_list_as_json_is_one_document_and_as_jsonl_one_a_line(zz: Run) -> None:
    """Both hold the same objects."""
    document = json.loads(zz("list", "-f", "json").stdout)
    assert document == [json.loads(line) for line in zz("list", "-f", "jsonl").stdout.splitlines()]
    assert [one["number"] for one in document] == list(range(1, 22))


def test_show_gives_entries_by_number_in_the_order_asked(zz: Run) -> None:
    """Several numbers may be given."""
    assert [line.split("\t")[0] for line in zz("show", "21", "1").stdout.splitlines()] == ["LPR", "八大行动"]


def test_show_says_which_number_is_not_there(zz: Run) -> None:
    """The others are shown; the status tells scripts."""
    ran = zz("show", "21", "99")
    assert (ran.stdout.count("\n"), ran.stderr, ran.status) == (1, "没有第99条；序号从1到21\n", 1)


@pytest.mark.parametrize(
    ("name", "status"), [("clean", 0), ("Z302-0", 1), ("Z204-0", 1), ("Z104-0", 2), ("Z101-0", 2)]
)
def test_check_ends_with_the_status_of_the_worst_finding(zz: Run, name: str, status: int) -> None:
    """0 clean, 1 findings, 2 unreadable."""
    assert zz("check", str(CHECKS / f"{name}.yaml")).status == status


def test_check_examines_all_files_it_is_given(zz: Run) -> None:
    """One bad file does not hide the next; the status is the worst."""
    ran = zz("check", *(str(CHECKS / f"{name}.yaml") for name in ("Z302-0", "clean", "Z104-0")))
    assert [line.split(" ")[1] for line in ran.stdout.splitlines()] == ["Z302", "Z104"]
    assert (ran.status, ran.stderr) == (2, "")


def test_check_without_a_file_examines_the_built_in_glossary(zz: Run) -> None:
    """It is clean."""
    assert (zz("check").status, zz("check", str(builtin())).status) == (0, 0)


def test_check_reports_a_missing_file(zz: Run, tmp_path: Path) -> None:
    """One line that names the file."""
    path = tmp_path / "没有.yaml"
    ran = zz("check", str(path))
    assert (ran.stdout, ran.status) == (f"{path}:1:1: Z101 打不开：没有这个文件\n", 2)


def test_a_file_name_cannot_move_the_cursor(zz: Run, tmp_path: Path) -> None:
    """Line breaks and escape codes in a name are shown, not obeyed."""
    ran = zz("check", str(tmp_path / "a\n\x1b[2J.yaml"))
    assert ran.stdout.count("\n") == 1
    assert "a\\n\\x1b[2J.yaml:1:1: Z101" in ran.stdout


def test_no_bytes_in_a_glossary_file_give_a_traceback(zz: Run, tmp_path: Path) -> None:
    """Whatever is in the file, there are findings and nothing on stderr."""
    hostile = {
        "binary": bytes(range(256)) * 40,
        "brackets": b"[" * 50_000,
        "braces": b"{a: " * 5_000,
        "nul": b"schema: 1\x00",
        "surrogates": b'schema: "\\uD800"\n',
        "billion": b"".join(b"%c: &%c [*%c, *%c]\n" % (i + 1, i + 1, i, i) for i in range(97, 120)),
        "tag": b"!!python/object/apply:os.system [id]",
        "huge number": b"schema: " + b"9" * 10_000,
        "merge": b"<<: {schema: 1}\n",
        "utf-16": "schema: 1\n".encode("utf-16"),
    }
    paths = [tmp_path / f"{name}.yaml" for name in hostile]
    for path, data in zip(paths, hostile.values(), strict=True):
        path.write_bytes(data)
    ran = zz("check", *map(str, paths))
    assert (ran.stderr, ran.status) == ("", 2)
    assert {line.split(":")[0] for line in ran.stdout.splitlines()} == set(map(str, paths))
