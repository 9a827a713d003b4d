r"""YAML text to a tree of nodes that know their line and column.

Only the part of YAML that a glossary needs is accepted: mappings, sequences and scalars of one document.
Anchors, aliases and tags are refused, so that there can be no alias bomb, and depth is limited, so that
brackets cannot overflow the stack. A line ends with \n, as editors count; YAML would also end one at a lone
\r, U+0085, U+2028 and U+2029.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from zhuzhou_cli.errors import NotAGlossaryError
from zhuzhou_cli.glossary.faults import Mark, finding
from zhuzhou_cli.language.lines import Lines

# A PyYAML built without libyaml has only SafeLoader, which is slower and otherwise equal.
LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PROBLEMS = {
    "mapping keys are not allowed": "这里不能有问号；请加引号",
    "block sequence entries are not allowed": "这里不能有列表的 -；另起一行，或加引号",
    "did not find expected ','": "方括号或花括号里缺少逗号，或没有配对",
    "found unknown escape character": "双引号里的反斜杠后面不能是这个符号；请改用单引号",
    "expected hexdecimal number": "双引号里的反斜杠后面不是十六进制数；请改用单引号",
    "tab character": "缩进只能用空格，这里是制表符",
    "expected comment or line break": "| 或 > 后面不能再有文字；请另起一行",
    "expected alphabetic or numeric character": "* 和 & 有特别的意思；请给这个值加引号",
    "document indicator": "引号里不能有 --- 或 ...",
    "expected <document start>": "前面的内容已经结束；请看这里的缩进",
    "expected node content": "这里缺少内容",
    "indentation indicator": "| 或 > 后面的数字不对",
    "directive": "词表不用 YAML 的 %；请加引号",
    "incompatible YAML": "词表不用 YAML 的 %；请加引号",
    "expected '>'": "! 有特别的意思；请给这个值加引号",
    "tag": "! 有特别的意思；请给这个值加引号",
    "mapping values are not allowed": "这里不能有冒号；值里有“: ”就加引号",
    "could not find expected ':'": "缺少冒号",
    "did not find expected key": "缩进不对，或引号、括号没有配对",
    "did not find expected '-'": "缩进不对，或列表的 - 写错了",
    "unexpected end of stream": "引号没有配对",
    "cannot start any token": "不能以这个符号开头；请加引号",
}
"""The messages of libyaml (scanner.c, parser.c) by words of theirs, in Chinese."""
_ANY_PROBLEM = "写法不合 YAML 的语法；请看这一行和上一行的引号、冒号、缩进"

DEPTH_LIMIT = 12
"""Levels of nesting that are accepted; the format needs 9, for children of members of parts of entries."""

_ODD_SPACE = re.compile(r"[ \t]*(?:- *)?([^\S \t\r\n])")
"""A space that is none to YAML, where a line is indented."""

_FRAME = frozenset(
    (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)
)


class Scalar(NamedTuple):
    """A scalar with the tag that YAML's core schema gives it: str, int, timestamp, null and others."""

    value: str
    tag: str
    mark: Mark


class Sequence(NamedTuple):
    """A list of nodes."""

    items: tuple[Node, ...]
    mark: Mark


