"""A glossary to the canonical text of its file, from which ``load`` reads an equal glossary.

There is one form, that of data/README.md: keys in the order of ``load.KEYS`` without empty ones, block
lists, an indent of two spaces, each scalar on one line, a blank line between entries.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import yaml

from zhuzhou_cli.glossary.load import KEYS, SCHEMA
from zhuzhou_cli.model import Erratum, Glossary, Inference, Member, Part
from zhuzhou_cli.record import plain

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
    yield from _indented(_mapping("glossary", plain(glossary.source) | plain(glossary)))
    yield ""
    yield "entries:" if glossary.entries else "entries: []"
    for i, entry in enumerate(glossary.entries):
        if i:
            yield ""
        reading = {reading.text: " ".join(reading.syllables) for reading in entry.readings}
        yield from _indented(_item(_mapping("entry", plain(entry) | {"reading": reading})))


def _mapping(kind: str, values: Mapping[str, Any]) -> Iterator[str]:
    """The fields of a mapping in their order, without those that are empty."""
    for key in KEYS[kind]:
        value = values[key]
        if isinstance(value, str | int):
            if value:
                yield f"{key}: {scalar(value) if isinstance(value, str) else value}"
        elif value:
            yield f"{key}:"
            if isinstance(value, dict):
                yield from _indented(f"{scalar(text)}: {scalar(said)}" for text, said in value.items())
            else:
                yield from _indented(line for one in value for line in _item(_value(one)))


def _value(one: str | Member | Part | Erratum | Inference) -> Iterable[str]:
    """The lines of what a list holds; a member without children is its text."""
    if isinstance(one, Member) and not one.children:
        one = one.text
    return [scalar(one)] if isinstance(one, str) else _mapping(type(one).__name__.lower(), plain(one))


def _item(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" if i else f"- {line}" for i, line in enumerate(lines))


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
    if _UNPRINTABLE.search(value) or _SIGN.fullmatch(value) or value != value.strip():
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
