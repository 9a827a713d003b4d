"""Names that no reader needs explained: those of data/national.yaml, and those of an editor's own list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from zhuzhou_cli.glossary.nodes import Mapping, Scalar, Sequence, compose
from zhuzhou_cli.language.canonical import canonical_name

_NOUNS = re.compile(
    "(?:工程|计划|行动|战略|政策|工作|要求|建设|机制|项目|任务|改革|试点|体系|模式|原则|目标|布局|格局|示范|经费|支出|规划|时期|精神|"
    "制度|服务|活动|倡议|方针|理念|方案|措施)$"
)
"""What may stand behind a name without making it another: “三保”支出, 双高建设计划."""


def national(text: str, path: str) -> list[str]:
    r"""The names in the text of a file as data/national.yaml is; ``path`` is what errors call it.

    Raises NotAGlossaryError for what is no such YAML.

    >>> national("counted:\n  三农: 8\nuncounted:\n  - 六稳\n", "national.yaml")
    ['三农', '六稳']
    """
    root = compose(text, path)
    lists = [value for _, value in root.pairs] if isinstance(root, Mapping) else []
    keys = [key for node in lists if isinstance(node, Mapping) for key, _ in node.pairs]
    items = [item for node in lists if isinstance(node, Sequence) for item in node.items]
    return [node.value for node in (*keys, *items) if isinstance(node, Scalar)]


def listed(text: str) -> list[str]:
    r"""The names of an editor's list: a name a line; blank lines and what follows # count for nothing.

    >>> listed("# 省里的\n三区一村  # 全省都知道\n\n“四早”工程\n")
    ['三区一村', '“四早”工程']
    """
    return [name for line in text.splitlines() if (name := line.partition("#")[0].strip())]


def among(names: Iterable[str]) -> Callable[[str], bool]:
    """Whether a canonical name is one of some names as printed, with nouns behind it or without.

    >>> is_known = among(["“三农”", "三保"])
    >>> [is_known(name) for name in ("三农", "三农工作", "三保支出", "四保")]
    [True, True, True, False]
    """
    known = frozenset(map(canonical_name, names))

    return lambda name: not known.isdisjoint(stems(name))


def stems(name: str) -> Iterator[str]:
    """A name, and the name without each of the nouns that stand behind it and make no other of it.

    >>> list(stems("双高建设计划"))
    ['双高建设计划', '双高建设', '双高']
    """
    yield name
    while (shorter := _NOUNS.sub("", name)) != name:
        yield shorter
        name = shorter
