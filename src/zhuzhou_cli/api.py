"""The Python API: open glossaries and ask them, read reports, check files; nothing is written to a stream."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from zhuzhou_cli import library
from zhuzhou_cli.answers import Answer, Candidate, Finding, Mark
from zhuzhou_cli.errors import (
    GlossaryError,
    LibraryClosedError,
    ReportWithoutGlossaryError,
    UnreadableReportError,
)
from zhuzhou_cli.index import Index
from zhuzhou_cli.library import folders
from zhuzhou_cli.library.cache import Cache
from zhuzhou_cli.library.shelf import read, shelf
from zhuzhou_cli.model import Glossary, Located
from zhuzhou_cli.record import replaced
from zhuzhou_cli.search import answer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self

    from zhuzhou_cli.report.assemble import Imported
    from zhuzhou_cli.search.find import Finder


class Library:
    """Open glossaries, made by ``open``; closed by ``close``, or at the end of a ``with`` block.

    Any number of threads may use one library; their queries are answered one after the other. Pickled, it is
    its paths and choices: it opens again where it arrives.

    >>> import zhuzhou_cli as zz
    >>> with zz.open() as library:
    ...     answer = library.lookup("八大xd")
    >>> answer.status.value, answer.hits[0].entry.number, answer.hits[0].match.by.value
    ('found', 1, 'mixed')
    """

    _index: Index | None = None
    _finder: Finder | None = None

    def __init__(
        self, *paths: str | os.PathLike[str], place: str | None = None, year: int | None = None
    ) -> None:
        if place is not None:
            _needs_text(place=place)
        self._lock = threading.Lock()
        self._paths = tuple(map(os.path.abspath, paths))
        self._place, self._year = place, year
        watcher = _Watcher()
        cache = Cache(folders.cache(os.environ), watcher)
        files = library.contents(shelf(paths, folders.glossaries(os.environ)), cache)
        self._files = [replaced(content, data=None) for content in files]
        self._index = library.opened(files, cache)
        self._index = library.narrowed(self._index, place, year)
        self.passed_over = tuple(watcher.findings)
        """What is wrong with those of the user's own glossaries that were passed over."""

    def lookup(self, query: str, *, exact: bool = False, limit: int | None = None) -> Answer:
        """All that the glossaries have to say to a query, or the first ``limit`` hits, best first.

        Hanzi, pinyin, initials and digits are understood, mixed and with a slip; with ``exact`` only what is
        written so. Raises QueryTooLongError for more than 200 code points.

        >>> import zhuzhou_cli as zz
        >>> library = zz.open()
        >>> [hit.entry.term for hit in library.lookup("一廊").hits]
        ['一廊一带一圈', '一厅一道一园一廊四张网']
        >>> library.lookup("bdxd", exact=True).status is zz.Status.NONE
        True
        """
        _needs_count(limit=limit)
        _needs_text(query=query)
        with self._asked() as index:
            return answer(query, index, exact=exact, limit=limit)

    def find(self, text: str) -> list[Mark]:
        """The names of entries in a text, in their order; only what is certain (docs/python.md).

        The longest name at each place, never part of a number or of a longer Latin word; names of two signs
        only in quotes, or once their entry was named.

        >>> import zhuzhou_cli as zz
        >>> marks = zz.open().find("抓好“三百工程”，推进8大行动。二十大工程不算。")
        >>> [(mark.line, mark.column, mark.text, mark.entry.number) for mark in marks]
        [(1, 4, '三百工程', 17), (1, 12, '8大行动', 1)]
        """
        from zhuzhou_cli.search.find import Finder  # noqa: PLC0415 - no look-up needs it

        _needs_text(text=text)
        with self._asked() as index:
            if self._finder is None:
                self._finder = Finder(index)
            return self._finder.marks(text)

    def complete(self, typed: str) -> list[Candidate]:
        """What a word that was begun may become, terms first; nothing if there are more than 3,000.

        >>> import zhuzhou_cli as zz
        >>> [candidate.value for candidate in zz.open().complete("bad")]
        ['八大行动']
        """
        from zhuzhou_cli.search.complete import complete  # noqa: PLC0415 - no look-up needs it

        _needs_text(typed=typed)
        with self._asked() as index:
            return complete(typed, index)

    @property
    def entries(self) -> tuple[Located, ...]:
        """All entries, each with its source, of the newest report first; all of them are read.

        >>> import zhuzhou_cli as zz
        >>> located = zz.open().entries[0]
        >>> located.entry.term, located.source.place
        ('八大行动', '株洲市')
        """
        with self._asked() as index:
            return index.entries

    @property
    def glossaries(self) -> tuple[Glossary, ...]:
        """The glossaries themselves, in the order of their files, which are read and parsed for it.

        Raises GlossaryChangedError if a file is not what it was when the library was opened.

        >>> import zhuzhou_cli as zz
        >>> [(glossary.id, glossary.source.date) for glossary in zz.open(place="株洲").glossaries]
        [('zhuzhou-2024', '2024-12-25')]
        """
        from zhuzhou_cli.library.compiling import parsed, unchanged  # noqa: PLC0415 - no look-up needs it

        with self._asked():
            files = unchanged(self._files)
        is_wanted = library.selection(self._place, self._year)
        return tuple(glossary for glossary in parsed(files, {}) if is_wanted(glossary.source))

    def close(self) -> None:
        """Give back files and memory; closing again does nothing, anything else raises LibraryClosedError.

        >>> import zhuzhou_cli as zz
        >>> library = zz.open()
        >>> library.close()
        """
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = self._finder = None

    @contextmanager
    def _asked(self) -> Iterator[Index]:
        with self._lock:
            if self._index is None:
                raise LibraryClosedError
            yield self._index

    def __enter__(self) -> Self:
        """Be closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def __del__(self) -> None:
        """Close what nobody can ask any more."""
        if self._index is not None:
            self._index.close()

    def __reduce__(self) -> tuple[Any, ...]:
        """The paths and choices; paths lead to the same files from another working directory."""
        with self._asked():
            return partial(open, place=self._place, year=self._year), self._paths


def _needs_text(**given: object) -> None:
    """Raise TypeError for what is no string, with its name."""
    for name, value in given.items():
        if not isinstance(value, str):
            raise TypeError(f"{name} must be a str, not {type(value).__name__}")


def _needs_count(**given: int | None) -> None:
    """Raise TypeError for what is no whole number, and ValueError for less than 1; None is no limit."""
    for name, value in given.items():
        if value is None:
            continue
        if not hasattr(value, "__index__"):
            raise TypeError(f"{name} must be an int, not {type(value).__name__}")
        if value < 1:
            raise ValueError(f"{name} must be at least 1, not {value}")


class _Watcher(library.Watcher):
    """Keeps what was passed over."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def passed_over(self, finding: Finding) -> None:
        self.findings.append(finding)


