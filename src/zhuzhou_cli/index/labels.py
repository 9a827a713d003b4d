"""Model to labels: every string by which a glossary can be found, with where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from zhuzhou_cli.answers import Field
from zhuzhou_cli.language.numerals import DIGITS, UNITS
from zhuzhou_cli.language.text import fold, key_of
from zhuzhou_cli.model import Entry, Glossary, Member, Source

_QUOTED_SIGN = 3  # “N”


class Label(NamedTuple):
    """One findable string of an entry; ``within`` is as in answers.Match."""

    text: str
    field: Field
    within: tuple[str, ...]
    entry: Entry
    source: Source


def labels(glossary: Glossary) -> list[Label]:
    """All labels of a glossary, entry by entry: the term, its aliases, parts, members, then errata.

    A string that is both an alias and a part of one entry is one label, the part: it says more.
    What a code counts (三个坚持 of “1354”) is a member: any text may say as much of something else.
    A part that is a single letter or digit (“N”即… in “1+N+X”) names nothing on its own and has none. The
    label of an erratum is what was likely meant, unless that is printed in the entry as well.
    """
    return [label for entry in glossary.entries for label in labels_of(entry, glossary.source)]


def labels_of(entry: Entry, source: Source) -> Iterator[Label]:
    """The labels of one entry."""
    parts = {fold(part.term).key for part in entry.parts} if entry.aliases else ()

    def label(text: str, field: Field, within: tuple[str, ...] = ()) -> Label:
        return Label(text, field, within, entry, source)

    yield label(entry.term, Field.TERM)
    yield from (label(alias, Field.ALIAS) for alias in entry.aliases if fold(alias).key not in parts)
    for part in entry.parts:
        if not _is_single_sign(part.term):
            yield label(part.term, Field.MEMBER if _is_of_code(part.term, entry.term) else Field.PART)
    for member, within in _members(entry.members, ()):
        yield label(member.text, Field.MEMBER, within)
    for part in entry.parts:
        for member, within in _members(part.members, (part.term,)):
            yield label(member.text, Field.MEMBER, within)
    printed = key_of(f"{entry.term}\n{entry.text}") if entry.errata else ""
    yield from (label(one.likely, Field.ERRATUM) for one in entry.errata if key_of(one.likely) not in printed)


def _members(
    members: tuple[Member, ...], within: tuple[str, ...]
) -> Iterator[tuple[Member, tuple[str, ...]]]:
    for member in members:
        yield member, within
        yield from _members(member.children, (*within, member.text))


def _is_of_code(part: str, term: str) -> bool:
    """Whether a part counts something of which its term has but the number.

    >>> _is_of_code("三个坚持", "“1354”思路"), _is_of_code("三高", "三高四新"), _is_of_code("碳达峰", "双碳")
    (True, False, False)
    """
    key = fold(part).key
    return key[:1] in {*DIGITS, *UNITS} and key not in fold(term).key


def _is_single_sign(term: str) -> bool:
    if len(term) > _QUOTED_SIGN:
        return False
    key = fold(term).key
    return len(key) == 1 and key.isascii()
