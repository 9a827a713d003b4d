"""Files to holdings: those that no segment has are parsed, passed over or refused, and compiled.

Loaded only where no catalogue was found. What a report costs depends on its size: the segments of all
others stay as they are. Small segments are compiled again together with what is new, so that there are
never many, for every query asks each of them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.errors import GlossaryChangedError, GlossaryError, UnreadableFileError
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.index.build import compiled
from zhuzhou_cli.index.catalogue import catalogue
from zhuzhou_cli.index.codec import restore_entry, restore_source
from zhuzhou_cli.index.holdings import Holdings
from zhuzhou_cli.index.segment import Segment
from zhuzhou_cli.index.store import ID, Damaged, Store, in_memory
from zhuzhou_cli.library.cache import Cache, Content, name, name_of_segment, private, whole
from zhuzhou_cli.library.kept import Compiled, covering
from zhuzhou_cli.library.spool import Spool
from zhuzhou_cli.library.workers import Done, processes, shares, started
from zhuzhou_cli.model import Glossary

Hashed = tuple[str, Glossary]
"""The hash of a file, and its glossary."""
_READ = 0.6
"""The share of the time after which all files are parsed, and their labels read."""
_GROWTH = 4
"""How many times larger a segment must be than what is new, to stay as it is."""
_ABSORBED = 3_000
"""Entries of a segment that is compiled again for what is new; a second or two of work."""
_SEGMENTS = 8
"""Segments of a library at most; every one is asked by every query."""
_TRIES = 2
"""Compilations that are kept on disk, before one is made in memory."""


def made(known: Sequence[Content], cache: Cache, damage: Damaged | None = None) -> Holdings:
    """The holdings of files, kept in the cache if that is possible.

    After a ``damage`` of what was kept, raises GlossaryChangedError if the files are not what they were.
    """
    for _ in range(_TRIES):
        if damage:
            cache.remove(damage.path)
        try:
            return _made(known, cache, damage)
        except Damaged as another:
            damage = another
    return _made(known, Cache(os.devnull, cache.watcher), damage)  # the disk damages what is written


def _made(known: Sequence[Content], cache: Cache, damage: Damaged | None) -> Holdings:
    contents = list({content.hash: content for content in known}.values())
    # After damage that names no file, nothing of what was kept is believed.
    kept = covering(cache, [content.hash for content in contents]) if not damage or damage.path else []
    covered = {hashed for one in kept for hashed in one.slots}
    missing = [content for content in contents if content.hash not in covered]
    if missing:
        read = {one.path: one for one in (unchanged(missing) if damage else map(whole, missing))}
        contents = [read.get(content.path, content) for content in contents]
        new = _Compiling(cache, kept)
        new.add(list(read.values()))
        kept = new.segments
        contents = [content for content in contents if content.path not in new.refused]
    places = {hashed: (which, slot) for which, one in enumerate(kept) for hashed, slot in one.slots.items()}
    order = [places[content.hash] for content in contents]
    order.sort(key=lambda place: str(kept[place[0]].segment.glossaries[place[1]][2][2]), reverse=True)
    called, names = name(contents), [one.name for one in kept]
    segments = [one.segment for one in kept]
    data = catalogue(segments, order, names, called)
    store = cache.keep(called, data) if all(names) else None
    cache.sweep({called, *names})
    return Holdings(store or in_memory(data), segments)


class _Compiling:
    """What is new, compiled beside segments that are kept."""

    def __init__(self, cache: Cache, kept: list[Compiled]) -> None:
        self.segments = kept
        self.refused: dict[str, Finding] = {}
        self._cache = cache
        self._watcher = cache.watcher
        self._progress: Callable[[float], None] = cache.watcher.progress

    def _told(self, before: float, part: float, share: float) -> None:
        """Tell the watcher of a share of a part of the work."""
        self._watcher.progress(before + part * share)

    def add(self, contents: list[Content]) -> None:
        """Compile files, passing over what is no glossary. Raises GlossaryError for one that is needed."""
        self._watcher.compiling(sum(len(content.data or b"") for content in contents))
        rounds = _rounds(shares(contents))
        for done, some in enumerate(rounds):
            self._progress = partial(self._told, done / len(rounds), 1 / len(rounds))
            if len(some) > 1:
                self._together(some)
            elif hashed := list(self._parsed(some[0])):
                size = sum(len(glossary.entries) for _, glossary in hashed)
                self._compile(hashed + (self._absorbed(size) if len(rounds) == 1 else []))
        if self.refused:
            by_path = {content.path: content for content in contents}
            self._cache.refuse([(by_path[path], finding) for path, finding in self.refused.items()])
            for finding in self.refused.values():
                self._watcher.passed_over(finding)

    def _parsed(self, contents: Sequence[Content]) -> Iterator[Hashed]:
        """The glossaries of files, one by one."""
        for i, content in enumerate(contents):
            self._progress(_READ * i / len(contents))
            for glossary in parsed([content], self.refused):
                yield content.hash, glossary

    def _absorbed(self, size: int) -> list[Hashed]:
        """The glossaries of segments that are too small to stay beside so many new entries."""
        absorbed: list[Hashed] = []
        for one in sorted(self.segments, key=lambda one: one.size):
            is_one_more = len(self.segments) >= _SEGMENTS
            if one.size > _GROWTH * size or (size + one.size > _ABSORBED and not is_one_more):
                break
            absorbed += [(hashed, _glossary(one.segment, slot)) for hashed, slot in one.slots.items()]
            size += one.size
            self.segments.remove(one)
        return absorbed

    def _compile(self, hashed: Iterable[Hashed]) -> None:
        """Make a segment of glossaries: a file of the cache, or in memory."""

        def told(share: float) -> None:
            self._progress(max(_READ, share))

        with Spool(self._cache.draft()) as spool:
            if hashes := compiled(hashed, os.urandom(ID), spool.write, told):
                called = name_of_segment(hashes)
                store = self._cache.named(spool.path, called) if spool.is_written() else None
                self._take(hashes, called, store or in_memory(spool.data()))

    def _together(self, some: Sequence[list[Content]]) -> None:
        """Make a segment of each share: one here, the others by other processes, or here as well."""
        own, *others = some
        drafts = [self._cache.draft() for _ in others]
        workers = list(map(started, others, drafts))
        try:
            self._compile(self._parsed(own))
            for share, draft, worker in zip(others, drafts, workers, strict=True):
                done = worker.done() if worker else None
                store = done and self._taken(done, draft)
                if not store:
                    self._compile(self._parsed(share))
        finally:
            for worker in workers:
                if worker:
                    worker.stop()
            for draft in drafts:
                self._cache.remove(draft)

    def _taken(self, done: Done, draft: str) -> bool:
        """Whether the segment that a worker has made is now in the cache."""
        if done.fault:
            raise GlossaryError(*done.fault)
        if done.hashes:
            called = name_of_segment(done.hashes)
            store = self._cache.named(draft, called)
            if store is None:
                return False
            self._take(done.hashes, called, store)
        self.refused |= done.refused
        return True

    def _take(self, hashes: Sequence[str], called: str, store: Store) -> None:
        is_kept = bool(store.path)
        slots = {hashed: slot for slot, hashed in enumerate(hashes)}
        self.segments.append(Compiled(called if is_kept else "", Segment(store), slots))


def _rounds(waiting: list[list[Content]]) -> list[list[list[Content]]]:
    """The shares that are compiled at the same time, one round after the other."""
    return [waiting[first : first + processes()] for first in range(0, len(waiting), processes())]


def compiled_to(path: str, contents: Sequence[Content]) -> Done:
    """Compile files into a store at a path, passing over what is no glossary; what became of them."""
    refused: dict[str, Finding] = {}
    try:
        hashed = ((one.hash, glossary) for one in contents for glossary in parsed([one], refused))
        with open(path, "xb", opener=private) as file:
            hashes = compiled(hashed, os.urandom(ID), file.write)
    except GlossaryError as error:
        return Done((), {}, error.findings)
    return Done(tuple(hashes), refused)


def unchanged(known: Sequence[Content]) -> list[Content]:
    """The contents with their bytes. Raises GlossaryChangedError if a file is not what it was."""
    try:
        contents = list(map(whole, known))
    except UnreadableFileError:
        raise GlossaryChangedError from None
    if [content.hash for content in contents] != [content.hash for content in known]:
        raise GlossaryChangedError
    return contents


def parsed(contents: Iterable[Content], refused: dict[str, Finding]) -> list[Glossary]:
    """The glossaries of files; what is wrong with those that are not needed is put down by their paths.

    Raises GlossaryError for one that is needed.
    """
    glossaries = []
    for content in contents:
        try:
            glossaries.append(parse(content.data or b"", content.path).glossary)
        except GlossaryError as error:
            if content.needed:
                raise
            refused[content.path] = error.findings[0]
    return glossaries


def _glossary(segment: Segment, slot: int) -> Glossary:
    """A glossary, from what a segment keeps of it."""
    called, title, source, *_ = segment.glossaries[slot]
    entries = (segment.entries[entry] for entry in range(segment.firsts[slot], segment.firsts[slot + 1]))
    return Glossary(
        called, title, restore_source(source), tuple(restore_entry(entry)[0] for entry in entries)
    )
