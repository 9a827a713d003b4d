"""Files to a store: parsed, passed over or refused, compiled; loaded only where no store was found."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.errors import GlossaryChangedError, GlossaryError, UnreadableFileError
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.index.database import Connection
from zhuzhou_cli.library.cache import Cache, Content, name, whole
from zhuzhou_cli.model import Glossary

Progress = Callable[[float], None]
"""Is told the share of the work that is done."""
_PARSING = 0.2
"""The share of the time that it takes to parse the files."""


def made(known: list[Content], cache: Cache, *, again: bool) -> Connection:
    """A store of files, kept in the cache if that is possible; ``known`` is emptied, for files may be large.

    Made ``again``, raises GlossaryChangedError if the files are not what they were.
    """
    # Nothing of a glossary is garbage, and to look for some in a million objects takes a third of the time.
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        return _made(known, cache, again=again)
    finally:
        if was_enabled:
            gc.enable()


def _made(known: list[Content], cache: Cache, *, again: bool) -> Connection:
    # What is compiled is what was read here, whatever becomes of the files meanwhile; an index that is in use
    # cannot go on with the numbers of other entries.
    contents = unchanged(known) if again else list(map(whole, known))
    known.clear()
    watcher = cache.watcher
    watcher.compiling(sum(len(content.data or b"") for content in contents))
    refused: dict[str, Finding] = {}
    glossaries = parsed(contents, refused, lambda share: watcher.progress(_PARSING * share))
    if refused:
        cache.refuse([(content, refused[content.path]) for content in contents if content.path in refused])
        for finding in refused.values():
            watcher.passed_over(finding)
        contents = [content for content in contents if content.path not in refused]
    called = name(contents)
    del contents  # as large as the files
    if refused and (found := cache.found(called)):
        return found
    glossaries.sort(key=lambda glossary: glossary.source.date, reverse=True)
    # Loaded after the files are parsed, which takes the most memory.
    from zhuzhou_cli.index.build import compile_to  # noqa: PLC0415 - see above

    database = cache.made(
        called,
        lambda path: compile_to(
            path, glossaries, lambda share: watcher.progress(_PARSING + (1 - _PARSING) * share)
        ),
    )
    watcher.progress(1.0)
    return database


def unchanged(known: Sequence[Content]) -> list[Content]:
    """The contents with their bytes. Raises GlossaryChangedError if a file is not what it was."""
    try:
        contents = list(map(whole, known))
    except UnreadableFileError:
        raise GlossaryChangedError from None
    if [content.hash for content in contents] != [content.hash for content in known]:
        raise GlossaryChangedError
    return contents


def parsed(
    contents: Sequence[Content], refused: dict[str, Finding], progress: Progress = lambda _: None
) -> list[Glossary]:
    """The glossaries of files; what is wrong with those that are not needed is put down by their paths.

    Raises GlossaryError for one that is needed.
    """
    glossaries = []
    for i, content in enumerate(contents):
        progress(i / len(contents))
        try:
            glossaries.append(parse(content.data or b"", content.path).glossary)
        except GlossaryError as error:
            if content.needed:
                raise
            refused[content.path] = error.findings[0]
    return glossaries
