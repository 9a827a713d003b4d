"""Sections whose entries stand in groups: （一）经济类 over 1. 2. 3., which go on or begin again at 1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from zhuzhou_cli.report import cuts
from zhuzhou_cli.report.drafts import Cutting
from zhuzhou_cli.report.layouts.numbered import Candidate, candidates, cut_numbered
from zhuzhou_cli.report.lines import Line
from zhuzhou_cli.report.markers import marker

_HEAD_LIMIT = 26
_BARE = re.compile(r"[【\[(]?[^。;:!?]{2,16}(?:类|篇|方面|部分|领域)(?:名词|术语)?[】\])]?:?")
_FEWEST, _MOST = 2, 60
"""Groups; one is none, and no glossary has hundreds."""
_ENOUGH = 2
"""Entries that a group has on the average, if nothing in its heading says that it is one."""


def cut_grouped(lines: Sequence[Line]) -> Cutting:
    """The entries of a section by their numbers, without the headings of its groups."""
    heads = _heads(lines)
    if not heads:
        return cut_numbered(lines)
    made = Cutting(is_numbered=True)
    made.leave(list(lines[: heads[0]]))
    made.leave([lines[at] for at in heads])
    groups = [list(lines[begin + 1 : end]) for begin, end in pairwise([*heads, len(lines)])]
    if _restart(groups):
        parts = [cut_numbered(group) for group in groups]
    else:
        parts = [cut_numbered([line for group in groups for line in group])]
    for part in parts:
        made.drafts += part.drafts
        made.remarks += part.remarks
    plain = cut_numbered(lines)
    return made if len(made.drafts) > len(plain.drafts) else plain


def _heads(lines: Sequence[Line]) -> list[int]:
    """The places of the headings of groups; none if the lines between them are no entries."""
    strong: list[Candidate] | None = None
    for kind in ("hanzi", "hanzi-paren", "bare", "level"):
        heads = [i for i, line in enumerate(lines) if _is_head(line, kind)]
        if not _FEWEST <= len(heads) <= _MOST:
            continue
        strong = [one for one in candidates(lines) if one.is_strong] if strong is None else strong
        inner = [one for one in strong if one.at > heads[0] and one.marker.kind != kind]
        if not inner or strong[0].at < heads[0]:
            continue
        named = all(_BARE.fullmatch(_words(lines[at])) for at in heads)
        if len(inner) >= len(heads) * (1 if named else _ENOUGH):
            return heads
    return []


def _words(line: Line) -> str:
    mark = marker(line.plain)
    return line.plain[mark.end :] if mark else line.plain


def _is_head(line: Line, kind: str) -> bool:
    if len(line.plain) > _HEAD_LIMIT or line.plain[-1] in "。;,":
        return False
    mark = marker(line.plain)
    words = _words(line)
    if kind == "level":
        return line.level > 0 and cuts.strong(words.rstrip(":"), 0) is None
    if kind == "bare":
        return mark is None and bool(_BARE.fullmatch(words))
    return mark is not None and mark.kind == kind and cuts.strong(words.rstrip(":"), 0) is None


def _restart(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether the numbers begin again at 1 in most groups."""
    firsts = [next((m.value for line in group if (m := marker(line.plain))), 0) for group in groups]
    return sum(first == 1 for first in firsts) * 2 > len(firsts)
