"""The man page: well-formed, whole on a narrow screen, and part of the wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, environment
from zhuzhou_cli.cli import topics
from zhuzhou_cli.cli.app import root
from zhuzhou_cli.cli.pages import walk

PAGE = ROOT / "man" / "zz.1"


@pytest.mark.skipif(not shutil.which("groff"), reason="groff is not installed")
@pytest.mark.parametrize("columns", [40, 80])
def test_groff_sets_the_whole_page(columns: int) -> None:
    """Without a warning at 80 columns; every command, option and topic is on the page at any width."""
    call = ["groff", "-man", "-Kutf8", "-Tutf8", "-P-cbou", "-ww", f"-rLL={columns}n", str(PAGE)]
    done = subprocess.run(call, capture_output=True, check=True, env=environment())
    shown = "".join(done.stdout.decode().split())
    names = [context.command_path for context in walk(root())]
    options = [one for context in walk(root()) for param in context.command.params for one in param.opts]
    titles = [topic.chinese for topic in topics.every()]
    flags = [one for one in options if one.startswith("-")]
    assert [one for one in [*names, *flags, *titles] if "".join(one.split()) not in shown] == []
    assert columns < 80 or done.stderr == b""


@pytest.mark.skipif(not shutil.which("mandoc"), reason="mandoc is not installed")
def test_mandoc_has_nothing_to_say_against_it() -> None:
    """Except that the page has no date, because it changes only with the commands."""
    call = ["mandoc", "-Tlint", "-Wwarning", str(PAGE)]
    done = subprocess.run(call, capture_output=True, check=False, env=environment(), text=True)
    assert [line for line in done.stdout.splitlines() if "missing date" not in line] == []


@pytest.mark.slow
def test_the_wheel_brings_the_man_page_and_the_topics(tmp_path: Path) -> None:
    """The page is where `man` looks for it, the topics and the template are where zz does."""
    call = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)]
    subprocess.run(call, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (page,) = [name for name in names if name.endswith(".data/data/share/man/man1/zz.1")]
        assert archive.read(page) == PAGE.read_bytes()
    assert {f"zhuzhou_cli/help/{topic.name}.txt" for topic in topics.every()} <= set(names)
    assert "zhuzhou_cli/glossary/template.yaml" in names
