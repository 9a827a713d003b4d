"""What changed from one glossary to another: entries aligned by their names, then by what else they share.

A name is the term or an alias in its canonical form. What is left after that is aligned by the name without
its numbers (十大行动 → 八大行动), at last by members that both have. An entry that stands for several of the
other glossary (“两重”“两新” for 两重 and 两新) was split or merged.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import partial
from itertools import starmap
from typing import Any
from unicodedata import numeric

from zhuzhou_cli.antonyms import has_other_places, is_of_both, is_reversed
from zhuzhou_cli.enumeration import Enumeration
from zhuzhou_cli.exchanged import are_words_exchanged, has_other_figures, has_other_levels
from zhuzhou_cli.halves import in_figures
from zhuzhou_cli.language.canonical import canonical_name
from zhuzhou_cli.language.numbers import framed, numbers
from zhuzhou_cli.language.text import key_of
from zhuzhou_cli.model import Entry, Glossary, Located, Member
from zhuzhou_cli.narrowed import is_narrowed
from zhuzhou_cli.nouns import is_another_thing
from zhuzhou_cli.opposites import is_opposite
from zhuzhou_cli.qualified import is_qualified
from zhuzhou_cli.record import record
from zhuzhou_cli.search.merge import figures, said
from zhuzhou_cli.search.renumbered import words_of
from zhuzhou_cli.units import has_other_sides, has_other_units

LEAST_WORDS = 2
"""Signs that a name must have beside its numbers to be known by them; 十大 and 八大 are anything."""
LEAST_SHARED = 2
"""Members that entries of different names must share to be the same under another name; one is chance."""
REWORDED = 0.6
"""How alike explanations of one name must be (difflib's ratio) to say the same in other words: two of the
Zhuzhou report are 0.3 alike at most, one that was shortened by a third is 0.8 like itself."""

_MARKS = re.compile(r"[、，。；：,;:\s]+|以及|[和与及]")
_CLAUSES = re.compile(r"[，。；：,;:\s]+")
_PARTING = re.compile("、|以及|[和与及]")
_FOREIGN = re.compile(
    r"[（(](?:英文|缩写|简称|全称|名|为|即|[\s:：])*[A-Za-z](?:简称|缩写|为|[A-Za-z\s.,，:：'’&/-])*[）)]"
)
"""Brackets with a name in English, or its letters, and nothing else: （Gross Ecosystem Product，简称GEP）."""
_BRACKETS = re.compile("[（(][\u4e00-\u9fff、，和]{2,}[）)]$")
"""Brackets with hanzi alone at the end of a name that begins with hanzi: （社区）."""
_CIRCLED = re.compile("[①-⒛❶-❿⓫-⓴]")
"""Numbers of items that are one sign each: ①, ⑴, ⒈."""
_ITEMS = re.compile("[、。]")
_LIGHT = re.compile("^[让使]|的")
"""Signs that may come or go within a list, and take no item away: 先诊疗、后付费的, 先诊疗后付费."""
_ITEM = 8
"""Signs of an item of a plain list, at most; longer ones are clauses, that may be said otherwise."""


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
        for earlier, later in match(old, new):
            if any(located not in old for located in earlier) or any(located not in new for located in later):
                continue  # one of them was taken by a match before
            old = [located for located in old if located not in earlier]
            new = [located for located in new if located not in later]
            changes.append(_change(earlier, later))
    changes += [Change(Kind.NEW, (), (located,)) for located in new]
    changes.sort(key=lambda change: change.after[0].position)
    return [*changes, *(Change(Kind.DROPPED, (located,), ()) for located in old)]


def _located(glossary: Glossary) -> list[Located]:
    return [Located(entry, glossary.source, place) for place, entry in enumerate(glossary.entries)]


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
    for located in old:
        if halves := _halves_among(located.entry, new):
            yield (located,), halves
    for located in new:
        if halves := _halves_among(located.entry, old):
            yield halves, (located,)


def _halves_among(entry: Entry, others: Sequence[Located]) -> Group:
    """The entries that the halves of one are, if there are two or more and nothing of its name is left."""
    terms = {canonical_name(other.entry.term): other for other in others}
    names = dict.fromkeys(map(canonical_name, (*entry.aliases, *(part.term for part in entry.parts))))
    halves = [name for name in names if name in terms]
    is_whole = len("".join(halves)) == len(canonical_name(entry.term))
    return tuple(terms[name] for name in halves) if len(halves) > 1 and is_whole else ()


def _by_members(old: Sequence[Located], new: Sequence[Located]) -> Matches:
    taken: set[int] = set()
    for located in new:
        items = _items(located.entry).keys()
        shared = [
            (len(items & _items(other.entry).keys()), other) for other in old if other.position not in taken
        ]
        most, other = max(shared, key=lambda pair: pair[0], default=(0, None))
        if other and most >= LEAST_SHARED and 2 * most >= min(len(items), len(_items(other.entry))):
            taken.add(other.position)
            yield (other,), (located,)


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
    """The items that some entries neither list nor say anywhere: one of them may have no list written."""
    words = key_of("".join(located.entry.text for located in group))
    return tuple([text for key, text in items.items() if key not in listed and key not in words])


def _kind(before: Entry, after: Entry, *, are_listed: bool, are_shared: bool) -> Kind:
    """What became of an entry; ``are_listed`` if both list items, not all alike, ``are_shared`` if some."""
    if figures(before.term) != figures(after.term):
        return Kind.NUMBER
    if said(before.text) == said(after.text) and figures(before.text) == figures(after.text):
        return Kind.REWORDED if _is_widened(before.term, after.term) else Kind.SAME
    if are_listed:
        return Kind.MEMBERS if are_shared else Kind.MEANING
    earlier, later = map(in_figures, _without_numbers(*_without_foreign(before.text, after.text)))
    is_reordered = _pieces(earlier) == _pieces(later)
    if is_reordered and sorted(figures(earlier)) == sorted(figures(later)):
        return Kind.REWORDED
    if _say_otherwise(earlier, later):
        return Kind.MEANING
    likeness = max(_likeness(earlier, later), _likeness(framed(earlier), framed(later)))
    return Kind.REWORDED if likeness >= REWORDED else Kind.MEANING


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


def _without_foreign(before: str, after: str) -> tuple[str, str]:
    """Two texts without the brackets of Latin words alone, if one of them has all that the other has.

    They repeat what stands before them; another abbreviation in the same place is another thing.

    >>> _without_foreign("总产值。", "总产值（Gross Product）。"), _without_foreign("值（GDP）", "值（GEP）")
    (('总产值。', '总产值。'), ('值（GDP）', '值（GEP）'))
    """
    earlier, later = set(_FOREIGN.findall(before)), set(_FOREIGN.findall(after))
    if earlier <= later or later <= earlier:
        return _FOREIGN.sub("", before), _FOREIGN.sub("", after)
    return before, after


def _without_numbers(before: str, after: str) -> tuple[str, str]:
    """Two texts with a mark for each ① and its like, unless both number their items, and not as many.

    >>> _without_numbers("①责任清单，②负面清单。", "责任清单"), _without_numbers("甲①计划", "甲②计划")
    ((';责任清单，;负面清单。', '责任清单'), ('甲①计划', '甲②计划'))
    """
    counts = {count for count in map(_items_numbered, (before, after)) if count}
    if len(counts) > 1:
        return before, after
    earlier, later = (_CIRCLED.sub(";", text) if _items_numbered(text) else text for text in (before, after))
    return earlier, later


def _items_numbered(text: str) -> int:
    """How many items are numbered by one sign each, from 1 on; a ② alone is part of a name."""
    counted = [numeric(sign) for sign in _CIRCLED.findall(text)]
    is_list = len(counted) > 1 and counted == list(range(1, len(counted) + 1))
    return len(counted) if is_list else 0


def _likeness(before: str, after: str) -> float:
    """How alike two texts are; 百分之五 and 5% are other words, and the same figure."""
    return SequenceMatcher(None, said(before), said(after), autojunk=False).ratio()


def _say_otherwise(before: str, after: str) -> bool:
    """Whether anything but other words makes two texts differ, however alike they are."""
    return (
        _has_other_items(before, after)
        or figures(before)[-1] != figures(after)[-1]
        or _has_other_values(before, after)
        or has_other_figures(before, after)
        or has_other_levels(before, after)
        or has_other_units(before, after)
        or has_other_sides(before, after)
        or has_other_places(before, after)
        or are_words_exchanged(before, after)
        or is_opposite(before, after)
        or is_qualified(before, after)
        or is_narrowed(before, after)
        or is_reversed(before, after)
        or is_of_both(before, after)
        or is_another_thing(said(before), said(after))
        or _has_fewer_items(before, after)
        or _has_fewer_items(after, before)
    )


def _values(text: str) -> list[str]:
    return [number.values[0] for number in numbers(text)]


def _has_other_values(before: str, after: str) -> bool:
    """Whether a number of one text stands in place of one of the other; one that was only added does not.

    >>> _has_other_values("新增5家、退出5家", "新增五家、退出三家")
    True
    >>> _has_other_values("指甲、乙。", "指甲、乙两项。")
    False
    """
    earlier, later = Counter(_values(before)), Counter(_values(after))
    return bool(earlier - later and later - earlier)


def _has_other_items(before: str, after: str) -> bool:
    """Whether as many short items are listed, and another of the same length stands in place of one.

    >>> _has_other_items("工业园、物流园", "工业园、产业园"), _has_other_items("甲园、乙园", "甲园、乙园区")
    (True, False)
    """
    earlier, later = (list(filter(None, map(key_of, _ITEMS.split(text)))) for text in (before, after))
    if len(earlier) != len(later) or len(earlier) < LEAST_SHARED or max(map(len, earlier + later)) > _ITEM:
        return False
    changed = [(one, other) for one, other in zip(earlier, later, strict=True) if one != other]
    are_even = all(len(one) == len(other) for one, other in changed)
    return len(changed) < len(earlier) and are_even and any(starmap(is_another_thing, changed))


def _has_fewer_items(before: str, after: str) -> bool:
    """Whether a list of one text stands in the other one with items less, which are said nowhere there.

    >>> _has_fewer_items("甲园、乙园、丙园", "甲园、丙园"), _has_fewer_items("甲园、乙园", "甲园和乙园区")
    (True, False)
    """
    left = _LIGHT.sub("", key_of(after))
    return any(
        0 < len(shorter) < len(longer)
        and all(any(map(partial(_is_like, item), longer)) for item in shorter)
        and any(
            _LIGHT.sub("", item) not in left and not any(map(partial(_is_like, item), shorter))
            for item in longer
        )
        for longer in _lists(before)
        for shorter in _lists(after)
    )


def _lists(text: str) -> list[list[str]]:
    """The items of each clause of a text; those of one that lists nothing are one."""
    return [list(filter(None, map(key_of, _PARTING.split(clause)))) for clause in _CLAUSES.split(text)]


def _is_like(one: str, other: str) -> bool:
    """Whether two items are the same but for words of the sentence about them: 学校 and 学校建设."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) or longer.endswith(shorter)


def _pieces(text: str) -> list[str]:
    """What stands between the marks of a text, sorted, without a lead-in or signs that may come or go."""
    return sorted(filter(None, (_LIGHT.sub("", said(piece)) for piece in _MARKS.split(text))))


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
