"""What is wrong with files that are no glossaries, as it is remembered: facts, not the words for them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from zhuzhou_cli import __version__
from zhuzhou_cli.answers import Finding
from zhuzhou_cli.glossary.faults import Mark, finding


def text(refused: Iterable[tuple[str, Finding]]) -> str:
    """What is kept of the hashes of files and what is wrong with each, in ASCII."""
    rows = [(hashed, one.path, one.line, one.column, one.code, one.values) for hashed, one in refused]
    return json.dumps([__version__, rows])


def findings(kept: str, hashes: Mapping[str, str]) -> list[Finding]:
    """What is wrong with files, of these hashes by path, that are as they were when ``kept`` was written.

    None for what another version has kept, for it may have other rules.
    """
    try:
        return list(_findings(kept, hashes))
    except (ValueError, TypeError, LookupError):  # it rotted
        return []


def _findings(kept: str, hashes: Mapping[str, str]) -> Iterator[Finding]:
    version, rows = json.loads(kept)
    for hashed, path, line, column, code, values in rows if version == __version__ else ():
        if hashes.get(path) == hashed:
            yield finding(path, Mark(line, column), code, **dict(values))
