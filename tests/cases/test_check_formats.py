"""`zz check` in every format: the same findings, the same status."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.conftest import DATA, Run
from zhuzhou_cli.render.width import width

pytestmark = pytest.mark.slow

FILES = [str(DATA / "checks" / f"{name}.yaml") for name in ("Z302-0", "clean", "Z301-0")]


@pytest.mark.parametrize("form", ["card", "plain", "json", "jsonl", "csv", "tsv", "markdown"])
@pytest.mark.parametrize(("names", "status"), [(FILES, 1), (FILES[1:2], 0), ([*FILES, "没有.yaml"], 2)])
def test_the_status_is_the_same_in_every_format(zz: Run, form: str, names: list[str], status: int) -> None:
    """0 clean, 1 findings, 2 unreadable; nothing on stderr."""
    ran = zz("check", *names, "-f", form)
    assert (ran.status, ran.stderr) == (status, "")


def test_every_format_has_every_finding(zz: Run) -> None:
    """Path, line, column, code and message, in the order of the files."""
    lines = zz("check", *FILES).stdout.splitlines()
    document = json.loads(zz("check", *FILES, "-f", "json").stdout)
    assert [
        f"{one['path']}:{one['line']}:{one['column']}: {one['code']} {one['message']}" for one in document
    ] == lines
    assert [json.loads(line) for line in zz("check", *FILES, "-f", "jsonl").stdout.splitlines()] == document
    for form, dialect in (("csv", "excel"), ("tsv", "excel-tab")):
        rows = list(csv.DictReader(io.StringIO(zz("check", *FILES, "-f", form).stdout), dialect=dialect))
        assert rows == [{name: str(value) for name, value in one.items()} for one in document]
    assert zz("check", *FILES, "-f", "markdown").stdout.count("- [ ] ") == len(lines)


def test_no_finding_is_an_empty_list(zz: Run) -> None:
    """A program can read the answer to a clean file as well."""
    assert json.loads(zz("check", FILES[1], "-f", "json").stdout) == []
    assert zz("check", FILES[1], "-f", "jsonl").stdout == ""
    assert zz("check", FILES[1], "-f", "csv").stdout == "path,line,column,code,message\n"


def test_fields_may_be_chosen(zz: Run) -> None:
    """As those of lookup; another one is a slip that is told."""
    assert zz("check", FILES[0], "--fields", "code,line").stdout.splitlines()[0] == "code\tline"
    ran = zz("check", FILES[0], "--fields", "term")
    assert (ran.stdout, ran.status) == ("", 2)
    assert "可用：path、line、column、code、message" in ran.stderr


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_person_gets_the_place_and_below_it_the_fault(terminal: Run, zz: Run, columns: int) -> None:
    """The place on a line of its own, for editors and mice; the message whole."""
    plain = zz("check", FILES[0]).stdout
    place, _, message = plain.rstrip("\n").partition(": ")
    code, _, message = message.partition(" ")
    screen = terminal("check", FILES[0], columns=columns, NO_COLOR="1").stdout
    assert "".join(screen.split()) == "".join(f"{place}:{code}{message}".split())
    assert max(map(width, screen.splitlines())) <= columns


def test_a_clean_file_is_said_to_be_clean(terminal: Run) -> None:
    """To a person only."""
    assert terminal("check", FILES[1]).stdout == "没有问题\n"
