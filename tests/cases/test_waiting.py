"""Who waits for a large glossary to be compiled is told what for, once, and how far it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run

pytestmark = pytest.mark.slow


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A glossary of more than a megabyte."""
    names = "id: large\n  title: 大\n  place: 某市\n  report: 报告\n  date: 2024"
    head = f"schema: 1\nglossary:\n  {names}\nentries:\n"
    said = "甲乙丙丁戊己庚辛壬癸" * 100
    entries = (f"  - number: {i}\n    term: 第{i}号工程\n    text: {said}\n" for i in range(1, 400))
    path = tmp_path / "large.yaml"
    path.write_text(head + "".join(entries), encoding="utf-8")
    return path


def test_in_a_pipe_one_line_is_said(zz: Run, large: Path, tmp_path: Path) -> None:
    """And nothing the next time."""
    told = [zz("lookup", "第7号工程", "-g", str(large), XDG_CACHE_HOME=str(tmp_path)) for _ in range(2)]
    assert [one.stderr for one in told] == ["正在为词表编制索引…\n", ""]
    assert [one.status for one in told] == [0, 0]


def test_of_a_small_one_nothing_is_said(zz: Run, tmp_path: Path) -> None:
    """However long it takes: size decides, not the clock, so that a busy machine says the same."""
    ran = zz("lookup", "LPR", XDG_CACHE_HOME=str(tmp_path))
    assert (ran.stderr, ran.status) == ("", 0)


def test_on_a_terminal_a_bar_grows_and_is_taken_away(terminal: Run, large: Path, tmp_path: Path) -> None:
    """It is no wider than 40 columns, and the answer stands alone at the end."""
    screen = terminal(
        "lookup", "第7号工程", "-g", str(large), "-f", "plain", XDG_CACHE_HOME=str(tmp_path)
    ).stdout
    assert "正在为词表编制索引" in screen
    assert "\r\x1b[K编制索引 [" in screen
    assert screen.rpartition("\r\x1b[K")[2].startswith("第7号工程\t")
