"""Glossaries opened as a user's program opens them: compiled once, then read from a cache folder."""

from __future__ import annotations

import atexit
import os
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import zhuzhou_cli as zz
from zhuzhou_cli.glossary.write import write
from zhuzhou_cli.model import Glossary


@cache
def folder() -> Path:
    """A folder that is removed at the end; this process keeps its cache there, and has no own glossaries."""
    made = tempfile.TemporaryDirectory(prefix="zz-fuzz-")
    atexit.register(made.cleanup)
    os.environ.update(XDG_CACHE_HOME=f"{made.name}/cache", XDG_DATA_HOME=f"{made.name}/data")
    return Path(made.name)


def cache_folder() -> Path:
    """Where stores are kept."""
    return folder() / "cache" / "zz"


def files_of(glossaries: Sequence[Glossary]) -> list[Path]:
    """Glossaries as files."""
    files = [folder() / f"{i}-{glossary.id}.yaml" for i, glossary in enumerate(glossaries)]
    for file, glossary in zip(files, glossaries, strict=True):
        file.write_text(write(glossary), encoding="utf-8")
    return files


def opened_again(glossaries: Sequence[Glossary]) -> zz.Library:
    """A library of glossaries that answers from a store."""
    files = files_of(glossaries)
    zz.open(*files).close()
    assert any(cache_folder().iterdir())
    return zz.open(*files)
