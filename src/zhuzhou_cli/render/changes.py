"""Changes from one glossary to another, in every format: what ``zz diff`` writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import chain
from typing import Any

from zhuzhou_cli.comparison import Change, Kind
from zhuzhou_cli.comparison.differences import differences
from zhuzhou_cli.model import Located
from zhuzhou_cli.render import Look
from zhuzhou_cli.render.origins import Origins

KINDS = {
    Kind.NEW: "新增",
    Kind.DROPPED: "不再有",
    Kind.NUMBER: "数字变了",
    Kind.MEMBERS: "成员有增减",
    Kind.MEANING: "同名，说的不同",
    Kind.REWORDED: "看来只改了说法",
    Kind.SPLIT: "拆开了",
    Kind.MERGED: "合并了",
    Kind.SAME: "没有变",
}
"""What each kind of change is called; they are listed in this order."""
FIELDS = ("change", "a_number", "a_term", "a_date", "b_number", "b_term", "b_date", "added", "removed")
"""The columns of CSV and TSV: the earlier entry, the later one, members that came and went."""

Line = list[tuple[str, str]]
"""Words of a line, each with del or ins if only the earlier or the later explanation has them."""
Lines = Callable[[Sequence[Change], Look], Iterator[str]]


def plain(changes: Sequence[Change], _: Look) -> Iterator[str]:
    """A line a change: what it is, the earlier term, the later one, the members with + and -."""
    for change in changes:
        members = [f"+{text}" for text in change.added] + [f"-{text}" for text in change.removed]
        yield "\t".join((change.kind.value, _terms(change.before), _terms(change.after), " ".join(members)))


def markdown(changes: Sequence[Change], look: Look) -> Iterator[str]:
    """A section a kind, an item a change; what two explanations do not share is in <del> and <ins>."""
    from zhuzhou_cli.render.markdown import literal  # noqa: PLC0415 - a format that few ask for

    origins = Origins(look.sources)
    for kind, group in _by_kind(changes):
        yield f"### {KINDS[kind]}（{len(group)}）"
        yield ""
        for change in group:
            yield f"- {literal(_headline(change, origins))}"
            for line in _details(change, origins):
                tagged = (
                    f"<{tag}>{literal(words)}</{tag}>" if tag else literal(words) for words, tag in line
                )
                yield f"   - {''.join(tagged)}"
        yield ""


def card(changes: Sequence[Change], look: Look) -> Iterator[str]:
    """A block a kind: both terms with where they stand, members that came and went, both explanations."""
    from zhuzhou_cli.render.card import headed  # noqa: PLC0415 - Rich, only for a terminal

    origins = Origins(look.sources)
    for kind, group in _by_kind(changes):
        items = [(_headline(change, origins), list(_details(change, origins))) for change in group]
        yield from headed(f"{KINDS[kind]}（{len(group)}）", items, look)


def lines_of(form: str) -> Lines:
    """What makes lines of changes in a format, named as its module in render/ is."""
    if form in ("csv", "tsv"):
        row = _renderer(form).line
        return lambda changes, _: chain([row(FIELDS)], (row(_row(change)) for change in changes))
    if form in ("json", "jsonl"):
        objects = _renderer(form).lines
        return lambda changes, _: objects(change.to_dict() for change in changes)
    return {"plain": plain, "markdown": markdown, "card": card}[form]


def _renderer(form: str) -> Any:  # Rows or Objects, by the format
    return import_module(f"zhuzhou_cli.render.{form}").renderer


def _by_kind(changes: Sequence[Change]) -> Iterator[tuple[Kind, list[Change]]]:
    for kind in KINDS:
        if group := [change for change in changes if change.kind is kind]:
            yield kind, group


def _headline(change: Change, origins: Origins) -> str:
    """Both sides of a change: 十大行动（青禾县 2024 · 第3条） → 八大行动（青禾县 2025 · 第2条）."""
    return " → ".join(filter(None, (_places(change.before, origins), _places(change.after, origins))))


def _places(group: Sequence[Located], origins: Origins) -> str:
    said = [f"{located.entry.term}（{origins.cited(located.citation)}）" for located in group]
    return "、".join(said)


def _details(change: Change, origins: Origins) -> Iterator[Line]:
    """What is shown below a change: members that came and went, and all its explanations."""
    if change.added:
        yield [(f"增：{'、'.join(change.added)}", "")]
    if change.removed:
        yield [(f"减：{'、'.join(change.removed)}", "")]
    if change.kind is Kind.NEW:
        yield [(change.after[0].entry.text, "")]
    elif change.kind not in (Kind.DROPPED, Kind.SAME):
        for located, words in zip((*change.before, *change.after), _explained(change), strict=True):
            yield [(f"{origins.cited(located.citation)}：", ""), *words]


def _explained(change: Change) -> Iterator[Line]:
    """All explanations of a change; of two, what differs is set off."""
    both = [located.entry.text for located in (*change.before, *change.after)]
    if len(change.before) == len(change.after) == 1:
        for pieces, tag in zip(differences(*both), ("del", "ins"), strict=True):
            yield [(words, tag if is_other else "") for words, is_other in pieces]
    else:
        yield from ([(text, "")] for text in both)


def _terms(group: Sequence[Located]) -> str:
    return "；".join(located.entry.term for located in group)


def _row(change: Change) -> Iterator[str]:
    yield change.kind.value
    for group in (change.before, change.after):
        yield "；".join(str(located.entry.number) for located in group)
        yield _terms(group)
        yield "；".join(dict.fromkeys(located.source.date for located in group))
    yield "；".join(change.added)
    yield "；".join(change.removed)
