"""Promises of the coded findings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.glossary.check import CHECKS, check
from zhuzhou_cli.glossary.faults import MESSAGES
from zhuzhou_cli.library.shelf import SIZE_LIMIT, builtin, load

FOLDER = Path(__file__).parents[1] / "data" / "checks"
BAD = sorted(FOLDER.glob("Z*.yaml"))
TOO_LARGE_FOR_A_REPOSITORY = {"Z102", "Z211", "Z212", "Z314"}


def findings(path: Path) -> list[Finding]:
    """All findings of a file, from whichever stage they come."""
    try:
        return check(load(path))
    except GlossaryError as error:
        return list(error.findings)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_trips_its_code_and_no_other(path: Path) -> None:
    """The file is named after the one finding that it gives."""
    assert [found.code for found in findings(path)] == [path.stem.split("-")[0]]


@pytest.mark.parametrize("path", [FOLDER / "clean.yaml", builtin()], ids=["neighbour", "built-in"])
def test_a_clean_file_has_no_findings(path: Path) -> None:
    """The neighbour of the bad files and the built-in glossary are clean."""
    assert findings(path) == []


def test_every_code_has_a_bad_file() -> None:
    """No code is without a file that trips it."""
    tripped = {path.stem.split("-")[0] for path in BAD}
    assert tripped == {*MESSAGES, *CHECKS} - TOO_LARGE_FOR_A_REPOSITORY


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    """A file of 200 MB is not read; the message states the limit."""
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    (found,) = findings(path)
    assert (found.code, f"{SIZE_LIMIT // 1_000_000} MB" in found.message) == ("Z102", True)


@pytest.mark.parametrize(
    ("was", "becomes", "code", "at"),
    [
        ("      - 激发需求行动\n", "      - 激发要求行动\n", "Z303", "      - 激发要求行动"),
        ("      - 激发需求行动\n", "", "Z302", "    term: 八大行动"),
        ("          - 东湖\n", "", "Z302", "      - term: 十湖"),
        ("          - 东湖\n", "          - 西湖\n", "Z303", "          - 西湖"),
        ("  - number: 7\n", "  - number: 8\n", "Z301", "  - number: 8"),
    ],
)
def test_a_slip_in_the_glossary_is_found_at_its_line(
    tmp_path: Path, was: str, becomes: str, code: str, at: str
) -> None:
    """One changed or lost line gives one finding, on the line that has to be looked at."""
    source = builtin().read_text(encoding="utf-8")
    assert source.count(was) == 1
    path = tmp_path / "glossary.yaml"
    path.write_text(source.replace(was, becomes), encoding="utf-8")
    (found,) = findings(path)
    line = path.read_text(encoding="utf-8").split("\n")[found.line - 1]
    # Part terms follow a list dash: the column leads to the key behind it.
    assert (found.code, line) == (code, at)


def test_a_finding_is_one_line_that_editors_can_follow() -> None:
    """A finding prints as file:line:column: CODE message, with nothing left to fill in."""
    for path in BAD:
        for found in findings(path):
            assert re.fullmatch(r".+\.yaml:\d+:\d+: Z\d{3} [^{}]+", str(found)), str(found)