@dataclass(slots=True)
class Mapping:
    """Pairs of key and value in the order of the file, including duplicate keys."""

    pairs: tuple[tuple[Scalar, Node], ...]
    mark: Mark
    _children: dict[str, tuple[Mark, Node]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    def child(self, key: str) -> tuple[Mark, Node] | None:
        """The place of the first key of a name, and its value; None if there is none."""
        if not self._children:
            self._children = {key.value: (key.mark, value) for key, value in reversed(self.pairs)}
        return self._children.get(key)


Node = Scalar | Sequence | Mapping


def compose(text: str, path: str) -> Node:
    """The root node of a YAML document.

    Raises NotAGlossaryError with one finding for anything that is not YAML, or not the YAML let in.
    """
    try:
        return _Composer(text, path).document()
    except yaml.MarkedYAMLError as error:
        mark, problem = _told(text, error)
        raise NotAGlossaryError(finding(path, mark, "Z104", problem=problem)) from None
    except yaml.YAMLError:  # a character that YAML does not allow has no mark, only an offset in bytes
        refused = yaml.reader.Reader.NON_PRINTABLE.search(text)
        before = text[: refused.start()] if refused else ""
        mark = Mark(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise NotAGlossaryError(finding(path, mark, "Z104", problem="有 YAML 不允许的字符")) from None


def _where(text: str, error: yaml.MarkedYAMLError) -> Mark:
    """Where a fault is; of what does not end in the file, where it begins, or where the last words end."""
    end = len(text.rstrip())
    places = [place.index for place in (error.problem_mark, error.context_mark) if place]
    at = next((place for place in places if place < end), end)
    return Mark(*Lines(text).place(at))


def _told(text: str, error: yaml.MarkedYAMLError) -> tuple[Mark, str]:
    """Where a fault is, and what it is; that of an odd space is often found only in the line below."""
    mark, lines = _where(text, error), text.split("\n")
    for number in range(mark.line, max(0, mark.line - 2), -1):
        if odd := _ODD_SPACE.match(lines[number - 1]):
            return Mark(number, odd.start(1) + 1), _odd_space(odd[1])
    if lines[mark.line - 1].startswith("\t", mark.column - 1):
        return mark, "缩进只能用空格，这里是制表符"
    problem = str(error.problem or error)
    return mark, next((said for known, said in _PROBLEMS.items() if known in problem), _ANY_PROBLEM)


def _odd_space(sign: str) -> str:
    name = {"\u3000": "全角空格", "\u00a0": "不换行空格"}.get(sign, "别的空白")
    return f"缩进只能用普通的空格，这里是{name}（U+{ord(sign):04X}）"


class _Composer:
    """Builds the nodes of a document from its events; libyaml's own composer cannot limit their depth."""

    def __init__(self, text: str, path: str) -> None:
        self._loader: Any = LOADER(text)  # the stubs do not type its event methods
        self._lines = Lines(text)
        self._path = path

    def document(self) -> Node:
        events = iter(self._events())
        root = self._node(events, next(events), 1)
        for event in events:
            raise self._refuse(event, "Z105", feature="多文档")
        return root

    def _events(self) -> Iterator[Any]:
        empty = True
        while self._loader.check_event():
            event = self._loader.get_event()
            if type(event) not in _FRAME:
                empty = False
                yield event
        if empty:
            yield yaml.ScalarEvent(None, None, (True, False), "")

    def _node(self, events: Iterator[Any], event: Any, depth: int) -> Node:
        if depth > DEPTH_LIMIT:
            raise self._refuse(event, "Z106", limit=DEPTH_LIMIT)
        if event.anchor is not None:  # every alias has one too
            feature = "引用（*）" if isinstance(event, yaml.AliasEvent) else "锚点（&）"
            raise self._refuse(event, "Z105", feature=feature)
        if event.tag is not None:
            raise self._refuse(event, "Z105", feature="标签（!）")
        mark = self._mark(event)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, self._tag(event), mark)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.append(self._node(events, event, depth + 1))
            return Sequence(tuple(items), mark)
        pairs = []
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            is_plain = isinstance(event, yaml.ScalarEvent) and event.implicit[0]
            key = self._node(events, event, depth + 1)
            if not isinstance(key, Scalar):
                raise self._refuse(event, "Z105", feature="复合键")
            if is_plain and (odd := _ODD_SPACE.match(key.value)):  # the key of a line that is indented so
                raise NotAGlossaryError(finding(self._path, key.mark, "Z104", problem=_odd_space(odd[1])))
            pairs.append((key, self._node(events, next(events), depth + 1)))
        return Mapping(tuple(pairs), mark)

    def _tag(self, event: Any) -> str:
        """The tag of a scalar, without its prefix; by its first sign PyYAML knows which are surely str."""
        if not event.implicit[0] or (event.value and event.value[0] not in LOADER.yaml_implicit_resolvers):
            return "str"
        tag: str = self._loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        return tag.rpartition(":")[2]

    def _refuse(self, event: Any, code: str, **values: object) -> NotAGlossaryError:
        return NotAGlossaryError(finding(self._path, self._mark(event), code, **values))

    def _mark(self, event: Any) -> Mark:
        place = event.start_mark
        return Mark(*self._lines.place(place.index)) if place else Mark(1, 1)
