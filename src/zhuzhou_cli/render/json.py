"""The format ``json``: one document, an array of objects, indented for people."""

from __future__ import annotations

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


def _encoder() -> Callable[[Any], str]:
    try:
        from _json import encode_basestring, make_encoder  # noqa: PLC0415 - see below
    except ImportError:  # Python without its parts in C
        from json import JSONEncoder  # noqa: PLC0415 - it takes a quarter of a look-up: it compiles patterns to decode

        return JSONEncoder(ensure_ascii=False).encode

    def unknown(value: object) -> None:
        message = f"{value!r} has no place in JSON"
        raise TypeError(message)

    encode = make_encoder(None, unknown, encode_basestring, None, ": ", ", ", False, False, True)  # noqa: FBT003 - it takes no names
    return lambda value: "".join(encode(value, 0))


encoded = _encoder()
"""A value in one line of JSON: what ``json.dumps(value, ensure_ascii=False)`` gives.

>>> encoded({"term": "八大行动", "aliases": []})
'{"term": "八大行动", "aliases": []}'
"""


def document(objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The lines of an array of objects.

    >>> list(document([{"number": 1}]))
    ['[', '  {', '    "number": 1', '  }', ']']
    """
    yield from _indented(list(objects), "\n").split("\n")


def _indented(value: Any, end: str) -> str:
    """A value in lines; ``end`` is a line end with the indentation of the line in which the value begins."""
    if not value or not isinstance(value, (dict, list)):
        return encoded(value)
    begin = end + "  "
    if isinstance(value, list):
        items = [_indented(item, begin) for item in value]
    else:
        items = [f"{encoded(name)}: {_indented(item, begin)}" for name, item in value.items()]
    opening, closing = "[]" if isinstance(value, list) else "{}"
    return f"{opening}{begin}{f',{begin}'.join(items)}{end}{closing}"


renderer = Objects(document)