def open(  # noqa: A001 - it is called as zz.open
    *paths: str | os.PathLike[str], place: str | None = None, year: int | None = None
) -> Library:
    """Open glossary files; without any, the built-in glossary and those in the user's folder.

    With ``place`` or ``year`` only the entries of such reports: 株洲 is also 株洲市. What is compiled is kept
    in the user's cache folder. Of the environment only HOME and the XDG folders are asked for.

    Raises UnreadableFileError, NotAGlossaryError, NothingLeftError. One of the user's own glossaries that
    cannot be used is passed over; ``Library.passed_over`` says why.

    >>> import zhuzhou_cli as zz
    >>> zz.open("data/glossary.yaml", year=2024).lookup("bdxd").hits[0].entry.term
    '八大行动'
    """
    return Library(*paths, place=place, year=year)


def read_report(path: str | os.PathLike[str]) -> Imported:
    """The 名词解释 of a report (txt, md, html, docx, pdf): a glossary, with remarks for its editor.

    html, docx and pdf need the extra ``zhuzhou-cli[import]``. Raises UnreadableReportError, and
    ReportWithoutGlossaryError if there is no 名词解释.

    >>> import zhuzhou_cli as zz
    >>> imported = zz.read_report("tests/data/reports/dot.txt")
    >>> imported.glossary.entries[0].term, imported.remarks[0].line
    ('“三色”管理', 2)
    """
    from dataclasses import replace  # noqa: PLC0415 - no look-up needs it

    from zhuzhou_cli.report.assemble import assemble  # noqa: PLC0415 - the same
    from zhuzhou_cli.report.lines import Remark  # noqa: PLC0415 - the same
    from zhuzhou_cli.report.read import Unimportable, text_of  # noqa: PLC0415 - the same
    from zhuzhou_cli.report.read import read as read_bytes  # noqa: PLC0415 - the same

    path = Path(os.fspath(path))
    try:
        report = text_of(read_bytes(path), path.suffix)
        imported = assemble(report.text)
    except Unimportable as error:
        raise UnreadableReportError(str(path), str(error)) from None
    if imported is None:
        raise ReportWithoutGlossaryError(str(path))
    unread = tuple(Remark(1, said) for said in report.remarks)
    return replace(imported, remarks=unread + imported.remarks) if unread else imported


def check(path: str | os.PathLike[str]) -> list[Finding]:
    """What is wrong with a glossary file, in the order of the file; nothing if it is as it should be.

    A file that cannot be read is a finding too (Z101).

    >>> import zhuzhou_cli as zz
    >>> zz.check("data/glossary.yaml")
    []
    >>> [finding.message for finding in zz.check("nowhere.yaml")]
    ['打不开：没有这个文件']
    """
    from zhuzhou_cli.glossary.check import examine  # noqa: PLC0415 - yaml: no look-up needs it

    name = os.fspath(path)  # a number would be read, and closed, as an open file
    try:
        return examine(read(name), name)
    except GlossaryError as error:
        return list(error.findings)
