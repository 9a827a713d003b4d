"""An index on disk: one file, found again by the content of the glossaries it was compiled from.

The file is a head line and a ``marshal`` dump of plain tuples. The head names the content it stands for
(with the schema and marshal's version) and a checksum, so that a damaged, foreign or outdated file
is told from a good one before marshal sees it.
"""

from __future__ import annotations

import marshal
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

from zhuzhou_cli.answers import Field
from zhuzhou_cli.index.compiled import Index, Keys, Kind, Target, Weights
from zhuzhou_cli.model import (
    Certainty,
    Entry,
    Erratum,
    Inference,
    Key,
    Member,
    Part,
    Reading,
    Source,
)

SCHEMA = 1
"""Raised with every change of what an index holds or of how its readings and keys are made."""

Plain = Any
"""What marshal can dump: strings, numbers, tuples and dictionaries of them."""


def fingerprint(contents: Sequence[bytes]) -> str:
    """What an index compiled from these glossary files, in this order, is found by."""
    digest = blake2b(digest_size=16)
    digest.update(f"{SCHEMA} {marshal.version}".encode())
    for content in contents:
        digest.update(len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def save(index: Index, path: Path, mark: str) -> None:
    """Write an index, whole or not at all, however many processes do so at once.

    ``mark`` is its fingerprint. Raises OSError where the folder cannot be written.
    """
    from tempfile import NamedTemporaryFile  # noqa: PLC0415 - dear to import, and only once a glossary

    body = marshal.dumps(_dump(index))
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as draft:
        written = Path(draft.name)
        try:
            draft.write(_head(mark, body) + body)
            draft.close()
            written.replace(path)
        except BaseException:
            written.unlink(missing_ok=True)
            raise


def load(path: Path, mark: str) -> Index | None:
    """The index that was saved under this mark; None if there is none or the file is no good."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    head, _, body = data.partition(b"\n")
    if head + b"\n" != _head(mark, body):
        return None
    return _restore(marshal.loads(body))  # noqa: S302  the checksum shows it is what we wrote


def _head(mark: str, body: bytes) -> bytes:
    return f"zz-index {mark} {blake2b(body, digest_size=16).hexdigest()}\n".encode()


def _dump(index: Index) -> Plain:
    sources = list(dict.fromkeys(source for _, source in index.entries))
    return (
        tuple(_dump_source(source) for source in sources),
        tuple((_dump_entry(entry), sources.index(source)) for entry, source in index.entries),
        tuple(
            (one.text, one.key, one.starts, one.units, one.letters, one.field.value, one.within, one.entry)
            for one in index.targets
        ),
        tuple((kind.value, keys.keys, keys.owners) for kind, keys in index.keys.items()),
        (index.weights.signs, index.weights.syllables, index.weights.initials),
        index.texts,
    )


def _restore(dump: Plain) -> Index:
    sources, entries, targets, keys, weights, texts = dump
    known = [_restore_source(*source) for source in sources]
    return Index(
        tuple((_restore_entry(*entry), known[source]) for entry, source in entries),
        tuple(
            Target(text, Key(key), starts, units, letters, Field(field), within, entry)
            for text, key, starts, units, letters, field, within, entry in targets
        ),
        {Kind(kind): Keys(sorted_keys, owners) for kind, sorted_keys, owners in keys},
        Weights(*weights),
        texts,
    )


def _dump_source(source: Source) -> Plain:
    inferred = tuple((one.field, one.why) for one in source.inferred)
    return (
        *(source.place, source.report, source.date, source.meeting),
        *(source.publisher, source.published, source.url, inferred),
    )


def _restore_source(*fields: Plain) -> Source:
    place, report, date, meeting, publisher, published, url, inferred = fields
    known = tuple(Inference(*one) for one in inferred)
    return Source(place, report, date, meeting, publisher, published, url, known)


def _dump_entry(entry: Entry) -> Plain:
    return (
        *(entry.number, entry.term, entry.text, entry.aliases),
        tuple((one.text, one.syllables) for one in entry.readings),
        tuple((one.term, one.text, _dump_members(one.members)) for one in entry.parts),
        _dump_members(entry.members),
        tuple((one.printed, one.likely, one.certainty.value, one.why) for one in entry.errata),
    )


def _restore_entry(*fields: Plain) -> Entry:
    number, term, text, aliases, readings, parts, members, errata = fields
    return Entry(
        number,
        term,
        text,
        aliases,
        tuple(Reading(*one) for one in readings),
        tuple(Part(name, said, _restore_members(items)) for name, said, items in parts),
        _restore_members(members),
        tuple(Erratum(printed, likely, Certainty(sure), why) for printed, likely, sure, why in errata),
    )


def _dump_members(members: tuple[Member, ...]) -> Plain:
    return tuple((one.text, _dump_members(one.children)) for one in members)


def _restore_members(members: Plain) -> tuple[Member, ...]:
    return tuple(Member(text, _restore_members(children)) for text, children in members)
