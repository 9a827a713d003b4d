"""The format ``json``: one document, an array of objects, indented for people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from zhuzhou_cli.answers import Answer, Finding
from zhuzhou_cli.model import Located
from zhuzhou_cli.render import Look, Renderer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Objects(Renderer):
    """A format of JSON, given how a stream of objects becomes lines; docs/output.md tells their fields."""

    def __init__(self, lines: Callable[[Iterable[dict[str, Any]]], Iterator[str]]) -> None:
        self.lines = lines

    def answer_lines(self, answers: Iterable[Answer], _: Look) -> Iterator[str]:
        """An object for each answer, also for one without hits."""
        return self.lines(answer.to_dict() for answer in answers)

    def entry_lines(self, entries: Iterable[Located], _: Look) -> Iterator[str]:
        """An object for each entry."""
        return self.lines(located.to_dict() for located in entries)

    def finding_lines(self, findings: Iterable[Finding], _: Look) -> Iterator[str]:
        """An object for each finding."""
        return self.lines(finding.to_dict() for finding in findings)


def document(objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The lines of an array of objects."""
    yield from json.dumps(list(objects), ensure_ascii=False, indent=2).split("\n")


renderer = Objects(document)
