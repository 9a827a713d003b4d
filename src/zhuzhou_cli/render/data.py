"""Answers and entries as JSON: the machine contract of docs/output.md. Fields are only ever added."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from zhuzhou_cli.answers import Answer, Finding, Hit
from zhuzhou_cli.model import Entry, Member, Source
from zhuzhou_cli.record import plain

# json escapes the controls below U+0020; these move a cursor or turn the reading direction as well.
CONTROLS = [*range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)]
# A byte of a file name that is no text; raw, it would make the document none either.
CONTROLS += range(0xDC80, 0xDD00)
_ESCAPES = {code: f"\\u{code:04x}" for code in CONTROLS}


def document(objects: Iterable[dict[str, Any]]) -> str:
    """One JSON document: an array, indented for people."""
    return _shown(json.dumps(list(objects), ensure_ascii=False, indent=2))


def line(record: dict[str, Any]) -> str:
    """One record of JSON Lines."""
    return _shown(json.dumps(record, ensure_ascii=False))


def answer_object(answer: Answer) -> dict[str, Any]:
    """An answer as its JSON object."""
    return {
        "query": answer.query,
        "status": answer.status.value,
        "hits": [_hit(hit) for hit in answer.hits],
        "suggestions": [plain(suggestion) for suggestion in answer.suggestions],
    }


def entry_object(entry: Entry, source: Source) -> dict[str, Any]:
    """An entry as its JSON object; the same keys as a hit, but for matched and score."""
    return {
        "number": entry.number,
        "term": entry.term,
        "aliases": list(entry.aliases),
        "text": entry.text,
        "parts": [
            {"term": part.term, "text": part.text, "members": [_member(member) for member in part.members]}
            for part in entry.parts
        ],
        "members": [_member(member) for member in entry.members],
        "errata": [plain(erratum) for erratum in entry.errata],
        "source": _source(source),
    }


def finding_object(finding: Finding) -> dict[str, Any]:
    """A finding as its JSON object."""
    return plain(finding)


def _shown(document: str) -> str:
    """The same JSON, in which no character of a string can act on a terminal."""
    return document if document.isprintable() else document.translate(_ESCAPES)  # 50 times as fast


def _hit(hit: Hit) -> dict[str, Any]:
    matched = {
        "field": hit.match.field.value,
        "text": hit.match.text,
        "by": hit.match.by.value,
        "span": list(hit.match.span),
        "within": list(hit.match.within),
    }
    also = [{"number": one.number, "source": _source(one.source)} for one in hit.also]
    return {**entry_object(hit.entry, hit.source), "also": also, "matched": matched, "score": hit.score}


def _member(member: Member) -> dict[str, Any]:
    return {"text": member.text, "children": [_member(child) for child in member.children]}


def _source(source: Source) -> dict[str, Any]:
    named = plain(source)
    named["inferred"] = [inference.field for inference in source.inferred]
    return {name: value for name, value in named.items() if value}
