"""What is written passes `zz check`: drafts are tidied before, and what a check disputes is left out after.

Words of the report are never left out without a remark.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from zhuzhou_cli.glossary.check import CHECKS
from zhuzhou_cli.glossary.faults import Mark
from zhuzhou_cli.glossary.load import LIST_LIMIT, NAME_LIMIT, Loaded
from zhuzhou_cli.glossary.nodes import Mapping
from zhuzhou_cli.language.cleaning import closed, without_unseen
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.model import Entry, Glossary
from zhuzhou_cli.record import replaced
from zhuzhou_cli.report.drafts import Draft
from zhuzhou_cli.report.lines import Remark, excerpt

_STRUCTURE, _ALIASES, _ERRATA = ("parts", "members"), ("aliases",), ("errata",)
_DISPUTED = {
    "Z302": (_STRUCTURE, "成员与数词对不上"),
    "Z303": (_STRUCTURE, "成员与释义对不上"),
    "Z304": (_STRUCTURE, "部分与释义对不上"),
    "Z305": (_ALIASES, "别名也是别的条目"),
    "Z306": (_ALIASES, "别名多余"),
    "Z307": (_ERRATA, "勘误与释义对不上"),
}
"""What an entry goes without if a check objects to it. A gap in the numbers stays: an entry is missing."""


def tidied(drafts: Iterable[Draft], remarks: list[Remark]) -> list[Draft]:
    """Drafts on one line each, without space between hanzi, and only those that have a term and a text."""
    kept: list[Draft] = []
    for draft in drafts:
        tidy = replace(draft, term=closed(draft.term), text=closed(draft.text))
        words = excerpt(tidy.term + tidy.text)
        if not key_of(without_unseen(tidy.term)):
            remarks.append(Remark(draft.line, f"词目没有文字，未收入：{words}"))
        elif len(tidy.term) > NAME_LIMIT:
            remarks.append(Remark(draft.line, f"词目有 {len(tidy.term)} 字，未收入：{words}"))
        elif not key_of(without_unseen(tidy.text)):
            remarks.append(Remark(draft.line, f"没有释义，未收入：{words}"))
        else:
            kept.append(tidy)
    return kept


def proved(glossary: Glossary, lines: Iterable[int], remarks: list[Remark]) -> Glossary:
    """A glossary without the lists that the checks dispute; ``lines`` are those of its entries."""
    entries = list(glossary.entries)
    at = list(lines)
    for index, entry in enumerate(entries):
        if _is_beyond_limits(entry):
            entries[index] = _without(entry, (*_STRUCTURE, *_ALIASES))
            remarks.append(Remark(at[index], f"分项太多或太长，没有列出：{excerpt(entry.term)}"))
    for code, (fields, why) in _DISPUTED.items():
        loaded = Loaded("", replaced(glossary, entries=tuple(entries)), Mapping((), Mark(1, 1)))
        for index in sorted({int(where[1]) for where, _ in CHECKS[code](loaded)}):
            entry = entries[index]
            entries[index] = _without(entry, fields)
            remarks.append(Remark(at[index], f"{why}，没有列出：{excerpt(entry.term)}"))
    return replaced(glossary, entries=tuple(entries))


def _is_beyond_limits(entry: Entry) -> bool:
    """Whether a list of an entry is longer than a glossary may have, or has longer names."""
    lists = [entry.aliases, entry.parts, entry.members, *(part.members for part in entry.parts)]
    names = list(entry.aliases)
    members = [*entry.members, *chain.from_iterable(part.members for part in entry.parts)]
    while members:
        member = members.pop()
        lists.append(member.children)
        members += member.children
        names.append(member.text)
    names += [part.term for part in entry.parts]
    return max(map(len, lists)) > LIST_LIMIT or max(map(len, names), default=0) > NAME_LIMIT


def _without(entry: Entry, fields: tuple[str, ...]) -> Entry:
    return replaced(entry, **dict.fromkeys(fields, ()))
