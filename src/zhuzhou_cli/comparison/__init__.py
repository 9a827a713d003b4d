"""What changed from one glossary to another: entries aligned by their names, then by what else they share.

A name is the term or an alias in its canonical form. What is left after that is aligned by the name without
its numbers (十大行动 → 八大行动), at last by members that both have. An entry that stands for several of the
other glossary (“两重”“两新” for 两重 and 两新) was split or merged.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from zhuzhou_cli.comparison.differences import LONGEST
from zhuzhou_cli.comparison.meaning import has_other_signs_written, says_the_same
from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.model import Entry, Glossary, Located, Member
from zhuzhou_cli.record import record
from zhuzhou_cli.search.merge import figures, said
from zhuzhou_cli.search.renumbered import words_of

LEAST_WORDS = 2
"""Signs that a name must have beside its numbers to be known by them; 十大 and 八大 are anything."""
LEAST_SHARED = 2
"""Members that entries of different names must share to be the same under another name; one is chance."""
_GAP = re.compile(
    "(?<=[\u4e00-\u9fff，。；：、“”（）])[ \u3000\xa0]+|[ \u3000\xa0]+(?=[\u4e00-\u9fff，。；：、“”（）])"
)
"""Spaces beside hanzi, as pages have them round figures; 10 万亩 is 10万亩."""
_BRACKETS = re.compile("[（(][\u4e00-\u9fff、，和]{2,}[）)]$")
"""Brackets with hanzi alone at the end of a name that begins with hanzi: （社区）."""


class Kind(Enumeration):
    """What became of an entry."""

    NEW = "new"
    DROPPED = "dropped"
    NUMBER = "number"
    MEMBERS = "members"
    MEANING = "meaning"
    REWORDED = "reworded"
    SPLIT = "split"
    MERGED = "merged"
    SAME = "same"


@record
class Change:
    """What became of the entries ``before``: the entries ``after``, with members that came and went."""

    kind: Kind
    before: tuple[Located, ...]
    after: tuple[Located, ...]
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The change as it stands in JSON (docs/output.md)."""
        return {
            "change": self.kind.value,
            "a": list(map(_brief, self.before)),
            "b": list(map(_brief, self.after)),
            "added": list(self.added),
            "removed": list(self.removed),
        }


def _brief(located: Located) -> dict[str, Any]:
    entry = located.entry
    return {**located.citation.to_dict(), "term": entry.term, "text": entry.text}


def compared(before: Glossary, after: Glossary) -> list[Change]:
    """The changes from one glossary to another: in the order of the later one, then what was dropped."""
    old, new = _located(before), _located(after)
    changes: list[Change] = []
    for match in (_by_term, _by_halves, _by_alias, _by_words, _by_members):
        for earlier, later in match([*old.values()], [*new.values()]):
            taken = [located.position for located in earlier], [located.position for located in later]
            if not (old.keys() >= {*taken[0]} and new.keys() >= {*taken[1]}):
                continue  # one of them was taken by a match before
            for left, positions in zip((old, new), taken, strict=True):
                for position in positions:
                    del left[position]
            changes.append(_change(earlier, later))
    changes += [Change(Kind.NEW, (), (located,)) for located in new.values()]
    changes.sort(key=lambda change: change.after[0].position)
    return [*changes, *(Change(Kind.DROPPED, (located,), ()) for located in old.values())]


def _located(glossary: Glossary) -> dict[int, Located]:
    """The entries of a glossary by their positions."""
    return {place: Located(entry, glossary.source, place) for place, entry in enumerate(glossary.entries)}


Group = tuple[Located, ...]
Matches = Iterator[tuple[Group, Group]]


def _by_term(old: Sequence[Located], new: Sequence[Located]) -> Matches:
    return _by(old, new, lambda entry: [canonical_name(entry.term)])


def _by_alias(old: Sequence[Located], new: Sequence[Located]) -> Matches:
    return _by(old, new, lambda entry: list(map(canonical_name, (entry.term, *entry.aliases))))


def _by_words(old: Sequence[Located], new: Sequence[Located]) -> Matches:
    def words(entry: Entry) -> list[str]:
        found = words_of(entry.term)
        is_telling = len(found) > 1 and len("".join(found)) >= LEAST_WORDS
        return ["#".join(found)] if is_telling else []

    return _by(old, new, words)


def _by(old: Sequence[Located], new: Sequence[Located], keys: Callable[[Entry], list[str]]) -> Matches:
    """Pairs that share a key, each entry in one of them."""
    known: dict[str, Located] = {}
    for located in old:
        for key in keys(located.entry):
            known.setdefault(key, located)
    taken: set[int] = set()
    for located in new:
        earlier = next((known[key] for key in keys(located.entry) if key in known), None)
        if earlier and earlier.position not in taken:
            taken.add(earlier.position)
            yield (earlier,), (located,)


