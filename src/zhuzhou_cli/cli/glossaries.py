"""The glossaries that a command answers from, compiled; what was compiled is kept in the cache folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_cache_path, user_data_path

from zhuzhou_cli.cli import streams
from zhuzhou_cli.cli.usage import UsageFault
from zhuzhou_cli.glossary.faults import Unreadable
from zhuzhou_cli.glossary.files import builtin, read
from zhuzhou_cli.index import store
from zhuzhou_cli.index.compiled import Index
from zhuzhou_cli.model import Glossary, Source
from zhuzhou_cli.text import fold


@dataclass(frozen=True)
class Opened:
    """A glossary file and its bytes."""

    path: Path
    content: bytes


def folder() -> Path:
    """Where the user's own glossaries lie, one YAML file each."""
    return user_data_path("zz") / "glossaries"


def own() -> list[Path]:
    """The user's own glossary files, by name."""
    return sorted(folder().glob("*.yaml"))


def index_of(files: Sequence[Path], place: str | None = None, year: int | None = None) -> Index:
    """The index of the chosen files, or of the built-in glossary and the user's own, narrowed.

    Raises Unreadable if a chosen file is (one of the user's own is passed over with a note), and
    UsageFault if nothing is left.
    """
    chosen = files or _from_environment()
    opened = [Opened(path, read(path)) for path in chosen or [builtin()]]
    if not chosen:
        opened += _readable(own())
    return _narrowed(_compiled(opened), place, year)


def _from_environment() -> list[Path]:
    return [Path(name) for name in os.environ.get("ZZ_GLOSSARY", "").split(os.pathsep) if name]


def _readable(paths: Iterable[Path]) -> list[Opened]:
    found = []
    for path in paths:
        try:
            found.append(Opened(path, read(path)))
        except Unreadable as error:
            streams.note(str(error.findings[0]))
    return found


def _compiled(opened: Sequence[Opened]) -> Index:
    mark = store.fingerprint([one.content for one in opened])
    kept = user_cache_path("zz") / f"{mark}.index"
    known = store.load(kept, mark)
    if known is not None:
        return known
    from zhuzhou_cli.index.build import build  # noqa: PLC0415 - pypinyin is loaded only to compile

    index = build(_newest_first(_parsed(opened)))
    try:
        store.save(index, kept, mark)
    except OSError:  # no folder can be written: the answer is as good from memory
        return index
    return index


def _parsed(opened: Sequence[Opened]) -> list[Glossary]:
    from zhuzhou_cli.glossary.load import parse  # noqa: PLC0415 - yaml is loaded only to compile

    found = []
    for one in opened:
        try:
            found.append(parse(one.content, str(one.path)).glossary)
        except Unreadable as error:
            if one.path.parent != folder():
                raise
            streams.note(str(error.findings[0]))
    return found


def _newest_first(glossaries: Iterable[Glossary]) -> list[Glossary]:
    return sorted(glossaries, key=lambda one: one.source.date, reverse=True)


def _narrowed(index: Index, place: str | None, year: int | None) -> Index:
    if place is None and year is None:
        return index

    def is_wanted(source: Source) -> bool:
        here = place is None or fold(place).key in fold(source.place).key
        then = year is None or str(year) in (source.date[:4], source.published[:4])
        return here and then

    narrowed = index.only(is_wanted)
    if not narrowed.entries:
        wanted = " ".join(str(one) for one in (place, year) if one is not None)
        message = f"没有{wanted}的词表；zz glossary list 列出全部词表"
        raise UsageFault(message)
    return narrowed
