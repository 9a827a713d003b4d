"""A glossary to the canonical text of its file, from which ``load`` reads an equal glossary.

There is one form, that of data/README.md: keys in the order of ``load.KEYS`` without empty ones, block
lists, an indent of two spaces, each scalar on one line, a blank line between entries.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import yaml

from zhuzhou_cli.glossary.load import SCHEMA
from zhuzhou_cli.model import Entry, Erratum, Glossary, Inference, Member, Part

# A reader of YAML 1.1 may take y or N for a truth value, so single letters and digits are quoted.
_SIGN = re.compile(r"[0-9A-Za-z]", re.ASCII)
# YAML's printable characters without those that some reader folds, strips or reorders; others are escaped.
_UNPRINTABLE = re.compile(
    "[^\x20-\x7e\xa0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd"
    "\U00010000-\U0010ffff]"
)


def write(glossary: Glossary) -> str:
    """The canonical text of a glossary file, without comments."""
    return "\n".join(_lines(glossary)) + "\n"


def _lines(glossary: Glossary) -> Iterator[str]:
    yield f"schema: {SCHEMA}"
    yield ""
    yield "glossary:"
    yield from _indented(_head(glossary))
    yield ""
    if not glossary.entries:
        yield "entries: []"
        return
    yield "entries:"
    for i, entry in enumerate(glossary.entries):
        if i:
            yield ""
        yield from _indented(_item(_entry(entry)))


def _head(glossary: Glossary) -> Iterator[str]:
    source = glossary.source
    yield from _field("id", glossary.id)
    yield from _field("title", glossary.title)
    for name in ("place", "report", "date", "meeting", "publisher", "published", "url"):
        yield from _field(name, getattr(source, name))
    yield from _list("inferred", map(_inference, source.inferred))


def _inference(inference: Inference) -> Iterator[str]:
    yield from _field("field", inference.field)
    yield from _field("why", inference.why)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"number: {entry.number}"
    yield from _field("term", entry.term)
    yield from _list("aliases", ([scalar(alias)] for alias in entry.aliases))
    if entry.readings:
        yield "reading:"
        for reading in entry.readings:
            yield f"  {scalar(reading.text)}: {scalar(' '.join(reading.syllables))}"
    yield from _field("text", entry.text)
    yield from _list("parts", map(_part, entry.parts))
    yield from _list("members", map(_member, entry.members))
    yield from _list("errata", map(_erratum, entry.errata))


def _part(part: Part) -> Iterator[str]:
    yield from _field("term", part.term)
    yield from _field("text", part.text)
    yield from _list("members", map(_member, part.members))


def _member(member: Member) -> Iterator[str]:
    if not member.children:
        yield scalar(member.text)
        return
    yield from _field("text", member.text)
    yield from _list("children", map(_member, member.children))


def _erratum(erratum: Erratum) -> Iterator[str]:
    yield from _field("printed", erratum.printed)
    yield from _field("likely", erratum.likely)
    yield from _field("certainty", erratum.certainty)
    yield from _field("why", erratum.why)


def _field(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"{name}: {scalar(value)}"


def _list(name: str, items: Iterable[Iterable[str]]) -> Iterator[str]:
    first = True
    for item in items:
        if first:
            yield f"{name}:"
            first = False
        yield from _indented(_item(item))


def _item(lines: Iterable[str]) -> Iterator[str]:
    for i, line in enumerate(lines):
        yield f"  {line}" if i else f"- {line}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def scalar(value: str) -> str:
    r"""A string as a YAML scalar: plain if it would be read as that string, else in double quotes.

    >>> [scalar(value) for value in ("八大行动", "N", "2024", "a: b", "[bold]", "\x1b")]
    ['八大行动', '"N"', '"2024"', '"a: b"', '"[bold]"', '"\\u001b"']
    """
    if _is_plain(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNPRINTABLE.sub(_escape, escaped) + '"'


def _is_plain(value: str) -> bool:
    if _UNPRINTABLE.search(value) or _SIGN.fullmatch(value):
        return False
    dumper = _dumper()
    return bool(
        dumper.analyze_scalar(value).allow_block_plain
        and dumper.resolve(yaml.ScalarNode, value, (True, False)) == "tag:yaml.org,2002:str"
    )


@cache
def _dumper() -> Any:
    """PyYAML's own rules for plain scalars; the stubs do not type them."""
    return yaml.SafeDumper(io.StringIO(), allow_unicode=True)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004 - the end of the BMP
