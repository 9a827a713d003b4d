"""The tests of the API have folders of their own, as the processes of other tests do."""

from __future__ import annotations

from pathlib import Path

import pytest

import zhuzhou_cli as zz


@pytest.fixture(autouse=True)
def data(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache for all of them; the folder of the user's own glossaries, empty for each."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = tmp_path / "zz" / "glossaries"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def library(data: Path) -> zz.Library:  # noqa: ARG001 - the folders are set before it is opened
    """The built-in glossary."""
    return zz.open()
