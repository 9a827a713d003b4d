"""A glossary file to the model, with the line and column of everything in it.

    bytes → text → nodes → entries
    Z101-3  Z103   Z104-6   Z201-9

Reading ends at the first stage that has faults; all faults of structure (Z2xx) are reported together, and by
check.py also those of content.
"""

from __future__ import annotations

import contextlib
import difflib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Never, TypeVar

from zhuzhou_cli.answers import Finding
from zhuzhou_cli.errors import NotAGlossaryError
from zhuzhou_cli.glossary.faults import FAULTS_LIMIT, Mark, finding
from zhuzhou_cli.glossary.nodes import Mapping, Node, Scalar, Sequence, compose
from zhuzhou_cli.model import Certainty, Entry, Erratum, Glossary, Inference, Member, Part, Reading, Source

SCHEMA = "1"
KEYS = {
    "file": ("schema", "glossary", "entries"),
    "glossary": (
        *("id", "title", "place", "report", "date", "meeting", "publisher", "published", "url"),
        "inferred",
    ),
    "inference": ("field", "why"),
    "entry": ("number", "term", "aliases", "reading", "text", "parts", "members", "errata"),
    "part": ("term", "text", "members"),
    "member": ("text", "children"),
    "erratum": ("printed", "likely", "certainty", "why"),
}
"""The fields of each mapping of the format, in canonical order (data/README.md)."""

NAME_LIMIT = 1_000
"""Characters of a term, an alias, a part's term or a member: any query may be compared with each of them. The
longest in reports have some 90."""
LIST_LIMIT = 1_000
"""Aliases, readings, parts, members with their children, or errata of one entry, each of which is sought in
its text; and fields of one mapping, of which the format knows ten at most."""
NAMES_LIMIT = 50_000
"""Terms, aliases, parts' terms and members of one file; an index works out the keys and readings of some
7,000 a second. A report has some 200."""
ID_LIMIT = 100
"""Characters of an id: file systems take names of 255 bytes, and an id stands in them with more beside it."""

Where = tuple[str | int, ...]
"""The path of a node, with positions counted from 0: ("entries", 12, "parts", 2, "term")."""

T = TypeVar("T")

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")  # it is used as a file name
_NUMBER = re.compile(r"[1-9]\d{0,5}", re.ASCII)
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
# Zero-width spaces cut what reads as one word; bidirectional controls change the order that a reader sees
# (CVE-2021-42574). The whole category Cf would include the zero-width joiner, which is harmless.
_UNSEEN = frozenset("\u200b\ufeff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TAG_NAMES = {"int": "整数", "float": "小数", "bool": "真假值", "null": "空", "timestamp": "日期"}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A glossary with the line and column of everything in it, for findings."""

    path: str
    glossary: Glossary
    root: Mapping

    def mark(self, where: Where) -> Mark:
        """The place of a field's key or a list's item; of what encloses it, if it is not in the file."""
        mark = self.root.mark
        node: Node = self.root
        for step in where:
            child = _child(node, step)
            if child is None:
                break
            mark, node = child
        return mark

    def keys(self, where: Where) -> list[str]:
        """The keys of the mapping at a path, in the order of the file; none if no mapping is there."""
        node: Node = self.root
        for step in where:
            child = _child(node, step)
            if child is None:
                return []
            node = child[1]
        return [key.value for key, _ in node.pairs] if isinstance(node, Mapping) else []


def _child(node: Node, step: str | int) -> tuple[Mark, Node] | None:
    if isinstance(node, Mapping):
        return node.child(str(step))
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step].mark, node.items[step]
    return None


def is_date(written: str) -> bool:
    """Whether a string is a day, a month or a year (ISO 8601), as glossaries write dates."""
    return _DATE.fullmatch(written) is not None


def parse(data: bytes, path: str) -> Loaded:
    """Read the bytes of a glossary file; ``path`` is what findings call it.

    Raises NotAGlossaryError with all that stands in the way of using it.
    """
    loaded, faults = shaped(data, path)
    if faults or loaded is None:
        raise NotAGlossaryError(*faults)
    return loaded


