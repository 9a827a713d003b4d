"""Exports of odd glossaries: every format holds any words, and nothing in them acts where the file is opened.

the same      twice, byte for byte
tables        a row an entry, no cell that a spreadsheet would compute
pages         our tags only, nothing that runs but our script
archives      whole, as zip says
lists         a line a name, with as many fields as the program reads
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable
from html.parser import HTMLParser
from random import Random
from typing import Any

from tests.fuzz import made
from tests.fuzz.calls import called, file_of, statuses
from tests.fuzz.mode import Case, Mode
from zhuzhou_cli.errors import GlossaryError
from zhuzhou_cli.export import FORMATS, Kind, UnexportableError, writer
from zhuzhou_cli.export.collection import Collection
from zhuzhou_cli.glossary.load import parse
from zhuzhou_cli.glossary.write import write
from zhuzhou_cli.index.build import build

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""How a cell begins that a spreadsheet computes (OWASP, CSV Injection)."""
_HOSTILE = {"img", "iframe", "object", "embed", "svg", "base", "video", "math"}
"""Tags that are neither of our page nor of an article of a dictionary."""


def make(chance: Random) -> Case:
    """A glossary file with odd words."""
    return Case(write(made.glossary(chance, 6)).encode("utf-8", "replace"), ".yaml")


def hold(given: Case, _: bool) -> str:
    """What holds of any glossary; whether it is one."""
    try:
        glossary = parse(given.data, "x.yaml").glossary
    except GlossaryError:
        return "refused"
    index = build([glossary])
    for name, form in FORMATS.items():
        try:
            files = _files(name, Collection(index))
        except UnexportableError:
            continue
        assert files == _files(name, Collection(index)), name
        assert files
        if form.kind is Kind.TEXT:
            _FIT[name](files[""].decode("utf-8-sig"), len(glossary.entries))
        elif name == "stardict":
            _are_our_tags(files["zz.dict"].decode(), 0)
        elif files[""].startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(files[""])) as archive:
                assert archive.testzip() is None
                assert not [part for part in archive.namelist() if b"<f>" in archive.read(part)], name
    return "exported"


def _files(name: str, collection: Collection) -> dict[str, bytes]:
    """The content of each file by its name; that of a single one by none."""
    content: Iterable[Any] = writer(name)(collection)
    if FORMATS[name].kind is Kind.FOLDER:
        return {file: b"".join(pieces) for file, pieces in content}
    return {"": b"".join(content)}


def _is_table(text: str, entries: int) -> None:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) == entries + 1
    assert not [cell for row in rows for cell in row if cell.startswith(_FORMULA)]


def _has_fields(count: int) -> Callable[[str, int], None]:
    def check(text: str, _: int) -> None:
        body = text.rsplit("...\n", maxsplit=1)[-1]
        assert not [line for line in body.splitlines() if line and line.count("\t") != count - 1]

    return check


def _is_user_dictionary(text: str, _: int) -> None:
    assert not [line for line in text.split("\n") if line and len(line.split(" ")) != 3]


class _Tags(HTMLParser):
    """The tags of some HTML, none of which may run anything."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        assert not [name for name, _ in attributes if name.startswith("on")], (tag, attributes)


def _are_our_tags(text: str, _: int) -> None:
    tags = _Tags(text).tags
    assert _HOSTILE.isdisjoint(tags), _HOSTILE & set(tags)
    assert tags.count("script") <= 2


_FIT: dict[str, Callable[[str, int], None]] = {
    "csv": _is_table,
    "page": _are_our_tags,
    "rime": _has_fields(3),
    "omegat": _has_fields(3),
    "jieba": _is_user_dictionary,
}
"""What a text has to be, given how many entries it has."""


def alone(given: Case) -> str:
    """The glossary given to export, to a file."""
    with file_of(given) as path:
        return statuses([called("export", name, "-g", path, "-o", f"{path}.{name}") for name in FORMATS])


MODE = Mode(make, hold, alone, processes=50)
