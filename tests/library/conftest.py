"""What the tests of library/ share: a watcher that keeps what it is told, and glossaries on a disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import GLOSSARY_HEAD
from zhuzhou_cli import library
from zhuzhou_cli.answers import Finding
from zhuzhou_cli.index import Index
from zhuzhou_cli.library.cache import Cache
from zhuzhou_cli.library.shelf import shelf


class Kept(library.Watcher):
    """A watcher that keeps what it is told."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.strange: list[str] = []
        self.sizes: list[int] = []
        self.shares: list[float] = []

    def passed_over(self, finding: Finding) -> None:
        """Keep it."""
        self.findings.append(finding)

    def untrusted(self, path: str) -> None:
        """Keep it."""
        self.strange.append(path)

    def compiling(self, size: int) -> None:
        """Keep it."""
        self.sizes.append(size)

    def progress(self, share: float) -> None:
        """Keep it."""
        self.shares.append(share)


def written(path: Path, term: str, text: str = "释义。") -> Path:
    """A glossary file with one entry."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{GLOSSARY_HEAD}  - number: 1\n    term: {term}\n    text: {text}\n", encoding="utf-8")
    return path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a folder of the user's own glossaries, one of which is broken."""
    written(tmp_path / "own" / "east.yaml", "五座新城")
    (tmp_path / "own" / "broken.yaml").write_text("schema: 1\n", encoding="utf-8")
    return tmp_path


def opened(home: Path, *named: Path) -> tuple[Index, Kept]:
    """The index of named files, or of the built-in and the user's own, and what was told meanwhile."""
    watcher = Kept()
    cache = Cache(str(home / "cache"), watcher)
    files = library.contents(shelf(named, str(home / "own")), cache)
    return library.opened(files, cache), watcher
