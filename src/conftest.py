"""The examples in docstrings are run in folders of their own."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No glossary, and no cache, of whoever runs the tests; the working directory is the repository."""
    folder = tmp_path_factory.getbasetemp() / "examples"
    for variable in ("XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(folder))
    monkeypatch.chdir(Path(__file__).parents[1])