def shaped(data: bytes, path: str) -> tuple[Loaded | None, list[Finding]]:
    """What of a file has the shape of a glossary, and the faults of its shape, in the order of the file.

    What has a fault is empty. Reading ends at FAULTS_LIMIT faults and NAMES_LIMIT names, with one more fault
    that says so, and without a shape. Raises NotAGlossaryError if it is no YAML.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        mark = Mark(before.count(b"\n") + 1, 1)
        raise NotAGlossaryError(finding(path, mark, "Z103", byte=error.start + 1)) from None
    root = compose(text, path)
    shape = _Shape(path)
    glossary = None
    with contextlib.suppress(_TooMuchError):
        glossary = shape.glossary(root)
    faults = sorted(shape.findings, key=lambda found: (found.line, found.column))
    return Loaded(path, glossary, root) if glossary and isinstance(root, Mapping) else None, faults


class _TooMuchError(Exception):
    """A file has so many names, or faults of shape, that reading it ends."""


class _Shape:
    """Nodes to the model; each fault is added to ``findings``, and an empty value used in its place."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self._names = 0

    def glossary(self, node: Node) -> Glossary:
        top = self._mapping(node, "file", required=("schema", "glossary", "entries"))
        schema = top.get("schema")
        if schema and not (isinstance(schema, Scalar) and schema.value == SCHEMA):
            got = schema.value if isinstance(schema, Scalar) else _name(schema)
            self._fault(schema, "Z205", got=got, known=SCHEMA)
        required = ("id", "title", "place", "report")
        head = self._mapping(top["glossary"], "glossary", required) if "glossary" in top else {}
        return Glossary(
            id=self._id(head),
            title=self._text(head, "title"),
            source=self._source(head),
            entries=self._each(top, "entries", self._entry, is_limited=False),
        )

    def _id(self, head: dict[str, Node]) -> str:
        identity = self._text(head, "id")
        if identity and not _ID.fullmatch(identity):
            self._fault(head["id"], "Z206", got=identity, wanted="小写字母、数字和 - 组成的编号")
        if len(identity) > ID_LIMIT:
            self._fault(head["id"], "Z210", count=len(identity), limit=ID_LIMIT)
        return identity

    def _source(self, head: dict[str, Node]) -> Source:
        return Source(
            place=self._text(head, "place"),
            report=self._text(head, "report"),
            date=self._date(head, "date"),
            meeting=self._text(head, "meeting"),
            publisher=self._text(head, "publisher"),
            published=self._date(head, "published"),
            url=self._text(head, "url"),
            inferred=self._each(head, "inferred", self._inference),
        )

    def _inference(self, node: Node) -> Inference:
        fields = self._mapping(node, "inference", required=("field", "why"))
        named = fields.get("field")
        if isinstance(named, Scalar) and named.value not in KEYS["glossary"]:
            self._fault(named, "Z206", got=named.value, wanted="词表头的一个字段名")
        return Inference(self._text(fields, "field"), self._text(fields, "why"))

    def _entry(self, node: Node) -> Entry:
        fields = self._mapping(node, "entry", required=("number", "term", "text"))
        return Entry(
            number=self._number(fields, "number"),
            term=self._name_of(fields, "term"),
            text=self._text(fields, "text"),
            aliases=self._each(fields, "aliases", self._label),
            readings=self._readings(fields),
            parts=self._each(fields, "parts", self._part),
            members=self._each(fields, "members", self._member),
            errata=self._each(fields, "errata", self._erratum),
        )

    def _part(self, node: Node) -> Part:
        fields = self._mapping(node, "part", required=("term", "text"))
        return Part(
            self._name_of(fields, "term"),
            self._text(fields, "text"),
            self._each(fields, "members", self._member),
        )

    def _member(self, node: Node) -> Member:
        if isinstance(node, Mapping):
            fields = self._mapping(node, "member", required=("text",))
            return Member(self._name_of(fields, "text"), self._each(fields, "children", self._member))
        return Member(self._label(node))

    def _erratum(self, node: Node) -> Erratum:
        fields = self._mapping(node, "erratum", required=("printed", "likely", "certainty", "why"))
        certainty = self._text(fields, "certainty")
        if certainty not in [*Certainty, ""]:
            wanted = " / ".join(Certainty)
            self._fault(fields["certainty"], "Z206", got=certainty, wanted=wanted)
            certainty = ""
        return Erratum(
            self._text(fields, "printed"),
            self._text(fields, "likely"),
            Certainty(certainty or Certainty.POSSIBLE),
            self._text(fields, "why"),
        )

    def _readings(self, fields: dict[str, Node]) -> tuple[Reading, ...]:
        node = fields.get("reading")
        if node is None:
            return ()
        if not isinstance(node, Mapping):
            self._fault(node, "Z204", wanted="“文字: 拼音”的映射", got=_name(node))
            return ()
        if not self._is_within_limit(node, "reading", len(node.pairs)):
            return ()
        self._no_duplicates(node)
        return tuple(
            Reading(self._string(key), tuple(self._string(value).split())) for key, value in node.pairs
        )

    def _mapping(self, node: Node, kind: str, required: tuple[str, ...]) -> dict[str, Node]:
        if not isinstance(node, Mapping):
            self._fault(node, "Z204", wanted="字段的映射", got=_name(node))
            return {}
        if not self._is_within_limit(node, "字段", len(node.pairs)):
            return {}
        self._no_duplicates(node)
        for key, _ in node.pairs:
            if key.value not in KEYS[kind]:
                near = difflib.get_close_matches(key.value[:ID_LIMIT], KEYS[kind], n=1)
                known = "、".join(near or KEYS[kind])
                self._fault(key, "Z202", key=key.value, known=known)
        fields = {key.value: value for key, value in node.pairs}
        for name in required:
            if name not in fields:
                self._fault(node, "Z203", key=name)
        return fields

    def _no_duplicates(self, node: Mapping) -> None:
        seen: dict[str, int] = {}
        for key, _ in node.pairs:
            if key.value in seen:
                self._fault(key, "Z201", key=key.value, line=seen[key.value])
            seen.setdefault(key.value, key.mark.line)

    def _each(
        self,
        fields: dict[str, Node],
        name: str,
        read: Callable[[Node], T],
        *,
        is_limited: bool = True,
    ) -> tuple[T, ...]:
        node = fields.get(name)
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            self._fault(node, "Z204", wanted="列表", got=_name(node))
            return ()
        if is_limited and not self._is_within_limit(node, name, _count(node)):
            return ()
        return tuple([read(item) for item in node.items])

    def _is_within_limit(self, node: Node, name: str, count: int) -> bool:
        if count > LIST_LIMIT:
            self._fault(node, "Z209", key=name, count=count, limit=LIST_LIMIT)
        return count <= LIST_LIMIT

    def _name_of(self, fields: dict[str, Node], name: str) -> str:
        return self._label(fields[name]) if name in fields else ""

    def _label(self, node: Node) -> str:
        self._names += 1
        if self._names > NAMES_LIMIT:
            self._end(node, "Z212", NAMES_LIMIT)
        if isinstance(node, Scalar) and len(name := node.value) > NAME_LIMIT:
            self._fault(node, "Z208", name=name, count=len(name), limit=NAME_LIMIT)
            return ""
        return self._string(node)

    def _text(self, fields: dict[str, Node], name: str) -> str:
        return self._string(fields[name]) if name in fields else ""

    def _date(self, fields: dict[str, Node], name: str) -> str:
        node = fields.get(name)
        if node is None:
            return ""
        if not isinstance(node, Scalar) or not is_date(node.value):
            got = node.value if isinstance(node, Scalar) else _name(node)
            self._fault(node, "Z206", got=got, wanted="日期，如 2024-12-25、2024-12 或 2024")
            return ""
        return node.value

    def _number(self, fields: dict[str, Node], name: str) -> int:
        node = fields.get(name)
        if node is None:
            return 0
        if not isinstance(node, Scalar) or not _NUMBER.fullmatch(node.value) or node.tag != "int":
            self._fault(node, "Z204", wanted="条目的序号（不超过六位的正整数）", got=_name(node))
            return 0
        return int(node.value)

    def _string(self, node: Node) -> str:
        if not isinstance(node, Scalar) or node.tag != "str" or not node.value.strip():
            hint = "文字（像数字的文字请加引号）" if isinstance(node, Scalar) else "文字"
            self._fault(node, "Z204", wanted=hint, got=_name(node))
            return ""
        if node.value.isprintable() and _UNSEEN.isdisjoint(node.value):
            return node.value  # true of nearly every string, and six times as fast
        for character in node.value:
            if unicodedata.category(character) in ("Cc", "Zl", "Zp") or character in _UNSEEN:
                self._fault(node, "Z207", character=f"U+{ord(character):04X}")
                return ""
        return node.value

    def _fault(self, node: Node, code: str, **values: object) -> None:
        if len(self.findings) == FAULTS_LIMIT:
            self._end(node, "Z211", FAULTS_LIMIT)
        self.findings.append(finding(self.path, node.mark, code, **values))

    def _end(self, node: Node, code: str, limit: int) -> Never:
        self.findings.append(finding(self.path, node.mark, code, limit=limit))
        raise _TooMuchError


def _count(node: Sequence) -> int:
    """The items of a list, with the children that they have in lists of their own."""
    below = [
        child[1] for item in node.items if isinstance(item, Mapping) and (child := item.child("children"))
    ]
    return len(node.items) + sum(_count(each) for each in below if isinstance(each, Sequence))


def _name(node: Node) -> str:
    if isinstance(node, Mapping):
        return "映射"
    if isinstance(node, Sequence):
        return "列表"
    return _TAG_NAMES.get(node.tag, "空" if not node.value.strip() else f"“{node.value[:20]}”")