def _by_halves(old: Sequence[Located], new: Sequence[Located]) -> Matches:
    """An entry whose halves are the terms of several others."""
    earlier, later = _terms(old), _terms(new)
    for located in old:
        if halves := _halves_among(located.entry, later):
            yield (located,), halves
    for located in new:
        if halves := _halves_among(located.entry, earlier):
            yield halves, (located,)


def _terms(some: Sequence[Located]) -> dict[str, Located]:
    """Some entries by the canonical forms of their terms."""
    return {canonical_name(located.entry.term): located for located in some}


def _halves_among(entry: Entry, terms: Mapping[str, Located]) -> Group:
    """The entries that the halves of one are, if there are two or more and nothing of its name is left."""
    names = dict.fromkeys(map(canonical_name, (*entry.aliases, *(part.term for part in entry.parts))))
    halves = [name for name in names if name in terms]
    is_whole = len("".join(halves)) == len(canonical_name(entry.term))
    return tuple(terms[name] for name in halves) if len(halves) > 1 and is_whole else ()


def _by_members(old: Sequence[Located], new: Sequence[Located]) -> Matches:
    listed = [_items(located.entry).keys() for located in old]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, items in enumerate(listed):
        for item in items:
            holders[item].append(place)
    taken: set[int] = set()
    for located in new:
        items = _items(located.entry).keys()
        shared = Counter(place for item in items for place in holders.get(item, ()) if place not in taken)
        if not shared:
            continue
        best = max(sorted(shared), key=shared.__getitem__)
        if shared[best] >= max(LEAST_SHARED, min(len(items), len(listed[best])) / 2):
            taken.add(best)
            yield (old[best],), (located,)


def _change(before: Group, after: Group) -> Change:
    earlier, later = _all_items(before), _all_items(after)
    added, removed = _not_in(before, later, earlier), _not_in(after, earlier, later)
    if len(before) != len(after):
        return Change(Kind.SPLIT if len(after) > 1 else Kind.MERGED, before, after, added, removed)
    are_listed = bool(earlier and later and (added or removed))
    kind = _kind(
        before[0].entry,
        after[0].entry,
        are_listed=are_listed,
        are_shared=not earlier.keys().isdisjoint(later),
    )
    return Change(kind, before, after, added, removed)


def _not_in(group: Group, items: dict[str, str], listed: dict[str, str]) -> tuple[str, ...]:
    """The items that some entries neither list nor say anywhere: one of them may have no list written.

    Of an item that only stands within a longer one of theirs that is new (道路自信 in 文化道路自信), they say
    nothing.
    """
    words: str = key_of("".join(located.entry.text for located in group))
    for key in sorted(_all_items(group).keys() - items.keys(), key=len, reverse=True):
        words = words.replace(key, "|") if any(item in key for item in items) else words
    return tuple([text for key, text in items.items() if key not in listed and key not in words])


def _kind(before: Entry, after: Entry, *, are_listed: bool, are_shared: bool) -> Kind:
    """What became of an entry; ``are_listed`` if both list items, not all alike, ``are_shared`` if some."""
    if figures(before.term) != figures(after.term):
        return Kind.NUMBER
    earlier, later = (_GAP.sub("", entry.text) for entry in (before, after))
    are_same_words = said(earlier) == said(later) and figures(earlier) == figures(later)
    if are_same_words and not has_other_signs_written(earlier, later):
        return Kind.REWORDED if _is_widened(before.term, after.term) else Kind.SAME
    if are_listed:
        return Kind.MEMBERS if are_shared else Kind.MEANING
    if max(len(earlier), len(later)) > LONGEST:
        return Kind.MEANING  # what is not compared counts as changed
    return Kind.REWORDED if says_the_same(earlier, later) else Kind.MEANING


def _is_widened(before: str, after: str) -> bool:
    """Whether one of two names is the other with more in brackets, which says what else it is a name of.

    >>> _is_widened("未来乡村", "未来乡村（社区）"), _is_widened("双减", "双减政策")
    (True, False)
    >>> _is_widened("人工智能", "人工智能（AI）"), _is_widened("GEP", "GEP（生态产品总值）")
    (False, False)
    """
    bare = [_BRACKETS.sub("", term) for term in (before, after)]
    within = [_BRACKETS.findall(term) for term in (before, after)]
    return bare[0] == bare[1] and not bare[0].isascii() and within[0] != within[1]


def _all_items(group: Group) -> dict[str, str]:
    return {key: text for located in group for key, text in _items(located.entry).items()}


def _items(entry: Entry) -> dict[str, str]:
    """What an entry lists, by key: its members and those of its parts, the innermost."""
    lists = [entry.members, *(part.members for part in entry.parts)]
    return {key_of(text): text for members in lists for text in _innermost(members)}


def _innermost(members: Sequence[Member]) -> Iterator[str]:
    for member in members:
        if member.children:
            yield from _innermost(member.children)
        else:
            yield member.text
